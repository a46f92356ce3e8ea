//! The line that stays in sight over a form with a draft: whether it is saved, until when it may be changed, and the
//! one button.

use std::time::Duration;

use maud::{Markup, html};

use super::cx::PageCx;
use super::text;
use crate::clock::{At, Zone};
use crate::i18n::{Lang, Message, short_deadline, short_moment, time_of_day};
use crate::say;

/// Whether what is typed is saved, in words and as `data-save-state`; the script keeps it true while one writes.
#[must_use]
pub fn save_state(cx: &PageCx, saved_at: Option<At>) -> Markup {
    html! {
        span.save-state role="status" data-save-state="clean" {
            @if let Some(at) = saved_at { "✓ " (cx.t(text::SAVED).to_lowercase()) " " (short_moment(at, cx.now, cx.lang)) }
        }
    }
}

/// A closing that was announced, and how long after it late saves are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closing {
    pub at: At,
    /// Of the edition (`limits.grace_minutes`).
    pub grace: Duration,
}

impl Closing {
    /// Whether it has passed, and late saves are still taken.
    #[must_use]
    pub fn in_grace(&self, now: At) -> bool {
        now >= self.at && now < self.at.plus(self.grace)
    }

    /// "tutup 7 Jul, 23.59 WIB"; once it has passed, "ditutup …; masih diterima sampai 00.09 WIB".
    #[must_use]
    pub fn message(&self, now: At) -> Message {
        let (until, limit) = (short_deadline(self.at, Lang::Id), short_deadline(self.at, Lang::En));
        if self.in_grace(now) {
            let end = time_of_day(At(self.at.plus(self.grace).0 - 1), Zone::Wib);
            return say!(
                "ditutup {until}; masih diterima sampai {end}",
                "closed {limit}; still taken until {end}"
            );
        }
        if now < self.at {
            say!("tutup {until}", "closes {limit}")
        } else {
            say!("ditutup {until}", "closed {limit}")
        }
    }
}

/// The bar.
#[must_use]
pub fn save_bar(cx: &PageCx, saved_at: Option<At>, closing: Option<Closing>, button: Markup) -> Markup {
    html! {
        div.save-bar {
            (save_state(cx, saved_at))
            @if let Some(closing) = closing { small { (cx.m(&closing.message(cx.now))) } }
            (button)
        }
    }
}
