DROP TABLE video_rechecks;
DROP TABLE provider_units;
DROP TABLE provider_pauses;
