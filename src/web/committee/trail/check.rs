//! Whether the trail is whole: computed when somebody presses the button, one at a time.

use actix_web::web;
use maud::{Markup, html};

use super::text;
use crate::accounts::Committee;
use crate::app::App;
use crate::audit::{self, Anchored, Break, Whole};
use crate::clock::At;
use crate::db::Fault;
use crate::editions::wall;
use crate::i18n::{Message, count, date, date_time};
use crate::say;
use crate::views::{BadgeKind, badge};
use crate::web::committee::frame::frame;
use crate::web::committee::text::records as words;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::limits::Limits;
use crate::web::list_address::ListAddress;

/// `GET /{k}/panitia/jejak/pemeriksaan`: reads the whole chain of the portal.
pub async fn check(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    limits: web::Data<Limits>,
) -> Result<Markup, PageError> {
    let _turn = limits.trail_check(who.person().user_id()).await?;
    let parts = app.clone();
    let found = app
        .read(move |conn| audit::verify(conn, parts.db.seal(), &[]))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/jejak")) { (cx.t(words::TRAIL)) } }
        section.card data-trail=(if found.is_ok() { "whole" } else { "broken" }) {
            @match &found { Ok(whole) => (is_whole(&cx, whole)), Err(broken) => (is_broken(&cx, broken)) }
            p.small { (date_time(cx.now, cx.lang)) }
        }
        p { (cx.t(text::HOW)) }
        div.actions {
            a.button.quiet href=(cx.at("/panitia/jejak/pemeriksaan")) { (cx.t(text::CHECK_AGAIN)) }
            a.button.plain href="/jejak" { (cx.t(text::SEALED)) }
        }
    };
    frame(&cx, &app, "jejak", cx.t(text::CHECKED), body).await
}

fn is_whole(cx: &Cx, whole: &Whole) -> Markup {
    let lines = count(whole.lines, cx.lang);
    let said = say!(
        "Semua {lines} baris berurutan tanpa celah, dan tidak satu pun berubah sejak ditulis.",
        "All {lines} lines follow each other without a gap, and none has changed since it was written."
    );
    html! {
        p { (badge(BadgeKind::Ok, cx.t(text::WHOLE))) }
        p { (cx.m(&said)) }
        p {
            @match &whole.anchored {
                Some(anchored) => (cx.m(&since(cx, anchored, whole.lines))),
                None => (cx.t(text::NOT_ANCHORED)),
            }
        }
    }
}

fn since(cx: &Cx, anchored: &Anchored, lines: i64) -> Message {
    let day = |day: &str| begins(day).map_or_else(|| day.to_owned(), |at| date(at, cx.lang));
    let (first, last) = (day(&anchored.first_day), day(&anchored.last_day));
    let (until, lines) = (count(anchored.until_line, cx.lang), count(lines, cx.lang));
    say!(
        "Berjangkar sejak {first}: ditandatangani sampai akhir {last}, baris {until} dari {lines}.",
        "Anchored since {first}: signed until the end of {last}, line {until} of {lines}."
    )
}

fn begins(day: &str) -> Option<At> {
    wall::read_opens(&format!("{day} 00:00")).ok()
}

fn is_broken(cx: &Cx, broken: &Break) -> Markup {
    let near = match broken {
        Break::Altered { line } | Break::Gap { before: line } => Some(line.0 + 1),
        Break::End | Break::Anchor { .. } | Break::Signature { .. } => None,
    };
    html! {
        p { (badge(BadgeKind::No, cx.t(text::BROKEN))) }
        p { b { (cx.m(&what(broken))) } }
        p { (cx.t(text::BROKEN_NEXT)) }
        @if let Some(line) = near {
            p { a href=(ListAddress::new(cx.at("/panitia/jejak")).with("sebelum", line).href()) { (cx.t(text::LOOK_THERE)) } }
        }
    }
}

fn what(broken: &Break) -> Message {
    match broken {
        Break::Altered { line } => say!(
            "Baris {line} diubah, atau tidak ditulis oleh portal.",
            "Line {line} was altered, or was not written by the portal."
        ),
        Break::Gap { before } => {
            say!("Baris-baris sebelum baris {before} hilang.", "Lines before line {before} are missing.")
        }
        Break::End => text::END_MISSING.into(),
        Break::Anchor { day } => say!(
            "Jejak ini bukan yang ditandatangani pada {day}.",
            "The trail is not the one that was signed on {day}."
        ),
        Break::Signature { day } => say!(
            "Tanda tangan {day} bukan tanda tangan portal.",
            "The signature of {day} is not the portal's."
        ),
    }
}
