//! Checking: the code, the digest, and the same for machines.

use std::io::Read as _;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode};
use serde_json::Value;

use super::{PENERIMA, announced, issued};
use crate::on_both;
use crate::support::TestApp;

/// The payload of a credential whose signature the published key proves; a library checks it.
pub async fn proved(t: &TestApp, token: &str) -> Result<Value, jsonwebtoken::errors::Error> {
    let keys: JwkSet =
        serde_json::from_str(&t.visitor().get("/.well-known/jwks.json").await.expect(200).body).unwrap();
    let key = DecodingKey::from_jwk(&keys.keys[0])?;
    let mut rules = Validation::new(Algorithm::EdDSA);
    rules.validate_exp = false;
    rules.required_spec_claims.clear();
    Ok(decode::<Value>(token, &key, &rules)?.claims)
}

/// The documents that the status list marks.
pub async fn status_bits(t: &TestApp) -> Vec<i64> {
    let list = t.visitor().get("/sertifikat/status/0").await.expect(200);
    let list = proved(t, &list.body).await.unwrap();
    let packed =
        list["credentialSubject"]["encodedList"].as_str().unwrap().strip_prefix('u').unwrap().to_owned();
    let packed = URL_SAFE_NO_PAD.decode(packed).unwrap();
    let mut bits = Vec::new();
    flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut bits).unwrap();
    let set = |place: &usize| bits[place / 8] & (0x80 >> (place % 8)) != 0;
    (0..bits.len() * 8).filter(set).map(|place| i64::try_from(place).unwrap()).collect()
}

on_both! {
async fn a_code_is_typed_as_people_type_it_and_an_unknown_one_is_not_found(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let lines = issued(&t, &pair, PENERIMA).await;
    let document = &lines[1].document;
    let visitor = t.visitor();
    visitor.get("/sertifikat").await.expect(200).says("Periksa keaslian dokumen");
    let typed = document.code.to_lowercase().replace('-', "%20");
    let found = visitor.get(&format!("/sertifikat?kode={typed}")).await.expect(303).location().unwrap();
    assert_eq!(found, format!("/sertifikat/{}", document.code));
    visitor.get("/sertifikat?kode=salah").await.expect(422).says("16 huruf dan angka");
    let page = visitor.get(&found).await.expect(200).says("Peserta 1").says("Badan Contoh Hasil").says("Karya ke-1");
    page.says(&document.number).hides("peserta1@contoh.go.id").hides("data-email");
    for unknown in ["0000-0000-0000-0000", "x", "0000-0000-0000-000U"] {
        visitor.get(&format!("/sertifikat/{unknown}")).await.expect(404).says("Tidak ditemukan");
        visitor.get(&format!("/sertifikat/{unknown}/data.json")).await.expect(404);
        visitor.get(&format!("/sertifikat/{unknown}/kredensial.jwt")).await.expect(404);
    }
    // The digest typed in, without a script.
    let sha256 = lines[1].files[0].sha256.to_uppercase();
    let same = visitor.get(&format!("{found}?sha256={sha256}")).await.expect(200);
    assert_eq!(same.values("data-digest"), ["same"]);
    let other = visitor.get(&format!("{found}?sha256={}", lines[2].files[0].sha256)).await.expect(200);
    assert_eq!(other.values("data-digest"), ["other"]);
}
}

on_both! {
async fn the_credential_says_what_the_page_says_and_a_library_proves_it(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let lines = issued(&t, &pair, PENERIMA).await;
    let document = &lines[1].document;
    let visitor = t.visitor();
    let at = format!("/sertifikat/{}", document.code);
    let token = visitor.get(&format!("{at}/kredensial.jwt")).await.expect(200).body;
    let claims = proved(&t, &token).await.unwrap();
    assert_eq!(claims["type"], serde_json::json!(["VerifiableCredential", "OpenBadgeCredential"]));
    assert_eq!(claims["id"], format!("{}{at}", t.base));
    assert_eq!(claims["iss"], claims["issuer"]["id"]);
    assert_eq!(claims["issuer"]["name"], "Lembaga Administrasi Negara (LAN)");
    let subject = &claims["credentialSubject"];
    assert_eq!(subject["identifier"][0]["identityHash"], "Peserta 1");
    assert!(subject["achievement"]["description"].as_str().unwrap().contains("Karya ke-1"));
    assert_eq!(claims["credentialStatus"]["statusListIndex"], document.id.0.to_string());
    assert_eq!(status_bits(&t).await, Vec::<i64>::new());
    let did: Value = serde_json::from_str(&visitor.get("/.well-known/did.json").await.expect(200).body).unwrap();
    assert_eq!((&did["id"], &did["verificationMethod"][0]["controller"]), (&claims["iss"], &claims["iss"]));
    // One changed letter, and nothing proves it any more.
    let (head, rest) = token.split_once('.').unwrap();
    let (payload, signature) = rest.split_once('.').unwrap();
    let altered = String::from_utf8(URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap().replace("Peserta 1", "Peserta 9");
    let altered = format!("{head}.{}.{signature}", URL_SAFE_NO_PAD.encode(altered));
    assert!(proved(&t, &altered).await.is_err());
    let data = visitor.get(&format!("{at}/data.json")).await.expect(200).body;
    let data: Value = serde_json::from_str(&data).unwrap();
    assert_eq!((data["standing"].as_str(), data["name"].as_str()), (Some("valid"), Some("Peserta 1")));
    assert_eq!(data["files"][0]["sha256"], lines[1].files[0].sha256);
}
}

on_both! {
with [("LOMBA__SECURITY__DOCUMENT_CHECKS_PER_MINUTE", "3")];
async fn who_tries_codes_is_slowed_down(t: TestApp) {
    let visitor = t.visitor();
    for _ in 0..3 {
        visitor.get("/sertifikat/0000-0000-0000-0000").await.expect(404);
    }
    visitor.get("/sertifikat/0000-0000-0000-0001").await.expect(429);
    visitor.get("/sertifikat/0000-0000-0000-0001/data.json").await.expect(429);
    visitor.get("/sertifikat").await.expect(200);
}
}
