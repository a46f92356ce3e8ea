//! What the plays on PostgreSQL say to its programs, as docs/operations.md says it.

/// A copy of all data.
pub const BASE_BACKUP: &str = "--checkpoint=fast --wal-method=fetch";
/// The place in the log from which the receiver goes on.
pub const SLOT: &str = "--slot=lomba --create-slot";
/// The receiver.
pub const RECEIVE: &str = "--slot=lomba --synchronous";
/// No commit is acknowledged before the receiver has it.
pub const SYNCHRONOUS: &str = "ALTER SYSTEM SET synchronous_standby_names = 'pg_receivewal'";
/// The server goes on without the receiver.
pub const ALONE: &str = "sed -i /synchronous_standby/d";
/// The last piece of the log, which was not full yet.
pub const LAST_PIECE: &str = "for part in *.partial; do mv \"$part\" \"${part%.partial}\"; done";
pub const RECOVER: &str = "recovery.signal";
pub const ARCHIVE: &str = "ALTER SYSTEM SET archive_mode = on";
pub const RESTORE_POINT: &str = "SELECT pg_create_restore_point('before_the_mistake')";
pub const TARGET: &str = "recovery_target_name=before_the_mistake";

/// All of it.
pub const TOLD: [&str; 10] =
    [BASE_BACKUP, SLOT, RECEIVE, SYNCHRONOUS, ALONE, LAST_PIECE, RECOVER, ARCHIVE, RESTORE_POINT, TARGET];
