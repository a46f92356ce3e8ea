//! Numbers: given once, in order, under race and across a killed worker; the register.

use std::collections::BTreeSet;
use std::time::Duration;

use futures_util::future::join_all;

use super::{DOKUMEN, PENERIMA, act, announced, ask, issued, numbers, register};
use crate::on_both;
use crate::support::{Portal, two_members};

on_both! {
async fn two_who_issue_at_once_give_every_number_once(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let minutes = "/2023/panitia/dokumen/penerbitan/penjurian";
    let list = "/2023/panitia/dokumen/penerbitan/daftar-hadir";
    for page in [PENERIMA, minutes, list] {
        ask(&pair.budi, page).await;
    }
    let mut forms = Vec::new();
    for page in [PENERIMA, minutes, list] {
        let form = two_members::ActForm::of(&pair.dewi.get(page).await.expect(200));
        // Each is sent three times at once.
        for _ in 0..3 {
            forms.push((format!("{page}/pengesahan"), form.fingerprint.clone(), form.number.clone()));
        }
    }
    let send = |(path, fingerprint, number): &(String, String, String)| {
        let (dewi, path) = (pair.dewi.clone(), path.clone());
        let fields = [
            ("fingerprint", fingerprint.clone()),
            ("number", number.clone()),
            ("password", crate::support::PASSWORD.to_owned()),
        ];
        async move {
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            dewi.post(&path, &fields).await.status
        }
    };
    let mut answers = join_all(forms.iter().map(send)).await;
    answers.sort_unstable();
    assert_eq!(answers, [303, 303, 303, 409, 409, 409, 409, 409, 409]);
    t.run_jobs().await;
    let lines = register(&t);
    assert_eq!(numbers(&lines), (1..=28).collect::<Vec<_>>());
    let codes: BTreeSet<_> = lines.iter().map(|line| line.document.code.clone()).collect();
    assert_eq!(codes.len(), 28);
}
}

on_both! {
async fn documents_replaced_at_once_get_numbers_of_their_own(t: TestApp) {
    let pair = announced(&t, "ink").await;
    let lines = issued(&t, &pair, PENERIMA).await;
    let change = |place: usize| {
        let (budi, id) = (pair.budi.clone(), lines[place].document.id);
        let name = format!("{} S.Kom.", lines[place].document.name);
        async move {
            let fields = [("name", name.as_str()), ("institution", "Badan Contoh Hasil"), ("reason", "Gelar terlupa.")];
            budi.post(&format!("{DOKUMEN}/{id}/penggantian"), &fields).await.status
        }
    };
    // Eight documents, and one of them twice.
    let answers = join_all((1..9).chain([1]).map(change)).await;
    assert_eq!(answers.iter().filter(|status| **status == 303).count(), 8);
    assert_eq!(answers.iter().filter(|status| **status == 409).count(), 1);
    t.run_jobs().await;
    let lines = register(&t);
    assert_eq!(numbers(&lines), (1..=34).collect::<Vec<_>>());
    assert!(lines.iter().all(|line| line.files.len() == 1));
}
}

on_both! {
async fn a_worker_that_is_killed_leaves_no_hole_and_gives_no_number_twice(t: TestApp) {
    let pair = announced(&t, "ink").await;
    ask(&pair.budi, PENERIMA).await;
    act(&pair.dewi, PENERIMA).await.expect(303);
    // Portals begin and are killed in the middle, sooner and later; the last one goes on where they stopped.
    let portal = Portal::beside(&t, &[("LOMBA__QUEUE__LEASE_SECONDS", "3")]);
    for milliseconds in [100, 600] {
        let mut worker = portal.serve(&[]).await;
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
        worker.child.kill().unwrap();
        worker.child.wait().unwrap();
    }
    let _last = portal.serve(&[]).await;
    let told = |kind: &str| t.letters("peserta1@contoh.go.id").iter().filter(|letter| letter.kind == kind).count();
    for _ in 0..1200 {
        if told("documents_ready") > 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let lines = register(&t);
    assert_eq!(numbers(&lines), (1..=26).collect::<Vec<_>>());
    assert!(lines.iter().all(|line| line.files.len() == 1));
    assert_eq!(told("documents_ready"), 1);
}
}

on_both! {
async fn the_register_is_searched_filtered_and_taken_away_as_csv_and_xlsx(t: TestApp) {
    let pair = announced(&t, "ink").await;
    pair.budi.get(&format!("{DOKUMEN}/daftar")).await.expect(200).says("Belum ada nomor");
    issued(&t, &pair, PENERIMA).await;
    let list = |query: &str| format!("{DOKUMEN}/daftar{query}");
    pair.budi.get(&list("?q=peserta 12")).await.expect(200).says("Peserta 12").hides("Peserta 11");
    pair.budi.get(&list("?q=2/K.1/PDP.07/2023&jenis=award_charter")).await.expect(200).says("Peserta 1");
    pair.budi.get(&list("?jenis=jury_charter")).await.expect(200).says("Juri Rahasia 1").hides("Peserta 1");
    pair.budi.get(&list("?status=revoked")).await.expect(200).says("Tidak ada");
    let csv = pair.budi.get(&list(".csv?jenis=jury_charter")).await.expect(200);
    let mut rows = csv::Reader::from_reader(csv.bytes.as_slice());
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 3);
    assert_eq!((&rows[0][0], &rows[0][2]), ("24/K.1/PDP.07/2023", "Juri Rahasia 1"));
    let xlsx = pair.budi.get(&list(".xlsx")).await.expect(200);
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(xlsx.bytes)).unwrap();
    let mut texts = String::new();
    std::io::Read::read_to_string(&mut book.by_name("xl/sharedStrings.xml").unwrap(), &mut texts).unwrap();
    assert!(texts.contains("24/K.1/PDP.07/2023") && texts.contains("Peserta 12"));
}
}
