//! The form of discussion topics and evaluation questions: added, removed, checked, kept as typed (R36, R37).

use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Entrant, STATEMENTS};

type Fields = Vec<(&'static str, &'static str)>;

const TOPIC: &str = "Bagaimana langkah ini diterapkan di unit kerja Anda?";

async fn draft(t: &TestApp) -> (Entrant, String) {
    let maker = pages::individual(t, 1, ELSEWHERE[0]).await;
    let work = pages::draft_work(&maker, "Notulen rapat").await;
    (maker, work)
}

fn first_question() -> Fields {
    vec![
        ("discussion_topic", TOPIC),
        ("pass_mark", "80"),
        ("question_1", "Apa langkah pertama?"),
        ("option_1_a", "Menetapkan tujuan"),
        ("option_1_c", "Menutup rapat"),
        ("answer_key_1", "C"),
    ]
}

fn second_question() -> Fields {
    let more = [
        ("question_2", "Apa yang dicatat lebih dulu?"),
        ("option_2_a", "Nama peserta"),
        ("option_2_b", "Keputusan"),
        ("answer_key_2", "B"),
    ];
    first_question().into_iter().chain(more).collect()
}

on_both! {
async fn questions_are_added_and_removed(t: TestApp) {
    let (maker, work) = draft(&t).await;
    let (browser, at) = (&maker.person.browser, format!("{work}/diskusi"));
    browser.get(&at).await.expect(200).hides("name=\"question_2\"");
    let mut form = first_question();
    form.push(("then", "more"));
    let next = browser.post(&at, &form).await.expect(303).location().unwrap();
    assert_eq!(next, format!("{at}?soal=1"));
    let page = browser.get(&next).await.expect(200).says(TOPIC).says("Apa langkah pertama?");
    // The gap between the answers closes, and the key moves with its answer.
    assert_eq!((page.field("option_1_a"), page.field("option_1_b")), ("Menetapkan tujuan".into(), "Menutup rapat".into()));
    assert_eq!(page.checked("answer_key_1"), ["B"], "the key");
    assert_eq!((page.field("pass_mark"), page.field("option_2_a")), ("80".into(), String::new()));

    let next = browser.post(&at, &second_question()).await.expect(303).location().unwrap();
    assert_eq!(next, format!("{work}/kirim"));
    browser.get(&next).await.expect(200).says("2 soal, nilai lulus 80 persen").says(TOPIC);
    let page = browser.get(&at).await.expect(200).says("Apa yang dicatat lebih dulu?");
    page.hides("name=\"question_3\"");

    // A question whose fields are emptied is gone, and the one after it takes its place.
    let emptied = second_question().into_iter().filter(|(name, _)| !name.contains("_1")).collect::<Fields>();
    browser.post(&at, &emptied).await.expect(303);
    let page = browser.get(&at).await.expect(200).hides("Apa langkah pertama?").hides("name=\"question_2\"");
    assert_eq!(page.field("option_1_a"), "Nama peserta");
    browser.get(&format!("{work}/kirim")).await.expect(200).says("1 soal, nilai lulus 80 persen");
}
}

on_both! {
async fn what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(t: TestApp) {
    let (maker, work) = draft(&t).await;
    let (browser, at) = (&maker.person.browser, format!("{work}/diskusi"));
    let mut form = first_question();
    form.retain(|(name, _)| *name != "option_1_c");
    let page = browser.post(&at, &form).await.expect(422).says("Kunci menunjuk pilihan yang kosong");
    assert_eq!((page.field("option_1_a"), page.field("pass_mark")), ("Menetapkan tujuan".into(), "80".into()));
    for mark in ["0", "101", "lima", "70,5", ""] {
        let form = [("pass_mark", mark), ("question_1", "Apa langkah pertama?"), ("discussion_topic", TOPIC)];
        let page = browser.post(&at, &form).await.expect(422).says("Nilai lulus adalah angka bulat");
        assert_eq!(page.field("pass_mark"), mark);
        page.says("Apa langkah pertama?").says(TOPIC);
    }
    let long = "Bagaimana? ".repeat(400);
    let form = [("pass_mark", "70"), ("discussion_topic", long.as_str())];
    browser.post(&at, &form).await.expect(422).says("paling banyak 4.000");
    // What could be kept of each was kept, and the topics that are too long did not replace them.
    browser.get(&at).await.expect(200).says(TOPIC).hides("Apa langkah pertama?");

    // A topic that is no question is pointed out, never refused.
    let form = [("pass_mark", "70"), ("discussion_topic", "Notulen rapat\r\n\r\n  Mengapa rapat dicatat?  ")];
    browser.post(&at, &form).await.expect(303);
    let page = browser.get(&at).await.expect(200).says("Notulen rapat – Topik ini belum terbaca sebagai pertanyaan");
    assert_eq!(page.body.matches("belum terbaca sebagai pertanyaan").count(), 1);
}
}

on_both! {
async fn a_half_question_is_kept_but_named_before_sending(t: TestApp) {
    let (maker, work) = draft(&t).await;
    let browser = &maker.person.browser;
    let half = [("pass_mark", "70"), ("question_1", "Apa langkah pertama?"), ("option_1_a", "Menetapkan tujuan")];
    browser.post(&format!("{work}/diskusi"), &half).await.expect(303);
    let page = browser.get(&format!("{work}/kirim")).await.expect(200).says("Masih diperlukan");
    page.says("1 soal, nilai lulus 70 persen").says("paling sedikit dua pilihan");
    pages::paste_link(&maker, &work, &pages::film(&t, 1, lomba::cli::demo::films::SHORT)).await;
    t.run_jobs().await;
    // A question without a key or with one answer alone is kept and is not sent.
    let both = [("original", "on"), ("licence", "on")];
    let refused = browser.post(&format!("{work}/pengiriman"), &both).await.expect(422);
    refused.says("paling sedikit dua pilihan");
    browser.post(&format!("{work}/diskusi"), &second_question()).await.expect(303);
    pages::submit_work(&maker, &work).await;
    let budi = pages::committee(&t, BUDI).await;
    let desk = budi.browser.get(&pages::desk(&work)).await.expect(200).says(TOPIC);
    desk.says("2 soal, nilai lulus 80 persen").says("Menutup rapat kunci").says("Keputusan kunci");
    t.run_jobs().await;
}
}

on_both! {
async fn the_script_saves_by_itself_and_is_told_when(t: TestApp) {
    let (maker, work) = draft(&t).await;
    let script = [("sec-fetch-site", "same-origin"), ("x-requested-with", "autosave")];
    let at = format!("{work}/diskusi");
    let page = maker.person.browser.get(&at).await.expect(200);
    let (version, base) = (page.hidden("version").unwrap(), page.hidden("base").unwrap());
    let mut form = first_question();
    form.extend([("version", version.as_str()), ("base", base.as_str())]);
    let saved = maker.person.browser.post_with(&at, &form, &script).await.expect(200);
    let told: serde_json::Value = serde_json::from_str(&saved.body).unwrap();
    assert_eq!((&told["saved"], &told["conflicts"]), (&"10.00 WIB".into(), &serde_json::json!({})));
    maker.person.browser.get(&at).await.expect(200).says("Apa langkah pertama?");
    let newest = told["version"].to_string();
    let bad = [("pass_mark", "0"), ("discussion_topic", TOPIC), ("version", newest.as_str())];
    let told = maker.person.browser.post_with(&at, &bad, &script).await.expect(422);
    let told: serde_json::Value = serde_json::from_str(&told.body).unwrap();
    assert!(told["errors"]["pass_mark"].as_str().unwrap().contains("angka bulat"), "{told}");
}
}

on_both! {
async fn nobody_else_writes_and_nobody_after_intake_closed(t: TestApp) {
    let (maker, work) = draft(&t).await;
    let rival = pages::individual(&t, 2, ELSEWHERE[1]).await;
    let at = format!("{work}/diskusi");
    rival.person.browser.get(&at).await.expect(404);
    rival.person.browser.post(&at, &first_question()).await.expect(404);
    t.visitor().post(&at, &first_question()).await.expect(303);
    t.set_clock("2023-07-15 00:10");
    maker.person.sign_in().await;
    let closed = "Penerimaan materi sudah ditutup pada 14 Juli 2023, 23.59 WIB";
    maker.person.browser.post(&at, &first_question()).await.expect(409).says(closed);
    maker.person.browser.post(&format!("{work}/pengiriman"), &STATEMENTS).await.expect(409).says(closed);
    assert_eq!(maker.person.browser.get(&at).await.expect(303).location().unwrap(), work);
    t.run_jobs().await;
}
}
