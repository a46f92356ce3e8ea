//! Asking for a revision: looked at before it is sent, an item taken out again, and the desk while its makers have the
//! work.

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Entrant, Someone};
use crate::support::{Page, TestApp};

const TITLE: &str = "Sebutkan keterampilan yang dipelajari.";
const BENEFIT: &str = "Sebutkan manfaat bagi unit kerja.";
const OTHER: &str = "Jelaskan apakah karya pernah diikutkan pada lomba lain.";

const ITEMS: [(&str, &str); 10] = [
    ("verdict", "revision_requested"),
    ("rule", "R17"),
    ("item_about_1", "title"),
    ("item_todo_1", TITLE),
    ("item_about_2", "benefits"),
    ("item_todo_2", BENEFIT),
    ("item_rule_2", "R18"),
    ("item_about_4", "other"),
    ("item_todo_4", OTHER),
    ("item_rule_4", "R14"),
];

async fn on_the_desk(t: &TestApp) -> (Entrant, String, Someone) {
    let maker = pages::individual(t, 1, ELSEWHERE[0]).await;
    let work = pages::whole_work(t, &maker, 1, "Notulen rapat").await;
    (maker, work, pages::committee(t, BUDI).await)
}

async fn decide(budi: &Someone, work: &str, more: &[(&str, &str)]) -> Page {
    let form = [&ITEMS[..], more].concat();
    budi.browser.post(&format!("{}/keputusan", pages::desk(work)), &form).await
}

on_both! {
async fn a_request_is_looked_at_before_it_is_sent(t: TestApp) {
    let (maker, work, budi) = on_the_desk(&t).await;
    let form = budi.browser.get(&pages::desk(&work)).await.expect(200).says("Ke keputusan");
    let at = |words: &str| form.body.find(words).unwrap();
    assert!(at("name=\"item_about_1\"") < at("name=\"reason\""), "the items make the reason optional");
    let letters = t.letters(&maker.person.email).len();
    let page = decide(&budi, &work, &[("preview", "1"), ("reason", "Hampir selesai.")]).await.expect(200);
    assert!(page.body.contains(" data-preview "), "{}", page.body);
    let page = page.says("Yang akan dibaca peserta Belum dikirim.").says("Perlu perbaikan Hampir selesai. R17 (");
    let page = page.says(&format!("Judul {TITLE} Manfaat {BENEFIT} R18 ("));
    let page = page.says(&format!("Lainnya {OTHER} R14 (")).says("Kirim ulang paling lambat 4 Juni 2023, 23.59 WIB");
    // Nothing is sent, and everything stands in the form still.
    assert_eq!((page.textarea("item_todo_1"), page.textarea("item_todo_4")), (TITLE.into(), OTHER.into()));
    assert_eq!(page.textarea("reason"), "Hampir selesai.");
    maker.person.browser.get(&work).await.expect(200).hides(TITLE);
    budi.browser.get(&pages::desk(&work)).await.expect(200).hides("data-preview").hides("data-awaited");
    t.run_jobs().await;
    assert_eq!(t.letters(&maker.person.email).len(), letters);
    // What sending would refuse is refused at once; other outcomes are looked at as well.
    let late = decide(&budi, &work, &[("preview", "1"), ("due_at", "2023-05-01T12:00")]).await.expect(422);
    late.says("Tenggat perbaikan harus setelah saat ini").hides("data-preview");
    let reject = [("verdict", "failed"), ("rule", "R20"), ("reason", "Musik tanpa izin."), ("preview", "1")];
    let page = budi.browser.post(&format!("{}/keputusan", pages::desk(&work)), &reject).await.expect(200);
    page.says("Tidak lolos verifikasi Musik tanpa izin. R20 (").hides("Kirim ulang paling lambat");
    let accept = [&pages::accepting()[..], &[("preview", "1")]].concat();
    let page = budi.browser.post(&format!("{}/keputusan", pages::desk(&work)), &accept).await.expect(200);
    page.says("Yang akan dibaca peserta Belum dikirim.");
    budi.browser.get(&pages::desk(&work)).await.expect(200).says("Keputusan Anda");
}
}

on_both! {
async fn an_item_is_taken_out_and_those_after_it_move_up(t: TestApp) {
    let (maker, work, budi) = on_the_desk(&t).await;
    let page = decide(&budi, &work, &[("item_remove", "1"), ("reason", "Pengantar.")]).await.expect(200);
    let page = page.says("Butir 1 dari 10").says("Hapus butir 10");
    let todo = |n: usize| page.textarea(&format!("item_todo_{n}"));
    assert_eq!([todo(1), todo(2), todo(3), todo(4)], [BENEFIT, "", OTHER, ""]);
    assert_eq!(page.textarea("reason"), "Pengantar.");
    // The same once more from the last row that holds something: only the first one is left and sent.
    let form = [
        ("verdict", "revision_requested"),
        ("rule", "R17"),
        ("item_about_1", "benefits"),
        ("item_todo_1", BENEFIT),
        ("item_about_3", "other"),
        ("item_todo_3", OTHER),
        ("item_remove", "3"),
    ];
    let at = format!("{}/keputusan", pages::desk(&work));
    let page = budi.browser.post(&at, &form).await.expect(200);
    assert_eq!((page.textarea("item_todo_1"), page.textarea("item_todo_3")), (BENEFIT.into(), String::new()));
    budi.browser.post(&at, &form[..4]).await.expect(303);
    t.run_jobs().await;
    maker.person.browser.get(&work).await.expect(200).says("0 dari 1 butir sudah dikerjakan");
}
}

on_both! {
async fn what_was_asked_stands_on_top_while_the_makers_have_the_work(t: TestApp) {
    let (maker, work, budi) = on_the_desk(&t).await;
    // Its film needs a person's word.
    t.google.put(lomba::cli::demo::google::Film {
        height: Some(536),
        ..lomba::cli::demo::google::Film::on_youtube("film-000001", "film.mp4", lomba::cli::demo::films::SHORT)
    });
    pages::paste_link(&maker, &work, "https://youtu.be/film-000001").await;
    t.run_jobs().await;
    pages::submit_work(&maker, &work).await;
    t.run_jobs().await;
    budi.browser.get(&pages::desk(&work)).await.expect(200).says("Konfirmasi: memenuhi").hides("data-awaited");
    decide(&budi, &work, &[]).await.expect(303);
    t.run_jobs().await;
    pages::write_about(&maker, &work, "Judul dalam draf", &[]).await.expect(303);

    let page = budi.browser.get(&pages::desk(&work)).await.expect(200);
    assert!(page.body.contains(" data-awaited>") && !page.body.contains("data-returned"), "{}", page.body);
    let page = page.says("Diminta dari peserta Menunggu peserta sampai 4 Juni 2023, 23.59 WIB. R17 (");
    let page = page.says(&format!("Judul {TITLE} Manfaat {BENEFIT} R18 (")).hides("Judul dalam draf");
    let page = page.says("draf peserta tidak ditampilkan").says("Film diputuskan setelah karya dikirim ulang");
    let page = page.hides("Konfirmasi: memenuhi").hides("Ke keputusan");
    assert!(page.body.find("data-awaited").unwrap() < page.body.find("data-film").unwrap(), "above the films");
    // In the history the items are a list, for both.
    let list = format!("<ol><li>Judul: {TITLE}</li><li>Manfaat: {BENEFIT}</li><li>Lainnya: {OTHER}</li></ol>");
    assert!(page.body.contains(&list), "{}", page.body);
    let own = maker.person.browser.get(&work).await.expect(200);
    assert!(own.body.contains(&list), "{}", own.body);
    // The deadline passes without the work.
    t.set_clock("2023-06-05 10:00");
    budi.sign_in().await;
    let page = budi.browser.get(&pages::desk(&work)).await.expect(200);
    page.says("Belum dikirim ulang; tenggatnya 4 Juni 2023, 23.59 WIB sudah lewat.");
}
}
