//! The end of seeing pages as somebody else.

use actix_web::{HttpResponse, web};

use crate::accounts::{SignedIn, viewing};
use crate::app::App;
use crate::i18n::{Text, text};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};

const ENDED: Text = text("Anda kembali sebagai diri sendiri.", "You are yourself again.");

/// `POST /akun/lihat-sebagai/selesai`: back to where it was begun; home where it is over already.
pub async fn end_viewing(app: web::Data<App>, cx: Cx, _person: SignedIn) -> Result<HttpResponse, PageError> {
    let back = cx.viewing.as_ref().map(|viewed| viewed.back.clone());
    let (Some(view), Some(back)) = (cx.viewing().cloned(), back) else { return Ok(redirect("/")) };
    app.write(move |tx| viewing::end(tx, &view)).await?;
    Ok(redirect_with(&back, ENDED))
}
