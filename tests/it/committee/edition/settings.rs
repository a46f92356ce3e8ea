//! Each form of settings: what it changes shows at once where it is read, and what is wrong is named.

use lomba::editions::{self, DocumentFamily};

use crate::on_both;
use crate::support::fixtures::read;
use crate::support::journey::{self as pages, BUDI};

use super::{Sheet, at};

const FORMS: [&str; 11] = [
    "identitas",
    "penjelasan",
    "batas",
    "video",
    "jenis",
    "pernyataan",
    "daftar-periksa",
    "rubrik",
    "tanya-jawab",
    "kontak",
    "dokumen",
];

on_both! {
async fn every_form_shows_its_settings_and_saving_it_unchanged_changes_nothing(t: TestApp) {
    t.set_clock("2023-04-01 10:00");
    let budi = pages::committee(&t, BUDI).await;
    let list = budi.browser.get("/2023/panitia/edisi").await.expect(200);
    for form in FORMS {
        assert!(list.body.contains(&format!("href=\"{}\"", at(form))), "{form}");
        let sheet = Sheet::open(&budi, form).await;
        assert_eq!(sheet.value("version"), Some("0"), "{form}");
        assert_eq!(sheet.send(&budi).await.expect(303).location().unwrap(), at(form));
    }
    budi.browser.get(&at("sembarang")).await.expect(404);
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=edition").await.expect(200);
    trail.hides("settings_changed").hides("Pengaturan edisi diubah");
}
}

on_both! {
async fn signatories_and_the_number_pattern_are_set_and_a_pattern_without_a_number_is_refused(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let row = |field: &str| format!("documents.signatories.+1.{field}");
    let documents = Sheet::open(&budi, "dokumen").await.typed("documents.place", "Jakarta");
    let documents = documents.typed("documents.unit_code", "K.1").typed("documents.classification_code", "PDP.07");
    let documents = documents.typed(&row("key"), "kepala").typed(&row("position.id"), "Kepala Pusat");
    let documents = documents.typed(&row("position.en"), "Head of the Centre").typed(&row("name"), "Dr. Wening Contoh, M.Si.");
    let documents = documents.typed(&row("nip"), "19800101 2005");
    let documents = documents.typed(&row("signs"), "charter");
    let wrong = documents.typed("documents.number_pattern", "{tahun}/{bulan}").send(&budi).await.expect(422);
    let wrong = wrong.says("harus memuat {nomor}").says("hanya mengenal {nomor}, {kode_unit}").says("harus 18 angka");
    assert_eq!(wrong.field(&row("name")), "Dr. Wening Contoh, M.Si.");
    let again = Sheet::of(&wrong).typed("documents.number_pattern", "{nomor}/{kode_unit}/{tahun}");
    again.send(&budi).await.expect(422).says("harus 18 angka");
    again.typed(&row("nip"), "19800101-200501 2 999").send(&budi).await.expect(303);
    let stored = read(&t, |conn| editions::find(conn, "2023")).unwrap().settings.documents.clone();
    assert_eq!((stored.number_pattern.as_str(), stored.unit_code.as_str()), ("{nomor}/{kode_unit}/{tahun}", "K.1"));
    let signs: Vec<_> = stored.signatories_of(DocumentFamily::Charter).map(|one| one.nip.as_str()).collect();
    assert_eq!(signs, ["198001012005012999"]);
    assert_eq!(stored.signatories_of(DocumentFamily::Minutes).count(), 0);
    // Emptied in every field, the row is gone.
    let sheet = Sheet::open(&budi, "dokumen").await;
    let names = ["position.id", "position.en", "name", "nip", "signs"];
    let emptied = names.iter().fold(sheet, |sheet, name| sheet.typed(&format!("documents.signatories.kepala.{name}"), ""));
    emptied.send(&budi).await.expect(303);
    assert_eq!(read(&t, |conn| editions::find(conn, "2023")).unwrap().settings.documents.signatories, []);
}
}

on_both! {
async fn what_is_changed_is_public_at_once_and_recorded_with_what_was_there_before(t: TestApp) {
    t.set_clock("2023-04-01 10:00");
    let budi = pages::committee(&t, BUDI).await;
    let identity = Sheet::open(&budi, "identitas").await;
    let identity = identity.typed("theme.id", "ASN Belajar Sepanjang Hayat").typed("short_title", "Lomba Uji");
    identity.typed("organiser.id", "Badan Contoh").send(&budi).await.expect(303);
    let limits = Sheet::open(&budi, "batas").await;
    limits.typed("limits.members", "7").typed("limits.award_size", "12").send(&budi).await.expect(303);
    let films = Sheet::open(&budi, "video").await.typed("video.own_hosts", "video.contoh.go.id");
    films.typed("video.min_width", "1920").send(&budi).await.expect(303);
    let contact = Sheet::open(&budi, "kontak").await.typed("contact.email", "tanya@contoh.go.id");
    contact.typed("contact.officer_name", "Wening Contoh").send(&budi).await.expect(303);
    let awards = Sheet::open(&budi, "penjelasan").await;
    let awards = awards.typed("awards.id", "Piagam untuk 12 terbaik.\nTayang nasional.");
    awards.typed("awards.en", "A charter for the 12 best.\nShown nationwide.").send(&budi).await.expect(303);

    let home = t.visitor().get("/2023").await.expect(200).says("ASN Belajar Sepanjang Hayat").says("Badan Contoh");
    let home = home.says("hingga 7 orang").says("Piagam untuk 12 terbaik.").says("video.contoh.go.id");
    home.says("1920 × 720").says("Lomba Uji").says("tanya@contoh.go.id").says("Wening Contoh");
    t.visitor().get("/2023/aturan").await.expect(200).says("Tayang nasional.").says("Hubungi panitia: tanya@contoh.go.id");
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=edition").await.expect(200);
    let trail = trail.says("Pengaturan edisi diubah").says("Budi Santosa").says("Merdeka Belajar");
    trail.says("ASN Belajar Sepanjang Hayat").says("Anggota kelompok paling banyak (termasuk ketua) 5 → 7");
}
}

on_both! {
async fn a_bad_field_stops_none_of_the_others_and_keeps_what_was_typed(t: TestApp) {
    t.set_clock("2023-04-01 10:00");
    let budi = pages::committee(&t, BUDI).await;
    let sheet = Sheet::open(&budi, "batas").await.typed("limits.works", "4").typed("limits.members", "tujuh");
    let page = sheet.typed("limits.grace_minutes", "61").send(&budi).await.expect(422);
    let page = page.says("Isian lain sudah tersimpan").says("Tulis bilangan bulat dari 0 sampai 60.");
    assert_eq!((page.field("limits.members"), page.field("limits.grace_minutes")), ("tujuh".into(), "61".into()));
    let again = Sheet::of(&page).typed("limits.members", "6").typed("limits.grace_minutes", "15");
    again.send(&budi).await.expect(303);
    let stored = Sheet::open(&budi, "batas").await;
    let values = ["limits.works", "limits.members", "limits.grace_minutes"].map(|name| stored.value(name).unwrap());
    assert_eq!(values, ["4", "6", "15"]);

    let about = Sheet::open(&budi, "penjelasan").await.typed("aims.id", "Satu tujuan saja.");
    let page = about.send(&budi).await.expect(422).says("Jumlah barisnya harus sama dalam kedua bahasa");
    assert_eq!(Sheet::of(&page).value("aims.id"), Some("Satu tujuan saja."));
    let identity = Sheet::open(&budi, "identitas").await.typed("theme.en", "").typed("unit.en", "The Unit");
    let page = identity.send(&budi).await.expect(422).says("Isi teks bahasa Inggris.");
    assert_eq!(Sheet::of(&page).value("unit.en"), Some("The Unit"));
    assert_eq!(Sheet::open(&budi, "identitas").await.value("unit.en"), Some("The Unit"));
}
}

on_both! {
async fn weights_sum_to_a_hundred_or_nothing_is_saved(t: TestApp) {
    t.set_clock("2023-04-01 10:00");
    let budi = pages::committee(&t, BUDI).await;
    let (a1, b1) = ("rubric.criteria.content.items.A1.weight", "rubric.criteria.technical.items.B1.weight");
    let page = Sheet::open(&budi, "rubrik").await.typed(a1, "8").send(&budi).await.expect(422);
    let page = page.says("Belum ada yang tersimpan").says("harus 100, sekarang 98");
    assert_eq!(Sheet::open(&budi, "rubrik").await.value(a1), Some("10"));
    Sheet::of(&page).typed(b1, "12").send(&budi).await.expect(303);
    let rules = t.visitor().get("/2023/aturan").await.expect(200);
    rules.says("Kualitas isi materi microlearning bobot 58").says("Kualitas teknis produksi bobot 42");

    // A criterion of the committee's own, with its sentences in both languages.
    let new = "rubric.criteria.+1";
    let sentences = "Baik sekali\nBaik\nCukup\nKurang\nBuruk";
    let sheet = Sheet::open(&budi, "rubrik").await.typed(b1, "2").typed(&format!("{new}.key"), "reach");
    let sheet = sheet.typed(&format!("{new}.code"), "C").typed(&format!("{new}.name.id"), "Jangkauan");
    let item = format!("{new}.items.+1");
    let sheet = sheet.typed(&format!("{new}.name.en"), "Reach").typed(&format!("{item}.key"), "C1");
    let sheet = sheet.typed(&format!("{item}.name.id"), "Bagi semua").typed(&format!("{item}.name.en"), "For all");
    let sheet = sheet.typed(&format!("{item}.weight"), "10").typed(&format!("{item}.bands.id"), sentences);
    let page = sheet.send(&budi).await.expect(422).says("Isi teks bahasa Inggris.");
    let page = Sheet::of(&page).typed(&format!("{item}.bands.en"), "Excellent\nGood\nFair\nWeak");
    let page = page.send(&budi).await.expect(422).says("Jumlah barisnya harus sama");
    let whole = Sheet::of(&page).typed(&format!("{item}.bands.en"), "Excellent\nGood\nFair\nWeak\nBad");
    whole.send(&budi).await.expect(303);
    let rules = t.visitor().get("/2023/aturan").await.expect(200);
    rules.says("Jangkauan bobot 10").says("Bagi semua (10)").says("Kualitas teknis produksi bobot 32");
}
}

on_both! {
async fn rows_are_added_and_taken_away(t: TestApp) {
    t.set_clock("2023-04-01 10:00");
    let budi = pages::committee(&t, BUDI).await;
    let sheet = Sheet::open(&budi, "jenis").await.typed("video_kinds.+1.key", "animation");
    let sheet = sheet.typed("video_kinds.vlog.name.id", "").typed("video_kinds.vlog.name.en", "");
    let page = sheet.typed("video_kinds.+1.name.id", "Animasi").send(&budi).await.expect(422);
    let page = page.says("Isi teks bahasa Inggris.");
    Sheet::of(&page).typed("video_kinds.+1.name.en", "Animation").send(&budi).await.expect(303);
    let stored = Sheet::open(&budi, "jenis").await;
    assert_eq!(stored.value("video_kinds.animation.name.en"), Some("Animation"));
    assert_eq!(stored.value("video_kinds.vlog.name.id"), None);
    let twice = stored.typed("video_kinds.+1.key", "parody").typed("video_kinds.+1.name.id", "Parodi lagi");
    let page = twice.typed("video_kinds.+1.name.en", "Parody again").send(&budi).await.expect(422);
    page.says("Kode `parody` dipakai dua kali");
    let check = Sheet::open(&budi, "daftar-periksa").await.typed("checklist.+1.key", "R28b");
    let check = check.typed("checklist.+1.rule", "22").typed("checklist.+1.checked_by", "person");
    let check = check.typed("checklist.+1.entrant.id", "Karya ramah anak.").typed("checklist.+1.entrant.en", "Fit for children.");
    let check = check.typed("checklist.+1.verifier.id", "Ramah anak.").typed("checklist.+1.verifier.en", "Fit for children.");
    check.send(&budi).await.expect(303);
    t.visitor().get("/2023/aturan").await.expect(200).says("Karya ramah anak. R22");
}
}
