//! Practising: the guide, a calibration film, and the committee's reference sheet after one's own.

use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self as pages, CODES, Someone};

use super::postponing::{Jury, jury};

const ROUNDS: &str = "/2023/panitia/babak";
const GUIDE: &str = "/2023/juri/panduan";

/// A jury with a calibration work; the committee's address of its reference sheet.
async fn practising(t: &TestApp) -> (Jury, String) {
    let jury = jury(t).await;
    let form = [
        ("title", "Film latihan"),
        ("film", "https://youtu.be/dQw4w9WgXcQ"),
        ("institution", "Lembaga Administrasi Negara"),
    ];
    let browser = &jury.budi.browser;
    browser.post(&format!("{ROUNDS}/kalibrasi"), &form).await.expect(303);
    pages::route(&jury.budi).await;
    t.run_jobs().await;
    let reference = browser.get(ROUNDS).await.expect(200).link("/acuan");
    (jury, reference)
}

/// Every sub-criterion with this mark.
fn marks(mark: &'static str) -> Vec<(&'static str, &'static str)> {
    CODES.iter().map(|code| (*code, mark)).collect()
}

/// The juror's sheet of the calibration work.
async fn practice_sheet(juror: &Someone) -> String {
    juror.browser.get(GUIDE).await.expect(200).says("KAL-2023-01").link("/juri/karya/")
}

on_both! {
async fn a_juror_practises_and_sees_the_reference_after_the_own_sheet(t: TestApp) {
    let (Jury { budi, jurors, .. }, reference) = practising(&t).await;
    let page = budi.browser.get(&reference).await.expect(200).says("Belum lengkap");
    let version = page.field("version");
    let mut form = marks("80");
    form.extend([("A1.reason", "Tujuan disebut sejak awal."), ("summary", "Contoh yang baik."), ("version", &version)]);
    budi.browser.post(&reference, &form).await.expect(303);
    budi.browser.get(&reference).await.expect(200).says("Lengkap: ditampilkan");

    let juror = &jurors[0];
    juror.browser.get("/2023/juri").await.expect(200).says("Baca panduan dan coba satu film latihan");
    let sheet = practice_sheet(juror).await;
    let early = juror.browser.get(&format!("{sheet}/acuan")).await.expect(409);
    early.says("Kirim lembar Anda dahulu").hides("Tujuan disebut sejak awal");
    jurors[1].browser.get(&format!("{sheet}/acuan")).await.expect(404);
    let room = juror.browser.get(&sheet).await.expect(200).says("Panduan 1/5").says("Panduan 5/5");
    for next in 2..=5 {
        room.link(&format!("#panduan-{next}"));
        assert_eq!(room.values("id").iter().filter(|id| **id == format!("panduan-{next}")).count(), 1);
    }
    let version = room.field("version");
    let sent = juror.browser.post(&format!("{sheet}/pengiriman"), &pages::sheet(&version, "84,5")).await.expect(303);
    assert_eq!(sent.location().unwrap(), format!("{sheet}/acuan"), "the reference comes first");
    let page = juror.browser.visit(&format!("{sheet}/acuan")).await.expect(200);
    page.says("Tujuan disebut sejak awal.").says("Contoh yang baik.").says("84,50").says("80,00").says("+4,50");
    juror.browser.get(GUIDE).await.expect(200).says("Bandingkan dengan acuan");
    juror.browser.get(&sheet).await.expect(200).hides("Panduan 1/5");
    // Its marks measure the juror: after the comparison they stay.
    let room = juror.browser.get(&sheet).await.expect(200).says("tetap seperti adanya");
    room.hides("/pembukaan").says("Bandingkan dengan acuan");
    juror.browser.get(&format!("{sheet}/pembukaan")).await.expect(409).says("Acuan panitia sudah ditampilkan");
    let back = [("reason", "Ingin menyesuaikan nilai")];
    let kept = juror.browser.post(&format!("{sheet}/pembukaan"), &back).await.expect(409);
    kept.says("Acuan panitia sudah ditampilkan").says("Ingin menyesuaikan nilai");

    // What was read stays, and what is typed against that is not thrown away.
    budi.browser.get(&reference).await.expect(200).says("tidak dapat diubah lagi").hides("Simpan lembar acuan");
    let mut late = marks("70");
    late.push(("summary", "Terlambat ditulis"));
    budi.browser.post(&reference, &late).await.expect(409).says("Terlambat ditulis").says("tidak dapat diubah lagi");
    assert_eq!(budi.browser.get(&reference).await.expect(200).field("A1"), "80,00");
}
}

on_both! {
async fn an_incomplete_reference_is_not_shown_and_a_bad_mark_stops_no_other(t: TestApp) {
    let (Jury { budi, jurors, .. }, reference) = practising(&t).await;
    let version = budi.browser.get(&reference).await.expect(200).field("version");
    let form = [("A1", "8a"), ("A2", "75,25"), ("summary", "Sebagian"), ("version", version.as_str())];
    let page = budi.browser.post(&reference, &form).await.expect(422);
    assert_eq!((page.field("A1"), page.field("A2")), ("8a".to_owned(), "75,25".to_owned()));
    page.says("Tulis angka 0 sampai 100");
    assert_eq!(budi.browser.get(&reference).await.expect(200).field("A2"), "75,25", "the good one is stored");

    let juror = &jurors[0];
    let sheet = practice_sheet(juror).await;
    let version = juror.browser.get(&sheet).await.expect(200).field("version");
    let sent = juror.browser.post(&format!("{sheet}/pengiriman"), &pages::sheet(&version, "84")).await.expect(303);
    assert_ne!(sent.location().unwrap(), format!("{sheet}/acuan"));
    juror.browser.get(&format!("{sheet}/acuan")).await.expect(404);
    juror.browser.get(&format!("{sheet}/pembukaan")).await.expect(200);
    juror.browser.get(GUIDE).await.expect(200).says("tidak menulis lembar acuan");
}
}

on_both! {
async fn two_of_the_committee_write_one_reference(t: TestApp) {
    let (Jury { budi, jurors, .. }, reference) = practising(&t).await;
    let dewi = pages::committee(&t, ("Dewi Lestari", "dewi@contoh.go.id")).await;
    let opened = budi.browser.get(&reference).await.expect(200);
    let (version, base) = (opened.field("version"), opened.field("base"));
    let first = [("A1", "70"), ("B1", "90"), ("version", &version), ("base", &base)];
    budi.browser.post(&reference, &first).await.expect(303);
    // Over the older version: another field is put together with it, the same field is settled by a person.
    let second = [("A1", "60"), ("A2", "85"), ("version", &version), ("base", &base)];
    let both = dewi.browser.post(&reference, &second).await.expect(409);
    assert_eq!(both.body.matches("class=\"merge-field\"").count(), 1);
    let both = both.says("70,00").says("60,00").says(&format!("Tulisan {}", budi.name));
    let now = budi.browser.get(&reference).await.expect(200);
    assert_eq!((now.field("A1"), now.field("A2"), now.field("B1")), ("70,00".into(), "85,00".into(), "90,00".into()));
    let choice = [
        ("version", both.field("version")),
        ("base", both.field("base")),
        ("merge", "1".to_owned()),
        ("mine.A1", both.field("mine.A1")),
        ("pick.A1", "mine".to_owned()),
    ];
    dewi.browser.post(&reference, &pages::fields(&choice)).await.expect(303);
    let now = budi.browser.get(&reference).await.expect(200);
    assert_eq!((now.field("A1"), now.field("A2"), now.field("B1")), ("60,00".into(), "85,00".into(), "90,00".into()));
    // Without a version nothing is overwritten.
    dewi.browser.post(&reference, &[("A1", "10")]).await.expect(409);
    for path in [&reference, GUIDE] {
        t.visitor().get(path).await.expect(303);
    }
    jurors[0].browser.get(&reference).await.expect(403);
    budi.browser.get(GUIDE).await.expect(403);
}
}
