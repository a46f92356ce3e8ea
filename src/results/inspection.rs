//! Gathers what the jury page shows: the figures of the sealed sheets, names, panels given up. A fixed number of
//! queries.

use std::collections::BTreeSet;

use super::actions::{method, ranking};
use super::aggregate::Sheet;
use super::fit::fit;
use super::jury::{Asked, Grounds, JuryReport, Scores, report};
use super::problem::ResultsProblem;
use super::sheet_file::parse_sheet_file;
use super::store;
use crate::clock::At;
use crate::db::Conn;
use crate::editions::Edition;
use crate::judging::{self, JurorLine, Move};

/// Works at the top whose panels are shown.
const BEST: usize = 30;

/// The jury as the committee sees it once the sheets are sealed.
#[derive(Debug, Clone)]
pub struct Inspection {
    /// The figures.
    pub report: JuryReport,
    /// The jury by code, those without a sheet included.
    pub jury: Vec<JurorLine>,
    /// Panels given up and given anew, newest first.
    pub moves: Vec<Move>,
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
/// `NotSealed`, or our own failures.
pub fn inspect(conn: &mut Conn, edition: &Edition) -> Result<Inspection, ResultsProblem> {
    // The ranking checks the file against its digest.
    let ranking = ranking(conn, edition)?;
    let seal = store::find_seal(conn, edition.id)?.ok_or(ResultsProblem::NotSealed)?;
    let out: BTreeSet<&str> = ranking.excluded.iter().map(String::as_str).collect();
    let mut sheets: Vec<Sheet> = parse_sheet_file(&seal.sheet_file)?;
    sheets.retain(|sheet| !out.contains(sheet.work.as_str()));
    let facts = store::list_facts(conn, edition.id)?;
    let institutions: Vec<(&str, &str)> =
        facts.iter().map(|work| (work.number.as_str(), work.institution.as_str())).collect();
    let best: Vec<&str> = ranking.rows.iter().take(BEST).map(|row| row.work.number.as_str()).collect();
    let method = method(edition)?;
    let grounds = Grounds::of(&fit(&sheets, &method), method.per_work);
    let scores = Scores::new(&sheets, method.weights);
    let asked = Asked { institutions: &institutions, best: &best, works: facts.len() };
    let (moves, move_count) = judging::moves(conn, edition.id)?;
    Ok(Inspection {
        report: report(&scores, &grounds, asked),
        jury: judging::jurors(conn, edition.id)?,
        moves,
        move_count,
        per_work: method.per_work,
        sheets: sheets.len(),
        sealed_at: seal.sealed_at,
    })
}
