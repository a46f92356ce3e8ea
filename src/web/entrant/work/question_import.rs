//! Questions from files of other programs, and into them. A file is read first and shown; what is then taken goes through
//! the form of the step, so that nothing another member typed meanwhile is lost.

use actix_multipart::Multipart;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::fields::{self, MOST_QUESTIONS};
use super::sheet::{Sheet, WorkPath, head};
use super::{closed_page, refused, shown, text};
use crate::app::App;
use crate::csv_table::{self, NumberedRow};
use crate::i18n::Text;
use crate::ids::WorkId;
use crate::registration::EntryMember;
use crate::say;
use crate::views::{Field, PageCx, Tone, error_summary, field, page, submit};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;
use crate::web::saving::typed_over;
use crate::web::upload::{self, Upload};
use crate::works::question_files::{self, QuestionFormat, ReadQuestions, TableRow};
use crate::works::{FormStep, Question, WorkContent};

/// Largest file, in bytes.
const LARGEST: usize = 2 * 1024 * 1024;

/// `GET …/soal`.
pub async fn questions(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    let sheet = Sheet::load(&app, &who, path.2).await?;
    if let Some(refusal) = sheet.closed(&cx)? {
        return Ok(closed_page(&cx, &sheet, &refusal));
    }
    Ok(shown(view(&cx, &sheet, &Errors::default(), None)?))
}

/// `POST …/soal`: reads a file and shows what is in it. Changes nothing.
pub async fn read_questions(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
    form: Multipart,
) -> Result<HttpResponse, PageError> {
    let sent = upload::read(form, LARGEST).await?;
    let sheet = Sheet::load(&app, &who, path.2).await?;
    if let Some(refusal) = sheet.closed(&cx)? {
        return Ok(closed_page(&cx, &sheet, &refusal));
    }
    match web::block(move || read(&sent)).await.map_err(|cause| PageError::Internal(cause.to_string()))? {
        Ok(found) => Ok(shown(view(&cx, &sheet, &Errors::default(), Some(&found))?)),
        Err(said) => {
            let mut errors = Errors::default();
            errors.add("file", said);
            Ok(refused(view(&cx, &sheet, &errors, None)?))
        }
    }
}

/// What is in a file, or why it is not read.
fn read(sent: &Upload) -> Result<ReadQuestions, Text> {
    if sent.bytes.is_empty() {
        return Err(text::FILE_MISSING);
    }
    if sent.bytes.len() > LARGEST {
        return Err(text::FILE_TOO_LARGE);
    }
    if let Some(rows) = csv_table::workbook_rows(&sent.bytes) {
        let rows = rows.map_err(|_unreadable| text::FILE_UNKNOWN)?;
        let row = |row: NumberedRow| TableRow { line: row.line, cells: row.cells };
        return Ok(question_files::read_rows(&rows.into_iter().map(row).collect::<Vec<_>>()));
    }
    let words = csv_table::decode(&sent.bytes).map_err(|_no_text| text::FILE_UNKNOWN)?;
    let format = QuestionFormat::detect(&sent.file_name, &words).ok_or(text::FILE_UNKNOWN)?;
    Ok(question_files::read(format, &words))
}

fn view(cx: &Cx, sheet: &Sheet, errors: &Errors, found: Option<&ReadQuestions>) -> Result<Markup, PageError> {
    let at = sheet.at(cx, "/soal");
    let error = errors.of("file", cx.lang).map(str::to_owned);
    let file = Field::new(cx.lang, "file", cx.t(text::QUESTION_FILE)).hint(cx.t(text::QUESTION_FILE_HINT));
    let file = file.error(error).accept(".txt,.gift,.xml,.csv,.tsv,.xlsx");
    Ok(page(
        cx,
        cx.t(text::QUESTION_FILES),
        html! {
            (head(cx, cx.edition()?, sheet, None))
            (error_summary(cx.lang, &errors.summary(cx.lang)))
            h2 { (cx.t(text::QUESTION_FILES)) }
            @if let Some(found) = found { (was_read(cx, sheet, found)) }
            form.card method="post" action=(at) enctype="multipart/form-data" novalidate {
                p { (cx.t(text::IMPORT_LEAD)) }
                (field::file(&file))
                div.actions { (submit(cx.t(text::READ_FILE), if found.is_some() { Tone::Quiet } else { Tone::Primary })) }
            }
            (export(cx, &at, &sheet.work.content.questions))
            p.links { a href=(sheet.at(cx, "/diskusi")) { (cx.t(text::BACK_TO_DISCUSSION)) } }
        },
    ))
}

fn was_read(cx: &PageCx, sheet: &Sheet, found: &ReadQuestions) -> Markup {
    let number = found.questions.len();
    let heading = say!("{number} soal terbaca", "{number} questions were read");
    html! {
        section.card data-read=(number) {
            h3 { (cx.t(text::WAS_READ)) ": " (cx.m(&heading)) }
            @if number == 0 { p.notice { (cx.t(text::NOTHING_READ)) } }
            @if !found.faults.is_empty() {
                h4 { (cx.t(text::FAULTS)) }
                ul { @for fault in &found.faults { li data-skipped[fault.skipped] { (cx.m(&fault.sentence())) } } }
            }
            ol { @for one in &found.questions { (preview(&one.question)) } }
            @if number > 0 { (take(cx, sheet, found)) }
        }
    }
}

fn preview(question: &Question) -> Markup {
    html! {
        li {
            p { (question.text) }
            ul { @for (i, option) in question.options.iter().enumerate() {
                li { @if question.keys.contains(&i) { b { (option) } " ✓" } @else { (option) } }
            } }
            @if !question.feedback.is_empty() { p.small { (question.feedback) } }
        }
    }
}

/// Two forms of the step as it would be with the questions added, and with them alone.
fn take(cx: &PageCx, sheet: &Sheet, found: &ReadQuestions) -> Markup {
    let read: Vec<Question> = found.questions.iter().map(|one| one.question.clone()).collect();
    let there = &sheet.work.content.questions;
    let mut both: Vec<Question> = there.iter().chain(&read).cloned().collect();
    let too_many = both.len() > MOST_QUESTIONS;
    both.truncate(MOST_QUESTIONS);
    html! {
        @if too_many { p.notice { (cx.t(text::TOO_MANY)) } }
        div.actions {
            @if !there.is_empty() { (step_form(cx, sheet, both, text::ADD_THEM)) }
            (step_form(cx, sheet, read, if there.is_empty() { text::ADD_THEM } else { text::REPLACE_THEM }))
        }
    }
}

fn step_form(cx: &PageCx, sheet: &Sheet, questions: Vec<Question>, label: Text) -> Markup {
    let stored = fields::values(FormStep::Discussion, &sheet.work.content);
    let next = WorkContent { questions, ..sheet.work.content.clone() };
    html! {
        form.inline method="post" action=(sheet.at(cx, "/diskusi")) {
            (typed_over(sheet.work.lock_version, &stored))
            @for (name, value) in fields::values(FormStep::Discussion, &next).pairs() { (field::hidden(&name, &value)) }
            (field::hidden("then", "/diskusi"))
            (submit(cx.t(label), Tone::Primary))
        }
    }
}

/// Names of the files that the questions can be had as.
const FILES: [(&str, QuestionFormat); 4] = [
    ("soal.gift.txt", QuestionFormat::Gift),
    ("soal.aiken.txt", QuestionFormat::Aiken),
    ("soal.xml", QuestionFormat::MoodleXml),
    ("soal.csv", QuestionFormat::Table),
];

fn export(cx: &PageCx, at: &str, questions: &[Question]) -> Markup {
    html! {
        section.card {
            h3 { (cx.t(text::EXPORT)) }
            @if questions.is_empty() { p { (cx.t(text::NO_QUESTIONS)) } }
            @else { div.actions { @for (name, format) in FILES { a.button.quiet href=(format!("{at}/{name}")) download { (cx.t(format.text())) } } } }
        }
    }
}

/// `GET …/soal/{file}`.
pub async fn question_file(
    app: web::Data<App>,
    _cx: Cx,
    who: EntryMember,
    path: web::Path<(String, i64, WorkId, String)>,
) -> Result<HttpResponse, PageError> {
    let (_, _, id, name) = path.into_inner();
    let known = FILES.into_iter().find(|(known, _)| *known == name);
    let (name, format) = known.ok_or(PageError::NotFound)?;
    let sheet = Sheet::load(&app, &who, id).await?;
    let content = &sheet.work.content;
    let (kind, body) = match format {
        QuestionFormat::Table => ("text/csv; charset=utf-8", table(&content.questions)?),
        QuestionFormat::MoodleXml => ("application/xml", written(format, content)),
        QuestionFormat::Gift | QuestionFormat::Aiken => {
            ("text/plain; charset=utf-8", written(format, content))
        }
    };
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, kind))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(body))
}

fn written(format: QuestionFormat, content: &WorkContent) -> Vec<u8> {
    question_files::write(format, &content.questions, &content.title).text.into_bytes()
}

fn table(questions: &[Question]) -> Result<Vec<u8>, PageError> {
    let failed = |cause: csv::Error| PageError::Internal(cause.to_string());
    let mut out = csv::Writer::from_writer(Vec::new());
    for row in question_files::write_rows(questions) {
        out.write_record(&row).map_err(failed)?;
    }
    out.into_inner().map_err(|cause| PageError::Internal(cause.to_string()))
}
