//! An award is taken back by two members (R12), and the jury decides whether the next work moves up: pages only.

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::{committee_members, users};

use super::{HASIL, field};
use crate::on_both;
use crate::support::{Client, PASSWORD, TestApp, journey, two_members};

const PLENO: &str = "/2023/panitia/hasil/pleno";
const WINNER: &str = "ML-2023-0003";

/// A published result and its two members.
async fn announced(t: &TestApp) -> (Client, Client) {
    field(t);
    t.set_clock("2023-08-21 10:00");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    two_members::by_two(&budi, &dewi, two_members::SEALING).await;
    journey::publish_by_two(&budi, &dewi).await;
    t.run_jobs().await;
    (budi, dewi)
}

/// From the list of works to the page on which its award is taken back.
async fn page_of(member: &Client, number: &str) -> String {
    let list = member.get(&format!("/2023/panitia/karya?q={number}")).await.expect(200);
    let desk = list.bare_link("/2023/panitia/karya/");
    member.get(&desk).await.expect(200).says("Cabut penghargaan").link("/pencabutan")
}

fn ground<'a>(rule: &'a str, reason: &'a str, evidence: &'a str) -> [(&'a str, &'a str); 3] {
    [("rule", rule), ("reason", reason), ("evidence", evidence)]
}

fn confirm(fingerprint: &str) -> [(&str, &str); 2] {
    [("fingerprint", fingerprint), ("password", PASSWORD)]
}

on_both! {
async fn an_award_is_revoked_by_two_and_the_jury_decides_on_the_next(t: TestApp) {
    let (budi, dewi) = announced(&t).await;
    let visitor = t.visitor();
    let before = visitor.get("/2023/hasil.json").await.expect(200);
    let at = page_of(&budi, WINNER).await;
    let done = format!("{at}/pengesahan");

    // Everything the decision rests on is asked for, and what was typed stays.
    let lacking = budi.post(&at, &ground("R14", "Diterbitkan lebih dahulu oleh pihak lain.", " ")).await.expect(422);
    assert!(lacking.body.contains("Diterbitkan lebih dahulu oleh pihak lain."));
    budi.post(&at, &ground("R99", "x", "y")).await.expect(422);
    budi.post(&done, &confirm("x")).await.expect(409);

    let good = ground("R14", "Diterbitkan lebih dahulu oleh pihak lain.", "Unggahan 3 Mei 2022, menit 0.12.");
    budi.post(&at, &good).await.expect(303);
    let told = t.newest_letter("dewi@contoh.go.id");
    assert_eq!((told.kind.as_str(), told.path(&t.base)), ("second_member_asked", at.clone()));
    let own = budi.get(&at).await.expect(200).says("Anda sudah menyetujuinya");
    let fingerprint = dewi.get(&at).await.expect(200).says("Unggahan 3 Mei 2022").field("fingerprint");
    budi.post(&done, &confirm(&fingerprint)).await.expect(409).says("harus anggota panitia lain");
    assert_eq!(own.values("data-act"), ["waits"]);
    visitor.get("/2023/hasil").await.expect(200).hides("data-revoked");

    // Ten minutes after signing in the password is wanted.
    t.set_clock("2023-08-21 10:30");
    dewi.post(&done, &[("fingerprint", &fingerprint)]).await.expect(422).says("Tulis kata sandi Anda");
    dewi.post(&done, &confirm(&fingerprint)).await.expect(303);
    dewi.post(&done, &confirm(&fingerprint)).await.expect(409).says("sudah dicabut");
    t.run_jobs().await;

    let letters = t.letters("peserta3@contoh.go.id");
    assert_eq!(letters.iter().map(|l| l.kind.as_str()).collect::<Vec<_>>(), ["results_published", "award_revoked"]);
    assert!(letters[1].text.contains("Diterbitkan lebih dahulu") && !letters[1].text.contains("Unggahan 3 Mei"));
    let page = visitor.get("/2023/hasil").await.expect(200).says("dicabut").says("ketentuan R14 (").says("): Diterbitkan lebih dahulu");
    assert_eq!(page.values("data-revoked"), [WINNER]);
    assert_eq!(page.values("data-rank").len(), 10, "the record of the announcement stays");
    page.hides("Unggahan 3 Mei");
    visitor.get(&format!("/2023/karya/{WINNER}")).await.expect(200).says("Penghargaan dicabut").hides("Peringkat 3");
    visitor.get("/2023/karya/ML-2023-0004").await.expect(200).says("Peringkat 4");
    let after = visitor.get("/2023/hasil.json").await.expect(200);
    assert_ne!(after.headers.get("etag"), before.headers.get("etag"));
    let mut result: serde_json::Value = serde_json::from_str(&after.body).unwrap();
    assert_eq!((&result["revocations"][0]["work"], &result["revocations"][0]["rule"]), (&WINNER.into(), &"R14".into()));
    result.as_object_mut().unwrap().remove("revocations");
    let frozen: serde_json::Value = serde_json::from_str(&before.body).unwrap();
    assert_eq!(result, frozen, "the frozen document stands");
    let snapshot = lomba::results::Snapshot::parse(&after.body).unwrap();
    assert_eq!(snapshot.own_digest().unwrap(), snapshot.document_sha256);

    let minutes = budi.get("/2023/panitia/hasil/berita-acara.json").await.expect(200).body;
    let minutes: serde_json::Value = serde_json::from_str(&minutes).unwrap();
    assert_eq!(minutes["revocations"], serde_json::from_str::<serde_json::Value>(&after.body).unwrap()["revocations"]);

    // Rank 11 is the jury's to decide, with minutes and a second member.
    let pleno = budi.get(PLENO).await.expect(200);
    assert_eq!(pleno.values("data-vacancy"), [WINNER]);
    let form = [
        ("at", "v0"), ("kind", "vacancy"), ("taken_out", WINNER), ("moves_up", "ya"), ("minutes", "BA-7/2023"),
        ("reason", "Rapat juri menaikkan karya berikutnya."), ("decided_on", "2023-08-21"), ("attendees", "5"),
    ];
    budi.post(PLENO, &form).await.expect(303);
    let id = dewi.get(PLENO).await.expect(200).values("data-decision")[0].clone();
    dewi.post(&format!("{PLENO}/{id}/pengesahan"), &[]).await.expect(303);
    visitor.get("/2023/hasil").await.expect(200).says("ML-2023-0011").says("Rapat juri menaikkan");
    budi.get("/2023/panitia/jejak").await.expect(200).says("Penghargaan dicabut").says("Anggota pertama menyetujui");
    t.run_jobs().await;
}
}

on_both! {
async fn a_request_can_be_taken_back_and_only_awards_are_revoked(t: TestApp) {
    let (budi, dewi) = announced(&t).await;
    let at = page_of(&budi, WINNER).await;
    budi.post(&at, &ground("R14", "Alasan pertama", "Bukti")).await.expect(303);
    let shown = dewi.get(&at).await.expect(200);
    let (fingerprint, back) = (shown.field("fingerprint"), shown.link("/penarikan"));
    dewi.post(&back, &[]).await.expect(303);
    dewi.post(&back, &[]).await.expect(409).says("sudah dipakai atau sudah ditarik");
    dewi.post(&format!("{at}/pengesahan"), &confirm(&fingerprint)).await.expect(409).says("Belum ada anggota lain");
    t.visitor().get("/2023/hasil").await.expect(200).hides("data-revoked");

    // Whoever asks anew asks for something else: the older approval does not hold for it.
    budi.post(&at, &ground("R14", "Alasan kedua", "Bukti")).await.expect(303);
    dewi.post(&format!("{at}/pengesahan"), &confirm(&fingerprint)).await.expect(409);
    let (one, two) = {
        let fingerprint = dewi.get(&at).await.expect(200).field("fingerprint");
        let rani = t.committee("Rani Anggraini", "rani@contoh.go.id").await;
        let (done, form) = (format!("{at}/pengesahan"), confirm(&fingerprint));
        tokio::join!(dewi.post(&done, &form), rani.post(&done, &form))
    };
    let mut both = [one.status, two.status];
    both.sort_unstable();
    assert_eq!(both, [303, 409], "one award is taken back once");

    let list = budi.get("/2023/panitia/karya?q=ML-2023-0012").await.expect(200);
    let unranked = list.bare_link("/2023/panitia/karya/");
    budi.get(&unranked).await.expect(200).hides("Cabut penghargaan");
    budi.get(&format!("{unranked}/pencabutan")).await.expect(409).says("tidak memegang penghargaan");
    t.run_jobs().await;
}
}

on_both! {
async fn who_has_left_the_committee_approves_nothing_any_more(t: TestApp) {
    let (budi, dewi) = announced(&t).await;
    let at = page_of(&budi, WINNER).await;
    budi.post(&at, &ground("R14", "Alasan", "Bukti")).await.expect(303);
    let fingerprint = dewi.get(&at).await.expect(200).field("fingerprint");
    t.write(|tx| {
        let left = users::table.filter(users::email.eq("budi@contoh.go.id")).select(users::id);
        diesel::update(committee_members::table.filter(committee_members::user_id.eq_any(left)))
            .set(committee_members::removed_at.eq(tx.now))
            .execute(tx.conn)
            .map_err(Fault::from)
    })
    .unwrap();
    dewi.post(&format!("{at}/pengesahan"), &confirm(&fingerprint)).await.expect(409).says("Belum ada anggota lain");
    let inbox = dewi.get("/2023/panitia").await.expect(200);
    assert!(!inbox.words().contains("Budi Santoso menyetujui"), "{}", inbox.words());
    t.run_jobs().await;
}
}

on_both! {
async fn before_the_announcement_there_is_no_award_to_revoke(t: TestApp) {
    let works = field(&t);
    t.set_clock("2023-08-19 00:10");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let at = format!("/2023/panitia/karya/{}/pencabutan", works[0]);
    budi.get(&at).await.expect(409).says("Hasil belum diumumkan");
    budi.post(&at, &ground("R14", "Alasan", "Bukti")).await.expect(409).says("Hasil belum diumumkan");
    budi.get(HASIL).await.expect(200);
    t.run_jobs().await;
}
}
