//! Films on YouTube, up to 50 with one question. A film that spoils the answer for the others is found by
//! halving, and only its own answer is lost.

use std::collections::HashMap;

use super::provider_lookup::{enter, settle, silent};
use crate::app::App;
use crate::video_check::circuit_breaker::{self, Permit};
use crate::video_check::problem::ProviderProblem;
use crate::video_check::providers::youtube::{self, Batch, MOST_IDS};
use crate::video_check::{Answer, Asked, Probe, Provider, Spent};

/// Questions spent on one batch: finding one bad film among 50 takes 13, three take 30 or so.
const MOST_QUESTIONS: usize = 36;
/// When the whole, its halves and its quarters are all bad, it is not a film's fault.
const MOST_IN_VAIN: usize = 7;

/// Asks about films by their ids, which must differ; every id has its answer.
pub(super) async fn films(app: &App, ids: &[String]) -> HashMap<String, Asked> {
    let mut told = HashMap::with_capacity(ids.len());
    for batch in ids.chunks(MOST_IDS) {
        ask(app, batch, &mut told).await;
    }
    told
}

/// How the questions of one batch went.
#[derive(Default)]
struct Course {
    questions: usize,
    good: usize,
    /// Spent on answers that told nothing; the next film that is told carries it.
    lost: Spent,
}

impl Course {
    fn may_halve(&self) -> bool {
        self.questions < if self.good == 0 { MOST_IN_VAIN } else { MOST_QUESTIONS }
    }
}

async fn ask(app: &App, ids: &[String], told: &mut HashMap<String, Asked>) {
    let mut waiting = vec![ids];
    let mut course = Course::default();
    while let Some(part) = waiting.pop() {
        let permit = match enter(app, Provider::YOUTUBE).await {
            Ok(permit) => permit,
            Err(problem) => {
                tell_all(part, &problem, &mut course, told);
                continue;
            }
        };
        // The first question after a pause goes with one film.
        let (part, rest) =
            if permit == Permit::HalfOpen { part.split_at(part.len().min(1)) } else { (part, &[][..]) };
        if !rest.is_empty() {
            waiting.push(rest);
        }
        let client = app.google.metered();
        let outcome = youtube::look_up_batch(&client, part).await;
        course.questions += 1;
        course.lost = plus(course.lost, client.spent());
        match outcome {
            Ok(batch) => {
                course.good += 1;
                if let Some(problem) = settle(app, Provider::YOUTUBE, permit, None).await {
                    tracing::warn!(%problem, "the end of a pause was not noted");
                }
                tell(part, batch, &mut course, told);
            }
            Err(problem)
                if part.len() > 1 && circuit_breaker::doubts_the_batch(&problem) && course.may_halve() =>
            {
                let (first, second) = part.split_at(part.len() / 2);
                waiting.extend([second, first]);
            }
            // Such an answer about one film says nothing about the provider.
            Err(problem)
                if part.len() == 1
                    && permit == Permit::Closed
                    && circuit_breaker::doubts_the_batch(&problem) =>
            {
                tell_all(part, &problem, &mut course, told);
            }
            Err(problem) => {
                let paused = settle(app, Provider::YOUTUBE, permit, Some(&problem)).await;
                tell_all(part, &paused.unwrap_or(problem), &mut course, told);
            }
        }
    }
}

fn tell(part: &[String], mut batch: Batch, course: &mut Course, told: &mut HashMap<String, Asked>) {
    for id in part {
        let answer = match batch.films.remove(id) {
            // What could not be read may have been this very film: it is not called missing.
            None if batch.unreadable > 0 => Answer::Problem(Provider::YOUTUBE, ProviderProblem::Unparsable),
            found => Answer::YouTube(found),
        };
        let asked = Asked { answer, probe: Probe::NotTried, spent: std::mem::take(&mut course.lost) };
        told.insert(id.clone(), asked);
    }
}

fn tell_all(
    part: &[String],
    problem: &ProviderProblem,
    course: &mut Course,
    told: &mut HashMap<String, Asked>,
) {
    for id in part {
        let spent = std::mem::take(&mut course.lost);
        told.insert(id.clone(), Asked { spent, ..silent(Provider::YOUTUBE, problem.clone()) });
    }
}

fn plus(a: Spent, b: Spent) -> Spent {
    Spent { requests: a.requests.saturating_add(b.requests), bytes: a.bytes.saturating_add(b.bytes) }
}
