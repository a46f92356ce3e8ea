//! Language and colours, chosen in the footer of any page.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::account::local_path;
use super::context::Cx;
use super::cookies;
use super::errors::PageError;
use super::flash::redirect;
use crate::accounts;
use crate::app::App;
use crate::i18n::Lang;
use crate::views::Scheme;
use crate::web::clean::{Form, Query};
use crate::web::posted::page_to_open;

/// A choice of the footer.
#[derive(Debug, Deserialize)]
pub struct Choice {
    #[serde(default)]
    lang: String,
    #[serde(default)]
    scheme: String,
    #[serde(default)]
    back: String,
}

/// Where a page's main form says it stands, when the choice sends it along (`kept`).
#[derive(Debug, Default, Deserialize)]
pub struct Place {
    back: Option<String>,
}

impl Place {
    fn or<'a>(&'a self, form: &'a Choice) -> &'a str {
        self.back.as_deref().unwrap_or(&form.back)
    }
}

/// `POST /bahasa`: for visitors a cookie, for accounts stored as well, since letters follow it.
pub async fn language(
    app: web::Data<App>,
    cx: Cx,
    place: Query<Place>,
    form: Form<Choice>,
) -> Result<HttpResponse, PageError> {
    let lang = Lang::parse(&form.lang);
    if let Some(person) = cx.person().cloned() {
        app.write(move |tx| accounts::change_language(tx, &person, lang)).await?;
    }
    Ok(remember(&app, cookies::LANGUAGE, lang.code(), place.or(&form)))
}

/// `POST /tampilan`.
pub async fn scheme(app: web::Data<App>, _cx: Cx, place: Query<Place>, form: Form<Choice>) -> HttpResponse {
    remember(&app, cookies::SCHEME, Scheme::parse(&form.scheme).word(), place.or(&form))
}

/// Seconds of a year.
const YEAR: u64 = 365 * 86_400;

fn remember(app: &App, name: &'static str, value: &str, back: &str) -> HttpResponse {
    let mut response = redirect(&page_to_open(local_path(back)));
    response.add_cookie(&cookies::lasting(app, name, value.to_owned(), YEAR)).ok();
    response
}
