//! Lomba: the portal of a submission-and-judging competition, from registration to the published result.
//!
//! # The house
//! ```text
//!  doors     web/ by audience      jobs/ queue door      main.rs + cli/      async, network
//!              │       └─ views/      │                     │
//!  rooms     actions.rs   verbs: one use case each, plain fn on &mut Tx      database only
//!              │               │
//!            store.rs        rules.rs    queries │ pure decisions (they do not know each other)
//!              │               │
//!            model.rs        text.rs     types, row structs │ sentences in both languages
//!  cellar    db/  queue/  config/  i18n/  csv_table/  merge/  clock.rs  ids.rs  refused.rs  plain_text.rs  egress/  secrets.rs  private_files.rs  linear_algebra.rs  metrics/
//! ```
//! Imports go downwards only; `tests/architecture.rs` guards it. Diesel is synchronous and actions are plain
//! `fn`, so nothing can wait for the network inside a transaction. The name of a file is its floor: what
//! stands in `rules.rs` is pure. Rooms, in order: `keys`, `audit`, `security_log`, `queue`, `notifications`, `creation_keys`, `accounts`, `trail_days`,
//! `kept_forms`, `imports`, `institutions`, `editions`, `downloads`, `approvals`, `registration`, `team`, `member_corrections`, `saved_views`, `exports`, `video_check`, `works`, `film_watch`, `verification`, `judging`, `rounds`,
//! `results`, `outbox`, `schedule`, `corrections`, `trial`, `handover`, `duties`, `reminders`, `webhooks`, `certificates`, `data_rights`, `key_rotation`, `inbox`, `overview`, `backup`, `soundness`; a room imports only rooms above it, and a later step is started by data, never by a call
//! upwards.
//!
//! `keys` knows which key belongs to the database. `audit`, `queue` and `notifications` follow because every room writes to them; `secrets` holds what
//! is random, digested or sealed, and `linear_algebra` the one Cholesky factor, which routing and results use.
//! `metrics` counts what the process does, for `/metrics`. `egress` is the guarded way to addresses that people gave, `private_files` makes files that are the portal's own user's alone. `csv_table` reads every list that comes as a file, `plain_text` what a person means by a line, and `merge` puts
//! together what two people changed in one form. `accounts::single_sign_on` asks an agency's own identity provider who somebody is; it and its pages
//! are built in with the feature `single-sign-on` alone. Each use case has an enum of its own for what stands against it;
//! `refused` tells the sentence from the failure of ours.
//!
//! # The main walk
//! | # | what happens | where |
//! |---|---|---|
//! | 1 | A member posts the link form; the actor is extracted; form → `VideoLink` | `web::entrant::work` |
//! | 2 | Intake open, place left? → insert, audit, `Task::CheckVideo` in the same `Tx` | `works/actions` |
//! | 3 | A worker claims the task and asks YouTube or Drive, outside any `Tx` | `jobs/{check_video,check_youtube,provider_lookup}.rs`, `video_check/{providers,circuit_breaker}` |
//! | 4 | Pure verdict per rule: passed, failed (how to mend), a person decides, our side failed | `video_check/rules` |
//! | 5 | The check is stored with its evidence; the entrant sees it at once | `video_check/actions.rs` |
//! | 6 | The committee accepts; routing is previewed, then committed with reasons; letters; the method is fixed and its hash public | `verification/`, `judging/`, `results/method_freeze` |
//! | 7 | The juror's sheet, blind to others: draft, submitted, locked; further rounds and extra jurors where needed | `web/juror/`, `judging/`, `rounds/`, `results/{cut_line,review}` |
//! | 8 | Judging closes: score sheets are sealed and their hash is public | `results/actions/seal.rs` |
//! | 9 | Pure ranking from the sealed sheets: raw, adjusted, clipped, the gate, and the step that decided each place; checked by code of its own | `results/{fit,gate,ranking}`, `results/verify` |
//! | 10 | One member prepares, another publishes: the snapshot is frozen | `results/actions/publish.rs` |
//! | 11 | The committee decides which works are fit for learners; packages for the platform are made by a job | `handover/`, `jobs/handover.rs` |
//! | 12 | Other systems are told what happened, from the trail, and what they missed is sent again | `webhooks/`, `jobs/deliver_webhook.rs` |
//! | 13 | Charters, certificates and minutes get numbers by two, and files by a job that asks a child process | `certificates/`, `jobs/make_documents.rs` |
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::expect_used,
        clippy::allow_attributes
    )
)]

pub mod accounts;
pub mod app;
pub mod approvals;
pub mod audit;
pub mod backup;
pub mod certificates;
pub mod cli;
pub mod clock;
pub mod config;
pub mod corrections;
pub mod creation_keys;
pub mod csv_table;
pub mod data_rights;
pub mod db;
pub mod downloads;
pub mod duties;
pub mod editions;
pub mod egress;
pub mod exports;
pub mod film_watch;
pub mod handover;
pub mod i18n;
pub mod ids;
pub mod imports;
pub mod inbox;
pub mod institutions;
pub mod jobs;
pub mod judging;
pub mod kept_forms;
pub mod key_rotation;
pub mod keys;
pub mod linear_algebra;
pub mod member_corrections;
pub mod merge;
pub mod metrics;
pub mod notifications;
pub mod outbox;
pub mod overview;
pub mod plain_text;
pub mod private_files;
pub mod queue;
pub mod refused;
pub mod registration;
pub mod reminders;
pub mod results;
pub mod rounds;
pub mod saved_views;
pub mod schedule;
pub mod secrets;
pub mod security_log;
pub mod soundness;
pub mod team;
pub mod trail_days;
pub mod trial;
pub mod verification;
pub mod video_check;
pub mod views;
pub mod web;
pub mod webhooks;

pub mod works;
