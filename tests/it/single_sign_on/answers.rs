//! What of the provider's answer is believed, and what is said where it fails.

use lomba::security_log::EventKind;
use serde_json::json;

use super::{WAY, account, noted, refused, with_provider};
use crate::second_factor::is_in;
use crate::support::identity_provider::{Mood, Person, Provider, SARI, Sign, State};
use crate::support::{Client, TestApp};

/// A lie or a failure, the word that the portal has for it, and words that the person reads.
type Case = (fn(&mut State), &'static str, &'static str);

/// A lie about the provider itself, and the word that the portal has for it.
type Lie = (fn(&mut State), &'static str);

async fn each_is_refused(t: &TestApp, p: &Provider, cases: &[Case]) {
    for (change, word, said) in cases {
        p.change(change);
        let visitor = t.visitor();
        let answer = p.round_trip(t, &visitor, WAY).await;
        let (found, page) = refused(&visitor, answer).await;
        assert_eq!(found, *word, "{said}");
        page.says(said).says("Belum berhasil").hides("kata lain");
        assert!(!is_in(&visitor).await, "{word}: {said}");
        p.change(well);
    }
    assert!(noted(t).iter().all(|(kind, _)| *kind == EventKind::SignInFailed));
    // The same provider, telling the truth.
    let visitor = t.visitor();
    p.round_trip(t, &visitor, WAY).await.expect(303);
    assert_eq!(account(&visitor).await.1, "sari@contoh.go.id");
}

fn well(state: &mut State) {
    state.person = SARI;
    state.sign = Sign::Rs256;
    state.claims.clear();
    state.token = Mood::Well;
    state.discovery = Mood::Well;
    state.refusal = None;
    state.iss = None;
    state.on_page_alone = false;
    state.page_subject = None;
}

const UNPROVED: &str = "tidak dapat dipastikan keasliannya";

with_provider! {
async fn what_is_not_signed_for_this_portal_and_browser_and_now_is_not_believed(t: TestApp, p: Provider) {
    let cases: &[Case] = &[
        (|state| drop(state.claims.insert("nonce", json!("dari peramban lain"))), "tidak-terbukti", UNPROVED),
        (|state| drop(state.claims.insert("nonce", json!(null))), "tidak-terbukti", UNPROVED),
        (|state| drop(state.claims.insert("aud", json!("portal-lain"))), "tidak-terbukti", UNPROVED),
        (|state| drop(state.claims.insert("aud", json!(["lomba", "portal-lain"]))), "tidak-terbukti", UNPROVED),
        (|state| drop(state.claims.insert("azp", json!("portal-lain"))), "tidak-terbukti", UNPROVED),
        (|state| drop(state.claims.insert("iss", json!("https://sso.lain.example"))), "tidak-terbukti", UNPROVED),
        (|state| drop(state.claims.insert("exp", json!(state.now.unix_seconds() - 61))), "tidak-terbukti", UNPROVED),
        (|state| drop(state.claims.insert("iat", json!(state.now.unix_seconds() + 120))), "tidak-terbukti", UNPROVED),
        (|state| state.sign = Sign::Nothing, "tidak-terbukti", UNPROVED),
        (|state| state.sign = Sign::Secret, "tidak-terbukti", UNPROVED),
        (|state| state.iss = Some("https://sso.lain.example".to_owned()), "tidak-terbukti", UNPROVED),
        (|state| { state.on_page_alone = true; state.page_subject = Some("b-18"); }, "tidak-terbukti", UNPROVED),
    ];
    each_is_refused(&t, &p, cases).await;
    t.run_jobs().await;
}
}

with_provider! {
async fn an_address_that_the_provider_does_not_vouch_for_opens_nothing(t: TestApp, p: Provider) {
    let cases: &[Case] = &[
        (|state| state.person.verified = false, "surel-belum-pasti", "Konfirmasi alamatnya di SSO Badan Contoh"),
        (|state| drop(state.claims.insert("email_verified", json!(null))), "surel-belum-pasti", "Konfirmasi alamatnya"),
        (|state| state.person.email = Some("sari@lain.go.id"), "surel-lain", "bukan alamat instansi yang menggunakannya di sini"),
        (|state| state.person.email = Some("sari@contoh.go.id.lain.example"), "surel-lain", "buat akun dengan surel Anda"),
        (|state| state.person.email = None, "tanpa-surel", "tidak memberi tahu alamat surel Anda"),
    ];
    each_is_refused(&t, &p, cases).await;
    t.run_jobs().await;
}
}

with_provider! {
async fn failures_of_the_provider_are_said_and_blame_nobody(t: TestApp, p: Provider) {
    let down = "sedang tidak dapat dihubungi. Ini bukan kesalahan Anda";
    let cases: &[Case] = &[
        (|state| state.refusal = Some("access_denied"), "ditolak", "Tidak ada yang berubah. Coba lagi, atau masuk dengan kata sandi"),
        (|state| state.refusal = Some("temporarily_unavailable"), "tidak-menjawab", down),
        (|state| state.refusal = Some("invalid_scope"), "tidak-terbaca", "Ini bukan kesalahan Anda. Beri tahu panitia"),
        (|state| state.token = Mood::Status(500), "tidak-menjawab", down),
        (|state| state.token = Mood::Status(503), "tidak-menjawab", down),
        (|state| state.token = Mood::Slow, "tidak-menjawab", down),
        (|state| state.token = Mood::Status(404), "tidak-terbaca", "perlu diperbaiki"),
        (|state| state.token = Mood::Status(200), "tidak-terbaca", "perlu diperbaiki"),
        (|state| state.token = Mood::OtherWords, "tidak-terbaca", "perlu diperbaiki"),
        (|state| state.token = Mood::Elsewhere, "tidak-terbaca", "perlu diperbaiki"),
        (|state| state.token = Mood::Endless, "tidak-terbaca", "perlu diperbaiki"),
    ];
    each_is_refused(&t, &p, cases).await;
    t.visitor().get("/akun/masuk?gagal=%3Cb%3Eapa+saja").await.expect(200).hides("apa saja").hides("Belum berhasil");
    t.run_jobs().await;
}
}

with_provider! {
async fn a_provider_that_cannot_say_where_it_is_sends_nobody_away(t: TestApp, p: Provider) {
    let lies: &[Lie] = &[
        (|state| state.discovery = Mood::Status(500), "tidak-menjawab"),
        (|state| state.discovery = Mood::Slow, "tidak-menjawab"),
        (|state| state.discovery = Mood::OtherWords, "tidak-terbaca"),
        (|state| drop(state.metadata.insert("issuer", json!("https://sso.lain.example"))), "tidak-terbaca"),
        (|state| drop(state.metadata.insert("token_endpoint", json!(null))), "tidak-terbaca"),
    ];
    for (lie, word) in lies {
        p.change(lie);
        let visitor = t.visitor();
        let answer = visitor.get(&format!("{WAY}?ke=/akun/dokumen")).await;
        assert_eq!(answer.location().unwrap(), format!("/akun/masuk?ke=%2Fakun%2Fdokumen&gagal={word}"));
        assert_eq!(refused(&visitor, answer).await.0, *word);
        p.change(|state| { well(state); state.metadata.clear(); });
        p.later(&t, 3601);
    }
    p.round_trip(&t, &t.visitor(), WAY).await.expect(303);
    // What it said of itself is good for an hour, so a short failure is not noticed.
    p.change(|state| state.discovery = Mood::Status(500));
    p.round_trip(&t, &t.visitor(), WAY).await.expect(303);
    t.run_jobs().await;
}
}

with_provider! {
async fn new_keys_of_the_provider_are_read_once_and_strange_ones_are_not_believed(t: TestApp, p: Provider) {
    let count = |p: &Provider| p.change(|state| state.read);
    p.round_trip(&t, &t.visitor(), WAY).await.expect(303);
    assert_eq!(count(&p), 1);
    p.change(|state| { state.change_keys(true); state.sign = Sign::Es256; });
    p.round_trip(&t, &t.visitor(), WAY).await.expect(303).location().unwrap();
    assert_eq!(count(&p), 2, "read again for the new key");
    p.change(|state| state.sign = Sign::EdDsa);
    p.round_trip(&t, &t.visitor(), WAY).await.expect(303);
    assert_eq!(count(&p), 2);
    p.change(|state| state.change_keys(false));
    let visitor = t.visitor();
    let answer = p.round_trip(&t, &visitor, WAY).await;
    assert_eq!((refused(&visitor, answer).await.0.as_str(), count(&p)), ("tidak-terbukti", 3));
    assert!(!is_in(&visitor).await);
    t.run_jobs().await;
}
}

with_provider! {
async fn what_comes_back_is_taken_once_in_its_time_and_from_the_browser_that_was_sent(t: TestApp, p: Provider) {
    let lost = async |client: &Client, back: &str| {
        let answer = client.get(back).await;
        let (word, page) = refused(client, answer).await;
        page.says("Tekan tombolnya sekali lagi di sini");
        assert_eq!((word.as_str(), is_in(client).await), ("terputus", false), "{back}");
    };
    let sari = t.visitor();
    let back = p.visit(&t, &sari, WAY).await;
    // An address that somebody else was sent: they sign in to no account of another.
    lost(&t.visitor(), &back).await;
    let other = t.visitor();
    p.visit(&t, &other, WAY).await;
    lost(&other, &back).await;
    lost(&sari, &back.replace("state=", "state=x")).await;
    lost(&sari, &format!("{WAY}/kembali")).await;
    // The right one still goes through, and once.
    let errand = sari.cookie("lomba_suruhan").unwrap();
    sari.get(&back).await.expect(303);
    assert!(is_in(&sari).await);
    assert_eq!((sari.cookie("lomba_suruhan"), sari.get(&back).await.expect(303).location()), (None, Some("/".to_owned())));
    // Whoever copied address and cookie finds that the provider takes the code no more.
    let thief = t.visitor();
    thief.set_cookie("lomba_suruhan", &errand);
    lost(&thief, &back).await;
    // A cookie that was made up.
    let forger = t.visitor();
    forger.set_cookie("lomba_suruhan", "eyJwdXJwb3NlIjoiU2lnbkluIn0");
    lost(&forger, &back).await;
    // After ten minutes.
    let late = t.visitor();
    let back = p.visit(&t, &late, WAY).await;
    p.later(&t, 600);
    lost(&late, &back).await;
    t.run_jobs().await;
}
}

with_provider! {
async fn what_providers_do_differently_is_understood(t: TestApp, p: Provider) {
    // The secret in the body, name and address on the person's page, a name of its own in the answer.
    let issuer = p.settings().into_iter().find(|(name, _)| name.ends_with("ISSUER")).unwrap().1;
    p.change(|state| {
        state.metadata.insert("token_endpoint_auth_methods_supported", json!(["client_secret_post"]));
        state.metadata.insert("authorization_response_iss_parameter_supported", json!(true));
        state.iss = Some(issuer);
        state.on_page_alone = true;
    });
    let sari = t.visitor();
    p.round_trip(&t, &sari, WAY).await.expect(303);
    assert_eq!(account(&sari).await, ("Sari Dewi".to_owned(), "sari@contoh.go.id".to_owned()));
    // It promised to name itself.
    p.change(|state| state.iss = None);
    let visitor = t.visitor();
    let answer = p.round_trip(&t, &visitor, WAY).await;
    assert_eq!(refused(&visitor, answer).await.0, "tidak-terbukti");
    t.run_jobs().await;
}
}

with_provider! {
async fn another_site_starts_no_sign_in(t: TestApp, p: Provider) {
    let visitor = t.visitor();
    for site in ["cross-site", "same-site"] {
        let answer = visitor.get_with(&format!("{WAY}?ke=/akun/dokumen"), &[("sec-fetch-site", site)]).await;
        assert_eq!(answer.expect(303).location().unwrap(), "/akun/masuk?ke=%2Fakun%2Fdokumen");
    }
    assert_eq!((visitor.cookie("lomba_suruhan"), p.change(|state| state.asked.len())), (None, 0));
    for site in ["same-origin", "none"] {
        let answer = visitor.get_with(WAY, &[("sec-fetch-site", site)]).await;
        assert!(answer.expect(303).location().unwrap().contains("/authorize?"));
    }
}
}

with_provider! {
with [("LOMBA__SECURITY__ATTEMPTS_PER_ADDRESS", "3")];
async fn who_tries_again_and_again_is_slowed_down(t: TestApp, p: Provider) {
    p.change(|state| state.person = Person { verified: false, ..SARI });
    let visitor = t.visitor();
    let answer = p.round_trip(&t, &visitor, WAY).await;
    assert_eq!(refused(&visitor, answer).await.0, "surel-belum-pasti");
    let back = p.visit(&t, &visitor, WAY).await;
    visitor.get(&back).await.expect(429).says("Mohon tunggu sebentar");
    visitor.get(WAY).await.expect(429);
    assert_eq!(noted(&t).last().unwrap(), &(EventKind::TooMany, format!("GET {WAY}")));
}
}
