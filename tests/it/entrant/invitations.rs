//! Answers to an invitation: confirmed in person, or declined; each once and by nobody else.

use crate::on_both;
use crate::support::journey::{self as pages, BAYU, ELSEWHERE, SEKAR, fields, invitation_form};

/// What an invited person sends back.
fn signed(version: &str) -> Vec<(&'static str, String)> {
    let mut form = invitation_form(BAYU, 1);
    form.extend([
        ("phone", "081234561001".to_owned()),
        ("declaration", "on".to_owned()),
        ("publication", "on".to_owned()),
        ("personal_data", "on".to_owned()),
        ("declaration_version", version.to_owned()),
    ]);
    form
}

on_both! {
async fn a_declined_invitation_frees_the_place_and_the_leader_is_told(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    sekar.person.browser.get(&sekar.at).await.expect(200).says(BAYU.1);
    // Whoever opens the letter's link reads who invites into what before anything is asked of them.
    t.run_jobs().await;
    let letter = t.newest_letter(BAYU.1);
    t.visitor().get(&letter.path(&t.base)).await.expect(200).says("mengundang Anda ke kelompok").says("Lentera").says(SEKAR.0);
    let (bayu, invitation) = pages::follow_invitation(&t, BAYU, "invite_member").await;
    bayu.browser.get("/2023/peserta").await.expect(200).says("Lentera").says(SEKAR.0);
    bayu.browser.get(&invitation).await.expect(200).says("Tolak undangan").says("Lentera");
    bayu.browser.get(&sekar.at).await.expect(404);
    bayu.browser.post(&format!("{invitation}/penolakan"), &[]).await.expect(303);
    t.run_jobs().await;
    let letter = t.newest_letter(SEKAR.1);
    assert_eq!(letter.kind, "member_declined");
    assert!(letter.text.contains(BAYU.0), "{}", letter.text);
    sekar.person.browser.get(&sekar.at).await.expect(200).hides(BAYU.1);

    // A second click finds nothing, nor does the confirmation; a new invitation is needed.
    bayu.browser.post(&format!("{invitation}/penolakan"), &[]).await.expect(404);
    bayu.browser.get(&invitation).await.expect(404);
    bayu.browser.post(&invitation, &fields(&signed("2023-1"))).await.expect(404);
    pages::invite_member(&sekar, BAYU, 1).await;
    t.run_jobs().await;
    let again = bayu.browser.get("/2023/peserta").await.expect(200).link("/undangan/");
    bayu.browser.post(&again, &fields(&signed("2023-1"))).await.expect(303);
    bayu.browser.get(&sekar.at).await.expect(200).says(BAYU.0);
    t.run_jobs().await;
}
}

on_both! {
async fn who_declines_needs_no_account(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    t.run_jobs().await;
    let (bayu, link) = (t.visitor(), t.newest_letter(BAYU.1).path(&t.base));
    let decline = format!("{link}/penolakan");
    sekar.person.browser.get(&sekar.at).await.expect(200).says(BAYU.1);
    let page = bayu.get(&link).await.expect(200).says("Untuk menolak, Anda tidak perlu membuat akun");
    let member = page.hidden("member").unwrap();
    let long = "a".repeat(501);
    let again = bayu.post(&decline, &[("member", &member), ("reason", &long)]).await.expect(422);
    assert_eq!(again.textarea("reason"), long, "what was typed is kept");
    assert_eq!(again.hidden("member"), Some(member.clone()));
    // No other invitation is declined than the one that was shown.
    let other = bayu.post(&decline, &[("member", "9999"), ("reason", "Sedang cuti")]).await.expect(303);
    assert_eq!(other.location(), Some(link.clone()));
    let done = bayu.post(&decline, &[("member", &member), ("reason", "Sedang cuti <b>")]).await.expect(200);
    done.says("Undangan ke kelompok \u{201c}Lentera\u{201d} sudah ditolak");
    t.run_jobs().await;
    let letter = t.newest_letter(SEKAR.1);
    assert_eq!(letter.kind, "member_declined");
    assert!(letter.text.contains("Alasannya: Sedang cuti <b>"), "{}", letter.text);
    let team = sekar.person.browser.get(&sekar.at).await.expect(200);
    team.says("Undangan yang ditolak").says("Sedang cuti").hides(BAYU.1);
    // A second press finds nothing to decline; the link still opens the account, and no link at all declines nothing.
    let page = bayu.post(&decline, &[("member", &member)]).await.expect(303).location().unwrap();
    bayu.get(&page).await.expect(200).hides("mengundang Anda");
    t.visitor().post("/akun/sandi/tidak-ada/penolakan", &[]).await.expect(409);
    assert_eq!(t.newest_letter(SEKAR.1).kind, "member_declined");
    bayu.get("/2023/peserta").await.expect(303);
}
}

on_both! {
async fn a_confirmation_needs_own_data_and_the_declaration_in_force(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let (bayu, invitation) = pages::follow_invitation(&t, BAYU, "invite_member").await;
    let send = async |form: &[(&'static str, String)]| bayu.browser.post(&invitation, &fields(form)).await;
    let version = bayu.browser.get(&invitation).await.expect(200).field("declaration_version");
    let form = signed(&version);

    let mut unsigned = form.clone();
    unsigned.retain(|(name, _)| *name != "declaration");
    let page = send(&unsigned).await.expect(422).says("Pernyataan belum disetujui");
    assert_eq!(page.field("phone"), "081234561001", "what was typed is kept");
    send(&signed("2022-9")).await.expect(422).says("Teks pernyataan berubah");
    let mut wrong = form.clone();
    wrong[2].1 = "1985".to_owned();
    assert_eq!(send(&wrong).await.expect(422).field("nip"), "1985");
    wrong[2].1 = invitation_form(SEKAR, 0)[2].1.clone();
    send(&wrong).await.expect(422).says("NIP ini sudah dipakai anggota lain");
    sekar.person.browser.get(&sekar.at).await.expect(200).says("belum lengkap");

    send(&form).await.expect(303);
    sekar.person.browser.get(&sekar.at).await.expect(200).hides("belum lengkap");
    // Confirmed, it is confirmed: a second click leads on, declining is too late.
    send(&form).await.expect(303);
    let to = bayu.browser.get(&invitation).await.expect(303).location().unwrap();
    assert_eq!(to, sekar.at);
    let late = bayu.browser.post(&format!("{invitation}/penolakan"), &[]).await.expect(409);
    late.says("Anggota ini sudah mengonfirmasi");
    t.run_jobs().await;
    let told = t.letters(SEKAR.1).into_iter().filter(|letter| letter.kind == "member_confirmed").count();
    assert_eq!(told, 1);
}
}

on_both! {
async fn an_invitation_is_for_the_invited_and_until_intake_closes(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let rival = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let (bayu, invitation) = pages::follow_invitation(&t, BAYU, "invite_member").await;
    for other in [&sekar.person.browser, &rival.person.browser] {
        other.get(&invitation).await.expect(404);
        other.post(&invitation, &fields(&signed("2023-1"))).await.expect(404);
        other.post(&format!("{invitation}/penolakan"), &[]).await.expect(404);
    }
    t.visitor().get(&invitation).await.expect(303);
    // It lives for two weeks; the leader sends it again.
    t.set_clock("2023-07-06 10:00");
    sekar.person.sign_in().await;
    sekar.person.browser.post(&format!("{}/anggota/2/undangan", sekar.at), &[]).await.expect(303);
    // After registration closed an answer still counts, since the team can still send.
    t.set_clock("2023-07-15 00:10");
    bayu.sign_in().await;
    let closed = "Penerimaan materi sudah ditutup pada 14 Juli 2023, 23.59 WIB";
    bayu.browser.post(&invitation, &fields(&signed("2023-1"))).await.expect(409).says(closed);
    t.set_clock("2023-07-15 00:09:59");
    bayu.browser.post(&invitation, &fields(&signed("2023-1"))).await.expect(303);
    t.run_jobs().await;
}
}
