//! What a running process counts of itself, for `/metrics`: requests, jobs, checks of films, and readings of the database
//! that are taken when somebody asks. A label is always a word of the program's own: a route's pattern, a status, the name
//! of a task. Nothing that a visitor sent becomes one.

mod labels;
mod measures;
mod readings;

pub use labels::{JobOutcome, Refusal};
pub use measures::{Answered, Measures};
pub use readings::{Letters, Queue, Readings};
