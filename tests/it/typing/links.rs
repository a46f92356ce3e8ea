//! The link of a film as entrants paste it, through the page of step 2.

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::videos;

use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self as pages, ELSEWHERE};

const FILM: &str = "okhd-------";
const FILE: &str = "1stub-ok-000000000000000000000000";

/// The film that a work holds now: provider and id.
fn film(t: &TestApp) -> (String, String) {
    let columns = (videos::provider, videos::provider_id);
    let newest = videos::table.order(videos::id.desc()).select(columns);
    t.app.db.read(|conn| newest.first(conn).map_err(Fault::from)).unwrap()
}

on_both! {
async fn the_one_link_is_found_and_kept(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let browser = &maker.person.browser;
    let (youtube, drive) = (("youtube", FILM), ("drive", FILE));
    let wrapped = format!("https%3A%2F%2Fdrive.google.com%2Ffile%2Fd%2F{FILE}%2Fview%3Fusp%3Dsharing");
    let cases = [
        (format!("Film kami: https://youtu.be/{FILM}"), youtube),
        (format!("Kerja Cerdas ASN - YouTube\nhttps://youtu.be/{FILM}?si=abc"), youtube),
        (format!("*https://youtu.be/{FILM}*"), youtube),
        (format!("[film kami](https://youtu.be/{FILM})"), youtube),
        (format!("https://youtu.be/{FILM}!"), youtube),
        (format!("https://https://youtu.be/{FILM}"), youtube),
        (format!("https//youtu.be/{FILM}"), youtube),
        (format!("https://www.youtube.com/watch/{FILM}"), youtube),
        (format!("https://apc01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fyoutu.be%2F{FILM}&data=05%7C02%7C&sdata=x&reserved=0"), youtube),
        (format!("https://accounts.google.com/v3/signin/identifier?continue={wrapped}&flowName=GlifWebSignIn"), drive),
    ];
    let work = pages::draft_work(&maker, "Notulen rapat").await;
    for (pasted, (provider, id)) in cases {
        // Another film stands there first, so that each one shows for itself.
        browser.post(&format!("{work}/video"), &[("main_video", "https://youtu.be/a1B2c3D4e5F")]).await.expect(303);
        assert_eq!(film(&t), ("youtube".to_owned(), "a1B2c3D4e5F".to_owned()));
        browser.post(&format!("{work}/video"), &[("main_video", &pasted)]).await.expect(303);
        assert_eq!(film(&t), (provider.to_owned(), id.to_owned()), "{pasted:?}");
    }
    t.run_jobs().await;
}
}

on_both! {
async fn two_links_are_asked_about_and_wrappers_are_named(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let browser = &maker.person.browser;
    let work = pages::draft_work(&maker, "Notulen rapat").await;
    let at = format!("{work}/video");
    let two = format!("https://youtu.be/{FILM} atau https://youtu.be/a1B2c3D4e5F");
    let page = browser.post(&at, &[("main_video", &two)]).await.expect(422);
    let page = page
        .says("Ada lebih dari satu tautan")
        .says(&format!("watch?v={FILM}"))
        .says("watch?v=a1B2c3D4e5F");
    assert_eq!(page.field("main_video"), two, "what was pasted is kept");
    for (pasted, host) in [
        ("https://t.co/abc", "t.co"),
        ("https://protect-us.mimecast.com/s/abc", "protect-us.mimecast.com"),
        ("https://accounts.google.com/v3/signin/identifier?flowName=x", "accounts.google.com"),
    ] {
        let page = browser.post(&at, &[("main_video", pasted)]).await.expect(422).says(host);
        assert!(!page.words().contains(&format!("Tautan dari {host} belum dapat diterima")), "{}", page.words());
    }
    t.run_jobs().await;
}
}
