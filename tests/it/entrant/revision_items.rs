//! A revision as a checklist: items asked for, at their fields, done or answered, and back on the desk.

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Entrant, STATEMENTS, Someone};
use crate::support::{Page, TestApp};

const TITLE: &str = "Sebutkan keterampilan yang dipelajari.";
const BENEFIT: &str = "Sebutkan manfaat bagi unit kerja.";
const OTHER: &str = "Jelaskan apakah karya pernah diikutkan pada lomba lain.";
const ANSWER: &str = "Belum pernah diikutkan pada lomba mana pun.";

async fn on_the_desk(t: &TestApp) -> (Entrant, String, Someone) {
    let maker = pages::individual(t, 1, ELSEWHERE[0]).await;
    let work = pages::whole_work(t, &maker, 1, "Notulen rapat").await;
    (maker, work, pages::committee(t, BUDI).await)
}

const ITEMS: [(&str, &str); 9] = [
    ("verdict", "revision_requested"),
    ("rule", "R17"),
    ("item_about_1", "title"),
    ("item_todo_1", TITLE),
    ("item_about_2", "benefits"),
    ("item_todo_2", BENEFIT),
    ("item_about_4", "other"),
    ("item_todo_4", OTHER),
    ("item_rule_4", "R14"),
];

async fn ask(budi: &Someone, work: &str, form: &[(&str, &str)]) -> Page {
    budi.browser.post(&format!("{}/keputusan", pages::desk(work)), form).await
}

on_both! {
async fn items_stand_at_their_fields_and_come_back_with_before_and_after(t: TestApp) {
    let (maker, work, budi) = on_the_desk(&t).await;
    let (browser, desk) = (&maker.person.browser, pages::desk(&work));
    // The form offers ten rows without a script, each next one folded into the one before.
    let form = budi.browser.get(&desk).await.expect(200);
    assert_eq!(form.values("data-opens-for").len(), 9);
    ask(&budi, &work, &ITEMS).await.expect(303);
    t.run_jobs().await;
    let letter = t.newest_letter(&maker.person.email).text;
    for said in [
        format!("1. Judul: {TITLE}\n   {}{work}/tentang#f-title", t.base),
        format!("2. Manfaat: {BENEFIT}\n   {}{work}/tentang#f-benefit", t.base),
        format!("{}{work}#f-note_3", t.base),
    ] {
        assert!(letter.contains(&said), "{said}\n{letter}");
    }
    assert!(letter.contains("3. Lainnya: ") && letter.contains(" Ketentuan R14 ("), "{letter}");

    let page = browser.get(&work).await.expect(200).says("0 dari 3 butir sudah dikerjakan");
    assert_eq!(page.values("data-item-state"), ["open", "open", "open"]);
    let page = page.says("Panitia meminta 3 butir perbaikan karya").says("Berikutnya: Judul");
    assert!(page.body.contains(&format!("href=\"{work}/tentang#f-title\"")));
    let step = browser.get(&format!("{work}/tentang")).await.expect(200).says(TITLE).says(BENEFIT);
    let step = step.says("Yang diminta: 3 butir, 2 di halaman ini");
    assert_eq!(step.values("data-item-at"), ["title", "benefits"], "right above their fields");
    let films = browser.get(&format!("{work}/video")).await.expect(200).says("3 butir, 0 di halaman ini");
    assert_eq!(films.values("data-item-at"), [""; 0]);
    // A step that holds open items is not done.
    let rail = |page: &Page| page.body.split("<ol class=\"steps\">").nth(1).unwrap().split("</ol>").next().unwrap().to_owned();
    let states = |page: &Page| rail(page).split("<li class=\"").skip(1).map(|li| li.split('"').next().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(states(&films), ["now", "open", "open", "open"]);

    pages::write_about(&maker, &work, "Menyusun notulen rapat", &[]).await.expect(303);
    let page = browser.get(&work).await.expect(200).says("1 dari 3 butir sudah dikerjakan");
    assert_eq!(page.values("data-item-state"), ["done", "open", "open"]);
    page.says("Yang dikirim Notulen rapat Sekarang Menyusun notulen rapat");
    browser.post(&format!("{work}/tanggapan"), &[("note_3", ANSWER)]).await.expect(303);
    let page = browser.get(&work).await.expect(200).says("sudah ditanggapi");
    assert_eq!(page.textarea("note_3"), ANSWER);
    assert_eq!(page.values("data-item-state"), ["done", "open", "done"]);
    // What is unchanged is said before sending, and does not stop it.
    let review = browser.get(&format!("{work}/kirim")).await.expect(200);
    assert_eq!(review.values("data-unchanged"), ["1"]);
    review.says("1 dari 3 butir yang diminta panitia belum diubah");
    budi.browser.get(&desk).await.expect(200).hides(ANSWER);
    assert_eq!(pages::submit_work(&maker, &work).await, "ML-2023-0001-2");

    let page = budi.browser.get(&desk).await.expect(200).says("Kembali setelah perbaikan").says(ANSWER);
    assert_eq!(page.values("data-item-state"), ["done", "open", "done"]);
    page.says("Yang dikirim Notulen rapat Sekarang Menyusun notulen rapat").says(OTHER);
    browser.get(&work).await.expect(200).hides("butir sudah dikerjakan");
    browser.post(&format!("{work}/tanggapan"), &[("note_3", "Terlambat")]).await.expect(409);
    pages::accept_work(&budi, &work).await;
    budi.browser.get(&desk).await.expect(200).hides("Kembali setelah perbaikan");
    t.run_jobs().await;
}
}

on_both! {
async fn nothing_typed_into_the_items_is_lost(t: TestApp) {
    let (maker, work, budi) = on_the_desk(&t).await;
    // A row without its part, one without its text: both come back, open, beside what is missing.
    let half = [
        ("verdict", "revision_requested"),
        ("rule", "R17"),
        ("item_todo_1", TITLE),
        ("item_about_3", "benefits"),
        ("item_todo_10", OTHER),
        ("item_about_10", "no-such-part"),
    ];
    let page = ask(&budi, &work, &half).await.expect(422).says("Pilih bagian karya yang dimaksud");
    let page = page.says("Tuliskan apa yang perlu dilakukan peserta");
    assert_eq!((page.textarea("item_todo_1"), page.textarea("item_todo_10")), (TITLE.into(), OTHER.into()));
    assert_eq!(page.body.matches("<details class=\"item\" open").count(), 9, "every row up to the tenth");
    maker.person.browser.get(&work).await.expect(200).hides(TITLE);
    // The session ends while somebody writes.
    budi.browser.set_cookie("lomba", "ended");
    budi.browser.post(&format!("{}/keputusan", pages::desk(&work)), &ITEMS).await.expect(303);
    budi.sign_in().await;
    let page = budi.browser.get(&pages::desk(&work)).await.expect(200);
    assert_eq!((page.textarea("item_todo_2"), page.textarea("item_todo_4")), (BENEFIT.into(), OTHER.into()));
    let opened = page.body.split("<details class=\"item\"").skip(1);
    let opened = opened.filter(|row| row.split('>').next().unwrap().contains(" open")).count();
    assert_eq!(opened, 3, "the rows that hold something, and those around them");
}
}

on_both! {
async fn answers_of_two_members_do_not_overwrite_each_other(t: TestApp) {
    let (maker, work, budi) = on_the_desk(&t).await;
    ask(&budi, &work, &ITEMS).await.expect(303);
    let browser = &maker.person.browser;
    let old = browser.get(&work).await.expect(200).hidden("base").unwrap();
    browser.post(&format!("{work}/tanggapan"), &[("base", &old), ("note_3", ANSWER)]).await.expect(303);
    let mine = "Pernah, pada lomba provinsi.";
    let page = browser.post(&format!("{work}/tanggapan"), &[("base", &old), ("note_3", mine)]).await.expect(422);
    let page = page.says(&format!("anggota lain menyimpan \"{ANSWER}\" di sini"));
    assert_eq!(page.textarea("note_3"), mine);
    let base = page.hidden("base").unwrap();
    browser.post(&format!("{work}/tanggapan"), &[("base", &base), ("note_3", mine)]).await.expect(303);
    assert_eq!(browser.get(&work).await.expect(200).textarea("note_3"), mine);
    let long = "a".repeat(1001);
    let page = browser.post(&format!("{work}/tanggapan"), &[("note_2", &long)]).await.expect(422);
    assert_eq!((page.textarea("note_2"), page.textarea("note_3")), (long, mine.to_owned()));
    // Strangers neither read nor answer.
    let rival = pages::individual(&t, 2, ELSEWHERE[1]).await;
    rival.person.browser.post(&format!("{work}/tanggapan"), &[("note_3", "x")]).await.expect(404);
    t.run_jobs().await;
}
}

on_both! {
async fn a_reason_alone_is_one_item_at_the_field_of_its_rule(t: TestApp) {
    let (maker, work, budi) = on_the_desk(&t).await;
    let form = [("verdict", "revision_requested"), ("rule", "R20"), ("reason", "Sebutkan sumber musik.")];
    ask(&budi, &work, &form).await.expect(303);
    t.run_jobs().await;
    let page = maker.person.browser.get(&work).await.expect(200).says("0 dari 1 butir sudah dikerjakan");
    assert_eq!(page.words().matches("Sebutkan sumber musik.").count(), 2, "the item, and the history");
    let step = maker.person.browser.get(&format!("{work}/tentang")).await.expect(200);
    assert_eq!(step.values("data-item-at"), ["sources"]);
}
}

on_both! {
async fn a_refused_act_leads_on_to_where_the_person_was(t: TestApp) {
    let (maker, work, budi) = on_the_desk(&t).await;
    ask(&budi, &work, &ITEMS).await.expect(303);
    t.run_jobs().await;
    t.set_clock("2023-09-20 10:00");
    maker.person.sign_in().await;
    for (act, page) in [("/tentang", "/tentang"), ("/pengiriman", "/kirim"), ("/tanggapan", ""), ("/video", "/video")] {
        let refused = maker.person.browser.post(&format!("{work}{act}"), &STATEMENTS).await.expect(409);
        let main = refused.body.split("<main").nth(1).unwrap();
        assert!(main.contains(&format!("class=\"button\" href=\"{work}{page}\"")), "{act}: {main}");
    }
}
}

on_both! {
async fn a_change_that_cannot_be_sent_leaves_the_item_open_and_each_change_is_told_once(t: TestApp) {
    let (maker, work, budi) = on_the_desk(&t).await;
    let browser = &maker.person.browser;
    let items = [
        ("verdict", "revision_requested"),
        ("rule", "R20"),
        ("item_about_1", "sources"),
        ("item_todo_1", "Sebutkan sumber musik."),
        ("item_about_2", "title"),
        ("item_todo_2", TITLE),
    ];
    ask(&budi, &work, &items).await.expect(303);
    t.run_jobs().await;
    // As it was sent, but for these fields.
    let half = [("competencies", "managerial"), ("third_party_source_1_title", "Gamelan"), ("third_party_source_1_owner", "Sanggar")];
    pages::write_about(&maker, &work, "Menyusun notulen rapat", &half).await.expect(303);
    let why = "Belum selesai: Setiap sumber memerlukan judul, pemilik, dan lisensi.";
    let page = browser.get(&work).await.expect(200).says("1 dari 2 butir sudah dikerjakan").says(why);
    let page = page.says("diubah, belum lengkap").says("1 belum dikerjakan");
    assert_eq!(page.values("data-item-state"), ["open", "done"]);
    assert!(!page.words().contains("Yang berubah sejak dikirim"), "told beside the items: {}", page.words());
    assert_eq!(page.body.matches("<ins>Menyusun notulen").count(), 1, "{}", page.body);
    browser.get(&format!("{work}/tentang")).await.expect(200).says(why);
    let films = browser.get(&format!("{work}/video")).await.expect(200);
    assert!(films.body.contains("<li class=\"open\"><button type=\"submit\" form=\"isian\" name=\"then\" value=\"/tentang\">"), "{}", films.body);

    let whole: Vec<_> = half.iter().copied().chain([("third_party_source_1_licence", "cc_by")]).collect();
    pages::write_about(&maker, &work, "Menyusun notulen rapat", &whole).await.expect(303);
    let page = browser.get(&work).await.expect(200).says("2 dari 2 butir sudah dikerjakan").hides("data-lacks");
    assert_eq!(page.values("data-item-state"), ["done", "done"]);
    page.says("Perbaikan karya").says("belum dikirim");
}
}

on_both! {
async fn an_item_without_a_field_needs_its_answer(t: TestApp) {
    let (maker, work, budi) = on_the_desk(&t).await;
    let browser = &maker.person.browser;
    ask(&budi, &work, &ITEMS).await.expect(303);
    t.run_jobs().await;
    let page = browser.get(&work).await.expect(200);
    let label = |name: &str| {
        let rest = page.body.split(&format!("for=\"f-{name}\"")).nth(1).unwrap();
        rest.split("</label>").next().unwrap().to_owned()
    };
    assert_eq!(["note_1", "note_2", "note_3"].map(|name| label(name).contains("boleh dikosongkan")), [true, true, false]);
    let typed = [("note_1", "Judul sudah sesuai."), ("note_3", " ")];
    let page = browser.post(&format!("{work}/tanggapan"), &typed).await.expect(422).says("Tuliskan tanggapan Anda.");
    assert_eq!(page.textarea("note_1"), "Judul sudah sesuai.", "the other answer is kept");
    let page = browser.get(&work).await.expect(200);
    assert_eq!((page.textarea("note_1").as_str(), page.textarea("note_3").as_str()), ("Judul sudah sesuai.", ""));
}
}
