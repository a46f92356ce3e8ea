//! An item of a revision as pages show it: what is to be done, whether its part changed, and before and after side by
//! side.

use maud::{Markup, html};

use crate::editions::EditionSettings;
use crate::i18n::{Text, text};
use crate::verification::AskedItem;
use crate::views::{BadgeKind, PageCx, badge};
use crate::web::work_view::WorkView;
use crate::works::{Reader, Sent, WorkContent, WorkPart};

const CHANGED: Text = text("sudah diubah", "changed");
const UNCHANGED: Text = text("belum diubah", "not changed");
const ANSWERED: Text = text("sudah ditanggapi", "answered");
const UNANSWERED: Text = text("belum ditanggapi", "not answered");
const BEFORE: Text = text("Yang dikirim", "As submitted");
const NOW: Text = text("Sekarang", "Now");
const NO_LINK: Text = text("tidak ada tautan", "no link");

/// What the items are compared with.
#[derive(Clone, Copy)]
pub struct ItemsView<'a> {
    pub cx: &'a PageCx,
    pub settings: &'a EditionSettings,
    pub reader: Reader,
    /// What was sent when they were asked for.
    pub before: Option<&'a Sent>,
    /// What stands there now.
    pub now: &'a Sent,
}

impl ItemsView<'_> {
    /// Whether it is done, from the data.
    pub fn state(&self, of: &AskedItem<'_>) -> Markup {
        let (kind, words) = match (of.changed, of.answer.is_empty()) {
            (Some(true), _) => (BadgeKind::Ok, CHANGED),
            (Some(false), true) => (BadgeKind::Wait, UNCHANGED),
            (Some(false), false) => (BadgeKind::Info, ANSWERED),
            (None, true) => (BadgeKind::Wait, UNANSWERED),
            (None, false) => (BadgeKind::Ok, ANSWERED),
        };
        html! {
            span data-item-state=(if of.is_open() { "open" } else { "done" }) {
                (badge(kind, self.cx.t(words)))
                @if of.changed == Some(false) && !of.answer.is_empty() { " " (badge(BadgeKind::Wait, self.cx.t(UNCHANGED))) }
            }
        }
    }

    /// What is to be done, line by line, and its own rule.
    pub fn todo(&self, of: &AskedItem<'_>) -> Markup {
        html! {
            @for line in of.item.todo.lines() { p { (line) } }
            @if !of.item.rule.is_empty() { p.small { (self.cx.m(&self.settings.rule_named(&of.item.rule))) } }
        }
    }

    /// What was sent beside what stands there now; nothing for what did not change.
    pub fn before_and_after(&self, of: &AskedItem<'_>) -> Markup {
        let Some(before) = self.before.filter(|_| of.changed == Some(true)) else { return html! {} };
        html! {
            div.before-after {
                div { p.small { (self.cx.t(BEFORE)) } (self.part(of.item.about, before)) }
                div { p.small { (self.cx.t(NOW)) } (self.part(of.item.about, self.now)) }
            }
        }
    }

    fn part(&self, about: WorkPart, sent: &Sent) -> Markup {
        match (about, about.field()) {
            (_, Some(field)) => self.view(&sent.content).of_field(field),
            (WorkPart::Film(slot), _) => {
                let at =
                    |film: &&crate::works::SentLink| (film.part, film.position) == (slot.part, slot.position);
                match sent.links.iter().find(at) {
                    Some(film) => html! { p { (film.link) } },
                    None => html! { p.hint { (self.cx.t(NO_LINK)) } },
                }
            }
            (WorkPart::Field(_) | WorkPart::Other, _) => html! {},
        }
    }

    fn view<'a>(&'a self, content: &'a WorkContent) -> WorkView<'a> {
        WorkView { cx: self.cx, settings: self.settings, content, reader: self.reader, unfolded: true }
    }
}
