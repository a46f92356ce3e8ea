//! Backups: one encrypted file that holds the whole database as of one instant, and the way back from it.
//!
//! `make` writes while the portal serves, `open` tells what a file holds, `restore` puts it into an empty place. The key
//! that seals employee numbers is never in the file: only its check value is, so that a restore without the right key is
//! refused before anything is written. Not here: archiving of PostgreSQL's log between two backups (`docs/operations.md`).

mod contents;
mod encryption;
mod make;
mod manifest;
mod pieces;
mod place;
mod postgresql;
mod private_copy;
mod problem;
mod restore;
mod server_address;
mod sqlite;
mod store;

pub use contents::{Opened, open};
pub use make::{Made, Order, is_there, make};
pub use manifest::{Counts, DatabaseKind, Manifest};
pub use problem::BackupProblem;
pub use restore::{Restoring, restore};
pub use store::count;
