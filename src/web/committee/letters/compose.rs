//! Writing a letter of the committee: the page, saving what is typed while it is typed, and what two members do at once.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::drafts::{DraftPath, address};
use super::form::{self, Sent, Shown};
use super::merging::fields;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::Message;
use crate::ids::AnnouncementId;
use crate::merge::FormValues;
use crate::outbox::announcement::{
    self, Announcement, AnnouncementProblem, AnnouncementState, SaveProblem, Saved,
};
use crate::refused::Refused;
use crate::views::error_summary;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::text::compose as own;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::kept_words::kept_words;
use crate::web::saving::{MergePlace, Sender, still_typed_over, typed_over};

/// `GET /{k}/panitia/surat/tulis/{letter}`.
pub async fn draft(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Letters>,
    path: DraftPath,
) -> Result<HttpResponse, PageError> {
    let one = find(&app, &cx, path.1).await?;
    let (values, errors) = (one.wording().values(), Errors::default());
    let over = typed_over(one.version, &values);
    let body = edit(&cx, &one, &Shown { values: &values, template: "", errors: &errors, over });
    page(&app, &cx, &one, StatusCode::OK, body).await
}

/// One letter of the edition.
pub async fn find(app: &App, cx: &Cx, id: AnnouncementId) -> Result<Announcement, PageError> {
    let edition = cx.edition()?.id;
    app.read(move |conn| announcement::find(conn, edition, id)).await.map_err(|fault: Fault| fault.into())
}

/// `POST /{k}/panitia/surat/tulis/{letter}`, by the buttons and by autosave: keeps what was typed, complete or not.
pub async fn save(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    path: DraftPath,
    sender: Sender,
    pairs: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let sent = form::read(pairs.into_inner(), sender);
    let (typed, member) = (sent.typed.clone(), who.clone());
    let saved = match sender {
        Sender::Autosave => app.write(move |tx| announcement::save(tx, &member, edition, id, &typed)).await?,
        Sender::Person => {
            let done = app.write_durably(move |tx| announcement::save(tx, &member, edition, id, &typed));
            match done.await {
                Ok(saved) => saved,
                Err(SaveProblem::Fault(fault)) => return Err(fault.into()),
                Err(problem) => return refused(&app, &cx, id, &sent, &problem).await,
            }
        }
    };
    if sender == Sender::Autosave {
        return Ok(fields(&saved).told(&cx, &sent.errors));
    }
    if !saved.merged.conflicts.is_empty() {
        let at = address(&cx, saved.one.id, "");
        let along = [("merge", "1"), ("then", &sent.then), ("template_name", &sent.template)];
        let place = MergePlace { at: &at, back: own::BACK_TO_DRAFT, along: &along, incomplete: sent.again };
        let body = fields(&saved).both_texts(&app, &cx, who.person().user_id(), &place).await?;
        return Ok(show(StatusCode::CONFLICT, body));
    }
    onward(&app, &cx, &who, saved, sent).await
}

/// To where the person wants to go, unless something needs correction; the rest is saved.
async fn onward(
    app: &App,
    cx: &Cx,
    who: &Permitted<right::Letters>,
    saved: Saved,
    mut sent: Sent,
) -> Result<HttpResponse, PageError> {
    let one = &saved.one;
    form::strange(one, &mut sent.errors);
    if sent.errors.is_empty() && sent.then == "template" {
        let (edition, id, member, name) = (one.edition_id, one.id, who.clone(), sent.template.clone());
        let kept = app
            .write_durably(move |tx| announcement::keep_as_template(tx, &member, edition, id, &name))
            .await;
        match kept {
            Ok(kept) => return Ok(redirect_with(&address(cx, kept, ""), own::KEPT)),
            Err(AnnouncementProblem::Stays(why)) => sent.errors.add("template_name", why),
            Err(problem) => return Err(problem.into()),
        }
    }
    if sent.errors.is_empty() {
        let next = if sent.then == "preview" { "/pratinjau" } else { "" };
        return Ok(redirect_with(&address(cx, one.id, next), own::SAVED));
    }
    let stored = one.wording().values();
    let mut values = stored.clone();
    sent.errors.names().iter().for_each(|name| values.copy(name, &sent.typed.sent));
    let over = typed_over(one.version, &stored);
    let shown = Shown { values: &values, template: &sent.template, errors: &sent.errors, over };
    page(app, cx, one, StatusCode::UNPROCESSABLE_ENTITY, edit(cx, one, &shown)).await
}

/// Nothing was saved: the form as it was typed, or beside a letter that was sent what was typed, to be copied.
async fn refused(
    app: &App,
    cx: &Cx,
    id: AnnouncementId,
    sent: &Sent,
    problem: &SaveProblem,
) -> Result<HttpResponse, PageError> {
    let one = find(app, cx, id).await?;
    let values = &sent.typed.sent;
    let over = still_typed_over(&sent.typed.origin);
    let shown = Shown { values, template: &sent.template, errors: &sent.errors, over };
    let body = html! {
        @if let Some(said) = problem.message() { (notice(cx, &said)) }
        @if one.state == AnnouncementState::Sent { (kept_words(cx, &differing(cx, &one, values))) }
        (edit(cx, &one, &shown))
    };
    page(app, cx, &one, StatusCode::CONFLICT, body).await
}

fn notice(cx: &Cx, said: &Message) -> Markup {
    html! { p.notice role="alert" { (cx.m(said)) } }
}

/// The texts that are not what is stored.
fn differing(cx: &Cx, one: &Announcement, values: &FormValues) -> Vec<(String, String)> {
    let wording = one.wording();
    let differs = wording.texts().into_iter().map(|(name, stored)| (name, stored, values.text(name)));
    let typed = differs.filter(|(_, stored, typed)| !typed.is_empty() && typed != stored);
    typed.map(|(name, _, typed)| (cx.t(form::label(name)).to_owned(), typed)).collect()
}

fn edit(cx: &Cx, one: &Announcement, shown: &Shown<'_>) -> Markup {
    html! {
        (error_summary(cx.lang, &shown.errors.summary(cx.lang)))
        @if one.state == AnnouncementState::Sent { (form::sent(cx, one)) }
        @else { (form::edit(cx, one, shown)) (form::removal(cx, one)) }
    }
}

async fn page(
    app: &App,
    cx: &Cx,
    one: &Announcement,
    status: StatusCode,
    body: Markup,
) -> Result<HttpResponse, PageError> {
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/surat/tulis")) { (cx.t(own::TITLE)) } }
        (body)
    };
    let title = if one.title().is_empty() { cx.t(own::UNTITLED).to_owned() } else { one.title().to_owned() };
    Ok(show(status, frame(cx, app, "surat", &title, body).await?))
}

/// `POST …/penghapusan`.
pub async fn delete(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    path: DraftPath,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    app.write_durably(move |tx| announcement::delete(tx, &who, edition, id)).await?;
    Ok(redirect_with(&cx.at("/panitia/surat/tulis"), own::DELETED))
}
