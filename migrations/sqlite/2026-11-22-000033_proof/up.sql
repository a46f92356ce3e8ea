-- The method by which an edition's works are ranked: one form, one digest, fixed before any sheet is opened.
CREATE TABLE methods (
  edition_id BIGINT PRIMARY KEY NOT NULL REFERENCES editions (id),
  document TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  fixed_by BIGINT NOT NULL REFERENCES users (id),
  fixed_at BIGINT NOT NULL
);
CREATE TRIGGER methods_no_update BEFORE UPDATE ON methods
BEGIN SELECT RAISE(ABORT, 'a fixed method does not change'); END;
CREATE TRIGGER methods_no_delete BEFORE DELETE ON methods
BEGIN SELECT RAISE(ABORT, 'a fixed method does not change'); END;

-- What the jury decided in plenary, as the minutes have it. `departs`: other than computed, so that it counts
-- only once a second member of the committee has confirmed it.
CREATE TABLE plenary_decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  resolution TEXT NOT NULL,
  minutes TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  attendees INTEGER NOT NULL CHECK (attendees > 0),
  departs BOOLEAN NOT NULL,
  recorded_by BIGINT NOT NULL REFERENCES users (id),
  recorded_at BIGINT NOT NULL,
  confirmed_by BIGINT REFERENCES users (id) CHECK (confirmed_by <> recorded_by),
  confirmed_at BIGINT,
  withdrawn_by BIGINT REFERENCES users (id),
  withdrawn_at BIGINT
);
CREATE INDEX plenary_decisions_edition ON plenary_decisions (edition_id, id);

-- A result that one member has gone through; another member publishes exactly it.
CREATE TABLE dry_runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  fingerprint TEXT NOT NULL,
  prepared_by BIGINT NOT NULL REFERENCES users (id),
  prepared_at BIGINT NOT NULL,
  UNIQUE (edition_id, fingerprint, prepared_by)
);
