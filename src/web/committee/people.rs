//! The people of an entry as the committee sees them.

use maud::{Markup, html};

use super::factor_reset::reset_page;
use super::member_correction;
use super::text::lists as text;
use super::{view_as::view_as_page, view_as_text};
use crate::accounts::Permission;
use crate::overview::{Makers, Person};
use crate::registration::values::{AsnKind, NipWarning};
use crate::views::{BadgeKind, PageCx, badge, summary};

/// Institution, then each person with what was declared; `warnings` of each, in the same order.
pub fn people(cx: &PageCx, makers: &Makers, people: &[Person], warnings: &[Vec<NipWarning>]) -> Markup {
    html! {
        @if let Some((_, name)) = &makers.institution { p { (cx.t(super::text::INSTITUTION)) ": " b { (name) } } }
        @for (n, person) in people.iter().enumerate() { (one(cx, person, warnings.get(n).map_or(&[][..], Vec::as_slice))) }
        p.small { (cx.t(text::NIP_NOTE)) }
    }
}

/// What makes an employee number unlikely.
pub fn nip_warnings(cx: &PageCx, warnings: &[NipWarning]) -> Markup {
    html! { @for warning in warnings { p data-nip-warning { (badge(BadgeKind::Wait, cx.m(&warning.message()))) } } }
}

fn one(cx: &PageCx, person: &Person, warnings: &[NipWarning]) -> Markup {
    let kind = AsnKind::parse(&person.asn_kind).map(|kind| cx.t(kind.text()));
    html! {
        h3 {
            (person.name)
            @if person.leader { " " (badge(BadgeKind::Info, cx.t(text::LEADER))) }
        }
        @if cx.may(Permission::Works) && !person.nip_tail.is_empty() { p.links { a href=(cx.at(&member_correction::address(person.id))) { (cx.t(member_correction::OPEN)) } } }
        (nip_warnings(cx, warnings))
        (summary(&[
            (cx.t(text::NIP), html! { "•••• " (person.nip_tail) @if let Some(kind) = kind { " · " (kind) } }),
            (cx.t(text::POSITION), html! { (person.position) }),
            (cx.t(super::text::INSTITUTION), institution(cx, person)),
            (cx.t(super::text::EMAIL), html! {
                (person.email)
                @if cx.may(Permission::Team) && !person.email.is_empty() { " · " a href=(cx.at(&reset_page(&person.email))) { (cx.t(super::factor_reset_text::LOST)) } }
                @if cx.may(Permission::ViewAs) && !person.email.is_empty() { " · " a href=(cx.at(&view_as_page(&person.email))) { (cx.t(view_as_text::OPEN)) } }
            }),
            (cx.t(text::PHONE), html! { (person.phone) }),
            (cx.t(text::DECLARED), declared(cx, person)),
        ]))
    }
}

fn institution(cx: &PageCx, person: &Person) -> Markup {
    html! {
        (person.institution.as_deref().unwrap_or("–"))
        @if person.elsewhere == Some(true) { " " span data-elsewhere { (badge(BadgeKind::Wait, cx.t(text::MIXED))) } }
    }
}

fn declared(cx: &PageCx, person: &Person) -> Markup {
    html! {
        @if let Some(version) = &person.declaration_version { (badge(BadgeKind::Ok, cx.t(text::SIGNED))) " " span.small { (version) } }
        @else { (badge(BadgeKind::Wait, cx.t(text::NOT_SIGNED))) }
    }
}
