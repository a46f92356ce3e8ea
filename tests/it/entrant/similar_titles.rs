//! While a title is written its makers learn of similar ones that they may know of: their own and published works. What
//! others write or have sent stays theirs, its existence as well (R19).

use crate::documents::maker;
use crate::handover::{FIT, Stage, decide};
use crate::on_both;
use crate::support::fixtures;
use crate::support::journey::{self as pages, ELSEWHERE};

const TITLE: &str = "Menyusun notulen rapat";

on_both! {
async fn own_works_are_told_of_and_strangers_never(t: TestApp) {
    let stranger = pages::individual(&t, 1, ELSEWHERE[0]).await;
    pages::draft_work(&stranger, TITLE).await;
    pages::whole_work(&t, &stranger, 1, "Menyusun notulen rapat!").await;
    let maker = pages::individual(&t, 2, ELSEWHERE[1]).await;
    let browser = &maker.person.browser;
    let work = pages::draft_work(&maker, TITLE).await;
    let about = browser.get(&format!("{work}/tentang")).await.expect(200).hides("Judul ini mirip dengan");
    assert!(about.values("data-alike").is_empty() && !about.body.contains("notulen rapat!"));
    let asked = format!("{work}/judul-mirip?title=Menyusun+notulen+rapat!");
    assert_eq!(browser.get(&asked).await.expect(200).words().trim(), "", "a stranger's works do not exist");

    let second = pages::draft_work(&maker, "Menyusun Notulen Rapat.").await;
    let page = browser.get(&format!("{second}/tentang")).await.expect(200).says("Judul ini mirip dengan: karya Anda yang lain: Menyusun notulen rapat");
    assert_eq!((page.values("data-alike"), page.link(&work)), (vec!["1".to_owned()], work.clone()));
    // It is no refusal.
    browser.post(&format!("{second}/tentang"), &[("title", TITLE)]).await.expect(303);
    let live = format!("{second}/judul-mirip?title=Menyusun+notulen+rapat+dinas");
    browser.get(&live).await.expect(200).says("karya Anda yang lain").hides("<main");
    browser.get(&format!("{second}/judul-mirip?title=Arsip")).await.expect(200).hides("mirip");
    // A withdrawn work is no reason to think of another title.
    browser.post(&format!("{work}/penarikan"), &[("confirmed", "on")]).await.expect(303);
    browser.get(&live).await.expect(200).hides("mirip");
    // Somebody else's page is not found.
    stranger.person.browser.get(&live).await.expect(404);
    t.run_jobs().await;
}
}

on_both! {
async fn a_published_work_is_told_of_with_its_edition_once_everybody_sees_it(t: TestApp) {
    let stage = Stage::announced(&t).await;
    let own = maker(&t, 11);
    let id = stage.works[10];
    let entry = fixtures::read(&t, |conn| lomba::works::entries_of(conn, &[id]))[0].1;
    let work = format!("/2023/peserta/{entry}/karya/{id}");
    let asked = format!("{work}/judul-mirip?title=Karya+ke-2");
    own.get(&asked).await.expect(200).hides("Karya ke-2");
    decide(&stage.budi, &stage.chosen(&[2, 11]), &FIT).await.expect(303);
    t.run_jobs().await;
    let told = own.get(&asked).await.expect(200).says("karya edisi 2023: Karya ke-2").hides("Karya ke-11").hides("Karya ke-3");
    assert_eq!(told.link("/2023/karya/"), "/2023/karya/ML-2023-0002");
    t.run_jobs().await;
}
}
