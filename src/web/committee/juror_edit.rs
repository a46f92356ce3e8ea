//! Expertise, institution and capacity of a juror: changed after the effects were seen, and never over somebody else's
//! change.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::factor_reset::reset_page;
use super::frame::frame;
use super::invitations::{acts, standing};
use super::jurors::read_capacity;
use super::jury_text as text;
use super::two_members;
use super::view_as::view_as_page;
use crate::accounts::{Permission, Permitted, right};
use crate::app::App;
use crate::i18n::Message;
use crate::ids::JurorId;
use crate::judging::routing::Infeasible;
use crate::judging::{self, EditEffects, EditJurorProblem, JurorEdit, JurorLine, NextRouting, SeenEdit};
use crate::refused::Refused;
use crate::say;
use crate::views::{
    self, Before, Field, PageCx, Tone, before, before_line, error_summary, field, submit, summary,
};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::institution_field::{InstitutionWords, TypedInstitution};

/// What was typed about a juror, and what it was typed over.
#[derive(Debug, Default, Deserialize)]
pub struct EditForm {
    #[serde(default)]
    expertise: String,
    #[serde(flatten)]
    institution: TypedInstitution,
    #[serde(default)]
    capacity: String,
    #[serde(default)]
    version: String,
    #[serde(default)]
    fingerprint: String,
    #[serde(default)]
    act: String,
}

impl EditForm {
    fn stored(juror: &JurorLine) -> Self {
        Self {
            expertise: juror.expertise.clone(),
            institution: TypedInstitution::stored(juror.institution.as_deref().unwrap_or_default()),
            capacity: juror.capacity.map(|most| most.to_string()).unwrap_or_default(),
            ..Self::default()
        }
    }

    fn read(&self, juror: JurorId, errors: &mut Errors) -> Option<JurorEdit> {
        let expertise = errors.line("expertise", &self.expertise, 200, text::EXPERTISE_MISSING);
        let institution = match self.institution.is_empty() {
            true => None,
            false => self.institution.read(errors),
        };
        let capacity = read_capacity(&self.capacity, errors);
        if !errors.is_empty() {
            return None;
        }
        Some(JurorEdit { juror, expertise: expertise?, institution, capacity })
    }
}

type JurorPath = web::Path<(String, JurorId)>;

/// What the page shows beside the form.
#[derive(Default)]
struct Shown {
    form: EditForm,
    doubts: Vec<String>,
    errors: Errors,
    effects: Option<EditEffects>,
    refused: Option<Message>,
}

/// `GET /{k}/panitia/juri/{juror}/ubah`.
pub async fn juror_form(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Jury>,
    place: JurorPath,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    let juror = app.read(move |conn| judging::find_juror(conn, edition, place.1)).await?;
    let juror = juror.ok_or(PageError::NotFound)?;
    let form = EditForm { version: judging::juror_version(&juror), ..EditForm::stored(&juror) };
    page(&app, &cx, StatusCode::OK, &juror, &Shown { form, ..Shown::default() }).await
}

/// `POST /{k}/panitia/juri/{juror}/ubah`: shows what follows, or saves what was seen.
pub async fn edit_juror(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Jury>,
    place: JurorPath,
    form: Form<EditForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, juror, form) = (cx.edition()?.id, place.1, form.into_inner());
    let mut errors = Errors::default();
    let doubts = form.institution.doubts(&app, &mut errors).await?;
    let Some(edit) = form.read(juror, &mut errors) else {
        let stored = app.read(move |conn| judging::find_juror(conn, edition, juror)).await?;
        let stored = stored.ok_or(PageError::NotFound)?;
        let shown = Shown { form, doubts, errors, ..Shown::default() };
        return page(&app, &cx, StatusCode::UNPROCESSABLE_ENTITY, &stored, &shown).await;
    };
    if form.act != "save" {
        return effects(&app, &cx, edit, form, None).await;
    }
    let (wanted, version, fingerprint) = (edit.clone(), form.version.clone(), form.fingerprint.clone());
    let done = app
        .write(move |tx| {
            let seen = SeenEdit { version: &version, fingerprint: &fingerprint };
            judging::edit_juror(tx, &who, edition, &wanted, seen)
        })
        .await;
    match done {
        Ok(0) => Ok(redirect_with(&cx.at("/panitia/juri"), text::EDITED)),
        Ok(given_up) => Ok(redirect_with(&cx.at("/panitia/juri"), saved(given_up))),
        Err(problem @ EditJurorProblem::Changed) => effects(&app, &cx, edit, form, problem.message()).await,
        Err(problem) => Err(problem.into()),
    }
}

fn saved(given_up: usize) -> Message {
    say!(
        "Perubahan disimpan; {given_up} karya dilepas karena benturan.",
        "The change is saved; {given_up} works were given up for the conflict."
    )
}

/// The form again, with what follows from it and the button that saves it.
async fn effects(
    app: &App,
    cx: &Cx,
    edit: JurorEdit,
    form: EditForm,
    refused: Option<Message>,
) -> Result<HttpResponse, PageError> {
    let (edition, now) = (cx.edition()?.clone(), cx.now);
    let effects = app.read(move |conn| judging::edit_effects(conn, &edition, now, &edit)).await?;
    let stale = refused.is_none() && effects.version != form.version;
    let refused = if stale { Some(judging::text::JUROR_CHANGED.into()) } else { refused };
    let status = if refused.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    let stored = effects.stored.clone();
    page(app, cx, status, &stored, &Shown { form, effects: Some(effects), refused, ..Shown::default() }).await
}

async fn page(
    app: &App,
    cx: &Cx,
    status: StatusCode,
    stored: &JurorLine,
    shown: &Shown,
) -> Result<HttpResponse, PageError> {
    let action = cx.at(&format!("/panitia/juri/{}/ubah", stored.id));
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/juri")) { (cx.t(text::JURORS)) } }
        (error_summary(cx.lang, &shown.errors.summary(cx.lang)))
        @if let Some(said) = &shown.refused { p.notice { (cx.m(said)) } (as_stored(cx, stored)) }
        section.card {
            p { (standing(cx, stored)) }
            div.actions { (acts(cx, stored)) }
        }
        form.card id=(views::MAIN_FORM) method="post" action=(action) novalidate {
            (fields(cx, shown))
            @match &shown.effects {
                Some(found) => { (consequences(cx, found)) (buttons(cx, found)) },
                None => {
                    (field::hidden("version", &shown.form.version))
                    div.actions { (submit(cx.t(text::EDIT_CHECK), Tone::Primary)) }
                },
            }
        }
        p.links {
            @if cx.may(Permission::Team) { a href=(cx.at(&reset_page(&stored.email))) { (cx.t(super::factor_reset_text::LOST)) } }
            @if cx.may(Permission::ViewAs) { " · " a href=(cx.at(&view_as_page(&stored.email))) { (cx.t(super::view_as_text::OPEN)) } }
        }
    };
    Ok(show(status, frame(cx, app, "juri", &stored.code_and_name(), body).await?))
}

/// What somebody else saved meanwhile.
fn as_stored(cx: &PageCx, stored: &JurorLine) -> Markup {
    let capacity = stored.capacity.map_or_else(|| cx.t(text::NO_LIMIT).to_owned(), |most| most.to_string());
    html! {
        section.card data-stored {
            h2 { (cx.t(text::EDIT_STORED)) }
            (summary(&[
                (cx.t(text::EXPERTISE), html! { (stored.expertise) }),
                (cx.t(text::INSTITUTION), html! { (stored.institution.as_deref().unwrap_or("–")) }),
                (cx.t(text::CAPACITY), html! { (capacity) }),
            ]))
        }
    }
}

const INSTITUTION: InstitutionWords =
    InstitutionWords { label: text::INSTITUTION, hint: text::INSTITUTION_HINT, optional: true };

fn fields(cx: &PageCx, Shown { form, doubts, errors, .. }: &Shown) -> Markup {
    let plain = |name: &'static str, label, value: &str| {
        let field = Field::new(cx.lang, name, cx.t(label)).value(value.to_owned());
        field.error(errors.of(name, cx.lang).map(str::to_owned))
    };
    html! {
        (field::text(&plain("expertise", text::EXPERTISE, &form.expertise).hint(cx.t(text::EXPERTISE_HINT)).max_length(200)))
        (form.institution.view(cx, &INSTITUTION, doubts, errors))
        (field::digits(&plain("capacity", text::CAPACITY, &form.capacity).hint(cx.t(text::CAPACITY_HINT)).optional()))
    }
}

fn buttons(cx: &PageCx, found: &EditEffects) -> Markup {
    html! {
        (field::hidden("version", &found.version))
        (field::hidden("fingerprint", &found.fingerprint))
        div.actions {
            button.button.primary type="submit" name="act" value="save" { (cx.t(text::EDIT_SAVE)) }
            (submit(cx.t(text::EDIT_CHECK), Tone::Quiet))
        }
    }
}

/// What is given up, what is beyond the capacity, and what the next routing would do.
fn consequences(cx: &PageCx, found: &EditEffects) -> Markup {
    let (holds, beyond) = (found.holds, found.beyond);
    let over = say!(
        "Juri memegang {holds} karya, {beyond} di atas kapasitas baru. Karya itu tetap padanya; karya baru tidak diberikan.",
        "The juror holds {holds} works, {beyond} beyond the new capacity. They stay; no new work is given."
    );
    let line = |said: &str| html! { li { (before_line(html! { (said) }, "")) } };
    let is_new = found.moves && found.institution.is_none();
    html! {
        (before(Before::WillHappen, cx.t(two_members::WILL_HAPPEN), None, html! { ul {
            @if found.clashes.is_empty() { (line(cx.t(text::EDIT_NOTHING_MOVES))) }
            @else { li {
                (before_line(html! { (cx.t(text::EDIT_GIVEN_UP)) }, ""))
                ul { @for clash in &found.clashes {
                    li data-clash=(clash.number.as_deref().unwrap_or_default()) {
                        @match &clash.number {
                            Some(number) => { a href=(cx.at(&format!("/panitia/karya?q={number}"))) { (number) } },
                            None => (cx.t(text::EDIT_CALIBRATION)),
                        }
                        " · " (cx.t(clash.status.text()))
                    }
                } }
            } }
            @if beyond > 0 { li data-beyond=(beyond) { (before_line(html! { (cx.m(&over)) }, "")) } }
            @if found.moves && found.stored.declared_at.is_some() { (line(cx.t(text::EDIT_FORMER_HOUSE))) }
            @if is_new { (line(cx.t(text::EDIT_NEW_HOUSE))) }
            @for said in routing(&found.before, &found.after) { (line(cx.m(&said))) }
        } }))
    }
}

/// What the next routing would do, beside what it would do without the change.
fn routing(
    before: &Result<NextRouting, Infeasible>,
    after: &Result<NextRouting, Infeasible>,
) -> Vec<Message> {
    match (before, after) {
        (_, Ok(next)) => {
            let (fresh, moved) = (next.fresh, next.moved);
            let was = before.as_ref().map_or(0, |next| next.fresh);
            vec![say!(
                "Pembagian berikutnya, bila ditetapkan: {fresh} penilaian baru (tanpa perubahan ini {was}), {moved} yang belum dibuka berpindah.",
                "The next routing, if committed: {fresh} new assessments ({was} without this change), {moved} unopened ones move."
            )]
        }
        (Ok(_), Err(why)) => {
            let mut said = vec![say!(
                "Dengan perubahan ini pembagian berikutnya tidak dapat dibuat:",
                "With this change there is no next routing:"
            )];
            said.extend(why.messages_naming(&|id| id.to_owned()));
            said
        }
        (Err(_), Err(why)) => {
            let mut said = vec![say!(
                "Pembagian berikutnya sudah tidak dapat dibuat, dan tetap demikian:",
                "There is no next routing as it is, and there would be none:"
            )];
            said.extend(why.messages_naming(&|id| id.to_owned()));
            said
        }
    }
}
