//! Addresses on hosts that the committee allows.

use url::Url;

use crate::video_check::link::{LinkProblem, Step, bare, segments};
use crate::video_check::model::{Provider, VideoLink};

/// The address itself.
pub(in crate::video_check) fn page(link: &VideoLink) -> String {
    link.id.clone()
}

/// Reads an address of one of `hosts`, compared whole; the address itself is the id.
pub(in crate::video_check) fn parse(url: &Url, hosts: &[String]) -> Option<Result<Step, LinkProblem>> {
    let host = url.host_str().unwrap_or_default();
    hosts.iter().any(|allowed| allowed.eq_ignore_ascii_case(host)).then(|| film(url).map(Step::Film))
}

fn film(url: &Url) -> Result<VideoLink, LinkProblem> {
    if url.scheme() != "https" {
        return Err(LinkProblem::DirectInsecure);
    }
    let mut address = url.clone();
    address.set_fragment(None);
    // A sign that stood before the fragment stands at the end now, where it is no part of a pasted address.
    let address = Url::parse(&bare(address.as_str())).or(Err(LinkProblem::NotALink))?;
    if segments(&address).is_empty() {
        return Err(LinkProblem::DirectHome);
    }
    Ok(VideoLink { provider: Provider::DIRECT, id: address.to_string(), resource_key: None })
}
