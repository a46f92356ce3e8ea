//! From the last sheet to the announcement: who sees what when, what cannot be done twice, and that the
//! published result follows from the published sheets.

mod jury;
mod one_member;
mod plenary_draft;
mod revocation;
mod unranked;

use std::collections::BTreeMap;

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::{assignments, film_changes, film_watches, seals, works};
use lomba::ids::{EditionId, InstitutionId, VideoId, WorkId};
use lomba::judging::AssignmentStatus;
use lomba::results::{self, Snapshot};
use lomba::works::{WorkContent, actions};

use crate::on_both;
use crate::support::fixtures;
use crate::support::{Backend, Client, PASSWORD, TestApp, journey, two_members};

const HASIL: &str = "/2023/panitia/hasil";
const PENYEGELAN: &str = "/2023/panitia/hasil/penyegelan";
const UJI_COBA: &str = "/2023/panitia/hasil/uji-coba";
const PENGUMUMAN: &str = "/2023/panitia/hasil/pengumuman";

/// Sessions end while the clock moves by days.
const BUDI: [(&str, &str); 2] = [("email", "budi@contoh.go.id"), ("password", "perahu-kopi-lontar-senja")];
const DEWI: [(&str, &str); 2] = [("email", "dewi@contoh.go.id"), ("password", "perahu-kopi-lontar-senja")];

/// Twelve works by twelve people and three jurors. Work n has 90 − n points; work 12 would be the best of all
/// but lacks a sheet, which is still a draft.
pub fn field(t: &TestApp) -> Vec<WorkId> {
    field_with(t, |n| 9000 - 100 * i64::try_from(n).unwrap())
}

/// The same with other points for the nth work, from 1.
pub fn field_with(t: &TestApp, points: impl Fn(usize) -> i64) -> Vec<WorkId> {
    fixtures::method(t);
    entrants_and_sheets(t, points)
}

/// The same where jurors differ: `points` is told the work, from 1, and the juror, from 0.
pub fn field_by_juror(t: &TestApp, points: impl Fn(usize, usize) -> i64) -> Vec<WorkId> {
    fixtures::method(t);
    sheets_by_juror(t, points)
}

/// The same without a method.
pub fn entrants_and_sheets(t: &TestApp, points: impl Fn(usize) -> i64) -> Vec<WorkId> {
    sheets_by_juror(t, |n, _| points(n))
}

fn sheets_by_juror(t: &TestApp, points: impl Fn(usize, usize) -> i64) -> Vec<WorkId> {
    let institution = fixtures::institution(t, "Badan Contoh Hasil", true);
    let jury = [1, 2, 3].map(|n| fixtures::juror(t, n, None, None));
    (1..=12)
        .map(|n| {
            let work = accepted_work(t, n, institution);
            for (place, juror) in jury.into_iter().enumerate() {
                let (status, given) = match (n, place) {
                    (12, 2) => (AssignmentStatus::Drafted, 9999),
                    (12, _) => (AssignmentStatus::Submitted, 9900),
                    _ => (AssignmentStatus::Submitted, points(n, place)),
                };
                fixtures::sheet(t, work, juror, status, Some(given));
            }
            work
        })
        .collect()
}

/// The nth accepted work; the first is of team Lentera.
fn accepted_work(t: &TestApp, n: usize, institution: InstitutionId) -> WorkId {
    let maker = fixtures::person(t, &format!("Peserta {n}"), &format!("peserta{n}@contoh.go.id"));
    let entry = match n {
        1 => fixtures::team(t, &maker, institution, "Lentera"),
        _ => fixtures::entry(t, &maker, institution),
    };
    let member = fixtures::member(t, &maker, entry);
    let work = t.write(|tx| actions::create(tx, &member)).unwrap();
    let content = WorkContent {
        title: format!("Karya ke-{n}"),
        objectives: "Peserta mampu <menyusun> notulen.".to_owned(),
        ..WorkContent::begun()
    };
    fixtures::accept_with(t, work, &format!("ML-2023-{n:04}"), &content);
    work
}

fn statuses(t: &TestApp) -> BTreeMap<String, i64> {
    let rows: Vec<String> =
        t.app.db.read(|conn| works::table.select(works::status).load(conn).map_err(Fault::from)).unwrap();
    rows.into_iter().fold(BTreeMap::new(), |mut counts, status| {
        *counts.entry(status).or_default() += 1;
        counts
    })
}

on_both! {
async fn judging_is_closed_once_and_shows_nothing_before(t: TestApp) {
    field(&t);
    t.set_clock("2023-08-10 10:00");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    budi.get(HASIL).await.expect(200).says("1 lembar nilai belum dikirim").says("Juri Rahasia 3").hides("89,00").hides("99,00");
    let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    let early = budi.get(PENYEGELAN).await.expect(200).says("Menghalangi").says("18 Agustus 2023, 23.59 WIB");
    assert_eq!(early.values("data-act"), ["stopped"]);
    for at in [PENYEGELAN, "/2023/panitia/hasil/penyegelan/persetujuan"] {
        budi.post(at, &[]).await.expect(409).says("18 Agustus 2023, 23.59 WIB");
    }
    let visitor = t.visitor();
    visitor.get("/2023/hasil").await.expect(200).says("21 Agustus 2023, 10.00 WIB").hides("Nilai disegel").hides("data-rank");
    let digests = visitor.get("/2023/hasil").await.expect(200).body.matches("SHA-256").count();
    assert_eq!(digests, 1, "the method's digest and no other");
    t.set_clock("2023-08-19 00:10");
    budi.post("/akun/masuk", &BUDI).await.expect(303);
    dewi.post("/akun/masuk", &DEWI).await.expect(303);
    let page = budi.get(PENYEGELAN).await.expect(200).says("35 lembar nilai dari 3 juri").says("1 di antaranya draf");
    let page = page.says("1 karya kurang nilai").says("ML-2023-0012 (2)").hides("Ketik");
    let shown = page.field("fingerprint");
    let form = |number: &'static str, password: &'static str| {
        [("fingerprint", shown.clone()), ("number", number.to_owned()), ("password", password.to_owned())]
    };
    let seal = async |who: &Client, form: [(&str, String); 3]| {
        who.post(PENYEGELAN, &form.each_ref().map(|(name, value)| (*name, value.as_str()))).await
    };
    // Nobody asked yet; then only the one who asked; then another member, with the number and the password.
    seal(&budi, form("35", PASSWORD)).await.expect(409).says("Belum ada anggota lain yang menyetujui");
    two_members::ask(&budi, PENYEGELAN).await;
    seal(&budi, form("35", PASSWORD)).await.expect(409).says("harus anggota panitia lain");
    let told = t.newest_letter("dewi@contoh.go.id");
    assert_eq!((told.kind.as_str(), told.path(&t.base).as_str()), ("second_member_asked", PENYEGELAN));
    dewi.get("/2023/panitia").await.expect(200).says("menunggu Anda").says("Budi Santoso menyetujui menutup penjurian");
    dewi.get(PENYEGELAN).await.expect(200).says("Ketik jumlah lembar yang disegel: 35").says("Budi Santoso");
    seal(&dewi, form("34", PASSWORD)).await.expect(422).says("tidak sama dengan yang tertulis");
    t.set_clock("2023-08-19 00:21");
    let unnamed = seal(&dewi, form("35", "")).await.expect(422).says("Tulis kata sandi Anda");
    assert_eq!(unnamed.field("number"), "35", "what was typed stays");
    seal(&dewi, form("35", "salah-sama-sekali")).await.expect(422).says("Kata sandi tidak cocok");
    // A sheet that changes makes the approval void.
    t.write(|tx| {
        let sheet: lomba::ids::AssignmentId = assignments::table.select(assignments::id).order(assignments::id).first(tx.conn)?;
        fixtures::points(tx, sheet, 8800, 8800)?;
        Ok::<_, Fault>(())
    })
    .unwrap();
    let changed = seal(&dewi, form("35", PASSWORD)).await.expect(409).says("berubah sejak halaman ini dibuka");
    changed.says("menyetujui keadaan sebelumnya").hides("Ketik");
    t.write(|tx| {
        let sheet: lomba::ids::AssignmentId = assignments::table.select(assignments::id).order(assignments::id).first(tx.conn)?;
        fixtures::points(tx, sheet, 8900, 8900)?;
        Ok::<_, Fault>(())
    })
    .unwrap();
    // As it was when Budi approved it.
    two_members::act(&dewi, PENYEGELAN).await.expect(303);
    dewi.post(PENYEGELAN, &[]).await.expect(409).says("sudah disegel");
    let seal = t.app.db.read(|conn| results::find_seal(conn, EditionId(1))).map_err(|f: Fault| f).unwrap().unwrap();
    assert_eq!(seal.sheet_file.lines().count(), 36);
    let public = visitor.get("/2023/hasil").await.expect(200).says(&seal.sheet_hash).hides("data-rank").hides("Karya ke-");
    assert!(public.headers.get("cache-control").unwrap().to_str().unwrap().contains("no-store"));
    visitor.get("/2023/hasil/lembar.csv").await.expect(404);
    let json = visitor.get("/2023/hasil.json").await.expect(404);
    assert_eq!(json.headers.get("content-type").unwrap(), "application/json");
    visitor.get("/2023/karya/ML-2023-0001").await.expect(404);
    assert_eq!(budi.get("/2023/panitia/hasil/lembar.csv").await.expect(200).body, seal.sheet_file);
    let sealed = budi.get(HASIL).await.expect(200).says("89,00").says("belum lengkap").hides("Juri Rahasia");
    assert_eq!(sealed.values("data-work").len(), 12);
    assert_eq!(sealed.values("data-rank"), (1..=11).map(|n| n.to_string()).collect::<Vec<_>>());
    t.run_jobs().await;
}
}

on_both! {
async fn the_result_is_published_once_and_can_be_repeated(t: TestApp) {
    field(&t);
    t.set_clock("2023-08-19 00:10");
    let (budi, dewi) = (t.committee("Budi Santoso", "budi@contoh.go.id").await, t.committee("Dewi Lestari", "dewi@contoh.go.id").await);
    two_members::seal(&t, &budi).await;
    budi.get(PENGUMUMAN).await.expect(303);
    budi.post(PENGUMUMAN, &[("fingerprint", "x")]).await.expect(409).says("21 Agustus 2023, 10.00 WIB");
    t.set_clock("2023-08-21 10:00");
    budi.post("/akun/masuk", &BUDI).await.expect(303);
    dewi.post("/akun/masuk", &DEWI).await.expect(303);
    let stale = budi.get(PENGUMUMAN).await.expect(200).says("10 karya di bawah ini diumumkan").says("12 surat").field("fingerprint");
    t.write(|tx| diesel::update(works::table.filter(works::number.eq("ML-2023-0002"))).set(works::title.eq("Judul baru")).execute(tx.conn).map_err(Fault::from)).unwrap();
    let publish = async |who: &Client, fingerprint: &str| {
        who.post(PENGUMUMAN, &[("fingerprint", fingerprint), ("number", "10"), ("password", PASSWORD)]).await
    };
    publish(&budi, &stale).await.expect(409).says("berubah sejak pratinjau");
    assert_eq!(statuses(&t), BTreeMap::from([("accepted".to_owned(), 12)]));
    let citra = t.committee("Citra Ayu", "citra@contoh.go.id").await;
    let shown = citra.get(PENGUMUMAN).await.expect(200).field("fingerprint");
    publish(&budi, &shown).await.expect(409).says("Belum ada anggota lain yang menyetujui");
    citra.post(UJI_COBA, &[("fingerprint", &shown)]).await.expect(303);
    publish(&citra, &shown).await.expect(409).says("harus anggota panitia lain");
    budi.post(UJI_COBA, &[("fingerprint", &shown)]).await.expect(303);
    let wrong = [("fingerprint", shown.as_str()), ("number", "11"), ("password", PASSWORD)];
    dewi.post(PENGUMUMAN, &wrong).await.expect(422).says("tidak sama dengan yang tertulis");
    let (one, two) = tokio::join!(publish(&budi, &shown), publish(&dewi, &shown));
    let mut both = [one.status, two.status];
    both.sort_unstable();
    assert_eq!(both, [303, 409]);
    let inbox = citra.get("/2023/panitia").await.expect(200);
    assert!(!inbox.words().contains("menyetujui mengumumkan hasil"), "nothing waits for what is done");
    assert_eq!(statuses(&t), BTreeMap::from([("judged".to_owned(), 2), ("ranked".to_owned(), 10)]));
    let visitor = t.visitor();
    let page = visitor.get("/2023/hasil").await.expect(200).says("Sepuluh karya terbaik").says("12 karya oleh 3 juri independen; 35 penilaian");
    assert_eq!(page.values("data-rank"), (1..=10).map(|n| n.to_string()).collect::<Vec<_>>());
    assert_eq!(page.values("data-work")[0], "ML-2023-0001");
    assert_eq!(page.headers.get("cache-control").unwrap(), "public, max-age=60");
    let own = budi.get("/2023/hasil").await.expect(200);
    assert!(own.headers.get("cache-control").unwrap().to_str().unwrap().contains("no-store"));
    let json = visitor.get("/2023/hasil.json").await.expect(200);
    let stored = t.app.db.read(|conn| results::find_publication(conn, EditionId(1))).map_err(|f: Fault| f).unwrap().unwrap();
    assert_eq!(json.body, stored.snapshot);
    assert_eq!(json.headers.get("etag").unwrap().to_str().unwrap(), format!("\"{}\"", stored.snapshot_hash));
    let snapshot = Snapshot::parse(&json.body).unwrap();
    let csv = visitor.get("/2023/hasil/lembar.csv").await.expect(200).body;
    assert!(!csv.contains("Rahasia") && !json.body.contains("Rahasia"));
    let sheets = results::parse_sheet_file(&csv).unwrap().sheets;
    assert_eq!(results::verify::differences(&snapshot, &sheets), []);
    assert_eq!((snapshot.works[0].makers(), snapshot.works[1].title.as_str()), ("Lentera", "Judul baru"));
    visitor.get("/2023/karya/ML-2023-0001").await.expect(200).says("Peringkat 1").says("89,00").says("mampu <menyusun> notulen").hides("<menyusun>");
    visitor.get("/2023/karya/ML-2023-0011").await.expect(404);
    visitor.get("/2023/karya/ML-2023-0012").await.expect(404);
    budi.get(HASIL).await.expect(200).says("Hasil sudah diumumkan");
    t.run_jobs().await;
    for n in 1..=12 {
        let letters = t.letters(&format!("peserta{n}@contoh.go.id"));
        assert_eq!(letters.iter().map(|l| l.kind.as_str()).collect::<Vec<_>>(), ["results_published"]);
        assert_eq!(letters[0].path(&t.base), "/2023/hasil");
    }
}
}

on_both! {
async fn a_work_taken_out_after_sealing_is_not_ranked(t: TestApp) {
    let all = field(&t);
    t.set_clock("2023-08-21 10:00");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    two_members::seal(&t, &budi).await;
    t.write(|tx| diesel::update(works::table.find(all[0])).set(works::status.eq("disqualified")).execute(tx.conn).map_err(Fault::from)).unwrap();
    budi.get(HASIL).await.expect(200).says("nilainya tidak dihitung: ML-2023-0001");
    let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    journey::publish_by_two(&budi, &dewi).await;
    let snapshot = Snapshot::parse(&t.visitor().get("/2023/hasil.json").await.expect(200).body).unwrap();
    assert_eq!((snapshot.works[0].number.as_str(), snapshot.works[9].number.as_str()), ("ML-2023-0002", "ML-2023-0011"));
    let csv = t.visitor().get("/2023/hasil/lembar.csv").await.expect(200).body;
    assert_eq!(results::verify::differences(&snapshot, &results::parse_sheet_file(&csv).unwrap().sheets), []);
    t.run_jobs().await;
}
}

/// A film of the work that somebody replaced after the closing.
fn replaced_film(t: &TestApp, work: WorkId) -> VideoId {
    t.write(|tx| {
        let film: VideoId =
            fixtures::film(tx, work, ("main", 0), ("drive", "1FilmYangBerganti00000000000000"))?;
        diesel::insert_into(film_watches::table)
            .values((
                film_watches::video_id.eq(film),
                film_watches::work_id.eq(work),
                film_watches::fingerprint.eq("{}"),
                film_watches::taken_at.eq(tx.now),
                film_watches::seen.eq("{}"),
                film_watches::last_seen_at.eq(tx.now),
            ))
            .execute(tx.conn)?;
        diesel::insert_into(film_changes::table)
            .values((
                film_changes::video_id.eq(film),
                film_changes::work_id.eq(work),
                film_changes::kind.eq("replaced"),
                film_changes::alarm.eq(true),
                film_changes::before.eq("{}"),
                film_changes::after.eq("{}"),
                film_changes::found_at.eq(tx.now),
            ))
            .execute(tx.conn)?;
        Ok::<_, Fault>(film)
    })
    .unwrap()
}

on_both! {
async fn nothing_is_published_over_a_film_that_changed(t: TestApp) {
    let all = field(&t);
    t.set_clock("2023-08-21 10:00");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    two_members::seal(&t, &budi).await;
    let shown = budi.get(PENGUMUMAN).await.expect(200).field("fingerprint");
    let film = replaced_film(&t, all[4]);
    let page = budi.get(PENGUMUMAN).await.expect(200).says("Selesaikan dahulu perubahan film").says("21 Agustus 2023, 10.00 WIB");
    assert_eq!(page.values("data-films"), ["changed"]);
    assert_eq!(page.link("tautan/perubahan"), "/2023/panitia/tautan/perubahan");
    page.hides("name=\"fingerprint\"");
    let form = [("fingerprint", shown.as_str()), ("number", "10"), ("password", PASSWORD)];
    budi.post(PENGUMUMAN, &form).await.expect(409).says("1 karya berubah setelah penutupan");
    let note = [("note", "Dibandingkan, sama.")];
    budi.post(&format!("/2023/panitia/tautan/{film}/perubahan"), &note).await.expect(303);
    let page = budi.get(PENGUMUMAN).await.expect(200).says("Tidak ada perubahan film yang menunggu keputusan");
    assert_eq!(page.values("data-films"), ["settled"]);
    t.write(|tx| diesel::update(film_watches::table).set(film_watches::last_seen_at.eq(0)).execute(tx.conn).map_err(Fault::from)).unwrap();
    let page = budi.get(PENGUMUMAN).await.expect(200).says("Tidak semua film terlihat");
    assert_eq!(page.values("data-films"), ["old"], "a warning only");
    let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    journey::publish_by_two(&budi, &dewi).await;
    budi.post(&format!("/2023/panitia/tautan/{film}/perubahan"), &note).await.expect(409);
    budi.post("/2023/panitia/tautan/perubahan/pemeriksaan", &[]).await.expect(409).says("Hasil sudah diumumkan");
    t.run_jobs().await;
}
}

on_both! {
async fn a_sealed_file_that_was_touched_is_never_ranked(t: TestApp) {
    field(&t);
    t.set_clock("2023-08-21 10:00");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    two_members::seal(&t, &budi).await;
    let touch = || t.write(|tx| {
        let file: String = seals::table.select(seals::sheet_file).first(tx.conn)?;
        diesel::update(seals::table).set(seals::sheet_file.eq(file.replace("89.00", "98.00"))).execute(tx.conn).map_err(Fault::from)
    });
    let refused = touch().unwrap_err().to_string();
    assert!(refused.contains("a sealed file does not change") || refused.contains("seals is written once"), "{refused}");
    // Somebody with the database in hand takes the guard away first.
    let unguarded = if t.backend == Backend::Postgresql { "ALTER TABLE seals DISABLE TRIGGER USER" } else { "DROP TRIGGER seals_no_update" };
    t.write(|tx| diesel::sql_query(unguarded).execute(tx.conn).map_err(Fault::from)).unwrap();
    touch().unwrap();
    budi.get(HASIL).await.expect(500);
    budi.post(PENGUMUMAN, &[("fingerprint", "x")]).await.expect(500);
    assert_eq!(statuses(&t), BTreeMap::from([("accepted".to_owned(), 12)]));
    t.run_jobs().await;
}
}

on_both! {
async fn only_the_committee_enters(t: TestApp) {
    let sari = t.person("Sari Dewi", "sari@contoh.go.id").await;
    for path in [HASIL, PENYEGELAN, PENGUMUMAN, "/2023/panitia/hasil/lembar.csv"] {
        sari.get(path).await.expect(403);
        t.visitor().get(path).await.expect(303);
    }
    for path in [PENYEGELAN, PENGUMUMAN, UJI_COBA] {
        sari.post(path, &[]).await.expect(403);
    }
    t.run_jobs().await;
}
}
