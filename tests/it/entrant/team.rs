//! A team over time: who leads it, who leaves, what it is called, and invitations that nobody answers.

use crate::on_both;
use crate::support::fixtures;
use crate::support::journey::{self as pages, BAYU, ELSEWHERE, SEKAR};

const CITRA: (&str, &str) = ("Citra Lestari", "citra@contoh.go.id");

on_both! {
async fn the_lead_is_handed_over_to_somebody_who_confirmed(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    pages::invite_member(&sekar, CITRA, 2).await;
    let bayu = pages::confirm_member(&t, BAYU, 1).await;
    let browser = &sekar.person.browser;
    let (bayus, citras) = (format!("{}/anggota/2/ketua", sekar.at), format!("{}/anggota/3/ketua", sekar.at));
    browser.get(&citras).await.expect(409).says("belum mengonfirmasi");
    browser.post(&citras, &[]).await.expect(409).says("belum dapat menjadi ketua");
    let only = "Hanya ketua yang dapat melakukannya";
    bayu.person.browser.get(&bayus).await.expect(409).says(only);
    bayu.person.browser.post(&bayus, &[]).await.expect(409).says(only);

    browser.get(&bayus).await.expect(200).says("Jadikan Bayu Pratama ketua kelompok?");
    browser.post(&bayus, &[]).await.expect(303);
    // A second click finds that it is done.
    browser.post(&bayus, &[]).await.expect(409).says(only);
    browser.post(&format!("{}/anggota/3/undangan", sekar.at), &[]).await.expect(409).says(only);
    let page = bayu.person.browser.get(&bayu.at).await.expect(200);
    page.says("Bayu Pratama , ketua (Anda)").says("Ingatkan atau ganti anggota");
    t.run_jobs().await;
    for who in [SEKAR, BAYU] {
        let letter = t.newest_letter(who.1);
        assert_eq!((letter.kind.as_str(), letter.path(&t.base)), ("leader_changed", sekar.at.clone()));
    }
    // Who leads an entry already cannot be given another one, and who led may register anew.
    let rival = pages::individual(&t, 5, ELSEWHERE[0]).await;
    assert_ne!(rival.at, sekar.at);
    let own = pages::register_as(&sekar.person, &[("kind", "individual"), ("institution", ELSEWHERE[1])], 0).await;
    assert_ne!(own, sekar.at);
    let back = format!("{}/anggota/1/ketua", sekar.at);
    bayu.person.browser.post(&back, &[]).await.expect(409).says("sudah memimpin pendaftaran lain");
    t.run_jobs().await;
}
}

on_both! {
async fn a_member_leaves_and_the_leader_cannot(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let bayu = pages::confirm_member(&t, BAYU, 1).await;
    let work = pages::whole_work(&t, &sekar, 1, "Notulen rapat").await;
    let at = format!("{}/keluar", sekar.at);
    sekar.person.browser.get(&at).await.expect(409).says("Ketua tidak dapat dikeluarkan");
    sekar.person.browser.post(&at, &[]).await.expect(409);
    sekar.person.browser.get(&sekar.at).await.expect(200).hides(&format!("{at}\""));
    bayu.person.browser.get(&bayu.at).await.expect(200).says("Keluar dari kelompok");
    bayu.person.browser.get(&at).await.expect(200).says("Keluar dari kelompok ini?");
    bayu.person.browser.post(&at, &[]).await.expect(303);
    bayu.person.browser.get(&bayu.at).await.expect(404);
    bayu.person.browser.get(&work).await.expect(404);
    t.run_jobs().await;
    let letter = t.newest_letter(SEKAR.1);
    assert_eq!(letter.kind, "member_left");
    assert!(letter.text.contains("Bayu Pratama keluar dari kelompok"), "{}", letter.text);
    // A team of one is not complete: its works cannot be changed and sent before somebody joins.
    sekar.person.browser.get(&sekar.at).await.expect(200).says("Undang anggota kelompok Anda");
}
}

on_both! {
async fn an_invitation_lives_for_two_weeks_and_is_sent_again(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let browser = &sekar.person.browser;
    pages::invite_member(&sekar, BAYU, 1).await;
    t.run_jobs().await;
    let letter = t.newest_letter(BAYU.1);
    assert!(letter.subject.starts_with("[Perlu tindakan] "), "{}", letter.subject);
    assert!(letter.text.contains("sampai 15 Juni 2023, 09.59 WIB"), "{}", letter.text);
    browser.get(&sekar.at).await.expect(200).says("Dapat dijawab sampai 15 Juni 2023, 09.59 WIB");
    let (person, at) = pages::follow_invitation(&t, BAYU, "invite_member").await;
    person.browser.get(&at).await.expect(200).says("15 Juni 2023, 09.59 WIB");

    t.set_clock("2023-06-15 10:00");
    person.sign_in().await;
    sekar.person.sign_in().await;
    browser.get(&sekar.at).await.expect(200).says("undangan berakhir");
    let version = person.browser.get(&at).await.expect(200).field("declaration_version");
    let (nip, phone) = (fixtures::nip(1), fixtures::phone(1));
    let form = [
        ("name", BAYU.0),
        ("nip", &nip),
        ("asn_kind", "pns"),
        ("position", "Analis"),
        ("phone", &phone),
        ("declaration", "on"), ("publication", "on"), ("personal_data", "on"),
        ("declaration_version", &version),
    ];
    let late = person.browser.post(&at, &form).await.expect(409);
    let late = late.says("Undangan ini berlaku sampai 15 Juni 2023, 09.59 WIB. Minta ketua kelompok mengirimnya lagi");
    assert_eq!(late.field("position"), "Analis", "what was typed is kept");
    browser.post(&format!("{}/anggota/2/undangan", sekar.at), &[]).await.expect(303);
    person.browser.post(&at, &form).await.expect(303);
    browser.get(&sekar.at).await.expect(200).says("lengkap");
    t.run_jobs().await;
}
}

on_both! {
async fn who_declines_may_say_why(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let (person, at) = pages::follow_invitation(&t, BAYU, "invite_member").await;
    let long = "a".repeat(501);
    let again = person.browser.post(&format!("{at}/penolakan"), &[("reason", &long)]).await.expect(422);
    assert_eq!(again.textarea("reason"), long);
    person.browser.post(&format!("{at}/penolakan"), &[("reason", "Sedang cuti <b>")]).await.expect(303);
    let page = sekar.person.browser.get(&sekar.at).await.expect(200);
    page.says("Undangan yang ditolak").says("Sedang cuti").hides("cuti <b>");
    t.run_jobs().await;
    let letter = t.newest_letter(SEKAR.1);
    assert_eq!(letter.kind, "member_declined");
    assert!(letter.text.contains("Alasannya: Sedang cuti <b>"), "{}", letter.text);
}
}

on_both! {
async fn team_name_and_institution_are_mended(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let browser = &sekar.person.browser;
    let at = format!("{}/data", sekar.at);
    let form = browser.get(&at).await.expect(200);
    t.set_clock("2023-06-01 10:30");
    let mut sent = vec![
        ("version", form.hidden("version").unwrap()),
        ("base", form.hidden("base").unwrap()),
        ("team_name", "L".to_owned()),
        ("institution", ELSEWHERE[0].to_owned()),
    ];
    let short = browser.post(&at, &pages::fields(&sent)).await.expect(422);
    assert_eq!((short.field("team_name"), short.field("institution")), ("L".to_owned(), ELSEWHERE[0].to_owned()));
    sent[2].1 = "Lentera Baru".to_owned();
    browser.post(&at, &pages::fields(&sent)).await.expect(303);
    browser.get(&sekar.at).await.expect(200).says("Lentera Baru").says(ELSEWHERE[0]);

    // The same form from an older tab: what both wrote is chosen, nothing is lost.
    sent[2].1 = "Lentera Lama".to_owned();
    sent[3].1 = ELSEWHERE[1].to_owned();
    let both = browser.post(&at, &pages::fields(&sent)).await.expect(409);
    both.says("Lentera Baru").says("Lentera Lama").says(ELSEWHERE[1]);
    browser.get(&sekar.at).await.expect(200).says("Lentera Baru").says(ELSEWHERE[0]);
    t.run_jobs().await;
}
}
