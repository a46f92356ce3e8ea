//! A chair sees pages as somebody else: what is seen, what is not, that nothing is sent, and when it is over.

use std::time::Duration;

use diesel::prelude::*;
use lomba::accounts;
use lomba::db::Fault;
use lomba::db::schema::committee_members;
use lomba::editions;
use lomba::web::ROUTES;

use super::fixture::{Fixture, Role, Side};
use super::{database_text, unchanged};
use crate::on_both;
use crate::support::fixtures::EDITION;
use crate::support::{Client, Page, TestApp};

const AT: &str = "/2023/panitia/lihat-sebagai";
const END: &str = "/akun/lihat-sebagai/selesai";
const SIGN_OUT: &str = "/akun/keluar";
const REASON: &str = "Menelepon karena tidak menemukan tombol kirim.";

async fn begin(chair: &Client, email: &str) -> Page {
    chair.post(AT, &[("surel", email), ("reason", REASON)]).await
}

/// A chair in a browser of their own who sees pages as this role.
async fn seeing(t: &TestApp, fixture: &Fixture, role: Role) -> Client {
    let chair = fixture.fresh(t, Role::Committee);
    begin(&chair, fixture.email_of(role)).await.expect(303);
    chair
}

fn is_viewing(page: &Page) -> bool {
    page.body.contains("data-viewing")
}

fn seal(t: &TestApp) {
    let sealed = t.write(|tx| editions::mark_sealed(tx, EDITION, "00")).map_err(|f: Fault| f).unwrap();
    assert_eq!(sealed, 1);
}

fn later(t: &TestApp, seconds: u64) {
    t.app.clock.set(t.app.clock.now().plus(Duration::from_secs(seconds)));
}

/// What stands in the page's main part, without the keys of its forms, which are new each time.
fn main_part(page: &Page) -> String {
    let main = page.body.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap();
    let mut parts = main.split("name=\"key\" value=\"");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |all, rest| all + rest.split_once('"').unwrap().1)
}

on_both! {
async fn the_pages_are_those_that_the_entrant_sees(t: TestApp) {
    let mut t = t;
    let fixture = Fixture::build(&mut t).await;
    let ratna = fixture.client(Role::Entrant);
    let chair = fixture.fresh(&t, Role::Committee);
    let entry = fixture.fill("/{k}/peserta/{entry}", Side::A);
    chair.get(&entry).await.expect(404);
    let first = begin(&chair, fixture.email_of(Role::Entrant)).await.expect(303).location();
    assert_eq!(first.as_deref(), Some("/2023/peserta"));
    for pattern in ["/{k}/peserta/{entry}", "/{k}/peserta/{entry}/karya", "/{k}/peserta/{entry}/karya/{work}"] {
        let path = fixture.fill(pattern, Side::A);
        let seen = chair.get(&path).await.expect(200).says("Anda melihat sebagai Ratna Rahasia");
        assert!(is_viewing(&seen) && !seen.body.contains("/forms."), "nothing saves by itself on {path}");
        let own = ratna.get(&path).await.expect(200);
        assert!(!is_viewing(&own));
        assert_eq!(main_part(&seen), main_part(&own), "{path}");
    }
    chair.get(&fixture.fill("/{k}/peserta/{entry}", Side::B)).await.expect(404);
    assert!(is_viewing(&chair.get("/2023/aturan").await.expect(200)));
}
}

on_both! {
async fn whatever_is_sent_is_refused_and_changes_nothing(t: TestApp) {
    let mut t = t;
    let fixture = Fixture::build(&mut t).await;
    let chair = seeing(&t, &fixture, Role::Entrant).await;
    let before = database_text(&t.app.db);
    let mut wrong = Vec::new();
    let acts = ROUTES.iter().filter(|route| route.method != "get" && ![END, SIGN_OUT].contains(&route.path));
    for route in acts {
        let path = fixture.fill(route.path, Side::A);
        let page = chair.post(&path, &[]).await;
        let told = page.status == 403 && page.words().contains("hanya melihat");
        if !told {
            wrong.push(format!("{path}: {} {}", page.status, page.words()));
        }
    }
    assert!(wrong.is_empty(), "{} answers:\n{}", wrong.len(), wrong.join("\n"));
    unchanged(&before, &database_text(&t.app.db));
}
}

on_both! {
async fn accounts_the_console_and_personal_data_stay_closed(t: TestApp) {
    let mut t = t;
    let fixture = Fixture::build(&mut t).await;
    let chair = seeing(&t, &fixture, Role::Entrant).await;
    let (before, secrets) = (database_text(&t.app.db), fixture.secrets_from(Role::Entrant));
    let closed = ["/akun", "/panitia", "/{k}/panitia", "/{k}/juri", "/{k}/peserta/daftar"];
    for route in ROUTES.iter().filter(|route| route.method == "get") {
        let path = fixture.fill(route.path, Side::A);
        let page = chair.get(&path).await;
        if closed.iter().any(|room| route.path.starts_with(room)) {
            assert_eq!(page.status, 403, "{path}");
        }
        // Her own employee number is among them: nobody else reads it here. She sees the address of her team's member.
        for secret in secrets.iter().filter(|secret| !secret.starts_with("sekar@")) {
            assert!(!page.body.contains(secret.as_str()), "{secret} on {path}");
        }
        // A part of a page, for the script, has none.
        let whole = page.status == 200 && page.body.contains("<html");
        assert!(!whole || is_viewing(&page), "no bar on {path}");
    }
    for pattern in ["/{k}/peserta/{entry}/data", "/{k}/peserta/{entry}/anggota/{member}"] {
        chair.get(&fixture.fill(pattern, Side::A)).await.expect(403).says("data pribadi");
    }
    unchanged(&before, &database_text(&t.app.db));
}
}

on_both! {
async fn a_juror_is_seen_once_the_scores_are_sealed_and_never_in_the_room(t: TestApp) {
    let mut t = t;
    let fixture = Fixture::build(&mut t).await;
    let chair = fixture.fresh(&t, Role::Committee);
    let email = fixture.email_of(Role::Juror);
    let page = chair.get(&format!("{AT}?surel={email}")).await.expect(200).says("setelah nilai edisi ini disegel");
    assert!(!page.body.contains("name=\"reason\""));
    let crumbs = page.body.split("class=\"crumbs\"").nth(1).and_then(|rest| rest.split("</p>").next()).unwrap();
    assert!(crumbs.contains("/2023/panitia/juri\"") && !crumbs.contains("Peserta"), "{crumbs}");
    begin(&chair, email).await.expect(409).says("setelah nilai edisi ini disegel");
    assert!(!is_viewing(&chair.get("/2023/panitia").await.expect(200)));
    seal(&t);
    let first = begin(&chair, email).await.expect(303).location();
    assert_eq!(first.as_deref(), Some("/2023/juri"));
    assert!(is_viewing(&chair.get("/2023/juri").await.expect(200)));
    let back = chair.post(END, &[]).await.expect(303).location().unwrap();
    assert!(back.starts_with("/2023/panitia/juri/") && back.ends_with("/ubah"), "{back}");
    chair.get(&back).await.expect(200).says("Anda kembali sebagai diri sendiri");
    begin(&chair, email).await.expect(303);
    for pattern in ["/{k}/juri/karya/{assignment}", "/{k}/juri/karya/{assignment}/dugaan", "/{k}/juri/pernyataan"] {
        chair.get(&fixture.fill(pattern, Side::A)).await.expect(403).says("hanya untuk juri itu sendiri");
    }
    for route in ROUTES.iter().filter(|route| route.method == "get") {
        let page = chair.get(&fixture.fill(route.path, Side::A)).await;
        assert!(!page.body.contains("Catatan pribadi ke-"), "private notes on {}", page.path);
    }
}
}

on_both! {
async fn neither_the_committee_nor_strangers_nor_without_a_reason(t: TestApp) {
    let mut t = t;
    let fixture = Fixture::build(&mut t).await;
    let chair = fixture.fresh(&t, Role::Committee);
    for (role, said) in [(Role::Committee, "akun Anda sendiri"), (Role::Verifier, "anggota panitia")] {
        let email = fixture.email_of(role);
        chair.get(&format!("{AT}?surel={email}")).await.expect(200).says(said);
        begin(&chair, email).await.expect(409).says(said);
    }
    begin(&chair, fixture.email_of(Role::Stranger)).await.expect(404);
    begin(&chair, "tidak-ada@rahasia.example").await.expect(404);
    let form = [("surel", fixture.email_of(Role::Entrant)), ("reason", " ")];
    chair.post(AT, &form).await.expect(422).says("Tulis mengapa");
    for role in [Role::Verifier, Role::Secretary, Role::Observer] {
        begin(&fixture.fresh(&t, role), fixture.email_of(Role::Entrant)).await.expect(403);
    }
    // Who proved themselves long ago does so first.
    later(&t, 601);
    let led = begin(&chair, fixture.email_of(Role::Entrant)).await.expect(303).location().unwrap();
    assert!(led.starts_with("/akun/konfirmasi"), "{led}");
}
}

on_both! {
async fn it_ends_by_itself_by_the_button_and_with_the_session(t: TestApp) {
    let mut t = t;
    let fixture = Fixture::build(&mut t).await;
    let chair = seeing(&t, &fixture, Role::Entrant).await;
    let entry = fixture.fill("/{k}/peserta/{entry}", Side::A);
    later(&t, 30 * 60 - 1);
    assert!(is_viewing(&chair.get(&entry).await.expect(200)));
    later(&t, 1);
    chair.get(&entry).await.expect(404);
    assert!(!is_viewing(&chair.get("/2023/panitia").await.expect(200)));

    let chair = seeing(&t, &fixture, Role::Entrant).await;
    let back = chair.post(END, &[]).await.expect(303).location().unwrap();
    assert_eq!(back, fixture.fill("/{k}/panitia/peserta/{entry}", Side::A), "the page of the entry, not the form");
    chair.get(&back).await.expect(200).says("Anda kembali sebagai diri sendiri");
    chair.get(&entry).await.expect(404);
    assert_eq!(chair.post(END, &[]).await.expect(303).location().as_deref(), Some("/"));

    let chair = seeing(&t, &fixture, Role::Entrant).await;
    let ratna = fixture.fresh(&t, Role::Entrant);
    chair.post(SIGN_OUT, &[]).await.expect(303);
    assert!(chair.get(&entry).await.location().is_some_and(|to| to.starts_with("/akun/masuk")));
    ratna.get(&entry).await.expect(200);
}
}

on_both! {
async fn it_is_over_when_the_right_is_gone_and_is_bound_to_its_edition(t: TestApp) {
    let mut t = t;
    let fixture = Fixture::build(&mut t).await;
    let last_year = editions::default_without_factor().replace("2023", "2022");
    t.write(|tx| editions::load(tx, &last_year, true)).unwrap();
    let chair = seeing(&t, &fixture, Role::Entrant).await;
    chair.get("/2022/peserta").await.expect(403).says("edisi lain");
    chair.get("/2022/aturan").await.expect(200);
    t.write(|tx| {
        let all = diesel::update(committee_members::table);
        all.set(committee_members::role.eq(accounts::Role::Observer)).execute(tx.conn)?;
        Ok::<_, Fault>(())
    })
    .unwrap();
    chair.get(&fixture.fill("/{k}/peserta/{entry}", Side::A)).await.expect(404);
    assert!(!is_viewing(&chair.get("/2023/panitia").await.expect(200)));
}
}

on_both! {
async fn the_trail_the_log_and_the_person_are_told(t: TestApp) {
    let mut t = t;
    let fixture = Fixture::build(&mut t).await;
    let chair = seeing(&t, &fixture, Role::Entrant).await;
    chair.post("/2023/peserta/daftar", &[]).await.expect(403);
    chair.post(END, &[]).await.expect(303);
    let trail = chair.get("/2023/panitia/jejak?jenis=user").await.expect(200);
    trail.says("Mulai melihat sebagai orang ini").says(REASON).says("Selesai melihat sebagai orang ini").says("Budi Rahasia");
    // As the page's script sends the form, the event is noted as well.
    let fields = [("surel", fixture.email_of(Role::Entrant)), ("reason", REASON)];
    let submitted = [("x-requested-with", "submit"), ("sec-fetch-site", "same-origin")];
    let told = chair.post_with(AT, &fields, &submitted).await.expect(200);
    let told: serde_json::Value = serde_json::from_str(&told.body).unwrap();
    assert_eq!(told["to"], "/2023/peserta");
    chair.post(END, &[]).await.expect(303);
    let log = chair.get("/2023/panitia/jejak/keamanan?kejadian=viewed_as").await.expect(200);
    assert_eq!(log.body.matches("POST /{k}/panitia/lihat-sebagai").count(), 2, "{}", log.words());
    // What was refused meanwhile is the chair's doing.
    assert!(!log.body.contains(fixture.email_of(Role::Entrant)), "{}", log.words());
    let own = fixture.client(Role::Entrant).get("/akun/data-saya").await.expect(200);
    own.says("Budi Rahasia: melihat halaman Anda seperti Anda melihatnya");
}
}
