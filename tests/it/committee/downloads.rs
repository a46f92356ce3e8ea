//! Files for everybody (R44): put up by the committee, downloaded by anybody, told from their bytes.

use crate::on_both;
use crate::support::journey::{self as pages, BUDI};

const PAGE: &str = "/2023/panitia/unduhan";
const NAMES: [(&str, &str); 2] = [("title_id", "Selebaran 2023"), ("title_en", "Leaflet 2023")];
const PDF: &[u8] = b"%PDF-1.7\n%isi selebaran";

on_both! {
async fn a_leaflet_is_put_up_downloaded_and_taken_down(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    budi.browser.get(PAGE).await.expect(200).says("Belum ada unduhan");
    t.visitor().get("/2023/unduhan").await.expect(200).says("Belum ada unduhan");
    t.visitor().get("/2023/aturan").await.expect(200).hides("Selebaran 2023");
    budi.browser.upload(PAGE, &NAMES, ("Selebaran (akhir).pdf", PDF)).await.expect(303);
    budi.browser.get(PAGE).await.expect(200).says("Selebaran 2023").says("Selebaran-akhir.pdf").says("dokumen PDF");

    let visitor = t.visitor();
    visitor.get("/2023/aturan").await.expect(200).says("Selebaran 2023");
    let link = visitor.get("/2023/unduhan").await.expect(200).says("Selebaran 2023").link("/unduhan/");
    let file = visitor.get(&link).await.expect(200);
    assert_eq!(file.body.as_bytes(), PDF);
    let header = |name: &str| file.headers.get(name).unwrap().to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "application/pdf");
    assert_eq!(header("content-disposition"), "attachment; filename=\"Selebaran-akhir.pdf\"");
    assert_eq!(header("x-content-type-options"), "nosniff");
    visitor.get(&link.replace("Selebaran-akhir", "lain")).await.expect(404);
    visitor.set_cookie("lomba_bahasa", "en");
    visitor.get("/2023/unduhan").await.expect(200).says("Leaflet 2023");

    let down = budi.browser.get(PAGE).await.expect(200).link("/penghapusan");
    budi.browser.get(&down).await.expect(200).says("Sidik dan namanya tetap dalam jejak audit");
    budi.browser.post(&down, &[]).await.expect(303);
    visitor.get(&link).await.expect(404);
    budi.browser.post(&down, &[]).await.expect(404);
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=edition").await.expect(200);
    trail.says("Unduhan dipasang").says("Unduhan diturunkan");
}
}

on_both! {
async fn what_is_not_what_it_says_is_refused_with_the_names_kept(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let refused = async |file: (&str, &[u8]), words: &str| {
        let page = budi.browser.upload(PAGE, &NAMES, file).await.expect(422).says(words);
        assert_eq!((page.field("title_id"), page.field("title_en")), ("Selebaran 2023".into(), "Leaflet 2023".into()));
    };
    refused(("selebaran.pdf", b"<!doctype html><script>alert(1)</script>"), "bukan PDF, PNG, JPEG, MP4, atau MOV").await;
    refused(("selebaran.pdf", b""), "Pilih berkas yang akan diunggah").await;
    let mut large = b"%PDF-1.7\n".to_vec();
    large.resize(25 * 1024 * 1024 + 1, b' ');
    refused(("selebaran.pdf", &large), "lebih besar daripada 25 MB").await;
    large.pop();
    budi.browser.upload(PAGE, &NAMES, ("selebaran.pdf", &large)).await.expect(303);
    refused(("lain.pdf", &large), "persis sama sudah ada").await;
    let nameless = budi.browser.upload(PAGE, &[("title_id", ""), ("title_en", "")], ("a.pdf", PDF)).await;
    nameless.expect(422).says("Tuliskan nama berkas");
    let entrant = pages::individual(&t, 1, pages::ELSEWHERE[0]).await;
    entrant.person.browser.upload(PAGE, &NAMES, ("a.pdf", PDF)).await.expect(403);
    assert!(t.visitor().upload(PAGE, &NAMES, ("a.pdf", PDF)).await.expect(303).location().unwrap().starts_with("/akun/masuk"));
    assert_eq!(t.visitor().get("/2023/unduhan").await.expect(200).body.matches("data-download").count(), 1);
    t.run_jobs().await;
}
}
