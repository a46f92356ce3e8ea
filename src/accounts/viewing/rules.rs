//! Who may be seen, and for how long.

use std::time::Duration;

use super::model::Part;

/// A view ends by itself after this.
pub const LASTS: Duration = Duration::from_secs(30 * 60);
/// Most characters of the reason.
pub const LONGEST_REASON: usize = 500;

/// What stands against seeing the pages as somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Against {
    #[error("one's own account")]
    Own,
    #[error("a member of the committee")]
    Committee,
    #[error("nobody of this edition")]
    Stranger,
    #[error("a juror before the scores are sealed")]
    NotSealed,
}

/// Whom it is about.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Whether it is the chair's own account.
    pub own: bool,
    /// Whether it belongs to a member of the committee, past ones among them.
    pub committee: bool,
    pub part: Part,
}

/// The first thing that stands against it.
#[must_use]
pub fn against(target: Target) -> Option<Against> {
    let Target { own, committee, part } = target;
    if own {
        Some(Against::Own)
    } else if committee {
        Some(Against::Committee)
    } else if !part.entrant && !part.juror {
        Some(Against::Stranger)
    } else {
        // Marks are their juror's alone until nobody can change them.
        (part.juror && !part.sealed).then_some(Against::NotSealed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRANT: Part = Part { entrant: true, juror: false, sealed: false };
    const JUROR: Part = Part { entrant: false, juror: true, sealed: false };

    fn of(part: Part) -> Option<Against> {
        against(Target { own: false, committee: false, part })
    }

    #[test]
    fn entrants_at_any_time_and_jurors_once_the_scores_are_sealed() {
        assert_eq!(of(ENTRANT), None);
        assert_eq!(of(Part { sealed: true, ..ENTRANT }), None);
        assert_eq!(of(JUROR), Some(Against::NotSealed));
        assert_eq!(of(Part { sealed: true, ..JUROR }), None);
        assert_eq!(of(Part { entrant: true, ..JUROR }), Some(Against::NotSealed));
        assert_eq!(of(Part { juror: false, ..JUROR }), Some(Against::Stranger));
    }

    #[test]
    fn neither_oneself_nor_a_member_of_the_committee() {
        let own = Target { own: true, committee: true, part: ENTRANT };
        assert_eq!(against(own), Some(Against::Own));
        assert_eq!(against(Target { own: false, ..own }), Some(Against::Committee));
    }
}
