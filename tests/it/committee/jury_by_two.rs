//! Once works were given out, two members invite jurors; the chair of the jury is always named by two.

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::{editions, jurors};

use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures::{self, EDITION, read};
use crate::support::journey::{self as pages, BUDI, Someone};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
const RATNA: (&str, &str) = ("Ratna Kusuma", "ratna@contoh.go.id");
const JURY: &str = "/2023/panitia/juri";
const CHAIR: &str = "/2023/panitia/babak/ketua";
const TIRTA: &str = "tirta@contoh.go.id";

/// Two members, and three jurors who hold the one work.
async fn works_are_given_out(t: &TestApp) -> (Someone, Someone) {
    let (budi, dewi) = (pages::committee(t, BUDI).await, pages::committee(t, DEWI).await);
    let house = fixtures::institution(t, "Badan Contoh 1", true);
    fixtures::accepted_work(t, 1, house);
    for n in 1..=3 {
        let house = fixtures::institution(t, &format!("Badan Juri {n}"), true);
        fixtures::juror(t, n, None, Some(house));
    }
    t.set_clock("2023-07-20 09:00");
    budi.sign_in().await;
    dewi.sign_in().await;
    pages::route(&budi).await;
    (budi, dewi)
}

fn without_second_member(t: &TestApp) {
    let settings: String = read(t, |conn| Ok(editions::table.select(editions::settings).first(conn)?));
    let alone = settings.replace("\"second_member\":true", "\"second_member\":false");
    assert_ne!(alone, settings);
    t.write(|tx| {
        diesel::update(editions::table)
            .set(editions::settings.eq(alone))
            .execute(tx.conn)
            .map_err(Fault::from)
    })
    .unwrap();
}

fn tirta() -> Vec<(&'static str, &'static str)> {
    vec![
        ("name", "Tirta Wijaya"),
        ("email", TIRTA),
        ("expertise", "Produksi video"),
        ("capacity", "7"),
        ("nip", "198501012008031999"),
    ]
}

fn addresses(t: &TestApp) -> Vec<String> {
    read(t, |conn| Ok(jurors::table.order(jurors::id.asc()).select(jurors::email).load(conn)?))
}

fn chairs(t: &TestApp) -> Vec<String> {
    let named = |conn: &mut lomba::db::Conn| {
        Ok(jurors::table.filter(jurors::is_chair.eq(true)).select(jurors::pseudonym).load(conn)?)
    };
    read(t, named)
}

/// Where the newest request leads, as its letter says.
fn asked(t: &TestApp, email: &str) -> String {
    let told = t.newest_letter(email);
    assert_eq!(told.kind, "second_member_asked");
    told.path(&t.base)
}

on_both! {
async fn one_member_asks_for_a_juror_and_another_sends_the_invitation(t: TestApp) {
    let (budi, dewi) = works_are_given_out(&t).await;
    budi.browser.get(JURY).await.expect(200).says("diundang oleh dua anggota").says("Usulkan undangan");
    let jurors = budi.browser.post(JURY, &[("name", "Tirta Wijaya"), ("email", "juri1@contoh.go.id"), ("expertise", "Video")]).await;
    jurors.expect(422).says("sudah ada dalam tim juri");
    budi.browser.post(JURY, &tirta()).await.expect(303);
    budi.browser.post(JURY, &tirta()).await.expect(303);
    assert_eq!((addresses(&t).len(), t.letters(TIRTA).len()), (3, 0), "nothing is sent yet");
    assert_eq!(t.letters_of_kind("second_member_asked").len(), 1, "asked twice it is one request");
    let at = asked(&t, DEWI.1);
    dewi.browser.get("/2023/panitia").await.expect(200).says("Budi Santosa menyetujui mengundang juri sesudah karya dibagikan (tirta@contoh.go.id)");
    dewi.browser.get(JURY).await.expect(200).says("Usulan undangan").says("menunggu Anda");
    // Who asked cannot send; the other sees everything that was asked for.
    let own = budi.browser.get(&at).await.expect(200);
    assert_eq!(own.values("data-act"), ["waits"]);
    budi.browser.post(&at, &[]).await.expect(409).says("Anda sudah menyetujuinya");
    let page = dewi.browser.get(&at).await.expect(200).says("Tirta Wijaya").says("Produksi video").says("•••• 999");
    assert_eq!((page.values("data-act"), page.values("data-invite")), (vec!["ready".to_owned()], vec![TIRTA.to_owned()]));
    dewi.browser.post(&at, &[]).await.expect(303);
    assert_eq!(addresses(&t)[3..], [TIRTA]);
    assert_eq!(t.newest_letter(TIRTA).kind, "invite_juror");
    let stored: (String, Option<i32>, String) = read(&t, |conn| {
        Ok(jurors::table.filter(jurors::email.eq(TIRTA)).select((jurors::expertise, jurors::capacity, jurors::nip_tail)).first(conn)?)
    });
    assert_eq!(stored, ("Produksi video".to_owned(), Some(7), "999".to_owned()));
    dewi.browser.post(&at, &[]).await.expect(409).says("sudah dikirim atau ditarik");
    assert_eq!(dewi.browser.get(&at).await.expect(303).location().unwrap(), JURY);
    assert_eq!(t.letters(TIRTA).len(), 1);
    t.run_jobs().await;
}
}

on_both! {
async fn two_members_who_send_it_at_once_send_it_once(t: TestApp) {
    let (budi, dewi) = works_are_given_out(&t).await;
    let ratna = pages::committee(&t, RATNA).await;
    budi.browser.post(JURY, &tirta()).await.expect(303);
    let at = asked(&t, DEWI.1);
    let (one, other) = tokio::join!(dewi.browser.post(&at, &[]), ratna.browser.post(&at, &[]));
    let mut answers = [one.status, other.status];
    answers.sort_unstable();
    assert_eq!(answers, [303, 409]);
    assert_eq!((addresses(&t).len(), t.letters(TIRTA).len()), (4, 1));
    // The same for the chair.
    let page = budi.browser.get(&format!("{CHAIR}/1")).await.expect(200);
    let shown = page.field("fingerprint");
    let form = [("fingerprint", shown.as_str())];
    budi.browser.post(&format!("{CHAIR}/1/persetujuan"), &form).await.expect(303);
    let at = format!("{CHAIR}/1");
    let (one, other) = tokio::join!(dewi.browser.post(&at, &form), ratna.browser.post(&at, &form));
    let mut answers = [one.status, other.status];
    answers.sort_unstable();
    assert_eq!((answers, chairs(&t)), ([303, 409], vec!["J01".to_owned()]));
    t.run_jobs().await;
}
}

on_both! {
async fn what_changed_since_it_was_asked_for_stops_it(t: TestApp) {
    let (budi, dewi) = works_are_given_out(&t).await;
    budi.browser.post(JURY, &tirta()).await.expect(303);
    let at = asked(&t, DEWI.1);
    // Tirta joins the committee meanwhile: a person has one side.
    let tirta_on_committee = t.committee("Tirta Wijaya", TIRTA).await;
    let page = dewi.browser.get(&at).await.expect(200).says("adalah anggota panitia");
    assert_eq!(page.values("data-act"), ["stopped"]);
    dewi.browser.post(&at, &[]).await.expect(409).says("adalah anggota panitia");
    assert_eq!(addresses(&t).len(), 3);
    drop(tirta_on_committee);
    // Taken back it leads to the jury.
    let withdraw = page.link("/penarikan");
    assert_eq!(dewi.browser.post(&withdraw, &[]).await.expect(303).location().unwrap(), at);
    assert_eq!(dewi.browser.get(&at).await.expect(303).location().unwrap(), JURY);
    dewi.browser.post(&at, &[]).await.expect(409).says("sudah dikirim atau ditarik");
    t.run_jobs().await;
}
}

on_both! {
async fn who_declined_is_invited_anew_by_two_and_a_waiting_letter_again_by_one(t: TestApp) {
    let (budi, dewi) = works_are_given_out(&t).await;
    let set = |n: i64, status: &'static str| {
        t.write(|tx| {
            diesel::update(jurors::table.find(n)).set(jurors::status.eq(status)).execute(tx.conn).map_err(Fault::from)
        })
        .unwrap()
    };
    let person = fixtures::person(&t, "Juri Rahasia 3", "juri3@contoh.go.id");
    let account = |tx: &mut lomba::db::Tx<'_>| {
        diesel::update(jurors::table.find(3)).set(jurors::user_id.eq(person.user_id())).execute(tx.conn).map_err(Fault::from)
    };
    t.write(account).unwrap();
    set(3, "declined");
    budi.browser.post(&format!("{JURY}/3/undangan"), &[]).await.expect(303);
    assert_eq!(t.letters_of_kind("invite_juror").len(), 0);
    let at = asked(&t, DEWI.1);
    dewi.browser.get(&at).await.expect(200).says("J03 Juri Rahasia 3 · diundang lagi");
    dewi.browser.post(&at, &[]).await.expect(303);
    assert_eq!(t.newest_letter("juri3@contoh.go.id").kind, "invite_juror");
    let status: String = read(&t, |conn| Ok(jurors::table.find(3).select(jurors::status).first(conn)?));
    assert_eq!(status, "invited");
    // A fresh letter for who is invited needs nobody else.
    budi.browser.post(&format!("{JURY}/3/undangan"), &[]).await.expect(303);
    assert_eq!(t.letters_of_kind("invite_juror").len(), 2);
    t.run_jobs().await;
}
}

on_both! {
async fn the_chair_is_named_by_two_and_never_over_a_change_nobody_saw(t: TestApp) {
    let (budi, dewi) = works_are_given_out(&t).await;
    budi.browser.get("/2023/panitia/babak").await.expect(200).says("Ketua belum ditetapkan");
    budi.browser.get(CHAIR).await.expect(409).says("juri yang aktif");
    assert_eq!(budi.browser.get(&format!("{CHAIR}?juror=2")).await.expect(303).location().unwrap(), format!("{CHAIR}/2"));
    let form = |page: &crate::support::Page| vec![("fingerprint", page.field("fingerprint"))];
    let first = budi.browser.get(&format!("{CHAIR}/2")).await.expect(200).says("Sebelum J02 Juri Rahasia 2 menjadi ketua juri");
    assert_eq!(first.values("data-act"), ["open"]);
    let first = form(&first);
    let stale = form(&dewi.browser.get(&format!("{CHAIR}/3")).await.expect(200));
    budi.browser.post(&format!("{CHAIR}/2"), &pages::fields(&first)).await.expect(409).says("Belum ada anggota lain");
    budi.browser.post(&format!("{CHAIR}/2/persetujuan"), &pages::fields(&first)).await.expect(303);
    budi.browser.post(&format!("{CHAIR}/2"), &pages::fields(&first)).await.expect(409).says("Anda sudah menyetujuinya");
    assert_eq!((asked(&t, DEWI.1), chairs(&t).len()), (format!("{CHAIR}/2"), 0));
    dewi.browser.get("/2023/panitia").await.expect(200).says("Budi Santosa menyetujui menetapkan ketua juri (J02)");
    dewi.browser.post(&format!("{CHAIR}/2"), &pages::fields(&first)).await.expect(303);
    assert_eq!(chairs(&t), ["J02"]);
    // Somebody else's page is older than the change: it is told what is stored.
    let said = "Yang tersimpan sekarang: J02 Juri Rahasia 2";
    dewi.browser.post(&format!("{CHAIR}/3/persetujuan"), &pages::fields(&stale)).await.expect(409).says(said);
    budi.browser.post(&format!("{CHAIR}/3"), &pages::fields(&stale)).await.expect(409).says(said);
    dewi.browser.post(&format!("{CHAIR}/2"), &pages::fields(&first)).await.expect(409).says("sudah menjadi ketua");
    assert_eq!(chairs(&t), ["J02"]);
    t.run_jobs().await;
}
}

on_both! {
async fn an_edition_without_a_second_member_goes_alone(t: TestApp) {
    let (budi, _dewi) = works_are_given_out(&t).await;
    // What was asked for before the setting changed is done by one, and waits no longer.
    budi.browser.post(JURY, &[("name", "Laras Kusuma"), ("email", "laras@contoh.go.id"), ("expertise", "Video")]).await.expect(303);
    let at = asked(&t, DEWI.1);
    without_second_member(&t);
    budi.browser.post(&at, &[]).await.expect(303);
    assert_eq!(budi.browser.get(&at).await.expect(303).location().unwrap(), JURY);
    budi.browser.get(JURY).await.expect(200).says("Kirim undangan").hides("Usulkan undangan");
    budi.browser.post(JURY, &tirta()).await.expect(303);
    assert_eq!(addresses(&t)[3..], ["laras@contoh.go.id", TIRTA]);
    let page = budi.browser.get(&format!("{CHAIR}/1")).await.expect(200);
    assert_eq!(page.values("data-act"), ["ready"]);
    let shown = page.field("fingerprint");
    budi.browser.post(&format!("{CHAIR}/1"), &[("fingerprint", &shown)]).await.expect(303);
    let page = budi.browser.get(&format!("{CHAIR}/2")).await.expect(200).says("Ketua sekarang: J01");
    let stale = [("fingerprint", shown.as_str())];
    budi.browser.post(&format!("{CHAIR}/2"), &stale).await.expect(409).says("Yang tersimpan sekarang: J01");
    budi.browser.post(&format!("{CHAIR}/2"), &[("fingerprint", &page.field("fingerprint"))]).await.expect(303);
    assert_eq!(chairs(&t), ["J02"]);
    t.run_jobs().await;
}
}

on_both! {
async fn the_command_line_invites_nobody_once_works_were_given_out(t: TestApp) {
    let (_budi, _dewi) = works_are_given_out(&t).await;
    let list = lomba::judging::csv_file::parse(b"nama,surel,keahlian\nTirta Wijaya,tirta@contoh.go.id,Video\n");
    let (taken, refused) = t.write(|tx| lomba::judging::import_jurors(tx, None, EDITION, &list.rows)).unwrap();
    assert_eq!((taken, refused.len(), refused[0].line), (0, 1, 2));
    assert!(refused[0].message.en.starts_with("Since works were given out, two members"));
    assert_eq!(addresses(&t).len(), 3);
}
}

on_both! {
async fn a_list_goes_through_two_members_as_one_request(t: TestApp) {
    let (budi, dewi) = works_are_given_out(&t).await;
    let list = "nama,surel,keahlian\nTirta Wijaya,tirta@contoh.go.id,Video\nLaras Kusuma,laras@contoh.go.id,Desain\n";
    let import = format!("{JURY}/impor");
    let page = budi.browser.upload(&import, &[("list", list)], ("", b"")).await.expect(200).says("Usulkan 2 undangan");
    let (fingerprint, key) = (page.field("fingerprint"), page.field("key"));
    let form = [("list", list), ("fingerprint", &fingerprint), ("key", &key), ("act", "invite")];
    budi.browser.upload(&import, &form, ("", b"")).await.expect(303);
    assert_eq!(addresses(&t).len(), 3);
    let at = asked(&t, DEWI.1);
    dewi.browser.get("/2023/panitia").await.expect(200).says("(tirta@contoh.go.id +1)");
    let page = dewi.browser.get(&at).await.expect(200);
    assert_eq!(page.values("data-invite"), [TIRTA, "laras@contoh.go.id"]);
    dewi.browser.post(&at, &[]).await.expect(303);
    assert_eq!((addresses(&t)[3..].to_vec(), t.letters_of_kind("invite_juror").len()), (vec![TIRTA.to_owned(), "laras@contoh.go.id".to_owned()], 2));
    t.run_jobs().await;
}
}
