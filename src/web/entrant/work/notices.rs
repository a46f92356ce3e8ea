//! What entrants are told about a film beside its verdict: that it changed after the closing, and that it is
//! used elsewhere.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::sheet::{Sheet, WorkPath, work_path};
use super::text;
use crate::app::App;
use crate::clock::At;
use crate::editions::Edition;
use crate::film_watch::{self, OwnChange, rules};
use crate::i18n::{Lang, date_time, deadline};
use crate::ids::VideoId;
use crate::registration::EntryMember;
use crate::say;
use crate::video_check::PartKind;
use crate::views::{BadgeKind, PageCx, PostButton, Tone, badge, post_button, reaching};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::works::SharedWith;

/// `POST …/karya/{work}/perubahan`: looks at the films of the work now.
pub async fn look_again(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    let (id, entry) = (path.2, who.entry());
    app.write(move |tx| film_watch::ask_work(tx, &who, id)).await?;
    Ok(redirect_with(&work_path(&cx, entry, id, ""), text::LOOKING_AGAIN))
}

/// What a film of a work is called; core videos by their place.
pub(super) fn part_name(cx: &PageCx, part: PartKind, position: i32) -> String {
    match part {
        PartKind::Core => format!("{} {}", cx.t(part.text()), position.saturating_add(1)),
        part => cx.t(part.text()).to_owned(),
    }
}

/// What is to be mended in a work whose films changed; nothing when none did.
pub(super) fn changed(cx: &PageCx, edition: &Edition, sheet: &Sheet, changes: &[OwnChange]) -> Markup {
    let Some(first) = changes.iter().map(|change| change.found_at).min() else { return html! {} };
    let due = rules::mend_by(&edition.settings.phases, first);
    let seen = changes.iter().map(|change| change.last_seen_at).max();
    html! {
        section.card #perubahan {
            h2 { (cx.t(text::FILM_CHANGED)) }
            @for change in changes {
                @let (told, mend) = change.kind.told();
                div data-change=(change.kind.as_str()) {
                    h3 { (part_name(cx, change.part, change.position)) " " (badge(BadgeKind::No, cx.t(change.kind.name()))) }
                    p { (cx.t(told)) }
                    p { (reaching(cx.t(mend))) }
                }
            }
            p { (reaching(&until(cx, due))) }
            @if let Some(seen) = seen { p.small { (cx.t(text::LAST_SEEN)) " " (date_time(seen, cx.lang)) } }
            (post_button(&sheet.at(cx, "/perubahan"), PostButton { label: cx.t(text::LOOK_AGAIN), tone: Tone::Primary }, &[]))
        }
    }
}

fn until(cx: &PageCx, due: At) -> String {
    let (batas, limit) = (deadline(due, Lang::Id), deadline(due, Lang::En));
    let words = if cx.now < due {
        say!(
            "Mohon dibereskan paling lambat {batas}. Bila filmnya kembali seperti semula, pemberitahuan ini hilang sendiri.",
            "Please mend it by {limit}. Once the film is what it was, this notice goes away by itself."
        )
    } else {
        say!(
            "Batas {batas} sudah lewat. Bereskan sesegera mungkin, lalu hubungi panitia.",
            "The time until {limit} is over. Mend it as soon as you can, then write to the committee."
        )
    };
    cx.m(&words).to_owned()
}

/// Where else a film is used: of others' works only that it is.
pub(super) fn shared(cx: &PageCx, sheet: &Sheet, video: VideoId) -> Markup {
    let mut own: Vec<(String, String)> = Vec::new();
    let (mut within, mut elsewhere) = (Vec::new(), false);
    for film in sheet.shared.iter().filter(|film| film.video == video) {
        match &film.with {
            SharedWith::Within { part, position } => within.push(part_name(cx, *part, *position)),
            SharedWith::Own { work, title } => {
                own.push((work_path(cx, sheet.work.entry_id, *work, ""), title.clone()));
            }
            SharedWith::Elsewhere => elsewhere = true,
        }
    }
    own.dedup();
    within.dedup();
    html! {
        @if !own.is_empty() {
            p.notice data-shared="own" {
                (cx.t(text::SHARED_OWN)) " "
                @for (i, (href, title)) in own.iter().enumerate() {
                    @if i > 0 { ", " }
                    a href=(href) { (if title.is_empty() { cx.t(text::UNTITLED) } else { title }) }
                }
                ". " (cx.t(text::SHARED_OWN_WHY))
            }
        }
        @if elsewhere { p.notice data-shared="elsewhere" { (cx.t(text::SHARED_ELSEWHERE)) } }
        @if !within.is_empty() {
            p.hint data-shared="within" { (cx.t(text::SHARED_WITHIN)) " " (within.join(", ")) "." }
        }
    }
}

/// The same for every film of the work, before it is sent.
pub(super) fn all_shared(cx: &PageCx, sheet: &Sheet) -> Markup {
    html! {
        @for row in &sheet.videos {
            @if sheet.shared.iter().any(|film| film.video == row.id) {
                h3 { (part_name(cx, row.part, row.position)) }
                (shared(cx, sheet, row.id))
            }
        }
    }
}
