//! A form that creates makes one thing, however often and however fast it is sent, and every answer leads to it.

use diesel::prelude::*;
use futures_util::future::join_all;
use lomba::clock::At;
use lomba::creation_keys;
use lomba::db::schema::{creation_keys as keys, entries, jurors, letters, members, works};
use lomba::db::{Conn, Fault};

use crate::on_both;

use crate::support::journey::{self as pages, BALI, BAYU, BUDI, ELSEWHERE, SEKAR};
use crate::support::{Client, Page, TestApp};

fn read<T>(t: &TestApp, ask: impl FnOnce(&mut Conn) -> QueryResult<T>) -> T {
    t.app.db.read(|conn| ask(conn).map_err(Fault::from)).unwrap()
}

/// Sends a form four times at once.
async fn four_times(browser: &Client, path: &str, form: &[(&str, &str)]) -> Vec<Page> {
    join_all((0..4).map(|_| browser.post(path, form))).await
}

/// Asserts that every answer leads to one place, and gives it.
#[track_caller]
fn one_place(answers: Vec<Page>) -> String {
    let places: Vec<String> = answers.into_iter().map(|page| page.expect(303).location().unwrap()).collect();
    assert!(places.iter().all(|place| *place == places[0]), "{places:?}");
    places[0].clone()
}

const ALONE: [(&str, &str); 10] = [
    ("kind", "individual"),
    ("institution", BALI),
    ("name", "Sekar Wulandari"),
    ("nip", "198501012010121999"),
    ("asn_kind", "pns"),
    ("position", "Analis"),
    ("phone", "081234567890"),
    ("declaration", "on"),
    ("publication", "on"),
    ("personal_data", "on"),
];

on_both! {
async fn four_clicks_register_once_and_begin_one_work(t: TestApp) {
    let sekar = pages::sign_up(&t, SEKAR).await;
    let browser = &sekar.browser;
    let key = browser.get("/2023/peserta/daftar/periksa").await.expect(200).field("key");
    assert_eq!(key.len(), 32);
    let form: Vec<_> = ALONE.iter().copied().chain([("key", key.as_str())]).collect();
    let entry = one_place(four_times(browser, "/2023/peserta/daftar", &form).await);
    browser.get(&entry).await.expect(200).says("Sekar Wulandari");
    // The script may send it once more after the line was back.
    assert_eq!(browser.post("/2023/peserta/daftar", &form).await.expect(303).location().unwrap(), entry);
    assert_eq!(read(&t, |conn| entries::table.count().get_result::<i64>(conn)), 1);

    let list = format!("{entry}/karya");
    let key = browser.get(&list).await.expect(200).field("key");
    let work = one_place(four_times(browser, &list, &[("key", &key)]).await);
    browser.get(&work).await.expect(200);
    assert_eq!(read(&t, |conn| works::table.count().get_result::<i64>(conn)), 1);
    // The page shown anew carries another key: that is a second work.
    let next = browser.get(&list).await.expect(200).field("key");
    assert_ne!(next, key);
    let second = browser.post(&list, &[("key", &next)]).await.expect(303).location().unwrap();
    assert_ne!(second, work);
    t.run_jobs().await;
}
}

on_both! {
async fn a_refused_form_uses_no_key_up_and_a_key_is_its_owners(t: TestApp) {
    let sekar = pages::sign_up(&t, SEKAR).await;
    let key = sekar.browser.get("/2023/peserta/daftar/periksa").await.expect(200).field("key");
    let wrong: Vec<_> = ALONE.iter().map(|(name, value)| (*name, if *name == "nip" { "1" } else { *value })).chain([("key", key.as_str())]).collect();
    let again = sekar.browser.post("/2023/peserta/daftar", &wrong).await.expect(422).field("key");
    assert_eq!(again.len(), 32);
    let right: Vec<_> = ALONE.iter().copied().chain([("key", key.as_str())]).collect();
    let entry = sekar.browser.post("/2023/peserta/daftar", &right).await.expect(303).location().unwrap();

    // Somebody else with the same key makes their own.
    let rival = pages::individual(&t, 3, ELSEWHERE[0]).await;
    let work = sekar.browser.post(&format!("{entry}/karya"), &[("key", &again)]).await.expect(303).location().unwrap();
    let other = rival.person.browser.post(&format!("{}/karya", rival.at), &[("key", &again)]).await;
    assert_ne!(other.expect(303).location().unwrap(), work);
    assert_eq!(read(&t, |conn| works::table.count().get_result::<i64>(conn)), 2);
    // What is no key is as good as none.
    for _ in 0..2 {
        rival.person.browser.post(&format!("{}/karya", rival.at), &[("key", "bukan kunci")]).await.expect(303);
    }
    assert_eq!(read(&t, |conn| works::table.count().get_result::<i64>(conn)), 4);
    t.run_jobs().await;
}
}

on_both! {
async fn an_invitation_goes_out_once(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let browser = &sekar.person.browser;
    let key = browser.get(&sekar.at).await.expect(200).field("key");
    let invitation = pages::invitation_form(BAYU, 1);
    let mut form = pages::fields(&invitation);
    form.push(("key", &key));
    assert_eq!(one_place(four_times(browser, &format!("{}/anggota", sekar.at), &form).await), sekar.at);
    assert_eq!(read(&t, |conn| members::table.count().get_result::<i64>(conn)), 2);
    // Without the key it is a second invitation to the same address, which is refused.
    let bare = browser.post(&format!("{}/anggota", sekar.at), &pages::fields(&invitation)).await;
    bare.expect(422).says("NIP ini sudah dipakai anggota lain");

    let budi = pages::committee(&t, BUDI).await;
    let key = budi.browser.get("/2023/panitia/juri").await.expect(200).field("key");
    let form = [("name", "Ayu Lestari"), ("email", "ayu@contoh.go.id"), ("expertise", "Pembelajaran"), ("key", key.as_str())];
    assert_eq!(one_place(four_times(&budi.browser, "/2023/panitia/juri", &form).await), "/2023/panitia/juri");
    assert_eq!(read(&t, |conn| jurors::table.count().get_result::<i64>(conn)), 1);
    let to = |email: &'static str| read(&t, move |conn| letters::table.filter(letters::to_email.eq(email)).count().get_result::<i64>(conn));
    assert_eq!((to(BAYU.1), to("ayu@contoh.go.id")), (1, 1));
    t.run_jobs().await;
}
}

on_both! {
async fn an_account_and_a_forgotten_password_bring_one_letter(t: TestApp) {
    let visitor = t.visitor();
    let key = visitor.get("/akun/daftar").await.expect(200).field("key");
    let form = [("name", "Sari Dewi"), ("email", "sari@contoh.go.id"), ("key", key.as_str())];
    for page in four_times(&visitor, "/akun/daftar", &form).await {
        page.expect(200);
    }
    assert_eq!(t.letters("sari@contoh.go.id").len(), 1);
    let link = t.newest_letter("sari@contoh.go.id").path(&t.base);
    visitor.post(&link, &[("password", crate::support::PASSWORD)]).await.expect(303);
    let key = t.visitor().get("/akun/lupa-sandi").await.expect(200).field("key");
    for page in four_times(&t.visitor(), "/akun/lupa-sandi", &[("email", "sari@contoh.go.id"), ("key", &key)]).await {
        page.expect(200);
    }
    assert_eq!(t.letters("sari@contoh.go.id").len(), 2);
    t.run_jobs().await;
}
}

on_both! {
async fn old_keys_are_forgotten(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let list = format!("{}/karya", maker.at);
    let key = maker.person.browser.get(&list).await.expect(200).field("key");
    maker.person.browser.post(&list, &[("key", &key)]).await.expect(303);
    let made: At = read(&t, |conn| keys::table.filter(keys::key.eq(&key)).select(keys::created_at).first(conn));
    assert_eq!(made, t.app.clock.now());
    t.set_clock("2023-06-08 10:00");
    assert_eq!(t.write(creation_keys::sweep).unwrap(), 0, "seven days to the second");
    t.set_clock("2023-06-08 10:00:01");
    assert_eq!(t.write(creation_keys::sweep).unwrap(), 1);
    t.run_jobs().await;
}
}
