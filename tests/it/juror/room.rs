//! The scoring room beside the marks: own marks on other works, suspicions, the verdict for the LMS, whose a work is,
//! and what a juror sees after the announcement.

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::{assignments, audit_log, editions, violation_flags};
use lomba::editions::EditionSettings;

use super::postponing::{Jury, jury};
use crate::on_both;
use crate::support::journey::{self as pages, Someone};
use crate::support::{Page, TestApp};

/// The first sheet of a juror: number of the work, and address.
async fn first(juror: &Someone) -> (String, String) {
    pages::queue_of(juror).await[0].clone()
}

/// A juror who holds at least two works.
async fn busy(jurors: &[Someone]) -> &Someone {
    for juror in jurors {
        if pages::queue_of(juror).await.len() >= 2 {
            return juror;
        }
    }
    panic!("nobody has two works")
}

async fn save(juror: &Someone, sheet: &str, fields: &[(&str, &str)]) {
    let version = juror.browser.get(sheet).await.expect(200).field("version");
    let with: Vec<_> = fields.iter().copied().chain([("version", version.as_str())]).collect();
    juror.browser.post(&format!("{sheet}/draf"), &with).await.expect(303);
}

on_both! {
async fn own_marks_on_other_works_stand_beside_the_bands(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busy(&jurors).await;
    let held = pages::queue_of(juror).await;
    let ((one, here), (_, there)) = (held[0].clone(), held[1].clone());
    juror.browser.get(&there).await.expect(200).hides("data-anchor");
    save(juror, &here, &[("A1", "86"), ("B2", "64,5")]).await;
    let page = juror.browser.get(&there).await.expect(200);
    let page = page.says(&format!("Anda memberi 86 pada {one}.")).says(&format!("Anda memberi 64,50 pada {one}."));
    assert_eq!(page.values("data-mark"), ["86.00", "64.50"]);
    // No mark of another juror, nor one of the sheet itself.
    juror.browser.get(&here).await.expect(200).hides("data-mark");
    let other = jurors.iter().find(|other| other.email != juror.email).unwrap();
    let (_, sheet) = first(other).await;
    other.browser.get(&sheet).await.expect(200).hides("data-mark");
}
}

on_both! {
async fn a_suspicion_reaches_the_committee_and_changes_no_score(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let juror = &jurors[0];
    let (number, sheet) = first(juror).await;
    save(juror, &sheet, &[("A1", "86")]).await;
    let at = format!("{sheet}/dugaan");
    juror.browser.get(&sheet).await.expect(200).says("Ada dugaan pelanggaran");
    juror.browser.post(&at, &[("words", "  ")]).await.expect(422).says("Tulis apa yang Anda lihat");
    juror.browser.post(&at, &[("words", &"a".repeat(2001))]).await.expect(422);
    let words = [("words", "Musik menit 3 milik orang lain")];
    assert_eq!(juror.browser.post(&at, &words).await.expect(303).location().unwrap(), sheet);
    juror.browser.post(&at, &words).await.expect(409).says("masih diperiksa panitia");
    juror.browser.get(&at).await.expect(200).says("Musik menit 3 milik orang lain");

    // Another juror of the same work learns nothing of it and may raise one as well.
    for other in &jurors[1..] {
        other.browser.post(&at, &words).await.expect(404);
        for (_, theirs) in pages::queue_of(other).await {
            other.browser.get(&format!("{theirs}/dugaan")).await.expect(200).hides("Musik menit 3");
        }
    }
    let inbox = budi.browser.get("/2023/panitia").await.expect(200);
    inbox.says("1 dugaan pelanggaran dari juri");
    let list = budi.browser.get("/2023/panitia/dugaan").await.expect(200);
    let list = list.says("Musik menit 3 milik orang lain").says(&number).hides("86,00").hides(&juror.name);
    let desk = list.link("/panitia/karya/");
    budi.browser.get(&desk).await.expect(200).says("Musik menit 3 milik orang lain");
    let trail: Vec<String> = t
        .app
        .db
        .read(|conn| {
            let acts = audit_log::table.filter(audit_log::act.eq("violation.flagged"));
            acts.select(audit_log::details).load(conn).map_err(Fault::from)
        })
        .unwrap();
    assert_eq!(trail.len(), 1);
    assert!(!trail[0].contains("86"), "no score in the trail: {}", trail[0]);

    let id: i64 = t
        .app
        .db
        .read(|conn| violation_flags::table.select(violation_flags::id).first(conn).map_err(Fault::from))
        .unwrap();
    let settle = format!("/2023/panitia/dugaan/{id}/penyelesaian");
    juror.browser.post(&settle, &[("outcome", "Berlisensi")]).await.expect(403);
    budi.browser.post(&settle, &[("outcome", " ")]).await.expect(422);
    budi.browser.post(&settle, &[("outcome", "Berlisensi")]).await.expect(303);
    budi.browser.post(&settle, &[("outcome", "Berlisensi")]).await.expect(409).says("sudah diselesaikan");
    budi.browser.post("/2023/panitia/dugaan/999999/penyelesaian", &[("outcome", "x")]).await.expect(404);
    budi.browser.get("/2023/panitia").await.expect(200).hides("dugaan pelanggaran dari juri");
    budi.browser.get(&desk).await.expect(200).says("Berlisensi");
    juror.browser.post(&at, &words).await.expect(303);
    assert_eq!(juror.browser.get(&sheet).await.expect(200).field("A1"), "86,00", "the marks are as they were");
}
}

on_both! {
async fn the_verdict_for_the_lms_stands_apart_and_opens_with_the_seal(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let juror = &jurors[0];
    let (number, sheet) = first(juror).await;
    let verdict =
        [("lms_fit", "yes"), ("lms_standard", "yes"), ("lms_quality", "unsure"), ("lms_relevance", "maybe")];
    let version = juror.browser.get(&sheet).await.expect(200).field("version");
    let form: Vec<_> = pages::sheet(&version, "80").into_iter().chain(verdict).collect();
    juror.browser.post(&format!("{sheet}/pengiriman"), &form).await.expect(303);
    let page = juror.browser.get(&sheet).await.expect(200);
    assert_eq!(page.body.matches("value=\"yes\" checked").count(), 2);
    assert_eq!(page.body.matches("value=\"unsure\" checked").count(), 1, "what is no answer is none");
    let total: Option<i64> = t
        .app
        .db
        .read(|conn| {
            let done = assignments::table.filter(assignments::lms_fit.eq("yes"));
            done.select(assignments::total_points).first(conn).map_err(Fault::from)
        })
        .unwrap();
    assert_eq!(total, Some(8000), "no point more or less");

    let list = budi.browser.get("/2023/panitia/karya").await.expect(200);
    let row = list.body.split("<tr").find(|row| row.contains(&number)).unwrap();
    let desk = row.split("href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    budi.browser.get(&desk).await.expect(200).hides("Layak LMS menurut juri");
    sealed(&t, false);
    budi.browser.get(&desk).await.expect(200).says("Layak LMS menurut juri").says("Berkualitas: Ragu");
}
}

/// Closes the edition without the walk that leads there; the sheets handed in are final.
fn sealed(t: &TestApp, published: bool) {
    t.write(|tx| {
        diesel::update(assignments::table.filter(assignments::status.eq("submitted")))
            .set(assignments::status.eq("locked"))
            .execute(tx.conn)?;
        let announced = published.then_some(tx.now);
        diesel::update(editions::table)
            .set((editions::sealed_at.eq(tx.now), editions::published_at.eq(announced)))
            .execute(tx.conn)
            .map_err(Fault::from)
    })
    .unwrap();
}

on_both! {
async fn after_the_announcement_own_marks_stand_beside_the_panels(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    for (place, juror) in jurors.iter().enumerate() {
        pages::score_all(juror, |_| format!("{}", 80 + place)).await;
    }
    let (_, sheet) = first(&jurors[0]).await;
    sealed(&t, false);
    jurors[0].browser.get(&sheet).await.expect(200).hides("data-panel");
    sealed(&t, true);
    let page = jurors[0].browser.get(&sheet).await.expect(200);
    let page = page.says("Nilai Anda di antara panel").says("80,00");
    assert!(page.body.contains("data-panel"));
    for other in &jurors[1..] {
        assert!(!page.body.contains(&other.name) && !page.body.contains(&other.email), "nameless");
    }
    for code in ["J02", "J03", "J04"] {
        assert!(!page.body.contains(code), "{code} names a juror");
    }
    // Nobody reads the panel of a work they did not judge.
    for other in &jurors[1..] {
        other.browser.get(&sheet).await.expect(404);
    }
}
}

on_both! {
async fn a_room_is_blind_unless_the_edition_says_otherwise(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let (_, sheet) = first(&jurors[0]).await;
    let homes = &pages::ELSEWHERE[1..4];
    let page = jurors[0].browser.get(&sheet).await.expect(200);
    assert!(!homes.iter().any(|home| page.body.contains(home)), "blind by default");
    let blind = |page: Page| page.body.split("f-judging.blind").nth(1).unwrap().split('>').next().unwrap().contains("checked");
    assert!(blind(budi.browser.get("/2023/panitia/edisi/batas").await.expect(200)));
    t.write(|tx| {
        let text: String = editions::table.select(editions::settings).first(tx.conn)?;
        let mut settings: EditionSettings = serde_json::from_str(&text).map_err(Fault::unreadable)?;
        settings.judging.blind = false;
        let text = serde_json::to_string(&settings).map_err(Fault::unwritable)?;
        diesel::update(editions::table).set(editions::settings.eq(text)).execute(tx.conn).map_err(Fault::from)
    })
    .unwrap();
    let page = jurors[0].browser.get(&sheet).await.expect(200).says("Perseorangan");
    assert_eq!(homes.iter().filter(|home| page.body.contains(**home)).count(), 1);
    assert!(!blind(budi.browser.get("/2023/panitia/edisi/batas").await.expect(200)));
}
}
