//! Nothing typed into a letter of the committee is lost: it is saved while one writes, two members' words meet on the
//! page of both texts, and a form that met an ended session comes back. Pages only.

use super::composing::{DEWI, begin};
use crate::on_both;
use crate::support::Page;
use crate::support::journey::{self as pages, BUDI, Someone};

const SCRIPT: [(&str, &str); 2] = [("sec-fetch-site", "same-origin"), ("x-requested-with", "autosave")];

/// The form of a letter as the page shows it, with these fields typed over.
fn typed(page: &Page, fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut all = page.form_fields();
    all.push(("audience".to_owned(), audience(page)));
    all.retain(|(name, _)| name != "then" && !fields.iter().any(|(other, _)| other == name));
    all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    all
}

/// The audience that the form has chosen.
fn audience(page: &Page) -> String {
    let list = page.body.split("name=\"audience\"").nth(1).unwrap().split("</select>").next().unwrap();
    let option = list.split("<option").find(|option| option.contains(" selected")).unwrap();
    option.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

fn pairs(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

async fn opened(who: &Someone, at: &str) -> Page {
    who.browser.get(at).await.expect(200)
}

fn json(page: &Page) -> serde_json::Value {
    serde_json::from_str(&page.body).unwrap()
}

on_both! {
async fn what_is_typed_is_saved_while_it_is_typed_and_a_bad_field_stops_no_other(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let at = begin(&budi).await;
    let page = opened(&budi, &at).await;
    assert_eq!((page.values("data-draft"), page.values("data-save-state")), (vec![at.clone()], vec!["clean".to_owned()]));
    let first = typed(&page, &[("subject_id", "Kabar untuk {nama}"), ("body_id", "Halo {nam"), ("tab", "t1"), ("sequence", "1")]);
    let told = json(&budi.browser.post_with(&at, &pairs(&first), &SCRIPT).await.expect(200));
    assert_eq!((&told["version"], &told["errors"]), (&2.into(), &serde_json::json!({})));
    assert!(told["saved"].as_str().is_some_and(|at| !at.is_empty()));
    // Saved again as it is, nothing grows; the trail keeps acts, and this is none.
    let same = typed(&opened(&budi, &at).await, &[]);
    assert_eq!(json(&budi.browser.post_with(&at, &pairs(&same), &SCRIPT).await.expect(200))["version"], 2);
    budi.browser.get("/2023/panitia/jejak?jenis=announcement").await.expect(200).hides("Surat panitia disimpan");
    // One field is too long and one is good.
    let long = "x".repeat(300);
    let page = opened(&budi, &at).await;
    let form = typed(&page, &[("subject_en", &long), ("body_en", "Hello")]);
    let told = json(&budi.browser.post_with(&at, &pairs(&form), &SCRIPT).await.expect(422));
    assert_eq!(told["errors"].as_object().unwrap().keys().collect::<Vec<_>>(), ["subject_en"]);
    let page = opened(&budi, &at).await;
    assert_eq!((page.textarea("body_en"), page.field("subject_en")), ("Hello".to_owned(), String::new()));
    let form = typed(&page, &[("subject_en", &long), ("body_en", "Hello all"), ("then", "preview")]);
    let wrong = budi.browser.post_bare(&at, &pairs(&form)).await.expect(422);
    assert_eq!((wrong.field("subject_en"), wrong.textarea("body_en")), (long, "Hello all".to_owned()));
    assert_eq!(opened(&budi, &at).await.textarea("body_en"), "Hello all");
    // A save that was overtaken on its way changes nothing.
    let page = opened(&budi, &at).await;
    for (words, sequence, stands) in [("Baru", "20", "Baru"), ("Lebih baru", "30", "Lebih baru"), ("Terlambat", "10", "Lebih baru")] {
        let form = typed(&page, &[("subject_id", words), ("tab", "t2"), ("sequence", sequence)]);
        budi.browser.post_with(&at, &pairs(&form), &SCRIPT).await.expect(200);
        assert_eq!(opened(&budi, &at).await.field("subject_id"), stands);
    }
    t.run_jobs().await;
}
}

on_both! {
async fn two_members_in_one_draft_keep_each_others_fields_and_choose_where_both_wrote(t: TestApp) {
    let (budi, dewi) = (pages::committee(&t, BUDI).await, pages::committee(&t, DEWI).await);
    let at = begin(&budi).await;
    let (his, hers) = (opened(&budi, &at).await, opened(&dewi, &at).await);
    // Different fields are put together.
    budi.browser.post_bare(&at, &pairs(&typed(&his, &[("subject_id", "Kabar")]))).await.expect(303);
    dewi.browser.post_bare(&at, &pairs(&typed(&hers, &[("subject_en", "News")]))).await.expect(303);
    let page = opened(&budi, &at).await;
    assert_eq!((page.field("subject_id"), page.field("subject_en")), ("Kabar".to_owned(), "News".to_owned()));
    // The same field: both texts, nothing chosen beforehand, nothing overwritten.
    let (his, hers) = (opened(&budi, &at).await, opened(&dewi, &at).await);
    dewi.browser.post_bare(&at, &pairs(&typed(&hers, &[("body_id", "Halo dari Dewi"), ("audience", "committee")]))).await.expect(303);
    let form = typed(&his, &[("body_id", "Halo dari Budi"), ("body_en", "Hello from Budi"), ("then", "preview")]);
    let told = json(&budi.browser.post_with(&at, &pairs(&form), &SCRIPT).await.expect(409));
    assert_eq!(told["conflicts"], serde_json::json!({ "body_id": "Isi (Indonesia)" }));
    let both = budi.browser.post_bare(&at, &pairs(&form)).await.expect(409);
    assert_eq!(both.body.matches("data-merge").count(), 1);
    let both = both.says("Halo dari Budi").says("Halo dari Dewi").says("Dewi Lestari");
    assert_eq!(both.hidden("then").unwrap(), "preview");
    let page = opened(&dewi, &at).await;
    assert_eq!((page.textarea("body_id"), page.textarea("body_en")), ("Halo dari Dewi".to_owned(), "Hello from Budi".to_owned()));
    let mut choice = vec![("pick.body_id", "mine".to_owned()), ("mine.body_id", "Halo dari Budi".to_owned())];
    choice.extend(["version", "base", "merge", "then"].map(|name| (name, both.hidden(name).unwrap())));
    let undecided: Vec<_> = choice.iter().filter(|(name, _)| !name.starts_with("pick")).cloned().collect();
    budi.browser.post_bare(&at, &pages::fields(&undecided)).await.expect(409).says("Halo dari Budi");
    let to = budi.browser.post_bare(&at, &pages::fields(&choice)).await.expect(303).location().unwrap();
    assert_eq!(to, format!("{at}/pratinjau"));
    let page = opened(&dewi, &at).await;
    assert_eq!((page.textarea("body_id"), page.field("subject_en")), ("Halo dari Budi".to_owned(), "News".to_owned()));
    assert_eq!(audience(&page), "committee");
    t.run_jobs().await;
}
}

on_both! {
async fn a_form_that_met_an_ended_session_or_a_sent_letter_keeps_what_was_typed(t: TestApp) {
    let (budi, dewi) = (pages::committee(&t, BUDI).await, pages::committee(&t, DEWI).await);
    let at = begin(&budi).await;
    let long = "Isi yang panjang. ".repeat(50);
    let fields = [("audience", "committee"), ("subject_id", "Rapat"), ("subject_en", "Meeting"), ("body_id", long.trim()), ("body_en", "Come")];
    let form = typed(&opened(&budi, &at).await, &fields);
    budi.browser.set_cookie("lomba", "habis");
    let to = budi.browser.post_bare(&at, &pairs(&form)).await.expect(303).location().unwrap();
    assert_eq!(to, format!("/akun/masuk?ke={}", at.replace('/', "%2F")));
    budi.browser.post_with(&at, &pairs(&form), &SCRIPT).await.expect(401);
    budi.sign_in().await;
    let page = opened(&budi, &at).await.says("belum terkirim");
    assert_eq!((page.textarea("body_id"), page.field("subject_id")), (long.trim().to_owned(), "Rapat".to_owned()));
    budi.browser.post_bare(&at, &pairs(&typed(&page, &[]))).await.expect(303);
    assert_eq!(opened(&budi, &at).await.hides("data-kept").textarea("body_id"), long.trim());

    // Sent by another member meanwhile: what was typed stands beside the letter.
    let stale = typed(&opened(&budi, &at).await, &[("body_id", "Kalimat yang baru saja ditulis")]);
    let shown = dewi.browser.get(&format!("{at}/pratinjau")).await.expect(200);
    let seen = [("version", shown.field("version")), ("count", shown.field("count"))];
    dewi.browser.post(&format!("{at}/pengiriman"), &pages::fields(&seen)).await.expect(303);
    let late = budi.browser.post_bare(&at, &pairs(&stale)).await.expect(409).says("sudah dikirim");
    assert!(late.body.contains("readonly>Kalimat yang baru saja ditulis"));
    budi.browser.post_with(&at, &pairs(&stale), &SCRIPT).await.expect(409);
    assert_eq!(t.letters_of_kind("announcement").len(), 2);
    t.run_jobs().await;
}
}

on_both! {
async fn clicked_twice_one_draft_is_begun_and_a_template_keeps_what_stands_in_the_form(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let list = "/2023/panitia/surat/tulis";
    let key = budi.browser.get(list).await.expect(200).hidden("key").unwrap();
    let form = [("key", key.as_str())];
    let (one, two) = tokio::join!(budi.browser.post(list, &form), budi.browser.post(list, &form));
    let at = one.expect(303).location().unwrap();
    assert_eq!(two.expect(303).location().unwrap(), at);
    assert_eq!(budi.browser.get(list).await.expect(200).words().matches("Surat tanpa perihal").count(), 1);

    let fields = [("subject_id", "Sapaan"), ("template_name", " "), ("then", "template")];
    let form = typed(&opened(&budi, &at).await, &fields);
    budi.browser.post_bare(&at, &pairs(&form)).await.expect(422).says("Beri nama templatnya");
    let page = opened(&budi, &at).await;
    assert_eq!(page.field("subject_id"), "Sapaan");
    let form = typed(&page, &[("body_id", "Halo"), ("template_name", "Sapaan hangat"), ("then", "template")]);
    let kept = budi.browser.post_bare(&at, &pairs(&form)).await.expect(303).location().unwrap();
    let kept = opened(&budi, &kept).await;
    assert_eq!((kept.field("name"), kept.textarea("body_id")), ("Sapaan hangat".to_owned(), "Halo".to_owned()));
    assert_eq!(opened(&budi, &at).await.textarea("body_id"), "Halo");
    t.run_jobs().await;
}
}
