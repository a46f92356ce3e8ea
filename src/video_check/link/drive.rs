//! Google Drive's addresses: which of them name one file.

use url::Url;

use super::LinkProblem;
use super::normalise::{parameter, segments};
use crate::video_check::model::{Provider, VideoLink};

/// `drive.google.com`.
pub(super) fn drive_site(url: &Url) -> Result<VideoLink, LinkProblem> {
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
pub(super) fn docs_site(url: &Url) -> Result<VideoLink, LinkProblem> {
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
pub(super) fn download_site(url: &Url) -> Result<VideoLink, LinkProblem> {
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
    Ok(VideoLink { provider: Provider::Drive, id: id.to_owned(), resource_key: resource_key(url) })
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
