//! Claims, leases, retries.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use lomba::db::Fault;
use lomba::ids::VideoId;
use lomba::queue::{self, JobError, Task};

use crate::on_both;
use crate::support::TestApp;

const LEASE: Duration = Duration::from_secs(60);

fn enqueue(t: &TestApp, ids: std::ops::Range<i64>) {
    t.write(|tx| {
        for id in ids {
            queue::enqueue(tx, &Task::CheckVideo(VideoId(id)))?;
        }
        Ok::<_, Fault>(())
    })
    .unwrap();
}

on_both! {
async fn parallel_workers_never_share_a_job(t: TestApp) {
    enqueue(&t, 0..200);
    let taken = Arc::new(Mutex::new(Vec::new()));
    let workers: Vec<_> = (0..8)
        .map(|n| {
            let (app, taken) = (t.app.clone(), taken.clone());
            std::thread::spawn(move || loop {
                let name = format!("w{n}");
                let job = app.db.write(app.clock.now(), |tx| queue::claim(tx, &name, LEASE)).unwrap();
                let Some(job) = job else { return };
                taken.lock().unwrap().push(job.id);
                app.db.write(app.clock.now(), |tx| queue::finish(tx, &job, &name)).unwrap();
            })
        })
        .collect();
    for worker in workers {
        worker.join().unwrap();
    }
    let taken = taken.lock().unwrap();
    assert_eq!((taken.len(), taken.iter().collect::<BTreeSet<_>>().len()), (200, 200));
    assert_eq!(t.app.db.read(queue::backlog).unwrap(), (0, 0));
}
}

on_both! {
async fn the_work_of_a_silent_worker_is_taken_over(t: TestApp) {
    enqueue(&t, 0..1);
    let claim = |name: &'static str| t.write(|tx| queue::claim(tx, name, LEASE)).unwrap();
    let first = claim("dies").unwrap();
    assert!(claim("other").is_none(), "the lease holds");
    t.set_clock("2023-06-01 10:01:01");
    let second = claim("other").unwrap();
    assert_eq!((second.id, second.attempts), (first.id, 2));
    // The first worker wakes up late and changes nothing.
    t.write(|tx| queue::finish(tx, &first, "dies")).unwrap();
    assert_eq!(t.app.db.read(queue::backlog).unwrap(), (1, 0));
    t.write(|tx| queue::finish(tx, &second, "other")).unwrap();
    assert_eq!(t.app.db.read(queue::backlog).unwrap(), (0, 0));
}
}

on_both! {
async fn a_task_asked_for_while_it_runs_runs_again(t: TestApp) {
    enqueue(&t, 7..8);
    enqueue(&t, 7..8);
    assert_eq!(t.app.db.read(queue::backlog).unwrap(), (1, 0), "equal waiting tasks are one");
    let claim = || t.write(|tx| queue::claim(tx, "w", LEASE)).unwrap();
    let job = claim().unwrap();
    enqueue(&t, 7..8);
    t.write(|tx| queue::finish(tx, &job, "w")).unwrap();
    let again = claim().expect("asked for during the run, so it runs once more");
    t.write(|tx| queue::finish(tx, &again, "w")).unwrap();
    assert!(claim().is_none());
}
}

on_both! {
async fn what_keeps_failing_stays_visible_and_can_be_rerun(t: TestApp) {
    enqueue(&t, 1..2);
    let fails = |_: Task, _: i32| async { Err(JobError::Retry("the provider is away".to_owned())) };
    let mut runs = 0;
    for hour in 0..40 {
        t.set_clock(&format!("2023-06-0{} {:02}:00", 2 + hour / 24, hour % 24));
        while queue::work_once(&t.app.db, &t.app.clock, "w", LEASE, &fails).await.unwrap() {
            runs += 1;
        }
    }
    assert_eq!(runs, Task::CheckVideo(VideoId(1)).max_attempts());
    let failed = t.app.db.read(queue::failed).unwrap();
    assert_eq!(failed.len(), 1);
    assert_eq!(failed[0].last_error.as_deref(), Some("the provider is away"));
    assert!(t.write(|tx| queue::rerun(tx, failed[0].id)).unwrap());
    assert!(!t.write(|tx| queue::rerun(tx, failed[0].id)).unwrap(), "a second click does nothing");
    assert_eq!(t.app.db.read(queue::backlog).unwrap(), (1, 0));
    let works = |_: Task, _: i32| async { Ok(()) };
    assert!(queue::work_once(&t.app.db, &t.app.clock, "w", LEASE, &works).await.unwrap());
    assert_eq!(t.app.db.read(queue::backlog).unwrap(), (0, 0));
}
}

on_both! {
async fn a_stopping_worker_gives_its_job_back(t: TestApp) {
    enqueue(&t, 1..2);
    let job = t.write(|tx| queue::claim(tx, "w", LEASE)).unwrap().unwrap();
    assert_eq!(job.attempts, 1);
    assert_eq!(t.write(|tx| queue::release(tx, "w")).unwrap(), 1);
    let again = t.write(|tx| queue::claim(tx, "v", LEASE)).unwrap().unwrap();
    assert_eq!((again.id, again.attempts), (job.id, 1), "the interrupted try does not count");
    t.write(|tx| queue::finish(tx, &again, "v")).unwrap();
}
}
