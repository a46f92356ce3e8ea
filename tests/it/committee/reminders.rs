//! Reminders: seen before they go, sent by hand or by themselves, to those alone who are awaited, and never twice.

use crate::film_watch::at;
use crate::juror::postponing::{Jury, jury};
use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures::{self, BUDI, ELSEWHERE, SARI};
use crate::support::journey::{self as pages, BAYU, Someone};

const JURORS: &str = "/2023/panitia/juri";

fn page_of(kind: &str) -> String {
    format!("/2023/panitia/pengingat/{kind}")
}

/// How many letters of a kind an address has.
fn letters(t: &TestApp, email: &str, kind: &str) -> usize {
    t.letters(email).iter().filter(|letter| letter.kind == kind).count()
}

async fn invite(budi: &Someone, who: (&str, &str)) {
    let form = [("name", who.0), ("email", who.1), ("expertise", "Desain pembelajaran")];
    budi.browser.post(JURORS, &form).await.expect(303);
}

/// Fills a whole sheet and hands it in, or leaves it as a draft.
async fn mark(juror: &Someone, sheet: &str, act: &str) {
    let version = juror.browser.get(sheet).await.expect(200).field("version");
    juror.browser.post(&format!("{sheet}/{act}"), &pages::sheet(&version, "80")).await.expect(303);
}

on_both! {
async fn who_has_not_answered_is_reminded_with_a_link_that_works(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let rani = ("Rani Astuti", "rani@contoh.go.id");
    invite(&budi, SARI).await;
    invite(&budi, rani).await;
    pages::invite_and_declare_juror(&t, &budi, ("Wira Siap", "wira@contoh.go.id"), ELSEWHERE[1]).await;
    pages::accept_jury_invitation(&t, rani).await;
    let old = t.newest_letter(SARI.1).path(&t.base);

    budi.browser.get(JURORS).await.expect(200).says("Ingatkan yang belum menandatangani pernyataan");
    let page = budi.browser.get(&page_of("undangan")).await.expect(200);
    assert_eq!(page.values("data-recipient"), [SARI.1, rani.1], "not who declared");
    assert_eq!(page.values("data-letter"), ["id", "en"]);
    page.says("Undangan Anda sebagai juri Microlearning ASN 2023 belum dijawab")
        .says("Your invitation to the jury of Microlearning ASN 2023 is not answered yet")
        .says("13 Juli 2023, 23.59 WIB")
        .says("Kirim 2 pengingat");
    assert_eq!(letters(&t, SARI.1, "answer_awaited"), 0, "looking sends nothing");
    t.visitor().get(&old).await.expect(200).says("Terima");

    budi.browser.post(&page_of("undangan"), &[]).await.expect(303);
    for who in [SARI, rani] {
        assert_eq!(letters(&t, who.1, "answer_awaited"), 1);
    }
    let letter = t.newest_letter(rani.1);
    assert!(letter.text.contains("pernyataan independensinya belum diisi"), "{}", letter.text);
    budi.browser.get(&page_of("undangan")).await.expect(200).says("Semua penerima sudah diingatkan hari ini");
    budi.browser.post(&page_of("undangan"), &[]).await.expect(303);
    assert_eq!(letters(&t, SARI.1, "answer_awaited"), 1, "not twice on a day");
    let fresh = t.newest_letter(SARI.1).path(&t.base);
    t.visitor().get(&old).await.expect(410);
    t.visitor().get(&fresh).await.expect(200).says("Terima");
    budi.browser.get("/2023/panitia/jejak").await.expect(200).says("Pengingat dikirim");

    // By itself three days and one day before the date, then no more.
    for (time, sent) in [
        ("2023-07-10 23:59:59", 1),
        ("2023-07-11 01:00", 2),
        ("2023-07-11 03:00", 2),
        ("2023-07-13 01:00", 3),
        ("2023-07-13 05:00", 3),
        ("2023-07-14 01:00", 3),
    ] {
        at(&t, time).await;
        assert_eq!(letters(&t, SARI.1, "answer_awaited"), sent, "{time}");
    }
    assert_eq!(letters(&t, "wira@contoh.go.id", "answer_awaited"), 0);
    budi.sign_in().await;
    budi.browser.get(&page_of("undangan")).await.expect(200).says("Tidak ada yang perlu diingatkan");
    budi.browser.post(&page_of("undangan"), &[]).await.expect(303);
    assert_eq!(letters(&t, SARI.1, "answer_awaited"), 3, "the date has passed");
    t.run_jobs().await;
}
}

on_both! {
async fn jurors_with_open_sheets_alone_are_reminded(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let open = |t: &TestApp, juror: &Someone| letters(t, &juror.email, "sheets_open");
    let done = &jurors[0];
    for (_, sheet) in pages::queue_of(done).await {
        mark(done, &sheet, "pengiriman").await;
    }
    let waiting: Vec<&Someone> = {
        let mut waiting = Vec::new();
        for juror in &jurors[1..] {
            if !pages::queue_of(juror).await.is_empty() {
                waiting.push(juror);
            }
        }
        waiting
    };
    assert!(waiting.len() >= 2);
    budi.sign_in().await;
    budi.browser.get("/2023/panitia/penilaian").await.expect(200).says("Ingatkan juri");
    let page = budi.browser.get(&page_of("penilaian")).await.expect(200);
    let emails: Vec<&str> = waiting.iter().map(|juror| juror.email.as_str()).collect();
    assert_eq!(page.values("data-recipient"), emails);
    page.says("Penjurian ditutup 18 Agustus 2023, 23.59 WIB").says("Judging closes on");
    budi.browser.post(&page_of("penilaian"), &[]).await.expect(303);
    budi.browser.post(&page_of("penilaian"), &[]).await.expect(303);
    assert_eq!((open(&t, done), open(&t, waiting[0]), open(&t, waiting[1])), (0, 1, 1));

    // Complete drafts are told of by the letter that knows them, the rest by this one.
    let with_draft = waiting[0];
    let held = pages::queue_of(with_draft).await;
    mark(with_draft, &held[0].1, "draf").await;
    at(&t, "2023-08-11 23:59:59").await;
    assert_eq!(open(&t, with_draft), 1);
    at(&t, "2023-08-12 01:00").await;
    assert_eq!((open(&t, with_draft), open(&t, waiting[1]), open(&t, done)), (2, 2, 0), "seven days before");
    at(&t, "2023-08-16 01:00").await;
    assert_eq!((open(&t, with_draft), open(&t, waiting[1])), (2, 3), "three days before");
    assert_eq!(letters(&t, &with_draft.email, "drafts_waiting"), 1);
    if held.len() > 1 {
        let letter = t.newest_letter(&with_draft.email).text;
        assert!(letter.contains(&format!("Selain itu {} lembar Anda belum lengkap", held.len() - 1)), "{letter}");
    }
    at(&t, "2023-08-18 01:00").await;
    at(&t, "2023-08-18 03:00").await;
    assert_eq!((open(&t, with_draft), open(&t, waiting[1]), open(&t, done)), (2, 4, 0), "one day before");
    at(&t, "2023-08-19 01:00").await;
    budi.sign_in().await;
    budi.browser.get(&page_of("penilaian")).await.expect(200).says("Tidak ada yang perlu diingatkan");
    assert_eq!(open(&t, waiting[1]), 4);
}
}

on_both! {
async fn who_began_to_register_is_reminded_before_it_closes(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let begun = pages::sign_up(&t, ("Ani Lestari", "ani@contoh.go.id")).await;
    let joined = pages::sign_up(&t, BAYU).await;
    for person in [&begun, &joined] {
        let kind = [("kind", "team"), ("team_name", "Lentera")];
        person.browser.post("/2023/peserta/daftar/kepesertaan", &kind).await.expect(303);
    }
    let both = budi.browser.get(&page_of("pendaftaran")).await.expect(200).values("data-recipient");
    assert_eq!(both, ["ani@contoh.go.id", BAYU.1]);
    // Whoever is in a team by now is reminded of that, and no more of what they began alone.
    let leader = pages::register_team(&t).await;
    pages::invite_member(&leader, BAYU, 1).await;
    let page = budi.browser.get(&page_of("pendaftaran")).await.expect(200);
    assert_eq!(page.values("data-recipient"), ["ani@contoh.go.id"]);
    for (time, sent) in [
        ("2023-06-30 23:59:59", 0),
        ("2023-07-01 01:00", 1),
        ("2023-07-04 23:59:59", 1),
        ("2023-07-05 01:00", 2),
        ("2023-07-07 01:00", 3),
        ("2023-07-08 01:00", 3),
    ] {
        at(&t, time).await;
        assert_eq!(letters(&t, &begun.email, "registration_not_sent"), sent, "{time}");
    }
    let letter = t.newest_letter(&begun.email);
    assert!(letter.subject.starts_with("[Perlu tindakan] Pendaftaran Anda belum dikirim"), "{}", letter.subject);
    assert_eq!(letter.path(&t.base), "/2023/peserta/daftar");
    budi.sign_in().await;
    budi.browser.get(&page_of("pendaftaran")).await.expect(200).says("Tidak ada yang perlu diingatkan");
}
}

on_both! {
async fn who_has_begun_no_work_is_reminded_before_intake_closes(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let idle = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let busy = pages::individual(&t, 2, ELSEWHERE[1]).await;
    pages::draft_work(&busy, "Notulen rapat").await;
    let page = budi.browser.get(&page_of("karya")).await.expect(200);
    assert_eq!(page.values("data-recipient"), [idle.person.email.as_str()]);
    for (time, sent) in [
        ("2023-07-07 23:59:59", 0),
        ("2023-07-08 01:00", 1),
        ("2023-07-12 01:00", 2),
        ("2023-07-14 01:00", 3),
        ("2023-07-15 01:00", 3),
    ] {
        at(&t, time).await;
        assert_eq!(letters(&t, &idle.person.email, "no_work_yet"), sent, "{time}");
    }
    assert_eq!(letters(&t, &busy.person.email, "no_work_yet"), 0);
    let letter = t.newest_letter(&idle.person.email);
    assert!(letter.text.contains("belum ada karya yang dimulai"), "{}", letter.text);
    assert!(letter.path(&t.base).ends_with("/karya"), "{}", letter.text);
}
}

on_both! {
async fn entrants_are_reminded_of_drafts_and_of_revisions(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let other = pages::individual(&t, 2, ELSEWHERE[1]).await;
    let (mine, theirs) = (maker.person.email.clone(), other.person.email.clone());
    pages::draft_work(&maker, "Notulen rapat").await;
    let sent = pages::whole_work(&t, &other, 2, "Rapat singkat").await;
    let page = budi.browser.get(&page_of("draf")).await.expect(200);
    assert_eq!(page.values("data-recipient"), [mine.as_str()]);
    page.says("1 karya Anda untuk Microlearning ASN 2023 masih berupa draf").says("A draft is not judged");
    budi.browser.post(&page_of("draf"), &[]).await.expect(303);
    assert_eq!((letters(&t, &mine, "drafts_not_sent"), letters(&t, &theirs, "drafts_not_sent")), (1, 0));
    // It says what lacks and leads to the very field.
    let letter = t.newest_letter(&mine);
    assert!(letter.subject.starts_with("[Perlu tindakan] "), "{}", letter.subject);
    assert!(letter.text.contains("masih memerlukan 1 hal. Mulailah dari: Video utama"), "{}", letter.text);
    assert!(letter.path(&t.base).ends_with("/karya/1/video#f-main_video"), "{}", letter.text);

    // The desk asks for a revision: its maker is reminded before it is due.
    let desk = pages::desk(&sent);
    budi.browser.post(&format!("{desk}/pemeriksaan"), &[]).await.expect(303);
    let asks = [
        ("verdict", "revision_requested"),
        ("rule", "R20"),
        ("reason", "Sebutkan sumber musiknya."),
        ("due_at", "2023-06-20T23:59"),
    ];
    budi.browser.post(&format!("{desk}/keputusan"), &asks).await.expect(303);
    let page = budi.browser.get(&page_of("perbaikan")).await.expect(200);
    assert_eq!(page.values("data-recipient"), [theirs.as_str()]);
    page.says("ML-2023-0001; 20 Juni 2023, 23.59 WIB").says("Rapat singkat");
    let revisions = |t: &TestApp| letters(t, &theirs, "revision_awaited");
    for (time, sent) in [
        ("2023-06-13 23:59:59", 0),
        ("2023-06-14 01:00", 1),
        ("2023-06-17 23:59:59", 1),
        ("2023-06-18 01:00", 2),
        ("2023-06-18 03:00", 2),
        ("2023-06-20 01:00", 3),
        ("2023-06-21 01:00", 3),
    ] {
        at(&t, time).await;
        assert_eq!(revisions(&t), sent, "{time}");
    }
    // Drafts by themselves before intake closes.
    for (time, sent) in [
        ("2023-07-07 23:59:59", 1),
        ("2023-07-08 01:00", 2),
        ("2023-07-11 23:59:59", 2),
        ("2023-07-12 01:00", 3),
        ("2023-07-14 01:00", 4),
        ("2023-07-15 01:00", 4),
    ] {
        at(&t, time).await;
        assert_eq!(letters(&t, &mine, "drafts_not_sent"), sent, "{time}");
    }
    budi.sign_in().await;
    let overview = budi.browser.get("/2023/panitia/pengingat").await.expect(200);
    assert_eq!(overview.values("data-reminder"), ["undangan", "anggota", "pendaftaran", "penilaian", "karya", "draf", "perubahan", "perbaikan"]);
    budi.browser.get(&page_of("draf")).await.expect(200).says("Tidak ada yang perlu diingatkan");
    budi.browser.get(&page_of("lain")).await.expect(404);
    budi.browser.post(&page_of("lain"), &[]).await.expect(404);
    maker.person.sign_in().await;
    maker.person.browser.get(&page_of("draf")).await.expect(403);
    maker.person.browser.post(&page_of("draf"), &[]).await.expect(403);
    fixtures::method(&t);
    t.run_jobs().await;
}
}

on_both! {
async fn changes_that_were_not_sent_are_reminded_of_as_drafts_are(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let other = pages::individual(&t, 2, ELSEWHERE[1]).await;
    let (mine, theirs) = (maker.person.email.clone(), other.person.email.clone());
    let work = pages::whole_work(&t, &maker, 1, "Notulen rapat").await;
    pages::whole_work(&t, &other, 2, "Rapat singkat").await;
    budi.browser.get(&page_of("perubahan")).await.expect(200).says("Tidak ada yang perlu diingatkan");
    pages::write_about(&maker, &work, "Menyusun notulen", &[]).await.expect(303);
    let page = budi.browser.get(&page_of("perubahan")).await.expect(200);
    assert_eq!(page.values("data-recipient"), [mine.as_str()]);
    let changes = |t: &TestApp| letters(t, &mine, "changes_not_sent");
    for (time, sent) in [("2023-07-07 23:59:59", 0), ("2023-07-08 01:00", 1), ("2023-07-08 05:00", 1)] {
        at(&t, time).await;
        assert_eq!(changes(&t), sent, "{time}");
    }
    let letter = t.newest_letter(&mine);
    assert!(letter.text.contains("Karya \"Menyusun notulen\" berubah sejak dikirim"), "{}", letter.text);
    assert_eq!(letter.path(&t.base), format!("{work}/kirim"));
    for (time, sent) in [("2023-07-12 01:00", 2), ("2023-07-12 05:00", 2), ("2023-07-13 12:00", 2)] {
        at(&t, time).await;
        assert_eq!(changes(&t), sent, "{time}");
    }
    // Sent again, nothing is left to be reminded of.
    maker.person.sign_in().await;
    pages::submit_work(&maker, &work).await;
    at(&t, "2023-07-14 01:00").await;
    assert_eq!((changes(&t), letters(&t, &theirs, "changes_not_sent")), (2, 0));
    budi.sign_in().await;
    budi.browser.get(&page_of("perubahan")).await.expect(200).says("Tidak ada yang perlu diingatkan");
}
}
