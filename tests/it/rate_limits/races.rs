//! One question at a time about a film.

use std::time::Duration;

use lomba::db::Fault;
use lomba::queue::{self, Task};
use lomba::video_check::Provider;
use lomba::{app::App, jobs};

use super::fixture::{alerts, asked, insert_films, tally, work};
use crate::on_both;
use crate::support::{Backend, TestApp};

async fn worker(app: App, name: &str) {
    let runner = app.clone();
    let run = move |task, attempt| jobs::run(runner.clone(), task, attempt);
    let mut idle = 0;
    while idle < 10 {
        match queue::work_once(&app.db, &app.clock, name, Duration::from_secs(60), &run).await.unwrap() {
            true => idle = 0,
            false => {
                idle += 1;
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
}

on_both! {
async fn two_workers_and_one_film_are_one_question(t: TestApp) {
    let work = work(&t);
    t.google.delay_all(Duration::from_millis(200));
    let mut films = insert_films(&t, work, Provider::DRIVE.as_str(), 0..1);
    films.extend(insert_films(&t, work, Provider::YOUTUBE.as_str(), 0..1));
    let again = films.clone();
    let wish = move |tx: &mut lomba::db::Tx<'_>| {
        for film in &again {
            queue::enqueue(tx, &Task::CheckVideo(*film))?;
        }
        queue::enqueue(tx, &Task::CheckYouTube)
    };
    t.write(wish.clone()).map_err(|fault: Fault| fault).unwrap();
    let late = async {
        // And once more while the questions are under way.
        tokio::time::sleep(Duration::from_millis(100)).await;
        t.write(wish).unwrap();
    };
    tokio::join!(worker(t.app.clone(), "a"), worker(t.app.clone(), "b"), late);
    assert_eq!((asked(&t), tally(&t, &films).1), ((1, 1), 0));
}
}

#[actix_web::test]
async fn many_workers_are_no_more_than_so_many_at_the_door() {
    for backend in [Backend::Sqlite, Backend::Postgresql] {
        let two = [("LOMBA__GOOGLE__CONCURRENT_REQUESTS", "2")];
        let Some(t) = TestApp::start_with(backend, &two).await else { continue };
        let work = work(&t);
        let films = insert_films(&t, work, "drive", 0..16);
        t.google.delay_all(Duration::from_millis(80));
        let names = ["a", "b", "c", "d", "e", "f"];
        futures_util::future::join_all(names.map(|name| worker(t.app.clone(), name))).await;
        assert_eq!((asked(&t).1, tally(&t, &films)), (16, (16, 0)));
        assert_eq!(t.google.most_at_once(), 2);
    }
}

/// A fault met by many workers at once: whoever is under way is under way, nobody else sets out.
#[actix_web::test]
async fn a_pause_stops_all_workers_and_is_told_once() {
    for backend in [Backend::Sqlite, Backend::Postgresql] {
        let Some(t) = TestApp::start(backend).await else { continue };
        crate::support::fixtures::committee(&t);
        let work = work(&t);
        t.google.fail_all(400, "API_KEY_INVALID");
        t.google.delay_all(Duration::from_millis(80));
        let films = insert_films(&t, work, "drive", 0..40);
        let names = ["a", "b", "c", "d"];
        futures_util::future::join_all(names.map(|name| worker(t.app.clone(), name))).await;
        let asked = asked(&t).1;
        assert!(asked <= names.len(), "{asked} questions");
        assert_eq!(tally(&t, &films), (0, 40));
        assert_eq!(alerts(&t, "wira@contoh.go.id").len(), 1);
        // The end of the pause is tried by one of them, with one film.
        after_now(&t, 900);
        futures_util::future::join_all(names.map(|name| worker(t.app.clone(), name))).await;
        assert_eq!(super::fixture::asked(&t).1, asked + 1);
        assert_eq!(alerts(&t, "wira@contoh.go.id").len(), 1);
    }
}

fn after_now(t: &TestApp, seconds: u64) {
    t.app.clock.set(t.app.clock.now().plus(Duration::from_secs(seconds)));
}
