//! A fault of ours stops every question at once, blames nobody, tells the committee once, and ends by itself.

use lomba::cli::demo::films::SHORT;
use lomba::video_check::{CheckStatus, Reason, circuit_breaker};

use super::fixture::{after, alerts, asked, drive_id, ids, insert_films, row, tally, work};
use crate::on_both;
use crate::support::fixtures::{EDITION, read};
use crate::support::journey::{self, BALI};

const INBOX: &str = "/2023/panitia";
const TRY: &str = "/2023/panitia/penyedia/youtube/percobaan";

on_both! {
async fn a_refused_key_stops_everything_and_everything_comes_back(t: TestApp) {
    let budi = t.committee("Budi Santosa", "budi@contoh.go.id").await;
    t.committee("Wira Atmaja", "wira@contoh.go.id").await;
    let work = work(&t);
    t.google.fail_all(400, "API_KEY_INVALID");
    let mut films = insert_films(&t, work, "youtube", 0..120);
    films.extend(insert_films(&t, work, "drive", 0..3));
    t.run_jobs().await;
    assert_eq!(asked(&t), (1, 1), "one question each, then none");
    for id in &films {
        let film = row(&t, *id);
        assert_eq!((film.status, film.report.unwrap().reasons), (CheckStatus::Unchecked, vec![Reason::KeyInvalid]));
    }
    for member in ["budi@contoh.go.id", "wira@contoh.go.id"] {
        let mut told = alerts(&t, member);
        told.sort();
        assert_eq!(told, [
            "Pemeriksaan Google Drive berhenti: kunci API ditolak",
            "Pemeriksaan YouTube berhenti: kunci API ditolak",
        ]);
    }
    budi.get(INBOX).await.expect(200).says("Pemeriksaan YouTube berhenti: kunci API ditolak").says("Coba sekarang");

    after(&t, 600).await;
    assert_eq!(asked(&t), (1, 1));
    after(&t, 300).await;
    assert_eq!(asked(&t), (2, 2), "looked at again every so often");
    assert_eq!(ids(&t)[1].len(), 1, "with one film");
    assert_eq!(alerts(&t, "budi@contoh.go.id").len(), 2, "a pause is one letter, however long it lasts");

    t.google.recover();
    after(&t, 900).await;
    assert_eq!(tally(&t, &films), (123, 0), "all follow");
    assert_eq!(ids(&t)[2..].iter().map(Vec::len).collect::<Vec<_>>(), [1, 49, 50, 20]);
    budi.get(INBOX).await.expect(200).hides("data-pause");
}
}

on_both! {
async fn the_committee_may_try_at_once(t: TestApp) {
    let budi = t.committee("Budi Santosa", "budi@contoh.go.id").await;
    let work = work(&t);
    t.google.fail_all(403, "quotaExceeded");
    let films = insert_films(&t, work, "youtube", 0..60);
    t.run_jobs().await;
    assert_eq!((asked(&t).0, tally(&t, &films)), (1, (0, 60)));
    // Too early: the notice comes back, without a second letter.
    budi.post(TRY, &[]).await.expect(303);
    t.run_jobs().await;
    assert_eq!((asked(&t).0, ids(&t)[1].len()), (2, 1));
    budi.get(INBOX).await.expect(200).says("Pemeriksaan YouTube berhenti: kuota harian Google habis");
    assert_eq!(alerts(&t, "budi@contoh.go.id").len(), 1);
    t.google.recover();
    budi.post(TRY, &[]).await.expect(303);
    t.run_jobs().await;
    assert_eq!(tally(&t, &films), (60, 0));
    budi.get(INBOX).await.expect(200).hides("data-pause");
    budi.post(TRY, &[]).await.expect(409).says("tidak sedang berhenti");
    let trail = read(&t, |conn| lomba::audit::list(conn, EDITION, None, 50));
    let tries = trail.iter().filter(|line| line.act == "provider.tried_again").count();
    assert_eq!(tries, 2);
}
}

on_both! {
async fn a_throttled_address_rests_for_an_hour(t: TestApp) {
    let work = work(&t);
    let page = "<html>your computer or network may be sending automated queries</html>";
    t.google.answer_next(Some(&drive_id(0)), 403, page, &[("content-type", "text/html")]);
    let films = insert_films(&t, work, "drive", 0..4);
    let others = insert_films(&t, work, "youtube", 0..2);
    t.run_jobs().await;
    assert_eq!((asked(&t), tally(&t, &films), tally(&t, &others)), ((1, 1), (0, 4), (2, 0)));
    after(&t, 3599).await;
    assert_eq!(asked(&t).1, 1);
    after(&t, 1).await;
    assert_eq!(tally(&t, &films), (4, 0));
    assert!(read(&t, |conn| circuit_breaker::open_circuits(conn, t.app.clock.now())).is_empty());
}
}

on_both! {
async fn the_entrant_is_not_blamed_and_may_send_all_the_same(t: TestApp) {
    let maker = journey::individual(&t, 1, BALI).await;
    let work = journey::draft_work(&maker, "Notulen rapat").await;
    t.google.fail_all(403, "SERVICE_DISABLED");
    journey::paste_link(&maker, &work, &journey::film(&t, 1, SHORT)).await;
    t.run_jobs().await;
    let page = maker.person.browser.get(&format!("{work}/video")).await.expect(200);
    page.says("Tautan Anda tersimpan dan tidak dianggap salah").hides("data-verdict=\"failed\"");
    t.google.recover();
    after(&t, 900).await;
    assert_eq!(asked(&t).1, 2);
    let page = maker.person.browser.get(&format!("{work}/video")).await.expect(200);
    page.hides("tidak dianggap salah").hides("data-verdict=\"unchecked\"");
}
}
