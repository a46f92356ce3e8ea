//! What is kept of them shows an act at once, and what is no act within the time that is set.

use lomba::judging::Coverage;

use crate::juror::ending::{fill, send};
use crate::juror::postponing::{Jury, jury};
use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures::{EDITION, read};
use crate::support::journey::{self as pages, BALI, BUDI, Someone};

const BOARD: &str = "/2023/panitia/dasbor";
const PROGRESS: &str = "/2023/panitia/penilaian";
const JURY: &str = "/2023/panitia/juri";
const SENT: &str = "/2023/panitia/penugasan?status=sudah";

/// The coverage that a page of the process would show.
fn coverage(t: &TestApp) -> Coverage {
    let edition = read(t, |conn| lomba::editions::find_by_id(conn, EDITION)).unwrap();
    read(t, |conn| t.app.counts.judging(conn, &edition, &t.app.clock.now().into())).coverage
}

async fn says(budi: &Someone, page: &str, words: &str) {
    budi.browser.get(page).await.expect(200).says(words);
}

on_both! {
with [("LOMBA__SERVER__COUNTS_SECONDS", "10")];
async fn an_accepted_work_shows_at_once(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let maker = pages::individual(&t, 1, BALI).await;
    let work = pages::whole_work(&t, &maker, 1, "Karya 1").await;
    says(&budi, BOARD, "Pendaftar dengan karya diterima 0").await;
    says(&budi, "/2023/panitia/karya?status=accepted", "Tidak ada yang cocok").await;
    assert_eq!(coverage(&t).works, 0);
    pages::accept_work(&budi, &work).await;
    says(&budi, BOARD, "Pendaftar dengan karya diterima 1").await;
    says(&budi, "/2023/panitia/karya?status=accepted", "1 karya").await;
    assert_eq!(coverage(&t).works, 1);
    t.run_jobs().await;
}
}

on_both! {
with [("LOMBA__SERVER__COUNTS_SECONDS", "10")];
async fn a_sheet_shows_at_once_when_it_is_sent_and_in_time_when_it_is_saved(t: TestApp) {
    let Jury { budi, jurors } = jury(&t).await;
    let open = pages::queue_of(&jurors[0]).await;
    for page in [BOARD, JURY] {
        says(&budi, page, "0").await;
    }
    let page = budi.browser.get(PROGRESS).await.expect(200);
    assert_eq!((page.values("data-ready").len(), page.values("data-age").len()), (0, 0));

    // A draft is no act: it shows when the time is over, and the page says how old its figures are.
    fill(&jurors[0], &open[0].1, "81").await;
    t.set_clock("2023-07-17 09:00:09");
    let page = budi.browser.get(PROGRESS).await.expect(200).says("berumur 9 detik");
    assert_eq!((page.values("data-ready").len(), page.values("data-age")), (0, vec!["9".to_owned()]));
    t.set_clock("2023-07-17 09:00:10");
    let page = budi.browser.get(PROGRESS).await.expect(200);
    assert_eq!((page.values("data-ready"), page.values("data-age").len()), (vec!["1".to_owned()], 0));

    says(&budi, SENT, "Tidak ada yang cocok").await;
    send(&jurors[0], &open[0].1, "81").await;
    says(&budi, SENT, "1 penugasan").await;
    let page = budi.browser.get(PROGRESS).await.expect(200);
    assert_eq!(page.values("data-ready").len(), 0, "sent, not ready to be sent");
    let file = budi.browser.get(&format!("{BOARD}/juri.csv")).await.expect(200);
    let sent: i64 = file.body.lines().skip(1).map(|row| row.split(',').nth(2).unwrap().parse::<i64>().unwrap()).sum();
    assert_eq!(sent, 1);
    t.run_jobs().await;
}
}
