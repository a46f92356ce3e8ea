//! Who may see what, and when: the one place that decides it for pages, files and JSON alike.
//!
//! Until the sheets are sealed nobody is shown a score but its own juror (R-J5). Between sealing and
//! publication the committee alone sees them. Once a round is closed and its sheets are frozen, the committee sees
//! the order of its works and their chances, for the cut of the next round, and no score of a juror. Who scored which work, by name, stays with the committee for good; the draw is public under the codes of jurors.

use crate::editions::Edition;

/// How far the result has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// Jurors may still send sheets.
    BeforeSealing,
    /// The newest round is closed and its sheets are frozen; a further one may follow.
    RoundClosed,
    /// Sheets are frozen; the result is not public.
    Sealed,
    /// The result is public.
    Published,
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    Public,
    /// A member of an entry.
    Entrant,
    Juror,
    /// The chair of the jury.
    Chair,
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
    /// The order and the chances of works after a closed round, for the cut of the next one.
    Cut,
    /// What the review rule found, without names.
    Outliers,
    /// The method by which works are ranked, public from the moment it is fixed.
    Method,
    /// The jury's decisions, and who entered and confirmed them.
    Record,
    /// Which juror judges which work, by name; never with the scores.
    JurorWorkPairs,
    /// What works were shared out from, and the plan, under codes: public from the draw on, so that anybody can repeat it.
    Draw,
    /// How strict, how steady each juror is, by name: the committee's alone, for good.
    JuryFigures,
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

    /// Of an edition whose newest round the committee opened is closed, or is not.
    #[must_use]
    pub fn in_rounds(edition: &Edition, closed: bool) -> Self {
        match Self::of(edition) {
            Self::BeforeSealing if closed => Self::RoundClosed,
            stage => stage,
        }
    }

    /// Whether the sheets are sealed for good.
    #[must_use]
    pub fn is_sealed(self) -> bool {
        matches!(self, Self::Sealed | Self::Published)
    }

    /// Whether `reader` may see `matter`.
    #[must_use]
    pub fn shows(self, matter: Matter, reader: Reader) -> bool {
        match matter {
            Matter::Digest => self.is_sealed(),
            Matter::Awards | Matter::Sheets => match reader {
                Reader::Committee => self.is_sealed(),
                Reader::Public | Reader::Entrant | Reader::Juror | Reader::Chair => self == Self::Published,
            },
            Matter::Ranking | Matter::Record | Matter::JuryFigures => {
                reader == Reader::Committee && self.is_sealed()
            }
            Matter::Cut => reader == Reader::Committee && self != Self::BeforeSealing,
            Matter::Outliers => matches!(reader, Reader::Chair | Reader::Committee) && self.is_sealed(),
            Matter::Method | Matter::Draw => true,
            Matter::JurorWorkPairs => reader == Reader::Committee,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAGES: [Visibility; 4] =
        [Visibility::BeforeSealing, Visibility::RoundClosed, Visibility::Sealed, Visibility::Published];

    /// Per reader, in the order of `STAGES`: y shown, n not.
    fn row(matter: Matter, reader: Reader) -> String {
        STAGES.map(|stage| if stage.shows(matter, reader) { 'y' } else { 'n' }).iter().collect()
    }

    #[test]
    fn the_written_table_holds() {
        let table = [
            (Matter::Digest, ["nnyy", "nnyy", "nnyy", "nnyy", "nnyy"]),
            (Matter::Awards, ["nnny", "nnny", "nnny", "nnny", "nnyy"]),
            (Matter::Sheets, ["nnny", "nnny", "nnny", "nnny", "nnyy"]),
            (Matter::Ranking, ["nnnn", "nnnn", "nnnn", "nnnn", "nnyy"]),
            (Matter::Cut, ["nnnn", "nnnn", "nnnn", "nnnn", "nyyy"]),
            (Matter::Outliers, ["nnnn", "nnnn", "nnnn", "nnyy", "nnyy"]),
            (Matter::JurorWorkPairs, ["nnnn", "nnnn", "nnnn", "nnnn", "yyyy"]),
            (Matter::JuryFigures, ["nnnn", "nnnn", "nnnn", "nnnn", "nnyy"]),
            (Matter::Method, ["yyyy", "yyyy", "yyyy", "yyyy", "yyyy"]),
            (Matter::Draw, ["yyyy", "yyyy", "yyyy", "yyyy", "yyyy"]),
            (Matter::Record, ["nnnn", "nnnn", "nnnn", "nnnn", "nnyy"]),
        ];
        let readers = [Reader::Public, Reader::Entrant, Reader::Juror, Reader::Chair, Reader::Committee];
        for (matter, expected) in table {
            assert_eq!(readers.map(|reader| row(matter, reader)), expected, "{matter:?}");
        }
    }
}
