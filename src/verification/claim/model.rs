//! A work in somebody's hands.

use diesel::prelude::*;

use crate::clock::At;
use crate::ids::{UserId, WorkId};

/// A member verifies a work until a time.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Claim {
    pub work: WorkId,
    pub by: UserId,
    /// Name of that member.
    pub name: String,
    pub taken_at: At,
    /// From then on it counts for nothing.
    pub expires_at: At,
    /// From whom it was taken over.
    pub taken_from: Option<UserId>,
}

impl Claim {
    /// Whether its time has not run out.
    #[must_use]
    pub fn runs(&self, now: At) -> bool {
        now < self.expires_at
    }

    /// Whether it keeps another member from deciding.
    #[must_use]
    pub fn against(&self, me: UserId, now: At) -> bool {
        self.by != me && self.runs(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_counts_until_its_last_instant_and_never_against_its_own_member() {
        let claim = Claim {
            work: WorkId(1),
            by: UserId(1),
            name: "Budi".into(),
            taken_at: At(1000),
            expires_at: At(2000),
            taken_from: None,
        };
        assert!(claim.against(UserId(2), At(1999)));
        assert!(!claim.against(UserId(2), At(2000)));
        assert!(!claim.against(UserId(1), At(1999)));
    }
}
