//! How somebody joins: the invitation, and the acceptance with the institution where they work.

use super::actions::{require_right, trace};
use super::model::{MemberState, NewMember, TeamMember};
use super::problem::{AcceptProblem, InviteProblem, TeamProblem};
use super::store;
use crate::accounts::{self, Committee, Invited, Permitted, Role, SignedIn, right};
use crate::audit::{self, Subject};
use crate::db::{self, Conn, Tx};
use crate::i18n::Lang;
use crate::ids::CommitteeMemberId;
use crate::institutions::{self, InstitutionName};
use crate::notifications::letters::team::InvitedToCommittee;
use crate::notifications::{self, About, Mail};
use crate::registration;

/// Where an invitation is accepted.
const INVITATION: &str = "/panitia/undangan";

/// An invitation that waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub role: Role,
}

/// Invites somebody, unless they judge or take part in an edition whose result is not public yet. A member sends a
/// letter; the command line, without one, prints the link that comes back.
///
/// # Errors
/// On the committee already, on another side, or the inviting member lost the right.
pub fn invite(
    tx: &mut Tx<'_>,
    who: Option<&Permitted<right::Team>>,
    new: &NewMember<'_>,
) -> Result<Invited, InviteProblem> {
    registration::require_committee_side(tx, new.email)?;
    let team = store::lock(tx)?;
    require_right(&team, who).ok_or(InviteProblem::RightGone)?;
    let known = team.iter().find(|member| member.email == new.email);
    if known.is_some_and(|member| who.is_some() || member.state() != MemberState::Invited) {
        return Err(InviteProblem::Member { email: new.email.to_owned() });
    }
    let invited = accounts::invite(tx, new.email, new.name, Lang::Id, INVITATION)?;
    let member = store::put(tx, invited.user_id, new.role)?;
    if let Some(who) = who {
        letter(tx, who, &invited, new.role)?;
    }
    trace(tx, who, "committee.added", member, |record| {
        record.details = serde_json::json!({ "user": invited.user_id, "role": new.role });
    })?;
    Ok(invited)
}

/// Sends the invitation again, with a fresh link.
///
/// # Errors
/// It was accepted, or the member who sends it lost the right.
pub fn invite_again(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Team>,
    id: CommitteeMemberId,
) -> Result<(), TeamProblem> {
    let team = store::lock(tx)?;
    require_right(&team, Some(who)).ok_or(TeamProblem::RightGone)?;
    let member = super::actions::of(&team, id)?;
    if member.state() != MemberState::Invited {
        return Err(TeamProblem::SameAlready);
    }
    let invited = accounts::invite(tx, &member.email, &member.name, Lang::Id, INVITATION)?;
    letter(tx, who, &invited, member.role)?;
    Ok(trace(tx, Some(who), "committee.invited_again", id, |_| ())?)
}

fn letter(tx: &mut Tx<'_>, who: &Committee, invited: &Invited, role: Role) -> db::Result<()> {
    let letter = InvitedToCommittee {
        by: who.person().name().to_owned(),
        role: role.text(),
        path: invited.path.clone(),
    };
    notifications::send(
        tx,
        &invited.recipient,
        &Mail::InvitedToCommittee(letter),
        &About::portal().by(who.person().user_id()),
    )
}

/// The invitation that waits for a person; none if there is none.
pub fn waiting_invitation(conn: &mut Conn, person: &SignedIn) -> db::Result<Option<Invitation>> {
    let found = store::list(conn)?.into_iter().find(|member| member.user == person.user_id());
    let waiting = found.filter(|member: &TeamMember| member.state() == MemberState::Invited);
    Ok(waiting.map(|member| Invitation { role: member.role }))
}

/// Joins the committee: from now on the person has the rights of the role.
///
/// # Errors
/// No invitation waits.
pub fn accept(
    tx: &mut Tx<'_>,
    person: &SignedIn,
    institution: &InstitutionName,
) -> Result<(), AcceptProblem> {
    let institution = institutions::find_or_propose(tx, institution)?;
    let Some(id) = store::accept(tx, person.user_id(), institution)? else {
        return Err(AcceptProblem::NotInvited);
    };
    let mut record = person.record(None, "committee.accepted", Subject::new("committee_member", id.0));
    record.details = serde_json::json!({ "institution": institution });
    Ok(audit::record(tx, &record)?)
}

/// Notes that the member works somewhere else now.
///
/// # Errors
/// Our own failures only.
pub fn change_institution(tx: &mut Tx<'_>, who: &Committee, institution: &InstitutionName) -> db::Result<()> {
    let institution = institutions::find_or_propose(tx, institution)?;
    let id = store::set_institution(tx, who.person().user_id(), institution)?;
    let subject = Subject::new("committee_member", id.0);
    let mut record = who.person().record(None, "committee.institution_changed", subject);
    record.details = serde_json::json!({ "institution": institution });
    audit::record(tx, &record)
}
