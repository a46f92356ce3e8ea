//! What people may ask of their own data (UU 27/2022): seeing, copies, consents, requests with the law's clock, erasing.

use lomba::data_rights::carry_out_retention;

use crate::handover::Stage;
use crate::on_both;
use crate::support::fixtures;
use crate::support::journey::{self as pages, BALI, BAYU, BUDI, ELSEWHERE, SEKAR};

const DATA: &str = "/akun/data-saya";
const REQUESTS: &str = "/2023/panitia/permintaan-data";

on_both! {
async fn everybody_sees_and_takes_along_their_own_data_and_nobody_elses(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let bayu = pages::confirm_member(&t, BAYU, 1).await;
    pages::draft_work(&sekar, "Notulen rapat").await;
    let (own, others) = (fixtures::nip(0), fixtures::nip(1));
    let page = sekar.person.browser.get(DATA).await.expect(200).hides(&others);
    let page = page.says(&own).says("Notulen rapat").says("Belum ada yang membukanya");
    // Kept until a year after the last stage, as long as nothing is announced.
    page.says("Disimpan sampai").says("20 Agustus 2024, 10.00").says(BALI).says("PNS");
    let json = sekar.person.browser.get("/akun/data-saya.json").await.expect(200);
    let data: serde_json::Value = serde_json::from_str(&json.body).unwrap();
    assert_eq!(data["entries"][0]["nip"], own.as_str());
    assert_eq!(data["entries"][0]["works"][0]["title"], "Notulen rapat");
    assert_eq!(data["entries"][0]["institution"], BALI);
    assert_eq!(data["entries"][0]["kept_until"], "2024-08-20T03:00:00.000Z");
    assert_eq!(data["consents"].as_array().unwrap().len(), 2);
    assert!(!json.body.contains(&others));
    let csv = bayu.person.browser.get("/akun/data-saya.csv").await.expect(200);
    assert!(csv.body.contains(&format!("entries.0.nip,{others}")) && !csv.body.contains(&own), "{}", csv.body);
    assert!(csv.body.contains("entries.0.phone,'+62"), "no spreadsheet takes it for a formula");

    // The copy of what was signed came by letter.
    t.run_jobs().await;
    let copies = t.letters(SEKAR.1).into_iter().filter(|letter| letter.kind == "declaration_signed");
    let copies: Vec<_> = copies.collect();
    assert_eq!(copies.len(), 1);
    // What was sent to them stands among their data, and to nobody else.
    let all = t.letters(SEKAR.1).len();
    let page = sekar.person.browser.get(DATA).await.expect(200);
    assert_eq!(page.values("data-letters"), [all.to_string()]);
    page.says("Salinan pernyataan Anda").hides("mengundang Anda");
    assert!(copies[0].text.contains("karya asli") && copies[0].text.contains("pemrosesan data pribadi saya"));
    assert!(!copies[0].subject.contains("Perlu tindakan"), "there is nothing to do");

    // And it stands beside the person's documents, in full, as long as they take part.
    let shelf = sekar.person.browser.get("/akun/dokumen").await.expect(200);
    shelf.says("Pernyataan yang Anda tandatangani").says("karya asli").says("1 Juni 2023");
    let stranger = t.person("Wayan Sudarma", "wayan@contoh.go.id").await;
    stranger.get("/akun/dokumen").await.expect(200).hides("Pernyataan yang Anda tandatangani");
}
}

on_both! {
async fn who_opened_a_number_stands_on_its_owners_page(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let work = pages::whole_work(&t, &maker, 1, "Notulen rapat").await;
    let budi = pages::committee(&t, BUDI).await;
    budi.browser.post(&format!("{}/identitas", pages::desk(&work)), &[]).await.expect(200);
    maker.person.browser.get(DATA).await.expect(200).says(BUDI.0).hides("Belum ada yang membukanya");
    t.run_jobs().await;
}
}

on_both! {
async fn a_request_has_a_clock_and_one_answer(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let budi = pages::committee(&t, BUDI).await;
    let browser = &maker.person.browser;
    let empty = browser.post(DATA, &[("kind", "correction"), ("words", " ")]).await.expect(422);
    empty.says("Tuliskan apa yang Anda minta");
    browser.post(DATA, &[("kind", "withdrawal"), ("words", "x")]).await.expect(422).says("Pilih yang Anda minta");
    let ask = [("kind", "correction"), ("words", "Jabatan saya keliru.")];
    browser.post(DATA, &ask).await.expect(303);
    let again = browser.post(DATA, &ask).await.expect(409).says("masih menunggu jawaban");
    assert_eq!(again.textarea("words"), "Jabatan saya keliru.");
    browser.get(DATA).await.expect(200).says("Dijawab paling lambat 4 Juni 2023, 09.59 WIB");
    t.run_jobs().await;
    let letter = t.newest_letter(BUDI.1);
    assert_eq!(letter.kind, "data_request_asked");
    assert!(letter.subject.starts_with("[Perlu tindakan] "), "{}", letter.subject);

    budi.browser.get("/2023/panitia").await.expect(200).says("1 permintaan tentang data pribadi");
    budi.browser.get(REQUESTS).await.expect(200).says("Jabatan saya keliru.").says("Jawab paling lambat 4 Juni 2023");
    let at = format!("{REQUESTS}/1");
    budi.browser.post(&at, &[("verdict", "done"), ("answer", "")]).await.expect(422).says("Tulis apa yang dilakukan");
    budi.browser.post(&at, &[("verdict", "done"), ("answer", "Sudah dibetulkan.")]).await.expect(303);
    let late = budi.browser.post(&at, &[("verdict", "refused"), ("answer", "Tidak.")]).await.expect(409);
    late.says("sudah dijawab anggota lain");
    t.run_jobs().await;
    let letter = t.newest_letter(&maker.person.email);
    assert!(letter.text.contains("sudah dilaksanakan") && letter.text.contains("Sudah dibetulkan."), "{}", letter.text);
    browser.get(DATA).await.expect(200).says("dilaksanakan").says("Sudah dibetulkan.");
}
}

on_both! {
async fn a_consent_is_taken_back_and_the_committee_has_to_act(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let budi = pages::committee(&t, BUDI).await;
    let browser = &maker.person.browser;
    let consent = browser.get(DATA).await.expect(200).link("/persetujuan/");
    browser.get(&consent).await.expect(200).says("paling lama 3 × 24 jam");
    let stranger = pages::somebody_else(&t).await;
    stranger.browser.get(&consent).await.expect(404);
    stranger.browser.post(&consent, &[]).await.expect(409);
    browser.post(&consent, &[]).await.expect(303);
    browser.post(&consent, &[]).await.expect(409).says("sudah ditarik kembali");
    browser.get(DATA).await.expect(200).says("Ditarik kembali").says("Penarikan persetujuan");
    budi.browser.get(REQUESTS).await.expect(200).says("Penarikan persetujuan").says(&maker.person.name);
    t.run_jobs().await;
}
}

on_both! {
async fn erasing_waits_until_nobody_depends_on_it_and_then_leaves_nothing(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let budi = pages::committee(&t, BUDI).await;
    let browser = &maker.person.browser;
    browser.post(DATA, &[("kind", "erasure"), ("words", "Hapus semuanya.")]).await.expect(303);
    let at = format!("{REQUESTS}/1");
    let erase = [("verdict", "done"), ("answer", "Data Anda dihapus.")];
    let early = budi.browser.post(&at, &erase).await.expect(409).says("masih ikut serta di edisi 2023");
    assert_eq!(early.textarea("answer"), "Data Anda dihapus.", "what was typed is kept");
    budi.browser.get(REQUESTS).await.expect(200).says("Hapus semuanya.");
    browser.post(&format!("{}/pembatalan", maker.at), &[]).await.expect(303);
    budi.browser.post(&at, &erase).await.expect(303);
    browser.get(DATA).await.expect(303);
    let typed = [("email", maker.person.email.as_str()), ("password", crate::support::PASSWORD)];
    t.visitor().post("/akun/masuk", &typed).await.expect(422);
    let page = budi.browser.get(REQUESTS).await.expect(200).says("data dihapus");
    let list = budi.browser.post(&format!("{REQUESTS}/terdampak"), &[("reason", "Laptop hilang")]).await.expect(200);
    assert_eq!(list.body.lines().count(), 1, "who was erased is not reached: {}", list.body);
    assert!(!page.words().contains(&maker.person.email));
    page.hides("erased:");
    t.run_jobs().await;
    let letter = t.newest_letter(&maker.person.email);
    assert_eq!(letter.kind, "data_request_answered", "told before the address went");
}
}

on_both! {
async fn retention_erases_numbers_a_year_after_the_announcement(t: TestApp) {
    let spare = pages::individual(&t, 90, ELSEWHERE[0]).await;
    let stage = Stage::announced(&t).await;
    t.set_clock("2024-08-20 09:00");
    assert_eq!(t.write(carry_out_retention).unwrap(), 0, "a day too early");
    t.set_clock("2024-08-20 11:00");
    let erased = t.write(carry_out_retention).unwrap();
    assert_eq!(erased, 1, "of the {} makers of the stage no number is kept", stage.works.len());
    assert_eq!(t.write(carry_out_retention).unwrap(), 0, "once");
    spare.person.sign_in().await;
    let page = spare.person.browser.get(DATA).await.expect(200).says("sudah dihapus").hides(&fixtures::nip(110));
    page.says("data dihapus").hides("erased:");
    spare.person.browser.get(&spare.at).await.expect(200).hides("erased:");
    // Whose works were judged keeps the name: it stands on results and documents.
    t.visitor().get("/2023/hasil").await.expect(200).hides("data dihapus");
}
}

on_both! {
async fn an_edition_that_was_never_announced_keeps_nothing_for_ever(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    t.set_clock("2024-08-20 09:59:59");
    assert_eq!(t.write(carry_out_retention).unwrap(), 0, "a year after the last stage is not over");
    t.set_clock("2024-08-20 10:00");
    assert_eq!(t.write(carry_out_retention).unwrap(), 1);
    maker.person.sign_in().await;
    maker.person.browser.get(DATA).await.expect(200).says("sudah dihapus").hides("Disimpan sampai");
    t.run_jobs().await;
}
}

on_both! {
async fn the_list_for_a_breach_needs_a_reason_and_leaves_a_trace(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let budi = pages::committee(&t, BUDI).await;
    let at = format!("{REQUESTS}/terdampak");
    budi.browser.post(&at, &[("reason", "")]).await.expect(422).says("Tulis alasannya");
    let list = budi.browser.post(&at, &[("reason", "Laptop hilang")]).await.expect(200);
    assert!(list.body.contains(&maker.person.email), "{}", list.body);
    let own = maker.person.browser.get(DATA).await.expect(200);
    own.says("mengambil daftar nama, surel, dan telepon peserta").says(BUDI.0);
    budi.browser.get("/2023/panitia/jejak").await.expect(200).says("Daftar orang terdampak diambil").says("Laptop hilang");
    t.run_jobs().await;
}
}
