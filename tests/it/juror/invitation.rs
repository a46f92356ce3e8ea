//! Inviting a juror, sending the invitation again, declaring independence (R29, R30).

use super::answers::{juror_page, row};
use crate::on_both;
use crate::support::journey::{self as pages, BALI, BUDI, ELSEWHERE, SARI, Someone};

const JURORS: &str = "/2023/panitia/juri";

async fn invite(budi: &Someone, who: (&str, &str)) {
    let form = [("name", who.0), ("email", who.1), ("expertise", "Desain pembelajaran")];
    budi.browser.post(JURORS, &form).await.expect(303);
}

on_both! {
async fn an_invitation_is_sent_again_until_the_juror_declared(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    invite(&budi, SARI).await;
    assert!(row(&budi, SARI.0).await.contains("diundang"));
    let resend = juror_page(&budi, SARI.0).await.link("/1/undangan");
    t.run_jobs().await;
    let first = t.newest_letter(SARI.1).path(&t.base);
    budi.browser.post(&resend, &[]).await.expect(303);
    t.run_jobs().await;
    let letters = t.letters(SARI.1);
    assert_eq!(letters.len(), 2);
    assert!(letters.iter().all(|letter| letter.kind == "invite_juror"));
    let second = t.newest_letter(SARI.1).path(&t.base);
    assert_ne!(second, first, "a fresh link");
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=juror").await.expect(200);
    trail.says("Juri diundang ulang");

    let (sari, next) = pages::accept_jury_invitation(&t, SARI).await;
    assert_eq!(next, "/2023/juri");
    sari.browser.get("/2023/juri").await.expect(303);
    // An account alone is no declaration.
    budi.browser.post(&resend, &[]).await.expect(303);
    let bare = sari.browser.post("/2023/juri/pernyataan", &[]).await.expect(422);
    bare.says("Nama instansi harus 2 sampai 200 karakter").says("Centang pernyataan ini");
    let unticked = [("institution", BALI)];
    sari.browser.post("/2023/juri/pernyataan", &unticked).await.expect(422).says("Centang pernyataan ini");
    let good = [("institution", BALI), ("accepted", "on")];
    sari.browser.post("/2023/juri/pernyataan", &good).await.expect(303);
    sari.browser.get("/2023/juri").await.expect(200);

    juror_page(&budi, SARI.0).await.says("pernyataan ditandatangani").hides("/undangan").hides("/pencabutan");
    budi.browser.post(&resend, &[]).await.expect(409).says("Juri ini sudah mengisi pernyataan");
    t.run_jobs().await;
    assert_eq!(t.letters(SARI.1).len(), 3);
}
}

on_both! {
async fn nobody_else_invites_and_nobody_is_invited_twice(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let empty = budi.browser.post(JURORS, &[("capacity", "banyak")]).await.expect(422);
    assert_eq!(empty.field("capacity"), "banyak", "what was typed is kept");
    invite(&budi, SARI).await;
    let resend = juror_page(&budi, SARI.0).await.link("/1/undangan");
    let form = [("name", SARI.0), ("email", SARI.1), ("expertise", "Video")];
    budi.browser.post(JURORS, &form).await.expect(422).says("sudah ada dalam tim juri edisi ini");
    let entrant = [("name", "Peserta"), ("email", maker.person.email.as_str()), ("expertise", "Video")];
    budi.browser.post(JURORS, &entrant).await.expect(422).says("tidak dapat menjadi juri");
    budi.browser.post(&format!("{JURORS}/999999/undangan"), &[]).await.expect(404);
    let sari = pages::accept_jury_invitation(&t, SARI).await.0;
    for browser in [&maker.person.browser, &sari.browser] {
        browser.get(JURORS).await.expect(403);
        browser.post(JURORS, &[("name", "Saya"), ("email", "saya@contoh.go.id")]).await.expect(403);
        browser.post(&resend, &[]).await.expect(403);
    }
    maker.person.browser.get("/2023/juri/pernyataan").await.expect(403);
    t.run_jobs().await;
}
}
