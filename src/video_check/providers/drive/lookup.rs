//! Drive's description of one file: `files.get` (google-video-apis.md §2).

use serde_json::Value;

use crate::video_check::google::GoogleClient;
use crate::video_check::model::{DriveAnswer, ShortcutTarget};
use crate::video_check::problem::{Api, ProviderProblem};

const FIELDS: &str = "id,name,mimeType,size,trashed,md5Checksum,headRevisionId,resourceKey,\
    capabilities/canDownload,videoMediaMetadata(width,height,durationMillis),\
    shortcutDetails(targetId,targetMimeType,targetResourceKey)";

/// Asks for one file as an anonymous visitor would see it, following a shortcut by one step. An answer means
/// that anyone with the link can open the file.
///
/// # Errors
/// `NotFound` when an anonymous visitor sees nothing; all else per google-video-apis.md §6.
pub async fn look_up(
    client: &GoogleClient,
    id: &str,
    resource_key: Option<&str>,
) -> Result<DriveAnswer, ProviderProblem> {
    let answer = ask(client, id, resource_key).await?;
    match &answer.shortcut {
        Some(target) => ask(client, &target.id, target.resource_key.as_deref()).await,
        None => Ok(answer),
    }
}

async fn ask(
    client: &GoogleClient,
    id: &str,
    resource_key: Option<&str>,
) -> Result<DriveAnswer, ProviderProblem> {
    if !plain(id) {
        return Err(ProviderProblem::NotFound);
    }
    let mut question =
        client.ask_drive(&format!("/files/{id}")).query(&[("supportsAllDrives", "true"), ("fields", FIELDS)]);
    if let Some(key) = resource_key.filter(|key| plain(key)) {
        question = question.header("X-Goog-Drive-Resource-Keys", format!("{id}/{key}"));
    }
    read(&client.json(Api::Drive, question).await?, resource_key).ok_or(ProviderProblem::Unparsable)
}

/// Ids and keys go into a path and a header: nothing but their own alphabet may.
pub(in crate::video_check) fn plain(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
}

/// `None` when the answer is not the description of a file.
fn read(answer: &Value, asked_key: Option<&str>) -> Option<DriveAnswer> {
    let word = |pointer: &str| answer.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
    let side = |pointer| number(answer, pointer).and_then(|n| u32::try_from(n).ok());
    let flag = |pointer| answer.pointer(pointer).and_then(Value::as_bool);
    let mime = word("/mimeType")?;
    let is_shortcut = mime == "application/vnd.google-apps.shortcut";
    let target = word("/shortcutDetails/targetId").filter(|_| is_shortcut);
    Some(DriveAnswer {
        id: word("/id")?,
        resource_key: word("/resourceKey").or_else(|| asked_key.map(str::to_owned)),
        name: word("/name").unwrap_or_default(),
        mime,
        size_bytes: number(answer, "/size"),
        trashed: flag("/trashed").unwrap_or(false),
        checksum: word("/md5Checksum"),
        revision: word("/headRevisionId"),
        can_download: flag("/capabilities/canDownload"),
        width: side("/videoMediaMetadata/width"),
        height: side("/videoMediaMetadata/height"),
        duration_ms: number(answer, "/videoMediaMetadata/durationMillis"),
        shortcut: target
            .map(|id| ShortcutTarget { id, resource_key: word("/shortcutDetails/targetResourceKey") }),
    })
}

/// Google writes 64-bit numbers as strings and 32-bit ones as numbers; both are taken.
fn number(answer: &Value, pointer: &str) -> Option<i64> {
    let value = answer.pointer(pointer)?;
    value.as_i64().or_else(|| value.as_str()?.parse().ok()).filter(|n| *n >= 0)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_film_as_drive_describes_it() {
        let answer = read(
            &json!({"id":"1AbCdEfGhIjKlMnOpQrStUvWxYz_012-4","name":"film final.mp4","mimeType":"video/mp4",
                "size":"48211337","trashed":false,"md5Checksum":"9e107d9d372bb6826bd81d3542a419d6",
                "headRevisionId":"0BxAbC","capabilities":{"canDownload":true},
                "videoMediaMetadata":{"width":1920,"height":1080,"durationMillis":"431960"}}),
            None,
        );
        assert_eq!(answer, Some(crate::video_check::rules::support::drive()));
    }

    #[test]
    fn missing_and_odd_fields() {
        let bare = read(&json!({"id":"1A","mimeType":"video/mp4"}), Some("0-k")).unwrap();
        assert_eq!((bare.width, bare.duration_ms, bare.size_bytes, bare.trashed), (None, None, None, false));
        assert_eq!(bare.resource_key.as_deref(), Some("0-k"));
        let odd = json!({"id":"1A","mimeType":"video/mp4","size":"-5","videoMediaMetadata":{"width":99_999_999_999_i64,"durationMillis":"x"}});
        let odd = read(&odd, None).unwrap();
        assert_eq!((odd.size_bytes, odd.width, odd.duration_ms), (None, None, None));
        for wrong in [
            json!([]),
            json!(null),
            json!({"id":"1A"}),
            json!({"mimeType":"video/mp4"}),
            json!({"id":1,"mimeType":2}),
        ] {
            assert_eq!(read(&wrong, None), None, "{wrong}");
        }
    }

    #[test]
    fn a_shortcut_names_its_target_and_nothing_else_does() {
        let details = json!({"targetId":"1Target","targetMimeType":"video/mp4","targetResourceKey":"0-K"});
        let shortcut =
            json!({"id":"1S","mimeType":"application/vnd.google-apps.shortcut","shortcutDetails":details});
        let target = ShortcutTarget { id: "1Target".to_owned(), resource_key: Some("0-K".to_owned()) };
        assert_eq!(read(&shortcut, None).unwrap().shortcut, Some(target));
        let film = json!({"id":"1S","mimeType":"video/mp4","shortcutDetails":details});
        assert_eq!(read(&film, None).unwrap().shortcut, None);
    }

    #[test]
    fn only_the_alphabet_of_ids_reaches_an_address() {
        assert!(plain("1AbC_d-9"));
        for text in ["", "a/b", "a?b", "..", "a\r\nb", "é"] {
            assert!(!plain(text), "{text:?}");
        }
    }
}
