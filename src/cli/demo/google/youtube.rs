//! `videos.list` of the imitation (google-video-apis.md §4): only what an anonymous visitor may see.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::envelope::answer;
use super::imitation::Shared;
use super::mask::Mask;
use super::server::{Query, gate, parameter};
use super::{Film, Visibility};
use crate::video_check::model::Provider;
use crate::video_check::providers::youtube::MOST_IDS;

const PARTS: [&str; 9] = [
    "id",
    "snippet",
    "contentDetails",
    "status",
    "player",
    "liveStreamingDetails",
    "statistics",
    "topicDetails",
    "localizations",
];

pub(super) async fn videos(request: HttpRequest, query: Query, shared: web::Data<Shared>) -> HttpResponse {
    let ids: Vec<&str> =
        query.iter().filter(|(key, _)| key == "id").flat_map(|(_, value)| value.split(',')).collect();
    if let Some(early) = gate(&shared, &request, &query, &ids).await {
        return early;
    }
    let parts: Vec<&str> =
        parameter(&query, "part").map(|text| text.split(',').collect()).unwrap_or_default();
    if parts.is_empty() || ids.is_empty() {
        return answer(400, "missingRequiredParameter");
    }
    if parts.iter().any(|part| !PARTS.contains(part)) {
        return answer(400, "unknownPart");
    }
    if ids.len() > MOST_IDS || parameter(&query, "maxResults").is_some() {
        return answer(400, "invalidParameter");
    }
    let Some(mask) = Mask::parse(parameter(&query, "fields").unwrap_or("kind,etag,pageInfo,items")) else {
        return answer(400, "invalidParameter");
    };
    let items = items(&shared, &ids, &parts, player_box(&query));
    let count = items.len();
    let full = json!({"kind": "youtube#videoListResponse", "etag": "x", "items": items,
        "pageInfo": {"totalResults": count, "resultsPerPage": count}});
    HttpResponse::Ok().json(mask.apply(&full))
}

/// The films found, in no order the caller may rely on: the last asked for comes first.
fn items(shared: &Shared, ids: &[&str], parts: &[&str], player: Option<PlayerBox>) -> Vec<Value> {
    let state = shared.lock();
    let shown = |film: &&Film| film.provider == Provider::YOUTUBE && film.visibility != Visibility::Private;
    ids.iter()
        .rev()
        .filter_map(|id| state.films.get(*id))
        .filter(shown)
        .map(|film| item(film, parts, player))
        .collect()
}

/// The box the player is scaled into, in pixels.
#[derive(Clone, Copy)]
struct PlayerBox {
    width: u64,
    height: u64,
}

/// The box asked for; both sides must be asked for and lie between 72 and 8192.
fn player_box(query: &Query) -> Option<PlayerBox> {
    let side = |name| parameter(query, name)?.parse().ok().filter(|side| (72..=8192).contains(side));
    Some(PlayerBox { width: side("maxWidth")?, height: side("maxHeight")? })
}

fn item(film: &Film, parts: &[&str], player: Option<PlayerBox>) -> Value {
    let mut all = json!({"kind": "youtube#video", "etag": "y", "id": film.id});
    for (part, value) in [
        ("snippet", snippet(film)),
        ("contentDetails", content_details(film)),
        ("status", status(film)),
        ("player", scaled(film, player)),
    ] {
        if let (true, Some(members)) = (parts.contains(&part), all.as_object_mut()) {
            members.insert(part.to_owned(), value);
        }
    }
    all
}

fn snippet(film: &Film) -> Value {
    json!({"title": film.name, "channelId": "UCxxxxxxxxxxxxxxxxxxxxxx", "channelTitle": "Kanal contoh",
        "liveBroadcastContent": film.broadcast, "publishedAt": film.published_at})
}

fn content_details(film: &Film) -> Value {
    let rating = if film.age_restricted { json!({"ytRating": "ytAgeRestricted"}) } else { json!({}) };
    let mut details = json!({"duration": duration(film), "dimension": "2d", "caption": "false",
        "definition": if film.hd && !film.processing { "hd" } else { "sd" }, "licensedContent": false,
        "contentRating": rating, "projection": "rectangular"});
    if let (false, Some(members)) = (film.blocked.is_empty(), details.as_object_mut()) {
        members.insert("regionRestriction".to_owned(), json!({"blocked": film.blocked}));
    }
    details
}

/// Whole seconds, rounded up; nothing for broadcasts and unprocessed films.
fn duration(film: &Film) -> String {
    let unsettled = film.processing || matches!(film.broadcast.as_str(), "live" | "upcoming");
    match film.duration_ms {
        Some(ms) if !unsettled => {
            let seconds = (ms + 999) / 1000;
            format!("PT{}M{}S", seconds / 60, seconds % 60)
        }
        _ => "P0D".to_owned(),
    }
}

fn status(film: &Film) -> Value {
    let privacy = if film.visibility == Visibility::Public { "public" } else { "unlisted" };
    let upload = if film.processing { "uploaded" } else { film.upload.as_str() };
    json!({"uploadStatus": upload, "privacyStatus": privacy, "license": "youtube", "embeddable": film.embeddable,
        "publicStatsViewable": true, "madeForKids": false})
}

/// The player scaled into the box: sizes are strings and come only when a box was asked for.
fn scaled(film: &Film, player: Option<PlayerBox>) -> Value {
    let html = "<iframe></iframe>";
    let sides = film.width.zip(film.height).filter(|(width, height)| *width > 0 && *height > 0);
    let (Some(PlayerBox { width: max_width, height: max_height }), Some((width, height))) = (player, sides)
    else {
        return json!({ "embedHtml": html });
    };
    let (width, height) = (u64::from(width), u64::from(height));
    let wide = width * max_height >= height * max_width;
    let (across, down) = if wide {
        (max_width, (height * max_width + width / 2) / width)
    } else {
        ((width * max_height + height / 2) / height, max_height)
    };
    json!({"embedHtml": html, "embedWidth": across.to_string(), "embedHeight": down.to_string()})
}
