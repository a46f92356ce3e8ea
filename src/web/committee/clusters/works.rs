//! The works of a cluster: their order, putting them in and taking them out.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::adding::{self, AddingQuery};
use super::list::Direction;
use super::text as own;
use crate::accounts::{Permission, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::handover::{self, PlacedWork};
use crate::ids::{ClusterId, WorkId};
use crate::views::{PageCx, PostButton, Tone, post_button_named};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;

/// A work as the page names it.
pub(super) struct NamedWork {
    pub(super) id: WorkId,
    /// Number and title.
    pub(super) label: String,
    /// Whether it is fit and takes part.
    pub(super) fit: bool,
}

/// Works in the cluster, and fit works that are not.
pub(super) struct Held {
    pub(super) inside: Vec<NamedWork>,
    pub(super) outside: Vec<NamedWork>,
}

/// Reads them.
pub(super) async fn held(app: &App, cx: &Cx, cluster: ClusterId) -> Result<Held, PageError> {
    let edition = cx.edition()?.clone();
    let read = app.read(move |conn| {
        let inside: Vec<WorkId> = handover::cluster_works(conn, edition.id)?
            .into_iter()
            .filter(|(of, _)| *of == cluster)
            .map(|(_, work)| work)
            .collect();
        let fit = handover::fit_works(conn, edition.id)?;
        let mut all = inside.clone();
        all.extend(&fit);
        let titles = handover::titles(conn, &all)?;
        let named = |id: &WorkId| NamedWork {
            id: *id,
            label: titles.get(id).cloned().unwrap_or_default(),
            fit: fit.contains(id),
        };
        let outside = fit.iter().filter(|work| !inside.contains(work)).map(named).collect();
        Ok::<_, Fault>(Held { inside: inside.iter().map(named).collect(), outside })
    });
    Ok(read.await?)
}

/// The works and the form that adds some.
pub(super) fn section(cx: &PageCx, cluster: ClusterId, held: &Held, query: &AddingQuery) -> Markup {
    let (at, may) = (cx.at(&format!("/panitia/kluster/{cluster}/karya")), cx.may(Permission::Results));
    html! {
        section.card {
            h2 { (cx.t(own::WORKS_OF)) " (" (held.inside.len()) ")" }
            @if held.inside.is_empty() { p { (cx.t(own::NO_WORKS)) } }
            ol.plain-lines.placed {
                @for (place, work) in held.inside.iter().enumerate() {
                    li data-work=(work.id) {
                        (work.label)
                        @if !work.fit { " " span.small { "(" (cx.t(own::OUT)) ")" } }
                        @if may { div.actions {
                            @if place > 0 { (arrow(cx, &at, work, true)) }
                            @if place + 1 < held.inside.len() { (arrow(cx, &at, work, false)) }
                            (post_button_named(&format!("{at}/{}/pengeluaran", work.id), PostButton { label: cx.t(own::REMOVE), tone: Tone::Plain }, &[], &work.label))
                        } }
                    }
                }
            }
        }
        @if may { (adding::section(cx, cluster, &held.outside, query)) }
    }
}

fn arrow(cx: &PageCx, at: &str, work: &NamedWork, up: bool) -> Markup {
    let (label, word) = if up { (own::UP, "up") } else { (own::DOWN, "down") };
    let button = PostButton { label: cx.t(label), tone: Tone::Plain };
    post_button_named(&format!("{at}/{}/urutan", work.id), button, &[("arah", word)], &work.label)
}

/// Edition, cluster and work.
pub type PlacedPath = web::Path<(String, ClusterId, WorkId)>;

/// `POST …/karya/{work}/urutan`.
pub async fn move_work(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    path: PlacedPath,
    to: Form<Direction>,
) -> Result<HttpResponse, PageError> {
    let (edition, up) = (cx.edition()?.id, to.up());
    let of = PlacedWork { cluster: path.1, work: path.2 };
    app.write(move |tx| handover::move_work(tx, &who, edition, of, up)).await?;
    Ok(redirect(&cx.at(&format!("/panitia/kluster/{}", of.cluster))))
}

/// `POST …/karya/{work}/pengeluaran`.
pub async fn remove(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    path: PlacedPath,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    let of = PlacedWork { cluster: path.1, work: path.2 };
    app.write(move |tx| handover::remove_work(tx, &who, edition, of)).await?;
    Ok(redirect(&cx.at(&format!("/panitia/kluster/{}", of.cluster))))
}
