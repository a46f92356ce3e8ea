//! The juror's queue: what to do next, every work under the tab of its state, the own scores' spread. All that narrows
//! the list stands in the address, so that the page can be kept, sent and gone back to.

mod address;
mod head;
mod list;
mod news;
mod page;
mod sheets;
mod shown;
mod spread;
mod tabs;
mod text;

pub use address::back_to;
pub use news::see;
pub use page::queue;
pub use sheets::{answer, next_open, places, sheet_path, status_badge};
