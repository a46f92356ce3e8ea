//! Issuing by two, the files, the letters, the shelf.

use diesel::prelude::*;
use lomba::certificates::{self, DocumentKind, IssueSet, Standing};
use lomba::db::Fault;
use lomba::db::schema::works;
use lomba::editions::{self, CertificateFor, Edition, EditionSettings};
use lomba::works::WorkStatus;

use super::{DOKUMEN, PENERIMA, act, announced, ask, change, issued, maker, numbers, register, set_up};
use crate::on_both;
use crate::results::field;
use crate::support::{PASSWORD, fixtures};

on_both! {
async fn charters_and_certificates_are_issued_by_two_made_by_a_job_and_found_on_the_shelf(t: TestApp) {
    let pair = announced(&t, "ink").await;
    pair.budi.get(DOKUMEN).await.expect(200).says("26 menunggu");
    let before = pair.budi.get(PENERIMA).await.expect(200).says("Dr. Wening Contoh, M.Si.").says("Lentera");
    assert_eq!(before.values("data-act"), ["open"]);
    // Nobody asked; then only the member who did; then another one.
    let act_at = format!("{PENERIMA}/pengesahan");
    let shown = before.field("fingerprint");
    let form = [("fingerprint", shown.as_str()), ("number", "26"), ("password", PASSWORD)];
    pair.budi.post(&act_at, &form).await.expect(409).says("Belum ada anggota lain yang menyetujui");
    ask(&pair.budi, PENERIMA).await;
    pair.budi.post(&act_at, &form).await.expect(409).says("harus anggota panitia lain");
    pair.dewi.post(&act_at, &[("fingerprint", shown.as_str()), ("number", "25")]).await.expect(422);
    assert_eq!(register(&t).len(), 0);
    act(&pair.dewi, PENERIMA).await.expect(303);
    // Numbers are given at once, files follow.
    let numbered = register(&t);
    assert!(numbered.iter().all(|line| line.files.is_empty()));
    pair.budi.get(DOKUMEN).await.expect(200).says("Sedang dibuat");
    t.run_jobs().await;

    // Ten charters and one of the group, twelve certificates, three of the jury.
    let lines = register(&t);
    let of = |kind| lines.iter().filter(|line| line.document.kind == kind).count();
    let counts = DocumentKind::PERSONAL.iter().map(|kind| of(*kind)).collect::<Vec<_>>();
    assert_eq!(counts, [11, 12, 3]);
    assert_eq!(numbers(&lines), (1..=26).collect::<Vec<_>>());
    assert_eq!(lines[0].document.number, "1/K.1/PDP.07/2023");
    assert_eq!((lines[0].document.name.as_str(), lines[1].document.name.as_str()), ("Lentera", "Peserta 1"));
    assert!(lines.iter().all(|line| line.files.len() == 1 && line.standing == Standing::Valid));
    pair.budi.get(PENERIMA).await.expect(409).says("semuanya sudah terbit");

    // One letter to each person, whatever the number of documents.
    let letters = t.letters("peserta1@contoh.go.id");
    let ready: Vec<_> = letters.iter().filter(|letter| letter.kind == "documents_ready").collect();
    assert_eq!(ready.len(), 1);
    assert!(ready[0].text.contains("nomor 2/K.1/PDP.07/2023") && ready[0].text.contains("Sertifikat Kepesertaan"));
    assert_eq!(ready[0].path(&t.base), "/akun/dokumen");

    // The group's charter is on its people's shelf; nobody else's is.
    let person = maker(&t, 1);
    let shelf = person.get("/akun/dokumen").await.expect(200);
    assert_eq!(shelf.values("data-standing"), ["valid", "valid", "valid"]);
    let own = shelf.link("/akun/dokumen/");
    let file = person.get(&own).await.expect(200);
    assert!(file.bytes.starts_with(b"%PDF-1.7") && file.embeds_fonts());
    let saved = file.headers.get("content-disposition").unwrap().to_str().unwrap().to_owned();
    assert_eq!(saved, "attachment; filename=\"1_K.1_PDP.07_2023.pdf\"");
    let other = maker(&t, 2);
    other.get(&own).await.expect(404);
    t.visitor().get(&own).await.expect(303);
    let at = own.rsplit_once('/').unwrap().0;
    let english = person.get(&format!("{at}/terjemahan")).await.expect(200);
    assert!(english.bytes.starts_with(b"%PDF-1.7") && english.bytes != file.bytes);
    assert_eq!(english.bytes, person.get(&format!("{at}/terjemahan")).await.bytes, "always the same");
    other.get(&format!("{at}/terjemahan")).await.expect(404);
}
}

on_both! {
async fn what_stands_in_the_way_is_said_before_anything_has_a_number(t: TestApp) {
    field(&t);
    t.set_clock("2023-08-21 10:00");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    budi.get(PENERIMA).await.expect(409).says("setelah hasil diumumkan");
    budi.get("/2023/panitia/dokumen/penerbitan/penjurian").await.expect(409).says("setelah hasil diumumkan");
    budi.get("/2023/panitia/dokumen/penerbitan/daftar-hadir").await.expect(409).says("tempat penetapan").says("kode unit");
    budi.get("/2023/panitia/dokumen/penerbitan/lain").await.expect(404);
    set_up(&budi, "ink").await;
    budi.get("/2023/panitia/dokumen/penerbitan/daftar-hadir").await.expect(200);
    budi.get("/2023/panitia/dokumen/penerbitan/pencabutan").await.expect(409).says("semuanya sudah terbit");
    assert_eq!(register(&t).len(), 0);
}
}

on_both! {
async fn what_has_changed_since_it_was_approved_is_not_issued(t: TestApp) {
    let pair = announced(&t, "ink").await;
    ask(&pair.budi, PENERIMA).await;
    let old = crate::support::two_members::ActForm::of(&pair.dewi.get(PENERIMA).await.expect(200));
    // The place where they are given is mended meanwhile.
    change(&pair.budi, "documents.place", "Bandung").await;
    let path = format!("{PENERIMA}/pengesahan");
    pair.dewi.post(&path, &old.pairs()).await.expect(409).says("berubah sejak Anda membukanya");
    assert_eq!(register(&t).len(), 0);
    let lines = issued(&t, &pair, PENERIMA).await;
    assert_eq!(lines.len(), 26);
}
}

on_both! {
async fn who_sent_in_time_gets_a_certificate_where_the_edition_says_so(t: TestApp) {
    let pair = announced(&t, "ink").await;
    // Work 12 did not pass, and work 11 was disqualified.
    let moved = |number: &str, status: WorkStatus| {
        t.write(|tx| {
            diesel::update(works::table.filter(works::number.eq(number)))
                .set(works::status.eq(status))
                .execute(tx.conn)
                .map_err(Fault::from)
        })
    };
    moved("ML-2023-0012", WorkStatus::Failed).unwrap();
    moved("ML-2023-0011", WorkStatus::Disqualified).unwrap();
    let certificates = |rule: CertificateFor| {
        let edition = fixtures::read(&t, |conn| editions::find(conn, "2023")).unwrap();
        let settings = EditionSettings { certificate_for: rule, ..(*edition.settings).clone() };
        let edition = Edition { settings: std::sync::Arc::new(settings), ..edition };
        let now = t.app.clock.now();
        let plan = t.app.db.read(|conn| certificates::plan(conn, &edition, IssueSet::Personal, now)).unwrap();
        let of = |draft: &&certificates::Draft| draft.kind == DocumentKind::ParticipationCertificate;
        plan.drafts.iter().filter(of).count()
    };
    assert_eq!(certificates(CertificateFor::Accepted), 10);
    assert_eq!(certificates(CertificateFor::Submitted), 11);
    drop(pair);
}
}
