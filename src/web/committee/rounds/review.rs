//! What the review rule found, once the sheets are sealed.

use maud::{Markup, html};

use super::text;
use crate::i18n::points;
use crate::rounds::Review;
use crate::views::{BadgeKind, Column, PageCx, Row, Table, badge, table};

/// What the review rule found; shown once the sheets are sealed, without names.
pub(super) fn section(cx: &PageCx, found: &[(Review, bool)]) -> Markup {
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
