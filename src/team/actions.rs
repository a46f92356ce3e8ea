//! What chairs do about members: role, suspension, removal, sessions. Each act locks the team, asks once more whether
//! the acting member still has the right, and leaves an active chair.

use super::model::{MemberState, TeamMember};
use super::problem::TeamProblem;
use super::{rules, store};
use crate::accounts::{self, Permission, Permitted, Role, right};
use crate::audit::{self, Record, Subject};
use crate::db::{self, Fault, Tx};
use crate::ids::CommitteeMemberId;
use crate::notifications::letters::team::{RoleChanged, Standing, StandingChanged};
use crate::notifications::{self, About, Mail};

/// Gives a member another role.
///
/// # Errors
/// The last active chair, the same role, or the acting member lost the right.
pub fn change_role(
    tx: &mut Tx<'_>,
    who: Option<&Permitted<right::Team>>,
    id: CommitteeMemberId,
    role: Role,
) -> Result<(), TeamProblem> {
    let member = locked(tx, who, id, role != Role::Chair)?;
    if member.role == role {
        return Err(TeamProblem::SameAlready);
    }
    store::set_role(tx, id, role)?;
    let letter = RoleChanged { was: member.role.text(), now: role.text(), may: may(role) };
    tell(tx, &member, &Mail::RoleChanged(letter))?;
    Ok(trace(tx, who, "committee.role_changed", id, |record| {
        record.details = serde_json::json!({ "from": member.role, "to": role });
    })?)
}

/// Lets a member's rights rest and ends their sessions.
///
/// # Errors
/// The last active chair, suspended already, no reason, or the acting member lost the right.
pub fn suspend(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Team>,
    id: CommitteeMemberId,
    reason: &str,
) -> Result<(), TeamProblem> {
    let reason = given(reason)?;
    let member = locked(tx, Some(who), id, true)?;
    if member.state() == MemberState::Suspended {
        return Err(TeamProblem::SameAlready);
    }
    store::set_suspended(tx, id, Some(tx.now))?;
    accounts::end_sessions(tx, member.user)?;
    tell(tx, &member, &standing(Standing::Suspended, reason))?;
    Ok(trace(tx, Some(who), "committee.suspended", id, |record| record.reason = reason)?)
}

/// Gives a suspended member the rights back.
///
/// # Errors
/// Not suspended, or the acting member lost the right.
pub fn reinstate(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Team>,
    id: CommitteeMemberId,
) -> Result<(), TeamProblem> {
    let member = locked(tx, Some(who), id, false)?;
    if member.state() != MemberState::Suspended {
        return Err(TeamProblem::SameAlready);
    }
    store::set_suspended(tx, id, None)?;
    tell(tx, &member, &standing(Standing::Reinstated, ""))?;
    Ok(trace(tx, Some(who), "committee.reinstated", id, |_| ())?)
}

/// Takes a member off the committee and ends their sessions; what they did stays under their name.
///
/// # Errors
/// The last active chair, no reason, or the acting member lost the right.
pub fn remove(
    tx: &mut Tx<'_>,
    who: Option<&Permitted<right::Team>>,
    id: CommitteeMemberId,
    reason: &str,
) -> Result<(), TeamProblem> {
    let reason = given(reason)?;
    let member = locked(tx, who, id, true)?;
    store::set_removed(tx, id)?;
    accounts::end_sessions(tx, member.user)?;
    tell(tx, &member, &standing(Standing::Removed, reason))?;
    Ok(trace(tx, who, "committee.removed", id, |record| record.reason = reason)?)
}

/// Signs a member out everywhere, as after a lost telephone; the rights stay.
///
/// # Errors
/// The acting member lost the right.
pub fn end_sessions(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Team>,
    id: CommitteeMemberId,
) -> Result<usize, TeamProblem> {
    let member = locked(tx, Some(who), id, false)?;
    let ended = accounts::end_sessions(tx, member.user)?;
    trace(tx, Some(who), "committee.sessions_ended", id, |record| {
        record.details = serde_json::json!({ "sessions": ended });
    })?;
    Ok(ended)
}

/// The member, with the team locked. `takes_rights`: the act would leave the committee without its last chair.
fn locked(
    tx: &mut Tx<'_>,
    who: Option<&Permitted<right::Team>>,
    id: CommitteeMemberId,
    takes_rights: bool,
) -> Result<TeamMember, TeamProblem> {
    let team = store::lock(tx)?;
    require_right(&team, who).ok_or(TeamProblem::RightGone)?;
    let member = of(&team, id)?;
    if takes_rights && rules::is_last_chair(&team, id) {
        return Err(TeamProblem::LastChair);
    }
    Ok(member.clone())
}

pub(super) fn of(team: &[TeamMember], id: CommitteeMemberId) -> db::Result<&TeamMember> {
    team.iter().find(|member| member.id == id).ok_or(Fault::NotFound)
}

/// Whether the acting member still has the right, as the locked team says; the command line always has.
pub(super) fn require_right(team: &[TeamMember], who: Option<&Permitted<right::Team>>) -> Option<()> {
    let Some(who) = who else { return Some(()) };
    let me = team.iter().find(|member| member.user == who.person().user_id())?;
    (me.state() == MemberState::Active && me.role.may(Permission::Team)).then_some(())
}

fn given(reason: &str) -> Result<&str, TeamProblem> {
    let reason = reason.trim();
    if reason.is_empty() { Err(TeamProblem::ReasonMissing) } else { Ok(reason) }
}

fn may(role: Role) -> Vec<crate::i18n::Text> {
    role.permissions().map(Permission::text).collect()
}

fn standing(now: Standing, reason: &str) -> Mail {
    Mail::StandingChanged(StandingChanged { now, reason: reason.to_owned() })
}

fn tell(tx: &mut Tx<'_>, member: &TeamMember, letter: &Mail) -> db::Result<()> {
    let user = accounts::find_user(tx.conn, member.user)?.ok_or(Fault::NotFound)?;
    notifications::send(tx, &user.recipient(), letter, &About::portal())
}

/// A line of the trail; without a member it was the command line.
pub(super) fn trace<'a>(
    tx: &mut Tx<'_>,
    who: Option<&'a Permitted<right::Team>>,
    act: &'static str,
    id: CommitteeMemberId,
    fill: impl FnOnce(&mut Record<'a>),
) -> db::Result<()> {
    let subject = Subject::new("committee_member", id.0);
    let mut record = match who {
        Some(who) => who.person().record(None, act, subject),
        None => Record {
            edition: None,
            actor: None,
            actor_name: "portal",
            act,
            subject,
            reason: "",
            details: serde_json::Value::Null,
        },
    };
    fill(&mut record);
    audit::record(tx, &record)
}
