//! Whose account the provider's word opens.

use lomba::security_log::EventKind;

use super::{HERE, WAY, account, identities, noted, refused, with_provider};
use crate::second_factor::is_in;
use crate::support::PASSWORD;
use crate::support::identity_provider::{NAME, Person, SARI};

with_provider! {
async fn a_new_person_gets_an_account_and_comes_again_without_a_password(t: TestApp, p: Provider) {
    let phone = t.visitor();
    let page = phone.get("/akun/masuk").await.expect(200).says("Masuk dengan SSO Badan Contoh");
    assert_eq!(page.link("/akun/masuk/sso"), WAY);
    phone.get("/akun/daftar").await.expect(200).says("Masuk dengan SSO Badan Contoh");
    let landed = p.round_trip(&t, &phone, WAY).await.expect(303).location().unwrap();
    assert_eq!(landed, "/2023/peserta");
    phone.get(&landed).await.says("Akun Anda dibuat dengan nama Sari Dewi");
    assert_eq!(account(&phone).await, ("Sari Dewi".to_owned(), "sari@contoh.go.id".to_owned()));
    assert_eq!(t.newest_letter("sari@contoh.go.id").subject, "Cara masuk ke akun Anda ditambah");
    let page = phone.get("/akun/keamanan").await.expect(200);
    assert_eq!(page.values("data-provider-linked"), ["yes"]);

    let desk = t.visitor();
    p.round_trip(&t, &desk, WAY).await.expect(303);
    assert_eq!(account(&desk).await.1, "sari@contoh.go.id");
    assert_eq!((identities(&desk).await, t.letters("sari@contoh.go.id").len()), (1, 1), "the same account, told once");
    let way_back = (EventKind::SignedIn, format!("GET {WAY}/kembali"));
    assert_eq!(noted(&t), [way_back.clone(), way_back]);
    // The provider is told what browsers do not see: which languages, and a question of its own each time.
    let asked = p.change(|state| state.asked.clone());
    assert!(asked.iter().all(|query| query["ui_locales"] == "id" && !query.contains_key("prompt")), "{asked:?}");
    for once in ["state", "nonce", "code_challenge"] {
        assert_ne!(asked[0][once], asked[1][once], "{once}");
        assert_eq!(asked[0][once].len(), 43, "{once}");
    }
    t.run_jobs().await;
}
}

with_provider! {
async fn where_the_person_wanted_to_go_is_kept_and_is_no_other_site(t: TestApp, p: Provider) {
    let sari = t.visitor();
    let asked = sari.get("/akun/dokumen").await.expect(303).location().unwrap();
    let way = sari.get(&asked).await.expect(200).link(WAY);
    assert_eq!(way, format!("{WAY}?ke=%2Fakun%2Fdokumen"));
    assert_eq!(p.round_trip(&t, &sari, &way).await.expect(303).location().unwrap(), "/akun/dokumen");
    for strange in ["//evil.example", "https://evil.example/", "/%5Cevil.example"] {
        let landed = p.round_trip(&t, &t.visitor(), &format!("{WAY}?ke={strange}")).await.expect(303);
        assert_eq!(landed.location().unwrap(), "/2023/peserta", "{strange}");
    }
    // Whoever is in needs no provider.
    assert_eq!(sari.get(&way).await.expect(303).location().unwrap(), "/akun/dokumen");
    t.run_jobs().await;
}
}

with_provider! {
async fn an_account_that_was_made_for_somebody_becomes_theirs_with_their_own_name(t: TestApp, p: Provider) {
    // Somebody else signs the address up; the letter's link is never followed.
    t.visitor().post("/akun/daftar", &[("name", "Orang Lain"), ("email", "sari@contoh.go.id")]).await.expect(200);
    let sari = t.visitor();
    p.round_trip(&t, &sari, WAY).await.expect(303);
    assert_eq!(account(&sari).await, ("Sari Dewi".to_owned(), "sari@contoh.go.id".to_owned()));
    // A link of a letter still gives the account its first password: whoever reads the address's mail is its owner.
    let link = t.letters("sari@contoh.go.id")[0].path(&t.base);
    t.set_password(t.visitor(), &link).await;
    let desk = t.sign_in_again("sari@contoh.go.id").await;
    assert_eq!(identities(&desk).await, 1);
    t.run_jobs().await;
}
}

with_provider! {
async fn a_name_that_can_be_none_is_left_to_the_person(t: TestApp, p: Provider) {
    p.change(|state| state.person.name = "Klik hadiah.xyz");
    let sari = t.visitor();
    p.round_trip(&t, &sari, WAY).await.expect(303);
    assert_eq!(account(&sari).await.0, "sari");
    sari.post("/akun/nama", &[("name", "Sari Dewi")]).await.expect(303);
    // What the provider says later changes nothing.
    p.round_trip(&t, &t.visitor(), WAY).await.expect(303);
    assert_eq!(account(&sari).await.0, "Sari Dewi");
    t.run_jobs().await;
}
}

with_provider! {
async fn an_account_with_a_password_is_not_taken_over_and_can_be_linked_by_its_owner(t: TestApp, p: Provider) {
    let owner = t.person("Sari Dewi", "sari@contoh.go.id").await;
    let sari = t.visitor();
    let answer = p.round_trip(&t, &sari, &format!("{WAY}?ke=/akun/dokumen")).await;
    let (word, page) = refused(&sari, answer).await;
    assert_eq!(word, "berkata-sandi");
    page.says("masuk sekali dengan kata sandi; sesudah itu hubungkan dengan SSO Badan Contoh").says("Lupa kata sandi");
    assert!(!is_in(&sari).await);
    assert_eq!(identities(&owner).await, 0);
    let next = format!("{HERE}?ke=%2Fakun%2Fdokumen");
    let typed = [("email", "sari@contoh.go.id"), ("password", PASSWORD), ("ke", next.as_str())];
    assert_eq!(sari.post("/akun/masuk", &typed).await.expect(303).location().unwrap(), next);
    let link = sari.get(&next).await.expect(200).says("kata sandi Anda tetap berlaku").link("/hubungkan");
    assert_eq!(p.round_trip(&t, &sari, &link).await.expect(303).location().unwrap(), "/akun/dokumen");
    assert_eq!(t.newest_letter("sari@contoh.go.id").subject, "Cara masuk ke akun Anda ditambah");
    let phone = t.visitor();
    p.round_trip(&t, &phone, WAY).await.expect(303);
    assert_eq!(account(&phone).await.1, "sari@contoh.go.id");
    t.sign_in_again("sari@contoh.go.id").await;
    t.run_jobs().await;
}
}

with_provider! {
async fn the_identity_opens_its_account_whatever_became_of_the_address(t: TestApp, p: Provider) {
    let sari = t.visitor();
    p.round_trip(&t, &sari, WAY).await.expect(303);
    // Her address changes at the agency: even one that would not be taken from somebody new.
    p.change(|state| state.person = Person { email: Some("sari@lain.example"), verified: false, ..SARI });
    let desk = t.visitor();
    p.round_trip(&t, &desk, WAY).await.expect(303);
    assert_eq!(account(&desk).await.1, "sari@contoh.go.id");
    // Her old address is given to somebody else, who gets no account of hers.
    p.change(|state| state.person = Person { subject: "b-18", name: "Sari Lain", ..SARI });
    let other = t.visitor();
    let answer = p.round_trip(&t, &other, WAY).await;
    let (word, page) = refused(&other, answer).await;
    assert_eq!(word, "identitas-lain");
    page.says(&format!("sudah terhubung dengan pengguna lain di {NAME}")).says("hubungi panitia");
    assert!(!is_in(&other).await);
    assert_eq!(noted(&t).last().unwrap().0, EventKind::SignInFailed);
    t.run_jobs().await;
}
}

with_provider! {
async fn the_same_person_twice_at_once_is_one_account(t: TestApp, p: Provider) {
    let browsers = [t.visitor(), t.visitor(), t.visitor()];
    let mut backs = Vec::new();
    for browser in &browsers {
        backs.push(p.visit(&t, browser, WAY).await);
    }
    let [first, second, third] = &browsers;
    let (a, b, c) = tokio::join!(first.get(&backs[0]), second.get(&backs[1]), third.get(&backs[2]));
    for page in [a, b, c] {
        page.expect(303);
    }
    for browser in &browsers {
        assert_eq!((account(browser).await.1, identities(browser).await), ("sari@contoh.go.id".to_owned(), 1));
    }
    t.run_jobs().await;
}
}
