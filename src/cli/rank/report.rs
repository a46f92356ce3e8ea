//! What `lomba rank` writes and says.

use std::path::Path;

use crate::cli::error::CliError;
use crate::cli::table::unwritable;
use crate::i18n::{Lang, Message, decimal};
use crate::results::fixed_point::decimals;
use crate::results::gate::GateOutcome;
use crate::results::gate_text;
use crate::results::method::Method;
use crate::results::ranking::{Numbers, Outcome, RankedWork};
use crate::results::tie_break::DecidedBy;
use crate::say;

/// The columns of the list.
pub(super) const HEADER: [&str; 11] = [
    "rank",
    "work_id",
    "score",
    "raw",
    "adjusted",
    "clipped",
    "se",
    "p_top10",
    "scores",
    "complete",
    "decided_by",
];

/// The gate line by line, then what was ranked.
pub(super) fn summary(outcome: &Outcome) -> Vec<Message> {
    let mut lines: Vec<Message> = outcome.gate.conditions.iter().map(gate_text::condition).collect();
    lines.push(numbers(&outcome.numbers));
    lines.push(gate_text::verdict(&outcome.gate).into());
    let (works, waiting) = (outcome.rows.len(), outcome.rows.iter().filter(|row| !row.complete).count());
    lines.push(say!(
        "{works} karya diperingkat; {waiting} belum lengkap nilainya.",
        "{works} works ranked; {waiting} lack scores."
    ));
    lines
}

fn numbers(found: &Numbers) -> Message {
    let said = |lang| {
        let number = |value: Option<f64>| value.map_or("–".to_owned(), |value| decimal(value, 2, lang));
        let (se2, ss2, f, clip) = (number(found.se2), number(found.ss2), number(found.f), number(found.clip));
        let (rank, nu) = (found.rank, found.nu);
        format!("se2 {se2}; ss2 {ss2}; F({rank}, {nu}) {f}; clip {clip}")
    };
    Message { id: said(Lang::Id), en: said(Lang::En) }
}

/// What the report holds.
#[derive(serde::Serialize)]
struct Report<'a> {
    method: &'a Method,
    method_sha256: String,
    gate: &'a GateOutcome,
    numbers: &'a Numbers,
    works: &'a [RankedWork],
}

/// Writes the report.
pub(super) fn report(path: &Path, method: &Method, outcome: &Outcome) -> Result<(), CliError> {
    let Outcome { gate, numbers, rows: works } = outcome;
    let report = Report { method, method_sha256: method.sha256(), gate, numbers, works };
    let json = serde_json::to_string_pretty(&report).unwrap_or_default();
    std::fs::write(path, json + "\n").map_err(|cause| unwritable(path, &cause))
}

/// The row of a work.
pub(super) fn cells(row: &RankedWork) -> [String; 11] {
    let share = |p: i64| format!("{}.{:04}", p / 10_000, p % 10_000);
    [
        row.rank.to_string(),
        row.work.clone(),
        decimals(row.score),
        decimals(row.raw),
        decimals(row.adjusted),
        decimals(row.clipped),
        row.se.map(decimals).unwrap_or_default(),
        row.p_top.map(share).unwrap_or_default(),
        row.scores.to_string(),
        row.complete.to_string(),
        DecidedBy::word(row.decided_by.as_ref()).to_owned(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::criteria::CriterionWeights;
    use crate::results::ranking::rank;
    use crate::results::score_sheet::ScoreSheet;

    #[test]
    fn what_cannot_be_measured_is_an_empty_cell() {
        let sheets = [("K-1", 8750), ("K-2", 8725)]
            .map(|(work, content)| ScoreSheet::new(work, "J1", [content, 9000]));
        let criteria = CriterionWeights::of(&[("content", 60), ("technical", 40)]).unwrap();
        let method = Method::standard(criteria, 2, "benih");
        let rows = rank(&sheets, &method, &Default::default()).rows;
        // One juror: nothing can be adjusted and no error can be measured.
        let expected = ["12", "K-2", "88.35", "88.35", "88.35", "88.35", "", "", "1", "false", "score"];
        assert_eq!(cells(&rows[1]), expected.map(str::to_owned));
        assert_eq!(cells(&rows[0])[10], "");
    }
}
