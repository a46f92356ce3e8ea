//! The way from pasted text to a link: each address in it is tidied, unwrapped at most once, and shown to the hosts.

use url::Url;

use super::find::{bare, find, rejoined};
use super::normalise::normalise;
use super::{LinkProblem, wrapper};
use crate::video_check::model::VideoLink;
use crate::video_check::providers;

/// Where an address leads.
pub(in crate::video_check) enum Step {
    Film(VideoLink),
    /// Around another address (`/redirect?q=…`).
    Wrapped(String),
}

impl VideoLink {
    /// Reads what a person pasted: the one link to a film in it, whatever stands around it. `direct_hosts` are the
    /// hosts from which the committee accepts films directly, compared whole.
    ///
    /// # Errors
    /// One `LinkProblem` per kind of refusal of google-video-apis.md §8; without a film, that of the first address.
    pub fn parse(pasted: &str, direct_hosts: &[String]) -> Result<Self, LinkProblem> {
        let addresses = find(pasted)?;
        let read: Vec<_> = addresses.iter().map(|address| lead(address, direct_hosts)).collect();
        let (mut films, mut refused) = (Vec::<Self>::new(), Vec::new());
        for (address, found) in addresses.iter().zip(read) {
            match found {
                Ok(link) => keep(&mut films, link),
                Err(problem) => refused.push((address, problem)),
            }
        }
        let unclear = refused.iter().find(|(_, problem)| may_be_a_film(problem));
        match (films.as_slice(), unclear) {
            ([one], None) => Ok(one.clone()),
            ([one], Some((other, _))) => {
                Err(LinkProblem::Several { first: one.canonical_url(), second: (*other).clone() })
            }
            ([one, other, ..], _) => {
                Err(LinkProblem::Several { first: one.canonical_url(), second: other.canonical_url() })
            }
            ([], _) => {
                let whole = rejoined(pasted).and_then(|address| lead(&address, direct_hosts).ok());
                let first = refused.into_iter().next().map_or(LinkProblem::NotALink, |(_, problem)| problem);
                whole.ok_or(first)
            }
        }
    }
}

/// Adds a film, unless it is there already; one address of a Drive file may bring the key that another leaves out.
fn keep(films: &mut Vec<VideoLink>, link: VideoLink) {
    match films.iter_mut().find(|known| known.provider == link.provider && known.id == link.id) {
        Some(known) => known.resource_key = known.resource_key.take().or(link.resource_key),
        None => films.push(link),
    }
}

/// An address that may well be the film that is meant, though it cannot be read.
fn may_be_a_film(problem: &LinkProblem) -> bool {
    matches!(problem, LinkProblem::YouTubeId | LinkProblem::DriveId | LinkProblem::Shortener { .. })
}

/// Where one address leads, through one wrapper at most.
fn lead(address: &str, direct_hosts: &[String]) -> Result<VideoLink, LinkProblem> {
    match step(&normalise(address)?, direct_hosts)? {
        Step::Film(link) => Ok(link),
        Step::Wrapped(inner) => match step(&normalise(&bare(&inner))?, direct_hosts)? {
            Step::Film(link) => Ok(link),
            Step::Wrapped(_) => Err(LinkProblem::WrappedTwice),
        },
    }
}

fn step(url: &Url, direct_hosts: &[String]) -> Result<Step, LinkProblem> {
    if let Some(step) = providers::parse(url, direct_hosts) {
        return step;
    }
    let host = url.host_str().unwrap_or_default();
    if let Some(inner) = wrapper::open(url) {
        return inner.map(Step::Wrapped);
    }
    match host {
        "photos.google.com" | "photos.app.goo.gl" => Err(LinkProblem::GooglePhotos),
        _ if is_shortener(host) => Err(LinkProblem::Shortener { host: host.to_owned() }),
        _ => Err(LinkProblem::ForeignHost { host: host.to_owned() }),
    }
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
