//! The material of one work as the committee reads it.

use actix_web::web;
use maud::{Markup, html};

use super::list::state;
use super::text as own;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::Fault;
use crate::handover::learning_material::{self, MaterialPage, still_missing};
use crate::i18n::{date_time, deadline};
use crate::ids::WorkId;
use crate::views::{PageCx, Tone, field, submit, summary};
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::work_view::WorkView;
use crate::works::{self, FormStep, Reader, Work};

/// `GET /{k}/panitia/materi/{work}`.
pub async fn work(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    path: web::Path<(String, WorkId)>,
) -> Result<Markup, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let found = app.read(move |conn| {
        let work = works::find(conn, edition, id)?.ok_or(Fault::NotFound)?;
        Ok::<_, Fault>((work, learning_material::material_page(conn, id)?))
    });
    let (work, page) = found.await?;
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/materi")) { (cx.t(own::TITLE)) } }
        p { b { (work.label()) } " " (work.content.title) }
        @match &page {
            None => { p.notice { (cx.t(own::NOT_ASKED)) } }
            Some(page) => (asked(&cx, page)),
        }
        @if cx.may(Permission::Results) { (ask(&cx, id)) }
        (written(&cx, &work, page.as_ref())?)
    };
    frame(&cx, &app, "materi", &work.content.title, body).await
}

fn asked(cx: &PageCx, page: &MaterialPage) -> Markup {
    let material = &page.material;
    let items = learning_material::checklist(&material.content, &page.films, &page.changed);
    let lacks: Vec<&str> = still_missing(&items).map(|item| cx.m(&item.label)).collect();
    let lacks = if lacks.is_empty() { cx.t(own::NOTHING_LACKS).to_owned() } else { lacks.join(", ") };
    let mut rows = vec![
        (cx.t(own::STATE), state(cx, material.state(cx.now))),
        (cx.t(own::DUE), html! { (deadline(material.due_at, cx.lang)) }),
        (cx.t(own::LACKS), html! { (lacks) }),
        (cx.t(own::MAKERS), html! { (page.makers.join(", ")) }),
    ];
    if let Some(released) = &page.released {
        let said =
            html! { (released.by) ", " (date_time(released.at, cx.lang)) " · " (released.licence_version) };
        rows.push((cx.t(learning_material::text::RELEASED), said));
    }
    html! {
        (summary(&rows))
        @if material.is_unreleased() { p.notice { (cx.t(own::UNRELEASED)) } }
    }
}

fn ask(cx: &PageCx, work: WorkId) -> Markup {
    html! {
        form method="post" action=(cx.at("/panitia/materi/pratinjau")) data-native="1" novalidate {
            (field::hidden("work", &work.to_string()))
            div.actions {
                (submit(cx.t(own::PREVIEW), Tone::Quiet))
                a.button.plain href=(cx.at(&format!("/panitia/karya/{work}"))) { (cx.t(own::OPEN_DESK)) }
            }
        }
    }
}

/// What makers wrote, or what was judged where they were not asked.
fn written(cx: &Cx, work: &Work, page: Option<&MaterialPage>) -> Result<Markup, PageError> {
    let content = page.map_or(&work.content, |page| &page.material.content);
    let view =
        WorkView { cx, settings: &cx.edition()?.settings, content, reader: Reader::Desk, unfolded: false };
    Ok(html! { h2 { (cx.t(own::WRITTEN)) } (summary(&view.rows(FormStep::Material))) })
}
