//! The minutes after the closing: what was written in time is taken, nothing is opened again.

use super::super::postponing::{Jury, jury};
use super::{CHECK, SEND, busiest, fill, lock_all, send};
use crate::on_both;
use crate::support::journey as pages;

const ASK: &str = "/2023/juri/pembukaan";
/// The closing that was announced, as every refusal names it.
const CLOSED: &str = "sudah ditutup pada 18 Agustus 2023, 23.59 WIB";

on_both! {
async fn complete_drafts_are_taken_until_the_grace_ends_and_nothing_is_taken_back(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let held = pages::queue_of(juror).await;
    send(juror, &held[0].1, "80").await;
    fill(juror, &held[1].1, "80").await;
    t.set_clock("2023-08-19 00:09:59");
    juror.sign_in().await;
    juror.browser.get("/2023/juri").await.expect(200).says("1 lembar nilai yang lengkap masih dapat dikirim sampai 00.09 WIB");
    let reopen = format!("{}/pembukaan", held[0].1);
    juror.browser.get(&held[0].1).await.expect(200).hides(&reopen).hides("/pengunduran");
    juror.browser.get(&reopen).await.expect(409).says(CLOSED);
    juror.browser.post(&reopen, &[("reason", "Salah")]).await.expect(409).says(CLOSED).says("Salah");
    let recusal = format!("{}/pengunduran", held[2].1);
    juror.browser.get(&recusal).await.expect(409).says(CLOSED);
    juror.browser.post(&recusal, &[("reason", "close"), ("words", "")]).await.expect(409).says(CLOSED);
    assert_eq!(juror.browser.post(SEND, &[]).await.expect(200).values("data-sent"), [held[1].0.clone()]);
    juror.browser.post(&format!("{}/mulai", held[2].1), &[]).await.expect(204);
    send(juror, &held[2].1, "80").await;
    juror.browser.post(CHECK, &[]).await.expect(303);
    juror.browser.get(CHECK).await.expect(200).says("Semua nilai Anda sudah terkunci").hides(ASK);
    t.run_jobs().await;
}
}

on_both! {
async fn what_is_locked_is_neither_asked_for_nor_opened_in_the_grace(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let (_, sheet) = pages::queue_of(juror).await[0].clone();
    lock_all(juror).await;
    juror.browser.post(ASK, &[("lembar", "semua"), ("reason", "Keliru")]).await.expect(303);
    t.set_clock("2023-08-19 00:00");
    juror.sign_in().await;
    budi.sign_in().await;
    juror.browser.get(&sheet).await.expect(200).hides(ASK);
    juror.browser.get("/2023/juri").await.expect(200).hides(ASK);
    juror.browser.post(ASK, &[("lembar", "semua"), ("reason", "Lupa")]).await.expect(409).says(CLOSED).says("Lupa");
    let desk = budi.browser.get("/2023/panitia/pembukaan").await.expect(200).hides("value=\"accepted\"");
    let decide = desk.link("/keputusan");
    budi.browser.post(&decide, &[("verdict", "accepted")]).await.expect(409).says(CLOSED);
    juror.browser.get(CHECK).await.expect(200).says("Semua nilai Anda sudah terkunci");
    budi.browser.post(&decide, &[("verdict", "declined"), ("answer", "Sudah ditutup")]).await.expect(303);
    t.run_jobs().await;
}
}

on_both! {
async fn after_the_grace_drafts_are_refused_and_stay_readable(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let held = pages::queue_of(juror).await;
    fill(juror, &held[0].1, "80").await;
    t.set_clock("2023-08-19 00:10");
    juror.sign_in().await;
    juror.browser.get("/2023/juri").await.expect(200).says("1 lembar nilai yang lengkap tidak sempat dikirim");
    let refused = juror.browser.post(SEND, &[]).await.expect(409).says(CLOSED);
    assert_eq!(refused.values("data-ready"), [held[0].0.clone()]);
    juror.browser.post(CHECK, &[]).await.expect(409).says(CLOSED);
    juror.browser.post(&format!("{}/mulai", held[1].1), &[]).await.expect(409).says(CLOSED);
    assert_eq!(juror.browser.get(&held[0].1).await.expect(200).field("A1"), "80,00");
}
}
