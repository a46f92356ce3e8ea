//! The watch over films once intake has closed: what every competing film was at the closing, whether it is
//! still that, and what became of each difference.
//!
//! A film whose provider could not be asked is never held to have changed; it is asked again. A difference
//! is settled by a person, or by the film becoming again what it was.

mod actions;
mod letter;
mod model;
mod problem;
pub mod rules;
mod store;
mod text;

pub use actions::{Looked, accept, ask_edition, ask_work, begin, go_on, note};
pub use model::{Change, ChangeKind, ChangedFilm, Fingerprint, OwnChange, Presence, Settled, Standing};
pub use problem::{AcceptProblem, AskProblem, NotWatched};
pub use store::{
    CHANGES_PER_PAGE, changed_films, due, next_batch, open_of_work, open_works, own_changes, settled_lately,
    standing,
};
