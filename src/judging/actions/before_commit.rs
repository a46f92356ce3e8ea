//! Routing waits until the institutions of all works are known: a name that nobody has settled may be a juror's own
//! institution in other words. Two members may decide to go on without.

use super::plan::{may_commit, preview};
use crate::accounts::{Permitted, right};
use crate::approvals::{self, Asked, ProtectedAct, Requests};
use crate::db::{self, Conn, Tx};
use crate::editions::{self, Edition};
use crate::ids::EditionId;
use crate::judging::model::OpenName;
use crate::judging::problems::CommitProblem;
use crate::judging::store;
use crate::secrets::sha256_hex;

/// What a plan waits for.
#[derive(Debug, Clone)]
pub struct BeforeCommit {
    /// Institution names of works in judging that nobody has settled.
    pub names: Vec<OpenName>,
    /// Of the plan and of these names together.
    pub fingerprint: String,
    pub requests: Requests,
}

/// What the plan of fingerprint `plan` waits for.
///
/// # Errors
/// Our own failures only.
pub fn before_commit(conn: &mut Conn, edition: &Edition, plan: &str) -> db::Result<BeforeCommit> {
    let names = store::names_open(conn, edition.id)?;
    Ok(BeforeCommit {
        fingerprint: with_names(plan, &names),
        names,
        requests: approvals::requests(conn, edition, ProtectedAct::CommitRouting, "")?,
    })
}

/// The plan's own fingerprint while no name is open.
fn with_names(plan: &str, names: &[OpenName]) -> String {
    if names.is_empty() {
        return plan.to_owned();
    }
    let ids: Vec<String> = names.iter().map(|name| name.id.to_string()).collect();
    sha256_hex(&format!("{plan} {}", ids.join(" ")))
}

fn asked<'a>(edition: &'a Edition, shown: &'a str) -> Asked<'a> {
    let (act, subject) = (ProtectedAct::CommitRouting, "");
    Asked { edition, act, subject, fingerprint: shown, page: "/pembagian" }
}

/// One member wants the plan committed although names are open; another commits it.
///
/// # Errors
/// A refusal in words, as for committing: no plan, or another than `shown`.
pub fn ask_commit(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Routing>,
    edition: EditionId,
    shown: &str,
) -> Result<(), CommitProblem> {
    let edition = editions::lock(tx, edition)?;
    may_commit(&edition, tx.now)?;
    let plan = preview(tx.conn, &edition, tx.now)?.map_err(CommitProblem::Infeasible)?;
    let names = store::names_open(tx.conn, edition.id)?;
    if with_names(&plan.fingerprint, &names) != shown {
        return Err(CommitProblem::Stale);
    }
    if plan.adds_nothing() {
        return Err(CommitProblem::NothingToCommit);
    }
    Ok(approvals::ask(tx, who, asked(&edition, shown), "{}")?)
}

/// Refuses a plan other than `shown`, and one member alone while names are open.
pub(super) fn require_names(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Routing>,
    edition: &Edition,
    plan: &str,
    shown: &str,
) -> Result<(), CommitProblem> {
    let names = store::names_open(tx.conn, edition.id)?;
    if with_names(plan, &names) != shown {
        return Err(CommitProblem::Stale);
    }
    if !names.is_empty() {
        approvals::second(tx, who, asked(edition, shown))?;
    }
    Ok(())
}
