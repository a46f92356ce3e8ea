//! Background jobs on the committee's page: one that was given up is seen, run again once, done; the list is narrowed,
//! ordered and taken away.

use std::time::Duration;

use diesel::prelude::*;
use lomba::accounts::Role;
use lomba::db::Fault;
use lomba::db::schema::jobs;
use lomba::queue::{self, JobError};

use super::list_files::{book, rows};

use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Someone};

const LETTERS: &str = "/2023/panitia/surat";
const JOBS: &str = "/2023/panitia/pekerjaan";

/// A worker whose every job fails, until it gives up.
async fn run_in_vain(t: &TestApp) {
    let lease = Duration::from_secs(60);
    let fails = |_, _| async { Err(JobError::Retry("tidak ada ruang di disk".to_owned())) };
    for _ in 0..100 {
        t.app.clock.set(t.app.clock.now().plus(Duration::from_secs(86_400)));
        while queue::work_once(&t.app.db, &t.app.clock, "test", lease, &fails).await.unwrap() {}
        if t.app.db.read(queue::backlog).unwrap() == (0, 1) {
            return;
        }
    }
    panic!("the job is never given up");
}

on_both! {
async fn a_job_that_was_given_up_is_run_again_once(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    t.run_jobs().await;
    budi.browser.get(LETTERS).await.expect(200).says("Tidak ada pekerjaan yang gagal");
    let visitor = t.visitor();
    visitor.post("/akun/daftar", &[("name", "Sari Dewi"), ("email", "sari@contoh.go.id")]).await.expect(200);
    run_in_vain(&t).await;
    budi.sign_in().await;
    let failed = budi.browser.get(LETTERS).await.expect(200).says("Lihat pekerjaan yang gagal (1)").link("/pekerjaan?");
    assert_eq!(failed, format!("{JOBS}?status=gagal"));
    let page = budi.browser.get(&failed).await.expect(200).says("1 pekerjaan").says("Mengirim surat").says("tidak ada ruang di disk");
    let rerun = page.link("/pengulangan");
    let watching = t.committee_as("Wening Pengamat", "wening@contoh.go.id", Role::Observer).await;
    watching.get(&failed).await.expect(200).says("tidak ada ruang di disk").hides("/pengulangan");

    assert_eq!(budi.browser.post(&rerun, &[]).await.expect(303).location().unwrap(), JOBS);
    budi.browser.get(LETTERS).await.expect(200).says("Tidak ada pekerjaan yang gagal");
    budi.browser.post(&rerun, &[]).await.expect(409).says("Pekerjaan ini tidak (lagi) gagal");
    t.run_jobs().await;
    assert_eq!(std::fs::read_dir(t.dir.join("letters")).unwrap().count(), 1);
    budi.browser.get(LETTERS).await.expect(200).says("Tidak ada pekerjaan yang gagal").says("terkirim");
    budi.browser.post(&rerun, &[]).await.expect(409);
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=job").await.expect(200);
    assert_eq!(trail.words().matches("Pekerjaan diulang").count(), 1);
}
}

on_both! {
async fn only_the_committee_runs_jobs_again(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let budi = pages::committee(&t, BUDI).await;
    maker.person.browser.post("/2023/panitia/pekerjaan/1/pengulangan", &[]).await.expect(403);
    assert!(t.visitor().post("/2023/panitia/pekerjaan/1/pengulangan", &[]).await.expect(303).location().is_some());
    budi.browser.post("/2023/panitia/pekerjaan/999999/pengulangan", &[]).await.expect(409);
    t.run_jobs().await;
}
}

/// A job as it lies in the table; `failed` is what stopped it.
struct Planted {
    task: &'static str,
    n: i64,
    failed: Option<&'static str>,
    leased: bool,
}

fn plant(t: &TestApp, lines: &[Planted]) {
    t.write(|tx| {
        let now = tx.now;
        for line in lines {
            let minutes = |n: i64| now.plus(Duration::from_secs(60 * n.unsigned_abs()));
            diesel::insert_into(jobs::table)
                .values((
                    jobs::task.eq(format!("{{\"task\":\"{}\",\"id\":{}}}", line.task, line.n)),
                    jobs::run_at.eq(minutes(1000 + line.n)),
                    jobs::attempts.eq(i32::try_from(line.n % 7).unwrap()),
                    jobs::leased_until.eq(line.leased.then(|| minutes(5))),
                    jobs::last_error.eq(line.failed),
                    jobs::failed_at.eq(line.failed.map(|_| now)),
                    jobs::created_at.eq(now),
                ))
                .execute(tx.conn)?;
        }
        Ok::<_, Fault>(())
    })
    .unwrap();
}

/// The jobs that match, in their order.
async fn names(budi: &Someone, query: &str) -> Vec<String> {
    let file = budi.browser.get(&format!("{JOBS}.csv?kolom=pekerjaan{query}")).await.expect(200);
    rows(&file).into_iter().skip(1).map(|row| row[0].clone()).collect()
}

on_both! {
async fn jobs_are_narrowed_ordered_and_taken_away(t: TestApp) {
    let mut t = t;
    t.leaves_jobs = true;
    let budi = pages::committee(&t, BUDI).await;
    t.run_jobs().await;
    t.write(|tx| diesel::delete(jobs::table).execute(tx.conn).map_err(Fault::from)).unwrap();
    budi.browser.get(JOBS).await.expect(200).says("Tidak ada pekerjaan").says("Semua sudah selesai");
    let job = |task, n, failed, leased| Planted { task, n, failed, leased };
    let (disk, formula) = (Some("tidak ada ruang di DISK"), Some("=1+1"));
    plant(&t, &[
        job("check_video", 3, None, false),
        job("send_letter", 2, None, true),
        job("check_video", 4, disk, false),
        job("remind", 1, formula, false),
    ]);
    let [waiting, running, video, remind] = ["Memeriksa film 3", "Mengirim surat 2", "Memeriksa film 4", "Mengirim pengingat 1"];
    assert_eq!(names(&budi, "").await, [remind, video, running, waiting], "what failed first, then by when it is due");
    assert_eq!(names(&budi, "&status=gagal").await, [remind, video]);
    assert_eq!(names(&budi, "&status=berjalan").await, [running]);
    assert_eq!(names(&budi, "&status=menunggu").await, [waiting]);
    assert_eq!(names(&budi, "&jenis=check_video&urut=percobaan").await, [waiting, video]);
    assert_eq!(names(&budi, "&jenis=check_video&urut=-percobaan").await, [video, waiting]);
    assert_eq!(names(&budi, "&urut=dicoba").await, [remind, running, waiting, video]);
    assert_eq!(names(&budi, "&urut=status").await, [remind, video, running, waiting]);
    assert_eq!(names(&budi, "&urut=-status").await, [waiting, running, video, remind]);
    let given_up = names(&budi, "&urut=gagal").await;
    assert_eq!((&given_up[..2], &names(&budi, "&urut=-gagal").await[..2]), (&[video.to_owned(), remind.to_owned()][..], &[remind.to_owned(), video.to_owned()][..]), "given up at one time: as they were made");
    assert_eq!(names(&budi, "&q=disk").await, [video]);
    assert_eq!(names(&budi, "&status=x&jenis=y&urut=galat").await.len(), 4, "unknown words count for nothing");

    let query = "?status=gagal&kolom=pekerjaan,status,percobaan,galat";
    let head = ["Pekerjaan", "Status", "Percobaan", "Galat terakhir"].map(str::to_owned).to_vec();
    let lines = |first: &str| {
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        vec![head.clone(), row([remind, "gagal", "1", first]), row([video, "gagal", "4", "tidak ada ruang di DISK"])]
    };
    assert_eq!(rows(&budi.browser.get(&format!("{JOBS}.csv{query}")).await.expect(200)), lines("'=1+1"));
    assert_eq!(book(&budi.browser.get(&format!("{JOBS}.xlsx{query}")).await.expect(200)), lines("=1+1"));

    let many: Vec<Planted> = (10..=65).map(|n| job("send_letter", n, None, false)).collect();
    plant(&t, &many);
    let second = budi.browser.get(&format!("{JOBS}?page=2&jenis=send_letter")).await.expect(200).says("57 pekerjaan").says("51–57 dari 57");
    assert!(second.body.contains("Mengirim surat 65<") && !second.body.contains("Mengirim surat 10<"));
    let form = [("tabel", "pekerjaan"), ("alamat", "status=gagal&bukan=ini"), ("name", "Gagal")];
    let to = budi.browser.post("/2023/panitia/tampilan", &form).await.expect(303).location().unwrap();
    assert_eq!(to, format!("{JOBS}?status=gagal"));
    budi.browser.get(&to).await.expect(200).says("2 pekerjaan");
}
}

on_both! {
async fn jobs_that_were_given_up_are_run_again_many_at_once(t: TestApp) {
    let mut t = t;
    t.leaves_jobs = true;
    const CHOOSE: &str = "/2023/panitia/pekerjaan/ulangan";
    const RUN: &str = "/2023/panitia/pekerjaan/ulangan/lakukan";
    let budi = pages::committee(&t, BUDI).await;
    t.run_jobs().await;
    t.write(|tx| diesel::delete(jobs::table).execute(tx.conn).map_err(Fault::from)).unwrap();
    let job = |task, n, failed| Planted { task, n, failed, leased: false };
    let many: Vec<Planted> = (1..=55).map(|n| job("send_letter", n, Some("tidak ada ruang di disk"))).collect();
    plant(&t, &many);
    // The same work once more, one that waits, one that failed otherwise, and one that nobody can read.
    plant(&t, &[
        job("send_letter", 55, Some("tidak ada ruang di disk")),
        job("check_video", 1, None),
        job("check_video", 2, Some("waktu habis")),
        job("tidak_dikenal", 3, Some("tidak ada ruang di disk")),
    ]);
    let states = || {
        let failed = jobs::table.filter(jobs::failed_at.is_not_null()).count();
        let waiting = jobs::table.filter(jobs::failed_at.is_null()).count();
        t.app.db.read(|conn| Ok::<[i64; 2], Fault>([failed.get_result(conn)?, waiting.get_result(conn)?])).unwrap()
    };
    assert_eq!(states(), [58, 1]);
    budi.browser.get(&format!("{JOBS}?q=disk")).await.expect(200).says("Pilih semua 57 yang cocok").says("Ulangi yang dipilih");
    for at in [CHOOSE, RUN] {
        budi.browser.post(at, &[]).await.expect(422).says("Belum ada baris yang dipilih");
    }
    budi.browser.post(CHOOSE, &[("semua", "1"), ("status", "menunggu")]).await.expect(200).says("Tidak ada yang gagal di antaranya");
    let page = budi.browser.post(CHOOSE, &[("semua", "1"), ("q", "disk")]).await.expect(200);
    let page = page.says("Ulangi 57 pekerjaan?").says("Mengirim surat 50 tidak ada ruang di disk").says("Dan 7 lain.");
    assert_eq!(states(), [58, 1]);
    let (until, shown) = (page.field("sampai"), page.field("jumlah"));
    let form = [("sampai", until.as_str()), ("jumlah", shown.as_str()), ("q", "disk")];
    t.visitor().post(RUN, &form).await.expect(303);
    assert_eq!(states(), [58, 1], "whoever is not signed in runs nothing");
    let to = budi.browser.post(RUN, &form).await.expect(303).location().unwrap();
    assert_eq!(to, format!("{JOBS}?status=menunggu"));
    budi.browser.get(&to).await.expect(200).says("56 pekerjaan dimasukkan kembali ke antrean; 1 tidak ikut");
    // Two of them were the same work, which waits once; what cannot be read stays to be looked at.
    assert_eq!(states(), [2, 56]);
    assert_eq!(names(&budi, "&status=gagal").await, ["Memeriksa film 2", "tidak_dikenal 3"]);
    let unknown = jobs::table.filter(jobs::task.like("%tidak_dikenal%")).select(jobs::id);
    let unknown: i64 = t.app.db.read(|conn| unknown.first(conn).map_err(Fault::from)).unwrap();
    budi.browser.post(&format!("{JOBS}/{unknown}/pengulangan"), &[]).await.expect(409).says("tidak dikenal oleh versi portal ini");
    assert_eq!(states(), [2, 56], "asked for alone, it is not thrown away either");
    let trail = budi.browser.get("/2023/panitia/jejak").await.expect(200);
    assert_eq!(trail.words().matches("Banyak pekerjaan diulang").count(), 1);
    // What is ticked: one that failed and one that waits.
    let failed = budi.browser.get(&format!("{JOBS}?q=waktu")).await.expect(200).values("value");
    let id = failed.iter().rev().find(|value| value.parse::<i64>().is_ok_and(|n| n > 1)).unwrap();
    let page = budi.browser.post(CHOOSE, &[("job", id), ("job", "999999")]).await.expect(200).says("Ulangi 1 pekerjaan?");
    page.says("1 baris lain yang dipilih tidak ikut").says("Memeriksa film 2 waktu habis");
    budi.browser.post(RUN, &[("job", id)]).await.expect(303);
    budi.browser.post(RUN, &[("job", id)]).await.expect(409).says("semua yang dipilih tidak (lagi) gagal");
    assert_eq!(states(), [1, 57]);
}
}
