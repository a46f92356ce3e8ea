//! Help, contact and the privacy notice, from the edition's own data where it has any.

use actix_web::web;
use maud::{Markup, html};

use super::help_text as own;
use crate::app::App;
use crate::editions::{Edition, Faq};
use crate::i18n::Text;
use crate::say;
use crate::views::{PageCx, drive_steps, page, summary, youtube_steps};
use crate::web::context::Cx;

/// `GET /bantuan`.
pub async fn help(cx: Cx) -> Markup {
    let faq: &[Faq] = cx.edition().map_or(&[], |edition| &edition.settings.faq);
    page(
        &cx,
        cx.t(own::HELP),
        html! {
            h1 { (cx.t(own::HELP)) }
            p { (cx.t(own::HELP_LEAD)) }
            @for topic in own::TOPICS { (topic_card(&cx, topic)) }
            section.card #tautan {
                h2 { (cx.t(own::LINK_REFUSED)) }
                p { (cx.t(own::LINK_REFUSED_WHY)) }
                h3 { "YouTube" }
                (youtube_steps(cx.lang))
                h3 { "Google Drive" }
                (drive_steps(cx.lang))
            }
            @if !faq.is_empty() {
                h2 { (cx.t(own::QUESTIONS)) }
                @for one in faq { details { summary { (cx.m(&one.question)) } p { (cx.m(&one.answer)) } } }
            }
            h2 { (cx.t(own::CONTACT)) }
            (reach(&cx, cx.edition().ok()))
        },
    )
}

fn topic_card(cx: &PageCx, topic: &own::Topic) -> Markup {
    html! {
        section.card id=(topic.anchor) {
            h2 { (cx.t(topic.title)) }
            ol { @for step in topic.steps { li { (cx.t(*step)) } } }
        }
    }
}

/// `GET /kontak`.
pub async fn contact(app: web::Data<App>, cx: Cx) -> Markup {
    let edition = cx.edition().ok();
    page(
        &cx,
        cx.t(own::CONTACT),
        html! {
            h1 { (cx.t(own::CONTACT)) }
            (reach(&cx, edition))
            h2 { (cx.t(own::DATA_OFFICER)) }
            (officer(&cx, edition))
            (holes(&cx, &app.config.server.security_contact))
            p.links { a href="/bantuan" { (cx.t(own::HELP)) } " · " a href="/privasi" { (cx.t(own::PRIVACY)) } }
        },
    )
}

/// Where somebody who finds a hole writes to; `/.well-known/security.txt` leads here.
fn holes(cx: &PageCx, contact: &str) -> Markup {
    html! {
        h2 #keamanan { (cx.t(own::HOLES)) }
        p { (cx.t(own::HOLES_LEAD)) }
        @if contact.is_empty() { p { (cx.t(own::HOLES_TO_COMMITTEE)) } }
        @else { (summary(&[(cx.t(own::REPORT_HOLE), html! { a href=(contact) { (contact.trim_start_matches("mailto:")) } })])) }
        ul { @for line in own::ABOUT_HOLES { li { (cx.t(*line)) } } }
    }
}

/// How the committee is reached.
fn reach(cx: &PageCx, edition: Option<&Edition>) -> Markup {
    let contact = edition.map(|edition| &edition.settings.contact);
    let given = contact.is_some_and(|of| !of.email.is_empty() || !of.phone.is_empty());
    html! {
        @if let Some(of) = contact.filter(|_| given) {
            (summary(&lines(cx, &[
                Line { label: own::EMAIL, value: &of.email, scheme: "mailto:" },
                Line { label: own::PHONE, value: &of.phone, scheme: "tel:" },
                Line { label: own::HOURS, value: cx.m(&of.hours), scheme: "" },
            ])))
            p.hint { (cx.t(own::SAY_WHICH)) }
        } @else { p { (cx.t(own::NO_CONTACT)) } }
    }
}

fn officer(cx: &PageCx, edition: Option<&Edition>) -> Markup {
    let contact = edition.map(|edition| &edition.settings.contact);
    let given = contact.filter(|of| !of.officer_name.is_empty() || !of.officer_email.is_empty());
    html! {
        @match given {
            Some(of) => (summary(&lines(cx, &[
                Line { label: own::NAME, value: &of.officer_name, scheme: "" },
                Line { label: own::EMAIL, value: &of.officer_email, scheme: "mailto:" },
            ]))),
            None => p { (cx.t(own::NO_OFFICER)) },
        }
    }
}

/// A line of an address book.
struct Line<'a> {
    label: Text,
    value: &'a str,
    /// What opens it: "mailto:"; empty where nothing does.
    scheme: &'static str,
}

/// The lines that were given.
fn lines(cx: &PageCx, all: &[Line<'_>]) -> Vec<(&'static str, Markup)> {
    let shown = all.iter().filter(|line| !line.value.is_empty());
    shown.map(|line| (cx.t(line.label), opened(line.value, line.scheme))).collect()
}

fn opened(value: &str, scheme: &str) -> Markup {
    let dialled: String = match scheme {
        "tel:" => value.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect(),
        _ => value.to_owned(),
    };
    html! { @if scheme.is_empty() { (value) } @else { a href=(format!("{scheme}{dialled}")) { (value) } } }
}

/// `GET /privasi`.
pub async fn privacy(cx: Cx) -> Markup {
    page(
        &cx,
        cx.t(own::PRIVACY),
        html! {
            h1 { (cx.t(own::PRIVACY)) }
            p { (cx.t(own::PRIVACY_LEAD)) }
            @for topic in own::NOTICE {
                section id=(topic.anchor) {
                    h2 { (cx.t(topic.title)) }
                    ul { @for line in topic.steps { li { (cx.t(*line)) } } }
                    @if topic.anchor == own::HOW_LONG { (edition_keeps(&cx)) }
                }
            }
            h2 { (cx.t(own::DATA_OFFICER)) }
            (officer(&cx, cx.edition().ok()))
            (reach(&cx, cx.edition().ok()))
        },
    )
}

/// For how long the edition keeps what identifies people, in its own number of days.
fn edition_keeps(cx: &Cx) -> Markup {
    let Ok(edition) = cx.edition() else { return html! {} };
    let (title, days) = (edition.short_title(), edition.settings.privacy.retention_days);
    let said = say!(
        "Pada {title}: {days} hari sesudah pengumuman, atau sesudah akhir tahapannya bila hasilnya tidak pernah diumumkan.",
        "In {title}: {days} days after the announcement, or after the end of its stages if its result is never announced."
    );
    html! { p { (cx.m(&said)) } }
}
