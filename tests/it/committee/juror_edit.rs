//! Changing what the committee knows about a juror: effects first, nothing moved in silence; inviting anew who left.

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::{assignments, institutions, juror_conflicts, jurors};

use crate::on_both;
use crate::support::fixtures::{self, read};
use crate::support::journey::{self as pages, BUDI, Someone};
use crate::support::{Page, TestApp};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
const JURY: &str = "/2023/panitia/juri";

/// Two members, works of institutions of their own, and a jury that holds them.
pub(super) async fn given_out(t: &TestApp, works: usize, jury: usize) -> (Someone, Someone) {
    let (budi, dewi) = (pages::committee(t, BUDI).await, pages::committee(t, DEWI).await);
    for n in 1..=works {
        let house = fixtures::institution(t, &format!("Badan Contoh {n}"), true);
        fixtures::accepted_work(t, n, house);
    }
    for n in 1..=jury {
        let house = fixtures::institution(t, &format!("Badan Juri {n}"), true);
        fixtures::juror(t, n, None, Some(house));
    }
    t.set_clock("2023-07-20 09:00");
    budi.sign_in().await;
    dewi.sign_in().await;
    pages::route(&budi).await;
    (budi, dewi)
}

/// Who holds what, and how far it is.
fn sheets(t: &TestApp) -> Vec<(i64, String)> {
    let columns = (assignments::juror_id, assignments::status);
    read(t, |conn| Ok(assignments::table.order(assignments::id.asc()).select(columns).load(conn)?))
}

type Stored = (String, Option<String>, Option<i32>);

fn stored(t: &TestApp, juror: i64) -> Stored {
    let columns = (jurors::expertise, institutions::name.nullable(), jurors::capacity);
    read(t, |conn| {
        Ok(jurors::table
            .left_join(institutions::table)
            .filter(jurors::id.eq(juror))
            .select(columns)
            .first(conn)?)
    })
}

fn kept_apart(t: &TestApp, juror: i64) -> Vec<String> {
    read(t, |conn| {
        Ok(juror_conflicts::table
            .inner_join(institutions::table)
            .filter(juror_conflicts::juror_id.eq(juror))
            .select(institutions::name)
            .load(conn)?)
    })
}

/// The form with these words over what the page stands on.
fn form(page: &Page, words: [&str; 3]) -> Vec<(&'static str, String)> {
    let [expertise, institution, capacity] = words;
    let hidden = |name: &str| page.hidden(name).unwrap_or_default();
    vec![
        ("expertise", expertise.to_owned()),
        ("institution", institution.to_owned()),
        ("capacity", capacity.to_owned()),
        ("version", hidden("version")),
        ("fingerprint", hidden("fingerprint")),
    ]
}

async fn check(one: &Someone, at: &str, form: &[(&'static str, String)]) -> Page {
    one.browser.post(at, &pages::fields(form)).await
}

async fn save(one: &Someone, at: &str, mut form: Vec<(&'static str, String)>) -> Page {
    form.push(("act", "save".to_owned()));
    check(one, at, &form).await
}

on_both! {
async fn works_of_a_new_institution_are_named_before_they_are_given_up(t: TestApp) {
    let (budi, _) = given_out(&t, 1, 4).await;
    let (holder, before) = (sheets(&t)[0].0, sheets(&t));
    let at = format!("{JURY}/{holder}/ubah");
    let own = format!("Badan Juri {holder}");
    let page = budi.browser.get(&at).await.expect(200);
    assert_eq!(page.field("institution"), own);
    check(&budi, &at, &form(&page, ["", &own, ""])).await.expect(422).says("Tulis keahliannya");
    let wrong = check(&budi, &at, &form(&page, ["Produksi video", &own, "banyak"])).await.expect(422);
    assert_eq!((wrong.field("expertise"), wrong.field("capacity")), ("Produksi video".to_owned(), "banyak".to_owned()));

    let words = ["Produksi video", "Badan Contoh 1", ""];
    let shown = check(&budi, &at, &form(&page, words)).await.expect(200).says("Pembagian berikutnya");
    assert_eq!(shown.values("data-clash"), ["ML-2023-0001"]);
    assert_eq!((sheets(&t), stored(&t, holder).0), (before, String::new()), "looking moves nothing");
    save(&budi, &at, form(&shown, words)).await.expect(303);
    assert_eq!(stored(&t, holder), ("Produksi video".to_owned(), Some("Badan Contoh 1".to_owned()), None));
    let (gone, held): (Vec<_>, Vec<_>) = sheets(&t).into_iter().partition(|(_, status)| status == "recused");
    assert_eq!((gone, held.len()), (vec![(holder, "recused".to_owned())], 3), "another juror has it");
    assert!(held.iter().all(|(juror, _)| *juror != holder));
    assert_eq!(kept_apart(&t, holder), [own], "the declared institution stays a conflict");
    budi.browser.get("/2023/panitia/jejak").await.expect(200).says("Data juri diubah panitia");
    t.run_jobs().await;
}
}

on_both! {
async fn a_lower_capacity_takes_nothing_back(t: TestApp) {
    let (budi, _) = given_out(&t, 2, 3).await;
    let before = sheets(&t);
    let at = format!("{JURY}/1/ubah");
    let page = budi.browser.get(&at).await.expect(200);
    let words = ["Desain", "Badan Juri 1", "1"];
    let shown = check(&budi, &at, &form(&page, words)).await.expect(200).says("Tidak ada karya yang berpindah");
    assert_eq!((shown.values("data-beyond"), shown.values("data-clash").len()), (vec!["1".to_owned()], 0));
    save(&budi, &at, form(&shown, words)).await.expect(303);
    assert_eq!((sheets(&t), stored(&t, 1).2), (before, Some(1)));
    // An institution that the portal does not know is said to be new.
    let page = budi.browser.get(&at).await.expect(200);
    let shown = check(&budi, &at, &form(&page, ["Desain", "Qwertz Zyxw", "1"])).await.expect(200);
    shown.says("belum dikenal portal").says("dinyatakan sebelumnya tetap dihindari");
    t.run_jobs().await;
}
}

on_both! {
async fn a_change_is_never_saved_over_one_that_nobody_saw(t: TestApp) {
    let (budi, dewi) = given_out(&t, 1, 3).await;
    let at = format!("{JURY}/2/ubah");
    let (one, other) = (budi.browser.get(&at).await.expect(200), dewi.browser.get(&at).await.expect(200));
    let (mine, hers) = (["Suara", "Badan Juri 2", "5"], ["Penyuntingan", "Badan Juri 2", "9"]);
    let (one, looked) = (
        check(&budi, &at, &form(&one, mine)).await.expect(200),
        check(&dewi, &at, &form(&other, hers)).await.expect(200),
    );
    save(&budi, &at, form(&one, mine)).await.expect(303);
    // Both the page she opened and the effects she looked at are older.
    let stale = check(&dewi, &at, &form(&other, hers)).await.expect(409).says("Tersimpan sekarang Keahlian Suara");
    assert_eq!((stale.field("expertise"), stale.field("capacity")), ("Penyuntingan".to_owned(), "9".to_owned()));
    let stale = save(&dewi, &at, form(&looked, hers)).await.expect(409).says("Tersimpan sekarang Keahlian Suara");
    assert_eq!(stored(&t, 2).0, "Suara");
    // Words other than those whose effects were shown are not saved either.
    let other_words = ["Penyuntingan", "Badan Contoh 1", "9"];
    let again = save(&dewi, &at, form(&stale, other_words)).await.expect(409);
    assert_eq!((again.values("data-clash").len(), stored(&t, 2).0), (1, "Suara".to_owned()));
    save(&dewi, &at, form(&stale, hers)).await.expect(303);
    assert_eq!(stored(&t, 2), ("Penyuntingan".to_owned(), Some("Badan Juri 2".to_owned()), Some(9)));
    t.run_jobs().await;
}
}

on_both! {
async fn who_left_is_invited_anew_declares_anew_and_chairs_no_more(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let house = fixtures::institution(&t, "Badan Juri 1", true);
    let person = fixtures::person(&t, "Juri Rahasia 1", "juri1@contoh.go.id");
    fixtures::juror(&t, 1, Some(person.user_id()), Some(house));
    t.write(|tx| diesel::update(jurors::table).set(jurors::is_chair.eq(true)).execute(tx.conn).map_err(Fault::from)).unwrap();
    budi.browser.post(&format!("{JURY}/1/keluar"), &[("reason", "Pindah tugas.")]).await.expect(303);
    let state = |t: &TestApp| -> (String, bool, bool) {
        let columns = (jurors::status, jurors::is_chair, jurors::declared_at.is_null());
        read(t, |conn| Ok(jurors::table.select(columns).first(conn)?))
    };
    assert_eq!(state(&t), ("left".to_owned(), false, false));
    budi.browser.get(&format!("{JURY}/1/ubah")).await.expect(200).says("Undang lagi");
    budi.browser.post(&format!("{JURY}/1/undangan"), &[]).await.expect(303);
    assert_eq!(state(&t), ("invited".to_owned(), false, true));
    assert_eq!((t.newest_letter("juri1@contoh.go.id").kind.as_str(), kept_apart(&t, 1)), ("invite_juror", vec!["Badan Juri 1".to_owned()]));
    // Somebody who takes part by then is not invited anew.
    budi.browser.post(&format!("{JURY}/1/pencabutan"), &[]).await.expect(303);
    let entrants = fixtures::institution(&t, "Badan Contoh 1", true);
    fixtures::entry(&t, &person, entrants);
    let entrant = lomba::db::schema::members::table;
    let told = budi.browser.post(&format!("{JURY}/1/undangan"), &[]).await;
    assert_eq!(read(&t, |conn| Ok(entrant.count().get_result::<i64>(conn)?)), 1);
    told.expect(409);
    assert_eq!(state(&t).0, "revoked");
    t.run_jobs().await;
}
}
