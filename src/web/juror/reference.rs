//! After practising: one's own marks of a calibration work beside the committee's, with the reasons.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::guide_text as text;
use super::queue::sheet_path;
use crate::app::App;
use crate::editions::rules::weighted_total;
use crate::editions::{Criterion, Rubric};
use crate::i18n::points;
use crate::ids::AssignmentId;
use crate::judging::rules::running_of;
use crate::judging::{self, Compared, Juror};
use crate::say;
use crate::views::{PageCx, page};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;

/// `GET /{k}/juri/karya/{assignment}/acuan`.
pub async fn reference(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: web::Path<(String, AssignmentId)>,
) -> Result<HttpResponse, PageError> {
    if !juror.declared() {
        return Ok(redirect(&cx.at("/juri/pernyataan")));
    }
    let (id, rubric) = (path.1, cx.edition()?.settings.rubric.clone());
    let compared = app.read(move |conn| judging::compare(conn, &juror, id, &rubric)).await?;
    let compared = compared.ok_or(PageError::NotFound)?;
    let body = view(&cx, &cx.edition()?.settings.rubric, &compared);
    Ok(super::queue::answer(actix_web::http::StatusCode::OK, body))
}

fn view(cx: &PageCx, rubric: &Rubric, compared: &Compared) -> Markup {
    let number = &compared.number;
    let title = say!("Acuan {number}", "Reference of {number}");
    let total = |marks| weighted_total(marks, rubric).map(|totals| totals.total);
    page(
        cx,
        cx.m(&title),
        html! {
            p.crumbs { a href=(cx.at("/juri/panduan")) { (cx.t(text::TITLE)) } }
            h1 { (cx.m(&title)) }
            p { b { (compared.title) } }
            p { (cx.t(text::COMPARE_LEAD)) }
            section.card {
                (pair(cx, cx.t(text::TOTAL), total(&compared.own.marks), total(&compared.reference.marks)))
                @for line in compared.reference.summary.lines() { p { (line) } }
            }
            @for criterion in &rubric.criteria { (group(cx, criterion, compared)) }
            div.actions {
                a.button href=(cx.at("/juri")) { (cx.t(text::TO_QUEUE)) }
                a.button.plain href=(sheet_path(cx, compared.own.id)) { (cx.t(text::OWN_SHEET)) }
            }
        },
    )
}

fn group(cx: &PageCx, criterion: &Criterion, compared: &Compared) -> Markup {
    let mean = |marks| running_of(marks, criterion.items.iter());
    let name = format!("{}. {}", criterion.code, cx.m(&criterion.name));
    html! {
        section.card {
            h2 { (name) }
            (pair(cx, cx.t(text::TOGETHER), mean(&compared.own.marks), mean(&compared.reference.marks)))
            @for item in &criterion.items {
                @let of = |marks: &std::collections::BTreeMap<String, i64>| marks.get(&item.code).copied();
                h3 { (item.code) " " (cx.m(&item.name)) }
                (pair(cx, "", of(&compared.own.marks), of(&compared.reference.marks)))
                @if let Some(reason) = compared.reference.reasons.get(&item.code) {
                    @for line in reason.lines() { p { (line) } }
                }
            }
        }
    }
}

/// "Anda 84,00 · acuan 80,00 · selisih +4,00".
fn pair(cx: &PageCx, label: &str, own: Option<i64>, reference: Option<i64>) -> Markup {
    let shown = |mark: Option<i64>| mark.map_or_else(|| "–".to_owned(), |mark| points(mark, cx.lang));
    let apart = own.zip(reference).map(|(own, reference)| own - reference);
    html! {
        p.compared {
            @if !label.is_empty() { (label) ": " }
            (cx.t(text::YOU)) " " b { (shown(own)) } " · " (cx.t(text::REFERENCE)) " " b { (shown(reference)) }
            @if let Some(apart) = apart {
                " · " (cx.t(text::APART)) " " @if apart > 0 { "+" } (points(apart, cx.lang))
            }
        }
    }
}
