//! A juror's own institution changes after the declaration (R30): asked for by the juror, decided by the committee.
//! From the moment it is asked, works of neither institution reach the juror, whatever is decided.

use super::declare::{declared_institution, give_up_conflicts};
use crate::accounts::{Permitted, right};
use crate::audit::{self, Record, Subject};
use crate::db::{Fault, Tx};
use crate::editions;
use crate::ids::{EditionId, InstitutionChangeId, InstitutionId};
use crate::institutions::{self, InstitutionName};
use crate::judging::actor::Juror;
use crate::judging::model::DecidedChange;
use crate::judging::problems::{AskChangeProblem, DecideChangeProblem, require_unsealed};
use crate::judging::store::{self, AskedChange};
use crate::notifications::letters::jury::InstitutionChangeDecided;
use crate::notifications::{self, Mail};

/// A change as the juror asks for it.
#[derive(Debug, Clone)]
pub struct AskingChange {
    pub institution: InstitutionName,
    /// Why, in the juror's words.
    pub reason: String,
}

/// Asks the committee for another own institution, in place of what the juror asked for before and waits. Works already
/// given that conflict with it go to other jurors; their number comes back.
///
/// # Errors
/// Scores are sealed, the juror has not declared, the institution is the one declared, or the reason is missing.
pub fn ask_institution_change(
    tx: &mut Tx<'_>,
    juror: &Juror,
    asking: &AskingChange,
) -> Result<usize, AskChangeProblem> {
    let edition = editions::lock(tx, juror.edition())?;
    require_unsealed(&edition)?;
    let reason = asking.reason.trim();
    if reason.is_empty() {
        return Err(AskChangeProblem::ReasonMissing);
    }
    let previous = declared_institution(tx, juror)?.ok_or(AskChangeProblem::NotDeclared)?;
    let institution = institutions::find_or_propose(tx, &asking.institution)?;
    if institution == previous {
        return Err(AskChangeProblem::SameInstitution);
    }
    store::ask_change(tx, &AskedChange { juror: juror.id(), previous, institution, reason })?;
    let subject = Subject::new("juror", juror.id().0);
    let record = juror.person().record(Some(edition.id), "juror.institution_change_asked", subject);
    let details = serde_json::json!({ "previous": previous, "institution": institution });
    audit::record(tx, &Record { reason, details, ..record })?;
    give_up_conflicts(tx, &edition, juror)
}

/// The committee's word on a change.
#[derive(Debug, Clone)]
pub struct DecidingChange {
    pub change: InstitutionChangeId,
    /// The institution that was seen: a juror may ask for another one meanwhile.
    pub seen: InstitutionId,
    pub granted: bool,
    /// To the juror; a refusal needs one.
    pub note: String,
}

/// Decides a change and tells the juror. Both institutions stay conflicts either way.
///
/// # Errors
/// A refusal without a note, or the change does not stand as it was seen.
pub fn decide_institution_change(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Jury>,
    edition: EditionId,
    deciding: &DecidingChange,
) -> Result<(), DecideChangeProblem> {
    let edition = editions::lock(tx, edition)?;
    let word = DecidedChange { at: tx.now, granted: deciding.granted, note: deciding.note.trim().to_owned() };
    if !word.granted && word.note.is_empty() {
        return Err(DecideChangeProblem::NoteMissing);
    }
    let change = store::find_change(tx.conn, edition.id, deciding.change)?.ok_or(Fault::NotFound)?;
    let by = who.person().user_id();
    if store::decide_change(tx, change.id, deciding.seen, by, &word)? == 0 {
        return Err(DecideChangeProblem::StandsOtherwise);
    }
    if word.granted {
        store::move_juror(tx, change.juror, change.institution)?;
    }
    let subject = Subject::new("juror", change.juror.0);
    let mut record = who.person().record(Some(edition.id), "juror.institution_change_decided", subject);
    record.reason = &word.note;
    record.details = serde_json::json!({ "institution": change.institution, "granted": word.granted });
    audit::record(tx, &record)?;
    let about = edition.about().by(who.person().user_id());
    for (_, to) in store::recipients(tx.conn, &[change.juror])? {
        let mail = Mail::InstitutionChangeDecided(InstitutionChangeDecided {
            institution: change.institution_name.clone(),
            previous: change.previous.clone(),
            granted: word.granted,
            note: word.note.clone(),
            path: format!("/{}/juri/pernyataan", edition.slug),
        });
        notifications::send(tx, &to, &mail, &about)?;
    }
    Ok(())
}
