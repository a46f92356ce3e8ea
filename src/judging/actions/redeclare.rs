//! A declaration made again: what another tab or device of the juror declared meanwhile is put together with it.

use super::declare::{Declaring, declare};
use crate::db::Tx;
use crate::editions;
use crate::judging::actor::Juror;
use crate::judging::model::{Statement, statement_values};
use crate::judging::problems::DeclareProblem;
use crate::judging::store;
use crate::merge::{Edits, FormValues, Merged, Origin, Stored, merge};

/// What a declaration is typed over.
#[derive(Debug, Clone, Default)]
pub struct Redeclaring {
    pub origin: Origin,
    /// Fields that nothing is said of: they stay as they are stored.
    pub left: Vec<String>,
    /// Fields that both sides changed and for which nothing was chosen.
    pub undecided: Vec<String>,
}

/// A declaration as it stands now, and what was made of what was sent.
#[derive(Debug, Clone)]
pub struct Redeclared {
    /// How many works went to other jurors.
    pub moved: usize,
    pub stored: Statement,
    pub sent: FormValues,
    pub merged: Merged,
}

/// Declares anew, field by field over what is stored: a field that another tab changed as well stays as it is, and the
/// juror settles it.
///
/// # Errors
/// As `declare`.
pub fn redeclare(
    tx: &mut Tx<'_>,
    juror: &Juror,
    said: &Declaring,
    over: &Redeclaring,
) -> Result<Redeclared, DeclareProblem> {
    editions::lock(tx, juror.edition())?;
    let before = store::statement(tx.conn, juror.id())?;
    let values = before.values();
    let mut sent = statement_values(&said.others, &said.works);
    over.left.iter().for_each(|name| sent.copy(name, &values));
    let met = Stored { version: before.version, values: &values, edits: &Edits::default() };
    let mut merged = merge(met, &sent, &over.origin, juror.person().user_id());
    merged.reopen(&over.undecided, &values);
    // Nothing to store: a person settles it first.
    if merged.changed.is_empty() && !merged.conflicts.is_empty() && said.nip.is_none() {
        return Ok(Redeclared { moved: 0, stored: before, sent, merged });
    }
    let lines = |name: &str| merged.values.text(name).lines().map(str::to_owned).collect();
    let fresh = Declaring { others: lines("others"), works: lines("works"), ..said.clone() };
    let moved = declare(tx, juror, &fresh)?;
    let stored = store::statement(tx.conn, juror.id())?;
    Ok(Redeclared { moved, stored, sent, merged })
}
