//! Pages that are opened all day ask little, and what they keep of the edition shows every act at once.

use crate::committee::schedule;
use crate::juror::ending::fill;
use crate::juror::postponing::{Jury, jury};
use crate::on_both;
use crate::support::journey as pages;
use crate::support::{Client, TestApp};

/// Statements of a page that was opened before.
async fn statements(t: &TestApp, browser: &Client, page: &str) -> u64 {
    browser.get(page).await.expect(200);
    let before = t.app.db.queries_begun();
    browser.get(page).await.expect(200);
    t.app.db.queries_begun() - before
}

on_both! {
with [("LOMBA__SERVER__COUNTS_SECONDS", "60")];
async fn pages_that_are_opened_all_day_ask_few_statements(t: TestApp) {
    let Jury { budi, jurors } = jury(&t).await;
    let juror = &jurors[0];
    let sheet = pages::queue_of(juror).await[0].1.clone();
    fill(juror, &sheet, "81").await;
    let mut found = Vec::new();
    for page in ["/2023/panitia/karya", "/2023/panitia", "/2023/panitia/peserta"] {
        found.push((page, statements(&t, &budi.browser, page).await));
    }
    for page in ["/2023/juri", &sheet] {
        found.push((if page == sheet { "room" } else { page }, statements(&t, &juror.browser, page).await));
    }
    let version = juror.browser.get(&sheet).await.expect(200).field("version");
    let before = t.app.db.queries_begun();
    juror.browser.post(&format!("{sheet}/draf"), &pages::sheet(&version, "82")).await.expect(303);
    found.push(("save", t.app.db.queries_begun() - before));
    let wanted = [
        ("/2023/panitia/karya", 5),
        ("/2023/panitia", 3),
        ("/2023/panitia/peserta", 4),
        ("/2023/juri", 4),
        ("room", 6),
        ("save", 6),
    ];
    assert_eq!(found, wanted);
    t.run_jobs().await;
}
}

on_both! {
with [("LOMBA__SERVER__COUNTS_SECONDS", "60")];
async fn a_moved_closing_and_a_juror_who_left_show_at_once_though_editions_are_kept(t: TestApp) {
    let Jury { budi, jurors } = jury(&t).await;
    let (first, second) = (&jurors[0], &jurors[1]);
    let sheet = pages::queue_of(first).await[0].1.clone();
    for juror in [first, second] {
        juror.browser.get("/2023/juri").await.expect(200).hides("20 Agustus 2023");
    }
    let later = [("closes_at", "2023-08-20T23:59"), ("reason", "Juri berhalangan")];
    schedule::move_to(&budi, "judging", &later).await.expect(303);
    for juror in [first, second] {
        juror.browser.get("/2023/juri").await.expect(200).says("20 Agustus 2023");
    }
    first.browser.get(&sheet).await.expect(200).says("tutup 20 Agu");

    budi.browser.post("/2023/panitia/juri/1/keluar", &[("reason", "Pindah tugas.")]).await.expect(303);
    first.browser.get("/2023/juri").await.expect(403);
    first.browser.get(&sheet).await.expect(403);
    second.browser.get("/2023/juri").await.expect(200);
    t.run_jobs().await;
}
}
