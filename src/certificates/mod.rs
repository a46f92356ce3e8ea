//! Documents people keep: charters, certificates and minutes (R46, R49, domain §4).
//!
//! A document is drafted from the data, gets its number by an act of two members, and is frozen from then on; its file is
//! made by a job, in a child process with limits (`render`). What a document is worth is worked out whenever somebody
//! asks: taking a work out revokes its documents by that very act. Signing happens outside: the portal hands out files
//! and takes signed ones back, and never sees a passphrase.

mod actions;
mod code;
pub mod credential;
mod drafting;
mod facts;
mod issue_set;
mod kind;
mod minutes;
mod model;
mod problem;
mod receipt;
pub mod render;
pub mod signature;
mod store;
pub mod templates;
pub mod text;

pub use actions::{
    Corrected, LARGEST_LOGO, LONGEST_TEMPLATE, Plan, SignedFile, Undrawable, ask_issue, cancel, count_due,
    issue, keep_made, keep_problem, plan, put_logo, put_signed, put_template, replace, retry_stuck,
    tell_ready,
};
pub use code::parse_code;
pub use drafting::{BothLanguages, Draft, Extreme, sample};
pub use facts::DocumentFacts;
pub use issue_set::IssueSet;
pub use kind::DocumentKind;
pub use model::{Document, DocumentFile, DocumentLine, DocumentState, FileForm, Standing};
pub use problem::{EndProblem, IssueProblem, PutProblem, SignedProblem};
pub use receipt::{ReceiptDay, ReceiptFacts, ReceiptFilm, ReceiptRow, receipt_template};
pub use store::{
    Pending, Progress, ShelfLine, StoredTemplate, fallen, file_body, find, find_by_code, find_logo, follower,
    history, lines, list, marked, newest_logo, next_serial, of_person, own_templates, pending, progress,
    template_in_use, translation,
};
