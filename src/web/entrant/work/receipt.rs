//! Receipts, to be kept or printed: of the last submission, or of an earlier one. Who sends a work arrives here.

use std::time::Duration;

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::sheet::{Sheet, WorkPath, closing};
use super::{text, text_asked};
use crate::app::App;
use crate::certificates::render;
use crate::db::Fault;
use crate::i18n::{date_time, deadline};
use crate::registration::EntryMember;
use crate::views::{Closing, Icon, PageCx, icon, page, summary};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::limits::Limits;
use crate::web::receipt_pdf::receipt_pdf;
use crate::works::{self, SentLink, Submission, SubmissionMaker};

/// What follows the address where somebody arrives who has just sent the work.
pub(super) const JUST_SENT: &str = "?terkirim=1";
/// How long that is news: the address may be kept or opened again.
const NEWS: Duration = Duration::from_secs(15 * 60);

/// Which submission's receipt is shown.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Count of submissions, from 1; the last one's without it.
    #[serde(default)]
    kiriman: Option<i32>,
    /// The reader comes from the button that sends.
    #[serde(default)]
    terkirim: Option<i32>,
}

/// `GET …/tanda-terima`: the last submission's, or `?kiriman=1`.
pub async fn receipt(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
    asked: Query<Asked>,
) -> Result<Markup, PageError> {
    let sheet = Sheet::load(&app, &who, path.2).await?;
    let (id, wanted) = (path.2, asked.kiriman);
    let found = app.read(move |conn| {
        let sent = works::submissions_of(conn, id)?;
        let of = sent.iter().find(|of| wanted.is_none_or(|revision| of.revision == revision)).cloned();
        let of = of.ok_or(Fault::NotFound)?;
        Ok::<_, Fault>((works::makers_of(conn, of.id)?, sent, of))
    });
    let (makers, sent, last) = found.await?;
    let newest = sent.first().is_some_and(|newest| newest.revision == last.revision);
    let open = newest && sheet.closed(&cx)?.is_none();
    let until = closing(cx.edition()?, &sheet.work).filter(|_| open);
    let news = asked.terkirim.is_some() && newest && cx.now() < last.submitted_at.plus(NEWS);
    let others = sent.iter().filter(|one| one.revision != last.revision).collect();
    let check =
        format!("{}/tanda-terima/{}", app.config.server.public_url.trim_end_matches('/'), last.code());
    Ok(view(&cx, &sheet, &Shown { last: &last, makers: &makers, until, newest, news, others, check }))
}

/// `GET …/tanda-terima.pdf`: the same as PDF, to be kept.
pub async fn receipt_document(
    app: web::Data<App>,
    limits: web::Data<Limits>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
    asked: Query<Asked>,
) -> Result<HttpResponse, PageError> {
    limits.save(who.person().user_id())?;
    let sheet = Sheet::load(&app, &who, path.2).await?;
    receipt_pdf(&app, &cx, cx.edition()?, sheet.work.id, asked.kiriman).await
}

/// What the receipt says.
struct Shown<'a> {
    last: &'a Submission,
    /// Who made it, as they were called when it was sent.
    makers: &'a [SubmissionMaker],
    /// Until when the work may still be changed.
    until: Option<Closing>,
    /// Whether it is the last submission, which counts.
    newest: bool,
    /// Whether the reader has just sent it.
    news: bool,
    /// The other submissions of the work, the latest first.
    others: Vec<&'a Submission>,
    /// Address at which anybody who has the receipt sees that it arrived.
    check: String,
}

fn view(cx: &PageCx, sheet: &Sheet, of: &Shown<'_>) -> Markup {
    let (last, sent) = (of.last, of.last.sent());
    let title = sent.as_ref().map(|sent| sent.content.title.as_str()).unwrap_or_default();
    let links = sent.as_ref().map(|sent| sent.links.as_slice()).unwrap_or_default();
    let heading = cx.t(if of.news { text::JUST_SENT } else { text::RECEIPT });
    page(
        cx,
        heading,
        html! {
            p.crumbs { a href=(sheet.at(cx, "")) { (cx.t(text::TO_WORK)) } }
            (head(cx, heading, of.news))
            section.card {
                h2 { (title) }
                (rows(cx, last))
                (summary(&who_and_what(cx, of, links)))
            }
            (what_now(cx, sheet, of))
            p { (cx.t(text::RECEIPT_LEAD)) " " (cx.t(text::RECEIPT_CHECK)) " " a href=(of.check) { (of.check) } }
            (other_receipts(cx, sheet, &of.others))
            details {
                summary { (cx.t(text::EXACT_CONTENT)) }
                p.hint { (cx.t(text::EXACT_CONTENT_WHY)) }
                textarea readonly rows="8" aria-label=(cx.t(text::EXACT_CONTENT)) { (last.content) }
            }
        },
    )
}

/// Who has just sent the work is told so first, and that letters are on their way.
fn head(cx: &PageCx, heading: &str, news: bool) -> Markup {
    let edition = cx.edition.as_ref().map_or("", |edition| edition.title.as_str());
    html! {
        @if news {
            div.just-sent role="status" { (icon(Icon::Tick)) div { h1 { (heading) } p { (cx.t(text::JUST_SENT_WHY)) } } }
        } @else {
            h1 { (heading) }
            p.lead { (edition) }
        }
    }
}

/// Until when it may be changed, and the file to keep.
fn what_now(cx: &PageCx, sheet: &Sheet, of: &Shown<'_>) -> Markup {
    let file = sheet.at(cx, &format!("/tanda-terima.pdf?kiriman={}", of.last.revision));
    html! {
        @if let Some(until) = of.until { p { (cx.t(text::MAY_BE_CHANGED)) " " (deadline(until.at, cx.lang)) "." } }
        @if !of.newest { p.notice { (cx.t(text::OLDER_RECEIPT)) } }
        div.actions {
            @if render::AVAILABLE { a.button href=(file) download { (cx.t(text_asked::RECEIPT_PDF)) } }
            @if of.news { a.button.quiet href=(sheet.at(cx, "")) { (cx.t(text::TO_WORK)) } }
        }
    }
}

fn other_receipts(cx: &PageCx, sheet: &Sheet, others: &[&Submission]) -> Markup {
    html! {
        @if !others.is_empty() {
            h2 { (cx.t(text::OTHER_RECEIPTS)) }
            ul.links-list {
                @for one in others {
                    li { a href=(sheet.at(cx, &format!("/tanda-terima?kiriman={}", one.revision))) { (one.receipt) } ", " (date_time(one.submitted_at, cx.lang)) }
                }
            }
        }
    }
}

fn who_and_what<'a>(cx: &'a PageCx, of: &Shown<'_>, links: &[SentLink]) -> Vec<(&'a str, Markup)> {
    let mut rows = Vec::new();
    if !of.last.team_name.is_empty() {
        rows.push((cx.t(text::TEAM), html! { (of.last.team_name) }));
    }
    let elsewhere =
        |maker: &SubmissionMaker| !maker.institution.is_empty() && maker.institution != of.last.institution;
    let names = html! {
        @for (i, maker) in of.makers.iter().enumerate() { @if i > 0 { br; } (maker.name) @if elsewhere(maker) { ", " (maker.institution) } }
    };
    rows.push((cx.t(text::MAKERS), names));
    rows.push((cx.t(text::INSTITUTION), html! { (of.last.institution) }));
    let films = html! {
        @for film in links { p { (cx.t(film.part.text())) ": " a href=(film.link) rel="noopener noreferrer" { (film.link) } } }
    };
    rows.push((cx.t(text::FILMS), films));
    rows
}

/// Number, time, sender and hash of a submission.
pub(super) fn rows(cx: &PageCx, last: &Submission) -> Markup {
    summary(&[
        (cx.t(text::RECEIPT_NUMBER), html! { b { (last.receipt) } }),
        (cx.t(text::RECEIVED_AT), html! { (date_time(last.submitted_at, cx.lang)) }),
        (cx.t(text::SENT_BY), html! { (last.sender) }),
        (cx.t(text::HASH), html! { code { (last.content_hash) } }),
    ])
}
