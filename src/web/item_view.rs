//! An item of a revision as pages show it: what is to be done, whether its part changed, and before and after side by
//! side.

use maud::{Markup, html};

use crate::editions::EditionSettings;
use crate::i18n::{Text, text};
use crate::verification::{AskedItem, RevisionItem, RevisionItems};
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

/// What is to be done, line by line, and its own rule.
pub fn todo(cx: &PageCx, settings: &EditionSettings, item: &RevisionItem) -> Markup {
    html! {
        @for line in item.todo.lines() { p { (line) } }
        @if !item.rule.is_empty() { p.small { (cx.m(&settings.rule_named(&item.rule))) } }
    }
}

/// The items of a request, a line each: the part and what is to be done there.
pub fn points(cx: &PageCx, items: &RevisionItems) -> Vec<String> {
    items.numbered().map(|of| format!("{}: {}", cx.m(&of.item.about.name()), of.item.todo)).collect()
}

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
        todo(self.cx, self.settings, of.item)
    }

    /// What was sent beside what stands there now; nothing for what did not change.
    pub fn before_and_after(&self, of: &AskedItem<'_>) -> Markup {
        if of.changed == Some(true) {
            self.side_by_side(of.item.about)
        } else {
            html! {}
        }
    }

    /// A part as it was sent beside what stands there now, whether it changed or not; nothing where nothing was sent.
    pub fn side_by_side(&self, about: WorkPart) -> Markup {
        let Some(before) = self.before else { return html! {} };
        html! {
            div.before-after {
                div { p.small { (self.cx.t(BEFORE)) } (self.part(about, before)) }
                div { p.small { (self.cx.t(NOW)) } (self.part(about, self.now)) }
            }
        }
    }

    /// A part as somebody sent it.
    pub fn part(&self, about: WorkPart, sent: &Sent) -> Markup {
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
