//! Minutes: drafted from the data, frozen when issued.

use lomba::certificates::{self, DocumentFacts};

use super::{announced, issued, register};
use crate::on_both;
use crate::support::{TestApp, fixtures};

const BERITA_ACARA: &str = "/2023/panitia/dokumen/penerbitan/penjurian";

fn facts(t: &TestApp, place: usize) -> DocumentFacts {
    let id = register(t)[place].document.id;
    fixtures::read(t, move |conn| certificates::translation(conn, id)).0.id
}

on_both! {
async fn judging_minutes_say_what_the_sealed_result_says(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let sample = pair.budi.get(&format!("{BERITA_ACARA}/contoh/0")).await.expect(200);
    assert!(sample.bytes.starts_with(b"%PDF-1.7") && sample.embeds_fonts());
    let lines = issued(&t, &pair, BERITA_ACARA).await;
    assert_eq!(lines.len(), 1);
    let said = facts(&t, 0);
    assert_eq!((said.number.as_str(), said.date.weekday.as_str()), ("1/K.1/PDP.07/2023", "Senin"));
    assert_eq!(said.date.year_words, "dua ribu dua puluh tiga");
    let head = &said.letterhead;
    let unit = "Pusat Teknologi Pengembangan Kompetensi (Pustekbangkom)";
    assert_eq!((head.organiser.as_str(), head.unit.as_str()), ("Lembaga Administrasi Negara (LAN)", unit));
    let minutes = said.minutes.unwrap();
    assert_eq!(minutes.jurors.iter().map(|juror| juror.name.as_str()).collect::<Vec<_>>(), ["Juri Rahasia 1", "Juri Rahasia 2", "Juri Rahasia 3"]);
    assert_eq!((minutes.counts.received.n, minutes.counts.accepted.words.as_str()), (12, "dua belas"));
    let best: Vec<_> = minutes.best.iter().map(|work| (work.rank, work.number.as_str(), work.score.as_str())).collect();
    assert_eq!((best.len(), best[0], best[9]), (10, (1, "ML-2023-0001", "89,00"), (10, "ML-2023-0010", "80,00")));
    let recap: Vec<_> = minutes.recap.iter().map(|juror| juror.rows.len()).collect();
    assert_eq!(recap, [12, 12, 11]);
    assert_eq!((minutes.recap[0].rows[0].number.as_str(), minutes.recap[0].rows[0].total.as_str()), ("ML-2023-0001", "89,00"));
    // The digests are those that anybody reads.
    let sealed = t.visitor().get("/2023/hasil/lembar.csv").await.expect(200);
    let digest = lomba::secrets::sha256_of_bytes(&sealed.bytes);
    let published = lomba::secrets::sha256_of_bytes(&t.visitor().get("/2023/hasil.json").await.expect(200).bytes);
    let digests: Vec<_> = minutes.digests.iter().map(|digest| digest.sha256.as_str()).collect();
    assert_eq!(digests[..2], [published.as_str(), digest.as_str()]);
    pair.budi.get(BERITA_ACARA).await.expect(409).says("semuanya sudah terbit");
}
}

on_both! {
async fn every_kind_of_minutes_makes_a_document(t: TestApp) {
    let pair = announced(&t, "ink").await;
    for (place, word) in ["verifikasi", "daftar-hadir"].into_iter().enumerate() {
        let lines = issued(&t, &pair, &format!("/2023/panitia/dokumen/penerbitan/{word}")).await;
        assert_eq!((lines.len(), lines[place].files.len()), (place + 1, 1), "{word}");
    }
    let attendance = facts(&t, 1).minutes.unwrap().attendance;
    assert!(attendance.iter().any(|person| person.name == "Budi Santoso"));
    // Minutes honour nobody: they are on no shelf and have no badge.
    let code = register(&t)[0].document.code.clone();
    t.visitor().get(&format!("/sertifikat/{code}")).await.expect(200).says("Berita Acara Verifikasi").hides("Open Badges");
    t.visitor().get(&format!("/sertifikat/{code}/kredensial.jwt")).await.expect(404);
    assert!(t.letters_of_kind("documents_ready").is_empty());
}
}
