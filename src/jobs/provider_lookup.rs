//! Asking the providers on behalf of jobs: the one place through which every question of the queue goes.
//!
//! Each question needs leave first: a paused provider is not asked, and each question to YouTube spends a
//! unit of the day. What it brings is weighed for all the others before it is handed on.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use futures_util::{StreamExt as _, stream};

use super::{direct_lookup, youtube_lookup};
use crate::app::App;
use crate::db::Fault;
use crate::secrets::random_bytes;
use crate::video_check::circuit_breaker::{self, Failure, Permit};
use crate::video_check::problem::{self, ProviderProblem};
use crate::video_check::{self, Answer, Asked, Probe, Provider, Report, Spent, VideoLink};

/// Asks about one film.
pub(super) async fn ask(app: &App, link: &VideoLink) -> Asked {
    let mut answers = ask_all(app, std::slice::from_ref(link)).await;
    answers.pop().unwrap_or_else(|| silent(link.provider, ProviderProblem::Network))
}

/// Asks about many films; answers come in the order of `links`. A film that stands there twice is asked
/// about once, YouTube's go 50 to a question, and the others side by side as far as that is allowed.
pub(super) async fn ask_all(app: &App, links: &[VideoLink]) -> Vec<Asked> {
    all(app, links, Depth::Header).await
}

/// The same without reading headers where the provider's description tells whether the film is the same.
pub(super) async fn describe_all(app: &App, links: &[VideoLink]) -> Vec<Asked> {
    all(app, links, Depth::Description).await
}

/// How much is asked of a film.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    Description,
    Header,
}

async fn all(app: &App, links: &[VideoLink], depth: Depth) -> Vec<Asked> {
    let mut seen = HashSet::new();
    let once: Vec<&VideoLink> = links.iter().filter(|link| seen.insert(*link)).collect();
    let ids: Vec<String> =
        once.iter().filter(|l| l.provider == Provider::YOUTUBE).map(|l| l.id.clone()).collect();
    let on_youtube = youtube_lookup::films(app, &ids).await;
    let others: Vec<VideoLink> =
        once.into_iter().filter(|l| l.provider != Provider::YOUTUBE).cloned().collect();
    let others = side_by_side(app, others, depth).await;
    let found = |link: &VideoLink| match link.provider {
        Provider::YOUTUBE => on_youtube.get(&link.id).cloned(),
        _ => others.get(link).cloned(),
    };
    links
        .iter()
        .map(|link| found(link).unwrap_or_else(|| silent(link.provider, ProviderProblem::Network)))
        .collect()
}

/// The first film goes alone: after a pause it is the trial that opens the door for the others.
async fn side_by_side(app: &App, links: Vec<VideoLink>, depth: Depth) -> HashMap<VideoLink, Asked> {
    let mut links = links.into_iter();
    let mut answers = HashMap::new();
    if let Some(first) = links.next() {
        let asked = one(app, &first, depth).await;
        answers.insert(first, asked);
    }
    let rest = stream::iter(links).map(|link| async move {
        let asked = one(app, &link, depth).await;
        (link, asked)
    });
    let rest: Vec<_> = rest.buffer_unordered(app.config.google.concurrent_requests.max(1)).collect().await;
    answers.extend(rest);
    answers
}

/// One film that is not on YouTube.
async fn one(app: &App, link: &VideoLink, depth: Depth) -> Asked {
    if link.provider == Provider::DIRECT {
        return video_check::ask(&direct_lookup::client(app).await, link).await;
    }
    let permit = match enter(app, link.provider).await {
        Ok(permit) => permit,
        Err(problem) => return silent(link.provider, problem),
    };
    let asked = match depth {
        Depth::Description => video_check::describe(&app.google, link).await,
        Depth::Header => video_check::ask(&app.google, link).await,
    };
    let problem = match (&asked.answer, &asked.probe) {
        (Answer::Problem(_, problem), _) | (_, Probe::Refused(problem)) => Some(problem),
        _ => None,
    };
    let paused = settle(app, link.provider, permit, problem).await;
    match (paused, &asked.answer) {
        (Some(problem), Answer::Problem(..)) => {
            Asked { answer: Answer::Problem(link.provider, problem), ..asked }
        }
        _ => asked,
    }
}

/// Permit to put one question; otherwise why not.
pub(super) async fn enter(app: &App, provider: Provider) -> Result<Permit, ProviderProblem> {
    if !app.google.has_key() {
        return Ok(Permit::Closed);
    }
    let units = video_check::providers::daily_units(provider, &app.config.google);
    match app.write(move |tx| circuit_breaker::enter(tx, provider, units)).await {
        Ok(Ok(permit)) => Ok(permit),
        Ok(Err(pause)) => Err(ProviderProblem::CircuitOpen { reason: pause.reason, until: pause.until }),
        Err(fault) => Err(unknown(&fault)),
    }
}

/// Draws the consequences of a question for all the others. `Paused` instead of the problem when the
/// provider is paused for it.
pub(super) async fn settle(
    app: &App,
    provider: Provider,
    permit: Permit,
    problem: Option<&ProviderProblem>,
) -> Option<ProviderProblem> {
    if !app.google.has_key() || (problem.is_none() && permit == Permit::Closed) {
        return None;
    }
    let (problem, wait) = (problem.cloned(), Duration::from_millis(u64::from(jitter()) % 1000));
    let settled = app
        .write(move |tx| match &problem {
            Some(problem) => {
                circuit_breaker::failed(tx, provider, &Failure { permit, problem, jitter: wait })
            }
            None => circuit_breaker::answered(tx, provider, permit).map(|()| None),
        })
        .await;
    match settled {
        Ok(pause) => pause.map(|p| ProviderProblem::CircuitOpen { reason: p.reason, until: p.until }),
        Err(fault) => Some(unknown(&fault)),
    }
}

fn unknown(fault: &Fault) -> ProviderProblem {
    tracing::error!(%fault, "whether a provider may be asked cannot be read");
    ProviderProblem::Network
}

/// Nothing was asked, nothing was spent.
pub(super) fn silent(provider: Provider, problem: ProviderProblem) -> Asked {
    Asked { answer: Answer::Problem(provider, problem), probe: Probe::NotTried, spent: Spent::default() }
}

/// A report whose own wait is spread, so that films that failed together do not come back together. The
/// end of a pause stays: there the first question goes alone anyway.
pub(super) fn spread(mut report: Report, answer: &Answer) -> Report {
    let paused = matches!(answer, Answer::Problem(_, ProviderProblem::CircuitOpen { .. }));
    if !paused {
        report.retry_at = report.retry_at.map(|at| problem::spread(report.checked_at, at, jitter()));
    }
    report
}

/// A random number; without the machine's help there is no jitter, and nothing worse.
fn jitter() -> u16 {
    random_bytes::<2>().map_or(0, u16::from_le_bytes)
}
