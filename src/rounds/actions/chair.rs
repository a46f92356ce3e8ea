//! The chair of the jury: an active juror the committee names, one at a time.

use crate::accounts::{Permitted, SignedIn, right};
use crate::audit::{self, Subject};
use crate::db::{Conn, Fault, Tx};
use crate::editions;
use crate::ids::{EditionId, JurorId};
use crate::judging::{self, Juror, JurorStatus};
use crate::rounds::problem::ChairProblem;
use crate::rounds::store;

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
pub fn chair(conn: &mut Conn, person: &SignedIn, edition: EditionId) -> Result<Option<Chair>, Fault> {
    let Some(found) = judging::juror(conn, person, edition)? else { return Ok(None) };
    let named = store::chair_code(conn, edition)?;
    Ok((named.is_some_and(|(id, _)| id == found.id())).then_some(Chair(found)))
}

/// Names the chair; the one before gives the place up.
///
/// # Errors
/// The juror is not active, or the result is public.
pub fn name_chair(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: EditionId,
    juror: JurorId,
) -> Result<(), ChairProblem> {
    let edition = editions::lock(tx, edition)?;
    if edition.is_published() {
        return Err(ChairProblem::Published);
    }
    let line = judging::find_juror(tx.conn, edition.id, juror)?.ok_or(Fault::NotFound)?;
    if line.status != JurorStatus::Active {
        return Err(ChairProblem::NotActive);
    }
    store::set_chair(tx, edition.id, juror)?;
    let record = who.person().record(Some(edition.id), "jury.chair_named", Subject::new("juror", juror.0));
    Ok(audit::record(tx, &record)?)
}
