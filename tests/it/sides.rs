//! One person is on one side of an edition: committee, jury or entrants; each refusal says what to do, keeps what was
//! typed, and does not tell a stranger who else takes part.

use diesel::prelude::*;
use lomba::accounts::Role;
use lomba::db::schema::{entries, jurors};
use lomba::judging;
use lomba::refused::Refused;
use lomba::team::{self, NewMember};

use crate::on_both;
use crate::support::fixtures::{self, BALI, BAYU, BUDI, EDITION, ELSEWHERE, SARI, read};
use crate::support::journey::{self as pages, Someone};

const JURORS: &str = "/2023/panitia/juri";
const REGISTER: &str = "/2023/peserta/daftar";

async fn invite(budi: &Someone, who: (&str, &str)) {
    let form = [("name", who.0), ("email", who.1), ("expertise", "Desain pembelajaran")];
    budi.browser.post(JURORS, &form).await.expect(303);
}

/// What somebody types to register alone, with the number of the `n`th person.
fn registration(name: &str, n: usize) -> Vec<(&'static str, String)> {
    [
        ("kind", "individual"),
        ("institution", BALI),
        ("name", name),
        ("asn_kind", "pns"),
        ("position", "Widyaiswara Ahli Muda"),
        ("declaration", "on"),
        ("publication", "on"),
        ("personal_data", "on"),
        ("declaration_version", "2023-1"),
    ]
    .map(|(field, value)| (field, value.to_owned()))
    .into_iter()
    .chain([("nip", fixtures::nip(n)), ("phone", fixtures::phone(n))])
    .collect()
}

on_both! {
async fn who_takes_part_does_not_accept_an_invitation_to_the_jury(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    invite(&budi, SARI).await;
    let link = t.newest_letter(SARI.1).path(&t.base);
    let sari = t.visitor();
    // The account of the invitation gets its password here and registers.
    sari.post("/akun/daftar", &[("name", SARI.0), ("email", SARI.1)]).await.expect(200);
    let sari = t.set_password(sari, &t.newest_letter(SARI.1).path(&t.base)).await;
    let form = registration(SARI.0, 3);
    sari.post(REGISTER, &pages::fields(&form)).await.expect(303);

    let page = sari.post(&link, &[]).await.expect(409);
    page.says("terdaftar sebagai peserta edisi ini").says("Batalkan pendaftaran Anda lebih dahulu").says("Tolak");
    let seen = crate::juror::row(&budi, SARI.0).await;
    assert!(seen.contains("diundang") && !seen.contains("menerima"), "{seen}");
    // Once the entry is cancelled, yes is taken.
    let entry: i64 = read(&t, |conn| Ok(entries::table.select(entries::id).first(conn)?));
    sari.post(&format!("/2023/peserta/{entry}/pembatalan"), &[("reason", "Menjadi juri")]).await.expect(303);
    sari.post(&link, &[]).await.expect(303);
    let again = sari.post(REGISTER, &pages::fields(&form)).await.expect(409);
    again.says("Akun Anda ada dalam tim juri edisi ini");
    t.run_jobs().await;
}
}

on_both! {
async fn a_juror_neither_registers_nor_joins_a_team(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let sari = pages::invite_and_declare_juror(&t, &budi, SARI, BALI).await;
    // Told before anything is typed, and by the act itself as well.
    let opened = sari.browser.get(REGISTER).await.expect(409);
    opened.says("Akun Anda ada dalam tim juri edisi ini").hides("langkah 1 dari 5");
    budi.browser.get(REGISTER).await.expect(409).says("Akun Anda adalah akun panitia").hides("langkah 1 dari 5");
    let form = registration(SARI.0, 3);
    let page = sari.browser.post(REGISTER, &pages::fields(&form)).await.expect(409);
    page.says("Akun Anda ada dalam tim juri edisi ini").says("hubungi panitia");
    let page = sari.browser.post(REGISTER, &pages::fields(&form)).await.expect(409);
    let kept = (page.field("institution"), page.field("phone"), page.field("position"));
    assert_eq!(kept, (BALI.to_owned(), fixtures::phone(3), "Widyaiswara Ahli Muda".to_owned()));

    // A leader who invites a juror learns nothing; the juror is told.
    let leader = pages::register_team(&t).await;
    pages::invite_member(&leader, SARI, 3).await;
    let letter = t.newest_letter(SARI.1);
    assert_eq!(letter.kind, "invite_member");
    let at = letter.path(&t.base);
    let form: Vec<_> = form.into_iter().filter(|(name, _)| !["kind", "institution"].contains(name)).collect();
    let page = sari.browser.post(&at, &pages::fields(&form)).await.expect(409);
    page.says("Akun Anda ada dalam tim juri edisi ini");
    leader.person.browser.get(&leader.at).await.expect(200).hides("tim juri");
    sari.browser.post(&format!("{at}/penolakan"), &[]).await.expect(303);
    t.run_jobs().await;
}
}

on_both! {
async fn the_employee_number_finds_who_uses_another_address(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let sari = pages::invite_and_declare_juror(&t, &budi, SARI, ELSEWHERE[1]).await;
    let number = fixtures::nip(5);
    let version = sari.browser.get("/2023/juri/pernyataan").await.expect(200).field("version");
    let said = [("version", version.as_str()), ("nip", &number), ("accepted", "on")];
    sari.browser.post("/2023/juri/pernyataan", &said).await.expect(303);

    let other = pages::sign_up(&t, ("Sari Pribadi", "sari.pribadi@contoh.go.id")).await;
    let form = registration("Sari Pribadi", 5);
    let page = other.browser.post(REGISTER, &pages::fields(&form)).await.expect(422);
    page.says("NIP ini sudah dipakai untuk peran lain pada edisi ini").hides("juri").hides(SARI.0);
    let leader = pages::register_team(&t).await;
    pages::invite_member(&leader, BAYU, 1).await;
    let (bayu, at) = pages::follow_invitation(&t, BAYU, "invite_member").await;
    let form: Vec<_> = form.into_iter().filter(|(name, _)| !["kind", "institution"].contains(name)).collect();
    let page = bayu.browser.post(&at, &pages::fields(&form)).await.expect(422);
    page.says("NIP ini sudah dipakai untuk peran lain").hides(SARI.0);
    pages::sign_membership(&bayu, &at, 1).await;

    // The other way round: an entrant's number in a declaration.
    let rani = ("Rani Astuti", "rani@contoh.go.id");
    invite(&budi, rani).await;
    let (rani, _) = pages::accept_jury_invitation(&t, rani).await;
    let taken = fixtures::nip(1);
    let said = [("institution", ELSEWHERE[2]), ("nip", taken.as_str()), ("accepted", "on"), ("others", BALI)];
    let page = rani.browser.post("/2023/juri/pernyataan", &said).await.expect(422);
    assert_eq!((page.field("institution").as_str(), page.textarea("others").as_str()), (ELSEWHERE[2], BALI));
    page.says("NIP ini sudah dipakai untuk peran lain").hides(BAYU.0).hides("Lentera");
    rani.browser.get("/2023/juri").await.expect(303);
    // At the invitation the committee is told.
    let form = [("name", "Wira"), ("email", "wira@contoh.go.id"), ("expertise", "Video"), ("nip", &taken)];
    budi.browser.post(JURORS, &form).await.expect(422).says("terdaftar sebagai peserta edisi ini");
    t.run_jobs().await;
}
}

on_both! {
async fn the_committee_neither_judges_nor_takes_part(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let form = [("name", BUDI.0), ("email", BUDI.1), ("expertise", "Video")];
    let page = budi.browser.post(JURORS, &form).await.expect(422).says("adalah anggota panitia");
    assert_eq!(page.field("email"), BUDI.1);
    let list = judging::csv_file::parse(format!("nama,surel,keahlian\nBudi,{},Video\nSari Hapsari,{},Video\n", BUDI.1, SARI.1).as_bytes());
    let (taken, refused) = t.write(|tx| judging::import_jurors(tx, None, EDITION, &list.rows)).unwrap();
    assert_eq!((taken, refused.len(), refused[0].line), (1, 1, 2));
    assert!(refused[0].message.id.contains("anggota panitia"), "{}", refused[0].message.id);

    let own = registration(BUDI.0, 9);
    let page = budi.browser.post(REGISTER, &pages::fields(&own)).await.expect(409);
    page.says("Akun Anda adalah akun panitia").says("minta dikeluarkan dari panitia lebih dahulu");

    // Invited first, of the committee later: yes is refused.
    let link = t.newest_letter(SARI.1).path(&t.base);
    t.write(|tx| team::invite(tx, None, &member(SARI.1, SARI.0))).unwrap();
    t.visitor().post(&link, &[]).await.expect(409).says("Akun Anda adalah akun panitia");

    // Jurors and entrants do not come onto the committee.
    let bayu = pages::invite_and_declare_juror(&t, &budi, BAYU, BALI).await;
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    for (email, said) in [(bayu.email.as_str(), "tim juri edisi 2023"), (maker.person.email.as_str(), "peserta edisi 2023")] {
        let refused = t.write(|tx| team::invite(tx, None, &member(email, "Nama"))).unwrap_err();
        assert!(refused.message().unwrap().id.contains(said), "{refused}");
        let browser = if email == bayu.email { &bayu.browser } else { &maker.person.browser };
        browser.get("/2023/panitia").await.expect(403);
    }
    t.run_jobs().await;
}
}

on_both! {
async fn of_yes_to_the_jury_and_a_registration_in_one_moment_one_is_refused(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    for n in 0..6 {
        let who = (format!("Orang Nomor {n}"), format!("orang{n}@contoh.go.id"));
        invite(&budi, (&who.0, &who.1)).await;
        let link = t.newest_letter(&who.1).path(&t.base);
        let person = pages::sign_up(&t, (&who.0, &who.1)).await;
        let form = registration(&who.0, 40 + n);
        let form = pages::fields(&form);
        let (yes, entry) =
            tokio::join!(person.browser.post(&link, &[]), person.browser.post(REGISTER, &form));
        let (accepted, registered) = read(&t, |conn| {
            let accepted: i64 = jurors::table
                .filter(jurors::email.eq(&who.1))
                .filter(jurors::accepted_at.is_not_null())
                .count()
                .get_result(conn)?;
            let registered: i64 = lomba::db::schema::members::table
                .filter(lomba::db::schema::members::email.eq(&who.1))
                .count()
                .get_result(conn)?;
            Ok((accepted, registered))
        });
        match (yes.status, entry.status) {
            (303, 409) => assert_eq!((accepted, registered), (1, 0)),
            (409, 303) => assert_eq!((accepted, registered), (0, 1)),
            other => panic!("{other:?}: {} {}", yes.words(), entry.words()),
        }
    }
    t.run_jobs().await;
}
}

fn member<'a>(email: &'a str, name: &'a str) -> NewMember<'a> {
    NewMember { email, name, role: Role::Observer }
}
