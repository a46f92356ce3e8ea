-- MD5 of the film as its provider last gave it: the same film under another id has the same one.
ALTER TABLE videos ADD COLUMN checksum TEXT;
UPDATE videos SET checksum = json_extract(report, '$.facts.checksum') WHERE report IS NOT NULL;
CREATE INDEX videos_checksum ON videos (checksum);

-- What a film was when intake closed, and what it was when it was last seen. Outlives a link that is replaced.
CREATE TABLE film_watches (
  video_id BIGINT PRIMARY KEY NOT NULL,
  work_id BIGINT NOT NULL REFERENCES works (id),
  fingerprint TEXT NOT NULL,
  taken_at BIGINT NOT NULL,
  seen TEXT NOT NULL,
  last_seen_at BIGINT NOT NULL
);
CREATE INDEX film_watches_work ON film_watches (work_id);

-- Every difference found since. `alarm`: a person must settle it, or the film must become what it was.
CREATE TABLE film_changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  video_id BIGINT NOT NULL,
  work_id BIGINT NOT NULL REFERENCES works (id),
  kind TEXT NOT NULL,
  alarm BOOLEAN NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  found_at BIGINT NOT NULL,
  settled_at BIGINT,
  settled_by BIGINT REFERENCES users (id),
  settled_how TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX film_changes_open ON film_changes (video_id, kind) WHERE settled_at IS NULL;
CREATE INDEX film_changes_work ON film_changes (work_id, settled_at);
