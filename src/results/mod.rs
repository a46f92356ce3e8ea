//! Results: sealing the score sheets, ranking the works, publishing the best.
//!
//! `seal` closes judging and freezes every sheet into one anonymous file with a public digest. From then on
//! the ranking is computed from that file alone. `publish` freezes the best works into a snapshot; public
//! pages read the snapshot and nothing else. What may be seen when stands in `policy`. Not here: the sheets
//! themselves (`judging`), certificates.

mod actions;
pub mod aggregate;
pub mod check;
pub mod decisions;
mod draft;
pub mod fit;
pub mod gate;
pub mod gate_text;
pub mod method;
mod model;
pub mod outcome;
mod placing;
pub mod policy;
mod problem;
pub mod proof;
pub mod ranking;
pub mod rules;
mod sheet_file;
mod snapshot;
mod special;
mod standing;
mod store;
pub mod text;
pub mod tie_break;
mod uncertainty;

pub use actions::{count_letters, preview, progress, publish, ranking, seal};
pub use model::{Behind, Progress, Publication, Ranking, RankingRow, Seal, WorkFacts};
pub use policy::{Matter, Reader, Visibility};
pub use problem::ResultsProblem;
pub use rules::SealReason;
pub use sheet_file::{BadSheetFile, parse_sheet_file};
pub use snapshot::{AwardedWork, Counts, EditionName, Film, METHOD, Snapshot};
pub use store::{find_publication, find_seal};
