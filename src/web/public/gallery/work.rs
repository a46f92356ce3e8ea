//! The page of a work that stands in the gallery.

use actix_web::HttpResponse;
use maud::{Markup, PreEscaped, html};

use super::list::length;
use super::picture::{Facts, picture_of};
use super::text as own;
use crate::app::App;
use crate::config::Google;
use crate::db::Fault;
use crate::handover::{self, LearningWork, PackageFrame};
use crate::video_check::{Provider, VideoLink, providers};
use crate::views::{PageCx, PlayerView, ShareCard, player, shared_page, summary};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::public::results::cached_page;

/// The page of a work of the gallery; none where it does not stand there.
pub async fn page_of(app: &App, cx: &Cx, number: &str) -> Result<Option<HttpResponse>, PageError> {
    Ok(find(app, cx, number).await?.map(|found| cached_page(cx, view(cx, app, &found))))
}

/// A work of the gallery; none where it does not stand there.
pub async fn find(app: &App, cx: &Cx, number: &str) -> Result<Option<Found>, PageError> {
    let (edition, lang, wanted) = (cx.edition()?.clone(), cx.lang, number.to_owned());
    let site = app.config.server.public_url.clone();
    let found = app.read(move |conn| {
        let all = handover::publishable(conn, &edition, lang, Some(&wanted))?;
        let Some((id, work)) = all.into_iter().next() else { return Ok(None) };
        let course = handover::course_of(conn, id)?.map(|course| course.address);
        let film = handover::main_film(conn, id)?;
        let frame = handover::frame(conn, &edition, &site)?;
        Ok::<_, Fault>(Some(Found { work, course, film, frame }))
    });
    found.await.map_err(|fault: Fault| PageError::from(fault))
}

/// A work of the gallery with what its page shows.
pub struct Found {
    work: LearningWork,
    /// Address of its course.
    course: Option<String>,
    film: Option<handover::PlayableFilm>,
    frame: PackageFrame,
}

impl Found {
    /// Title and makers, for its picture.
    pub(super) fn facts(&self) -> Facts {
        let makers = self.work.makers.join(", ");
        let who = if self.work.team.is_empty() { makers } else { self.work.team.clone() };
        Facts { title: self.work.title.clone(), by: format!("{who} · {}", self.work.institution) }
    }

    /// What other sites show of its page.
    pub fn card(&self) -> (String, &str) {
        let said = self.work.explanation.lines().map(str::trim).find(|line| !line.is_empty());
        let url = format!("{}/{}/karya/{}", self.frame.site, self.frame.edition, self.work.code);
        (url, said.unwrap_or_default())
    }
}

/// The way to its course.
pub fn course(cx: &PageCx, found: &Found) -> Markup {
    html! { @if let Some(course) = &found.course { p { a.button href=(course) rel="noopener noreferrer" { (cx.t(own::COURSE)) } } } }
}

/// Its licence, what it uses of others, and what machines read of it.
pub fn licence(cx: &PageCx, found: &Found) -> Markup {
    html! { (prose(cx.t(own::LICENCE), &found.work.licence)) (sources(cx, &found.work)) (structured(&found.work, &found.frame)) }
}

fn view(cx: &PageCx, app: &App, found: &Found) -> Markup {
    let work = &found.work;
    let film = found.film.as_ref().map(|film| film_view(cx, &app.config.google, &film.link, film.embeddable));
    let (url, said) = found.card();
    shared_page(
        cx,
        &work.title,
        ShareCard { url: &url, description: said, picture: picture_of(&url).as_deref() },
        html! {
            p.crumbs { a href=(cx.at("/galeri")) { (cx.t(own::BACK)) } }
            article data-work=(work.code) {
                h1 { (work.title) }
                p.small { (work.code) }
                @if let Some(film) = &film { (player(cx.lang, film)) }
                (course(cx, found))
                (facts(cx, work))
                (prose(cx.t(own::OBJECTIVES), &work.objectives))
                (prose(cx.t(own::ABOUT), &work.explanation))
                (prose(cx.t(own::BENEFITS), &work.benefits))
                (licence(cx, found))
            }
        },
    )
}

fn facts(cx: &PageCx, work: &LearningWork) -> Markup {
    let mut rows = Vec::new();
    if !work.team.is_empty() {
        rows.push((cx.t(own::TEAM), html! { (work.team) }));
    }
    rows.push((cx.t(own::MAKERS), html! { (work.makers.join(", ")) }));
    rows.push((cx.t(own::INSTITUTION), html! { (work.institution) }));
    if !work.competencies.is_empty() {
        rows.push((cx.t(own::COMPETENCY), html! { (work.competencies.join(", ")) }));
    }
    let tags = html! { @for tag in &work.tags { (tag.code) " " (tag.name) ", " (cx.t(own::LEVEL)) " " (tag.level) br; } };
    if !work.tags.is_empty() {
        rows.push((cx.t(own::TAG), tags));
    }
    if !work.clusters.is_empty() {
        rows.push((cx.t(own::CLUSTER), html! { (work.clusters.join(", ")) }));
    }
    if let Some(seconds) = work.main.as_ref().and_then(|film| film.seconds) {
        rows.push((cx.t(own::LENGTH), html! { (length(seconds, cx.lang)) }));
    }
    if !work.captions.is_empty() {
        let link = html! { a href=(work.captions) target="_blank" rel="noopener noreferrer nofollow" { (cx.t(own::OPEN_CAPTIONS)) } };
        rows.push((cx.t(own::CAPTIONS), link));
    }
    summary(&rows)
}

/// What it uses of others: their licences ask that they are named.
fn sources(cx: &PageCx, work: &LearningWork) -> Markup {
    html! {
        @if !work.sources.is_empty() {
            h2 { (cx.t(own::SOURCES)) }
            ul {
                @for source in &work.sources {
                    li {
                        @if source.link.is_empty() { (source.title) }
                        @else { a href=(source.link) target="_blank" rel="noopener noreferrer nofollow" { (source.title) } }
                        ", " (source.owner) ", " (source.licence)
                    }
                }
            }
        }
    }
}

fn prose(heading: &str, words: &str) -> Markup {
    let lines = || words.lines().map(str::trim).filter(|line| !line.is_empty());
    html! { @if lines().next().is_some() { h2 { (heading) } @for line in lines() { p { (line) } } } }
}

/// What machines read of the work (schema.org, LRMI). It is data: the browser runs nothing of it.
fn structured(work: &LearningWork, frame: &PackageFrame) -> Markup {
    let json = handover::packages::metadata_of_work(work, frame).to_string();
    // "<" could end the element.
    let json = json.replace('<', "\\u003c");
    html! { script type="application/ld+json" { (PreEscaped(json)) } }
}

/// The player of a film of a published work.
pub fn film_view(cx: &PageCx, google: &Google, link: &VideoLink, embeddable: bool) -> PlayerView {
    let own_host = || Some(url::Url::parse(&link.id).ok()?.host_str()?.to_owned());
    let host = if link.provider == Provider::DIRECT { own_host() } else { None };
    let src = providers::player(link, google);
    PlayerView {
        embeddable: embeddable && src.is_some(),
        src: src.unwrap_or_default(),
        page: link.canonical_url(),
        title: cx.t(own::MAIN_VIDEO).to_owned(),
        is_file: false,
        tells_time: providers::player_tells_time(link.provider),
        host: host.unwrap_or_else(|| providers::name(link.provider).to_owned()),
    }
}
