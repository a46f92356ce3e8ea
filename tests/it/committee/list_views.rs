//! The console's lists: chosen columns, density and orders stand in the address, and a view of a list is saved under a name,
//! for oneself or for all.

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Someone};
use crate::support::{Page, TestApp};

const WORKS: &str = "/2023/panitia/karya";
const ENTRIES: &str = "/2023/panitia/peserta";
const VIEWS: &str = "/2023/panitia/tampilan";
const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");

async fn save(who: &Someone, query: &str, name: &str, shared: bool) -> Page {
    let mut form = vec![("tabel", "karya"), ("alamat", query), ("name", name)];
    if shared {
        form.push(("shared", "on"));
    }
    who.browser.post(VIEWS, &form).await
}

/// Names of the views that a list shows, in their order.
async fn views(who: &Someone, at: &str) -> Vec<String> {
    let page = who.browser.get(at).await.expect(200);
    let nav =
        page.body.split("<div class=\"chips views\"").nth(1).and_then(|rest| rest.split("</div>").next());
    let Some(nav) = nav else { return Vec::new() };
    let chips = nav.split("class=\"chip\"").skip(1).filter_map(|rest| rest.split_once('>'));
    chips
        .map(|(_, rest)| {
            let shown = rest.split("</a>").next().unwrap();
            shown.split('<').map(|part| part.rsplit('>').next().unwrap()).collect::<String>()
        })
        .collect()
}

async fn with_works(t: &TestApp) -> Someone {
    let budi = pages::committee(t, BUDI).await;
    for (n, title) in [(1, "Notulen rapat"), (2, "Arsip digital")] {
        let maker = pages::individual(t, n, ELSEWHERE[n]).await;
        pages::whole_work(t, &maker, n, title).await;
    }
    budi
}

/// The labels of a list's cells, of its first line.
fn labels(page: &Page, n: usize) -> Vec<String> {
    page.values("data-l").into_iter().take(n).collect()
}

on_both! {
async fn columns_density_and_order_stand_in_the_address(t: TestApp) {
    let budi = with_works(&t).await;
    let page = budi.browser.get(WORKS).await.expect(200);
    let usual = ["Status", "Nomor", "Judul", "Peserta", "Instansi", "Tautan", "Dikirim"];
    assert_eq!(labels(&page, 7), usual);
    assert!(page.body.contains("class=\"grid rows as-wide\""));
    assert!(page.body.contains("title=\"Notulen rapat\""), "the whole of a cell that may be cut");

    // As the form sends it, and as links carry it on.
    let page = budi.browser.get(&format!("{WORKS}?kolom=orang&kolom=nomor&kolom=judul&kolom=x&padat=1")).await.expect(200);
    assert_eq!(labels(&page, 6), ["Nomor", "Judul", "Orang", "Nomor", "Judul", "Orang"]);
    assert_eq!(page.checked("kolom"), ["nomor", "judul", "orang"]);
    assert!(page.body.contains("class=\"grid rows dense\""));
    let sorted = format!("{WORKS}?kolom=nomor%2Cjudul%2Corang&amp;padat=1&amp;urut=judul");
    assert!(page.values("href").contains(&sorted), "{:?}", page.values("href"));
    let page = budi.browser.get(&sorted.replace("&amp;", "&")).await.expect(200);
    let (first, second) = (page.body.find("Arsip digital").unwrap(), page.body.find("Notulen rapat").unwrap());
    assert!(first < second && page.body.contains("aria-sort=\"ascending\""));
    let turned = format!("{WORKS}?kolom=nomor%2Cjudul%2Corang&amp;padat=1&amp;urut=-judul");
    assert!(page.values("href").contains(&turned), "the head turns the order round");

    // What a list does not know changes nothing.
    let page = budi.browser.get(&format!("{WORKS}?kolom=rahasia&urut=orang&padat=9&status=x")).await.expect(200).says("2 karya");
    assert_eq!(labels(&page, 7), usual);
    assert!(!page.body.contains("aria-sort=\"descending\"") && page.body.contains("class=\"grid rows as-wide\""));
    // Entries run from the newest, and are turned round by their head.
    let page = budi.browser.get(ENTRIES).await.expect(200);
    assert!(page.body.find("Peserta Nomor 2").unwrap() < page.body.find("Peserta Nomor 1").unwrap());
    assert!(page.values("href").contains(&format!("{ENTRIES}?urut=terdaftar")));
    let page = budi.browser.get(&format!("{ENTRIES}?urut=terdaftar")).await.expect(200);
    assert!(page.body.find("Peserta Nomor 1").unwrap() < page.body.find("Peserta Nomor 2").unwrap());
}
}

on_both! {
async fn a_view_is_saved_for_oneself_or_for_all(t: TestApp) {
    let budi = with_works(&t).await;
    let dewi = pages::committee(&t, DEWI).await;
    assert_eq!(views(&budi, WORKS).await, Vec::<String>::new());
    let page = budi.browser.get(&format!("{WORKS}?status=waiting&padat=1&page=1&pilih=4")).await.expect(200);
    assert_eq!(page.field("alamat"), "status=waiting&amp;padat=1", "neither the page nor what is chosen");

    let to = save(&budi, "status=waiting&padat=1", "Menunggu", false).await.expect(303).location().unwrap();
    assert_eq!(to, format!("{WORKS}?status=waiting&padat=1"));
    save(&budi, "q=notulen&bukan=ini&page=3", "Notulen", true).await.expect(303);
    assert_eq!(views(&budi, WORKS).await, ["Menunggu", "Notulen"]);
    assert_eq!(views(&dewi, WORKS).await, ["Notulen · Budi Santosa"], "a shared one with whose it is");
    assert_eq!(views(&dewi, ENTRIES).await, Vec::<String>::new(), "each list has its own");
    let shown = dewi.browser.get(&format!("{WORKS}?q=notulen")).await.expect(200).says("1 karya");
    assert!(shown.body.contains("?q=notulen\" aria-current=\"true\""), "the view that is shown is marked");

    // Of one person and list a name is there once; others may use it.
    let taken = save(&budi, "status=failed", "menunggu", true).await.expect(422);
    let taken = taken.says("Anda sudah memiliki tampilan dengan nama ini");
    assert_eq!((taken.field("name"), taken.field("alamat")), ("menunggu".to_owned(), "status=failed".to_owned()));
    assert_eq!(taken.checked("shared"), ["on"]);
    // The button beside it puts this view in the place of that one.
    taken.says("Ganti tampilan ini");
    let replacing = [("tabel", "karya"), ("alamat", "status=failed"), ("name", "MENUNGGU"), ("ganti", "1")];
    let to = budi.browser.post(VIEWS, &replacing).await.expect(303).location().unwrap();
    budi.browser.get(&to).await.expect(200).says("Tampilan diganti");
    assert_eq!((to, views(&budi, WORKS).await), (format!("{WORKS}?status=failed"), vec!["MENUNGGU".to_owned(), "Notulen".to_owned()]));
    let back = [("tabel", "karya"), ("alamat", "status=waiting&padat=1"), ("name", "Menunggu"), ("ganti", "1")];
    budi.browser.post(VIEWS, &back).await.expect(303);
    // One that others see stays theirs, whatever the box says.
    let shared = [("tabel", "karya"), ("alamat", "q=notulen&status=waiting"), ("name", "Notulen"), ("ganti", "1")];
    budi.browser.post(VIEWS, &shared).await.expect(303);
    assert_eq!(views(&dewi, WORKS).await, ["Notulen · Budi Santosa"]);
    save(&dewi, "status=failed", "menunggu", false).await.expect(303);
    assert_eq!(views(&dewi, WORKS).await, ["menunggu", "Notulen · Budi Santosa"]);

    for (name, said) in [("  ", "Tulis nama tampilan ini"), (&"a".repeat(61), "61")] {
        let page = save(&budi, "status=failed", name, false).await.expect(422).says(said);
        assert_eq!(page.field("name").trim(), name.trim(), "what was typed is kept");
    }
    let form = [("tabel", "rahasia"), ("alamat", ""), ("name", "Lain")];
    budi.browser.post(VIEWS, &form).await.expect(422).says("Daftar tampilan ini tidak dikenal");
    assert_eq!(views(&budi, WORKS).await, ["Menunggu", "Notulen"]);
}
}

on_both! {
async fn a_form_sent_twice_saves_once_and_thirty_are_enough(t: TestApp) {
    let budi = with_works(&t).await;
    let key = "0123456789abcdef0123456789abcdef";
    let form = [("tabel", "karya"), ("alamat", "q=a"), ("name", "Satu"), ("key", key)];
    for _ in 0..2 {
        assert_eq!(budi.browser.post(VIEWS, &form).await.expect(303).location().unwrap(), format!("{WORKS}?q=a"));
    }
    assert_eq!(views(&budi, WORKS).await, ["Satu"]);
    for n in 2..=30 {
        save(&budi, "", &format!("Tampilan {n}"), false).await.expect(303);
    }
    let full = save(&budi, "q=b", "Satu lagi", true).await.expect(409).says("Anda sudah menyimpan 30 tampilan");
    assert_eq!((full.field("name"), full.field("alamat")), ("Satu lagi".to_owned(), "q=b".to_owned()));
    assert_eq!(views(&budi, WORKS).await.len(), 30);
}
}

on_both! {
async fn a_view_is_removed_by_its_owner_and_a_shared_one_by_the_chair(t: TestApp) {
    let budi = with_works(&t).await;
    let verifier = t.committee_as(DEWI.0, DEWI.1, lomba::accounts::Role::Verifier).await;
    let dewi = Someone::new(DEWI, verifier);
    save(&budi, "q=a", "Milik Budi", false).await.expect(303);
    save(&budi, "q=b", "Bersama Budi", true).await.expect(303);
    save(&dewi, "q=c", "Milik Dewi", false).await.expect(303);
    save(&dewi, "q=d", "Bersama Dewi", true).await.expect(303);
    let remove = |id: usize| format!("{VIEWS}/{id}/penghapusan");

    dewi.browser.post(&remove(1), &[]).await.expect(404);
    dewi.browser.post(&remove(2), &[]).await.expect(409).says("Hanya pembuatnya dan ketua panitia");
    budi.browser.post(&remove(3), &[]).await.expect(404);
    let page = dewi.browser.get(VIEWS).await.expect(200).says("Bersama Budi").hides("Milik Budi");
    assert!(!page.body.contains(&remove(2)), "no button for what one may not do");
    // Everybody would lose a shared one, so it is asked about once; one's own goes at once.
    let asked = budi.browser.post(&remove(4), &[]).await.expect(200).says("untuk semua?").says("Dewi Lestari");
    assert_eq!(asked.field("yakin"), "1");
    assert_eq!(views(&budi, WORKS).await.len(), 3, "nothing is gone yet");
    budi.browser.post(&remove(4), &[("yakin", "1")]).await.expect(303);
    dewi.browser.post(&remove(3), &[]).await.expect(303);
    dewi.browser.post(&remove(3), &[]).await.expect(404);
    assert_eq!(views(&dewi, WORKS).await, ["Bersama Budi · Budi Santosa"]);
    assert_eq!(views(&budi, WORKS).await, ["Bersama Budi", "Milik Budi"]);
}
}
