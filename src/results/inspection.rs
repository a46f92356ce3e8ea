//! Gathers what the jury page shows: the figures of the sealed sheets, names, panels given up. A fixed number of
//! queries.

use std::collections::BTreeSet;

use super::actions::method;
use super::fit::{Fit, WorkFit, fit};
use super::gate::gate;
use super::jury::{Asked, Grounds, JuryReport, Scores, report};
use super::method::{Method, Official};
use super::problems::RankingProblem;
use super::public_log;
use super::score_sheet::ScoreSheet;
use super::sealed::sealed;
use super::store;
use crate::clock::At;
use crate::db::Conn;
use crate::editions::Edition;
use crate::judging::{self, GivenUp, JurorLine};

/// Works at the top whose panels are shown.
const BEST: usize = 30;

/// The jury as the committee sees it once the sheets are sealed.
#[derive(Debug, Clone)]
pub struct Inspection {
    pub report: JuryReport,
    /// The jury by code, those without a sheet included.
    pub jury: Vec<JurorLine>,
    /// Panels given up and given anew, newest first.
    pub moves: Vec<GivenUp>,
    /// How many of these there are in all.
    pub move_count: i64,
    /// Scores planned per work.
    pub per_work: usize,
    /// Sheets the figures rest on.
    pub sheets: usize,
    /// When the sheets were sealed.
    pub sealed_at: At,
}

/// The jury in figures, from the sealed file alone; works taken out since do not count.
///
/// # Errors
/// `NotSealed`, or our own failures: a file that does not have its digest is never read.
pub fn inspect(conn: &mut Conn, edition: &Edition) -> Result<Inspection, RankingProblem> {
    let (seal, mut sheets) = sealed(conn, edition)?;
    let facts = store::list_facts(conn, edition.id)?;
    let institutions: Vec<(&str, &str)> =
        facts.iter().map(|work| (work.number.as_str(), work.institution.as_str())).collect();
    let counted: BTreeSet<&str> = institutions.iter().map(|(number, _)| *number).collect();
    let excluded = public_log::exclusions(conn, edition.id)?;
    let counts = |sheet: &ScoreSheet| {
        counted.contains(sheet.work.as_str())
            && !excluded.iter().any(|score| score.work == sheet.work && score.juror == sheet.juror)
    };
    sheets.retain(counts);
    let method = method(conn, edition)?.method;
    let fit = fit(&sheets, &method);
    let scores = Scores::new(&sheets, &method.criteria);
    let best = best(&fit, &method);
    let asked = Asked { institutions: &institutions, best: &best, works: facts.len() };
    let (moves, move_count) = judging::given_up(conn, edition.id)?;
    Ok(Inspection {
        report: report(&scores, &Grounds::of(&fit, method.per_work), asked),
        jury: judging::jurors(conn, edition.id)?,
        moves,
        move_count,
        per_work: method.per_work,
        sheets: sheets.len(),
        sealed_at: seal.sealed_at,
    })
}

/// The works with the highest official values, best first; the ranking's own chain of ties is not asked, which
/// would cost a second fit.
fn best<'a>(fit: &'a Fit, method: &Method) -> Vec<&'a str> {
    let adjusts = method.official == Official::Clipped && gate(&fit.numbers, &method.gate).open;
    let value = |work: &WorkFit| if adjusts { work.clipped } else { work.raw };
    let mut works: Vec<&WorkFit> = fit.works.iter().collect();
    works.sort_by(|a, b| value(b).total_cmp(&value(a)).then_with(|| a.work.cmp(&b.work)));
    works.into_iter().take(BEST).map(|work| work.work.as_str()).collect()
}
