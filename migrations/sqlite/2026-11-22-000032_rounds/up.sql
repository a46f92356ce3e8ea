-- Rounds of judging: which works got how many further scores, chosen how. `jurors` is 'panel' (the router shares
-- out `per_work` more jurors) or 'whole' (every juror without a conflict). The digest is of the sheets frozen when
-- the round was closed.
CREATE TABLE rounds (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  number INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('first', 'extra', 'final', 'review')),
  jurors TEXT NOT NULL CHECK (jurors IN ('panel', 'whole')),
  per_work INTEGER NOT NULL,
  selection TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  sheet_file TEXT,
  sheet_hash TEXT,
  sheets BIGINT NOT NULL DEFAULT 0,
  opened_by BIGINT REFERENCES users (id),
  opened_at BIGINT NOT NULL,
  closed_by BIGINT REFERENCES users (id),
  closed_at BIGINT,
  UNIQUE (edition_id, number)
);
-- One round of the committee at a time, and one of the review rule.
CREATE UNIQUE INDEX rounds_open ON rounds (edition_id) WHERE state = 'open' AND kind <> 'review';
CREATE UNIQUE INDEX rounds_review ON rounds (edition_id) WHERE state = 'open' AND kind = 'review';

-- `wanted`: scores the round adds to the work.
CREATE TABLE round_works (
  round_id BIGINT NOT NULL REFERENCES rounds (id),
  work_id BIGINT NOT NULL REFERENCES works (id),
  wanted INTEGER NOT NULL,
  PRIMARY KEY (round_id, work_id)
);
CREATE INDEX round_works_work ON round_works (work_id);

ALTER TABLE assignments ADD COLUMN round_id BIGINT REFERENCES rounds (id);
CREATE INDEX assignments_round ON assignments (round_id, status);

-- What was given out before there were rounds is the first round.
INSERT INTO rounds (edition_id, number, kind, jurors, per_work, state, opened_by, opened_at)
  SELECT p.edition_id, 1, 'first', 'panel', p.per_work, 'open', p.committed_by, p.committed_at
  FROM plans p WHERE p.id = (SELECT MIN(q.id) FROM plans q WHERE q.edition_id = p.edition_id);
UPDATE rounds SET state = 'closed',
  sheet_file = (SELECT s.sheet_file FROM seals s WHERE s.edition_id = rounds.edition_id),
  sheet_hash = (SELECT s.sheet_hash FROM seals s WHERE s.edition_id = rounds.edition_id),
  closed_by = (SELECT s.sealed_by FROM seals s WHERE s.edition_id = rounds.edition_id),
  closed_at = (SELECT s.sealed_at FROM seals s WHERE s.edition_id = rounds.edition_id),
  sheets = (SELECT COUNT(*) FROM assignments a WHERE a.edition_id = rounds.edition_id AND a.status = 'locked')
  WHERE edition_id IN (SELECT s.edition_id FROM seals s);
UPDATE assignments SET round_id = (SELECT r.id FROM rounds r WHERE r.edition_id = assignments.edition_id);
INSERT INTO round_works (round_id, work_id, wanted)
  SELECT DISTINCT r.id, a.work_id, r.per_work FROM assignments a JOIN rounds r ON r.id = a.round_id;

-- A calibration work is scored by the whole jury and never competes: its status is never one of those that do.
ALTER TABLE works ADD COLUMN calibration BOOLEAN NOT NULL DEFAULT FALSE;

-- The jury's chair; one at most, and only the committee names them.
ALTER TABLE jurors ADD COLUMN is_chair BOOLEAN NOT NULL DEFAULT FALSE;
CREATE UNIQUE INDEX jurors_chair ON jurors (edition_id) WHERE is_chair;

-- Outlying scores the review rule found. `t` in hundredths. Nobody is shown a row before the sheets are sealed.
CREATE TABLE reviews (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  work_id BIGINT NOT NULL UNIQUE REFERENCES works (id),
  juror_id BIGINT NOT NULL REFERENCES jurors (id),
  t BIGINT NOT NULL,
  round_id BIGINT REFERENCES rounds (id),
  added INTEGER NOT NULL,
  found_at BIGINT NOT NULL
);
CREATE INDEX reviews_edition ON reviews (edition_id, id);

-- Scores the chair excluded, for the public log. Append only.
CREATE TABLE exclusions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  work_id BIGINT NOT NULL REFERENCES works (id),
  juror_id BIGINT NOT NULL REFERENCES jurors (id),
  reason TEXT NOT NULL,
  decided_by BIGINT NOT NULL REFERENCES jurors (id),
  decided_at BIGINT NOT NULL,
  UNIQUE (edition_id, work_id, juror_id)
);
