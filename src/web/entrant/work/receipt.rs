//! The receipt, to be kept or printed.

use actix_web::web;
use maud::{Markup, html};

use super::sheet::{Sheet, WorkPath, closing};
use super::text;
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{date_time, deadline};
use crate::registration::{self, EntryMember};
use crate::views::{Closing, PageCx, page, summary};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::works::{self, SentLink, Submission};

/// `GET …/tanda-terima`: the last submission's.
pub async fn receipt(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    path: WorkPath,
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
    let (last, by) = sent.first().ok_or(PageError::NotFound)?;
    let open = sheet.closed(&cx)?.is_none();
    let until = closing(cx.edition()?, &sheet.work).filter(|_| open);
    Ok(view(&cx, &sheet, &Shown { last, by, makers: &makers, until }))
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
            p { (cx.t(text::RECEIPT_LEAD)) }
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
