//! Names of institutions typed freely: merged with the one they mean, or taken into the directory; each once.

use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Entrant, Someone};

const LIST: &str = "/2023/panitia/instansi";
const TYPED: &str = "Pemprov Bali Dwipa";

/// Somebody of an institution that the directory does not know, and a member of the committee.
async fn unlisted(t: &TestApp) -> (Entrant, Someone, String) {
    let maker = pages::individual(t, 1, TYPED).await;
    let budi = pages::committee(t, BUDI).await;
    let merge = budi.browser.get(LIST).await.expect(200).link("/penggabungan");
    (maker, budi, merge)
}

/// The number of an institution of the directory, as the list offers it.
async fn number_of(budi: &Someone, name: &str) -> String {
    let page = budi.browser.get(LIST).await.expect(200);
    let option = page.body.split("<option value=\"").find(|part| part.contains(name)).unwrap();
    option.split('"').next().unwrap().to_owned()
}

on_both! {
async fn a_typed_name_is_merged_with_the_institution_it_means(t: TestApp) {
    let (maker, budi, merge) = unlisted(&t).await;
    let browser = &budi.browser;
    maker.person.browser.get(&maker.at).await.expect(200).says(TYPED).says("menunggu pencocokan panitia");
    browser.get(LIST).await.expect(200).says(TYPED).says("Dipakai pendaftaran: 1").says("Pemerintah Provinsi Bali (");
    let bali = number_of(&budi, "Pemerintah Provinsi Bali").await;

    let empty = browser.post(&merge, &[]).await.expect(422);
    empty.says("Pilih instansi yang sama dengan nama ini").says("Tuliskan mengapa kedua nama ini sama");
    let half = browser.post(&merge, &[("reason", "Singkatan")]).await.expect(422);
    assert_eq!(half.field("reason"), "Singkatan", "what was typed is kept");
    browser.post(&merge, &[("into", &bali), ("reason", &"a".repeat(501))]).await.expect(422);
    let own = merge.split('/').nth_back(1).unwrap();
    let same = browser.post(&merge, &[("into", own), ("reason", "Singkatan")]).await.expect(409);
    same.says("tidak dapat digabungkan dengan dirinya sendiri");
    browser.post(&merge, &[("into", "999999"), ("reason", "Singkatan")]).await.expect(404);
    browser.get(LIST).await.expect(200).says(TYPED);

    let good = [("into", bali.as_str()), ("reason", "Singkatan yang lazim")];
    browser.post(&merge, &good).await.expect(303);
    browser.get(LIST).await.expect(200).says("Semua instansi sudah terdaftar").hides(TYPED);
    let page = maker.person.browser.get(&maker.at).await.expect(200).says("Pemerintah Provinsi Bali");
    page.hides(TYPED).hides("menunggu pencocokan panitia");
    let trail = browser.get("/2023/panitia/jejak?jenis=institution").await.expect(200);
    trail.says("Instansi digabungkan").says("Singkatan yang lazim");

    let again = browser.post(&merge, &good).await.expect(409);
    again.says("sudah digabungkan atau didaftarkan");
    let listed = browser.post(&merge.replace("penggabungan", "pengesahan"), &[("kind", "pemprov")]).await;
    listed.expect(409).says("sudah digabungkan atau didaftarkan");
    // Whoever types the name again is of the institution it means.
    let other = pages::individual(&t, 2, TYPED).await;
    other.person.browser.get(&other.at).await.expect(200).says("Pemerintah Provinsi Bali").hides(TYPED);
    t.run_jobs().await;
}
}

on_both! {
async fn a_typed_name_is_taken_into_the_directory_once(t: TestApp) {
    let (maker, budi, merge) = unlisted(&t).await;
    let (browser, list) = (&budi.browser, merge.replace("penggabungan", "pengesahan"));
    browser.post(&list, &[]).await.expect(422).says("Pilih jenis instansinya");
    browser.post(&list, &[("kind", "swasta")]).await.expect(422).says("Pilih jenis instansinya");
    browser.post(&format!("{LIST}/999999/pengesahan"), &[("kind", "pemprov")]).await.expect(404);
    browser.post(&list, &[("kind", "pemprov")]).await.expect(303);
    browser.get(LIST).await.expect(200).says("Semua instansi sudah terdaftar");
    maker.person.browser.get(&maker.at).await.expect(200).says(TYPED).hides("menunggu pencocokan panitia");
    browser.post(&list, &[("kind", "pemprov")]).await.expect(409).says("sudah digabungkan atau didaftarkan");
    // Others may choose it from now on.
    let other = pages::sign_up(&t, ("Peserta Lain", "lain@contoh.go.id")).await;
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("q", TYPED).finish();
    let found = other.browser.get(&format!("/instansi?{query}")).await.expect(200);
    let names: Vec<String> = serde_json::from_str(&found.body).unwrap();
    assert_eq!(names, [TYPED], "the directory offers the name");
    t.run_jobs().await;
}
}

on_both! {
async fn only_the_committee_settles_names(t: TestApp) {
    let (maker, budi, merge) = unlisted(&t).await;
    let rival = pages::individual(&t, 2, ELSEWHERE[1]).await;
    let bali = number_of(&budi, "Pemerintah Provinsi Bali").await;
    for person in [&maker, &rival] {
        let browser = &person.person.browser;
        browser.get(LIST).await.expect(403);
        browser.post(&merge, &[("into", &bali), ("reason", "Saya tahu")]).await.expect(403);
        browser.post(&merge.replace("penggabungan", "pengesahan"), &[("kind", "pemprov")]).await.expect(403);
    }
    budi.browser.get(LIST).await.expect(200).says(TYPED);
    t.run_jobs().await;
}
}
