//! A long job keeps its lease.

use std::time::Duration;

use lomba::clock::At;
use lomba::db::Fault;
use lomba::ids::VideoId;
use lomba::queue::{self, JobError, Task};

use crate::on_both;

const LEASE: Duration = Duration::from_millis(1500);

on_both! {
async fn a_job_longer_than_its_lease_is_not_given_to_another(t: TestApp) {
    t.write(|tx| queue::enqueue(tx, &Task::CheckVideo(VideoId(1)))).map_err(|fault: Fault| fault).unwrap();
    let app = t.app.clone();
    let long = move |_: Task, _: i32| {
        let app = app.clone();
        async move {
            for _ in 0..24 {
                tokio::time::sleep(Duration::from_millis(100)).await;
                app.clock.set(At(app.clock.now().0 + 100));
                let other = app.db.write(app.clock.now(), |tx| queue::claim(tx, "other", LEASE));
                assert!(other.map_err(|fault: Fault| fault).unwrap().is_none(), "the lease holds");
            }
            Ok::<_, JobError>(())
        }
    };
    assert!(queue::work_once(&t.app.db, &t.app.clock, "first", LEASE, &long).await.unwrap());
    assert_eq!(t.app.db.read(queue::backlog).unwrap(), (0, 0));
}
}

on_both! {
async fn waiting_by_its_own_wish_uses_up_no_try(t: TestApp) {
    t.write(|tx| queue::enqueue(tx, &Task::CheckVideo(VideoId(1)))).map_err(|fault: Fault| fault).unwrap();
    let app = t.app.clone();
    let waits = move |_: Task, attempt: i32| {
        let now = app.clock.now();
        async move { Err(JobError::RetryAt(At(now.0 + 1000), format!("try {attempt}"))) }
    };
    for _ in 0..100 {
        assert!(queue::work_once(&t.app.db, &t.app.clock, "w", LEASE, &waits).await.unwrap());
        t.app.clock.set(At(t.app.clock.now().0 + 1000));
    }
    let job = t.write(|tx| queue::claim(tx, "w", LEASE)).map_err(|fault: Fault| fault).unwrap().unwrap();
    assert_eq!((job.attempts, job.last_error.as_deref()), (1, Some("try 1")));
    t.write(|tx| queue::finish(tx, &job, "w")).map_err(|fault: Fault| fault).unwrap();
}
}
