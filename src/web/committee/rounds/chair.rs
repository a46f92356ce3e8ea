//! Who chairs the jury.

use actix_web::HttpResponse;
use maud::{Markup, html};
use serde::Deserialize;

use super::overview::Found;
use super::text;
use crate::accounts::{Permission, Permitted, right};
use crate::ids::JurorId;
use crate::judging::{JurorLine, JurorStatus};
use crate::rounds::ChairProblem;
use crate::views::{BadgeKind, Choice, Field, PageCx, Tone, badge, field, submit};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;

/// The juror who is to chair.
#[derive(Debug, Default, Deserialize)]
pub struct ChairQuery {
    #[serde(default)]
    juror: String,
}

/// `GET /{k}/panitia/babak/ketua?juror=…`: on to the page before the act.
pub async fn choose_chair(
    cx: Cx,
    _who: Permitted<right::Rounds>,
    query: Query<ChairQuery>,
) -> Result<HttpResponse, PageError> {
    let Ok(juror) = query.juror.parse::<JurorId>() else {
        return Err(ChairProblem::NotActive.into());
    };
    Ok(redirect(&cx.at(&format!("/panitia/babak/ketua/{juror}"))))
}

/// The section on the chair.
pub(super) fn section(cx: &PageCx, found: &Found) -> Markup {
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
        @if !choices.is_empty() && cx.may(Permission::Rounds) {
            form.card method="get" action=(cx.at("/panitia/babak/ketua")) novalidate {
                (field::select(&field, &choices, Some(cx.t(text::CHOOSE_CHAIR))))
                div.actions { (submit(cx.t(text::GO_THROUGH), Tone::Quiet)) }
            }
        }
    }
}
