//! The people of an entry as the committee sees them.

use maud::{Markup, html};

use super::text::lists as text;
use crate::overview::{Makers, Person};
use crate::registration::values::AsnKind;
use crate::views::{BadgeKind, PageCx, badge, summary};

/// Institution, then each person with what was declared.
pub fn people(cx: &PageCx, makers: &Makers, people: &[Person]) -> Markup {
    html! {
        @if let Some((_, name)) = &makers.institution { p { (cx.t(super::text::INSTITUTION)) ": " b { (name) } } }
        @for person in people { (one(cx, person)) }
        p.small { (cx.t(text::NIP_NOTE)) }
    }
}

fn one(cx: &PageCx, person: &Person) -> Markup {
    let kind = AsnKind::parse(&person.asn_kind).map(|kind| cx.t(kind.text()));
    html! {
        h3 {
            (person.name)
            @if person.leader { " " (badge(BadgeKind::Info, cx.t(text::LEADER))) }
        }
        (summary(&[
            (cx.t(text::NIP), html! { "•••• " (person.nip_tail) @if let Some(kind) = kind { " · " (kind) } }),
            (cx.t(text::POSITION), html! { (person.position) }),
            (cx.t(super::text::EMAIL), html! { (person.email) }),
            (cx.t(text::PHONE), html! { (person.phone) }),
            (cx.t(text::DECLARED), declared(cx, person)),
        ]))
    }
}

fn declared(cx: &PageCx, person: &Person) -> Markup {
    html! {
        @if let Some(version) = &person.declaration_version { (badge(BadgeKind::Ok, cx.t(text::SIGNED))) " " span.small { (version) } }
        @else { (badge(BadgeKind::Wait, cx.t(text::NOT_SIGNED))) }
    }
}
