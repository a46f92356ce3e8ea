//! Providers that are not asked, at the top of the inbox: since when, why, what to do, and trying now.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::text::inbox as text;
use crate::accounts::{Permission, Permitted, right};
use crate::app::App;
use crate::i18n::{Lang, Message, date_time};
use crate::say;
use crate::video_check::{OpenCircuit, Provider};
use crate::video_check::{circuit_breaker, providers};
use crate::views::{BadgeKind, PageCx, PostButton, Tone, badge, post_button};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// One line of the inbox per pause.
pub(super) fn lines(cx: &PageCx, standing: &[OpenCircuit]) -> Markup {
    html! {
        @for pause in standing {
            li data-pause=(pause.provider.as_str()) {
                (badge(BadgeKind::No, cx.t(text::CHECKS)))
                p {
                    (cx.m(&headline(pause)))
                    br;
                    span.small { (cx.t(circuit_breaker::next_step(pause.reason))) }
                }
                small { (cx.m(&times(pause))) }
                @if cx.may(Permission::Links) {
                    (post_button(&address(cx, pause.provider), PostButton { label: cx.t(text::TRY_NOW), tone: Tone::Quiet }, &[]))
                }
            }
        }
    }
}

fn address(cx: &PageCx, provider: Provider) -> String {
    cx.at(&format!("/panitia/penyedia/{}/percobaan", provider.as_str()))
}

fn headline(pause: &OpenCircuit) -> Message {
    let (name, what) = (providers::name(pause.provider), circuit_breaker::what_stopped(pause.reason));
    let (sebab, cause) = (what.id, what.en);
    say!("Pemeriksaan {name} berhenti: {sebab}", "The check of {name} has stopped: {cause}")
}

fn times(pause: &OpenCircuit) -> Message {
    let (sejak, from) = (date_time(pause.since, Lang::Id), date_time(pause.since, Lang::En));
    let (sampai, to) = (date_time(pause.until, Lang::Id), date_time(pause.until, Lang::En));
    say!("sejak {sejak}; dicoba lagi {sampai}", "since {from}; tried again {to}")
}

/// `POST /{k}/panitia/penyedia/{provider}/percobaan`: ends the pause for one question, whose answer decides.
pub async fn try_provider(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Links>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    let provider = Provider::parse(&path.1).ok_or(PageError::NotFound)?;
    let trying = app.write(move |tx| circuit_breaker::try_now(tx, &who, edition, provider)).await?;
    match trying {
        true => Ok(redirect_with(&cx.at("/panitia"), text::TRYING)),
        false => Err(PageError::Conflict(text::NOT_PAUSED.into())),
    }
}
