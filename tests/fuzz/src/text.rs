//! The sentences of a refused link, and names.

#[path = "../../../src/video_check/text/link.rs"]
pub mod link;
#[path = "../../../src/video_check/text/name.rs"]
pub mod name;
