//! What the committee asks for, as a checklist: on the work's page with room for an answer, on every step, and right above
//! the field that an item is about.

use maud::{Markup, html};

use super::revision_answers::{MOST, stored_notes};
use super::sheet::Sheet;
use super::text_asked as text;
use crate::editions::{Edition, EditionSettings};
use crate::i18n::deadline;
use crate::say;
use crate::verification::revision_rules::Made;
use crate::verification::{Asked, AskedItem};
use crate::views::{self, Field, PageCx, Tone, field};
use crate::web::forms::Errors;
use crate::web::item_view::ItemsView;
use crate::web::saving::typed_over;
use crate::works::{FormStep, Reader, Sent, WorkPart, rules};

/// What is asked of a work, beside what was sent and what stands there now.
pub struct Checklist<'a> {
    pub asked: &'a Asked,
    before: Option<Sent>,
    now: Sent,
}

impl<'a> Checklist<'a> {
    /// Of a work that is to be revised.
    pub fn of(sheet: &'a Sheet) -> Option<Self> {
        let asked = sheet.asked.as_ref()?;
        let before = sheet.last.as_ref().and_then(|last| last.sent().ok());
        Some(Self { asked, before, now: rules::sent(&sheet.work.content, &sheet.videos) })
    }

    /// Its items in their order, held to what can be sent.
    pub fn items(&self, settings: &EditionSettings, sheet: &Sheet) -> Vec<AskedItem<'a>> {
        let now = Made { settings, content: &sheet.work.content, videos: &sheet.videos };
        self.asked.made(self.before.as_ref(), &now)
    }

    fn view<'b>(&'b self, cx: &'b PageCx, settings: &'b EditionSettings) -> ItemsView<'b> {
        ItemsView { cx, settings, reader: Reader::Maker, before: self.before.as_ref(), now: &self.now }
    }
}

/// What of the answers' form was refused.
#[derive(Default)]
pub struct Refused {
    /// Item and note, as typed.
    pub typed: Vec<(i32, String)>,
    pub errors: Errors,
}

impl Refused {
    fn note<'a>(&'a self, item: &AskedItem<'a>) -> &'a str {
        let typed = self.typed.iter().find(|(number, _)| *number == item.number);
        typed.map_or(item.answer, |(_, note)| note.as_str())
    }
}

/// What the committee wrote above the items, and until when it is to be sent again.
fn note(cx: &PageCx, sheet: &Sheet, asked: &Asked) -> Markup {
    html! {
        @for line in asked.decision.introduction().lines() { p { (line) } }
        @if let Some(due) = sheet.work.revision_due_at {
            p { b { (cx.t(super::text::SEND_AGAIN_BY)) " " (deadline(due, cx.lang)) } }
        }
    }
}

/// The rule on which the request rests.
fn rule(cx: &PageCx, edition: &Edition, asked: &Asked) -> Markup {
    let code = &asked.decision.rule;
    html! { @if !code.is_empty() { p.small { (cx.m(&edition.settings.rule_named(code))) } } }
}

/// On every step: until when, and folded each item with its state, leading to its field. Those of the step stand at their
/// fields already.
pub fn brief(cx: &PageCx, edition: &Edition, sheet: &Sheet, now: FormStep) -> Markup {
    let Some(list) = Checklist::of(sheet) else { return html! {} };
    let (items, view) = (list.items(&edition.settings, sheet), list.view(cx, &edition.settings));
    let (of, here) = (items.len(), items.iter().filter(|item| step_of(item) == Some(now)).count());
    let folded = say!(
        "Yang diminta: {of} butir, {here} di halaman ini",
        "Asked for: {of} item(s), {here} on this page"
    );
    html! {
        section.card data-asked="revision" {
            h2 { (cx.t(super::text::ASKED_FOR)) }
            (note(cx, sheet, list.asked))
            @if of == 0 { (rule(cx, edition, list.asked)) }
            @else {
                details {
                    summary { span.words { (cx.m(&folded)) } }
                    (rule(cx, edition, list.asked))
                    ol.checklist {
                        @for item in &items {
                            li data-item=(item.number) {
                                p { a href=(sheet.at(cx, &item.path())) { (cx.m(&item.item.about.name())) } " " (view.state(item)) }
                                (view.todo(item))
                                (view.lacks(item))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The step on which an item is mended; none for what has no field.
fn step_of(item: &AskedItem<'_>) -> Option<FormStep> {
    item.item.about.place().map(|place| place.step)
}

/// Whether something that is asked for on a step is not done.
pub fn is_open_on(edition: &Edition, sheet: &Sheet, step: FormStep) -> bool {
    let items = Checklist::of(sheet).map(|list| list.items(&edition.settings, sheet));
    items.into_iter().flatten().any(|item| item.is_open() && step_of(&item) == Some(step))
}

/// On the work's page: before and after of each item, and what its makers answer.
pub fn card(cx: &PageCx, edition: &Edition, sheet: &Sheet, open: bool, shown: &Refused) -> Markup {
    let Some(list) = Checklist::of(sheet) else { return html! {} };
    let (items, view) = (list.items(&edition.settings, sheet), list.view(cx, &edition.settings));
    let done = items.iter().filter(|item| !item.is_open()).count();
    let of = items.len();
    let count = say!("{done} dari {of} butir sudah dikerjakan", "{done} of {of} items done");
    html! {
        section.card #butir data-asked="revision" {
            h2 { (cx.t(super::text::ASKED_FOR)) }
            (note(cx, sheet, list.asked))
            (rule(cx, edition, list.asked))
            @if of > 0 { p { b { (cx.m(&count)) } } }
            form method="post" action=(sheet.at(cx, "/tanggapan")) novalidate {
                (typed_over(0, &stored_notes(list.asked)))
                ol.checklist {
                    @for item in &items {
                        li data-item=(item.number) {
                            p { (to_field(cx, sheet, item, open)) " " (view.state(item)) }
                            (view.todo(item))
                            (view.lacks(item))
                            (view.before_and_after(item))
                            (answer(cx, item, open, shown))
                        }
                    }
                }
                @if open && of > 0 { div.actions { (views::submit(cx.t(text::SAVE_ANSWERS), Tone::Quiet)) span.small { (cx.t(text::ANSWERS_WHY)) } } }
            }
        }
    }
}

fn to_field(cx: &PageCx, sheet: &Sheet, item: &AskedItem<'_>, open: bool) -> Markup {
    let about = item.item.about;
    let name = cx.m(&about.name()).to_owned();
    match about.place().filter(|_| open) {
        Some(place) => html! { a href=(sheet.at(cx, &place.path())) { (name) } },
        None => html! { b { (name) } },
    }
}

/// The answer to an item: in sight where nothing else tells that it is done, folded elsewhere.
fn answer(cx: &PageCx, item: &AskedItem<'_>, open: bool, shown: &Refused) -> Markup {
    if !open {
        return html! { @if !item.answer.is_empty() { p { b { (cx.t(text::ANSWER)) ": " } (item.answer) } } };
    }
    let name = format!("note_{}", item.number);
    let (value, error) = (shown.note(item).to_owned(), shown.errors.of(&name, cx.lang).map(str::to_owned));
    // Where nothing can be changed, the answer is all that can be done.
    let needed = item.item.about == WorkPart::Other;
    let in_sight = needed || !value.is_empty() || error.is_some();
    let field =
        Field::new(cx.lang, name.clone(), cx.t(text::ANSWER)).value(value).error(error).max_length(MOST);
    let box_ = field::textarea(&if needed { field } else { field.optional() }, 3);
    if in_sight {
        return box_;
    }
    html! { details data-opens-for=(name) { summary { span.words { (cx.t(text::WRITE_ANSWER)) } } (box_) } }
}

/// Above a field: the items that are about it.
pub fn above(cx: &PageCx, settings: &EditionSettings, sheet: &Sheet, part: WorkPart) -> Markup {
    let Some(list) = Checklist::of(sheet) else { return html! {} };
    let all = list.items(settings, sheet);
    let items: Vec<AskedItem<'_>> = all.into_iter().filter(|item| item.item.about == part).collect();
    let view = list.view(cx, settings);
    html! {
        @for item in &items {
            div.asked-here data-item-at=(part.word()) {
                p { b { (cx.t(text::ASKED_HERE)) } " " (view.state(item)) }
                (view.todo(item))
                (view.lacks(item))
            }
        }
    }
}

/// Before sending: what of the request stands unchanged; it can be sent all the same.
pub fn left_open(cx: &PageCx, edition: &Edition, sheet: &Sheet) -> Markup {
    let Some(list) = Checklist::of(sheet) else { return html! {} };
    let items = list.items(&edition.settings, sheet);
    let open: Vec<&AskedItem<'_>> = items
        .iter()
        .filter(|item| item.changed != Some(true) && (item.changed.is_some() || item.answer.is_empty()))
        .collect();
    let (count, of) = (open.len(), items.len());
    let said = say!(
        "{count} dari {of} butir yang diminta panitia belum diubah. Itu tidak menghalangi pengiriman, tetapi panitia melihat bahwa butir ini belum diubah:",
        "{count} of {of} items the committee asked for are not changed. That does not keep the work from being submitted, but the committee sees that these are not changed:"
    );
    html! {
        @if !open.is_empty() {
            div.notice data-unchanged=(count) {
                p { (cx.m(&said)) }
                ul { @for item in &open { li { a href=(sheet.at(cx, &item.path())) { (cx.m(&item.item.about.name())) } @if !item.answer.is_empty() { " (" (cx.t(text::WITH_ANSWER)) ")" } } } }
            }
        }
    }
}

/// The parts whose change is told beside what was asked for.
pub fn told_changes(edition: &Edition, sheet: &Sheet) -> Vec<WorkPart> {
    let items = Checklist::of(sheet).map(|list| list.items(&edition.settings, sheet));
    let changed = items.into_iter().flatten().filter(|item| item.changed == Some(true));
    changed.map(|item| item.item.about).collect()
}

/// Whether something is asked for at a part of the work.
pub fn is_asked(sheet: &Sheet, part: WorkPart) -> bool {
    let items = sheet.asked.as_ref().map(|asked| &asked.decision.items);
    items.is_some_and(|items| items.numbered().any(|of| of.item.about == part))
}
