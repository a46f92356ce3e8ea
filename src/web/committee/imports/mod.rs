//! The pages by which a list is read into the records: the file is sent, what it would do is shown line by line, one button
//! does it. What a kind of list means is said by the page it belongs to.

mod handlers;
mod import;
mod page;
mod seen;
mod seen_view;
mod text;

pub use handlers::{apply, choose, report, seen, send};
pub use import::{ApplyForm, Import, Kept, Typed};
pub use page::ImportPage;
pub use seen::{Seen, SeenChange, SeenLine};
