//! Templates: previews, faults at their line, limits, and what was issued stays as it was.

use lomba::certificates::{self, DocumentKind, templates};

use super::{PENERIMA, announced, ask, issued, register};
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
    // A logo that points to a file of the server or of elsewhere shows nothing of it.
    let sly = b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><image href=\"/etc/hostname\" width=\"9\" height=\"9\"/></svg>";
    let answer = pair.budi.upload(at, &[], ("logo.svg", sly)).await;
    assert!([303, 422].contains(&answer.status), "{}", answer.status);
    pair.budi.upload(at, &[], ("logo.png", b"\x89PNG\r\n\x1a\nrusak")).await.expect(422).says("bukan PNG atau SVG yang utuh");
    pair.budi.upload(at, &[], ("logo.svg", svg)).await.expect(303);
    pair.budi.get("/2023/panitia/dokumen").await.expect(200).says("Logo sudah ada");
    let lines = issued(&t, &pair, PENERIMA).await;
    assert!(lines.iter().all(|line| line.files.len() == 1 && line.document.problem.is_empty()));
    pair.budi.upload(at, &[], ("", b"")).await.expect(303);
    pair.budi.get("/2023/panitia/dokumen").await.expect(200).says("Belum ada logo");
}
}

on_both! {
async fn a_document_that_cannot_be_made_keeps_its_number_and_is_made_once_the_template_is_mended(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let fails = format!(
        "#if d.recipient.name == \"Peserta 5\" {{ panic(\"nama ini tidak muat\") }}\n{}",
        templates::shipped(DocumentKind::AwardCharter)
    );
    pair.budi.post(TEMPLAT, &[("source", fails.as_str())]).await.expect(303);
    let lines = issued(&t, &pair, PENERIMA).await;
    let stuck: Vec<_> = lines.iter().filter(|line| line.files.is_empty()).collect();
    assert_eq!((stuck.len(), stuck[0].document.name.as_str()), (1, "Peserta 5"));
    assert!(stuck[0].document.problem.starts_with("1: ") && stuck[0].document.problem.contains("nama ini tidak muat"));
    let page = pair.budi.get("/2023/panitia/dokumen").await.expect(200).says("Tidak dapat dibuat");
    assert_eq!((page.values("data-stuck"), page.values("data-making").len()), (vec!["1".to_owned()], 0));
    // Tried again with the same template it stays; with the mended one it is made, under its number.
    let retry = "/2023/panitia/dokumen/pembuatan";
    pair.budi.post(retry, &[]).await.expect(303);
    t.run_jobs().await;
    assert_eq!(register(&t).iter().filter(|line| line.files.is_empty()).count(), 1);
    pair.budi.post(TEMPLAT, &[("source", fails.as_str()), ("bawaan", "1")]).await.expect(303);
    pair.budi.post(retry, &[]).await.expect(303);
    t.run_jobs().await;
    let again = register(&t);
    assert!(again.iter().all(|line| line.files.len() == 1 && line.document.problem.is_empty()));
    assert_eq!(again[6].document.number, lines[6].document.number);
    let told = t.letters("peserta5@contoh.go.id");
    assert_eq!(told.iter().filter(|letter| letter.kind == "documents_ready").count(), 2, "the certificate, then the charter");
}
}

on_both! {
async fn a_template_changed_after_it_was_approved_is_not_used(t: TestApp) {
    let pair = announced(&t, "ink").await;
    ask(&pair.budi, PENERIMA).await;
    let shown = crate::support::two_members::ActForm::of(&pair.dewi.get(PENERIMA).await.expect(200));
    let own = format!("// catatan\n{}", templates::shipped(DocumentKind::AwardCharter));
    pair.budi.post(TEMPLAT, &[("source", own.as_str())]).await.expect(303);
    pair.dewi.post(&format!("{PENERIMA}/pengesahan"), &shown.pairs()).await.expect(409).says("berubah sejak Anda membukanya");
    assert_eq!(register(&t).len(), 0);
}
}
