//! The line that stays in sight over a form with a draft: whether it is saved, until when it may be changed, and the
//! one button.

use maud::{Markup, html};

use super::cx::PageCx;
use super::text;
use crate::clock::At;
use crate::i18n::{Lang, moment, short_deadline};
use crate::say;

/// Whether what is typed is saved, in words and as `data-save-state`; the script keeps it true while one writes.
#[must_use]
pub fn save_state(cx: &PageCx, saved_at: Option<At>) -> Markup {
    html! {
        span.save-state role="status" data-save-state="clean" {
            @if let Some(at) = saved_at { "✓ " (cx.t(text::SAVED).to_lowercase()) " " (moment(at, cx.now, cx.lang)) }
        }
    }
}

/// The bar.
#[must_use]
pub fn save_bar(cx: &PageCx, saved_at: Option<At>, closes: Option<At>, button: Markup) -> Markup {
    html! {
        div.save-bar {
            (save_state(cx, saved_at))
            @if let Some(at) = closes {
                @let (until, limit) = (short_deadline(at, Lang::Id), short_deadline(at, Lang::En));
                small { (cx.m(&say!("tutup {until}", "closes {limit}"))) }
            }
            (button)
        }
    }
}
