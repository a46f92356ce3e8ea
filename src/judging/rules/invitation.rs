//! What a link of an invitation opens, and about how many films an invitation asks for.

use crate::clock::At;
use crate::judging::model::{Invitation, JurorStatus, LinkState, Workload};

/// What the link opens at `now`. Once a person has answered, the answer counts and not the age of the link.
#[must_use]
pub fn link_state(invitation: &Invitation, now: At) -> LinkState {
    let live = |state| match (invitation.newest, now < invitation.expires_at) {
        (true, true) => state,
        (true, false) => LinkState::Expired,
        (false, _) => LinkState::Replaced,
    };
    match invitation.status {
        JurorStatus::Invited => live(LinkState::Open),
        JurorStatus::Accepted | JurorStatus::Active if invitation.has_password => LinkState::Joined,
        JurorStatus::Accepted | JurorStatus::Active => live(LinkState::ChoosePassword),
        JurorStatus::Declined => LinkState::Declined,
        JurorStatus::Revoked => LinkState::Revoked,
        JurorStatus::Left => LinkState::Left,
    }
}

/// About how many films one juror is asked to judge: the jury's share, rounded up, within the juror's own limit; none
/// while no work takes part.
#[must_use]
pub fn films_each(load: Workload, per_work: i64, capacity: Option<i32>) -> Option<i64> {
    let all = load.works.saturating_mul(per_work);
    let share = all.saturating_add(load.jurors.max(1) - 1) / load.jurors.max(1);
    let share = share.min(load.works);
    let within = capacity.map_or(share, |most| share.min(i64::from(most)));
    (load.works > 0).then_some(within)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{JurorId, UserId};

    fn link(status: JurorStatus, has_password: bool, newest: bool) -> Invitation {
        Invitation {
            juror: JurorId(1),
            user: UserId(1),
            name: "Sari".to_owned(),
            email: "sari@contoh.go.id".to_owned(),
            status,
            has_password,
            accepted_at: None,
            declined_at: None,
            capacity: None,
            expires_at: At(1000),
            newest,
        }
    }

    #[test]
    fn a_link_opens_until_its_last_instant_and_only_the_newest_does() {
        let open = link(JurorStatus::Invited, false, true);
        assert_eq!(link_state(&open, At(999)), LinkState::Open);
        assert_eq!(link_state(&open, At(1000)), LinkState::Expired);
        assert_eq!(link_state(&link(JurorStatus::Invited, true, false), At(1)), LinkState::Replaced);
    }

    #[test]
    fn an_answer_counts_more_than_the_age_of_the_link() {
        let cases = [
            (JurorStatus::Accepted, true, LinkState::Joined),
            (JurorStatus::Active, true, LinkState::Joined),
            (JurorStatus::Accepted, false, LinkState::Replaced),
            (JurorStatus::Declined, false, LinkState::Declined),
            (JurorStatus::Revoked, true, LinkState::Revoked),
            (JurorStatus::Left, true, LinkState::Left),
        ];
        for (status, password, state) in cases {
            assert_eq!(link_state(&link(status, password, false), At(5000)), state, "{status:?}");
        }
        let chooses = link(JurorStatus::Accepted, false, true);
        assert_eq!(link_state(&chooses, At(999)), LinkState::ChoosePassword);
        assert_eq!(link_state(&chooses, At(1000)), LinkState::Expired);
    }

    #[test]
    fn the_share_is_rounded_up_and_kept_within_the_limits() {
        let load = |works, jurors| Workload { works, jurors };
        assert_eq!(films_each(load(0, 5), 3, None), None);
        assert_eq!(films_each(load(100, 10), 3, None), Some(30));
        assert_eq!(films_each(load(101, 10), 3, None), Some(31));
        assert_eq!(films_each(load(100, 10), 3, Some(12)), Some(12));
        assert_eq!(films_each(load(100, 1), 3, None), Some(100), "nobody judges a work twice");
        assert_eq!(films_each(load(4, 0), 3, None), Some(4));
    }
}
