//! Links that open nothing any more: too old, replaced, taken back, unknown; each in words, with a way to a fresh
//! letter that tells nobody anything about others.

use super::answers::{invited, juror_page, row};
use crate::on_both;
use crate::support::journey::{self as pages, BALI, BUDI, SARI};

on_both! {
async fn a_link_lives_fourteen_days_and_a_fresh_letter_follows(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let link = invited(&t, &budi).await;
    let sari = t.visitor();
    t.set_clock("2023-06-15 09:59");
    sari.get(&link).await.expect(200).says("Terima undangan");
    t.set_clock("2023-06-15 10:00");
    sari.get(&link).await.expect(410).says("sudah lewat masa berlakunya").hides("Terima undangan");
    sari.post(&link, &[]).await.expect(409).says("sudah lewat masa berlakunya");
    sari.post(&format!("{link}/penolakan"), &[]).await.expect(409);
    sari.post(&format!("{link}/surat"), &[]).await.expect(200).says("Permintaan Anda sudah kami terima");
    t.run_jobs().await;
    assert_eq!(t.letters(SARI.1).len(), 2);
    sari.get(&link).await.expect(410).says("sudah diganti");
    assert_eq!(pages::accept_jury_invitation(&t, SARI).await.1, "/2023/juri");
}
}

on_both! {
async fn who_accepted_but_gave_no_password_gets_on_by_a_fresh_letter(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let link = invited(&t, &budi).await;
    let sari = t.visitor();
    sari.post(&link, &[]).await.expect(303);
    t.set_clock("2023-06-20 10:00");
    assert_eq!(sari.get(&format!("{link}/akun")).await.expect(303).location().unwrap(), link);
    sari.get(&link).await.expect(410);
    sari.post(&format!("{link}/surat"), &[]).await.expect(200);
    t.run_jobs().await;
    let fresh = t.newest_letter(SARI.1).path(&t.base);
    let account = sari.get(&fresh).await.expect(303).location().unwrap();
    sari.get(&account).await.expect(200).says("Langkah terakhir");
    budi.sign_in().await;
    assert!(row(&budi, SARI.0).await.contains("menerima"), "the answer stands");
}
}

on_both! {
async fn an_invitation_taken_back_opens_nothing_and_only_the_committee_renews_it(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let link = invited(&t, &budi).await;
    let revoke = juror_page(&budi, SARI.0).await.link("/pencabutan");
    let rival = pages::somebody_else(&t).await;
    rival.browser.post(&revoke, &[]).await.expect(403);
    budi.browser.post(&revoke, &[]).await.expect(303);
    budi.browser.post(&revoke, &[]).await.expect(409).says("Tidak ada undangan yang dapat dicabut");
    assert!(row(&budi, SARI.0).await.contains("undangan dicabut"));
    t.run_jobs().await;
    assert_eq!(t.newest_letter(SARI.1).kind, "invitation_revoked");
    let sari = t.visitor();
    sari.get(&link).await.expect(410).says("sudah dicabut");
    sari.post(&link, &[]).await.expect(409).says("sudah dicabut");
    for _ in 0..2 {
        sari.post(&format!("{link}/surat"), &[]).await.expect(200);
    }
    t.run_jobs().await;
    assert_eq!(t.letters(SARI.1).len(), 2, "no link by oneself");
    let asked = t.letters(BUDI.1).into_iter().filter(|letter| letter.kind == "invitation_asked").count();
    assert_eq!(asked, 1, "the committee is told once a day");
    let resend = juror_page(&budi, SARI.0).await.link("/undangan");
    budi.browser.post(&resend, &[]).await.expect(303);
    t.run_jobs().await;
    assert_eq!(pages::accept_jury_invitation(&t, SARI).await.1, "/2023/juri");
}
}

on_both! {
async fn a_password_chosen_there_ends_the_other_links_of_the_account(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let asked = t.visitor().post("/akun/daftar", &[("name", SARI.0), ("email", SARI.1)]).await;
    asked.expect(200);
    let confirm = t.newest_letter(SARI.1).path(&t.base);
    invited(&t, &budi).await;
    let (sari, _) = pages::accept_jury_invitation(&t, SARI).await;
    t.visitor().get(&confirm).await.expect(409).says("sudah dipakai");
    let other = t.visitor().post(&confirm, &[("name", SARI.0), ("password", "gerimis-rak-sepatu-biru")]).await;
    other.expect(409).says("sudah dipakai");
    sari.browser.get("/akun").await.expect(200).says(SARI.0);
}
}

on_both! {
async fn an_unknown_link_answers_every_address_alike(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    invited(&t, &budi).await;
    let visitor = t.visitor();
    let cut = "/2023/juri/undangan/tautan-terpotong";
    visitor.get(cut).await.expect(404).says("tidak kami kenal").hides(SARI.0);
    visitor.post(cut, &[]).await.expect(404);
    let bad = visitor.post(&format!("{cut}/surat"), &[("email", "bukan alamat")]).await.expect(422);
    assert_eq!(bad.field("email"), "bukan alamat", "what was typed is kept");
    let mut answers = Vec::new();
    for email in [SARI.1, "tidak-diundang@contoh.go.id", BUDI.1] {
        answers.push(visitor.post(&format!("{cut}/surat"), &[("email", email)]).await.expect(200).words());
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    t.run_jobs().await;
    assert_eq!(t.letters(SARI.1).len(), 2, "the invited address alone gets a letter");
    assert!(t.letters("tidak-diundang@contoh.go.id").is_empty());
    assert!(t.letters(BUDI.1).iter().all(|letter| letter.kind != "invite_juror"));
}
}

on_both! {
async fn fresh_letters_are_limited(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let link = invited(&t, &budi).await;
    let visitor = t.visitor();
    let mut sent = 0;
    let refused = loop {
        // Each fresh letter makes the link before it an old one; asking by the oldest goes on working.
        let answer = visitor.post(&format!("{link}/surat"), &[]).await;
        if answer.status != 200 {
            break answer;
        }
        sent += 1;
        assert!(sent < 50, "never refused");
    };
    refused.expect(429);
    t.run_jobs().await;
    assert_eq!(t.letters(SARI.1).len(), 1 + sent);
}
}

on_both! {
async fn a_declared_juror_is_let_go_and_not_taken_back(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let link = invited(&t, &budi).await;
    let revoke = juror_page(&budi, SARI.0).await.link("/pencabutan");
    let sari = pages::accept_jury_invitation(&t, SARI).await.0;
    let said = [("institution", BALI), ("accepted", "on")];
    sari.browser.post("/2023/juri/pernyataan", &said).await.expect(303);
    budi.browser.post(&revoke, &[]).await.expect(409).says("sudah menyatakan independensi");
    sari.browser.get("/2023/juri").await.expect(200);
    // No letter leaves for a juror who is in already.
    t.visitor().post(&format!("{link}/surat"), &[]).await.expect(200);
    t.run_jobs().await;
    assert_eq!(t.letters(SARI.1).len(), 1);
}
}
