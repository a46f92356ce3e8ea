//! Walks over many films: in batches, once per occasion, taken up again where they broke off; and what they
//! and the pages cost.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use lomba::db::Conn;
use lomba::db::schema::film_watches;
use lomba::jobs;
use lomba::overview::{self, FilmFilter};
use lomba::queue::{RecheckCursor, Task, Trigger};
use lomba::{film_watch, works};

use super::{at, close, film, night, replaced, standing};
use crate::on_both;
use crate::support::fixtures::{self, EDITION, read};
use crate::support::journey::{self as pages, BUDI};
use crate::support::{Backend, TestApp, wib};

/// So many sent works of one entry, each with a film on the imitated Drive that was checked long ago.
fn insert_works(t: &TestApp, count: usize) {
    let house = fixtures::institution(t, "Badan Contoh", true);
    let entry = fixtures::entry(t, &fixtures::person(t, "Sekar Wulandari", "sekar@contoh.go.id"), house);
    let mut sql = String::from("BEGIN;");
    for n in 1..=count {
        sql.push_str(&format!(
            "INSERT INTO works (id, edition_id, entry_id, number, title, status, submitted_at, created_at, updated_at) \
             VALUES ({n}, 1, {entry}, 'ML-2023-{n:04}', 'Karya {n}', 'submitted', 1, 1, 1);\
             INSERT INTO videos (id, work_id, part, provider, provider_id, pasted, check_status, checksum, created_at) \
             VALUES ({n}, {n}, 'main', 'drive', '{}', 'x', 'passed', 'c{n}', 1);",
            film(n).id
        ));
    }
    sql.push_str("COMMIT;");
    read(t, |conn| match conn {
        Conn::Sqlite(conn) => Ok(conn.batch_execute(&sql)?),
        Conn::Postgresql(conn) => Ok(conn.batch_execute(&sql)?),
    });
}

fn asked(t: &TestApp) -> usize {
    t.google.requests().len()
}

on_both! {
    async fn every_film_is_seen_once_per_occasion_in_batches(t: TestApp) {
        insert_works(&t, 120);
        for n in 1..=120 {
            t.google.put(film(n));
        }
        close(&t).await;
        assert_eq!((standing(&t).films, standing(&t).seen), (120, 120));
        let before = asked(&t);
        close(&t).await;
        assert_eq!(asked(&t), before, "the closing comes once");
        at(&t, "2023-07-16 00:00").await;
        let each = asked(&t) - before;
        at(&t, "2023-07-16 12:00").await;
        assert_eq!(asked(&t), before + each, "so does the day before judging");
        night(&t, 0).await;
        at(&t, "2023-07-17 03:50").await;
        assert_eq!(asked(&t), before + 2 * each, "and each night");
        at(&t, "2023-07-18 04:00").await;
        assert_eq!(asked(&t), before + 2 * each, "outside the night nothing is asked");
        night(&t, 1).await;
        assert_eq!(asked(&t), before + 3 * each);
        at(&t, "2023-08-20 12:00").await;
        assert_eq!(asked(&t), before + 4 * each, "before the publication");
        assert_eq!(standing(&t).oldest, Some(wib("2023-08-20 12:00")));
    }
}

on_both! {
    async fn a_walk_goes_on_where_it_broke_off_and_may_run_twice(t: TestApp) {
        insert_works(&t, 60);
        for n in 1..=60 {
            t.google.put(film(n));
        }
        t.set_clock("2023-07-15 00:00");
        let pass = RecheckCursor::new(EDITION, Trigger::Closing, t.app.clock.now());
        jobs::run(t.app.clone(), Task::WatchFilms(pass), 1).await.unwrap();
        assert_eq!(standing(&t).seen, 50, "one batch, and the next is asked for");
        let before = asked(&t);
        jobs::run(t.app.clone(), Task::WatchFilms(pass), 2).await.unwrap();
        assert_eq!(standing(&t).seen, 60, "run again it takes only what was not seen");
        assert!(asked(&t) - before < 2 * before / 5 + 1, "ten films, not sixty");
        t.run_jobs().await;
        assert_eq!(standing(&t).seen, 60);
        let rows: i64 = read(&t, |conn| Ok(film_watches::table.count().get_result(conn)?));
        assert_eq!(rows, 60);
    }
}

on_both! {
    async fn where_nobody_answers_the_rest_is_not_asked(t: TestApp) {
        insert_works(&t, 60);
        t.google.fail_all(403, "quotaExceeded");
        close(&t).await;
        let asked_once = asked(&t);
        assert!(asked_once <= 50, "{asked_once}");
        assert_eq!(standing(&t).seen, 0);
        t.google.recover();
        for n in 1..=60 {
            t.google.put(film(n));
        }
        t.set_clock("2023-07-15 00:11");
        t.run_jobs().await;
        assert_eq!(standing(&t).seen, 60);
    }
}

#[derive(QueryableByName)]
struct Step {
    #[diesel(sql_type = Text)]
    detail: String,
}

/// With 5,000 works the questions about the same film look into indexes and never walk over all films.
#[actix_web::test]
async fn at_five_thousand_works_every_list_uses_its_indexes() {
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    insert_works(&t, 5000);
    read(&t, |conn| match conn {
        Conn::Sqlite(conn) => Ok(conn.batch_execute(
            "UPDATE videos SET checksum = 'c1' WHERE id = 4000; \
             INSERT INTO film_watches SELECT id, work_id, '{}', 1, '{}', 1 FROM videos; \
             INSERT INTO film_changes (video_id, work_id, kind, alarm, before, after, found_at) \
               SELECT id, work_id, 'replaced', TRUE, '{}', '{}', 1 FROM videos WHERE id <= 25; ANALYZE;",
        )?),
        Conn::Postgresql(_) => Ok(()),
    });
    let plan = |sql: &str| {
        let steps: Vec<Step> =
            read(&t, |conn| Ok(diesel::sql_query(format!("EXPLAIN QUERY PLAN {sql}")).load(conn)?));
        steps.into_iter().map(|step| step.detail).collect::<Vec<_>>()
    };
    let twins = plan(
        "SELECT o.id FROM videos v JOIN videos o ON o.checksum = v.checksum AND o.id <> v.id WHERE v.work_id = 1",
    );
    assert!(twins.iter().any(|step| step.contains("videos_checksum")), "{twins:?}");
    assert!(!twins.iter().any(|step| step.starts_with("SCAN")), "{twins:?}");
    let twins = plan(
        "SELECT o.id FROM videos v JOIN videos o ON o.provider = v.provider AND o.provider_id = v.provider_id \
         AND o.id <> v.id WHERE v.work_id = 1",
    );
    assert!(twins.iter().any(|step| step.contains("videos_film")), "{twins:?}");
    assert!(!twins.iter().any(|step| step.starts_with("SCAN")), "{twins:?}");

    let (films, total) = read(&t, |conn| overview::desk_films(conn, EDITION, FilmFilter::Shared, 1));
    let ids: Vec<i64> = films.iter().map(|film| film.work.0).collect();
    assert_eq!((ids, total), (vec![1, 4000], 2));
    assert_eq!(super::inbox(&t).count(lomba::inbox::InboxKind::SameFilm), 1);
    assert_eq!(read(&t, |conn| works::shared_films(conn, lomba::ids::WorkId(1))).len(), 1);
    let (page, total) = read(&t, |conn| film_watch::changed_films(conn, EDITION, 3));
    assert_eq!((page.len(), total), (5, 25));
}

on_both! {
    async fn beyond_the_last_page_of_films_stands_the_last_page(t: TestApp) {
        // One film in eleven works, which is replaced after the closing.
        for n in 1..=11 {
            let maker = pages::individual(&t, n, pages::ELSEWHERE[n]).await;
            pages::whole_work(&t, &maker, 1, &format!("Notulen nomor {n}")).await;
        }
        close(&t).await;
        t.google.put(replaced(1));
        night(&t, 0).await;
        let budi = pages::committee(&t, BUDI).await;
        budi.browser.get("/2023/panitia").await.expect(200);
        for (list, name) in [("tautan?saringan=ganda&page=", "data-film"), ("tautan/perubahan?page=", "data-video")] {
            let page = async |n: &str| budi.browser.get(&format!("/2023/panitia/{list}{n}")).await.expect(200).says("11–11 dari 11");
            let (last, beyond) = (page("2").await, page("99").await);
            assert_eq!(last.values(name).len(), 1, "{list}");
            assert_eq!(beyond.values(name), last.values(name), "{list}");
            assert_eq!(beyond.words(), last.words(), "{list}");
            assert!(beyond.values("href").iter().any(|href| href.ends_with("page=1")), "{list}");
        }
        t.run_jobs().await;
    }
}
