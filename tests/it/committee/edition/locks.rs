//! What would change rights or results stays as it is once it has begun to count, with the reason in sight.

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE};

use super::{Sheet, at};

on_both! {
async fn limits_close_one_by_one_as_their_stages_begin(t: TestApp) {
    t.set_clock("2023-05-14 23:59:59");
    let budi = pages::committee(&t, BUDI).await;
    let early = Sheet::open(&budi, "batas").await;
    assert_eq!(early.value("limits.members"), Some("5"));
    t.set_clock("2023-05-15 00:00:00");
    budi.sign_in().await;
    // A form that was opened before the stage began says what stays, and keeps what was typed.
    let page = early.typed("limits.members", "8").typed("limits.works", "4").send(&budi).await.expect(422);
    let page = page.says("Terkunci sejak pendaftaran dibuka").says("Yang Anda tulis: “8”");
    assert!(page.body.contains("name=\"limits.works\" type=\"number\" value=\"4\""), "{}", page.words());
    let open = Sheet::open(&budi, "batas").await;
    assert_eq!((open.value("limits.members"), open.value("limits.works")), (None, Some("4")));

    t.set_clock("2023-05-22 00:00:00");
    budi.sign_in().await;
    let page = budi.browser.get(&at("video")).await.expect(200).says("Terkunci sejak penerimaan materi dibuka");
    page.hides("type=\"submit\" class=\"button primary\"").hides("Simpan pengaturan");
    let forced = [("version", "1"), ("video.min_width", "640")];
    budi.browser.post_bare(&at("video"), &forced).await.expect(422).says("Yang Anda tulis: “640”");
    t.visitor().get("/2023").await.expect(200).says("1280 × 720");
    let open = Sheet::open(&budi, "batas").await;
    assert_eq!((open.value("limits.works"), open.value("limits.jurors_per_work")), (None, Some("3")));
    let list = budi.browser.get("/2023/panitia/edisi").await.expect(200);
    list.says("terkunci").says("sebagian terkunci").says("dapat diubah");
}
}

on_both! {
async fn names_of_kinds_can_be_mended_during_intake_but_no_kind_goes(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let page = budi.browser.get(&at("jenis")).await.expect(200).hides("Tambah baris");
    let sheet = Sheet::of(&page).typed("video_kinds.vlog.name.id", "Vlog (blog video)");
    sheet.send(&budi).await.expect(303);
    let gone = Sheet::open(&budi, "jenis").await.typed("video_kinds.vlog.name.id", "");
    let page = gone.typed("video_kinds.vlog.name.en", "").send(&budi).await.expect(422);
    page.says("Terkunci sejak penerimaan materi dibuka");
    assert_eq!(Sheet::open(&budi, "jenis").await.value("video_kinds.vlog.name.id"), Some("Vlog (blog video)"));
}
}

on_both! {
async fn signed_words_change_only_with_a_new_version(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let free = Sheet::open(&budi, "pernyataan").await.typed("declaration.opening.id", "Saya menyatakan:");
    free.send(&budi).await.expect(303);
    let first = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let sheet = Sheet::open(&budi, "pernyataan").await.typed("declaration.opening.id", "Dengan ini saya menyatakan:");
    let page = sheet.send(&budi).await.expect(422).says("Pernyataan versi 2023-1 sudah ditandatangani");
    let page = Sheet::of(&page);
    assert_eq!(page.value("declaration.opening.id"), Some("Dengan ini saya menyatakan:"));
    page.typed("declaration.version", "2023-2").send(&budi).await.expect(303);
    // Who comes next signs the new words; who signed keeps theirs.
    let second = pages::individual(&t, 2, ELSEWHERE[1]).await;
    for (entrant, version) in [(&first, "2023-1"), (&second, "2023-2")] {
        let id = entrant.at.rsplit('/').next().unwrap();
        let page = budi.browser.get(&format!("/2023/panitia/peserta/{id}")).await.expect(200);
        assert!(page.body.contains(version), "{version}: {}", page.words());
    }
    // A version that was signed is not given to other words again.
    let back = Sheet::open(&budi, "pernyataan").await.typed("declaration.version", "2023-1");
    back.send(&budi).await.expect(422).says("sudah ditandatangani");
    t.run_jobs().await;
}
}

on_both! {
async fn the_rubric_is_fixed_with_the_method(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let (a1, b1) = ("rubric.criteria.content.items.A1.weight", "rubric.criteria.technical.items.B1.weight");
    let open = Sheet::open(&budi, "rubrik").await;
    Sheet::open(&budi, "rubrik").await.typed(a1, "9").typed(b1, "11").send(&budi).await.expect(303);
    budi.browser.post("/2023/panitia/hasil/metode", &[]).await.expect(303);
    let page = open.typed(a1, "12").typed(b1, "8").send(&budi).await;
    page.expect(409).says("Anda menulis hal yang sama di dua tempat").says("A1 Relevansi").says("Bobot");
    let page = budi.browser.get(&at("rubrik")).await.expect(200).says("Terkunci sejak cara penilaian ditetapkan");
    page.hides("Simpan pengaturan").hides("Tambah baris");
    let forced = [("version", "1"), (a1, "12"), (b1, "8")];
    budi.browser.post_bare(&at("rubrik"), &forced).await.expect(422).says("Yang Anda tulis: “12”");
    t.visitor().get("/2023/aturan").await.expect(200).says("Kualitas isi materi microlearning bobot 59");
    let awards = Sheet::open(&budi, "batas").await;
    assert_eq!((awards.value("limits.award_size"), awards.value("limits.jurors_per_work")), (None, None));
}
}
