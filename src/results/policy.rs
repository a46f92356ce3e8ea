//! Who may see what, and when: the one place that decides it for pages, files and JSON alike.
//!
//! Until the sheets are sealed nobody is shown a score but its own juror (R-J5). Between sealing and
//! publication the committee alone sees them. Which juror scored which work stays with the committee for good.

use crate::editions::Edition;

/// How far the result has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// Jurors may still send sheets.
    BeforeSealing,
    /// Sheets are frozen; the result is not public.
    Sealed,
    /// The result is public.
    Published,
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Anybody.
    Public,
    /// A member of an entry.
    Entrant,
    /// A juror.
    Juror,
    /// A member of the committee.
    Committee,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// The digest of the sealed sheets.
    Digest,
    /// The best works with their places and scores.
    Awards,
    /// The anonymous file of all sheets.
    Sheets,
    /// The order of all works.
    Ranking,
    /// The method by which works are ranked, public from the moment it is fixed.
    Method,
    /// The jury's decisions, and who entered and confirmed them.
    Record,
    /// Which juror judges which work; never with the scores.
    JurorWorkPairs,
}

impl Visibility {
    /// Of an edition as it stands.
    #[must_use]
    pub fn of(edition: &Edition) -> Self {
        match (edition.published_at, edition.sealed_at) {
            (Some(_), _) => Self::Published,
            (None, Some(_)) => Self::Sealed,
            (None, None) => Self::BeforeSealing,
        }
    }

    /// Whether `reader` may see `matter`.
    #[must_use]
    pub fn shows(self, matter: Matter, reader: Reader) -> bool {
        match matter {
            Matter::Digest => self != Self::BeforeSealing,
            Matter::Awards | Matter::Sheets => match reader {
                Reader::Committee => self != Self::BeforeSealing,
                Reader::Public | Reader::Entrant | Reader::Juror => self == Self::Published,
            },
            Matter::Method => true,
            Matter::Ranking | Matter::Record => reader == Reader::Committee && self != Self::BeforeSealing,
            Matter::JurorWorkPairs => reader == Reader::Committee,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAGES: [Visibility; 3] = [Visibility::BeforeSealing, Visibility::Sealed, Visibility::Published];

    /// Per reader, in the order of `STAGES`: y shown, n not.
    fn row(matter: Matter, reader: Reader) -> String {
        STAGES.map(|stage| if stage.shows(matter, reader) { 'y' } else { 'n' }).iter().collect()
    }

    #[test]
    fn the_written_table_holds() {
        let table = [
            (Matter::Digest, ["nyy", "nyy", "nyy", "nyy"]),
            (Matter::Awards, ["nny", "nny", "nny", "nyy"]),
            (Matter::Sheets, ["nny", "nny", "nny", "nyy"]),
            (Matter::Ranking, ["nnn", "nnn", "nnn", "nyy"]),
            (Matter::Method, ["yyy", "yyy", "yyy", "yyy"]),
            (Matter::Record, ["nnn", "nnn", "nnn", "nyy"]),
            (Matter::JurorWorkPairs, ["nnn", "nnn", "nnn", "yyy"]),
        ];
        let readers = [Reader::Public, Reader::Entrant, Reader::Juror, Reader::Committee];
        for (matter, expected) in table {
            assert_eq!(readers.map(|reader| row(matter, reader)), expected, "{matter:?}");
        }
    }
}
