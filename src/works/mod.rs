//! A work and its parts: the main video, intro, core and closing videos, discussion topics, evaluation
//! questions; its states from draft to ranked; what was sent, as it was sent.
//!
//! A submitted work may be edited while intake is open, but what was sent is what counts. So the row's columns
//! and films stay those of the last submission; edits wait beside them (`works.unsent`, `videos.unsent` and
//! `dropped`) until they are sent. Readers outside this room cannot meet an edit by accident, nothing an
//! entrant typed is lost, and a film that was sent keeps its verdict while another is tried out.

pub mod actions;
mod alike;
mod blind;
pub mod fields;
mod model;
pub mod question_files;
pub mod rules;
mod store;
pub mod text;
mod topics;

pub use actions::{AdvanceProblem, advance, advance_all, conceal, restore_held, reveal};
pub use alike::{FoldedTitle, Likeness};
pub use blind::BlindWork;
pub use model::{
    DisplayArea, Event, FilmSlot, FormStep, Kind, NamedReceipt, Need, PastedLink, Question, Reader, Sent,
    SentLink, SharedFilm, SharedWith, SourceColumn, SourceLicence, Submission, SubmissionMaker, Tag, Term,
    ThirdPartySource, Vocabulary, Work, WorkContent, WorkField, WorkPart, WorkStatus,
};
pub use store::{
    RETURNED, contents, entries_of, find, find_own, held, latest_submission, list_of_entries, list_of_entry,
    list_with_last, lock, makers_of, named_receipts, names, numbered, put_content, received_at, shared_films,
    submissions_of, videos_of, withdrawals,
};

pub use crate::video_check::Video;
