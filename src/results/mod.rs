//! Results: sealing the score sheets, ranking the works, publishing the best.
//!
//! `seal` closes judging and freezes every sheet into one anonymous file with a public digest. From then on
//! the ranking is computed from that file alone. `publish` freezes the best works into a snapshot; public
//! pages read the snapshot and nothing else. What may be seen when stands in `policy`. Not here: the sheets
//! themselves (`judging`), certificates.

mod actions;
pub mod aggregate;
pub mod check;
pub mod cut_line;
pub mod decisions;
pub mod dossier;
mod draft;
mod dry_run;
pub mod fit;
pub mod fixed_point;
mod fixing;
pub mod gate;
pub mod gate_text;
mod inspection;
pub mod jury;
pub mod method;
pub mod minutes;
mod model;
pub mod outcome;
mod placing;
pub mod plenary;
pub mod policy;
mod problem;
pub mod proof;
mod public_log;
pub mod ranking;
pub mod review;
pub mod rules;
mod sealed;
mod sheet_file;
mod snapshot;
mod special;
mod standing;
mod store;
pub mod text;
pub mod tie_break;
mod uncertainty;
mod version_one;

pub use actions::{count_letters, decisions, prepare, preview, progress, publish, ranking, record, seal};
pub use dry_run::{DryRun, count_members, dry_runs};
pub use fixing::{FixedMethod, find_method, fix_method, propose};
pub use inspection::{Inspection, inspect};
pub use model::{Behind, Progress, Publication, Ranking, RankingRow, Seal, WorkFacts};
pub use policy::{Matter, Reader, Visibility};
pub use problem::ResultsProblem;
pub use rules::SealReason;
pub use sheet_file::{BadSheetFile, parse_sheet_file};
pub use snapshot::{AwardedWork, Counts, EditionName, FORMAT, FORMAT_1, Film, METHOD, METHOD_2, Snapshot};
pub use store::{find_publication, find_seal};
