//! What every page about one work knows, loaded in a fixed number of queries.

use actix_web::web;
use maud::{Markup, html};

use super::{asked, text};
use crate::app::App;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::duties::WorkFacts;
use crate::editions::{Edition, PhaseKey};
use crate::i18n::{Lang, Message, Text, deadline};
use crate::ids::{EntryId, WorkId};
use crate::registration::EntryMember;
use crate::say;
use crate::verification::{self, Asked};
use crate::views::{BadgeKind, Closing, MAIN_FORM, PageCx, Step, StepState, Tally, badge, progress, steps};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::works::rules::{self, Item};
use crate::works::{self, FormStep, SharedFilm, Submission, Video, Work, WorkStatus};

/// Address of a page about one work: edition, entry, work.
pub type WorkPath = web::Path<(String, i64, WorkId)>;

/// One work with its films and its last receipt.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub work: Work,
    pub videos: Vec<Video>,
    /// Where else its films are used.
    pub shared: Vec<SharedFilm>,
    pub last: Option<Submission>,
    /// What the desk asks for while a revision is awaited.
    pub asked: Option<Asked>,
}

impl Sheet {
    /// Loads a work of the member's entry; anybody else's is not found.
    pub async fn load(app: &App, who: &EntryMember, id: WorkId) -> Result<Self, PageError> {
        let who = who.clone();
        let sheet = app.read(move |conn| {
            let work = works::find_own(conn, &who, id)?.ok_or(Fault::NotFound)?.into_latest();
            let videos = works::videos_of(conn, &[id])?;
            let shared = works::shared_films(conn, id)?;
            let asked = match work.status {
                WorkStatus::RevisionRequested => verification::asked_of(conn, &[id])?.remove(&id),
                _ => None,
            };
            Ok::<_, Fault>(Self { work, videos, shared, last: works::latest_submission(conn, id)?, asked })
        });
        Ok(sheet.await?)
    }

    /// The work alone, for a page that shows none of its films and receipts.
    pub async fn bare(app: &App, who: &EntryMember, id: WorkId) -> Result<Self, PageError> {
        let who = who.clone();
        let found = app.read(move |conn| works::find_own(conn, &who, id)?.ok_or(Fault::NotFound));
        let work = found.await?.into_latest();
        Ok(Self { work, videos: Vec::new(), shared: Vec::new(), last: None, asked: None })
    }

    /// A work of a list, of which no more is shown than what its duties are decided from.
    pub fn of(facts: WorkFacts) -> Self {
        let WorkFacts { work, videos, last, asked, .. } = facts;
        Self { work, videos, shared: Vec::new(), last, asked }
    }

    /// The work of a page that has its duties already, with what was sent last; their films are known only while the work
    /// may be sent.
    pub fn of_own(conn: &mut Conn, facts: WorkFacts, last: Option<Submission>) -> Result<Self, Fault> {
        let mut sheet = Self { last, ..Self::of(facts) };
        let id = sheet.work.id;
        if !sheet.work.status.is_in(WorkStatus::SENDABLE) {
            sheet.videos = works::videos_of(conn, &[id])?;
        }
        if !sheet.videos.is_empty() {
            sheet.shared = works::shared_films(conn, id)?;
        }
        Ok(sheet)
    }

    /// The readiness meter.
    pub fn items(&self, edition: &Edition) -> Vec<Item> {
        rules::readiness(&edition.settings, &self.work.content, &self.videos)
    }

    /// Whether what stands here differs from what was sent last.
    pub fn is_unsent(&self) -> bool {
        rules::differs(&self.work.content, &self.videos, self.last.as_ref())
    }

    /// Why the work cannot be changed now, if it cannot.
    pub fn closed(&self, cx: &Cx) -> Result<Option<rules::Refusal>, PageError> {
        let (settings, work) = (&cx.edition()?.settings, &self.work);
        Ok(rules::may_edit(settings, work.status, work.revision_due_at, cx.now()).err())
    }

    /// Path of a page of this work.
    pub fn at(&self, cx: &PageCx, rest: &str) -> String {
        work_path(cx, self.work.entry_id, self.work.id, rest)
    }

    /// Title, or what stands for it.
    pub fn name<'a>(&'a self, cx: &PageCx) -> &'a str {
        match self.work.name() {
            "" => cx.t(text::UNTITLED),
            name => name,
        }
    }
}

/// What the browser calls a step's page: the step, then the work.
pub fn page_title(cx: &PageCx, sheet: &Sheet, step: Text) -> String {
    format!("{} · {}", cx.t(step), sheet.name(cx))
}

/// Id of the form on each step's page: the steps' buttons belong to it.
pub const FORM: &str = MAIN_FORM;

/// The pages a form may lead on to, as its field `then` names them; anything else leads to the next step.
pub fn next_page<'a>(then: &'a str, usual: &'a str) -> &'a str {
    match then {
        "/" => "",
        "more" => "/diskusi?soal=1",
        "/tentang" | "/video" | "/diskusi" | "/soal" | "/kirim" => then,
        _ => usual,
    }
}

/// The end of the time in which a work may be changed.
pub fn closing(edition: &Edition, work: &Work) -> Option<Closing> {
    let at = match work.status {
        WorkStatus::RevisionRequested => work.revision_due_at,
        _ => edition.phase(PhaseKey::Intake).and_then(|phase| phase.closes_at),
    };
    at.map(|at| Closing { at, grace: edition.settings.grace() })
}

/// Path of a page about a work.
pub fn work_path(cx: &PageCx, entry: EntryId, work: WorkId, rest: &str) -> String {
    cx.at(&format!("/peserta/{entry}/karya/{work}{rest}"))
}

/// The badge of a work's state as the entrant may see it.
pub fn status_badge(cx: &PageCx, work: &Work) -> Markup {
    let published = cx.edition.as_ref().is_some_and(|edition| edition.results_public);
    let kind = match work.status {
        WorkStatus::Draft | WorkStatus::Withdrawn => BadgeKind::Off,
        WorkStatus::RevisionRequested => BadgeKind::Wait,
        WorkStatus::Failed | WorkStatus::Disqualified => BadgeKind::No,
        WorkStatus::Accepted => BadgeKind::Ok,
        _ => BadgeKind::Info,
    };
    badge(kind, cx.t(work.status.entrant_text(published)))
}

/// Crumbs, title, state and, on the steps, the steps; `now` is the open step, if any.
pub fn head(cx: &PageCx, edition: &Edition, sheet: &Sheet, now: Option<FormStep>) -> Markup {
    let list = cx.at(&format!("/peserta/{}/karya", sheet.work.entry_id));
    let most = edition.settings.limits.works;
    let place = sheet
        .work
        .slot
        .map(|slot| say!("karya {slot} dari paling banyak {most}", "work {slot} of at most {most}"));
    html! {
        p.crumbs {
            a href=(list) { (cx.t(text::WORKS)) }
            @if now.is_some() { " · " a href=(sheet.at(cx, "")) { (sheet.work.number.as_deref().unwrap_or(cx.t(text::TO_WORK))) } }
            @else if let Some(place) = &place { " · " (cx.m(place)) }
        }
        h1 { (sheet.name(cx)) }
        p {
            (status_badge(cx, &sheet.work)) " "
            @if sheet.is_unsent() { (badge(BadgeKind::Wait, cx.t(text::UNSENT))) " " }
        }
        @if let Some(now) = now { (asked::brief(cx, edition, sheet, now)) }
        // Enter in a field presses the first button of a form, and the steps are such buttons: the one that saves and
        // goes on comes before them.
        @if now.is_some() {
            button.visually-hidden type="submit" form=(FORM) tabindex="-1" aria-hidden="true" { (cx.t(text::SAVE_ON)) }
        }
        @if let Some(now) = now { (steps(cx.lang, &step_list(cx, edition, sheet, now), Some(FORM))) }
    }
}

fn step_list(cx: &PageCx, edition: &Edition, sheet: &Sheet, now: FormStep) -> Vec<Step> {
    let items = sheet.items(edition);
    let step = |own: FormStep, label: crate::i18n::Text| {
        let mut of_it = items.iter().filter(|item| item.step == own);
        let lacking = of_it.clone().any(|item| item.required && !item.done);
        let begun = of_it.any(|item| item.done);
        let open = lacking || !begun || asked::is_open_on(edition, sheet, own);
        let state = match (own == now, open) {
            (true, _) => StepState::Now,
            (_, false) if own != FormStep::Statement => StepState::Done,
            _ => StepState::Open,
        };
        Step { label: cx.t(label).to_owned(), state, href: Some(own.page().to_owned()) }
    };
    vec![
        step(FormStep::Video, text::STEP_VIDEO),
        step(FormStep::About, text::STEP_ABOUT),
        step(FormStep::Discussion, text::STEP_DISCUSSION),
        step(FormStep::Statement, text::STEP_SEND),
    ]
}

/// The readiness card: what is there, what is needed, what may follow, until when.
pub fn meter(cx: &PageCx, edition: &Edition, sheet: &Sheet) -> Markup {
    let items = sheet.items(edition);
    let needed: Vec<&Item> = rules::blocking(&items).collect();
    let extra: Vec<&Item> = items.iter().filter(|item| !item.required && !item.done).collect();
    html! {
        section.card {
            h2 { (cx.t(text::READINESS)) }
            @let (done, total) = rules::progress(&items);
            p { (progress(cx.lang, Tally { done, total }, cx.t(text::READY_NOUN))) }
            @if needed.is_empty() { p { (cx.t(text::ALL_THERE)) } }
            @else { (list(cx, sheet, text::STILL_NEEDED, &needed)) }
            @if !extra.is_empty() { (list(cx, sheet, text::NICE_TO_HAVE, &extra)) }
            @if let Some(closing) = closing(edition, &sheet.work) { p.small { (cx.m(&until(closing, cx.now))) } }
        }
    }
}

/// Until when a work may be sent; after the closing, that what is under way is still taken.
fn until(closing: Closing, now: At) -> Message {
    if closing.in_grace(now) {
        let Message { id, en } = closing.message(now);
        return say!("Pengiriman {id}.", "Submission {en}.");
    }
    let (batas, limit) = (deadline(closing.at, Lang::Id), deadline(closing.at, Lang::En));
    say!("Dapat dikirim sampai {batas}.", "Can be submitted until {limit}.")
}

fn list(cx: &PageCx, sheet: &Sheet, heading: crate::i18n::Text, items: &[&Item]) -> Markup {
    html! {
        h3 { (cx.t(heading)) }
        ul.gaps {
            @for item in items {
                li {
                    a href=(sheet.at(cx, &item.place().path())) { (cx.m(&item.label)) }
                    @match item.why.as_slice() {
                        [] => {},
                        [why] => { ": " (cx.m(why)) },
                        several => ul { @for why in several { li { (cx.m(why)) } } },
                    }
                }
            }
        }
    }
}
