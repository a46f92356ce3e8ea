//! What is remembered of a film, and how it may differ later.

use serde::{Deserialize, Serialize};

use crate::clock::At;
use crate::db::string_enum::string_enum;
use crate::ids::{FilmChangeId, UserId, VideoId, WorkId};
use crate::video_check::{PartKind, VideoLink};

/// Whether an anonymous visitor finds the film.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    #[default]
    Visible,
    /// No: private, removed, or not shared any more. A provider does not tell which.
    Hidden,
    /// Readable still, but in the owner's bin.
    Trashed,
}

/// What tells one film from another without its bytes. A field that is not known is never a difference.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Fingerprint {
    /// Whether it can be seen.
    pub presence: Presence,
    /// MD5 of the content.
    pub checksum: Option<String>,
    /// The provider's id of the content; from a direct host its entity tag.
    pub revision: Option<String>,
    pub size_bytes: Option<i64>,
    /// Length, milliseconds; whole seconds from YouTube.
    pub duration_ms: Option<i64>,
    /// Title or file name: the owner's free text.
    pub title: Option<String>,
    /// Whether the provider's player may stand in our pages.
    pub embeddable: Option<bool>,
    /// Proved longer than allowed.
    pub too_long: bool,
    /// Proved smaller than allowed.
    pub too_small: bool,
    /// Proved to be neither mp4 nor mov.
    pub other_container: bool,
}

string_enum! {
    /// A way in which a film differs from what it was, the gravest first.
    pub enum ChangeKind {
        /// Nobody but its owner can see it, or it is gone.
        Hidden = "hidden",
        /// Its owner put it into the bin.
        Trashed = "trashed",
        /// Other content under the same link.
        Replaced = "replaced",
        /// Longer than allowed now.
        TooLong = "too_long",
        /// Smaller than allowed now.
        TooSmall = "too_small",
        /// Neither mp4 nor mov now.
        OtherContainer = "other_container",
        /// Does not play inside our pages any more.
        NotEmbeddable = "not_embeddable",
        /// Another title; noted only.
        Title = "title",
        /// Could not be seen at the closing and can be now; noted only.
        Readable = "readable",
    }
}

impl ChangeKind {
    /// Whether somebody must do something about it.
    #[must_use]
    pub fn alarms(self) -> bool {
        !matches!(self, Self::Title | Self::Readable)
    }

    /// Whether it is about being seen at all, which its owner mends by a switch.
    #[must_use]
    pub fn is_access(self) -> bool {
        matches!(self, Self::Hidden | Self::Trashed | Self::NotEmbeddable)
    }
}

/// One difference as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub id: FilmChangeId,
    pub video: VideoId,
    pub kind: ChangeKind,
    /// What the film was.
    pub before: Fingerprint,
    /// What it was found to be, last.
    pub after: Fingerprint,
    /// When it was found.
    pub found_at: At,
}

/// Two fingerprints of one film.
#[derive(Debug, Clone, Copy)]
pub(super) struct Prints<'a> {
    /// What it is compared with.
    pub(super) taken: &'a Fingerprint,
    /// What it was seen as.
    pub(super) seen: &'a Fingerprint,
}

string_enum! {
    /// How a difference ended.
    pub enum SettledHow {
        /// The film became what it was.
        Back = "back",
        /// A person took what it is now for the work's film.
        Accepted = "accepted",
    }
}

/// The end of a difference.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settlement<'a> {
    pub(super) how: SettledHow,
    /// Who settled it; none when the film became what it was.
    pub(super) by: Option<UserId>,
    pub(super) note: &'a str,
}

/// A film with differences that wait, for the committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedFilm {
    pub video: VideoId,
    pub work: WorkId,
    pub number: Option<String>,
    pub title: String,
    /// Which part it is.
    pub part: PartKind,
    /// Place among equal parts, from 0.
    pub position: i32,
    pub link: VideoLink,
    /// When its fingerprint was taken and when it was last seen.
    pub seen: (At, At),
    /// What differs, the gravest first; at least one.
    pub changes: Vec<Change>,
}

/// A difference of one's own film, for the entrant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnChange {
    pub work: WorkId,
    /// Which part of the work.
    pub part: PartKind,
    /// Place among equal parts, from 0.
    pub position: i32,
    pub kind: ChangeKind,
    /// When it was found.
    pub found_at: At,
    /// When the film was last seen.
    pub last_seen_at: At,
}

/// A difference that is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    pub number: Option<String>,
    pub work: WorkId,
    pub kind: ChangeKind,
    /// When it was found and settled.
    pub when: (At, At),
    /// Who settled it; none when the film became what it was.
    pub by: Option<String>,
    pub note: String,
}

/// How well an edition's films are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// Films of works that compete.
    pub films: i64,
    /// Those that were seen since intake closed.
    pub seen: i64,
    /// The instant since which every one of them was seen.
    pub oldest: Option<At>,
    /// Films that wait for a person.
    pub changed: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_read_back_and_two_of_them_are_only_noted() {
        for kind in ChangeKind::ALL {
            assert_eq!(ChangeKind::parse(kind.as_str()), Some(*kind));
        }
        let quiet: Vec<_> = ChangeKind::ALL.iter().filter(|kind| !kind.alarms()).collect();
        assert_eq!(quiet, [&ChangeKind::Title, &ChangeKind::Readable]);
    }
}
