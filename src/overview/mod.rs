//! Read-only figures across rooms, for the committee's console: what waits, how far the entrants came,
//! the long lists and their filters. Nothing here changes a row, and every page costs a fixed number of
//! queries whatever the size of the edition.

mod alike;
mod badges;
mod begun;
mod desk;
mod entries;
mod films;
mod inbox;
mod institution_merge;
mod letters;
mod readings;
mod records;
mod works;

pub use crate::db::search::PER_PAGE;
pub use alike::AlikeWork;
pub use badges::{Badges, badges};
pub use begun::{begun, held};
pub use desk::{Decision, DeskWork, Person, Receipt, Twin, desk_work, next_waiting, people};
pub use entries::{EntryFilter, EntryLine, EntrySheet, EntryWork, entries, entry};
pub use films::{DeskFilm, FILMS_PER_PAGE, FilmFilter, desk_films};
pub use inbox::{Funnel, Inbox, funnel, inbox};
pub use institution_merge::{MergeEffects, NewClash, merge_effects};
pub use letters::{LetterFilter, LetterLine, letters};
pub use readings::readings;
pub use records::{FailedJob, TRAIL_PAGE, TrailFilter, failed_jobs, trail};
pub use works::{Makers, WorkFilter, WorkLine, WorkSort, works};
