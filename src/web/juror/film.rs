//! The left pane of the scoring room: the films and everything the entrant wrote, and nothing that tells
//! whose it is. All parts stand on the page, so that moving between them loses no mark.

use maud::{Markup, html};

use super::queue::sheet_path;
use super::text;
use crate::config::Google;
use crate::editions::Edition;
use crate::i18n::{Lang, duration};
use crate::judging::{AssignmentStatus, ScoringRoom};
use crate::video_check::{BlindVideo, PartKind, Provider, providers};
use crate::views::{Icon, PageCx, PlayerView, film_page, icon, player, player_box};
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

/// What the room shows of a work.
pub struct FilmPane {
    /// The main film, the title and the way to the parts: what stays in sight.
    pub stage: Markup,
    /// What the makers wrote and their other films, one fold each.
    pub parts: Markup,
}

/// The pane. `edition` gives the names of kinds, `google` the players' addresses; a juror steps back only while
/// `steps` are taken.
pub fn pane(cx: &PageCx, room: &ScoringRoom, edition: &Edition, google: &Google, steps: bool) -> FilmPane {
    let work = &room.work;
    let shown: Vec<Shown> = room.films.iter().map(|film| show(cx, film, google)).collect();
    let main = shown.iter().find(|film| film.part == PartKind::Main);
    let view = WorkView {
        cx,
        settings: &edition.settings,
        content: work.content(),
        reader: Reader::Juror,
        unfolded: false,
    };
    let parts = view.parts();
    let stage = html! {
        p.small.work-facts { (facts(cx, work, &view, main.and_then(|film| film.ms))) }
        h1 { (work.content().title) }
        @if let Some(makers) = &room.makers {
            p.small.makers {
                @if makers.team.is_empty() { (cx.t(text::INDIVIDUAL)) } @else { (makers.team) } " · " (makers.institution)
            }
        }
        @match main {
            Some(film) => { div #utama data-film-part { (player_box(cx.lang, &film.view)) } },
            None => { p.hint { (cx.t(text::NO_FILM)) } },
        }
        (tabs(cx, &shown, &parts))
    };
    let parts = html! {
        details.part open data-part { summary { (cx.t(text::ABOUT)) } div #tentang { (view.about()) } }
        @for film in shown.iter().filter(|film| film.part != PartKind::Main) {
            details.part data-part {
                summary { (titled(cx, film)) }
                div id=(film.anchor) data-film-part { (player(cx.lang, &film.view)) }
            }
        }
        @for part in &parts { (folded(part.anchor, part.title, &part.body)) }
        (beside(cx, room, main, steps))
    };
    FilmPane { stage, parts }
}

/// The film's own page, the way to the committee, the way out.
fn beside(cx: &PageCx, room: &ScoringRoom, main: Option<&Shown>, steps: bool) -> Markup {
    let sheet = sheet_path(cx, room.sheet.id);
    html! {
        p.small.beside {
            a.to-sheet href="#lembar" { (cx.t(text::TO_SHEET)) }
            @if let Some(film) = main { (film_page(cx.lang, &film.view)) }
            @if room.sheet.item.work().is_some() {
                a href={ (sheet) "/dugaan" } { (cx.t(text::FLAG)) }
            }
            @if steps && room.sheet.status != AssignmentStatus::Locked {
                a href={ (sheet) "/pengunduran" } { (cx.t(text::RECUSE)) }
            }
        }
    }
}

fn show(cx: &PageCx, film: &BlindVideo, google: &Google) -> Shown {
    // An institution's own file needs no player of its host's.
    let is_file = film.link.provider == Provider::DIRECT;
    let src = if is_file { Some(film.link.canonical_url()) } else { providers::player(&film.link, google) };
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
            is_file,
            tells_time: providers::player_tells_time(film.link.provider),
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
                a href={ "#" (film.anchor) } data-film-tab {
                    (icon(Icon::Play)) (film.tab)
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
    html! { details.part data-part { summary { (title) } div id=(anchor) { (body) } } }
}
