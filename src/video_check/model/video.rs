//! A linked film as stored: its place in the work, its link, and what is known about it.

use super::{CheckStatus, Declared, Earlier, FactSource, PartKind, Report, Rule, VideoLink};
use crate::clock::At;
use crate::ids::{UserId, VideoId, WorkId};

/// One linked film of a work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Video {
    pub id: VideoId,
    /// The work it belongs to.
    pub work_id: WorkId,
    /// Which part of the work it is.
    pub part: PartKind,
    /// Place among the films of that part, from 0.
    pub position: i32,
    /// The link in canonical form.
    pub link: VideoLink,
    /// MD5 of its content, if its provider gave one.
    pub checksum: Option<String>,
    /// What was pasted, for reference.
    pub pasted: String,
    /// State of the check.
    pub status: CheckStatus,
    /// The last outcome; kept while a new check runs.
    pub report: Option<Report>,
    /// When the provider was asked last.
    pub checked_at: Option<At>,
    /// When it will be asked again by itself.
    pub retry_at: Option<At>,
    /// Checks in a row that ended like the last one, if that one gave no answer.
    pub attempts: i32,
    /// What the entrant states about the film.
    pub declared: Declared,
    /// Committee member who looked.
    pub confirmed_by: Option<UserId>,
    pub confirmed_at: Option<At>,
    /// What the member noted.
    pub confirm_note: String,
}

/// A film and the name of the committee member who judged it, for the committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedVideo {
    pub video: Video,
    pub by: Option<String>,
}

/// A person's word on a film.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement<'a> {
    pub by: &'a str,
    /// When it was given.
    pub at: At,
    /// What was noted; may be empty.
    pub note: &'a str,
}

impl JudgedVideo {
    /// The person's word, if there is one.
    #[must_use]
    pub fn judgement(&self) -> Option<Judgement<'_>> {
        let (by, at) = self.by.as_deref().zip(self.video.confirmed_at)?;
        Some(Judgement { by, at, note: &self.video.confirm_note })
    }
}

/// A film as its jurors see it: without what was pasted, who judged it, and how its check went.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct BlindVideo {
    /// Which part of the work it is.
    pub part: PartKind,
    /// Place among the films of that part, from 0.
    pub position: i32,
    /// The link in canonical form.
    pub link: VideoLink,
    /// Whether its host's player may stand in our pages.
    pub embeddable: bool,
    /// Length, milliseconds: measured, else declared.
    pub duration_ms: Option<i64>,
}

impl BlindVideo {
    /// A main video that nobody checked, of unknown length.
    #[must_use]
    pub fn unchecked(link: VideoLink) -> Self {
        Self { part: PartKind::Main, position: 0, link, embeddable: true, duration_ms: None }
    }
}

impl From<Video> for BlindVideo {
    fn from(video: Video) -> Self {
        let measured = video.report.as_ref().and_then(|report| report.facts.duration_ms);
        Self {
            part: video.part,
            position: video.position,
            embeddable: video.report.as_ref().is_none_or(Report::embeddable),
            duration_ms: measured.or(video.declared.duration_ms),
            link: video.link,
        }
    }
}

/// Which part a film is and how its check stands: all that the decision about a work needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartStatus {
    /// Part of the work.
    pub part: PartKind,
    /// State of the check; `passed` also when a person confirmed it.
    pub status: CheckStatus,
}

impl Video {
    /// Its part and state alone.
    #[must_use]
    pub fn part_status(&self) -> PartStatus {
        PartStatus { part: self.part, status: self.status }
    }

    /// Whether a check waits in the queue now, as opposed to a provider that needs time.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.status == CheckStatus::Pending && self.retry_at.is_none()
    }

    /// Whether a member of the committee decided about this link; the machine then keeps quiet.
    #[must_use]
    pub fn is_confirmed(&self) -> bool {
        self.confirmed_at.is_some()
    }

    /// Rules that neither the file nor its provider proved: the entrant's word is all there is about the format (R24),
    /// and a person's about who holds the film (R27).
    #[must_use]
    pub fn unproved(&self) -> Vec<Rule> {
        let found = |rule| self.report.as_ref().and_then(|report| report.finding(rule));
        let format = found(Rule::Container).is_none_or(|found| {
            found.verdict != CheckStatus::Passed || found.source == FactSource::Declaration
        });
        let access = found(Rule::Access)
            .is_none_or(|found| matches!(found.source, FactSource::Declaration | FactSource::Committee));
        let of = |rule, open: bool| open.then_some(rule);
        of(Rule::Container, format).into_iter().chain(of(Rule::Access, access)).collect()
    }

    /// Whether the entrant is asked for the format of the original file: its provider does not tell, and the rest holds.
    #[must_use]
    pub fn asks_format(&self) -> bool {
        let open = self.status == CheckStatus::Passed && !self.is_confirmed() && self.report.is_some();
        open && self.unproved().contains(&Rule::Container)
    }

    /// Whether the entrant has still to state it.
    #[must_use]
    pub fn lacks_format(&self) -> bool {
        self.asks_format() && self.declared.container.is_none()
    }

    /// The declaration, if anything was stated.
    #[must_use]
    pub fn declaration(&self) -> Option<Declared> {
        Some(self.declared).filter(|declared| *declared != Declared::default())
    }

    /// How many checks just before the next one ended without an answer.
    #[must_use]
    pub fn earlier(&self) -> Earlier {
        let attempts = u32::try_from(self.attempts).unwrap_or(0);
        match self.report.as_ref().map(|report| report.status) {
            Some(CheckStatus::Pending) => Earlier { pending: attempts, unchecked: 0 },
            Some(CheckStatus::Unchecked) => Earlier { pending: 0, unchecked: attempts },
            _ => Earlier::default(),
        }
    }
}
