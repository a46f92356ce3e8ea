//! What the leader of a team does with its people: correct, invite again, take out; and what only they
//! themselves may change.

use crate::on_both;
use crate::support::journey::{self as pages, BAYU, ELSEWHERE, Entrant, SEKAR, fields, invitation_form};

const CITRA: (&str, &str) = ("Citra Lestari", "citra@contoh.go.id");
const CONFIRMED: &str = "Anggota ini sudah mengonfirmasi datanya sendiri";
const LEADER_ONLY: &str = "Hanya ketua yang dapat melakukannya";

/// The page of the member who was invited last.
async fn newest_member(leader: &Entrant) -> String {
    let page = leader.person.browser.get(&leader.at).await.expect(200);
    page.values("href").into_iter().rfind(|href| href.contains("/anggota/")).unwrap()
}

fn changed(who: (&str, &str), nip: &str) -> Vec<(&'static str, String)> {
    let mut form = invitation_form(who, 1);
    form.iter_mut().for_each(|(name, value)| match *name {
        "nip" => *value = nip.to_owned(),
        "position" => *value = "Analis Kebijakan".to_owned(),
        _ => {}
    });
    form
}

on_both! {
async fn an_unanswered_invitation_is_corrected(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let browser = &sekar.person.browser;
    pages::invite_member(&sekar, BAYU, 1).await;
    let page = newest_member(&sekar).await;
    // The number is not shown to the leader, and an empty field keeps it.
    let nip = invitation_form(BAYU, 1)[2].1.clone();
    browser.get(&page).await.expect(200).says("Kirim ulang undangan").hides(&nip);
    browser.post(&page, &fields(&changed(("Bayu Pratama Putra", BAYU.1), ""))).await.expect(303);
    browser.get(&sekar.at).await.expect(200).says("Bayu Pratama Putra").says("Analis Kebijakan").says(&nip[15..]);
    t.run_jobs().await;
    assert_eq!(t.letters(BAYU.1).len(), 1, "the same address needs no second letter");

    let wrong = changed(("B", BAYU.1), "123");
    browser.post(&page, &fields(&wrong)).await.expect(422).says("Kirim ulang undangan");
    let own = invitation_form(SEKAR, 0)[2].1.clone();
    let taken = browser.post(&page, &fields(&changed(BAYU, &own))).await.expect(422);
    taken.says("NIP ini sudah dipakai anggota lain");
    let taken = browser.post(&page, &fields(&changed((BAYU.0, SEKAR.1), ""))).await.expect(422);
    taken.says("Alamat surel ini sudah dipakai anggota lain");

    // Another address is invited anew; who got the first letter finds no invitation any more.
    browser.post(&page, &fields(&changed((BAYU.0, "bayu.baru@contoh.go.id"), ""))).await.expect(303);
    t.run_jobs().await;
    let (first, gone) = pages::follow_invitation(&t, BAYU, "invite_member").await;
    first.browser.get(&gone).await.expect(404);
    first.browser.post(&gone, &[]).await.expect(404);
    first.browser.post(&format!("{gone}/penolakan"), &[]).await.expect(404);
    let moved = (BAYU.0, "bayu.baru@contoh.go.id");
    assert_eq!(pages::confirm_member(&t, moved, 1).await.at, sekar.at);
    t.run_jobs().await;
}
}

on_both! {
async fn an_invitation_is_sent_again_after_ten_minutes(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let browser = &sekar.person.browser;
    pages::invite_member(&sekar, BAYU, 1).await;
    let page = newest_member(&sekar).await;
    let soon = browser.post(&format!("{page}/undangan"), &[]).await.expect(409);
    soon.says("Undangan berikutnya dapat dikirim 10 menit lagi");
    t.set_clock("2023-06-01 10:09:59");
    browser.post(&format!("{page}/undangan"), &[]).await.expect(409).says("dikirim 1 menit lagi");
    t.run_jobs().await;
    assert_eq!(t.letters(BAYU.1).len(), 1);
    t.set_clock("2023-06-01 10:10:00");
    browser.post(&format!("{page}/undangan"), &[]).await.expect(303);
    browser.post(&format!("{page}/undangan"), &[]).await.expect(409);
    t.run_jobs().await;
    assert_eq!(t.letters(BAYU.1).len(), 2);
    assert_eq!(pages::confirm_member(&t, BAYU, 1).await.at, sekar.at);
    browser.post(&format!("{page}/undangan"), &[]).await.expect(409).says(CONFIRMED);
    t.run_jobs().await;
    let invitations = t.letters(BAYU.1).into_iter().filter(|letter| letter.kind == "invite_member");
    assert_eq!(invitations.count(), 2);
}
}

on_both! {
async fn who_confirmed_changes_their_own_data_alone(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let page = newest_member(&sekar).await;
    let bayu = pages::confirm_member(&t, BAYU, 1).await;
    let browser = &sekar.person.browser;
    browser.get(&page).await.expect(200).says(CONFIRMED).hides("name=\"position\"");
    browser.post(&page, &fields(&changed(BAYU, ""))).await.expect(409).says(CONFIRMED);

    // The number is shown in full to its owner only.
    let own = bayu.person.browser.get(&page).await.expect(200);
    let nip = own.field("nip");
    assert_eq!(nip.replace(' ', ""), invitation_form(BAYU, 1)[2].1);
    let mut form = changed(("Bayu Pratama Putra", BAYU.1), &nip);
    form.push(("phone", "081234569999".to_owned()));
    bayu.person.browser.post(&page, &fields(&form)).await.expect(303);
    browser.get(&page).await.expect(200).says("Bayu Pratama Putra").says("Analis Kebijakan").hides(&nip);
    form[2].1 = invitation_form(SEKAR, 0)[2].1.clone();
    let taken = bayu.person.browser.post(&page, &fields(&form)).await.expect(422);
    taken.says("NIP ini sudah dipakai anggota lain");
    form[2].1 = "123".to_owned();
    let wrong = bayu.person.browser.post(&page, &fields(&form)).await.expect(422);
    assert_eq!(wrong.field("nip"), "123", "what was typed is kept");

    // After intake closed nobody changes anything.
    t.set_clock("2023-07-15 00:10");
    bayu.person.sign_in().await;
    form[2].1 = nip;
    let closed = "Penerimaan materi sudah ditutup pada 14 Juli 2023, 23.59 WIB";
    bayu.person.browser.post(&page, &fields(&form)).await.expect(409).says(closed);
    t.run_jobs().await;
}
}

on_both! {
async fn a_member_is_taken_out_once_and_the_team_is_incomplete_again(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let browser = &sekar.person.browser;
    let own = newest_member(&sekar).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let page = newest_member(&sekar).await;
    let bayu = pages::confirm_member(&t, BAYU, 1).await;
    let complete = browser.get(&sekar.at).await.expect(200);
    assert!(!complete.words().contains("belum lengkap"));
    browser.post(&format!("{own}/penghapusan"), &[]).await.expect(409).says("Ketua tidak dapat dikeluarkan");
    browser.get(&page).await.expect(200).says("Keluarkan Bayu Pratama?");
    browser.post(&format!("{page}/penghapusan"), &[]).await.expect(303);
    browser.get(&sekar.at).await.expect(200).says("belum lengkap").hides(BAYU.1);
    browser.post(&format!("{page}/penghapusan"), &[]).await.expect(404);
    browser.get(&page).await.expect(404);
    bayu.person.browser.get(&sekar.at).await.expect(404);

    // The place is free again; after registration closed, whoever confirmed stays.
    pages::invite_member(&sekar, CITRA, 2).await;
    let page = newest_member(&sekar).await;
    pages::confirm_member(&t, CITRA, 2).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let unanswered = newest_member(&sekar).await;
    t.set_clock("2023-07-08 00:00");
    sekar.person.sign_in().await;
    let closed = "Pendaftaran kompetisi sudah ditutup pada 7 Juli 2023, 23.59 WIB";
    browser.post(&format!("{page}/penghapusan"), &[]).await.expect(409).says(closed);
    browser.post(&unanswered, &fields(&changed(BAYU, ""))).await.expect(409).says(closed);
    browser.post(&format!("{}/anggota", sekar.at), &fields(&invitation_form(("Dewi Ayu", "dewi@contoh.go.id"), 3)))
        .await
        .expect(409)
        .says(closed);
    // An unanswered invitation would keep the team from sending, so it may go until intake closes.
    browser.post(&format!("{unanswered}/undangan"), &[]).await.expect(303);
    browser.post(&format!("{unanswered}/penghapusan"), &[]).await.expect(303);
    let page = browser.get(&sekar.at).await.expect(200).says(CITRA.0);
    assert!(!page.words().contains("belum lengkap"), "{}", page.words());
    t.run_jobs().await;
}
}

on_both! {
async fn nobody_but_the_leader_touches_the_team(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let bayu = pages::confirm_member(&t, BAYU, 1).await;
    pages::invite_member(&sekar, CITRA, 2).await;
    let page = newest_member(&sekar).await;
    let rival = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let citra = pages::follow_invitation(&t, CITRA, "invite_member").await.0;

    let add = invitation_form(("Dewi Ayu", "dewi@contoh.go.id"), 3);
    let member = &bayu.person.browser;
    member.get(&page).await.expect(404);
    member.post(&page, &fields(&changed(CITRA, ""))).await.expect(404);
    for act in ["undangan", "penghapusan"] {
        member.post(&format!("{page}/{act}"), &[]).await.expect(409).says(LEADER_ONLY);
    }
    let refused = member.post(&format!("{}/anggota", sekar.at), &fields(&add)).await;
    refused.expect(409).says(LEADER_ONLY);
    member.get(&sekar.at).await.expect(200).hides("anggota-baru").hides(CITRA.1);
    for stranger in [&rival.person.browser, &citra.browser] {
        stranger.get(&sekar.at).await.expect(404);
        stranger.get(&page).await.expect(404);
        stranger.post(&page, &fields(&changed(CITRA, ""))).await.expect(404);
        for act in ["undangan", "penghapusan"] {
            stranger.post(&format!("{page}/{act}"), &[]).await.expect(404);
        }
        stranger.post(&format!("{}/anggota", sekar.at), &fields(&add)).await.expect(404);
    }
    sekar.person.browser.get(&sekar.at).await.expect(200).says(CITRA.0).hides("Dewi Ayu");
    t.run_jobs().await;
}
}

on_both! {
async fn a_team_takes_no_more_people_than_the_edition_allows(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let browser = &sekar.person.browser;
    let mut invited = 0;
    loop {
        let who = (format!("Anggota Nomor {invited}"), format!("anggota{invited}@contoh.go.id"));
        let form = invitation_form((&who.0, &who.1), invited + 1);
        let answer = browser.post(&format!("{}/anggota", sekar.at), &fields(&form)).await;
        if answer.status == 409 {
            answer.says(&format!("Kelompok paling banyak {} orang termasuk ketua", invited + 1));
            break;
        }
        answer.expect(303);
        invited += 1;
        assert!(invited < 20, "no limit");
    }
    browser.get(&sekar.at).await.expect(200).says("Kelompok sudah penuh").hides("anggota-baru");
    let same = invitation_form(("Anggota Nomor 0", "anggota0@contoh.go.id"), 9);
    let page = newest_member(&sekar).await;
    browser.post(&format!("{page}/penghapusan"), &[]).await.expect(303);
    let twice = browser.post(&format!("{}/anggota", sekar.at), &fields(&same)).await.expect(422);
    twice.says("Alamat surel ini sudah dipakai anggota lain");
    t.run_jobs().await;
}
}
