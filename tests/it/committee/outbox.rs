//! Letters before they leave: read, changed, held, let go, taken back, each refused when it comes too late.

use super::composing::begin;
use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Entrant, Someone};
use crate::support::{Behaviour, Page, Smtp, TestApp};

const LETTERS: &str = "/2023/panitia/surat";

/// Somebody whose work has just arrived; the receipt waits in the outbox.
async fn receipt(t: &TestApp) -> (Entrant, Someone) {
    let maker = pages::individual(t, 1, ELSEWHERE[1]).await;
    let work = pages::draft_work(&maker, "Notulen rapat").await;
    pages::paste_link(&maker, &work, &pages::film(t, 1, lomba::cli::demo::films::SHORT)).await;
    let budi = pages::committee(t, BUDI).await;
    t.run_jobs().await;
    pages::submit_work(&maker, &work).await;
    (maker, budi)
}

/// The page of the newest letter of a kind.
async fn newest(who: &Someone, kind: &str) -> (String, Page) {
    let list = who.browser.get(&format!("{LETTERS}?jenis={kind}")).await.expect(200);
    let rows = list.body.split("<tbody").nth(1).unwrap_or_else(|| panic!("no {kind}"));
    let at = rows.split("href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let page = who.browser.get(&at).await.expect(200);
    (at, page)
}

on_both! {
async fn a_letter_is_read_changed_held_and_let_go(t: TestApp) {
    let (maker, budi) = receipt(&t).await;
    let (at, page) = newest(&budi, "work_received").await;
    let page = page.says("menunggu").says("Tanda terima karya").says("Karya \"Notulen rapat\" sudah kami terima");
    let page = page.says("Bentuk teks polos").says("Hormat kami, Panitia Microlearning ASN 2023");
    assert!(page.field("subject").starts_with("Tanda terima ML-2023-0001-1"));

    budi.browser.post(&format!("{at}/penahanan"), &[]).await.expect(303);
    budi.browser.post(&format!("{at}/penahanan"), &[]).await.expect(409).says("sudah ditahan");
    t.run_jobs().await;
    budi.browser.get(&at).await.expect(200).says("ditahan");
    let typed = [("subject", "Tanda terima, diperbaiki"), ("body", "Paragraf satu.\n\nParagraf dua.")];
    budi.browser.post(&format!("{at}/suntingan"), &[("subject", ""), ("body", "")]).await.expect(422).says("Tuliskan perihalnya");
    budi.browser.post(&format!("{at}/suntingan"), &typed).await.expect(303);
    let page = budi.browser.get(&at).await.expect(200).says("Paragraf dua.").says("Naskah semula");
    page.says("sudah kami terima").says("Tanda terima ML-2023-0001-1");

    budi.browser.post(&format!("{at}/pelepasan"), &[]).await.expect(303);
    t.run_jobs().await;
    let sent = t.newest_letter(&maker.person.email);
    assert_eq!(sent.subject, "Tanda terima, diperbaiki");
    assert!(sent.text.contains("Paragraf satu.\n\nParagraf dua.\n\nBuka halaman karya:\n"), "{}", sent.text);
    for (way, form) in [("penahanan", &[][..]), ("pelepasan", &[]), ("pembatalan", &[]), ("suntingan", &typed)] {
        budi.browser.post(&format!("{at}/{way}"), form).await.expect(409).says("Terlambat: surat ini sudah dikirim");
    }
    budi.browser.get(&at).await.expect(200).says("terkirim").hides("/suntingan").hides("Batalkan surat");
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=letter").await.expect(200);
    trail.says("Surat ditahan").says("Surat diubah").says("Surat dilepaskan");
    maker.person.browser.get(&at).await.expect(403);
}
}

on_both! {
async fn a_letter_taken_back_never_leaves_and_a_test_copy_goes_to_oneself(t: TestApp) {
    let (maker, budi) = receipt(&t).await;
    let (at, _) = newest(&budi, "work_received").await;
    budi.browser.post(&format!("{at}/uji"), &[]).await.expect(303);
    budi.browser.post(&format!("{at}/pembatalan"), &[]).await.expect(303);
    t.run_jobs().await;
    budi.browser.get(&at).await.expect(200).says("dibatalkan");
    budi.browser.post(&format!("{at}/pelepasan"), &[]).await.expect(409).says("sudah dibatalkan");
    let copies = t.letters_of_kind("test_copy");
    assert_eq!((copies.len(), copies[0].to.as_str()), (1, BUDI.1));
    assert!(copies[0].subject.starts_with("[Uji] Tanda terima"));
    let filtered = |query: &str| format!("{LETTERS}?{query}");
    let row = &maker.person.email;
    budi.browser.get(&filtered("status=cancelled")).await.expect(200).says(row);
    budi.browser.get(&filtered("status=held")).await.expect(200).hides(row);
    budi.browser.get(&filtered("status=sent&jenis=work_received")).await.expect(200).hides(row);
    budi.browser.get(&filtered("jenis=test_copy&q=BUDI")).await.expect(200).says("[Uji]");
    budi.browser.get(&filtered("status=apa&jenis=itu")).await.expect(200).says(row);
    t.run_jobs().await;
}
}

on_both! {
async fn taking_back_and_sending_compete_and_one_wins(t: TestApp) {
    let (_, budi) = receipt(&t).await;
    let (at, _) = newest(&budi, "work_received").await;
    let way = format!("{at}/pembatalan");
    let (taken, ()) = tokio::join!(budi.browser.post(&way, &[]), t.run_jobs());
    t.run_jobs().await;
    let page = budi.browser.get(&at).await.expect(200);
    match taken.status {
        303 => page.says("Surat dibatalkan"),
        409 => page.says("terkirim"),
        other => panic!("{other}"),
    };
}
}

on_both! {
async fn a_private_link_is_nobody_elses(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    t.visitor().post("/akun/daftar", &[("name", "Sari Dewi"), ("email", "sari@contoh.go.id")]).await.expect(200);
    let secret = t.newest_letter("sari@contoh.go.id").path(&t.base);
    let (at, page) = newest(&budi, "confirm_address").await;
    page.hides(&secret).says("Tautan pribadi penerima tidak ditampilkan").hides("/suntingan").says("surat ini");
    let typed = [("subject", "Lain"), ("body", "Lain")];
    budi.browser.post(&format!("{at}/suntingan"), &typed).await.expect(409).says("tautan pribadi");
    budi.browser.post(&format!("{at}/uji"), &[]).await.expect(303);
    assert!(t.letters_of_kind("test_copy").iter().all(|copy| !copy.text.contains(&secret)));
    t.run_jobs().await;
}
}

async fn with_mail(more: &[(&str, &str)]) -> (Smtp, TestApp) {
    let server = Smtp::open(0).await;
    let url = format!("smtp://127.0.0.1:{}", server.port);
    let mut all = vec![("LOMBA__MAIL__TRANSPORT", "smtp"), ("LOMBA__MAIL__SMTP_URL", url.as_str())];
    all.extend_from_slice(more);
    let t = TestApp::start_with(crate::support::Backend::Sqlite, &all).await.unwrap();
    (server, t)
}

#[actix_web::test]
async fn what_arrives_is_signed_by_the_edition_and_marked_as_automatic() {
    let (server, t) = with_mail(&[("LOMBA__MAIL__REPLY_TO", "jawab@lomba.example.go.id")]).await;
    let (maker, budi) = receipt(&t).await;
    t.run_jobs().await;
    let all: Vec<String> =
        server.letters.lock().unwrap().iter().map(|one| one.replace("=\r\n", "")).collect();
    for one in &all {
        assert!(one.contains("\r\nAuto-Submitted: auto-generated\r\n"), "{one}");
        assert!(one.contains("\r\nReply-To: jawab@lomba.example.go.id\r\n"), "{one}");
        let (plain, html) = (one.find("text/plain").unwrap(), one.find("text/html").unwrap());
        assert!(plain < html);
    }
    let received = all.iter().find(|one| one.contains("Subject: Tanda terima")).unwrap();
    let signed = "Hormat kami,\r\nPanitia Microlearning ASN 2023\r\nLembaga Administrasi Negara (LAN), Pusat Teknologi";
    assert!(received.contains(signed), "{received}");
    assert!(received.contains(&format!("To: \"{}\"", maker.person.name)), "{received}");

    // A name that somebody typed for an address nobody has proved stands nowhere in the letter.
    let form = [("name", "Anda Menang Hadiah"), ("email", "korban@contoh.go.id")];
    t.visitor().post("/akun/daftar", &form).await.expect(200);
    t.run_jobs().await;
    let last = server.letters.lock().unwrap().last().unwrap().replace("=\r\n", "");
    assert!(last.contains("To: korban@contoh.go.id\r\n"), "{last}");
    assert!(last.contains("Yth. Bapak/Ibu,") && !last.contains("Menang"), "{last}");
    assert!(last.contains("Hormat kami,\r\nPortal Lomba\r\n"), "{last}");
    drop(budi);
}

#[actix_web::test]
async fn a_team_unknown_to_the_reader_puts_no_words_into_the_invitation() {
    let (server, t) = with_mail(&[]).await;
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, pages::BAYU, 1).await;
    t.run_jobs().await;
    let last = server.letters.lock().unwrap().last().unwrap().replace("=\r\n", "");
    assert!(last.contains("Konfirmasi keanggotaan kelompok") && !last.contains("Lentera"), "{last}");
    assert!(!last.contains(&sekar.person.name) && last.contains("Yth. Bapak/Ibu,"), "{last}");
    pages::confirm_member(&t, pages::BAYU, 1).await;
    t.run_jobs().await;
}

const PACE: [(&str, &str); 2] =
    [("LOMBA__LETTERS__RECIPIENT_PER_MINUTE", "5"), ("LOMBA__LETTERS__RECIPIENT_PER_HOUR", "30")];

#[actix_web::test]
async fn sixty_letters_to_one_address_leave_at_their_pace_and_none_is_lost() {
    let (server, t) = with_mail(&PACE).await;
    let (_, budi) = receipt(&t).await;
    let (at, _) = newest(&budi, "work_received").await;
    t.set_clock("2023-06-01 11:30");
    t.run_jobs().await;
    t.set_clock("2023-06-01 12:45");
    budi.sign_in().await;
    let before = server.ids().len();
    for _ in 0..60 {
        budi.browser.post(&format!("{at}/uji"), &[]).await.expect(303);
    }
    t.run_jobs().await;
    assert_eq!(server.ids().len() - before, 5, "five in a minute");
    budi.browser.get(&format!("{LETTERS}?status=waiting")).await.expect(200).says("Menunggu giliran");
    t.set_clock("2023-06-01 12:45:59");
    t.run_jobs().await;
    assert_eq!(server.ids().len() - before, 5);
    for minute in 46..60 {
        t.set_clock(&format!("2023-06-01 12:{minute}"));
        t.run_jobs().await;
    }
    assert_eq!(server.ids().len() - before, 30, "thirty in an hour");
    for hour in 13..15 {
        for minute in 0..60 {
            t.set_clock(&format!("2023-06-01 {hour}:{minute:02}"));
            t.run_jobs().await;
        }
    }
    assert_eq!(server.ids().len() - before, 60, "none is lost");
}

on_both! {
with [("LOMBA__LETTERS__ALL_PER_MINUTE", "3")];
async fn all_letters_together_have_a_pace_too(t: TestApp) {
    let form = |n: usize| [("name", "Sari Dewi".to_owned()), ("email", format!("sari{n}@contoh.go.id"))];
    for n in 0..7 {
        let [name, email] = form(n);
        t.visitor().post("/akun/daftar", &[(name.0, &name.1), (email.0, &email.1)]).await.expect(200);
    }
    let left = async |clock: &str| {
        t.set_clock(clock);
        tokio::join!(t.run_jobs(), t.run_jobs());
        std::fs::read_dir(t.dir.join("letters")).unwrap().count()
    };
    assert_eq!(left("2023-06-01 10:00").await, 3);
    assert_eq!(left("2023-06-01 10:00:59").await, 3);
    assert_eq!(left("2023-06-01 10:01").await, 6);
    assert_eq!(left("2023-06-01 10:02").await, 7);
}
}

on_both! {
with [("LOMBA__LETTERS__SENDER_PER_MINUTE", "2")];
async fn letters_of_one_sender_have_a_pace_of_their_own_and_hold_up_nobody_elses(t: TestApp) {
    let budi = pages::committee(&t, pages::BUDI).await;
    for n in 1..=4 {
        pages::committee(&t, ("Dewi Lestari", &format!("dewi{n}@contoh.go.id"))).await;
    }
    t.run_jobs().await;
    t.set_clock("2023-06-01 12:00");
    budi.sign_in().await;
    let folder = t.dir.join("letters");
    let left = || std::fs::read_dir(&folder).map_or(0, Iterator::count);
    let before = left();
    // One member writes to all five of the committee; a stranger asks for an account.
    let at = begin(&budi).await;
    let form = [("version", "1"), ("audience", "committee"), ("subject_id", "Rapat"), ("subject_en", "Meeting"), ("body_id", "Senin"), ("body_en", "Monday")];
    budi.browser.post_bare(&at, &form).await.expect(303);
    let shown = budi.browser.get(&format!("{at}/pratinjau")).await.expect(200);
    let seen = [("version", shown.field("version")), ("count", shown.field("count"))];
    budi.browser.post(&format!("{at}/pengiriman"), &pages::fields(&seen)).await.expect(303);
    t.visitor().post("/akun/daftar", &[("name", "Wira Kusuma"), ("email", "wira@contoh.go.id")]).await.expect(200);
    t.run_jobs().await;
    assert_eq!(left() - before, 3, "two, and the stranger's");
    let waiting = budi.browser.get(&format!("{LETTERS}?status=waiting")).await.expect(200);
    assert_eq!(waiting.says("dari pengirim ini").words().matches("Menunggu giliran").count(), 3);
    for (clock, all) in [("2023-06-01 12:00:59", 3), ("2023-06-01 12:01", 5), ("2023-06-01 12:02", 6)] {
        t.set_clock(clock);
        t.run_jobs().await;
        assert_eq!(left() - before, all, "{clock}");
    }
    budi.browser.get(&format!("{LETTERS}?status=waiting")).await.expect(200).hides("Menunggu giliran");
}
}

on_both! {
with [("LOMBA__SECURITY__ACCOUNT_LETTERS_PER_HOUR", "2")];
async fn account_letters_have_a_small_limit_that_tells_nobody_which_address_is_known(t: TestApp) {
    let sekar = pages::sign_up(&t, ("Sekar Wulandari", "sekar@contoh.go.id")).await;
    t.run_jobs().await;
    let before = t.letters(&sekar.email).len();
    let ask = async |email: &str| {
        t.visitor().post("/akun/lupa-sandi", &[("email", email)]).await
    };
    // The letter that confirmed the address counts as the first of the hour.
    let known = [ask(&sekar.email).await, ask("SEKAR@contoh.go.id ").await];
    let unknown = [ask("nobody@contoh.go.id").await, ask("nobody@contoh.go.id").await, ask("nobody@contoh.go.id").await];
    assert_eq!(known.each_ref().map(|page| page.status), [200, 429]);
    assert_eq!(unknown.each_ref().map(|page| page.status), [200, 200, 429]);
    let said = "Terlalu banyak percobaan dalam waktu singkat. Silakan coba lagi";
    for page in [&known[1], &unknown[2]] {
        assert!(page.words().contains(said), "{}", page.words());
        assert!(page.headers.contains_key("retry-after"));
    }
    assert_eq!(t.letters(&sekar.email).len() - before, 1);
    // Another address is not held up by it.
    assert_eq!(ask("wira@contoh.go.id").await.status, 200);
    t.run_jobs().await;
}
}

on_both! {
with [("LOMBA__LETTERS__SENDER_PER_HOUR", "2")];
async fn an_entrant_causes_so_many_letters_to_others_and_is_told(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, pages::BAYU, 1).await;
    pages::invite_member(&sekar, ("Citra Kirana", "citra@contoh.go.id"), 2).await;
    let form = pages::invitation_form(("Gita Permata", "gita@contoh.go.id"), 3);
    let at = format!("{}/anggota", sekar.at);
    let refused = sekar.person.browser.post(&at, &pages::fields(&form)).await.expect(409);
    refused.says("Undangan dari Anda sudah banyak").says("Coba lagi sesudah 1 Juni 2023, 11.00 WIB");
    assert!(t.letters("gita@contoh.go.id").is_empty());
    t.set_clock("2023-06-01 11:00");
    sekar.person.browser.post(&at, &pages::fields(&form)).await.expect(303);
    assert_eq!(t.letters("gita@contoh.go.id").len(), 1);
    t.run_jobs().await;
}
}

#[actix_web::test]
async fn why_a_letter_failed_is_said_with_what_to_do() {
    let (server, t) = with_mail(&[]).await;
    let (_, budi) = receipt(&t).await;
    server.behave(Behaviour::NO_MAILBOX);
    t.run_jobs().await;
    let (at, page) = newest(&budi, "work_received").await;
    let page =
        page.says("gagal").says("Periksa alamatnya pada data penerima").says("Kata server surat").says("550");
    budi.browser.post(&format!("{at}/penahanan"), &[]).await.expect(409).says("gagal dikirim");
    server.behave(Behaviour::Accept);
    budi.browser.post(&page.link("/pengiriman"), &[]).await.expect(303);
    t.run_jobs().await;
    budi.browser.get(&at).await.expect(200).says("terkirim");
}
