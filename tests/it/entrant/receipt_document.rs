//! The receipt as PDF: for the people of the entry and the committee, of every submission, and nobody else.

use crate::documents::files::qr;
use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE};

on_both! {
async fn the_receipt_is_a_pdf_whose_code_opens_the_public_page(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let work = pages::whole_work(&t, &maker, 1, "Notulen rapat").await;
    let browser = &maker.person.browser;
    let page = browser.get(&format!("{work}/tanda-terima")).await.expect(200).says("Unduh tanda terima (PDF)");
    let address = page.link("/tanda-terima.pdf");
    let first = browser.get(&address).await.expect(200);
    assert!(first.bytes.starts_with(b"%PDF-") && first.embeds_fonts(), "{}", first.words());
    let text = String::from_utf8_lossy(&first.bytes).into_owned();
    let check = qr(&first.bytes);
    let code = check.rsplit('/').next().unwrap().to_owned();
    let organiser = "Lembaga Administrasi Negara (LAN)".to_owned();
    for mark in [format!("lomba:{code}"), organiser, "ML-2023-0001-1".to_owned(), "<pdfaid:part>2</pdfaid:part>".to_owned()] {
        assert!(text.contains(&mark), "{mark}");
    }
    let seen = t.visitor().get(check.strip_prefix(&t.base).unwrap()).await.expect(200).says("diterima");
    seen.hides("ML-2023").hides("Notulen");
    assert_eq!(browser.get(&address).await.expect(200).bytes, first.bytes, "the same every time");
    // Sent again: both submissions have their own receipt, the older one unchanged.
    browser.post(&format!("{work}/diskusi"), &[("pass_mark", "80")]).await.expect(303);
    assert_eq!(pages::submit_work(&maker, &work).await, "ML-2023-0001-2");
    assert_ne!(qr(&browser.get(&format!("{work}/tanda-terima.pdf")).await.expect(200).bytes), check);
    let older = browser.get(&format!("{work}/tanda-terima.pdf?kiriman=1")).await.expect(200);
    assert_eq!(qr(&older.bytes), check);
    browser.get(&format!("{work}/tanda-terima.pdf?kiriman=9")).await.expect(404);

    let rival = pages::individual(&t, 2, ELSEWHERE[1]).await;
    rival.person.browser.get(&format!("{work}/tanda-terima.pdf")).await.expect(404);
    t.visitor().get(&format!("{work}/tanda-terima.pdf")).await.expect(303);
    let budi = pages::committee(&t, BUDI).await;
    let desk = pages::desk(&work);
    rival.person.browser.get(&format!("{desk}/tanda-terima")).await.expect(403);
    let page = budi.browser.get(&desk).await.expect(200);
    let link = page.link("/tanda-terima?kiriman=1");
    assert_eq!(qr(&budi.browser.get(&link).await.expect(200).bytes), check);
    t.run_jobs().await;
}
}
