//! The readers of headers and links.

#[path = "../../../src/video_check/mp4/mod.rs"]
pub mod mp4;
#[path = "../../../src/video_check/link/mod.rs"]
pub mod link;
#[path = "providers.rs"]
pub mod providers;
#[path = "model.rs"]
pub mod model;

pub mod problem {
    /// Stands for what a provider answers.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ProviderProblem;
}

#[path = "text.rs"]
pub mod text;
