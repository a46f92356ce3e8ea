-- People and their sessions ---------------------------------------------------------------------
CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  password_hash TEXT,
  email_confirmed_at BIGINT,
  lang TEXT NOT NULL DEFAULT 'id',
  -- The name with titles, as documents print it; empty: the name.
  document_name TEXT NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL
);

CREATE TABLE sessions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  user_id BIGINT NOT NULL REFERENCES users (id),
  token_hash TEXT NOT NULL UNIQUE,
  device TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL,
  last_seen_at BIGINT NOT NULL,
  -- When the password or a factor was typed last, and when a second factor was used; none while it never was.
  proved_at BIGINT NOT NULL,
  factor_at BIGINT,
  -- Whose pages a chair sees in this session, in which edition, and until when; none of the three while it is nobody's.
  views_as BIGINT REFERENCES users (id),
  views_in BIGINT,
  views_until BIGINT
);
CREATE INDEX sessions_user ON sessions (user_id);

-- Tokens of programs that read for a member of the committee. Their digests alone are stored.
CREATE TABLE api_tokens (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  user_id BIGINT NOT NULL REFERENCES users (id),
  name TEXT NOT NULL,
  scopes TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  hint TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  last_used_at BIGINT,
  revoked_at BIGINT
);
CREATE INDEX api_tokens_user ON api_tokens (user_id);

-- Links of letters that work once: confirm an address, set a password, accept an invitation.
CREATE TABLE tokens (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  purpose TEXT NOT NULL,
  user_id BIGINT REFERENCES users (id),
  next TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT,
  created_at BIGINT NOT NULL
);
CREATE INDEX tokens_user ON tokens (user_id, purpose);

-- The second factor ---------------------------------------------------------------------------------
-- A secret of an authenticator app, sealed. It counts once a code of it was typed; `last_step` is the step of the last
-- code that was taken, so that none is taken twice.
CREATE TABLE totp_secrets (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  user_id BIGINT NOT NULL REFERENCES users (id),
  secret TEXT NOT NULL,
  last_step BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  confirmed_at BIGINT
);
CREATE UNIQUE INDEX totp_secrets_confirmed ON totp_secrets (user_id) WHERE confirmed_at IS NOT NULL;
CREATE UNIQUE INDEX totp_secrets_waiting ON totp_secrets (user_id) WHERE confirmed_at IS NULL;

-- Codes for when the device is lost: keyed digests alone, each good once.
CREATE TABLE recovery_codes (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  user_id BIGINT NOT NULL REFERENCES users (id),
  digest TEXT NOT NULL UNIQUE,
  created_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX recovery_codes_user ON recovery_codes (user_id);

-- Passkeys: the public half with its counter, JSON of the library that checks them.
CREATE TABLE passkeys (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  user_id BIGINT NOT NULL REFERENCES users (id),
  name TEXT NOT NULL,
  credential_id TEXT NOT NULL UNIQUE,
  credential TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  last_used_at BIGINT
);
CREATE INDEX passkeys_user ON passkeys (user_id);

-- What the portal remembers between asking a passkey something and its answer, a few minutes and once. `bound_to` is the
-- session or the half session that asked.
CREATE TABLE passkey_ceremonies (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  user_id BIGINT NOT NULL REFERENCES users (id),
  purpose TEXT NOT NULL,
  bound_to TEXT NOT NULL,
  state TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  UNIQUE (bound_to, purpose)
);
CREATE INDEX passkey_ceremonies_age ON passkey_ceremonies (expires_at);

-- Who an account is at an agency's own identity provider: found by the provider and its word for the person, never by the
-- address of mail, which an agency gives to somebody else one day.
CREATE TABLE provider_identities (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  user_id BIGINT NOT NULL REFERENCES users (id),
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  linked_at BIGINT NOT NULL,
  UNIQUE (issuer, subject),
  UNIQUE (user_id, issuer)
);

-- The password was right and the second factor is still to come; opens nothing but the page that asks for it.
-- Wrong passwords by account and address, as a digest of both.
CREATE TABLE password_tries (
  key_hash TEXT PRIMARY KEY NOT NULL,
  wrong INTEGER NOT NULL,
  last_at BIGINT NOT NULL
);
CREATE INDEX password_tries_age ON password_tries (last_at);

CREATE TABLE half_sessions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  user_id BIGINT NOT NULL REFERENCES users (id),
  token_hash TEXT NOT NULL UNIQUE,
  next TEXT NOT NULL DEFAULT '',
  wrong_codes INTEGER NOT NULL DEFAULT 0,
  expires_at BIGINT NOT NULL
);
CREATE INDEX half_sessions_age ON half_sessions (expires_at);
CREATE INDEX half_sessions_user ON half_sessions (user_id);

-- A chair lets somebody in who lost every factor: a day later, unless the owner refuses or uses a factor before.
CREATE TABLE factor_resets (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  user_id BIGINT NOT NULL REFERENCES users (id),
  asked_by BIGINT NOT NULL REFERENCES users (id),
  reason TEXT NOT NULL,
  refusal_hash TEXT NOT NULL UNIQUE,
  asked_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  outcome TEXT CHECK (outcome IN ('done', 'refused', 'used', 'taken_back')),
  settled_at BIGINT
);
CREATE UNIQUE INDEX factor_resets_open ON factor_resets (user_id) WHERE outcome IS NULL;
CREATE INDEX factor_resets_user ON factor_resets (user_id);

-- Forms that met an ended session, sealed, until the person has signed in again; a day at most.
CREATE TABLE kept_forms (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  -- Who signed in last with that browser, as a keyed digest.
  person TEXT NOT NULL,
  -- Address of the page the form stands on, and where it was sent to.
  page TEXT NOT NULL,
  action TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX kept_forms_age ON kept_forms (created_at);
CREATE INDEX kept_forms_person ON kept_forms (person, id);
-- Keys of forms that create: one that was used leads to what it made.
CREATE TABLE creation_keys (
  user_id BIGINT NOT NULL REFERENCES users (id),
  key TEXT NOT NULL,
  location TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (user_id, key)
);
CREATE INDEX creation_keys_age ON creation_keys (created_at);

-- Institutions ------------------------------------------------------------------------------------
CREATE TABLE institutions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  code TEXT UNIQUE,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  province TEXT NOT NULL DEFAULT '',
  email_domain TEXT NOT NULL DEFAULT '',
  listed BOOLEAN NOT NULL,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  merged_into BIGINT REFERENCES institutions (id),
  created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX institutions_name_key ON institutions (name_key) WHERE merged_into IS NULL;
CREATE INDEX institutions_merged ON institutions (merged_into) WHERE merged_into IS NOT NULL;
-- Each page of the console counts what waits for a person. Indexes of what waits alone, here and below, make that cost
-- what waits and not what there is.
CREATE INDEX institutions_unlisted ON institutions (created_at) WHERE listed = FALSE AND merged_into IS NULL;

CREATE TABLE committee_members (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  user_id BIGINT NOT NULL UNIQUE REFERENCES users (id),
  role TEXT NOT NULL,
  institution_id BIGINT REFERENCES institutions (id),
  added_at BIGINT NOT NULL,
  accepted_at BIGINT,
  suspended_at BIGINT,
  removed_at BIGINT
);

-- Two names that were found to mean one institution. `moved` lists the rows that named the first, JSON, so that a merge
-- can be undone.
CREATE TABLE institution_merges (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  from_id BIGINT NOT NULL REFERENCES institutions (id),
  into_id BIGINT NOT NULL REFERENCES institutions (id),
  reason TEXT NOT NULL,
  moved TEXT NOT NULL,
  merged_by BIGINT NOT NULL REFERENCES users (id),
  merged_at BIGINT NOT NULL,
  undone_by BIGINT REFERENCES users (id),
  undone_at BIGINT
);
CREATE UNIQUE INDEX institution_merges_standing ON institution_merges (from_id) WHERE undone_at IS NULL;
CREATE INDEX institution_merges_into ON institution_merges (into_id);

-- Editions ----------------------------------------------------------------------------------------
CREATE TABLE editions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  slug TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  year INTEGER NOT NULL,
  settings TEXT NOT NULL,
  -- Another one with every text of the settings, whoever writes it: what was made of a text is remembered by it.
  settings_mark TEXT NOT NULL DEFAULT (lower(hex(randomblob(16)))),
  -- Grows with every change of the settings; who changed which of them last, JSON.
  settings_version BIGINT NOT NULL DEFAULT 0,
  settings_edits TEXT NOT NULL DEFAULT '{}',
  next_number BIGINT NOT NULL DEFAULT 1,
  sealed_at BIGINT,
  seal_hash TEXT,
  published_at BIGINT,
  -- When the edition was shown to the public; a draft until then.
  public_at BIGINT,
  -- Since when a draft is tried out by whoever knows its address; all they leave is wiped before it is announced.
  trial_at BIGINT CHECK (trial_at IS NULL OR public_at IS NULL),
  created_at BIGINT NOT NULL
);

CREATE TRIGGER editions_settings_mark AFTER UPDATE OF settings ON editions FOR EACH ROW BEGIN
  UPDATE editions SET settings_mark = lower(hex(randomblob(16))) WHERE id = NEW.id;
END;

CREATE TABLE phases (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  key TEXT NOT NULL,
  position INTEGER NOT NULL,
  opens_at BIGINT,
  closes_at BIGINT,
  version BIGINT NOT NULL DEFAULT 0,
  edits TEXT NOT NULL DEFAULT '{}',
  -- What was announced first, once the stage has moved.
  announced_opens_at BIGINT,
  announced_closes_at BIGINT,
  moved_at BIGINT,
  move_reason TEXT,
  UNIQUE (edition_id, key)
);

-- Files for everybody (R44) ------------------------------------------------------------------------
CREATE TABLE downloads (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  title_id TEXT NOT NULL,
  title_en TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size_bytes BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  body BLOB NOT NULL,
  put_up_by BIGINT NOT NULL REFERENCES users (id),
  put_up_at BIGINT NOT NULL,
  UNIQUE (edition_id, sha256)
);

-- Views of the console's lists that members of the committee gave a name. `query` is what stands behind the `?`.
CREATE TABLE saved_views (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  owner_id BIGINT NOT NULL REFERENCES users (id),
  list TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  query TEXT NOT NULL,
  shared BOOLEAN NOT NULL DEFAULT FALSE,
  created_at BIGINT NOT NULL,
  UNIQUE (edition_id, owner_id, list, name_key)
);
CREATE INDEX saved_views_list ON saved_views (edition_id, list, shared);

-- Files of long lists that a job makes for whoever asked; thrown away after two days.
CREATE TABLE exports (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  asked_by BIGINT NOT NULL REFERENCES users (id),
  list TEXT NOT NULL,
  query TEXT NOT NULL,
  kind TEXT NOT NULL,
  lang TEXT NOT NULL,
  total BIGINT NOT NULL,
  written BIGINT NOT NULL DEFAULT 0,
  state TEXT NOT NULL,
  body BLOB,
  asked_at BIGINT NOT NULL,
  finished_at BIGINT
);
CREATE INDEX exports_own ON exports (edition_id, asked_by, id);
CREATE INDEX exports_age ON exports (asked_at);

-- Lists that a member of the committee has sent and not applied yet; of each kind one for each person.
CREATE TABLE kept_imports (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  kind TEXT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  sent_by BIGINT NOT NULL REFERENCES users (id),
  file_name TEXT NOT NULL,
  body BLOB NOT NULL,
  sent_at BIGINT NOT NULL,
  UNIQUE (edition_id, sent_by, kind)
);
CREATE INDEX kept_imports_age ON kept_imports (sent_at);

-- Entries and their people ------------------------------------------------------------------------
-- Acts whose letters wait for a while, so that both can be taken back. What such an act changed is shown to the
-- people of the entry only once its letters leave.
CREATE TABLE holds (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  act TEXT NOT NULL,
  made_by BIGINT NOT NULL REFERENCES users (id),
  made_at BIGINT NOT NULL,
  until BIGINT NOT NULL,
  -- 'released' or 'cancelled'; whoever writes it first decides.
  settled TEXT CHECK (settled IN ('released', 'cancelled')),
  settled_at BIGINT,
  settled_by BIGINT REFERENCES users (id)
);
CREATE INDEX holds_open ON holds (edition_id, settled, id);

CREATE TABLE entries (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  kind TEXT NOT NULL CHECK (kind IN ('individual', 'team')),
  team_name TEXT NOT NULL DEFAULT '',
  institution_id BIGINT NOT NULL REFERENCES institutions (id),
  status TEXT NOT NULL CHECK (status IN ('draft', 'complete', 'cancelled', 'disqualified')),
  leader_user_id BIGINT NOT NULL REFERENCES users (id),
  -- The entry's own closing of intake, later than everybody's.
  intake_closes_at BIGINT,
  -- While a letter about the entry is held: its act, and the state that its people still see.
  hold_id BIGINT REFERENCES holds (id),
  held_status TEXT,
  lock_version BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX entries_edition ON entries (edition_id, status);
-- Lists show a page in this order without looking at all the others.
CREATE INDEX entries_registered ON entries (edition_id, id);
CREATE UNIQUE INDEX entries_leader ON entries (edition_id, leader_user_id) WHERE status <> 'cancelled';

-- Why a member of the committee looks at an entry of their own institution: nobody else could.
CREATE TABLE desk_exceptions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  user_id BIGINT NOT NULL REFERENCES users (id),
  entry_id BIGINT NOT NULL REFERENCES entries (id),
  reason TEXT NOT NULL,
  made_at BIGINT NOT NULL
);
CREATE INDEX desk_exceptions_of ON desk_exceptions (entry_id, user_id);

-- A registration that was begun and not sent: what was typed, sealed.
CREATE TABLE entry_drafts (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  user_id BIGINT NOT NULL REFERENCES users (id),
  body TEXT NOT NULL,
  edits TEXT NOT NULL,
  lock_version BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  UNIQUE (edition_id, user_id)
);
CREATE INDEX entry_drafts_user ON entry_drafts (user_id);
CREATE INDEX entry_drafts_age ON entry_drafts (updated_at);

CREATE TABLE members (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  entry_id BIGINT NOT NULL REFERENCES entries (id),
  slot INTEGER NOT NULL,
  leader BOOLEAN NOT NULL,
  user_id BIGINT REFERENCES users (id),
  institution_id BIGINT REFERENCES institutions (id), -- where the person works; none until they confirm
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  nip_sealed TEXT NOT NULL,
  nip_fingerprint TEXT NOT NULL,
  nip_tail TEXT NOT NULL,
  asn_kind TEXT NOT NULL CHECK (asn_kind IN ('pns', 'pppk')),
  position TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  confirmed_at BIGINT,
  declaration_version TEXT,
  declared_at BIGINT,
  invited_at BIGINT,
  edits TEXT NOT NULL DEFAULT '{}',
  lock_version BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  UNIQUE (entry_id, slot),
  UNIQUE (entry_id, nip_fingerprint),
  UNIQUE (entry_id, email)
);
CREATE INDEX members_user ON members (user_id);
CREATE INDEX members_email ON members (email);
CREATE INDEX members_fingerprint ON members (nip_fingerprint, entry_id);
CREATE INDEX members_institution ON members (entry_id, institution_id);

-- Invitations to a team that were declined: the leader sees who and why.
CREATE TABLE declined_invitations (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  entry_id BIGINT NOT NULL REFERENCES entries (id),
  name TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  declined_at BIGINT NOT NULL
);
CREATE INDEX declined_invitations_entry ON declined_invitations (entry_id);

-- Texts of the declaration as they stood when somebody signed.
CREATE TABLE declarations (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  -- The declaration itself (R8), or a consent that stands beside it.
  kind TEXT NOT NULL CHECK (kind IN ('declaration', 'publication', 'personal_data')),
  version TEXT NOT NULL,
  body_id TEXT NOT NULL,
  body_en TEXT NOT NULL,
  UNIQUE (edition_id, kind, version)
);

-- Who agreed to what besides the declaration, and whether they took it back.
CREATE TABLE consents (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  user_id BIGINT NOT NULL REFERENCES users (id),
  kind TEXT NOT NULL CHECK (kind IN ('publication', 'personal_data')),
  version TEXT NOT NULL,
  given_at BIGINT NOT NULL,
  withdrawn_at BIGINT
);
CREATE INDEX consents_user ON consents (user_id, edition_id);

-- What people ask about their own data (UU 27/2022), and what became of it.
CREATE TABLE data_requests (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  user_id BIGINT NOT NULL REFERENCES users (id),
  kind TEXT NOT NULL CHECK (kind IN ('correction', 'erasure', 'restriction', 'withdrawal')),
  words TEXT NOT NULL DEFAULT '',
  asked_at BIGINT NOT NULL,
  -- Exclusive end of the time in which the law wants an answer.
  due_at BIGINT NOT NULL,
  status TEXT NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'done', 'refused')),
  answer TEXT NOT NULL DEFAULT '',
  decided_by BIGINT REFERENCES users (id),
  decided_at BIGINT
);
CREATE INDEX data_requests_status ON data_requests (status, due_at);
CREATE INDEX data_requests_user ON data_requests (user_id);

-- Works -------------------------------------------------------------------------------------------
-- Once a work was sent, its columns are what was sent last; `unsent` is what its makers changed since.
CREATE TABLE works (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  entry_id BIGINT NOT NULL REFERENCES entries (id),
  slot INTEGER,
  number TEXT,
  title TEXT NOT NULL DEFAULT '',
  competencies TEXT NOT NULL DEFAULT '',
  video_kind TEXT NOT NULL DEFAULT '',
  -- Everything its makers wrote, JSON; `title`, `competencies` and `video_kind` are copies for lists.
  content TEXT NOT NULL DEFAULT '{}',
  status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'under_verification', 'revision_requested',
    'accepted', 'failed', 'judged', 'ranked', 'withdrawn', 'disqualified')),
  revision INTEGER NOT NULL DEFAULT 0,
  revision_due_at BIGINT,
  -- While the letter of a decision is held: its act, and what the work was before it.
  hold_id BIGINT REFERENCES holds (id),
  held_status TEXT,
  held_due_at BIGINT,
  submitted_at BIGINT,
  unsent TEXT,
  -- Who changed which field last, JSON.
  edits TEXT NOT NULL DEFAULT '{}',
  lock_version BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  UNIQUE (entry_id, slot),
  UNIQUE (edition_id, number)
);
CREATE INDEX works_edition ON works (edition_id, status, id);
CREATE INDEX works_submitted ON works (edition_id, submitted_at, id);
CREATE INDEX works_entry ON works (entry_id);

-- Acts on many works at once: what matched a filter when it was chosen, and what became of each of them.
CREATE TABLE bulk_acts (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  asked_by BIGINT NOT NULL REFERENCES users (id),
  -- The filter as it stood in the address of the list, and when its works were chosen.
  query TEXT NOT NULL,
  chosen_at BIGINT NOT NULL,
  -- What the member ticked off for each of them, JSON.
  checklist TEXT NOT NULL DEFAULT '[]',
  started_at BIGINT,
  finished_at BIGINT,
  hold_id BIGINT REFERENCES holds (id)
);
CREATE INDEX bulk_acts_edition ON bulk_acts (edition_id, id);

CREATE TABLE bulk_items (
  bulk_id BIGINT NOT NULL REFERENCES bulk_acts (id),
  work_id BIGINT NOT NULL REFERENCES works (id),
  -- The work as it was when it was chosen.
  seen_status TEXT NOT NULL,
  seen_updated_at BIGINT NOT NULL,
  outcome TEXT NOT NULL DEFAULT 'waiting' CHECK (outcome IN ('waiting', 'done', 'left_out')),
  -- Why it was left out, in both languages, JSON.
  reason TEXT,
  PRIMARY KEY (bulk_id, work_id)
);
CREATE INDEX bulk_items_outcome ON bulk_items (bulk_id, outcome, work_id);
CREATE INDEX bulk_items_work ON bulk_items (work_id);

-- `unsent`: put in after the work was sent, not part of it yet. `dropped`: part of it until it is sent again.
CREATE TABLE videos (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  work_id BIGINT NOT NULL REFERENCES works (id),
  part TEXT NOT NULL CHECK (part IN ('main', 'intro', 'core', 'closing')),
  position INTEGER NOT NULL DEFAULT 0,
  provider TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  resource_key TEXT,
  pasted TEXT NOT NULL,
  check_status TEXT NOT NULL DEFAULT 'pending',
  report TEXT,
  -- Length as the report has it, milliseconds: lists need it without reading reports.
  measured_ms BIGINT,
  checked_at BIGINT,
  retry_at BIGINT,
  check_attempts INTEGER NOT NULL DEFAULT 0,
  declared_format TEXT,
  declared_width INTEGER,
  declared_height INTEGER,
  declared_seconds INTEGER,
  confirmed_by BIGINT REFERENCES users (id),
  confirmed_at BIGINT,
  confirm_note TEXT NOT NULL DEFAULT '',
  -- MD5 of the file as its provider last gave it: the same file under another id has the same one.
  checksum TEXT,
  unsent BOOLEAN NOT NULL DEFAULT FALSE,
  dropped BOOLEAN NOT NULL DEFAULT FALSE,
  created_at BIGINT NOT NULL,
  UNIQUE (work_id, part, position, unsent)
);
CREATE INDEX videos_film ON videos (provider, provider_id);
CREATE INDEX videos_checksum ON videos (checksum);
CREATE INDEX videos_status ON videos (check_status, id);

-- Every run of the link check, kept as evidence. Outlives the link it judged.
CREATE TABLE video_checks (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  video_id BIGINT NOT NULL,
  work_id BIGINT NOT NULL REFERENCES works (id),
  link TEXT NOT NULL,
  status TEXT NOT NULL,
  report TEXT NOT NULL,
  checked_at BIGINT NOT NULL
);
CREATE INDEX video_checks_video ON video_checks (video_id, id);

-- What was sent, as it was sent; each row is a receipt.
CREATE TABLE submissions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  work_id BIGINT NOT NULL REFERENCES works (id),
  revision INTEGER NOT NULL,
  receipt TEXT NOT NULL,
  content TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  submitted_by BIGINT NOT NULL REFERENCES users (id),
  submitted_at BIGINT NOT NULL,
  -- Who sent it, for which team and institution, as they were called then; no team for an individual.
  sender TEXT NOT NULL,
  team_name TEXT NOT NULL,
  institution TEXT NOT NULL,
  UNIQUE (work_id, revision)
);
CREATE INDEX submissions_hash ON submissions (content_hash);

-- Who made what was sent, as they were called then: a receipt stays as it is when a team changes.
CREATE TABLE submission_makers (
  submission_id BIGINT NOT NULL REFERENCES submissions (id),
  place INTEGER NOT NULL CHECK (place > 0),
  user_id BIGINT REFERENCES users (id),
  name TEXT NOT NULL,
  institution TEXT NOT NULL,
  PRIMARY KEY (submission_id, place)
);
CREATE INDEX submission_makers_user ON submission_makers (user_id);

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  work_id BIGINT NOT NULL REFERENCES works (id),
  revision INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'revision_requested', 'failed', 'disqualified', 'revoked', 'reopened', 'restored')),
  rule TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  evidence TEXT NOT NULL DEFAULT '',
  checklist TEXT NOT NULL DEFAULT '[]',
  due_at BIGINT,
  decided_by BIGINT NOT NULL REFERENCES users (id),
  decided_at BIGINT NOT NULL,
  hold_id BIGINT REFERENCES holds (id),
  -- What is to be mended, item by item, JSON; of a request for a revision only.
  items TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX decisions_work ON decisions (work_id, id);
CREATE INDEX decisions_hold ON decisions (hold_id);
-- What the makers of a work answered to an item of a request for a revision; the item's number counts from 1.
CREATE TABLE revision_answers (
  decision_id BIGINT NOT NULL REFERENCES decisions (id),
  item INTEGER NOT NULL CHECK (item > 0),
  note TEXT NOT NULL CHECK (note <> ''),
  answered_by BIGINT NOT NULL REFERENCES users (id),
  answered_at BIGINT NOT NULL,
  PRIMARY KEY (decision_id, item)
);
-- Decisions that were taken back while their letters were held: they never reached anybody.
CREATE TABLE cancelled_decisions (
  decision_id BIGINT PRIMARY KEY NOT NULL REFERENCES decisions (id),
  cancelled_by BIGINT NOT NULL REFERENCES users (id),
  cancelled_at BIGINT NOT NULL
);
CREATE INDEX works_hold ON works (hold_id) WHERE hold_id IS NOT NULL;
CREATE INDEX entries_hold ON entries (hold_id) WHERE hold_id IS NOT NULL;

-- Who verifies a work now, so that two members do not decide on it at once. A row whose time has run out counts for
-- nothing; `taken_from` had the work before, if it was taken over.
CREATE TABLE desk_claims (
  work_id BIGINT PRIMARY KEY NOT NULL REFERENCES works (id),
  user_id BIGINT NOT NULL REFERENCES users (id),
  taken_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL CHECK (expires_at > taken_at),
  taken_from BIGINT REFERENCES users (id)
);

-- A member asks another, or anybody, what they think of a work that waits. It keeps nobody from deciding.
CREATE TABLE second_opinions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  work_id BIGINT NOT NULL REFERENCES works (id),
  asked_by BIGINT NOT NULL REFERENCES users (id),
  -- Whom; anybody if none.
  asked_of BIGINT REFERENCES users (id),
  question TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  answered_by BIGINT REFERENCES users (id),
  answered_at BIGINT,
  answer TEXT NOT NULL DEFAULT ''
);
CREATE INDEX second_opinions_work ON second_opinions (work_id);

-- Reasons for decisions that the committee wrote for an edition, beside those that the portal brings.
CREATE TABLE desk_reasons (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  wording_id TEXT NOT NULL,
  wording_en TEXT NOT NULL,
  lock_version BIGINT NOT NULL DEFAULT 0,
  edits TEXT NOT NULL DEFAULT '{}',
  created_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX desk_reasons_edition ON desk_reasons (edition_id, id);

-- Entries that the committee took out (R11). `works` is what each of their works was before, JSON, for the case that it
-- was a mistake.
CREATE TABLE eliminations (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  entry_id BIGINT NOT NULL REFERENCES entries (id),
  entry_status TEXT NOT NULL,
  works TEXT NOT NULL,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  evidence TEXT NOT NULL CHECK (evidence <> ''),
  decided_by BIGINT NOT NULL REFERENCES users (id),
  decided_at BIGINT NOT NULL,
  undone_by BIGINT REFERENCES users (id),
  undone_at BIGINT,
  undo_reason TEXT
);
CREATE UNIQUE INDEX eliminations_entry ON eliminations (entry_id) WHERE undone_at IS NULL;

-- Judging -----------------------------------------------------------------------------------------
CREATE TABLE jurors (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  user_id BIGINT REFERENCES users (id),
  pseudonym TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  expertise TEXT NOT NULL DEFAULT '',
  institution_id BIGINT REFERENCES institutions (id),
  capacity INTEGER,
  status TEXT NOT NULL CHECK (status IN ('invited', 'accepted', 'active', 'declined', 'revoked', 'left')),
  -- An employee number, kept as members' are: who takes part under another address is found by it.
  nip_sealed TEXT NOT NULL DEFAULT '',
  nip_fingerprint TEXT NOT NULL DEFAULT '',
  nip_tail TEXT NOT NULL DEFAULT '',
  -- The jury's chair; one at most, and only the committee names them.
  is_chair BOOLEAN NOT NULL DEFAULT FALSE,
  invited_at BIGINT NOT NULL,
  -- Until when works are kept for somebody who has not declared yet.
  answer_by BIGINT NOT NULL,
  accepted_at BIGINT,
  declined_at BIGINT,
  declined_because TEXT NOT NULL DEFAULT '',
  revoked_at BIGINT,
  declared_at BIGINT,
  -- Grows with every declaration.
  statement_version BIGINT NOT NULL DEFAULT 0,
  -- Until when the juror has read what came into the queue and what left it.
  queue_seen_at BIGINT,
  UNIQUE (edition_id, email),
  UNIQUE (edition_id, pseudonym)
);
CREATE UNIQUE INDEX jurors_chair ON jurors (edition_id) WHERE is_chair;
CREATE INDEX jurors_user ON jurors (user_id);

-- Links of invitation letters, as digests. The newest of a juror counts; older ones lead to words, not to an answer.
CREATE TABLE juror_invitations (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  juror_id BIGINT NOT NULL REFERENCES jurors (id),
  token_hash TEXT NOT NULL UNIQUE,
  sent_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX juror_invitations_juror ON juror_invitations (juror_id, id);

-- Institutions, besides the juror's own, whose works the juror must not see.
CREATE TABLE juror_conflicts (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  juror_id BIGINT NOT NULL REFERENCES jurors (id),
  institution_id BIGINT NOT NULL REFERENCES institutions (id),
  -- Whether the juror named it in the declaration and may take it away; not so an institution before or after a change.
  declared BOOLEAN NOT NULL DEFAULT TRUE,
  created_at BIGINT NOT NULL,
  UNIQUE (juror_id, institution_id)
);

-- Changes of their own institution that jurors ask for after the declaration; `previous_id` is what they declared. Both
-- are conflicts from then on, whatever the committee decides.
CREATE TABLE institution_changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  juror_id BIGINT NOT NULL REFERENCES jurors (id),
  previous_id BIGINT NOT NULL REFERENCES institutions (id),
  institution_id BIGINT NOT NULL REFERENCES institutions (id),
  reason TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  decided_at BIGINT,
  decided_by BIGINT REFERENCES users (id),
  granted BOOLEAN,
  note TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX institution_changes_waiting ON institution_changes (juror_id) WHERE decided_at IS NULL;
CREATE INDEX institution_changes_juror ON institution_changes (juror_id, id);

CREATE TABLE plans (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  seed TEXT NOT NULL,
  per_work INTEGER NOT NULL,
  summary TEXT NOT NULL,
  committed_by BIGINT NOT NULL REFERENCES users (id),
  committed_at BIGINT NOT NULL
);

-- What a plan was drawn from, without a name, and the plan: anybody can repeat it.
CREATE TABLE draws (
  plan_id BIGINT PRIMARY KEY NOT NULL REFERENCES plans (id),
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  document TEXT NOT NULL,
  sha256 TEXT NOT NULL
);
CREATE INDEX draws_edition ON draws (edition_id, plan_id);

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

-- Sample works that every juror scores and that never compete. `content` and `films` are JSON, as they were copied or
-- pasted. One that was taken out keeps its row, so that no number is given twice.
CREATE TABLE calibration_works (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  number TEXT NOT NULL,
  institution_id BIGINT NOT NULL REFERENCES institutions (id),
  title TEXT NOT NULL,
  video_kind TEXT NOT NULL,
  content TEXT NOT NULL,
  films TEXT NOT NULL,
  -- The committee's own sheet, JSON; empty until one is written.
  reference TEXT NOT NULL DEFAULT '',
  reference_version BIGINT NOT NULL DEFAULT 0,
  added_by BIGINT NOT NULL REFERENCES users (id),
  added_at BIGINT NOT NULL,
  dropped_at BIGINT,
  UNIQUE (edition_id, number)
);

-- A work, or a calibration work, given to a juror.
CREATE TABLE assignments (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  work_id BIGINT REFERENCES works (id),
  calibration_id BIGINT REFERENCES calibration_works (id),
  juror_id BIGINT NOT NULL REFERENCES jurors (id),
  plan_id BIGINT REFERENCES plans (id),
  round_id BIGINT REFERENCES rounds (id),
  status TEXT NOT NULL CHECK (status IN ('assigned', 'opened', 'later', 'drafted', 'submitted', 'locked',
    'recused', 'reassigned')),
  reason TEXT NOT NULL,
  recusal_reason TEXT CHECK (recusal_reason IN ('institution', 'involved', 'family', 'close', 'interest', 'other')),
  recusal_words TEXT NOT NULL DEFAULT '',
  marks TEXT NOT NULL DEFAULT '{}',
  comment TEXT NOT NULL DEFAULT '',
  private_note TEXT NOT NULL DEFAULT '',
  -- Who changed which field last, JSON.
  edits TEXT NOT NULL DEFAULT '{}',
  -- Fit for the LMS, and the three reasons (R48); apart from the score.
  lms_fit TEXT CHECK (lms_fit IN ('yes', 'no', 'unsure')),
  lms_standard TEXT CHECK (lms_standard IN ('yes', 'no', 'unsure')),
  lms_quality TEXT CHECK (lms_quality IN ('yes', 'no', 'unsure')),
  lms_relevance TEXT CHECK (lms_relevance IN ('yes', 'no', 'unsure')),
  total_points BIGINT,
  lock_version BIGINT NOT NULL DEFAULT 0,
  saved_at BIGINT,
  -- When its juror first opened it, or first saved it where no script told of the opening.
  begun_at BIGINT,
  submitted_at BIGINT,
  created_at BIGINT NOT NULL,
  -- When it left the juror: stepped back, set aside, or given to another.
  left_at BIGINT,
  -- A closing of its own, once the committee opened it again: the instant after the last that counts.
  reopened_until BIGINT,
  CHECK ((work_id IS NULL) <> (calibration_id IS NULL)),
  UNIQUE (work_id, juror_id),
  UNIQUE (calibration_id, juror_id)
);
CREATE INDEX assignments_juror ON assignments (juror_id, status, id);
CREATE INDEX assignments_reopened ON assignments (juror_id, reopened_until) WHERE reopened_until IS NOT NULL;
CREATE INDEX assignments_work ON assignments (work_id, status);
CREATE INDEX assignments_round ON assignments (round_id, status);
-- With what the sums over an edition read, so that they leave the rows alone; none of it changes while a draft is saved.
CREATE INDEX assignments_edition ON assignments (edition_id, status, juror_id, work_id, calibration_id, submitted_at);

-- Works planned for somebody who is invited and has not declared: nobody's assignment until then. A row goes when it
-- becomes one, or when the person answers no, leaves, or lets the date pass.
CREATE TABLE planned_assignments (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  work_id BIGINT NOT NULL REFERENCES works (id),
  juror_id BIGINT NOT NULL REFERENCES jurors (id),
  reason TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  UNIQUE (work_id, juror_id)
);
CREATE INDEX planned_assignments_edition ON planned_assignments (edition_id, id);
CREATE INDEX planned_assignments_juror ON planned_assignments (juror_id, id);

-- Points of each criterion, hundredths, as the sheet was last handed in; the weighted total stands in the sheet.
CREATE TABLE assignment_points (
  assignment_id BIGINT NOT NULL REFERENCES assignments (id),
  criterion TEXT NOT NULL,
  points BIGINT NOT NULL CHECK (points BETWEEN 0 AND 10000),
  PRIMARY KEY (assignment_id, criterion)
);

-- Whether the makers of a work read what a juror wrote to them. Without a row nobody has decided.
CREATE TABLE comment_reviews (
  assignment_id BIGINT PRIMARY KEY NOT NULL REFERENCES assignments (id),
  shown BOOLEAN NOT NULL,
  decided_by BIGINT NOT NULL REFERENCES users (id),
  decided_at BIGINT NOT NULL
);

-- What stood in a sheet each time its juror took it back after handing it in, and why (R-J3). Append only.
CREATE TABLE sheet_revisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  assignment_id BIGINT NOT NULL REFERENCES assignments (id),
  number INTEGER NOT NULL,
  marks TEXT NOT NULL,
  total_points BIGINT,
  reason TEXT NOT NULL CHECK (reason <> ''),
  submitted_at BIGINT,
  taken_back_at BIGINT NOT NULL,
  UNIQUE (assignment_id, number)
);

CREATE TRIGGER sheet_revisions_no_update BEFORE UPDATE ON sheet_revisions
BEGIN
  SELECT RAISE(ABORT, 'what stood in a sheet is append-only');
END;
CREATE TRIGGER sheet_revisions_no_delete BEFORE DELETE ON sheet_revisions
WHEN NOT EXISTS (SELECT 1 FROM assignments JOIN editions ON editions.id = assignments.edition_id
  WHERE assignments.id = OLD.assignment_id AND trial_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'what stood in a sheet is append-only');
END;

-- Jurors who ask to open again what they locked: one sheet, or without one the whole lock. A juror has at most one
-- that waits for the same thing, and each is decided once.
CREATE TABLE unlock_requests (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  juror_id BIGINT NOT NULL REFERENCES jurors (id),
  assignment_id BIGINT REFERENCES assignments (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  asked_at BIGINT NOT NULL,
  verdict TEXT CHECK (verdict IN ('accepted', 'declined')),
  answer TEXT NOT NULL DEFAULT '',
  decided_by BIGINT REFERENCES users (id),
  decided_at BIGINT,
  CHECK ((verdict IS NULL) = (decided_at IS NULL))
);
CREATE UNIQUE INDEX unlock_requests_waiting ON unlock_requests (juror_id, COALESCE(assignment_id, 0))
  WHERE verdict IS NULL;
CREATE INDEX unlock_requests_edition ON unlock_requests (edition_id, verdict);
CREATE INDEX unlock_requests_juror ON unlock_requests (juror_id, id);
CREATE INDEX unlock_requests_sheet ON unlock_requests (assignment_id);

-- What jurors suspect of a work, for the committee; no score changes by it. A sheet has at most one that waits.
CREATE TABLE violation_flags (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  work_id BIGINT NOT NULL REFERENCES works (id),
  assignment_id BIGINT NOT NULL REFERENCES assignments (id),
  juror_id BIGINT NOT NULL REFERENCES jurors (id),
  words TEXT NOT NULL,
  raised_at BIGINT NOT NULL,
  settled_at BIGINT,
  settled_by BIGINT REFERENCES users (id),
  outcome TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX violation_flags_waiting ON violation_flags (assignment_id) WHERE settled_at IS NULL;
CREATE INDEX violation_flags_edition ON violation_flags (edition_id, settled_at);
CREATE INDEX violation_flags_work ON violation_flags (work_id);

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

-- Results -----------------------------------------------------------------------------------------
CREATE TABLE seals (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL UNIQUE REFERENCES editions (id),
  sheet_file TEXT NOT NULL,
  sheet_hash TEXT NOT NULL,
  sealed_by BIGINT NOT NULL REFERENCES users (id),
  sealed_at BIGINT NOT NULL
);

CREATE TABLE publications (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL UNIQUE REFERENCES editions (id),
  snapshot TEXT NOT NULL,
  snapshot_hash TEXT NOT NULL,
  published_by BIGINT NOT NULL REFERENCES users (id),
  published_at BIGINT NOT NULL
);

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
WHEN NOT EXISTS (SELECT 1 FROM editions WHERE id = OLD.edition_id AND trial_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a fixed method does not change'); END;

-- Decisions of the jury that somebody began to write down: one for each form of the plenary's page, kept while it is
-- typed. `body` is the form, JSON.
CREATE TABLE plenary_drafts (
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  -- What is decided: "departure", "order ML-2023-0007", "vacancy ML-2023-0007".
  place TEXT NOT NULL,
  body TEXT NOT NULL,
  lock_version BIGINT NOT NULL DEFAULT 1,
  edits TEXT NOT NULL DEFAULT '{}',
  saved_at BIGINT NOT NULL,
  PRIMARY KEY (edition_id, place)
);

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

-- Acts that two members of the committee decide: one asks, another does exactly what has this fingerprint. `details`
-- is what the act needs to know, JSON; `page` leads to where it is done.
CREATE TABLE approvals (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  details TEXT NOT NULL,
  page TEXT NOT NULL,
  asked_by BIGINT NOT NULL REFERENCES users (id),
  asked_at BIGINT NOT NULL,
  done_by BIGINT REFERENCES users (id) CHECK (done_by <> asked_by),
  done_at BIGINT,
  withdrawn_by BIGINT REFERENCES users (id),
  withdrawn_at BIGINT
);
CREATE INDEX approvals_edition ON approvals (edition_id, id);

-- Who looks after a line of the inbox, and until when it is put off. A line is a kind of thing that waits; one that was put
-- off comes back when more of it waits than `snoozed_count`.
CREATE TABLE inbox_notes (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  assignee_id BIGINT REFERENCES users (id),
  snoozed_until BIGINT,
  snoozed_count BIGINT NOT NULL DEFAULT 0,
  noted_by BIGINT NOT NULL REFERENCES users (id),
  noted_at BIGINT NOT NULL,
  -- Grows with every note, so that of two members at once the later one sees who was first.
  lock_version BIGINT NOT NULL DEFAULT 1,
  UNIQUE (edition_id, kind)
);

-- What two members corrected of settings that held already; public. `changes` holds each field's name for people,
-- what stood there and what stands there now, JSON.
CREATE TABLE corrections (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  form TEXT NOT NULL,
  changes TEXT NOT NULL,
  reason TEXT NOT NULL,
  asked_by BIGINT REFERENCES users (id), -- none where the edition does without a second member
  done_by BIGINT NOT NULL REFERENCES users (id) CHECK (done_by <> asked_by),
  done_at BIGINT NOT NULL
);
CREATE INDEX corrections_edition ON corrections (edition_id, id);

-- What the result rests on is written once; a trial is wiped as a whole.
CREATE TRIGGER seals_no_update BEFORE UPDATE ON seals
BEGIN SELECT RAISE(ABORT, 'a sealed file does not change'); END;
CREATE TRIGGER seals_no_delete BEFORE DELETE ON seals
WHEN NOT EXISTS (SELECT 1 FROM editions WHERE id = OLD.edition_id AND trial_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a sealed file does not change'); END;
CREATE TRIGGER publications_no_update BEFORE UPDATE ON publications
BEGIN SELECT RAISE(ABORT, 'a published result does not change'); END;
CREATE TRIGGER publications_no_delete BEFORE DELETE ON publications
WHEN NOT EXISTS (SELECT 1 FROM editions WHERE id = OLD.edition_id AND trial_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published result does not change'); END;
CREATE TRIGGER exclusions_no_update BEFORE UPDATE ON exclusions
BEGIN SELECT RAISE(ABORT, 'an excluded score stays on record'); END;
CREATE TRIGGER exclusions_no_delete BEFORE DELETE ON exclusions
WHEN NOT EXISTS (SELECT 1 FROM editions WHERE id = OLD.edition_id AND trial_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'an excluded score stays on record'); END;
CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision on a work stays on record'); END;
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions
WHEN NOT EXISTS (SELECT 1 FROM works JOIN editions ON editions.id = works.edition_id
  WHERE works.id = OLD.work_id AND trial_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a decision on a work stays on record'); END;
CREATE TRIGGER corrections_no_update BEFORE UPDATE ON corrections
BEGIN SELECT RAISE(ABORT, 'a correction stays on record'); END;
CREATE TRIGGER corrections_no_delete BEFORE DELETE ON corrections
WHEN NOT EXISTS (SELECT 1 FROM editions WHERE id = OLD.edition_id AND trial_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a correction stays on record'); END;
-- A closed round stays as it was closed; a decision of the jury is settled once.
CREATE TRIGGER rounds_no_update BEFORE UPDATE ON rounds WHEN OLD.state = 'closed'
BEGIN SELECT RAISE(ABORT, 'a closed round does not change'); END;
CREATE TRIGGER rounds_no_delete BEFORE DELETE ON rounds
WHEN NOT EXISTS (SELECT 1 FROM editions WHERE id = OLD.edition_id AND trial_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a round stays on record'); END;
CREATE TRIGGER plenary_decisions_no_update BEFORE UPDATE ON plenary_decisions
WHEN OLD.confirmed_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL OR OLD.resolution <> NEW.resolution
  OR OLD.minutes <> NEW.minutes OR OLD.reason <> NEW.reason OR OLD.decided_on <> NEW.decided_on
BEGIN SELECT RAISE(ABORT, 'a decision of the jury is settled once'); END;
CREATE TRIGGER plenary_decisions_no_delete BEFORE DELETE ON plenary_decisions
WHEN NOT EXISTS (SELECT 1 FROM editions WHERE id = OLD.edition_id AND trial_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a decision of the jury stays on record'); END;

-- Providers of videos ------------------------------------------------------------------------------
-- A provider that is not asked for a while: quota used up, key refused, our address throttled, or simply
-- too busy. Once "until" has passed, one question tries again; an answer takes the row away.
CREATE TABLE circuit_breakers (
  provider TEXT PRIMARY KEY NOT NULL,
  reason TEXT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  alerted_at BIGINT
);

-- Units spent in one quota day of a provider (Pacific time, YYYY-MM-DD), by all processes together.
CREATE TABLE provider_units (
  provider TEXT NOT NULL,
  day TEXT NOT NULL,
  units BIGINT NOT NULL,
  PRIMARY KEY (provider, day)
);

-- Checks of films that somebody asked for, so that nobody asks without end.
CREATE TABLE video_rechecks (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  user_id BIGINT NOT NULL REFERENCES users (id),
  -- By the button; else by a new link or other facts.
  pressed BOOLEAN NOT NULL,
  asked_at BIGINT NOT NULL
);
CREATE INDEX video_rechecks_user ON video_rechecks (user_id, asked_at);

-- Watching films after intake closed --------------------------------------------------------------
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
CREATE INDEX film_changes_alarm ON film_changes (work_id, video_id, found_at) WHERE settled_at IS NULL AND alarm = TRUE;

-- Letters, jobs, audit ----------------------------------------------------------------------------
CREATE TABLE letters (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  -- None: a letter of the portal itself, such as one about a password.
  edition_id BIGINT REFERENCES editions (id) ON DELETE SET NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'held', 'sending', 'sent', 'failed', 'cancelled')),
  -- The person whose act it comes from.
  caused_by BIGINT REFERENCES users (id),
  work_id BIGINT REFERENCES works (id),
  hold_id BIGINT REFERENCES holds (id),
  dedup_key TEXT UNIQUE,
  to_email TEXT NOT NULL,
  -- Empty until somebody proved that the address is theirs.
  to_name TEXT NOT NULL,
  reply_to TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL,
  -- What it says, JSON; both bodies are made of it.
  content TEXT NOT NULL,
  -- Subject and text before the first edit, JSON.
  original TEXT,
  edited_by BIGINT REFERENCES users (id),
  edited_at BIGINT,
  -- It waits for the result to be public.
  until_published BOOLEAN NOT NULL DEFAULT FALSE,
  -- When a worker took it in hand last.
  taken_at BIGINT,
  body_text TEXT NOT NULL,
  body_html TEXT NOT NULL,
  message_id TEXT NOT NULL UNIQUE,
  created_at BIGINT NOT NULL,
  sent_at BIGINT,
  failed_at BIGINT,
  problem TEXT,
  last_error TEXT
);
CREATE INDEX letters_pace ON letters (to_email, taken_at);
CREATE INDEX letters_taken ON letters (taken_at);
CREATE INDEX letters_sender ON letters (caused_by, taken_at);
CREATE INDEX letters_cause ON letters (caused_by, kind, created_at);
-- Workers that send lock the one row, so that two of them never see the same room for a letter.
CREATE TABLE letter_turns (id BIGINT PRIMARY KEY NOT NULL);
INSERT INTO letter_turns (id) VALUES (1);
CREATE INDEX letters_edition ON letters (edition_id, state, id);
CREATE INDEX letters_state ON letters (state, id);
CREATE INDEX letters_failed ON letters (edition_id, failed_at) WHERE failed_at IS NOT NULL;
-- The committee's list: failed ones first, then the newest.
CREATE INDEX letters_newest ON letters ((failed_at IS NULL), id DESC);
CREATE INDEX letters_hold ON letters (hold_id) WHERE hold_id IS NOT NULL;

-- Letters that the committee writes itself to an audience: drafts, templates and what was sent.
CREATE TABLE announcements (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'template')),
  name TEXT NOT NULL DEFAULT '',
  audience TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  subject_en TEXT NOT NULL,
  body_id TEXT NOT NULL,
  body_en TEXT NOT NULL,
  about_results BOOLEAN NOT NULL DEFAULT FALSE,
  version BIGINT NOT NULL DEFAULT 1,
  -- Who changed which field last, JSON.
  edits TEXT NOT NULL DEFAULT '{}',
  updated_by BIGINT NOT NULL REFERENCES users (id),
  updated_at BIGINT NOT NULL,
  sent_by BIGINT REFERENCES users (id),
  sent_at BIGINT,
  letters BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX announcements_edition ON announcements (edition_id, updated_at);

-- Documents people keep: charters, certificates, minutes (R46, R49). A number is given once and never again: a
-- document is never deleted, only replaced or cancelled.
CREATE TABLE document_series (
  -- The number with the running part left out, such as `{nomor}/K.1/PDP.07/2026`.
  series TEXT PRIMARY KEY NOT NULL,
  last_serial BIGINT NOT NULL
);

CREATE TABLE document_templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  -- Empty: back to the one that comes with the portal.
  source TEXT NOT NULL,
  put_by BIGINT NOT NULL REFERENCES users (id),
  put_at BIGINT NOT NULL
);
CREATE INDEX document_templates_kind ON document_templates (edition_id, kind, id);

-- Older logos stay, since documents were made with them; an empty body took the logo away.
CREATE TABLE document_logos (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/svg+xml')),
  body BLOB NOT NULL,
  put_by BIGINT NOT NULL REFERENCES users (id),
  put_at BIGINT NOT NULL
);

CREATE INDEX document_logos_edition ON document_logos (edition_id, id);

CREATE TABLE documents (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  kind TEXT NOT NULL,
  -- Whose it is and what for, such as `work:12 member:34`: one valid document of a kind for each.
  subject TEXT NOT NULL,
  series TEXT NOT NULL,
  serial BIGINT NOT NULL,
  number TEXT NOT NULL,
  -- In the address on which anybody may check it.
  code TEXT NOT NULL UNIQUE,
  work_id BIGINT REFERENCES works (id),
  entry_id BIGINT REFERENCES entries (id),
  user_id BIGINT REFERENCES users (id),
  -- As printed.
  name TEXT NOT NULL,
  institution TEXT NOT NULL,
  title TEXT NOT NULL,
  -- Everything the template gets, JSON; frozen.
  facts TEXT NOT NULL,
  template_id BIGINT REFERENCES document_templates (id),
  logo_id BIGINT REFERENCES document_logos (id),
  -- How it is signed, whatever the edition says later.
  signing TEXT NOT NULL CHECK (signing IN ('ink', 'electronic')),
  state TEXT NOT NULL CHECK (state IN ('issued', 'replaced', 'cancelled')),
  state_at BIGINT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  replaces BIGINT REFERENCES documents (id),
  issued_by BIGINT NOT NULL REFERENCES users (id),
  issued_at BIGINT NOT NULL,
  -- When its person was told that it is ready.
  told_at BIGINT,
  -- Why it could not be made, in the compiler's words; empty while nothing is wrong.
  problem TEXT NOT NULL DEFAULT '',
  UNIQUE (series, serial)
);
CREATE UNIQUE INDEX documents_valid ON documents (edition_id, kind, subject) WHERE state = 'issued';
CREATE INDEX documents_edition ON documents (edition_id, id);
CREATE INDEX documents_work ON documents (work_id);
CREATE INDEX documents_entry ON documents (entry_id);
CREATE INDEX documents_user ON documents (user_id);
CREATE INDEX documents_number ON documents (number);

-- The PDF as it was made, and as it came back signed; neither is ever changed.
CREATE TABLE document_files (
  document_id BIGINT NOT NULL REFERENCES documents (id),
  form TEXT NOT NULL CHECK (form IN ('unsigned', 'signed')),
  sha256 TEXT NOT NULL,
  size_bytes BIGINT NOT NULL,
  body BLOB NOT NULL,
  made_at BIGINT NOT NULL,
  put_by BIGINT REFERENCES users (id),
  PRIMARY KEY (document_id, form)
);
CREATE INDEX document_files_sha256 ON document_files (sha256);

-- Whether a work is fit for the national learning platform (R48). Lines stay; the one that no later line replaced counts.
CREATE TABLE lms_decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  work_id BIGINT NOT NULL REFERENCES works (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('fit', 'unfit', 'withdrawn')),
  -- The three reasons of R48.
  standard BOOLEAN NOT NULL,
  quality BOOLEAN NOT NULL,
  relevance BOOLEAN NOT NULL,
  reason TEXT NOT NULL,
  decided_by BIGINT NOT NULL REFERENCES users (id),
  decided_at BIGINT NOT NULL,
  replaced_at BIGINT,
  -- When its makers were told, which is not before the announcement.
  told_at BIGINT
);
CREATE UNIQUE INDEX lms_decisions_standing ON lms_decisions (work_id) WHERE replaced_at IS NULL;
CREATE INDEX lms_decisions_edition ON lms_decisions (edition_id, id);

-- Works that go together (R4).
CREATE TABLE clusters (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  -- "K01": part of the names of its packages, never given twice.
  code TEXT NOT NULL,
  position INTEGER NOT NULL,
  name_id TEXT NOT NULL,
  name_en TEXT NOT NULL,
  description_id TEXT NOT NULL,
  description_en TEXT NOT NULL,
  lock_version BIGINT NOT NULL DEFAULT 0,
  edits TEXT NOT NULL DEFAULT '{}',
  created_at BIGINT NOT NULL,
  deleted_at BIGINT,
  UNIQUE (edition_id, code)
);

CREATE TABLE cluster_works (
  cluster_id BIGINT NOT NULL REFERENCES clusters (id),
  work_id BIGINT NOT NULL REFERENCES works (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (cluster_id, work_id)
);
CREATE INDEX cluster_works_work ON cluster_works (work_id);

-- Makers who do not want their work shown in the public gallery.
CREATE TABLE gallery_withdrawals (
  work_id BIGINT PRIMARY KEY NOT NULL REFERENCES works (id),
  withdrawn_by BIGINT NOT NULL REFERENCES users (id),
  withdrawn_at BIGINT NOT NULL,
  reason TEXT NOT NULL
);

-- Hand-overs to the national learning platform, with a package for each work and each cluster.
CREATE TABLE handovers (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  asked_by BIGINT REFERENCES users (id),
  asked_at BIGINT NOT NULL,
  finished_at BIGINT
);
CREATE INDEX handovers_edition ON handovers (edition_id, id);

CREATE TABLE handover_packages (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  handover_id BIGINT NOT NULL REFERENCES handovers (id),
  code TEXT NOT NULL,
  work_id BIGINT REFERENCES works (id),
  cluster_id BIGINT REFERENCES clusters (id),
  title TEXT NOT NULL,
  -- What the package was made of, JSON: what changed since is told from it.
  facts TEXT NOT NULL,
  made_at BIGINT,
  problem TEXT NOT NULL DEFAULT '',
  UNIQUE (handover_id, code)
);

-- Files of a package; those of older hand-overs are dropped once a later one is complete.
CREATE TABLE handover_files (
  package_id BIGINT NOT NULL REFERENCES handover_packages (id),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size_bytes BIGINT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (package_id, name)
);

-- What the platform needs of a work, asked from its makers after the announcement; what was judged stays as it is.
CREATE TABLE learning_materials (
  work_id BIGINT PRIMARY KEY NOT NULL REFERENCES works (id),
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  asked_by BIGINT NOT NULL REFERENCES users (id),
  asked_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  note TEXT NOT NULL,
  -- As its makers have it, JSON; what was released is beside it.
  content TEXT NOT NULL,
  lock_version BIGINT NOT NULL DEFAULT 0,
  edits TEXT NOT NULL DEFAULT '{}',
  saved_at BIGINT,
  released TEXT,
  released_by BIGINT REFERENCES users (id),
  released_at BIGINT,
  -- Version of the licence that was agreed to with the release (R15).
  licence_version TEXT NOT NULL DEFAULT ''
);
CREATE INDEX learning_materials_edition ON learning_materials (edition_id, work_id);

-- Courses of works that the platform has taken.
CREATE TABLE lms_courses (
  work_id BIGINT PRIMARY KEY NOT NULL REFERENCES works (id),
  edition_id BIGINT NOT NULL REFERENCES editions (id),
  address TEXT NOT NULL,
  recorded_by BIGINT NOT NULL REFERENCES users (id),
  recorded_at BIGINT NOT NULL
);

-- Where the portal tells other systems what happened (Standard Webhooks). The secret is sealed.
CREATE TABLE webhooks (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  edition_id BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  events TEXT NOT NULL,
  secret TEXT NOT NULL,
  -- The last line of the trail that it was told of.
  audit_id BIGINT NOT NULL,
  created_by BIGINT NOT NULL REFERENCES users (id),
  created_at BIGINT NOT NULL,
  paused_at BIGINT,
  deleted_at BIGINT
);
CREATE INDEX webhooks_edition ON webhooks (edition_id, id);

-- One message to one of them, with what became of its last attempt.
CREATE TABLE webhook_messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  webhook_id BIGINT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
  -- "msg_…": the receiver knows a repetition by it.
  message_id TEXT NOT NULL UNIQUE,
  event TEXT NOT NULL,
  payload TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_attempt_at BIGINT,
  last_status INTEGER,
  last_error TEXT NOT NULL DEFAULT '',
  delivered_at BIGINT,
  given_up_at BIGINT
);
CREATE INDEX webhook_messages_webhook ON webhook_messages (webhook_id, id);

CREATE TABLE jobs (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  task TEXT NOT NULL,
  dedup_key TEXT,
  run_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  leased_by TEXT,
  leased_until BIGINT,
  wanted BIGINT NOT NULL DEFAULT 1,
  last_error TEXT,
  failed_at BIGINT,
  created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX jobs_dedup ON jobs (dedup_key) WHERE failed_at IS NULL;
CREATE INDEX jobs_due ON jobs (failed_at, run_at, id);
CREATE INDEX jobs_failed ON jobs (failed_at) WHERE failed_at IS NOT NULL;
-- The committee's list: given up first, the newest of them first, then by when they are due.
CREATE INDEX jobs_urgent ON jobs ((failed_at IS NULL), failed_at DESC, run_at, id);

CREATE TABLE periodic_runs (
  name TEXT PRIMARY KEY NOT NULL,
  last_run_at BIGINT NOT NULL
);

CREATE TABLE audit_log (
  -- Numbered by the portal, one after the other: a gap is a line that was taken out.
  id BIGINT PRIMARY KEY NOT NULL,
  edition_id BIGINT,
  at BIGINT NOT NULL,
  actor_id BIGINT,
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  details TEXT NOT NULL DEFAULT '{}',
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
);
CREATE INDEX audit_subject ON audit_log (subject_kind, subject_id, id);
CREATE INDEX audit_edition ON audit_log (edition_id, id);
CREATE INDEX audit_actor ON audit_log (actor_id, id);
CREATE INDEX audit_act ON audit_log (act, id);

-- The chain's end; its single row is locked while a line is added.
CREATE TABLE audit_head (
  id BIGINT PRIMARY KEY NOT NULL,
  line BIGINT NOT NULL,
  hash TEXT NOT NULL
);
INSERT INTO audit_head (id, line, hash) VALUES (1, 0, '');

-- The chain's end at the end of each day (WIB), signed; public, and sent to the chairs.
CREATE TABLE audit_anchors (
  day TEXT PRIMARY KEY NOT NULL,
  line BIGINT NOT NULL,
  hash TEXT NOT NULL,
  signature TEXT NOT NULL,
  made_at BIGINT NOT NULL
);

-- Keys -------------------------------------------------------------------------------------------
-- Tells whether a key is the one this database was last used with. The key is not in the database.
CREATE TABLE portal_key (
  id BIGINT PRIMARY KEY NOT NULL CHECK (id = 1),
  check_value TEXT NOT NULL,
  since BIGINT NOT NULL
);

-- Keys derived from earlier keys of the portal, sealed with the present one: with them older lines are checked.
CREATE TABLE retired_keys (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  purpose TEXT NOT NULL,
  check_value TEXT NOT NULL,
  until_line BIGINT NOT NULL,
  secret TEXT NOT NULL,
  retired_at BIGINT NOT NULL,
  UNIQUE (purpose, check_value)
);

-- Who tried to get in, was refused, or did what concerns security; kept for a time only.
CREATE TABLE security_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  edition_id BIGINT,
  user_id BIGINT,
  address TEXT NOT NULL,
  details TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX security_events_age ON security_events (at);
CREATE INDEX security_events_kind ON security_events (kind, id);
CREATE INDEX security_events_user ON security_events (user_id, id);

CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
