//! Working through the desk: the next work after a decision, and what was decided can be taken back from there.

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::{letters, works};

use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Someone};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
const HELD: [(&str, &str); 1] = [("LOMBA__LETTERS__HOLD_MINUTES", "15")];
const REJECT: [(&str, &str); 3] = [("verdict", "failed"), ("rule", "R20"), ("reason", "Musik tanpa izin.")];
const LIST: &str = "/2023/panitia/karya";

/// So many works at the desk of Budi, each of a maker of its own; their desks.
async fn at_the_desk(t: &TestApp, count: usize) -> (Vec<String>, Someone) {
    let mut desks = Vec::new();
    for (n, place) in ELSEWHERE.into_iter().enumerate().skip(1).take(count) {
        let maker = pages::individual(t, n, place).await;
        desks.push(pages::desk(&pages::whole_work(t, &maker, n, &format!("Karya ke-{n}")).await));
    }
    let budi = pages::committee(t, BUDI).await;
    t.run_jobs().await;
    (desks, budi)
}

async fn decide(who: &Someone, desk: &str, form: &[(&str, &str)]) -> Option<String> {
    who.browser.post(&format!("{desk}/keputusan"), form).await.expect(303).location()
}

fn going_on<'a>(form: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [form, &[("advance", "on")]].concat()
}

/// The states of all works and of the letters about decisions, in their order.
fn states(t: &TestApp) -> (Vec<String>, Vec<String>) {
    let all = works::table.order(works::id.asc()).select(works::status);
    let told = letters::table.filter(letters::hold_id.is_not_null()).order(letters::id.asc());
    let read = |conn: &mut lomba::db::Conn| {
        Ok::<_, Fault>((all.load(conn)?, told.select(letters::state).load(conn)?))
    };
    t.app.db.read(read).unwrap()
}

on_both! {
with HELD;
async fn a_decision_is_taken_back_from_the_next_works_page_or_the_list(t: TestApp) {
    let (desks, budi) = at_the_desk(&t, 2).await;
    budi.browser.get(LIST).await.expect(200).hides("data-undo");
    let next = decide(&budi, &desks[0], &going_on(&REJECT)).await;
    assert_eq!(next.as_deref(), Some(desks[1].as_str()));
    t.run_jobs().await;
    let line = "Penolakan karya : ML-2023-0001 Karya ke-1 . Dapat dibatalkan sampai 10.15 WIB.";
    let page = budi.browser.get(&desks[1]).await.expect(200).says(line);
    budi.browser.get(LIST).await.expect(200).says(line);
    let dewi = pages::committee(&t, DEWI).await;
    for at in [LIST, &desks[1]] {
        dewi.browser.get(at).await.expect(200).hides("data-undo");
    }
    // On its own page it stands once, as the line that is there for everybody.
    budi.browser.get(&desks[0]).await.expect(200).hides("data-undo").says("Batalkan keputusan");

    let (at, work) = (page.link("/pembatalan"), desks[0].rsplit('/').next().unwrap());
    let onto = [("onto", work)];
    dewi.browser.post(&at, &onto).await.expect(409).says("Keputusan ini diambil Budi Santosa");
    let back = budi.browser.post(&at, &onto).await.expect(303).location();
    assert_eq!(back.as_deref(), Some(desks[0].as_str()));
    let page = budi.browser.get(&desks[0]).await.expect(200).says("Dibatalkan. Suratnya tidak dikirim");
    let page = page.says("tidak lolos (dibatalkan)").says("Keputusan Anda").hides("data-undo");
    // What was written stands in the form again, for who wrote it and for nobody else.
    let page = page.says("Isian keputusan yang Anda batalkan ada di sini lagi");
    assert_eq!((page.textarea("reason").as_str(), page.checked("verdict")), ("Musik tanpa izin.", vec!["failed".to_owned()]));
    let other = dewi.browser.get(&desks[0]).await.expect(200).hides("data-taken-back");
    assert_eq!((other.textarea("reason").as_str(), other.checked("verdict")), ("", vec![]));
    budi.browser.get("/2023/panitia/jejak").await.expect(200).says("Keputusan dibatalkan sebelum suratnya dikirim");
    budi.browser.post(&at, &onto).await.expect(409).says("sudah dibatalkan pada");
    let (works, letters) = states(&t);
    assert_eq!((works[0].as_str(), letters), ("submitted", vec!["cancelled".to_owned()]));

    // Several: the newest in sight, the others folded. When the time is up the letters leave and the lines are gone.
    for desk in &desks {
        decide(&budi, desk, &REJECT).await;
    }
    let page = budi.browser.get(LIST).await.expect(200).says("1 keputusan lain masih dapat dibatalkan");
    let newest = page.body.find("Karya ke-2").unwrap();
    assert!(newest < page.body.find("Karya ke-1").unwrap(), "the newest stands first");
    t.set_clock("2023-06-01 10:15");
    t.run_jobs().await;
    budi.browser.get(LIST).await.expect(200).hides("data-undo");
    assert_eq!(states(&t).1, ["cancelled", "sent", "sent"]);
    budi.browser.post(&page.link("/pembatalan"), &[]).await.expect(409).says("Terlambat: suratnya sudah dikirim");
}
}

on_both! {
with HELD;
async fn what_was_ticked_and_asked_for_comes_back_with_the_form(t: TestApp) {
    let (desks, budi) = at_the_desk(&t, 2).await;
    let take_back = async |desk: &str| {
        let page = budi.browser.get(desk).await.expect(200);
        budi.browser.post(&page.link("/pembatalan"), &[]).await.expect(303);
        budi.browser.get(desk).await.expect(200)
    };
    let accepting = pages::accepting();
    let mut ticked: Vec<&str> = accepting.iter().filter(|(name, _)| *name == "checklist").map(|(_, code)| *code).collect();
    decide(&budi, &desks[0], &accepting).await;
    let page = take_back(&desks[0]).await;
    let mut checked = page.checked("checklist");
    // The machine proved these of its films, so the form has no box for them.
    ticked.retain(|code| !["R24", "R27"].contains(code));
    ticked.sort_unstable();
    checked.sort_unstable();
    assert_eq!(checked, ticked);
    assert_eq!(page.checked("verdict"), ["accepted"]);

    let item = [("item_about_1", "title"), ("item_todo_1", "Persingkat judulnya."), ("item_rule_1", "R17")];
    let asked = [("verdict", "revision_requested"), ("rule", "R20"), ("due_at", "2023-06-20T23:59"), ("checklist", ticked[0])];
    decide(&budi, &desks[1], &[&asked[..], &item[..]].concat()).await;
    let page = take_back(&desks[1]).await;
    assert_eq!((page.field("due_at").as_str(), page.textarea("reason").as_str()), ("2023-06-20T23:59", ""));
    assert_eq!((page.textarea("item_todo_1").as_str(), page.checked("checklist")), ("Persingkat judulnya.", vec![ticked[0].to_owned()]));
    // Another member has it in hand: the page offers the reader no form.
    let dewi = pages::committee(&t, DEWI).await;
    dewi.browser.post(&format!("{}/pemeriksaan", desks[1]), &[]).await.expect(303);
    budi.browser.get(&desks[1]).await.expect(200).hides("data-taken-back");
    t.run_jobs().await;
}
}

on_both! {
async fn next_and_back_keep_to_what_the_list_was_narrowed_to(t: TestApp) {
    let (desks, budi) = at_the_desk(&t, 4).await;
    let narrowed = format!("{LIST}?q=karya+ke-2");
    let page = budi.browser.get(&narrowed).await.expect(200).says("1 karya");
    let second = page.link(&format!("{}?", desks[1]));
    assert_eq!(second, format!("{}?q=karya+ke-2", desks[1]));
    let page = budi.browser.get(&second).await.expect(200).hides("rel=\"next\"").hides("rel=\"prev\"");
    assert_eq!(page.link(&format!("{LIST}?")), narrowed, "back to the same lines");
    let accepting = pages::accepting();
    let form = going_on(&accepting);
    let at = format!("{}/keputusan?q=karya+ke-2", desks[1]);
    let onward = budi.browser.post(&at, &form).await.expect(303).location();
    assert_eq!(onward.as_deref(), Some(narrowed.as_str()), "none of those is left");
    budi.browser.get(&narrowed).await.expect(200).says("Tidak ada lagi karya yang menunggu Anda di antara yang disaring.");
    let at = format!("{}/keputusan?urut=judul", desks[0]);
    let onward = budi.browser.post(&at, &form).await.expect(303).location();
    assert_eq!(onward, Some(format!("{}?urut=judul", desks[2])));
    t.run_jobs().await;
}
}

on_both! {
async fn the_desk_goes_on_if_the_browser_chose_so_and_leaves_to_others_what_they_hold(t: TestApp) {
    let (desks, budi) = at_the_desk(&t, 4).await;
    let dewi = pages::committee(&t, DEWI).await;
    let box_of = async |desk: &str| budi.browser.get(desk).await.expect(200).checked("advance");
    assert_eq!(box_of(&desks[0]).await, Vec::<String>::new());
    dewi.browser.post(&format!("{}/pemeriksaan", desks[1]), &[]).await.expect(303);
    let accepting = pages::accepting();
    let next = decide(&budi, &desks[0], &going_on(&accepting)).await;
    assert_eq!(next.as_deref(), Some(desks[2].as_str()), "Dewi holds the second");
    assert_eq!(box_of(&desks[2]).await, ["on"], "the browser remembers it");
    let next = decide(&budi, &desks[3], &going_on(&REJECT)).await;
    assert_eq!(next.as_deref(), Some(desks[2].as_str()), "behind the last it begins anew");
    let last = decide(&budi, &desks[2], &going_on(&accepting)).await;
    assert_eq!(last.as_deref(), Some(LIST));
    budi.browser.get(LIST).await.expect(200).says("Tidak ada lagi karya yang menunggu Anda.");
    // Without the tick one stays, and that is remembered too.
    dewi.browser.post(&format!("{}/pemeriksaan/pelepasan", desks[1]), &[]).await.expect(303);
    let refused = budi.browser.post(&format!("{}/keputusan", desks[1]), &[("verdict", "accepted")]).await.expect(422);
    assert_eq!(refused.checked("advance"), Vec::<String>::new(), "a refused form stands as it was sent");
    let stays = decide(&budi, &desks[1], &accepting).await;
    assert_eq!(stays.as_deref(), Some(desks[1].as_str()));
    assert_eq!(budi.browser.cookie("lomba_berikutnya"), None);
    t.run_jobs().await;
}
}

on_both! {
with HELD;
async fn the_list_one_came_from_goes_along_when_a_decision_is_taken_back(t: TestApp) {
    let (desks, budi) = at_the_desk(&t, 3).await;
    let list = "?status=waiting&q=Karya";
    let with = |address: &str| format!("{address}{list}");
    let decide_from_list = async |desk: &str, form: &[(&str, &str)]| {
        budi.browser.post(&with(&format!("{desk}/keputusan")), form).await.expect(303).location().unwrap()
    };
    // From the next work's page, and from the list as it was narrowed.
    for from in [with(&desks[1]), with(LIST)] {
        assert_eq!(decide_from_list(&desks[0], &going_on(&REJECT)).await, with(&desks[1]));
        let page = budi.browser.get(&from).await.expect(200);
        let at = page.link("/pembatalan");
        assert!(at.ends_with(&format!("/pembatalan{list}")), "{at}");
        let work = desks[0].rsplit('/').next().unwrap();
        let back = budi.browser.post(&at, &[("onto", work)]).await.expect(303).location().unwrap();
        assert_eq!(back, with(&desks[0]));
        // The way back and the form lead on among the same works.
        let page = budi.browser.get(&back).await.expect(200);
        assert_eq!(page.link("/panitia/karya?"), with(LIST));
        assert_eq!(page.link("/keputusan"), with(&format!("{}/keputusan", desks[0])));
    }
    // From the decided work's own page, by way of the page of the act.
    decide_from_list(&desks[0], &REJECT).await;
    let page = budi.browser.get(&with(&desks[0])).await.expect(200);
    let act = page.values("href").into_iter().find(|href| href.contains("/panitia/penahanan/")).unwrap().replace("&amp;", "&");
    assert!(act.ends_with(list), "{act}");
    let page = budi.browser.get(&act).await.expect(200);
    assert_eq!(page.link("/panitia/karya?"), with(LIST));
    assert_eq!(page.link("/panitia/karya/"), with(&desks[0]));
    let back = budi.browser.post(&page.link("/pembatalan"), &[]).await.expect(303).location().unwrap();
    assert_eq!(back, with(&desks[0]));
    // Sent at once it stays on the page of the act, with the same list behind it.
    decide_from_list(&desks[1], &REJECT).await;
    let page = budi.browser.get(&with(&desks[1])).await.expect(200);
    let sent = budi.browser.post(&page.link("/pengiriman"), &[]).await.expect(303).location().unwrap();
    assert!(sent.contains("/panitia/penahanan/") && sent.ends_with(list), "{sent}");
    // On pages of other lists the same keys say something else, and nothing is carried along.
    decide_from_list(&desks[2], &REJECT).await;
    let outbox = budi.browser.get("/2023/panitia/surat?status=held&q=a").await.expect(200);
    let hold = outbox.values("href").into_iter().find(|href| href.contains("/panitia/penahanan/")).unwrap();
    assert!(!hold.contains('?'), "{hold}");
    t.run_jobs().await;
}
}
