//! The lists of the gallery.

use std::collections::BTreeSet;

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::picture::picture_of;
use super::query::GalleryQuery;
use super::text as own;
use crate::app::App;
use crate::db::Fault;
use crate::editions;
use crate::handover::{GalleryWork, Named};
use crate::i18n::{Lang, duration};
use crate::views::field::{self, Choice};
use crate::views::{
    self, BadgeKind, Field, PageCx, PagerView, ShareCard, Tone, badge, empty_state, filter_chips, pager,
    shared_page,
};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::public::results::cached_page;

/// Works of a page.
const PER_PAGE: i64 = 24;

/// `GET /{k}/galeri`.
pub async fn edition(
    app: web::Data<App>,
    cx: Cx,
    query: Query<GalleryQuery>,
) -> Result<HttpResponse, PageError> {
    let (kept, edition, lang, now) = (app.clone(), cx.edition()?.clone(), cx.lang, cx.now);
    let works = app.read(move |conn| kept.gallery.works(conn, &edition, lang, now)).await;
    let works = works.map_err(|fault: Fault| PageError::from(fault))?;
    let works: Vec<&GalleryWork> = works.iter().collect();
    let query = GalleryQuery { edisi: String::new(), ..query.into_inner() };
    let url = format!("{}{}", app.config.server.public_url.trim_end_matches('/'), cx.at("/galeri"));
    let view = View { path: cx.at("/galeri"), url, lead: own::LEAD, one_edition: true };
    Ok(cached_page(&cx, shown(&cx, &view, &query, &works)))
}

/// `GET /galeri`: every edition.
pub async fn across(
    app: web::Data<App>,
    cx: Cx,
    query: Query<GalleryQuery>,
) -> Result<HttpResponse, PageError> {
    let (kept, lang, now) = (app.clone(), cx.lang, cx.now);
    let lists = app.read(move |conn| {
        let mut all = Vec::new();
        for edition in editions::list(conn)?.into_iter().filter(|one| !one.is_draft() && !one.is_trial()) {
            all.push(kept.gallery.works(conn, &edition, lang, now)?);
        }
        Ok::<_, Fault>(all)
    });
    let lists = lists.await.map_err(|fault: Fault| PageError::from(fault))?;
    let works: Vec<&GalleryWork> = lists.iter().flat_map(|list| list.iter()).collect();
    let url = format!("{}/galeri", app.config.server.public_url.trim_end_matches('/'));
    let view = View { path: "/galeri".to_owned(), url, lead: own::LEAD_ALL, one_edition: false };
    Ok(cached_page(&cx, shown(&cx, &view, &query, &works)))
}

/// Which of the two lists it is.
struct View {
    path: String,
    /// Whole address of the page.
    url: String,
    lead: crate::i18n::Text,
    one_edition: bool,
}

fn shown(cx: &PageCx, view: &View, query: &GalleryQuery, works: &[&GalleryWork]) -> Markup {
    let address = query.address(view.path.clone());
    let taken: Vec<&GalleryWork> = works.iter().copied().filter(|one| query.takes(one)).collect();
    let total = i64::try_from(taken.len()).unwrap_or(i64::MAX);
    let number = query.page();
    let skip = usize::try_from((number - 1).saturating_mul(PER_PAGE)).unwrap_or(usize::MAX);
    let most = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let picture = picture_of(&view.url).filter(|_| view.one_edition);
    let card_of_page =
        ShareCard { url: &view.url, description: cx.t(view.lead), picture: picture.as_deref() };
    shared_page(
        cx,
        cx.t(own::TITLE),
        card_of_page,
        html! {
            h1 { (cx.t(own::TITLE)) }
            p { (cx.t(view.lead)) }
            @if works.is_empty() { (empty_state(cx.t(own::NONE), cx.t(own::NONE_WHY), None)) }
            @else {
                (search(cx, view, query, works))
                (filter_chips(cx.lang, &query.chips(cx, &address, works), total, cx.t(own::WORKS)))
                @if taken.is_empty() {
                    (empty_state(cx.t(own::NOTHING_FOUND), cx.t(own::NOTHING_FOUND_WHY), Some(&views::Link::new(view.path.clone(), cx.t(own::CLEAR)))))
                }
                ul.gallery { @for one in taken.into_iter().skip(skip).take(most) { (card(cx, one)) } }
                (pager(cx.lang, &PagerView { page: number, per_page: PER_PAGE, total, base: address.pages() }))
            }
            @if view.one_edition { p.links { a href="/galeri" { (cx.t(own::IN_ALL)) } } }
        },
    )
}

fn card(cx: &PageCx, of: &GalleryWork) -> Markup {
    let work = &of.work;
    let makers = work.makers.join(", ");
    let by = if work.team.is_empty() { makers } else { format!("{} ({makers})", work.team) };
    let seconds = work.main.as_ref().and_then(|film| film.seconds);
    let objective = work.objectives.lines().map(str::trim).find(|line| !line.is_empty());
    html! {
        li.card data-work=(work.code) {
            h2 { a href=(format!("/{}/karya/{}", of.edition, work.code)) { (work.title) } }
            p.small { (by) " · " (work.institution) }
            @if let Some(objective) = objective { p.clamp { (objective) } }
            p.small {
                @for kind in &work.competencies { (badge(BadgeKind::Info, kind)) " " }
                @if let Some(seconds) = seconds { (length(seconds, cx.lang)) " " }
                @if !work.captions.is_empty() { "· " (cx.t(own::CAPTIONS)) " " }
                @for tag in &work.tags { "· " (tag.name) ", " (cx.t(own::LEVEL)) " " (tag.level) " " }
                @for cluster in &work.clusters { "· " (cluster) " " }
            }
        }
    }
}

/// How long a film lasts.
pub(super) fn length(seconds: u32, lang: Lang) -> String {
    duration(i64::from(seconds) * 1000, lang)
}

/// What the works have, each once, for a choice.
fn choices<'a>(of: impl Iterator<Item = &'a Named>) -> Vec<Choice> {
    let all: BTreeSet<&Named> = of.collect();
    all.into_iter().map(|one| Choice::new(one.key.clone(), one.name.clone())).collect()
}

fn search(cx: &PageCx, view: &View, query: &GalleryQuery, works: &[&GalleryWork]) -> Markup {
    let pick = |name: &'static str, label, value: &str| {
        Field::new(cx.lang, name, cx.t(label)).value(value.to_owned()).optional()
    };
    let kinds = choices(works.iter().flat_map(|one| &one.kinds));
    let clusters = choices(works.iter().flat_map(|one| &one.clusters));
    let tags: BTreeSet<(&str, &str)> = works
        .iter()
        .flat_map(|one| &one.work.tags)
        .map(|tag| (tag.code.as_str(), tag.name.as_str()))
        .collect();
    let tags: Vec<Choice> =
        tags.into_iter().map(|(code, name)| Choice::new(code.to_owned(), name.to_owned())).collect();
    let editions: BTreeSet<&String> = works.iter().map(|one| &one.edition).collect();
    let editions: Vec<Choice> =
        editions.into_iter().map(|slug| Choice::new(slug.clone(), slug.clone())).collect();
    let all = Some(cx.t(own::ALL));
    html! {
        form.toolbar method="get" action=(view.path) role="search" aria-label=(cx.t(own::FILTER)) novalidate {
            (field::search(&Field::new(cx.lang, "q", cx.t(own::SEARCH)).value(query.q.clone()).optional()))
            @if kinds.len() > 1 { (field::select(&pick("jenis", own::COMPETENCY, &query.jenis), &kinds, all)) }
            @if !clusters.is_empty() { (field::select(&pick("kluster", own::CLUSTER, &query.kluster), &clusters, all)) }
            @if !tags.is_empty() { (field::select(&pick("kompetensi", own::TAG, &query.kompetensi), &tags, all)) }
            @if !view.one_edition && editions.len() > 1 { (field::select(&pick("edisi", own::EDITION, &query.edisi), &editions, all)) }
            (views::submit(cx.t(own::APPLY), Tone::Quiet))
        }
    }
}
