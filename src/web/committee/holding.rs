//! Acts whose letters are held: the line that offers to take one back, wherever it matters, and the page of one.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::FromList;
use super::frame::frame;
use super::text::holding as words;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Lang, Message, count, moment};
use crate::ids::{EditionId, HoldId, UserId, WorkId};
use crate::notifications::{self, HeldAct, Hold, Settled};
use crate::say;
use crate::verification::hold::{self, CancelProblem, HeldDecision, OpenHold};
use crate::views::{BadgeKind, PageCx, PostButton, Tone, badge, post_button};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// Numbers of works that a line about an act names.
const MOST_NAMED: usize = 5;
/// Works of an act that its page names one by one.
const MOST_LISTED: usize = 100;

type HoldPath = web::Path<(String, HoldId)>;

/// Address of the page of an act.
pub fn address(cx: &PageCx, id: HoldId) -> String {
    cx.at(&format!("/panitia/penahanan/{id}"))
}

/// Address of the page of an act, or of what is done about it, with the list of works behind it from which somebody came.
pub fn act_address(cx: &PageCx, list: &FromList, id: HoldId, act: &str) -> String {
    list.at(cx, &format!("/panitia/penahanan/{id}{act}"))
}

/// The act that holds a record, if one does.
pub async fn find(app: &App, edition: EditionId, id: Option<HoldId>) -> Result<Option<Hold>, PageError> {
    let Some(id) = id else { return Ok(None) };
    let found = app.read(move |conn| notifications::find_hold(conn, edition, id)).await;
    found.map_err(|fault: Fault| PageError::from(fault))
}

/// The line above a record whose letter is held: what was done, until when, and the way back.
pub fn line(cx: &PageCx, who: &Committee, hold: Option<&Hold>) -> Markup {
    let Some(hold) = hold else { return html! {} };
    html! {
        div.notice data-hold=(hold.id) {
            p { b { (cx.m(&held_until(cx, hold))) } }
            p { (cx.t(words::NOT_SHOWN)) }
            (acts(cx, who.person().user_id(), hold, &FromList::of_its_pages(cx), None))
        }
    }
}

/// The acts that can still be taken back, above the outbox.
pub fn open(cx: &PageCx, holds: &[OpenHold]) -> Markup {
    html! {
        @if !holds.is_empty() {
            section.card {
                h2 { (cx.t(words::WAITING)) }
                ul.inbox {
                    @for open in holds {
                        li {
                            (badge(BadgeKind::Wait, cx.t(words::HELD)))
                            p { (cx.m(&held_until(cx, &open.hold))) }
                            (numbers(cx, open))
                            a.button.quiet href=(address(cx, open.hold.id)) { (cx.t(words::OPEN)) }
                        }
                    }
                }
            }
        }
    }
}

/// The works of an act: how many where they are more than a few, with the first numbers. Its own page lists them all.
fn numbers(cx: &PageCx, open: &OpenHold) -> Markup {
    let (all, works) = (open.numbers(), open.works.len());
    let first: Vec<&str> = all.iter().take(MOST_NAMED).copied().collect();
    html! {
        @if works > 1 { small { b { (count(works as i64, cx.lang)) " " (cx.t(words::WORKS_COUNTED)) } } " " }
        small { (first.join(", ")) @if all.len() > first.len() { ", …" } }
    }
}

/// "Penolakan karya oleh Budi: suratnya ditahan sampai 10.57 WIB."
pub fn held_until(cx: &PageCx, hold: &Hold) -> Message {
    let (act, by) = (hold.act.text(), &hold.by);
    let (apa, what) = (act.id, act.en);
    let (sampai, end) = (moment(hold.until, cx.now, Lang::Id), moment(hold.until, cx.now, Lang::En));
    say!(
        "{apa} oleh {by}: suratnya ditahan sampai {sampai}.",
        "{what} by {by}: the letter is held until {end}."
    )
}

/// The two buttons; `works` is how many works the act is about, where that is known. Only the member who decided takes
/// it back.
fn acts(cx: &PageCx, reader: UserId, hold: &Hold, list: &FromList, works: Option<usize>) -> Markup {
    let at = |act: &str| act_address(cx, list, hold.id, act);
    let cancel = match works {
        Some(n) if n > 1 => {
            let (jumlah, number) = (count(n as i64, Lang::Id), count(n as i64, Lang::En));
            say!("Batalkan untuk {jumlah} karya", "Take all {number} back")
        }
        _ => words::CANCEL.into(),
    };
    let by = &hold.by;
    let others = say!(
        "Hanya {by} yang dapat membatalkannya selama suratnya ditahan.",
        "Only {by} can take it back while the letter is held."
    );
    html! {
        @if reader != hold.made_by { p { (cx.m(&others)) } }
        @if cx.may(Permission::Works) {
            div.actions {
                @if reader == hold.made_by {
                    (post_button(&at("/pembatalan"), PostButton { label: cx.m(&cancel), tone: Tone::Primary }, &[]))
                }
                (post_button(&at("/pengiriman"), PostButton { label: cx.t(words::SEND_NOW), tone: Tone::Quiet }, &[]))
                @if works.is_none() { a.button.plain href=(at("")) { (cx.t(words::OPEN)) } }
            }
        }
    }
}

/// `GET /{k}/panitia/penahanan/{hold}`.
pub async fn held(app: web::Data<App>, cx: Cx, who: Committee, path: HoldPath) -> Result<Markup, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let found = app
        .read(move |conn| hold::find_held(conn, edition, id))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let body = html! {
        p.crumbs {
            a href=(cx.at("/panitia/surat")) { (cx.t(words::TO_LETTERS)) } " · "
            a href=(FromList::of(&cx).list()) { (cx.t(words::TO_WORKS)) }
        }
        (state(&cx, who.person().user_id(), &found))
        @if let Some(entry) = found.entry { p { a href=(cx.at(&format!("/panitia/peserta/{entry}"))) { (cx.t(words::ENTRY)) } } }
        @if !found.works.is_empty() { (works(&cx, who.person().user_id(), &found)) }
    };
    frame(&cx, &app, "surat", cx.t(found.hold.act.text()), body).await
}

fn state(cx: &PageCx, reader: UserId, found: &HeldDecision) -> Markup {
    let (jumlah, number) = (count(found.letters, Lang::Id), count(found.letters, Lang::En));
    let letters = say!("{jumlah} surat menunggu.", "{number} letters wait.");
    html! {
        @match found.hold.settled {
            Some(Settled::Released) => p.notice { (cx.t(words::GONE)) },
            Some(Settled::Cancelled) => p.notice { (cx.t(words::TAKEN_BACK)) },
            None => section.card {
                p { b { (cx.m(&held_until(cx, &found.hold))) } " " (cx.m(&letters)) }
                p { (cx.t(words::NOT_SHOWN)) }
                (acts(cx, reader, &found.hold, &FromList::of(cx), Some(found.works.len())))
            },
        }
    }
}

/// The works of the act; of several accepted together each can be taken back alone.
fn works(cx: &PageCx, reader: UserId, found: &HeldDecision) -> Markup {
    let list = FromList::of(cx);
    let at = act_address(cx, &list, found.hold.id, "/pembatalan");
    let alone = found.works.len() > 1
        && found.hold.act == HeldAct::Accepted
        && reader == found.hold.made_by
        && cx.may(Permission::Works);
    let button = PostButton { label: cx.t(words::CANCEL_ONE), tone: Tone::Quiet };
    html! {
        section.card {
            h2 { (cx.t(words::WORKS)) " (" (found.works.len()) ")" }
            ul.inbox {
                @for work in found.works.iter().take(MOST_LISTED) {
                    li {
                        (badge(BadgeKind::Wait, cx.t(words::HELD)))
                        p { a href=(list.work(cx, work.id, "")) { (work.title) } }
                        small { (work.number.as_deref().unwrap_or_default()) }
                        @if alone { (post_button(&at, button, &[("work", &work.id.to_string())])) }
                    }
                }
            }
            @if let Some(more) = found.works.len().checked_sub(MOST_LISTED).filter(|more| *more > 0) {
                p.small { (cx.m(&say!("Dan {more} karya lain.", "And {more} more works."))) }
            }
        }
    }
}

/// What is taken back, and where one goes on.
#[derive(Debug, Default, Deserialize)]
pub struct TakingBack {
    /// Which of several works; none for the whole act.
    work: Option<WorkId>,
    /// The work that is decided anew; none leads back to what the act was about.
    onto: Option<WorkId>,
}

/// `POST /{k}/panitia/penahanan/{hold}/pembatalan`.
pub async fn cancel(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: HoldPath,
    form: Form<TakingBack>,
) -> Result<HttpResponse, PageError> {
    let (edition, id, only) = (cx.edition()?.id, path.1, form.work);
    let cancelled = app.write_durably(move |tx| {
        // Once it is taken back the act holds nothing any more.
        let held = hold::find_held(tx.conn, edition, id)?;
        hold::cancel(tx, &who, edition, id, only)?;
        Ok::<_, CancelProblem>(held)
    });
    let held = cancelled.await?;
    let list = FromList::of(&cx);
    let onto = form.onto.map(|work| list.work(&cx, work, ""));
    let back = || if only.is_some() { act_address(&cx, &list, id, "") } else { onward(&cx, &list, &held) };
    Ok(redirect_with(&onto.unwrap_or_else(back), words::CANCELLED))
}

/// Where one goes on from an act that was taken back: to its entry, to its one work, to the list of works.
fn onward(cx: &PageCx, list: &FromList, held: &HeldDecision) -> String {
    match (held.entry, held.works.as_slice()) {
        (Some(entry), _) => cx.at(&format!("/panitia/peserta/{entry}")),
        (None, [work]) => list.work(cx, work.id, ""),
        (None, _) => list.list(),
    }
}

/// `POST /{k}/panitia/penahanan/{hold}/pengiriman`.
pub async fn send_now(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: HoldPath,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    app.write_durably(move |tx| hold::send_now(tx, &who, edition, id)).await?;
    Ok(redirect_with(&act_address(&cx, &FromList::of(&cx), id, ""), words::RELEASED))
}
