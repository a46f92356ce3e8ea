//! What can go wrong between an action and the database.

use diesel::result::{DatabaseErrorKind, Error as QueryError};

use crate::secrets::NoRandomness;

/// Any cause, as an error that travels between threads.
type Cause = Box<dyn std::error::Error + Send + Sync>;

/// A failure of our own side. Nothing here is the fault of whoever sent the request, except that `NotFound` may come
/// of an address that names no record of theirs.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// No such record, or none that the asking person may see.
    #[error("no such record")]
    NotFound,
    /// The database refused or did not answer.
    #[error(transparent)]
    Query(QueryError),
    /// No connection could be had in time.
    #[error("no connection to the database: {0}")]
    Connection(#[from] diesel::r2d2::PoolError),
    /// Nobody's turn at the database ended in time.
    #[error("the database was busy for as long as a request waits")]
    NoTurn,
    /// A stored value that this version cannot read.
    #[error("a stored value cannot be read: {0}")]
    Unreadable(Cause),
    /// A value that cannot be put into the form it is stored in.
    #[error("a value cannot be stored: {0}")]
    Unwritable(Cause),
    /// The system gave no random bytes.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The thread that ran the work ended before its answer.
    #[error("the work was cut off: {0}")]
    CutOff(Cause),
    /// The migrations cannot be counted or run.
    #[error(transparent)]
    Migration(#[from] super::MigrationProblem),
}

impl Fault {
    /// A stored value that cannot be read, and why.
    pub fn unreadable(cause: impl Into<Cause>) -> Self {
        Self::Unreadable(cause.into())
    }

    /// A value that cannot be stored, and why.
    pub fn unwritable(cause: impl Into<Cause>) -> Self {
        Self::Unwritable(cause.into())
    }

    /// Work that ended without an answer.
    pub fn cut_off(cause: impl Into<Cause>) -> Self {
        Self::CutOff(cause.into())
    }

    /// Whether the database cannot be reached or cannot write now: what was asked for may go through later, unchanged.
    #[must_use]
    pub fn is_out_of_reach(&self) -> bool {
        match self {
            Self::Connection(_) | Self::NoTurn => true,
            Self::Query(error) => is_out_of_reach(error),
            _ => false,
        }
    }

    /// Whether a unique rule of the schema refused the row.
    #[must_use]
    pub fn is_unique_violation(&self) -> bool {
        matches!(self, Self::Query(QueryError::DatabaseError(DatabaseErrorKind::UniqueViolation, _)))
    }

    /// Whether another row leads to the one that was to be deleted.
    #[must_use]
    pub fn is_foreign_key_violation(&self) -> bool {
        matches!(self, Self::Query(QueryError::DatabaseError(DatabaseErrorKind::ForeignKeyViolation, _)))
    }
}

/// What SQLite (`sqlite3ErrStr`) and PostgreSQL say when the disk is full, the file is locked or cannot be read, or the
/// server goes down or comes up. Diesel hands on the sentence alone; a server that speaks another language is not understood.
const OUT_OF_REACH: [&str; 12] = [
    "database or disk is full",
    "disk I/O error",
    "database is locked",
    "unable to open database file",
    "attempt to write a readonly database",
    "No space left on device",
    "could not extend file",
    "terminating connection",
    "server closed the connection",
    "the database system is",
    "connection to server",
    "no connection to the server",
];

fn is_out_of_reach(error: &QueryError) -> bool {
    match error {
        QueryError::DatabaseError(
            DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand,
            _,
        )
        | QueryError::BrokenTransactionManager => true,
        QueryError::DatabaseError(_, told) => {
            OUT_OF_REACH.iter().any(|sentence| told.message().contains(sentence))
        }
        QueryError::RollbackErrorOnCommit { commit_error, .. } => is_out_of_reach(commit_error),
        _ => false,
    }
}

impl From<QueryError> for Fault {
    fn from(error: QueryError) -> Self {
        match error {
            QueryError::NotFound => Self::NotFound,
            other => Self::Query(other),
        }
    }
}

/// What a function of a store returns.
pub type Result<T> = std::result::Result<T, Fault>;

/// `optional()` for functions that answer `Fault::NotFound`, as Diesel has it for queries.
pub trait OptionalRecord<T> {
    /// `None` where there is no such record.
    ///
    /// # Errors
    /// Any other fault.
    fn optional_record(self) -> Result<Option<T>>;
}

impl<T> OptionalRecord<T> for Result<T> {
    fn optional_record(self) -> Result<Option<T>> {
        match self {
            Ok(record) => Ok(Some(record)),
            Err(Fault::NotFound) => Ok(None),
            Err(fault) => Err(fault),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_without_a_row_is_a_missing_record_and_nothing_else_is() {
        assert!(matches!(Fault::from(QueryError::NotFound), Fault::NotFound));
        assert!(matches!(Fault::from(QueryError::RollbackTransaction), Fault::Query(_)));
        assert!(matches!(Err::<(), _>(Fault::NotFound).optional_record(), Ok(None)));
        assert!(Err::<(), _>(Fault::unreadable("no JSON")).optional_record().is_err());
    }

    #[test]
    fn what_may_go_through_later_is_told_from_what_is_wrong() {
        let said = |kind, told: &str| Fault::from(QueryError::DatabaseError(kind, Box::new(told.to_owned())));
        let unknown = || DatabaseErrorKind::Unknown;
        for later in [
            said(unknown(), "database or disk is full"),
            said(unknown(), "FATAL: terminating connection due to administrator command"),
            said(unknown(), "could not extend file \"base/16384/2619\": No space left on device"),
            said(DatabaseErrorKind::ClosedConnection, "x"),
            Fault::from(QueryError::BrokenTransactionManager),
        ] {
            assert!(later.is_out_of_reach(), "{later}");
        }
        for wrong in [
            said(unknown(), "no such table: works"),
            said(DatabaseErrorKind::UniqueViolation, "UNIQUE constraint failed: users.email"),
            Fault::NotFound,
            Fault::unreadable("no JSON"),
        ] {
            assert!(!wrong.is_out_of_reach(), "{wrong}");
        }
    }

    #[test]
    fn only_a_unique_rule_counts_as_taken() {
        let refused = |kind| Fault::from(QueryError::DatabaseError(kind, Box::new("refused".to_owned())));
        assert!(refused(DatabaseErrorKind::UniqueViolation).is_unique_violation());
        assert!(!refused(DatabaseErrorKind::ForeignKeyViolation).is_unique_violation());
        assert!(refused(DatabaseErrorKind::ForeignKeyViolation).is_foreign_key_violation());
        assert!(!refused(DatabaseErrorKind::UniqueViolation).is_foreign_key_violation());
    }
}
