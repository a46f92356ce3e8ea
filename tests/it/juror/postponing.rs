//! A work put off ("nanti"): what was typed is kept, the work moves behind the others, and is judged later.

use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Someone};

/// Four jurors for three accepted works, on the first day of judging.
pub struct Jury {
    pub budi: Someone,
    pub jurors: Vec<Someone>,
}

/// Everything by pages, from registration to the committed routing.
pub async fn jury(t: &TestApp) -> Jury {
    let budi = pages::committee(t, BUDI).await;
    for (n, home) in ELSEWHERE.into_iter().enumerate().skip(1).take(3) {
        let maker = pages::individual(t, n, home).await;
        let work = pages::whole_work(t, &maker, n, &format!("Karya ke-{n}")).await;
        pages::accept_work(&budi, &work).await;
    }
    let people = ["Galih Nugraha", "Laras Kusuma", "Tegar Mahendra", "Wulan Anggraini"];
    let mut jurors = Vec::new();
    for (n, name) in people.into_iter().enumerate() {
        let email = format!("juri{n}@contoh.go.id");
        jurors.push(pages::invite_and_declare_juror(t, &budi, (name, &email), ELSEWHERE[5 + n]).await);
    }
    t.set_clock("2023-07-17 09:00");
    budi.sign_in().await;
    pages::route(&budi).await;
    t.run_jobs().await;
    for juror in &jurors {
        juror.sign_in().await;
    }
    Jury { budi, jurors }
}

on_both! {
async fn a_work_put_off_keeps_what_was_typed_and_waits_behind_the_others(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = jurors.iter().max_by_key(|juror| juror.name.len()).unwrap();
    let before = pages::queue_of(juror).await;
    assert!(before.len() >= 2, "{before:?}");
    let (number, sheet) = before[0].clone();
    let version = juror.browser.get(&sheet).await.expect(200).field("version");
    let form = [("A1", "86,5"), ("version", version.as_str()), ("private_note", "Tanya panitia tentang musik")];
    let to = juror.browser.post(&format!("{sheet}/nanti"), &form).await.expect(303).location().unwrap();
    assert_ne!(to, sheet, "on to the next work");
    let put_off = pages::works_at(juror, "/2023/juri?tab=nanti").await;
    assert_eq!(put_off, [(number.clone(), sheet.clone())]);
    let after = pages::queue_of(juror).await;
    assert_eq!(after.last().unwrap().0, number, "behind the others");
    juror.browser.get(&sheet).await.expect(200).says("Tanya panitia tentang musik");

    // A second click puts it off again; a tab that was opened earlier overwrites nothing unseen.
    let page = juror.browser.get(&sheet).await.expect(200);
    assert_eq!(page.field("A1"), "86,50");
    juror.browser.post(&format!("{sheet}/nanti"), &form).await.expect(303);
    let stale = [("A1", "70"), ("version", version.as_str()), ("private_note", "Tanya panitia tentang musik")];
    let both = juror.browser.post(&format!("{sheet}/nanti"), &stale).await.expect(409);
    assert_eq!(both.body.matches("data-merge").count(), 1);
    both.says("86,50").says("70,00");
    juror.browser.post(&format!("{sheet}/nanti"), &[("A1", "86,5"), ("private_note", "Tanya panitia tentang musik")]).await.expect(303);
    let wrong = [("A1", "101"), ("comment", "Bagus")];
    juror.browser.post(&format!("{sheet}/nanti"), &wrong).await.expect(422).says("Bagus");

    let version = juror.browser.get(&sheet).await.expect(200).field("version");
    juror.browser.post(&format!("{sheet}/pengiriman"), &pages::sheet(&version, "80")).await.expect(303);
    juror.browser.post(&format!("{sheet}/nanti"), &[]).await.expect(409).says("sudah dikirim atau dikunci");
}
}

on_both! {
async fn only_its_juror_puts_a_work_off_and_only_while_judging_is_open(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let (_, sheet) = pages::queue_of(&jurors[0]).await[0].clone();
    let later = format!("{sheet}/nanti");
    for other in &jurors[1..] {
        other.browser.post(&later, &[]).await.expect(404);
    }
    budi.browser.post(&later, &[]).await.expect(403);
    assert!(t.visitor().post(&later, &[]).await.expect(303).location().unwrap().starts_with("/akun/masuk"));
    jurors[0].browser.post("/2023/juri/karya/999999/nanti", &[]).await.expect(404);
    // What was typed before the closing is taken within the grace.
    t.set_clock("2023-08-19 00:09:59");
    jurors[0].sign_in().await;
    let room = jurors[0].browser.get(&sheet).await.expect(200);
    room.says("ditutup 18 Agu, 23.59 WIB; masih diterima sampai 00.09 WIB").hides("/nanti\"");
    jurors[0].browser.post(&format!("{sheet}/draf"), &[("A1", "81")]).await.expect(303);
    assert_eq!(jurors[0].browser.get(&sheet).await.expect(200).field("A1"), "81,00");
    // A step is not something typed: the mark for later has no grace, and what was typed with it is kept.
    let late = jurors[0].browser.post(&later, &[("A1", "82")]).await.expect(409);
    late.says("sudah ditutup pada 18 Agustus 2023, 23.59 WIB");
    assert_eq!(jurors[0].browser.get(&sheet).await.expect(200).field("A1"), "82,00");
    t.set_clock("2023-08-19 00:10");
    jurors[0].sign_in().await;
    let closed = jurors[0].browser.post(&later, &[("A1", "80")]).await.expect(409);
    closed.says("sudah ditutup pada 18 Agustus 2023, 23.59 WIB");
    t.set_clock("2023-07-16 23:59:59");
    jurors[0].sign_in().await;
    jurors[0].browser.post(&later, &[]).await.expect(409).says("belum dibuka");
    t.run_jobs().await;
}
}
