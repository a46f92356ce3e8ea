//! Beside the rounds: who chairs the jury, and, once sealed, what the review rule found.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::overview::Found;
use super::text;
use crate::accounts::Committee;
use crate::app::App;
use crate::i18n::points;
use crate::ids::JurorId;
use crate::judging::{JudgingProblem, JurorLine, JurorStatus, rounds};
use crate::results::rounds::Review;
use crate::views::field;
use crate::views::{BadgeKind, Choice, Column, Field, PageCx, Row, Table, Tone, badge, submit, table};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// The juror who is to chair.
#[derive(Debug, Default, Deserialize)]
pub struct ChairForm {
    #[serde(default)]
    juror: String,
}

/// `POST /{k}/panitia/babak/ketua`.
pub async fn name_chair(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    form: web::Form<ChairForm>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    let Ok(juror) = form.juror.parse::<JurorId>() else {
        return Err(JudgingProblem::ChairNotActive.into());
    };
    app.write_durably(move |tx| rounds::name_chair(tx, &who, (edition, juror))).await?;
    Ok(redirect_with(&cx.at("/panitia/babak"), text::CHAIR_FLASH))
}

/// The section on the chair.
pub(super) fn chair(cx: &PageCx, found: &Found) -> Markup {
    let active: Vec<&JurorLine> =
        found.jury.iter().filter(|juror| juror.status == JurorStatus::Active).collect();
    let named = found.chair.and_then(|id| active.iter().find(|juror| juror.id == id));
    let choices: Vec<Choice> = active
        .iter()
        .map(|juror| Choice::new(juror.id.to_string(), format!("{} {}", juror.pseudonym, juror.name)))
        .collect();
    let value = found.chair.map(|id| id.to_string()).unwrap_or_default();
    let field = Field::new(cx.lang, "juror", cx.t(text::CHAIR)).value(value);
    html! {
        h2 #ketua { (cx.t(text::CHAIR)) }
        p { (cx.t(text::CHAIR_WHY)) }
        @match named {
            Some(juror) => { p { (badge(BadgeKind::Ok, &juror.pseudonym)) " " b { (juror.name) } } },
            None => { p { (badge(BadgeKind::Wait, cx.t(text::NO_CHAIR))) } },
        }
        @if !choices.is_empty() {
            form.card method="post" action=(cx.at("/panitia/babak/ketua")) novalidate {
                (field::select(&field, &choices, Some(cx.t(text::CHOOSE_CHAIR))))
                div.actions { (submit(cx.t(text::NAME_CHAIR), Tone::Quiet)) }
            }
        }
    }
}

/// What the review rule found; shown once the sheets are sealed, without names.
pub(super) fn reviewed(cx: &PageCx, found: &[(Review, bool)]) -> Markup {
    let row = |(review, holds): &(Review, bool)| {
        let (kind, word) = if *holds { (BadgeKind::Wait, text::YES) } else { (BadgeKind::Ok, text::NO) };
        Row::new(vec![
            html! { span data-reviewed=(review.work) { (review.work) } },
            html! { (points(review.t, cx.lang)) },
            html! { (review.added) },
            badge(kind, cx.t(word)),
        ])
    };
    html! {
        h2 #tinjauan { (cx.t(text::REVIEWED)) }
        p { (cx.t(text::REVIEWED_WHY)) }
        @if found.is_empty() { p { (cx.t(text::NONE_REVIEWED)) } } @else {
            (table(&Table {
                lang: cx.lang,
                caption: cx.t(text::REVIEWED).to_owned(),
                select: None,
                columns: vec![
                    Column::new(cx.t(text::NUMBER)).short(),
                    Column::new(cx.t(text::DISTANCE)).number(),
                    Column::new(cx.t(text::ADDED)).number(),
                    Column::new(cx.t(text::CONFIRMED)).short(),
                ],
                rows: found.iter().map(row).collect(),
            }))
        }
    }
}
