//! YouTube's description of films: `videos.list`, up to 50 at once for one unit of quota
//! (google-video-apis.md §4, §7).

use std::collections::HashMap;

use serde_json::Value;

use crate::clock::At;
use crate::video_check::google::GoogleClient;
use crate::video_check::iso_duration;
use crate::video_check::model::{Broadcast, Privacy, UploadStatus, YouTubeAnswer};
use crate::video_check::problem::{Api, ProviderProblem};

/// Most ids one question may carry.
pub const MOST_IDS: usize = 50;
const PARTS: &str = "snippet,contentDetails,status,player,liveStreamingDetails";
const FIELDS: &str = "items(id,snippet(title,publishedAt,liveBroadcastContent),\
    contentDetails(duration,definition,projection,contentRating/ytRating,regionRestriction),\
    status(uploadStatus,failureReason,rejectionReason,privacyStatus,embeddable),player(embedWidth,embedHeight))";
/// The box the player is scaled into, the largest allowed: its ratio is then the film's.
const PLAYER_BOX: &str = "8192";

/// Asks for films, 50 per question; answers come in the order of `ids`. `None` means missing, private or
/// deleted, which an anonymous visitor cannot tell apart.
///
/// # Errors
/// The first question that fails ends the look-up (google-video-apis.md §6).
pub async fn look_up(
    client: &GoogleClient,
    ids: &[String],
) -> Result<Vec<(String, Option<YouTubeAnswer>)>, ProviderProblem> {
    let mut answers = Vec::with_capacity(ids.len());
    for batch in ids.chunks(MOST_IDS) {
        let mut known = look_up_batch(client, batch).await?;
        if known.unreadable > 0 && batch.iter().any(|id| !known.films.contains_key(id)) {
            return Err(ProviderProblem::Unparsable);
        }
        answers.extend(batch.iter().map(|id| (id.clone(), known.films.remove(id))));
    }
    Ok(answers)
}

/// What one question brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// The films found, by id; the others are missing, private or deleted, unless something was unreadable.
    pub films: HashMap<String, YouTubeAnswer>,
    /// Items without a readable id: each may be any of the films that were not found.
    pub unreadable: usize,
}

/// One question about at most 50 films, for one unit.
///
/// # Errors
/// Per google-video-apis.md §6; more than `MOST_IDS` ids are a bad request.
pub async fn look_up_batch(client: &GoogleClient, ids: &[String]) -> Result<Batch, ProviderProblem> {
    let question = client.ask_youtube("/videos").query(&[
        ("part", PARTS),
        ("id", &ids.join(",")),
        ("maxWidth", PLAYER_BOX),
        ("maxHeight", PLAYER_BOX),
        ("fields", FIELDS),
    ]);
    let answer = client.json(Api::YouTube, question).await?;
    read_all(&answer).ok_or(ProviderProblem::Unparsable)
}

/// By id, never by position. An answer without a list of items is no answer; an empty object is what a field
/// mask leaves of an empty list.
fn read_all(answer: &Value) -> Option<Batch> {
    let items = match answer.as_object()?.get("items") {
        Some(items) => items.as_array()?.as_slice(),
        None => &[],
    };
    let films: HashMap<String, YouTubeAnswer> =
        items.iter().filter_map(read).map(|film| (film.id.clone(), film)).collect();
    let unreadable = items.iter().filter(|item| item.get("id").and_then(Value::as_str).is_none()).count();
    Some(Batch { films, unreadable })
}

fn read(item: &Value) -> Option<YouTubeAnswer> {
    let word = |pointer| item.pointer(pointer).and_then(Value::as_str);
    let upload_problem = word("/status/failureReason").or(word("/status/rejectionReason"));
    Some(YouTubeAnswer {
        id: word("/id")?.to_owned(),
        title: word("/snippet/title").unwrap_or_default().to_owned(),
        broadcast: word("/snippet/liveBroadcastContent").and_then(Broadcast::parse),
        published_at: word("/snippet/publishedAt").and_then(instant),
        duration_s: word("/contentDetails/duration").and_then(iso_duration::seconds),
        hd: word("/contentDetails/definition").and_then(definition),
        spherical: word("/contentDetails/projection") == Some("360"),
        age_restricted: word("/contentDetails/contentRating/ytRating") == Some("ytAgeRestricted"),
        allowed: countries(item, "/contentDetails/regionRestriction/allowed"),
        blocked: countries(item, "/contentDetails/regionRestriction/blocked").unwrap_or_default(),
        upload: word("/status/uploadStatus").and_then(UploadStatus::parse),
        upload_problem: upload_problem.map(str::to_owned),
        privacy: word("/status/privacyStatus").and_then(Privacy::parse),
        embeddable: item.pointer("/status/embeddable").and_then(Value::as_bool),
        player: side(item, "/player/embedWidth").zip(side(item, "/player/embedHeight")),
    })
}

fn definition(word: &str) -> Option<bool> {
    match word {
        "hd" => Some(true),
        "sd" => Some(false),
        _ => None,
    }
}

fn instant(text: &str) -> Option<At> {
    text.parse::<jiff::Timestamp>().ok().map(|at| At(at.as_millisecond()))
}

fn countries(item: &Value, pointer: &str) -> Option<Vec<String>> {
    let list = item.pointer(pointer)?.as_array()?;
    Some(list.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

/// A string in the discovery document; a number is taken as well.
fn side(item: &Value, pointer: &str) -> Option<u32> {
    let value = item.pointer(pointer)?;
    let number = value.as_u64().or_else(|| value.as_str()?.parse().ok())?;
    u32::try_from(number).ok().filter(|pixels| *pixels > 0)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn film() -> Value {
        json!({"id":"a1B2c3D4e5F",
            "snippet":{"title":"Film","channelId":"UCx","liveBroadcastContent":"none","publishedAt":"2023-03-31T00:53:20Z"},
            "contentDetails":{"duration":"PT4M13S","dimension":"2d","definition":"hd","contentRating":{},"projection":"rectangular"},
            "status":{"uploadStatus":"processed","privacyStatus":"unlisted","license":"youtube","embeddable":true},
            "player":{"embedHtml":"<iframe>","embedWidth":"8192","embedHeight":"4608"}})
    }

    #[test]
    fn a_film_as_youtube_describes_it() {
        assert_eq!(read(&film()), Some(crate::video_check::rules::support::youtube()));
    }

    #[test]
    fn films_are_found_by_id_and_strangers_are_left_out() {
        let mut other = film();
        other["id"] = json!("zzzzzzzzzzz");
        let answer = read_all(&json!({"items":[other, {"id":7}, film()]})).unwrap();
        assert_eq!((answer.films.len(), answer.unreadable), (2, 1));
        assert_eq!(answer.films["a1B2c3D4e5F"].title, "Film");
        assert_eq!(read_all(&json!({"items":[]})), Some(Batch::default()));
        assert_eq!(read_all(&json!({})), Some(Batch::default()));
        for wrong in [json!([]), json!("x"), json!({"items":"x"}), Value::Null] {
            assert_eq!(read_all(&wrong), None, "{wrong}");
        }
    }

    #[test]
    fn unknown_words_and_missing_parts_stay_unknown() {
        let film = read(&json!({"id":"a","contentDetails":{"definition":"uhd","duration":"soon","projection":"360",
            "contentRating":{"ytRating":"ytAgeRestricted"},"regionRestriction":{"allowed":[]}},
            "status":{"uploadStatus":"failed","failureReason":"codec"},"player":{"embedWidth":"0","embedHeight":"4608"}}))
        .unwrap();
        assert_eq!((film.hd, film.duration_s, film.player, film.privacy), (None, None, None, None));
        assert_eq!((film.spherical, film.age_restricted), (true, true));
        assert_eq!((film.allowed, film.blocked), (Some(vec![]), vec![]));
        assert_eq!(
            (film.upload, film.upload_problem.as_deref()),
            (Some(UploadStatus::Failed), Some("codec"))
        );
    }
}
