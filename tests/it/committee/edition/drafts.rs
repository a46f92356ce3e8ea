//! New editions: looked at, made once, seen by the committee alone until they are announced, deleted while empty.

use futures_util::future::join_all;
use lomba::editions::{self, DEFAULT_EDITION};

use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures::read;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Someone};

use super::Sheet;

const ALL: &str = "/panitia/edisi";

fn slugs(t: &TestApp) -> Vec<String> {
    read(t, editions::list).into_iter().map(|edition| edition.slug).collect()
}

/// Looks at a new edition and makes it.
async fn make(budi: &Someone, source: &str, year: &str) -> String {
    let form = [("source", source), ("year", year), ("slug", ""), ("file", "")];
    let page = budi.browser.post_bare(ALL, &form).await.expect(200).says("Edisi yang akan dibuat");
    Sheet::of(&page).send(budi).await.expect(303).location().unwrap()
}

on_both! {
async fn last_years_edition_becomes_next_years_draft_that_only_the_committee_sees(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let sheet = Sheet::open(&budi, "kontak").await.typed("contact.email", "tanya@contoh.go.id");
    sheet.send(&budi).await.expect(303);
    let list = budi.browser.get(ALL).await.expect(200).says("Microlearning ASN 2023").says("Berlangsung");
    assert_eq!(list.form_fields().iter().find(|(name, _)| name == "source").unwrap().1, "2023");
    let form = [("source", "2023"), ("year", "2024"), ("slug", ""), ("file", "")];
    let page = budi.browser.post_bare(ALL, &form).await.expect(200);
    let page = page.says("Belum ada yang disimpan").says("/2024").says("14 Juli 2024, 23.59 WIB");
    assert_eq!(slugs(&t), ["2023"], "looking makes nothing");
    let sheet = Sheet::of(&page);
    let made = join_all((0..8).map(|_| sheet.send(&budi))).await;
    for answer in made {
        assert_eq!(answer.expect(303).location().unwrap(), "/2024/panitia/edisi");
    }
    assert_eq!(slugs(&t), ["2024", "2023"], "sent eight times, made once");

    let draft = budi.browser.get("/2024/panitia/edisi").await.expect(200).says("Edisi ini masih draf");
    draft.says("dapat diubah");
    let contact = budi.browser.get("/2024/panitia/edisi/kontak").await.expect(200);
    assert_eq!(contact.field("contact.email"), "tanya@contoh.go.id");
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    for path in ["/2024", "/2024/aturan", "/2024/hasil", "/2024/peserta/daftar"] {
        t.visitor().get(path).await;
        maker.person.browser.get(path).await.expect(404);
    }
    t.visitor().get("/2024").await.expect(404);
    t.visitor().get("/arsip").await.expect(200).hides("2024");
    t.visitor().get("/").await.expect(200).says("Microlearning ASN 2023").hides("/2024");
    budi.browser.get("/2024").await.expect(200).says("2024");

    budi.browser.get("/2024/panitia/edisi/pengumuman").await.expect(200).says("terbuka untuk umum");
    budi.browser.post("/2024/panitia/edisi/pengumuman", &[]).await.expect(303);
    t.visitor().get("/").await.expect(200).says("Microlearning ASN 2024");
    t.visitor().get("/arsip").await.expect(200).says("Microlearning ASN 2024").says("Akan datang").says("Berlangsung");
    budi.browser.get("/2024/panitia/edisi/pengumuman").await.expect(200).says("sudah diumumkan");
    let trail = budi.browser.get("/2024/panitia/jejak?jenis=edition").await.expect(200);
    trail.says("Draf edisi dibuat").says("Edisi diumumkan");
    t.run_jobs().await;
}
}

on_both! {
async fn a_file_is_checked_with_every_mistake_named_and_keeps_what_was_pasted(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let exported = budi.browser.get("/2023/panitia/edisi.toml").await.expect(200).body;
    assert_eq!(editions::check(&exported), editions::check(&editions::default_without_factor()));
    let paste = async |file: &str| {
        let form = [("source", "berkas"), ("year", ""), ("slug", ""), ("file", file)];
        budi.browser.post_bare(ALL, &form).await
    };
    paste("").await.expect(422).says("Pilih berkasnya atau tempelkan isinya");
    paste(&exported).await.expect(422).says("Kata edisi \"2023\" sudah dipakai");
    let next = exported.replace("slug = \"2023\"", "slug = \"uji\"");
    let wrong = next.replace("works = 3", "works = 0").replace("weight = 60", "weight = 61");
    let page = paste(&wrong).await.expect(422).says("`limits.works`").says("Bobot kriteria A adalah 61");
    assert!(page.textarea("file").contains("weight = 61"));
    paste("slug = 5").await.expect(422).says("bukan berkas edisi: line 1");
    paste(&next.replace("slug = \"uji\"", "slug = \"panitia\"")).await.expect(422).says("alamat portal");
    let page = paste(&next).await.expect(200);
    let made = Sheet::of(&page).send(&budi).await.expect(303);
    assert_eq!(made.location().unwrap(), "/uji/panitia/edisi");
    let stored = read(&t, |conn| editions::find(conn, "uji")).unwrap();
    assert_eq!(editions::check(&next).unwrap(), *stored.settings);
    let (bad, none) = ([("source", "2023"), ("year", "dua")], [("source", "1999"), ("year", "2024")]);
    budi.browser.post_bare(ALL, &bad).await.expect(422).says("Tulis tahun empat angka");
    budi.browser.post_bare(ALL, &none).await.expect(422).says("Pilih dasar edisi baru");
}
}

on_both! {
async fn a_file_is_sent_as_it_is_without_any_script(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let file = format!("\u{feff}{}", DEFAULT_EDITION.replace("slug = \"2023\"", "slug = \"unggahan\""));
    let send = async |file: &[u8]| {
        budi.browser.upload_as("upload", "/panitia/edisi/berkas", &[], ("edisi.toml", file)).await
    };
    send(b"").await.expect(422).says("Pilih berkasnya atau tempelkan isinya");
    send(&[0xff, 0xfe, 0x00]).await.expect(422).says("bukan teks UTF-8");
    send(&vec![b'#'; 64 * 1024 + 1]).await.expect(422).says("paling besar 64 kB");
    let page = send(file.replace("works = 3", "works = 0").as_bytes()).await.expect(422).says("`limits.works`");
    assert!(page.textarea("file").starts_with("# "), "what was sent can be mended on the page");
    assert_eq!(slugs(&t), ["2023"]);
    let page = send(file.as_bytes()).await.expect(200).says("Edisi yang akan dibuat").says("/unggahan");
    assert_eq!(slugs(&t), ["2023"], "looking makes nothing");
    Sheet { at: ALL.to_owned(), ..Sheet::of(&page) }.send(&budi).await.expect(303);
    assert_eq!(slugs(&t), ["unggahan", "2023"]);
}
}

on_both! {
async fn an_edition_without_anybody_is_deleted_and_does_not_come_back(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    // Made from the edition of the tests: that of the portal itself asks a second factor of the committee.
    assert_eq!(make(&budi, "2023", "2025").await, "/2025/panitia/edisi");
    let delete = "/2025/panitia/edisi/penghapusan";
    budi.browser.get(delete).await.expect(200).says("Tidak ada pendaftaran, juri, atau penilaian");
    // What the committee laid out for itself goes along with it.
    let view = [("tabel", "karya"), ("alamat", "status=waiting"), ("name", "Yang menunggu")];
    budi.browser.post("/2025/panitia/tampilan", &view).await.expect(303);
    let key = budi.browser.get("/2025/panitia/alasan").await.expect(200).hidden("key").unwrap();
    let reason = [("key", key.as_str()), ("rule", "R20"), ("wording_id", "Musik tanpa izin"), ("wording_en", "")];
    budi.browser.post("/2025/panitia/alasan", &reason).await.expect(303);
    budi.browser.upload("/2025/panitia/impor-putusan", &[], ("putusan.csv", b"nomor,putusan\n")).await.expect(303);
    let page = budi.browser.post(delete, &[("word", "2023")]).await.expect(422);
    assert_eq!(page.says("Ketik kata edisi persis").field("word"), "2023");
    assert_eq!(budi.browser.post(delete, &[("word", "2025")]).await.expect(303).location().unwrap(), ALL);
    budi.browser.get("/2025/panitia/edisi").await.expect(404);
    assert_eq!(slugs(&t), ["2023"]);

    // The last one can go as well, and a start of the portal plants no other.
    let last = "/2023/panitia/edisi/penghapusan";
    budi.browser.post(last, &[("word", "2023")]).await.expect(303);
    lomba::cli::prepare(&t.app).unwrap();
    assert_eq!(slugs(&t), [""; 0]);
    t.visitor().get("/").await.expect(200).says("Belum ada edisi");
    assert_eq!(budi.browser.get("/panitia").await.expect(303).location().unwrap(), ALL);
    budi.browser.get(ALL).await.expect(200).says("Edisi baru");
    assert_eq!(make(&budi, "bawaan", "2026").await, "/2026/panitia/edisi");
}
}

on_both! {
async fn an_edition_with_people_stays(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    pages::individual(&t, 1, ELSEWHERE[0]).await;
    let delete = "/2023/panitia/edisi/penghapusan";
    budi.browser.get(delete).await.expect(200).says("1 pendaftaran tersimpan").hides("name=\"word\"");
    budi.browser.post(delete, &[("word", "2023")]).await.expect(409).says("1 pendaftaran tersimpan");
    let maker = pages::somebody_else(&t).await;
    maker.browser.post(delete, &[("word", "2023")]).await.expect(403);
    assert_eq!(slugs(&t), ["2023"]);
    t.run_jobs().await;
}
}

on_both! {
async fn jurors_are_invited_to_a_draft_before_it_is_announced(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    make(&budi, "2023", "2024").await;
    let form = [("name", "Sari Hapsari"), ("email", "sari@contoh.go.id"), ("expertise", "Video")];
    budi.browser.post("/2024/panitia/juri", &form).await.expect(303);
    let link = t.newest_letter("sari@contoh.go.id").path(&t.base);
    assert!(link.starts_with("/2024/juri/undangan/"), "{link}");
    t.visitor().get(&link).await.expect(200).says("Undangan sebagai juri");
    budi.browser.get("/2024/panitia/edisi/penghapusan").await.expect(200).says("1 juri sudah diundang");
    t.run_jobs().await;
}
}

on_both! {
async fn a_judged_edition_is_not_running(t: TestApp) {
    t.set_clock("2023-05-01 10:00");
    t.visitor().get("/arsip").await.expect(200).says("Akan datang");
    t.set_clock("2023-08-19 00:00:00");
    t.visitor().get("/arsip").await.expect(200).says("Penjurian selesai, hasil belum diumumkan").hides("Berlangsung");
}
}
