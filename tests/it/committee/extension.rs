//! Extending a stage on the settings page ("perpanjangan"): only later, only before it closed, public at once.

use futures_util::future::join_all;

use crate::on_both;
use crate::support::Page;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Someone};

const SETTINGS: &str = "/2023/panitia/pengaturan";
const EXTEND: &str = "/2023/panitia/pengaturan/perpanjangan";

async fn extend(budi: &Someone, phase: &str, closes_at: &str, reason: &str) -> Page {
    let shown = shown(budi, phase).await;
    extend_over(budi, (phase, &shown), closes_at, reason).await
}

/// What the page shows as the stage's closing, as its form holds it.
async fn shown(who: &Someone, phase: &str) -> String {
    let page = who.browser.get(SETTINGS).await.expect(200);
    page.hidden(&format!("shown.{phase}")).unwrap_or_default()
}

/// Extends from a page that was opened when the stage had this closing.
async fn extend_over(who: &Someone, (phase, shown): (&str, &str), closes_at: &str, reason: &str) -> Page {
    let name = format!("shown.{phase}");
    let form = [("phase", phase), ("closes_at", closes_at), ("reason", reason), (name.as_str(), shown)];
    who.browser.post_bare(EXTEND, &form).await
}

on_both! {
async fn an_extension_is_public_at_once_and_lets_works_in(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let work = pages::draft_work(&maker, "Notulen rapat").await;
    pages::paste_link(&maker, &work, &pages::film(&t, 1, lomba::cli::demo::films::SHORT)).await;
    t.run_jobs().await;
    t.set_clock("2023-07-14 23:59:59");
    let budi = pages::committee(&t, BUDI).await;
    budi.browser.get(SETTINGS).await.expect(200).says("Perpanjang tahap").says("14 Juli 2023, 23.59 WIB");
    t.visitor().get("/2023").await.expect(200).hides("16 Juli 2023");
    let to = extend(&budi, "intake", "2023-07-16T23:59", "Gangguan jaringan nasional").await;
    assert_eq!(to.expect(303).location().unwrap(), SETTINGS);
    let page = budi.browser.get(SETTINGS).await.expect(200).says("16 Juli 2023, 23.59 WIB");
    page.hides("14 Juli 2023, 23.59 WIB");
    t.visitor().get("/2023").await.expect(200).says("16 Juli 2023");
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=edition").await.expect(200);
    trail.says("Tahap diperpanjang").says("Gangguan jaringan nasional").says("Budi Santosa");

    // The new second counts, the one after it does not.
    t.set_clock("2023-07-16 23:59:59");
    maker.person.sign_in().await;
    assert_eq!(pages::submit_work(&maker, &work).await, "ML-2023-0001-1");
    t.set_clock("2023-07-17 00:00:00");
    let late = maker.person.browser.post(&format!("{}/karya", maker.at), &[]).await.expect(409);
    late.says("Penerimaan materi sudah ditutup pada 16 Juli 2023, 23.59 WIB");
    t.run_jobs().await;
}
}

on_both! {
async fn an_extension_is_later_in_time_and_explained(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let empty = budi.browser.post(EXTEND, &[]).await.expect(422);
    empty.says("Pilih tahap yang akan diperpanjang").says("Isi tanggal dan waktu").says("Tuliskan alasan perpanjangan");
    let page = extend(&budi, "intake", "lusa", "Gangguan jaringan").await.expect(422);
    assert_eq!((page.field("closes_at"), page.field("reason")), ("lusa".into(), "Gangguan jaringan".into()));
    extend(&budi, "tahap", "2023-07-16T23:59", "Gangguan").await.expect(422).says("Pilih tahap");
    extend(&budi, "intake", "2023-07-16T23:59", &"a".repeat(501)).await.expect(422);
    for earlier in ["2023-07-13T23:59", "2023-07-14T23:59"] {
        let page = extend(&budi, "intake", earlier, "Lebih cepat").await.expect(422);
        page.says("hanya dapat lebih lambat daripada 14 Juli 2023, 23.59 WIB");
    }
    // Stages stay in their order: intake does not reach past judging, nor is the announcement extended.
    extend(&budi, "intake", "2023-09-30T23:59", "Terlalu lama").await.expect(422);
    extend(&budi, "results", "2023-09-30T23:59", "Pengumuman").await.expect(422).says("tidak memiliki batas waktu");
    budi.browser.get(SETTINGS).await.expect(200).says("14 Juli 2023, 23.59 WIB");

    // The same extension twice: the second is not later any more.
    extend(&budi, "intake", "2023-07-15T23:59", "Gangguan").await.expect(303);
    let again = extend(&budi, "intake", "2023-07-15T23:59", "Gangguan").await.expect(422);
    again.says("hanya dapat lebih lambat daripada 15 Juli 2023, 23.59 WIB");
    t.set_clock("2023-07-16 00:00");
    budi.sign_in().await;
    let closed = extend(&budi, "intake", "2023-07-16T12:00", "Terlambat").await.expect(422);
    closed.says("sudah ditutup, sehingga tidak dapat diperpanjang");
    budi.browser.get(SETTINGS).await.expect(200).hides("value=\"intake\"");
}
}

on_both! {
async fn only_the_committee_extends(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let form = [("phase", "intake"), ("closes_at", "2023-07-16T23:59"), ("reason", "Saya belum selesai")];
    maker.person.browser.get(SETTINGS).await.expect(403);
    maker.person.browser.post(EXTEND, &form).await.expect(403);
    assert!(t.visitor().post(EXTEND, &form).await.expect(303).location().unwrap().starts_with("/akun/masuk"));
    t.visitor().get("/2023").await.expect(200).hides("16 Juli 2023");
    t.run_jobs().await;
}
}

on_both! {
async fn two_extensions_of_one_stage_are_settled_by_who_comes_second(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let dewi = pages::committee(&t, ("Dewi Lestari", "dewi@contoh.go.id")).await;
    let (intake, registration) = (shown(&dewi, "intake").await, shown(&dewi, "registration").await);
    extend(&budi, "intake", "2023-07-15T23:59", "Gangguan jaringan").await.expect(303);
    // Another stage is another thing.
    extend_over(&dewi, ("registration", &registration), "2023-07-08T23:59", "Banyak peminat").await.expect(303);
    let both = extend_over(&dewi, ("intake", &intake), "2023-07-16T23:59", "Permintaan daerah").await.expect(409);
    assert_eq!((both.body.matches("data-merge").count(), both.body.matches(" checked").count()), (1, 0));
    let both = both.says("Tulisan Budi Santosa").says("15 Juli 2023, 23.59 WIB").says("16 Juli 2023, 23.59 WIB");
    let both = both.says("10.00 WIB");
    budi.browser.get(SETTINGS).await.expect(200).says("15 Juli 2023, 23.59 WIB").hides("16 Juli 2023");

    let names = ["version", "phase", "reason", "mine.closes_at"];
    let hidden = names.map(|name| (name, both.hidden(name).unwrap()));
    let sent: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).collect();
    dewi.browser.post_bare(EXTEND, &sent).await.expect(409).says("Pilih salah satu.");
    let pick = |how: &'static str| sent.iter().copied().chain([("pick.closes_at", how)]).collect::<Vec<_>>();
    dewi.browser.post_bare(EXTEND, &pick("theirs")).await.expect(303);
    budi.browser.get(SETTINGS).await.expect(200).hides("16 Juli 2023");
    dewi.browser.post_bare(EXTEND, &pick("mine")).await.expect(303);
    budi.browser.get(SETTINGS).await.expect(200).says("16 Juli 2023, 23.59 WIB");
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=edition").await.expect(200);
    trail.says("Permintaan daerah").says("Gangguan jaringan");
}
}

on_both! {
async fn an_extension_that_does_not_say_what_it_was_typed_over_changes_nothing(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let form = [("phase", "intake"), ("closes_at", "2023-07-16T23:59"), ("reason", "Gangguan jaringan")];
    let both = budi.browser.post_bare(EXTEND, &form).await.expect(409);
    both.says("14 Juli 2023, 23.59 WIB").says("16 Juli 2023, 23.59 WIB");
    budi.browser.get(SETTINGS).await.expect(200).says("14 Juli 2023, 23.59 WIB").hides("16 Juli 2023");
    // A refused form is still typed over what it was, and keeps what was typed.
    let before = shown(&budi, "intake").await;
    extend(&budi, "intake", "2023-07-15T23:59", "Gangguan jaringan").await.expect(303);
    let refused = extend_over(&budi, ("intake", &before), "2023-07-16T23:59", "").await.expect(422);
    assert_eq!(refused.hidden("shown.intake"), Some(before));
    assert_eq!(refused.field("closes_at"), "2023-07-16T23:59");
}
}

on_both! {
async fn of_sixteen_extensions_at_once_one_is_stored(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let before = shown(&budi, "intake").await;
    let wanted: Vec<String> = (0..16).map(|n| format!("2023-07-16T23:{:02}", 10 + n)).collect();
    let send = async |closes_at: &String| extend_over(&budi, ("intake", &before), closes_at, "Gangguan").await;
    let answers = join_all(wanted.iter().map(send)).await;
    let stored: Vec<&String> =
        wanted.iter().zip(&answers).filter(|(_, page)| page.status == 303).map(|(wanted, _)| wanted).collect();
    assert_eq!(stored.len(), 1);
    let words = format!("16 Juli 2023, {} WIB", stored[0][11..].replace(':', "."));
    budi.browser.get(SETTINGS).await.expect(200).says(&words);
    for (wanted, page) in wanted.iter().zip(answers).filter(|(_, page)| page.status != 303) {
        // Later than the stored closing it is a choice; an earlier one cannot be stored at all.
        let status = if wanted > stored[0] { 409 } else { 422 };
        page.expect(status).says(&words);
    }
}
}
