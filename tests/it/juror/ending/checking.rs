//! "Periksa sebelum mengunci": what lacks, sending all complete drafts with one press, and the lock.

use super::super::postponing::{Jury, jury};
use super::{CHECK, SEND, busiest, fill, send};
use crate::on_both;
use crate::support::journey as pages;

on_both! {
async fn what_lacks_is_listed_and_nothing_is_locked_before(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let held = pages::queue_of(juror).await;
    let [(one, first), (two, second), (three, third)] = &held[..] else { panic!("{held:?}") };
    let page = juror.browser.get(CHECK).await.expect(200);
    assert_eq!(page.values("data-incomplete").len(), 3);
    assert!(!page.body.contains(&format!("action=\"{SEND}\"")) && !page.body.contains(&format!("action=\"{CHECK}\"")));

    // One lacks two marks, one a comment below the line, one is complete.
    let version = juror.browser.get(first).await.expect(200).field("version");
    let mut half = pages::sheet(&version, "80");
    half.retain(|(name, _)| *name != "A3" && *name != "B2");
    juror.browser.post(&format!("{first}/draf"), &half).await.expect(303);
    let version = juror.browser.get(second).await.expect(200).field("version");
    let mut low = pages::sheet(&version, "50");
    low.retain(|(name, _)| *name != "comment");
    juror.browser.post(&format!("{second}/draf"), &low).await.expect(303);
    fill(juror, third, "80").await;

    let page = juror.browser.get(CHECK).await.expect(200);
    let mut lacking = [one.clone(), two.clone()];
    lacking.sort();
    let mut shown = page.values("data-incomplete");
    shown.sort();
    assert_eq!(shown, lacking);
    assert_eq!(page.values("data-ready"), std::slice::from_ref(three));
    let page = page.says("A3 Ketepatan").says("B2 Kualitas suara").says("komentar, karena ada nilai yang rendah");
    page.says("Kirim semua (1)");
    let refused = juror.browser.post(CHECK, &[]).await.expect(409).says("Masih ada 3 karya yang belum dikirim");
    assert_eq!(refused.values("data-incomplete").len(), 2, "the refusal has the list");
    for other in jurors.iter().filter(|other| other.email != juror.email) {
        let theirs = other.browser.get(CHECK).await.expect(200);
        assert_eq!((theirs.values("data-ready").len(), theirs.body.contains("komentar, karena")), (0, false));
    }
}
}

on_both! {
async fn one_press_sends_every_complete_draft_and_one_that_fails_stops_no_other(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let held = pages::queue_of(juror).await;
    for (_, sheet) in &held[..2] {
        fill(juror, sheet, "80").await;
    }
    let sent = juror.browser.post(SEND, &[]).await.expect(200).says("Hasil pengiriman");
    let mut numbers = [held[0].0.clone(), held[1].0.clone()];
    numbers.sort();
    let mut said = sent.values("data-sent");
    said.sort();
    assert_eq!(said, numbers);
    assert_eq!(sent.words().matches("Terkirim.").count(), 2);
    assert_eq!(sent.values("data-incomplete"), [held[2].0.clone()], "what lacks stays");
    let again = juror.browser.post(SEND, &[]).await.expect(200).says("Tidak ada draf lengkap yang menunggu");
    assert_eq!(again.values("data-sent").len(), 0);

    fill(juror, &held[2].1, "80").await;
    // Two presses at once: each sheet is sent once, neither press fails.
    let (left, right) = tokio::join!(juror.browser.post(SEND, &[]), juror.browser.post(SEND, &[]));
    assert!([left.status, right.status].contains(&200), "{} {}", left.status, right.status);
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=assignment").await.expect(200);
    assert_eq!(trail.words().matches("Lembar nilai dikirim").count(), 3, "each sheet is sent once");

    // Everything is sent in no time: the film was not watched, which is said and forbids nothing.
    let page = juror.browser.get(CHECK).await.expect(200).says("Dikirim 0 detik setelah dibuka").says("Kunci 3 lembar nilai");
    assert_eq!(page.values("data-look").len(), 3);
    juror.browser.post(CHECK, &[]).await.expect(303);
    juror.browser.get(CHECK).await.expect(200).says("Semua nilai Anda sudah terkunci");
    juror.browser.post(CHECK, &[]).await.expect(409).says("Belum ada lembar nilai yang terkirim");
}
}

on_both! {
async fn a_film_watched_to_its_end_is_not_asked_about(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let held = pages::queue_of(juror).await;
    // The script tells when the page was opened; a second opening changes nothing.
    let begin = juror.browser.get(&held[0].1).await.expect(200).values("data-begin");
    assert_eq!(begin, [format!("{}/mulai", held[0].1)]);
    juror.browser.post(&format!("{}/mulai", held[0].1), &[]).await.expect(204);
    juror.browser.get(&held[0].1).await.expect(200).hides("data-begin");
    t.set_clock("2023-07-17 09:11");
    juror.browser.post(&format!("{}/mulai", held[0].1), &[]).await.expect(204);
    for (_, sheet) in &held {
        send(juror, sheet, "80").await;
    }
    let mut hasty = [held[1].0.clone(), held[2].0.clone()];
    hasty.sort();
    let mut looked = juror.browser.get(CHECK).await.expect(200).values("data-look");
    looked.sort();
    assert_eq!(looked, hasty, "opened eleven minutes before it was sent");
    for other in jurors.iter().filter(|other| other.email != juror.email) {
        let theirs = pages::queue_of(other).await;
        if !theirs.iter().any(|(_, sheet)| *sheet == held[0].1) {
            other.browser.post(&format!("{}/mulai", held[0].1), &[]).await.expect(404);
        }
    }
}
}

on_both! {
async fn a_comment_left_out_where_the_others_have_one_is_asked_about(t: TestApp) {
    let Jury { jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let held = pages::queue_of(juror).await;
    let version = juror.browser.get(&held[0].1).await.expect(200).field("version");
    let mut silent = pages::sheet(&version, "80");
    silent.retain(|(name, _)| *name != "comment");
    juror.browser.post(&format!("{}/draf", held[0].1), &silent).await.expect(303);
    fill(juror, &held[1].1, "80").await;
    let page = juror.browser.get(CHECK).await.expect(200).hides("data-look");
    assert_eq!(page.values("data-ready").len(), 2, "half of the sheets have a comment");
    fill(juror, &held[2].1, "80").await;
    let page = juror.browser.get(CHECK).await.expect(200).says("Belum ada komentar, sedangkan");
    assert_eq!(page.values("data-look"), [held[0].0.clone()]);
    assert_eq!(page.values("data-ready").len(), 3, "it forbids nothing");
}
}
