//! The gallery for machines: which pages there are, and a feed of the works.

use std::collections::BTreeMap;

use actix_web::http::header::{HeaderValue, VARY};
use actix_web::{HttpRequest, HttpResponse, web};

use super::text as own;
use crate::app::App;
use crate::clock::At;
use crate::db::Fault;
use crate::editions;
use crate::handover::packages::Element;
use crate::handover::{self, GalleryWork, LearningWork};
use crate::i18n::Lang;
use crate::ids::WorkId;
use crate::results;
use crate::secrets::sha256_of_bytes;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::public::results::cached_file;

/// Pages that nobody finds anything on who is not signed in.
const CLOSED: [&str; 4] = ["/akun", "/*/peserta", "/*/juri", "/*/panitia"];

/// `GET /robots.txt`.
pub async fn robots(app: web::Data<App>) -> HttpResponse {
    let site = app.config.server.public_url.trim_end_matches('/').to_owned();
    let closed: String = CLOSED.iter().map(|path| format!("Disallow: {path}\n")).collect();
    let body = format!("User-agent: *\n{closed}Sitemap: {site}/sitemap.xml\n");
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(body)
}

/// `GET /sitemap.xml`: the public pages of every edition, and the works of the gallery.
pub async fn sitemap(req: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, PageError> {
    let site = app.config.server.public_url.trim_end_matches('/').to_owned();
    let (kept, now) = (app.clone(), app.clock.now());
    let read = app.read(move |conn| {
        let mut paths = vec!["/".to_owned(), "/galeri".to_owned(), "/arsip".to_owned()];
        for edition in editions::list(conn)?.iter().filter(|one| !one.is_draft() && !one.is_trial()) {
            let slug = &edition.slug;
            paths.extend(["", "/aturan", "/hasil", "/galeri"].map(|rest| format!("/{slug}{rest}")));
            let works = kept.gallery.works(conn, edition, Lang::Id, now)?;
            paths.extend(works.iter().map(|one| format!("/{slug}/karya/{}", one.work.code)));
        }
        Ok::<_, Fault>(paths)
    });
    let paths = read.await.map_err(|fault: Fault| PageError::from(fault))?;
    let url = |path: &String| Element::new("url").with(Element::text("loc", format!("{site}{path}")));
    let root = Element::new("urlset")
        .attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
        .with_all(paths.iter().map(url));
    xml(&req, "application/xml", &root)
}

/// `GET /{k}/galeri/umpan.xml`: an Atom feed (RFC 4287). A work is news when it was found fit, at the announcement at the
/// earliest.
pub async fn feed(req: HttpRequest, app: web::Data<App>, cx: Cx) -> Result<HttpResponse, PageError> {
    let (edition, lang) = (cx.edition()?.clone(), cx.lang);
    if edition.is_draft() || edition.is_trial() {
        return Err(PageError::NotFound);
    }
    let site = app.config.server.public_url.trim_end_matches('/').to_owned();
    let (of, kept, now) = (edition.clone(), app.clone(), cx.now);
    let read = app.read(move |conn| {
        let works = kept.gallery.works(conn, &of, lang, now)?;
        let published = results::find_publication(conn, of.id)?.map_or(At(0), |found| found.published_at);
        let decided: BTreeMap<WorkId, At> =
            handover::standing(conn, of.id)?.into_iter().map(|one| (one.work_id, one.decided_at)).collect();
        let dated = |one: &GalleryWork| Dated {
            at: decided.get(&one.id).copied().unwrap_or(published).max(published),
            work: one.work.clone(),
        };
        Ok::<_, Fault>((works.iter().map(dated).collect::<Vec<_>>(), published))
    });
    let (works, published) = read.await.map_err(|fault: Fault| PageError::from(fault))?;
    let updated = works.iter().map(|one| one.at).max().unwrap_or(published);
    let here = format!("{site}/{}/galeri", edition.slug);
    let root = Element::new("feed")
        .attribute("xmlns", "http://www.w3.org/2005/Atom")
        .attribute("xml:lang", lang.code())
        .with(Element::text("id", &here))
        .with(Element::text("title", format!("{} · {}", cx.t(own::TITLE), edition.short_title())))
        .with(Element::text("updated", updated.iso()))
        .with(Element::new("link").attribute("rel", "self").attribute("href", format!("{here}/umpan.xml")))
        .with(Element::new("link").attribute("href", &here))
        .with_all(works.iter().map(|one| entry(&format!("{site}/{}", edition.slug), one)));
    let mut answer = xml(&req, "application/atom+xml", &root)?;
    answer.headers_mut().insert(VARY, HeaderValue::from_static("Accept-Language, Cookie"));
    Ok(answer)
}

/// A work with when it became news.
struct Dated {
    at: At,
    work: LearningWork,
}

/// `at`: address of the edition.
fn entry(at: &str, of: &Dated) -> Element {
    let work = &of.work;
    let page = format!("{at}/karya/{}", work.code);
    let author = |name: &String| Element::new("author").with(Element::text("name", name));
    Element::new("entry")
        .with(Element::text("id", &page))
        .with(Element::text("title", &work.title))
        .with(Element::text("updated", of.at.iso()))
        .with(Element::new("link").attribute("href", &page))
        .with_all(work.makers.iter().map(author))
        .with(Element::text("summary", &work.objectives))
}

fn xml(req: &HttpRequest, kind: &str, root: &Element) -> Result<HttpResponse, PageError> {
    let body = root.document().map_err(Fault::unwritable)?;
    let digest = sha256_of_bytes(&body);
    let text = String::from_utf8(body).map_err(Fault::unreadable)?;
    Ok(cached_file(req, kind, text, &digest))
}
