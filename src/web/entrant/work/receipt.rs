//! The receipt, to be kept or printed.

use actix_web::web;
use maud::{Markup, html};

use super::sheet::{Sheet, WorkPath};
use super::text;
use crate::app::App;
use crate::i18n::date_time;
use crate::registration::EntryMember;
use crate::views::{PageCx, page, summary};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::works::{self, Submission};

/// `GET …/tanda-terima`: the last submission's.
pub async fn receipt(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
) -> Result<Markup, PageError> {
    let sheet = Sheet::load(&app, &who, path.2).await?;
    let id = path.2;
    let sent = app.read(move |conn| works::submissions_of(conn, id)).await?;
    let (last, by) = sent.first().ok_or(PageError::NotFound)?;
    Ok(view(&cx, &sheet, last, by))
}

fn view(cx: &PageCx, sheet: &Sheet, last: &Submission, by: &str) -> Markup {
    let title = last.sent().map(|sent| sent.content.title).unwrap_or_default();
    let edition = cx.edition.as_ref().map_or("", |edition| edition.title.as_str());
    page(
        cx,
        cx.t(text::RECEIPT),
        html! {
            p.crumbs { a href=(sheet.at(cx, "")) { (cx.t(text::TO_WORK)) } }
            h1 { (cx.t(text::RECEIPT)) }
            p.lead { (edition) }
            section.card {
                h2 { (title) }
                (rows(cx, last, by))
            }
            p { (cx.t(text::RECEIPT_LEAD)) }
            details {
                summary { (cx.t(text::EXACT_CONTENT)) }
                p.hint { (cx.t(text::EXACT_CONTENT_WHY)) }
                textarea readonly rows="8" aria-label=(cx.t(text::EXACT_CONTENT)) { (last.content) }
            }
        },
    )
}

/// Number, time, sender and hash of a submission.
pub(super) fn rows(cx: &PageCx, last: &Submission, by: &str) -> Markup {
    summary(&[
        (cx.t(text::RECEIPT_NUMBER), html! { b { (last.receipt) } }),
        (cx.t(text::RECEIVED_AT), html! { (date_time(last.submitted_at, cx.lang)) }),
        (cx.t(text::SENT_BY), html! { (by) }),
        (cx.t(text::HASH), html! { code { (last.content_hash) } }),
    ])
}
