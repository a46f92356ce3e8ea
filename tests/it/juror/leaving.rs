//! A juror who leaves: with a reason, once; their works go to others, and their room is closed.

use crate::on_both;
use crate::support::journey::{self as pages, Someone};

use super::answers::juror_page;
use super::postponing::{Jury, jury};

const JURORS: &str = "/2023/panitia/juri";

/// The page on which this juror is let go.
async fn leave_page(budi: &Someone, name: &str) -> String {
    juror_page(budi, name).await.link("/keluar")
}

on_both! {
async fn works_of_a_juror_who_left_go_to_others(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let leaving = &jurors[0];
    let held = pages::queue_of(leaving).await;
    assert!(!held.is_empty());
    let page = leave_page(&budi, &leaving.name).await;
    budi.browser.get(&page).await.expect(200).says(&format!("Berhentikan {}", leaving.name));
    let bare = budi.browser.post(&page, &[("reason", " ")]).await.expect(422);
    bare.says("Tulis alasannya; alasan ini dicatat dalam jejak audit");
    budi.browser.post(&page, &[("reason", &"a".repeat(1001))]).await.expect(422);
    assert_eq!(pages::queue_of(leaving).await, held, "nothing has changed");

    budi.browser.post(&page, &[("reason", "Sakit")]).await.expect(303);
    let again = budi.browser.post(&page, &[("reason", "Sakit")]).await.expect(409);
    again.says("Juri ini sudah keluar dari tim juri");
    budi.browser.get(JURORS).await.expect(200).says("keluar");
    t.run_jobs().await;
    // Their room is gone with all its sheets, and the three others hold every work now.
    leaving.browser.get("/2023/juri").await.expect(403);
    for (_, sheet) in &held {
        leaving.browser.get(sheet).await.expect(403);
        leaving.browser.post(&format!("{sheet}/draf"), &pages::sheet("0", "80")).await.expect(403);
        leaving.browser.post(&format!("{sheet}/nanti"), &[]).await.expect(403);
    }
    for juror in &jurors[1..] {
        assert_eq!(pages::queue_of(juror).await.len(), 3, "{}", juror.name);
    }
    let resend = page.replace("/keluar", "/undangan");
    // Works were given out: whoever left is invited anew by two members, and one of them changes nothing.
    budi.browser.post(&resend, &[]).await.expect(303);
    t.run_jobs().await;
    assert_eq!(t.letters_of_kind("invite_juror").iter().filter(|letter| letter.to == leaving.email).count(), 1);
    leaving.browser.get("/2023/juri").await.expect(403);
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=juror").await.expect(200);
    trail.says("Juri mengundurkan diri").says("Sakit");
}
}

on_both! {
async fn a_sheet_handed_in_stays_and_only_the_committee_lets_go(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let rival = pages::somebody_else(&t).await;
    let page = leave_page(&budi, &jurors[0].name).await;
    for browser in [&jurors[0].browser, &jurors[1].browser, &rival.browser] {
        browser.get(&page).await.expect(403);
        browser.post(&page, &[("reason", "Sakit")]).await.expect(403);
    }
    budi.browser.get(&format!("{JURORS}/999999/keluar")).await.expect(404);
    budi.browser.post(&format!("{JURORS}/999999/keluar"), &[("reason", "Sakit")]).await.expect(404);
    let (_, sheet) = pages::queue_of(&jurors[0]).await[0].clone();
    let version = jurors[0].browser.get(&sheet).await.expect(200).field("version");
    let form = pages::sheet(&version, "80");
    jurors[0].browser.post(&format!("{sheet}/pengiriman"), &form).await.expect(303);
    budi.browser.post(&page, &[("reason", "Sakit")]).await.expect(303);
    // Three jurors were left for three works of three: none is short, though one sheet stayed behind.
    let held: usize = {
        let mut held = 0;
        for juror in &jurors[1..] {
            held += pages::queue_of(juror).await.len();
        }
        held
    };
    assert_eq!(held, 8, "nine sheets, of which one stays with the juror who left");
    t.run_jobs().await;
}
}
