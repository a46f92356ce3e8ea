//! The electronic route: what goes out, what comes back, and what is refused.

use lomba::certificates::{self, FileForm};

use super::{DOKUMEN, PENERIMA, announced, change, issued, maker, register};
use crate::on_both;
use crate::support::{TestApp, fixtures};

const TANDA_TANGAN: &str = "/2023/panitia/dokumen/tanda-tangan";

/// The file with a revision that signs all of it, as a signing service adds one; `rest` is what comes after its value.
fn signed(unsigned: &[u8], rest: &str) -> Vec<u8> {
    let head = |numbers: [usize; 4]| {
        let [a, b, c, d] = numbers;
        format!(
            "99 0 obj\n<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange [{a:010} {b:010} {c:010} {d:010}]/Contents "
        )
    };
    let before = unsigned.len() + head([0; 4]).len();
    let value = "<3082abcd>";
    let after = before + value.len();
    [unsigned, format!("{}{value}{rest}", head([0, before, after, rest.len()])).as_bytes()].concat()
}

fn unsigned(t: &TestApp, place: usize) -> Vec<u8> {
    let id = register(t)[place].document.id;
    fixtures::read(t, move |conn| certificates::file_body(conn, id, FileForm::Unsigned)).unwrap()
}

on_both! {
async fn a_person_gets_the_document_once_its_signed_file_is_back(t: TestApp) {
    let pair = announced(&t, "electronic").await;
    let lines = issued(&t, &pair, PENERIMA).await;
    let kinds = |email: &str| t.letters(email).into_iter().map(|letter| letter.kind).collect::<Vec<_>>();
    assert!(!kinds("peserta2@contoh.go.id").contains(&"documents_ready".to_owned()));
    let person = maker(&t, 2);
    person.get("/akun/dokumen").await.expect(200).says("Menunggu tanda tangan elektronik").hides("download");
    let id = lines[2].document.id;
    person.get(&format!("/akun/dokumen/{id}/3_K.1_PDP.07_2023.pdf")).await.expect(404);
    let check = format!("/sertifikat/{}", lines[2].document.code);
    let page = t.visitor().get(&check).await.expect(200).says("belum ditandatangani secara elektronik");
    page.hides("Open Badges").hides(&lines[2].files[0].sha256);
    t.visitor().get(&format!("{check}/kredensial.jwt")).await.expect(404);

    let before = unsigned(&t, 2);
    let good = signed(&before, ">>\nendobj\n%%EOF\n");
    // Whatever its name: the code in its metadata says which it is.
    let page = pair.budi.upload(TANDA_TANGAN, &[], ("scan terbaru.pdf", &good)).await.expect(200);
    page.says("Disimpan").says("3/K.1/PDP.07/2023");
    pair.budi.upload(TANDA_TANGAN, &[], ("lagi.pdf", &good)).await.expect(200).says("Disimpan");
    t.run_jobs().await;
    assert_eq!(kinds("peserta2@contoh.go.id").iter().filter(|kind| *kind == "documents_ready").count(), 1);
    let own = person.get("/akun/dokumen").await.expect(200).link("/akun/dokumen/");
    assert_eq!(person.get(&own).await.expect(200).bytes, good, "never altered");
    assert_eq!(unsigned(&t, 2), before, "both are kept");
    let public = t.visitor().get(&format!("/sertifikat/{}", lines[2].document.code)).await.expect(200);
    public.says("Bertanda tangan elektronik").hides("Dibuat portal").says("Open Badges");
    let waiting = pair.budi.get(&format!("{DOKUMEN}/berkas.zip?bentuk=unsigned")).await.expect(200);
    assert_eq!(zip::ZipArchive::new(std::io::Cursor::new(waiting.bytes)).unwrap().len(), 25);
}
}

on_both! {
async fn what_is_altered_unsigned_foreign_or_added_to_is_refused_and_the_rest_is_kept(t: TestApp) {
    let pair = announced(&t, "electronic").await;
    issued(&t, &pair, PENERIMA).await;
    let (first, second) = (unsigned(&t, 0), unsigned(&t, 1));
    let refused = async |name: &str, bytes: &[u8], words: &str| {
        pair.budi.upload(TANDA_TANGAN, &[], (name, bytes)).await.expect(422).says("Ditolak").says(words);
    };
    refused("a.pdf", &first, "belum memuat tanda tangan").await;
    let mut altered = signed(&first, ">>\n%%EOF\n");
    let place = altered.windows(9).position(|part| part == b"endstream").unwrap();
    altered[place] = b'E';
    refused("1_K.1_PDP.07_2023.pdf", &altered, "ada bita yang berubah").await;
    let longer = [signed(&first, ">>\n%%EOF\n").as_slice(), b"100 0 obj\nditambahkan"].concat();
    refused("b.pdf", &longer, "tidak mencakup seluruh berkas").await;
    refused("c.pdf", b"%PDF-1.7\nentah apa", "Tidak ada dokumen edisi ini yang cocok").await;
    refused("d.pdf", b"<html>", "bukan PDF").await;
    pair.budi.upload(TANDA_TANGAN, &[], ("", b"")).await.expect(422).says("Pilih dahulu berkasnya");
    // One ZIP with a good and a bad one: the good one is kept.
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default();
    for (name, bytes) in [("satu.pdf", signed(&second, ">>\n%%EOF\n")), ("dua.pdf", first.clone())] {
        archive.start_file(name, plain).unwrap();
        std::io::Write::write_all(&mut archive, &bytes).unwrap();
    }
    let sent = archive.finish().unwrap().into_inner();
    let page = pair.budi.upload(TANDA_TANGAN, &[], ("semua.zip", &sent)).await.expect(422);
    page.says("Disimpan").says("2/K.1/PDP.07/2023").says("belum memuat tanda tangan");
    let again = signed(&second, ">>\nendobj\n%%EOF\n");
    refused("e.pdf", &again, "memiliki berkas bertanda tangan yang lain").await;
    let kept: Vec<_> = register(&t).into_iter().filter(|line| line.file(FileForm::Signed).is_some()).collect();
    assert_eq!(kept.len(), 1);
    t.run_jobs().await;
}
}

on_both! {
async fn on_the_ink_route_nothing_is_asked_for(t: TestApp) {
    let pair = announced(&t, "ink").await;
    pair.budi.get(TANDA_TANGAN).await.expect(200).says("memakai tanda tangan basah");
    let lines = issued(&t, &pair, PENERIMA).await;
    let both = fixtures::read(&t, |conn| certificates::translation(conn, lines[0].document.id)).0;
    assert_eq!((both.id.signing.as_str(), both.id.signatories[0].anchor.as_str()), ("ink", ""));
}
}

on_both! {
async fn a_document_keeps_the_way_it_is_signed_whatever_the_edition_says_later(t: TestApp) {
    let pair = announced(&t, "ink").await;
    issued(&t, &pair, PENERIMA).await;
    let person = maker(&t, 2);
    let own = person.get("/akun/dokumen").await.expect(200).link("/akun/dokumen/");
    change(&pair.budi, "documents.signing", "electronic").await;
    person.get(&own).await.expect(200);
    let waiting = pair.budi.get(&format!("{DOKUMEN}/berkas.zip?bentuk=unsigned")).await.expect(200);
    assert_eq!(zip::ZipArchive::new(std::io::Cursor::new(waiting.bytes)).unwrap().len(), 0);
    // A replacement is signed as documents are signed today.
    let id = register(&t)[2].document.id;
    let form = [("name", "Peserta 2, S.E."), ("institution", "Badan Contoh Hasil"), ("reason", "Gelar terlupa.")];
    pair.budi.post(&format!("{DOKUMEN}/{id}/penggantian"), &form).await.expect(303);
    t.run_jobs().await;
    let shelf = person.get("/akun/dokumen").await.expect(200).says("Menunggu tanda tangan elektronik");
    assert_eq!(shelf.values("data-standing").len(), 3);
    let new = register(&t)[26].document.id;
    let both = fixtures::read(&t, |conn| certificates::translation(conn, new)).0;
    assert_eq!((both.id.signing.as_str(), both.id.signatories[0].anchor.as_str()), ("electronic", "#"));
}
}
