//! Results: sealing the score sheets, ranking the works, publishing the best.
//!
//! `seal` closes judging and freezes every sheet into one anonymous file with a public digest. From then on
//! the ranking is computed from that file alone. `publish` freezes the best works into a snapshot; public
//! pages read the snapshot and nothing else. What may be seen when stands in `policy`. Not here: the sheets
//! themselves (`judging`), certificates.

mod actions;
pub mod aggregate;
mod before_seal;
mod contender;
pub mod criteria;
pub mod cut_line;
pub mod decisions;
mod draft;
pub mod feedback;
pub mod fit;
pub mod fixed_point;
pub mod gate;
pub mod gate_text;
mod inspection;
pub mod jury;
pub mod method;
mod method_freeze;
pub mod minutes;
mod model;
pub mod outcome;
pub mod plenary;
pub mod policy;
mod problems;
mod public_log;
pub mod published_details;
mod ranked_result;
pub mod ranking;
pub mod review;
pub mod revocation;
pub mod rules;
pub mod score_sheet;
mod sealed;
pub mod sheet_file;
mod snapshot;
mod stats;
mod store;
pub mod text;
pub mod tie_break;
mod uncertainty;
pub mod verify;

pub use actions::{
    ask_seal, count_letters, decisions, prepare, preview, progress, publish, ranking, record, seal,
    seal_fingerprint,
};
pub use before_seal::{BeforeSealing, SheetsOfWork, before_sealing};
pub use draft::criteria as named_criteria;
pub use inspection::{Inspection, inspect};
pub use method_freeze::{FixedMethod, find_method, fix_method, propose};
pub use model::{
    Behind, PanelSheet, Progress, Publication, Ranking, RankingLine, RankingMethod, Seal, WorkFacts,
};
pub use policy::{Matter, Reader, Visibility};
pub use problems::{
    MethodProblem, NotSealed, PrepareProblem, PreviewProblem, PublishProblem, RankingProblem, SealProblem,
    TooEarly,
};
pub use rules::SealReason;
pub use score_sheet::ScoreSheet;
pub use sheet_file::{BadSheetFile, SheetFile, parse_sheet_file};
pub use snapshot::{
    Counts, EditionName, FORMAT, METHOD, PublishedCriterion, PublishedFilm, PublishedRevocation,
    PublishedWork, Snapshot,
};
pub use store::{find_publication, find_seal, panel};
