//! What the entrant writes about a work.

use serde::{Deserialize, Serialize};

/// One question of the evaluation (R38).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Question {
    /// The question.
    pub text: String,
    /// The answers to choose from, in order.
    pub options: Vec<String>,
    /// Place of the right answer in `options`, from 0; none while undecided.
    pub key: Option<usize>,
}

/// The text of a work. Field order is the order in which it is sent and hashed: do not change it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WorkContent {
    /// Title.
    pub title: String,
    /// Keys of the competency kinds (R17).
    pub competencies: Vec<String>,
    /// Key of the video kind (R23).
    pub video_kind: String,
    /// The kind in words, when the key is `other`.
    pub video_kind_other: String,
    /// What the training is about (R35).
    pub explanation: String,
    /// Learning objectives (R35).
    pub objectives: String,
    /// Benefits (R35).
    pub benefits: String,
    /// Third-party sources: title, owner, licence, link (R20).
    pub sources: String,
    /// Discussion topics (R36).
    pub topics: Vec<String>,
    /// Evaluation (R38).
    pub questions: Vec<Question>,
    /// Right answers needed to pass, percent.
    pub pass_mark: i32,
    /// The entrants declare the work to be their own (R14).
    pub original: bool,
    /// The entrants consent to the licence (R15).
    pub licence: bool,
}
