//! A revision from the desk's request to its return: asked for, made, sent again, back on the desk, accepted.

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Entrant, STATEMENTS, Someone};
use crate::support::{Page, TestApp};

const REASON: &str = "Musik pada menit 2.10 belum berizin.";

/// A work on the desk, its maker, and a member of the committee.
async fn on_the_desk(t: &TestApp) -> (Entrant, String, Someone) {
    let maker = pages::individual(t, 1, ELSEWHERE[0]).await;
    let work = pages::whole_work(t, &maker, 1, "Notulen rapat").await;
    (maker, work, pages::committee(t, BUDI).await)
}

async fn ask(budi: &Someone, work: &str, due_at: &str) -> Page {
    let form = [("verdict", "revision_requested"), ("rule", "R20"), ("reason", REASON), ("due_at", due_at)];
    budi.browser.post(&format!("{}/keputusan", pages::desk(work)), &form).await
}

on_both! {
async fn a_revision_goes_to_the_entrant_and_back_to_the_desk(t: TestApp) {
    let (maker, work, budi) = on_the_desk(&t).await;
    let (browser, desk) = (&maker.person.browser, pages::desk(&work));
    budi.browser.post(&format!("{desk}/pemeriksaan"), &[]).await.expect(303);
    ask(&budi, &work, "").await.expect(303);
    t.run_jobs().await;
    let letter = t.newest_letter(&maker.person.email);
    assert_eq!(letter.kind, "revision_requested");
    assert!(letter.text.contains(REASON) && letter.text.contains("4 Juni 2023, 23.59 WIB"), "{}", letter.text);
    assert_eq!(letter.path(&t.base), format!("{work}/tentang#f-third_party_source"));
    assert!(letter.text.contains(&format!("Buka halaman karya:\n{}{work}\n", t.base)), "{}", letter.text);
    assert!(letter.subject.starts_with("[Perlu tindakan] Karya "), "{}", letter.subject);

    let page = browser.get(&work).await.expect(200);
    page.says("Perbaiki, lalu kirim ulang. Paling lambat 4 Juni 2023, 23.59 WIB").says("R20 (Musik, suara latar, video, dan bahan lain tidak melanggar hak cipta").says(REASON);
    budi.browser.get(&desk).await.expect(200).says("perlu perbaikan");
    // Every step repeats what is asked for, and until when.
    for step in ["/tentang", "/video", "/diskusi", "/kirim"] {
        let page = browser.get(&format!("{work}{step}")).await.expect(200).says(REASON).says("4 Juni 2023, 23.59 WIB");
        assert_eq!(page.values("data-asked"), ["revision"], "{step}");
    }
    pages::write_about(&maker, &work, "Notulen yang diperbaiki", &[]).await.expect(303);
    budi.browser.get(&desk).await.expect(200).hides("Notulen yang diperbaiki");
    // Before and after stand beside each other until it is sent; then nothing differs.
    for page in [work.clone(), format!("{work}/kirim")] {
        let page = browser.get(&page).await.expect(200).says("Yang berubah sejak dikirim");
        page.says("Judul Yang dikirim Notulen rapat Sekarang Notulen yang diperbaiki");
    }
    let preview = browser.get(&format!("{work}/pratinjau")).await.expect(200).says("Notulen yang diperbaiki");
    preview.says("tanpa nama, kelompok, dan instansi").says("Periksa sendiri").hides(&maker.person.name.to_uppercase());
    assert_eq!(pages::submit_work(&maker, &work).await, "ML-2023-0001-2");
    browser.get(&work).await.expect(200).hides("Yang berubah sejak dikirim");
    // Sent again, the old decision is history: it stands in the timeline and not above it.
    let page = browser.get(&work).await.expect(200).says(REASON);
    assert!(!page.words().contains("Keputusan verifikasi"), "{}", page.words());
    t.run_jobs().await;

    let page = budi.browser.get(&desk).await.expect(200).says("Notulen yang diperbaiki");
    page.says("ML-2023-0001-1").says("ML-2023-0001-2").says(REASON);
    budi.browser.get("/2023/panitia/karya?status=waiting").await.expect(200).says("Notulen yang diperbaiki");
    // Both receipts stay, and whoever holds one sees that it arrived and nothing else.
    let newest = browser.get(&format!("{work}/tanda-terima")).await.expect(200).says("ML-2023-0001-2");
    let older = browser.get(&format!("{work}/tanda-terima?kiriman=1")).await.expect(200);
    let older = older.says("Ini tanda terima kiriman terdahulu").says("ML-2023-0001-1");
    let (check, first) = (newest.link("/tanda-terima/"), older.link("/tanda-terima/"));
    assert_ne!(check, first);
    let path = check.strip_prefix(&t.base).unwrap();
    let seen = t.visitor().get(path).await.expect(200).says("diterima").hides("ML-2023").hides("Notulen");
    seen.hides(&maker.person.name);
    t.visitor().get(&path[..path.len() - 1]).await.expect(404);
    t.visitor().get("/tanda-terima/%25").await.expect(404);
    browser.get(&format!("{work}/tanda-terima?kiriman=9")).await.expect(404);
    pages::accept_work(&budi, &work).await;
    browser.get(&work).await.expect(200).says("lolos verifikasi dan dinilai tim juri");
    t.run_jobs().await;
    let kinds: Vec<String> = t.letters(&maker.person.email).into_iter().map(|letter| letter.kind).collect();
    assert_eq!(kinds[1..], ["declaration_signed", "work_received", "revision_requested", "work_received", "work_accepted"]);
}
}

on_both! {
async fn a_revision_past_its_deadline_is_refused(t: TestApp) {
    let (maker, work, budi) = on_the_desk(&t).await;
    let browser = &maker.person.browser;
    // The deadline of a revision may lie after intake closed.
    t.set_clock("2023-07-13 10:00");
    budi.sign_in().await;
    ask(&budi, &work, "2023-07-17T12:00").await.expect(303);
    t.run_jobs().await;
    t.set_clock("2023-07-17 12:10:59");
    maker.person.sign_in().await;
    pages::write_about(&maker, &work, "Pada detik terakhir", &[]).await.expect(303);
    t.set_clock("2023-07-17 12:11:00");
    let over = "Batas perbaikan sudah lewat pada 17 Juli 2023, 12.00 WIB";
    pages::write_about(&maker, &work, "Terlambat", &[]).await.expect(409).says(over);
    browser.post(&format!("{work}/pengiriman"), &STATEMENTS).await.expect(409).says(over);
    browser.post(&format!("{work}/diskusi"), &[("pass_mark", "70")]).await.expect(409).says(over);
    browser.post(&format!("{work}/video"), &[("main_video", "")]).await.expect(409).says(over);
    assert_eq!(browser.get(&format!("{work}/tentang")).await.expect(303).location().unwrap(), work);
    let page = browser.get(&work).await.expect(200).says(over).says("Pada detik terakhir");
    page.says("ML-2023-0001-1").hides("ML-2023-0001-2");
    // Nothing came back, so the desk has nothing to accept.
    budi.sign_in().await;
    let late = budi.browser.post(&format!("{}/keputusan", pages::desk(&work)), &pages::accepting()).await;
    late.expect(409).says("Karya ini sudah diputuskan: perlu perbaikan, oleh Budi Santosa");
}
}

on_both! {
async fn a_request_says_rule_reason_and_a_deadline_ahead_and_is_made_once(t: TestApp) {
    let (maker, work, budi) = on_the_desk(&t).await;
    let decide = format!("{}/keputusan", pages::desk(&work));
    let bare = budi.browser.post(&decide, &[("verdict", "revision_requested")]).await.expect(422);
    bare.says("Pilih ketentuan yang menjadi dasar keputusan").says("Tuliskan alasan keputusan");
    let unknown = [("verdict", "revision_requested"), ("rule", "R999"), ("reason", REASON)];
    budi.browser.post(&decide, &unknown).await.expect(422).says(REASON);
    let past = ask(&budi, &work, "2023-06-01T09:00").await.expect(422);
    past.says("Tenggat perbaikan harus setelah saat ini").says(REASON);
    ask(&budi, &work, "kemarin").await.expect(422).says(REASON);
    maker.person.browser.get(&work).await.expect(200).hides(REASON);

    ask(&budi, &work, "").await.expect(303);
    let again = ask(&budi, &work, "").await.expect(409);
    again.says("Karya ini sudah diputuskan: perlu perbaikan, oleh Budi Santosa");
    let taken = budi.browser.post(&format!("{}/pemeriksaan", pages::desk(&work)), &[]).await;
    taken.expect(409).says("Karya ini sudah diputuskan: perlu perbaikan");
    t.run_jobs().await;
    let letters = t.letters(&maker.person.email);
    assert_eq!(letters.iter().filter(|letter| letter.kind == "revision_requested").count(), 1);
}
}

on_both! {
async fn nobody_else_sees_or_makes_the_revision(t: TestApp) {
    let (maker, work, budi) = on_the_desk(&t).await;
    let rival = pages::individual(&t, 2, ELSEWHERE[1]).await;
    ask(&budi, &work, "").await.expect(303);
    // Under the own entry the other's work does not exist either.
    let id = work.rsplit('/').next().unwrap();
    for at in [work.clone(), format!("{}/karya/{id}", rival.at)] {
        for page in ["", "/tentang", "/video", "/diskusi", "/kirim", "/tanda-terima", "/penarikan"] {
            rival.person.browser.get(&format!("{at}{page}")).await.expect(404).hides(REASON);
        }
        for act in ["/tentang", "/diskusi", "/pengiriman", "/penarikan", "/perubahan"] {
            let form = [("title", "Milik orang lain"), ("pass_mark", "70"), ("original", "on"), ("licence", "on")];
            rival.person.browser.post(&format!("{at}{act}"), &form).await.expect(404);
        }
    }
    for reader in [&rival.person.browser, &maker.person.browser] {
        reader.get(&pages::desk(&work)).await.expect(403);
        reader.post(&format!("{}/keputusan", pages::desk(&work)), &pages::accepting()).await.expect(403);
    }
    maker.person.browser.get(&work).await.expect(200).says(REASON).hides("Milik orang lain");
    t.run_jobs().await;
}
}
