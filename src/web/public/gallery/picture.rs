//! The pictures that other sites show of a shared work and of the gallery.

use actix_web::http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse, web};

use super::text as own;
use super::work::find;
use crate::certificates::render::{AVAILABLE, png};
use crate::db::Fault;
use crate::results::Snapshot;
use crate::say;
use crate::secrets::sha256_hex;
use crate::views::SharePicture;
use crate::web::account::Visit;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::public::results::{publication, revocations};

/// Pictures change as seldom as titles.
const A_DAY: &str = "public, max-age=86400";

/// `GET /{k}/karya/{number}/kartu.png`: of a work whose page is public.
pub async fn of_work(
    req: HttpRequest,
    visit: Visit,
    cx: Cx,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    visit.limits.open_data(&visit.address.0)?;
    let (app, number) = (&visit.app, path.into_inner().1);
    let edition = cx.edition()?.clone();
    let title = cx.m(&edition.title).to_owned();
    if let Some((rank, facts)) = awarded(&visit, &cx, &number).await? {
        let place = rank.map(|rank| cx.m(&say!("Peringkat {rank}", "Rank {rank}")).to_owned());
        let above = place.unwrap_or(number);
        let of = SharePicture { above: &above, title: &facts.title, below: &facts.by, edition: &title };
        return drawn(&req, of.svg()).await;
    }
    let found = find(app, &cx, &number).await?.ok_or(PageError::NotFound)?;
    let facts = found.facts();
    let of = SharePicture { above: cx.t(own::TITLE), title: &facts.title, below: &facts.by, edition: &title };
    drawn(&req, of.svg()).await
}

/// Address of the picture of a page; none in a build that draws none.
pub fn picture_of(page: &str) -> Option<String> {
    AVAILABLE.then(|| format!("{page}/kartu.png"))
}

/// Title and makers of a work.
pub(super) struct Facts {
    pub(super) title: String,
    /// Makers and institution.
    pub(super) by: String,
}

/// One of the best works with its place, which is none where its award was taken back; nothing for any other work.
async fn awarded(visit: &Visit, cx: &Cx, number: &str) -> Result<Option<(Option<usize>, Facts)>, PageError> {
    let publication = publication(&visit.app, cx).await?;
    let revoked = revocations(&visit.app, cx).await?;
    let stands = !revoked.iter().any(|award| award.number == number);
    let snapshot = Snapshot::parse(&publication.snapshot).map_err(Fault::unreadable)?;
    Ok(snapshot.work(number).map(|work| {
        let who = if work.team.is_empty() { work.names.join(", ") } else { work.team.clone() };
        let by = format!("{who} · {}", work.institution);
        (stands.then_some(work.rank), Facts { title: work.title.clone(), by })
    }))
}

/// `GET /{k}/galeri/kartu.png`.
pub async fn of_gallery(req: HttpRequest, visit: Visit, cx: Cx) -> Result<HttpResponse, PageError> {
    visit.limits.open_data(&visit.address.0)?;
    let edition = cx.edition()?;
    let title = cx.m(&edition.title).to_owned();
    let of = SharePicture {
        above: cx.t(own::TITLE),
        title: &title,
        below: cx.m(&edition.settings.theme),
        edition: "",
    };
    drawn(&req, of.svg()).await
}

/// The picture of a drawing; 304 when the reader has it already, without drawing it.
async fn drawn(req: &HttpRequest, svg: String) -> Result<HttpResponse, PageError> {
    let tag = format!("\"{}\"", sha256_hex(&svg));
    let known = req.headers().get(IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    if known == Some(tag.as_str()) {
        return Ok(HttpResponse::NotModified()
            .insert_header((ETAG, tag))
            .insert_header((CACHE_CONTROL, A_DAY))
            .finish());
    }
    let picture =
        web::block(move || png(&svg)).await.map_err(|cause| PageError::Internal(cause.to_string()))?;
    let picture = picture.ok_or(PageError::NotFound)?;
    Ok(HttpResponse::Ok()
        .content_type("image/png")
        .insert_header((ETAG, tag))
        .insert_header((CACHE_CONTROL, A_DAY))
        .body(picture))
}
