//! The receipt of a submission as PDF, for the committee.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use crate::accounts::Committee;
use crate::app::App;
use crate::certificates::render;
use crate::ids::WorkId;
use crate::overview::{self, DeskWork, WorkFilter};
use crate::views::PageCx;
use crate::web::clean::Query;
use crate::web::committee::own_work::{self, About};
use crate::web::committee::text::desk as words;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::limits::Limits;
use crate::web::receipt_pdf::receipt_pdf;

/// Which submission's receipt is asked for.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Count of submissions, from 1; the last one's without it.
    #[serde(default)]
    kiriman: Option<i32>,
}

/// `GET /{k}/panitia/karya/{work}/tanda-terima`.
pub async fn receipt_document(
    app: web::Data<App>,
    limits: web::Data<Limits>,
    cx: Cx,
    who: Committee,
    path: web::Path<(String, WorkId)>,
    asked: Query<Asked>,
) -> Result<HttpResponse, PageError> {
    if let Some(page) = own_work::instead(&app, &cx, &who, About::Work(path.1)).await? {
        return Ok(page);
    }
    limits.save(who.person().user_id())?;
    let (edition, work) = (cx.edition()?, path.1);
    let id = edition.id;
    // A draft does not exist here.
    app.read(move |conn| overview::desk_work(conn, id, work, &WorkFilter::default())).await?;
    receipt_pdf(&app, &cx, edition, work, asked.kiriman).await
}

/// A link to each receipt, the newest first.
pub fn links(cx: &PageCx, sheet: &DeskWork) -> Markup {
    let at = |receipt: &str| {
        let revision = receipt.rsplit('-').next().unwrap_or_default();
        cx.at(&format!("/panitia/karya/{}/tanda-terima?kiriman={revision}", sheet.work.id))
    };
    html! {
        @if render::AVAILABLE && !sheet.receipts.is_empty() {
            p.small.links {
                (cx.t(words::RECEIPT)) " (PDF):"
                @for receipt in &sheet.receipts { " " a href=(at(&receipt.receipt)) download { (receipt.receipt) } }
            }
        }
    }
}
