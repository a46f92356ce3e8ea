//! The page as a whole.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::{fairness, jurors, overview, plots, questions, text};
use crate::accounts::Committee;
use crate::app::App;
use crate::i18n::count;
use crate::results::{self, Inspection, Matter, Reader, Visibility};
use crate::views::{PageCx, empty_state, facts};
use crate::web::answer::show;
use crate::web::clean::Query;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// Which stretch of the table is shown.
#[derive(Debug, Default, Deserialize)]
pub struct Place {
    #[serde(default)]
    page: Option<i64>,
}

/// `GET /{k}/panitia/hasil/juri`: back to the results, with the reason, until the sheets are sealed.
pub async fn page(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    place: Query<Place>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    if !Visibility::of(&edition).shows(Matter::JuryFigures, Reader::Committee) {
        return Ok(redirect_with(&cx.at("/panitia/hasil"), text::NOT_SEALED));
    }
    let found = app.read(move |conn| results::inspect(conn, &edition)).await?;
    let body = view(&cx, &found, place.page.unwrap_or(1).clamp(1, 1_000_000));
    Ok(show(StatusCode::OK, frame(&cx, &app, "hasil", cx.t(text::TITLE), body).await?))
}

fn view(cx: &PageCx, found: &Inspection, page: i64) -> Markup {
    if found.report.jurors.is_empty() {
        return empty_state(cx.t(text::NOTHING), cx.t(text::NOTHING_WHY), None);
    }
    html! {
        p.crumbs { a href=(cx.at("/panitia/hasil")) { (cx.t(text::BACK)) } }
        section.notice { strong { (cx.t(text::WARNING)) } br; (cx.t(text::WARNING_WHY)) }
        (counts(cx, found))
        (overview::view(cx, found))
        (questions::view(cx, found))
        (plots::severities(cx, found))
        (jurors::view(cx, found, page))
        (plots::best_panels(cx, found))
        (questions::institutions(cx, found))
        (fairness::view(cx, found))
    }
}

fn counts(cx: &PageCx, found: &Inspection) -> Markup {
    let number = |n: usize| count(i64::try_from(n).unwrap_or(i64::MAX), cx.lang);
    let flagged = found.report.jurors.iter().filter(|juror| !juror.flags.is_empty()).count();
    let (jurors, sheets, flagged) =
        (number(found.report.jurors.len()), number(found.sheets), number(flagged));
    facts(&[(cx.t(text::JURORS), &jurors), (cx.t(text::SHEETS), &sheets), (cx.t(text::FLAGGED), &flagged)])
}
