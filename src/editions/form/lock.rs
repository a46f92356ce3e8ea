//! From when on a setting stays as it is: what changes rights or results is fixed once it has been used.

use super::text;
use crate::i18n::Text;

/// When a setting is fixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lock {
    /// It can be changed at any time.
    Open,
    /// Part of addresses that were given away.
    Address,
    /// Once the edition is announced: two members then rely on each other.
    Announced,
    /// Once registration has opened or somebody registered.
    Registration,
    /// Once receipt of material has opened or a work exists (R24-R28).
    Intake,
    /// Once registration has closed: the seed was public by then.
    Seed,
    /// Once works are assigned to jurors.
    Assigned,
    /// Once the method is fixed or a juror has opened a sheet (R33).
    Method,
    /// Words of the rubric, from the same time on: they weigh nothing, so that two members may still correct them.
    Wording,
    /// Once the result is announced: documents hold its words.
    Published,
}

impl Lock {
    /// Whether two members may still correct what it holds: what the draw, the ranking and addresses rest on stays.
    const fn is_correctable(self) -> bool {
        matches!(self, Self::Registration | Self::Intake | Self::Wording)
    }
}

/// How far an edition has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Begun {
    pub announced: bool,
    pub registration: bool,
    pub intake: bool,
    /// Nobody registers any more.
    pub registered: bool,
    pub assigned: bool,
    pub method: bool,
    pub published: bool,
    /// Whether a correction by two members is being prepared, which some locks let pass.
    pub correcting: bool,
}

impl Begun {
    /// The same for a correction by two members; after publication nothing is corrected.
    #[must_use]
    pub fn correcting(self) -> Self {
        Self { correcting: !self.published, ..self }
    }

    /// Why a setting stays as it is, if it does.
    #[must_use]
    pub fn reason(&self, lock: Lock) -> Option<Text> {
        if self.correcting && lock.is_correctable() {
            return None;
        }
        let (holds, why) = match lock {
            Lock::Open => return None,
            Lock::Address => return Some(text::ADDRESS),
            Lock::Announced => (self.announced, text::TWO_MEMBERS),
            Lock::Registration => (self.registration, text::REGISTRATION_BEGUN),
            Lock::Intake => (self.intake, text::INTAKE_BEGUN),
            Lock::Seed => (self.registered || self.assigned || self.method, text::SEED_PUBLIC),
            Lock::Assigned => (self.assigned || self.method, text::ASSIGNED),
            Lock::Method | Lock::Wording => (self.method, text::METHOD_FIXED),
            Lock::Published => (self.published, text::PUBLISHED),
        };
        holds.then_some(why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_closes_when_its_own_stage_has_begun_and_not_before() {
        let intake = Begun { registration: true, intake: true, ..Begun::default() };
        for open in [Lock::Open, Lock::Seed, Lock::Assigned, Lock::Method, Lock::Published] {
            assert_eq!(intake.reason(open), None, "{open:?}");
        }
        assert_eq!(intake.reason(Lock::Registration), Some(text::REGISTRATION_BEGUN));
        assert_eq!(intake.reason(Lock::Intake), Some(text::INTAKE_BEGUN));
        assert_eq!(Begun::default().reason(Lock::Address), Some(text::ADDRESS));
        let fixed = Begun { method: true, ..Begun::default() };
        for held in [Lock::Seed, Lock::Assigned, Lock::Method, Lock::Wording] {
            assert!(fixed.reason(held).is_some(), "{held:?}");
        }
    }

    #[test]
    fn a_correction_passes_the_locks_that_the_ranking_does_not_rest_on_until_publication() {
        let all = Begun {
            announced: true,
            registration: true,
            intake: true,
            registered: true,
            assigned: true,
            method: true,
            ..Begun::default()
        };
        for passed in [Lock::Registration, Lock::Intake, Lock::Wording] {
            assert!(all.reason(passed).is_some(), "{passed:?}");
            assert_eq!(all.correcting().reason(passed), None, "{passed:?}");
        }
        for held in [Lock::Address, Lock::Announced, Lock::Seed, Lock::Assigned, Lock::Method] {
            assert!(all.correcting().reason(held).is_some(), "{held:?}");
        }
        let published = Begun { published: true, ..all };
        assert!(published.correcting().reason(Lock::Intake).is_some());
    }
}
