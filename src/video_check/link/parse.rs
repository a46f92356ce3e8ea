//! The way from pasted text to a link: normalise, unwrap at most once, then the host decides.

use url::Url;

use super::normalise::{normalise, parameter, segments};
use super::{LinkProblem, drive, youtube};
use crate::video_check::model::{Provider, VideoLink};

/// Where an address leads.
pub(super) enum Step {
    /// To a film.
    Film(VideoLink),
    /// Around another address (`/redirect?q=…`).
    Wrapped(String),
}

impl VideoLink {
    /// Reads what a person pasted. `direct_hosts` are the hosts from which the committee accepts films
    /// directly, compared whole.
    ///
    /// # Errors
    /// One `LinkProblem` per kind of refusal of google-video-apis.md §8.
    pub fn parse(pasted: &str, direct_hosts: &[String]) -> Result<Self, LinkProblem> {
        match step(&normalise(pasted)?, direct_hosts)? {
            Step::Film(link) => Ok(link),
            Step::Wrapped(inner) => match step(&normalise(&inner)?, direct_hosts)? {
                Step::Film(link) => Ok(link),
                Step::Wrapped(_) => Err(LinkProblem::WrappedTwice),
            },
        }
    }
}

fn step(url: &Url, direct_hosts: &[String]) -> Result<Step, LinkProblem> {
    let host = url.host_str().unwrap_or_default();
    match host {
        "youtube.com"
        | "www.youtube.com"
        | "m.youtube.com"
        | "music.youtube.com"
        | "youtube-nocookie.com"
        | "www.youtube-nocookie.com" => youtube::watch_site(url),
        "youtu.be" | "www.youtu.be" => youtube::short_site(url).map(Step::Film),
        "youtube.googleapis.com" => youtube::player_site(url).map(Step::Film),
        "studio.youtube.com" => youtube::studio(url).map(Step::Film),
        "drive.google.com" => drive::drive_site(url).map(Step::Film),
        "docs.google.com" => drive::docs_site(url).map(Step::Film),
        "drive.usercontent.google.com" => drive::download_site(url).map(Step::Film),
        "google.com" | "www.google.com" | "google.co.id" | "www.google.co.id" => google_redirect(url),
        "photos.google.com" | "photos.app.goo.gl" => Err(LinkProblem::GooglePhotos),
        _ if direct_hosts.iter().any(|allowed| allowed.eq_ignore_ascii_case(host)) => {
            direct(url).map(Step::Film)
        }
        _ if is_shortener(host) => Err(LinkProblem::Shortener { host: host.to_owned() }),
        _ => Err(LinkProblem::ForeignHost { host: host.to_owned() }),
    }
}

/// `www.google.com/url?q=…`, what Google's own pages and letters put around links.
fn google_redirect(url: &Url) -> Result<Step, LinkProblem> {
    let inner = match segments(url).as_slice() {
        ["url"] => parameter(url, "q").or_else(|| parameter(url, "url")),
        _ => None,
    };
    let foreign = || LinkProblem::ForeignHost { host: url.host_str().unwrap_or_default().to_owned() };
    inner.map(Step::Wrapped).ok_or_else(foreign)
}

/// A film on an allowed host: the address itself is the id.
fn direct(url: &Url) -> Result<VideoLink, LinkProblem> {
    if url.scheme() != "https" {
        return Err(LinkProblem::DirectInsecure);
    }
    if segments(url).is_empty() {
        return Err(LinkProblem::DirectHome);
    }
    let mut address = url.clone();
    address.set_fragment(None);
    Ok(VideoLink { provider: Provider::Direct, id: address.to_string(), resource_key: None })
}

fn is_shortener(host: &str) -> bool {
    const SHORTENERS: [&str; 24] = [
        "bit.ly",
        "s.id",
        "tinyurl.com",
        "goo.gl",
        "t.co",
        "cutt.ly",
        "lnkd.in",
        "rebrand.ly",
        "ow.ly",
        "is.gd",
        "v.gd",
        "rb.gy",
        "t.ly",
        "tiny.cc",
        "tiny.one",
        "shorturl.at",
        "shorturl.asia",
        "buff.ly",
        "linktr.ee",
        "intip.in",
        "g.co",
        "share.google",
        "lynk.id",
        "bl.ink",
    ];
    let bare = host.strip_prefix("www.").unwrap_or(host);
    SHORTENERS.contains(&bare) || bare.ends_with(".goo.gl") || bare.ends_with(".page.link")
}
