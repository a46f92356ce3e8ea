//! The pages of a list: the file, what it would do line by line, and the one button that does it.

use maud::{Markup, html};

use super::page::{ImportPage, at};
use super::seen::{Refusal, Seen, SeenLine};
use super::text;
use crate::csv_table::{LineProblem, sheet_file};
use crate::i18n::{Message, date_time};
use crate::say;
use crate::views::{
    Column, Field, MAIN_FORM, PageCx, Row, Table, Tone, badge, error_summary, field, submit, table,
};
use crate::web::context::Cx;

/// Lines of each kind that the page shows; all of them stand in the report.
const SHOWN: usize = 100;

/// The page on which a file is chosen.
pub(super) fn sending(cx: &PageCx, page: &ImportPage, wrong: Option<&Message>) -> Markup {
    let errors: Vec<(String, String)> =
        wrong.iter().map(|said| ("file".to_owned(), cx.m(said).to_owned())).collect();
    let file = Field::new(cx.lang, "file", cx.t(text::FILE))
        .hint(cx.t(text::FILE_HINT))
        .error(wrong.map(|said| cx.m(said).to_owned()))
        .accept(".csv,.tsv,.txt,.xlsx");
    html! {
        (crumbs(cx, page))
        (error_summary(cx.lang, &errors))
        form.card id=(MAIN_FORM) method="post" action=(cx.at(page.path)) enctype="multipart/form-data" novalidate {
            p { (cx.t(page.lead)) }
            p { a href=(cx.at(page.pattern)) { (cx.t(page.pattern_label)) } }
            (field::file(&file))
            div.actions { (submit(cx.t(text::GO_THROUGH), Tone::Primary)) }
        }
    }
}

fn crumbs(cx: &PageCx, page: &ImportPage) -> Markup {
    html! { p.crumbs { a href=(cx.at(page.back)) { (cx.t(page.back_label)) } } }
}

/// The page with what the list would do.
pub(super) fn gone_through(cx: &Cx, page: &ImportPage, seen: &Seen, refused: Option<&Refusal>) -> Markup {
    let at = at(cx, page, seen.file.id);
    let figures: Vec<String> = seen.figures.iter().map(usize::to_string).collect();
    html! {
        (crumbs(cx, page))
        @if let Some(refused) = refused { p.notice role="alert" { (cx.m(&refused.said)) } }
        section.card {
            p { b { (seen.file.name) } " · " small { (date_time(seen.file.sent_at, cx.lang)) } }
            p data-import=(figures.join(" ")) { (cx.m(&seen.said)) }
            @for note in &seen.notes { p { (cx.m(note)) } }
            @if !seen.left_out.is_empty() { p { (cx.t(text::LEFT_OUT)) } }
            @if seen.lines.is_empty() {
                p { (cx.t(text::NOTHING_NEW)) }
            } @else {
                form method="post" action=(at) {
                    (field::hidden("fingerprint", &seen.fingerprint))
                    (seen.ask)
                    div.actions { (submit(cx.t(page.apply), Tone::Primary)) }
                }
            }
            p.links {
                a href={ (at) "/laporan.csv" } { (cx.t(text::REPORT)) } " · "
                a href=(cx.at(page.path)) { (cx.t(text::OTHER_FILE)) }
            }
        }
        (problems(cx, &seen.left_out))
        (lines(cx, &seen.lines))
    }
}

fn problems(cx: &PageCx, all: &[LineProblem]) -> Markup {
    let row = |problem: &LineProblem| {
        Row::new(vec![
            html! { span data-line=(problem.line) { (problem.line) } },
            html! { (cx.m(&problem.message)) },
        ])
    };
    html! {
        @if !all.is_empty() {
            section.card {
                h2 { (cx.t(text::LINES_LEFT_OUT)) }
                (table(&Table {
                    lang: cx.lang,
                    caption: cx.t(text::LINES_LEFT_OUT).to_owned(),
                    select: None,
                    columns: vec![Column::new(cx.t(text::LINE)).number(), Column::new(cx.t(text::WHY)).long()],
                    rows: all.iter().take(SHOWN).map(row).collect(),
                }))
                (further(cx, all.len()))
            }
        }
    }
}

fn lines(cx: &PageCx, lines: &[SeenLine]) -> Markup {
    html! {
        @if !lines.is_empty() {
            section.card {
                h2 { (cx.t(text::WILL_CHANGE)) }
                (table(&Table {
                    lang: cx.lang,
                    caption: cx.t(text::WILL_CHANGE).to_owned(),
                    select: None,
                    columns: vec![
                        Column::new(cx.t(text::LINE)).number(),
                        Column::new(cx.t(text::OUTCOME)),
                        Column::new(cx.t(text::NAME)).long(),
                        Column::new(cx.t(text::CHANGES)).long(),
                    ],
                    rows: lines.iter().take(SHOWN).map(|line| row(cx, line)).collect(),
                }))
                (further(cx, lines.len()))
            }
        }
    }
}

fn further(cx: &PageCx, all: usize) -> Markup {
    let more = all.saturating_sub(SHOWN);
    let said = say!("{more} baris lagi ada di laporan.", "{more} more lines stand in the report.");
    html! { @if more > 0 { p.small { (cx.m(&said)) } } }
}

fn row(cx: &PageCx, line: &SeenLine) -> Row {
    let changes = html! {
        @for change in &line.changes {
            div {
                (cx.t(change.of)) ": "
                @if let Some(before) = &change.before { del { (before) } " → " }
                ins { (change.after) }
            }
        }
    };
    Row::new(vec![
        html! { span data-line=(line.line) { (line.line) } },
        badge(line.badge, cx.t(line.outcome)),
        html! { (line.name) @if !line.code.is_empty() { " " small { (line.code) } } },
        changes,
    ])
}

/// A line of the report.
struct Reported {
    line: u64,
    cells: [String; 4],
}

/// Every line that changes something or is left out, as CSV.
pub(super) fn report(cx: &PageCx, seen: &Seen) -> Result<Vec<u8>, csv::Error> {
    let heads =
        [text::LINE, text::OUTCOME, text::CODE, text::NAME, text::CHANGES].map(|head| cx.t(head).to_owned());
    let left = seen.left_out.iter().map(|problem| Reported {
        line: problem.line,
        cells: [
            cx.t(text::LEFT_OUT_WORD).to_owned(),
            String::new(),
            String::new(),
            cx.m(&problem.message).to_owned(),
        ],
    });
    let mut rows: Vec<Reported> = left.chain(seen.lines.iter().map(|line| reported(cx, line))).collect();
    rows.sort_by_key(|row| row.line);
    let cells = |row: Reported| std::iter::once(row.line.to_string()).chain(row.cells).collect();
    sheet_file(std::iter::once(heads.to_vec()).chain(rows.into_iter().map(cells)))
}

fn reported(cx: &PageCx, line: &SeenLine) -> Reported {
    let said = line.changes.iter().map(|change| {
        let arrow = change.before.as_ref().map(|before| format!("{before} → ")).unwrap_or_default();
        format!("{}: {arrow}{}", cx.t(change.of), change.after)
    });
    let changes = said.collect::<Vec<_>>().join("; ");
    Reported {
        line: line.line,
        cells: [cx.t(line.outcome).to_owned(), line.code.clone(), line.name.clone(), changes],
    }
}
