//! Waiting for a provider that is busy: its wish, a cap, real jitter, and back into the queue.

use lomba::ids::VideoId;
use lomba::video_check::CheckStatus;

use super::fixture::{after, asked, ids, insert_films, row, tally, wait, work};
use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures::committee;

const LIMITED: &str = r#"{"error":{"code":429,"errors":[{"reason":"rateLimitExceeded"}]}}"#;

/// YouTube asks to wait so long; how the 60 films go on.
async fn waits_for(
    t: &TestApp,
    work: lomba::ids::WorkId,
    (first, headers): (usize, &[(&str, &str)]),
    seconds: u64,
) {
    let before = asked(t).0;
    t.google.answer_next(None, 429, LIMITED, headers);
    let films: Vec<VideoId> = insert_films(t, work, "youtube", first..first + 60);
    t.run_jobs().await;
    assert_eq!(
        (asked(t).0, tally(t, &films)),
        (before + 1, (0, 60)),
        "the second fifty is not even asked about"
    );
    after(t, seconds - 1).await;
    assert_eq!(asked(t).0, before + 1, "not before {seconds} s");
    after(t, 3).await;
    assert_eq!(tally(t, &films), (60, 0));
    assert_eq!(ids(t)[before + 1..].iter().map(Vec::len).collect::<Vec<_>>(), [1, 49, 10]);
}

on_both! {
async fn the_wish_of_a_busy_provider_is_kept_up_to_an_hour(t: TestApp) {
    committee(&t);
    let work = work(&t);
    waits_for(&t, work, (0, &[("retry-after", "120")]), 120).await;
    let date = ("date", "Wed, 21 Oct 2026 07:28:00 GMT");
    waits_for(&t, work, (100, &[("retry-after", "Wed, 21 Oct 2026 07:33:00 GMT"), date]), 300).await;
    waits_for(&t, work, (200, &[("retry-after", "999999")]), 3600).await;
    assert_eq!(t.letters("wira@contoh.go.id").iter().filter(|l| l.kind == "provider_paused").count(), 0);
}
}

on_both! {
async fn a_failing_drive_is_asked_again_after_growing_waits_with_jitter(t: TestApp) {
    let work = work(&t);
    t.google.fail_all(503, "backendError");
    let film = insert_films(&t, work, "drive", 0..1)[0];
    let mut jitter = Vec::new();
    for (tries, least) in [1_000, 2_000, 4_000, 8_000, 16_000].into_iter().enumerate() {
        t.run_jobs().await;
        let film = row(&t, film);
        assert_eq!((asked(&t).1, film.status), (tries + 1, CheckStatus::Unchecked));
        let wait = wait(&t, film.retry_at);
        assert!((least..=least + 1_000).contains(&wait), "{wait}");
        jitter.push(wait - least);
        t.app.clock.set(film.retry_at.unwrap());
    }
    assert!(jitter.iter().any(|extra| *extra > 0), "{jitter:?}");
    t.run_jobs().await;
    let later = wait(&t, row(&t, film).retry_at);
    assert!((600_000..=630_000).contains(&later), "after five quick tries the queue takes its time: {later}");
    t.google.recover();
    after(&t, 640).await;
    assert_eq!(tally(&t, &[film]), (1, 0));
}
}

on_both! {
async fn a_silent_youtube_is_asked_with_growing_waits_not_once_per_batch(t: TestApp) {
    let work = work(&t);
    t.google.fail_all(503, "backendError");
    let films = insert_films(&t, work, "youtube", 0..500);
    t.run_jobs().await;
    for _ in 0..40 {
        after(&t, 1).await;
    }
    assert!((4..=6).contains(&asked(&t).0), "{}", asked(&t).0);
    t.google.recover();
    after(&t, 640).await;
    after(&t, 2).await;
    assert_eq!(tally(&t, &films), (500, 0));
}
}
