//! What happened to a work, newest first: receipts, decisions and the rest of its trail.

use maud::{Markup, html};

use crate::audit::Line;
use crate::editions::Edition;
use crate::i18n::deadline;
use crate::overview::{Decision, DeskWork, Receipt};
use crate::views::{Event, PageCx, timeline};
use crate::web::committee::text::{acts, desk as words};

/// Acts that a receipt or a decision tells better.
const TOLD: [&str; 8] = [
    "award.revoked",
    "work.reopened",
    "work.restored",
    "work.submitted",
    "work.accepted",
    "work.revision_requested",
    "work.failed",
    "work.disqualified",
];

/// The history of a work.
pub fn history(cx: &PageCx, edition: &Edition, sheet: &DeskWork) -> Markup {
    let mut events: Vec<Event> =
        sheet.decisions.iter().map(|decision| decided(cx, edition, decision)).collect();
    events.extend(sheet.receipts.iter().map(|receipt| received(cx, receipt)));
    let rest = sheet.trail.iter().filter(|line| !TOLD.contains(&line.act.as_str()));
    events.extend(rest.map(|line| traced(cx, line)));
    events.sort_by_key(|event| std::cmp::Reverse(event.at));
    html! {
        section.card {
            h2 { (cx.t(words::HISTORY)) }
            (timeline(cx.lang, &events))
            (super::receipt::links(cx, sheet))
            p.small { a href=(cx.at(&format!("/panitia/jejak?jenis=work&id={}", sheet.work.id))) { (cx.t(words::TRACE)) } }
        }
    }
}

fn decided(cx: &PageCx, edition: &Edition, decision: &Decision) -> Event {
    let what = match decision.cancelled_at {
        Some(_) => format!("{} ({})", cx.t(decision.verdict.text()), cx.t(words::CANCELLED)),
        None => cx.t(decision.verdict.text()).to_owned(),
    };
    let mut note: Vec<String> = Vec::new();
    if !decision.rule.is_empty() {
        let rule = edition.settings.rule_named(&decision.rule);
        note.push(format!("{}: {}", cx.m(&rule), decision.reason));
    } else if !decision.reason.is_empty() {
        note.push(decision.reason.clone());
    }
    if !decision.evidence.is_empty() {
        note.push(format!("{}: {}", cx.t(words::EVIDENCE), decision.evidence));
    }
    if let Some(due) = decision.due_at {
        note.push(format!("{}: {}", cx.t(words::DUE), deadline(due, cx.lang)));
    }
    let note = (!note.is_empty()).then(|| note.join(" · "));
    Event {
        at: decision.at,
        who: decision.by.clone(),
        what: format!("{}: {what}", cx.t(words::DECIDE)),
        note,
    }
}

fn received(cx: &PageCx, receipt: &Receipt) -> Event {
    let short: String = receipt.hash.chars().take(16).collect();
    Event {
        at: receipt.at,
        who: receipt.by.clone(),
        what: format!("{} {}", cx.t(words::RECEIPT), receipt.receipt),
        note: Some(format!("SHA-256 {short}…")),
    }
}

fn traced(cx: &PageCx, line: &Line) -> Event {
    let what = acts::name(&line.act).map_or(line.act.as_str(), |name| cx.t(name));
    Event {
        at: line.at,
        who: line.actor.clone(),
        what: what.to_owned(),
        note: Some(line.reason.clone()).filter(|reason| !reason.is_empty()),
    }
}
