//! The end of seeing pages as somebody else.

use actix_web::{HttpResponse, web};

use crate::accounts::SignedIn;
use crate::accounts::viewing::{self, Viewing};
use crate::app::App;
use crate::db::{Conn, Fault};
use crate::editions;
use crate::i18n::{Text, text};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::{judging, registration};

const ENDED: Text = text("Anda kembali sebagai diri sendiri.", "You are yourself again.");

/// `POST /akun/lihat-sebagai/selesai`: to the page of the entry or the juror whose pages were seen; home where it is over
/// already.
pub async fn end_viewing(app: web::Data<App>, cx: Cx, _person: SignedIn) -> Result<HttpResponse, PageError> {
    let Some(view) = cx.viewing().cloned() else { return Ok(redirect("/")) };
    let ended = app.write(move |tx| {
        let onward = onward(tx.conn, &view)?;
        viewing::end(tx, &view)?;
        Ok::<_, Fault>(onward)
    });
    Ok(redirect_with(&ended.await?, ENDED))
}

/// The page of the console about the person: of their entry, else of them as a juror; the console where they are neither any
/// more.
fn onward(conn: &mut Conn, view: &Viewing) -> Result<String, Fault> {
    let (edition, user) = (view.edition(), view.person().user_id());
    let console = match editions::find_by_id(conn, edition)? {
        Some(edition) => format!("/{}/panitia", edition.slug),
        None => return Ok("/".to_owned()),
    };
    if let Some(entry) = registration::entries_of(conn, edition, user)?.first() {
        return Ok(format!("{console}/peserta/{entry}"));
    }
    let juror = judging::juror_id_of(conn, edition, user)?;
    Ok(juror.map_or_else(|| console.clone(), |juror| format!("{console}/juri/{juror}/ubah")))
}
