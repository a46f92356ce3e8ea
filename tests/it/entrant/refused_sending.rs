//! A work that cannot be sent yet: everything is told at once, each thing with the way to where it is mended.

use lomba::cli::demo::films::TOO_SMALL;

use crate::on_both;
use crate::support::Page;
use crate::support::journey::{self as pages, BAYU, ELSEWHERE, STATEMENTS};

const CITRA: (&str, &str) = ("Citra Lestari", "citra@contoh.go.id");

/// Where the lines of the summary lead.
fn lines(page: &Page) -> Vec<String> {
    let summary = page.body.split("data-error-summary").nth(1).unwrap().split("</div>").next().unwrap();
    summary.split("<a href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

on_both! {
async fn people_films_parts_and_statements_are_told_at_once(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    pages::invite_member(&sekar, CITRA, 2).await;
    let bayu = pages::confirm_member(&t, BAYU, 1).await;
    let browser = &sekar.person.browser;
    let first = browser.post(&format!("{}/karya", sekar.at), &[]).await.expect(303).location().unwrap();
    let work = first.strip_suffix("/video").unwrap().to_owned();
    pages::paste_link(&sekar, &work, &pages::film(&t, 1, TOO_SMALL)).await;
    t.run_jobs().await;
    pages::write_about(&sekar, &work, "Notulen rapat", &[]).await.expect(303);
    let about = [("title", "Notulen rapat"), ("video_kind", "vlog"), ("competencies", "technical"), ("explanation", "Isi")];
    browser.post(&format!("{work}/tentang"), &about).await.expect(303);

    // Whom the entry waits for is said before anybody tries.
    let page = browser.get(&format!("{work}/kirim")).await.expect(200);
    page.says("Menunggu konfirmasi Citra Lestari.");
    let page = browser.post(&format!("{work}/pengiriman"), &[("licence", "on")]).await.expect(422);
    assert!(page.body.contains("<title>Galat: "), "{}", page.body);
    let person = format!("{}/anggota/3", sekar.at);
    let at = |rest: &str| format!("{work}{rest}");
    assert_eq!(
        lines(&page),
        [person, at("/video#f-main_video"), at("/tentang#f-learning_objective"), at("/tentang#f-benefit"), "#f-original".to_owned()]
    );
    let page = page.says("Karya belum dapat dikirim; isian Anda sudah tersimpan").says("Menunggu konfirmasi Citra Lestari.");
    let page = page.says("Manfaat: belum diisi.").says("Video utama: ");
    assert_eq!(page.checked("licence"), ["on"], "the statement that was made is kept");
    // The duty names the rule that the film fails.
    browser.get(&work).await.expect(200).says("masih memerlukan 3 hal. Mulailah dari: Video utama (Resolusi).");

    // Who does not lead is shown the entry, where the leader's name stands.
    let page = bayu.person.browser.post(&format!("{work}/pengiriman"), &STATEMENTS).await.expect(422);
    assert_eq!(lines(&page)[0], sekar.at);
    assert_eq!(lines(&page).len(), 4);
    t.run_jobs().await;
}
}

on_both! {
async fn who_sends_arrives_at_the_receipt(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let work = pages::draft_work(&maker, "Notulen rapat").await;
    pages::paste_link(&maker, &work, &pages::film(&t, 1, lomba::cli::demo::films::SHORT)).await;
    t.run_jobs().await;
    let browser = &maker.person.browser;
    let at = browser.post(&format!("{work}/pengiriman"), &STATEMENTS).await.expect(303).location().unwrap();
    assert_eq!(at, format!("{work}/tanda-terima?terkirim=1"));
    let page = browser.get(&at).await.expect(200).says("Karya Anda sudah kami terima").says("ML-2023-0001-1");
    let page = page.says("Peserta Nomor 1").says("Unduh tanda terima (PDF)").says("sampai 14 Juli 2023, 23.59 WIB");
    assert_eq!(page.words().matches("ML-2023-0001-1").count(), 1, "each thing once");
    // It is news for a while only, and of the last submission only.
    browser.get(&format!("{work}/tanda-terima")).await.expect(200).hides("Karya Anda sudah kami terima");
    t.set_clock("2023-06-01 10:20");
    browser.get(&at).await.expect(200).hides("Karya Anda sudah kami terima").says("Tanda terima");
    t.run_jobs().await;
}
}
