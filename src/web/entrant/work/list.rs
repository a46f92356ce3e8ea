//! The works of an entry: how each stands, how many places are left.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::sheet::{Sheet, status_badge};
use super::text;
use crate::app::App;
use crate::creation_keys;
use crate::db::Fault;
use crate::editions::{Edition, PhaseKey};
use crate::registration::EntryMember;
use crate::say;
use crate::views::{
    BadgeKind, PageCx, PostButton, Tally, Tone, badge, empty_state, page, post_button, progress, summary,
};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::creation::{self, Sent};
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::works::{self, WorkStatus, actions, rules};

/// `GET /{k}/peserta/{entry}/karya`.
pub async fn list(app: web::Data<App>, cx: Cx, who: EntryMember) -> Result<Markup, PageError> {
    let entry = who.entry();
    let sheets = app
        .read(move |conn| {
            let list = works::list_of_entry(conn, entry)?;
            let ids: Vec<_> = list.iter().map(|work| work.id).collect();
            let videos = works::videos_of(conn, &ids)?;
            let mut last: HashMap<_, _> =
                works::latest_submissions(conn, &ids)?.into_iter().map(|s| (s.work_id, s)).collect();
            let sheet = |work: works::Work| Sheet {
                videos: videos.iter().filter(|row| row.work_id == work.id).cloned().collect(),
                shared: Vec::new(),
                last: last.remove(&work.id),
                asked: None,
                work: work.into_latest(),
            };
            Ok::<_, Fault>(list.into_iter().map(sheet).collect::<Vec<_>>())
        })
        .await?;
    Ok(view(&cx, cx.edition()?, &who, &sheets))
}

/// `POST /{k}/peserta/{entry}/karya`.
pub async fn create(
    app: web::Data<App>,
    cx: Cx,
    who: EntryMember,
    sent: Option<Form<Sent>>,
) -> Result<HttpResponse, PageError> {
    let key = sent.and_then(|sent| sent.key());
    let works = cx.at(&format!("/peserta/{}/karya", who.entry()));
    let made = app
        .write(move |tx| {
            let person = who.person().user_id();
            creation_keys::once(tx, person, key.as_ref(), |tx| {
                actions::create(tx, &who).map(|id| format!("{works}/{id}/tentang"))
            })
        })
        .await?;
    Ok(redirect_with(&made, text::CREATED))
}

fn view(cx: &PageCx, edition: &Edition, who: &EntryMember, sheets: &[Sheet]) -> Markup {
    let (gone, live): (Vec<&Sheet>, Vec<&Sheet>) =
        sheets.iter().partition(|sheet| sheet.work.status == WorkStatus::Withdrawn);
    let most = i64::from(edition.settings.limits.works);
    let used = i64::try_from(live.len()).unwrap_or(most);
    let closed = edition.require_open(PhaseKey::Intake, cx.now).err().map(|closed| closed.message());
    let here = cx.at(&format!("/peserta/{}/karya", who.entry()));
    let slots = say!("tempat karya terpakai", "places for works in use");
    page(
        cx,
        cx.t(text::WORKS),
        html! {
            p.crumbs { a href=(cx.at(&format!("/peserta/{}", who.entry()))) { (cx.t(text::BACK)) } }
            h1 { (cx.t(text::WORKS)) }
            p.lead { (cx.t(text::LEAD)) }
            @if live.is_empty() { (empty_state(cx.t(text::NO_WORKS), cx.t(text::NO_WORKS_WHY), None)) }
            @for sheet in &live { (card(cx, edition, sheet)) }
            section.card {
                p { (progress(cx.lang, Tally { done: used, total: most }, cx.m(&slots))) }
                @match (&closed, used < most) {
                    (Some(closed), _) => p { (cx.m(closed)) },
                    (None, true) => div.actions { (post_button(&here, PostButton { label: cx.t(text::ADD), tone: Tone::Primary }, &[(creation::FIELD, &creation::fresh())])) },
                    (None, false) => p { (cx.m(&works::text::too_many(edition.settings.limits.works))) },
                }
            }
            @if !gone.is_empty() {
                h2 { (cx.t(text::WITHDRAWN_WORKS)) }
                ul { @for sheet in &gone { li { a href=(sheet.at(cx, "")) { (sheet.name(cx)) } } } }
            }
        },
    )
}

fn card(cx: &PageCx, edition: &Edition, sheet: &Sheet) -> Markup {
    let (done, all) = rules::progress(&sheet.items(edition));
    let ready = say!("{done} dari {all} hal sudah ada", "{done} of {all} things are there");
    let none = html! { "–" };
    let number = sheet.work.number.as_ref().map_or(none, |number| html! { (number) });
    html! {
        section.card data-work=(sheet.work.number.as_deref().unwrap_or_default()) {
            h2 { a href=(sheet.at(cx, "")) { (sheet.name(cx)) } }
            (summary(&[
                (cx.t(text::STATUS), html! {
                    (status_badge(cx, &sheet.work))
                    @if sheet.is_unsent() { " " (badge(BadgeKind::Wait, cx.t(text::UNSENT))) }
                }),
                (cx.t(text::NUMBER), number),
                (cx.t(text::READY), html! { (cx.m(&ready)) }),
            ]))
        }
    }
}
