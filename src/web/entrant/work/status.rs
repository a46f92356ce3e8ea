//! The page of one work: what to do next, what was decided, its films, its history.

use actix_web::web;
use maud::{Markup, html};

use super::asked::{self, Refused};
use super::differences::differences;
use super::sheet::{Sheet, WorkPath, head, meter};
use super::{gallery, notices, review, text};
use crate::app::App;
use crate::audit;
use crate::db::Fault;
use crate::duties::rules::Standpoint;
use crate::duties::{self, Duty, Reader, Waiting, What};
use crate::editions::Edition;
use crate::film_watch::OwnChange;
use crate::ids::WorkId;
use crate::registration::EntryMember;
use crate::say;
use crate::verification::{self, DecisionLine, Verdict};
use crate::views::{
    Event, Link, NextStep, PageCx, PostButton, Tone, error_summary, next_step, page, post_button, summary,
    timeline, verdict_panel,
};
use crate::web::context::Cx;
use crate::web::duty_view::{of_duty, of_waiting};
use crate::web::errors::PageError;
use crate::web::item_view::points;
use crate::web::verdict_view::makers_verdict;

use crate::works::{self, FormStep, Submission, WorkStatus, rules};

struct Told {
    /// What is to be done about the work, the nearest first.
    duties: Vec<Duty>,
    /// What is waited for where there is none.
    waiting: Waiting,
    changes: Vec<OwnChange>,
    sent: Vec<Submission>,
    decisions: Vec<DecisionLine>,
    /// When it was taken back, and when that was undone; newest first.
    withdrawals: Vec<audit::Line>,
}

impl Told {
    /// The decision about what was sent last; one about an earlier submission is history.
    fn standing_decision(&self) -> Option<&DecisionLine> {
        let last = self.sent.first().map(|submission| submission.revision);
        self.decisions.first().filter(|decision| last.is_none_or(|last| decision.revision == last))
    }
}

/// `GET …/karya/{work}`.
pub async fn status(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<Markup, PageError> {
    with_answers(&app, &cx, &who, path.2, &Refused::default()).await
}

/// The page with the answers to the committee as they were typed.
pub(super) async fn with_answers(
    app: &App,
    cx: &Cx,
    who: &EntryMember,
    work: WorkId,
    answers: &Refused,
) -> Result<Markup, PageError> {
    let (sheet, told) = told(app, cx, who, work).await?;
    let closed = sheet.closed(cx)?.is_some();
    let standing = gallery::standing(app, cx, &sheet).await?;
    let shown = Shown { told: &told, closed, leader: who.leader(), standing: standing.as_ref(), answers };
    Ok(view(cx, cx.edition()?, &sheet, &shown))
}

/// The work and what is told about it; what its duties are decided from is not asked for again.
async fn told(app: &App, cx: &Cx, who: &EntryMember, id: WorkId) -> Result<(Sheet, Told), PageError> {
    let (entry, edition, now) = (who.known_entry().clone(), cx.edition()?.clone(), cx.now());
    let reader = Reader { member: who.member(), leader: who.leader() };
    let told = app.read(move |conn| {
        let facts = duties::facts_of(conn, vec![entry])?.pop().ok_or(Fault::NotFound)?;
        let from = Standpoint { edition: &edition, reader, now };
        let duties = duties::rules::of_work(&facts, id, from);
        let waiting = duties::rules::waiting_of(&facts, id, from);
        let own = facts.works.into_iter().find(|work| work.work.id == id).ok_or(Fault::NotFound)?;
        let (sent, changes) = (works::submissions_of(conn, id)?, own.changes.clone());
        let sheet = Sheet::of_own(conn, own, sent.first().cloned())?;
        let decisions = verification::decisions_of(conn, id)?;
        let withdrawals = works::withdrawals(conn, id)?;
        Ok::<_, Fault>((sheet, Told { duties, waiting, changes, sent, decisions, withdrawals }))
    });
    Ok(told.await?)
}

/// What the page shows beside the work.
struct Shown<'a> {
    told: &'a Told,
    /// Whether it cannot be changed now.
    closed: bool,
    /// Whether the reader leads the entry.
    leader: bool,
    /// None before the result is public.
    standing: Option<&'a gallery::Standing>,
    /// What of the answers' form was refused.
    answers: &'a Refused,
}

fn view(cx: &PageCx, edition: &Edition, sheet: &Sheet, shown: &Shown<'_>) -> Markup {
    let (work, told, closed) = (&sheet.work, shown.told, shown.closed);
    let phases = &edition.settings.phases;
    let removable = shown.leader && rules::may_withdraw(phases, work.status, cx.now).is_ok();
    let returnable = shown.leader
        && work.status == WorkStatus::Withdrawn
        && rules::require_not_over(phases, cx.now).is_ok();
    page(
        cx,
        sheet.name(cx),
        html! {
            (head(cx, edition, sheet, None))
            (notices::changed(cx, edition, sheet, &told.changes))
            (error_summary(cx.lang, &shown.answers.errors.summary(cx.lang)))
            (next_step(&step(cx, edition, sheet, told, closed)))
            (asked::card(cx, edition, sheet, !closed, shown.answers))
            @if returnable {
                section.card {
                    p { (cx.t(text::RETURN_WHY)) }
                    div.actions { (post_button(&sheet.at(cx, "/penarikan/pembatalan"), PostButton { label: cx.t(text::RETURN), tone: Tone::Quiet }, &[])) }
                }
            }
            @if let Some(standing) = shown.standing { (gallery::card(cx, sheet, standing)) }
            @if sheet.is_unsent() && work.status != WorkStatus::Withdrawn {
                p.notice { b { (cx.t(text::UNSENT)) } ". " (cx.t(if closed { text::UNSENT_KEPT } else { text::UNSENT_WHY })) }
            }
            @if sheet.is_unsent() { (differences(cx, edition, sheet, &asked::told_changes(edition, sheet))) }
            @if let Some(decision) = told.standing_decision().filter(|_| sheet.asked.is_none()) { (decided(cx, edition, decision)) }
            @if let Some(last) = told.sent.first() { (receipt_card(cx, sheet, last)) }
            @if !closed { (meter(cx, edition, sheet)) }
            h2 { (cx.t(text::FILMS)) }
            @if sheet.videos.is_empty() { p { (cx.t(text::NO_FILMS)) } }
            @for row in &sheet.videos {
                h3 { (cx.t(row.part.text())) }
                p.small.links { a href=(row.link.canonical_url()) target="_blank" rel="noopener noreferrer" { (cx.t(text::OPEN_FILM)) } }
                (notices::shared(cx, sheet, row.id))
                (verdict_panel(cx.lang, &makers_verdict(cx.lang, row)))
            }
            @if work.status != WorkStatus::Withdrawn { p.links { a href=(sheet.at(cx, "/pratinjau")) { (cx.t(text::PREVIEW)) } } }
            h2 { (cx.t(text::SUMMARY)) }
            (review::content(cx, edition, sheet))
            h2 { (cx.t(text::HISTORY)) }
            (timeline(cx.lang, &events(cx, sheet, told)))
            @if removable { p { a.button.plain href=(sheet.at(cx, "/penarikan")) { (cx.t(text::WITHDRAW)) } } }
        },
    )
}

/// The nearest duty about the work, or what is waited for.
fn step(cx: &PageCx, edition: &Edition, sheet: &Sheet, told: &Told, closed: bool) -> NextStep {
    let link = |rest, label: crate::i18n::Text| Link::new(sheet.at(cx, rest), cx.t(label));
    let status = sheet.work.status;
    let editable = !closed && status.is_in(WorkStatus::SENDABLE);
    let mut secondary = editable.then(|| link(FormStep::FIRST.page(), text::EDIT));
    if let Some(duty) = told.duties.first() {
        if matches!(duty.what, What::Revise { .. }) {
            secondary = Some(link("/kirim", text::TO_SEND));
        }
        return NextStep { secondary, ..of_duty(cx, edition, duty) };
    }
    NextStep { secondary, ..of_waiting(cx, &told.waiting) }
}

fn decided(cx: &PageCx, edition: &Edition, decision: &DecisionLine) -> Markup {
    if decision.reason.is_empty() {
        return html! {};
    }
    html! {
        section.card {
            h2 { (cx.t(text::DECISION)) }
            (summary(&[
                (cx.t(text::STATUS), html! { (cx.t(verdict_words(decision.verdict))) }),
                (cx.t(text::RULE), html! { (cx.m(&edition.settings.rule_named(&decision.rule))) }),
                (cx.t(text::REASON), html! { @for line in decision.reason.lines() { p { (line) } } }),
            ]))
        }
    }
}

/// A decision in the words of the state it leads to.
fn verdict_words(verdict: Verdict) -> crate::i18n::Text {
    verdict.leads_to().map_or(verdict.text(), |status| status.entrant_text(true))
}

fn receipt_card(cx: &PageCx, sheet: &Sheet, last: &Submission) -> Markup {
    html! {
        section.card {
            h2 { (cx.t(text::RECEIPT)) }
            (super::receipt::rows(cx, last))
            p.links { a href=(sheet.at(cx, "/tanda-terima")) { (cx.t(text::SEE_RECEIPT)) } }
        }
    }
}

/// What happened, newest first. Who of the committee decided is not told.
fn events(cx: &PageCx, sheet: &Sheet, told: &Told) -> Vec<Event> {
    let sent = told.sent.iter().map(|submission| {
        let receipt = &submission.receipt;
        let what = say!("Dikirim: {receipt}", "Submitted: {receipt}");
        Event::new(submission.submitted_at, submission.sender.as_str(), cx.m(&what))
    });
    let decided = told.decisions.iter().map(|decision| {
        let event = Event::new(decision.decided_at, "", cx.t(verdict_words(decision.verdict)));
        Event { points: points(cx, &decision.items), ..event.note(decision.introduction()) }
    });
    // Each time it was taken back, and each time that was undone.
    let gone = told.withdrawals.iter().map(|line| {
        let returned = line.act == works::RETURNED;
        let what = if returned { text::WITHDRAWAL_UNDONE } else { works::text::OWN_WITHDRAWN };
        Event::new(line.at, line.actor.as_str(), cx.t(what))
    });
    let begun = Event::new(sheet.work.created_at, "", cx.t(text::BEGUN));
    let mut all: Vec<Event> = gone.chain(sent).chain(decided).collect();
    all.sort_by_key(|event| std::cmp::Reverse(event.at));
    all.push(begun);
    all
}
