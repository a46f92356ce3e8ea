//! A second opinion: asked of one member or of anybody, answered by another, in the way of no decision.

use diesel::prelude::*;
use lomba::accounts;
use lomba::db::Fault;
use lomba::db::schema::desk_claims;

use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures::read;
use crate::support::journey::{self as pages, BALI, BUDI, Someone};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
const RATNA: (&str, &str) = ("Ratna Sari", "ratna@contoh.go.id");
const LIST: &str = "/2023/panitia/karya";
const INBOX: &str = "/2023/panitia";

async fn setup(t: &TestApp) -> (String, [Someone; 3]) {
    let maker = pages::individual(t, 1, BALI).await;
    let work = pages::whole_work(t, &maker, 1, "Notulen").await;
    let members =
        [pages::committee(t, BUDI).await, pages::committee(t, DEWI).await, pages::committee(t, RATNA).await];
    (pages::desk(&work), members)
}

fn user(t: &TestApp, email: &str) -> String {
    read(t, |conn| Ok::<_, Fault>(accounts::find_by_email(conn, email)?.unwrap().id.to_string()))
}

on_both! {
async fn one_member_asks_another_who_gets_a_line_and_answers(t: TestApp) {
    let (desk, [budi, dewi, ratna]) = setup(&t).await;
    let (ask, of) = (format!("{desk}/pendapat"), user(&t, DEWI.1));
    budi.browser.post(&format!("{desk}/pemeriksaan"), &[]).await.expect(303);
    let page = budi.browser.get(&desk).await.expect(200).says("Minta pendapat kedua").says("Ratna Sari");
    drop(page.hides("data-opinion"));
    let long = "a".repeat(1001);
    budi.browser.post(&ask, &[("question", &long)]).await.expect(422).says("Pendapat kedua");
    budi.browser.post(&ask, &[("of", &user(&t, BUDI.1))]).await.expect(409).says("Pilih anggota lain");
    budi.browser.post(&ask, &[("of", &of), ("question", "Apakah musiknya berizin?")]).await.expect(303);
    let left: i64 = read(&t, |conn| Ok(desk_claims::table.count().get_result(conn)?));
    assert_eq!(left, 0, "the work is let go of");

    // Who was asked has a line; the list says so to everybody; nobody is kept from deciding, but told.
    dewi.browser.get(INBOX).await.expect(200).says("Budi Santosa meminta pendapat kedua dari Dewi Lestari. ML-2023-0001 Notulen");
    for other in [&budi, &ratna] {
        other.browser.get(INBOX).await.expect(200).hides("data-opinion");
        other.browser.get(LIST).await.expect(200).says("menunggu pendapat Dewi Lestari");
    }
    let open = "Pendapatnya belum ada. Karya ini tetap dapat diputuskan sekarang.";
    let page = budi.browser.get(&desk).await.expect(200).says(open).says("Apakah musiknya berizin?");
    page.hides("Beri pendapat").hides("data-asks-opinion");
    ratna.browser.post(&ask, &[]).await.expect(409).says("Pendapat kedua sudah diminta oleh Budi Santosa");

    let at = dewi.browser.get(&desk).await.expect(200).says(open).link("/pendapat/");
    budi.browser.post(&at, &[("answer", "Ya.")]).await.expect(409).says("Anda sendiri yang meminta pendapat ini");
    dewi.browser.post(&at, &[("answer", " ")]).await.expect(422).says("Tuliskan pendapat Anda.");
    dewi.browser.post(&at, &[("answer", "Ya, lisensinya ada di menit 4.")]).await.expect(303);
    let late = ratna.browser.post(&at, &[("answer", "Menurut saya tidak.")]).await.expect(409);
    late.says("sudah dijawab anggota lain").says("Menurut saya tidak.");
    let page = budi.browser.get(&desk).await.expect(200).says("Ya, lisensinya ada di menit 4.").hides("Pendapatnya belum ada");
    page.says("Pendapat kedua diminta: Dewi Lestari").says("Minta pendapat kedua");
    dewi.browser.get(INBOX).await.expect(200).hides("data-opinion");
    let trail = budi.browser.get("/2023/panitia/jejak").await.expect(200);
    trail.says("Pendapat kedua diminta").says("Pendapat kedua diberikan");
    t.run_jobs().await;
}
}

on_both! {
async fn asked_of_anybody_it_is_everybody_elses_line_until_the_work_is_decided(t: TestApp) {
    let (desk, [budi, dewi, ratna]) = setup(&t).await;
    budi.browser.post(&format!("{desk}/pendapat"), &[]).await.expect(303);
    for other in [&dewi, &ratna] {
        other.browser.get(INBOX).await.expect(200).says("Budi Santosa meminta pendapat kedua dari anggota lain.");
    }
    budi.browser.get(INBOX).await.expect(200).hides("data-opinion");
    budi.browser.get(LIST).await.expect(200).says("menunggu pendapat kedua");
    budi.browser.post(&format!("{desk}/keputusan"), &pages::accepting()).await.expect(303);
    dewi.browser.get(INBOX).await.expect(200).hides("data-opinion");
    budi.browser.post(&format!("{desk}/pendapat"), &[]).await.expect(409).says("diputuskan: diterima, oleh Budi Santosa");
    t.run_jobs().await;
}
}
