//! Read-only figures across rooms, for the committee's console: what waits, how far the entrants came,
//! the long lists and their filters. Nothing here changes a row, and every page costs a fixed number of
//! queries whatever the size of the edition.

mod alike;
mod assignments;
mod begun;
mod chosen;
mod dashboard;
mod desk;
mod documents;
mod entries;
mod films;
mod inbox;
mod institution_merge;
mod institutions;
mod jobs;
mod journey;
mod judging;
mod jury;
mod kept;
mod letters;
mod members;
mod readings;
mod trail;
mod trail_names;
mod works;
mod works_page;

pub use crate::db::search::{PER_PAGE, Span, last_page};
pub use alike::AlikeWork;
pub use assignments::{
    AssignmentFilter, AssignmentLine, AssignmentPage, AssignmentSort, Deadlines, JudgedIn, SheetState,
    SheetTime, assignment_page, assignments, count_assignments,
};
pub use begun::{begun, held};
pub use chosen::Chosen;
pub use dashboard::{
    CompetencyCount, Counted, Dashboard, DayCount, JurorPace, JuryPace, LetterCount, Origin, Previous,
    ScoreBand,
};
pub use desk::{Decision, DeskWork, Onward, Person, Receipt, Twin, desk_work, next_waiting, people};
pub use documents::{DocumentFilter, DocumentSort, count_documents, documents};
pub use entries::{
    EntryFilter, EntryLine, EntrySheet, EntrySort, EntryWork, count_entries, entries, entry, entry_lines,
};
pub use films::{DeskFilm, FILMS_PER_PAGE, FilmFilter, desk_films};
pub use inbox::{Inbox, LastDone, Line, Waiting, inbox, kept_inbox, last_done};
pub use institution_merge::{MergeEffects, NewClash, merge_effects};
pub use institutions::{
    DirectoryPart, EditionUse, InstitutionFilter, InstitutionLine, InstitutionSort, InstitutionUse,
    count_directory, directory, institution_use,
};
pub use jobs::{JobFilter, JobLine, JobSort, JobState, count_jobs, failed_jobs, jobs};
pub use journey::{Funnel, funnel};
pub use judging::JudgingProgress;
pub use jury::{Answer, JuryFilter, JuryLine, JurySort, Standing, jury, narrowed_jury};
pub use kept::{KeptCounts, ListQuestion, Moment, PageQuestion};
pub use letters::{
    LetterFilter, LetterLine, LetterSort, count_letters, failed_letters, letter_lines, letters,
};
pub use members::{MemberFilter, MemberLine, MemberSort, count_members, members};
pub use readings::readings;
pub use trail::{Actor, TrailFilter, count_trail, trail};
pub use trail_names::{DetailPlace, RecordAsked, RecordId, TrailLine, kind_behind};
pub use works::{Makers, WorkFilter, WorkLine, WorkSort, count_works, work_lines, works_as_seen};
pub use works_page::works;
