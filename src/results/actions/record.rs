//! The record of the result, for the minutes (berita acara), and the public log of the jury's decisions.

use super::rank::ranking;
use crate::approvals::{self, ProtectedAct};
use crate::db::{self, Conn};
use crate::editions::Edition;
use crate::ids::EditionId;
use crate::results::method_freeze;
use crate::results::minutes::{Published, Record, Signatures, Signed, record as write};
use crate::results::plenary::{self, PublicDecision};
use crate::results::problems::RankingProblem;
use crate::results::revocation::published_revocations;
use crate::results::{draft, store};

/// Decisions of the jury that count, as the public reads them, the oldest first.
///
/// # Errors
/// Our own failures only.
pub fn decisions(conn: &mut Conn, edition: EditionId) -> db::Result<Vec<PublicDecision>> {
    let found = plenary::counting(conn, edition)?;
    Ok(found.iter().enumerate().map(|(place, decision)| decision.public(place + 1)).collect())
}

/// Everything the minutes of the result say, as it stands now.
///
/// # Errors
/// `NotSealed`, or our own failures.
pub fn record(conn: &mut Conn, edition: &Edition) -> Result<Record, RankingProblem> {
    let ranking = ranking(conn, edition)?;
    let names = store::list_user_names(conn)?;
    let signed = |user, at: crate::clock::At| Signed {
        name: names.get(&user).cloned().unwrap_or_default(),
        at: at.iso(),
    };
    let fixed = method_freeze::find_method(conn, edition.id)?;
    let (sealed, published) = store::find_acts(conn, edition.id)?;
    let runs = approvals::history(conn, edition.id, ProtectedAct::Publish)?;
    let publication = store::find_publication(conn, edition.id)?;
    let decided = |decision: &plenary::PlenaryDecision| {
        let confirmed = decision.confirmed_by.zip(decision.confirmed_at);
        (signed(decision.recorded_by, decision.recorded_at), confirmed.map(|(user, at)| signed(user, at)))
    };
    let signatures = Signatures {
        method: fixed.map(|fixed| signed(fixed.fixed_by, fixed.fixed_at)),
        sealed: sealed.map(|(user, at)| signed(user, at)),
        prepared: runs.first().map(|run| Signed { name: run.name.clone(), at: run.asked_at.iso() }),
        published: published.map(|(user, at)| signed(user, at)),
        plenary: ranking.plenary.iter().map(decided).collect(),
    };
    let published = Published {
        document_sha256: publication.map(|found| found.snapshot_hash),
        revocations: published_revocations(conn, edition.id)?,
    };
    Ok(write(draft::name(edition), &ranking, signatures, published))
}
