//! What a receipt covers: the work's text and its links as pasted, in one canonical JSON.

use crate::secrets::sha256_hex;
use crate::video_check::Video;
use crate::works::model::{Sent, SentLink, Submission, WorkContent};

/// What would be sent now; `videos` in the order of `videos_of`.
#[must_use]
pub fn sent(content: &WorkContent, videos: &[Video]) -> Sent {
    let link = |row: &Video| SentLink { part: row.part, position: row.position, link: row.pasted.clone() };
    Sent { content: content.clone(), links: videos.iter().map(link).collect() }
}

/// The canonical JSON and its SHA-256 in hexadecimal.
///
/// # Errors
/// None in practice: the shape has no map and no number that JSON lacks.
pub fn fingerprint(sent: &Sent) -> Result<(String, String), serde_json::Error> {
    let json = serde_json::to_string(sent)?;
    let hash = sha256_hex(&json);
    Ok((json, hash))
}

/// Whether what its makers have now differs from what was sent last; never for a work that was not sent.
#[must_use]
pub fn differs(content: &WorkContent, videos: &[Video], last: Option<&Submission>) -> bool {
    match (last, fingerprint(&sent(content, videos))) {
        (Some(last), Ok((_, hash))) => last.content_hash != hash,
        _ => false,
    }
}

/// "ML-2023-0047".
#[must_use]
pub fn number(year: i32, running: i64) -> String {
    format!("ML-{year}-{running:04}")
}

/// "ML-2023-0047-2": the number and the count of submissions.
#[must_use]
pub fn receipt(number: &str, revision: i32) -> String {
    format!("{number}-{revision}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video_check::PartKind;

    fn example() -> Sent {
        let content = WorkContent { title: "Notulen".to_owned(), pass_mark: 70, ..WorkContent::default() };
        let link = "https://youtu.be/a1B2c3D4e5F".to_owned();
        Sent { content, links: vec![SentLink { part: PartKind::Main, position: 0, link }] }
    }

    #[test]
    fn the_canonical_form_does_not_drift() {
        let (json, hash) = fingerprint(&example()).unwrap();
        assert_eq!(
            json,
            r#"{"content":{"title":"Notulen","competencies":[],"video_kind":"","video_kind_other":"","explanation":"","objectives":"","benefits":"","sources":[],"topics":[],"questions":[],"pass_mark":70,"original":false,"licence":false},"links":[{"part":"main","position":0,"link":"https://youtu.be/a1B2c3D4e5F"}]}"#
        );
        assert_eq!(hash, sha256_hex(&json));
        assert_eq!(serde_json::from_str::<Sent>(&json).unwrap(), example());
    }

    #[test]
    fn any_change_shows() {
        let before = fingerprint(&example()).unwrap().1;
        let mut other = example();
        other.links[0].link.push('x');
        assert_ne!(fingerprint(&other).unwrap().1, before);
        let mut other = example();
        other.content.licence = true;
        assert_ne!(fingerprint(&other).unwrap().1, before);
    }

    #[test]
    fn numbers_and_receipts_read_as_printed() {
        assert_eq!(number(2023, 47), "ML-2023-0047");
        assert_eq!(number(2026, 12_345), "ML-2026-12345");
        assert_eq!(receipt("ML-2023-0047", 2), "ML-2023-0047-2");
    }
}
