//! A work begins with the link of its film, and takes the film's own title when its makers say so (R13, R27).

use lomba::cli::demo::films::SHORT;
use lomba::cli::demo::google::Film;

use crate::on_both;
use crate::support::journey::{self as pages, ELSEWHERE, Entrant};
use crate::support::{Page, TestApp};

const FILM: &str = "a1B2c3D4e5F";

/// A new work, as the button makes it.
async fn begun(t: &TestApp) -> (Entrant, String) {
    let maker = pages::individual(t, 1, ELSEWHERE[0]).await;
    let first =
        maker.person.browser.post(&format!("{}/karya", maker.at), &[]).await.expect(303).location().unwrap();
    let work = first.strip_suffix("/video").expect("a work begins with its link").to_owned();
    (maker, work)
}

async fn on_youtube(t: &TestApp, maker: &Entrant, work: &str, title: &str) {
    t.google.put(Film::on_youtube(FILM, title, SHORT));
    pages::paste_link(maker, work, &format!("https://youtu.be/{FILM}")).await;
    t.run_jobs().await;
}

fn offers(page: &Page) -> usize {
    page.values("data-title-offer").len().max(page.body.matches("data-title-offer").count())
}

on_both! {
async fn the_link_comes_first_and_each_step_leads_to_the_next(t: TestApp) {
    let (maker, work) = begun(&t).await;
    let browser = &maker.person.browser;
    let page = browser.get(&format!("{work}/video")).await.expect(200);
    let words = page.words();
    let places = ["1. Film", "2. Tentang karya", "3. Diskusi dan evaluasi", "4. Kirim"].map(|step| words.find(step).unwrap());
    assert!(places.is_sorted(), "{words}");
    assert_eq!(offers(&page), 0, "nothing is known of a film yet");
    for (page, then, to) in [
        ("/video", "/tentang", "/tentang"),
        ("/video", "/", ""),
        ("/tentang", "", "/diskusi"),
        ("/tentang", "/video", "/video"),
        ("/diskusi", "", "/kirim"),
        ("/diskusi", "/tentang", "/tentang"),
    ] {
        let form = [("title", ""), ("pass_mark", "70"), ("then", then)];
        let next = browser.post(&format!("{work}{page}"), &form).await.expect(303).location().unwrap();
        assert_eq!(next, format!("{work}{to}"), "from {page}");
    }
    // What is to be done about an empty work begins with its film as well.
    let list = browser.get(&format!("{}/karya", maker.at)).await.expect(200);
    assert!(list.link("#f-").ends_with("/video#f-main_video"), "{}", list.link("#f-"));
    browser.get(&format!("{work}/kirim")).await.expect(200).says("Masih diperlukan Video utama Judul");
}
}

on_both! {
async fn the_films_own_title_is_taken_by_a_button_that_keeps_what_was_typed(t: TestApp) {
    let (maker, work) = begun(&t).await;
    let browser = &maker.person.browser;
    on_youtube(&t, &maker, &work, "Notulen\u{a0} <b>rapat</b>").await;
    let at = format!("{work}/video");
    let page = browser.get(&at).await.expect(200).says("Judul di YouTube: Notulen <b>rapat</b>").says("Pakai judul ini");
    assert!(page.body.contains("Notulen &lt;b&gt;rapat"), "free text is no HTML");
    // The panel that replaces itself while the check runs brings the offer along.
    browser.get(&format!("{at}/main/0/hasil-periksa")).await.expect(200).says("Pakai judul ini");

    let typed = [("main_video", "https://youtu.be/a1B2c3D4e5F"), ("intro_video", "bukan tautan"), ("then", "title")];
    let refused = browser.post(&at, &typed).await.expect(422);
    assert_eq!((refused.field("intro_video").as_str(), offers(&refused)), ("bukan tautan", 0));
    let about = browser.get(&format!("{work}/tentang")).await.expect(200);
    assert_eq!((about.field("title").as_str(), offers(&about)), ("Notulen &lt;b&gt;rapat&lt;/b&gt;", 0));

    // Once there is a title, nothing replaces it.
    browser.post(&format!("{work}/tentang"), &[("title", "Judul kami")]).await.expect(303);
    browser.post(&at, &[("main_video", "https://youtu.be/a1B2c3D4e5F"), ("then", "title")]).await.expect(303);
    browser.get(&at).await.expect(200).says("sudah memiliki judul");
    assert_eq!(browser.get(&format!("{work}/tentang")).await.expect(200).field("title"), "Judul kami");
}
}

on_both! {
async fn the_page_about_the_work_offers_it_too_and_what_is_typed_there_wins(t: TestApp) {
    let (maker, work) = begun(&t).await;
    let browser = &maker.person.browser;
    let id = "1FilmLomba00000000000000000000007";
    t.google.put(Film::on_drive(id, "Arsip v1.2 siap.MP4", SHORT));
    pages::paste_link(&maker, &work, &format!("https://drive.google.com/file/d/{id}/view")).await;
    t.run_jobs().await;
    let at = format!("{work}/tentang");
    browser.get(&at).await.expect(200).says("Judul di Google Drive: Arsip v1.2 siap Pakai judul ini");
    let typed = [("title", " "), ("explanation", "Tentang arsip."), ("audience", "Arsiparis"), ("then", "title")];
    let to = browser.post(&at, &typed).await.expect(303).location().unwrap();
    assert_eq!(to, at, "the page stays");
    let page = browser.get(&at).await.expect(200).says("Judul tersimpan.");
    assert_eq!((page.field("title").as_str(), page.textarea("explanation").as_str(), offers(&page)), ("Arsip v1.2 siap", "Tentang arsip.", 0));

    browser.post(&at, &[("title", ""), ("explanation", "Tentang arsip.")]).await.expect(303);
    assert_eq!(offers(&browser.get(&at).await.expect(200)), 1, "an empty title is offered one again");
    browser.post(&at, &[("title", "Arsip kantor"), ("then", "title")]).await.expect(303);
    assert_eq!(browser.get(&at).await.expect(200).field("title"), "Arsip kantor", "typed in the meantime");
}
}

on_both! {
async fn a_title_too_long_for_a_work_is_not_offered(t: TestApp) {
    let (maker, work) = begun(&t).await;
    let browser = &maker.person.browser;
    on_youtube(&t, &maker, &work, &"a".repeat(151)).await;
    for page in ["/video", "/tentang"] {
        assert_eq!(offers(&browser.get(&format!("{work}{page}")).await.expect(200)), 0, "{page}");
    }
    // Pressed all the same: nothing is cut, nothing is saved.
    browser.post(&format!("{work}/video"), &[("then", "title")]).await.expect(303);
    assert_eq!(browser.get(&format!("{work}/tentang")).await.expect(200).field("title"), "");
}
}
