//! The files themselves: PDF/A, fonts, words, QR code, the same bytes again; ZIP and command line.

use std::io::{Cursor, Read as _};
use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use lomba::certificates::{self, DocumentKind, FileForm};
use lomba::secrets::sha256_of_bytes;

use super::{DOKUMEN, PENERIMA, announced, issued};
use crate::on_both;
use crate::support::{Portal, TestApp, fixtures};

/// Grey values of the first page, so many dots a point.
fn picture(pdf: &[u8], dots: f32) -> (usize, usize, Vec<u8>) {
    let pdf = Pdf::new(Arc::new(pdf.to_vec())).unwrap();
    let pages = hayro::render_pdf(&pdf, dots, InterpreterSettings::default(), Some(0..=0)).unwrap();
    let page = &pages[0];
    let grey = page.data_as_u8_slice().chunks(4).map(|dot| dot[1]).collect();
    (usize::from(page.width()), usize::from(page.height()), grey)
}

/// What the QR code on the first page says, looked at from nearer where the reader makes out none, as a camera is moved:
/// of some codes a module's edge falls between two dots.
pub fn qr(pdf: &[u8]) -> String {
    let look = |dots: f32| {
        let (width, height, grey) = picture(pdf, dots);
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
        let grids = image.detect_grids();
        let read: Vec<String> =
            grids.iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect();
        (read.len() == 1).then(|| read[0].clone())
    };
    [2.0, 3.0, 4.0].into_iter().find_map(look).expect("one QR code that can be read")
}

fn body(t: &TestApp, line: &certificates::DocumentLine) -> Vec<u8> {
    let id = line.document.id;
    fixtures::read(t, move |conn| certificates::file_body(conn, id, FileForm::Unsigned)).unwrap()
}

on_both! {
async fn a_charter_is_pdf_a_whose_code_leads_to_the_page_that_says_it_is_valid(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let lines = issued(&t, &pair, PENERIMA).await;
    for kind in DocumentKind::PERSONAL {
        let line = lines.iter().find(|line| line.document.kind == *kind).unwrap();
        let pdf = body(&t, line);
        assert_eq!(sha256_of_bytes(&pdf), line.files[0].sha256);
        assert!(pdf.len() < 60_000, "{} bytes", pdf.len());
        let text = String::from_utf8_lossy(&pdf);
        for mark in ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "/MarkInfo", "/StructTreeRoot", "/Lang"] {
            assert!(text.contains(mark), "{mark} in {kind:?}");
        }
        assert!(text.contains(&format!("lomba:{}", line.document.code)));
        assert!(text.contains("Lembaga Administrasi Negara (LAN)"), "its author: the organiser");
        let address = qr(&pdf);
        assert_eq!(address, format!("{}/sertifikat/{}", t.base, line.document.code));
        let path = address.strip_prefix(&t.base).unwrap();
        let page = t.visitor().get(path).await.expect(200).says("Berlaku").says(&line.document.number);
        assert_eq!(page.values("data-standing"), ["valid"]);
    }
}
}

on_both! {
async fn making_a_document_again_gives_the_same_bytes(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let lines = issued(&t, &pair, PENERIMA).await;
    let id = lines[3].document.id;
    let (both, template) = fixtures::read(&t, |conn| certificates::translation(conn, id));
    let again = t.app.renderer.render(&template, &both.id.printed(false).unwrap()).await.unwrap();
    assert_eq!(again, body(&t, &lines[3]));
}
}

on_both! {
async fn every_file_comes_as_a_zip_and_by_the_command_line(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let lines = issued(&t, &pair, PENERIMA).await;
    let sent = pair.budi.get(&format!("{DOKUMEN}/berkas.zip?jenis=award_charter")).await.expect(200);
    let mut archive = zip::ZipArchive::new(Cursor::new(sent.bytes)).unwrap();
    assert_eq!(archive.len(), 11);
    let mut first = Vec::new();
    archive.by_name("piagam-penghargaan/1_K.1_PDP.07_2023.pdf").unwrap().read_to_end(&mut first).unwrap();
    assert_eq!(first, body(&t, &lines[0]));

    let out = t.dir.join("out");
    let place = out.display().to_string();
    let portal = Portal::beside(&t, &[]);
    let done = portal.run(&["documents", "--edition", "2023", "--out", &place, "--kind", "certificate"]).await;
    done.code(0).says("12 documents");
    let mut index = csv::Reader::from_path(out.join("index.csv")).unwrap();
    let rows: Vec<csv::StringRecord> = index.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 12);
    for row in &rows {
        assert_eq!(&row[1], "participation_certificate");
        assert_eq!(sha256_of_bytes(&std::fs::read(out.join(&row[3])).unwrap()), row[4]);
    }
    portal.run(&["documents", "--edition", "1999", "--out", &place]).await.code(1).says("no edition `1999`");
}
}
