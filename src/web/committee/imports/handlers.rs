//! The five pages of a kind of list.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::import::{ApplyForm, Import, Kept, Typed};
use super::page::{self, own};
use super::seen::{Refusal, Seen};
use crate::accounts::Permitted;
use crate::app::App;
use crate::ids::ImportId;
use crate::imports::ImportProblem;
use crate::refused::Refused as _;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

type Place = web::Path<(String, ImportId)>;

/// The page on which a file is chosen.
pub async fn choose<T: Import>(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<T::Right>,
) -> Result<HttpResponse, PageError> {
    page::sending(&app, &cx, T::page(), None).await
}

/// Keeps the file and leads to what it would do.
pub async fn send<T: Import>(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<T::Right>,
    form: Multipart,
) -> Result<HttpResponse, PageError> {
    page::keep(&app, &cx, T::page(), who.person().user_id(), form).await
}

/// What the list would do now.
pub async fn seen<T: Import>(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<T::Right>,
    place: Place,
) -> Result<HttpResponse, PageError> {
    let seen = open::<T>(&app, &cx, &kept::<T>(&cx, who, place.1)?, &Typed::default()).await?;
    page::show_seen(&app, &cx, T::page(), &seen, None).await
}

/// Every line and what becomes of it, as CSV.
pub async fn report<T: Import>(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<T::Right>,
    place: Place,
) -> Result<HttpResponse, PageError> {
    let seen = open::<T>(&app, &cx, &kept::<T>(&cx, who, place.1)?, &Typed::default()).await?;
    page::report(&cx, T::page(), &seen)
}

/// Applies the list as it was seen, all of it or nothing.
pub async fn apply<T: Import>(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<T::Right>,
    place: Place,
    form: Form<ApplyForm>,
) -> Result<HttpResponse, PageError> {
    let (kept, form) = (kept::<T>(&cx, who, place.1)?, form.into_inner());
    let mut typed = Typed { form: form.clone(), ..Typed::default() };
    if !T::is_complete(&form) {
        typed.errors = T::wrong(&form, &open::<T>(&app, &cx, &kept, &typed).await?);
        if let Some(said) = typed.errors.first().cloned() {
            let seen = open::<T>(&app, &cx, &kept, &typed).await?;
            let refused = Refusal { status: StatusCode::UNPROCESSABLE_ENTITY, said };
            return page::show_seen(&app, &cx, T::page(), &seen, Some(refused)).await;
        }
    }
    let asked = kept.clone();
    match app.write_durably(move |tx| T::apply(tx, &asked, &form)).await {
        Ok(said) => Ok(redirect_with(&cx.at(T::page().done), said)),
        // A list that is gone answers so by itself.
        Err(problem) if problem.message().is_some() => {
            let seen = open::<T>(&app, &cx, &kept, &typed).await?;
            page::show_seen(&app, &cx, T::page(), &seen, Refusal::of(&problem)).await
        }
        Err(problem) => Err(problem.into()),
    }
}

fn kept<T: Import>(cx: &Cx, who: Permitted<T::Right>, id: ImportId) -> Result<Kept<T::Right>, PageError> {
    let of = own(cx, T::page(), who.person().user_id())?;
    Ok(Kept { who, edition: cx.edition()?.clone(), of, id, now: cx.now })
}

async fn open<T: Import>(
    app: &App,
    cx: &Cx,
    kept: &Kept<T::Right>,
    typed: &Typed,
) -> Result<Seen, PageError> {
    let asked = kept.clone();
    let found = app.read(move |conn| T::open(conn, &asked)).await?;
    Ok(T::as_seen(cx, &kept.edition, found.ok_or(ImportProblem::Gone)?, typed))
}
