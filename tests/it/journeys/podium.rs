//! The end of the walk: sealed scores, one publication, a result that anybody can repeat.

use std::collections::BTreeSet;
use std::process::{Command, Output};

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::audit_log;
use lomba::secrets::sha256_hex;

use super::from_link_to_podium::{FIELD, JURY, Made, best_first, unsent_letters};
use crate::support::TestApp;
use crate::support::fixtures::whole_trail;
use crate::support::journey::{self, BALI, BAYU, Entrant, Someone};
use crate::support::two_members::{self, ActForm, PUBLISHING, SEALING};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");

pub(super) async fn judging_is_sealed(t: &TestApp, budi: &Someone) {
    t.set_clock("2023-08-19 00:10");
    budi.sign_in().await;
    // The committee has one member, and closing judging takes two.
    let alone = budi.browser.get(SEALING).await.expect(200).says("baru ada satu");
    alone.says("di halaman Tim").says("36 lembar nilai");
    let dewi = journey::committee(t, DEWI).await;
    two_members::ask(&dewi.browser, SEALING).await;
    let form = ActForm::of(&budi.browser.get(SEALING).await.expect(200));
    assert_eq!(form.number, "36");
    budi.browser.post(SEALING, &form.pairs()).await.expect(303);
    let file = budi.browser.get("/2023/panitia/hasil/lembar.csv").await.expect(200).body;
    assert_eq!(file.lines().count(), 1 + 3 * FIELD);
    for (name, email, _) in JURY {
        assert!(!file.contains(name) && !file.contains(email), "the file names nobody");
    }
    let visitor = t.visitor();
    visitor
        .get("/2023/hasil")
        .await
        .expect(200)
        .says(&sha256_hex(&file))
        .hides("data-rank")
        .hides("data-work");
    visitor.get("/2023/hasil.json").await.expect(404);
    visitor.get("/2023/hasil/lembar.csv").await.expect(404);
    let ranking = budi.browser.get("/2023/panitia/hasil").await.expect(200);
    assert_eq!(ranking.values("data-work"), best_first());
    assert_eq!(ranking.values("data-rank"), (1..=FIELD).map(|n| n.to_string()).collect::<Vec<_>>());
    let early = budi.browser.post("/2023/panitia/hasil/pengumuman", &[("fingerprint", "x")]).await;
    early.expect(409).says("21 Agustus 2023, 10.00 WIB");
}

pub(super) async fn the_result_is_public(t: &TestApp, budi: &Someone) {
    t.set_clock("2023-08-21 10:00");
    budi.sign_in().await;
    let dewi = Someone::new(DEWI, t.visitor());
    dewi.sign_in().await;
    budi.browser.get(PUBLISHING).await.expect(200).says("10 karya di bawah ini diumumkan").says("13 surat");
    two_members::ask(&budi.browser, PUBLISHING).await;
    let shown =
        budi.browser.get(PUBLISHING).await.expect(200).says("Anda sudah menyetujuinya").hides("Ketik");
    assert_eq!(shown.values("data-act"), ["waits"]);
    two_members::act(&dewi.browser, PUBLISHING).await.expect(303);
    t.run_jobs().await;
    let visitor = t.visitor();
    let page = visitor.get("/2023/hasil").await.expect(200).says("Sepuluh karya terbaik").says("Lentera");
    assert_eq!(page.values("data-rank"), (1..=10).map(|n| n.to_string()).collect::<Vec<_>>());
    assert_eq!(page.values("data-work"), best_first()[..10]);
    let json = visitor.get("/2023/hasil.json").await.expect(200).body;
    let result: serde_json::Value = serde_json::from_str(&json).unwrap();
    let numbers: Vec<_> = result["works"].as_array().unwrap().iter().map(|w| w["number"].clone()).collect();
    assert_eq!(numbers, best_first()[..10]);
    assert_eq!(result["works"][0]["names"], serde_json::json!([journey::SEKAR.0, BAYU.0]));
    for (place, work) in best_first().iter().enumerate() {
        let page = visitor.get(&format!("/2023/karya/{work}")).await;
        page.expect(if place < 10 { 200 } else { 404 });
    }
    visitor.get("/2023/karya/ML-2023-0001").await.expect(200).says("Peringkat 1").says(BALI);
}

pub(super) async fn anybody_can_check_it(t: &TestApp) {
    let visitor = t.visitor();
    let json = visitor.get("/2023/hasil.json").await.expect(200).body;
    let scores = visitor.get("/2023/hasil/lembar.csv").await.expect(200).body;
    let (published, sheets) = (t.dir.join("hasil.json"), t.dir.join("lembar.csv"));
    std::fs::write(&published, json).unwrap();
    let verify = |scores: &str| -> Output {
        std::fs::write(&sheets, scores).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_lomba"));
        command.current_dir(&t.dir).arg("verify").arg(&published).arg("--scores").arg(&sheets);
        command.output().unwrap()
    };
    let yes = verify(&scores);
    assert_eq!(yes.status.code(), Some(0), "{yes:?}");
    assert!(String::from_utf8(yes.stdout).unwrap().contains(&sha256_hex(&scores)));
    let line = scores.lines().find(|line| line.starts_with("ML-2023-0001,")).unwrap();
    let (who, _) = line.rsplit_once(',').unwrap();
    let altered = scores.replacen(line, &format!("{who},12.00"), 1);
    assert_ne!(altered, scores);
    let no = verify(&altered);
    assert_eq!(no.status.code(), Some(1), "{no:?}");
    assert!(no.stdout.is_empty() && String::from_utf8(no.stderr).unwrap().contains("ML-2023-0001"));
}

pub(super) fn everybody_was_told_once(t: &TestApp, field: &[Made], bayu: &Entrant) {
    let makers = field.iter().map(|made| made.maker.person.email.as_str());
    let told: BTreeSet<&str> = makers.chain([bayu.person.email.as_str()]).collect();
    assert_eq!(told.len(), FIELD + 1);
    let count = |email: &str| t.letters(email).iter().filter(|l| l.kind == "results_published").count();
    for email in told {
        assert_eq!(count(email), 1, "{email}");
    }
    assert_eq!(count("peserta12@contoh.go.id"), 0, "nothing of theirs competed");
    assert_eq!(unsent_letters(t), 0);
}

pub(super) fn the_trail_is_whole(t: &TestApp) {
    let lines = whole_trail(&t.app);
    let acts: Vec<String> = t
        .app
        .db
        .read(|conn| audit_log::table.select(audit_log::act).load(conn).map_err(Fault::from))
        .unwrap();
    assert_eq!(lines, acts.len() as i64);
    let count = |act: &str| acts.iter().filter(|known| *known == act).count();
    let counted = [
        "work.submitted",
        "work.accepted",
        "juror.declared",
        "method.fixed",
        "edition.sealed",
        "edition.published",
    ]
    .map(count);
    assert_eq!(counted, [FIELD, FIELD, JURY.len(), 1, 1, 1]);
}
