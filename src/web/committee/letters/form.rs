//! The form of a letter of the committee: how it is read, and how it is drawn.

use maud::{Markup, html};

use super::drafts::address;
use super::letter::{MOST_BODY, MOST_SUBJECT};
use crate::i18n::{Lang, Text, date_time};
use crate::merge::{FormValues, Origin};
use crate::outbox::announcement::{self, Announcement, AnnouncementState, Audience, Typed, Wording};
use crate::plain_text;
use crate::views::field::{self, Choice};
use crate::views::{Field, MAIN_FORM, PageCx, PostButton, Tone, post_button, save_bar, submit};
use crate::web::committee::text::compose as own;
use crate::web::forms::Errors;
use crate::web::saving::{Sender, settle};

/// A form as it was sent.
pub(super) struct Sent {
    pub(super) typed: Typed,
    /// What cannot be kept as it is; those fields stay as they are stored.
    pub(super) errors: Errors,
    /// Where to go once it is saved: "preview", "template", or back to the form.
    pub(super) then: String,
    /// Name of the template that is to be kept.
    pub(super) template: String,
    /// Whether it comes from the page of both texts.
    pub(super) again: bool,
}

/// Reads a form, or what the page of both texts makes of it.
pub(super) fn read(pairs: Vec<(String, String)>, sender: Sender) -> Sent {
    let settled = settle(pairs);
    let find =
        |name: &str| settled.pairs.iter().find(|(known, _)| known == name).map(|(_, typed)| typed.as_str());
    let (mut errors, mut values) = (Errors::default(), FormValues::default());
    let mut left = settled.unnamed(Wording::FIELDS.into_iter());
    for name in Wording::FIELDS {
        match find(name) {
            Some(typed) => values.add(name, &one(name, typed, &mut errors)),
            // Drafts have no name; any other field that is not there was left empty.
            None if name == "name" => left.push(name.to_owned()),
            None => {}
        }
    }
    if find("audience").is_none() && !left.iter().any(|name| name == "audience") {
        errors.add("audience", own::AUDIENCE_MISSING);
    }
    left.extend(errors.names());
    let text = |name: &str| find(name).unwrap_or_default().to_owned();
    let typed = Typed {
        sent: values,
        left,
        undecided: settled.undecided().to_vec(),
        origin: Origin::read("letter", find),
        by_script: sender == Sender::Autosave,
    };
    let (then, template, again) = (text("then"), text("template_name"), find("merge").is_some());
    Sent { typed, errors, then, template: plain_text::single_line(&template), again }
}

/// One field as it is kept, with what is wrong with it.
fn one(name: &str, typed: &str, errors: &mut Errors) -> String {
    let (typed, most) = match name {
        "audience" => {
            if Audience::parse(typed).is_none() {
                errors.add(name, own::AUDIENCE_MISSING);
            }
            return typed.to_owned();
        }
        "about_results" => return typed.to_owned(),
        "body_id" | "body_en" => (typed.to_owned(), MOST_BODY.into()),
        _ => (plain_text::single_line(typed), MOST_SUBJECT.into()),
    };
    errors.optional(name, &typed, most).unwrap_or(typed)
}

/// Words in braces that the audience has no value for, beside their fields; they are saved all the same.
pub(super) fn strange(one: &Announcement, errors: &mut Errors) {
    for (name, text) in one.wording().texts() {
        let words = announcement::unknown(text, one.audience.offers());
        if !words.is_empty() {
            errors.add(name, announcement::unknown_message(&words));
        }
    }
}

/// What a field is called.
pub(super) fn label(name: &str) -> Text {
    match name {
        "audience" => own::AUDIENCE,
        "subject_id" => own::SUBJECT_ID,
        "subject_en" => own::SUBJECT_EN,
        "body_id" => own::BODY_ID,
        "body_en" => own::BODY_EN,
        "about_results" => own::ABOUT_RESULTS,
        _ => own::NAME,
    }
}

/// What the form shows.
pub(super) struct Shown<'a> {
    pub(super) values: &'a FormValues,
    pub(super) template: &'a str,
    pub(super) errors: &'a Errors,
    /// What it is typed over.
    pub(super) over: Markup,
}

pub(super) fn edit(cx: &PageCx, one: &Announcement, shown: &Shown<'_>) -> Markup {
    let Shown { values, errors, .. } = *shown;
    let here = address(cx, one.id, "");
    let field = |name: &'static str| {
        Field::new(cx.lang, name, cx.t(label(name)))
            .value(values.text(name))
            .error(errors.of(name, cx.lang).map(str::to_owned))
    };
    let audiences: Vec<Choice> =
        Audience::ALL.iter().map(|one| Choice::new(one.as_str(), cx.t(one.text()))).collect();
    let line = |name| field(name).max_length(MOST_SUBJECT.into());
    let text = |name| field(name).max_length(MOST_BODY.into());
    html! {
        form id=(MAIN_FORM) method="post" action=(here) data-draft=(here) novalidate {
            (shown.over)
            @if one.state == AnnouncementState::Template { (field::text(&line("name"))) }
            (field::select(&field("audience"), &audiences, None))
            (field::text(&line("subject_id")))
            (field::textarea(&text("body_id").hint(cx.t(own::BODY_HINT)), 9))
            (field::text(&line("subject_en")))
            (field::textarea(&text("body_en"), 9))
            (field::checkbox(&field("about_results").hint(cx.t(own::ABOUT_RESULTS_HINT))))
            (placeholders(cx, one.audience))
            @if one.state == AnnouncementState::Draft {
                div.actions { (submit(cx.t(own::SAVE), Tone::Quiet)) }
                (template(cx, shown))
            }
            (save_bar(cx, Some(one.updated_at), None, buttons(cx, one)))
        }
    }
}

fn buttons(cx: &PageCx, one: &Announcement) -> Markup {
    html! {
        @if one.state == AnnouncementState::Draft {
            button.button type="submit" name="then" value="preview" { (cx.t(own::PREVIEW)) }
        } @else { button.button type="submit" { (cx.t(own::SAVE_TEMPLATE)) } }
    }
}

/// Keeping it as a template: in the same form, so that what was typed above is saved with it.
fn template(cx: &PageCx, shown: &Shown<'_>) -> Markup {
    let error = shown.errors.of("template_name", cx.lang).map(str::to_owned);
    let open = error.is_some() || !shown.template.is_empty();
    let name = Field::new(cx.lang, "template_name", cx.t(own::NAME))
        .value(shown.template.to_owned())
        .error(error)
        .max_length(MOST_SUBJECT.into())
        .conditional();
    html! {
        details open[open] {
            summary { (cx.t(own::KEEP)) }
            (field::text(&name))
            div.actions { button.button.quiet type="submit" name="then" value="template" { (cx.t(own::KEEP)) } }
        }
    }
}

/// What stands for each receiver's own values, for the audience as it was saved last.
fn placeholders(cx: &PageCx, audience: Audience) -> Markup {
    html! {
        p.hint { (cx.t(own::PLACEHOLDERS)) }
        ul.small { @for one in audience.offers() { li { @let [id, en] = one.words(); code { "{" (if cx.lang == Lang::Id { id } else { en }) "}" } " " (cx.t(one.text())) } } }
    }
}

/// Removing it.
pub(super) fn removal(cx: &PageCx, one: &Announcement) -> Markup {
    let delete = PostButton { label: cx.t(own::DELETE), tone: Tone::Danger };
    html! { div.actions { (post_button(&address(cx, one.id, "/penghapusan"), delete, &[])) } }
}

/// A letter that was sent, as it was written.
pub(super) fn sent(cx: &PageCx, one: &Announcement) -> Markup {
    let at = one.sent_at.map(|at| date_time(at, cx.lang)).unwrap_or_default();
    let letters = cx.at("/panitia/surat?jenis=announcement");
    html! {
        p.notice { (cx.t(own::SENT_ON)) " " (at) ": " (one.letters) " " (cx.t(own::LETTERS)) " (" (cx.t(one.audience.text())) "). " a href=(letters) { (cx.t(own::SEE_LETTERS)) } }
        @for (subject, body) in [(&one.subject_id, &one.body_id), (&one.subject_en, &one.body_en)] {
            section.card { h2 { (subject) } @for part in body.split("\n\n") { p { (part) } } }
        }
    }
}
