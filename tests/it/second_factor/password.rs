//! The password is changed while signed in, and devices are signed out one by one.

use super::{SECURITY, acts, is_in, later};
use crate::on_both;
use crate::support::PASSWORD;

const SEKAR: (&str, &str) = ("Sekar Wulandari", "sekar@contoh.go.id");
const NEW: &str = "lontar-senja-perahu-kopi";

on_both! {
async fn the_password_is_changed_with_the_current_one(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    let elsewhere = t.sign_in_again(SEKAR.1).await;
    let at = format!("{SECURITY}/kata-sandi");
    let refused = |password: &'static str, new: &'static str| [("password", password), ("new_password", new)];
    sekar.post(&at, &refused("", NEW)).await.expect(422).says("Tulis kata sandi Anda sekarang");
    sekar.post(&at, &refused("bukan-kata-sandinya", NEW)).await.expect(422).says("belum diganti");
    sekar.post(&at, &refused(PASSWORD, "pendek")).await.expect(422).says("paling sedikit 12");
    sekar.post(&at, &refused(PASSWORD, "sekarwulandari99")).await.expect(422).says("mudah ditebak");
    sekar.post(&at, &refused(PASSWORD, PASSWORD)).await.expect(422).says("sama dengan yang lama");
    assert!(is_in(&elsewhere).await, "nothing was changed");
    t.visitor().post("/akun/lupa-sandi", &[("email", SEKAR.1)]).await.expect(200);
    let link = t.newest_letter(SEKAR.1).path(&t.base);
    sekar.post(&at, &refused(PASSWORD, NEW)).await.expect(303);
    assert!(is_in(&sekar).await && !is_in(&elsewhere).await);
    let letter = t.newest_letter(SEKAR.1);
    assert_eq!((letter.kind.as_str(), letter.text.contains("di halaman keamanan")), ("password_changed", true));
    // A link that was asked for before opens the account no more.
    t.visitor().get(&link).await.expect(409);
    let old = [("email", SEKAR.1), ("password", PASSWORD)];
    t.visitor().post("/akun/masuk", &old).await.expect(422);
    t.visitor().post("/akun/masuk", &[("email", SEKAR.1), ("password", NEW)]).await.expect(303);
}
}

on_both! {
async fn devices_are_listed_and_signed_out_one_by_one(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    let (first, second) = (t.sign_in_again(SEKAR.1).await, t.sign_in_again(SEKAR.1).await);
    let other = t.person("Bayu Pratama", "bayu@contoh.go.id").await;
    later(&t, 120);
    let page = sekar.get(SECURITY).await.expect(200).says("perangkat ini").says("dari 127.0.0.1");
    assert_eq!(page.values("data-session").len(), 3);
    let ends: Vec<String> = page.values("action").into_iter().filter(|to| to.contains("/sesi/")).collect();
    assert_eq!(ends.len(), 2, "one does not sign this one out here");
    let own: Vec<String> = other.get(SECURITY).await.expect(200).values("data-session");
    // Somebody else's is left alone, whatever the answer.
    sekar.post(&format!("{SECURITY}/sesi/{}", own[0]), &[]).await.expect(303);
    assert!(is_in(&other).await);
    sekar.post(&ends[0], &[]).await.expect(303);
    assert_eq!(usize::from(is_in(&first).await) + usize::from(is_in(&second).await), 1);
    sekar.post(&format!("{SECURITY}/sesi-lain"), &[]).await.expect(303);
    assert!(!is_in(&first).await && !is_in(&second).await && is_in(&sekar).await);
    sekar.get(SECURITY).await.expect(200).hides("/sesi-lain");
    let told: Vec<String> = acts(&t).into_iter().filter(|act| act.contains("session")).collect();
    assert_eq!(told, ["account.session_ended", "account.other_sessions_ended"]);
}
}
