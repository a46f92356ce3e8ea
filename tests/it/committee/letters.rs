//! A letter that was given up, on the committee's page: seen, sent again once, delivered.

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE};
use crate::support::{Backend, Behaviour, Client, Smtp, TestApp};

const LETTERS: &str = "/2023/panitia/surat";

/// Everything by pages: somebody signs up while the server refuses their mailbox.
async fn sent_again(backend: Backend) {
    let office = Smtp::open(0).await;
    let url = format!("smtp://127.0.0.1:{}", office.port);
    let smtp = [("LOMBA__MAIL__TRANSPORT", "smtp"), ("LOMBA__MAIL__SMTP_URL", url.as_str())];
    let Some(t) = TestApp::start_with(backend, &smtp).await else { return };
    let budi = pages::committee(&t, BUDI).await;
    t.run_jobs().await;
    let before = office.ids().len();
    budi.browser.get(LETTERS).await.expect(200).says("Belum ada surat");

    office.behave(Behaviour::NO_MAILBOX);
    let visitor: Client = t.visitor();
    visitor.post("/akun/daftar", &[("name", "Sari Dewi"), ("email", "sari@contoh.go.id")]).await.expect(200);
    t.run_jobs().await;
    let page =
        budi.browser.get(LETTERS).await.expect(200).says("sari@contoh.go.id").says("gagal").says("550");
    // Bodies may hold private links and are not shown.
    let secret = t.newest_letter("sari@contoh.go.id").path(&t.base);
    let resend = page.hides(&secret).link("/pengiriman");

    // Refused a second time it is failed again, and stays where it can be seen.
    budi.browser.post(&resend, &[]).await.expect(303);
    budi.browser.get(LETTERS).await.expect(200).says("menunggu").hides(&resend);
    t.run_jobs().await;
    budi.browser.get(LETTERS).await.expect(200).says("gagal");
    assert_eq!(office.ids().len(), before);

    office.behave(Behaviour::Accept);
    budi.browser.post(&resend, &[]).await.expect(303);
    budi.browser.post(&resend, &[]).await.expect(409).says("Surat ini tidak (lagi) gagal");
    t.run_jobs().await;
    assert_eq!(office.ids().len(), before + 1);
    budi.browser.post(&resend, &[]).await.expect(409).says("Surat ini tidak (lagi) gagal");
    let page = budi.browser.get(LETTERS).await.expect(200);
    assert!(!page.words().contains("gagal 550"), "{}", page.words());
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=letter").await.expect(200);
    assert_eq!(trail.words().matches("Surat dikirim ulang").count(), 2);
    // The link in the late letter works.
    let sari = t.set_password(visitor, &secret).await;
    sari.get(LETTERS).await.expect(403);
    sari.post(&resend, &[]).await.expect(403);
    t.run_jobs().await;
}

#[actix_web::test]
async fn a_refused_letter_is_sent_again_sqlite() {
    sent_again(Backend::Sqlite).await;
}

#[actix_web::test]
async fn a_refused_letter_is_sent_again_postgresql() {
    sent_again(Backend::Postgresql).await;
}

on_both! {
async fn a_delivered_letter_and_an_unknown_one_are_not_sent_again(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let budi = pages::committee(&t, BUDI).await;
    t.run_jobs().await;
    budi.browser.get(LETTERS).await.expect(200).says(&maker.person.email).hides("/pengiriman");
    budi.browser.post(&format!("{LETTERS}/1/pengiriman"), &[]).await.expect(409).says("tidak (lagi) gagal");
    budi.browser.post(&format!("{LETTERS}/999999/pengiriman"), &[]).await.expect(409);
    maker.person.browser.post(&format!("{LETTERS}/1/pengiriman"), &[]).await.expect(403);
    budi.browser.get("/2023/panitia/jejak?jenis=letter").await.expect(200).hides("Surat dikirim ulang");
}
}
