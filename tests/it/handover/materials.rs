//! Learning material: asked with a time limit, written into a copy, released with the licence; what was judged stays.

use super::{FIT, SERAH_TERIMA, Stage, borrowed, decide};
use crate::documents::maker;
use crate::on_both;
use crate::support::{Client, Page, TestApp};

const MATERI: &str = "/2023/panitia/materi";
const PERMINTAAN: &str = "/2023/panitia/materi/permintaan";

/// Asks for the material of works until a time.
async fn ask(who: &Client, works: &[(&'static str, String)], due: &str) -> Page {
    let mut form = borrowed(works);
    form.extend([("due", due), ("note", "Takarirnya mohon dilengkapi.")]);
    who.post(PERMINTAAN, &form).await
}

/// The form of a page with some fields typed over.
fn typed<'a>(page: &'a [(String, String)], over: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = page.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    kept.filter(|(name, _)| over.iter().all(|(typed, _)| typed != name)).chain(over.iter().copied()).collect()
}

/// Works 2 and 11 fit and asked for until the end of September; the page of work 11 and its maker.
async fn asked(t: &TestApp) -> (Stage, Client, String) {
    let stage = Stage::announced(t).await;
    decide(&stage.budi, &stage.chosen(&[2, 11]), &FIT).await.expect(303);
    ask(&stage.budi, &stage.chosen(&[11]), "2023-09-30T23:59").await.expect(303);
    t.run_jobs().await;
    let path = t.letters_of_kind("material_asked")[0].path(&t.base);
    (stage, maker(t, 11), path)
}

on_both! {
async fn material_is_asked_for_after_the_announcement_of_fit_works_alone(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    decide(&stage.budi, &stage.chosen(&[2, 11]), &FIT).await.expect(303);
    stage.budi.get(MATERI).await.expect(200).says("Hasil belum diumumkan");
    ask(&stage.budi, &stage.chosen(&[2]), "2023-09-30T23:59").await.expect(422).says("Hasil belum diumumkan");
    crate::support::journey::publish_by_two(&stage.budi, &stage.dewi).await;
    let list = stage.budi.get(MATERI).await.expect(200).says("Karya ke-2").says("Karya ke-11").hides("Karya ke-3");
    assert_eq!(list.values("data-material"), ["not_asked", "not_asked"]);
    stage.budi.post("/2023/panitia/materi/pratinjau", &[]).await.expect(409).says("Belum ada karya yang dipilih");
    let preview = stage.budi.post("/2023/panitia/materi/pratinjau", &borrowed(&stage.chosen(&[2, 11]))).await.expect(200);
    preview.says("2 pembuat dari 2 karya menerima surat");
    // What cannot be asked changes nothing and keeps what was typed.
    let past = ask(&stage.budi, &stage.chosen(&[2]), "2023-08-20T23:59").await.expect(422).says("waktu yang akan datang");
    assert_eq!(past.textarea("note"), "Takarirnya mohon dilengkapi.");
    ask(&stage.budi, &stage.chosen(&[2]), "besok").await.expect(422).says("Tulis tanggal dan jam");
    ask(&stage.budi, &stage.chosen(&[2, 5]), "2023-09-30T23:59").await.expect(422).says("tidak lagi layak LMS");
    let long = "a".repeat(1001);
    let work = stage.works[1].to_string();
    let form = [("work", work.as_str()), ("due", "2023-09-30T23:59"), ("note", &long)];
    stage.budi.post(PERMINTAAN, &form).await.expect(422).says("paling panjang 1.000 karakter");
    t.run_jobs().await;
    assert!(t.letters_of_kind("material_asked").is_empty());
    ask(&stage.budi, &stage.chosen(&[11]), "2023-09-30T23:59").await.expect(303);
    t.run_jobs().await;
    assert_eq!(t.letters_of_kind("material_asked").len(), 1);
    let letter = &t.letters_of_kind("material_asked")[0];
    assert!(letter.text.contains("30 September 2023, 23.59 WIB") && letter.text.contains("Takarirnya mohon dilengkapi."), "{}", letter.text);
    let list = stage.budi.get(&format!("{MATERI}?keadaan=waiting")).await.expect(200).says("Karya ke-11").hides("Karya ke-2 ");
    assert_eq!(list.values("data-material"), ["waiting"]);
    t.set_clock("2023-10-01 00:00");
    let list = t.sign_in_again("budi@contoh.go.id").await.get(MATERI).await.expect(200);
    assert_eq!(list.values("data-material"), ["not_asked", "overdue"]);
}
}

on_both! {
async fn makers_complete_a_copy_and_release_it_and_what_was_judged_stays(t: TestApp) {
    let (stage, own, path) = asked(&t).await;
    let page = own.get(&path).await.expect(200).says("Takarirnya mohon dilengkapi.").says("30 September 2023, 23.59 WIB");
    // Sasaran and captions lack; so does no film: it is checked.
    let lacking: usize = page.values("data-missing")[0].parse().unwrap();
    assert!(lacking >= 2, "{lacking}");
    let form = page.form_fields();
    let captions = "https://contoh.go.id/takarir.vtt";
    let over = [("audience", "Notulis"), ("captions_link", captions), ("learning_objective", "Peserta mampu menyusun notulen dalam satu jam.")];
    own.post(&path, &typed(&form, &over)).await.expect(303);
    let page = own.get(&path).await.expect(200);
    assert_eq!(page.values("data-missing")[0].parse::<usize>().unwrap(), lacking - 2);
    assert_eq!(page.values("data-released"), Vec::<String>::new());
    // Nothing of it is public before the release.
    let visitor = t.visitor();
    visitor.get("/2023/karya/ML-2023-0011").await.expect(200).hides("satu jam").hides("Notulis");
    // A release needs both statements; what was typed with it is kept.
    let form = page.form_fields();
    let refused = own.post(&path, &typed(&form, &[("then", "release"), ("benefit", "Rapat singkat.")])).await;
    let refused = refused.expect(422).says("Centang kedua pernyataan");
    assert_eq!(refused.textarea("benefit"), "Rapat singkat.");
    let form = own.get(&path).await.expect(200).form_fields();
    let ticks = [("then", "release"), ("licence", "on"), ("names", "on")];
    let mut old = typed(&form, &ticks);
    old.retain(|(name, _)| *name != "licence_version");
    old.push(("licence_version", "2019"));
    own.post(&path, &old).await.expect(422).says("Lisensi berubah");
    own.post(&path, &typed(&form, &ticks)).await.expect(303);
    let page = own.get(&path).await.expect(200).says("Peserta 11");
    assert_eq!(page.values("data-released"), ["yes"]);
    visitor.get("/2023/karya/ML-2023-0011").await.expect(200).says("satu jam").says("Notulis").says("Rapat singkat.");
    // What was judged is as it was sent.
    let work = stage.works[10];
    stage.budi.get(&format!("/2023/panitia/karya/{work}")).await.expect(200).says("Menghemat waktu rapat.").hides("Rapat singkat.");
    stage.budi.get(&format!("{MATERI}/{work}")).await.expect(200).says("Rapat singkat.").says("sudah dirilis");
    // Packages are made of what was released, and say so when it changes.
    stage.budi.post(SERAH_TERIMA, &[]).await.expect(303);
    t.run_jobs().await;
    stage.budi.get(SERAH_TERIMA).await.expect(200).says("Tidak ada yang berubah");
    let form = page.form_fields();
    own.post(&path, &typed(&form, &[("benefit", "Rapat sangat singkat.")])).await.expect(303);
    own.get(&path).await.expect(200).says("Ada perubahan sejak rilis terakhir");
    stage.budi.get(SERAH_TERIMA).await.expect(200).says("Tidak ada yang berubah");
    let form = own.get(&path).await.expect(200).form_fields();
    own.post(&path, &typed(&form, &ticks)).await.expect(303);
    let changed = stage.budi.get(SERAH_TERIMA).await.expect(200);
    assert_eq!(changed.values("data-changed"), ["1"]);
    stage.dewi.get("/2023/panitia/jejak").await.expect(200);
}
}

on_both! {
async fn after_the_time_limit_nothing_is_lost_and_more_time_opens_it_again(t: TestApp) {
    let (stage, first, path) = asked(&t).await;
    let form = first.get(&path).await.expect(200).form_fields();
    t.set_clock("2023-09-30 23:59");
    let (own, budi) = (maker(&t, 11), t.sign_in_again("budi@contoh.go.id").await);
    own.post(&path, &typed(&form, &[("audience", "Notulis")])).await.expect(303);
    t.set_clock("2023-10-01 00:00");
    let late = own.post(&path, &typed(&form, &[("audience", "Sekretaris dan notulis")])).await.expect(409);
    late.says("sudah lewat").says("Sekretaris dan notulis");
    let told = own.post_with(&path, &typed(&form, &[("audience", "Sekretaris")]), &[("sec-fetch-site", "same-origin"), ("x-requested-with", "autosave")]).await;
    assert_eq!(told.status, 409);
    let page = own.get(&path).await.expect(200).says("mintalah waktu tambahan");
    assert_eq!((page.values("data-due"), page.body.contains("name=\"audience\"")), (vec!["over".to_owned()], false));
    ask(&budi, &stage.chosen(&[11]), "2023-10-31T23:59").await.expect(303);
    let page = own.get(&path).await.expect(200);
    assert_eq!(page.field("audience"), "Notulis", "asking again keeps what was written");
    // Another's material is not there for them, nor one that nobody asked for.
    maker(&t, 2).get(&path).await.expect(404);
    let work = stage.works[1];
    maker(&t, 2).get(&format!("/2023/peserta/2/karya/{work}/materi")).await.expect(404);
    // A work that is no longer fit is asked for no more.
    let unfit = [("standard", "no"), ("quality", "no"), ("relevance", "no"), ("reason", "Keliru.")];
    decide(&budi, &stage.chosen(&[11]), &unfit).await.expect(303);
    own.get(&path).await.expect(404);
}
}

on_both! {
async fn two_makers_of_one_material_lose_nothing(t: TestApp) {
    let (_stage, own, path) = asked(&t).await;
    let form = own.get(&path).await.expect(200).form_fields();
    let other = maker(&t, 11);
    let first = [("audience", "Notulis"), ("tab", "a"), ("sequence", "1")];
    own.post(&path, &typed(&form, &first)).await.expect(303);
    let second = [("learning_objective", "Sasaran baru."), ("tab", "b"), ("sequence", "1")];
    other.post(&path, &typed(&form, &second)).await.expect(303);
    let page = own.get(&path).await.expect(200);
    assert_eq!((page.field("audience").as_str(), page.textarea("learning_objective").as_str()), ("Notulis", "Sasaran baru."));
    let third = [("learning_objective", "Sasaran lain."), ("tab", "c"), ("sequence", "1")];
    other.post(&path, &typed(&form, &third)).await.expect(409).says("Sasaran lain.").says("Sasaran baru.");
    assert_eq!(own.get(&path).await.expect(200).textarea("learning_objective"), "Sasaran baru.");
}
}
