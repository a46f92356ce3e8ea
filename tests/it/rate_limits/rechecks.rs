//! "Periksa ulang" is limited per person, not only per link.

use lomba::cli::demo::films::TOO_SMALL;

use super::fixture::{after, asked};
use crate::on_both;
use crate::support::journey::{self, BALI};

on_both! {
async fn ten_presses_in_ten_minutes_and_the_refusal_keeps_what_was_typed(t: TestApp) {
    let maker = journey::individual(&t, 1, BALI).await;
    let work = journey::draft_work(&maker, "Notulen rapat").await;
    let (main, intro) = (journey::film(&t, 1, TOO_SMALL), journey::film(&t, 2, TOO_SMALL));
    let browser = &maker.person.browser;
    browser.post(&format!("{work}/video"), &[("main_video", &main), ("intro_video", &intro)]).await.expect(303);
    t.run_jobs().await;
    let press = |part: &'static str, fields: Vec<(&'static str, &'static str)>| {
        let (browser, at) = (browser.clone(), format!("{work}/video/{part}/0/pemeriksaan"));
        async move { browser.post(&at, &fields).await }
    };
    for _ in 0..5 {
        after(&t, 61).await;
        press("main", vec![]).await.expect(303);
        press("intro", vec![]).await.expect(303);
        t.run_jobs().await;
    }
    assert!(asked(&t).1 >= 12, "two first checks and ten more");
    let before = asked(&t).1;
    after(&t, 61).await;
    let typed = "bukan tautan sama sekali";
    let page = press("main", vec![("closing_video", typed)]).await.expect(422);
    let page = page.says("10 pemeriksaan dalam 10 menit").says("10.11");
    assert!(page.body.contains(typed), "what was typed is kept");
    t.run_jobs().await;
    assert_eq!(asked(&t).1, before, "a refused press asks nothing");
    // Ten minutes after the first two presses there is room for two.
    after(&t, 300).await;
    press("main", vec![]).await.expect(303);
    press("intro", vec![]).await.expect(303);
    t.run_jobs().await;
    assert!(asked(&t).1 >= before + 2);
}
}
