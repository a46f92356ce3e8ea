//! A work that came back: every item that was asked for, with before, after and what its makers answered; and what else
//! they changed.

use maud::{Markup, html};

use crate::editions::Edition;
use crate::overview::DeskWork;
use crate::verification::AskedItem;
use crate::video_check::Video;
use crate::views::PageCx;
use crate::web::committee::text::desk as words;
use crate::web::item_view::ItemsView;
use crate::works::{Reader, WorkPart, rules};

/// Longest rendering of a part, in bytes, that stands open.
const LONG: usize = 900;

/// The items, above everything that is decided anew, and what else changed; nothing for a work that did not come back.
pub fn card(cx: &PageCx, edition: &Edition, sheet: &DeskWork) -> Markup {
    let Some(returned) = &sheet.returned else { return html! {} };
    let films: Vec<Video> = sheet.films.iter().map(|film| film.video.clone()).collect();
    let content = &sheet.work.content;
    let (items, now) =
        (returned.asked.items(Some(&returned.before), content, &films), rules::sent(content, &films));
    let (settings, before) = (&edition.settings, Some(&returned.before));
    let view = ItemsView { cx, settings, reader: Reader::Desk, before, now: &now };
    let asked = |part: &WorkPart| items.iter().any(|item| item.item.about == *part);
    let mut others = rules::changed_parts(&returned.before, content, &films);
    others.retain(|part| !asked(part));
    html! {
        @if !items.is_empty() { (asked_for(cx, &view, &items, returned.asked.decision.introduction())) }
        (outside(cx, &view, &others))
    }
}

fn asked_for(cx: &PageCx, view: &ItemsView<'_>, items: &[AskedItem<'_>], introduction: &str) -> Markup {
    html! {
        section.card #butir data-returned {
            h2 { (cx.t(words::RETURNED)) }
            p.hint { (cx.t(words::RETURNED_LEAD)) }
            @for line in introduction.lines() { p { (line) } }
            ol.checklist {
                @for item in items {
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

/// What was changed beside what was asked for; that nothing was is said as well.
fn outside(cx: &PageCx, view: &ItemsView<'_>, parts: &[WorkPart]) -> Markup {
    html! {
        section.card data-outside=(parts.len()) {
            h2 { (cx.t(words::OUTSIDE)) }
            @if parts.is_empty() { p { (cx.t(words::OUTSIDE_NONE)) } }
            @else {
                p.hint { (cx.t(words::OUTSIDE_LEAD)) }
                ul.checklist {
                    @for part in parts {
                        @let change = view.side_by_side(*part);
                        li data-outside-part=(part.word()) {
                            @if change.0.len() > LONG {
                                details { summary { b { (cx.m(&part.name())) } " " span.small { (cx.t(words::BEFORE_AND_AFTER)) } } (change) }
                            } @else {
                                p { b { (cx.m(&part.name())) } }
                                (change)
                            }
                        }
                    }
                }
            }
        }
    }
}
