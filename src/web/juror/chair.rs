//! The chair's page: confirmed outliers without names, and the decision to exclude one, with its reason.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::chair_text as text;
use super::queue::answer;
use crate::app::App;
use crate::i18n::{count, date_time, points};
use crate::results::review::ExcludeProblem;
use crate::results::review::{ChairView, ConfirmedOutlier, exclude, for_chair};
use crate::results::{Matter, Reader, Visibility};
use crate::rounds::{Chair, Exclusion};
use crate::say;
use crate::views::field::{self, hidden};
use crate::views::{
    Column, DotRow, DotScale, Field, PageCx, Row, Table, Tone, dot_plot, empty_state, error_summary, page,
    submit, summary, table,
};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// The decision on one score.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct ExcludeForm {
    #[serde(default)]
    key: String,
    #[serde(default)]
    reason: String,
}

/// `GET /{k}/juri/ketua`.
pub async fn chair(app: web::Data<App>, cx: Cx, chair: Chair) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, chair, &ExcludeForm::default(), &Errors::default()).await
}

/// `POST /{k}/juri/ketua`.
pub async fn exclude_post(
    app: web::Data<App>,
    cx: Cx,
    chair: Chair,
    form: Form<ExcludeForm>,
) -> Result<HttpResponse, PageError> {
    let (form, who) = (form.into_inner(), chair.clone());
    let mut errors = Errors::default();
    if errors.optional("reason", &form.reason, 1000).is_none() {
        return shown(&app, &cx, chair, &form, &errors).await;
    }
    let sent = form.clone();
    let done = app.write_durably(move |tx| exclude(tx, &who, &sent.key, &sent.reason)).await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at("/juri/ketua"), text::EXCLUDED_FLASH)),
        Err(ExcludeProblem::ReasonMissing) => {
            errors.add("reason", crate::results::review::text::REASON_MISSING);
            shown(&app, &cx, chair, &form, &errors).await
        }
        Err(problem) => Err(problem.into()),
    }
}

async fn shown(
    app: &App,
    cx: &Cx,
    chair: Chair,
    form: &ExcludeForm,
    errors: &Errors,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    let open = !edition.is_published();
    let body = if Visibility::of(&edition).shows(Matter::Outliers, Reader::Chair) {
        let keys = app.clone();
        let view = app.read(move |conn| for_chair(conn, keys.db.seal(), &edition, &chair)).await?;
        decisions(cx, &view, open, form, errors)
    } else {
        empty_state(cx.t(text::NOT_YET), cx.t(text::NOT_YET_WHY), None)
    };
    let body = html! {
        h1 { (cx.t(text::CHAIR)) }
        p { (cx.t(text::LEAD)) }
        (body)
        p { a href=(cx.at("/juri")) { (cx.t(text::BACK)) } }
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(answer(status, page(cx, cx.t(text::CHAIR), body)))
}

fn decisions(cx: &PageCx, view: &ChairView, open: bool, form: &ExcludeForm, errors: &Errors) -> Markup {
    html! {
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        @if !open { p.notice { (cx.t(text::PUBLISHED)) } }
        @if view.open.is_empty() {
            (empty_state(cx.t(text::NOTHING), cx.t(text::NOTHING_WHY), None))
        }
        @for (n, outlier) in view.open.iter().enumerate() {
            (case(cx, n + 1, outlier, open.then_some(form), errors))
        }
        @if view.barred > 0 { p.notice { (cx.m(&barred(view.barred))) } }
        @if !view.excluded.is_empty() {
            h2 { (cx.t(text::EXCLUDED)) }
            (excluded(cx, &view.excluded))
        }
    }
}

fn barred(n: usize) -> crate::i18n::Message {
    say!(
        "{n} nilai lain tidak ditampilkan: nilai Anda sendiri, atau karya yang berbenturan dengan Anda.",
        "{n} further scores are not shown: your own, or of works you have a conflict with."
    )
}

fn case(
    cx: &PageCx,
    n: usize,
    confirmed: &ConfirmedOutlier,
    form: Option<&ExcludeForm>,
    errors: &Errors,
) -> Markup {
    let outlier = &confirmed.outlier;
    let lang = cx.lang;
    let figure = |hundredths: i64| html! { (points(hundredths, lang)) };
    let own = form.filter(|form| form.key == confirmed.key);
    let error = errors.of("reason", lang).filter(|_| own.is_some()).map(str::to_owned);
    let reason = Field::new(lang, "reason", cx.t(text::REASON))
        .id(format!("f-reason-{n}"))
        .hint(cx.t(text::REASON_HINT))
        .value(own.map(|form| form.reason.clone()).unwrap_or_default())
        .error(error)
        .max_length(1000);
    html! {
        section.card data-outlier=(outlier.work) {
            h2 { (outlier.work) }
            (panel(cx, confirmed))
            (summary(&[
                (cx.t(text::SCORE), figure(outlier.total)),
                (cx.t(text::DISTANCE), figure(outlier.t)),
                (cx.t(text::SCORES), html! { (count(outlier.scores as i64, lang)) }),
                (cx.t(text::VALUE), figure(outlier.value)),
                (cx.t(text::WITHOUT), figure(outlier.without)),
            ]))
            @if form.is_some() {
                form method="post" action=(cx.at("/juri/ketua")) novalidate {
                    (hidden("key", &confirmed.key))
                    (field::textarea(&reason, 3))
                    div.actions { (submit(cx.t(text::EXCLUDE), Tone::Danger)) }
                }
            }
        }
    }
}

/// The panel's scores as dots, the one in question apart.
fn panel(cx: &PageCx, confirmed: &ConfirmedOutlier) -> Markup {
    let outlier = &confirmed.outlier;
    let row = |label, values, own| DotRow { label: cx.t(label).to_owned(), values, own };
    let rows = [
        row(text::THIS_SCORE, vec![outlier.total], true),
        row(text::OTHER_SCORES, outlier.others.clone(), false),
    ];
    dot_plot(cx.lang, cx.t(text::PANEL), DotScale { from: 0, to: 10_000 }, &rows)
}

fn excluded(cx: &PageCx, scores: &[Exclusion]) -> Markup {
    let row = |score: &Exclusion| {
        Row::new(vec![
            html! { (score.work) },
            html! { (date_time(score.decided_at, cx.lang)) },
            html! { (score.reason) },
        ])
    };
    table(&Table {
        lang: cx.lang,
        caption: cx.t(text::EXCLUDED).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::NUMBER)).short(),
            Column::new(cx.t(text::WHEN)).short(),
            Column::new(cx.t(text::REASON)).long(),
        ],
        rows: scores.iter().map(row).collect(),
    })
}
