//! What was sent last above what stands in the work now; only what differs, and what is not told elsewhere on the page.

use maud::{Markup, html};

use super::notices::part_name;
use super::sheet::Sheet;
use super::text;
use crate::editions::Edition;
use crate::video_check::PartKind;
use crate::views::PageCx;
use crate::web::item_view::{Side, Sides, two_sides};
use crate::web::work_view::WorkView;
use crate::works::{FilmSlot, FormStep, Reader, SentLink, WorkContent, WorkPart};

/// One thing that differs.
struct Change {
    part: WorkPart,
    name: String,
    was: Side,
    is: Side,
}

/// The changes; nothing where nothing was sent, or nothing differs. `told`: parts whose change stands on the page already.
pub(super) fn differences(cx: &PageCx, edition: &Edition, sheet: &Sheet, told: &[WorkPart]) -> Markup {
    let sent = sheet.last.as_ref().and_then(|last| last.sent().ok());
    let Some(sent) = sent else { return html! {} };
    let mut changes = fields(cx, edition, &sent.content, &sheet.work.content);
    changes.extend(films(cx, sheet, &sent.links));
    changes.retain(|change| !told.contains(&change.part));
    html! {
        @if !changes.is_empty() {
            h2 { (cx.t(text::DIFFERENCES)) }
            @for Change { name, was, is, .. } in changes {
                h3 { (name) }
                (two_sides(cx, Sides { before: text::SENT_LAST, was, is }))
            }
        }
    }
}

fn fields(cx: &PageCx, edition: &Edition, before: &WorkContent, now: &WorkContent) -> Vec<Change> {
    let settings = &edition.settings;
    let view = |content| WorkView { cx, settings, content, reader: Reader::Maker, unfolded: true };
    let (before, now) = (view(before), view(now));
    let steps = [FormStep::About, FormStep::Discussion];
    let own = steps.into_iter().flat_map(|step| now.shown_fields(step));
    own.filter(|field| before.plain(field) != now.plain(field))
        .map(|field| Change {
            part: WorkPart::Field(field.key),
            name: cx.t(field.label).to_owned(),
            was: Side { text: before.plain(field), empty: before.of_field(field) },
            is: Side { text: now.plain(field), empty: now.of_field(field) },
        })
        .collect()
}

/// Films by their place: another link, a new one, one that is gone.
fn films(cx: &PageCx, sheet: &Sheet, sent: &[SentLink]) -> Vec<Change> {
    let mut places: Vec<(PartKind, i32)> = sent.iter().map(|film| (film.part, film.position)).collect();
    places.extend(sheet.videos.iter().map(|film| (film.part, film.position)));
    places.sort();
    places.dedup();
    let side = |link: Option<&str>| Side { text: link.map(str::to_owned), empty: html! { "–" } };
    let mut changes = Vec::new();
    for (part, position) in places {
        let before = sent.iter().find(|film| (film.part, film.position) == (part, position));
        let now = sheet.videos.iter().find(|film| (film.part, film.position) == (part, position));
        let (before, now) = (before.map(|film| film.link.as_str()), now.map(|film| film.pasted.as_str()));
        if before != now {
            let name = part_name(cx, part, position);
            let part = WorkPart::Film(FilmSlot { part, position });
            changes.push(Change { part, name, was: side(before), is: side(now) });
        }
    }
    changes
}
