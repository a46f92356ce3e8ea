//! YouTube: described by its interface alone, the file itself is never shown.

mod judge;
mod link;
mod lookup;

pub use lookup::{Batch, MOST_IDS, look_up, look_up_batch};

use url::Url;

use super::{Depth, Found, Host, LookUp};
use crate::clock::At;
use crate::config;
use crate::editions::{self, VideoSpec};
use crate::i18n::Text;
use crate::video_check::google::GoogleClient;
use crate::video_check::link::{LinkProblem, Step};
use crate::video_check::model::{Answer, Evidence, FactSource, Limits, Provider, VideoLink};
use crate::video_check::rules::assemble::Draft;
use crate::video_check::rules::problem;
use crate::video_check::text::problem as words;

pub(super) struct YouTube;

impl Host for YouTube {
    fn provider(&self) -> Provider {
        Provider::YOUTUBE
    }

    fn name(&self) -> &'static str {
        "YouTube"
    }

    fn source(&self) -> FactSource {
        FactSource::YouTubeMetadata
    }

    fn parse(&self, url: &Url, direct_hosts: &[String]) -> Option<Result<Step, LinkProblem>> {
        link::parse(url, direct_hosts)
    }

    fn page(&self, film: &VideoLink) -> String {
        link::page(film)
    }

    fn player_path(&self, film: &VideoLink) -> Option<String> {
        Some(link::player_path(film))
    }

    fn player_origin<'c>(&self, google: &'c config::Google) -> &'c str {
        &google.youtube_player_url
    }

    fn player_tells_time(&self) -> bool {
        true
    }

    fn allowed(&self, rules: &VideoSpec) -> bool {
        rules.providers.contains(&editions::Provider::Youtube)
    }

    fn daily_units(&self, google: &config::Google) -> Option<u32> {
        Some(google.youtube_daily_units)
    }

    fn not_found(&self) -> Text {
        words::YOUTUBE_NOT_FOUND
    }

    fn look_up<'a>(&'a self, client: &'a GoogleClient, link: &'a VideoLink, _: Depth) -> LookUp<'a> {
        Box::pin(async move {
            let answer = match look_up(client, std::slice::from_ref(&link.id)).await {
                Ok(answers) => Answer::YouTube(answers.into_iter().next().and_then(|(_, film)| film)),
                Err(problem) => Answer::Problem(Provider::YOUTUBE, problem),
            };
            Found::told(answer)
        })
    }

    fn judge(&self, evidence: &Evidence, limits: &Limits, now: At) -> Draft {
        match &evidence.answer {
            Answer::YouTube(Some(answer)) => judge::judge(answer, evidence.declared.as_ref(), limits, now),
            _ => problem::not_found(Provider::YOUTUBE),
        }
    }
}
