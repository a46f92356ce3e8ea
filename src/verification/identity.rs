//! The employee numbers of a work's makers: what makes them unlikely, and a look at them that leaves a trace (R5).

use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::Tx;
use crate::ids::{EditionId, WorkId};
use crate::registration::values::{Nip, NipWarning};
use crate::registration::{self, Member};
use crate::secrets::Seal;
use crate::verification::actions::lock;
use crate::verification::problem::TakeProblem;

/// A maker of a work with the number in full.
#[derive(Debug, Clone)]
pub struct MakerIdentity {
    pub member: Member,
    /// None if the stored number is none any more.
    pub nip: Option<Nip>,
    /// What makes it unlikely.
    pub warnings: Vec<NipWarning>,
}

/// What makes the numbers of some people unlikely, in their order. Shows no number. A number that the portal's key does
/// not open warns of nothing here; the look at it fails.
#[must_use]
pub fn nip_warnings(seal: &Seal, people: &[Member], now: At) -> Vec<Vec<NipWarning>> {
    let of = |member: &Member| {
        let nip = registration::member_nip(seal, member).ok().flatten();
        warnings_of(nip.as_ref(), member, now)
    };
    people.iter().map(of).collect()
}

fn warnings_of(nip: Option<&Nip>, member: &Member, now: At) -> Vec<NipWarning> {
    nip.map(|nip| nip.warnings(member.asn_kind, now)).unwrap_or_default()
}

/// The makers of a work with their numbers in full; who looked and when is put on record.
///
/// # Errors
/// The member is bound to the entry, there is no such work, or our own failures.
pub fn look_at_identities(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    work: WorkId,
) -> Result<Vec<MakerIdentity>, TakeProblem> {
    let held = lock(tx, who, edition, work)??;
    let people = registration::members(tx.conn, held.entry_id)?;
    let mut found = Vec::new();
    for member in people {
        let nip = registration::member_nip(tx.seal, &member)?;
        let warnings = warnings_of(nip.as_ref(), &member, tx.now);
        found.push(MakerIdentity { member, nip, warnings });
    }
    let mut record = who.person().record(Some(edition), "identity.viewed", Subject::new("work", work.0));
    let seen: Vec<_> = found.iter().map(|one| one.member.id).collect();
    record.details = serde_json::json!({ "members": seen });
    audit::record(tx, &record)?;
    Ok(found)
}
