//! Every list costs a fixed number of queries, whatever its length.

mod rows;

use std::collections::BTreeMap;

use lomba::handover;

use crate::support::{Backend, Client, TestApp, fixtures, journey, two_members};

/// Queries of each page.
type Counts = BTreeMap<String, u64>;

/// Lists of the committee while judging runs; `{work}` waits at the desk, `{entry}` is its entry.
const JUDGING: [&str; 68] = [
    "/2023/panitia",
    "/2023/panitia?milik=saya",
    "/2023/panitia/dasbor",
    "/2023/panitia/dasbor/juri.csv",
    "/2023/panitia/peserta?ganda=1",
    "/2023/panitia/karya?tautan=needs_review",
    "/2023/panitia/karya?tautan=passed",
    "/2023/panitia/karya",
    "/2023/panitia/karya?q=karya",
    "/2023/panitia/karya/{work}",
    "/2023/panitia/tautan",
    "/2023/panitia/tautan/perubahan",
    "/2023/panitia/peserta",
    "/2023/panitia/anggota",
    "/2023/panitia/anggota?q=tim",
    "/2023/panitia/tampilan",
    "/2023/panitia/penerimaan-massal",
    "/2023/panitia/peserta?q=tim",
    "/2023/panitia/peserta/{entry}",
    "/2023/panitia/instansi",
    "/2023/panitia/instansi/direktori",
    "/2023/panitia/instansi/2",
    "/2023/panitia/instansi/2/penggabungan?into=3",
    "/2023/panitia/surat",
    "/2023/panitia/surat?status=waiting&q=contoh",
    "/2023/panitia/surat/tulis",
    "/2023/panitia/pengingat",
    "/2023/panitia/pengingat/undangan",
    "/2023/panitia/pengingat/anggota",
    "/2023/panitia/pengingat/penilaian",
    "/2023/panitia/pengingat/draf",
    "/2023/panitia/pengingat/perbaikan",
    "/2023/panitia/pekerjaan",
    "/2023/panitia/pekerjaan?status=gagal&jenis=sweep&q=uji",
    "/2023/panitia/ekspor",
    "/2023/panitia/jejak",
    "/2023/panitia/jejak?jenis=work&dari=2023-01-01&tindakan=karya&q=sekar",
    "/2023/panitia/tim",
    "/2023/panitia/tim/1",
    "/2023/panitia/tim/instansi",
    "/2023/panitia/edisi",
    "/2023/panitia/edisi/rubrik",
    "/2023/panitia/edisi/penghapusan",
    "/2023/panitia/edisi/dokumen",
    "/2023/panitia/edisi/batas/koreksi",
    "/2023/panitia/tahapan",
    "/2023/panitia/unduhan",
    "/2023/panitia/dokumen",
    "/2023/panitia/dokumen/daftar",
    "/2023/panitia/dokumen/daftar?q=peserta&jenis=participation_certificate&status=valid&urut=-nama",
    "/akun/dokumen",
    "/2023/panitia/tahapan/intake",
    "/panitia/edisi",
    "/2023/panitia/juri",
    "/2023/panitia/juri?status=active&laju=tertinggal&q=juri&urut=-laju",
    "/2023/panitia/juri/batas-jawaban",
    "/2023/panitia/juri/instansi",
    "/2023/panitia/juri/impor",
    "/2023/panitia/juri/1/ubah",
    "/2023/panitia/pembagian",
    "/2023/panitia/penilaian",
    "/2023/panitia/penugasan",
    "/2023/panitia/penugasan?status=belum&waktu=berjalan&babak=pertama&juri=1&q=karya&urut=-terkirim",
    "/2023/panitia/pembukaan",
    "/2023/panitia/babak",
    "/2023/panitia/babak/ketua/1",
    "/2023/panitia/babak/pembukaan",
    "/2023/panitia/hasil",
];
/// A juror's queue, and the room of a sheet, whose header counts the queue.
const QUEUE: [&str; 6] = [
    "/2023/juri",
    "/2023/juri?tab=selesai&page=9",
    "/2023/juri?tab=belum&q=karya",
    "/2023/juri/karya/1",
    "/2023/juri/penguncian",
    "/2023/juri/pembukaan",
];
/// Lists of the committee once the sheets are sealed.
const SEALED: [&str; 7] = [
    "/2023/panitia/layak",
    "/2023/panitia/kluster",
    "/2023/panitia/hasil",
    "/2023/panitia/hasil/juri",
    "/2023/panitia/hasil/pleno",
    "/2023/panitia/hasil/pengumuman",
    "/2023/panitia/hasil/lembar.csv",
];
/// Lists for everybody once the result is public.
const PUBLISHED: [&str; 11] = [
    "/2023",
    "/2023/hasil",
    "/2023/hasil.json",
    "/2023/hasil/lembar.csv",
    "/2023/karya/ML-2023-0002",
    "/2023/galeri",
    "/galeri",
    "/sitemap.xml",
    "/2023/galeri/umpan.xml",
    "/api/v1/editions/2023/works",
    "/api/v1/editions/2023/clusters",
];
/// Lists of the committee once packages were made.
const HANDED_OVER: [&str; 2] = ["/2023/panitia/layak?keputusan=fit", "/2023/panitia/serah-terima"];

/// A portal with `n` rows of everything, and what its pages cost.
struct Survey {
    t: TestApp,
    planted: rows::Planted,
    counts: Counts,
}

impl Survey {
    /// What a page costs the second time: the first may find an edition's settings not yet read.
    async fn ask(&mut self, browser: &Client, stage: &str, path: &str) {
        let at = path
            .replace("{work}", &self.planted.work.to_string())
            .replace("{entry}", &self.planted.entry.to_string());
        browser.get(&at).await.expect(200);
        let before = self.t.app.db.queries_begun();
        browser.get(&at).await.expect(200);
        let cost = self.t.app.db.queries_begun() - before;
        assert!(cost > 0, "{at} is not counted");
        self.counts.insert(format!("{stage}{path}"), cost);
    }

    /// A browser in which somebody is signed in at the present instant.
    fn browser(&self, person: &lomba::accounts::SignedIn) -> Client {
        let client = Client::without_keeping(&self.t.base);
        let token = self.t.write(|tx| Ok::<_, lomba::db::Fault>(fixtures::token(tx, person))).unwrap();
        client.set_cookie("lomba", &token);
        client
    }
}

async fn survey(backend: Backend, n: i64) -> Option<Counts> {
    let mut t = TestApp::start(backend).await?;
    t.leaves_jobs = true;
    fixtures::method(&t);
    let chair = fixtures::committee(&t);
    let budi = chair.person().clone();
    let dewi = fixtures::committee_named(&t, "Dewi Lestari", "dewi@contoh.go.id").person().clone();
    let sekar = fixtures::person(&t, "Sekar Wulandari", "sekar@contoh.go.id");
    let sari = fixtures::person(&t, "Sari Hapsari", "sari@contoh.go.id");
    t.set_clock("2023-07-20 10:00");
    let planted = rows::plant(&t, n, &sekar, &sari);
    let mut survey = Survey { t, planted, counts: Counts::new() };

    let browser = survey.browser(&budi);
    for path in JUDGING {
        survey.ask(&browser, "", path).await;
    }
    let browser = survey.browser(&sari);
    for path in QUEUE {
        survey.ask(&browser, "", path).await;
    }
    let browser = survey.browser(&sekar);
    survey.ask(&browser, "", "/2023/peserta").await;

    rows::finish(&survey.t);
    survey.t.set_clock("2023-08-21 10:00");
    let browser = survey.browser(&budi);
    two_members::seal(&survey.t, &browser).await;
    rows::all_fit(&survey.t, &chair);
    for path in SEALED {
        survey.ask(&browser, "sealed ", path).await;
    }
    journey::publish_by_two(&browser, &survey.browser(&dewi)).await;
    let visitor = Client::without_keeping(&survey.t.base);
    for path in PUBLISHED {
        survey.ask(&visitor, "published ", path).await;
    }
    let begun = survey.t.write(|tx| handover::begin(tx, Some(&fixtures::right(&chair)), fixtures::EDITION));
    begun.unwrap();
    survey.t.run_jobs().await;
    for path in HANDED_OVER {
        survey.ask(&browser, "handed over ", path).await;
    }
    Some(survey.counts)
}

/// How many rows at most: 500, or what is asked for by hand, since thousands take minutes.
fn most() -> i64 {
    std::env::var("LOMBA_TEST_ROWS").map_or(500, |rows| rows.parse().unwrap())
}

async fn lists_cost_the_same_at_any_length(backend: Backend) {
    let Some(one) = survey(backend, 1).await else { return };
    let wanted: Vec<String> = one.iter().map(|(page, count)| format!("{page} {count}")).collect();
    println!("{backend:?}\n{}", wanted.join("\n"));
    for n in [50, most()] {
        let many = survey(backend, n).await.unwrap();
        assert_eq!(many, one, "{n} rows against 1");
    }
}

#[actix_web::test]
async fn sqlite() {
    lists_cost_the_same_at_any_length(Backend::Sqlite).await;
}

#[actix_web::test]
async fn postgresql() {
    lists_cost_the_same_at_any_length(Backend::Postgresql).await;
}
