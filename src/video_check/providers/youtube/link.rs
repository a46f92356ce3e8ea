//! YouTube's addresses: which of them name one film.

use url::Url;

use crate::video_check::link::LinkProblem;
use crate::video_check::link::Step;
use crate::video_check::link::{parameter, segments};
use crate::video_check::model::{Provider, VideoLink};

/// The film's own page.
pub(in crate::video_check) fn page(link: &VideoLink) -> String {
    format!("https://www.youtube.com/watch?v={}", link.id)
}

/// Path and query of the player, which answers to the page around it.
pub(in crate::video_check) fn player_path(link: &VideoLink) -> String {
    format!("/embed/{}?rel=0&playsinline=1&enablejsapi=1", link.id)
}

/// Reads an address on YouTube.
pub(in crate::video_check) fn parse(url: &Url, _: &[String]) -> Option<Result<Step, LinkProblem>> {
    Some(match url.host_str().unwrap_or_default() {
        "youtube.com"
        | "www.youtube.com"
        | "m.youtube.com"
        | "music.youtube.com"
        | "youtube-nocookie.com"
        | "www.youtube-nocookie.com" => watch_site(url),
        "youtu.be" | "www.youtu.be" => short_site(url).map(Step::Film),
        "youtube.googleapis.com" => player_site(url).map(Step::Film),
        "studio.youtube.com" => studio(url).map(Step::Film),
        _ => return None,
    })
}

/// `youtube.com` and its sisters.
fn watch_site(url: &Url) -> Result<Step, LinkProblem> {
    let path = segments(url);
    match path.as_slice() {
        ["watch" | "watch_popup"] => watched(url).map(Step::Film),
        ["watch", id] => film(id).map(Step::Film),
        ["signin"] => signed_in(url),
        ["embed", "videoseries", ..] | ["playlist", ..] => Err(LinkProblem::YouTubePlaylist),
        ["embed", "live_stream", ..] => Err(LinkProblem::YouTubeLiveChannel),
        ["shorts" | "live" | "embed" | "v" | "e", id] => film(id).map(Step::Film),
        ["attribution_link"] => attribution(url),
        ["redirect"] => parameter(url, "q").map(Step::Wrapped).ok_or(LinkProblem::YouTubePage),
        ["channel" | "c" | "user", ..] => Err(LinkProblem::YouTubeChannel),
        [handle, ..] if handle.starts_with('@') => Err(LinkProblem::YouTubeChannel),
        ["clip", ..] => Err(LinkProblem::YouTubeClip),
        _ => Err(LinkProblem::YouTubePage),
    }
}

/// `youtu.be/ID`.
fn short_site(url: &Url) -> Result<VideoLink, LinkProblem> {
    match segments(url).as_slice() {
        [id] => film(id),
        _ => Err(LinkProblem::YouTubePage),
    }
}

/// `youtube.googleapis.com/v/ID`.
fn player_site(url: &Url) -> Result<VideoLink, LinkProblem> {
    match segments(url).as_slice() {
        ["v", id] => film(id),
        _ => Err(LinkProblem::YouTubePage),
    }
}

/// The owner's page `studio.youtube.com/video/ID/edit`.
fn studio(url: &Url) -> Result<VideoLink, LinkProblem> {
    match segments(url).as_slice() {
        ["video", id, ..] => film(id),
        _ => Err(LinkProblem::YouTubePage),
    }
}

fn watched(url: &Url) -> Result<VideoLink, LinkProblem> {
    match parameter(url, "v") {
        Some(id) => film(&id),
        None if parameter(url, "list").is_some() => Err(LinkProblem::YouTubePlaylist),
        None => Err(LinkProblem::YouTubePage),
    }
}

/// `/signin?next=/watch…`: the page before the film for somebody who is not signed in.
fn signed_in(url: &Url) -> Result<Step, LinkProblem> {
    let next = parameter(url, "next").and_then(|next| url.join(&next).ok());
    next.map(|next| Step::Wrapped(next.to_string())).ok_or(LinkProblem::YouTubePage)
}

/// `u` holds a path on YouTube; a full address in it is judged like any other.
fn attribution(url: &Url) -> Result<Step, LinkProblem> {
    let inner = parameter(url, "u").and_then(|u| url.join(&u).ok());
    inner.map(|inner| Step::Wrapped(inner.to_string())).ok_or(LinkProblem::YouTubePage)
}

/// Exactly eleven characters; two words of the same length are not ids. An `&` that should have been a `?`
/// ends the id (`youtu.be/ID&t=42`).
fn film(text: &str) -> Result<VideoLink, LinkProblem> {
    let id = text.split('&').next().unwrap_or_default();
    let valid = id.len() == 11 && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
    match id {
        "videoseries" => Err(LinkProblem::YouTubePlaylist),
        "live_stream" => Err(LinkProblem::YouTubeLiveChannel),
        _ if valid => Ok(VideoLink { provider: Provider::YOUTUBE, id: id.to_owned(), resource_key: None }),
        _ => Err(LinkProblem::YouTubeId),
    }
}
