//! How a correction is typed and shown.

use maud::{Markup, html};

use super::correction::{Ground, address};
use super::fields::{Filled, fields};
use super::settings::summary;
use super::text::correction as text;
use crate::accounts::Committee;
use crate::corrections::{BeforeCorrecting, Beyond};
use crate::editions::form::{self, Item, Problem};
use crate::i18n::{Message, count};
use crate::merge::FormValues;
use crate::say;
use crate::views::{self, Before, Field, PageCx, Tone, before, error_summary, field, submit};
use crate::web::committee::two_members::{TO_KNOW, WILL_HAPPEN};
use crate::web::context::Cx;
use crate::web::corrected_rows::rows;
use crate::web::forms::Errors;
use crate::web::password_again::{self, Again};

/// A correction as typed, with what is wrong.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) values: FormValues,
    /// The fields that the form showed.
    pub(super) names: Vec<String>,
    pub(super) reason: String,
    pub(super) fingerprint: String,
    pub(super) again: Again,
    /// Back to the fields.
    pub(super) edit: bool,
    pub(super) errors: Errors,
    pub(super) refused: Vec<Problem>,
    pub(super) faults: Vec<Message>,
}

impl Typed {
    pub(super) fn read(pairs: Vec<(String, String)>) -> Self {
        let mut typed = Self::default();
        for (name, value) in pairs {
            match name.as_str() {
                "reason" => typed.reason = value,
                "fingerprint" => typed.fingerprint = value,
                "edit" => typed.edit = true,
                "field" => typed.names.push(value),
                name if typed.again.take(name, &value) => {}
                _ => typed.values.add(&name, &value),
            }
        }
        typed
    }

    pub(super) fn is_good(&self) -> bool {
        self.errors.is_empty() && self.refused.is_empty() && self.faults.is_empty()
    }
}

/// The form.
pub(super) fn blank(cx: &Cx, ground: &Ground, typed: &Typed) -> Markup {
    let settings = &ground.edition.settings;
    let stored = form::values(ground.of, settings);
    let opened = typed.reason.is_empty() && typed.values == FormValues::default();
    let shown = if opened { &stored } else { &typed.values };
    let items = form::correctable(ground.of, settings, shown, &ground.begun);
    if items.is_empty() {
        return html! { p.notice { (cx.t(text::NOTHING_HELD)) } };
    }
    let filled = Filled { stored: shown, typed: shown, refused: &typed.refused };
    let mut wrong = typed.errors.summary(cx.lang);
    wrong.extend(summary(cx, &items, &typed.refused));
    let reason = Field::new(cx.lang, "reason", cx.t(text::REASON))
        .hint(cx.t(text::REASON_HINT))
        .max_length(500)
        .value(typed.reason.clone())
        .error(typed.errors.of("reason", cx.lang).map(str::to_owned));
    html! {
        (error_summary(cx.lang, &wrong))
        @if !typed.faults.is_empty() {
            div.notice role="alert" { ul { @for fault in &typed.faults { li { (cx.m(fault)) } } } }
        }
        p { (cx.t(if settings.approval.second_member { text::LEAD } else { text::LEAD_ALONE })) }
        form.card id=(views::MAIN_FORM) method="post" action=(address(cx, ground.of)) novalidate {
            @for name in names(&items) { (field::hidden("field", name)) }
            (fields(cx, &items, &filled))
            (field::textarea(&reason, 3))
            div.actions { (submit(cx.t(text::SEE), Tone::Primary)) }
        }
    }
}

/// The fields that can be typed into.
fn names(items: &[Item]) -> impl Iterator<Item = &str> {
    items.iter().filter_map(|item| match item {
        Item::Field { setting, .. } => Some(setting.name.as_str()),
        Item::Heading { .. } => None,
    })
}

/// A correction before it is asked for.
pub(super) struct Proposal<'a> {
    pub(super) at: &'a str,
    pub(super) typed: &'a Typed,
    pub(super) before: &'a BeforeCorrecting,
    /// Whether two members decide.
    pub(super) two: bool,
    pub(super) who: &'a Committee,
}

/// What it would change, with the button that goes on.
pub(super) fn proposal(cx: &PageCx, of: &Proposal<'_>) -> Markup {
    let label = if of.two { text::ASK } else { text::DO };
    let because = &of.before.asked.reason;
    html! {
        (error_summary(cx.lang, &of.typed.errors.summary(cx.lang)))
        p { (cx.m(&say!("Alasan: {because}", "Reason: {because}"))) }
        (changes(cx, of.before))
        form.card id=(views::MAIN_FORM) method="post" action={ (of.at) "/permintaan" } novalidate {
            (field::hidden("fingerprint", &of.before.fingerprint))
            @for name in &of.typed.names { (field::hidden("field", name)) }
            @for (name, value) in of.typed.values.pairs() { (along(&name, &value)) }
            (along("reason", &of.typed.reason))
            @if !of.two { (password_again::ask(cx, of.who.person(), &of.typed.errors)) }
            div.actions {
                (submit(cx.t(label), Tone::Primary))
                button.button.quiet type="submit" name="edit" value="1" formaction=(of.at) { (cx.t(text::EDIT)) }
            }
        }
    }
}

/// A value that goes along unseen; several lines keep their breaks.
fn along(name: &str, value: &str) -> Markup {
    html! { textarea hidden name=(name) { "\n" (value) } }
}

/// What would change, and what is beyond the new limits already.
pub(super) fn changes(cx: &PageCx, of: &BeforeCorrecting) -> Markup {
    let number = count(i64::try_from(of.changes.len()).unwrap_or(i64::MAX), cx.lang);
    let mut known = vec![text::PUBLIC.into(), text::FROM_NOW.into()];
    known.extend(beyond(cx, of.beyond));
    html! {
        (before(Before::ToKnow, cx.t(TO_KNOW), None, html! { div.in { ul { @for one in &known { li { (cx.m(one)) } } } } }))
        (before(Before::WillHappen, cx.t(WILL_HAPPEN), Some(&number), rows(cx, &of.changes)))
    }
}

fn beyond(cx: &PageCx, beyond: Beyond) -> Vec<Message> {
    let (people, works) = (count(beyond.members, cx.lang), count(beyond.works, cx.lang));
    let mut said = Vec::new();
    if beyond.members > 0 {
        said.push(say!(
            "{people} pendaftaran sudah beranggota lebih banyak dari batas ini. Mereka tetap seperti adanya dan tidak dapat menambah anggota.",
            "{people} entries have more members than this limit already. They stay as they are and cannot add any."
        ));
    }
    if beyond.works > 0 {
        said.push(say!(
            "{works} pendaftaran sudah mempunyai karya lebih banyak dari batas ini. Karyanya tetap ikut.",
            "{works} entries have more works than this limit already. Their works stay."
        ));
    }
    said
}
