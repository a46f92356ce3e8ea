//! Templates: previews, faults at their line, limits, and what was issued stays as it was.

use lomba::certificates::{self, DocumentKind, templates};

use super::{PENERIMA, announced, issued, register};
use crate::on_both;
use crate::support::fixtures;

const TEMPLAT: &str = "/2023/panitia/dokumen/templat/piagam-penghargaan";

on_both! {
async fn a_template_is_previewed_mended_and_used_for_what_is_issued_from_then_on(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let page = pair.budi.get(TEMPLAT).await.expect(200);
    let shipped = templates::shipped(DocumentKind::AwardCharter);
    assert_eq!(page.textarea("source").trim(), shipped.trim());
    for query in ["data=terpanjang&bahasa=id", "data=terpendek&bahasa=en"] {
        let made = pair.budi.post(&format!("{TEMPLAT}/pratinjau?{query}"), &[("source", shipped)]).await.expect(200);
        assert!(made.bytes.starts_with(b"%PDF-1.7"), "{query}");
    }
    // A fault is shown at its line of the committee's own text, which is kept.
    let broken = "= Piagam\n\n#let x = 1 +\n#d.recipient.nama\n";
    let shown = pair.budi.post(TEMPLAT, &[("source", broken)]).await.expect(422).says("baris 3").says("expected expression");
    assert_eq!(shown.textarea("source").trim(), broken.trim());
    let unknown = "= Piagam\n#d.recipient.nama\n";
    let shown = pair.budi.post(&format!("{TEMPLAT}/pratinjau?data=terpendek"), &[("source", unknown)]).await.expect(422);
    shown.says("baris 2").says("does not contain key");

    let own = "#set document(title: d.title, date: datetime(year: 2023, month: 8, day: 21))\n= Piagam\n#d.recipient.name\n";
    pair.budi.post(TEMPLAT, &[("source", own)]).await.expect(303);
    pair.budi.post(TEMPLAT, &[("source", own)]).await.expect(422).says("sama dengan yang sedang dipakai");
    pair.budi.get(TEMPLAT).await.expect(200).says("Riwayat").says("Budi Santoso");
    let lines = issued(&t, &pair, PENERIMA).await;
    assert!(lines[0].files[0].size_bytes < lines[12].files[0].size_bytes, "the charter is the plain one");
    let before = lines[0].files[0].sha256.clone();
    pair.budi.post(TEMPLAT, &[("source", own), ("bawaan", "1")]).await.expect(303);
    let page = pair.budi.get(TEMPLAT).await.expect(200);
    assert_eq!(page.textarea("source").trim(), shipped.trim());
    assert_eq!(register(&t)[0].files[0].sha256, before);
    let (_, template) = fixtures::read(&t, |conn| certificates::translation(conn, lines[0].document.id));
    assert_eq!(template.source, own);
}
}

on_both! {
with [("LOMBA__DOCUMENTS__SECONDS", "2"), ("LOMBA__DOCUMENTS__MEMORY_MIB", "600")];
async fn a_template_reads_nothing_and_ends_when_it_takes_too_long_or_too_much(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let refused = async |source: &str, words: &str| {
        let shown = pair.budi.post(&format!("{TEMPLAT}/pratinjau?data=terpendek"), &[("source", source)]).await;
        let shown = shown.expect(422).says(words);
        assert_eq!(shown.textarea("source").trim(), source.trim());
    };
    refused("#read(\"/etc/passwd\")", "baris 1").await;
    refused("#read(\"../../etc/passwd\")", "baris 1").await;
    refused("#import \"@preview/cetz:0.3.0\": canvas", "baris 1").await;
    refused("#include \"/document.typ\"", "baris").await;
    refused("#while true { }", "baris 1").await;
    refused("#for i in range(3000000) [a ]", "terlalu").await;
    refused("#let x = \"ab\"\n#for i in range(60) { x = x + x }\n#x", "terlalu").await;
    // The portal is as it was, and the next document is made.
    let shipped = templates::shipped(DocumentKind::AwardCharter);
    pair.budi.post(&format!("{TEMPLAT}/pratinjau?data=terpendek"), &[("source", shipped)]).await.expect(200);
}
}

on_both! {
async fn a_logo_is_put_and_taken_away_and_what_is_none_is_refused(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let at = "/2023/panitia/dokumen/logo";
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\"/></svg>";
    pair.budi.upload(at, &[], ("logo.svg", b"<html>")).await.expect(422).says("PNG atau SVG");
    pair.budi.upload(at, &[], ("logo.svg", &vec![b' '; 300 * 1024])).await.expect(422).says("200 kB");
    pair.budi.upload(at, &[], ("logo.svg", svg)).await.expect(303);
    pair.budi.get("/2023/panitia/dokumen").await.expect(200).says("Logo sudah ada");
    let lines = issued(&t, &pair, PENERIMA).await;
    assert!(lines.iter().all(|line| line.files.len() == 1 && line.document.problem.is_empty()));
    pair.budi.upload(at, &[], ("", b"")).await.expect(303);
    pair.budi.get("/2023/panitia/dokumen").await.expect(200).says("Belum ada logo");
}
}
