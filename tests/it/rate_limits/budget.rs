//! The units of a quota day.

use lomba::video_check::problem::quota_day;
use lomba::video_check::{BreakerReason, CheckStatus, Provider, circuit_breaker};

use super::fixture::{after, alerts, asked, insert_films, row, tally, work};
use crate::on_both;
use crate::support::fixtures::{committee, read};
use crate::support::{Backend, TestApp, wib};

#[actix_web::test]
async fn when_the_units_are_used_up_the_rest_waits_for_the_next_quota_day() {
    for backend in [Backend::Sqlite, Backend::Postgresql] {
        let few = [("LOMBA__GOOGLE__YOUTUBE_DAILY_UNITS", "3")];
        let Some(t) = TestApp::start_with(backend, &few).await else { continue };
        committee(&t);
        let work = work(&t);
        let films = insert_films(&t, work, "youtube", 0..200);
        let elsewhere = insert_films(&t, work, "drive", 0..1);
        t.run_jobs().await;
        assert_eq!((asked(&t).0, tally(&t, &films)), (3, (150, 50)));
        assert_eq!(tally(&t, &elsewhere), (1, 0), "Drive has an allowance of its own");
        let waits: Vec<_> =
            films.iter().map(|id| row(&t, *id)).filter(|row| row.retry_at.is_some()).collect();
        // Midnight Pacific in summer.
        assert_eq!(waits.len(), 50);
        for film in waits {
            assert_eq!((film.status, film.retry_at), (CheckStatus::Unchecked, Some(wib("2023-06-01 14:00"))));
        }
        assert_eq!(
            alerts(&t, "wira@contoh.go.id"),
            ["Pemeriksaan YouTube berhenti: jatah harian portal habis"]
        );
        t.set_clock("2023-06-01 13:59");
        t.run_jobs().await;
        assert_eq!(asked(&t).0, 3);
        t.set_clock("2023-06-01 14:00");
        t.run_jobs().await;
        assert_eq!((asked(&t).0, tally(&t, &films)), (5, (200, 0)), "one film first, then the 49 others");
        let spent = |day: &str| read(&t, |conn| circuit_breaker::units_spent(conn, Provider::YOUTUBE, day));
        assert_eq!((spent("2023-05-31"), spent("2023-06-01")), (3, 2));
        assert!(read(&t, |conn| circuit_breaker::open_circuits(conn, wib("2023-06-01 14:00"))).is_empty());
    }
}

on_both! {
async fn workers_share_the_units_of_the_day(t: TestApp) {
    let workers: Vec<_> = (0..4)
        .map(|_| {
            let app = t.app.clone();
            std::thread::spawn(move || {
                let enter = || {
                    let leave = |tx: &mut lomba::db::Tx<'_>| circuit_breaker::enter(tx, Provider::YOUTUBE, Some(130));
                    app.db.write(app.clock.now(), leave).unwrap()
                };
                (0..50).filter(|_| enter().is_ok()).count()
            })
        })
        .collect();
    let allowed: usize = workers.into_iter().map(|worker| worker.join().unwrap()).sum();
    assert_eq!(allowed, 130);
    let day = quota_day(t.app.clock.now());
    assert_eq!(read(&t, |conn| circuit_breaker::units_spent(conn, Provider::YOUTUBE, &day)), 130);
    let standing = read(&t, |conn| circuit_breaker::open_circuits(conn, t.app.clock.now()));
    assert_eq!(standing.iter().map(|pause| pause.reason).collect::<Vec<_>>(), [BreakerReason::Budget]);
    after(&t, 0).await;
}
}
