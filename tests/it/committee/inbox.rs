//! What needs attention: counted once for list and navigation, assigned, put off, back on its day.

use lomba::accounts::Role;

use super::juror_edit::given_out;
use crate::on_both;
use crate::support::journey::{self as pages, BALI, BUDI, Someone};
use crate::support::{Client, Page, TestApp};

const INBOX: &str = "/2023/panitia";
const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");

/// Address of an act on a line.
fn at(line: &str, act: &str) -> String {
    format!("{INBOX}/perhatian/{line}/{act}")
}

/// The number beside the first place of the navigation; 0 without one.
fn beside(page: &Page) -> String {
    let nav = page.body.split("Perlu perhatian").find(|part| part.contains("</a>")).unwrap();
    let own = page.body.split("href=\"/2023/panitia\"").nth(1).unwrap_or(nav).split("</a>").next().unwrap();
    own.split("badge wait\">").nth(1).map_or("0", |rest| rest.split('<').next().unwrap()).to_owned()
}

/// The whole number on the page, which equals that of the navigation here and elsewhere.
async fn waiting(browser: &Client) -> String {
    let page = browser.get(INBOX).await.expect(200);
    let shown = page.values("data-waiting").first().cloned().unwrap_or_else(|| "0".to_owned());
    assert_eq!(beside(&page), shown, "navigation and list");
    let elsewhere = browser.get("/2023/panitia/peserta").await.expect(200);
    assert_eq!(beside(&elsewhere), shown, "navigation of another page");
    shown
}

/// The version that the forms of a line carry.
fn seen(page: &Page, line: &str) -> String {
    let own = page.body.split(&format!("data-line=\"{line}\"")).nth(1).unwrap();
    own.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// The number under which a member may be chosen.
fn member(page: &Page, name: &str) -> String {
    let option = page
        .body
        .split("<option value=\"")
        .find(|part| part.split('>').nth(1).is_some_and(|own| own.starts_with(name)));
    option.unwrap().split('"').next().unwrap().to_owned()
}

/// Two works that wait at the desk, of makers whose institution is not in the directory.
async fn two_wait(t: &TestApp) -> Someone {
    let one = pages::individual(t, 1, "Dinas Contoh Kabupaten Entah").await;
    let other = pages::individual(t, 2, "Dinas Contoh Kabupaten Entah").await;
    t.set_clock("2023-06-01 10:05");
    pages::whole_work(t, &one, 1, "Karya 1").await;
    pages::whole_work(t, &other, 2, "Karya 2").await;
    t.run_jobs().await;
    pages::committee(t, BUDI).await
}

on_both! {
async fn list_and_navigation_count_the_same_things_once(t: TestApp) {
    let empty = pages::committee(&t, DEWI).await;
    assert_eq!(waiting(&empty.browser).await, "0");
    empty.browser.get(INBOX).await.expect(200).says("Semua sudah tertangani");
    let budi = two_wait(&t).await;
    let page = budi.browser.get(INBOX).await.expect(200);
    let lines: Vec<(String, String)> = page.values("data-line").into_iter().zip(page.values("data-count")).collect();
    let line = |kind: &str, count: &str| (kind.to_owned(), count.to_owned());
    assert_eq!(lines, [line("institutions", "1"), line("works", "2")], "the oldest first");
    assert_eq!(waiting(&budi.browser).await, "3");
    t.run_jobs().await;
}
}

on_both! {
async fn a_line_is_given_to_a_member_and_of_two_at_once_the_later_sees_who_was_first(t: TestApp) {
    let (budi, dewi) = (two_wait(&t).await, pages::committee(&t, DEWI).await);
    let seen_by_both = dewi.browser.get(INBOX).await.expect(200);
    let version = seen(&seen_by_both, "works");
    let (to_budi, to_dewi) = (member(&seen_by_both, "Budi"), member(&seen_by_both, "Dewi"));
    budi.browser.post(&at("works", "penugasan"), &[("seen", &version), ("assignee", &to_budi)]).await.expect(303);
    let page = budi.browser.get(INBOX).await.expect(200).says("Ditangani Budi Santosa, sejak");
    assert_eq!(page.values("data-assignee"), ["Budi Santosa"]);

    let late = [("seen", version.as_str()), ("assignee", to_dewi.as_str())];
    let late = dewi.browser.post(&at("works", "penugasan"), &late).await.expect(409);
    let late = late.says("Budi Santosa lebih dahulu mencatat").says("ditangani Budi Santosa").says("Catatan Anda belum disimpan");
    assert!(late.body.contains(&format!("<option value=\"{to_dewi}\" selected")), "what was chosen is kept");
    assert_eq!(late.values("data-assignee"), ["Budi Santosa"], "the first note stands");
    // Knowing of it, she takes the line over.
    let version = seen(&late, "works");
    dewi.browser.post(&at("works", "penugasan"), &[("seen", &version), ("assignee", &to_dewi)]).await.expect(303);
    dewi.browser.get(INBOX).await.expect(200).says("Ditangani Dewi Lestari");

    // "Mine" shows her line alone, and to him none.
    let mine = dewi.browser.get("/2023/panitia?milik=saya").await.expect(200);
    assert_eq!(mine.values("data-line"), ["works"]);
    budi.browser.get("/2023/panitia?milik=saya").await.expect(200).says("Tidak ada yang ditugaskan kepada Anda");

    // Nobody in particular again.
    let page = budi.browser.get(INBOX).await.expect(200);
    budi.browser.post(&at("works", "penugasan"), &[("seen", &seen(&page, "works")), ("assignee", "-")]).await.expect(303);
    assert!(budi.browser.get(INBOX).await.expect(200).values("data-assignee").is_empty());
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=edition").await.expect(200);
    trail.says("Baris perlu perhatian ditugaskan").says("Penugasan baris dilepas");
    t.run_jobs().await;
}
}

on_both! {
async fn a_line_that_is_put_off_is_back_on_its_day_or_when_more_waits(t: TestApp) {
    let budi = two_wait(&t).await;
    let page = budi.browser.get(INBOX).await.expect(200);
    let version = seen(&page, "works");
    for bad in ["", "31-02", "2023-06-01", "2023-09-30"] {
        let form = [("seen", version.as_str()), ("until", bad)];
        let refused = budi.browser.post(&at("works", "penundaan"), &form).await.expect(422);
        assert!(refused.body.contains(&format!("name=\"until\" type=\"date\" value=\"{bad}\"")), "{bad} is kept");
    }
    assert_eq!(waiting(&budi.browser).await, "3");
    let form = [("seen", version.as_str()), ("until", "2023-06-05")];
    budi.browser.post(&at("works", "penundaan"), &form).await.expect(303);
    budi.browser.post(&at("works", "penundaan"), &form).await.expect(409);
    let page = budi.browser.get(INBOX).await.expect(200).says("Ditunda Budi Santosa sampai 5 Juni 2023");
    assert_eq!((page.values("data-put-off"), waiting(&budi.browser).await), (vec!["1".to_owned()], "1".to_owned()));

    // A third work: more than when it was put off.
    let maker = pages::individual(&t, 3, BALI).await;
    let third = pages::whole_work(&t, &maker, 3, "Karya 3").await;
    assert_eq!(waiting(&budi.browser).await, "4");
    pages::accept_work(&budi, &third).await;
    let page = budi.browser.get(INBOX).await.expect(200).says("Terakhir dikerjakan Budi Santosa");
    assert_eq!(page.values("data-put-off"), ["1"], "as many as then again");

    t.set_clock("2023-06-05 00:00");
    budi.sign_in().await;
    assert_eq!(waiting(&budi.browser).await, "3", "on its day");

    // Put off again, and taken back by hand.
    let page = budi.browser.get(INBOX).await.expect(200);
    let form = [("seen", &*seen(&page, "works")), ("until", "2023-06-09")];
    budi.browser.post(&at("works", "penundaan"), &form).await.expect(303);
    assert_eq!(waiting(&budi.browser).await, "1");
    let page = budi.browser.get(INBOX).await.expect(200);
    let back = [("seen", &*seen(&page, "works"))];
    budi.browser.post(&at("works", "penundaan/pembatalan"), &back).await.expect(303);
    budi.browser.post(&at("works", "penundaan/pembatalan"), &back).await.expect(409);
    assert_eq!(waiting(&budi.browser).await, "3");
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=edition").await.expect(200);
    trail.says("Baris perlu perhatian ditunda").says("Baris perlu perhatian ditampilkan lagi");
    t.run_jobs().await;
}
}

on_both! {
async fn observers_read_the_notes_and_write_none(t: TestApp) {
    let budi = two_wait(&t).await;
    let wayan = t.committee_as("Wayan Sudarma", "wayan@contoh.go.id", Role::Observer).await;
    let page = wayan.get(INBOX).await.expect(200).hides("Tugaskan atau tunda");
    assert_eq!(page.values("data-waiting"), ["3"]);
    wayan.post(&at("works", "penugasan"), &[("seen", "0"), ("assignee", "-")]).await.expect(403);
    wayan.post(&at("works", "penundaan"), &[("seen", "0"), ("until", "2023-06-05")]).await.expect(403);
    // An observer is no choice, whatever a form says.
    let page = budi.browser.get(INBOX).await.expect(200).hides(">Wayan Sudarma<");
    let all: Vec<String> = (1..20).map(|n| n.to_string()).collect();
    let known: Vec<&str> = page.body.split("<option value=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
    let other = all.iter().rev().find(|n| !known.contains(&n.as_str())).unwrap();
    let refused = [("seen", "0"), ("assignee", other.as_str())];
    budi.browser.post(&at("works", "penugasan"), &refused).await.expect(422).says("Pilih anggota panitia yang aktif");
    budi.browser.post(&at("tidak-ada", "penugasan"), &refused).await.expect(404);
    t.run_jobs().await;
}
}

on_both! {
async fn drafts_that_could_be_sent_are_a_line_two_days_before_the_closing(t: TestApp) {
    let maker = pages::individual(&t, 1, BALI).await;
    let half = pages::draft_work(&maker, "Belum selesai").await;
    let whole = pages::draft_work(&maker, "Siap kirim").await;
    pages::write_about(&maker, &whole, "Siap kirim", &[]).await.expect(303);
    let link = pages::film(&t, 1, lomba::cli::demo::films::SHORT);
    pages::paste_link(&maker, &whole, &link).await;
    t.run_jobs().await;
    let budi = pages::committee(&t, BUDI).await;
    let lines = |page: Page| page.values("data-line").into_iter().zip(page.values("data-count")).collect::<Vec<_>>();
    let drafts = [("drafts".to_owned(), "1".to_owned())];
    t.set_clock("2023-07-12 23:59");
    budi.sign_in().await;
    assert_eq!(lines(budi.browser.get(INBOX).await.expect(200)), [], "more than 48 hours before");
    t.set_clock("2023-07-13 00:00");
    budi.sign_in().await;
    let page = budi.browser.get(INBOX).await.expect(200).says("1 draf siap kirim belum dikirim; pengiriman ditutup 14 Juli 2023");
    assert_eq!(lines(page), drafts, "{half} lacks nearly everything");
    maker.person.sign_in().await;
    pages::submit_work(&maker, &whole).await;
    assert_eq!(lines(budi.browser.get(INBOX).await.expect(200)), [("works".to_owned(), "1".to_owned())]);
    t.run_jobs().await;
}
}

on_both! {
async fn the_jury_is_waited_for_from_the_invitation_to_the_seal(t: TestApp) {
    let (budi, dewi) = given_out(&t, 2, 4).await;
    let line = |page: &Page, kind: &str| {
        let found = page.values("data-line").into_iter().zip(page.values("data-count")).find(|(line, _)| line == kind);
        found.map(|(_, count)| count)
    };
    let page = budi.browser.get(INBOX).await.expect(200);
    assert_eq!((line(&page, "silent").is_some(), line(&page, "invited"), line(&page, "sealing")), (true, None, None));
    let form = [
        ("name", "Tirta Wijaya"),
        ("email", "tirta@contoh.go.id"),
        ("expertise", "Produksi video"),
        ("capacity", "7"),
        ("nip", "198501012008031999"),
    ];
    budi.browser.post("/2023/panitia/juri", &form).await.expect(303);
    let page = budi.browser.get(INBOX).await.expect(200);
    assert_eq!(line(&page, "at_risk"), None, "before the middle a pace says nothing");
    assert_eq!(line(&page, "approvals"), Some("1".to_owned()), "a second member is awaited: {:?}", page.values("data-line"));
    assert_eq!(waiting(&budi.browser).await, waiting(&dewi.browser).await);
    t.set_clock("2023-08-15 23:59");
    budi.sign_in().await;
    let page = budi.browser.get(INBOX).await.expect(200);
    assert_eq!(line(&page, "sealing"), None, "more than three days before");
    // Past the middle of judging nobody has handed in anything: both works will lack scores.
    assert_eq!(line(&page, "at_risk"), Some("2".to_owned()));
    t.set_clock("2023-08-16 00:00");
    budi.sign_in().await;
    let page = budi.browser.get(INBOX).await.expect(200).says("6 lembar nilai belum dikirim; penjurian ditutup 18 Agustus 2023");
    assert_eq!(line(&page, "sealing"), Some("6".to_owned()));
    t.run_jobs().await;
}
}

on_both! {
with [("LOMBA__SERVER__COUNTS_SECONDS", "10")];
async fn kept_counts_end_with_an_act_and_the_slow_ones_tell_their_age(t: TestApp) {
    let budi = two_wait(&t).await;
    assert_eq!(waiting(&budi.browser).await, "3");
    // A third work is written to the trail: the works are counted anew at once.
    let maker = pages::individual(&t, 3, BALI).await;
    let third = pages::whole_work(&t, &maker, 3, "Karya 3").await;
    assert_eq!(waiting(&budi.browser).await, "4");
    // The same film once more: a slow count, made before.
    let film = maker.person.browser.get(&format!("{third}/video")).await.expect(200).field("main_video");
    let again = pages::draft_work(&maker, "Karya 4").await;
    pages::write_about(&maker, &again, "Karya 4", &[]).await;
    pages::paste_link(&maker, &again, &film).await;
    t.run_jobs().await;
    pages::submit_work(&maker, &again).await;
    t.set_clock("2023-06-01 10:05:09");
    let page = budi.browser.get(INBOX).await.expect(200).says("berumur 9 detik");
    assert_eq!((page.values("data-line").contains(&"works".to_owned()), page.values("data-age")), (true, vec!["9".to_owned()]));
    t.set_clock("2023-06-01 10:05:10");
    assert!(budi.browser.get(INBOX).await.expect(200).values("data-age").is_empty(), "counted anew");
    t.run_jobs().await;
}
}
