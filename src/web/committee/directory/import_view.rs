//! The pages of a list of institutions: the file, what it would do line by line, and the one button that does it.

use maud::{Markup, html};

use super::text;
use crate::csv_table::{LineProblem, spreadsheet_safe};
use crate::i18n::{Message, Text, count, date_time};
use crate::institutions::import_plan::Step;
use crate::institutions::imports::OpenImport;
use crate::institutions::{Institution, InstitutionRow, Province};
use crate::say;
use crate::views::{
    BadgeKind, Column, Field, PageCx, Row, Table, Tone, badge, error_summary, field, submit, table,
};

/// Lines of each kind that the page shows; all of them stand in the report.
const SHOWN: usize = 100;

/// A fact that a list changes.
struct Change {
    of: Text,
    before: String,
    after: String,
}

/// The page on which a file is chosen.
pub(super) fn sending(cx: &PageCx, wrong: Option<&Message>) -> Markup {
    let errors: Vec<(String, String)> =
        wrong.iter().map(|said| ("file".to_owned(), cx.m(said).to_owned())).collect();
    let file = Field::new(cx.lang, "file", cx.t(text::FILE))
        .hint(cx.t(text::FILE_HINT))
        .error(wrong.map(|said| cx.m(said).to_owned()))
        .accept(".csv,.tsv,.txt,.xlsx");
    html! {
        (crumbs(cx))
        (error_summary(cx.lang, &errors))
        form.card id=(crate::views::MAIN_FORM) method="post" action=(cx.at("/panitia/instansi/impor")) enctype="multipart/form-data" novalidate {
            p { (cx.t(text::IMPORT_LEAD)) }
            p { a href=(cx.at("/panitia/instansi/direktori.csv")) { (cx.t(text::PATTERN)) } }
            (field::file(&file))
            div.actions { (submit(cx.t(text::GO_THROUGH), Tone::Primary)) }
        }
    }
}

fn crumbs(cx: &PageCx) -> Markup {
    html! { p.crumbs { a href=(cx.at("/panitia/instansi/direktori")) { (cx.t(text::TITLE)) } } }
}

/// The page with what the list would do.
pub(super) fn gone_through(cx: &PageCx, list: &OpenImport, refused: Option<&Message>, at: &str) -> Markup {
    let plan = &list.plan;
    let numbers = [plan.added(), plan.steps.len() - plan.added(), plan.unchanged, list.left_out()];
    let figures = numbers.map(|n| count(i64::try_from(n).unwrap_or(i64::MAX), cx.lang));
    let [added, updated, same, left] = &figures;
    let said = say!(
        "{added} baru, {updated} diperbarui, {same} tetap, {left} baris dilewati. Belum ada yang disimpan.",
        "{added} new, {updated} updated, {same} as they are, {left} lines left out. Nothing is saved yet."
    );
    html! {
        (crumbs(cx))
        @if let Some(said) = refused { p.notice role="alert" { (cx.m(said)) } }
        section.card {
            p { b { (list.file.name) } " · " small { (date_time(list.file.sent_at, cx.lang)) } }
            p data-import=(figures.join(" ")) { (cx.m(&said)) }
            @if list.left_out() > 0 { p { (cx.t(text::LEFT_OUT)) } }
            @if plan.steps.is_empty() {
                p { (cx.t(text::NOTHING_NEW)) }
            } @else {
                form method="post" action=(at) {
                    (field::hidden("fingerprint", &plan.fingerprint()))
                    div.actions { (submit(cx.t(text::APPLY), Tone::Primary)) }
                }
            }
            p.links {
                a href={ (at) "/laporan.csv" } { (cx.t(text::REPORT)) } " · "
                a href=(cx.at("/panitia/instansi/impor")) { (cx.t(text::OTHER_FILE)) }
            }
        }
        (problems(cx, list))
        (steps(cx, &plan.steps))
    }
}

/// Lines that are left out, in the order of the file.
fn in_order(list: &OpenImport) -> Vec<&LineProblem> {
    let mut all: Vec<_> = list.read.problems.iter().chain(&list.plan.problems).collect();
    all.sort_by_key(|problem| problem.line);
    all
}

fn problems(cx: &PageCx, list: &OpenImport) -> Markup {
    let all = in_order(list);
    let row = |problem: &&LineProblem| {
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

fn steps(cx: &PageCx, steps: &[Step]) -> Markup {
    html! {
        @if !steps.is_empty() {
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
                    rows: steps.iter().take(SHOWN).map(|step| step_row(cx, step)).collect(),
                }))
                (further(cx, steps.len()))
            }
        }
    }
}

fn further(cx: &PageCx, all: usize) -> Markup {
    let more = all.saturating_sub(SHOWN);
    let said = say!("{more} baris lagi ada di laporan.", "{more} more lines stand in the report.");
    html! { @if more > 0 { p.small { (cx.m(&said)) } } }
}

fn step_row(cx: &PageCx, step: &Step) -> Row {
    let row = step.row();
    let (kind, word) = match step {
        Step::Add(_) => (BadgeKind::Ok, text::NEW),
        Step::Update(..) => (BadgeKind::Info, text::UPDATED),
    };
    let changes = match step {
        Step::Add(_) => html! { (cx.t(row.kind.text())) " · " (province(row.province)) },
        Step::Update(known, _) => html! {
            @for change in changes(cx, known, row) {
                div { (cx.t(change.of)) ": " del { (change.before) } " → " ins { (change.after) } }
            }
        },
    };
    Row::new(vec![
        html! { span data-line=(row.line) { (row.line) } },
        badge(kind, cx.t(word)),
        html! { (row.name) @if !row.code.is_empty() { " " small { (row.code) } } },
        changes,
    ])
}

fn province(of: Option<&'static Province>) -> &'static str {
    of.map_or("–", |province| province.name)
}

fn changes(cx: &PageCx, known: &Institution, row: &InstitutionRow) -> Vec<Change> {
    let or_none = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    let yes_no = |on: bool| cx.t(if on { text::YES } else { text::NO }).to_owned();
    let belongs = |listed: bool| cx.t(if listed { text::LISTED_ALREADY } else { text::WAITING }).to_owned();
    let change = |of: Text, before: String, after: String| Change { of, before, after };
    let stored = province(Province::find(&known.province)).to_owned();
    let all = [
        change(text::CODE, or_none(known.code.as_deref().unwrap_or_default()), or_none(&row.code)),
        change(text::NAME, known.name.clone(), row.name.clone()),
        change(text::KIND, cx.t(known.kind.text()).to_owned(), cx.t(row.kind.text()).to_owned()),
        change(text::PROVINCE, stored, province(row.province).to_owned()),
        change(text::EMAIL_DOMAIN, or_none(&known.email_domain), or_none(&row.email_domain)),
        change(text::ACTIVE, yes_no(known.active), yes_no(row.active)),
        change(text::STANDING, belongs(known.listed), belongs(true)),
    ];
    all.into_iter().filter(|change| change.before != change.after).collect()
}

/// Every line that changes something or is left out, as CSV.
pub(super) fn report(cx: &PageCx, list: &OpenImport) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    let heads = [text::LINE, text::OUTCOME, text::CODE, text::NAME, text::CHANGES];
    out.write_record(heads.map(|head| cx.t(head)))?;
    let mut rows: Vec<(u64, [String; 4])> = Vec::new();
    for problem in in_order(list) {
        let outcome = cx.t(text::LEFT_OUT_WORD).to_owned();
        rows.push((problem.line, [outcome, String::new(), String::new(), cx.m(&problem.message).to_owned()]));
    }
    for step in &list.plan.steps {
        let row = step.row();
        let (word, what) = match step {
            Step::Add(_) => (text::NEW, String::new()),
            Step::Update(known, _) => {
                let all = changes(cx, known, row);
                let said = all.iter().map(|of| format!("{}: {} → {}", cx.t(of.of), of.before, of.after));
                (text::UPDATED, said.collect::<Vec<_>>().join("; "))
            }
        };
        rows.push((row.line, [cx.t(word).to_owned(), row.code.clone(), row.name.clone(), what]));
    }
    rows.sort_by_key(|(line, _)| *line);
    for (line, cells) in rows {
        let cells = cells.iter().map(|cell| spreadsheet_safe(cell));
        out.write_record(std::iter::once(line.to_string()).chain(cells))?;
    }
    out.into_inner().map_err(|failed| csv::Error::from(failed.into_error()))
}
