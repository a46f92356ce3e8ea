//! What happened to a work, newest first: receipts, decisions and the rest of its trail.

use maud::{Markup, html};

use crate::audit::Line;
use crate::editions::Edition;
use crate::i18n::deadline;
use crate::overview::{Decision, DeskWork, Receipt};
use crate::verification::opinion::Opinion;
use crate::views::{Event, PageCx, timeline};
use crate::web::committee::text::{acts, desk as words};
use crate::web::item_view::points;

/// Acts that a receipt or a decision tells better.
const TOLD: [&str; 10] = [
    "work.opinion_asked",
    "work.opinion_given",
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
    events.extend(sheet.opinions.iter().flat_map(|one| opinion(cx, one)));
    let rest = sheet.trail.iter().filter(|line| !TOLD.contains(&line.act.as_str()));
    // The trail is told from its end, so that acts of one moment stand in their order as well.
    events.extend(rest.rev().map(|line| traced(cx, line)));
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

/// A decision; what a revision asks for stands as a list.
fn decided(cx: &PageCx, edition: &Edition, decision: &Decision) -> Event {
    let what = match decision.cancelled_at {
        Some(_) => format!("{} ({})", cx.t(decision.verdict.text()), cx.t(words::CANCELLED)),
        None => cx.t(decision.verdict.text()).to_owned(),
    };
    let introduction = decision.introduction();
    let mut note: Vec<String> = Vec::new();
    if !decision.rule.is_empty() {
        let rule = edition.settings.rule_named(&decision.rule);
        let colon = if introduction.is_empty() { "" } else { ": " };
        note.push(format!("{}{colon}{introduction}", cx.m(&rule)));
    } else if !introduction.is_empty() {
        note.push(introduction.to_owned());
    }
    if !decision.evidence.is_empty() {
        note.push(format!("{}: {}", cx.t(words::EVIDENCE), decision.evidence));
    }
    if let Some(due) = decision.due_at {
        note.push(format!("{}: {}", cx.t(words::DUE), deadline(due, cx.lang)));
    }
    let event = Event::new(decision.at, decision.by.as_str(), format!("{}: {what}", cx.t(words::DECIDE)));
    Event { points: points(cx, &decision.items), ..event.note(note.join(" · ")) }
}

/// A second opinion: who asked whom, and what was answered.
fn opinion(cx: &PageCx, of: &Opinion) -> Vec<Event> {
    let from = of.asked_of.as_deref().unwrap_or(cx.t(words::OPINION_ANYONE));
    let what = format!("{}: {from}", cx.t(acts::name("work.opinion_asked").unwrap_or(words::OPINION)));
    let asked = Event::new(of.asked_at, of.asker.as_str(), what).note(of.question.as_str());
    let answered = of
        .answered_by
        .as_deref()
        .zip(of.answered_at)
        .map(|(by, at)| Event::new(at, by, cx.t(words::OPINION)).note(of.answer.as_str()));
    std::iter::once(asked).chain(answered).collect()
}

fn received(cx: &PageCx, receipt: &Receipt) -> Event {
    let short: String = receipt.hash.chars().take(16).collect();
    let what = format!("{} {}", cx.t(words::RECEIPT), receipt.receipt);
    Event::new(receipt.at, receipt.by.as_str(), what).note(format!("SHA-256 {short}…"))
}

fn traced(cx: &PageCx, line: &Line) -> Event {
    let what = acts::name(&line.act).map_or(line.act.as_str(), |name| cx.t(name));
    Event::new(line.at, line.actor.as_str(), what).note(line.reason.as_str())
}
