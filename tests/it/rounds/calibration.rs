//! Calibration works: scored by everybody, part of the fit, never in a result.

use diesel::prelude::*;
use lomba::db::Conn;
use lomba::db::schema::{calibration_works, entries, videos, works};
use lomba::ids::EntryId;
use lomba::institutions::InstitutionName;
use lomba::judging;
use lomba::overview;
use lomba::results;
use lomba::rounds::{self, CalibrationProblem, DropProblem, NewCalibration};
use lomba::video_check::VideoLink;

use super::fixture::{Fixture, all_rounds, given, hand_in, number, works_of};
use crate::on_both;
use crate::support::fixtures::{self, EDITION, read, right};
use crate::support::{Client, TestApp, two_members};

const BABAK: &str = "/2023/panitia/babak";
const KALIBRASI: &str = "/2023/panitia/babak/kalibrasi";

/// Six works of six entries, however many calibration works there are: in the tables, in every list and count of the
/// committee, and in what the person who made the copied work may still send.
async fn nothing_competes_more(t: &TestApp, fixture: &Fixture, budi: &Client) {
    let counted = |conn: &mut Conn| {
        Ok((works::table.count().get_result::<i64>(conn)?, entries::table.count().get_result::<i64>(conn)?))
    };
    assert_eq!(read(t, counted), (6, 6));
    let added = read(t, |conn| Ok(calibration_works::table.count().get_result::<i64>(conn)?));
    assert_eq!(added, 3, "one was taken out, and its row stays");
    let films = read(t, |conn| Ok(videos::table.count().get_result::<i64>(conn)?));
    assert_eq!(
        films,
        read(t, |conn| Ok(videos::table.inner_join(works::table).count().get_result::<i64>(conn)?))
    );
    let funnel = read(t, |conn| overview::funnel(conn, EDITION, 3));
    assert_eq!((funnel.registered, funnel.accepted, funnel.refused), (6, 5, 1));
    let entry: EntryId =
        read(t, |conn| Ok(works::table.find(fixture.works[5]).select(works::entry_id).first(conn)?));
    assert_eq!(read(t, |conn| lomba::works::list_of_entry(conn, entry)).len(), 1);
    // The committee member who added them leads no entry.
    let led = read(t, |conn| {
        Ok(entries::table
            .filter(entries::leader_user_id.eq(fixture.who.person().user_id()))
            .count()
            .get_result::<i64>(conn)?)
    });
    assert_eq!(led, 0);
    for path in ["/2023/panitia/karya", "/2023/panitia/peserta", "/2023/panitia/tautan", "/2023/panitia"] {
        budi.get(path).await.expect(200).hides("KAL-2023").hides("Rapat singkat").hides("Badan Kalibrasi");
    }
}

on_both! {
async fn they_are_scored_by_all_and_never_appear(t: TestApp) {
    let fixture = Fixture::build(&t, 6, 5);
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    // A work that failed may serve; one that competes may not.
    t.write(|tx| diesel::update(works::table.find(fixture.works[5])).set(works::status.eq("failed")).execute(tx.conn).map_err(lomba::db::Fault::from)).unwrap();
    budi.post(KALIBRASI, &[("how", "copy"), ("number", &number(1))]).await.expect(422).says("Tidak ada karya dengan nomor itu");
    budi.post(KALIBRASI, &[("how", "copy"), ("number", &number(6))]).await.expect(303);
    let page = budi.post(KALIBRASI, &[("how", "new"), ("title", "Rapat singkat"), ("film", "bukan tautan"), ("institution", "x")]).await.expect(422).says("Teks ini bukan alamat web");
    assert_eq!(page.field("title"), "Rapat singkat");
    let film = "https://drive.google.com/file/d/1FilmKalibrasi000000000000001/view";
    // Of juror 1's own institution: everybody else scores it.
    let own = fixtures::institution(&t, "Badan Kalibrasi", true);
    t.write(|tx| diesel::update(lomba::db::schema::jurors::table.find(fixture.jury[0].1)).set(lomba::db::schema::jurors::institution_id.eq(own)).execute(tx.conn).map_err(lomba::db::Fault::from)).unwrap();
    budi.post(KALIBRASI, &[("how", "new"), ("title", "Rapat singkat"), ("film", film), ("institution", "Badan Kalibrasi")]).await.expect(303);
    let known = read(&t, |conn| rounds::calibration_works(conn, EDITION));
    assert_eq!(known.iter().map(|work| work.number.as_str()).collect::<Vec<_>>(), ["KAL-2023-01", "KAL-2023-02"]);
    let page = budi.get(BABAK).await.expect(200);
    assert_eq!(page.values("data-calibration"), ["KAL-2023-01", "KAL-2023-02"]);
    // A third one is taken out again; its number is not given twice.
    let link = VideoLink::parse(film, &[]).unwrap();
    let new = NewCalibration { title: "Salah".into(), institution: InstitutionName::parse("Badan Lain").unwrap(), film: link };
    let third = t.write(|tx| rounds::add_calibration(tx, &right(&fixture.who), EDITION, &new)).unwrap();
    t.write(|tx| rounds::drop_calibration(tx, &right(&fixture.who), EDITION, third)).unwrap();
    budi.post(&format!("{KALIBRASI}/9999/penghapusan"), &[]).await.expect(404);

    nothing_competes_more(&t, &fixture, &budi).await;
    fixture.route(&t);
    let on = |number: &str| given(&t).into_iter().filter(|(work, ..)| work == number).map(|(_, juror, ..)| juror).collect::<Vec<_>>();
    assert_eq!(on("KAL-2023-01").len(), 5);
    assert_eq!(on("KAL-2023-02"), ["J02", "J03", "J04", "J05"]);
    assert_eq!(on(&number(1)).len(), 3);
    assert!(works_of(&t, all_rounds(&t)[0].id).iter().all(|(number, _)| number.starts_with("ML-")));
    assert!(matches!(t.write(|tx| rounds::drop_calibration(tx, &right(&fixture.who), EDITION, known[0].id)), Err(DropProblem::Given)));
    budi.get("/2023/panitia/penugasan?babak=kalibrasi").await.expect(200).says("9 penugasan").says("KAL-2023-02").hides(&number(1));
    // The juror meets it like any other work, under a title of its own.
    let sari = fixtures::judge(&t, &fixture.jury[1].0);
    let line = read(&t, |conn| judging::queue(conn, &sari)).into_iter().find(|line| line.number == "KAL-2023-02").unwrap();
    assert!(line.calibration && read(&t, |conn| judging::find_sheet(conn, &sari, line.id)).is_some());

    hand_in(&t, |work, _| if work.starts_with("KAL") { 9999 } else { 8000 });
    assert!(matches!(t.write(|tx| rounds::add_calibration(tx, &right(&fixture.who), EDITION, &new)), Err(CalibrationProblem::TooLate)));
    budi.get(BABAK).await.expect(200).says("sebelum nilai pertama");
    // What the page of progress counts more than that of the result is said to be calibration.
    let page = budi.get("/2023/panitia/penilaian").await.expect(200).says("Termasuk 9 lembar kalibrasi");
    assert_eq!(page.values("data-practised"), ["9"]);
    let progress = t.app.db.read(|conn| results::progress(conn, &fixture.edition(&t))).unwrap();
    assert_eq!((progress.works, progress.complete, progress.sheets), (5, 5, 15));

    t.set_clock("2023-08-21 10:00");
    two_members::seal_directly(&t, &fixture.who);
    let edition = fixture.edition(&t);
    let seal = read(&t, |conn| results::find_seal(conn, EDITION)).unwrap();
    assert_eq!(seal.sheet_file.matches("KAL-2023-").count(), 9, "part of the sealed file and so of the fit");
    let ranking = t.app.db.read(|conn| results::ranking(conn, &edition)).unwrap();
    assert_eq!(ranking.rows.len(), 5);
    assert!(ranking.rows.iter().all(|row| row.work.number.starts_with("ML-")) && ranking.excluded.is_empty());
    let (snapshot, _) = t.app.db.read(|conn| results::preview(conn, &edition)).unwrap();
    assert!(snapshot.works.iter().all(|work| work.number.starts_with("ML-")));
    let shown = snapshot.fingerprint().unwrap();
    t.write(|tx| results::prepare(tx, &right(&fixture.who), EDITION, &shown)).unwrap();
    let second = fixtures::committee_named(&t, "Rani Anggraini", "rani@contoh.go.id");
    t.write(|tx| results::publish(tx, &right(&second), EDITION, &shown)).unwrap();
    for path in ["/2023", "/2023/hasil", "/arsip"] {
        t.visitor().get(path).await.expect(200).hides("KAL-2023").hides("Rapat singkat").hides("99,99");
    }
    t.visitor().get("/2023/karya/KAL-2023-01").await.expect(404);
    let fresh = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    for path in ["/2023/panitia/karya", "/2023/panitia/peserta", "/2023/panitia/hasil", "/2023/panitia/tautan"] {
        fresh.get(path).await.expect(200).hides("KAL-2023").hides("Karya kalibrasi").hides("99,99");
    }
    t.run_jobs().await;
}
}
