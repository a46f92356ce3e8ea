//! Signing in with a second factor: what the half session opens, what ends it, and the same code at the same moment.

use futures_util::future::join_all;

use super::{STEP, acts, enrol, first_step, is_in, later};
use crate::on_both;
use crate::support::PASSWORD;

const SEKAR: (&str, &str) = ("Sekar Wulandari", "sekar@contoh.go.id");
const LOST: &str = "/akun/masuk/faktor/hilang";

on_both! {
async fn the_password_alone_opens_nothing_but_the_second_step(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    let (phone, _) = enrol(&t, &sekar).await;
    let stranger = t.visitor();
    let wrong = stranger.post("/akun/masuk", &[("email", SEKAR.1), ("password", "bukan-kata-sandinya")]).await.expect(422);
    let nobody = stranger.post("/akun/masuk", &[("email", "tak-ada@contoh.go.id"), ("password", PASSWORD)]).await.expect(422);
    assert_eq!(wrong.words().replace(SEKAR.1, ""), nobody.words().replace("tak-ada@contoh.go.id", ""), "nothing is told");
    assert!(stranger.cookie("lomba_langkah").is_none());
    let half = t.visitor();
    let form = [("email", SEKAR.1), ("password", PASSWORD), ("ke", "/akun/dokumen")];
    assert_eq!(half.post("/akun/masuk", &form).await.expect(303).location().unwrap(), STEP);
    assert!(half.cookie("lomba").is_none());
    for page in ["/akun", "/akun/keamanan", "/akun/data-saya", "/2023/peserta"] {
        let to = half.get(page).await.expect(303).location().unwrap();
        assert!(to.starts_with("/akun/masuk?ke="), "{page}: {to}");
    }
    half.get(STEP).await.expect(200).says("Kata sandi sudah cocok").hides(SEKAR.0);
    half.post(STEP, &[("code", "12 34")]).await.expect(422).says("Kode tidak cocok");
    assert!(!is_in(&half).await);
    later(&t, 30);
    let done = half.post(STEP, &[("code", &phone.code(&t))]).await.expect(303);
    assert_eq!(done.location().unwrap(), "/akun/dokumen");
    assert!(is_in(&half).await && half.cookie("lomba_langkah").is_none());
    // The step is over: it leads nowhere any more.
    half.get(STEP).await.expect(303);
}
}

on_both! {
async fn five_wrong_answers_ask_for_the_password_again_and_the_owner_learns_of_them(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    let (phone, _) = enrol(&t, &sekar).await;
    let half = first_step(&t, SEKAR.1).await;
    for n in 0..4 {
        let (at, field) = if n % 2 == 0 { (STEP, "code") } else { (LOST, "recovery") };
        half.post(at, &[(field, "000000")]).await.expect(422);
    }
    let over = half.post(STEP, &[("code", "000000")]).await.expect(303);
    assert_eq!(over.location().unwrap(), "/akun/masuk");
    half.get("/akun/masuk").await.expect(200).says("Kode salah lima kali");
    later(&t, 30);
    half.post(STEP, &[("code", &phone.code(&t))]).await.expect(303);
    assert!(!is_in(&half).await);
    let letter = t.newest_letter(SEKAR.1);
    assert_eq!(letter.subject, "Ada yang mencoba masuk ke akun Anda");
    assert_eq!(acts(&t).last().unwrap(), "account.factor_wrong");
}
}

on_both! {
with [("LOMBA__SECURITY__ATTEMPTS_PER_ACCOUNT", "7")];
async fn wrong_codes_are_counted_for_the_account_whatever_the_half_session(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    enrol(&t, &sekar).await;
    let mut seen = Vec::new();
    for _ in 0..2 {
        let half = first_step(&t, SEKAR.1).await;
        for _ in 0..5 {
            seen.push(half.post(STEP, &[("code", "000000")]).await.status);
        }
    }
    // Setting the app up counted as one.
    assert_eq!(seen, [422, 422, 422, 422, 303, 422, 429, 429, 429, 429]);
}
}

on_both! {
async fn the_second_step_waits_for_ten_minutes(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    let (phone, _) = enrol(&t, &sekar).await;
    let (slow, late) = (first_step(&t, SEKAR.1).await, first_step(&t, SEKAR.1).await);
    later(&t, 599);
    slow.post(STEP, &[("code", &phone.code(&t))]).await.expect(303);
    assert!(is_in(&slow).await);
    later(&t, 1);
    late.post(STEP, &[("code", &phone.code(&t))]).await.expect(303);
    late.get("/akun/masuk").await.expect(200).says("sudah habis");
    assert!(!is_in(&late).await);
}
}

on_both! {
async fn a_code_signs_in_once_even_in_the_same_moment(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    let (phone, codes) = enrol(&t, &sekar).await;
    let typed_before = phone.code(&t);
    first_step(&t, SEKAR.1).await.post(STEP, &[("code", &typed_before)]).await.expect(422);
    later(&t, 30);
    for (at, field, given) in [(STEP, "code", phone.code(&t)), (LOST, "recovery", codes[0].clone())] {
        let halves = join_all((0..4).map(|_| first_step(&t, SEKAR.1))).await;
        let form = [(field, given.as_str())];
        let answers = join_all(halves.iter().map(|half| half.post(at, &form))).await;
        let mut statuses: Vec<u16> = answers.iter().map(|page| page.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422, 422, 422], "{field}");
        let mut inside = 0;
        for half in &halves {
            inside += usize::from(is_in(half).await);
        }
        assert_eq!(inside, 1, "{field}");
    }
    assert_eq!(acts(&t).iter().filter(|act| *act == "account.recovery_code_used").count(), 1);
    assert_eq!(t.newest_letter(SEKAR.1).subject, "Kode pemulihan dipakai");
}
}

on_both! {
async fn a_letter_with_a_new_password_is_no_second_factor(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    let (phone, _) = enrol(&t, &sekar).await;
    let browser = t.visitor();
    browser.post("/akun/lupa-sandi", &[("email", SEKAR.1)]).await.expect(200);
    let link = t.newest_letter(SEKAR.1).path(&t.base);
    let set = browser.post(&link, &[("password", "perahu-lontar-senja-kopi")]).await.expect(303);
    assert_eq!(set.location().unwrap(), STEP);
    assert!(!is_in(&browser).await && !is_in(&sekar).await);
    browser.get(STEP).await.expect(200).says("Kata sandi tersimpan. Tinggal langkah kedua.");
    later(&t, 30);
    browser.post(STEP, &[("code", &phone.code(&t))]).await.expect(303);
    assert!(is_in(&browser).await);
}
}
