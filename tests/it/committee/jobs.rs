//! A background job that was given up, on the committee's page: seen, run again once, done.

use std::time::Duration;

use lomba::queue::{self, JobError};

use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE};

const LETTERS: &str = "/2023/panitia/surat";

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
    let page = budi.browser.get(LETTERS).await.expect(200).says("send_letter").says("tidak ada ruang di disk");
    let rerun = page.link("/pengulangan");

    budi.browser.post(&rerun, &[]).await.expect(303);
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
