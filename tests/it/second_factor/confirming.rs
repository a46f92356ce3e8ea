//! What matters asks once more who is there, after ten minutes: with the password or a factor; what was typed is kept.

use super::{acts, enrol, later};
use crate::on_both;
use crate::support::journey::BUDI;
use crate::support::{PASSWORD, TestApp};

const TEAM: &str = "/2023/panitia/tim";
const CONFIRM: &str = "/akun/konfirmasi";
const FILES: [&str; 19] = [
    "/2023/panitia/dokumen/daftar.csv",
    "/2023/panitia/dokumen/daftar.xlsx",
    "/2023/panitia/karya.csv",
    "/2023/panitia/karya.xlsx",
    "/2023/panitia/peserta.csv",
    "/2023/panitia/peserta.xlsx",
    "/2023/panitia/anggota.csv",
    "/2023/panitia/anggota.xlsx",
    "/2023/panitia/surat.xlsx",
    "/2023/panitia/pekerjaan.csv",
    "/2023/panitia/pekerjaan.xlsx",
    "/2023/panitia/juri.csv",
    "/2023/panitia/juri.xlsx",
    "/2023/panitia/penugasan.csv",
    "/2023/panitia/penugasan.xlsx",
    "/2023/panitia/jejak.csv",
    "/2023/panitia/jejak.xlsx",
    "/akun/data-saya.json",
    "/akun/data-saya.csv",
];

fn way(to: &str) -> String {
    let query: String = url::form_urlencoded::byte_serialize(to.as_bytes()).collect();
    format!("{CONFIRM}?ke={query}")
}

on_both! {
async fn files_of_personal_data_ask_once_more(t: TestApp) {
    let budi = t.committee(BUDI.0, BUDI.1).await;
    later(&t, 600);
    for file in FILES {
        budi.get(file).await.expect(200);
    }
    later(&t, 1);
    for file in FILES {
        assert_eq!(budi.get(file).await.expect(303).location().unwrap(), way(file));
    }
    let page = budi.get(&way(FILES[0])).await.expect(200).says("Konfirmasi bahwa ini Anda").hides("name=\"code\"");
    assert_eq!(page.field("ke"), FILES[0]);
    budi.post(CONFIRM, &[("ke", FILES[0])]).await.expect(422).says("Tulis kata sandi Anda");
    let wrong = budi.post(CONFIRM, &[("ke", FILES[0]), ("password", "bukan-kata-sandinya")]).await.expect(422);
    assert_eq!(wrong.field("ke"), FILES[0], "the way on is kept");
    budi.get(FILES[0]).await.expect(303);
    let done = budi.post(CONFIRM, &[("ke", FILES[0]), ("password", PASSWORD)]).await.expect(200);
    assert_eq!(done.link("daftar.csv"), FILES[0]);
    for file in FILES {
        budi.get(file).await.expect(200);
    }
    let elsewhere = budi.post(CONFIRM, &[("ke", "https://evil.example/"), ("password", PASSWORD)]).await.expect(200);
    elsewhere.hides("evil.example");
}
}

on_both! {
async fn a_change_of_roles_is_kept_until_one_has_confirmed_with_a_code(t: TestApp) {
    let budi = t.committee(BUDI.0, BUDI.1).await;
    t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    let (phone, _) = enrol(&t, &budi).await;
    let dewi = crate::support::fixtures::read(&t, |conn| lomba::team::find_by_email(conn, "dewi@contoh.go.id")).unwrap();
    let (page, act) = (format!("{TEAM}/{}", dewi.id), format!("{TEAM}/{}/peran", dewi.id));
    later(&t, 601);
    let asked = budi.post(&act, &[("role", "verifier")]).await.expect(303);
    assert_eq!(asked.location().unwrap(), way(&page));
    budi.get(&way(&page)).await.expect(200).says("Isian Anda disimpan").says("Atau kode dari aplikasi autentikator");
    budi.post(CONFIRM, &[("ke", &page), ("code", "000000")]).await.expect(422).says("Kode tidak cocok atau sudah dipakai");
    budi.post(CONFIRM, &[("ke", &page), ("code", &phone.code(&t))]).await.expect(200);
    let back = budi.get(&page).await.expect(200).says("belum terkirim");
    assert_eq!(back.checked("role"), ["verifier"], "what was chosen is there again");
    budi.post(&act, &[("role", "verifier")]).await.expect(303);
    // A code proves once.
    later(&t, 601);
    let code = phone.code(&t);
    budi.post(CONFIRM, &[("code", &code)]).await.expect(200);
    later(&t, 0);
    let other = t.sign_in_half(&code).await;
    assert_eq!(other, 422);
    assert_eq!(acts(&t).iter().filter(|act| *act == "account.factor_added").count(), 1);
}
}

impl TestApp {
    /// What the second step answers Budi to a code.
    async fn sign_in_half(&self, code: &str) -> u16 {
        super::first_step(self, BUDI.1).await.post(super::STEP, &[("code", code)]).await.status
    }
}
