//! The people of an entry as a table: who, how they stand, until when an invitation is good, and who declined.

use maud::{Markup, html};

use super::dashboard::{Board, changeable};
use super::text;
use crate::accounts::address_shown;
use crate::clock::At;
use crate::editions::Edition;
use crate::i18n::{date_time, deadline};
use crate::registration::{EntryMember, Member, rules};
use crate::views::{BadgeKind, Column, PageCx, PostButton, Row, Table, Tone, badge, post_button, table};

/// The list of people.
pub(super) fn people(cx: &PageCx, edition: &Edition, who: &EntryMember, board: &Board) -> Markup {
    let at = cx.at(&format!("/peserta/{}", board.facts.entry.id));
    let line = Line { cx, edition, who, at: &at, changeable: changeable(cx, edition, board) };
    html! {
        section.card.team {
            h2 { (cx.t(text::PEOPLE)) }
            (table(&Table {
                lang: cx.lang,
                caption: cx.t(text::PEOPLE).to_owned(),
                select: None,
                columns: vec![
                    Column::new(cx.t(text::NAME_SHORT)).long(),
                    Column::new(cx.t(text::STATUS)),
                    Column::new(cx.t(text::ACTIONS)),
                ],
                rows: board.facts.people.iter().map(|person| line.row(person)).collect(),
            }))
            (declined(cx, who, board))
        }
    }
}

/// What every row knows.
struct Line<'a> {
    cx: &'a PageCx,
    edition: &'a Edition,
    who: &'a EntryMember,
    at: &'a str,
    /// Whether people can still be changed.
    changeable: bool,
}

impl Line<'_> {
    fn row(&self, person: &Member) -> Row {
        Row::new(vec![self.name(person), self.state(person), self.acts(person)])
    }

    fn name(&self, person: &Member) -> Markup {
        let (cx, own) = (self.cx, person.id == self.who.member());
        html! {
            b { (person.name) }
            @if person.leader { ", " (cx.t(text::LEADER)) }
            @if own { " (" (cx.t(text::YOU)) ")" }
            br;
            small {
                (cx.t(person.asn_kind.text())) " · " (person.position) " · NIP " (person.masked_nip())
                @if own || self.who.leader() { " · " (address_shown(&person.email)) }
            }
        }
    }

    fn state(&self, person: &Member) -> Markup {
        let cx = self.cx;
        if person.signed() {
            return badge(BadgeKind::Ok, cx.t(text::SIGNED));
        }
        let until = person.invited_at.map(|at| rules::answer_by(&self.edition.settings, at));
        let over = until.is_some_and(|until| cx.now >= until);
        html! {
            @if over { (badge(BadgeKind::No, cx.t(text::INVITATION_OVER))) }
            @else { (badge(BadgeKind::Wait, cx.t(text::WAITING))) }
            @if let Some(until) = until { br; small { (valid(cx, until, over)) } }
        }
    }

    fn acts(&self, person: &Member) -> Markup {
        let (cx, own) = (self.cx, person.id == self.who.member());
        let resend = format!("{}/anggota/{}/undangan", self.at, person.id);
        html! {
            @if own || self.who.leader() {
                a.button.quiet href={ (self.at) "/anggota/" (person.id) } {
                    (cx.t(match (own, self.changeable) { (_, false) => text::SEE, (true, _) => text::CHANGE, _ => text::MANAGE }))
                    span.visually-hidden { " " (person.name) }
                }
            }
            @if self.who.leader() && !person.signed() && !person.leader {
                " " (post_button(&resend, PostButton { label: cx.t(text::RESEND), tone: Tone::Plain }, &[]))
            }
        }
    }
}

fn valid(cx: &PageCx, until: At, over: bool) -> String {
    let words = if over { text::WAS_GOOD_UNTIL } else { text::GOOD_UNTIL };
    format!("{} {}", cx.t(words), deadline(until, cx.lang))
}

/// Who declined and why; for the leader alone.
fn declined(cx: &PageCx, who: &EntryMember, board: &Board) -> Markup {
    html! {
        @if who.leader() && !board.declined.is_empty() {
            h3 { (cx.t(text::DECLINED_TITLE)) }
            ul {
                @for one in &board.declined {
                    li {
                        b { (one.name) } ", " (date_time(one.declined_at, cx.lang)) ": "
                        @if one.reason.is_empty() { (cx.t(text::NO_REASON)) } @else { (one.reason) }
                    }
                }
            }
        }
    }
}
