//! Packages: made by a job that can be cut off, told apart from what came later, taken on record, and free of what is
//! nobody else's business.

use std::io::{Cursor, Read};

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::{handover_files, handover_packages, members, users};
use lomba::editions;
use lomba::handover;
use lomba::works::{self, SourceLicence, ThirdPartySource, WorkContent};

use super::{FIT, KLUSTER, LAYAK, SERAH_TERIMA, Stage, borrowed, decide};
use crate::on_both;
use crate::support::fixtures;

/// Every file of an archive, and of the archives in it.
fn unpacked(name: &str, bytes: &[u8], into: &mut Vec<(String, Vec<u8>)>) {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        into.push((name.to_owned(), bytes.to_vec()));
        return;
    };
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let mut body = Vec::new();
        file.read_to_end(&mut body).unwrap();
        let inner = format!("{name}/{}", file.name().unwrap());
        drop(file);
        unpacked(&inner, &body, into);
    }
}

/// Something of others in the `n`th work.
fn source(n: usize) -> ThirdPartySource {
    ThirdPartySource {
        title: format!("Gamelan ke-{n}"),
        owner: "Sanggar Wulan".to_owned(),
        licence: Some(SourceLicence::Permission),
        licence_note: format!("surat {n}"),
        link: "https://musik.contoh.id/gamelan".to_owned(),
    }
}

on_both! {
async fn packages_are_made_by_a_job_and_taken_on_record(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    let (budi, dewi) = (&stage.budi, &stage.dewi);
    budi.get(SERAH_TERIMA).await.expect(200).says("Hasil belum diumumkan");
    budi.post(SERAH_TERIMA, &[]).await.expect(409).says("Hasil belum diumumkan");
    crate::support::journey::publish_by_two(budi, dewi).await;
    budi.post(SERAH_TERIMA, &[]).await.expect(409).says("Belum ada karya yang diputuskan layak");
    decide(budi, &stage.chosen(&[1, 2, 11]), &FIT).await.expect(303);
    let at = budi.post(KLUSTER, &[("name_id", "Rapat")]).await.expect(303).location().unwrap();
    budi.post(&format!("{at}/karya"), &borrowed(&stage.chosen(&[11, 1]))).await.expect(303);
    budi.post(SERAH_TERIMA, &[]).await.expect(303);
    let making = budi.get(SERAH_TERIMA).await.expect(200).says("Sedang dibuat").says("0 dari 4");
    assert_eq!(making.headers.get("refresh").unwrap(), "5");
    dewi.post(SERAH_TERIMA, &[]).await.expect(409).says("sedang dibuat");
    t.run_jobs().await;

    let done = budi.get(SERAH_TERIMA).await.expect(200).says("ML-2023-0001.mbz").says("ML-2023-K01").says("Tidak ada yang berubah");
    assert!(done.headers.get("refresh").is_none());
    let files: Vec<String> = t
        .write(|tx| handover_files::table.order((handover_files::package_id, handover_files::name)).select(handover_files::name).load(tx.conn).map_err(Fault::from))
        .unwrap();
    assert_eq!(files.len(), 20, "five for each of four: {files:?}");
    // Who takes them is noted.
    let package: i64 = t
        .write(|tx| handover_packages::table.filter(handover_packages::code.eq("ML-2023-0011")).select(handover_packages::id).first(tx.conn).map_err(Fault::from))
        .unwrap();
    let one = dewi.post(&format!("{SERAH_TERIMA}/{package}/ML-2023-0011.mbz"), &[]).await.expect(200);
    assert!(one.bytes.starts_with(b"PK"));
    dewi.post(&format!("{SERAH_TERIMA}/{package}/lain.mbz"), &[]).await.expect(404);
    let all = budi.post(&format!("{SERAH_TERIMA}/berkas"), &[]).await.expect(200);
    budi.get(SERAH_TERIMA).await.expect(200).says("Siapa yang mengunduh").says("ML-2023-0011 ML-2023-0011.mbz").says("Dewi Lestari");
    let again = budi.post(&format!("{SERAH_TERIMA}/berkas"), &[]).await.expect(200);
    assert_eq!(all.bytes, again.bytes, "the same at every download");
    let mut inside = Vec::new();
    unpacked("", &all.bytes, &mut inside);
    let names: Vec<&str> = inside.iter().map(|(name, _)| name.as_str()).collect();
    for wanted in ["/SHA256SUMS", "/PETUNJUK-IMPOR.txt", "/daftar-karya.csv", "/ML-2023-0002/soal.xml", "/kluster/ML-2023-K01/metadata.json"] {
        assert!(names.contains(&wanted), "{wanted}: {names:?}");
    }
    // The sums fit what is there.
    let mut archive = zip::ZipArchive::new(Cursor::new(&all.bytes)).unwrap();
    let mut sums = String::new();
    archive.by_name("SHA256SUMS").unwrap().read_to_string(&mut sums).unwrap();
    assert_eq!(sums.lines().count(), 22);
    for line in sums.lines() {
        let (sum, path) = line.split_once("  ").unwrap();
        let mut body = Vec::new();
        archive.by_name(path).unwrap().read_to_end(&mut body).unwrap();
        assert_eq!(lomba::secrets::sha256_of_bytes(&body), sum, "{path}");
    }
}
}

on_both! {
async fn a_job_that_was_cut_off_goes_on_and_makes_nothing_twice(t: TestApp) {
    let stage = Stage::announced(&t).await;
    decide(&stage.budi, &stage.chosen(&(1..=12).collect::<Vec<_>>()), &FIT).await.expect(303);
    for n in 1..=12 {
        let at = stage.budi.post(KLUSTER, &[("name_id", &format!("Kluster {n}"))]).await.expect(303).location().unwrap();
        stage.budi.post(&format!("{at}/karya"), &borrowed(&stage.chosen(&[n]))).await.expect(303);
    }
    stage.budi.post(SERAH_TERIMA, &[]).await.expect(303);
    // A first run is ended after its first transaction; another one works beside the job.
    let edition = fixtures::read(&t, |conn| editions::find_by_id(conn, fixtures::EDITION)).unwrap();
    let id = fixtures::read(&t, |conn| handover::newest(conn, fixtures::EDITION, 1))[0].id;
    let made = t.write(|tx| handover::make_next(tx, &edition, id)).unwrap();
    assert_eq!(made, 20);
    stage.budi.get(SERAH_TERIMA).await.expect(200).says("20 dari 24");
    t.run_jobs().await;
    let files: i64 = t.write(|tx| handover_files::table.count().get_result(tx.conn).map_err(Fault::from)).unwrap();
    assert_eq!(files, 24 * 5);
    stage.budi.get(SERAH_TERIMA).await.expect(200).hides("Sedang dibuat");
}
}

on_both! {
async fn what_changed_since_is_named_and_older_files_are_dropped(t: TestApp) {
    let stage = Stage::announced(&t).await;
    decide(&stage.budi, &stage.chosen(&[1, 2]), &FIT).await.expect(303);
    stage.budi.post(SERAH_TERIMA, &[]).await.expect(303);
    t.run_jobs().await;
    decide(&stage.budi, &stage.chosen(&[3]), &FIT).await.expect(303);
    let unfit = [("standard", "no"), ("quality", "no"), ("relevance", "no"), ("reason", "Keliru.")];
    decide(&stage.budi, &stage.chosen(&[2]), &unfit).await.expect(303);
    let at = stage.budi.post(KLUSTER, &[("name_id", "Rapat")]).await.expect(303).location().unwrap();
    stage.budi.post(&format!("{at}/karya"), &borrowed(&stage.chosen(&[1]))).await.expect(303);
    let page = stage.budi.get(SERAH_TERIMA).await.expect(200).says("ML-2023-0003 baru").says("ML-2023-0002 tidak lagi layak");
    let page = page.says("ML-2023-0001 kluster").says("ML-2023-K01 baru");
    assert_eq!(page.values("data-changed"), ["4"]);
    stage.budi.post(SERAH_TERIMA, &[]).await.expect(303);
    t.run_jobs().await;
    stage.budi.get(SERAH_TERIMA).await.expect(200).says("Tidak ada yang berubah").hides("ML-2023-0002.mbz");
    let files: i64 = t.write(|tx| handover_files::table.count().get_result(tx.conn).map_err(Fault::from)).unwrap();
    assert_eq!(files, 15, "those of the last hand-over alone");
}
}

on_both! {
async fn no_package_holds_what_is_nobody_elses_business(t: TestApp) {
    let stage = Stage::announced(&t).await;
    let all: Vec<usize> = (1..=12).collect();
    for (n, work) in (1..).zip(&stage.works) {
        let content = WorkContent { sources: vec![source(n)], ..fixtures::content(&format!("Karya ke-{n}")) };
        t.write(|tx| works::put_content(tx, *work, &content)).unwrap();
    }
    decide(&stage.budi, &stage.chosen(&all), &FIT).await.expect(303);
    stage.budi.post(SERAH_TERIMA, &[]).await.expect(303);
    t.run_jobs().await;
    let bundle = stage.budi.post(&format!("{SERAH_TERIMA}/berkas"), &[]).await.expect(200);
    let mut inside = Vec::new();
    unpacked("", &bundle.bytes, &mut inside);
    assert!(inside.len() > 12 * 40, "{} files were looked through", inside.len());
    // What is used of others is named wherever its work goes.
    let named = "Gamelan ke-7, Sanggar Wulan, Izin tertulis dari pemilik (surat 7), https://musik.contoh.id/gamelan";
    let kinds = |end: &str| inside.iter().any(|(name, body)| name.ends_with(end) && String::from_utf8_lossy(body).contains(named));
    for end in ["page.xml", "imsmanifest.xml", ".json", ".gift.txt"] {
        assert!(kinds(end), "no {end} names it");
    }
    let mut secret: Vec<String> = t
        .write(|tx| {
            let accounts: Vec<String> = users::table.select(users::email).load(tx.conn)?;
            let invited: Vec<String> = members::table.select(members::email).load(tx.conn)?;
            Ok::<_, Fault>(accounts.into_iter().chain(invited).collect())
        })
        .unwrap();
    secret.extend((1..=20).map(fixtures::nip));
    // Scores as they are shown, jurors, and what they wrote.
    secret.extend(["89,00", "89.00", "88,00", "Juri Rahasia", "contoh.go.id", "08120000"].map(str::to_owned));
    for (name, body) in &inside {
        let text = String::from_utf8_lossy(body);
        for one in secret.iter().filter(|one| !one.is_empty()) {
            assert!(!text.contains(one.as_str()), "{name} holds {one}");
        }
    }
}
}

on_both! {
async fn the_course_that_became_of_a_work_is_noted_and_shown(t: TestApp) {
    let stage = Stage::announced(&t).await;
    let (work, other) = (stage.works[10], stage.works[11]);
    decide(&stage.budi, &stage.chosen(&[11]), &FIT).await.expect(303);
    stage.budi.post(SERAH_TERIMA, &[]).await.expect(303);
    t.run_jobs().await;
    let at = format!("{SERAH_TERIMA}/karya/{work}");
    stage.budi.get(&at).await.expect(200).says("Karya ke-11");
    for bad in ["lms.contoh.go.id/course", "http://lms.contoh.go.id/", "javascript:alert(1)", "https://a:b@lms.contoh.go.id/"] {
        let page = stage.budi.post(&at, &[("address", bad)]).await.expect(422).says("https://");
        assert_eq!(page.field("address"), bad);
    }
    let address = "https://lms.contoh.go.id/course/view.php?id=12";
    stage.budi.post(&format!("{SERAH_TERIMA}/karya/{other}"), &[("address", address)]).await.expect(409);
    stage.budi.post(&at, &[("address", address)]).await.expect(303);
    stage.budi.get(SERAH_TERIMA).await.expect(200).says("diterima");
    let page = t.visitor().get("/2023/karya/ML-2023-0011").await.expect(200).says("Ikuti kursusnya di LMS");
    assert!(page.body.contains("https://lms.contoh.go.id/course/view.php?id=12"));
    stage.budi.post(&at, &[("address", "")]).await.expect(303);
    t.visitor().get("/2023/karya/ML-2023-0011").await.expect(200).hides("Ikuti kursusnya");
    stage.budi.get(LAYAK).await.expect(200);
}
}
