//! Pages that save by themselves: one line of the trail for a sitting, and a limit that loses nothing.

use std::time::Duration;

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::audit_log;

use crate::on_both;
use crate::support::fixtures::whole_trail;
use crate::support::journey::{self as pages, BAYU, ELSEWHERE, SEKAR};
use crate::support::{Client, Page, TestApp};

fn edits(t: &TestApp) -> Vec<String> {
    let lines = audit_log::table.filter(audit_log::act.eq("work.edited")).order(audit_log::id.asc());
    t.app.db.read(|conn| lines.select(audit_log::actor).load(conn).map_err(Fault::from)).unwrap()
}

async fn save(browser: &Client, at: &str, title: &str) -> Page {
    let headers =
        [("sec-fetch-site", "same-origin"), ("accept", "application/json"), ("x-requested-with", "autosave")];
    let shown = browser.get(at).await;
    let kept = ["version", "base"].map(|name| {
        let there = shown.body.contains(&format!("name=\"{name}\""));
        (name, if there { shown.field(name) } else { String::new() })
    });
    let mut form = vec![("title", title)];
    form.extend(
        kept.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (*name, value.as_str())),
    );
    browser.post_with(at, &form, &headers).await
}

on_both! {
async fn a_sitting_is_one_line_for_each_person(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let bayu = pages::confirm_member(&t, BAYU, 1).await;
    let work = sekar.person.browser.post(&format!("{}/karya", sekar.at), &[]).await.expect(303).location().unwrap();
    let work = work.replace("/video", "/tentang");
    for n in 0..10 {
        save(&sekar.person.browser, &work, &format!("Notulen {n}")).await.expect(200);
        save(&bayu.person.browser, &work, &format!("Notulen rapat {n}")).await.expect(200);
    }
    assert_eq!(edits(&t), [SEKAR.0, BAYU.0]);
    t.set_clock("2023-06-01 10:09:59");
    save(&sekar.person.browser, &work, "Notulen lama").await.expect(200);
    assert_eq!(edits(&t).len(), 2);
    t.set_clock("2023-06-01 10:10:00");
    save(&sekar.person.browser, &work, "Notulen baru").await.expect(200);
    assert_eq!(edits(&t), [SEKAR.0, BAYU.0, SEKAR.0]);
    // After another act on the work an edit is a line again.
    let at = work.replace("/tentang", "/video");
    sekar.person.browser.post(&at, &[("main_video", "https://youtu.be/okhd-------")]).await.expect(303);
    save(&sekar.person.browser, &work, "Notulen lain").await.expect(200);
    assert_eq!(edits(&t).len(), 4);
    whole_trail(&t.app);
    t.run_jobs().await;
}
}

on_both! {
async fn six_hundred_saves_are_one_line_and_limited_and_the_last_text_is_kept(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let browser = &maker.person.browser;
    let work = browser.post(&format!("{}/karya", maker.at), &[]).await.expect(303).location().unwrap();
    let work = work.replace("/video", "/tentang");
    let mut limited = None;
    for n in 0..600 {
        let page = save(browser, &work, &format!("Judul {n}")).await;
        assert!([200, 429].contains(&page.status), "{}: {}", page.status, page.words());
        limited = Some(page).filter(|page| page.status == 429).or(limited);
    }
    assert_eq!(edits(&t).len(), 1);
    let limited = limited.expect("no limit").says("Yang Anda ketik tetap ada di halaman");
    let wait: u64 = limited.headers.get("retry-after").unwrap().to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    // Another person is not held up, nor is the button of the same page.
    let other = pages::individual(&t, 2, ELSEWHERE[1]).await;
    let begun = other.person.browser.post(&format!("{}/karya", other.at), &[]).await.expect(303).location().unwrap();
    let begun = begun.replace("/video", "/tentang");
    save(&other.person.browser, &begun, "Judul lain").await.expect(200);
    // The page tries again with what it has.
    tokio::time::sleep(Duration::from_secs(wait)).await;
    save(browser, &work, "Judul terakhir").await.expect(200);
    assert_eq!(browser.get(&work).await.expect(200).field("title"), "Judul terakhir");
    assert_eq!(edits(&t).len(), 2, "one line for each of the two people");
    t.run_jobs().await;
}
}
