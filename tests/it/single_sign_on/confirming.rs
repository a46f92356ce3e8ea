//! The second factor after the provider, and proving oneself again where there is no password.

use super::{WAY, identities, refused, with_provider};
use crate::second_factor::{STEP, enrol, is_in};
use crate::support::identity_provider::{Person, SARI};
use serde_json::json;

with_provider! {
async fn whoever_has_a_second_factor_gives_it_after_the_provider(t: TestApp, p: Provider) {
    let sari = t.visitor();
    p.round_trip(&t, &sari, WAY).await.expect(303);
    let (phone, _) = enrol(&t, &sari).await;
    // The provider's own factor counts for nothing here.
    p.change(|state| drop(state.claims.insert("amr", json!(["pwd", "mfa"]))));
    p.later(&t, 30);
    let desk = t.visitor();
    let landed = p.round_trip(&t, &desk, &format!("{WAY}?ke=/akun/dokumen")).await.expect(303);
    assert_eq!((landed.location().unwrap().as_str(), is_in(&desk).await), (STEP, false));
    desk.post(STEP, &[("code", "000000")]).await.expect(422);
    let done = desk.post(STEP, &[("code", &phone.code(&t))]).await.expect(303);
    assert_eq!((done.location().unwrap().as_str(), is_in(&desk).await), ("/akun/dokumen", true));
    t.run_jobs().await;
}
}

with_provider! {
with [("LOMBA__SINGLE_SIGN_ON__TRUSTED_SECOND_FACTOR", "mfa, urn:contoh:loa2")];
async fn a_factor_of_the_provider_counts_where_the_operator_trusts_it(t: TestApp, p: Provider) {
    let sari = t.visitor();
    p.round_trip(&t, &sari, WAY).await.expect(303);
    enrol(&t, &sari).await;
    for (claim, value, in_at_once) in [
        ("amr", json!(["pwd"]), false),
        ("amr", json!(["pwd", "mfa"]), true),
        ("acr", json!("urn:contoh:loa2"), true),
        ("acr", json!("urn:contoh:loa1"), false),
    ] {
        p.change(|state| { state.claims.clear(); state.claims.insert(claim, value.clone()); });
        let desk = t.visitor();
        p.round_trip(&t, &desk, WAY).await.expect(303);
        assert_eq!(is_in(&desk).await, in_at_once, "{claim} {value}");
    }
    t.run_jobs().await;
}
}

with_provider! {
async fn whoever_has_no_password_confirms_at_the_provider(t: TestApp, p: Provider) {
    let sari = t.visitor();
    p.round_trip(&t, &sari, WAY).await.expect(303);
    p.later(&t, 601);
    let asked = sari.get("/akun/data-saya.json").await.expect(303).location().unwrap();
    let way = sari.get(&asked).await.expect(200).says("Konfirmasi dengan SSO Badan Contoh").link("/akun/konfirmasi/sso");
    // The provider is asked to ask again, and does not.
    p.change(|state| drop(state.claims.insert("auth_time", json!(state.now.unix_seconds() - 600))));
    let answer = p.round_trip(&t, &sari, &way).await;
    let (word, page) = refused(&sari, answer).await;
    assert_eq!(word, "belum-ditanya");
    page.says("tidak menanyai Anda lagi");
    let question = p.change(|state| state.asked.last().cloned()).unwrap();
    assert_eq!((question["prompt"].as_str(), question["max_age"].as_str()), ("login", "0"));
    // Somebody else signs in there.
    p.change(|state| { state.claims.clear(); state.person = Person { subject: "b-18", ..SARI }; });
    let answer = p.round_trip(&t, &sari, &way).await;
    assert_eq!(refused(&sari, answer).await.0, "belum-terhubung");
    sari.get("/akun/data-saya.json").await.expect(303);
    p.change(|state| state.person = SARI);
    let done = p.round_trip(&t, &sari, &way).await.expect(303).location().unwrap();
    let page = sari.get(&done).await.expect(200).says("Anda baru saja mengonfirmasi");
    assert_eq!(page.link("data-saya.json"), "/akun/data-saya.json");
    assert_eq!(identities(&sari).await, 1);
    // Whoever is not linked is not offered it.
    let budi = t.person("Budi Santoso", "budi@contoh.go.id").await;
    p.later(&t, 601);
    budi.get("/akun/konfirmasi?ke=/akun/data-saya.json").await.expect(200).hides("/akun/konfirmasi/sso");
    t.run_jobs().await;
}
}
