//! A request for a revision as its makers read it: while the desk waits for them, and before it is sent.

use maud::{Markup, html};

use super::parse::Decision;
use crate::clock::At;
use crate::editions::Edition;
use crate::i18n::{Lang, deadline};
use crate::notifications::Recipient;
use crate::overview::DeskWork;
use crate::say;
use crate::verification::{self, DecisionGround, RevisionItem, Verdict, revision_rules, rules};
use crate::views::{MAIN_FORM, PageCx};
use crate::web::committee::letters::letter_body;
use crate::web::committee::text::desk as words;
use crate::web::item_view;

/// Reason, rule and items.
struct Told<'a> {
    introduction: &'a str,
    rule: &'a str,
    items: Vec<&'a RevisionItem>,
}

fn told(cx: &PageCx, edition: &Edition, of: &Told<'_>) -> Markup {
    html! {
        @for line in of.introduction.lines() { p { (line) } }
        @if !of.rule.is_empty() { p.small { (cx.m(&edition.settings.rule_named(of.rule))) } }
        @if !of.items.is_empty() {
            ol.checklist {
                @for item in &of.items {
                    li { p { b { (cx.m(&item.about.name())) } } (item_view::todo(cx, &edition.settings, item)) }
                }
            }
        }
    }
}

/// What the makers of a work were asked for and until when; nothing for a work that they do not have. Whether they
/// began to mend it is theirs until they send it again.
pub fn awaited(cx: &PageCx, edition: &Edition, sheet: &DeskWork) -> Markup {
    let Some(request) = sheet.awaited() else { return html! {} };
    let items = request.items.numbered().map(|of| of.item).collect();
    let of = Told { introduction: request.introduction(), rule: &request.rule, items };
    html! {
        section.card #butir data-awaited {
            h2 { (cx.t(words::AWAITED)) }
            @if let Some(due) = sheet.work.revision_due_at.filter(|_| !sheet.work.is_held()) {
                p { b { (waiting(cx, due)) } }
            }
            (told(cx, edition, &of))
            p.hint { (cx.t(words::AWAITED_HINT)) }
        }
    }
}

fn waiting(cx: &PageCx, due: At) -> String {
    let (batas, time) = (deadline(due, Lang::Id), deadline(due, Lang::En));
    let said = match cx.now < due {
        true => say!("Menunggu peserta sampai {batas}.", "Waiting for the entrant until {time}."),
        false => say!(
            "Belum dikirim ulang; tenggatnya {batas} sudah lewat.",
            "Not submitted again; its deadline, {time}, has passed."
        ),
    };
    cx.m(&said).to_owned()
}

/// A decision that is looked at before it is taken.
pub struct Looked<'a> {
    pub decision: &'a Decision,
    /// Held by another member, it is sent from the form alone, where that is asked.
    pub held: bool,
    /// Where the portal stands, for the letter's addresses.
    pub site: &'a str,
}

/// What the makers of a work will read, with the button that sends it; the letter is folded below.
pub fn preview(cx: &PageCx, edition: &Edition, sheet: &DeskWork, looked: &Looked<'_>) -> Markup {
    let Looked { decision, held, .. } = *looked;
    let ground = DecisionGround {
        rule: &decision.rule,
        reason: &decision.reason,
        items: &decision.items,
        ..Default::default()
    };
    let asks = decision.verdict == Verdict::RevisionRequested;
    let (items, reason) =
        if asks { revision_rules::whole(&ground) } else { (Vec::new(), decision.reason.clone()) };
    let introduction = revision_rules::introduction(&reason, items.iter());
    let of = Told { introduction, rule: &decision.rule, items: items.iter().collect() };
    let due = asks.then(|| rules::due(decision.due_at, cx.now)).flatten();
    let outcome = decision.verdict.leads_to().map_or(decision.verdict.text(), |to| to.entrant_text(true));
    html! {
        section.card #pratinjau data-preview role="status" {
            h2 { (cx.t(words::PREVIEW_TITLE)) }
            p.hint { (cx.t(words::PREVIEW_HINT)) }
            p { b { (cx.t(outcome)) } }
            (told(cx, edition, &of))
            @if let Some(due) = due { p { b { (cx.t(words::SEND_AGAIN_BY)) " " (deadline(due, cx.lang)) } } }
            (letter(cx, edition, sheet, Letter { looked, items: &items, reason: &reason, due }))
            div.actions {
                @if !held { button.button type="submit" form=(MAIN_FORM) { (cx.t(words::SAVE)) } }
                a.button.plain href={ "#" (MAIN_FORM) } { (cx.t(words::CHANGE)) }
            }
        }
    }
}

/// What the letter is written from.
struct Letter<'a> {
    looked: &'a Looked<'a>,
    items: &'a [RevisionItem],
    reason: &'a str,
    due: Option<At>,
}

/// The letter as it will be sent, to the leader and in the language of the page.
fn letter(cx: &PageCx, edition: &Edition, sheet: &DeskWork, of: Letter<'_>) -> Markup {
    let decision = of.looked.decision;
    let ground = DecisionGround {
        rule: &decision.rule,
        reason: of.reason,
        items: of.items,
        due_at: of.due,
        ..Default::default()
    };
    let leader = sheet.people.iter().find(|person| person.leader).or(sheet.people.first());
    let (name, email) = leader.map(|person| (person.name.clone(), person.email.clone())).unwrap_or_default();
    let reader = Recipient { email, name, lang: cx.lang };
    let (subject, content) =
        verification::draft_letter(edition, &sheet.work, decision.verdict, &ground, &reader);
    html! {
        details data-letter {
            summary { (cx.t(words::LETTER)) }
            h3 { (subject) }
            article.letter lang=(content.lang.code()) { (letter_body(&content, of.looked.site)) }
        }
    }
}
