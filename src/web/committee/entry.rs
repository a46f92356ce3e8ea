//! One entry with its people and works.

use actix_web::web;
use maud::{Markup, html};

use super::badges::work_badge;
use super::entries::entry_badge;
use super::frame::frame;
use super::holding;
use super::people::people;
use super::schedule::text as schedule;
use super::text::{self, elimination, lists};
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{date_time, deadline};
use crate::ids::EntryId;
use crate::overview::{self, EntrySheet};
use crate::registration::values::EmailAddress;
use crate::registration::{self, EntryStatus};
use crate::verification;
use crate::views::{BadgeKind, PageCx, badge, summary};
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/panitia/peserta/{id}`.
pub async fn entry(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    path: web::Path<(String, EntryId)>,
) -> Result<Markup, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let published = cx.edition()?.is_published();
    let sheet = app
        .read(move |conn| overview::entry(conn, edition, id))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let members = app.read(move |conn| registration::members(conn, id)).await?;
    let warnings = verification::nip_warnings(app.db.seal(), &members, cx.now);
    let held = holding::find(&app, edition, sheet.hold).await?;
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/peserta")) { (cx.t(lists::ENTRIES)) } }
        (holding::line(&cx, &who, held.as_ref()))
        @let may_change = sheet.status == EntryStatus::Disqualified || (sheet.status.is_live() && !published);
        @if may_change && cx.may(Permission::Works) {
            @let out = sheet.status == EntryStatus::Disqualified;
            div.actions {
                @if !out && cx.may(Permission::Edition) { a.button.quiet href=(cx.at(&format!("/panitia/peserta/{id}/perpanjangan"))) { (cx.t(schedule::EXTEND)) } }
                a.button.plain href=(cx.at(&format!("/panitia/peserta/{id}/pembatalan"))) { (cx.t(if out { elimination::OPEN_UNDO } else { elimination::OPEN })) }
            }
        }
        (twins(&cx, &sheet))
        div.two {
            section.card { (facts(&cx, &sheet)) h2 { (cx.t(text::WORK)) } (works(&cx, &sheet)) }
            section.card { h2 { (cx.t(lists::PEOPLE)) } (people(&cx, &sheet.makers, &sheet.people, &warnings)) }
        }
    };
    frame(&cx, &app, "peserta", &sheet.makers.name, body).await
}

fn twins(cx: &PageCx, sheet: &EntrySheet) -> Markup {
    html! {
        @if !sheet.same_person.is_empty() {
            div.notice {
                b { (cx.t(lists::TWICE)) ": " }
                @for (i, twin) in sheet.same_person.iter().enumerate() {
                    @if i > 0 { ", " }
                    a href=(cx.at(&format!("/panitia/peserta/{}", twin.id))) { (twin.label) } " (" (twin.shared) ")"
                }
            }
        }
    }
}

fn facts(cx: &PageCx, sheet: &EntrySheet) -> Markup {
    let kind = sheet.kind.text();
    let mut rows = vec![
        (cx.t(text::STATUS), entry_badge(cx, sheet.status)),
        (cx.t(lists::KIND), html! { (cx.t(kind).to_lowercase()) }),
        (
            cx.t(text::EMAIL),
            html! {
                (sheet.leader_email) " (" (cx.t(lists::LEADER)) ") "
                @if EmailAddress::is_official(&sheet.leader_email) { (badge(BadgeKind::Info, cx.t(lists::OFFICIAL_ADDRESS))) }
            },
        ),
        (cx.t(lists::REGISTERED_AT), html! { (date_time(sheet.created_at, cx.lang)) }),
    ];
    if let Some(closes) = sheet.own_closing {
        rows.push((cx.t(schedule::OWN_CLOSE), html! { (deadline(closes, cx.lang)) }));
    }
    summary(&rows)
}

fn works(cx: &PageCx, sheet: &EntrySheet) -> Markup {
    html! {
        @if sheet.works.is_empty() { p { (cx.t(lists::NO_SENT)) } }
        @else {
            ul.inbox {
                @for work in &sheet.works {
                    li {
                        (work_badge(cx, work.status))
                        p { a href=(cx.at(&format!("/panitia/karya/{}", work.id))) { (work.title) } }
                        small {
                            @if let Some(number) = &work.number { (number) }
                            @if let Some(at) = work.submitted_at { " · " (date_time(at, cx.lang)) }
                        }
                    }
                }
            }
        }
    }
}
