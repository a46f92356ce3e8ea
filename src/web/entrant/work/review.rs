//! Step 4: everything at a glance, the two statements, and the submission itself.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::asked;
use super::differences::differences;
use super::fields::{self, StepForm};
use super::receipt::JUST_SENT;
use super::save::save;
use super::sheet::{FORM, Sheet, WorkPath, head, meter, next_page, page_title, work_path};
use super::typed::Typed;
use super::{closed_page, notices, refused, shown, text};
use crate::app::App;
use crate::db::Fault;
use crate::duties::rules::Standpoint;
use crate::duties::{self, Duty, EntryFacts, WorkFacts};
use crate::editions::{CheckedBy, Edition};
use crate::i18n::Message;
use crate::registration::{self, EntryMember, EntryStatus};
use crate::views::{
    self, PageCx, Tone, Wrong, badge, page, refused_because, summary, verdict_badge, verdict_label,
};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;
use crate::web::forms::Errors;
use crate::web::saving::typed_over;
use crate::web::work_view::WorkView;
use crate::works::actions::{Lacks, SubmitProblem};
use crate::works::text::ENTRY_INCOMPLETE;
use crate::works::{FormStep, Kind, Reader, Video, WorkStatus, actions, rules};

/// `GET …/kirim`.
pub async fn review(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    let sheet = Sheet::load(&app, &who, path.2).await?;
    if let Some(refusal) = sheet.closed(&cx)? {
        return Ok(closed_page(&cx, &sheet, &refusal));
    }
    let people = awaited(&app, &cx, &who, &sheet).await?;
    let review = Review { edition: cx.edition()?, people: people.as_ref(), against: &Refusal::default() };
    Ok(shown(view(&cx, &sheet, &review)))
}

/// `POST …/pengiriman`: the receipt is on disk before the answer leaves.
pub async fn submit(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
    form: web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let (id, entry, member) = (path.2, who.entry(), who.clone());
    let typed = Typed::new(form.into_inner());
    let stated = fields::read(&typed, FormStep::Statement, &mut Errors::default());
    save(&app, &who, id, FormStep::Statement, &typed).await?;
    if typed.find("then").is_some() {
        return Ok(redirect(&work_path(&cx, entry, id, next_page(typed.get("then"), "/kirim"))));
    }
    let sent = app.write_durably(move |tx| actions::submit(tx, &member, id));
    match sent.await {
        Ok(_) => Ok(redirect(&work_path(&cx, entry, id, &format!("/tanda-terima{JUST_SENT}")))),
        Err(SubmitProblem::NotReady(lacks)) => {
            let mut sheet = Sheet::load(&app, &who, id).await?;
            let (edition, kept) = (cx.edition()?, &sheet.work.content);
            sheet.work.content = rules::with_step(kept, &stated, FormStep::Statement, &edition.settings);
            let people = if lacks.unsigned { awaited(&app, &cx, &who, &sheet).await? } else { None };
            let against = refusal(&cx, &sheet, &lacks, people.as_ref());
            let review = Review { edition, people: people.as_ref(), against: &against };
            Ok(refused(view(&cx, &sheet, &review)))
        }
        Err(problem) => Err(problem.into()),
    }
}

/// Whom the entry waits for before anything can be sent; none of one that is complete. Its people are all that is read
/// for it.
async fn awaited(app: &App, cx: &Cx, who: &EntryMember, sheet: &Sheet) -> Result<Option<Duty>, PageError> {
    let entry = who.known_entry().clone();
    if entry.shown_status() == EntryStatus::Complete {
        return Ok(None);
    }
    let id = entry.id;
    let people = app.read(move |conn| registration::members_of(conn, &[id])).await;
    let people = people.map_err(|fault: Fault| fault)?;
    let work = WorkFacts {
        work: sheet.work.clone(),
        videos: Vec::new(),
        last: None,
        asked: None,
        changes: Vec::new(),
        material_due: None,
    };
    let reader = duties::Reader { member: who.member(), leader: who.leader() };
    let from = Standpoint { edition: cx.edition()?, reader, now: cx.now() };
    Ok(duties::rules::of_people(&EntryFacts { entry, people, works: vec![work] }, from))
}

/// What stands against sending, in the summary and beside the statements.
#[derive(Default)]
struct Refusal {
    summary: Vec<Wrong>,
    errors: Errors,
}

/// Everything at once, each thing with the way to where it is mended: the people, the parts of the work and the rules that
/// its films fail, the statements.
fn refusal(cx: &PageCx, sheet: &Sheet, lacks: &Lacks, people: Option<&Duty>) -> Refusal {
    let mut refusal = Refusal::default();
    if lacks.unsigned {
        let said = people.map_or_else(|| ENTRY_INCOMPLETE.into(), Duty::sentence);
        refusal
            .summary
            .push(Wrong { href: Some(to_people(cx, sheet, people)), sentence: cx.m(&said).to_owned() });
    }
    for item in lacks.items.iter().filter(|item| item.step != FormStep::Statement) {
        let href = sheet.at(cx, &item.place().path());
        let line = |said: Message| Wrong { href: Some(href.clone()), sentence: cx.m(&said).to_owned() };
        refusal.summary.extend(item.lines().into_iter().map(line));
    }
    for field in crate::works::fields::of(FormStep::Statement) {
        if let Kind::Consent { at, missing, .. } = field.kind
            && !*(at.get)(&sheet.work.content)
        {
            let href = Some(format!("#f-{}", field.name));
            refusal.summary.push(Wrong { href, sentence: cx.t(missing).to_owned() });
            refusal.errors.add(field.name, missing);
        }
    }
    refusal
}

/// Where something can be done about the people of the entry: the place of the duty, or the entry's page.
fn to_people(cx: &PageCx, sheet: &Sheet, people: Option<&Duty>) -> String {
    let entry = || format!("/peserta/{}", sheet.work.entry_id);
    cx.at(&people.and_then(|duty| duty.path.clone()).unwrap_or_else(entry))
}

/// What the page shows beside the work.
struct Review<'a> {
    edition: &'a Edition,
    /// Whom the entry waits for.
    people: Option<&'a Duty>,
    against: &'a Refusal,
}

fn view(cx: &PageCx, sheet: &Sheet, of: &Review<'_>) -> Markup {
    let edition = of.edition;
    page(
        cx,
        &page_title(cx, sheet, text::STEP_SEND),
        html! {
            (head(cx, edition, sheet, Some(FormStep::Statement)))
            (refused_because(cx.t(text::NOT_SENT), &of.against.summary))
            h2 { (cx.t(text::SEND_TITLE)) }
            @if let Some(duty) = of.people.filter(|_| of.against.summary.is_empty()) {
                p.notice data-awaited { (cx.m(&duty.sentence())) " " a href=(to_people(cx, sheet, of.people)) { (cx.t(text::TO_ENTRY)) } }
            }
            (asked::left_open(cx, edition, sheet))
            (meter(cx, edition, sheet))
            (notices::all_shared(cx, sheet))
            (differences(cx, edition, sheet, &[]))
            p.links { a href=(sheet.at(cx, "/pratinjau")) target="_blank" { (cx.t(text::PREVIEW)) } }
            (answers(cx, edition, sheet))
            (sending(cx, edition, sheet, &of.against.errors))
        },
    )
}

/// The statements that are made with the sending, and the button; before intake opens, that it waits.
fn sending(cx: &PageCx, edition: &Edition, sheet: &Sheet, errors: &Errors) -> Markup {
    let label = if sheet.last.is_some() { text::SUBMIT_AGAIN } else { text::SUBMIT };
    let checklist = edition.settings.checklist.iter();
    let asked: Vec<&Message> =
        checklist.filter(|item| item.checked_by == CheckedBy::Person).map(|item| &item.entrant).collect();
    let (settings, content) = (&edition.settings, &sheet.work.content);
    let form = StepForm {
        cx,
        settings,
        content,
        under_title: &html! {},
        typed: None,
        errors,
        asked: None,
        one_more: false,
        one_more_source: false,
        all_asked: false,
    };
    let early = early(cx, edition, sheet);
    html! {
        form.card id=(FORM) method="post" action=(sheet.at(cx, "/pengiriman")) novalidate {
            (typed_over(sheet.work.lock_version, &fields::values(FormStep::Statement, content)))
            @if !asked.is_empty() {
                h2 { (cx.t(text::BEFORE_SENDING)) }
                ul { @for sentence in &asked { li { (cx.m(sentence)) } } }
            }
            (form.draw(FormStep::Statement))
            @match &early {
                Some(early) => p.notice { (cx.m(early)) " " (cx.t(text::KEPT_UNTIL_THEN)) },
                None if sheet.work.status != WorkStatus::RevisionRequested => p.hint { (cx.t(text::STILL_OPEN)) },
                None => {},
            }
            div.actions {
                @if early.is_none() { (views::submit(cx.t(label), Tone::Primary)) }
                @else { button.button.quiet type="submit" name="then" value="/" { (cx.t(text::SAVE)) } }
                button.button.plain type="submit" name="then" value="/diskusi" { (cx.t(text::BACK)) }
            }
        }
    }
}

/// Everything that will be sent, step by step, each with the way back to where it is changed.
fn answers(cx: &PageCx, edition: &Edition, sheet: &Sheet) -> Markup {
    let (settings, content) = (&edition.settings, &sheet.work.content);
    let view = WorkView { cx, settings, content, reader: Reader::Maker, unfolded: false };
    let groups = [
        (FormStep::Video, text::STEP_VIDEO, vec![(cx.t(text::FILMS), films(cx, &sheet.videos))]),
        (FormStep::About, text::STEP_ABOUT, view.rows(FormStep::About)),
        (FormStep::Discussion, text::STEP_DISCUSSION, view.open_rows(FormStep::Discussion)),
    ];
    html! {
        @for (step, title, rows) in &groups {
            section.card data-step=(step.as_str()) {
                div.title-row {
                    h2 { (cx.t(*title)) }
                    button.button.plain type="submit" form=(FORM) name="then" value=(step.page()) {
                        (cx.t(text::CHANGE)) span.visually-hidden { " " (cx.t(*title)) }
                    }
                }
                (summary(rows))
            }
        }
    }
}

/// Why what can be written already cannot be sent yet.
fn early(cx: &PageCx, edition: &Edition, sheet: &Sheet) -> Option<Message> {
    let (status, due) = (sheet.work.status, sheet.work.revision_due_at);
    rules::may_send(&edition.settings, status, due, cx.now).err().map(|refusal| refusal.message())
}

/// What will be sent, ready to be read once more; also on the work's own page.
pub(super) fn content(cx: &PageCx, edition: &Edition, sheet: &Sheet) -> Markup {
    let (settings, content) = (&edition.settings, &sheet.work.content);
    let view = WorkView { cx, settings, content, reader: Reader::Maker, unfolded: false };
    let mut rows = view.rows(FormStep::About);
    rows.push((cx.t(text::FILMS), films(cx, &sheet.videos)));
    rows.extend(view.rows(FormStep::Discussion));
    summary(&rows)
}

fn films(cx: &PageCx, videos: &[Video]) -> Markup {
    html! {
        @if videos.is_empty() { span.hint { (cx.t(text::NO_FILMS)) } }
        @for row in videos {
            p {
                a href=(row.link.canonical_url()) target="_blank" rel="noopener noreferrer" { (cx.t(row.part.text())) }
                " " (badge(verdict_badge(row.status), cx.t(verdict_label(row.status))))
            }
        }
    }
}
