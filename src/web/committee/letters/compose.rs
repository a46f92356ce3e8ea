//! Letters that the committee writes itself: the list of drafts, templates and what was sent, and the form of one.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::letter::{MOST_BODY, MOST_SUBJECT};
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::db::Fault;
use crate::i18n::{Message, date_time};
use crate::ids::AnnouncementId;
use crate::outbox::announcement::{
    self, Announcement, AnnouncementState, Audience, SaveProblem, TypedOver, Wording,
};
use crate::plain_text;
use crate::refused::Refused;
use crate::views::field::{self, Choice};
use crate::views::{
    BadgeKind, Field, MAIN_FORM, PageCx, PostButton, Tone, badge, empty_state, error_summary, post_button,
    submit,
};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::text::compose as own;
use crate::web::committee::text::records as words;
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;

/// Edition and letter.
pub type DraftPath = web::Path<(String, AnnouncementId)>;

/// Address of a letter of the committee.
pub fn address(cx: &PageCx, id: AnnouncementId, rest: &str) -> String {
    cx.at(&format!("/panitia/surat/tulis/{id}{rest}"))
}

/// `GET /{k}/panitia/surat/tulis`.
pub async fn drafts(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Letters>,
) -> Result<Markup, PageError> {
    let edition = cx.edition()?.id;
    let all = app
        .read(move |conn| announcement::list(conn, edition))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let here = cx.at("/panitia/surat/tulis");
    let new = PostButton { label: cx.t(own::NEW), tone: Tone::Primary };
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/surat")) { (cx.t(words::LETTERS)) } }
        p { (cx.t(own::LEAD)) }
        div.actions { (post_button(&here, new, &[(creation::FIELD, &creation::fresh())])) }
        @if all.is_empty() { (empty_state(cx.t(own::NONE), cx.t(own::NONE_WHY), None)) }
        @for (state, heading) in [(AnnouncementState::Draft, own::DRAFTS), (AnnouncementState::Template, own::TEMPLATES), (AnnouncementState::Sent, own::SENT)] {
            @let some: Vec<&Announcement> = all.iter().filter(|one| one.state == state).collect();
            @if !some.is_empty() {
                section.card { h2 { (cx.t(heading)) } ul.inbox { @for one in some { (line(&cx, &here, one)) } } }
            }
        }
    };
    frame(&cx, &app, "surat", cx.t(own::TITLE), body).await
}

fn line(cx: &PageCx, here: &str, one: &Announcement) -> Markup {
    let kind = match one.state {
        AnnouncementState::Draft => BadgeKind::Wait,
        AnnouncementState::Sent => BadgeKind::Ok,
        AnnouncementState::Template => BadgeKind::Info,
    };
    let title = if one.title().is_empty() { cx.t(own::UNTITLED) } else { one.title() };
    let from = one.id.to_string();
    let key = creation::fresh();
    let fields = [("from", from.as_str()), (creation::FIELD, key.as_str())];
    html! {
        li {
            (badge(kind, cx.t(one.state.text())))
            p { a href=(address(cx, one.id, "")) { (title) } }
            small { (cx.t(one.audience.text())) " · " (date_time(one.sent_at.unwrap_or(one.updated_at), cx.lang)) @if one.letters > 0 { " · " (one.letters) " " (cx.t(own::LETTERS)) } }
            @if one.state != AnnouncementState::Draft {
                (post_button(here, PostButton { label: cx.t(own::USE), tone: Tone::Quiet }, &fields))
            }
        }
    }
}

/// What a new draft begins from, and the key of its form.
#[derive(Debug, Default, Deserialize)]
pub struct NewForm {
    from: Option<AnnouncementId>,
    #[serde(default)]
    key: String,
}

/// `POST /{k}/panitia/surat/tulis`.
pub async fn create(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    form: Form<NewForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, from, key) = (cx.edition()?.id, form.from, Key::parse(&form.key));
    let base = cx.at("/panitia/surat/tulis");
    let made = app
        .write(move |tx| {
            creation_keys::once(tx, who.person().user_id(), key.as_ref(), |tx| {
                announcement::create(tx, &who, edition, from).map(|id| format!("{base}/{id}"))
            })
        })
        .await?;
    Ok(redirect(&made))
}

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct DraftForm {
    #[serde(default)]
    version: i64,
    #[serde(default)]
    name: String,
    #[serde(default)]
    audience: String,
    #[serde(default)]
    subject_id: String,
    #[serde(default)]
    subject_en: String,
    #[serde(default)]
    body_id: String,
    #[serde(default)]
    body_en: String,
    #[serde(default)]
    about_results: String,
    /// Where to go once it is saved: "preview", or back to the form.
    #[serde(default)]
    then: String,
}

impl DraftForm {
    fn of(one: &Announcement) -> Self {
        let Wording { name, audience, subject_id, subject_en, body_id, body_en, about_results } =
            one.wording();
        let about_results = if about_results { "on" } else { "" }.to_owned();
        let (audience, version) = (audience.as_str().to_owned(), one.version);
        let then = String::new();
        Self { version, name, audience, subject_id, subject_en, body_id, body_en, about_results, then }
    }

    fn wording(&self, errors: &mut Errors) -> Option<Wording> {
        let audience = Audience::parse(&self.audience);
        if audience.is_none() {
            errors.add("audience", own::AUDIENCE_MISSING);
        }
        let mut line = |name: &str, typed: &str| {
            errors.optional(name, &plain_text::single_line(typed), MOST_SUBJECT.into()).unwrap_or_default()
        };
        let (name, subject_id) = (line("name", &self.name), line("subject_id", &self.subject_id));
        let subject_en = line("subject_en", &self.subject_en);
        let body_id = errors.optional("body_id", &self.body_id, MOST_BODY.into()).unwrap_or_default();
        let body_en = errors.optional("body_en", &self.body_en, MOST_BODY.into()).unwrap_or_default();
        let about_results = !self.about_results.is_empty();
        let audience = audience?;
        let wording = Wording { name, audience, subject_id, subject_en, body_id, body_en, about_results };
        errors.is_empty().then_some(wording)
    }

    /// Words in braces that the audience has no value for, beside their fields; they are saved all the same.
    fn strange(&self, errors: &mut Errors) {
        let Some(audience) = Audience::parse(&self.audience) else { return };
        for (name, text) in [
            ("subject_id", &self.subject_id),
            ("subject_en", &self.subject_en),
            ("body_id", &self.body_id),
            ("body_en", &self.body_en),
        ] {
            let words = announcement::unknown(text, audience.offers());
            if !words.is_empty() {
                errors.add(name, announcement::unknown_message(&words));
            }
        }
    }
}

/// `GET /{k}/panitia/surat/tulis/{letter}`.
pub async fn draft(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Letters>,
    path: DraftPath,
) -> Result<HttpResponse, PageError> {
    let one = find(&app, &cx, path.1).await?;
    let form = DraftForm::of(&one);
    page(&app, &cx, &one, Shown { form: &form, errors: &Errors::default(), refused: None }).await
}

/// One letter of the edition.
pub async fn find(app: &App, cx: &Cx, id: AnnouncementId) -> Result<Announcement, PageError> {
    let edition = cx.edition()?.id;
    app.read(move |conn| announcement::find(conn, edition, id)).await.map_err(|fault: Fault| fault.into())
}

/// `POST /{k}/panitia/surat/tulis/{letter}`: keeps what was typed, complete or not.
pub async fn save(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    path: DraftPath,
    form: Form<DraftForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, id, form) = (cx.edition()?.id, path.1, form.into_inner());
    let mut errors = Errors::default();
    let Some(wording) = form.wording(&mut errors) else {
        let one = find(&app, &cx, id).await?;
        return page(&app, &cx, &one, Shown { form: &form, errors: &errors, refused: None }).await;
    };
    let over = TypedOver { id, version: form.version };
    match app.write_durably(move |tx| announcement::save(tx, &who, edition, over, &wording)).await {
        Ok(()) => {}
        Err(SaveProblem::Fault(fault)) => return Err(fault.into()),
        Err(problem) => {
            let one = find(&app, &cx, id).await?;
            return page(&app, &cx, &one, Shown { form: &form, errors: &errors, refused: problem.message() })
                .await;
        }
    }
    form.strange(&mut errors);
    if !errors.is_empty() {
        let one = find(&app, &cx, id).await?;
        let kept = DraftForm { version: one.version, ..form };
        return page(&app, &cx, &one, Shown { form: &kept, errors: &errors, refused: None }).await;
    }
    let next = if form.then == "preview" { "/pratinjau" } else { "" };
    Ok(redirect_with(&address(&cx, id, next), own::SAVED))
}

/// A form as it is shown, what is wrong with it, and why it was not saved.
struct Shown<'a> {
    form: &'a DraftForm,
    errors: &'a Errors,
    refused: Option<Message>,
}

async fn page(app: &App, cx: &Cx, one: &Announcement, shown: Shown<'_>) -> Result<HttpResponse, PageError> {
    let Shown { form, errors, refused } = shown;
    let status = match (&refused, errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/surat/tulis")) { (cx.t(own::TITLE)) } }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        @if let Some(refused) = &refused {
            div.notice { p { (cx.m(refused)) } p { a href=(address(cx, one.id, "")) target="_blank" { (cx.t(own::STORED)) } } }
        }
        @if one.state == AnnouncementState::Sent { (sent(cx, one)) }
        @else { (edit(cx, one, form, errors)) (aside(cx, one)) }
    };
    let title = if one.title().is_empty() { cx.t(own::UNTITLED).to_owned() } else { one.title().to_owned() };
    Ok(show(status, frame(cx, app, "surat", &title, body).await?))
}

fn edit(cx: &PageCx, one: &Announcement, form: &DraftForm, errors: &Errors) -> Markup {
    let here = address(cx, one.id, "");
    let field = |name: &'static str, label, value: &str| {
        Field::new(cx.lang, name, cx.t(label))
            .value(value.to_owned())
            .error(errors.of(name, cx.lang).map(str::to_owned))
    };
    let audiences: Vec<Choice> =
        Audience::ALL.iter().map(|one| Choice::new(one.as_str(), cx.t(one.text()))).collect();
    let line = |name, label, value| field(name, label, value).max_length(MOST_SUBJECT.into());
    let text = |name, label, value| field(name, label, value).max_length(MOST_BODY.into());
    let results = field("about_results", own::ABOUT_RESULTS, &form.about_results);
    html! {
        form.card id=(MAIN_FORM) method="post" action=(here) novalidate {
            (field::hidden("version", &form.version.to_string()))
            @if one.state == AnnouncementState::Template { (field::text(&line("name", own::NAME, &form.name))) }
            (field::select(&field("audience", own::AUDIENCE, &form.audience), &audiences, None))
            (field::text(&line("subject_id", own::SUBJECT_ID, &form.subject_id)))
            (field::textarea(&text("body_id", own::BODY_ID, &form.body_id).hint(cx.t(own::BODY_HINT)), 9))
            (field::text(&line("subject_en", own::SUBJECT_EN, &form.subject_en)))
            (field::textarea(&text("body_en", own::BODY_EN, &form.body_en), 9))
            (field::checkbox(&results.hint(cx.t(own::ABOUT_RESULTS_HINT))))
            (placeholders(cx, &form.audience))
            div.actions {
                @if one.state == AnnouncementState::Draft {
                    button.button type="submit" name="then" value="preview" { (cx.t(own::PREVIEW)) }
                }
                (submit(cx.t(own::SAVE), Tone::Quiet))
            }
        }
    }
}

/// What stands for each receiver's own values, for the audience as it was saved last.
fn placeholders(cx: &PageCx, audience: &str) -> Markup {
    let offered = Audience::parse(audience).map(Audience::offers).unwrap_or_default();
    html! {
        p.hint { (cx.t(own::PLACEHOLDERS)) }
        ul.small { @for one in offered { li { @let [id, en] = one.words(); code { "{" (if cx.lang == crate::i18n::Lang::Id { id } else { en }) "}" } " " (cx.t(one.text())) } } }
    }
}

/// Keeping it as a template, and removing it.
fn aside(cx: &PageCx, one: &Announcement) -> Markup {
    let name = Field::new(cx.lang, "name", cx.t(own::NAME)).max_length(MOST_SUBJECT.into());
    let delete = PostButton { label: cx.t(own::DELETE), tone: Tone::Danger };
    html! {
        section.card {
            @if one.state == AnnouncementState::Draft {
                form method="post" action=(address(cx, one.id, "/templat")) novalidate {
                    (field::text(&name))
                    div.actions { (submit(cx.t(own::KEEP), Tone::Quiet)) }
                }
            }
            div.actions { (post_button(&address(cx, one.id, "/penghapusan"), delete, &[])) }
        }
    }
}

/// A letter that was sent, as it was written.
fn sent(cx: &PageCx, one: &Announcement) -> Markup {
    let at = one.sent_at.map(|at| date_time(at, cx.lang)).unwrap_or_default();
    let letters = cx.at("/panitia/surat?jenis=announcement");
    html! {
        p.notice { (cx.t(own::SENT_ON)) " " (at) ": " (one.letters) " " (cx.t(own::LETTERS)) " (" (cx.t(one.audience.text())) "). " a href=(letters) { (cx.t(own::SEE_LETTERS)) } }
        @for (subject, body) in [(&one.subject_id, &one.body_id), (&one.subject_en, &one.body_en)] {
            section.card { h2 { (subject) } @for part in body.split("\n\n") { p { (part) } } }
        }
    }
}

/// The name of a template.
#[derive(Debug, Default, Deserialize)]
pub struct NameForm {
    #[serde(default)]
    name: String,
}

/// `POST …/templat`.
pub async fn keep_as_template(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    path: DraftPath,
    form: Form<NameForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, id, name) = (cx.edition()?.id, path.1, plain_text::single_line(&form.name));
    let kept =
        app.write_durably(move |tx| announcement::keep_as_template(tx, &who, edition, id, &name)).await?;
    Ok(redirect_with(&address(&cx, kept, ""), own::KEPT))
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
