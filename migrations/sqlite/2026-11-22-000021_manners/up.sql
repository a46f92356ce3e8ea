-- A provider that is not asked for a while: quota used up, key refused, our address throttled, or simply
-- too busy. Once "until" has passed, one question tries again; an answer takes the row away.
CREATE TABLE provider_pauses (
  provider TEXT PRIMARY KEY NOT NULL,
  reason TEXT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT NOT NULL,
  strikes INTEGER NOT NULL DEFAULT 0,
  alerted_at BIGINT
);

-- Units spent in one quota day of a provider (Pacific time, YYYY-MM-DD), by all processes together.
CREATE TABLE provider_units (
  provider TEXT NOT NULL,
  day TEXT NOT NULL,
  units BIGINT NOT NULL,
  PRIMARY KEY (provider, day)
);

-- Presses of "check again", so that nobody presses without end.
CREATE TABLE video_rechecks (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  user_id BIGINT NOT NULL REFERENCES users (id),
  asked_at BIGINT NOT NULL
);
CREATE INDEX video_rechecks_user ON video_rechecks (user_id, asked_at);
