//! Forms of a line: who looks after it, and until when it is put off.

use maud::{Markup, html};
use serde::Deserialize;

use super::lines::Around;
use crate::inbox::{InboxKind, Member};
use crate::overview::Line;
use crate::views::field::{self, Choice};
use crate::views::{Field, PageCx, PostButton, Tone, post_button_named, submit};
use crate::web::committee::text::inbox as text;
use crate::web::forms::Errors;

/// The value that stands for nobody, told from a form in which nothing was chosen.
pub(super) const NOBODY: &str = "-";

/// A note as typed.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct NoteForm {
    /// Version of the note that the form was shown with.
    #[serde(default)]
    pub(super) seen: String,
    #[serde(default)]
    pub(super) assignee: String,
    #[serde(default)]
    pub(super) until: String,
}

/// A note that was refused.
pub(super) struct Sent {
    pub(super) kind: InboxKind,
    pub(super) form: NoteForm,
    pub(super) errors: Errors,
}

/// Id of a field, since every line has one of the same name.
pub(super) fn id(name: &str, kind: InboxKind) -> String {
    format!("{name}-{}", kind.as_str())
}

/// The forms, folded; open where one was refused.
pub(super) fn forms(cx: &PageCx, around: &Around<'_>, line: &Line) -> Markup {
    let kind = line.waiting.kind;
    let sent = around.sent.filter(|sent| sent.kind == kind);
    let version = line.note.as_ref().map_or(0, |note| note.version).to_string();
    let at = cx.at(&format!("/panitia/perhatian/{}", kind.as_str()));
    let name = cx.t(kind.text());
    html! {
        details.note open[sent.is_some()] {
            summary { (cx.t(text::NOTE)) span.visually-hidden { ": " (name) } }
            div.notes {
                form method="post" action={ (at) "/penugasan" } novalidate {
                    (field::hidden("seen", &version))
                    (assignee(cx, around, line, sent))
                    (submit(cx.t(text::ASSIGN), Tone::Quiet))
                }
                @if line.snoozed {
                    (post_button_named(&format!("{at}/penundaan/pembatalan"), PostButton { label: cx.t(text::WAKE), tone: Tone::Quiet }, &[("seen", &version)], name))
                } @else {
                    form method="post" action={ (at) "/penundaan" } novalidate {
                        (field::hidden("seen", &version))
                        (until(cx, kind, sent))
                        (submit(cx.t(text::SNOOZE), Tone::Quiet))
                    }
                }
            }
        }
    }
}

fn assignee(cx: &PageCx, around: &Around<'_>, line: &Line, sent: Option<&Sent>) -> Markup {
    let kind = line.waiting.kind;
    let now = line.note.as_ref().and_then(|note| note.assignee.as_ref()).map(|member| member.id.to_string());
    let typed = sent.map(|sent| sent.form.assignee.clone()).filter(|typed| !typed.is_empty());
    let me = around.who.person().user_id();
    let label = |member: &Member| match member.id == me {
        true => format!("{} ({})", member.name, cx.t(text::YOU)),
        false => member.name.clone(),
    };
    let mut choices: Vec<Choice> = around
        .found
        .known
        .members
        .iter()
        .map(|member| Choice::new(member.id.to_string(), label(member)))
        .collect();
    choices.push(Choice::new(NOBODY, cx.t(text::NOBODY)));
    let name = id("assignee", kind);
    let field = Field::new(cx.lang, "assignee", cx.t(text::ASSIGNEE)).id(format!("f-{name}"));
    let error = sent.and_then(|sent| sent.errors.of(&name, cx.lang)).map(str::to_owned);
    field::select(
        &field.value(typed.or(now).unwrap_or_default()).error(error),
        &choices,
        Some(cx.t(text::CHOOSE_MEMBER)),
    )
}

fn until(cx: &PageCx, kind: InboxKind, sent: Option<&Sent>) -> Markup {
    let name = id("until", kind);
    let typed = sent.map(|sent| sent.form.until.clone()).unwrap_or_default();
    let error = sent.and_then(|sent| sent.errors.of(&name, cx.lang)).map(str::to_owned);
    let field = Field::new(cx.lang, "until", cx.t(text::UNTIL)).hint(cx.t(text::UNTIL_HINT));
    field::date(&field.id(format!("f-{name}")).value(typed).error(error))
}
