//! A juror's institution: looked up while typing, asked about when the directory does not know it, and changed later
//! only through the committee.

use futures_util::future::join;

use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self as pages, BALI, BUDI, ELSEWHERE, SARI, Someone};

use super::postponing::{Jury, jury};

const STATEMENT: &str = "/2023/juri/pernyataan";
const CHANGE: &str = "/2023/juri/pernyataan/instansi";
const CHANGES: &str = "/2023/panitia/juri/instansi";

/// Sari, who accepted her invitation and has not declared.
async fn sari(t: &TestApp) -> Someone {
    let budi = pages::committee(t, BUDI).await;
    let form = [("name", SARI.0), ("email", SARI.1), ("expertise", "Desain pembelajaran")];
    budi.browser.post("/2023/panitia/juri", &form).await.expect(303);
    t.run_jobs().await;
    pages::accept_jury_invitation(t, SARI).await.0
}

/// The names that looking something up answers with.
async fn looked_up(who: &Someone, typed: &str) -> Vec<String> {
    let answer = who.browser.get(&format!("/instansi?q={typed}")).await.expect(200);
    serde_json::from_str(&answer.body).unwrap()
}

/// The address at which the committee decides the change that waits, and the institution it shows.
async fn waiting(committee: &Someone) -> (String, String) {
    let page = committee.browser.get(CHANGES).await.expect(200);
    (page.link("/keputusan"), page.field("seen"))
}

on_both! {
async fn names_of_the_directory_are_looked_up_however_they_are_shortened(t: TestApp) {
    let sari = sari(&t).await;
    assert_eq!(looked_up(&sari, "pemprov+bal").await, [BALI]);
    assert_eq!(looked_up(&sari, "bali").await, [BALI]);
    assert_eq!(looked_up(&sari, "B%C3%81L").await, [BALI], "accents and case do not count");
    let jawa = ["Barat", "Tengah", "Timur"].map(|part| format!("Pemerintah Provinsi Jawa {part}"));
    assert_eq!(looked_up(&sari, "jawa").await, jawa);
    assert_eq!(looked_up(&sari, "pemerintah").await.len(), 8, "at most eight");
    for nothing in ["", "b", "%25", "_", "ali", "bali+timur"] {
        assert_eq!(looked_up(&sari, nothing).await, [""; 0], "{nothing:?}");
    }
    t.visitor().get("/instansi?q=bali").await.expect(303);
}
}

on_both! {
async fn a_name_the_directory_does_not_know_is_asked_about_once(t: TestApp) {
    let sari = sari(&t).await;
    let typed = "Pemerintah Provinsi Bally";
    let form = [("institution", typed), ("accepted", "on"), ("others", "Universitas Contoh")];
    let asked = sari.browser.post(STATEMENT, &form).await.expect(422);
    assert_eq!((asked.field("institution"), asked.field("institution_asked")), (typed.into(), typed.into()));
    let names = asked.values("institution_meant\" type=\"radio\" value");
    assert_eq!(names, [BALI, typed], "the nearest name, and what was written");
    asked.says("Universitas Contoh").says("Direktori belum memuat nama ini");
    // Nothing chosen, or an answer about another name: asked again.
    let again = [("institution", typed), ("institution_asked", typed), ("accepted", "on")];
    sari.browser.post(STATEMENT, &again).await.expect(422);
    let other = [
        ("institution", typed),
        ("institution_asked", "Pemerintah Provinsi Baliku"),
        ("institution_meant", BALI),
        ("accepted", "on"),
    ];
    sari.browser.post(STATEMENT, &other).await.expect(422).says("Instansi mana yang Anda maksud?");
    // An answer outlives another field's error, and counts.
    let kept = [("institution", typed), ("institution_asked", typed), ("institution_meant", typed)];
    let unticked = sari.browser.post(STATEMENT, &kept).await.expect(422);
    assert_eq!(unticked.field("institution_meant"), typed);
    unticked.hides("Instansi mana yang Anda maksud?").says("Centang pernyataan ini");
    let picked =
        [("institution", typed), ("institution_asked", typed), ("institution_meant", BALI), ("accepted", "on")];
    sari.browser.post(STATEMENT, &picked).await.expect(303);
    sari.browser.get(STATEMENT).await.expect(200).says(BALI).hides(typed);
}
}

on_both! {
async fn a_name_kept_as_written_waits_for_the_committee(t: TestApp) {
    let sari = sari(&t).await;
    let typed = "Pemerintah Provinsi Bally";
    let kept =
        [("institution", typed), ("institution_asked", typed), ("institution_meant", typed), ("accepted", "on")];
    sari.browser.post(STATEMENT, &kept).await.expect(303);
    sari.browser.get(STATEMENT).await.expect(200).says(typed);
    let dewi = pages::committee(&t, ("Dewi Lestari", "dewi@contoh.go.id")).await;
    dewi.browser.get("/2023/panitia/instansi").await.expect(200).says(typed);
}
}

on_both! {
async fn a_change_is_asked_for_decided_and_keeps_both_institutions_away(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let mut busy = None;
    for juror in &jurors {
        if pages::queue_of(juror).await.len() == 3 {
            busy = Some(juror);
        }
    }
    let juror = busy.unwrap();
    let own = juror.browser.get(STATEMENT).await.expect(200);
    own.hides("name=\"institution\"").says("Instansi saya berubah");
    // The declaration itself changes no institution.
    let new = ELSEWHERE[1];
    let sneaky = [("institution", new), ("accepted", "on")];
    juror.browser.post(STATEMENT, &sneaky).await.expect(303);
    juror.browser.get(STATEMENT).await.expect(200).hides(new);

    let bare = juror.browser.post(CHANGE, &[("institution", new), ("reason", " ")]).await.expect(422);
    assert_eq!(bare.field("institution"), new);
    bare.says("Tulis alasannya");
    let asked = [("institution", new), ("reason", "Pindah tugas sejak 3 Juli")];
    juror.browser.post(CHANGE, &asked).await.expect(303);
    let page = juror.browser.get(STATEMENT).await.expect(200);
    page.says("1 karya dialihkan").says("menunggu keputusan panitia").says("Ubah permintaan ini");
    assert_eq!(pages::queue_of(juror).await.len(), 2, "the work of the new institution went");
    budi.browser.get("/2023/panitia").await.expect(200).says("1 perubahan instansi juri menunggu keputusan");

    let (decide, seen) = waiting(&budi).await;
    let said = |decision: &'static str, note: &'static str| {
        vec![("seen", seen.clone()), ("decision", decision.into()), ("note", note.into())]
    };
    let send = async |form: Vec<(&'static str, String)>| budi.browser.post(&decide, &pages::fields(&form)).await;
    send(said("", "Belum")).await.expect(422).says("Pilih keputusan Anda").says("Belum");
    send(said("refused", " ")).await.expect(422).says("Tulis mengapa perubahan ini tidak disetujui");
    send(said("granted", "Selamat bertugas")).await.expect(303);
    send(said("refused", "Terlambat")).await.expect(409).says("sudah diputuskan").says("Terlambat");
    t.run_jobs().await;
    let letter = t.newest_letter(&juror.email);
    assert_eq!(letter.kind, "institution_change_decided");
    let page = juror.browser.get(STATEMENT).await.expect(200);
    page.says(new).says("disetujui");
    // Declaring again without naming the institution before does not bring its works back.
    juror.browser.post(STATEMENT, &[("accepted", "on"), ("others", "")]).await.expect(303);
    let back = juror.browser.post(CHANGE, &[("institution", new), ("reason", "Lagi")]).await.expect(422);
    back.says("Ini instansi yang sudah Anda nyatakan");
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=juror").await.expect(200);
    trail.says("Juri minta perubahan instansi").says("Perubahan instansi juri diputuskan").says("Pindah tugas sejak 3 Juli");
}
}

on_both! {
async fn of_two_decisions_one_counts_and_a_changed_request_is_seen_anew(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let dewi = pages::committee(&t, ("Dewi Lestari", "dewi@contoh.go.id")).await;
    let juror = &jurors[0];
    juror.browser.post(CHANGE, &[("institution", ELSEWHERE[10]), ("reason", "Mutasi")]).await.expect(303);
    let (decide, seen) = waiting(&budi).await;
    // The juror corrects the request: one still waits, and what was seen before is not decided.
    juror.browser.post(CHANGE, &[("institution", ELSEWHERE[11]), ("reason", "Mutasi, ralat")]).await.expect(303);
    let stale = [("seen", seen.as_str()), ("decision", "granted"), ("note", "Baik")];
    let told = budi.browser.post(&decide, &stale).await.expect(409);
    told.says("juri mengubahnya sementara itu").says(ELSEWHERE[11]).says("Baik");
    let (same, seen) = waiting(&budi).await;
    assert_eq!(same, decide);

    let yes = [("seen", seen.as_str()), ("decision", "granted"), ("note", "")];
    let no = [("seen", seen.as_str()), ("decision", "refused"), ("note", "Belum ada surat tugas")];
    let (one, two) = join(budi.browser.post(&decide, &yes), dewi.browser.post(&decide, &no)).await;
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    t.run_jobs().await;
    let letters = t.letters(&juror.email);
    assert_eq!(letters.iter().filter(|letter| letter.kind == "institution_change_decided").count(), 1);
    let page = juror.browser.get(STATEMENT).await.expect(200);
    if one.status == 303 {
        page.says("disetujui");
    } else {
        page.says("Belum ada surat tugas").says(ELSEWHERE[5]);
    }
}
}

on_both! {
async fn only_a_juror_who_declared_asks_and_only_the_committee_decides(t: TestApp) {
    let sari = sari(&t).await;
    let form = [("institution", BALI), ("reason", "Mutasi")];
    assert_eq!(sari.browser.get(CHANGE).await.expect(303).location().unwrap(), STATEMENT);
    sari.browser.post(CHANGE, &form).await.expect(409).says("Isi pernyataan independensi dahulu");
    sari.browser.get(CHANGES).await.expect(403);
    sari.browser.post(&format!("{CHANGES}/1/keputusan"), &[("decision", "granted")]).await.expect(403);
    t.visitor().get(CHANGE).await.expect(303);
}
}

on_both! {
async fn two_tabs_of_a_declaration_are_put_together(t: TestApp) {
    let sari = sari(&t).await;
    let first = [("institution", BALI), ("accepted", "on"), ("others", "Universitas Contoh Satu")];
    sari.browser.post(STATEMENT, &first).await.expect(303);
    let opened = sari.browser.get(STATEMENT).await.expect(200);
    let (version, base) = (opened.field("version"), opened.field("base"));
    let typed = |others: &'static str| {
        vec![("others", others), ("accepted", "on"), ("version", version.as_str()), ("base", base.as_str())]
    };
    let one = "Universitas Contoh Satu\nUniversitas Contoh Dua";
    sari.browser.post(STATEMENT, &typed(one)).await.expect(303);
    // An older tab takes nothing away unseen, with its version and without one.
    let both = sari.browser.post(STATEMENT, &typed("Universitas Contoh Tiga")).await.expect(409);
    let both = both.says("Universitas Contoh Dua").says("Universitas Contoh Tiga");
    assert_eq!(both.body.matches("class=\"merge-field\"").count(), 1);
    sari.browser.post(STATEMENT, &[("others", ""), ("accepted", "on")]).await.expect(409);
    // A form that points something out is still typed over what it was typed over.
    let unticked = [("others", "Universitas Contoh Tiga"), ("version", &version), ("base", &base)];
    let again = sari.browser.post(STATEMENT, &unticked).await.expect(422);
    let (own, shown) = (again.field("version"), again.field("base"));
    let ticked = [("others", "Universitas Contoh Tiga"), ("accepted", "on"), ("version", &own), ("base", &shown)];
    sari.browser.post(STATEMENT, &ticked).await.expect(409);
    sari.browser.get(STATEMENT).await.expect(200).says("Universitas Contoh Dua").hides("Universitas Contoh Tiga");
    let choice = [
        ("version", both.field("version")),
        ("base", both.field("base")),
        ("accepted", "on".to_owned()),
        ("merge", "1".to_owned()),
        ("mine.others", "Universitas Contoh Tiga".to_owned()),
        ("pick.others", "mine".to_owned()),
    ];
    sari.browser.post(STATEMENT, &pages::fields(&choice)).await.expect(303);
    let now = sari.browser.get(STATEMENT).await.expect(200);
    now.says("Universitas Contoh Tiga").hides("Universitas Contoh Dua");
}
}

on_both! {
async fn merging_names_does_not_free_a_juror_of_a_conflict(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let juror = &jurors[0];
    let (typed, listed) = ("Balai Contoh Nusantara", ELSEWHERE[1]);
    let version = juror.browser.get(STATEMENT).await.expect(200).field("version");
    let said = [("others", listed), ("accepted", "on"), ("version", &version)];
    juror.browser.post(STATEMENT, &said).await.expect(303);
    juror.browser.post(CHANGE, &[("institution", typed), ("reason", "Mutasi")]).await.expect(303);
    let directory = "/2023/panitia/instansi";
    let page = budi.browser.get(directory).await.expect(200).says(typed);
    let merge = page.link("/penggabungan");
    budi.browser.post(&merge, &[("name", listed), ("reason", "Nama yang sama")]).await.expect(303);
    t.run_jobs().await;
    // The one institution left stands in the way by the change: a declaration does not take it away.
    let page = juror.browser.get(STATEMENT).await.expect(200);
    assert_eq!(page.textarea("others"), "");
    let version = page.field("version");
    juror.browser.post(STATEMENT, &[("others", ""), ("accepted", "on"), ("version", &version)]).await.expect(303);
    let kept: i64 = crate::support::fixtures::read(&t, |conn| {
        use diesel::prelude::*;
        use lomba::db::schema::{institutions, juror_conflicts as c};
        let rows = c::table.inner_join(institutions::table).filter(institutions::name.eq(listed));
        Ok(rows.filter(c::declared.eq(false)).count().get_result(conn)?)
    });
    assert_eq!(kept, 1);
}
}
