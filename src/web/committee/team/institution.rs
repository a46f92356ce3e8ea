//! Where the reader works, which decides on whose works they do not decide.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::text as words;
use crate::accounts::Committee;
use crate::app::App;
use crate::db::Fault;
use crate::institutions;
use crate::team;
use crate::views::{self, PageCx, Tone, error_summary};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::institution_field::{InstitutionWords, TypedInstitution};

/// The field's words.
pub(super) const FIELD: InstitutionWords =
    InstitutionWords { label: words::INSTITUTION_LABEL, hint: words::INSTITUTION_HINT, optional: false };

/// `GET /{k}/panitia/tim/instansi`.
pub async fn institution(app: web::Data<App>, cx: Cx, who: Committee) -> Result<Markup, PageError> {
    let own = who.institution();
    let known = app
        .read(move |conn| institutions::find(conn, own))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let form = TypedInstitution::stored(&known.map(|known| known.name).unwrap_or_default());
    page(&app, &cx, &form, &[], &Errors::default()).await
}

/// `POST /{k}/panitia/tim/instansi`.
pub async fn change_institution(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    form: Form<TypedInstitution>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let name = form.read(&mut errors);
    let doubts = form.doubts(&app, &mut errors).await?;
    let Some(name) = name.filter(|_| errors.is_empty()) else {
        let body = page(&app, &cx, &form, &doubts, &errors).await?;
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, body));
    };
    app.write(move |tx| team::change_institution(tx, &who, &name)).await?;
    Ok(redirect_with(&cx.at("/panitia/tim"), words::CHANGED))
}

async fn page(
    app: &App,
    cx: &Cx,
    form: &TypedInstitution,
    doubts: &[String],
    errors: &Errors,
) -> Result<Markup, PageError> {
    frame(cx, app, "tim", cx.t(words::OWN_INSTITUTION), view(cx, form, doubts, errors)).await
}

fn view(cx: &PageCx, form: &TypedInstitution, doubts: &[String], errors: &Errors) -> Markup {
    html! {
        p.crumbs { a href=(cx.at("/panitia/tim")) { (cx.t(words::TITLE)) } }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        form.card id=(crate::views::MAIN_FORM) method="post" action=(cx.at("/panitia/tim/instansi")) novalidate {
            p { (cx.t(words::OWN_WHY)) }
            (form.view(cx, &FIELD, doubts, errors))
            div.actions {
                (views::submit(cx.t(words::SAVE), Tone::Primary))
                a.button.plain href=(cx.at("/panitia/tim")) { (cx.t(views::text::BACK)) }
            }
        }
    }
}
