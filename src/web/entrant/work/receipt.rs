//! Receipts, to be kept or printed: of the last submission, or of an earlier one.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::sheet::{Sheet, WorkPath, closing};
use super::{text, text_asked};
use crate::app::App;
use crate::certificates::render;
use crate::db::Fault;
use crate::i18n::{date_time, deadline};
use crate::registration::{self, EntryMember};
use crate::views::{Closing, PageCx, page, summary};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::limits::Limits;
use crate::web::receipt_pdf::receipt_pdf;
use crate::works::{self, SentLink, Submission};

/// Which submission's receipt is shown.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Count of submissions, from 1; the last one's without it.
    #[serde(default)]
    kiriman: Option<i32>,
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
    let (id, entry) = (path.2, who.entry());
    let found = app.read(move |conn| {
        let (of, institution) = registration::entry_with_institution(conn, entry)?.ok_or(Fault::NotFound)?;
        let names = registration::credited_names(conn, &[entry])?;
        let makers = Makers {
            team: of.team_name,
            names: names.into_iter().map(|(_, name)| name).collect(),
            institution: institution.name,
        };
        Ok::<_, Fault>((works::submissions_of(conn, id)?, makers))
    });
    let (sent, makers) = found.await?;
    let wanted = |of: &&(Submission, String)| asked.kiriman.is_none_or(|revision| of.0.revision == revision);
    let (last, by) = sent.iter().find(wanted).ok_or(PageError::NotFound)?;
    let newest = sent.first().is_some_and(|(newest, _)| newest.revision == last.revision);
    let open = newest && sheet.closed(&cx)?.is_none();
    let until = closing(cx.edition()?, &sheet.work).filter(|_| open);
    let others = sent.iter().map(|(one, _)| one).filter(|one| one.revision != last.revision).collect();
    let check =
        format!("{}/tanda-terima/{}", app.config.server.public_url.trim_end_matches('/'), last.code());
    Ok(view(&cx, &sheet, &Shown { last, by, makers: &makers, until, newest, others, check }))
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

/// Who stands behind a work.
struct Makers {
    /// Name of the group; empty for an individual.
    team: String,
    names: Vec<String>,
    institution: String,
}

/// What the receipt says.
struct Shown<'a> {
    last: &'a Submission,
    by: &'a str,
    makers: &'a Makers,
    /// Until when the work may still be changed.
    until: Option<Closing>,
    /// Whether it is the last submission, which counts.
    newest: bool,
    /// The other submissions of the work, the latest first.
    others: Vec<&'a Submission>,
    /// Address at which anybody who has the receipt sees that it arrived.
    check: String,
}

fn view(cx: &PageCx, sheet: &Sheet, of: &Shown<'_>) -> Markup {
    let (last, sent) = (of.last, of.last.sent());
    let title = sent.as_ref().map(|sent| sent.content.title.as_str()).unwrap_or_default();
    let links = sent.as_ref().map(|sent| sent.links.as_slice()).unwrap_or_default();
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
                (rows(cx, last, of.by))
                (summary(&who_and_what(cx, of.makers, links)))
            }
            @if let Some(until) = of.until { p { (cx.t(text::MAY_BE_CHANGED)) " " (deadline(until.at, cx.lang)) "." } }
            @if !of.newest { p.notice { (cx.t(text::OLDER_RECEIPT)) } }
            p { (cx.t(text::RECEIPT_LEAD)) }
            @if render::AVAILABLE { div.actions { a.button href=(sheet.at(cx, &format!("/tanda-terima.pdf?kiriman={}", last.revision))) download { (cx.t(text_asked::RECEIPT_PDF)) } } }
            p { (cx.t(text::RECEIPT_CHECK)) " " a href=(of.check) { (of.check) } }
            @if !of.others.is_empty() {
                h2 { (cx.t(text::OTHER_RECEIPTS)) }
                ul {
                    @for one in &of.others {
                        li { a href=(sheet.at(cx, &format!("/tanda-terima?kiriman={}", one.revision))) { (one.receipt) } ", " (date_time(one.submitted_at, cx.lang)) }
                    }
                }
            }
            details {
                summary { (cx.t(text::EXACT_CONTENT)) }
                p.hint { (cx.t(text::EXACT_CONTENT_WHY)) }
                textarea readonly rows="8" aria-label=(cx.t(text::EXACT_CONTENT)) { (last.content) }
            }
        },
    )
}

fn who_and_what<'a>(cx: &'a PageCx, makers: &Makers, links: &[SentLink]) -> Vec<(&'a str, Markup)> {
    let mut rows = Vec::new();
    if !makers.team.is_empty() {
        rows.push((cx.t(text::TEAM), html! { (makers.team) }));
    }
    rows.push((cx.t(text::MAKERS), html! { (makers.names.join(", ")) }));
    rows.push((cx.t(text::INSTITUTION), html! { (makers.institution) }));
    let films = html! {
        @for film in links { p { (cx.t(film.part.text())) ": " a href=(film.link) rel="noopener noreferrer" { (film.link) } } }
    };
    rows.push((cx.t(text::FILMS), films));
    rows
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
