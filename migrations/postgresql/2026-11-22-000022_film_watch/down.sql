DROP TABLE film_changes;
DROP TABLE film_watches;
DROP INDEX videos_checksum;
ALTER TABLE videos DROP COLUMN checksum;
