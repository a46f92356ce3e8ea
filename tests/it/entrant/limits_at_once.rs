//! The limits of an entry when people press in the same moment: members, works, two teams, the last instant of intake.

use diesel::prelude::*;
use futures_util::future::join_all;
use lomba::clock::At;
use lomba::db::schema::{consents, entries, members, submissions, works};
use lomba::editions::{self, PhaseKey};

use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures;
use crate::support::journey::{self as pages, BAYU, ELSEWHERE, Entrant, STATEMENTS, fields, invitation_form};

/// One read of a table.
fn read<T>(t: &TestApp, ask: impl FnOnce(&mut lomba::db::Conn) -> QueryResult<T>) -> T {
    fixtures::read(t, |conn| ask(conn).map_err(lomba::db::Fault::from))
}

/// Sekar and Bayu, who both confirmed.
async fn pair(t: &TestApp) -> (Entrant, Entrant) {
    let sekar = pages::register_team(t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let bayu = pages::confirm_member(t, BAYU, 1).await;
    (sekar, bayu)
}

on_both! {
async fn of_eight_invitations_at_once_four_find_a_place_and_the_others_keep_what_was_typed(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let to: Vec<(String, String)> =
        (1..=8).map(|n| (format!("Anggota Nomor {n}"), format!("anggota{n}@contoh.go.id"))).collect();
    let forms: Vec<_> = to.iter().enumerate().map(|(n, who)| invitation_form((&who.0, &who.1), n + 1)).collect();
    let at = format!("{}/anggota", sekar.at);
    let typed: Vec<_> = forms.iter().map(|form| fields(form)).collect();
    let answers = join_all(typed.iter().map(|form| sekar.person.browser.post(&at, form))).await;
    assert_eq!(answers.iter().filter(|page| page.status == 303).count(), 4);
    for (page, who) in answers.into_iter().zip(&to).filter(|(page, _)| page.status != 303) {
        let page = page.expect(409).says("Kelompok paling banyak 5 orang termasuk ketua");
        assert!(page.body.contains(&who.0), "what was typed about {} is on the page", who.0);
    }
    let slots: Vec<i32> = read(&t, |conn| members::table.order(members::slot.asc()).select(members::slot).load(conn));
    assert_eq!(slots, [1, 2, 3, 4, 5]);
    t.run_jobs().await;
    assert_eq!(t.letters_of_kind("invite_member").len(), 4);
}
}

on_both! {
async fn one_number_is_invited_once_into_a_team(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let at = format!("{}/anggota", sekar.at);
    let one = invitation_form(("Anggota Satu", "satu@contoh.go.id"), 3);
    let other = invitation_form(("Anggota Dua", "dua@contoh.go.id"), 3);
    let (one, other) = (fields(&one), fields(&other));
    let browser = &sekar.person.browser;
    let (first, second) = tokio::join!(browser.post(&at, &one), browser.post(&at, &other));
    let mut both = [first.status, second.status];
    both.sort_unstable();
    assert_eq!(both, [303, 422]);
    let lost = if first.status == 422 { first } else { second };
    lost.says("NIP ini sudah dipakai anggota lain");
    assert_eq!(read(&t, |conn| members::table.count().get_result::<i64>(conn)), 2);
    t.run_jobs().await;
}
}

on_both! {
async fn of_the_third_and_fourth_work_begun_by_two_members_at_once_one_is_made(t: TestApp) {
    let (sekar, bayu) = pair(&t).await;
    let list = format!("{}/karya", sekar.at);
    for _ in 0..2 {
        sekar.person.browser.post(&list, &[]).await.expect(303);
    }
    let (one, other) = tokio::join!(sekar.person.browser.post(&list, &[]), bayu.person.browser.post(&list, &[]));
    let mut both = [one.status, other.status];
    both.sort_unstable();
    assert_eq!(both, [303, 409]);
    let lost = if one.status == 409 { one } else { other };
    lost.says("Paling banyak 3 karya untuk satu pendaftaran");
    assert_eq!(read(&t, |conn| works::table.count().get_result::<i64>(conn)), 3);
    t.run_jobs().await;
}
}

on_both! {
async fn who_is_invited_twice_confirms_both_at_once_and_both_hold(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let rival = pages::sign_up(&t, ("Gita Permata", "gita@contoh.go.id")).await;
    let team = [("kind", "team"), ("team_name", "Purnama"), ("institution", ELSEWHERE[0])];
    let rival = Entrant { at: pages::register_as(&rival, &team, 7).await, person: rival };
    pages::invite_member(&sekar, BAYU, 1).await;
    let (bayu, first) = pages::follow_invitation(&t, BAYU, "invite_member").await;
    pages::invite_member(&rival, BAYU, 1).await;
    let waiting = bayu.browser.get("/2023/peserta").await.expect(200).values("href");
    let second = waiting.into_iter().find(|at| at.contains("/undangan/") && *at != first).unwrap();
    let both = tokio::join!(pages::sign_membership(&bayu, &first, 1), pages::sign_membership(&bayu, &second, 1));
    assert_eq!((both.0.at, both.1.at), (sekar.at.clone(), rival.at.clone()));
    let states: Vec<String> = read(&t, |conn| entries::table.order(entries::id.asc()).select(entries::status).load(conn));
    assert_eq!(states, ["complete", "complete"]);
    let signed: i64 = read(&t, |conn| {
        members::table.filter(members::email.eq(BAYU.1)).filter(members::confirmed_at.is_not_null()).count().get_result(conn)
    });
    assert_eq!(signed, 2);
    // What one agreed to stands once for a person, however many entries there are.
    let given: Vec<String> = read(&t, |conn| {
        consents::table.order((consents::user_id.asc(), consents::id.asc())).select(consents::kind).load(conn)
    });
    assert_eq!(given.len(), 6, "{given:?}");
    bayu.browser.get("/2023/peserta").await.expect(200).says("Lentera").says("Purnama");
    t.run_jobs().await;
}
}

on_both! {
async fn a_work_sent_from_two_browsers_in_the_last_instant_has_one_receipt_and_none_after_it(t: TestApp) {
    let (sekar, bayu) = pair(&t).await;
    let work = pages::draft_work(&sekar, "Notulen").await;
    pages::paste_link(&sekar, &work, &pages::film(&t, 1, lomba::cli::demo::films::SHORT)).await;
    t.run_jobs().await;
    let edition = fixtures::read(&t, editions::current).unwrap();
    let closes = edition.phase(PhaseKey::Intake).unwrap().closes_at.unwrap();
    t.app.clock.set(At(closes.0 - 1));
    sekar.person.sign_in().await;
    bayu.person.sign_in().await;
    let path = format!("{work}/pengiriman");
    let browsers = (&sekar.person.browser, &bayu.person.browser);
    let (one, other) = tokio::join!(browsers.0.post(&path, &STATEMENTS), browsers.1.post(&path, &STATEMENTS));
    let receipt = Some(format!("{work}/tanda-terima?terkirim=1"));
    assert_eq!((one.expect(303).location(), other.expect(303).location()), (receipt.clone(), receipt));
    let sent = |t: &TestApp| -> Vec<String> {
        read(t, |conn| submissions::table.order(submissions::id.asc()).select(submissions::receipt).load(conn))
    };
    assert_eq!(sent(&t), ["ML-2023-0001-1"]);

    // One changes it while the other sends: what the receipt has is what was sent, and what it lacks is said.
    let about = format!("{work}/tentang");
    let mut form = browsers.0.get(&about).await.expect(200).form_fields();
    form.retain(|(name, _)| name != "title");
    form.push(("title".to_owned(), "Notulen dalam lima belas menit".to_owned()));
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let (saved, again) = tokio::join!(browsers.0.post_bare(&about, &form), browsers.1.post(&path, &STATEMENTS));
    assert_eq!(saved.expect(303).status, 303);
    assert!([303, 422].contains(&again.status), "{}", again.words());
    let shown = browsers.0.get(&work).await.expect(200);
    let receipt = browsers.0.get(&format!("{work}/tanda-terima")).await.expect(200);
    let arrived = receipt.words().contains("lima belas menit");
    assert_eq!(shown.words().contains("Belum dikirim ulang"), !arrived, "{}", shown.words());

    // After the grace nothing arrives, from neither.
    let before = sent(&t);
    t.app.clock.set(At(closes.0 + 600_000));
    let late = tokio::join!(browsers.0.post(&path, &STATEMENTS), browsers.1.post(&path, &STATEMENTS));
    for page in [late.0, late.1] {
        page.expect(409).says("sudah ditutup pada 14 Juli 2023, 23.59 WIB");
    }
    assert_eq!(sent(&t), before);
    t.run_jobs().await;
}
}
