//! The works of an entry: how each stands, how many places are left.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::sheet::{Sheet, status_badge};
use super::text;
use crate::app::App;
use crate::creation_keys;
use crate::db::Fault;
use crate::duties::rules::Standpoint;
use crate::duties::{self, Duty, Next, Reader};
use crate::editions::Edition;
use crate::registration::EntryMember;
use crate::say;
use crate::views::{
    BadgeKind, PageCx, PostButton, Tally, Tone, badge, empty_state, next_step, page, post_button, progress,
    summary,
};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::creation::{self, Sent};
use crate::web::duty_view::{line, next_box};
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::works::{self, FormStep, WorkStatus, actions, rules};

/// What the list shows.
struct Listed {
    sheets: Vec<Sheet>,
    next: Next,
}

/// `GET /{k}/peserta/{entry}/karya`.
pub async fn list(app: web::Data<App>, cx: Cx, who: EntryMember) -> Result<Markup, PageError> {
    let (entry, edition, now) = (who.known_entry().clone(), cx.edition()?.clone(), cx.now());
    let reader = Reader { member: who.member(), leader: who.leader() };
    let listed = app.read(move |conn| {
        let facts = duties::facts_of(conn, vec![entry])?.pop().ok_or(Fault::NotFound)?;
        let next = duties::rules::next(&facts, Standpoint { edition: &edition, reader, now });
        Ok::<_, Fault>(Listed { next, sheets: facts.works.into_iter().map(Sheet::of).collect() })
    });
    Ok(view(&cx, cx.edition()?, &who, &listed.await?))
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
                let first = FormStep::FIRST.page();
                actions::create(tx, &who).map(|id| format!("{works}/{id}{first}"))
            })
        })
        .await?;
    Ok(redirect_with(&made, text::CREATED))
}

fn view(cx: &PageCx, edition: &Edition, who: &EntryMember, listed: &Listed) -> Markup {
    let (gone, live): (Vec<&Sheet>, Vec<&Sheet>) =
        listed.sheets.iter().partition(|sheet| sheet.work.status == WorkStatus::Withdrawn);
    let most = i64::from(edition.settings.limits.works);
    let used = i64::try_from(live.len()).unwrap_or(most);
    let closed =
        rules::require_not_over(&edition.settings.phases, cx.now).err().map(|closed| closed.message());
    let here = cx.at(&format!("/peserta/{}/karya", who.entry()));
    let slots = say!("karya", "works");
    page(
        cx,
        cx.t(text::WORKS),
        html! {
            p.crumbs { a href=(cx.at(&format!("/peserta/{}", who.entry()))) { (cx.t(text::BACK)) } }
            h1 { (cx.t(text::WORKS)) }
            p.lead { (cx.t(text::LEAD)) }
            (next_step(&next_box(cx, edition, &listed.next)))
            @if live.is_empty() { (empty_state(cx.t(text::NO_WORKS), cx.t(text::NO_WORKS_WHY), None)) }
            @for sheet in &live { (card(cx, edition, sheet, listed.next.of(sheet.work.id))) }
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

fn card(cx: &PageCx, edition: &Edition, sheet: &Sheet, duty: Option<&Duty>) -> Markup {
    let (done, all) = rules::progress(&sheet.items(edition));
    let ready = say!("{done} dari {all} bagian sudah terisi", "{done} of {all} parts are filled in");
    let status = html! {
        (status_badge(cx, &sheet.work))
        @if sheet.is_unsent() { " " (badge(BadgeKind::Wait, cx.t(text::UNSENT))) }
    };
    let mut rows = vec![(cx.t(text::STATUS), status)];
    if let Some(number) = &sheet.work.number {
        rows.push((cx.t(text::NUMBER), html! { (number) }));
    }
    if sheet.work.status.is_in(WorkStatus::SENDABLE) {
        rows.push((cx.t(text::READY), html! { (cx.m(&ready)) }));
    }
    html! {
        section.card data-work=(sheet.work.number.as_deref().unwrap_or_default()) {
            h2 { a href=(sheet.at(cx, "")) { (sheet.name(cx)) } }
            (summary(&rows))
            @if let Some(duty) = duty { div.duty { (line(cx, edition, duty)) } }
        }
    }
}
