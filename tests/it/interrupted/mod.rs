//! Acts and jobs that are broken off before each of their queries, as in a process that dies there: before its commit
//! an act leaves nothing at all, and done again it is done once.

mod acts;
mod jobs;

use std::time::Duration;

use lomba::queue;

use crate::access::database_text;
use crate::support::{Page, TestApp};

/// More queries than any act has.
const MOST: u64 = 3000;

/// What an act makes: how to count it, and how many of it.
struct Made<F> {
    count: F,
    number: i64,
    /// What was typed is kept first, in these tables.
    keeps: &'static [&'static str],
}

impl<F: Fn(&TestApp) -> i64> Made<F> {
    fn one(count: F) -> Self {
        Self { count, number: 1, keeps: &[] }
    }
}

/// Waits until nothing is noted in the background any more.
async fn quiet(t: &TestApp) {
    let mut begun = 0;
    while begun != t.app.db.queries_begun() {
        begun = t.app.db.queries_begun();
        tokio::time::sleep(Duration::from_millis(15)).await;
    }
}

/// Sends an act again and again, broken off before its first query, its second, and so on, until it is stored. How many
/// places it was broken off at comes back; the act is given the number of the place.
async fn everywhere<F: Fn(&TestApp) -> i64>(
    t: &TestApp,
    act: impl AsyncFn(u64) -> Page,
    of: &Made<F>,
) -> u64 {
    let made = &of.count;
    let before = made(t);
    let whole = |t: &TestApp| {
        let mut text = database_text(&t.app.db);
        // That somebody met a failure is noted there.
        text.remove("security_events");
        of.keeps.iter().for_each(|table| drop(text.remove(*table)));
        text
    };
    let untouched = whole(t);
    for n in 1..MOST {
        quiet(t).await;
        t.app.db.interrupt_at(n);
        let page = act(n).await;
        let reached = t.app.db.interrupt_at(0) == 0;
        if !reached {
            assert!(page.status < 400, "{}: {} {}", page.path, page.status, page.words());
        } else if made(t) == before {
            assert_eq!(page.status, 500, "{}: {}", page.path, page.words());
            let now = whole(t);
            let changed: Vec<_> =
                untouched.iter().filter(|(table, rows)| now.get(*table) != Some(rows)).collect();
            assert!(changed.is_empty(), "broken off before query {n}: {changed:?}");
            continue;
        } else {
            // Stored, and the answer was broken off: whoever sends it again doubles nothing.
            act(n).await;
        }
        assert_eq!(made(t), before + of.number, "after query {n}");
        return n - 1;
    }
    panic!("an act with more than {MOST} queries");
}

/// Runs what is due with the `n`th query broken off, then, later, to its end; whether there was an `n`th query.
async fn run_broken_at(t: &TestApp, n: u64) -> bool {
    let app = t.app.clone();
    let run = move |task, attempt| lomba::jobs::run(app.clone(), task, attempt);
    t.app.db.interrupt_at(n);
    // The loop of a worker goes on after a failure; here it ends, as its process does.
    while queue::work_once(&t.app.db, &t.app.clock, "dies", Duration::from_secs(60), &run)
        .await
        .is_ok_and(|ran| ran)
    {}
    let reached = t.app.db.interrupt_at(0) == 0;
    to_the_end(t).await;
    reached
}

/// Runs the jobs to their end. What failed waits a while, and longer each time; and PostgreSQL notices only after a moment
/// that a connection is gone: until then its job is passed over.
async fn to_the_end(t: &TestApp) {
    for _ in 0..100 {
        t.app.clock.set(t.app.clock.now().plus(Duration::from_secs(3600)));
        t.run_jobs().await;
        if t.app.db.read(queue::backlog).unwrap() == (0, 0) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{:?} jobs are left", t.app.db.read(queue::backlog));
}
