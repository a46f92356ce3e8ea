//! Queries on fingerprints and changes.

mod changes;
mod films;
mod json;
mod lists;
mod rechecks;

pub(super) use changes::{insert, open, settle, update};
pub(super) use films::{WatchedFilm, films_of, held, lock, mark_seen, prints, take};
pub(super) use json::read;
pub use lists::{
    CHANGES_PER_PAGE, changed_films, open_of_work, open_works, own_changes, settled_lately, standing,
};
pub use rechecks::{due, next_batch};
pub(super) use rechecks::{edition, once_per};
