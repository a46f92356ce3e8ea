//! A draft is tried out by whoever knows its address, and nothing of it is left when it is announced.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use lomba::db::Fault;
use lomba::editions;

use crate::on_both;
use crate::results::field;
use crate::support::fixtures::{EDITION, read};
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Someone};
use crate::support::two_members::{self, PUBLISHING, SEALING};
use crate::support::{Backend, TestApp};

use super::Sheet;

const TRIAL: &str = "/2024/panitia/edisi/uji-coba";

#[derive(QueryableByName)]
struct Named {
    #[diesel(sql_type = Text)]
    child: String,
    #[diesel(sql_type = Text)]
    parent: String,
    #[diesel(sql_type = Text)]
    column: String,
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    rows: i64,
}

/// Every foreign key of the database.
fn foreign_keys(t: &TestApp) -> Vec<Named> {
    let sqlite = "SELECT m.name AS child, f.\"table\" AS parent, f.\"from\" AS column \
                  FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'";
    let postgres = "SELECT c.conrelid::regclass::text AS child, c.confrelid::regclass::text AS parent, \
                    a.attname::text AS column FROM pg_constraint c JOIN pg_attribute a \
                    ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] \
                    WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace";
    let query = match t.backend {
        Backend::Postgresql => postgres,
        Backend::Sqlite => sqlite,
    };
    read(t, |conn| Ok(diesel::sql_query(query).load(conn)?))
}

/// Rows per table that belong to an edition, however far away: found by following the foreign keys.
fn belonging(t: &TestApp, edition: i64) -> BTreeMap<String, i64> {
    let keys = foreign_keys(t);
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut level: Vec<(String, String)> = vec![("editions".to_owned(), edition.to_string())];
    while let Some((parent, ids)) = level.pop() {
        for key in keys.iter().filter(|key| key.parent == parent && key.child != parent) {
            if found.contains_key(&key.child) {
                continue;
            }
            let of = format!("{} IN ({ids})", key.column);
            let has_id = keys.iter().any(|other| other.parent == key.child);
            if has_id {
                level.push((key.child.clone(), format!("SELECT id FROM {} WHERE {of}", key.child)));
            }
            found.insert(key.child.clone(), of);
        }
    }
    found
        .into_iter()
        .map(|(table, of)| {
            let query = format!("SELECT COUNT(*) AS rows FROM {table} WHERE {of}");
            let counted: Counted = read(t, |conn| Ok(diesel::sql_query(&query).get_result(conn)?));
            (table, counted.rows)
        })
        .collect()
}

/// A draft of 2024, tried out.
async fn tried(t: &TestApp, budi: &Someone) {
    let form = [("source", "2023"), ("year", "2024"), ("slug", ""), ("file", "")];
    let page = budi.browser.post_bare("/panitia/edisi", &form).await.expect(200);
    Sheet::of(&page).send(budi).await.expect(303);
    t.visitor().get("/2024").await.expect(404);
    budi.browser.get(TRIAL).await.expect(200).says("Siapa pun yang tahu alamatnya");
    budi.browser.post(TRIAL, &[]).await.expect(303);
}

on_both! {
async fn a_trial_is_open_to_whoever_knows_it_and_leaves_nothing(t: TestApp) {
    t.set_clock("2024-05-20 10:00");
    let budi = pages::committee(&t, BUDI).await;
    tried(&t, &budi).await;
    // Everybody with the address sees it, marked; nobody is led there.
    let home = t.visitor().get("/2024").await.expect(200).says("Uji coba: pendaftaran, karya, dan nilai di sini dihapus");
    home.says("Microlearning ASN 2024 (uji coba)");
    t.visitor().get("/").await.expect(200).says("Microlearning ASN 2023").hides("/2024");
    t.visitor().get("/arsip").await.expect(200).hides("2024");
    budi.browser.post(TRIAL, &[]).await.expect(409).says("Hanya draf yang dapat diuji coba");
    assert_eq!(budi.browser.get("/2024/panitia/edisi/pengumuman").await.expect(303).location().unwrap(), TRIAL);
    budi.browser.post("/2024/panitia/edisi/pengumuman", &[]).await.expect(409).says("sedang diuji coba");
    budi.browser.get("/2024/panitia/edisi").await.expect(200).says("Edisi ini sedang diuji coba");

    // Somebody registers and begins a work; a running stage is cut short, as nobody relies on it.
    let person = pages::sign_up(&t, ("Sekar Contoh", "sekar@contoh.go.id")).await;
    let alone = [("kind", "individual"), ("institution", ELSEWHERE[0])];
    let at = pages::register_in(&person, "/2024/peserta/daftar", 1, &alone).await;
    t.set_clock("2024-05-22 10:00");
    budi.sign_in().await;
    person.sign_in().await;
    let maker = pages::Entrant { person, at };
    pages::draft_work(&maker, "Percobaan").await;
    let short = [("closes_at", "2024-06-01T23:59"), ("reason", "Uji coba")];
    let stage = "/2024/panitia/tahapan/registration";
    let sheet = Sheet::of(&budi.browser.get(stage).await.expect(200));
    let sheet = short.iter().fold(sheet, |sheet, (name, value)| sheet.typed(name, value));
    let shown = sheet.send(&budi).await.expect(200).says("1 Juni 2024, 23.59 WIB");
    let along = ["fingerprint", "version", "base", "opens_at", "closes_at", "reason"];
    let along: Vec<_> = along.iter().filter_map(|name| Some((*name, shown.hidden(name)?))).collect();
    let along: Vec<(&str, &str)> = along.iter().map(|(name, value)| (*name, value.as_str())).collect();
    budi.browser.post_bare(&format!("{stage}/pemindahan"), &along).await.expect(303);

    // Settings saved meanwhile hold nothing of the trial's schedule.
    let contact = budi.browser.get("/2024/panitia/edisi/kontak").await.expect(200);
    Sheet::of(&contact).typed("contact.email", "tanya@contoh.go.id").send(&budi).await.expect(303);

    let page = budi.browser.get(TRIAL).await.expect(200).says("1 pendaftaran dengan 1 karya, 0 juri");
    page.says("mulai dari satu lagi");
    let end = format!("{TRIAL}/penghapusan");
    let refused = budi.browser.post(&end, &[("word", "2023"), ("announce", "1")]).await.expect(422);
    assert_eq!(refused.says("Ketik kata edisi persis").field("word"), "2023");
    maker.person.browser.get(&maker.at).await.expect(200);
    budi.browser.post(&end, &[("word", "2024")]).await.expect(303);
    t.visitor().get("/2024").await.expect(404);
    maker.person.browser.get(&maker.at).await.expect(404);
    budi.browser.post(&end, &[("word", "2024")]).await.expect(409).says("tidak sedang diuji coba");
    let stages = budi.browser.get("/2024/panitia/tahapan").await.expect(200).hides("1 Juni 2024");
    stages.says("7 Juli 2024, 23.59 WIB").hides("Semula");
    budi.browser.get("/2024").await.expect(200).says("tanya@contoh.go.id");

    // Tried once more and announced: the numbers start anew, and what was tried is gone.
    budi.browser.post(TRIAL, &[]).await.expect(303);
    budi.browser.post(&end, &[("word", "2024"), ("announce", "1")]).await.expect(303);
    let home = t.visitor().get("/").await.expect(200).says("Microlearning ASN 2024").hides("uji coba");
    home.hides("Uji coba");
    pages::register_in(&maker.person, "/2024/peserta/daftar", 1, &alone).await;
    let trail = budi.browser.get("/2024/panitia/jejak?jenis=edition").await.expect(200);
    trail.says("Edisi dibuka untuk uji coba").says("Uji coba dihapus").says("Edisi diumumkan");
    t.run_jobs().await;
}
}

on_both! {
async fn wiping_reaches_every_table_that_belongs_to_an_edition(t: TestApp) {
    field(&t);
    // Numbers that those works were not given by the portal.
    t.write(|tx| (0..12).try_for_each(|_| editions::next_number(tx, EDITION).map(drop))).unwrap();
    let agus = pages::committee(&t, ("Agus Contoh", "agus@contoh.go.id")).await;
    let maker = pages::individual(&t, 50, ELSEWHERE[0]).await;
    let work = pages::whole_work(&t, &maker, 50, "Percobaan").await;
    pages::accept_work(&agus, &work).await;
    pages::invite_and_declare_juror(&t, &agus, ("Juri Coba", "juri.coba@contoh.go.id"), ELSEWHERE[1]).await;
    t.set_clock("2023-08-21 10:00");
    let budi = t.committee("Budi Santosa", "budi@contoh.go.id").await;
    let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    two_members::by_two(&budi, &dewi, SEALING).await;
    two_members::by_two(&budi, &dewi, PUBLISHING).await;
    t.run_jobs().await;
    let before = belonging(&t, 1);
    for table in ["entries", "members", "works", "videos", "assignments", "assignment_points", "submissions", "video_checks", "decisions", "declarations", "juror_invitations", "seals", "publications", "methods", "approvals", "letters"] {
        assert!(before[table] > 0, "{table} is empty before: {before:?}");
    }
    // What a public edition holds cannot be deleted, whoever tries.
    let refused = t.write(|tx| diesel::sql_query("DELETE FROM publications").execute(tx.conn).map_err(Fault::from));
    assert!(refused.is_err());
    // As if all of it had happened in a trial. No page makes one of a public edition, and none should: it stands in for a
    // whole competition walked through in a trial.
    t.write(|tx| diesel::sql_query("UPDATE editions SET public_at = NULL, trial_at = 1").execute(tx.conn).map_err(Fault::from)).unwrap();
    budi.get("/2023/panitia/edisi/uji-coba").await.expect(200).says("13 pendaftaran dengan 13 karya, 4 juri");
    budi.post("/2023/panitia/edisi/uji-coba/penghapusan", &[("word", "2023")]).await.expect(303);
    let mut after = belonging(&t, 1);
    assert_eq!(after.remove("phases"), Some(10));
    after.remove("downloads");
    after.retain(|_, rows| *rows > 0);
    assert_eq!(after, BTreeMap::new());
    let edition = read(&t, |conn| editions::find(conn, "2023")).unwrap();
    assert_eq!((edition.sealed_at, edition.published_at, edition.is_trial()), (None, None, false));
    budi.get("/2023/panitia").await.expect(200);
    t.run_jobs().await;
}
}
