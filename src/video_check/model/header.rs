//! What the first bytes of a film say about it, or why they say nothing (google-video-apis.md §3).

use super::{Container, Spent};
use crate::video_check::problem::ProviderProblem;

/// A picture's size as shown, pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureSize {
    /// Sides after cropping, stretching and turning.
    pub width: u32,
    pub height: u32,
}

/// What other parts of the same file say against the rest of its header. Empty in nearly every film; where it is
/// not, the rules ask whether it would change the verdict.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Doubts {
    /// Sizes told by another sample description in use, another picture track, or a clean aperture.
    pub sizes: Vec<PictureSize>,
    /// Lengths told by other parts, milliseconds: a movie header that the samples contradict, media of which an
    /// edit list leaves out most.
    pub lengths_ms: Vec<i64>,
    /// The part that tells the size contradicts itself: more entries than its box can hold, two boxes where one
    /// belongs.
    pub size_unsure: bool,
    /// The same for the length, or a length without a time scale.
    pub length_unsure: bool,
}

/// The film as its own header describes it; facts of the file, not of anybody's description of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// `Mp4` or `Mov`, by the file type box or its absence.
    pub container: Container,
    /// Major brand; `None` in a QuickTime file from before there were brands.
    pub brand: Option<String>,
    /// Four-character code of the picture's codec.
    pub codec: Option<String>,
    /// Width as shown, pixels: cropped, stretched and turned.
    pub width: u32,
    /// Height as shown, pixels.
    pub height: u32,
    /// Width as coded, pixels.
    pub coded_width: u32,
    /// Height as coded, pixels.
    pub coded_height: u32,
    /// Clockwise turn before showing: 0, 90, 180 or 270 degrees.
    pub rotation: u32,
    /// Length as shown, milliseconds; `None` when the header does not tell.
    pub duration_ms: Option<i64>,
    /// Made of fragments: the length may have to be put together.
    pub fragmented: bool,
    /// What other parts of the file say against this.
    pub doubts: Doubts,
}

/// Why the bytes of a film tell nothing, or that it is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HeaderProblem {
    /// The first bytes are those of something else; `found` is its usual name, such as `Matroska` or `PDF`.
    #[error("not an mp4 or mov file but {found}")]
    NotMp4Mov { found: String },
    /// No picture in it: sound alone, or no track at all.
    #[error("the file holds no picture")]
    NoVideo,
    /// The file ends before its header or its content does: an upload that broke off.
    #[error("the file ends early: {missing} bytes are missing")]
    Truncated {
        /// Bytes that are announced and not there; at least 1.
        missing: u64,
    },
    /// A box is smaller than itself or larger than what holds it.
    #[error("the file is damaged at byte {at}")]
    Corrupt { at: u64 },
    #[error("the file is empty")]
    Empty,
    /// The header is compressed (`cmov`): rare, and for a person.
    #[error("the file's header is compressed")]
    Compressed,
    /// Not found within the allowed requests and bytes: for a person.
    #[error("the header was not found within the allowed requests and bytes")]
    OutOfBudget,
}

/// What reading a film's own bytes brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Probe {
    /// Not tried: the provider has no bytes to give, or a metadata answer already decided.
    #[default]
    NotTried,
    /// The header was read.
    Read(Header),
    /// The bytes came, and are no good film or tell too little.
    Broken(HeaderProblem),
    /// The bytes did not come.
    Refused(ProviderProblem),
}

/// Everything one question about one film brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What the provider said.
    pub answer: super::Answer,
    /// What the film's own bytes said.
    pub probe: Probe,
    pub spent: Spent,
}
