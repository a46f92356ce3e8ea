//! A page for each of the best works: who made it, the film, its objectives and its scores. Other works of the gallery
//! have their page there.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::{caching, downloads, text};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Message, points};
use crate::results::{PublishedWork, Snapshot};
use crate::say;
use crate::views::{BadgeKind, PageCx, PlayerView, ShareCard, badge, facts, player, shared_page, summary};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::public::gallery;

/// `GET /{k}/karya/{number}`: the published best works, and those of the gallery.
pub async fn work(
    app: web::Data<App>,
    cx: Cx,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let publication = downloads::publication(&app, &cx).await?;
    let snapshot = Snapshot::parse(&publication.snapshot).map_err(Fault::unreadable)?;
    let Some(work) = snapshot.work(&path.1) else {
        return gallery::page_of(&app, &cx, &path.1).await?.ok_or(PageError::NotFound);
    };
    let revoked = downloads::revocations(&app, &cx).await?;
    let revoked = revoked.iter().find(|award| award.number == work.number);
    let edition = cx.edition()?;
    let revoked = revoked.map(|award| (edition.settings.rule_named(&award.rule), award.reason.as_str()));
    let google = &app.config.google;
    let film = work.film.as_ref().map(|film| gallery::film_view(&cx, google, &film.link, film.embeddable));
    let gallery = gallery::find(&app, &cx, &path.1).await?;
    let site = app.config.server.public_url.trim_end_matches('/');
    let extra = Extra { film: film.as_ref(), revoked, gallery: gallery.as_ref(), site };
    Ok(caching::page(&cx, view(&cx, &snapshot, work, extra)))
}

/// What stands on the page beside the published work.
struct Extra<'a> {
    film: Option<&'a PlayerView>,
    /// Rule and reason, if its award was taken back.
    revoked: Option<(Message, &'a str)>,
    /// None where it does not stand in the gallery.
    gallery: Option<&'a gallery::Found>,
    /// Address of the portal, without a slash at its end.
    site: &'a str,
}

fn view(
    cx: &PageCx,
    snapshot: &Snapshot,
    work: &PublishedWork,
    Extra { film, revoked, gallery, site }: Extra<'_>,
) -> Markup {
    let rank = work.rank;
    let place = say!("Peringkat {rank}", "Rank {rank}");
    let here = format!("{site}/{}/karya/{}", snapshot.edition.slug, work.number);
    let (url, said) = gallery.map_or((here, ""), gallery::Found::card);
    shared_page(
        cx,
        &work.title,
        ShareCard {
            url: &url,
            description: if said.is_empty() { &work.title } else { said },
            picture: gallery::picture_of(&url).as_deref(),
        },
        html! {
            p.crumbs { a href=(cx.at("/hasil")) { (cx.t(text::ALL_WORKS)) } }
            article data-work=(work.number) data-rank=(rank) {
                h1 { (work.title) }
                p {
                    @if revoked.is_some() { (badge(BadgeKind::No, cx.t(text::REVOKED))) " " }
                    @else { (badge(BadgeKind::Ok, cx.m(&place))) " " }
                    span.small { (work.number) }
                }
                @if let Some((rule, reason)) = &revoked { p.notice data-revoked=(work.number) { (cx.m(rule)) ": " (reason) } }
                @if let Some(film) = film { (player(cx.lang, film)) }
                @if let Some(found) = gallery { (gallery::course(cx, found)) }
                (scores(cx, snapshot, work))
                (makers(cx, work))
                (objectives(cx, work))
                @if let Some(found) = gallery { (gallery::licence(cx, found)) }
            }
        },
    )
}

fn scores(cx: &PageCx, snapshot: &Snapshot, work: &PublishedWork) -> Markup {
    let (score, average) = (points(work.score, cx.lang), points(work.raw, cx.lang));
    let jurors = work.scores.to_string();
    let means: Vec<String> = work.values.criteria.iter().map(|of| points(of.mean.0, cx.lang)).collect();
    let mut rows = vec![(cx.t(text::SCORE), score.as_str()), (cx.t(text::AVERAGE), average.as_str())];
    rows.extend(snapshot.criteria.iter().zip(&means).map(|(of, mean)| (cx.m(&of.short), mean.as_str())));
    rows.push((cx.t(text::PANEL), jurors.as_str()));
    facts(&rows)
}

fn makers(cx: &PageCx, work: &PublishedWork) -> Markup {
    let mut rows = Vec::new();
    if !work.team.is_empty() {
        rows.push((cx.t(text::TEAM), html! { (work.team) }));
    }
    rows.push((cx.t(text::MAKERS), html! { (work.names.join(", ")) }));
    rows.push((cx.t(text::INSTITUTION), html! { (work.institution) }));
    summary(&rows)
}

fn objectives(cx: &PageCx, work: &PublishedWork) -> Markup {
    let lines = || work.objectives.lines().map(str::trim).filter(|line| !line.is_empty());
    html! {
        @if lines().next().is_some() {
            h2 { (cx.t(text::OBJECTIVES)) }
            @for line in lines() { p { (line) } }
        }
    }
}
