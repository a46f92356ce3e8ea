//! Whoever lost every factor: the chairs are asked, one of them begins a reset, the owner can refuse, and a day passes.

use super::{SECURITY, STEP, acts, enrol, first_step, is_in, later};
use crate::on_both;
use crate::support::journey::{self, BUDI, SARI};
use crate::support::{Client, Page, TestApp};
use lomba::accounts::Role;

const AT: &str = "/2023/panitia/faktor";
const LOST: &str = "/akun/masuk/faktor/hilang";
const DAY: u64 = 24 * 3600;

fn page_of(email: &str) -> String {
    let query: String = url::form_urlencoded::byte_serialize(email.as_bytes()).collect();
    format!("{AT}?surel={query}")
}

async fn ask(chair: &Client, email: &str) -> Page {
    chair.post(AT, &[("surel", email), ("reason", "Ditelepon pada nomor dinasnya.")]).await
}

fn refusal(t: &TestApp, email: &str) -> String {
    let letter = t.letters(email).into_iter().rfind(|letter| letter.kind == "factor_reset_asked");
    letter.unwrap().path(&t.base)
}

on_both! {
async fn a_day_after_a_chair_asks_the_factor_is_gone(t: TestApp) {
    let (budi, dewi) = (t.committee(BUDI.0, BUDI.1).await, t.committee("Dewi Lestari", "dewi@contoh.go.id").await);
    let (_, codes) = enrol(&t, &dewi).await;
    // She lost everything, and says so from the second step.
    let half = first_step(&t, "dewi@contoh.go.id").await;
    half.get(STEP).await.expect(200).says("Tidak dapat memakai faktor kedua?");
    half.get(LOST).await.expect(200).says("Minta bantuan ketua panitia");
    half.post("/akun/masuk/faktor/ketua", &[]).await.expect(303);
    half.get(LOST).await.expect(200).says("dikirim kepada ketua panitia");
    half.post("/akun/masuk/faktor/ketua", &[]).await.expect(303);
    assert_eq!(t.letters_of_kind("factor_help_asked").len(), 1, "once a day");
    let letter = t.newest_letter(BUDI.1);
    assert_eq!((letter.kind.as_str(), letter.path(&t.base)), ("factor_help_asked", page_of("dewi@contoh.go.id")));

    let page = budi.get(&page_of("DEWI@contoh.go.id")).await.expect(200).says("Dewi Lestari").says("terpasang");
    assert_eq!(page.values("data-factor-reset"), ["none"]);
    budi.post(AT, &[("surel", "dewi@contoh.go.id"), ("reason", " ")]).await.expect(422).says("bagaimana Anda mengenali");
    ask(&budi, "dewi@contoh.go.id").await.expect(303);
    ask(&budi, "dewi@contoh.go.id").await.expect(422).says("sudah diminta");
    let page = budi.get(&page_of("dewi@contoh.go.id")).await.expect(200).says("berlaku 2 Juni 2023, 10.00 WIB");
    assert_eq!(page.values("data-factor-reset"), ["waits"]);
    assert!(t.newest_letter("dewi@contoh.go.id").subject.contains("akan direset"));
    half.get(LOST).await.expect(200).says("dihapus pada 2 Juni 2023, 10.00 WIB");

    later(&t, DAY - 1);
    t.run_jobs().await;
    first_step(&t, "dewi@contoh.go.id").await;
    later(&t, 1);
    t.run_jobs().await;
    let again = t.sign_in_again("dewi@contoh.go.id").await;
    assert!(is_in(&again).await, "the password is enough");
    assert!(!is_in(&dewi).await);
    again.get(SECURITY).await.expect(200).says("belum terpasang");
    assert_eq!(t.newest_letter("dewi@contoh.go.id").subject, "Faktor kedua akun Anda direset");
    assert_eq!(acts(&t).iter().filter(|act| act.starts_with("account.factor_reset")).count(), 2);
    enrol(&t, &again).await;
    let half = first_step(&t, "dewi@contoh.go.id").await;
    half.post(LOST, &[("recovery", &codes[0])]).await.expect(422);
}
}

on_both! {
async fn the_owner_refuses_with_the_link_of_the_letter(t: TestApp) {
    let budi = journey::committee(&t, BUDI).await;
    let sari = journey::invite_and_declare_juror(&t, &budi, SARI, journey::ELSEWHERE[0]).await;
    let (phone, _) = enrol(&t, &sari.browser).await;
    ask(&budi.browser, SARI.1).await.expect(303);
    let link = refusal(&t, SARI.1);
    let anybody = t.visitor();
    anybody.get(&link).await.expect(200).says("Tolak reset ini").says(SARI.1);
    anybody.get(&link).await.expect(200);
    anybody.post(&link, &[]).await.expect(303);
    anybody.post(&link, &[]).await.expect(409).says("sudah selesai");
    assert_eq!(t.newest_letter(BUDI.1).subject, "Reset faktor kedua ditolak pemilik akun");
    later(&t, DAY);
    t.run_jobs().await;
    let half = first_step(&t, SARI.1).await;
    half.post(STEP, &[("code", &phone.code(&t))]).await.expect(303);
    assert!(is_in(&half).await, "the factor still holds");
    journey::committee(&t, ("Dewi Lestari", "dewi@contoh.go.id")).await.browser.get(&page_of(SARI.1)).await.expect(200).says("ditolak pemilik akun");
}
}

on_both! {
async fn a_factor_that_is_used_is_not_lost(t: TestApp) {
    let budi = t.committee(BUDI.0, BUDI.1).await;
    let maker = journey::individual(&t, 1, journey::BALI).await;
    let email = maker.person.email.clone();
    let (phone, _) = enrol(&t, &maker.person.browser).await;
    ask(&budi, &email).await.expect(303);
    later(&t, 60);
    first_step(&t, &email).await.post(STEP, &[("code", &phone.code(&t))]).await.expect(303);
    budi.get(&page_of(&email)).await.expect(200).says("gugur: faktor kedua dipakai");
    // Asked for anew and taken back.
    ask(&budi, &email).await.expect(303);
    let page = budi.get(&page_of(&email)).await.expect(200);
    budi.post(&page.link("/penarikan"), &[]).await.expect(303);
    budi.post(&page.link("/penarikan"), &[]).await.expect(409);
    t.visitor().post(&refusal(&t, &email), &[]).await.expect(409);
    later(&t, DAY);
    t.run_jobs().await;
    first_step(&t, &email).await;
}
}

on_both! {
async fn only_a_chair_resets_and_never_for_themselves_or_for_strangers(t: TestApp) {
    let budi = t.committee(BUDI.0, BUDI.1).await;
    let secretary = t.committee_as("Ratna Kusuma", "ratna@contoh.go.id", Role::Secretary).await;
    enrol(&t, &budi).await;
    secretary.get(AT).await.expect(403);
    ask(&secretary, BUDI.1).await.expect(403);
    ask(&budi, BUDI.1).await.expect(422).says("direset oleh ketua lain");
    ask(&budi, "ratna@contoh.go.id").await.expect(422).says("tidak memakai faktor kedua");
    let sekar = t.person("Sekar Wulandari", "sekar@contoh.go.id").await;
    enrol(&t, &sekar).await;
    budi.get(&page_of("sekar@contoh.go.id")).await.expect(200).says("Tidak ada anggota panitia, juri, atau peserta").hides("Sekar");
    ask(&budi, "sekar@contoh.go.id").await.expect(404);
    assert_eq!(t.letters_of_kind("factor_reset_asked").len(), 0);
}
}
