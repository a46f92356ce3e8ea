DROP TABLE juror_named;
DROP INDEX members_email;
ALTER TABLE jurors DROP COLUMN nip_tail;
ALTER TABLE jurors DROP COLUMN nip_fingerprint;
ALTER TABLE jurors DROP COLUMN nip_sealed;
