//! Setting an authenticator app up and taking it away, and the codes for when it is lost.

use super::{SECURITY, acts, codes_of, enrol, first_step, is_in, later, scan};
use crate::access::database_text;
use crate::on_both;
use crate::support::PASSWORD;

const SEKAR: (&str, &str) = ("Sekar Wulandari", "sekar@contoh.go.id");

on_both! {
async fn an_app_counts_once_a_code_of_it_was_typed(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    let elsewhere = t.sign_in_again(SEKAR.1).await;
    sekar.get(SECURITY).await.expect(200).says("belum terpasang").says("Dibuat otomatis");
    let phone = scan(&sekar).await;
    // Nothing changes until it has shown that it has the secret and the right time.
    assert!(is_in(&t.sign_in_again(SEKAR.1).await).await);
    let confirm = format!("{SECURITY}/aplikasi/kode");
    sekar.post(&confirm, &[("code", "")]).await.expect(422).says("Ketik kode enam angka");
    sekar.post(&confirm, &[("code", "000000")]).await.expect(422).says("Kode tidak cocok");
    let code = phone.code(&t);
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let page = sekar.post(&confirm, &[("code", &spaced)]).await.expect(200).says("hanya ditampilkan sekarang");
    assert_eq!(codes_of(&page).len(), 10);
    assert!(is_in(&sekar).await, "the session that set it up goes on");
    assert!(!is_in(&elsewhere).await, "one that has used no factor ends");
    let letter = t.newest_letter(SEKAR.1);
    assert_eq!((letter.kind.as_str(), letter.subject.as_str()), ("factor_changed", "Faktor kedua akun Anda dipasang"));
    sekar.get(SECURITY).await.expect(200).says("Sisa 10 dari 10 kode").says("terpasang");
    sekar.post(&confirm, &[("code", &phone.code(&t))]).await.expect(409).says("sudah terpasang");
    sekar.post(&format!("{SECURITY}/aplikasi"), &[]).await.expect(409);
    let rest: Vec<String> = acts(&t).into_iter().skip(1).collect();
    assert_eq!(rest, ["account.factor_added", "account.other_sessions_ended", "account.recovery_codes_made"]);
}
}

on_both! {
async fn neither_secrets_nor_codes_can_be_read_in_the_database(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    let (phone, codes) = enrol(&t, &sekar).await;
    let everything: String = database_text(&t.app.db).into_values().collect();
    assert!(everything.contains(SEKAR.1), "the rows were read");
    for secret in codes.iter().map(String::as_str).chain([phone.secret()]) {
        assert!(!everything.contains(secret) && !everything.contains(&secret.replace('-', "")), "{secret}");
    }
    // Nor are they shown again.
    for page in ["", "/aplikasi", "/kode-pemulihan"] {
        let page = sekar.get(&format!("{SECURITY}{page}")).await.expect(200).hides(phone.secret());
        codes.iter().for_each(|code| assert!(!page.body.contains(code.as_str())));
    }
    sekar.get("/akun/data-saya.json").await.expect(200).hides(phone.secret());
}
}

on_both! {
async fn an_app_is_taken_away_with_the_password_or_one_of_its_codes(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    let (phone, codes) = enrol(&t, &sekar).await;
    let remove = format!("{SECURITY}/aplikasi/penghapusan");
    sekar.post(&remove, &[]).await.expect(422).says("Tulis kata sandi Anda, atau kode");
    sekar.post(&remove, &[("password", "bukan-kata-sandinya")]).await.expect(422).says("Tidak ada yang dilakukan");
    sekar.post(&remove, &[("code", &phone.code(&t))]).await.expect(422).says("sudah dipakai");
    first_step(&t, SEKAR.1).await;
    later(&t, 30);
    assert_eq!(sekar.post(&remove, &[("code", &phone.code(&t))]).await.expect(303).location().unwrap(), SECURITY);
    assert_eq!(t.newest_letter(SEKAR.1).subject, "Faktor kedua akun Anda dihapus");
    let page = sekar.get(SECURITY).await.expect(200).says("belum terpasang");
    page.hides("Sisa 10");
    assert!(is_in(&t.sign_in_again(SEKAR.1).await).await, "the password is enough again");
    // Codes of the set that went with it are worth nothing when there is another app.
    let (_, others) = enrol(&t, &sekar).await;
    let half = first_step(&t, SEKAR.1).await;
    half.post("/akun/masuk/faktor/hilang", &[("recovery", &codes[0])]).await.expect(422);
    half.post("/akun/masuk/faktor/hilang", &[("recovery", &others[0])]).await.expect(303);
    assert!(is_in(&half).await);
}
}

on_both! {
async fn a_new_set_of_codes_takes_the_place_of_the_old_one(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    let at = format!("{SECURITY}/kode-pemulihan");
    sekar.post(&at, &[]).await.expect(409).says("setelah aplikasi autentikator atau kunci sandi terpasang");
    let (_, old) = enrol(&t, &sekar).await;
    let new = codes_of(&sekar.post(&at, &[]).await.expect(200));
    assert!(new.len() == 10 && old.iter().all(|code| !new.contains(code)));
    assert_eq!(t.newest_letter(SEKAR.1).subject, "Kode pemulihan baru dibuat");
    let half = first_step(&t, SEKAR.1).await;
    half.post("/akun/masuk/faktor/hilang", &[("recovery", &old[3])]).await.expect(422).says("sudah pernah dipakai");
    half.post("/akun/masuk/faktor/hilang", &[("recovery", &new[3].to_uppercase().replace('-', ""))]).await.expect(303);
    assert!(is_in(&half).await);
    sekar.get(&at).await.expect(200).says("Sisa 9 dari 10 kode");
    // Long after the last confirmation it takes the password.
    later(&t, 11 * 60);
    sekar.post(&at, &[]).await.expect(422);
    sekar.post(&at, &[("password", PASSWORD)]).await.expect(200);
}
}
