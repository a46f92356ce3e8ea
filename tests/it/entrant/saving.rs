//! Nothing typed is lost: two members at one work, a stale tab, one bad field, a session that ended, a closed intake.

use std::time::Duration;

use crate::on_both;
use crate::support::TestApp;
use crate::support::client::{Client, Page};
use crate::support::fixtures;
use crate::support::journey::{self, ELSEWHERE, Entrant, Someone};
use lomba::clock::At;
use lomba::editions::{self, PhaseKey};

const TITLE: &str = "Menyusun notulen rapat";

/// A work with something in it, and two windows of its maker on the page about it.
async fn work(t: &TestApp) -> (Entrant, String) {
    let maker = journey::individual(t, 1, ELSEWHERE[0]).await;
    let work = journey::draft_work(&maker, TITLE).await;
    (maker, format!("{work}/tentang"))
}

/// Everything the page's form would send, with some fields typed over.
fn form<'a>(page: &'a [(String, String)], typed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = page.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let kept = kept.filter(|(name, _)| !typed.iter().any(|(own, _)| own == name));
    kept.chain(typed.iter().copied()).collect()
}

/// The fields of the page about a work as a browser has them.
pub fn shown(page: &Page) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> =
        ["version", "base"].map(|name| (name.to_owned(), page.hidden(name).unwrap())).to_vec();
    for name in ["title", "audience", "captions_link"] {
        fields.push((name.to_owned(), page.field(name)));
    }
    for name in ["explanation", "learning_objective", "benefit"] {
        fields.push((name.to_owned(), page.textarea(name)));
    }
    for value in page.checked("competencies").into_iter() {
        fields.push(("competencies".to_owned(), value));
    }
    for value in page.checked("video_kind").into_iter() {
        fields.push(("video_kind".to_owned(), value));
    }
    fields
}

async fn open(browser: &Client, at: &str) -> (Page, Vec<(String, String)>) {
    let page = browser.get(at).await.expect(200);
    let fields = shown(&page);
    (page, fields)
}

on_both! {
async fn changes_to_different_fields_are_put_together(t: TestApp) {
    let (maker, at) = work(&t).await;
    let browser = &maker.person.browser;
    let ((_, one), (_, other)) = (open(browser, &at).await, open(browser, &at).await);
    browser.post_bare(&at, &form(&other, &[("explanation", "Langkah demi langkah")])).await.expect(303);
    browser.post_bare(&at, &form(&one, &[("title", "Notulen yang dibaca")])).await.expect(303);
    let (page, _) = open(browser, &at).await;
    assert_eq!(page.field("title"), "Notulen yang dibaca");
    assert_eq!(page.textarea("explanation"), "Langkah demi langkah");
}
}

on_both! {
async fn a_field_that_both_changed_is_settled_on_a_page_with_both_texts(t: TestApp) {
    let (maker, at) = work(&t).await;
    let browser = &maker.person.browser;
    let ((_, one), (_, other)) = (open(browser, &at).await, open(browser, &at).await);
    let theirs = [("title", "Notulen dalam lima belas menit"), ("benefit", "Hemat waktu")];
    browser.post_bare(&at, &form(&other, &theirs)).await.expect(303);
    let mine = [("title", "Notulen yang dibaca orang"), ("audience", "Sekretaris")];
    let both = browser.post_bare(&at, &form(&one, &mine)).await.expect(409);
    assert_eq!(both.body.matches("data-merge").count(), 1);
    assert!(!both.body.contains(" checked"), "nothing is chosen beforehand");
    let both = both.says("yang dibaca orang").says("dalam lima belas menit").hides("mine.audience");
    // What only one side changed is stored already.
    let (now, _) = open(browser, &at).await;
    assert_eq!(now.field("audience"), "Sekretaris");
    assert_eq!((now.field("title").as_str(), now.textarea("benefit").as_str()), (theirs[0].1, "Hemat waktu"));

    let (version, base) = (both.hidden("version").unwrap(), both.hidden("base").unwrap());
    let origin = [("version", version.as_str()), ("base", base.as_str()), ("merge", "1"), ("mine.title", mine[0].1)];
    let nothing = browser.post_bare(&at, &origin).await.expect(409).says("Pilih salah satu.");
    assert_eq!(open(browser, &at).await.0.field("title"), theirs[0].1);
    let version = nothing.hidden("version").unwrap();
    let own: Vec<(&str, &str)> = vec![
        ("version", &version),
        ("base", &base),
        ("mine.title", mine[0].1),
        ("both.title", "Notulen yang dibaca, dalam lima belas menit"),
        ("pick.title", "both"),
    ];
    browser.post_bare(&at, &own).await.expect(303);
    let (now, _) = open(browser, &at).await;
    assert_eq!(now.field("title"), "Notulen yang dibaca, dalam lima belas menit");
    assert_eq!((now.field("audience").as_str(), now.textarea("benefit").as_str()), ("Sekretaris", "Hemat waktu"));
}
}

on_both! {
async fn a_save_that_does_not_say_what_it_was_typed_over_overwrites_nothing(t: TestApp) {
    let (maker, at) = work(&t).await;
    let browser = &maker.person.browser;
    browser.post_bare(&at, &[("title", "Lain")]).await.expect(409).says(TITLE).says("Lain");
    let script = [("sec-fetch-site", "same-origin"), ("x-requested-with", "autosave")];
    let told = browser.post_with(&at, &[("title", "Lain")], &script).await.expect(409);
    let told: serde_json::Value = serde_json::from_str(&told.body).unwrap();
    assert_eq!(told["conflicts"]["title"], "Judul");
    assert_eq!(open(browser, &at).await.0.field("title"), TITLE);
}
}

on_both! {
async fn one_bad_field_stops_no_other_and_keeps_what_was_typed(t: TestApp) {
    let (maker, at) = work(&t).await;
    let browser = &maker.person.browser;
    let (_, fields) = open(browser, &at).await;
    let bad = [("captions_link", "bukan tautan"), ("explanation", "Ringkas")];
    let page = browser.post_bare(&at, &form(&fields, &bad)).await.expect(422);
    assert_eq!((page.field("captions_link").as_str(), page.textarea("explanation").as_str()), ("bukan tautan", "Ringkas"));
    let (now, _) = open(browser, &at).await;
    assert_eq!((now.field("captions_link").as_str(), now.textarea("explanation").as_str()), ("", "Ringkas"));
    // The page that points it out is typed over what is stored now.
    let again = form(&shown(&page), &[("captions_link", "https://youtu.be/a1B2c3D4e5F")]).iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect::<Vec<_>>();
    let again: Vec<(&str, &str)> = again.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    browser.post_bare(&at, &again).await.expect(303);
    assert_eq!(open(browser, &at).await.0.field("captions_link"), "https://youtu.be/a1B2c3D4e5F");
}
}

on_both! {
async fn a_late_save_of_the_same_tab_changes_nothing(t: TestApp) {
    let (maker, at) = work(&t).await;
    let browser = &maker.person.browser;
    let (_, fields) = open(browser, &at).await;
    let script = [("sec-fetch-site", "same-origin"), ("x-requested-with", "autosave")];
    // All are typed over the same page: it was reloaded before the answer came.
    let send = async |title: &'static str, sequence: &'static str| {
        let typed = [("title", title), ("tab", "t1"), ("sequence", sequence)];
        browser.post_with(&at, &form(&fields, &typed), &script).await.status
    };
    assert_eq!(send("Baru", "20").await, 200);
    assert_eq!(send("Lebih baru", "30").await, 200);
    assert_eq!(send("Terlambat di jalan", "10").await, 200);
    assert_eq!(open(browser, &at).await.0.field("title"), "Lebih baru");
}
}

on_both! {
async fn a_form_that_met_an_ended_session_comes_back_to_the_same_person(t: TestApp) {
    let (maker, at) = work(&t).await;
    let Someone { browser, .. } = &maker.person;
    let (_, fields) = open(browser, &at).await;
    end_session(browser);
    let long = "Isi yang panjang. ".repeat(100);
    let typed = [("explanation", long.trim()), ("title", "Judul baru")];
    let to = browser.post_bare(&at, &form(&fields, &typed)).await.expect(303).location().unwrap();
    assert_eq!(to, format!("/akun/masuk?ke={}", at.replace('/', "%2F")));
    browser.get(&to).await.expect(200).says("isian Anda kembali seperti tadi");

    maker.person.sign_in().await;
    let page = browser.get(&at).await.expect(200).says("belum terkirim");
    assert_eq!((page.field("title").as_str(), page.textarea("explanation")), ("Judul baru", long.trim().to_owned()));
    browser.post_bare(&at, &form(&shown(&page), &[])).await.expect(303);
    let page = browser.get(&at).await.expect(200).hides("data-kept");
    assert_eq!(page.field("title"), "Judul baru");
}
}

on_both! {
async fn an_act_that_met_an_ended_session_leads_back_to_the_page_of_its_form(t: TestApp) {
    let (maker, at) = work(&t).await;
    let browser = &maker.person.browser;
    let work = at.strip_suffix("/tentang").unwrap();
    end_session(browser);
    let sent = browser.post_bare(&format!("{work}/pengiriman"), &[("original", "on"), ("licence", "on")]).await;
    assert!(sent.expect(303).location().unwrap().ends_with("kirim"));
    maker.person.sign_in().await;
    let page = browser.get(&format!("{work}/kirim")).await.expect(200).says("belum terkirim");
    assert_eq!((page.checked("original").len(), page.checked("licence").len()), (1, 1));
    // The script is told so instead, and keeps the text itself.
    end_session(browser);
    let script = [("sec-fetch-site", "same-origin"), ("x-requested-with", "autosave")];
    browser.post_with(&at, &[("title", "x")], &script).await.expect(401);
}
}

on_both! {
async fn another_person_at_the_same_browser_does_not_get_the_form(t: TestApp) {
    let (maker, at) = work(&t).await;
    let browser = maker.person.browser.clone();
    end_session(&browser);
    browser.post_bare(&at, &[("title", "Rahasia saya")]).await.expect(303);
    let other = journey::somebody_else(&t).await;
    let theirs = other.browser.cookie("lomba").unwrap();
    browser.set_cookie("lomba", &theirs);
    browser.get(&at).await.expect(404).hides("Rahasia saya");
    browser.get("/akun").await.expect(200).hides("Rahasia saya");
}
}

on_both! {
async fn after_the_closing_what_was_typed_can_still_be_read_and_copied(t: TestApp) {
    let (maker, at) = work(&t).await;
    let browser = &maker.person.browser;
    let intake = fixtures::read(&t, editions::current).unwrap().phase(PhaseKey::Intake).unwrap().closes_at.unwrap();
    t.app.clock.set(At(intake.0 - 60_000));
    maker.person.sign_in().await;
    let (_, fields) = open(browser, &at).await;
    t.app.clock.set(intake.plus(Duration::from_secs(600)));
    let late = browser.post_bare(&at, &form(&fields, &[("explanation", "Kalimat yang baru saja ditulis")])).await;
    let page = late.expect(409).says("Kalimat yang baru saja ditulis").hides("uat ulang");
    assert!(page.link(&at).ends_with("/tentang"), "back to where the person was");
}
}

on_both! {
async fn what_arrives_within_the_grace_is_taken_and_nothing_new_begins(t: TestApp) {
    let (maker, at) = work(&t).await;
    let browser = &maker.person.browser;
    let edition = fixtures::read(&t, editions::current).unwrap();
    let closes = edition.phase(PhaseKey::Intake).unwrap().closes_at.unwrap();
    t.app.clock.set(At(closes.0 - 1));
    maker.person.sign_in().await;
    browser.get(&at).await.expect(200).says("tutup 14 Jul, 23.59 WIB").hides("masih diterima");
    t.app.clock.set(At(closes.0 + 599_999));
    browser.get(&at).await.expect(200).says("ditutup 14 Jul, 23.59 WIB; masih diterima sampai 00.09 WIB");
    browser.post(&at, &[("title", "Diketik sebelum tutup")]).await.expect(303);
    assert_eq!(browser.get(&at).await.expect(200).field("title"), "Diketik sebelum tutup");
    let (list, own) = (at.split("/karya/").next().unwrap(), at.strip_suffix("/tentang").unwrap());
    let closed = "sudah ditutup pada 14 Juli 2023, 23.59 WIB";
    browser.post(&format!("{list}/karya"), &[]).await.expect(409).says(closed);
    browser.post(&format!("{own}/penarikan"), &[("confirmed", "on")]).await.expect(409).says(closed);
    t.app.clock.set(closes.plus(Duration::from_secs(600)));
    browser.post(&at, &[("title", "Terlambat")]).await.expect(409).says(closed);
}
}

on_both! {
async fn back_and_the_steps_save_without_a_script(t: TestApp) {
    let (maker, at) = work(&t).await;
    let browser = &maker.person.browser;
    for (then, page) in [("/", ""), ("/diskusi", "/diskusi"), ("/kirim", "/kirim"), ("https://evil.example", "/diskusi")] {
        let (_, fields) = open(browser, &at).await;
        let title = format!("Judul sebelum ke{page}");
        let to = browser.post_bare(&at, &form(&fields, &[("title", &title), ("then", then)])).await.expect(303);
        assert_eq!(to.location().unwrap(), format!("{}{page}", at.strip_suffix("/tentang").unwrap()));
        assert_eq!(open(browser, &at).await.0.field("title"), title);
    }
}
}

fn end_session(browser: &Client) {
    browser.set_cookie("lomba", "ended");
}
