//! The check of the whole trail on the page: whole or broken where, since when it is anchored, and not too often.

use diesel::connection::SimpleConnection;
use lomba::db::Conn;
use lomba::jobs;

use crate::on_both;
use crate::support::fixtures::whole_trail;
use crate::support::journey::{self as pages, BUDI};
use crate::support::{Page, TestApp};

const CHECK: &str = "/2023/panitia/jejak/pemeriksaan";

/// What somebody who owns the database can do.
fn tamper(t: &TestApp, statement: &str) {
    let mut conn = t.app.db.connection().unwrap();
    match &mut *conn {
        Conn::Sqlite(c) => {
            let unguarded =
                "DROP TRIGGER IF EXISTS audit_log_no_update; DROP TRIGGER IF EXISTS audit_log_no_delete;";
            c.batch_execute(&format!("{unguarded} {statement}")).unwrap();
        }
        Conn::Postgresql(c) => {
            let unguarded = "ALTER TABLE audit_log DISABLE TRIGGER audit_log_no_change;";
            c.batch_execute(&format!("{unguarded} {statement}")).unwrap();
        }
    }
}

fn outcome(page: &Page) -> String {
    page.values("data-trail")[0].clone()
}

on_both! {
async fn the_trail_is_checked_when_somebody_presses(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let page = budi.browser.get("/2023/panitia/jejak").await.expect(200).says("Periksa keutuhan jejak");
    assert_eq!((page.link("/jejak/pemeriksaan"), page.values("data-trail")), (CHECK.to_owned(), vec![]));
    let lines = whole_trail(&t.app);
    let page = budi.browser.get(CHECK).await.expect(200).says(&format!("Semua {lines} baris")).says("Belum berjangkar");
    assert_eq!(outcome(&page), "whole");

    t.set_clock("2023-06-02 00:10");
    t.write(jobs::tick).unwrap();
    t.run_jobs().await;
    budi.sign_in().await;
    let now = whole_trail(&t.app);
    let page = budi.browser.get(CHECK).await.expect(200);
    let page = page.says(&format!("Berjangkar sejak 1 Juni 2023: ditandatangani sampai akhir 1 Juni 2023, baris {lines} dari {now}."));
    assert_eq!(outcome(&page), "whole");

    tamper(&t, "UPDATE audit_log SET reason = 'x' WHERE id = 2");
    let page = budi.browser.get(CHECK).await.expect(200).says("Baris 2 diubah, atau tidak ditulis oleh portal.");
    assert_eq!((outcome(&page), page.link("sebelum=")), ("broken".to_owned(), "/2023/panitia/jejak?sebelum=3".to_owned()));
    tamper(&t, "DELETE FROM audit_log WHERE id = 2");
    budi.browser.get(CHECK).await.expect(200).says("Baris-baris sebelum baris 3 hilang.").hides("Berjangkar");
    t.run_jobs().await;
}
}

on_both! {
async fn nobody_has_the_chain_read_again_and_again(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let dewi = pages::committee(&t, ("Dewi Lestari", "dewi@contoh.go.id")).await;
    for _ in 0..6 {
        budi.browser.get(CHECK).await.expect(200);
    }
    let refused = budi.browser.get(CHECK).await.expect(429);
    assert!(refused.headers.contains_key("retry-after"));
    dewi.browser.get(CHECK).await.expect(200);
    let sekar = pages::register_team(&t).await;
    sekar.person.browser.get(CHECK).await.expect(403);
    t.visitor().get(CHECK).await.expect(303);
    t.run_jobs().await;
}
}
