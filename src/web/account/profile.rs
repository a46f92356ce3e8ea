//! The account's own page: name, language, signing out here and everywhere.

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use crate::accounts::{self, SignedIn};
use crate::app::App;
use crate::i18n::Lang;
use crate::ids::UserId;
use crate::registration::values::PersonName;
use crate::security_log::EventKind;
use crate::views::{self, Field, PageCx, PostButton, Tone, error_summary, field, page, post_button};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::security_watch::happened;
use crate::web::{cookies, session, text};

/// The chosen language.
#[derive(Debug, Deserialize)]
pub struct LanguageForm {
    #[serde(default)]
    lang: String,
}

/// Another name.
#[derive(Debug, Deserialize)]
pub struct NameForm {
    #[serde(default)]
    name: String,
}

/// `GET /akun`.
pub async fn profile(cx: Cx, person: SignedIn) -> Markup {
    view(&cx, &person, person.name(), &Errors::default())
}

/// `POST /akun/nama`.
pub async fn rename(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    form: Form<NameForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let Some(name) = errors.keep("name", PersonName::parse(&form.name), |problem| problem.message()) else {
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view(&cx, &person, &form.name, &errors)));
    };
    app.write(move |tx| accounts::rename(tx, &person, name.as_str())).await?;
    Ok(redirect_with("/akun", text::SAVED))
}

fn view(cx: &PageCx, person: &SignedIn, name: &str, errors: &Errors) -> Markup {
    let lang = cx.lang;
    let choices = [field::Choice::new("id", "Bahasa Indonesia"), field::Choice::new("en", "English")];
    let field_name = Field::new(lang, "name", cx.t(text::FULL_NAME))
        .hint(cx.t(text::ACCOUNT_NAME_HINT))
        .value(name)
        .error(errors.of("name", lang))
        .autocomplete("name");
    page(
        cx,
        cx.t(text::ACCOUNT),
        html! {
            h1 { (cx.t(text::ACCOUNT)) }
            (error_summary(lang, &errors.summary(lang)))
            form.card method="post" action="/akun/nama" novalidate {
                (views::summary(&[(cx.t(text::EMAIL), html! { (person.email()) })]))
                (field::text(&field_name))
                div.actions { (views::submit(cx.t(text::SAVE), Tone::Quiet)) }
            }
            p.links { a href="/akun/dokumen" { (cx.t(super::shelf::TITLE)) } " · " a href="/akun/data-saya" { (cx.t(super::data_text::TITLE)) } }
            @if cx.viewer.committee.is_some() { p.links { a href="/akun/token" { (cx.t(super::tokens::TITLE)) } } }
            form.card method="post" action="/akun/bahasa" {
                (field::radio(&Field::new(cx.lang, "lang", cx.t(text::LETTER_LANGUAGE)).value(person.lang().code()), &choices))
                div.actions { (views::submit(cx.t(text::SAVE), Tone::Quiet)) }
            }
            section.card {
                h2 { (cx.t(super::security::TITLE)) }
                p { (cx.t(super::security::SUMMARY)) }
                div.actions {
                    a.button.quiet href="/akun/keamanan" { (cx.t(super::security::OPEN)) }
                    (post_button("/akun/keluar", PostButton { label: cx.t(text::SIGN_OUT), tone: Tone::Plain }, &[]))
                }
            }
        },
    )
}

/// `POST /akun/bahasa`.
pub async fn set_language(
    app: web::Data<App>,
    person: SignedIn,
    form: Form<LanguageForm>,
) -> Result<HttpResponse, PageError> {
    let lang = Lang::parse(&form.lang);
    app.write(move |tx| accounts::change_language(tx, &person, lang)).await?;
    let mut response = redirect_with("/akun", text::SAVED);
    // The stored language now decides; an older choice of the footer would hide it.
    response.add_cookie(&cookies::removal(&app, cookies::LANGUAGE)).ok();
    Ok(response)
}

/// `POST /akun/keluar`.
pub async fn sign_out(app: web::Data<App>, cx: Cx, person: SignedIn) -> Result<HttpResponse, PageError> {
    // While pages are seen as somebody else, it is the one who looks who leaves.
    let user = cx.viewing().map_or(person.user_id(), |viewing| viewing.by().user_id());
    app.write(move |tx| accounts::sign_out(tx, &person)).await?;
    Ok(signed_out(&app, user))
}

/// `POST /akun/keluar-semua`.
pub async fn sign_out_everywhere(app: web::Data<App>, person: SignedIn) -> Result<HttpResponse, PageError> {
    let user = person.user_id();
    app.write(move |tx| accounts::sign_out_everywhere(tx, &person)).await?;
    Ok(signed_out(&app, user))
}

fn signed_out(app: &App, user: UserId) -> HttpResponse {
    let mut response = redirect_with("/", text::SIGNED_OUT);
    response.add_cookie(&session::ended(app)).ok();
    // Pages that the browser keeps to go back to are of the person who has left. What was typed and not sent yet stays on
    // the device: nobody but its writer is shown it.
    let cache = HeaderValue::from_static("\"cache\"");
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), cache);
    happened(&mut response, EventKind::SignedOut, Some(user));
    response
}
