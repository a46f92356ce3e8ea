//! Asks YouTube about all films that wait for it, together. One job does it: no film is asked about twice
//! at a time, and 10,000 links cost 200 units.

use super::{asking, check_video};
use crate::app::App;
use crate::clock::At;
use crate::db::Fault;
use crate::editions::{self, Edition};
use crate::ids::EditionId;
use crate::queue::JobError;
use crate::video_check::problem::ProviderProblem;
use crate::video_check::youtube::MOST_IDS;
use crate::video_check::{self, Answer, Checked, PauseReason, Report, VideoLink, VideoRow};

/// After so many rounds the job goes back to the queue, so that other work has its turn.
const ROUNDS: usize = 40;

/// Goes on until no film waits, then sleeps until the first one that needs time comes due.
pub async fn run(app: &App) -> Result<(), JobError> {
    for _ in 0..ROUNDS {
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
    films: Vec<(VideoRow, EditionId)>,
    editions: &[Edition],
) -> Result<Option<At>, JobError> {
    let mut links: Vec<VideoLink> = films.iter().map(|(row, _)| row.link.clone()).collect();
    links.dedup();
    let answers = asking::ask_all(app, &links).await;
    let busy = answers.iter().find_map(|asked| match asked.answer {
        Answer::Problem(_, ProviderProblem::Paused { reason: PauseReason::Busy, until }) => Some(until),
        _ => None,
    });
    let mut verdicts: Vec<(Checked, Report)> = Vec::with_capacity(films.len());
    for (row, edition) in &films {
        let asked = links.iter().position(|link| *link == row.link).and_then(|place| answers.get(place));
        let edition = editions.iter().find(|known| known.id == *edition);
        if let (Some(asked), Some(edition)) = (asked, edition) {
            verdicts.push(check_video::verdict(app, row, edition, asked.clone()));
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

/// Done, unless films wait for their own time. Those that come due within the gathering time go together.
async fn sleep(app: &App) -> Result<(), JobError> {
    let next = app.read(video_check::next_on_youtube).await?;
    match next {
        None => Ok(()),
        Some(at) => Err(JobError::RetryAt(
            at.max(app.clock.now()).plus(check_video::gathering(app)),
            "films wait for their time".to_owned(),
        )),
    }
}
