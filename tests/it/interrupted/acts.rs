//! What people send.

use diesel::prelude::*;
use lomba::db::schema::{
    assignments, documents, entries, jurors, letters, publications, seals, submissions, users, works,
};
use lomba::db::{Conn, Fault};
use lomba::judging::AssignmentStatus;
use lomba::works::WorkStatus;

use super::{Made, everywhere};
use crate::documents::{self as papers, PENERIMA};
use crate::on_both;
use crate::saving::sheets::sheets;
use crate::support::journey::{self as pages, BUDI, SARI, Someone};
use crate::support::two_members::{self, ActForm, PUBLISHING, SEALING};
use crate::support::{PASSWORD, TestApp, fixtures};

/// Fewer places than this are no act's.
const AT_LEAST: u64 = 5;
/// Nobody tries as often as these tests.
const TRIES: [(&str, &str); 1] = [("LOMBA__SECURITY__ATTEMPTS_PER_ACCOUNT", "100000")];

fn count(t: &TestApp, of: impl FnOnce(&mut Conn) -> QueryResult<i64>) -> i64 {
    t.app.db.read(|conn| of(conn).map_err(Fault::from)).unwrap()
}

on_both! {
with TRIES;
async fn signing_up_choosing_a_password_and_registering(t: TestApp) {
    let sari = t.visitor();
    let key = sari.get("/akun/daftar").await.expect(200).field("key");
    // Letters to one address are counted, so each try is somebody else's.
    let email = |n: u64| format!("{n}.{}", SARI.1);
    let asked = |t: &TestApp| count(t, |conn| letters::table.count().get_result(conn));
    let places = everywhere(&t, async |n| sari.post("/akun/daftar", &[("name", SARI.0), ("email", &email(n)), ("key", &key)]).await, &Made::one(asked)).await;
    assert!(places >= AT_LEAST, "{places}");

    let mine = email(places + 1);
    let link = t.newest_letter(&mine).path(&t.base);
    let chosen = [("name", SARI.0), ("password", PASSWORD)];
    let with = |t: &TestApp| count(t, |conn| users::table.filter(users::password_hash.is_not_null()).count().get_result(conn));
    everywhere(&t, async |_| sari.post(&link, &chosen).await, &Made::one(with)).await;
    let sari = Someone::new((SARI.0, &mine), t.sign_in_again(&mine).await);

    let form = pages::registration(&sari, "/2023/peserta/daftar", 1).await;
    let mut fields = pages::fields(&form);
    fields.extend([("kind", "individual"), ("institution", "Badan Contoh Putus")]);
    let registered = |t: &TestApp| count(t, |conn| entries::table.count().get_result(conn));
    let act = async |_| sari.browser.post("/2023/peserta/daftar", &fields).await;
    assert!(everywhere(&t, act, &Made::one(registered)).await >= AT_LEAST);
    t.run_jobs().await;
}
}

on_both! {
with TRIES;
async fn sending_a_work_and_accepting_it(t: TestApp) {
    let entrant = pages::individual(&t, 1, "Badan Contoh Putus").await;
    let work = pages::draft_work(&entrant, "Rapat singkat").await;
    pages::paste_link(&entrant, &work, &pages::film(&t, 1, lomba::cli::demo::films::SHORT)).await;
    t.run_jobs().await;
    let at = format!("{work}/pengiriman");
    let sent = |t: &TestApp| count(t, |conn| submissions::table.count().get_result(conn));
    let page = entrant.person.browser.get(&format!("{work}/kirim")).await.expect(200);
    let origin = ["version", "base"].map(|name| (name, page.hidden(name).unwrap()));
    let form: Vec<_> = pages::STATEMENTS.into_iter().chain(pages::fields(&origin)).collect();
    let send = async |_| entrant.person.browser.post(&at, &form).await;
    assert!(everywhere(&t, send, &Made { count: sent, number: 1, keeps: &["works", "entries", "audit_head", "audit_log"] }).await >= AT_LEAST);
    t.run_jobs().await;
    assert_eq!(t.letters_of_kind("work_received").len(), 1);

    let budi = pages::committee(&t, BUDI).await;
    let desk = pages::desk(&work);
    budi.browser.post(&format!("{desk}/pemeriksaan"), &[]).await.expect(303);
    let accepted = |t: &TestApp| {
        count(t, |conn| works::table.filter(works::status.eq(WorkStatus::Accepted)).count().get_result(conn))
    };
    let decision = format!("{desk}/keputusan");
    let accept = async |_| budi.browser.post(&decision, &pages::accepting()).await;
    assert!(everywhere(&t, accept, &Made::one(accepted)).await >= AT_LEAST);
    let form = [("name", SARI.0), ("email", SARI.1), ("expertise", "Desain pembelajaran")];
    let invited = |t: &TestApp| count(t, |conn| jurors::table.count().get_result(conn));
    let invite = async |_| budi.browser.post("/2023/panitia/juri", &form).await;
    assert!(everywhere(&t, invite, &Made::one(invited)).await >= AT_LEAST);
    t.run_jobs().await;
    assert_eq!(t.letters_of_kind("invite_juror").len(), 1);
}
}

on_both! {
with TRIES;
async fn handing_a_score_sheet_in(t: TestApp) {
    let sheet = sheets(&t, 1).remove(0);
    let version = sheet.page().await.field("version");
    let form = pages::sheet(&version, "80,00");
    let at = format!("{}/pengiriman", sheet.path);
    let handed_in = |t: &TestApp| {
        let submitted = assignments::table.filter(assignments::status.eq(AssignmentStatus::Submitted));
        count(t, |conn| submitted.count().get_result(conn))
    };
    let places = everywhere(&t, async |_| sheet.browser.post(&at, &form).await, &Made { count: handed_in, number: 1, keeps: &["assignments"] }).await;
    assert!(places >= AT_LEAST, "{places}");
}
}

on_both! {
with TRIES;
async fn sealing_publishing_and_issuing(t: TestApp) {
    let pair = papers::scored(&t, "ink").await;
    two_members::ask(&pair.budi, SEALING).await;
    let form = ActForm::of(&pair.dewi.get(SEALING).await.expect(200));
    let sealed = |t: &TestApp| count(t, |conn| seals::table.count().get_result(conn));
    let seal = async |_| pair.dewi.post(SEALING, &form.pairs()).await;
    assert!(everywhere(&t, seal, &Made::one(sealed)).await >= AT_LEAST);

    two_members::ask(&pair.budi, PUBLISHING).await;
    let form = ActForm::of(&pair.dewi.get(PUBLISHING).await.expect(200));
    let published = |t: &TestApp| count(t, |conn| publications::table.count().get_result(conn));
    let publish = async |_| pair.dewi.post(PUBLISHING, &form.pairs()).await;
    assert!(everywhere(&t, publish, &Made::one(published)).await >= AT_LEAST);
    t.run_jobs().await;

    papers::ask(&pair.budi, PENERIMA).await;
    let form = ActForm::of(&pair.dewi.get(PENERIMA).await.expect(200));
    let at = format!("{PENERIMA}/pengesahan");
    let numbered = |t: &TestApp| count(t, |conn| documents::table.count().get_result(conn));
    let issue = async |_| pair.dewi.post(&at, &form.pairs()).await;
    assert!(everywhere(&t, issue, &Made { count: numbered, number: 26, keeps: &[] }).await >= AT_LEAST);
    t.run_jobs().await;
    assert!(fixtures::whole_trail(&t.app) > 0);
}
}
