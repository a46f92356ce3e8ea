-- A juror's employee number, kept as members' are: who takes part under another address is found by it.
ALTER TABLE jurors ADD COLUMN nip_sealed TEXT NOT NULL DEFAULT '';
ALTER TABLE jurors ADD COLUMN nip_fingerprint TEXT NOT NULL DEFAULT '';
ALTER TABLE jurors ADD COLUMN nip_tail TEXT NOT NULL DEFAULT '';
CREATE INDEX members_email ON members (email);

-- Works and entries a juror named as their own conflict; without a work the whole entry is meant.
CREATE TABLE juror_named (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  juror_id BIGINT NOT NULL REFERENCES jurors (id),
  entry_id BIGINT NOT NULL REFERENCES entries (id),
  work_id BIGINT REFERENCES works (id),
  created_at BIGINT NOT NULL
);
CREATE INDEX juror_named_juror ON juror_named (juror_id, entry_id);
CREATE INDEX juror_named_entry ON juror_named (entry_id);
CREATE INDEX juror_named_work ON juror_named (work_id);
