//! The second factor at a browser: a passkey of an authenticator that the browser plays, codes without a script, and signing
//! in again inside a page.

use std::time::Duration;

use serde_json::json;
use totp_rs::{Builder, Secret};

use crate::devtools::devtools;
use crate::driver::Driver;
use crate::support::{Backend, Client, TestApp};
use crate::window::{PASSWORD, Window};

const EMAIL: &str = "sekar@contoh.go.id";
const STEP: &str = "/akun/masuk/faktor";
const APP: &str = "/akun/keamanan/aplikasi";
const KEYS: &str = "/akun/keamanan/kunci-sandi";

/// The code an app with this key shows now.
fn code(t: &TestApp, key: &str) -> String {
    let seconds = u64::try_from(t.app.clock.now().unix_seconds()).unwrap();
    let secret = Secret::try_from_base32(key.replace(' ', "")).unwrap();
    Builder::new().with_secret(secret).build().unwrap().generate(seconds).to_string()
}

fn later(t: &TestApp, seconds: u64) {
    t.app.clock.set(t.app.clock.now().plus(Duration::from_secs(seconds)));
}

/// The right password, up to the second step.
async fn first_step(window: &Window) {
    window.go("/akun/masuk").await;
    window.fill("main form", &[("email", EMAIL), ("password", PASSWORD)]).await;
    window.press("main form button[type=submit]").await;
    window.arrives_at(STEP).await;
}

#[actix_web::test]
async fn a_passkey_is_added_and_signs_in() {
    let Some(driver) = Driver::start() else { return };
    let name = [("LOMBA__SERVER__PUBLIC_URL", "http://localhost:{port}")];
    let t = TestApp::start_with(Backend::Sqlite, &name).await.unwrap();
    t.person("Sekar Wulandari", EMAIL).await;
    let window = Window::at(&driver, &t.app.config.server.public_url, true).await;
    devtools(&window.page, "WebAuthn.enable", json!({})).await;
    let options = json!({ "options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
        "isUserVerified": true, "automaticPresenceSimulation": true,
    }});
    devtools(&window.page, "WebAuthn.addVirtualAuthenticator", options).await;
    window.sign_in(EMAIL).await;
    window.go(KEYS).await;
    window.fill("main form", &[("name", "Laptop kantor")]).await;
    window.press("[data-passkey] button[type=submit]").await;
    window.find("[data-recovery-codes]").await;
    assert_eq!(window.count(".codes li").await, 10);
    window.go(KEYS).await;
    assert!(window.words().await.contains("Laptop kantor"));
    // Once more on this device: it has one already.
    window.fill("main form", &[("name", "Laptop lagi")]).await;
    window.press("[data-passkey] button[type=submit]").await;
    window.until("return !document.querySelector('[data-passkey-said]').hidden").await;
    assert!(window.words().await.contains("sudah punya kunci sandi"), "{}", window.words().await);
    window.go("/akun").await;
    window.press("form[action='/akun/keluar'] button").await;
    window.gone("form[action='/akun/keluar']").await;
    first_step(&window).await;
    window.press("[data-passkey] button[type=submit]").await;
    window.leaves(STEP).await;
    window.go("/akun/keamanan").await;
    assert!(window.words().await.contains("Laptop kantor"));
    // Long after, an act asks once more; the passkey is enough.
    later(&t, 700);
    window.go("/akun/konfirmasi?ke=/akun/dokumen").await;
    window.press("[data-passkey] [data-needs-script] button").await;
    window.find("[data-confirmed]").await;
    window.close().await;
}

#[actix_web::test]
async fn an_app_is_set_up_and_used_without_a_script() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    t.person("Sekar Wulandari", EMAIL).await;
    let window = Window::open(&driver, &t, false).await;
    window.sign_in(EMAIL).await;
    window.go(APP).await;
    window.press("main form button[type=submit]").await;
    let key = window.find("code.key").await.text().await.unwrap();
    window.fill("main form", &[("code", &code(&t, &key))]).await;
    window.press("main form.card button[type=submit]").await;
    window.find("[data-recovery-codes]").await;
    let recovery = window.find(".codes code").await.text().await.unwrap();
    window.go("/akun").await;
    window.press("form[action='/akun/keluar'] button").await;
    window.gone("form[action='/akun/keluar']").await;
    first_step(&window).await;
    later(&t, 30);
    window.fill("main form", &[("code", "000000")]).await;
    window.press("main form button[type=submit]").await;
    window.find("[data-error-summary]").await;
    window.fill("main form", &[("code", &code(&t, &key))]).await;
    window.press("main form button[type=submit]").await;
    window.leaves(STEP).await;
    window.go("/akun").await;
    window.press("form[action='/akun/keluar'] button").await;
    window.gone("form[action='/akun/keluar']").await;
    first_step(&window).await;
    window.press("a[href$='/hilang']").await;
    window.fill("main form", &[("recovery", &recovery)]).await;
    window.press("main form button[type=submit]").await;
    window.leaves("/akun/masuk/faktor/hilang").await;
    window.go("/akun/keamanan").await;
    assert!(window.words().await.contains("Sisa 9 dari 10 kode"));
    window.close().await;
}

/// A work on whose page the session ends, since a factor was set up elsewhere.
async fn writing(t: &TestApp, sekar: &Client) -> String {
    let own = [
        ("kind", "individual"),
        ("institution", "Pemerintah Kota Ternate"),
        ("name", "Sekar Wulandari"),
        ("nip", "199001012015122999"),
        ("asn_kind", "pns"),
        ("position", "Analis"),
        ("phone", "081234567890"),
        ("declaration", "on"),
        ("publication", "on"),
        ("personal_data", "on"),
    ];
    let entry = sekar.post("/2023/peserta/daftar", &own).await.expect(303).location().unwrap();
    let at = sekar.post(&format!("{entry}/karya"), &[]).await.expect(303).location().unwrap();
    assert!(t.letters(EMAIL).len() > 1);
    at.replace("/video", "/tentang")
}

#[actix_web::test]
async fn signing_in_again_inside_a_page_takes_both_steps() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let sekar = t.person("Sekar Wulandari", EMAIL).await;
    let at = writing(&t, &sekar).await;
    let window = Window::open(&driver, &t, true).await;
    window.sign_in(EMAIL).await;
    window.go(&at).await;
    sekar.post(APP, &[]).await.expect(303);
    let page = sekar.get(APP).await.expect(200);
    let key = page.body.split("<code class=\"key\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    sekar.post(&format!("{APP}/kode"), &[("code", &code(&t, &key))]).await.expect(200);
    window.fill("main form", &[("title", "Ditulis sesudah sesi berakhir")]).await;
    window.fill("dialog form", &[("email", EMAIL), ("password", PASSWORD)]).await;
    window.press("dialog form button[type=submit]").await;
    later(&t, 30);
    window.fill("dialog form", &[("code", &code(&t, &key))]).await;
    window.press("dialog form button[type=submit]").await;
    window.until("return document.querySelector('[data-save-state]').dataset.saveState === 'saved'").await;
    assert_eq!(sekar.get(&at).await.expect(200).field("title"), "Ditulis sesudah sesi berakhir");
    window.close().await;
}
