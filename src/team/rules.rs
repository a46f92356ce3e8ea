//! A committee without a chair could not mend itself: the last active chair stays one.

use super::model::{MemberState, TeamMember};
use crate::accounts::Role;
use crate::ids::CommitteeMemberId;

/// Whether the member is the only active chair.
#[must_use]
pub fn is_last_chair(team: &[TeamMember], member: CommitteeMemberId) -> bool {
    let mut chairs = team.iter().filter(|one| one.role == Role::Chair && one.state() == MemberState::Active);
    let first = chairs.next();
    first.is_some_and(|one| one.id == member) && chairs.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::At;
    use crate::ids::UserId;

    fn member(id: i64, role: Role, state: MemberState) -> TeamMember {
        let at = Some(At(1));
        TeamMember {
            id: CommitteeMemberId(id),
            user: UserId(id),
            name: String::new(),
            email: String::new(),
            role,
            institution: None,
            added_at: At(0),
            accepted_at: at.filter(|_| state != MemberState::Invited),
            suspended_at: at.filter(|_| state == MemberState::Suspended),
            seen_at: None,
        }
    }

    #[test]
    fn only_active_chairs_count() {
        use MemberState::*;
        let one = member(1, Role::Chair, Active);
        let last = |others: &[TeamMember]| {
            let team: Vec<TeamMember> = std::iter::once(one.clone()).chain(others.iter().cloned()).collect();
            is_last_chair(&team, one.id)
        };
        assert!(last(&[]));
        assert!(last(&[member(2, Role::Secretary, Active), member(3, Role::Chair, Suspended)]));
        assert!(last(&[member(2, Role::Chair, Invited)]), "an invited chair has not come yet");
        assert!(!last(&[member(2, Role::Chair, Active)]));
        let team = [member(1, Role::Chair, Invited), member(2, Role::Observer, Active)];
        assert!(!is_last_chair(&team, CommitteeMemberId(1)), "who never came may be taken off");
        assert!(!is_last_chair(&team, CommitteeMemberId(2)));
    }
}
