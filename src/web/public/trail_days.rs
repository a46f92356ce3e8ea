//! The signed end of each day of the audit trail, for everybody: so that nobody can rewrite it unseen.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;

use crate::app::App;
use crate::audit::anchors::{self, Anchor, AnchorKeys, statement};
use crate::db::Fault;
use crate::i18n::{Text, text};
use crate::views::{PageCx, page};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// Days on one page.
const DAYS: i64 = 50;

const TITLE: Text = text("Jejak audit yang disegel", "The sealed audit trail");
const WHAT: Text = text(
    "Setiap tindakan di portal ini dicatat dalam jejak yang tidak dapat diubah. Setiap hari akhir jejak itu ditandatangani, dikirim kepada ketua panitia, dan ditampilkan di sini. Jejak yang kemudian diubah tidak cocok lagi dengan hari yang sudah ditandatangani.",
    "Every act in this portal is recorded in a trail that cannot be changed. Each day the end of the trail is signed, sent to the chairs, and shown here. A trail that is changed later does not match the days that were signed.",
);
const NONE: Text = text(
    "Belum ada hari yang ditandatangani. Hari pertama muncul setelah tengah malam (WIB).",
    "No day has been signed yet. The first one appears after midnight (WIB).",
);
const DAY: Text = text("Hari (WIB)", "Day (WIB)");
const LINES: Text = text("Baris", "Lines");
const HASH: Text = text("Sidik baris terakhir", "Hash of the last line");
const FILE: Text = text("Berkas", "File");
const OLDER: Text = text("Hari sebelumnya", "Earlier days");
const CHECK: Text = text("Memeriksa tanda tangan", "Checking the signature");
const HOW: Text = text(
    "Tanda tangan Ed25519 dibuat atas satu baris teks yang tertulis di dalam berkas, dengan kunci publik yang tertulis di sana.",
    "The signature (Ed25519) is over one line of text, which the file holds together with the public key.",
);

/// Where the list begins.
#[derive(Debug, Default, Deserialize)]
pub struct Before {
    sebelum: Option<String>,
}

/// `GET /jejak`.
pub async fn days(app: web::Data<App>, cx: Cx, from: Query<Before>) -> Result<Markup, PageError> {
    let before = from.into_inner().sebelum;
    let load = move |conn: &mut _| anchors::newest(conn, before.as_deref(), DAYS + 1);
    let mut days = app.read(load).await?;
    let more = i64::try_from(days.len()).unwrap_or(i64::MAX) > DAYS;
    if more {
        days.pop();
    }
    Ok(page(&cx, cx.t(TITLE), view(&cx, &days, more)))
}

fn view(cx: &PageCx, days: &[Anchor], more: bool) -> Markup {
    html! {
        h1 { (cx.t(TITLE)) }
        p.lead { (cx.t(WHAT)) }
        @if days.is_empty() {
            p.empty { (cx.t(NONE)) }
        } @else {
            div.table-wrap {
                table.cards {
                    thead { tr { th scope="col" { (cx.t(DAY)) } th.number scope="col" { (cx.t(LINES)) } th scope="col" { (cx.t(HASH)) } th scope="col" { (cx.t(FILE)) } } }
                    tbody {
                        @for day in days {
                            tr {
                                th scope="row" { (day.day) }
                                td.number data-label=(cx.t(LINES)) { (day.line) }
                                td data-label=(cx.t(HASH)) { code.hash { (day.hash) } }
                                td data-label=(cx.t(FILE)) { a href={ "/jejak/" (day.day) ".json" } { "JSON" } }
                            }
                        }
                    }
                }
            }
            @if let Some(last) = days.last().filter(|_| more) {
                p { a.button.plain href={ "/jejak?sebelum=" (last.day) } { (cx.t(OLDER)) } }
            }
        }
        section.card {
            h2 { (cx.t(CHECK)) }
            p { (cx.t(HOW)) }
        }
    }
}

/// `GET /jejak/{day}.json`.
pub async fn file(app: web::Data<App>, path: web::Path<String>) -> Result<HttpResponse, PageError> {
    let day = path.into_inner();
    let keys = app.clone();
    let found = app
        .read(move |conn| -> Result<_, Fault> {
            Ok(anchors::find(conn, &day)?.zip(Some(AnchorKeys::load(conn, keys.db.seal())?)))
        })
        .await?;
    let (anchor, keys) = found.ok_or(PageError::NotFound)?;
    let mut body = json!(anchor);
    if let Some(members) = body.as_object_mut() {
        members.insert("statement".to_owned(), json!(statement(&anchor.day, anchor.line, &anchor.hash)));
        members.insert("algorithm".to_owned(), json!("Ed25519"));
        members.insert("public_keys".to_owned(), json!(keys.public()));
    }
    Ok(HttpResponse::Ok().json(body))
}
