//! An item of a revision as pages show it: what is to be done, whether its part changed, and before and after side by
//! side.

use maud::{Markup, html};

use crate::editions::EditionSettings;
use crate::i18n::{Text, text};
use crate::verification::{AskedItem, RevisionItem, RevisionItems};
use crate::views::{BadgeKind, PageCx, badge};
use crate::web::changed_words::{added, removed};
use crate::web::work_view::WorkView;
use crate::works::{Reader, Sent, SentLink, WorkContent, WorkPart};

const CHANGED: Text = text("sudah diubah", "changed");
const CHANGED_BADLY: Text = text("diubah, belum lengkap", "changed, not complete yet");
const UNCHANGED: Text = text("belum diubah", "not changed");
const ANSWERED: Text = text("sudah ditanggapi", "answered");
const UNANSWERED: Text = text("belum ditanggapi", "not answered");
const NOT_DONE: Text = text("Belum selesai:", "Not done yet:");
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
            (Some(true), _) if !of.lacks.is_empty() => (BadgeKind::Wait, CHANGED_BADLY),
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

    /// Why what stands there now cannot be sent.
    pub fn lacks(&self, of: &AskedItem<'_>) -> Markup {
        html! { @for why in &of.lacks { p data-lacks { b { (self.cx.t(NOT_DONE)) } " " (self.cx.m(why)) } } }
    }

    /// What was sent above or beside what stands there now; nothing for what did not change.
    pub fn before_and_after(&self, of: &AskedItem<'_>) -> Markup {
        if of.changed == Some(true) {
            self.side_by_side(of.item.about)
        } else {
            html! {}
        }
    }

    /// A part as it was sent above or beside what stands there now, with the words marked that differ, whether it changed
    /// or not; nothing where nothing was sent.
    pub fn side_by_side(&self, about: WorkPart) -> Markup {
        let Some(before) = self.before else { return html! {} };
        match (about, about.field()) {
            (_, Some(field)) => {
                let (was, is) = (self.view(&before.content), self.view(&self.now.content));
                let text =
                    |view: &WorkView<'_>| Side { text: view.plain(field), empty: view.of_field(field) };
                two_sides(self.cx, &text(&was), &text(&is))
            }
            (WorkPart::Film(slot), _) => {
                let at = |film: &&SentLink| (film.part, film.position) == (slot.part, slot.position);
                let link = |sent: &Sent| Side {
                    text: sent.links.iter().find(at).map(|film| film.link.clone()),
                    empty: html! { p.hint { (self.cx.t(NO_LINK)) } },
                };
                two_sides(self.cx, &link(before), &link(self.now))
            }
            (WorkPart::Field(_) | WorkPart::Other, _) => html! {},
        }
    }

    fn view<'a>(&'a self, content: &'a WorkContent) -> WorkView<'a> {
        WorkView { cx: self.cx, settings: self.settings, content, reader: self.reader, unfolded: true }
    }
}

/// One of two states of a part.
struct Side {
    /// None where nothing stands there.
    text: Option<String>,
    /// What is shown where nothing does.
    empty: Markup,
}

/// The earlier state above or beside the later one, with the words marked that differ.
fn two_sides(cx: &PageCx, was: &Side, is: &Side) -> Markup {
    let (old, new) = (was.text.as_deref().unwrap_or_default(), is.text.as_deref().unwrap_or_default());
    html! {
        div.before-after {
            div { p.small { (cx.t(BEFORE)) } @if was.text.is_some() { (removed(old, new)) } @else { (was.empty) } }
            div { p.small { (cx.t(NOW)) } @if is.text.is_some() { (added(old, new)) } @else { (is.empty) } }
        }
    }
}
