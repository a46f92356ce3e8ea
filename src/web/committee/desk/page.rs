//! The page of the desk.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::forms::{self, Shown};
use super::from_list::FromList;
use super::request::Looked;
use super::{claim, content, history, jurors_words, opinion, request, returned, taken_back};
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::Fault;
use crate::editions::{Edition, MixedInstitutions};
use crate::i18n::deadline;
use crate::ids::WorkId;
use crate::judging;
use crate::overview::{self, AlikeWork, DeskWork};
use crate::registration;
use crate::results::{Matter, Reader, Visibility};
use crate::verification::{self, elimination, rules};
use crate::video_check::limits;
use crate::views::{MAIN_FORM, PageCx, PostButton, Tone, error_summary, post_button};
use crate::web::answer::show;
use crate::web::committee::badges::{link_badge, work_badge};
use crate::web::committee::desk_keys;
use crate::web::committee::film;
use crate::web::committee::frame::frame;
use crate::web::committee::holding;
use crate::web::committee::links;
use crate::web::committee::own_work::{self, About};
use crate::web::committee::people::people;
use crate::web::committee::text::{self, changes, desk as words};
use crate::web::committee::typed::Typed;
use crate::web::committee::undo;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::kept_words::kept_words;
use crate::works::WorkStatus;

/// `GET /{k}/panitia/karya/{work}`.
pub async fn desk(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    path: web::Path<(String, WorkId)>,
) -> Result<HttpResponse, PageError> {
    if let Some(page) = own_work::instead(&app, &cx, &who, About::Work(path.1)).await? {
        return Ok(page);
    }
    let shown = taken_back::form(&app, &cx, &who, path.1).await?;
    Ok(show(StatusCode::OK, view(&app, &cx, &who, path.1, &shown).await?))
}

/// The page with a form as it was typed.
pub(super) async fn view(
    app: &App,
    cx: &Cx,
    who: &Committee,
    work: WorkId,
    shown: &Shown,
) -> Result<Markup, PageError> {
    let edition = cx.edition()?;
    let (id, list) = (edition.id, FromList::of(cx));
    let among = list.filter();
    let sheet = app
        .read(move |conn| overview::desk_work(conn, id, work, &among))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let sealed = Visibility::of(edition).shows(Matter::Sheets, Reader::Committee);
    let verdicts =
        if sealed { app.read(move |conn| judging::lms_verdicts(conn, work)).await? } else { Vec::new() };
    let (status, entry) = (sheet.work.status, sheet.work.entry_id);
    // On top of a decision whose letter is held nothing else is decided.
    let told = !sheet.work.is_held();
    let may_reopen = told
        && status.is_in(WorkStatus::REOPENABLE)
        && edition.sealed_at.is_none()
        && cx.may(Permission::Works)
        && app.read(move |conn| elimination::standing(conn, entry)).await?.is_none();
    let members = app.read(move |conn| registration::members(conn, entry)).await?;
    let warnings = verification::nip_warnings(app.db.seal(), &members, cx.now);
    let (me, now) = (who.person().user_id(), cx.now);
    let claim = app.read(move |conn| verification::claim_on(conn, work, now)).await?;
    let held = claim.as_ref().is_some_and(|claim| claim.against(me, now));
    // Another's hand is on it: the form comes back only with what was typed into it.
    let may_write = !held || shown.typed != Typed::default();
    let may = cx.may(Permission::Works);
    let hold = holding::find(app, id, sheet.work.hold_id).await?;
    let waits = rules::waits(status);
    let decides = told && waits && may_write && may;
    let others = if waits && may { opinion::others(app, me).await? } else { Vec::new() };
    let own_holds = undo::own(app, id, who).await?;
    let body = html! {
        (undo::lines(cx, &own_holds, sheet.work.hold_id))
        (head(cx, &list, &sheet, Heading { decides, mixed: mixed(edition, &sheet) }))
        (holding::line(cx, who, hold.as_ref()))
        @if waits { (opinion::waiting(cx, me, &sheet, shown)) }
        (error_summary(cx.lang, &shown.errors.summary(cx.lang)))
        (refusal(cx, shown))
        @if let Some(decision) = shown.preview.as_ref().filter(|_| decides) { (request::preview(cx, edition, &sheet, &Looked { decision, held, site: &app.config.server.public_url })) }
        @if rules::waits(status) && may { (claim::panel(cx, me, work, claim.as_ref())) }
        @else if shown.typed != Typed::default() { (kept_words(cx, &shown.words(cx))) }
        (desk_keys::line(cx, &desk_keys::WORK))
        div.two data-work-desk {
            div {
                (request::awaited(cx, edition, &sheet))
                (returned::card(cx, edition, &sheet))
                (films(cx, app, edition, &sheet))
                section.card { h2 { (cx.t(words::CONTENT)) } (content::content(cx, &edition.settings, &sheet.work.content)) }
            }
            div {
                @if decides { (forms::decision(cx, edition, &sheet, shown, held)) (opinion::ask(cx, &sheet, &others, shown)) }
                section.card { h2 { (cx.t(words::PEOPLE)) } (people(cx, &sheet.makers, &sheet.people, &warnings)) @if may { div.actions { (post_button(&cx.at(&format!("/panitia/karya/{}/identitas", sheet.work.id)), PostButton { label: cx.t(words::IDENTITY), tone: Tone::Quiet }, &[])) " " span.small { (cx.t(words::IDENTITY_HINT)) } } } p.small { a href=(cx.at(&format!("/panitia/peserta/{}", sheet.work.entry_id))) { (cx.t(text::ENTRANT)) ": " (sheet.makers.name) } } }
                (alike(cx, &sheet.alike))
                (jurors_words::flags(cx, &sheet.flags))
                (jurors_words::lms(cx, &verdicts))
                (history::history(cx, edition, &sheet))
                @if told && rules::may_decide(status, crate::verification::Verdict::Disqualified) && !edition.is_published() && may_write && may {
                    (forms::disqualification(cx, edition, &sheet, shown, held))
                }
                @if may_reopen {
                    p { a.button.quiet href=(cx.at(&format!("/panitia/karya/{}/pembukaan", sheet.work.id))) { (cx.t(words::REOPEN)) } }
                }
                @if edition.is_published() && status == WorkStatus::Ranked && cx.may(Permission::Works) {
                    p { a.button.quiet href=(cx.at(&format!("/panitia/karya/{}/pencabutan", sheet.work.id))) { (cx.t(words::REVOKE)) } }
                }
            }
        }
    };
    let title = match &sheet.work.number {
        Some(number) => format!("{number}: {}", sheet.work.content.title),
        None => sheet.work.content.title.clone(),
    };
    frame(cx, app, "karya", &title, body).await
}

/// What stands against the act, and that nothing typed is lost.
fn refusal(cx: &PageCx, shown: &Shown) -> Markup {
    html! {
        @if let Some(said) = &shown.refused {
            div.notice role="alert" {
                p { (cx.m(said)) }
                @if shown.typed != Typed::default() { p { (cx.t(words::NOT_SAVED)) } }
            }
        }
    }
}

/// What the top of the page says besides.
#[derive(Debug, Clone, Copy)]
struct Heading {
    /// The form of the decision stands on the page, on a phone far below.
    decides: bool,
    /// Its people work at several institutions where that matters.
    mixed: bool,
}

fn mixed(edition: &Edition, sheet: &DeskWork) -> bool {
    let spans = sheet.people.iter().any(|person| person.elsewhere == Some(true));
    spans && edition.settings.mixed_institutions != MixedInstitutions::Allow
}

fn head(cx: &PageCx, list: &FromList, sheet: &DeskWork, heading: Heading) -> Markup {
    let at = |id: WorkId| list.work(cx, id, "");
    let work = &sheet.work;
    html! {
        p.crumbs { a href=(list.list()) { (cx.t(words::TO_LIST)) } }
        div.chips {
            (work_badge(cx, work.status))
            span { (sheet.makers.name) @if let Some((_, name)) = &sheet.makers.institution { " · " (name) } }
            @if let Some(due) = work.revision_due_at.filter(|_| work.status == WorkStatus::RevisionRequested) {
                span { (cx.t(words::DUE)) " " (deadline(due, cx.lang)) }
            }
        }
        nav.actions aria-label=(cx.t(words::TO_LIST)) {
            @if heading.decides { a.button.quiet.to-decision href={ "#" (MAIN_FORM) } { (cx.t(words::TO_DECISION)) } }
            @if let Some(id) = sheet.neighbours.0 { a.button.plain rel="prev" href=(at(id)) { (cx.t(words::PREVIOUS)) } }
            @if let Some(id) = sheet.neighbours.1 { a.button.plain rel="next" href=(at(id)) { (cx.t(words::NEXT)) } }
        }
        @if sheet.changed > 0 {
            div.notice { (cx.t(changes::AT_THE_DESK)) " " a href=(cx.at("/panitia/tautan/perubahan")) { (cx.t(changes::TITLE)) } }
        }
        @if heading.mixed { div.notice data-mixed { (cx.t(words::MIXED)) } }
        @if !sheet.same_film.is_empty() {
            div.notice {
                (cx.t(words::SAME_FILM)) " "
                @for (i, twin) in sheet.same_film.iter().enumerate() { @if i > 0 { ", " } a href=(at(twin.id)) { (twin.label) } }
            }
        }
    }
}

/// Works with titles like this one's (R19): for a person to compare, nothing by itself.
fn alike(cx: &PageCx, works: &[AlikeWork]) -> Markup {
    html! {
        @if !works.is_empty() {
            section.card #mirip {
                h2 { (cx.t(words::ALIKE)) }
                p.hint { (cx.t(words::ALIKE_HINT)) }
                dl.summary {
                    @for work in works {
                        div data-alike=(work.id) {
                            dt { (cx.t(work.likeness.text())) }
                            dd { a href={ "/" (work.edition) "/panitia/karya/" (work.id) } { (work.label) } " " (work.title) span.small { " · " (work.year) } }
                        }
                    }
                }
            }
        }
    }
}

fn films(cx: &PageCx, app: &App, edition: &Edition, sheet: &DeskWork) -> Markup {
    let status = sheet.work.status;
    // While its makers mend it, another film may stand in the work tomorrow.
    let theirs = status == WorkStatus::RevisionRequested;
    let open = rules::may_confirm_films(status) && !theirs && cx.may(Permission::Links);
    html! {
        section.card {
            h2 { (cx.t(words::FILMS)) }
            @if theirs { p.hint { (cx.t(words::FILMS_THEIRS)) } }
            @if sheet.films.is_empty() { p { (cx.t(words::NO_FILM)) } }
            @for judged in &sheet.films {
                @let item = &judged.video;
                div data-film=(item.id) {
                h3 { (film::part_name(cx, item.part, item.position)) " " (link_badge(cx, Some(item.status))) }
                (film::film(cx, &app.config.google, judged, &limits(&edition.settings, item.part)))
                @let waits = rules::needs_a_person(item.status) && judged.judgement().is_none();
                @if waits && open {
                    (forms::film_form(cx, item.id, sheet.work.id))
                } @else if judged.judgement().is_some() && open {
                    (links::undo_button(cx, item.id, &[("work", &sheet.work.id.to_string())]))
                }
                }
            }
        }
    }
}
