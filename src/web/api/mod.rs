//! Open data: what the public pages show, for machines, below `/api/v1`.
//!
//! Every answer is JSON with a digest as its tag and may be kept for a minute; failures are problem details (RFC 9457).
//! The description at `/api/v1/openapi.json` is made from the handlers. A field is never taken away or given another
//! meaning within a version; new ones may come.

mod answer;
mod bearer;
mod clusters;
mod committee;
mod committee_model;
mod description;
mod documents;
mod draws;
mod editions;
mod model;
mod paging;
mod results;
mod works;

pub use answer::{Problem, problem};
pub use clusters::clusters;
pub use committee::{entries, scores, submissions};
pub use description::{index, openapi};
pub use documents::document;
pub use draws::{draw, draws, method};
pub use editions::{edition, editions};
pub use results::results;
pub use works::{work, works};
