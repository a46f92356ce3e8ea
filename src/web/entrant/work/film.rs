//! The links as shown: a field each, its verdict under it, and what can be done about it.

use std::time::Duration;

use actix_web::web;
use maud::{Markup, html};

use super::facts::facts_fields;
use super::sheet::{FORM, Sheet, closing, head, meter, page_title};
use super::typed::Typed;
use super::video::{FilmPath, link_values};
use super::{asked, notices, text, title_notes};
use crate::app::App;
use crate::editions::{Edition, Parts};
use crate::i18n::{Lang, duration};
use crate::registration::EntryMember;
use crate::say;
use crate::video_check::{self, CheckStatus, PartKind};
use crate::views::{
    self, Field, PageCx, Tone, VerdictView, error_summary, field, page, save_bar, verdict_panel,
};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;
use crate::web::saving::typed_over;
use crate::web::verdict_view::makers_verdict;
use crate::works::Video;
use crate::works::actions::MOST_CORE;
use crate::works::{FilmSlot, FormStep, WorkPart};

/// One place for a link: a part, and which of its films.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Part of the work.
    pub part: PartKind,
    /// From 0.
    pub position: i32,
}

impl Place {
    /// Name of its field: `main_video`, `core_video_2`.
    pub fn field(self) -> String {
        self.key().field_name()
    }

    /// As the room names it.
    pub fn key(self) -> FilmSlot {
        FilmSlot { part: self.part, position: self.position }
    }

    /// The film that stands there.
    pub fn row(self, rows: &[Video]) -> Option<&Video> {
        rows.iter().find(|row| (row.part, row.position) == (self.part, self.position))
    }

    fn path(self, rest: &str) -> String {
        format!("/video/{}/{}{rest}", self.part.as_str(), self.position)
    }
}

/// Every place of a work, one more core video than there are.
pub fn places(rows: &[Video]) -> Vec<Place> {
    let last = rows.iter().filter(|row| row.part == PartKind::Core).map(|row| row.position).max();
    let core = last.map_or(1, |last| last.saturating_add(2)).min(MOST_CORE);
    let place = |part, position| Place { part, position };
    let mut all = vec![place(PartKind::Main, 0), place(PartKind::Intro, 0)];
    all.extend((0..core).map(|position| place(PartKind::Core, position)));
    all.push(place(PartKind::Closing, 0));
    all
}

/// A form as it was filled in, with what is wrong in it.
#[derive(Clone, Copy)]
pub struct Filled<'a> {
    pub typed: &'a Typed,
    pub errors: &'a Errors,
}

/// The page of all links.
pub fn view(cx: &PageCx, edition: &Edition, sheet: &Sheet, filled: Filled<'_>) -> Markup {
    let refused = filled.errors.summary(cx.lang);
    page(
        cx,
        &page_title(cx, sheet, text::STEP_VIDEO),
        html! {
            (head(cx, edition, sheet, Some(FormStep::Video)))
            (error_summary(cx.lang, &refused))
            @if !refused.is_empty() { p.notice { (cx.t(text::OTHERS_SAVED)) } }
            p { (cx.t(text::VIDEO_LEAD)) }
            form id=(FORM) method="post" action=(sheet.at(cx, "/video")) novalidate {
                (typed_over(sheet.work.lock_version, &link_values(&sheet.videos)))
                @for place in places(&sheet.videos) {
                    (one(cx, edition, sheet, place, filled))
                }
                (meter(cx, edition, sheet))
                div.actions {
                    button.button.quiet type="submit" name="then" value="/tentang" { (cx.t(text::ON_TO_ABOUT)) }
                    button.button.plain type="submit" name="then" value="/" { (cx.t(text::TO_WORK)) }
                }
                (save_bar(cx, None, closing(edition, &sheet.work), views::submit(cx.t(text::SAVE_LINKS), Tone::Primary)))
            }
        },
    )
}

fn one(cx: &PageCx, edition: &Edition, sheet: &Sheet, place: Place, filled: Filled<'_>) -> Markup {
    let name = place.field();
    let row = place.row(&sheet.videos);
    let stored = row.map_or("", |row| row.pasted.as_str());
    let mut link = Field::new(cx.lang, name.clone(), notices::part_name(cx, place.part, place.position))
        .hint(hint(cx, edition, place.part))
        .value(filled.typed.find(&name).unwrap_or(stored).to_owned())
        .error(filled.errors.of(&name, cx.lang))
        .max_length(4000);
    if place.part != PartKind::Main && (edition.settings.parts == Parts::Optional || place.position > 0) {
        link = link.optional();
    }
    let needed = place.part == PartKind::Main || edition.settings.parts == Parts::Required;
    let typed = filled.typed.find(&name).is_some_and(|typed| !typed.is_empty());
    let part = WorkPart::Film(place.key());
    let asked = asked::is_asked(sheet, part);
    let body = html! {
        @if asked { (asked::above(cx, &edition.settings, sheet, part)) }
        (field::url(&link))
        @if let Some(row) = row { (notices::shared(cx, sheet, row.id)) (panel(cx, sheet, row, filled)) }
    };
    // A part that nobody has to give, and nobody gave, is one line until somebody opens it.
    if needed || row.is_some() || typed || asked {
        return html! { section.card.asked-at[asked] { (body) } };
    }
    html! { details.card { summary { (notices::part_name(cx, place.part, place.position)) " " span.hint { (cx.t(text::MAY_BE_ADDED)) } } (body) } }
}

fn hint(cx: &PageCx, edition: &Edition, part: PartKind) -> String {
    let ms = video_check::limits(&edition.settings, part).max_ms;
    let (lama, length) = (duration(ms, Lang::Id), duration(ms, Lang::En));
    let most = say!("Paling lama {lama}.", "At most {length}.");
    let about = match part {
        PartKind::Main => text::MAIN_HINT,
        PartKind::Intro => text::INTRO_HINT,
        PartKind::Core => text::CORE_HINT,
        PartKind::Closing => text::CLOSING_HINT,
    };
    format!("{} {}", cx.t(about), cx.m(&most))
}

/// The verdict, which refreshes itself while a check runs, and below it what can be done.
fn panel(cx: &PageCx, sheet: &Sheet, row: &Video, filled: Filled<'_>) -> Markup {
    let place = Place { part: row.part, position: row.position };
    let poll = changes_soon(cx, row).then(|| sheet.at(cx, &place.path("/hasil-periksa")));
    let running = poll.is_some();
    html! {
        (verdict_panel(cx.lang, &VerdictView { poll, ..makers_verdict(cx.lang, row) }))
        @if running { noscript { p.small.links { a href=(sheet.at(cx, "/video")) { (cx.t(text::RELOAD)) } } } }
        @else {
            @if row.part == PartKind::Main { (title_notes::offer(cx, sheet)) }
            (controls(cx, sheet, row, filled))
        }
    }
}

/// A check that runs, or one that our side repeats within the minute.
fn changes_soon(cx: &PageCx, row: &Video) -> bool {
    let soon = |at: crate::clock::At| at < cx.now.plus(Duration::from_secs(60));
    row.is_running() || (row.status == CheckStatus::Unchecked && row.retry_at.is_some_and(soon))
}

fn controls(cx: &PageCx, sheet: &Sheet, row: &Video, filled: Filled<'_>) -> Markup {
    let place = Place { part: row.part, position: row.position };
    let to = |rest| sheet.at(cx, &place.path(rest));
    let open = !row.is_confirmed();
    let unproved = (open && matches!(row.status, CheckStatus::NeedsReview | CheckStatus::Unchecked))
        || row.asks_format();
    html! {
        p.small.links { a href=(row.link.canonical_url()) target="_blank" rel="noopener noreferrer" { (cx.t(text::OPEN_FILM)) } }
        @if unproved { (facts_fields(cx, &place.field(), &to("/pernyataan"), row, filled)) }
        div.actions {
            @if open && row.status != CheckStatus::Passed {
                button.button.quiet type="submit" formaction=(to("/pemeriksaan")) { (cx.t(text::CHECK_AGAIN)) }
            }
            button.button.plain type="submit" formaction=(to("/penghapusan")) { (cx.t(text::REMOVE_LINK)) }
        }
    }
}

/// `GET …/video/{part}/{position}/hasil-periksa`: the panel alone, for the page that waits for it.
pub async fn verdict(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: FilmPath,
) -> Result<Markup, PageError> {
    let part = PartKind::parse(&path.3).ok_or(PageError::NotFound)?;
    let sheet = Sheet::load(&app, &who, path.2).await?;
    let place = Place { part, position: path.4 };
    let row = place.row(&sheet.videos).ok_or(PageError::NotFound)?;
    let (typed, errors) = (Typed::default(), Errors::default());
    if changes_soon(&cx, row) {
        let poll = Some(sheet.at(&cx, &place.path("/hasil-periksa")));
        return Ok(verdict_panel(cx.lang, &VerdictView { poll, ..makers_verdict(cx.lang, row) }));
    }
    Ok(panel(&cx, &sheet, row, Filled { typed: &typed, errors: &errors }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_work_offers_one_place_for_each_part() {
        let fields: Vec<_> = places(&[]).into_iter().map(Place::field).collect();
        assert_eq!(fields, ["main_video", "intro_video", "core_video_1", "closing_video"]);
    }
}
