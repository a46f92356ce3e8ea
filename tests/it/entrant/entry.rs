//! Taking a whole entry back, and a team's leader going on alone (R10).

use crate::on_both;
use crate::support::journey::{self as pages, BAYU, BUDI, ELSEWHERE, SEKAR};

on_both! {
async fn a_cancelled_entry_is_gone_and_its_leader_may_register_anew(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let bayu = pages::confirm_member(&t, BAYU, 1).await;
    let browser = &sekar.person.browser;
    let work = pages::draft_work(&sekar, "Notulen rapat").await;
    let cancel = format!("{}/pembatalan", sekar.at);

    // Only the leader, only with a reason of readable length, only without a sent work.
    bayu.person.browser.get(&cancel).await.expect(409).says("Hanya ketua yang dapat melakukannya");
    bayu.person.browser.post(&cancel, &[]).await.expect(409).says("Hanya ketua yang dapat melakukannya");
    let long = "a".repeat(501);
    browser.post(&cancel, &[("reason", &long)]).await.expect(422).says("Terlalu panjang: 501 karakter");
    pages::paste_link(&sekar, &work, &pages::film(&t, 1, lomba::cli::demo::films::SHORT)).await;
    t.run_jobs().await;
    pages::submit_work(&sekar, &work).await;
    browser.post(&cancel, &[]).await.expect(409).says("1 karya sudah dikirim. Tarik karya itu dahulu");
    browser.post(&format!("{work}/penarikan"), &[]).await.expect(303);

    browser.get(&cancel).await.expect(200).says("Batalkan pendaftaran Lentera?").says("2 orang tidak lagi terdaftar");
    let to = browser.post(&cancel, &[("reason", "Berhalangan")]).await.expect(303).location().unwrap();
    assert_eq!(to, "/2023/peserta");
    // To everybody the entry is gone, a second click included.
    for person in [&sekar, &bayu] {
        person.person.browser.get(&sekar.at).await.expect(404);
        person.person.browser.get(&format!("{}/karya", sekar.at)).await.expect(404);
        person.person.browser.get(&work).await.expect(404);
        person.person.browser.post(&cancel, &[]).await.expect(404);
    }
    browser.get("/2023/peserta/daftar").await.expect(200).says("Pendaftaran");
    let again = pages::register_as(&sekar.person, &[("kind", "individual"), ("institution", ELSEWHERE[0])], 0).await;
    assert_ne!(again, sekar.at);
    let budi = pages::committee(&t, BUDI).await;
    budi.browser.get("/2023/panitia/peserta").await.expect(200).says("dibatalkan");
    t.run_jobs().await;
}
}

on_both! {
async fn nothing_is_cancelled_after_registration_closed_nor_by_others(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let rival = pages::individual(&t, 2, ELSEWHERE[1]).await;
    let cancel = format!("{}/pembatalan", maker.at);
    rival.person.browser.get(&cancel).await.expect(404);
    rival.person.browser.post(&cancel, &[]).await.expect(404);
    t.set_clock("2023-07-08 00:00");
    maker.person.sign_in().await;
    let closed = "Pendaftaran kompetisi sudah ditutup pada 7 Juli 2023, 23.59 WIB";
    maker.person.browser.get(&cancel).await.expect(409).says(closed);
    maker.person.browser.post(&cancel, &[]).await.expect(409).says(closed);
    maker.person.browser.get(&maker.at).await.expect(200).says("lengkap").hides("/pembatalan");
    t.run_jobs().await;
}
}

on_both! {
async fn a_team_of_one_goes_on_alone_once(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let browser = &sekar.person.browser;
    let alone = format!("{}/perseorangan", sekar.at);
    pages::invite_member(&sekar, BAYU, 1).await;
    browser.post(&alone, &[]).await.expect(409).says("Keluarkan undangan yang belum dijawab dahulu");
    browser.get(&sekar.at).await.expect(200).hides("/perseorangan");
    let (bayu, invitation) = pages::follow_invitation(&t, BAYU, "invite_member").await;
    bayu.browser.post(&alone, &[]).await.expect(404);
    bayu.browser.post(&format!("{invitation}/penolakan"), &[]).await.expect(303);

    browser.get(&sekar.at).await.expect(200).says("belum lengkap").says("Lanjutkan sebagai perseorangan");
    browser.post(&alone, &[]).await.expect(303);
    let page = browser.get(&sekar.at).await.expect(200).says("perseorangan").hides("/perseorangan");
    assert!(!page.words().contains("belum lengkap"), "{}", page.words());
    page.says(SEKAR.0);
    // A second click changes nothing, and nobody can be invited any more.
    browser.post(&alone, &[]).await.expect(303);
    let form = pages::invitation_form(BAYU, 1);
    let refused = browser.post(&format!("{}/anggota", sekar.at), &pages::fields(&form)).await;
    refused.expect(409).says("Pendaftaran perseorangan hanya memuat satu orang");
    let work = pages::draft_work(&sekar, "Notulen rapat").await;
    pages::paste_link(&sekar, &work, &pages::film(&t, 1, lomba::cli::demo::films::SHORT)).await;
    t.run_jobs().await;
    assert_eq!(pages::submit_work(&sekar, &work).await, "ML-2023-0001-1");
    t.run_jobs().await;
}
}

on_both! {
async fn nobody_goes_on_alone_after_intake_closed(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let rival = pages::individual(&t, 2, ELSEWHERE[1]).await;
    let alone = format!("{}/perseorangan", sekar.at);
    rival.person.browser.post(&alone, &[]).await.expect(404);
    // Between the end of registration and that of intake it is still possible, as confirming is.
    t.set_clock("2023-07-15 00:10");
    sekar.person.sign_in().await;
    let closed = "Penerimaan materi sudah ditutup pada 14 Juli 2023, 23.59 WIB";
    sekar.person.browser.post(&alone, &[]).await.expect(409).says(closed);
    t.set_clock("2023-07-15 00:09:59");
    sekar.person.browser.post(&alone, &[]).await.expect(303);
    sekar.person.browser.get(&sekar.at).await.expect(200).says("perseorangan");
    t.run_jobs().await;
}
}
