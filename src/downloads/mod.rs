//! Files for everybody (R44): the bumper that opens and closes a film, the leaflet. The committee puts them up; their
//! type is told from their bytes, never from their name.

mod actions;
mod model;
mod problem;
mod rules;
mod store;
pub mod text;

pub use actions::{put_up, take_down};
pub use model::{Download, DownloadKind, MOST_BYTES, NewDownload};
pub use problem::PutUpProblem;
pub use rules::inspect;
pub use store::{any, body, find, list};
