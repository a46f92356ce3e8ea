//! Replacing, cancelling, revoking: every page, list, file and credential follows.

use lomba::certificates::Standing;

use super::codes::status_bits;
use super::{DOKUMEN, PENERIMA, announced, issued, maker, register};
use crate::on_both;
use crate::support::PASSWORD;

on_both! {
async fn a_corrected_name_is_a_new_document_and_the_old_one_says_so(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let lines = issued(&t, &pair, PENERIMA).await;
    let old = &lines[2].document;
    let at = format!("{DOKUMEN}/{}", old.id);
    let form = |name: &'static str, reason: &'static str| {
        [("name", name), ("institution", "Badan Contoh Hasil"), ("reason", reason)]
    };
    let path = format!("{at}/penggantian");
    let kept = pair.budi.post(&path, &form("Peserta Dua, S.Kom.", "")).await.expect(422).says("Tuliskan alasannya");
    assert_eq!(kept.field("name"), "Peserta Dua, S.Kom.");
    let same = pair.budi.post(&path, &form("Peserta 2", "Salah ketik.")).await.expect(422);
    same.says("sama dengan yang tercetak");
    let new = pair.budi.post(&path, &form("Peserta Dua, S.Kom.", "Gelar terlupa.")).await.expect(303);
    let new = new.location().unwrap();
    pair.budi.post(&path, &form("Peserta Tiga", "Lagi.")).await.expect(409).says("sudah tidak berlaku");
    t.run_jobs().await;
    pair.budi.get(&new).await.expect(200).says("27/K.1/PDP.07/2023").says("Peserta Dua, S.Kom.").says("3/K.1/PDP.07/2023");
    let visitor = t.visitor();
    let page = visitor.get(&format!("/sertifikat/{}", old.code)).await.expect(200).says("sudah diganti");
    assert_eq!(page.values("data-standing"), ["replaced"]);
    visitor.get(&page.link("/sertifikat/")).await.expect(200).says("Berlaku").says("Peserta Dua, S.Kom.");
    let letter = t.newest_letter("peserta2@contoh.go.id");
    assert_eq!(letter.kind, "documents_ready");
    let told = t.letters("peserta2@contoh.go.id");
    let replaced = told.iter().find(|letter| letter.kind == "document_replaced").unwrap();
    assert!(replaced.text.contains("3/K.1/PDP.07/2023") && replaced.text.contains("Gelar terlupa."));
    assert_eq!(status_bits(&t).await, [old.id.0]);
}
}

on_both! {
async fn a_cancelled_document_stays_on_record_and_its_place_is_due_again(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let lines = issued(&t, &pair, PENERIMA).await;
    let document = &lines[5].document;
    let path = format!("{DOKUMEN}/{}/pembatalan", document.id);
    pair.budi.post(&path, &[("reason", " ")]).await.expect(422).says("Tuliskan alasannya");
    pair.budi.post(&path, &[("reason", "Terbit dua kali.")]).await.expect(303);
    pair.budi.post(&path, &[("reason", "Lagi.")]).await.expect(409);
    let page = t.visitor().get(&format!("/sertifikat/{}", document.code)).await.expect(200).says("dicabut");
    assert_eq!(page.values("data-standing"), ["revoked"]);
    assert_eq!(t.newest_letter(&format!("peserta{}@contoh.go.id", 5)).kind, "document_cancelled");
    let again = issued(&t, &pair, PENERIMA).await;
    assert_eq!(again.len(), 27);
    let (first, last) = (&again[5], &again[26]);
    assert_eq!((first.standing, last.standing), (Standing::Revoked, Standing::Valid));
    assert_eq!((first.document.subject.as_str(), last.document.serial), (last.document.subject.as_str(), 27));
}
}

on_both! {
async fn taking_an_award_back_revokes_its_documents_everywhere_in_one_act(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let lines = issued(&t, &pair, PENERIMA).await;
    let list = pair.budi.get("/2023/panitia/karya?q=ML-2023-0003").await.expect(200);
    let desk = list.bare_link("/2023/panitia/karya/");
    let at = pair.budi.get(&desk).await.expect(200).link("/pencabutan");
    let ground = [
        ("rule", "R14"),
        ("reason", "Diterbitkan lebih dahulu oleh pihak lain."),
        ("evidence", "Unggahan 3 Mei 2022."),
    ];
    pair.budi.post(&at, &ground).await.expect(303);
    let fingerprint = pair.dewi.get(&at).await.expect(200).field("fingerprint");
    let form = [("fingerprint", fingerprint.as_str()), ("password", PASSWORD)];
    pair.dewi.post(&format!("{at}/pengesahan"), &form).await.expect(303);
    // No job has run: the act itself reached every page.
    let fallen: Vec<_> =
        lines.iter().filter(|line| line.document.title == "Karya ke-3").map(|line| &line.document).collect();
    assert_eq!(fallen.len(), 2, "the charter and the certificate");
    for document in &fallen {
        let page = t.visitor().get(&format!("/sertifikat/{}", document.code)).await.expect(200);
        assert_eq!(page.values("data-standing"), ["revoked"]);
        page.says("21 Agustus 2023").hides("Diterbitkan lebih dahulu");
        let data = t.visitor().get(&format!("/sertifikat/{}/data.json", document.code)).await.expect(200);
        let data: serde_json::Value = serde_json::from_str(&data.body).unwrap();
        assert_eq!(data["standing"], "revoked");
    }
    let person = maker(&t, 3);
    let shelf = person.get("/akun/dokumen").await.expect(200).says("Diterbitkan lebih dahulu oleh pihak lain.");
    assert_eq!(shelf.values("data-standing"), ["revoked", "revoked"]);
    let list = pair.budi.get(&format!("{DOKUMEN}/daftar?status=revoked")).await.expect(200);
    list.says(&fallen[0].number).says(&fallen[1].number).hides("Peserta 4");
    let mut ids: Vec<_> = fallen.iter().map(|document| document.id.0).collect();
    ids.sort_unstable();
    assert_eq!(status_bits(&t).await, ids);
    let letter = t.newest_letter("peserta3@contoh.go.id");
    assert_eq!(letter.kind, "award_revoked");
    assert!(letter.text.contains("Piagam dan sertifikat yang sudah terbit untuk karya ini ikut dicabut"));
    // What fell is not due again, and the minutes of it are.
    pair.budi.get(PENERIMA).await.expect(409).says("semuanya sudah terbit");
    let minutes = issued(&t, &pair, "/2023/panitia/dokumen/penerbitan/pencabutan").await;
    assert_eq!(minutes.len(), lines.len() + 1);
    assert_eq!(register(&t).iter().filter(|line| line.standing == Standing::Revoked).count(), 2);
    t.run_jobs().await;
}
}
