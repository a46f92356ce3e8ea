//! The left pane of the scoring room: the films and everything the entrant wrote, and nothing that tells
//! whose it is. All parts stand on the page, so that moving between them loses no mark.

use maud::{Markup, html};

use super::text;
use crate::config::Google;
use crate::editions::Edition;
use crate::i18n::{Lang, duration};
use crate::judging::ScoringRoom;
use crate::video_check::{BlindVideo, PartKind, providers};
use crate::views::{PageCx, PlayerView, player};
use crate::web::work_view::{RoomPart, WorkView};
use crate::works::{BlindWork, Reader};

/// One film ready to be shown.
struct Shown {
    part: PartKind,
    anchor: String,
    tab: String,
    title: String,
    ms: Option<i64>,
    view: PlayerView,
}

/// The pane. `edition` gives the names of kinds, `google` the players' addresses.
pub fn pane(cx: &PageCx, room: &ScoringRoom, edition: &Edition, google: &Google) -> Markup {
    let work = &room.work;
    let shown: Vec<Shown> = room.films.iter().map(|film| show(cx, film, google)).collect();
    let main = shown.iter().find(|film| film.part == PartKind::Main);
    let view = WorkView { cx, settings: &edition.settings, content: work.content(), reader: Reader::Juror };
    let parts = view.parts();
    html! {
        p.small { (facts(cx, work, &view, main.and_then(|film| film.ms))) }
        h1 { (work.content().title) }
        @match main {
            Some(film) => { div #utama { (player(cx.lang, &film.view)) } },
            None => { p.hint { (cx.t(text::NO_FILM)) } },
        }
        (tabs(cx, &shown, &parts))
        div #tentang { (view.about()) }
        @for film in shown.iter().filter(|film| film.part != PartKind::Main) {
            (folded(&film.anchor, &titled(cx, film), &player(cx.lang, &film.view)))
        }
        @for part in &parts { (folded(part.anchor, part.title, &part.body)) }
    }
}

fn show(cx: &PageCx, film: &BlindVideo, google: &Google) -> Shown {
    let src = providers::player(&film.link, google);
    let number = film.position + 1;
    let (anchor, tab, title) = match film.part {
        PartKind::Main => {
            ("utama".to_owned(), cx.t(text::MAIN).to_owned(), cx.t(text::MAIN_VIDEO).to_owned())
        }
        PartKind::Intro => {
            ("pengantar".to_owned(), cx.t(text::INTRO).to_owned(), cx.t(text::INTRO_VIDEO).to_owned())
        }
        PartKind::Core => (
            format!("inti-{number}"),
            format!("{} {number}", cx.t(text::CORE)),
            format!("{} {number}", cx.t(text::CORE_VIDEO)),
        ),
        PartKind::Closing => {
            ("penutup".to_owned(), cx.t(text::CLOSING).to_owned(), cx.t(text::CLOSING_VIDEO).to_owned())
        }
    };
    Shown {
        part: film.part,
        anchor,
        tab,
        ms: film.duration_ms,
        view: PlayerView {
            embeddable: src.is_some() && film.embeddable,
            src: src.unwrap_or_default(),
            page: film.link.canonical_url(),
            title: title.clone(),
            host: providers::name(film.link.provider).to_owned(),
        },
        title,
    }
}

fn facts(cx: &PageCx, work: &BlindWork, view: &WorkView<'_>, ms: Option<i64>) -> String {
    let mut words = vec![work.number.clone().unwrap_or_default()];
    words.extend(view.facts());
    words.extend(ms.map(|ms| duration(ms, cx.lang)));
    words.join(" · ")
}

/// "4.02": minutes and seconds, short enough for a tab.
fn short(ms: i64, lang: Lang) -> String {
    let mark = if lang == Lang::Id { '.' } else { ':' };
    format!("{}{mark}{:02}", ms / 60_000, ms / 1000 % 60)
}

fn titled(cx: &PageCx, film: &Shown) -> String {
    match film.ms {
        Some(ms) => format!("{} · {}", film.title, short(ms, cx.lang)),
        None => film.title.clone(),
    }
}

fn tabs(cx: &PageCx, films: &[Shown], parts: &[RoomPart]) -> Markup {
    html! {
        nav.tabs aria-label=(cx.t(text::PARTS)) {
            @for film in films {
                a href={ "#" (film.anchor) } {
                    (film.tab)
                    @if let Some(ms) = film.ms.filter(|_| film.part != PartKind::Main) { " · " (short(ms, cx.lang)) }
                }
            }
            a href="#tentang" { (cx.t(text::ABOUT)) }
            @for part in parts {
                a href={ "#" (part.anchor) } { (part.title) @if let Some(count) = part.count { " " (count) } }
            }
        }
    }
}

/// A part that opens by itself when a link leads into it; the anchor is inside for that reason.
fn folded(anchor: &str, title: &str, body: &Markup) -> Markup {
    html! { details.card { summary { (title) } div id=(anchor) { (body) } } }
}
