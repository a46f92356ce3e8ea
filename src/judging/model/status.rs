//! The states of an assignment and of a juror, the grounds for stepping back, and those that keep a juror away.

use crate::db::string_enum::string_enum;
use crate::judging::text;

string_enum! {
    /// How far a juror is with one work.
    pub enum AssignmentStatus {
        /// Given, not looked at.
        Assigned = "assigned" => text::ASSIGNED,
        /// Looked at, nothing marked.
        Opened = "opened" => text::OPENED,
        /// Put off by the juror.
        Later = "later" => text::LATER,
        Drafted = "drafted" => text::DRAFTED,
        /// Handed in; the juror may still take it back.
        Submitted = "submitted" => text::SUBMITTED,
        /// Confirmed with all others: final.
        Locked = "locked" => text::LOCKED,
        /// The juror stepped back from it.
        Recused = "recused" => text::RECUSED,
        /// Taken back by the committee and given to another juror.
        Reassigned = "reassigned" => text::REASSIGNED,
    }
}

impl AssignmentStatus {
    /// With its juror, and not handed in.
    pub const UNFINISHED: &[Self] = &[Self::Assigned, Self::Opened, Self::Later, Self::Drafted];
    /// Handed in or final: the sheet counts.
    pub const DONE: &[Self] = &[Self::Submitted, Self::Locked];
    /// The juror still holds the work.
    pub const LIVE: &[Self] =
        &[Self::Assigned, Self::Opened, Self::Later, Self::Drafted, Self::Submitted, Self::Locked];
    /// With that juror no more.
    pub const GONE: &[Self] = &[Self::Recused, Self::Reassigned];

    /// Whether it is one of `LIVE`.
    #[must_use]
    pub fn is_live(self) -> bool {
        Self::LIVE.contains(&self)
    }

    /// Whether it is one of `DONE`.
    #[must_use]
    pub fn is_done(self) -> bool {
        Self::DONE.contains(&self)
    }
}

string_enum! {
    /// How far a juror is with joining the jury.
    pub enum JurorStatus {
        /// Invited, no answer yet.
        Invited = "invited" => text::JUROR_INVITED,
        /// Accepted the invitation, independence not declared.
        Accepted = "accepted" => text::JUROR_ACCEPTED,
        /// Declared independence.
        Active = "active" => text::JUROR_ACTIVE,
        /// Declined the invitation.
        Declined = "declined" => text::JUROR_DECLINED,
        /// The committee took the invitation back.
        Revoked = "revoked" => text::JUROR_REVOKED,
        /// Left the jury; handed-in sheets stay.
        Left = "left" => text::JUROR_LEFT,
    }
}

impl JurorStatus {
    /// Belongs to the jury, or may still come to.
    pub const SEATED: &[Self] = &[Self::Invited, Self::Accepted, Self::Active];
    /// Belongs to the jury and has not declared yet: the committee may take the invitation back.
    pub const UNDECLARED: &[Self] = &[Self::Invited, Self::Accepted];
    /// Out of the jury: may be invited anew.
    pub const OUT: &[Self] = &[Self::Declined, Self::Revoked, Self::Left];
    /// A fresh letter may be sent: no declaration yet, or out of the jury.
    pub const INVITABLE: &[Self] =
        &[Self::Invited, Self::Accepted, Self::Declined, Self::Revoked, Self::Left];

    /// Whether it is one of `SEATED`.
    #[must_use]
    pub fn is_seated(self) -> bool {
        Self::SEATED.contains(&self)
    }

    /// Whether it is one of `INVITABLE`.
    #[must_use]
    pub fn is_invitable(self) -> bool {
        Self::INVITABLE.contains(&self)
    }
}

string_enum! {
    /// Why a juror steps back from a work (R30); a fixed list, so that grounds can be counted.
    pub enum RecusalReason {
        /// Own or former institution.
        Institution = "institution" => text::BECAUSE_INSTITUTION,
        /// Took part in or mentored the work.
        Involved = "involved" => text::BECAUSE_INVOLVED,
        Family = "family" => text::BECAUSE_FAMILY,
        /// Close friend, superior or subordinate.
        Close = "close" => text::BECAUSE_CLOSE,
        /// Money or other advantage.
        Interest = "interest" => text::BECAUSE_INTEREST,
        /// Anything else, in the juror's words.
        Other = "other" => text::BECAUSE_OTHER,
    }
}

string_enum! {
    /// Why a sheet clashes; where several hold, the first.
    pub enum ConflictGround {
        /// The juror belongs to the entry.
        Involved = "involved",
        /// The juror named the work or its entry.
        Named = "named",
        /// Own or declared institution.
        Institution = "institution",
    }
}

#[cfg(test)]
mod tests {
    use super::AssignmentStatus as S;

    #[test]
    fn every_status_is_unfinished_done_or_gone() {
        for status in S::ALL {
            let sets = [S::UNFINISHED, S::DONE, S::GONE].iter().filter(|set| set.contains(status)).count();
            assert_eq!((sets, status.is_live()), (1, !S::GONE.contains(status)), "{status:?}");
        }
    }
}
