//! What the room talks about.

mod content;
mod event;
mod field;
mod film_slot;
mod part;
mod shared;
mod source;
mod status;
mod submission;
mod vocabulary;
mod work;

pub use content::{Question, Tag, WorkContent};
pub use event::Event;
pub(super) use event::Move;
pub use field::{Choices, DisplayArea, Examples, FormStep, Kind, Need, Reader, Section, Slot, WorkField};
pub use film_slot::{FilmSlot, PastedLink};
pub use part::WorkPart;
pub use shared::{SharedFilm, SharedWith};
pub use source::{SourceColumn, SourceLicence, ThirdPartySource};
pub use status::WorkStatus;
pub use submission::{NamedReceipt, RECEIPT_CODE, Sent, SentLink, Submission, SubmissionMaker};
pub use vocabulary::{Term, Vocabulary};
pub use work::Work;
