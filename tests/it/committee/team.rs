//! The committee's own people through their pages: invited, accepted, given another role, suspended, removed.

use lomba::accounts::Role;
use lomba::db::{Fault, schema::committee_members};
use lomba::ids::CommitteeMemberId;

use diesel::prelude::*;

use crate::on_both;
use crate::support::fixtures::{SECRETARIAT, read};
use crate::support::{Client, Page, TestApp};

const TEAM: &str = "/2023/panitia/tim";
const BUDI: (&str, &str) = ("Budi Santosa", "budi@contoh.go.id");
const WAYAN: (&str, &str) = ("Wayan Sudarma", "wayan@contoh.go.id");

/// The page of the member with an address.
fn page_of(t: &TestApp, email: &str) -> String {
    let member = read(t, |conn| lomba::team::find_by_email(conn, email)).unwrap();
    format!("{TEAM}/{}", member.id)
}

async fn post(who: &Client, at: &str, fields: &[(&str, &str)]) -> Page {
    who.post(at, fields).await
}

on_both! {
async fn an_invited_member_begins_with_accepting_and_an_institution(t: TestApp) {
    let budi = t.committee(BUDI.0, BUDI.1).await;
    let bad = post(&budi, TEAM, &[("name", "Wayan Sudarma"), ("email", "bukan"), ("role", "")]).await.expect(422);
    assert_eq!((bad.field("name"), bad.field("email")), ("Wayan Sudarma".to_owned(), "bukan".to_owned()));
    bad.says("Pilih perannya");
    let form = [("name", WAYAN.0), ("email", WAYAN.1), ("role", "verifier"), ("key", "0123456789abcdef0123456789abcdef")];
    post(&budi, TEAM, &form).await.expect(303);
    post(&budi, TEAM, &form).await.expect(303);
    assert_eq!(t.letters(WAYAN.1).len(), 1, "one form, one letter");
    let again = [("name", WAYAN.0), ("email", WAYAN.1), ("role", "observer")];
    let page = post(&budi, TEAM, &again).await.expect(422).says("sudah ada dalam panitia");
    assert_eq!(page.checked("role"), ["observer"], "what was typed is kept");
    budi.get(TEAM).await.expect(200).says("diundang");

    let letter = t.newest_letter(WAYAN.1);
    assert_eq!((letter.kind.as_str(), letter.subject.as_str()), ("invited_to_committee", "Undangan menjadi panitia: verifikator"));
    let wayan = t.set_password(t.visitor(), &letter.path(&t.base)).await;
    wayan.get("/2023/panitia").await.expect(403);
    assert_eq!(wayan.get("/panitia").await.expect(303).location().unwrap(), "/panitia/undangan");
    let page = wayan.get("/panitia/undangan").await.expect(200).says("verifikator").says("mengonfirmasi tautan");
    page.hides("mengatur tim panitia");
    wayan.post("/panitia/undangan", &[("institution", "")]).await.expect(422);
    wayan.get("/2023/panitia").await.expect(403);
    wayan.post("/panitia/undangan", &[("institution", SECRETARIAT)]).await.expect(303);
    wayan.get("/2023/panitia").await.expect(200);
    wayan.get(TEAM).await.expect(200).says(SECRETARIAT).hides("Undang anggota");
    wayan.post("/panitia/undangan", &[("institution", SECRETARIAT)]).await.expect(409).says("Tidak ada undangan");
    let trail = budi.get("/2023/panitia/jejak?jenis=committee_member").await.expect(200);
    trail.says("Anggota panitia diundang").says("Undangan panitia diterima");
}
}

on_both! {
async fn a_role_holds_at_once_and_what_it_lacks_is_refused_in_words(t: TestApp) {
    let budi = t.committee(BUDI.0, BUDI.1).await;
    let wayan = t.committee_as(WAYAN.0, WAYAN.1, Role::Secretary).await;
    wayan.get("/2023/panitia/juri/batas-jawaban").await.expect(200);
    let at = page_of(&t, WAYAN.1);
    post(&budi, &format!("{at}/peran"), &[("role", "ratu")]).await.expect(422).says("Pilih perannya");
    post(&budi, &format!("{at}/peran"), &[("role", "secretary")]).await.expect(409).says("sudah seperti itu");
    post(&budi, &format!("{at}/peran"), &[("role", "verifier")]).await.expect(303);
    let page = wayan.get("/2023/panitia/juri/batas-jawaban").await.expect(403);
    page.says("Peran Anda, verifikator, tidak mencakup mengundang dan mengurus juri").says("ketua, sekretaris juri");
    let letter = t.newest_letter(WAYAN.1);
    assert_eq!((letter.kind.as_str(), letter.subject.as_str()), ("role_changed", "Peran Anda dalam panitia: verifikator"));
    assert!(letter.text.contains("dari sekretaris juri menjadi verifikator"), "{}", letter.text);
    wayan.get(&at).await.expect(403);
    post(&wayan, &format!("{at}/peran"), &[("role", "chair")]).await.expect(403);
    budi.get("/2023/panitia/jejak?jenis=committee_member").await.expect(200).says("Peran anggota panitia diubah");
}
}

on_both! {
async fn who_is_suspended_or_removed_loses_the_right_at_once(t: TestApp) {
    let budi = t.committee(BUDI.0, BUDI.1).await;
    let wayan = t.committee_as(WAYAN.0, WAYAN.1, Role::Verifier).await;
    let at = page_of(&t, WAYAN.1);
    wayan.get("/2023/panitia").await.expect(200);
    post(&budi, &format!("{at}/penangguhan"), &[("suspend_reason", " ")]).await.expect(422).says("Tulis alasannya");
    post(&budi, &format!("{at}/penangguhan"), &[("suspend_reason", "Cuti panjang")]).await.expect(303);
    assert!(wayan.get("/2023/panitia").await.expect(303).location().unwrap().starts_with("/akun/masuk"), "the session ended");
    let fresh = t.sign_in_again(WAYAN.1).await;
    fresh.get("/2023/panitia").await.expect(403);
    assert!(t.newest_letter(WAYAN.1).text.contains("Alasannya: Cuti panjang"));
    let again = post(&budi, &format!("{at}/penghapusan"), &[("remove_reason", "")]).await.expect(422);
    again.says("ditangguhkan").says("Pulihkan");
    post(&budi, &format!("{at}/pemulihan"), &[]).await.expect(303);
    fresh.get("/2023/panitia").await.expect(200);
    post(&budi, &format!("{at}/pemulihan"), &[]).await.expect(409);

    post(&budi, &format!("{at}/sesi"), &[]).await.expect(303);
    fresh.get("/2023/panitia").await.expect(303);
    let fresh = t.sign_in_again(WAYAN.1).await;
    fresh.get("/2023/panitia").await.expect(200);

    post(&budi, &format!("{at}/penghapusan"), &[("remove_reason", "Pindah tugas")]).await.expect(303);
    fresh.get("/2023/panitia").await.expect(303);
    t.sign_in_again(WAYAN.1).await.get("/2023/panitia").await.expect(403);
    assert!(t.newest_letter(WAYAN.1).text.contains("Alasannya: Pindah tugas"));
    budi.get(&at).await.expect(404);
    budi.get(TEAM).await.expect(200).hides(WAYAN.1);
    let trail = budi.get("/2023/panitia/jejak?jenis=committee_member").await.expect(200);
    for words in ["Anggota panitia ditangguhkan", "Anggota panitia dipulihkan", "Sesi anggota panitia diakhiri", "Anggota panitia dikeluarkan", "Pindah tugas"] {
        assert!(trail.words().contains(words), "{words}");
    }
    // Invited again, the person accepts again.
    post(&budi, TEAM, &[("name", WAYAN.0), ("email", WAYAN.1), ("role", "observer")]).await.expect(303);
    let back = t.sign_in_again(WAYAN.1).await;
    back.get("/2023/panitia").await.expect(403);
    back.post("/panitia/undangan", &[("institution", SECRETARIAT)]).await.expect(303);
    back.get("/2023/panitia").await.expect(200);
}
}

on_both! {
async fn the_last_active_chair_stays_one(t: TestApp) {
    let budi = t.committee(BUDI.0, BUDI.1).await;
    t.committee_as(WAYAN.0, WAYAN.1, Role::Verifier).await;
    let own = page_of(&t, BUDI.1);
    let page = budi.get(&own).await.expect(200).says("satu-satunya ketua yang aktif");
    page.hides(&format!("{own}/penghapusan"));
    let acts = [("peran", ("role", "observer")), ("penangguhan", ("suspend_reason", "Alasan saya")), ("penghapusan", ("remove_reason", "Alasan saya"))];
    for (act, field) in acts {
        post(&budi, &format!("{own}/{act}"), &[field]).await.expect(409).says("ketua terakhir yang aktif");
    }
    // An invited chair does not count until they have come.
    post(&budi, TEAM, &[("name", "Dewi"), ("email", "dewi@contoh.go.id"), ("role", "chair")]).await.expect(303);
    post(&budi, &format!("{own}/penghapusan"), &[("remove_reason", "Alasan saya")]).await.expect(409);
    let dewi = t.set_password(t.visitor(), &t.newest_letter("dewi@contoh.go.id").path(&t.base)).await;
    dewi.post("/panitia/undangan", &[("institution", SECRETARIAT)]).await.expect(303);
    post(&budi, &format!("{own}/peran"), &[("role", "observer")]).await.expect(303);
    budi.get(TEAM).await.expect(200).hides("Undang anggota");
    let hers = page_of(&t, "dewi@contoh.go.id");
    post(&dewi, &format!("{hers}/penghapusan"), &[("remove_reason", "Alasan saya")]).await.expect(409);
}
}

on_both! {
async fn of_two_chairs_who_remove_each_other_one_remains(t: TestApp) {
    let budi = t.committee(BUDI.0, BUDI.1).await;
    let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    let (his, hers) = (page_of(&t, BUDI.1), page_of(&t, "dewi@contoh.go.id"));
    let (remove_him, remove_her) = (format!("{his}/penghapusan"), format!("{hers}/penghapusan"));
    let reason = [("remove_reason", "Pada saat yang sama")];
    let (one, other) = tokio::join!(post(&budi, &remove_her, &reason), post(&dewi, &remove_him, &reason));
    let done = [one.status, other.status].iter().filter(|status| **status == 303).count();
    // Whoever came second was signed out, or lost the right, or is the last one.
    let left: i64 = read(&t, |conn| {
        committee_members::table
            .filter(committee_members::removed_at.is_null())
            .filter(committee_members::role.eq(Role::Chair))
            .count()
            .get_result(conn)
            .map_err(Fault::from)
    });
    assert_eq!(left, 1, "{} {}", one.status, other.status);
    let signed_out = |page: &Page| page.location().is_some_and(|to| to.starts_with("/akun/masuk"));
    let refused = [&one, &other].iter().filter(|page| matches!(page.status, 403 | 409) || signed_out(page)).count();
    assert_eq!((done - [&one, &other].iter().filter(|page| signed_out(page)).count(), refused), (1, 1));
}
}

on_both! {
async fn a_change_of_role_takes_the_approvals_with_it(t: TestApp) {
    let wayan = crate::support::fixtures::committee_named(&t, WAYAN.0, WAYAN.1);
    let budi = crate::support::fixtures::committee(&t);
    let edition = read(&t, |conn| lomba::editions::find(conn, "2023")).unwrap();
    let asked = lomba::approvals::Asked {
        edition: &edition,
        act: lomba::approvals::ProtectedAct::Seal,
        subject: "",
        fingerprint: "f",
        page: "/hasil/penyegelan",
    };
    let results = crate::support::fixtures::right::<lomba::accounts::right::Results>(&wayan);
    t.write(|tx| lomba::approvals::ask(tx, &results, asked, "{}")).unwrap();
    let requests = |t: &TestApp| {
        let edition = edition.clone();
        read(t, move |conn| lomba::approvals::requests(conn, &edition, asked.act, ""))
    };
    assert_eq!((requests(&t).open.len(), requests(&t).members), (1, 2));
    let id: CommitteeMemberId = read(&t, |conn| lomba::team::find_by_email(conn, WAYAN.1)).unwrap().id;
    let team = crate::support::fixtures::right(&budi);
    t.write(|tx| lomba::team::change_role(tx, Some(&team), id, Role::Verifier)).unwrap();
    assert_eq!((requests(&t).open.len(), requests(&t).members), (0, 1));
    let mine = crate::support::fixtures::right::<lomba::accounts::right::Results>(&budi);
    let refused = t.write(|tx| lomba::approvals::second(tx, &mine, asked)).unwrap_err();
    assert_eq!(refused.to_string(), "the committee has one member");
    // Who holds another right is told so, whatever the caller passed.
    let works = crate::support::fixtures::right::<lomba::accounts::right::Works>(&again(&t));
    let refused = t.write(|tx| lomba::approvals::ask(tx, &works, asked, "{}")).unwrap_err();
    assert_eq!(refused.to_string(), "the role does not permit Seal");
    t.write(|tx| lomba::team::suspend(tx, &team, id, "Cuti")).unwrap();
    assert_eq!(requests(&t).members, 1);
}
}

/// Wayan with the rights of today.
fn again(t: &TestApp) -> lomba::accounts::Committee {
    t.write(|tx| {
        let user = lomba::accounts::find_by_email(tx.conn, WAYAN.1)?.unwrap();
        let person = lomba::accounts::sign_in(tx, user.id, "test")?.person;
        Ok::<_, Fault>(lomba::accounts::committee(tx.conn, &person)?.unwrap())
    })
    .unwrap()
}

on_both! {
async fn members_change_their_own_institution_and_are_asked_which_one(t: TestApp) {
    let budi = t.committee(BUDI.0, BUDI.1).await;
    let at = format!("{TEAM}/instansi");
    assert_eq!(budi.get(&at).await.expect(200).field("institution"), SECRETARIAT);
    budi.post(&at, &[("institution", "x")]).await.expect(422);
    let doubt = budi.post(&at, &[("institution", "Pemerintah Provinsi Bally")]).await.expect(422);
    doubt.says("Pemerintah Provinsi Bali").says("Instansi mana yang Anda maksud");
    let answer = [("institution", "Pemerintah Provinsi Bally"), ("institution_asked", "Pemerintah Provinsi Bally"), ("institution_meant", "Pemerintah Provinsi Bali")];
    budi.post(&at, &answer).await.expect(303);
    budi.get(TEAM).await.expect(200).says("Pemerintah Provinsi Bali");
    budi.get("/2023/panitia/jejak?jenis=committee_member").await.expect(200).says("Instansi anggota panitia diubah");
}
}

on_both! {
async fn an_invitation_is_sent_again_until_it_is_accepted(t: TestApp) {
    let budi = t.committee(BUDI.0, BUDI.1).await;
    post(&budi, TEAM, &[("name", WAYAN.0), ("email", WAYAN.1), ("role", "verifier")]).await.expect(303);
    let at = page_of(&t, WAYAN.1);
    budi.get(&at).await.expect(200).says("Kirim ulang undangan").hides("Tangguhkan");
    post(&budi, &format!("{at}/undangan"), &[]).await.expect(303);
    assert_eq!(t.letters(WAYAN.1).len(), 2);
    let wayan = t.set_password(t.visitor(), &t.newest_letter(WAYAN.1).path(&t.base)).await;
    wayan.post("/panitia/undangan", &[("institution", SECRETARIAT)]).await.expect(303);
    post(&budi, &format!("{at}/undangan"), &[]).await.expect(409);
    budi.get(&at).await.expect(200).hides("Kirim ulang undangan").says("Tangguhkan");
}
}
