//! The table of `lomba probe` for a person at a terminal.

use super::{Checked, reasons};
use crate::i18n::{Lang, Text, count, duration, text};
use crate::video_check::{CheckStatus, Report};

const COLUMNS: [Text; 8] = [
    text("Masukan", "Input"),
    text("Hasil", "Verdict"),
    text("Format", "Format"),
    text("Gambar", "Picture"),
    text("Durasi", "Length"),
    text("Permintaan", "Requests"),
    text("Bita", "Bytes"),
    text("Keterangan", "Remarks"),
];
/// Columns of numbers, which end together.
const NUMBERS: [usize; 2] = [5, 6];
/// Longest input shown, in characters.
const LONGEST_INPUT: usize = 44;

/// Rows of aligned columns under a heading, each ending with a line break.
pub(super) fn draw(rows: &[Checked], lang: Lang) -> String {
    let mut cells: Vec<[String; 8]> = vec![COLUMNS.map(|column| column.get(lang).to_owned())];
    cells.extend(rows.iter().map(|row| row_of(row, lang)));
    let width = |column: usize| {
        cells.iter().filter_map(|row| row.get(column)).map(|cell| long(cell)).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..COLUMNS.len()).map(width).collect();
    let mut out = String::new();
    for row in &cells {
        let padded: Vec<String> = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(column, (cell, width))| pad(cell, *width, column))
            .collect();
        out.push_str(padded.join("  ").trim_end());
        out.push('\n');
    }
    out
}

fn row_of(checked: &Checked, lang: Lang) -> [String; 8] {
    let Checked { input, report, .. } = checked;
    let facts = &report.facts;
    let none = || "–".to_owned();
    [
        shorten(input),
        verdict(report).get(lang).to_owned(),
        facts.container.clone().unwrap_or_else(none),
        facts.width.zip(facts.height).map_or_else(none, |(width, height)| format!("{width} × {height}")),
        facts.duration_ms.map_or_else(none, |ms| duration(ms, lang)),
        count(i64::from(report.requests), lang),
        count(i64::try_from(report.bytes).unwrap_or(i64::MAX), lang),
        remarks(report, lang),
    ]
}

fn verdict(report: &Report) -> Text {
    match report.status {
        CheckStatus::Pending => CheckStatus::Unchecked.text(),
        other => other.text(),
    }
}

/// The reasons; without any, whatever keeps the film from simply passing.
fn remarks(report: &Report, lang: Lang) -> String {
    if !report.reasons.is_empty() {
        let words: Vec<&str> =
            report.reasons.iter().map(|reason| reasons::words(*reason).get(lang)).collect();
        return words.join(", ");
    }
    if report.status == CheckStatus::Passed {
        return String::new();
    }
    let remedy = report.findings.iter().find_map(|finding| finding.remedy.as_ref());
    remedy.map_or_else(String::new, |remedy| remedy.get(lang).to_owned())
}

/// Control characters have no business in a terminal; the middle of a long link says least.
fn shorten(input: &str) -> String {
    let shown: Vec<char> = input.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if shown.len() <= LONGEST_INPUT {
        return shown.into_iter().collect();
    }
    let half = (LONGEST_INPUT - 1) / 2;
    let (head, tail) = (shown.iter().take(half + 1), shown.iter().skip(shown.len() - half));
    head.chain(['…'].iter()).chain(tail).collect()
}

fn long(cell: &str) -> usize {
    cell.chars().count()
}

fn pad(cell: &str, width: usize, column: usize) -> String {
    if NUMBERS.contains(&column) { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::At;
    use crate::video_check::{
        Accepted, Answer, Container, DirectAnswer, Doubts, Evidence, Header, Limits, Portrait, Probe, Spent,
        Subject, VideoLink, judge_file, refuse,
    };

    const LIMITS: Limits = Limits {
        min_width: 1280,
        min_height: 720,
        max_ms: 600_000,
        portrait: Portrait::Ask,
        containers: Accepted::BOTH,
    };

    fn rows() -> Vec<Checked> {
        let header = Header {
            container: Container::Mp4,
            brand: Some("isom".to_owned()),
            codec: Some("avc1".to_owned()),
            width: 854,
            height: 480,
            coded_width: 854,
            coded_height: 480,
            rotation: 0,
            duration_ms: Some(432_000),
            fragmented: false,
            doubts: Doubts::default(),
        };
        let evidence = Evidence {
            probe: Probe::Read(header),
            spent: Spent { requests: 2, bytes: 81_920 },
            ..Evidence::new(Answer::Direct(DirectAnswer::default()))
        };
        let problem = VideoLink::parse("https://bit.ly/film", &[]).unwrap_err();
        let checked = |input: &str, subject, report| Checked { input: input.to_owned(), subject, report };
        vec![
            checked("film.mp4", Subject::File, judge_file(&evidence, &LIMITS, At(0))),
            checked("https://bit.ly/film", Subject::Nothing, refuse(&problem, &LIMITS, At(0))),
        ]
    }

    #[test]
    fn columns_stand_under_their_headings() {
        assert_eq!(
            draw(&rows(), Lang::En),
            "Input                Verdict  Format  Picture    Length      Requests   Bytes  Remarks\n\
             film.mp4             Not met  mp4     854 × 480  7 min 12 s         2  81,920  picture too small\n\
             https://bit.ly/film  Not met  –       –          –                  0       0  not a link to one film\n"
        );
    }

    #[test]
    fn long_and_hostile_inputs_are_tamed() {
        let long = format!("https://drive.google.com/file/d/{}/view?usp=sharing", "x".repeat(33));
        assert_eq!(shorten(&long).chars().count(), LONGEST_INPUT);
        assert!(
            shorten(&long).starts_with("https://drive.google.") && shorten(&long).ends_with("usp=sharing")
        );
        assert_eq!(shorten("a\u{1b}[31mb"), "a\u{fffd}[31mb");
    }
}
