//! The sentences of a refused link.

#[path = "../../../src/video_check/text/link.rs"]
pub mod link;
