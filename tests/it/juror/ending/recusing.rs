//! Stepping back: not after the closing, and not from a locked work; the page and the act say so alike.

use super::super::postponing::{Jury, jury};
use super::{busiest, lock_all};
use crate::on_both;
use crate::support::journey as pages;

const FORM: [(&str, &str); 2] = [("reason", "close"), ("words", "")];

on_both! {
async fn a_locked_work_offers_no_stepping_back(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let (_, sheet) = pages::queue_of(juror).await[0].clone();
    let recusal = format!("{sheet}/pengunduran");
    juror.browser.get(&sheet).await.expect(200).link(&recusal);
    juror.browser.get(&recusal).await.expect(200);
    lock_all(juror).await;
    juror.browser.get(&sheet).await.expect(200).hides(&recusal);
    juror.browser.get(&recusal).await.expect(409).says("sudah dikunci");
    juror.browser.post(&recusal, &FORM).await.expect(409).says("sudah dikunci");
    assert_eq!(pages::queue_of(juror).await.len(), 3, "the work stays");
}
}

on_both! {
async fn nobody_steps_back_after_the_closing(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let (_, sheet) = pages::queue_of(juror).await[0].clone();
    let recusal = format!("{sheet}/pengunduran");
    t.set_clock("2023-08-19 08:00");
    juror.sign_in().await;
    juror.browser.get(&sheet).await.expect(200).hides(&recusal);
    juror.browser.get(&recusal).await.expect(409).says("sudah ditutup pada 18 Agustus 2023");
    juror.browser.post(&recusal, &FORM).await.expect(409).says("sudah ditutup pada 18 Agustus 2023");
    // A wrong form is no way around it.
    juror.browser.post(&recusal, &[]).await.expect(409);
    assert_eq!(pages::queue_of(juror).await.len(), 3);
}
}

on_both! {
async fn a_conflict_noticed_before_judging_opens_is_told_then(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let (number, sheet) = pages::queue_of(juror).await[0].clone();
    t.set_clock("2023-07-16 23:00");
    juror.sign_in().await;
    juror.browser.get(&format!("{sheet}/pengunduran")).await.expect(200);
    juror.browser.post(&format!("{sheet}/pengunduran"), &FORM).await.expect(303);
    assert!(pages::queue_of(juror).await.iter().all(|(other, _)| *other != number));
    t.run_jobs().await;
}
}
