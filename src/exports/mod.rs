//! Lists that are too long to be waited for: a member asks for the file, a job makes it portion by portion, and the member
//! fetches it from its page. What a list holds and how its lines are written is the console's business.

mod actions;
mod model;
mod store;
mod text;

pub use actions::{ask_export, fail, finish, sweep};
pub use model::{Export, ExportFile, ExportKind, ExportState, NewExport};
pub use store::{fetch, find, list_of, waiting};
