//! The hosts' readers of links, without what asks the network.

#[path = "../../../src/video_check/providers/direct/link.rs"]
mod direct;
#[path = "../../../src/video_check/providers/drive/link.rs"]
mod drive;
#[path = "../../../src/video_check/providers/youtube/link.rs"]
mod youtube;

use url::Url;

use super::link::{LinkProblem, Step};
use super::model::{Provider, VideoLink};

pub fn parse(url: &Url, hosts: &[String]) -> Option<Result<Step, LinkProblem>> {
    youtube::parse(url, hosts).or_else(|| drive::parse(url, hosts)).or_else(|| direct::parse(url, hosts))
}

pub struct Host(Provider);

pub fn of(provider: Provider) -> Host {
    Host(provider)
}

impl Host {
    pub fn page(&self, link: &VideoLink) -> String {
        match self.0 {
            Provider::YouTube => youtube::page(link),
            Provider::Drive => drive::page(link),
            Provider::Direct => direct::page(link),
        }
    }

    pub fn player_path(&self, link: &VideoLink) -> Option<String> {
        match self.0 {
            Provider::YouTube => Some(youtube::player_path(link)),
            Provider::Drive => Some(drive::player_path(link)),
            Provider::Direct => None,
        }
    }
}
