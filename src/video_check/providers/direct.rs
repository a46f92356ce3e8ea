//! An institution's own host, where the committee allows it: nobody describes the film, its bytes are all there is.

mod link;

use url::Url;

use super::{Depth, Found, Host, LookUp};
use crate::clock::At;
use crate::i18n::Text;
use crate::video_check::google::GoogleClient;
use crate::video_check::link::{LinkProblem, Step};
use crate::video_check::media;
use crate::video_check::model::{Answer, Evidence, FactSource, Limits, Probe, Provider, VideoLink};
use crate::video_check::problem::ProviderProblem;
use crate::video_check::rules::assemble::Draft;
use crate::video_check::rules::judge;
use crate::video_check::text::evidence as words;

pub(super) struct Direct;

impl Host for Direct {
    fn provider(&self) -> Provider {
        Provider::DIRECT
    }

    fn name(&self) -> &'static str {
        "https"
    }

    fn source(&self) -> FactSource {
        FactSource::Header
    }

    fn parse(&self, url: &Url, direct_hosts: &[String]) -> Option<Result<Step, LinkProblem>> {
        link::parse(url, direct_hosts)
    }

    fn page(&self, film: &VideoLink) -> String {
        link::page(film)
    }

    fn not_found(&self) -> Text {
        words::DIRECT_NOT_FOUND
    }

    /// The host's own silence or refusal is the whole answer: there is nobody else to describe the film.
    fn look_up<'a>(&'a self, client: &'a GoogleClient, link: &'a VideoLink, _: Depth) -> LookUp<'a> {
        Box::pin(async move {
            let Some(place) = media::of_direct(client, link) else {
                let problem = ProviderProblem::BadRequest { reason: "the host is not allowed".to_owned() };
                return Found::told(Answer::Problem(Provider::DIRECT, problem));
            };
            let film = media::read(client, place).await;
            let answer = match &film.probe {
                Probe::Refused(problem) => Answer::Problem(Provider::DIRECT, problem.clone()),
                _ => Answer::Direct(film.answer),
            };
            Found { answer, probe: film.probe, spent: film.spent }
        })
    }

    fn judge(&self, evidence: &Evidence, limits: &Limits, _now: At) -> Draft {
        judge::by_bytes(Provider::DIRECT, evidence, limits)
    }
}
