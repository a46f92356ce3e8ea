//! Works are planned for who is invited, and given only to who declared in time (R30).

use super::answers::juror_page;
use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures::{self, BALI, BUDI, ELSEWHERE, SARI};
use crate::support::journey::{self as pages, Someone};

const JURORS: &str = "/2023/panitia/juri";
const DATE: &str = "/2023/panitia/juri/batas-jawaban";
const ROUTING: &str = "/2023/panitia/pembagian";
const RANI: (&str, &str) = ("Rani Astuti", "rani@contoh.go.id");

async fn invite(budi: &Someone, who: (&str, &str)) {
    let form = [("name", who.0), ("email", who.1), ("expertise", "Desain pembelajaran")];
    budi.browser.post(JURORS, &form).await.expect(303);
}

/// Jurors who have declared, each of another institution.
async fn jurors(t: &TestApp, budi: &Someone, count: usize) -> Vec<Someone> {
    let mut jury = Vec::new();
    for (n, home) in ELSEWHERE.into_iter().enumerate().take(count) {
        let (name, email) = (format!("Juri Siap {n}"), format!("siap{n}@contoh.go.id"));
        jury.push(pages::invite_and_declare_juror(t, budi, (&name, &email), home).await);
    }
    jury
}

fn works(t: &TestApp, count: usize) {
    let house = fixtures::institution(t, "Badan Contoh Karya", true);
    for n in 1..=count {
        fixtures::accepted_work(t, n, house);
    }
    fixtures::method(t);
}

async fn declare(juror: &Someone, institution: &str) {
    let said = [("institution", institution), ("accepted", "on")];
    juror.browser.post("/2023/juri/pernyataan", &said).await.expect(303);
}

/// The periodic look, and what it asks for.
async fn look(t: &TestApp) {
    t.write(lomba::jobs::tick).unwrap();
    t.run_jobs().await;
}

on_both! {
async fn works_planned_for_a_silent_juror_go_to_others_when_the_date_passes(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    works(&t, 6);
    let jury = jurors(&t, &budi, 4).await;
    invite(&budi, SARI).await;
    invite(&budi, RANI).await;
    let letter = t.newest_letter(SARI.1).text;
    assert!(letter.contains("paling lambat 13 Juli 2023, 23.59 WIB"), "{letter}");
    let (rani, _) = pages::accept_jury_invitation(&t, RANI).await;

    t.set_clock("2023-07-15 10:00");
    budi.sign_in().await;
    let page = budi.browser.get(ROUTING).await.expect(200);
    assert_eq!(page.values("data-late"), ["J05", "J06"], "the usual date has passed");
    assert!(page.values("data-awaited").is_empty());
    budi.browser.post(DATE, &[("answer_by", "2023-07-16T23:59")]).await.expect(303);
    let page = budi.browser.get(ROUTING).await.expect(200).says("Tanpa mereka pembagian tetap dapat dibuat");
    assert_eq!(page.values("data-awaited"), ["J05", "J06"]);
    page.says("J05 Sari Hapsari , diundang; Batas jawaban: 16 Juli 2023, 23.59 WIB")
        .says("J06 Rani Astuti , menerima")
        .says("Menunggu jawaban juri 6");
    pages::route(&budi).await;
    t.run_jobs().await;
    for who in [SARI, RANI] {
        assert!(t.letters(who.1).iter().all(|letter| letter.kind != "works_assigned"), "{}", who.0);
    }
    let held = |jury: Vec<usize>| jury.into_iter().sum::<usize>();
    let mut loads = Vec::new();
    for juror in &jury {
        juror.sign_in().await;
        loads.push(pages::queue_of(juror).await.len());
    }
    assert_eq!(held(loads), 12, "eighteen sheets, six of them planned");
    rani.sign_in().await;
    rani.browser.get("/2023/juri").await.expect(303);
    budi.browser.get("/2023/panitia/penilaian").await.expect(200).says("3 menunggu jawaban");

    // In time: what was planned is Rani's.
    let page = rani.browser.get("/2023/juri/pernyataan").await.expect(200);
    page.says("Karya disiapkan bagi Anda sampai 16 Juli 2023, 23.59 WIB");
    declare(&rani, ELSEWHERE[5]).await;
    assert_eq!(pages::queue_of(&rani).await.len(), 3);
    t.run_jobs().await;
    assert_eq!(t.newest_letter(RANI.1).kind, "works_assigned");
    assert_eq!(budi.browser.get(ROUTING).await.expect(200).values("data-awaited"), ["J05"]);

    // One second before the end nothing moves; at the end Sari's works go to others.
    t.set_clock("2023-07-16 23:59");
    look(&t).await;
    rani.sign_in().await;
    assert_eq!(pages::queue_of(&rani).await.len(), 3);
    t.set_clock("2023-07-17 00:00");
    look(&t).await;
    rani.sign_in().await;
    let mut all = pages::queue_of(&rani).await.len();
    for juror in &jury {
        juror.sign_in().await;
        all += pages::queue_of(juror).await.len();
    }
    assert_eq!(all, 18, "every work has its three jurors");
    budi.sign_in().await;
    budi.browser.get("/2023/panitia/jejak?jenis=juror").await.expect(200).says("Karya yang direncanakan dilepas");
    look(&t).await;

    // Late: nothing until the committee gives out anew.
    let dead = t.newest_letter(SARI.1).path(&t.base);
    t.visitor().post(&format!("{dead}/surat"), &[]).await.expect(200);
    let letter = t.newest_letter(SARI.1).text;
    assert!(!letter.contains("pernyataan independensinya diisi"), "her date is past and stays: {letter}");
    let (sari, _) = pages::accept_jury_invitation(&t, SARI).await;
    sari.browser.get("/2023/juri/pernyataan").await.expect(200).says("sudah lewat");
    declare(&sari, ELSEWHERE[6]).await;
    assert!(pages::queue_of(&sari).await.is_empty());
    budi.browser.get(ROUTING).await.expect(200).hides("data-awaited").hides("data-late");
    pages::route(&budi).await;
    assert_eq!(pages::queue_of(&sari).await.len(), 3, "the fullest gave unopened ones");
}
}

on_both! {
async fn who_declares_late_before_the_portal_looked_gets_nothing_that_was_planned(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    works(&t, 3);
    let jury = jurors(&t, &budi, 3).await;
    t.set_clock("2023-07-15 10:00");
    budi.sign_in().await;
    invite(&budi, SARI).await;
    let shown = budi.browser.get(JURORS).await.expect(200);
    shown.says("Batas jawaban: 18 Juli 2023, 23.59 WIB");
    pages::route(&budi).await;
    let (sari, _) = pages::accept_jury_invitation(&t, SARI).await;
    t.set_clock("2023-07-19 00:00");
    sari.sign_in().await;
    declare(&sari, BALI).await;
    assert!(pages::queue_of(&sari).await.is_empty());
    let mut all = 0;
    for juror in &jury {
        juror.sign_in().await;
        all += pages::queue_of(juror).await.len();
    }
    assert_eq!(all, 9);
    t.run_jobs().await;
}
}

on_both! {
async fn the_preview_says_whether_there_is_a_plan_without_those_who_wait(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    works(&t, 2);
    jurors(&t, &budi, 2).await;
    invite(&budi, SARI).await;
    let page = budi.browser.get(ROUTING).await.expect(200);
    page.says("tanpa mereka kurang juri").hides("Pembagian belum dapat dibuat");
    t.run_jobs().await;
    // Revoked, the invitation counts no more; invited anew it does.
    let revoke = juror_page(&budi, SARI.0).await.link("/pencabutan");
    budi.browser.post(&revoke, &[]).await.expect(303);
    budi.browser.get(ROUTING).await.expect(200).says("Pembagian belum dapat dibuat").hides("data-awaited");
    let again = juror_page(&budi, SARI.0).await.link("/undangan");
    budi.browser.post(&again, &[]).await.expect(303);
    budi.browser.get(ROUTING).await.expect(200).says("tanpa mereka kurang juri");
    t.set_clock("2023-07-14 00:00");
    budi.sign_in().await;
    let page = budi.browser.get(ROUTING).await.expect(200).says("Pembagian belum dapat dibuat");
    assert_eq!(page.values("data-late"), ["J03"]);
    // Invited again, the date is ahead again.
    budi.browser.post(&again, &[]).await.expect(303);
    budi.browser.get(JURORS).await.expect(200).says("Batas jawaban: 17 Juli 2023, 23.59 WIB");
    t.run_jobs().await;
}
}

on_both! {
async fn the_date_lies_ahead_and_before_the_end_of_judging(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    budi.browser.get(DATE).await.expect(200).says("Tidak ada undangan yang masih menunggu");
    budi.browser.post(DATE, &[("answer_by", "2023-07-10T23:59")]).await.expect(409);
    invite(&budi, SARI).await;
    let cases = [
        ("", "Tulis tanggal dan jamnya"),
        ("kemarin", "Tulis tanggal dan jamnya"),
        ("2023-05-31T10:00", "harus di waktu yang akan datang"),
        ("2023-12-01T10:00", "tidak boleh setelah penjurian ditutup"),
    ];
    for (typed, said) in cases {
        let page = budi.browser.post(DATE, &[("answer_by", typed)]).await.expect(422);
        assert_eq!(page.field("answer_by"), typed, "what was typed is kept");
        page.says(said);
    }
    for (typed, said) in &cases[1..] {
        let form = [
            ("name", RANI.0),
            ("email", RANI.1),
            ("expertise", "Video"),
            ("answer_by", *typed),
        ];
        let page = budi.browser.post(JURORS, &form).await.expect(422);
        assert_eq!((page.field("answer_by").as_str(), page.field("name").as_str()), (*typed, RANI.0));
        page.says(said);
    }
    let form = [("name", RANI.0), ("email", RANI.1), ("expertise", "Video"), ("answer_by", "2023-07-01T12:00")];
    budi.browser.post(JURORS, &form).await.expect(303);
    budi.browser.get(JURORS).await.expect(200).says("Batas jawaban: 1 Juli 2023, 12.00 WIB");
    assert!(t.newest_letter(RANI.1).text.contains("paling lambat 1 Juli 2023, 12.00 WIB"));
    t.run_jobs().await;
}
}
