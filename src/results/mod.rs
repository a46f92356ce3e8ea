//! Results: ranking, sealing, publication.

pub mod aggregate;
pub mod proof;
pub mod ranking;
pub mod tie_break;
