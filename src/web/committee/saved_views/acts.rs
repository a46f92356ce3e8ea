//! Saving a view and taking one away.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::page::{Typing, asked, shown};
use super::text;
use crate::accounts::Committee;
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::ids::SavedViewId;
use crate::refused::Refused as _;
use crate::saved_views::{self, MOST_NAME, NewView, SaveViewProblem};
use crate::web::clean::Form;
use crate::web::committee::tables::REPLACE;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// `POST /{k}/panitia/tampilan`.
pub async fn save(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let mut typing = Typing::of(Typed::from(form));
    let typed = typing.typed.one("name").to_owned();
    let name = typing.errors.line("name", &typed, MOST_NAME, text::NAME_MISSING);
    let list = typing.list(&cx);
    if list.is_none() {
        typing.errors.add("name", text::UNKNOWN_LIST);
    }
    let Some((list, name)) = list.zip(name) else { return shown(&app, &cx, &who, &typing).await };
    let shared = !typing.typed.one("shared").is_empty();
    let replaces = !typing.typed.one(REPLACE).is_empty();
    let new = NewView { list: list.word, name, query: list.address.query(), shared, replaces };
    let (edition, member, place) = (cx.edition()?.id, who.clone(), list.address.href());
    let key = Key::parse(typing.typed.one(creation::FIELD));
    let saved = app
        .write(move |tx| {
            creation_keys::once(tx, member.person().user_id(), key.as_ref(), |tx| {
                saved_views::save_view(tx, &member, edition, &new)?;
                Ok::<_, SaveViewProblem>(place)
            })
        })
        .await;
    match saved {
        Ok(place) => Ok(redirect_with(&place, if replaces { text::REPLACED } else { text::SAVED })),
        Err(SaveViewProblem::NameTaken) => {
            typing.taken = true;
            SaveViewProblem::NameTaken.message().into_iter().for_each(|said| typing.errors.add("name", said));
            shown(&app, &cx, &who, &typing).await
        }
        Err(SaveViewProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            typing.refused = problem.message();
            shown(&app, &cx, &who, &typing).await
        }
    }
}

/// What the form that takes a view away sends.
#[derive(Debug, Default, Deserialize)]
pub struct Removal {
    /// "1" once somebody said that a shared view goes for everybody.
    #[serde(default)]
    yakin: String,
}

/// `POST /{k}/panitia/tampilan/{view}/penghapusan`: a view that others see is asked about once.
pub async fn remove(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    path: web::Path<(String, SavedViewId)>,
    form: Form<Removal>,
) -> Result<HttpResponse, PageError> {
    let (edition, id, member) = (cx.edition()?.id, path.1, who.clone());
    let view = app.read(move |conn| saved_views::removable(conn, &member, edition, id)).await?;
    if view.shared && form.yakin.is_empty() {
        return asked(&app, &cx, &view).await;
    }
    app.write(move |tx| saved_views::delete_view(tx, &who, edition, id)).await?;
    Ok(redirect_with(&cx.at("/panitia/tampilan"), text::REMOVED))
}
