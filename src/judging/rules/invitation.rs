//! What a link of an invitation opens, and about how many films an invitation asks for.

use std::time::Duration;

use crate::clock::{At, Zone};
use crate::editions::{Edition, PhaseKey};
use crate::i18n::Message;
use crate::judging::model::{Invitation, JurorStatus, LinkState, Workload};
use crate::judging::text;

const DAY: Duration = Duration::from_secs(24 * 3600);
/// Days before judging opens by which jurors are to have declared, so that their works can go to others.
const DAYS_BEFORE: u32 = 3;
/// Days that somebody has who is invited when that date is near or past.
const DAYS_AFTER: u32 = 3;

/// Until when somebody who is invited at `now` is to declare, unless the committee says otherwise: the instant after the
/// last that counts.
#[must_use]
pub fn default_answer_by(edition: &Edition, now: At) -> At {
    let opens = edition.phase(PhaseKey::Judging).and_then(|phase| phase.opens_at);
    let before = opens.map(|opens| opens.minus(DAY * DAYS_BEFORE));
    before.filter(|at| *at >= now.plus(DAY)).unwrap_or_else(|| midnight_after(now.plus(DAY * DAYS_AFTER)))
}

/// The end of the day in which `at` lies, as clocks in Jakarta show it.
fn midnight_after(at: At) -> At {
    let day = at.civil(Zone::Wib).date().to_datetime(jiff::civil::Time::midnight());
    At::from_civil(day, Zone::Wib).unwrap_or(at).plus(DAY)
}

/// Why a date to answer by cannot be taken.
#[must_use]
pub fn answer_date_refused(edition: &Edition, at: At, now: At) -> Option<Message> {
    let closes = edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at);
    match closes {
        _ if at <= now => Some(text::ANSWER_DATE_PAST.into()),
        Some(closes) if at > closes => Some(text::ANSWER_DATE_LATE.into()),
        _ => None,
    }
}

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
            answer_by: At(1000),
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
