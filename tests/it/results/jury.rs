//! The jury page: closed until the sheets are sealed, for the committee alone, and worded for every case.

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::{assignment_points, assignments, jurors};
use lomba::ids::{AssignmentId, JurorId};
use lomba::judging::AssignmentStatus;

use super::{BUDI, field};
use crate::on_both;
use crate::support::fixtures;
use crate::support::{TestApp, two_members};

const JURI: &str = "/2023/panitia/hasil/juri";
const CSV: &str = "/2023/panitia/hasil/juri.csv";

/// Points that differ between works and jurors: the second juror is strict, the third has a mind of her own.
fn differ(t: &TestApp) {
    t.write(|tx| {
        let rows: Vec<(AssignmentId, JurorId)> = assignments::table
            .filter(assignments::status.eq(AssignmentStatus::Submitted))
            .order(assignments::id.asc())
            .select((assignments::id, assignments::juror_id))
            .load(tx.conn)?;
        let first = rows.iter().map(|row| row.1.0).min().unwrap();
        for (place, (id, juror)) in rows.into_iter().enumerate() {
            let step = i64::try_from(place).unwrap();
            let points = 7000 + 100 * (step * 7 % 23) - 600 * ((juror.0 - first) % 2);
            fixtures::points(tx, id, points, points + 100 * (step % 5))?;
        }
        Ok::<_, Fault>(())
    })
    .unwrap();
}

on_both! {
async fn the_jury_page_opens_with_the_seal_and_for_the_committee_alone(t: TestApp) {
    let all = field(&t);
    differ(&t);
    let fourth = fixtures::juror(&t, 4, None, None);
    fixtures::sheet(&t, all[0], fourth, AssignmentStatus::Drafted, Some(9999));
    t.write(|tx| {
        let gone = assignments::table.filter(assignments::juror_id.eq(fourth));
        diesel::update(gone)
            .set((
                assignments::status.eq(AssignmentStatus::Recused),
                assignments::recusal_reason.eq("family"),
                assignments::recusal_words.eq("Ipar <saya>"),
            ))
            .execute(tx.conn).map_err(Fault::from)
    })
    .unwrap();
    t.set_clock("2023-08-19 00:10");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    budi.get(CSV).await.expect(404);
    let sent = budi.get(JURI).await.expect(303);
    assert_eq!(sent.headers.get("location").unwrap(), "/2023/panitia/hasil");
    budi.get("/2023/panitia/hasil").await.expect(200).says("setelah lembar nilai disegel").hides("Juri dalam angka:");
    two_members::seal(&t, &budi).await;
    budi.get("/2023/panitia/hasil").await.expect(200).says("Juri dalam angka");
    let page = budi.get(JURI).await.expect(200).says("Tanda adalah pertanyaan, bukan bukti").says("Juri Rahasia 2");
    let page = page.says("Mutu karya").says("3 juri, 11 karya yang dinilai semuanya").says("Karya yang dinilai bersama");
    let page = page.says("Ada hubungan keluarga dengan pembuatnya: Ipar <saya>").hides("<saya>");
    assert_eq!(page.values("data-juror"), ["J01", "J02", "J03"]);
    let csv = budi.get(CSV).await.expect(200).body;
    assert_eq!(csv.lines().next().unwrap(), "juror,name,scores,severity,se,misfit,correlation,spread,modal_share,same_share,halo,flags");
    assert_eq!(csv.lines().map(|line| line.split(',').take(3).collect::<Vec<_>>().join(" ")).skip(1).collect::<Vec<_>>(),
        ["J01 Juri Rahasia 1 12", "J02 Juri Rahasia 2 12", "J03 Juri Rahasia 3 11"]);
    let sari = t.person("Sari Wijaya", "sari@contoh.go.id").await;
    for path in [JURI, CSV] {
        t.visitor().get(path).await.expect(303);
        sari.get(path).await.expect(403);
    }
    t.run_jobs().await;
}
}

on_both! {
async fn a_jury_of_one_and_a_jury_of_one_mind_are_worded(t: TestApp) {
    field(&t);
    t.set_clock("2023-08-19 00:10");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    two_members::seal(&t, &budi).await;
    // Every juror gives every work the same points.
    let page = budi.get(JURI).await.expect(200);
    let page = page.says("Tidak ada juri yang melewati batas mana pun").says("1,00").says("3 juri, 11 karya").says("Tidak ada juri yang mengundurkan diri");
    assert_eq!(page.values("data-juror").len(), 3);
    t.run_jobs().await;
}
}

on_both! {
async fn one_juror_has_nobody_to_be_compared_with(t: TestApp) {
    field(&t);
    t.write(|tx| {
        let others = jurors::table.filter(jurors::pseudonym.ne("J01")).select(jurors::id);
        let theirs = assignments::table.filter(assignments::juror_id.eq_any(others));
        let points = assignment_points::assignment_id.eq_any(theirs.select(assignments::id));
        diesel::delete(assignment_points::table.filter(points)).execute(tx.conn)?;
        diesel::delete(theirs).execute(tx.conn).map_err(Fault::from)
    })
    .unwrap();
    t.set_clock("2023-08-19 00:10");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    two_members::seal(&t, &budi).await;
    let page = budi.get(JURI).await.expect(200);
    let page = page.says("perlu sedikitnya dua juri").says("Kesepakatan urutan tidak dihitung").says("tidak ada yang dapat dibandingkan");
    assert_eq!(page.values("data-juror"), ["J01"]);
    t.set_clock("2023-08-19 10:00");
    budi.post("/akun/masuk", &BUDI).await.expect(303);
    budi.post("/bahasa", &[("lang", "en")]).await.expect(303);
    budi.get(JURI).await.expect(200).says("Flags are questions, not proof").says("nothing to compare");
    t.run_jobs().await;
}
}
