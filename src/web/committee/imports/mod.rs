//! The pages by which a list is read into the records: the file is sent, what it would do is shown line by line, one button
//! does it. What a kind of list means is said by the page it belongs to.

mod page;
mod seen;
mod seen_view;
mod text;

pub use page::{ImportPage, keep, own, report, sending, show_seen};
pub use seen::{Refusal, Seen, SeenChange, SeenLine};
