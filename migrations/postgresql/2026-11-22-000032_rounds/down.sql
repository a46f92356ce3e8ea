DROP TABLE exclusions;
DROP TABLE reviews;
DROP INDEX jurors_chair;
ALTER TABLE jurors DROP COLUMN is_chair;
ALTER TABLE works DROP COLUMN calibration;
DROP INDEX assignments_round;
ALTER TABLE assignments DROP COLUMN round_id;
DROP TABLE round_works;
DROP TABLE rounds;
