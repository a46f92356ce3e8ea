//! The files anybody can check the result with.

use actix_web::http::header::{CONTENT_DISPOSITION, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};

use super::caching;
use super::text;
use crate::app::App;
use crate::csv_table::spreadsheet_safe;
use crate::db::Fault;
use crate::i18n::{Lang, points};
use crate::results::plenary::PublicDecision;
use crate::results::revocation::Revocation;
use crate::results::{self, FixedMethod, Matter, Publication, Reader, Snapshot, Visibility};
use crate::secrets::sha256_hex;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/hasil.json`: the frozen bytes, with the awards taken back since after them; before publication a 404 that is JSON too.
pub async fn json(req: HttpRequest, app: web::Data<App>, cx: Cx) -> Result<HttpResponse, PageError> {
    match publication(&app, &cx).await {
        Ok(found) => {
            let id = cx.edition()?.id;
            let (document, digest) =
                app.read(move |conn| results::revocation::published_document(conn, id, found)).await?;
            Ok(caching::file(&req, "application/json", document, &digest))
        }
        Err(PageError::NotFound) => Ok(HttpResponse::NotFound().json(serde_json::json!({
            "error": "not_published",
            "message": { "id": text::NOT_YET.id, "en": text::NOT_YET.en },
        }))),
        Err(problem) => Err(problem),
    }
}

/// Hundredths with two decimals and a point, whatever the reader's language: a file is read by programs.
fn points_of(hundredths: i64) -> String {
    points(hundredths, Lang::En)
}

/// `GET /{k}/hasil.csv`: the best works with their places as a list, once the result is public.
pub async fn table(req: HttpRequest, app: web::Data<App>, cx: Cx) -> Result<HttpResponse, PageError> {
    let publication = publication(&app, &cx).await?;
    let snapshot = Snapshot::parse(&publication.snapshot).map_err(Fault::unreadable)?;
    let revoked = revocations(&app, &cx).await?;
    let mut file = csv::Writer::from_writer(Vec::new());
    let criteria: Vec<&str> = snapshot.criteria.iter().map(|of| of.key.as_str()).collect();
    let fixed =
        ["rank", "work_id", "title", "team", "makers", "institution", "score", "raw", "scores", "revoked"];
    let write = |file: &mut csv::Writer<Vec<u8>>, row: Vec<String>| {
        file.write_record(row.iter().map(|cell| spreadsheet_safe(cell))).map_err(Fault::unwritable)
    };
    write(&mut file, fixed.iter().chain(&criteria).map(|name| (*name).to_owned()).collect())?;
    for work in &snapshot.works {
        let gone = revoked.iter().any(|award| award.number == work.number);
        let mut row = vec![
            work.rank.to_string(),
            work.number.clone(),
            work.title.clone(),
            work.team.clone(),
            work.names.join("; "),
            work.institution.clone(),
            points_of(work.score),
            points_of(work.raw),
            work.scores.to_string(),
            if gone { "yes".to_owned() } else { String::new() },
        ];
        row.extend(work.values.criteria.iter().map(|of| points_of(of.mean.0)));
        write(&mut file, row)?;
    }
    let bytes = file.into_inner().map_err(|cause| Fault::unwritable(cause.into_error()))?;
    let body = String::from_utf8(bytes).map_err(Fault::unreadable)?;
    let digest = sha256_hex(&body);
    let mut response = caching::file(&req, "text/csv; charset=utf-8", body, &digest);
    let name = format!("attachment; filename=\"hasil-{}.csv\"", cx.edition()?.slug);
    if let Ok(name) = HeaderValue::from_str(&name) {
        response.headers_mut().insert(CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// `GET /{k}/hasil/lembar.csv`: the sealed sheets, once the result is public.
pub async fn sheets(req: HttpRequest, app: web::Data<App>, cx: Cx) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    if !Visibility::of(edition).shows(Matter::Sheets, Reader::Public) {
        return Err(PageError::NotFound);
    }
    let id = edition.id;
    let seal = app.read(move |conn| results::find_seal(conn, id)).await.map_err(|fault: Fault| fault)?;
    let seal = seal.ok_or(PageError::NotFound)?;
    let mut response = caching::file(&req, "text/csv; charset=utf-8", seal.sheet_file, &seal.sheet_hash);
    let name = format!("attachment; filename=\"lembar-nilai-{}.csv\"", edition.slug);
    if let Ok(name) = HeaderValue::from_str(&name) {
        response.headers_mut().insert(CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// `GET /{k}/hasil/metode.json`: the method, byte for byte, from the moment it is fixed; before that a 404 that is
/// JSON too.
pub async fn method(req: HttpRequest, app: web::Data<App>, cx: Cx) -> Result<HttpResponse, PageError> {
    match fixed_method(&app, &cx).await? {
        Some(found) => Ok(caching::file(&req, "application/json", found.document, &found.sha256)),
        None => Ok(HttpResponse::NotFound().json(serde_json::json!({
            "error": "not_fixed",
            "message": { "id": text::NO_METHOD.id, "en": text::NO_METHOD.en },
        }))),
    }
}

/// `GET /{k}/hasil/pleno.json`: every decision of the jury that counts, once the result is public.
pub async fn plenary(app: web::Data<App>, cx: Cx) -> Result<HttpResponse, PageError> {
    Ok(HttpResponse::Ok().json(decisions(&app, &cx).await?))
}

/// Awards taken back since the announcement.
pub(in crate::web::public) async fn revocations(app: &App, cx: &Cx) -> Result<Vec<Revocation>, PageError> {
    let id = cx.edition()?.id;
    Ok(app
        .read(move |conn| results::revocation::revocations(conn, id))
        .await
        .map_err(|fault: Fault| fault)?)
}

/// Decisions of the jury that count; `NotFound` before publication.
pub(super) async fn decisions(app: &App, cx: &Cx) -> Result<Vec<PublicDecision>, PageError> {
    let edition = cx.edition()?;
    if !Visibility::of(edition).shows(Matter::Awards, Reader::Public) {
        return Err(PageError::NotFound);
    }
    let id = edition.id;
    Ok(app.read(move |conn| results::decisions(conn, id)).await?)
}

/// The method of the address's edition, once it is fixed.
pub(super) async fn fixed_method(app: &App, cx: &Cx) -> Result<Option<FixedMethod>, PageError> {
    let edition = cx.edition()?;
    if !Visibility::of(edition).shows(Matter::Method, Reader::Public) {
        return Ok(None);
    }
    let id = edition.id;
    Ok(app.read(move |conn| results::find_method(conn, id)).await.map_err(|fault: Fault| fault)?)
}

/// The published result of the address's edition; `NotFound` before publication.
pub(in crate::web::public) async fn publication(app: &App, cx: &Cx) -> Result<Publication, PageError> {
    let edition = cx.edition()?;
    if !Visibility::of(edition).shows(Matter::Awards, Reader::Public) {
        return Err(PageError::NotFound);
    }
    let id = edition.id;
    let found = app.read(move |conn| results::find_publication(conn, id)).await;
    found.map_err(|fault: Fault| PageError::from(fault))?.ok_or(PageError::NotFound)
}
