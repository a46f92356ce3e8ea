//! The bar above every page that is seen as somebody else.

use maud::{Markup, html};

use super::cx::PageCx;
use super::post_button::{PostButton, post_button};
use super::{Tone, text};
use crate::clock::At;
use crate::i18n::moment;

/// Whose pages the reader sees without being that person.
#[derive(Debug, Clone)]
pub struct Viewed {
    pub name: String,
    /// The first instant at which it is over.
    pub until: At,
    /// Where it is ended before that.
    pub end_at: &'static str,
    /// The page from which it was begun.
    pub back: String,
}

pub(super) fn viewing_bar(cx: &PageCx, viewed: &Viewed) -> Markup {
    html! {
        div.viewing role="region" aria-label=(cx.t(text::VIEWING)) data-viewing {
            p {
                (cx.t(text::VIEWING)) " " b { (viewed.name) } ". "
                (cx.t(text::VIEWING_ONLY)) " " (moment(viewed.until, cx.now, cx.lang)) "."
            }
            (post_button(viewed.end_at, PostButton { label: cx.t(text::VIEWING_END), tone: Tone::Quiet }, &[]))
        }
    }
}
