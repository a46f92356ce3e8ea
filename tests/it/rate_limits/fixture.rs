//! Films inserted into one work, as many as a test needs.

use std::ops::Range;
use std::time::Duration;

use lomba::cli::demo::films::SHORT;
use lomba::cli::demo::google::{Film, Seen};
use lomba::clock::At;
use lomba::db::Fault;
use lomba::ids::{VideoId, WorkId};
use lomba::queue::{self, Task};
use lomba::video_check::{self, CheckStatus, Video};

use crate::support::TestApp;
use crate::support::fixtures::{self, read};

/// A work to hang films on.
pub fn work(t: &TestApp) -> WorkId {
    let institution = fixtures::institution(t, "Badan Contoh", true);
    fixtures::draft_of(t, "Sekar Wulandari", "sekar@contoh.go.id", institution).work
}

/// The nth made-up id on YouTube.
pub fn youtube_id(n: usize) -> String {
    format!("yt{n:09}")
}

/// The nth made-up id on Drive.
pub fn drive_id(n: usize) -> String {
    format!("1Sopan{n:027}")
}

/// One core video per number, at that place; the provider knows the film, and its check is asked for.
pub fn insert_films(t: &TestApp, work: WorkId, provider: &str, numbers: Range<usize>) -> Vec<VideoId> {
    for n in numbers.clone() {
        t.google.put(match provider {
            "youtube" => Film::on_youtube(&youtube_id(n), "Film", SHORT),
            _ => Film::on_drive(&drive_id(n), "film.mp4", SHORT),
        });
    }
    let id = |n| if provider == "youtube" { youtube_id(n) } else { drive_id(n) };
    numbers.map(|n| link(t, work, provider, &id(n), n)).collect()
}

/// One link to a film at a place of the work.
pub fn link(t: &TestApp, work: WorkId, provider: &str, id: &str, place: usize) -> VideoId {
    // Drive's places are above YouTube's.
    let place = i32::try_from(place).unwrap() + if provider == "drive" { 1_000_000 } else { 0 };
    t.write(|tx| {
        let video = fixtures::film(tx, work, ("core", place), (provider, id))?;
        queue::enqueue(tx, &Task::CheckVideo(video))?;
        Ok::<_, Fault>(video)
    })
    .unwrap()
}

/// A film as stored.
pub fn row(t: &TestApp, id: VideoId) -> Video {
    read(t, |conn| video_check::find(conn, id)).unwrap()
}

/// How many films have a verdict, and how many have not.
pub fn tally(t: &TestApp, films: &[VideoId]) -> (usize, usize) {
    let open = [CheckStatus::Pending, CheckStatus::Unchecked];
    let undecided = films.iter().filter(|id| open.contains(&row(t, **id).status)).count();
    (films.len() - undecided, undecided)
}

/// Requests to one of the interfaces.
pub fn requests(t: &TestApp, path: &str) -> Vec<Seen> {
    t.google.requests().into_iter().filter(|seen| seen.path.starts_with(path)).collect()
}

/// How many questions about films YouTube and Drive have had; ranges of a film's own bytes are none.
pub fn asked(t: &TestApp) -> (usize, usize) {
    let about_files = requests(t, "/drive").into_iter().filter(|seen| seen.range.is_none());
    (requests(t, "/youtube").len(), about_files.count())
}

/// The ids of each question to YouTube.
pub fn ids(t: &TestApp) -> Vec<Vec<String>> {
    let of = |seen: &Seen| {
        let all = url::form_urlencoded::parse(seen.query.as_bytes());
        let id = all.into_iter().find(|(name, _)| name == "id").unwrap().1.into_owned();
        id.split(',').map(str::to_owned).collect()
    };
    requests(t, "/youtube").iter().map(of).collect()
}

/// Lets time pass and runs what is due.
pub async fn after(t: &TestApp, seconds: u64) {
    t.app.clock.set(t.app.clock.now().plus(Duration::from_secs(seconds)));
    t.run_jobs().await;
}

/// How long from now, in milliseconds.
pub fn wait(t: &TestApp, at: Option<At>) -> u128 {
    at.unwrap().since(t.app.clock.now()).as_millis()
}

/// Letters about a pause to an address.
pub fn alerts(t: &TestApp, email: &str) -> Vec<String> {
    let all = t.letters(email);
    all.into_iter().filter(|letter| letter.kind == "provider_paused").map(|letter| letter.subject).collect()
}
