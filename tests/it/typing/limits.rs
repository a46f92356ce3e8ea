//! No field cuts what is pasted: more than the limit is kept, marked and named.

use crate::on_both;
use crate::support::journey::{self as pages, BALI, BUDI, ELSEWHERE};

on_both! {
async fn a_text_beyond_its_limit_is_kept_whole(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let browser = &maker.person.browser;
    let work = pages::draft_work(&maker, "Notulen rapat").await;
    let at = format!("{work}/tentang");
    let shown = browser.get(&at).await.expect(200).hides("maxlength");
    assert!(shown.body.contains("data-limit=\"3000\""), "the script counts beside the field");
    let long = "kata ".repeat(1800).trim().to_owned();
    assert_eq!(long.len(), 8999);
    let page = browser.post(&at, &[("title", "Notulen rapat"), ("explanation", &long)]).await.expect(422);
    let page = page.says("Terlalu panjang: 8.999 karakter, paling banyak 3.000.");
    assert!(page.body.contains(&long), "all of it is still there");
    let exact = "a".repeat(3000);
    browser.post(&at, &[("title", "Notulen rapat"), ("explanation", &exact)]).await.expect(303);
    // Characters that nobody sees do not count.
    let dressed = format!("{exact}\u{200b}\u{feff}");
    browser.post(&at, &[("title", "Notulen rapat"), ("explanation", &dressed)]).await.expect(303);
    t.run_jobs().await;
}
}

on_both! {
async fn questions_and_answers_have_their_limit_too(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let browser = &maker.person.browser;
    let work = pages::draft_work(&maker, "Notulen rapat").await;
    let at = format!("{work}/diskusi");
    let long = "b".repeat(1001);
    let form = [("pass_mark", "80"), ("question_1", "Apa?"), ("option_1_a", long.as_str()), ("option_1_b", "Ya")];
    let page = browser.post(&at, &form).await.expect(422).says("Terlalu panjang: 1.001 karakter, paling banyak 1.000.");
    assert_eq!(page.field("option_1_a"), long);
    let form = [("pass_mark", "80"), ("question_1", long.as_str()), ("option_1_a", "Ya")];
    let page = browser.post(&at, &form).await.expect(422).says("Terlalu panjang: 1.001 karakter");
    assert!(page.body.contains(&long));
    t.run_jobs().await;
}
}

on_both! {
async fn no_page_of_anybody_cuts(t: TestApp) {
    let maker = pages::individual(&t, 1, BALI).await;
    let budi = pages::committee(&t, BUDI).await;
    let work = pages::whole_work(&t, &maker, 1, "Notulen rapat").await;
    let steps = ["/tentang", "/video", "/diskusi", "/kirim"].map(|step| format!("{work}{step}"));
    for page in steps.iter().map(String::as_str).chain([maker.at.as_str(), "/akun"]) {
        maker.person.browser.get(page).await.expect(200).hides("maxlength");
    }
    let desk = pages::desk(&work);
    for page in ["/2023/panitia/juri", "/2023/panitia/babak", "/2023/panitia/tahapan/intake", "/2023/panitia/edisi/rubrik", desk.as_str()] {
        budi.browser.get(page).await.expect(200).hides("maxlength");
    }
    t.run_jobs().await;
}
}
