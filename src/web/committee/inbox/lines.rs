//! Lines of the inbox: what waits, since when, who looks after it, who dealt with it last.

use std::collections::BTreeMap;
use std::sync::Arc;

use maud::{Markup, html};

use super::notes::{self, Sent};
use super::words::words;
use crate::accounts::{Committee, Permission};
use crate::approvals::Approval;
use crate::clock::At;
use crate::editions::Edition;
use crate::i18n::{Lang, Message, date, date_time, short_moment};
use crate::inbox::{InboxKind, Member, Note};
use crate::overview::{LastDone, Line};
use crate::say;
use crate::video_check::OpenCircuit;
use crate::views::{PageCx, badge};
use crate::web::committee::{breakers, two_members};

/// What the lines are drawn from besides themselves.
pub(super) struct Around<'a> {
    pub(super) edition: &'a Edition,
    pub(super) who: &'a Committee,
    pub(super) found: Found,
    /// A note that was refused, as it was typed.
    pub(super) sent: Option<&'a Sent>,
}

/// What the page reads besides the counts.
pub(super) struct Found {
    pub(super) known: Arc<Known>,
    pub(super) paused: Vec<OpenCircuit>,
}

/// What changes with the trail alone.
#[derive(Debug)]
pub(super) struct Known {
    /// Members who may look after a line.
    pub(super) members: Vec<Member>,
    /// Who dealt with each kind last.
    pub(super) last: BTreeMap<InboxKind, LastDone>,
    pub(super) approvals: Vec<Approval>,
}

/// One line.
pub(super) fn line(cx: &PageCx, around: &Around<'_>, line: &Line) -> Markup {
    let waiting = &line.waiting;
    let said = words(waiting, around.edition);
    html! {
        li id={ "baris-" (waiting.kind.as_str()) } data-line=(waiting.kind.as_str()) data-count=(waiting.count) {
            (badge(said.badge, cx.t(said.tag)))
            p { (cx.m(&said.what)) }
            @if let Some(since) = waiting.since { small { (cx.m(&waited(cx.now, since))) } }
            @if let Some(place) = &said.place { a.button.quiet href=(cx.at(&format!("/panitia/{}", place.path))) { (cx.t(place.verb)) } }
            (standing(cx, around, line))
            (each(cx, around, waiting.kind))
            @if cx.may(Permission::Inbox) { (notes::forms(cx, around, line)) }
        }
    }
}

/// The single things of a line that has no page of its own.
fn each(cx: &PageCx, around: &Around<'_>, kind: InboxKind) -> Markup {
    html! {
        @match kind {
            InboxKind::Approvals => ul.inbox.within { (two_members::lines(cx, around.who, &around.found.known.approvals)) },
            InboxKind::Checks => ul.inbox.within { (breakers::lines(cx, &around.found.paused)) },
            _ => {}
        }
    }
}

/// Who looks after the line, until when it is put off, and who dealt with it last.
fn standing(cx: &PageCx, around: &Around<'_>, line: &Line) -> Markup {
    let note = line.note.as_ref();
    let keeper = note.and_then(|note| Some((note, note.assignee.as_ref()?)));
    let last = around.found.known.last.get(&line.waiting.kind);
    html! {
        @if keeper.is_some() || line.snoozed || last.is_some() {
            small.standing {
                @if let Some((note, member)) = keeper { span data-assignee=(member.name) { (cx.m(&kept(cx, note, member))) } }
                @if let Some(note) = note.filter(|_| line.snoozed) { span data-snoozed { (cx.m(&put_off(note))) } }
                @if let Some(last) = last { span data-last-done=(last.name) { (cx.m(&done(cx, last))) } }
            }
        }
    }
}

fn kept(cx: &PageCx, note: &Note, member: &Member) -> Message {
    let (name, by) = (&member.name, &note.by.name);
    let (pada, at) = (short_moment(note.at, cx.now, Lang::Id), short_moment(note.at, cx.now, Lang::En));
    if member.id == note.by.id {
        return say!("Ditangani {name}, sejak {pada}", "{name} looks after it, since {at}");
    }
    say!("Ditangani {name}, dicatat {by} {pada}", "{name} looks after it, noted by {by} {at}")
}

fn put_off(note: &Note) -> Message {
    let name = &note.by.name;
    let until = |lang| note.snoozed_until.map_or_else(String::new, |until| date(until, lang));
    let (sampai, until) = (until(Lang::Id), until(Lang::En));
    say!("Ditunda {name} sampai {sampai}", "Put off by {name} until {until}")
}

fn done(cx: &PageCx, last: &LastDone) -> Message {
    let name = &last.name;
    let (pada, at) = (short_moment(last.at, cx.now, Lang::Id), short_moment(last.at, cx.now, Lang::En));
    say!("Terakhir dikerjakan {name}, {pada}", "Last dealt with by {name}, {at}")
}

/// Since when, and how long that is.
fn waited(now: At, since: At) -> Message {
    let (sejak, from) = (date_time(since, Lang::Id), date_time(since, Lang::En));
    let hours = now.since(since).as_secs() / 3600;
    let days = hours / 24;
    match (days, hours) {
        (0, 0) => say!("paling lama sejak {sejak}", "the oldest since {from}"),
        (0, hours) => say!("paling lama sejak {sejak} ({hours} jam)", "the oldest since {from} ({hours} h)"),
        (days, _) => say!("paling lama sejak {sejak} ({days} hari)", "the oldest since {from} ({days} d)"),
    }
}

/// How much waits in all and in how many lines; nothing else is counted beside the inbox in the navigation.
pub(super) fn total(n: i64, lines: usize) -> Message {
    let (jumlah, all) = (crate::i18n::count(n, Lang::Id), crate::i18n::count(n, Lang::En));
    say!("{jumlah} hal menunggu dalam {lines} baris", "{all} things wait in {lines} lines")
}

/// When slow counts were made, where that is not now.
pub(super) fn age(cx: &PageCx, counted_at: At) -> Markup {
    let seconds = cx.now.since(counted_at).as_secs();
    let said = say!(
        "Hitungan NIP, film, dan juri berumur {seconds} detik.",
        "Counts of people, films and jurors are {seconds} seconds old."
    );
    html! { @if seconds > 0 { p.small data-age=(seconds) { (cx.m(&said)) } } }
}
