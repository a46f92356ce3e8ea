//! Files of lists: one that is short comes at once, one that is long is made by a job and fetched from its page.

mod make;
mod page;
mod text;
mod within;

pub use make::make;
pub use page::{export, exports, fetch};
pub use text::TITLE;
pub use within::{list_file, open_list_file};
