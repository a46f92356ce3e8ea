//! Linking an account with the provider, and taking that back.

use super::{HERE, WAY, account, identities, refused, with_provider};
use crate::second_factor::{enrol, is_in, later};
use crate::support::PASSWORD;
use crate::support::identity_provider::{Person, SARI};

const LINK: &str = "/akun/keamanan/penyedia/hubungkan";
const UNLINK: &str = "/akun/keamanan/penyedia/penghapusan";

with_provider! {
async fn an_account_is_linked_and_unlinked_by_its_owner(t: TestApp, p: Provider) {
    // The address at the agency need not be the account's.
    let budi = t.person("Budi Santoso", "budi@pribadi.example").await;
    let page = budi.get("/akun/keamanan").await.expect(200);
    assert_eq!(page.values("data-provider-linked"), ["no"]);
    assert_eq!(p.round_trip(&t, &budi, LINK).await.expect(303).location().unwrap(), HERE);
    budi.get(HERE).await.expect(200).says("Terhubung. Mulai sekarang").says("terhubung dengan SSO Badan Contoh sejak 1 Juni 2023");
    // Once more changes nothing.
    p.round_trip(&t, &budi, LINK).await.expect(303);
    assert_eq!((identities(&budi).await, t.letters("budi@pribadi.example").len()), (1, 2));
    let phone = t.visitor();
    p.round_trip(&t, &phone, WAY).await.expect(303);
    assert!(is_in(&phone).await);

    budi.post(UNLINK, &[]).await.expect(422).says("Tulis kata sandi Anda");
    budi.post(UNLINK, &[("password", "bukan-kata-sandinya")]).await.expect(422).says("Kata sandi tidak cocok");
    assert_eq!(identities(&budi).await, 1);
    budi.post(UNLINK, &[("password", PASSWORD)]).await.expect(303);
    budi.post(UNLINK, &[("password", PASSWORD)]).await.expect(303);
    assert_eq!(identities(&budi).await, 0);
    assert_eq!(t.letters("budi@pribadi.example").len(), 3, "told once");
    assert_eq!(t.newest_letter("budi@pribadi.example").subject, "Satu cara masuk ke akun Anda dihapus");
    // The identity opens an account of its own now.
    let stranger = t.visitor();
    p.round_trip(&t, &stranger, WAY).await.expect(303);
    assert_eq!(account(&stranger).await.1, "sari@contoh.go.id");
    t.run_jobs().await;
}
}

with_provider! {
async fn an_identity_opens_one_account_and_an_account_has_one_identity(t: TestApp, p: Provider) {
    let sari = t.visitor();
    p.round_trip(&t, &sari, WAY).await.expect(303);
    let budi = t.person("Budi Santoso", "budi@contoh.go.id").await;
    let answer = p.round_trip(&t, &budi, LINK).await;
    let (word, page) = refused(&budi, answer).await;
    assert_eq!(word, "akun-lain");
    page.says("sudah membuka akun lain di sini");
    p.change(|state| state.person = Person { email: Some("sari@lain.go.id"), subject: "b-18", ..SARI });
    let answer = p.round_trip(&t, &budi, LINK).await;
    assert_eq!(refused(&budi, answer).await.0, "surel-lain", "the provider's word counts for its own domains");
    p.change(|state| state.person = Person { subject: "b-18", ..SARI });
    p.round_trip(&t, &budi, LINK).await.expect(303);
    p.change(|state| state.person = Person { subject: "c-19", ..SARI });
    let answer = p.round_trip(&t, &budi, LINK).await;
    assert_eq!(refused(&budi, answer).await.0, "identitas-lain");
    assert_eq!((identities(&budi).await, identities(&sari).await), (1, 1));
    t.run_jobs().await;
}
}

with_provider! {
async fn linking_takes_a_fresh_proof_and_the_same_person_throughout(t: TestApp, p: Provider) {
    let budi = t.person("Budi Santoso", "budi@contoh.go.id").await;
    p.later(&t, 601);
    let to = budi.get(LINK).await.expect(303).location().unwrap();
    assert_eq!(to, "/akun/konfirmasi?ke=%2Fakun%2Fkeamanan%2Fpenyedia");
    budi.post("/akun/konfirmasi", &[("password", PASSWORD), ("ke", HERE)]).await.expect(200);
    let back = p.visit(&t, &budi, LINK).await;
    // Meanwhile somebody else signs in with this browser.
    budi.post("/akun/keluar", &[]).await.expect(303);
    t.person("Dewi Lestari", "dewi@contoh.go.id").await;
    budi.post("/akun/masuk", &[("email", "dewi@contoh.go.id"), ("password", PASSWORD)]).await.expect(303);
    let answer = budi.get(&back).await;
    assert_eq!(refused(&budi, answer).await.0, "terputus");
    assert_eq!(identities(&budi).await, 0);
    t.run_jobs().await;
}
}

with_provider! {
async fn the_last_way_in_stays(t: TestApp, p: Provider) {
    let sari = t.visitor();
    p.round_trip(&t, &sari, WAY).await.expect(303);
    sari.get(HERE).await.expect(200).says("satu-satunya cara Anda masuk").hides("penghapusan");
    // With a second factor she can answer the question, and is still not locked out.
    let (phone, _) = enrol(&t, &sari).await;
    later(&t, 30);
    sari.post(UNLINK, &[("code", &phone.code(&t))]).await.expect(409).says("Tidak ada yang dilepaskan");
    assert_eq!(identities(&sari).await, 1);
    // A password is chosen by a letter, and then it can be unlinked.
    t.visitor().post("/akun/lupa-sandi", &[("email", "sari@contoh.go.id")]).await.expect(200);
    let link = t.newest_letter("sari@contoh.go.id").path(&t.base);
    let desk = t.visitor();
    desk.post(&link, &[("password", PASSWORD)]).await.expect(303);
    later(&t, 30);
    desk.post("/akun/masuk/faktor", &[("code", &phone.code(&t))]).await.expect(303);
    desk.post(UNLINK, &[("password", PASSWORD)]).await.expect(303);
    assert_eq!(identities(&desk).await, 0);
    t.run_jobs().await;
}
}

with_provider! {
async fn erasing_an_account_forgets_the_identity(t: TestApp, p: Provider) {
    let sari = t.visitor();
    p.round_trip(&t, &sari, WAY).await.expect(303);
    let user = crate::support::fixtures::read(&t, |conn| lomba::accounts::find_by_email(conn, "sari@contoh.go.id")).unwrap();
    t.write(|tx| lomba::accounts::erase(tx, user.id, "Akun terhapus")).unwrap();
    assert!(!is_in(&sari).await);
    let fresh = t.visitor();
    p.round_trip(&t, &fresh, WAY).await.expect(303);
    fresh.get("/akun").await.expect(200);
    let again = crate::support::fixtures::read(&t, |conn| lomba::accounts::find_by_email(conn, "sari@contoh.go.id")).unwrap();
    assert_ne!(again.id, user.id, "a new account");
    t.run_jobs().await;
}
}
