//! The page of one work: what to do next, what was decided, its films, its history.

use actix_web::web;
use maud::{Markup, html};

use super::sheet::{Sheet, WorkPath, head, meter};
use super::{gallery, notices, review, text};
use crate::app::App;
use crate::clock::At;
use crate::db::Fault;
use crate::editions::{Edition, PhaseKey};
use crate::film_watch::{self, OwnChange};
use crate::i18n::{Lang, deadline};
use crate::ids::WorkId;
use crate::registration::EntryMember;
use crate::say;
use crate::verification::{self, DecisionLine, Verdict};
use crate::views::{Event, Link, NextStep, PageCx, next_step, page, summary, timeline, verdict_panel};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::verdict_view::verdict_view;

use crate::works::{self, Submission, WorkStatus, rules};

struct Told {
    changes: Vec<OwnChange>,
    sent: Vec<(Submission, String)>,
    decisions: Vec<DecisionLine>,
}

impl Told {
    /// The decision about what was sent last; one about an earlier submission is history.
    fn standing_decision(&self) -> Option<&DecisionLine> {
        let last = self.sent.first().map(|(submission, _)| submission.revision);
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
    let sheet = Sheet::load(&app, &who, path.2).await?;
    let told = told(&app, path.2).await?;
    let closed = sheet.closed(&cx)?.is_some();
    let standing = gallery::standing(&app, &cx, &sheet).await?;
    Ok(view(&cx, cx.edition()?, &sheet, &Shown { told: &told, closed, standing: standing.as_ref() }))
}

async fn told(app: &App, id: WorkId) -> Result<Told, PageError> {
    let told = app.read(move |conn| {
        let sent = works::submissions_of(conn, id)?;
        let changes = film_watch::own_changes(conn, id)?;
        Ok::<_, Fault>(Told { changes, sent, decisions: verification::decisions_of(conn, id)? })
    });
    Ok(told.await?)
}

/// What the page shows beside the work.
struct Shown<'a> {
    told: &'a Told,
    /// Whether it cannot be changed now.
    closed: bool,
    /// None before the result is public.
    standing: Option<&'a gallery::Standing>,
}

fn view(cx: &PageCx, edition: &Edition, sheet: &Sheet, shown: &Shown<'_>) -> Markup {
    let (work, told, closed) = (&sheet.work, shown.told, shown.closed);
    let intake = edition.require_open(PhaseKey::Intake, cx.now).is_ok();
    let removable = intake && rules::next(work.status, works::Event::Withdraw).is_some();
    page(
        cx,
        sheet.name(cx),
        html! {
            (head(cx, edition, sheet, None))
            (notices::changed(cx, edition, sheet, &told.changes))
            (next_step(&step(cx, edition, sheet, told, closed)))
            @if let Some(standing) = shown.standing { (gallery::card(cx, sheet, standing)) }
            @if sheet.is_unsent() && work.status != WorkStatus::Withdrawn {
                p.notice { b { (cx.t(text::UNSENT)) } ". " (cx.t(if closed { text::UNSENT_KEPT } else { text::UNSENT_WHY })) }
            }
            @if let Some(decision) = told.standing_decision() { (decided(cx, edition, decision)) }
            @if let Some((last, by)) = told.sent.first() { (receipt_card(cx, sheet, last, by)) }
            @if !closed { (meter(cx, edition, sheet)) }
            h2 { (cx.t(text::FILMS)) }
            @if sheet.videos.is_empty() { p { (cx.t(text::NO_FILMS)) } }
            @for row in &sheet.videos {
                h3 { (cx.t(row.part.text())) }
                p.small { a href=(row.link.canonical_url()) target="_blank" rel="noopener noreferrer" { (cx.t(text::OPEN_FILM)) } }
                (notices::shared(cx, sheet, row.id))
                (verdict_panel(cx.lang, &verdict_view(cx.lang, row)))
            }
            h2 { (cx.t(text::SUMMARY)) }
            (review::content(cx, edition, sheet))
            h2 { (cx.t(text::HISTORY)) }
            (timeline(cx.lang, &events(cx, sheet, told)))
            @if removable { p { a.button.plain href=(sheet.at(cx, "/penarikan")) { (cx.t(text::WITHDRAW)) } } }
        },
    )
}

fn step(cx: &PageCx, edition: &Edition, sheet: &Sheet, told: &Told, closed: bool) -> NextStep {
    let link = |rest, label: crate::i18n::Text| Some(Link::new(sheet.at(cx, rest), cx.t(label)));
    let items = sheet.items(edition);
    let ready = rules::blocking(&items).all(|item| item.step == works::FormStep::Statement);
    let edit = link("/tentang", text::EDIT);
    let (words, action, secondary) = match (sheet.work.status, closed) {
        (WorkStatus::Draft, true) => (text::NEXT_TOO_LATE, None, None),
        (WorkStatus::Draft, false) if ready => (text::NEXT_READY, link("/kirim", text::TO_SEND), edit),
        (WorkStatus::Draft, false) => (text::NEXT_DRAFT, link("/tentang", text::CONTINUE), None),
        (WorkStatus::Submitted, false) if sheet.is_unsent() => {
            (text::UNSENT_WHY, link("/kirim", text::SUBMIT_AGAIN), edit)
        }
        (WorkStatus::Submitted, false) => (text::NEXT_SUBMITTED, None, edit),
        (WorkStatus::Submitted, true) => (text::NEXT_SUBMITTED, None, None),
        (WorkStatus::UnderVerification, _) => (text::NEXT_VERIFYING, None, None),
        (WorkStatus::RevisionRequested, _) => return revision(cx, edition, sheet, told, closed),
        (WorkStatus::Accepted | WorkStatus::Judged | WorkStatus::Ranked, _) => {
            let results = Link::new(cx.at("/hasil"), cx.t(text::SEE_RESULTS));
            let public = edition.is_published();
            let words = if public { text::NEXT_PUBLISHED } else { text::NEXT_ACCEPTED };
            (words, public.then_some(results), None)
        }
        (WorkStatus::Failed, _) => (text::NEXT_FAILED, None, None),
        (WorkStatus::Withdrawn | WorkStatus::Disqualified, _) => (text::NEXT_OVER, None, None),
    };
    NextStep { title: title(cx), text: cx.t(words).to_owned(), action, secondary }
}

fn title(cx: &PageCx) -> String {
    cx.t(crate::views::text::NEXT_STEP).to_owned()
}

fn revision(cx: &PageCx, edition: &Edition, sheet: &Sheet, told: &Told, closed: bool) -> NextStep {
    let due = sheet.work.revision_due_at.map(|at| (deadline(at, Lang::Id), deadline(at, Lang::En)));
    let (batas, limit) = due.unwrap_or_else(|| ("–".to_owned(), "–".to_owned()));
    let rule = told.decisions.first().map(|decision| edition.settings.rule_named(&decision.rule));
    let (ketentuan, rule) = rule.map(|named| (named.id, named.en)).unwrap_or_default();
    let words = if closed {
        say!("Batas perbaikan sudah lewat pada {batas}.", "The time for the revision ended on {limit}.")
    } else {
        say!(
            "Perbaiki karya ini sesuai catatan panitia, ketentuan {ketentuan}, dan kirim ulang paling lambat {batas}.",
            "Revise this work as the committee asks, rule {rule}, and submit it again by {limit}."
        )
    };
    let link = |rest, label: crate::i18n::Text| Some(Link::new(sheet.at(cx, rest), cx.t(label)));
    let (action, secondary) = match closed {
        true => (None, None),
        false => (link("/tentang", text::REVISE), link("/kirim", text::TO_SEND)),
    };
    NextStep { title: title(cx), text: cx.m(&words).to_owned(), action, secondary }
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

fn receipt_card(cx: &PageCx, sheet: &Sheet, last: &Submission, by: &str) -> Markup {
    html! {
        section.card {
            h2 { (cx.t(text::RECEIPT)) }
            (super::receipt::rows(cx, last, by))
            p { a href=(sheet.at(cx, "/tanda-terima")) { (cx.t(text::SEE_RECEIPT)) } }
        }
    }
}

/// What happened, newest first. Who of the committee decided is not told.
fn events(cx: &PageCx, sheet: &Sheet, told: &Told) -> Vec<Event> {
    let sent = told.sent.iter().map(|(submission, by)| {
        let receipt = &submission.receipt;
        let what = say!("Dikirim: {receipt}", "Submitted: {receipt}");
        event(submission.submitted_at, by, cx.m(&what), None)
    });
    let decided = told.decisions.iter().map(|decision| {
        let note = Some(decision.reason.clone()).filter(|reason| !reason.is_empty());
        event(decision.decided_at, "", cx.t(verdict_words(decision.verdict)), note)
    });
    let gone = (sheet.work.status == WorkStatus::Withdrawn)
        .then(|| event(sheet.work.updated_at, "", cx.t(works::text::OWN_WITHDRAWN), None));
    let begun = event(sheet.work.created_at, "", cx.t(text::BEGUN), None);
    let mut all: Vec<Event> = gone.into_iter().chain(sent).chain(decided).collect();
    all.sort_by_key(|event| std::cmp::Reverse(event.at));
    all.push(begun);
    all
}

fn event(at: At, who: &str, what: &str, note: Option<String>) -> Event {
    Event { at, who: who.to_owned(), what: what.to_owned(), note }
}
