//! Setting the provider up: what `lomba doctor` says, and a portal without one.

use super::{HERE, WAY};
use crate::on_both;
use crate::support::identity_provider::{Mood, Provider};
use crate::support::{Backend, Portal};
use serde_json::json;

on_both! {
async fn without_a_provider_nothing_of_it_is_shown(t: TestApp) {
    t.visitor().get("/akun/masuk?gagal=tidak-menjawab").await.expect(200).hides("/sso").hides("Belum berhasil");
    t.visitor().get("/akun/daftar").await.expect(200).hides("/sso");
    let sari = t.person("Sari Dewi", "sari@contoh.go.id").await;
    sari.get("/akun/keamanan").await.expect(200).hides("penyedia");
    sari.get(HERE).await.expect(404);
    t.visitor().get(WAY).await.expect(404);
    t.run_jobs().await;
}
}

#[actix_web::test]
async fn the_doctor_asks_the_provider_and_says_what_is_wrong() {
    let provider = Provider::start();
    let settings = provider.settings();
    let all: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let portal = Portal::prepare(Backend::Sqlite, &all).unwrap();
    let doctor = async |more: &[(&str, &str)]| portal.run_with(&["doctor"], more).await;
    doctor(&[]).await.says("SSO Badan Contoh at http://127.0.0.1:").says("answers, with 3 keys");
    provider.change(|state| state.discovery = Mood::Status(503));
    doctor(&[]).await.code(1).says("the provider cannot be asked: it answers 503");
    provider.change(|state| {
        state.discovery = Mood::Well;
        state.metadata.insert("issuer", json!("https://sso.lain.example"));
    });
    doctor(&[]).await.code(1).says("unexpected issuer URI `https://sso.lain.example`");
    provider.change(|state| state.metadata.clear());
    let file = portal.dir.join("rahasia-klien");
    let path = file.display().to_string();
    let from_file = [
        ("LOMBA__SINGLE_SIGN_ON__CLIENT_SECRET", ""),
        ("LOMBA__SINGLE_SIGN_ON__CLIENT_SECRET_FILE", path.as_str()),
    ];
    doctor(&from_file).await.code(1).says("cannot be read");
    std::fs::write(&file, "\n").unwrap();
    doctor(&from_file).await.code(1).says("is empty");
    std::fs::write(&file, "rahasia\n").unwrap();
    doctor(&from_file).await.says("answers, with 3 keys");
    let wrong = [("LOMBA__SINGLE_SIGN_ON__ISSUER", "http://sso.contoh.go.id")];
    doctor(&wrong).await.code(1).says("`single_sign_on.issuer` must be the https address");
    doctor(&[("LOMBA__SINGLE_SIGN_ON__ISSUER", "")]).await.says("config");
}
