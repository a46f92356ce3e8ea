//! The chair of the jury: an active juror whom two members of the committee name, one at a time.

use crate::accounts::{Permitted, right};
use crate::approvals::{self, Asked, ProtectedAct, Requests};
use crate::audit::{self, Subject};
use crate::db::{self, Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::ids::{EditionId, JurorId};
use crate::judging::{self, Juror, JurorLine, JurorStatus};
use crate::rounds::problem::ChairProblem;
use crate::rounds::store;
use crate::secrets::sha256_hex;

/// The right to decide about confirmed outliers.
#[derive(Debug, Clone)]
pub struct Chair(Juror);

impl Chair {
    /// The chair as a juror.
    #[must_use]
    pub fn juror(&self) -> &Juror {
        &self.0
    }
}

/// Grants the right to the edition's chair.
#[must_use]
pub fn chair(juror: Juror) -> Option<Chair> {
    juror.chairs().then_some(Chair(juror))
}

/// What naming a chair would change.
#[derive(Debug, Clone)]
pub struct BeforeChair {
    pub juror: JurorLine,
    /// The juror who would give the place up; none if nobody chairs.
    pub now: Option<JurorLine>,
    /// Grows stale once somebody else chairs.
    pub fingerprint: String,
    pub requests: Requests,
}

/// What naming this juror would change.
///
/// # Errors
/// `NotFound` for a juror of another edition, or our own failures.
pub fn before_chair(conn: &mut Conn, edition: &Edition, juror: JurorId) -> db::Result<BeforeChair> {
    let line = judging::find_juror(conn, edition.id, juror)?.ok_or(Fault::NotFound)?;
    let now = match store::chair_code(conn, edition.id)? {
        Some((id, _)) => judging::find_juror(conn, edition.id, id)?,
        None => None,
    };
    let before = now.as_ref().map_or("none", |line| line.pseudonym.as_str());
    let fingerprint = sha256_hex(&format!("chair {before} {}", line.pseudonym));
    let requests = approvals::requests(conn, edition, ProtectedAct::NameChair, &line.pseudonym)?;
    Ok(BeforeChair { juror: line, now, fingerprint, requests })
}

/// One member wants this juror to chair; another names them.
///
/// # Errors
/// As for `name_chair`.
pub fn ask_chair(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: EditionId,
    juror: JurorId,
    shown: &str,
) -> Result<(), ChairProblem> {
    let edition = editions::lock(tx, edition)?;
    let before = as_shown(tx, &edition, juror, shown)?;
    let page = format!("/babak/ketua/{juror}");
    Ok(approvals::ask(tx, who, asked(&edition, &before, &page), "{}")?)
}

/// Names the chair; the one before gives the place up.
///
/// # Errors
/// The juror is not active or chairs already, somebody else chairs than `shown`, nobody else asked for it, or the
/// result is public.
pub fn name_chair(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: EditionId,
    juror: JurorId,
    shown: &str,
) -> Result<(), ChairProblem> {
    let edition = editions::lock(tx, edition)?;
    let before = as_shown(tx, &edition, juror, shown)?;
    let first = approvals::second(tx, who, asked(&edition, &before, ""))?;
    store::set_chair(tx, edition.id, juror)?;
    let mut record =
        who.person().record(Some(edition.id), "jury.chair_named", Subject::new("juror", juror.0));
    record.details =
        serde_json::json!({ "approved_by": first, "before": before.now.map(|line| line.pseudonym) });
    Ok(audit::record(tx, &record)?)
}

fn asked<'a>(edition: &'a Edition, before: &'a BeforeChair, page: &'a str) -> Asked<'a> {
    let (act, subject) = (ProtectedAct::NameChair, before.juror.pseudonym.as_str());
    Asked { edition, act, subject, fingerprint: &before.fingerprint, page }
}

/// What would change, if it is what the member saw and may still be done.
fn as_shown(
    tx: &mut Tx<'_>,
    edition: &Edition,
    juror: JurorId,
    shown: &str,
) -> Result<BeforeChair, ChairProblem> {
    if edition.is_published() {
        return Err(ChairProblem::Published);
    }
    let before = before_chair(tx.conn, edition, juror)?;
    if before.juror.status != JurorStatus::Active {
        return Err(ChairProblem::NotActive);
    }
    match &before.now {
        Some(now) if now.id == juror => Err(ChairProblem::ChairsAlready),
        now if before.fingerprint != shown => {
            Err(ChairProblem::Changed(now.as_ref().map(JurorLine::code_and_name)))
        }
        _ => Ok(before),
    }
}
