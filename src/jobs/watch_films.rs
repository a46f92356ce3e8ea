//! Looks at films after intake has closed: asks what they are now, and has the difference noted.

use std::time::Duration;

use super::provider_lookup;
use crate::app::App;
use crate::clock::At;
use crate::editions::Edition;
use crate::film_watch::{self, Looked, rules};
use crate::ids::VideoId;
use crate::queue::{JobError, RecheckCursor};
use crate::video_check::{self, Answer, Asked, Evidence, Video, VideoLink, judge, limits};

/// Films of one job: one question to YouTube holds as many.
const BATCH: i64 = 50;
/// Tries of a single look; afterwards the next walk does it.
const TRIES: i32 = 5;
const PAUSE: Duration = Duration::from_secs(600);

/// One batch of a walk; the next one is asked for in the transaction that notes this one.
pub async fn walk(app: &App, cursor: RecheckCursor) -> Result<(), JobError> {
    let found = app.read(move |conn| {
        let ids = film_watch::next_batch(conn, &cursor, BATCH)?;
        load(conn, &ids)
    });
    let films = found.await?;
    let last = films.last().map(|film| film.video.id);
    let looked = look_at(app, films).await;
    let answered = looked.iter().any(|look| look.now.is_some());
    let noted = app.write(move |tx| {
        film_watch::note(tx, cursor.edition, &looked)?;
        // Where nobody answers, asking about the rest would be a waste: all wait for the next round.
        film_watch::go_on(tx, &cursor, last.filter(|_| answered))
    });
    Ok(noted.await?)
}

/// One film, asked for by its makers.
pub async fn look(app: &App, id: VideoId, attempt: i32) -> Result<(), JobError> {
    let films = app.read(move |conn| load(conn, &[id])).await?;
    let Some(edition) = films.first().map(|film| film.edition.id) else { return Ok(()) };
    let looked = look_at(app, films).await;
    let answered = looked.iter().any(|look| look.now.is_some());
    app.write(move |tx| film_watch::note(tx, edition, &looked)).await?;
    if answered || attempt >= TRIES {
        return Ok(());
    }
    Err(JobError::RetryAt(app.clock.now().plus(PAUSE), "the provider could not be asked".to_owned()))
}

struct WatchedVideo {
    video: Video,
    edition: Edition,
}

/// Films with their edition; a batch is of one edition, which is loaded once.
fn load(conn: &mut crate::db::Conn, ids: &[VideoId]) -> Result<Vec<WatchedVideo>, crate::db::Fault> {
    let Some(first) = ids.first() else { return Ok(Vec::new()) };
    let Some((_, edition)) = video_check::load_for_check(conn, *first)? else { return Ok(Vec::new()) };
    let watched = |video| WatchedVideo { video, edition: edition.clone() };
    Ok(video_check::list(conn, ids)?.into_iter().map(watched).collect())
}

async fn look_at(app: &App, films: Vec<WatchedVideo>) -> Vec<Looked> {
    let links: Vec<VideoLink> = films.iter().map(|film| film.video.link.clone()).collect();
    let mut answers = provider_lookup::describe_all(app, &links).await;
    let pairs = films.iter().zip(&answers).enumerate();
    let doubtful: Vec<usize> =
        pairs.filter(|(_, (film, asked))| is_doubtful(&film.video, asked)).map(|(n, _)| n).collect();
    let again: Vec<VideoLink> = doubtful.iter().filter_map(|n| links.get(*n).cloned()).collect();
    for (n, asked) in doubtful.into_iter().zip(provider_lookup::ask_all(app, &again).await) {
        if let Some(answer) = answers.get_mut(n) {
            *answer = asked;
        }
    }
    let now = app.clock.now();
    films.into_iter().zip(answers).map(|(film, asked)| looked(film, asked, now)).collect()
}

/// Whether the description tells of other bytes than those whose header was read: then they are read anew.
fn is_doubtful(row: &Video, asked: &Asked) -> bool {
    let Answer::Drive(file) = &asked.answer else { return false };
    let known = row.report.as_ref().map(|report| &report.facts);
    match (&file.checksum, known.and_then(|facts| facts.checksum.as_ref())) {
        (Some(now), Some(before)) => now != before,
        _ => {
            file.revision.is_none()
                || known.and_then(|facts| facts.revision.as_ref()) != file.revision.as_ref()
        }
    }
}

/// What the answer says, judged like a check: so that "too long now" means here what it means there.
fn looked(film: WatchedVideo, asked: Asked, now: At) -> Looked {
    let WatchedVideo { video, edition } = film;
    let ours = matches!(&asked.answer, Answer::Problem(_, problem) if !problem.concerns_the_film());
    let mut evidence = Evidence::new(asked.answer);
    evidence.probe = asked.probe;
    evidence.declared = video.declaration();
    let report = judge(&evidence, &limits(&edition.settings, video.part), now);
    Looked {
        video: video.id,
        checked: video.report.as_ref().and_then(rules::fingerprint),
        asked: video.link,
        now: rules::fingerprint(&report).filter(|_| !ours),
    }
}
