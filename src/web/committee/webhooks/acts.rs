//! What can be done with a webhook.

use actix_web::{HttpResponse, web};

use super::text as own;
use super::webhook::{Shown, WebhookPath, shown};
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::i18n::Message;
use crate::ids::WebhookMessageId;
use crate::say;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::webhooks;

type By = Permitted<right::Edition>;

fn back(cx: &Cx, path: &WebhookPath, said: impl Into<Message>) -> HttpResponse {
    redirect_with(&cx.at(&format!("/panitia/webhook/{}", path.1)), said)
}

/// `POST …/uji`.
pub async fn send_test(
    app: web::Data<App>,
    cx: Cx,
    who: By,
    path: WebhookPath,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    app.write(move |tx| webhooks::send_test(tx, &who, edition, id)).await?;
    Ok(back(&cx, &path, own::TEST_SENT))
}

/// `POST …/jeda`.
pub async fn pause(
    app: web::Data<App>,
    cx: Cx,
    who: By,
    path: WebhookPath,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    app.write(move |tx| webhooks::pause(tx, &who, edition, id)).await?;
    Ok(back(&cx, &path, own::IS_PAUSED))
}

/// `POST …/kelanjutan`.
pub async fn resume(
    app: web::Data<App>,
    cx: Cx,
    who: By,
    path: WebhookPath,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    app.write(move |tx| webhooks::resume(tx, &who, edition, id)).await?;
    Ok(back(&cx, &path, own::IS_RESUMED))
}

/// `POST …/rahasia`: the new secret is in the answer, and nowhere else ever after.
pub async fn rotate_secret(
    app: web::Data<App>,
    cx: Cx,
    who: By,
    path: WebhookPath,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let made = app.write_durably(move |tx| webhooks::rotate_secret(tx, &who, edition, id)).await?;
    shown(&app, &cx, id, Shown { page: 1, secret: Some(made.secret) }).await
}

/// `POST …/penghapusan`.
pub async fn delete(
    app: web::Data<App>,
    cx: Cx,
    who: By,
    path: WebhookPath,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    app.write(move |tx| webhooks::delete(tx, &who, edition, id)).await?;
    Ok(redirect_with(&cx.at("/panitia/webhook"), own::DELETED))
}

/// `POST …/pengulangan`: everything that was given up.
pub async fn replay_failed(
    app: web::Data<App>,
    cx: Cx,
    who: By,
    path: WebhookPath,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let n = app.write(move |tx| webhooks::replay_failed(tx, &who, edition, id)).await?;
    Ok(back(&cx, &path, say!("{n} pesan dikirim lagi.", "{n} message(s) sent again.")))
}

/// `POST /{k}/panitia/webhook/pesan/{message}/pengulangan`: one message, delivered or not.
pub async fn replay(
    app: web::Data<App>,
    cx: Cx,
    who: By,
    path: web::Path<(String, WebhookMessageId)>,
) -> Result<HttpResponse, PageError> {
    let (edition, message) = (cx.edition()?.id, path.1);
    let webhook = app.write(move |tx| webhooks::replay(tx, &who, edition, message)).await?;
    Ok(redirect_with(&cx.at(&format!("/panitia/webhook/{webhook}")), own::AGAIN))
}
