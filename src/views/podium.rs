//! The list of the best works. `data-rank` and `data-work` are read by machines: kept stable.

use maud::{Markup, html};

use super::badge::{BadgeKind, badge};
use super::text;
use crate::i18n::{Lang, points};

/// One awarded work.
#[derive(Debug, Clone)]
pub struct PodiumRow {
    /// Rank from 1.
    pub rank: i64,
    /// Public number of the work: "ML-2023-0047".
    pub work: String,
    pub title: String,
    pub href: String,
    /// Person or team, and institution.
    pub who: String,
    /// Official value in hundredths.
    pub score: Option<i64>,
    /// The award was revoked (R12).
    pub revoked: bool,
}

/// The ranked list.
#[must_use]
pub fn podium(lang: Lang, rows: &[PodiumRow]) -> Markup {
    html! {
        ol.podium {
            @for row in rows {
                li data-rank=(row.rank) data-work=(row.work) class=[(row.rank <= 3).then_some("top")] {
                    span.rank { (row.rank) }
                    div {
                        a href=(row.href) { (row.title) }
                        small { (row.who) }
                        @if row.revoked { (badge(BadgeKind::No, text::REVOKED.get(lang))) }
                    }
                    @if let Some(score) = row.score { span.score { (points(score, lang)) } }
                }
            }
        }
    }
}
