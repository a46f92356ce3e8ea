//! `files.get` of the imitation: description or content of one file (google-video-apis.md §2, §3).

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Map, Value, json};

use super::Film;
use super::envelope::answer;
use super::imitation::Shared;
use super::mask::Mask;
use super::range;
use super::server::{Query, gate, parameter};
use crate::video_check::model::Provider;

/// What Drive answers when no fields are asked for.
const USUAL: &str = "kind,id,name,mimeType";
/// The fields this imitation knows; asking for another one is an error, as with Drive.
const KNOWN: [&str; 16] = [
    "kind",
    "id",
    "name",
    "mimeType",
    "size",
    "trashed",
    "md5Checksum",
    "headRevisionId",
    "modifiedTime",
    "resourceKey",
    "copyRequiresWriterPermission",
    "capabilities",
    "videoMediaMetadata",
    "shortcutDetails",
    "sha256Checksum",
    "webViewLink",
];

pub(super) async fn file(
    request: HttpRequest,
    id: web::Path<String>,
    query: Query,
    shared: web::Data<Shared>,
) -> HttpResponse {
    if let Some(early) = gate(&shared, &request, &query, &[id.as_str()]).await {
        return early;
    }
    let key = resource_key(&request, &id);
    let film = shared.lock().films.get(id.as_str()).filter(|film| film.provider == Provider::DRIVE).cloned();
    let Some(film) = film.filter(|film| film.opens_with(key.as_deref())) else {
        return answer(404, "notFound");
    };
    if parameter(&query, "alt") == Some("media") {
        return content(&request, &film);
    }
    describe(&film, parameter(&query, "fields").unwrap_or(USUAL))
}

/// The key sent for this id: the header holds `id/key` pairs joined by commas.
fn resource_key(request: &HttpRequest, id: &str) -> Option<String> {
    let header = request.headers().get("x-goog-drive-resource-keys")?.to_str().ok()?;
    let pair = header.split(',').filter_map(|pair| pair.trim().split_once('/')).find(|(of, _)| *of == id)?;
    Some(pair.1.to_owned())
}

fn content(request: &HttpRequest, film: &Film) -> HttpResponse {
    match film.bytes {
        None => answer(403, "fileNotDownloadable"),
        Some(_) if !film.can_download => answer(403, "cannotDownloadFile"),
        Some(bytes) => range::serve(request, bytes, &film.mime),
    }
}

fn describe(film: &Film, fields: &str) -> HttpResponse {
    let mask = Mask::parse(fields).filter(|mask| mask.names().all(|name| KNOWN.contains(&name)));
    match mask {
        Some(mask) => HttpResponse::Ok().json(mask.apply(&Value::Object(description(film)))),
        None => answer(400, "invalidParameter"),
    }
}

/// Everything Drive would say; 64-bit numbers are strings.
fn description(film: &Film) -> Map<String, Value> {
    let mut all = Map::new();
    let mut tell = |name: &str, value: Value| all.insert(name.to_owned(), value);
    tell("kind", json!("drive#file"));
    tell("id", json!(film.id));
    tell("name", json!(film.name));
    tell("mimeType", json!(film.mime));
    tell("trashed", json!(film.trashed));
    tell("modifiedTime", json!(film.published_at));
    tell("copyRequiresWriterPermission", json!(!film.can_download));
    tell("capabilities", json!({"canDownload": film.can_download && film.bytes.is_some()}));
    if let Some(key) = &film.resource_key {
        tell("resourceKey", json!(key));
    }
    if let Some(bytes) = film.bytes {
        tell("size", json!(bytes.len().to_string()));
        tell("headRevisionId", json!(film.revision));
        tell("md5Checksum", json!(film.checksum()));
    }
    if let (Some(width), Some(height), Some(ms), false) =
        (film.width, film.height, film.duration_ms, film.processing)
    {
        let facts = json!({"width": width, "height": height, "durationMillis": ms.to_string()});
        tell("videoMediaMetadata", facts);
    }
    if let Some(target) = &film.shortcut_to {
        tell("shortcutDetails", json!({"targetId": target, "targetMimeType": "video/mp4"}));
    }
    all
}
