//! The page of a list of jurors: the list itself, what would become of each line, and the one button that sends it.

use maud::{Markup, html};

use super::juror_list::{INVITE, REPORT};
use super::jury_text as text;
use crate::csv_table::{LineProblem, sheet_file};
use crate::editions::Edition;
use crate::i18n::{Message, Text, count, deadline};
use crate::judging::rules::default_answer_by;
use crate::judging::{ImportFate, ImportLine, ImportPreview};
use crate::say;
use crate::views::{
    BadgeKind, Column, Field, PageCx, Row, Table, Tone, badge, error_summary, field, submit, table,
};
use crate::web::creation;
use crate::web::forms::Errors;

/// The jury with the columns that such a list has, to begin with.
const PATTERN: &str = "/panitia/juri.xlsx?kolom=nama,surel,keahlian,instansi,kapasitas";

/// What the page shows.
#[derive(Debug, Default)]
pub struct Shown {
    pub list: String,
    pub preview: Option<ImportPreview>,
    /// Why the list cannot be gone through at all.
    pub wrong: Option<LineProblem>,
    /// Why it was not sent.
    pub refused: Option<Message>,
}

/// The body.
pub fn body(cx: &PageCx, edition: &Edition, shown: &Shown) -> Markup {
    let mut errors = Errors::default();
    if let Some(problem) = &shown.wrong {
        errors.add("list", problem.message.clone());
    }
    html! {
        p.crumbs { a href=(cx.at("/panitia/juri")) { (cx.t(text::JURORS)) } }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        @if let Some(said) = &shown.refused { p.notice { (cx.m(said)) } }
        @if let Some(preview) = &shown.preview { (outcome(cx, preview)) }
        form.card id=(crate::views::MAIN_FORM) method="post" action=(cx.at("/panitia/juri/impor")) enctype="multipart/form-data" novalidate {
            @if let Some(preview) = shown.preview.as_ref().filter(|preview| preview.faults() == 0 && preview.invited() > 0) {
                (send(cx, edition, preview))
            }
            (fields(cx, shown, &errors))
        }
    }
}

fn fields(cx: &PageCx, shown: &Shown, errors: &Errors) -> Markup {
    let lines = shown.list.lines().count().clamp(8, 24);
    let list = Field::new(cx.lang, "list", cx.t(text::LIST_PASTED))
        .hint(cx.t(text::LIST_COLUMNS))
        .value(shown.list.as_str())
        .error(errors.of("list", cx.lang))
        .conditional();
    let file = Field::new(cx.lang, "file", cx.t(text::LIST_FILE))
        .hint(cx.t(text::LIST_FILE_HINT))
        .accept(".csv,.tsv,.txt,.xlsx")
        .conditional();
    html! {
        h2 { (cx.t(if shown.list.is_empty() { text::LIST } else { text::LIST_MEND })) }
        p { a href=(cx.at(PATTERN)) download { (cx.t(text::LIST_PATTERN)) } }
        (field::file(&file))
        (field::textarea(&list, u8::try_from(lines).unwrap_or(24)))
        div.actions {
            (submit(cx.t(text::LIST_CHECK), Tone::Quiet))
            @if shown.preview.is_some() {
                button.button.plain type="submit" name="act" value=(REPORT) { (cx.t(text::LIST_REPORT)) }
            }
        }
    }
}

/// The button that sends what the preview shows.
fn send(cx: &PageCx, edition: &Edition, preview: &ImportPreview) -> Markup {
    let n = count(preview.invited() as i64, cx.lang);
    let label = if preview.two {
        say!("Usulkan {n} undangan", "Ask for {n} invitations")
    } else {
        say!("Kirim {n} undangan", "Send {n} invitations")
    };
    let until = deadline(default_answer_by(edition, cx.now), cx.lang);
    let said = say!("Batas jawaban: {until}.", "To be answered by: {until}.");
    html! {
        (creation::field())
        (field::hidden("fingerprint", &preview.fingerprint))
        @if preview.two { p.notice { (cx.t(text::INVITING_BY_TWO)) } }
        p { (cx.m(&said)) }
        div.actions { button.button.primary type="submit" name="act" value=(INVITE) { (cx.m(&label)) } }
    }
}

/// How many of each kind, then line by line.
fn outcome(cx: &PageCx, preview: &ImportPreview) -> Markup {
    let known = preview.lines.iter().filter(|line| matches!(line.fate, ImportFate::Known(_))).count();
    let figures = [preview.invited(), known, preview.faults()].map(|n| count(n as i64, cx.lang));
    let [invited, known, faults] = &figures;
    let said = say!(
        "{invited} undangan baru, {known} sudah dalam tim juri, {faults} baris salah. Belum ada yang disimpan atau dikirim.",
        "{invited} new invitations, {known} in the jury already, {faults} lines wrong. Nothing is saved or sent yet."
    );
    let mut rows: Vec<(u64, Row)> = preview.lines.iter().map(|line| (line.line, row(cx, line))).collect();
    rows.extend(preview.problems.iter().map(|problem| (problem.line, faulty(cx, problem))));
    rows.sort_by_key(|(line, _)| *line);
    html! {
        p data-import=(figures.join(" ")) { (cx.m(&said)) }
        @if preview.faults() > 0 { p.notice { (cx.t(text::LIST_FAULTS)) } }
        (table(&Table {
            lang: cx.lang,
            caption: cx.t(text::LIST).to_owned(),
            select: None,
            columns: vec![
                Column::new(cx.t(text::LINE)).number(),
                Column::new(cx.t(text::OUTCOME)).long(),
                Column::new(cx.t(text::NAME)),
                Column::new(cx.t(text::EXPERTISE)),
                Column::new(cx.t(text::INSTITUTION)),
            ],
            rows: rows.into_iter().map(|(_, row)| row).collect(),
        }))
    }
}

/// What becomes of a line: its badge, its word, and why.
struct Fate<'a> {
    kind: BadgeKind,
    word: Text,
    why: Option<&'a str>,
}

impl<'a> Fate<'a> {
    fn of(cx: &PageCx, line: &'a ImportLine) -> Self {
        match &line.fate {
            ImportFate::Invite => Self { kind: BadgeKind::Ok, word: text::LINE_INVITED, why: None },
            ImportFate::Known(status) => {
                Self { kind: BadgeKind::Off, word: text::LINE_KNOWN, why: Some(cx.t(status.text())) }
            }
            ImportFate::Refused(said) => {
                Self { kind: BadgeKind::No, word: text::LINE_WRONG, why: Some(cx.m(said)) }
            }
        }
    }
}

/// Every line and what would become of it, as CSV.
///
/// # Errors
/// What the writer says; it writes into memory.
pub fn report(cx: &PageCx, preview: &ImportPreview) -> Result<Vec<u8>, csv::Error> {
    let line = |line: &ImportLine| {
        let fate = Fate::of(cx, line);
        let why = fate.why.map(str::to_owned).into_iter().chain(line.meant.iter().cloned());
        Reported {
            line: line.line,
            cells: vec![
                cx.t(fate.word).to_owned(),
                line.name.clone(),
                line.email.clone(),
                line.expertise.clone(),
                line.institution.clone(),
                why.collect::<Vec<_>>().join(" · "),
            ],
        }
    };
    let wrong = |problem: &LineProblem| {
        let word = cx.t(text::LINE_WRONG).to_owned();
        let empty = [const { String::new() }; 4];
        let cells = std::iter::once(word).chain(empty).chain([cx.m(&problem.message).to_owned()]);
        Reported { line: problem.line, cells: cells.collect() }
    };
    let mut rows: Vec<Reported> = preview.lines.iter().map(line).collect();
    rows.extend(preview.problems.iter().map(wrong));
    rows.sort_by_key(|row| row.line);
    let heads = [
        text::LINE,
        text::OUTCOME,
        text::NAME,
        text::EMAIL,
        text::EXPERTISE,
        text::INSTITUTION,
        text::LINE_WHY,
    ];
    let heads = heads.map(|head| cx.t(head).to_owned()).to_vec();
    let cells = |row: Reported| std::iter::once(row.line.to_string()).chain(row.cells).collect();
    sheet_file(std::iter::once(heads).chain(rows.into_iter().map(cells)))
}

/// A line of the report.
struct Reported {
    line: u64,
    cells: Vec<String>,
}

fn row(cx: &PageCx, line: &ImportLine) -> Row {
    let Fate { kind, word, why } = Fate::of(cx, line);
    Row::new(vec![
        html! { span data-line=(line.line) { (line.line) } },
        html! { (badge(kind, cx.t(word))) @if let Some(why) = why { br; small { (why) } } },
        html! { b { (line.name) } br; small { (line.email) } },
        html! { @if line.expertise.is_empty() { "–" } @else { (line.expertise) } },
        html! {
            @if line.institution.is_empty() { "–" } @else { (line.institution) }
            @if !line.meant.is_empty() { br; small { (cx.t(text::LINE_MEANT)) ": " (line.meant.join(" · ")) } }
        },
    ])
}

fn faulty(cx: &PageCx, problem: &LineProblem) -> Row {
    Row::new(vec![
        html! { span data-line=(problem.line) { (problem.line) } },
        html! { (badge(BadgeKind::No, cx.t(text::LINE_WRONG))) br; small { (cx.m(&problem.message)) } },
        html! { "–" },
        html! { "–" },
        html! { "–" },
    ])
}
