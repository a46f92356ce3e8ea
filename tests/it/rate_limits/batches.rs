//! Fifty films to a question.

use lomba::cli::demo::films::SHORT;
use lomba::cli::demo::google::Film;
use lomba::db::Fault;
use lomba::ids::{VideoId, WorkId};
use lomba::queue::{self, Task};
use lomba::video_check::problem::quota_day;
use lomba::video_check::{self, CheckStatus, Provider, circuit_breaker};

use super::fixture::{
    after, asked, drive_id, ids, insert_films, link, requests, row, tally, wait, work, youtube_id,
};
use crate::on_both;
use crate::support::fixtures::read;
use crate::support::{Backend, TestApp};

on_both! {
async fn a_thousand_films_cost_twenty_questions(t: TestApp) {
    let work = work(&t);
    let films = insert_films(&t, work, "youtube", 0..1000);
    t.run_jobs().await;
    assert_eq!(tally(&t, &films), (1000, 0));
    assert_eq!(ids(&t).iter().map(Vec::len).collect::<Vec<_>>(), [50; 20]);
    let day = quota_day(t.app.clock.now());
    assert_eq!(read(&t, |conn| circuit_breaker::units_spent(conn, Provider::YOUTUBE, &day)), 20, "200 units for 10,000");
    let reported: u32 = films.iter().filter_map(|id| row(&t, *id).report).map(|report| report.requests).sum();
    assert_eq!(reported, 20, "what a question cost stands in one report only");
    after(&t, 3600).await;
    assert_eq!(requests(&t, "/youtube").len(), 20, "nothing comes back");
}
}

on_both! {
async fn a_film_in_several_works_is_asked_about_once(t: TestApp) {
    let work = work(&t);
    let mut films = insert_films(&t, work, "youtube", 0..40);
    for place in 40..120 {
        films.push(link(&t, work, "youtube", &youtube_id(place % 40), place));
    }
    t.run_jobs().await;
    assert_eq!(tally(&t, &films), (120, 0));
    assert_eq!(ids(&t).iter().map(Vec::len).collect::<Vec<_>>(), [40]);
}
}

on_both! {
async fn a_film_that_needs_time_comes_back_alone_and_at_its_own_time(t: TestApp) {
    let work = work(&t);
    let films = insert_films(&t, work, "youtube", 0..3);
    t.google.put(Film { processing: true, ..Film::on_youtube(&youtube_id(1), "Film", SHORT) });
    t.run_jobs().await;
    let slow = row(&t, films[1]);
    assert_eq!((slow.status, tally(&t, &films)), (CheckStatus::Pending, (2, 1)));
    assert!((600_000..=630_000).contains(&wait(&t, slow.retry_at)), "{:?}", slow.retry_at);
    after(&t, 300).await;
    assert_eq!(asked(&t).0, 1, "not before its time");
    t.google.put(Film::on_youtube(&youtube_id(1), "Film", SHORT));
    after(&t, 335).await;
    assert_eq!(ids(&t)[1..], [vec![youtube_id(1)]]);
    assert_eq!(tally(&t, &films), (3, 0));
}
}

#[actix_web::test]
async fn links_of_the_same_moment_are_gathered() {
    for backend in [Backend::Sqlite, Backend::Postgresql] {
        let gather = [("LOMBA__GOOGLE__GATHER_MILLISECONDS", "1500")];
        let Some(t) = TestApp::start_with(backend, &gather).await else { continue };
        let work = work(&t);
        let mut films = insert_films(&t, work, "youtube", 0..1);
        t.run_jobs().await;
        assert_eq!(asked(&t).0, 0, "others may follow");
        assert!(row(&t, films[0]).is_running());
        t.app.clock.set(lomba::clock::At(t.app.clock.now().0 + 1000));
        films.extend(insert_films(&t, work, "youtube", 1..2));
        t.run_jobs().await;
        assert_eq!(asked(&t).0, 0);
        after(&t, 1).await;
        assert_eq!(ids(&t), [vec![youtube_id(0), youtube_id(1)]]);
        assert_eq!(tally(&t, &films), (2, 0));
    }
}

on_both! {
async fn a_good_answer_serves_other_works_for_some_minutes_but_never_a_second_look(t: TestApp) {
    let work = work(&t);
    let mut films = insert_films(&t, work, "drive", 0..1);
    films.extend(insert_films(&t, work, "youtube", 0..1));
    t.run_jobs().await;
    assert_eq!(asked(&t), (1, 1));
    let same = |place| [link(&t, work, "drive", &drive_id(0), place), link(&t, work, "youtube", &youtube_id(0), place)];
    films.extend(same(1));
    after(&t, 240).await;
    assert_eq!((asked(&t), tally(&t, &films)), ((1, 1), (4, 0)), "answered a moment ago");
    // Whoever was checked before and wants another look gets one.
    for film in &films[..2] {
        t.write(|tx| {
            video_check::ask_again(tx, *film)?;
            queue::enqueue(tx, &Task::CheckVideo(*film))
        })
        .map_err(|fault: Fault| fault)
        .unwrap();
    }
    t.run_jobs().await;
    assert_eq!(asked(&t), (2, 2));
    films.extend(same(2));
    after(&t, 301).await;
    assert_eq!((asked(&t), tally(&t, &films)), ((3, 3), (6, 0)), "too old to be believed");
}
}

on_both! {
async fn a_bad_answer_is_never_kept(t: TestApp) {
    let work = work(&t);
    let closed = [link(&t, work, "drive", &drive_id(7), 0), link(&t, work, "youtube", &youtube_id(7), 0)];
    t.run_jobs().await;
    assert!(closed.iter().all(|film| row(&t, *film).status == CheckStatus::Failed), "not shared");
    let shared = insert_both(&t, work, 7, 1);
    t.run_jobs().await;
    assert_eq!(asked(&t), (2, 2));
    assert!(shared.iter().all(|film| row(&t, *film).status != CheckStatus::Failed));
}
}

/// The nth film, now to be seen at both providers, linked once more.
fn insert_both(t: &TestApp, work: WorkId, n: usize, place: usize) -> [VideoId; 2] {
    t.google.put(Film::on_drive(&drive_id(n), "film.mp4", SHORT));
    t.google.put(Film::on_youtube(&youtube_id(n), "Film", SHORT));
    [link(t, work, "drive", &drive_id(n), place), link(t, work, "youtube", &youtube_id(n), place)]
}
