//! What came into the queue and what left it, until the juror has read it.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::text;
use crate::app::App;
use crate::clock::At;
use crate::i18n::date_time;
use crate::judging::{self, Juror, QueueNews};
use crate::views::{PageCx, PostButton, Tone, post_button};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;

/// Until when the page that was read tells.
#[derive(Debug, Default, Deserialize)]
pub struct SeenForm {
    #[serde(default)]
    until: i64,
}

/// `POST /{k}/juri/perubahan`: what was told until then is read.
pub async fn see(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    form: Form<SeenForm>,
) -> Result<HttpResponse, PageError> {
    let until = At(form.until);
    app.write(move |tx| judging::see_queue(tx, &juror, until)).await?;
    Ok(redirect(&cx.at("/juri")))
}

/// The list with the button that puts it away; nothing without news.
pub fn news(cx: &PageCx, told: &[QueueNews]) -> Markup {
    let Some(newest) = told.first() else { return html! {} };
    let until = newest.at.0.to_string();
    let button = PostButton { label: cx.t(text::UNDERSTOOD), tone: Tone::Quiet };
    html! {
        section.card.queue-news aria-labelledby="perubahan" {
            h2 #perubahan { (cx.t(text::NEWS)) }
            ul {
                @for news in told {
                    li data-arrived=(news.change.is_arrival()) {
                        b { (cx.t(if news.change.is_arrival() { text::ARRIVED } else { text::LEFT })) }
                        " " (news.number) " · " (news.title)
                        br; small { (cx.m(&news.change.reason())) " · " (date_time(news.at, cx.lang)) }
                    }
                }
            }
            div.actions { (post_button(&cx.at("/juri/perubahan"), button, &[("until", &until)])) }
        }
    }
}
