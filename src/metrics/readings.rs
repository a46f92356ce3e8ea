//! What is read when somebody asks: the queue, the outbox, the database.

use std::time::Duration;

/// Background work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Queue {
    /// Jobs that are due, run or wait for their time.
    pub waiting: i64,
    /// Jobs that are left to a person.
    pub failed: i64,
    /// How long the oldest job that is due has been.
    pub oldest_due: Duration,
}

/// Letters that have not left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Letters {
    pub waiting: i64,
    /// Held back by a person or an act that can be undone.
    pub held: i64,
    pub sending: i64,
    /// Given up after the last try.
    pub failed: i64,
    /// How long the oldest letter that may leave has waited.
    pub oldest_waiting: Duration,
}

/// One reading of everything that the database tells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readings {
    pub queue: Queue,
    pub letters: Letters,
    /// Every provider of films, and whether it is not asked at present.
    pub circuits: Vec<(String, bool)>,
    pub database_bytes: i64,
}
