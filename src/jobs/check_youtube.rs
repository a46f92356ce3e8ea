//! Asks YouTube about all films that wait for it, together. One job does it: no film is asked about twice
//! at a time, and 10,000 links cost 200 units.

use std::collections::HashMap;
use std::time::Duration;

use super::{check_video, provider_lookup};
use crate::app::App;
use crate::clock::At;
use crate::db::Fault;
use crate::editions::{self, Edition};
use crate::ids::EditionId;
use crate::queue::JobError;
use crate::video_check::problem::ProviderProblem;
use crate::video_check::providers::youtube::MOST_IDS;
use crate::video_check::{self, Answer, Asked, BreakerReason, Checked, Report, Spent, Video, VideoLink};

/// After so many rounds the job goes back to the queue, so that other work has its turn.
const ROUNDS: usize = 40;

/// Goes on until no film waits, then sleeps until the first one that needs time comes due.
pub async fn run(app: &App) -> Result<(), JobError> {
    for turn in 0..ROUNDS {
        let now = app.clock.now();
        let most = i64::try_from(MOST_IDS).unwrap_or(1);
        let (films, editions) = app
            .read(move |conn| {
                Ok::<_, Fault>((video_check::due_on_youtube(conn, now, most)?, editions::list(conn)?))
            })
            .await?;
        if films.is_empty() {
            return sleep(app).await;
        }
        if turn == 0
            && films.iter().any(|(row, _)| row.is_running())
            && let Some(until) = app.google.gathers(now)
        {
            return Err(JobError::RetryAt(until, "links are gathered".to_owned()));
        }
        if let Some(until) = round(app, films, &editions).await? {
            return Err(JobError::RetryAt(until, "YouTube is busy".to_owned()));
        }
    }
    Err(JobError::RetryAt(app.clock.now(), "more films wait".to_owned()))
}

/// One batch: asks once, stores every verdict in one transaction. An instant when YouTube is only busy and
/// the films not asked about yet had better keep waiting.
async fn round(
    app: &App,
    films: Vec<(Video, EditionId)>,
    editions: &[Edition],
) -> Result<Option<At>, JobError> {
    let mut answers = known(app, &films);
    let mut links: Vec<VideoLink> = films.iter().map(|(row, _)| row.link.clone()).collect();
    links.dedup();
    links.retain(|link| !answers.contains_key(link));
    let fresh = provider_lookup::ask_all(app, &links).await;
    answers.extend(links.iter().cloned().zip(fresh));
    let busy = answers.values().find_map(|asked| match asked.answer {
        Answer::Problem(_, ProviderProblem::CircuitOpen { reason: BreakerReason::Busy, until }) => {
            Some(until)
        }
        _ => None,
    });
    let mut verdicts: Vec<(Checked, Report)> = Vec::with_capacity(films.len());
    for (row, edition) in &films {
        let edition = editions.iter().find(|of| of.id == *edition);
        if let (Some(asked), Some(edition)) = (answers.get(&row.link), edition) {
            let (checked, report) = check_video::verdict(app, row, edition, asked.clone());
            if links.contains(&row.link) {
                check_video::keep(app, &row.link, asked, &report);
            }
            // A question's cost stands in one report, however many works link to the film.
            answers.entry(row.link.clone()).and_modify(|asked| asked.spent = Spent::default());
            app.measures.film_checked(report.status.as_str());
            verdicts.push((checked, report));
        }
    }
    app.write(move |tx| {
        for (checked, report) in &verdicts {
            video_check::store_report(tx, checked, report)?;
        }
        Ok::<_, Fault>(())
    })
    .await?;
    Ok(busy)
}

/// Links answered a moment ago for another work, unless a work here wants more than its first check.
fn known(app: &App, films: &[(Video, EditionId)]) -> HashMap<VideoLink, Asked> {
    let mut known = HashMap::new();
    for (row, _) in films {
        known.extend(check_video::known(app, row).map(|asked| (row.link.clone(), asked)));
    }
    for (row, _) in films.iter().filter(|(row, _)| row.report.is_some()) {
        known.remove(&row.link);
    }
    known
}

/// For how long links are gathered, so that those of one moment go into one request.
fn gathering(app: &App) -> Duration {
    Duration::from_millis(app.config.google.gather_milliseconds)
}

/// Done, unless films wait for their own time. Those that come due within the gathering time go together.
async fn sleep(app: &App) -> Result<(), JobError> {
    let next = app.read(video_check::next_on_youtube).await?;
    match next {
        None => Ok(()),
        Some(at) => Err(JobError::RetryAt(
            at.max(app.clock.now()).plus(gathering(app)),
            "films wait for their time".to_owned(),
        )),
    }
}
