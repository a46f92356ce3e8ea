//! Complete drafts at the closing: the banner, the letters, the committee's count, what was sealed.

use super::super::postponing::{Jury, jury};
use super::{CHECK, SEND, busiest, fill, send};
use crate::film_watch::at;
use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self as pages, Someone};
use crate::support::two_members;

/// How many reminders a juror has.
fn reminders(t: &TestApp, juror: &Someone) -> usize {
    t.letters(&juror.email).iter().filter(|letter| letter.kind == "drafts_waiting").count()
}

on_both! {
async fn drafts_are_spoken_of_from_three_days_before_the_closing(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let held = pages::queue_of(juror).await;
    fill(juror, &held[0].1, "80").await;
    send(juror, &held[1].1, "80").await;
    let rooms = ["/2023/juri".to_owned(), CHECK.to_owned(), "/2023/juri/pernyataan".to_owned(), "/2023/juri/pembukaan".to_owned(), held[1].1.clone(), format!("{}/dugaan", held[2].1), format!("{}/pengunduran", held[2].1)];
    t.set_clock("2023-08-15 23:59:59");
    juror.sign_in().await;
    juror.browser.get("/2023/juri").await.expect(200).hides("data-notice");
    t.set_clock("2023-08-16 00:00");
    for room in &rooms {
        juror.browser.get(room).await.expect(200).says("1 lembar nilai sudah lengkap tetapi belum dikirim");
    }
    juror.browser.get("/2023").await.expect(200).hides("data-notice");
    let other = jurors.iter().find(|other| other.email != juror.email).unwrap();
    other.sign_in().await;
    other.browser.get("/2023/juri").await.expect(200).hides("data-notice");

    budi.sign_in().await;
    let progress = budi.browser.get("/2023/panitia/penilaian").await.expect(200);
    assert_eq!(progress.values("data-ready"), ["1"]);
    progress.says("1 lembar yang sudah lengkap tetapi belum dikirim tidak dihitung");
    juror.browser.post(SEND, &[]).await.expect(200);
    juror.browser.get("/2023/juri").await.expect(200).hides("data-notice");
    budi.browser.get("/2023/panitia/penilaian").await.expect(200).hides("data-ready");
}
}

on_both! {
async fn a_letter_goes_out_three_days_and_one_day_before_and_never_twice(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let held = pages::queue_of(juror).await;
    fill(juror, &held[0].1, "80").await;
    at(&t, "2023-08-15 23:59:59").await;
    assert_eq!(reminders(&t, juror), 0);
    at(&t, "2023-08-16 00:00").await;
    assert_eq!(reminders(&t, juror), 1);
    let letter = t.newest_letter(&juror.email);
    assert_eq!(letter.path(&t.base), CHECK);
    assert!(letter.text.contains("1 lembar nilai") && letter.text.contains("18 Agustus 2023, 23.59 WIB"), "{}", letter.text);
    for other in jurors.iter().filter(|other| other.email != juror.email) {
        assert_eq!(reminders(&t, other), 0);
    }
    at(&t, "2023-08-17 23:59:59").await;
    assert_eq!(reminders(&t, juror), 1);
    at(&t, "2023-08-18 00:00").await;
    assert_eq!(reminders(&t, juror), 2);
    at(&t, "2023-08-18 23:59:59").await;
    at(&t, "2023-08-19 08:00").await;
    assert_eq!(reminders(&t, juror), 2);
}
}

on_both! {
async fn a_run_that_is_repeated_after_a_crash_writes_no_second_letter(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    fill(juror, &pages::queue_of(juror).await[0].1, "80").await;
    t.set_clock("2023-08-18 10:00");
    let edition = crate::support::fixtures::EDITION;
    // The transaction is undone as a crash undoes it; then it runs twice to its end.
    let undone: Result<(), lomba::db::Fault> = t.write(|tx| {
        assert_eq!(lomba::judging::remind_drafts(tx, edition)?, 1);
        Err(lomba::db::Fault::NotFound)
    });
    assert!(undone.is_err());
    assert_eq!(reminders(&t, juror), 0);
    let run = || t.write(|tx| lomba::judging::remind_drafts(tx, edition)).unwrap();
    assert_eq!((run(), run()), (1, 0));
    // A portal that was down for two days sends the nearer reminder alone.
    at(&t, "2023-08-18 10:30").await;
    assert_eq!(reminders(&t, juror), 1);
}
}

on_both! {
async fn what_was_sealed_is_said_to_the_juror(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let held = pages::queue_of(juror).await;
    fill(juror, &held[0].1, "80").await;
    send(juror, &held[1].1, "80").await;
    t.set_clock("2023-08-19 08:00");
    juror.sign_in().await;
    budi.sign_in().await;
    juror.browser.get("/2023/juri").await.expect(200).says("1 lembar nilai yang lengkap tidak sempat dikirim");
    juror.browser.post(SEND, &[]).await.expect(409).says("sudah ditutup pada 18 Agustus 2023");
    two_members::seal(&t, &budi.browser).await;
    let said = juror.browser.get("/2023/juri").await.expect(200);
    said.says("1 lembar nilai Anda dihitung; 1 draf lengkap yang tidak dikirim dan 1 yang belum lengkap tidak");
    t.run_jobs().await;
}
}
