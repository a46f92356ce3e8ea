//! The verification desk: one work with its films, people and history, and the decision on it.

mod advance;
mod claim;
mod content;
mod decide;
mod forms;
mod from_list;
mod history;
mod identity;
mod items;
mod jurors_words;
mod library;
mod opinion;
mod page;
mod parse;
mod receipt;
mod reopening;
mod request;
mod returned;
mod revocation;
mod revocation_text;
mod taken_back;

pub use claim::{release, stay, take};
pub use decide::decide;
pub use forms::rule_choices;
pub use from_list::{FromList, work_address as desk_address};
pub use identity::identity;
pub use jurors_words::lms as lms_answers;
pub use opinion::{answer_opinion, ask_opinion};
pub use page::desk;
pub use receipt::receipt_document;
pub use reopening::{reopen, reopen_form};
pub use revocation::{ask_revocation, revocation, revoke};
