//! What a host must know, and which there are.

use std::future::Future;
use std::pin::Pin;

use url::Url;

use super::{direct, drive, youtube};
use crate::clock::At;
use crate::config;
use crate::editions::VideoSpec;
use crate::i18n::Text;
use crate::video_check::google::GoogleClient;
use crate::video_check::link::{LinkProblem, Step};
use crate::video_check::model::{Answer, Evidence, FactSource, Limits, Probe, Provider, Spent, VideoLink};
use crate::video_check::rules::assemble::Draft;
use crate::video_check::rules::{described, problem};

/// Every host, in the order in which links are shown to them.
static HOSTS: &[&dyn Host] = &[
    &youtube::YouTube,
    &drive::Drive,
    #[cfg(test)]
    &super::example::Example,
    // Last: it takes whatever address the committee lists.
    &direct::Direct,
];

/// How much is asked of a film.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::video_check) enum Depth {
    /// What the host says about it.
    Description,
    /// And the film's own header, where that can still change anything.
    Header,
}

/// What a question brought. `spent` are the ranges of the header; the client counts the rest.
#[derive(Debug)]
pub(in crate::video_check) struct Found {
    pub(in crate::video_check) answer: Answer,
    pub(in crate::video_check) probe: Probe,
    pub(in crate::video_check) spent: Spent,
}

impl Found {
    /// An answer without a look at the film's bytes.
    pub(in crate::video_check) fn told(answer: Answer) -> Self {
        Self { answer, probe: Probe::NotTried, spent: Spent::default() }
    }
}

/// A question under way.
pub(in crate::video_check) type LookUp<'a> = Pin<Box<dyn Future<Output = Found> + Send + 'a>>;

/// A place where films are kept.
pub(in crate::video_check) trait Host: Sync {
    /// The word it is stored under.
    fn provider(&self) -> Provider;

    /// Its name, the same in both languages.
    fn name(&self) -> &'static str;

    /// Who speaks when it answers.
    fn source(&self) -> FactSource {
        FactSource::Host
    }

    /// Reads an address: `None` if it is none of this host's. `direct_hosts` are those the committee allows.
    fn parse(&self, url: &Url, direct_hosts: &[String]) -> Option<Result<Step, LinkProblem>>;

    /// The page a person opens in a new tab.
    fn page(&self, link: &VideoLink) -> String;

    /// Path and query of its player; `None` where a film is not played inside a page.
    fn player_path(&self, _link: &VideoLink) -> Option<String> {
        None
    }

    /// The origin of its player.
    fn player_origin<'c>(&self, _google: &'c config::Google) -> &'c str {
        ""
    }

    /// Whether its player tells the page around it how far the film is, and jumps when asked.
    fn player_tells_time(&self) -> bool {
        false
    }

    /// Whether the edition accepts films kept here.
    fn allowed(&self, _rules: &VideoSpec) -> bool {
        true
    }

    /// Units of the day that may be spent on questions, where it counts them.
    fn daily_units(&self, _google: &config::Google) -> Option<u32> {
        None
    }

    /// What to do when an anonymous visitor finds nothing.
    fn not_found(&self) -> Text;

    /// Asks about one film. Never an error: a question that failed is an answer too.
    fn look_up<'a>(&'a self, client: &'a GoogleClient, link: &'a VideoLink, depth: Depth) -> LookUp<'a>;

    /// Judges what it answered; failures are judged for all hosts alike, and so is what is described in the facts
    /// all share.
    fn judge(&self, evidence: &Evidence, limits: &Limits, _now: At) -> Draft {
        match &evidence.answer {
            Answer::Described(_, facts) => described::judge(facts, evidence, limits),
            _ => problem::not_found(self.provider()),
        }
    }
}

/// The host behind a word. Words come from `Provider::parse` and the hosts' own files: the first host stands in
/// for one that is not there.
#[must_use]
pub(in crate::video_check) fn of(provider: Provider) -> &'static dyn Host {
    let found = HOSTS.iter().find(|host| host.provider() == provider);
    found.copied().unwrap_or(&direct::Direct)
}

/// Every host's word.
pub fn all() -> impl Iterator<Item = Provider> {
    HOSTS.iter().map(|host| host.provider())
}

/// Shows an address to every host.
pub(in crate::video_check) fn parse(url: &Url, direct_hosts: &[String]) -> Option<Result<Step, LinkProblem>> {
    HOSTS.iter().find_map(|host| host.parse(url, direct_hosts))
}

/// Who speaks when the host answers.
#[must_use]
pub fn source(provider: Provider) -> FactSource {
    of(provider).source()
}

/// The host's name.
#[must_use]
pub fn name(provider: Provider) -> &'static str {
    of(provider).name()
}

/// The address of the film's player, where it may be played inside a page.
#[must_use]
pub fn player(link: &VideoLink, google: &config::Google) -> Option<String> {
    let host = of(link.provider);
    Some(format!("{}{}", host.player_origin(google), host.player_path(link)?))
}

/// Whether the host's player tells how far the film is.
#[must_use]
pub fn player_tells_time(provider: Provider) -> bool {
    of(provider).player_tells_time()
}

/// Units of the day that may be spent on questions, where the host counts them.
#[must_use]
pub fn daily_units(provider: Provider, google: &config::Google) -> Option<u32> {
    of(provider).daily_units(google)
}

/// The host's number in the audit trail, from 1: hosts have no row of their own.
#[must_use]
pub fn number(provider: Provider) -> i64 {
    let place = HOSTS.iter().position(|host| host.provider() == provider).unwrap_or(0);
    i64::try_from(place).map_or(0, |place| place.saturating_add(1))
}
