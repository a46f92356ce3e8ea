//! Google Drive's addresses: which of them name one file.

use url::Url;

use crate::video_check::link::{LinkProblem, Step};
use crate::video_check::link::{parameter, segments};
use crate::video_check::model::{Provider, VideoLink};

/// The file's own page.
pub(in crate::video_check) fn page(link: &VideoLink) -> String {
    format!("https://drive.google.com/file/d/{}/view{}", link.id, key_query(link))
}

/// Path and query of the player.
pub(in crate::video_check) fn player_path(link: &VideoLink) -> String {
    format!("/file/d/{}/preview{}", link.id, key_query(link))
}

fn key_query(link: &VideoLink) -> String {
    link.resource_key.as_ref().map(|key| format!("?resourcekey={key}")).unwrap_or_default()
}

/// Reads an address on Drive.
pub(in crate::video_check) fn parse(url: &Url, _: &[String]) -> Option<Result<Step, LinkProblem>> {
    let file = match url.host_str().unwrap_or_default() {
        "drive.google.com" => drive_site(url),
        "docs.google.com" => docs_site(url),
        "drive.usercontent.google.com" => download_site(url),
        _ => return None,
    };
    Some(file.map(Step::Film))
}

/// `drive.google.com`.
fn drive_site(url: &Url) -> Result<VideoLink, LinkProblem> {
    let path = segments(url);
    match without_account(&path) {
        ["file", "d", id, ..] | ["file", "u", _, "d", id, ..] => film(url, id),
        ["open" | "uc"] => by_parameter(url),
        ["folderview" | "embeddedfolderview"]
        | ["drive", "folders", ..]
        | ["drive", "u", _, "folders", ..] => Err(LinkProblem::DriveFolder),
        _ => Err(LinkProblem::DrivePage),
    }
}

/// `docs.google.com`: films are shown there too, but most of it is documents.
fn docs_site(url: &Url) -> Result<VideoLink, LinkProblem> {
    let path = segments(url);
    match without_account(&path) {
        ["file", "d", id, ..] | ["file", "u", _, "d", id, ..] => film(url, id),
        ["open" | "uc"] => by_parameter(url),
        ["folder" | "folderview", ..] => Err(LinkProblem::DriveFolder),
        ["document" | "spreadsheets" | "presentation" | "forms" | "videos" | "drawings", ..] => {
            Err(LinkProblem::GoogleDocument)
        }
        _ => Err(LinkProblem::DrivePage),
    }
}

/// `drive.usercontent.google.com`, where downloads end up.
fn download_site(url: &Url) -> Result<VideoLink, LinkProblem> {
    let path = segments(url);
    match without_account(&path) {
        ["download" | "uc" | "open"] => by_parameter(url),
        _ => Err(LinkProblem::DrivePage),
    }
}

/// Drops `a/<domain>` and `u/<n>`, which only name the account the address was copied from.
fn without_account<'a, 'b>(path: &'b [&'a str]) -> &'b [&'a str] {
    match path {
        ["a" | "u", _, rest @ ..] => without_account(rest),
        rest => rest,
    }
}

fn by_parameter(url: &Url) -> Result<VideoLink, LinkProblem> {
    film(url, &parameter(url, "id").ok_or(LinkProblem::DriveId)?)
}

/// Usually 33 characters, but several lengths occur: the API has the last word.
fn film(url: &Url, id: &str) -> Result<VideoLink, LinkProblem> {
    if !(25..=100).contains(&id.len()) || !alphabet(id) {
        return Err(LinkProblem::DriveId);
    }
    Ok(VideoLink { provider: Provider::DRIVE, id: id.to_owned(), resource_key: resource_key(url) })
}

/// A key of another shape is dropped rather than refused: it goes into a request header, and most files open
/// without one.
fn resource_key(url: &Url) -> Option<String> {
    parameter(url, "resourcekey")
        .filter(|key| key.strip_prefix("0-").is_some_and(|rest| rest.len() == 22 && alphabet(rest)))
}

fn alphabet(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
}
