//! All clusters in their order, proposals, and a new one.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::form;
use super::text as own;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::handover::{self, Cluster, ClusterProblem, ClusterProposal, ClusterWording};
use crate::ids::{ClusterId, WorkId};
use crate::merge::FormValues;
use crate::refused::Refused as _;
use crate::views::{
    Column, PageCx, PostButton, Row, Table, Tone, empty_state, error_summary, field, post_button_named,
    submit, table,
};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::text as words;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::works::fields::competency_tags;

/// What the page shows.
struct Shown {
    clusters: Vec<Cluster>,
    /// Works of each cluster.
    held: Vec<(ClusterId, WorkId)>,
    proposals: Vec<ClusterProposal>,
}

fn read(conn: &mut Conn, edition: &Edition) -> Result<Shown, Fault> {
    Ok(Shown {
        clusters: handover::clusters(conn, edition.id)?,
        held: handover::cluster_works(conn, edition.id)?,
        proposals: handover::proposed_clusters(conn, edition.id)?,
    })
}

/// `GET /{k}/panitia/kluster`.
pub async fn list(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &FormValues::default(), &Errors::default()).await
}

async fn shown(app: &App, cx: &Cx, typed: &FormValues, errors: &Errors) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    let found = app.read(move |conn| read(conn, &edition)).await.map_err(|fault: Fault| fault)?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let may = cx.may(Permission::Results);
    let body = html! {
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        p { (cx.t(own::LEAD)) }
        @if found.clusters.is_empty() { (empty_state(cx.t(own::NONE), cx.t(own::NONE_WHY), None)) }
        @else { (table(&grid(cx, &found))) }
        @if may { (proposals(cx, &found.proposals)) (new(cx, typed, errors)) }
    };
    Ok(show(status, frame(cx, app, "kluster", cx.t(own::TITLE), body).await?))
}

fn grid(cx: &PageCx, found: &Shown) -> Table {
    let may = cx.may(Permission::Results);
    let last = found.clusters.len();
    let row = |place: usize, one: &Cluster| {
        let at = cx.at(&format!("/panitia/kluster/{}", one.id));
        let works = found.held.iter().filter(|(of, _)| *of == one.id).count();
        let arrow = |label, up| {
            let button = PostButton { label: cx.t(label), tone: Tone::Plain };
            post_button_named(&format!("{at}/urutan"), button, &[("arah", up)], &one.name_id)
        };
        Row::new(vec![
            html! { (one.code) },
            html! { span { a href=(at) { (one.name_id) } @if !one.name_en.is_empty() { br; span.small { (one.name_en) } } } },
            html! { (works) },
            html! {
                @if may && place > 0 { (arrow(own::UP, "up")) }
                @if may && place + 1 < last { (arrow(own::DOWN, "down")) }
                @if !may || last == 1 { "–" }
            },
        ])
    };
    Table {
        lang: cx.lang,
        caption: cx.t(own::TITLE).to_owned(),
        select: None,
        columns: vec![
            Column::new("#").short(),
            Column::new(cx.t(own::TITLE)).long(),
            Column::new(cx.t(words::lists::WORKS)).number(),
            Column::new(cx.t(own::POSITION)).short(),
        ],
        rows: found.clusters.iter().enumerate().map(|(place, one)| row(place, one)).collect(),
    }
}

/// Most proposals that are shown.
const MOST_PROPOSALS: usize = 8;

fn proposals(cx: &PageCx, proposals: &[ClusterProposal]) -> Markup {
    html! {
        @if !proposals.is_empty() {
            section.card {
                h2 { (cx.t(own::PROPOSALS)) }
                ul.plain-lines {
                    @for one in proposals.iter().take(MOST_PROPOSALS) {
                        li {
                            b { (one.code) } " " (name(cx, &one.code)) " · " (one.works.len()) " " (cx.t(own::WORKS))
                            form.inline method="post" action=(cx.at("/panitia/kluster")) {
                                (creation::field())
                                (field::hidden("usulan", &one.code))
                                (submit(cx.t(own::TAKE), Tone::Quiet))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn name(cx: &PageCx, code: &str) -> String {
    competency_tags().name(code).map(|name| cx.m(name).to_owned()).unwrap_or_default()
}

fn new(cx: &PageCx, typed: &FormValues, errors: &Errors) -> Markup {
    html! {
        section.card {
            h2 { (cx.t(own::NEW)) }
            form method="post" action=(cx.at("/panitia/kluster")) novalidate {
                (creation::field())
                (form::fields(cx, typed, errors))
                div.actions { (submit(cx.t(own::CREATE), Tone::Primary)) }
            }
        }
    }
}

/// `POST /{k}/panitia/kluster`: a new one, typed or from a proposal.
pub async fn create(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    sent: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let typed = Typed::from(sent);
    let edition = cx.edition()?.id;
    let key = Key::parse(typed.one(creation::FIELD));
    let code = typed.one("usulan").to_owned();
    let (mut errors, mut values) = (Errors::default(), FormValues::default());
    if code.is_empty() {
        for name in ClusterWording::FIELDS {
            let kept = form::one(name, typed.one(name), &mut errors);
            values.add(name, &kept);
        }
        if !errors.is_empty() {
            return shown(&app, &cx, &values, &errors).await;
        }
    } else {
        let proposed = competency_tags().name(&code);
        values.add("name_id", proposed.map_or(code.as_str(), |name| name.id.as_str()));
        values.add("name_en", proposed.map_or("", |name| name.en.as_str()));
    }
    let (wording, person) = (ClusterWording::of(&values), who.person().user_id());
    let at = cx.at("/panitia/kluster");
    let made = app.write(move |tx| {
        creation_keys::once(tx, person, key.as_ref(), |tx| {
            let id = match code.as_str() {
                "" => handover::create_cluster(tx, &who, edition, &wording, &[])?,
                code => handover::create_proposed(tx, &who, edition, code, &wording)?,
            };
            Ok::<_, ClusterProblem>(format!("{at}/{id}"))
        })
    });
    match made.await {
        Ok(to) => Ok(redirect_with(&to, own::CREATED)),
        Err(ClusterProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            problem.message().into_iter().for_each(|said| errors.add("name_id", said));
            shown(&app, &cx, &values, &errors).await
        }
    }
}

/// Where something is moved to.
#[derive(Debug, Deserialize)]
pub struct Direction {
    #[serde(default)]
    pub arah: String,
}

impl Direction {
    /// Whether it goes up.
    pub fn up(&self) -> bool {
        self.arah == "up"
    }
}

/// `POST /{k}/panitia/kluster/{cluster}/urutan`.
pub async fn move_one(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    path: web::Path<(String, ClusterId)>,
    to: Form<Direction>,
) -> Result<HttpResponse, PageError> {
    let (edition, id, up) = (cx.edition()?.id, path.1, to.up());
    app.write(move |tx| handover::move_cluster(tx, &who, edition, id, up)).await?;
    Ok(redirect(&cx.at("/panitia/kluster")))
}
