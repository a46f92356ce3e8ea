//! The ranking, from the sealed file and the recorded decisions.

use std::collections::{BTreeMap, BTreeSet};

use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::results::decisions::Decisions;
use crate::results::method::{Method, Official};
use crate::results::method_freeze;
use crate::results::model::{Ranking, RankingLine, RankingMethod, Seal, WorkFacts};
use crate::results::outcome::RankedWork;
use crate::results::plenary::{self, PlenaryDecision, rules};
use crate::results::problems::{MethodProblem, RankingProblem};
use crate::results::published_details::PublicExclusion;
use crate::results::ranked_result::{RankedResult, rank_sealed};
use crate::results::score_sheet::ScoreSheet;
use crate::results::sealed::sealed;
use crate::results::snapshot::{Counts, Snapshot};
use crate::results::{public_log, store};

/// Everything a ranking is made of.
struct Inputs {
    seal: Seal,
    sheets: Vec<ScoreSheet>,
    method: RankingMethod,
    plenary: Vec<PlenaryDecision>,
    exclusions: Vec<PublicExclusion>,
    calibration: Vec<String>,
    known: BTreeMap<String, WorkFacts>,
}

impl Inputs {
    fn read(conn: &mut Conn, edition: &Edition) -> Result<Self, RankingProblem> {
        let (seal, sheets) = sealed(conn, edition)?;
        let facts = store::list_facts(conn, edition.id)?;
        Ok(Self {
            sheets,
            seal,
            method: method(conn, edition)?,
            plenary: plenary::counting(conn, edition.id)?,
            exclusions: public_log::exclusions(conn, edition.id)?,
            calibration: public_log::calibration(conn, edition.id)?,
            known: facts.into_iter().map(|work| (work.number.clone(), work)).collect(),
        })
    }

    /// Works of the sealed file that were taken out since.
    fn excluded(&self) -> Vec<String> {
        let scored: BTreeSet<&String> = self.sheets.iter().map(|sheet| &sheet.work).collect();
        let gone = |number: &&String| !self.known.contains_key(*number) && !self.calibration.contains(number);
        scored.into_iter().filter(gone).cloned().collect()
    }

    fn decisions(&self) -> Decisions {
        let scores = self.exclusions.iter().map(|score| (score.work.clone(), score.juror.clone()));
        let so_far = Decisions {
            excluded_scores: scores.collect(),
            calibration: self.calibration.clone(),
            ..Decisions::default()
        };
        rules::follow(self.plenary.iter().map(|decision| &decision.resolution), so_far)
    }

    fn rank(&self, excluded: &[String]) -> RankedResult {
        rank_sealed(&self.sheets, excluded, &self.method.method, &self.decisions())
    }
}

/// The fixed method. An edition that was sealed before methods were fixed is ranked by its plain average.
pub(in crate::results) fn method(conn: &mut Conn, edition: &Edition) -> Result<RankingMethod, MethodProblem> {
    if let Some((method, fixed)) = method_freeze::fixed(conn, edition)? {
        return Ok(RankingMethod { method, fixed_at: Some(fixed.fixed_at) });
    }
    let method = Method { official: Official::RawMean, ..method_freeze::of_settings(edition)? };
    Ok(RankingMethod { method, fixed_at: None })
}

/// The ranking, from the sealed file and the recorded decisions alone; the tables only add titles and names, and
/// say which works were taken out since.
///
/// # Errors
/// `NotSealed`, a changed method, or our own failures: a file that does not have its digest is never ranked.
pub fn ranking(conn: &mut Conn, edition: &Edition) -> Result<Ranking, RankingProblem> {
    let mut inputs = Inputs::read(conn, edition)?;
    let excluded = inputs.excluded();
    let found = inputs.rank(&excluded);
    let line =
        |ranked: RankedWork| inputs.known.remove(&ranked.work).map(|work| RankingLine { ranked, work });
    let rows = found.outcome.rows.into_iter().filter_map(line).collect();
    let counts = Counts { unscored: inputs.known.len(), ..found.counts };
    Ok(Ranking {
        rows,
        excluded,
        counts,
        gate: found.outcome.gate,
        numbers: found.outcome.numbers,
        method: inputs.method,
        plenary: inputs.plenary,
        exclusions: inputs.exclusions,
        calibration: inputs.calibration,
        seal_hash: inputs.seal.sheet_hash,
        sealed_at: inputs.seal.sealed_at,
    })
}

/// What the plenary decides on: who stands where, who was taken out, who competes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::results) struct Contest {
    /// Works that have all their scores, best first.
    pub placed: Vec<RankedWork>,
    pub award_size: usize,
    /// Works whose sheets do not count.
    pub excluded: Vec<String>,
    /// Numbers of the published list; none before the announcement.
    pub published: Vec<String>,
    /// Those of them that were taken out since.
    pub gone: Vec<String>,
    /// Works that compete now.
    pub competing: BTreeSet<String>,
}

/// The contest as it stands; once published, as it stood then.
pub(in crate::results) fn contest(conn: &mut Conn, edition: &Edition) -> Result<Contest, RankingProblem> {
    let inputs = Inputs::read(conn, edition)?;
    let publication = store::find_publication(conn, edition.id)?;
    let snapshot =
        publication.map(|found| Snapshot::parse(&found.snapshot)).transpose().map_err(Fault::unreadable)?;
    let published: Vec<String> =
        snapshot.iter().flat_map(|snapshot| &snapshot.works).map(|work| work.number.clone()).collect();
    let excluded = snapshot.map_or_else(|| inputs.excluded(), |snapshot| snapshot.excluded);
    let found = inputs.rank(&excluded);
    let gone = published.iter().filter(|number| !inputs.known.contains_key(*number)).cloned().collect();
    Ok(Contest {
        placed: placed(found),
        award_size: inputs.method.method.award_size,
        excluded,
        published,
        gone,
        competing: inputs.known.into_keys().collect(),
    })
}

/// Who would stand where had nobody been taken out.
pub(in crate::results) fn contest_before(
    conn: &mut Conn,
    edition: &Edition,
) -> Result<Vec<RankedWork>, RankingProblem> {
    let inputs = Inputs::read(conn, edition)?;
    Ok(placed(inputs.rank(&[])))
}

fn placed(found: RankedResult) -> Vec<RankedWork> {
    found.outcome.rows.into_iter().filter(|row| row.complete).collect()
}
