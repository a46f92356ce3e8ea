//! The page of what needs attention.

use actix_web::web;
use maud::{Markup, html};
use serde::Deserialize;

use super::lines::{self, Around, Found, Known};
use super::notes::Sent;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::approvals;
use crate::db::{Conn, Fault};
use crate::i18n::date_time;
use crate::ids::EditionId;
use crate::inbox as notes;
use crate::overview::{self, Funnel, Inbox, Line, PageQuestion};
use crate::verification::opinion::{self, OpinionWanted};
use crate::video_check::circuit_breaker;
use crate::views::{BadgeKind, PageCx, badge, empty_state, error_summary, stacked_funnel};
use crate::web::clean::Query;
use crate::web::committee::frame::{Page, framed};
use crate::web::committee::journey::stages;
use crate::web::committee::opinion_words;
use crate::web::committee::text::{desk, inbox as text};
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// The word of the address for the reader's own lines.
const MINE: &str = "saya";

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct InboxQuery {
    #[serde(default)]
    milik: String,
}

/// What is shown besides what waits.
pub(super) struct Shown<'a> {
    /// Only the reader's own lines.
    pub(super) mine: bool,
    /// A note that was refused.
    pub(super) sent: Option<&'a Sent>,
}

/// `GET /{k}/panitia`.
pub async fn inbox(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    query: Query<InboxQuery>,
) -> Result<Markup, PageError> {
    view(&app, &cx, &who, Shown { mine: query.milik == MINE, sent: None }).await
}

fn known(conn: &mut Conn, edition: EditionId) -> Result<Known, Fault> {
    Ok(Known {
        approvals: approvals::waiting(conn, edition)?,
        members: notes::members(conn)?,
        last: overview::last_done(conn, edition)?,
    })
}

pub(super) async fn view(app: &App, cx: &Cx, who: &Committee, shown: Shown<'_>) -> Result<Markup, PageError> {
    let (edition, at, parts) = (cx.edition()?.clone(), cx.moment(), app.clone());
    let (me, may) = (who.person().user_id(), cx.may(Permission::Works));
    let question = PageQuestion { edition: edition.id, page: "inbox" };
    let (waiting, journey, found, opinions) = app
        .read(move |conn| {
            let waiting = overview::inbox(conn, &parts.counts, &edition, &at)?;
            let journey = parts.counts.journey(conn, &edition, &at)?;
            let known = parts.counts.figures(conn, question, &at, |conn| known(conn, edition.id))?;
            let found = Found { known, paused: circuit_breaker::open_circuits(conn, at.now)? };
            let opinions = opinion::opinions_wanted(conn, edition.id, me)?;
            Ok::<_, Fault>((waiting, journey, found, if may { opinions } else { Vec::new() }))
        })
        .await?;
    let around = Around { edition: cx.edition()?, who, found, sent: shown.sent };
    let page = body(
        cx,
        &around,
        &Listed { waiting: &waiting, journey: &journey, opinions: &opinions, mine: shown.mine },
    );
    Ok(framed(cx, &waiting, Page { current: "", title: cx.t(text::TITLE), body: page }))
}

/// What the page lists.
struct Listed<'a> {
    waiting: &'a Inbox,
    journey: &'a Funnel,
    /// What members want to hear of the reader: nobody else's count, so it stands apart.
    opinions: &'a [OpinionWanted],
    mine: bool,
}

fn body(cx: &PageCx, around: &Around<'_>, of: &Listed<'_>) -> Markup {
    let me = around.who.person().user_id();
    let own = |line: &&Line| {
        let keeper = line.note.as_ref().and_then(|note| note.assignee.as_ref());
        !of.mine || keeper.is_some_and(|member| member.id == me)
    };
    let (off, open): (Vec<&Line>, Vec<&Line>) =
        of.waiting.lines.iter().filter(own).partition(|line| line.snoozed);
    html! {
        @if let Some(sent) = around.sent { (error_summary(cx.lang, &sent.errors.summary(cx.lang))) }
        (head(cx, of.mine, &open))
        div.two {
            div {
                @if !of.opinions.is_empty() {
                    section.card { ul.inbox { @for wanted in of.opinions { (opinion_line(cx, wanted)) } } }
                }
                @if open.is_empty() { (nothing(cx, of.mine)) }
                @else { section.card { ul.inbox { @for line in &open { (lines::line(cx, around, line)) } } } }
                @if !off.is_empty() { (snoozed(cx, around, &off)) }
                (lines::age(cx, of.waiting.counted_at))
            }
            section.card {
                (stacked_funnel(cx.lang, cx.t(text::JOURNEY), &stages(cx, of.journey)))
                p.small { (cx.t(text::JOURNEY_LEAD)) }
            }
        }
    }
}

/// A work about which a member wants to hear what the reader thinks.
fn opinion_line(cx: &PageCx, wanted: &OpinionWanted) -> Markup {
    let opinion = &wanted.opinion;
    html! {
        li data-opinion=(opinion.id) {
            (badge(BadgeKind::Wait, cx.t(desk::OPINION)))
            p { (cx.m(&opinion_words::asked(opinion))) " " @if let Some(number) = &wanted.number { (number) " " } (wanted.title) }
            small { (date_time(opinion.asked_at, cx.lang)) }
            a.button.quiet href=(cx.at(&format!("/panitia/karya/{}#pendapat", opinion.work))) { (cx.t(desk::OPINION_GIVE)) }
        }
    }
}

/// How much waits, and the choice between everybody's lines and one's own.
fn head(cx: &PageCx, mine: bool, open: &[&Line]) -> Markup {
    let n: i64 = open.iter().map(|line| line.waiting.count).sum();
    let here = |on: bool| on.then_some("page");
    html! {
        div.chips {
            nav.choices aria-label=(cx.t(text::WHOSE)) {
                a.chip href=(cx.at("/panitia")) aria-current=[here(!mine)] { (cx.t(text::EVERYBODYS)) }
                a.chip href=(cx.at(&format!("/panitia?milik={MINE}"))) aria-current=[here(mine)] { (cx.t(text::MINE)) }
            }
            @if n > 0 { span.total data-waiting=(n) { (cx.m(&lines::total(n, open.len()))) } }
        }
    }
}

fn nothing(cx: &PageCx, mine: bool) -> Markup {
    match mine {
        true => empty_state(cx.t(text::NONE_MINE), cx.t(text::NONE_MINE_WHY), None),
        false => empty_state(cx.t(text::ALL_DONE), cx.t(text::ALL_DONE_WHY), None),
    }
}

/// Lines that are put off, folded.
fn snoozed(cx: &PageCx, around: &Around<'_>, off: &[&Line]) -> Markup {
    let refused = around.sent.is_some_and(|sent| off.iter().any(|line| line.waiting.kind == sent.kind));
    html! {
        details.card.put-off data-put-off=(off.len()) open[refused] {
            summary { (cx.t(text::PUT_OFF)) " (" (off.len()) ")" }
            ul.inbox { @for line in off { (lines::line(cx, around, line)) } }
        }
    }
}
