//! The words of a verdict: status of a link, verdict of a rule, reason, source of a fact (product.md §3, §5).

use crate::db::string_enum::string_enum;
use crate::video_check::text::name;

string_enum! {
    /// The outcome of a check: of a whole link, of one rule, and as shown.
    pub enum CheckStatus {
        /// Not decided yet: the provider does not know, or nobody has asked. Asked again by itself.
        Pending = "pending" => name::PENDING,
        /// Holds: for a link, every rule that can be proved.
        Passed = "passed" => name::PASSED,
        /// Broken; the entrant is told the remedy.
        Failed = "failed" => name::FAILED,
        /// Not provable from here; a person decides.
        NeedsReview = "needs_review" => name::NEEDS_REVIEW,
        /// Our side failed (key, quota, network); tried again, never held against the entrant.
        Unchecked = "unchecked" => name::UNCHECKED,
    }
}

impl CheckStatus {
    /// Nothing more comes by itself: a person looks.
    pub const FOR_A_PERSON: &[Self] = &[Self::NeedsReview, Self::Unchecked];
}

string_enum! {
    /// One thing a film must satisfy (R24–R27).
    pub enum Rule {
        /// Anyone with the link can watch it.
        Access = "access" => name::ACCESS,
        /// An .mp4 or .mov file (R24).
        Container = "container" => name::CONTAINER,
        /// At least the required picture size (R25).
        Resolution = "resolution" => name::RESOLUTION,
        /// At most the allowed length (R26).
        Duration = "duration" => name::DURATION,
        /// Jurors can watch it inside the scoring room.
        Embeddable = "embeddable" => name::EMBEDDABLE,
    }
}

string_enum! {
    /// Who says so.
    pub enum FactSource {
        /// Drive's description of the file.
        DriveMetadata = "drive_metadata" => name::DRIVE_METADATA,
        /// YouTube's description of the film.
        YouTubeMetadata = "youtube_metadata" => name::YOUTUBE_METADATA,
        /// Another host's description of the film.
        Host = "host_metadata" => name::HOST,
        /// The first bytes of the file itself.
        Header = "header" => name::HEADER,
        Declaration = "declaration" => name::DECLARATION,
        /// A committee member who looked.
        Committee = "committee" => name::COMMITTEE,
    }
}

string_enum! {
    /// Why a link did not simply pass; machine-readable (product.md §5).
    pub enum Reason {
        /// Picture smaller than required.
        TooSmall = "too_small",
        TooLong = "too_long",
        /// Neither mp4 nor mov.
        NotMp4Mov = "not_mp4_mov",
        /// Mp4 or mov, and the edition does not accept that one.
        FormatNotAccepted = "format_not_accepted",
        /// No picture in the file.
        NoVideo = "no_video",
        /// Empty, damaged or refused by the provider's processing.
        Unreadable = "unreadable",
        /// Not open to everyone with the link.
        NotPublic = "not_public",
        /// Nothing there, as far as an anonymous visitor can tell.
        NotFound = "not_found",
        /// In the owner's bin.
        Trashed = "trashed",
        /// A folder instead of a file.
        Folder = "folder",
        /// A Google document instead of a film.
        GoogleDocument = "google_document",
        /// Not a link to one film on an allowed host.
        UnsupportedLink = "unsupported_link",
        /// Cannot be played inside another page.
        NotEmbeddable = "not_embeddable",
        /// A live or announced broadcast.
        Live = "live",
        /// The provider is still working on it.
        Processing = "processing",
        Portrait = "portrait",
        /// Our key is missing, wrong or not enabled.
        KeyInvalid = "key_invalid",
        /// Our quota or rate is used up.
        Quota = "quota",
        /// The provider could not be reached or did not answer sensibly.
        Network = "network",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video_check::model::{PartKind, Provider};

    #[test]
    fn stored_words_read_back_and_equal_their_json() {
        for status in CheckStatus::ALL {
            assert_eq!(CheckStatus::parse(status.as_str()), Some(*status));
            assert_eq!(serde_json::to_value(status).unwrap(), status.as_str());
        }
        for reason in Reason::ALL {
            assert_eq!(Reason::parse(reason.as_str()), Some(*reason));
        }
        assert_eq!(Provider::parse("youtube"), Some(Provider::YOUTUBE));
        assert_eq!(Provider::parse("YouTube"), None);
        assert_eq!(PartKind::parse("core"), Some(PartKind::Core));
        assert_eq!(Rule::ALL.len(), 5);
    }
}
