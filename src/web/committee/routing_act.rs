//! The end of the routing page: the act, what stands against it, or what it waits for.

use maud::{Markup, html};

use super::jury_text as text;
use super::two_members::{self, Act, Shown};
use crate::accounts::Committee;
use crate::editions::Edition;
use crate::i18n::count;
use crate::judging::{self, BeforeCommit, Preview};
use crate::views::{BadgeKind, Before, PageCx, Tone, badge, before as block, before_line, field, submit};

/// A plan and what it waits for.
pub struct Planned<'a> {
    pub preview: &'a Preview,
    pub before: &'a BeforeCommit,
}

/// Committing the plan: by one member, or by two while institution names are open.
pub fn act(
    cx: &PageCx,
    who: &Committee,
    edition: &Edition,
    Planned { preview, before }: Planned<'_>,
    sent: &Shown,
) -> Markup {
    let refused = judging::may_commit(edition, cx.now).err().map(|closed| closed.message());
    html! {
        @if preview.adds_nothing() {
            section.card { p { (badge(BadgeKind::Ok, cx.t(text::COMPLETE))) " " (cx.t(text::UP_TO_DATE)) } }
        } @else if let Some(refused) = &refused {
            section.card { p { (badge(BadgeKind::Wait, cx.t(text::NOT_YET))) " " (cx.m(refused)) } }
            (waits(cx, before))
        } @else if before.names.is_empty() {
            form.card method="post" action=(cx.at("/panitia/pembagian")) novalidate {
                p { (cx.t(text::COMMIT_HINT)) }
                (field::hidden("fingerprint", &before.fingerprint))
                div.actions { (submit(cx.t(text::COMMIT), Tone::Primary)) }
            }
        } @else {
            (waits(cx, before))
            p { (cx.t(text::COMMIT_HINT)) }
            (two_members::act(cx, who, &two(cx, before), sent))
        }
    }
}

fn two<'a>(cx: &PageCx, before: &'a BeforeCommit) -> Act<'a> {
    Act {
        requests: &before.requests,
        fingerprint: &before.fingerprint,
        path: cx.at("/panitia/pembagian"),
        ask_path: cx.at("/panitia/pembagian/persetujuan"),
        number: None,
        label: cx.t(text::COMMIT_ANYWAY).to_owned(),
        tone: Tone::Danger,
        stopped: false,
    }
}

/// The names that are open, each with the way to settle it.
fn waits(cx: &PageCx, before: &BeforeCommit) -> Markup {
    let number = count(before.names.len() as i64, cx.lang);
    let line = |name: &judging::OpenName| {
        let href = cx.at(&format!("/panitia/instansi/{}/penggabungan", name.id));
        before_line(html! { a href=(href) { (name.name) } }, "")
    };
    html! {
        @if !before.names.is_empty() {
            (block(Before::Stops, cx.t(text::NAMES_OPEN), Some(&number), html! {
                div.in { p { (cx.t(text::NAMES_OPEN_WHY)) } }
                ul { @for name in &before.names { li data-open-name=(name.id) { (line(name)) } } }
            }))
        }
    }
}
