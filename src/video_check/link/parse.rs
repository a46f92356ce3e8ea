//! The way from pasted text to a link: normalise, unwrap at most once, then the host decides.

use url::Url;

use super::LinkProblem;
use super::normalise::{normalise, parameter, segments};
use crate::video_check::model::VideoLink;
use crate::video_check::providers;

/// Where an address leads.
pub(in crate::video_check) enum Step {
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
    if let Some(step) = providers::parse(url, direct_hosts) {
        return step;
    }
    let host = url.host_str().unwrap_or_default();
    match host {
        "google.com" | "www.google.com" | "google.co.id" | "www.google.co.id" => google_redirect(url),
        "photos.google.com" | "photos.app.goo.gl" => Err(LinkProblem::GooglePhotos),
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
