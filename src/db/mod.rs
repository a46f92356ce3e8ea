//! The database: one code path for SQLite and PostgreSQL.
//!
//! `Database::read` runs queries; `Database::write` runs one action in one transaction whose instant is
//! `tx.now`. Nothing else begins a transaction, so actions compose; `Conn::at_one_moment` begins one that reads alone. What differs between the two
//! databases stands in `dialect.rs`, and in `maintenance.rs` and `carry.rs` for commands that concern a whole database, only.

mod admission;
mod among;
mod among_ids;
mod carry;
pub mod dialect;
mod error;
mod fragment;
mod maintenance;
mod migrate;
mod pool;
mod prepared;
mod preparing;
mod presence;
pub mod schema;
pub mod search;
pub(crate) mod string_enum;
mod transport;
mod tx;

pub use diesel::ConnectionError;

pub use admission::{Admission, Turn};
pub use among::{Among, AmongWords, StoredWord};
pub use among_ids::{AmongIds, OneOfIds, StoredId};
pub use dialect::Conn;
pub use error::{Fault, OptionalRecord, Result};
pub use fragment::{Condition, Fragment, condition, condition_on, condition_with, fragment};
pub use migrate::{MigrationProblem, applied, known, pending, run as migrate};
pub use pool::{Connections, Database, Lease, OpenProblem, sqlite_file};
pub use prepared::{Prepared, prepared};
pub use preparing::Preparing;
pub use presence::{InUse, Presence};
pub use transport::{Transport, transport};
pub use tx::{TrailEnd, Tx};
