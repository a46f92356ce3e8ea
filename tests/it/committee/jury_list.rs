//! The jury as a list: who answered and how far each is, narrowed, ordered, page by page and as a file.

use diesel::prelude::*;
use lomba::accounts::Role;
use lomba::db::Fault;
use lomba::db::schema::jurors;
use lomba::ids::JurorId;
use lomba::judging::{AssignmentStatus, JurorStatus};

use super::list_files::{book, rows};
use crate::on_both;
use crate::support::journey::{self as pages, BUDI, Someone};
use crate::support::{TestApp, fixtures};

const JURY: &str = "/2023/panitia/juri";

/// The codes of the jurors that match, in their order.
async fn codes(budi: &Someone, query: &str) -> Vec<String> {
    let file = budi.browser.get(&format!("{JURY}.csv?kolom=kode{query}")).await.expect(200);
    rows(&file).into_iter().skip(1).map(|row| row[0].clone()).collect()
}

/// Puts a juror into a state; with a date by which to answer where one is awaited.
fn put(t: &TestApp, juror: JurorId, status: JurorStatus, answer_by: &str) {
    let date = crate::support::wib(answer_by);
    let change = (
        jurors::status.eq(status),
        jurors::answer_by.eq(date),
        jurors::declared_at.eq(None::<lomba::clock::At>),
    );
    t.write(|tx| diesel::update(jurors::table.find(juror)).set(change).execute(tx.conn).map_err(Fault::from))
        .unwrap();
}

on_both! {
async fn jurors_are_narrowed_by_state_answer_and_pace(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let place = fixtures::institution(&t, "Badan Contoh 1", true);
    let works: Vec<_> = (1..=3).map(|n| fixtures::accepted_work(&t, n, place)).collect();
    t.set_clock("2023-07-20 09:00");
    let jury: Vec<JurorId> = (1..=6).map(|n| fixtures::juror(&t, n, None, (n == 5).then_some(place))).collect();
    put(&t, jury[3], JurorStatus::Invited, "2023-07-25 09:00");
    put(&t, jury[4], JurorStatus::Accepted, "2023-07-19 09:00");
    put(&t, jury[5], JurorStatus::Revoked, "2023-07-19 09:00");
    // The first is done, the second has begun early and fast, the third has handed in nothing.
    for work in &works {
        fixtures::sheet(&t, work.work, jury[0], AssignmentStatus::Locked, Some(8000));
    }
    fixtures::sheet(&t, works[0].work, jury[1], AssignmentStatus::Submitted, Some(8000));
    fixtures::sheet(&t, works[1].work, jury[1], AssignmentStatus::Assigned, None);
    fixtures::sheet(&t, works[0].work, jury[2], AssignmentStatus::Assigned, None);
    t.set_clock("2023-07-21 09:00");
    budi.sign_in().await;

    assert_eq!(codes(&budi, "").await, ["J01", "J02", "J03", "J04", "J05", "J06"]);
    // Those who have not answered are there all the same while the list shows others.
    budi.browser.get(&format!("{JURY}?status=active")).await.expect(200).says("Ubah batas jawaban");
    assert_eq!(codes(&budi, "&urut=-kode").await, ["J06", "J05", "J04", "J03", "J02", "J01"]);
    assert_eq!(codes(&budi, "&status=active").await, ["J01", "J02", "J03"]);
    assert_eq!(codes(&budi, "&status=invited").await, ["J04"]);
    assert_eq!(codes(&budi, "&jawaban=belum").await, ["J04", "J05"], "who is late has not answered either");
    assert_eq!(codes(&budi, "&jawaban=terlambat").await, ["J05"]);
    assert_eq!(codes(&budi, "&jawaban=sudah").await, ["J01", "J02", "J03"]);
    assert_eq!(codes(&budi, "&laju=selesai").await, ["J01"]);
    assert_eq!(codes(&budi, "&laju=tepat").await, ["J02"]);
    assert_eq!(codes(&budi, "&laju=tertinggal").await, ["J03"]);
    assert_eq!(codes(&budi, "&laju=tanpa").await, ["J04", "J05", "J06"]);
    assert_eq!(codes(&budi, "&urut=terkirim").await, ["J03", "J02", "J01", "J04", "J05", "J06"]);
    assert_eq!(codes(&budi, "&urut=laju").await, ["J03", "J02", "J01", "J04", "J05", "J06"]);
    assert_eq!(codes(&budi, "&q=contoh+1").await, ["J05"], "by the institution");
    assert_eq!(codes(&budi, "&q=JURI2@").await, ["J02"]);
    assert_eq!(codes(&budi, "&q=tidak-ada").await, [""; 0]);
    assert_eq!(codes(&budi, &format!("&juri={}", jury[2])).await, ["J03"]);
    assert_eq!(codes(&budi, "&status=x&laju=y&jawaban=z&urut=surel").await.len(), 6, "unknown words count for nothing");

    let page = budi.browser.get(&format!("{JURY}?jawaban=terlambat")).await.expect(200).says("1 juri").says("Jawaban: lewat batas jawaban");
    let labels: Vec<String> = page.values("data-l").into_iter().take(7).collect();
    assert_eq!(labels, ["Nama", "Status", "Kode", "Instansi", "Keahlian", "Terkirim", "Laju"]);
    let page = budi.browser.get(JURY).await.expect(200);
    let table = page.body.split("<table").nth(1).unwrap().split("</table>").next().unwrap();
    assert!(!table.contains("<form") && !table.contains("<button"), "no form is repeated in the rows");
    assert!(page.body.find("name=\"expertise\"").unwrap() < page.body.find("<table").unwrap(), "the form stands before the list");
    assert!(page.body.contains("<details class=\"card\">"), "and is folded");
    let shown = page.words();
    assert!(shown.contains("3 dari 3") && shown.contains("1 dari 2") && shown.contains("0 dari 1"), "{shown}");
    t.run_jobs().await;
}
}

on_both! {
async fn the_jury_is_taken_away_and_seen_page_by_page(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    for n in 1..=60 {
        fixtures::juror(&t, n, None, None);
    }
    let named = |name: &'static str| t.write(|tx| diesel::update(jurors::table.filter(jurors::pseudonym.eq("J60"))).set(jurors::name.eq(name)).execute(tx.conn).map_err(Fault::from));
    named("=1+1").unwrap();
    let first = budi.browser.get(JURY).await.expect(200).says("60 juri").says("1–50 dari 60");
    assert!(first.body.contains("juri50@") && !first.body.contains("juri51@"));
    let second = budi.browser.get(&format!("{JURY}?page=2")).await.expect(200).says("51–60 dari 60");
    assert!(second.body.contains("juri51@") && !second.body.contains("juri50@"));
    let query = "?q=juri&urut=-kode&kolom=nama,kode,surel,kapasitas";
    let page = budi.browser.get(&format!("{JURY}{query}")).await.expect(200);
    let link = page.link("/2023/panitia/juri.xlsx?");
    let head = ["Nama", "Kode", "Surel", "Kapasitas"].map(str::to_owned).to_vec();
    let row = |n: usize, first: &str| {
        let name = if n == 60 { first.to_owned() } else { format!("Juri Rahasia {n}") };
        vec![name, format!("J{n:02}"), format!("juri{n}@contoh.go.id"), "tanpa batas".to_owned()]
    };
    let all = |first: &str| std::iter::once(head.clone()).chain((1..=60).rev().map(|n| row(n, first))).collect::<Vec<_>>();
    assert_eq!(rows(&budi.browser.get(&link.replace(".xlsx", ".csv")).await.expect(200)), all("'=1+1"));
    assert_eq!(book(&budi.browser.get(&link).await.expect(200)), all("=1+1"));

    let form = [("tabel", "juri"), ("alamat", "laju=tertinggal&urut=-laju&page=2"), ("name", "Tertinggal")];
    let to = budi.browser.post("/2023/panitia/tampilan", &form).await.expect(303).location().unwrap();
    assert_eq!(to, format!("{JURY}?laju=tertinggal&urut=-laju"));
    budi.browser.get(&to).await.expect(200).says("Tertinggal");
}
}

on_both! {
async fn what_is_done_about_a_juror_stands_on_their_page(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let watching = t.committee_as("Wening Pengamat", "wening@contoh.go.id", Role::Observer).await;
    budi.browser.get(JURY).await.expect(200).says("Belum ada juri");
    let open = budi.browser.get(JURY).await.expect(200);
    assert!(open.body.contains("<details class=\"card\" open>"), "with nobody there the form stands open");
    let juror = fixtures::juror(&t, 1, None, None);
    put(&t, juror, JurorStatus::Invited, "2023-07-25 09:00");
    let own = budi.browser.get(JURY).await.expect(200).link("/ubah");
    let page = budi.browser.get(&own).await.expect(200).says("Batas jawaban: 25 Juli 2023, 08.59 WIB");
    assert_eq!((page.link("/undangan"), page.link("/pencabutan")), (format!("{JURY}/{juror}/undangan"), format!("{JURY}/{juror}/pencabutan")));
    let seen = watching.get(JURY).await.expect(200).says("Juri Rahasia 1").hides("/ubah");
    assert!(!seen.body.contains("name=\"expertise\""), "who may not invite has no form");
    let refused = budi.browser.post(JURY, &[("name", "Tirta Wijaya"), ("email", "bukan-surel")]).await.expect(422);
    assert_eq!((refused.field("name"), refused.field("email")), ("Tirta Wijaya".to_owned(), "bukan-surel".to_owned()));
    assert!(refused.body.contains("<details class=\"card\" open>"), "what was refused is in sight");
    t.run_jobs().await;
}
}
