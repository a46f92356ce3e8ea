//! A work that came back: every item that was asked for, with before, after and what its makers answered.

use maud::{Markup, html};

use crate::editions::Edition;
use crate::overview::DeskWork;
use crate::video_check::Video;
use crate::views::PageCx;
use crate::web::committee::text::desk as words;
use crate::web::item_view::ItemsView;
use crate::works::{Reader, rules};

/// The items, above everything that is decided anew; nothing for a work that did not come back.
pub fn card(cx: &PageCx, edition: &Edition, sheet: &DeskWork) -> Markup {
    let Some(returned) = &sheet.returned else { return html! {} };
    let films: Vec<Video> = sheet.films.iter().map(|film| film.video.clone()).collect();
    let content = &sheet.work.content;
    let (items, now) =
        (returned.asked.items(Some(&returned.before), content, &films), rules::sent(content, &films));
    let (settings, before) = (&edition.settings, Some(&returned.before));
    let view = ItemsView { cx, settings, reader: Reader::Desk, before, now: &now };
    let introduction = returned.asked.decision.introduction();
    html! {
        @if !items.is_empty() {
            section.card #butir data-returned {
                h2 { (cx.t(words::RETURNED)) }
                p.hint { (cx.t(words::RETURNED_LEAD)) }
                @for line in introduction.lines() { p { (line) } }
                ol.checklist {
                    @for item in &items {
                        li data-item=(item.number) {
                            p { b { (cx.m(&item.item.about.name())) } " " (view.state(item)) }
                            (view.todo(item))
                            (view.before_and_after(item))
                            @if !item.answer.is_empty() {
                                div.reply { p.small { (cx.t(words::ENTRANTS_ANSWER)) } @for line in item.answer.lines() { p { (line) } } }
                            }
                        }
                    }
                }
            }
        }
    }
}
