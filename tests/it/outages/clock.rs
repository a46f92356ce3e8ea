//! The machine's clock is wrong for a while: a year ahead, or an hour behind.

use lomba::cli::demo::films::SHORT;
use lomba::cli::demo::google::Film;
use lomba::jobs;
use lomba::queue;

use crate::on_both;
use crate::support::fixtures::whole_trail;
use crate::support::{PASSWORD, TestApp, journey as pages};

const SARI: (&str, &str) = ("Sari Dewi", "sari@contoh.go.id");

fn tick(t: &TestApp, wall_time: &str) {
    t.set_clock(wall_time);
    t.write(jobs::tick).unwrap();
}

on_both! {
async fn an_hour_back_loses_nothing_and_stops_nothing(t: TestApp) {
    tick(&t, "2023-06-01 10:00");
    let entrant = pages::individual(&t, 1, "Badan Contoh Jam").await;
    let work = pages::draft_work(&entrant, "Rapat singkat").await;
    pages::paste_link(&entrant, &work, &pages::film(&t, 1, SHORT)).await;
    tick(&t, "2023-06-01 09:00");
    // What waited for the clock that was ahead is done now.
    t.run_jobs().await;
    assert_eq!(t.app.db.read(queue::backlog).unwrap(), (0, 0));
    let receipt = pages::submit_work(&entrant, &work).await;
    assert_eq!(receipt, "ML-2023-0001-1");
    t.run_jobs().await;
    assert_eq!(t.letters_of_kind("work_received").len(), 1);
    tick(&t, "2023-06-01 10:05");
    t.run_jobs().await;
    assert_eq!(t.letters_of_kind("work_received").len(), 1, "nothing is done twice");
    assert!(whole_trail(&t.app) > 0);
}
}

on_both! {
async fn films_asked_about_by_a_wrong_clock_do_not_wait_for_it(t: TestApp) {
    let budi = t.committee("Budi Santosa", "budi@contoh.go.id").await;
    tick(&t, "2023-06-01 10:00");
    let entrant = pages::individual(&t, 1, "Badan Contoh Jam").await;
    let works = [pages::draft_work(&entrant, "Rapat singkat").await, pages::draft_work(&entrant, "Surat jelas").await];
    tick(&t, "2023-06-01 10:25");
    t.google.fail_all(403, "quotaExceeded");
    t.google.put(Film::on_youtube("LombaJam001", "Surat jelas", SHORT));
    for (work, link) in works.iter().zip([pages::film(&t, 1, SHORT), "https://youtu.be/LombaJam001".to_owned()]) {
        pages::paste_link(&entrant, work, &link).await;
    }
    t.run_jobs().await;
    budi.get("/2023/panitia").await.expect(200).says("kuota harian Google habis");
    tick(&t, "2023-06-01 10:10");
    t.google.recover();
    t.run_jobs().await;
    for (work, verdict) in works.iter().zip(["Memenuhi semua syarat", "Memenuhi syarat yang dapat diperiksa"]) {
        entrant.person.browser.get(&format!("{work}/video")).await.expect(200).says(verdict);
    }
    budi.get("/2023/panitia").await.expect(200).hides("data-pause");
    assert_eq!(t.app.db.read(queue::backlog).unwrap(), (0, 0));
}
}

on_both! {
async fn a_year_ahead_for_an_hour_erases_nothing(t: TestApp) {
    tick(&t, "2023-06-01 10:00");
    t.visitor().post("/akun/daftar", &[("name", SARI.0), ("email", SARI.1)]).await.expect(200);
    t.run_jobs().await;
    let link = t.newest_letter(SARI.1).path(&t.base);
    for minute in ["10:01", "10:30", "10:59"] {
        tick(&t, &format!("2024-06-01 {minute}"));
        t.run_jobs().await;
    }
    // Somebody signs up while the clock is wrong; the mail server is slow that day.
    t.visitor().post("/akun/daftar", &[("name", "Bagus Pranata"), ("email", "bagus@contoh.go.id")]).await.expect(200);
    tick(&t, "2023-06-01 11:00");
    t.run_jobs().await;
    assert_eq!(t.letters("bagus@contoh.go.id").len(), 1);
    assert_eq!(t.app.db.read(queue::backlog).unwrap(), (0, 0), "nothing waits for a year");
    assert!(t.newest_letter(SARI.1).text.contains("/akun/sandi/"), "the letter is whole");
    let sari = t.visitor();
    sari.post(&link, &[("name", SARI.0), ("password", PASSWORD)]).await.expect(303);
    sari.get("/akun").await.expect(200).says(SARI.0);
    // What comes round goes on: a week later the letter's text goes as it should.
    for day in ["06-02 11:00", "06-04 10:00", "06-06 09:00", "06-08 08:00", "06-09 12:00"] {
        tick(&t, &format!("2023-{day}"));
        t.run_jobs().await;
    }
    assert_eq!(t.letters(SARI.1).last().unwrap().text, "");
    assert!(whole_trail(&t.app) > 0);
}
}

on_both! {
async fn after_a_long_rest_what_erases_waits_a_day(t: TestApp) {
    tick(&t, "2023-06-01 10:00");
    t.run_jobs().await;
    let swept = |t: &TestApp, at: &str| {
        t.set_clock(at);
        let due = t.write(|tx| {
            queue::look_at_clock(tx)?;
            queue::may_erase(tx)
        });
        due.unwrap()
    };
    assert!(swept(&t, "2023-06-02 10:00"));
    assert!(!swept(&t, "2023-08-01 10:00"), "nothing ran for two months");
    assert!(!swept(&t, "2023-08-02 09:59"));
    assert!(swept(&t, "2023-08-02 10:00"));
}
}
