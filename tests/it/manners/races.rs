//! One question at a time about a film.

use std::time::Duration;

use lomba::db::Fault;
use lomba::queue::{self, Task};
use lomba::video_check::Provider;
use lomba::{app::App, jobs};

use super::stage::{asked, plant, tally, work};
use crate::on_both;

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
    let mut films = plant(&t, work, Provider::Drive.as_str(), 0..1);
    films.extend(plant(&t, work, Provider::YouTube.as_str(), 0..1));
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
        t.write(wish).map_err(|fault: Fault| fault).unwrap();
    };
    tokio::join!(worker(t.app.clone(), "a"), worker(t.app.clone(), "b"), late);
    assert_eq!((asked(&t), tally(&t, &films).1), ((1, 1), 0));
}
}
