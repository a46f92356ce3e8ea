//! The juror's queue: what its head says, tabs and filters in the address, the mark for later, stepping back.

use crate::on_both;
use crate::support::journey::{self as pages, Someone};

use super::postponing::{Jury, jury};

const TABS: [&str; 5] = ["belum", "nanti", "draf", "terkirim", "selesai"];

/// The figures beside the tabs, in their order.
async fn counts(juror: &Someone, query: &str) -> Vec<String> {
    let page = juror.browser.get(&format!("/2023/juri{query}")).await.expect(200);
    assert_eq!(page.values("data-tab"), TABS);
    let figure = |part: &str| part.split("<b>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    page.body.split("data-tab=\"").skip(1).map(figure).collect()
}

/// A juror who holds all three works.
async fn busy(jurors: &[Someone]) -> &Someone {
    for juror in jurors {
        if pages::queue_of(juror).await.len() == 3 {
            return juror;
        }
    }
    panic!("nobody has three works")
}

async fn hand_in(juror: &Someone, sheet: &str, mark: &str) {
    let version = juror.browser.get(sheet).await.expect(200).field("version");
    juror.browser.post(&format!("{sheet}/pengiriman"), &pages::sheet(&version, mark)).await.expect(303);
}

async fn draft(juror: &Someone, sheet: &str) {
    let version = juror.browser.get(sheet).await.expect(200).field("version");
    juror.browser.post(&format!("{sheet}/draf"), &[("A1", "86"), ("version", &version)]).await.expect(303);
}

on_both! {
async fn every_work_stands_under_the_tab_of_its_state(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busy(&jurors).await;
    let held = pages::queue_of(juror).await;
    assert_eq!(counts(juror, "").await, ["3", "0", "0", "0", "0"]);
    let [(_, one), (_, two), (_, three)] = &held[..] else { panic!("{held:?}") };
    draft(juror, one).await;
    hand_in(juror, two, "80").await;
    juror.browser.post_bare(&format!("{three}/nanti"), &[("list", "tab=belum")]).await.expect(303);
    assert_eq!(counts(juror, "").await, ["0", "1", "1", "1", "0"]);
    for (tab, sheet) in [("nanti", three), ("draf", one), ("terkirim", two)] {
        let shown = pages::works_at(juror, &format!("/2023/juri?tab={tab}")).await;
        assert_eq!(shown.iter().map(|(_, sheet)| sheet).collect::<Vec<_>>(), [sheet], "{tab}");
    }
    // Without a tab the first that has a work is open.
    let page = juror.browser.get("/2023/juri").await.expect(200).says("1 dari 3 karya terkirim");
    assert!(page.body.contains("data-tab=\"nanti\" aria-current=\"page\""));
    juror.browser.get("/2023/juri?tab=belum").await.expect(200).says("Tidak ada karya di tab ini");

    hand_in(juror, one, "90").await;
    hand_in(juror, three, "60,5").await;
    let page = juror.browser.get("/2023/juri?tab=terkirim").await.expect(200).says("Tidak ada lagi");
    page.says("Lembar terkirim 3").says("Terendah 60,50").says("Median 80,00").says("Tertinggi 90,00");
    juror.browser.post("/2023/juri/penguncian", &[]).await.expect(303);
    assert_eq!(counts(juror, "").await, ["0", "0", "0", "0", "3"]);
    // Nothing locked is put off or stepped back from.
    let page = juror.browser.get("/2023/juri").await.expect(200).hides("/pengunduran").hides("/nanti\"");
    page.says("Semua nilai Anda sudah terkunci");
    juror.browser.post(&format!("{one}/nanti/pembatalan"), &[]).await.expect(409);
}
}

on_both! {
async fn filters_live_in_the_address_and_what_means_nothing_is_said_and_left_out(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busy(&jurors).await;
    let held = pages::queue_of(juror).await;
    let (number, sheet) = held[0].clone();
    // By number in any case of letters, and by title; the tab stays what it is.
    let found = pages::works_at(juror, &format!("/2023/juri?q={}", number.to_lowercase())).await;
    assert_eq!(found, [(number.clone(), sheet.clone())]);
    assert_eq!(pages::works_at(juror, "/2023/juri?tab=belum&q=KARYA+KE-1").await.len(), 1);
    assert_eq!(counts(juror, "?q=KARYA+KE-1").await, ["1", "0", "0", "0", "0"]);
    assert_eq!(counts(juror, "?jenis=vlog").await, ["3", "0", "0", "0", "0"]);
    let none = juror.browser.get("/2023/juri?tab=draf&q=karya").await.expect(200);
    none.says("Tidak ada yang cocok di sini");
    // Changing the tab keeps the filters.
    let page = juror.browser.get("/2023/juri?q=karya&jenis=vlog").await.expect(200);
    assert_eq!(page.field("q"), "karya");
    page.link("/2023/juri?q=karya&amp;jenis=vlog&amp;tab=draf");

    for (query, said) in [
        ("?tab=semua", "tab=semua"),
        ("?jenis=opera", "jenis=opera"),
        ("?kelompok=9", "kelompok=9"),
        ("?page=9", "page=9"),
        ("?page=-1", "page=-1"),
        ("?urut=judul", "urut=judul"),
        ("?tab=nanti&tab=xyz", "tab=xyz"),
    ] {
        let page = juror.browser.get(&format!("/2023/juri{query}")).await.expect(200);
        page.says(&format!("Bagian alamat ini tidak dikenal, jadi diabaikan: {said}."));
    }
    juror.browser.get("/2023/juri?tab=belum&q=&page=1").await.expect(200).hides("data-ignored");
    let script = juror.browser.get("/2023/juri?tab=%3Cb%3Ex").await.expect(200);
    script.says("tab=<b>x").hides("tab=<b>x");
}
}

on_both! {
async fn the_mark_for_later_survives_saving_and_is_taken_away_by_the_juror_alone(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busy(&jurors).await;
    let (number, sheet) = pages::queue_of(juror).await[1].clone();
    let (set, unset) = (format!("{sheet}/nanti"), format!("{sheet}/nanti/pembatalan"));
    let list = [("list", "tab=belum&q=karya&page=1&x=1")];
    let to = juror.browser.post_bare(&set, &list).await.expect(303).location().unwrap();
    assert_eq!(to, "/2023/juri?tab=belum&q=karya&page=1", "back to where it was, and nowhere else");
    let later = "/2023/juri?tab=nanti";
    assert_eq!(pages::works_at(juror, later).await[0].0, number);
    draft(juror, &sheet).await;
    assert_eq!(pages::works_at(juror, later).await[0].0, number, "marks given leave it there");
    juror.browser.get(&sheet).await.expect(200).says("Batalkan nanti");

    for other in jurors.iter().filter(|other| other.email != juror.email) {
        other.browser.post_bare(&unset, &list).await.expect(404);
        other.browser.post_bare(&set, &list).await.expect(404);
    }
    juror.browser.post_bare(&unset, &[("list", "tab=nanti")]).await.expect(303);
    assert_eq!(pages::works_at(juror, "/2023/juri?tab=draf").await[0].0, number, "where it was");
    juror.browser.post_bare(&unset, &[("list", "")]).await.expect(409);
    assert_eq!(juror.browser.get(&sheet).await.expect(200).field("A1"), "86,00");

    // From the room what was typed is saved along.
    juror.browser.post_bare(&set, &[("list", "")]).await.expect(303);
    let version = juror.browser.get(&sheet).await.expect(200).field("version");
    let form = [("A1", "91"), ("version", version.as_str())];
    assert_eq!(juror.browser.post(&unset, &form).await.expect(303).location().unwrap(), sheet);
    assert_eq!(juror.browser.get(&sheet).await.expect(200).field("A1"), "91,00");

    t.set_clock("2023-08-19 00:10");
    juror.sign_in().await;
    juror.browser.post_bare(&set, &[("list", "")]).await.expect(409).says("sudah ditutup");
    let closed = juror.browser.get("/2023/juri?tab=draf").await.expect(200);
    closed.says("sudah ditutup").hides("/pengunduran").hides("/nanti\"");
    t.run_jobs().await;
}
}

on_both! {
async fn two_jurors_meet_the_works_in_their_own_order_and_what_lacks_sheets_first(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busy(&jurors).await;
    let before = pages::queue_of(juror).await;
    assert_eq!(pages::queue_of(juror).await, before, "the same at every load");
    // Somebody else hands the first one in: it goes behind those nobody has judged.
    let (number, _) = before[0].clone();
    let mut handed_in = false;
    for other in jurors.iter().filter(|other| other.email != juror.email) {
        let theirs = pages::queue_of(other).await;
        if let Some((_, sheet)) = theirs.into_iter().find(|(known, _)| *known == number).filter(|_| !handed_in) {
            hand_in(other, &sheet, "80").await;
            handed_in = true;
        }
    }
    assert!(handed_in);
    let after: Vec<String> = pages::queue_of(juror).await.into_iter().map(|(number, _)| number).collect();
    assert_eq!(after, [before[1].0.clone(), before[2].0.clone(), number]);
    // The keys J and K of the room follow the same order.
    let sheets = pages::queue_of(juror).await;
    let page = juror.browser.get(&sheets[0].1).await.expect(200);
    assert!(page.body.contains(&format!("rel=\"next\" href=\"{}\"", sheets[1].1)));
    let page = juror.browser.get(&sheets[2].1).await.expect(200);
    assert!(page.body.contains(&format!("rel=\"prev\" href=\"{}\"", sheets[1].1)));
}
}

on_both! {
async fn the_head_says_how_much_film_is_left_and_when_judging_closes_here(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busy(&jurors).await;
    let page = juror.browser.get("/2023/juri").await.expect(200);
    let page = page.says("Film yang belum ditonton 1 menit pada 3 karya");
    page.says("Penjurian ditutup Jumat, 18 Agustus 2023, 23.59 WIB · tinggal 32 hari");
    let sheet = pages::queue_of(juror).await[0].1.clone();
    hand_in(juror, &sheet, "80").await;
    let page = juror.browser.get("/2023/juri").await.expect(200);
    page.says("Film yang belum ditonton 1 menit pada 2 karya");
}
}

/// Numbers of the works that the page says came, and of those it says left.
async fn told(juror: &Someone) -> (Vec<String>, Vec<String>) {
    let page = juror.browser.get("/2023/juri").await.expect(200);
    let of = |arrived: bool| {
        let mark = format!("<li data-arrived=\"{arrived}\"");
        let number = |part: &str| part.split("</b> ").nth(1).unwrap().split(" · ").next().unwrap().to_owned();
        page.body.split(&mark).skip(1).map(number).collect()
    };
    (of(true), of(false))
}

on_both! {
async fn what_came_and_what_left_is_told_with_the_reason_until_it_is_read(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let mut idle = None;
    for juror in &jurors {
        assert_eq!(told(juror).await, (vec![], vec![]), "the first works are no news");
        if pages::queue_of(juror).await.len() == 2 {
            idle = Some(juror);
        }
    }
    let (idle, busy) = (idle.unwrap(), busy(&jurors).await);
    let (number, sheet) = pages::queue_of(busy).await[0].clone();
    t.set_clock("2023-07-17 09:30");
    let step_back = [("reason", "close"), ("words", "Atasan saya")];
    busy.browser.post(&format!("{sheet}/pengunduran"), &step_back).await.expect(303);
    t.run_jobs().await;
    assert_eq!(told(busy).await, (vec![], vec![number.clone()]));
    busy.browser.get("/2023/juri").await.expect(200).says("atasan, bawahan, atau teman dekat");
    let held: Vec<String> = pages::queue_of(idle).await.into_iter().map(|(number, _)| number).collect();
    if held.len() == 3 {
        assert_eq!(told(idle).await, (vec![number.clone()], vec![]));
    }

    // What came after the page was read is told even so, and only the juror's own list is put away.
    let until = busy.browser.get("/2023/juri").await.expect(200).field("until");
    t.set_clock("2023-07-17 10:00");
    let (second, sheet) = pages::queue_of(busy).await[0].clone();
    busy.browser.post(&format!("{sheet}/pengunduran"), &step_back).await.expect(303);
    t.run_jobs().await;
    busy.browser.post("/2023/juri/perubahan", &[("until", &until)]).await.expect(303);
    assert_eq!(told(busy).await, (vec![], vec![second]));
    // Nobody reads what is still to come, and an older page brings nothing back.
    busy.browser.post("/2023/juri/perubahan", &[("until", "99999999999999")]).await.expect(303);
    assert_eq!(told(busy).await, (vec![], vec![]));
    busy.browser.post("/2023/juri/perubahan", &[("until", &until)]).await.expect(303);
    assert_eq!(told(busy).await, (vec![], vec![]));
    t.set_clock("2023-07-17 11:00");
    let (third, sheet) = pages::queue_of(busy).await[0].clone();
    busy.browser.post(&format!("{sheet}/pengunduran"), &step_back).await.expect(303);
    assert_eq!(told(busy).await.1, [third]);
    t.run_jobs().await;
    budi.sign_in().await;
    budi.browser.post("/2023/juri/perubahan", &[("until", &until)]).await.expect(403);
}
}
