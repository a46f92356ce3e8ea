//! Passkeys, with an authenticator made of software: added, used for the second step and for confirming, named, removed.

use webauthn_authenticator_rs::WebauthnAuthenticator as _;
use webauthn_authenticator_rs::prelude::{CreationChallengeResponse, RequestChallengeResponse, Url};
use webauthn_authenticator_rs::softpasskey::SoftPasskey;

use super::{SECURITY, STEP, codes_of, first_step, is_in, later};
use crate::on_both;
use crate::support::{Client, PASSWORD, Page, TestApp};

const SEKAR: (&str, &str) = ("Sekar Wulandari", "sekar@contoh.go.id");
const BAYU: (&str, &str) = ("Bayu Pratama", "bayu@contoh.go.id");
const AT: &str = "/akun/keamanan/kunci-sandi";
/// Browsers allow passkeys on names alone.
const BY_NAME: [(&str, &str); 1] = [("LOMBA__SERVER__PUBLIC_URL", "http://localhost:{port}")];

struct Key(SoftPasskey);

impl Key {
    fn new() -> Self {
        // It says that the person unlocked it.
        Self(SoftPasskey::new(true))
    }

    fn origin(t: &TestApp) -> Url {
        Url::parse(&t.app.config.server.public_url).unwrap()
    }

    async fn made(&mut self, t: &TestApp, person: &Client) -> String {
        let asked = person.post(&format!("{AT}/tantangan"), &[]).await.expect(200);
        let asked: CreationChallengeResponse = serde_json::from_str(&asked.body).unwrap();
        serde_json::to_string(&self.0.do_registration(Self::origin(t), asked).unwrap()).unwrap()
    }

    async fn add(&mut self, t: &TestApp, person: &Client, name: &str) -> Page {
        let credential = self.made(t, person).await;
        person.post(AT, &[("name", name), ("credential", &credential)]).await
    }

    async fn answer(&mut self, t: &TestApp, who: &Client, challenge: &str) -> String {
        let asked = who.post(challenge, &[]).await.expect(200);
        let asked: RequestChallengeResponse = serde_json::from_str(&asked.body).unwrap();
        serde_json::to_string(&self.0.do_authentication(Self::origin(t), asked).unwrap()).unwrap()
    }

    async fn second_step(&mut self, t: &TestApp, half: &Client) -> Page {
        let given = self.answer(t, half, &format!("{STEP}/kunci-sandi")).await;
        half.post(STEP, &[("passkey", &given)]).await
    }
}

on_both! {
with BY_NAME;
async fn a_passkey_is_a_second_factor(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    let mut key = Key::new();
    sekar.get(AT).await.expect(200).says("Belum ada kunci sandi");
    sekar.post(AT, &[("name", ""), ("credential", "{}")]).await.expect(422).says("Beri nama kunci sandi");
    sekar.post(AT, &[("name", "Ponsel"), ("credential", "{}")]).await.expect(422).says("tidak tersimpan");
    assert_eq!(codes_of(&key.add(&t, &sekar, "Ponsel kantor").await.expect(200)).len(), 10);
    sekar.get(AT).await.expect(200).says("Ponsel kantor").says("belum pernah dipakai");
    assert_eq!(t.newest_letter(SEKAR.1).subject, "Faktor kedua akun Anda dipasang");
    let half = first_step(&t, SEKAR.1).await;
    half.get(STEP).await.expect(200).says("Pakai kunci sandi").hides("name=\"code\"");
    key.second_step(&t, &half).await.expect(303);
    assert!(is_in(&half).await);
    sekar.get(AT).await.expect(200).says("terakhir dipakai 1 Juni 2023");
}
}

on_both! {
with BY_NAME;
async fn an_answer_counts_once_and_for_the_browser_and_the_account_that_asked(t: TestApp) {
    let (sekar, bayu) = (t.person(SEKAR.0, SEKAR.1).await, t.person(BAYU.0, BAYU.1).await);
    let (mut hers, mut his) = (Key::new(), Key::new());
    hers.add(&t, &sekar, "Ponsel").await.expect(200);
    his.add(&t, &bayu, "Ponsel").await.expect(200);
    let challenge = format!("{STEP}/kunci-sandi");
    // Another browser cannot give the answer.
    let (half, other) = (first_step(&t, SEKAR.1).await, first_step(&t, SEKAR.1).await);
    let given = hers.answer(&t, &half, &challenge).await;
    other.post(STEP, &[("passkey", &given)]).await.expect(422).says("Kunci sandi tidak dikenali");
    other.post(&challenge, &[]).await.expect(200);
    other.post(STEP, &[("passkey", &given)]).await.expect(422);
    assert!(!is_in(&other).await);
    // Nor can an answer come late, or twice.
    half.post(STEP, &[("passkey", &given)]).await.expect(303);
    let again = first_step(&t, SEKAR.1).await;
    again.post(STEP, &[("passkey", &given)]).await.expect(422);
    let slow = hers.answer(&t, &again, &challenge).await;
    later(&t, 300);
    again.post(STEP, &[("passkey", &slow)]).await.expect(422);
    // Somebody else's passkey opens nothing: it is not even asked.
    let asked: serde_json::Value = serde_json::from_str(&again.post(&challenge, &[]).await.expect(200).body).unwrap();
    assert_eq!(asked["publicKey"]["allowCredentials"].as_array().unwrap().len(), 1);
    let foreign = first_step(&t, BAYU.1).await;
    let given = his.answer(&t, &foreign, &challenge).await;
    again.post(STEP, &[("passkey", &given)]).await.expect(422);
    assert!(!is_in(&again).await);
    // A passkey belongs to one account.
    let credential = hers.made(&t, &sekar).await;
    bayu.post(&format!("{AT}/tantangan"), &[]).await.expect(200);
    bayu.post(AT, &[("name", "Pinjaman"), ("credential", &credential)]).await.expect(422);
}
}

on_both! {
with BY_NAME;
async fn passkeys_are_named_and_removed_by_their_owner_alone(t: TestApp) {
    let (sekar, bayu) = (t.person(SEKAR.0, SEKAR.1).await, t.person(BAYU.0, BAYU.1).await);
    let mut key = Key::new();
    key.add(&t, &sekar, "Ponsel").await.expect(200);
    let one = sekar.get(AT).await.expect(200).link(&format!("{AT}/"));
    for at in [one.clone(), format!("{one}/nama"), format!("{one}/penghapusan")] {
        let page = if at == one { bayu.get(&at).await } else { bayu.post(&at, &[("name", "x"), ("password", PASSWORD)]).await };
        assert_ne!(page.status, 200, "{at}");
    }
    sekar.post(&format!("{one}/nama"), &[("name", &"x".repeat(61))]).await.expect(422).says("paling banyak 60");
    sekar.post(&format!("{one}/nama"), &[("name", "  Kunci \u{200b}USB ")]).await.expect(303);
    sekar.get(AT).await.expect(200).says("Kunci USB");
    sekar.post(&format!("{one}/penghapusan"), &[]).await.expect(422);
    let proof = key.answer(&t, &sekar, "/akun/konfirmasi/kunci-sandi").await;
    sekar.post(&format!("{one}/penghapusan"), &[("passkey", &proof)]).await.expect(303);
    assert_eq!(t.newest_letter(SEKAR.1).subject, "Faktor kedua akun Anda dihapus");
    assert!(is_in(&t.sign_in_again(SEKAR.1).await).await, "it was the only factor");
    sekar.get(&one).await.expect(404);
}
}

on_both! {
async fn an_address_without_a_name_has_no_passkeys(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    sekar.get(SECURITY).await.expect(200).hides(AT);
    sekar.get(AT).await.expect(200).says("nama domain dan https").hides("data-passkey");
    sekar.post(&format!("{AT}/tantangan"), &[]).await.expect(409).says("nama domain dan https");
}
}

on_both! {
with BY_NAME;
async fn adding_a_passkey_long_after_the_last_confirmation_asks_once_more(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    later(&t, 601);
    let told = sekar.post(&format!("{AT}/tantangan"), &[]).await.expect(409);
    assert!(told.body.contains("/akun/konfirmasi?ke=/akun/keamanan/kunci-sandi"), "{}", told.body);
    sekar.post("/akun/konfirmasi", &[("password", PASSWORD), ("ke", AT)]).await.expect(200);
    let mut key = Key::new();
    key.add(&t, &sekar, "Ponsel").await.expect(200);
}
}
