//! An edition whose rubric has three criteria, from its file to a result that anybody can check (R33): nothing but the
//! edition's file says how many criteria there are.

use std::path::Path;
use std::process::{Command, Output};

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::editions;
use lomba::results::Snapshot;

use super::from_link_to_podium::JURY;
use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self, BUDI, CODES, ELSEWHERE, Someone};
use crate::support::two_members::{self, ActForm, SEALING};

const WORKS: usize = 5;
const HASIL: &str = "/2023/panitia/hasil";

/// The edition of 2023 with its last three sub-criteria of content as a criterion of their own: 40, 20 and 40.
fn three_criteria() -> String {
    let header = "[[rubric.criteria]]\ncode = \"C\"\nkey = \"learning\"\nname = { id = \"Kualitas pembelajaran\", en = \"Quality of learning\" }\nshort = { id = \"Pembelajaran\", en = \"Learning\" }\nweight = 20\n\n";
    let before = "[[rubric.criteria.items]]\ncode = \"A5\"\n";
    let shipped = lomba::editions::default_without_factor();
    assert_eq!(shipped.matches(before).count(), 1);
    let (head, tail) = shipped.split_once(before).unwrap();
    let head = head.replacen("weight = 60\n", "weight = 40\n", 1);
    format!("{head}{header}{before}{tail}")
}

/// A command of the real binary beside the running portal.
fn lomba(t: &TestApp, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lomba"));
    command.current_dir(&t.dir).args(args).env("LANG", "en_US.UTF-8");
    command.envs(TestApp::settings(&t.dir, &t.database.url, &t.base, &t.google));
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// What every juror gives a work in a sub-criterion. Works 1 and 2 have the same total and the same content; work 2
/// has more for learning, work 1 more for technical quality.
fn mark(number: &str, code: &str) -> i64 {
    let n: i64 = number[number.len() - 4..].parse().unwrap();
    let learning = ["A5", "A6", "A7"].contains(&code);
    match (n, learning) {
        (2, true) => 84,
        (2, false) if code.starts_with('B') => 78,
        (1 | 2, _) => 80,
        (n, _) => 79 - n,
    }
}

async fn score_all(juror: &Someone) {
    for (number, at) in journey::queue_of(juror).await {
        let room = juror.browser.get(&at).await.expect(200);
        let room = room.says("A. Kualitas isi").says("C. Kualitas pembelajaran").says("B. Kualitas teknis");
        let marks: Vec<(&str, String)> =
            CODES.iter().map(|code| (*code, mark(&number, code).to_string())).collect();
        let mut form: Vec<(&str, &str)> = marks.iter().map(|(code, mark)| (*code, mark.as_str())).collect();
        let version = room.field("version");
        form.extend([("version", version.as_str()), ("comment", "Gagasannya kuat.")]);
        let missing: Vec<_> = form.iter().copied().filter(|(name, _)| *name != "A6").collect();
        juror
            .browser
            .post(&format!("{at}/pengiriman"), &missing)
            .await
            .expect(422)
            .says("Belum dinilai. Pilih tingkatnya.");
        let version = juror.browser.get(&at).await.expect(200).field("version");
        form.iter_mut().filter(|(name, _)| *name == "version").for_each(|field| field.1 = version.as_str());
        juror.browser.post(&format!("{at}/pengiriman"), &form).await.expect(303);
    }
}

async fn judged(t: &TestApp) -> Someone {
    let mut field = Vec::new();
    for n in 1..=WORKS {
        let maker = journey::individual(t, n, ELSEWHERE[n + 4]).await;
        let at = journey::draft_work(&maker, &format!("Karya ke-{n}")).await;
        journey::paste_link(&maker, &at, &journey::film(t, n, lomba::cli::demo::films::SHORT)).await;
        field.push((maker, at));
    }
    t.run_jobs().await;
    for (maker, at) in &field {
        journey::submit_work(maker, at).await;
    }
    t.set_clock("2023-07-15 00:10");
    let budi = journey::committee(t, BUDI).await;
    for (_, at) in &field {
        journey::accept_work(&budi, at).await;
    }
    let mut jury = Vec::new();
    for (name, email, institution) in JURY {
        jury.push(journey::invite_and_declare_juror(t, &budi, (name, email), institution).await);
    }
    journey::route(&budi).await;
    t.run_jobs().await;
    t.set_clock("2023-07-20 09:00");
    for juror in &jury {
        juror.sign_in().await;
        score_all(juror).await;
    }
    t.set_clock("2023-08-19 00:10");
    budi.sign_in().await;
    budi
}

async fn published(t: &TestApp, budi: &Someone) -> (Snapshot, String) {
    let dewi = journey::committee(t, ("Dewi Lestari", "dewi@contoh.go.id")).await;
    two_members::ask(&dewi.browser, SEALING).await;
    let form = ActForm::of(&budi.browser.get(SEALING).await.expect(200));
    assert_eq!(form.number, (3 * WORKS).to_string());
    budi.browser.post(SEALING, &form.pairs()).await.expect(303);
    let ranking = budi.browser.get(HASIL).await.expect(200);
    let explained =
        "ML-2023-0002 di atas ML-2023-0001: nilai akhir sama (80,00); nilai pembelajaran 84,00 lawan 80,00.";
    ranking.says(explained);
    budi.browser
        .get("/2023/panitia/hasil/metode")
        .await
        .expect(200)
        .says("Kualitas isi 40 / Pembelajaran 20 / Kualitas teknis 40");
    budi.browser.get("/2023/panitia/hasil/juri").await.expect(200).says("Juri");
    t.set_clock("2023-08-21 10:00");
    budi.sign_in().await;
    dewi.sign_in().await;
    journey::publish_by_two(&budi.browser, &dewi.browser).await;
    t.run_jobs().await;
    let visitor = t.visitor();
    let json = visitor.get("/2023/hasil.json").await.expect(200).body;
    let sheets = visitor.get("/2023/hasil/lembar.csv").await.expect(200).body;
    std::fs::write(t.dir.join("hasil.json"), &json).unwrap();
    std::fs::write(t.dir.join("lembar.csv"), &sheets).unwrap();
    (Snapshot::parse(&json).unwrap(), sheets)
}

/// Makers read the panel's points of their own work, and of the comments those that the committee let pass.
async fn makers_see_their_own_result(t: &TestApp, budi: &Someone) {
    const ULASAN: &str = "/2023/panitia/hasil/ulasan";
    let maker = Someone::new(("Peserta Nomor 2", "peserta2@contoh.go.id"), t.visitor());
    maker.sign_in().await;
    let at = "/2023/peserta/2/karya/2/hasil";
    let page = maker.browser.get(at).await.expect(200).hides("Gagasannya kuat.");
    page.says("Karya ini meraih peringkat 1 dengan nilai 80,00")
        .says("Nilai dari 3 juri")
        .says("Kualitas pembelajaran");
    maker.browser.get("/2023/peserta/1/karya/1/hasil").await.expect(404);
    t.visitor().get(at).await.expect(303);

    let waiting = budi.browser.get(ULASAN).await.expect(200).says("Gagasannya kuat.");
    let sheets = waiting.values("value");
    let own = sheets.iter().find(|value| value.parse::<i64>().is_ok()).unwrap().clone();
    budi.browser
        .post(ULASAN, &[("verdict", "shown")])
        .await
        .expect(409)
        .says("Belum ada komentar yang dipilih");
    for id in waiting.values("value").iter().filter(|value| value.parse::<i64>().is_ok()) {
        budi.browser.post(ULASAN, &[("sheet", id), ("verdict", "shown")]).await.expect(303);
    }
    maker.browser.get(at).await.expect(200).says("Apa yang ditulis juri").says("Gagasannya kuat.");
    // It can be decided anew.
    budi.browser.get(&format!("{ULASAN}?keadaan=ditampilkan")).await.expect(200).says("Gagasannya kuat.");
    budi.browser.post(ULASAN, &[("sheet", &own), ("verdict", "hidden")]).await.expect(303);
    budi.browser.get(&format!("{ULASAN}?keadaan=disembunyikan")).await.expect(200).says("Gagasannya kuat.");
}

/// The rows of a ranking made by `lomba rank` with these weights.
fn ranked(t: &TestApp, weights: &str, seed: &str) -> Vec<Vec<String>> {
    let args = ["rank", "--scores", "lembar.csv", "--weights", weights, "--seed", seed, "--out", "R.csv"];
    let done = lomba(t, &args);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    let file = std::fs::read_to_string(t.dir.join("R.csv")).unwrap();
    file.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn verified(t: &TestApp, sheets: &Path) -> Output {
    lomba(t, &["verify", "hasil.json", "--scores", sheets.to_str().unwrap()])
}

on_both! {
async fn an_edition_with_three_criteria_goes_from_its_file_to_the_podium(t: TestApp) {
    std::fs::write(t.dir.join("edisi.toml"), three_criteria()).unwrap();
    let broken = three_criteria().replace("key = \"learning\"", "key = \"draw\"");
    std::fs::write(t.dir.join("rusak.toml"), broken).unwrap();
    let refused = lomba(&t, &["edition", "import", "rusak.toml"]);
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
    // The edition that every portal starts with gives up its word, which the walk's addresses have.
    t.write(|tx| diesel::update(editions::table).set(editions::slug.eq("awal")).execute(tx.conn).map_err(Fault::from)).unwrap();
    let loaded = lomba(&t, &["edition", "import", "edisi.toml", "--public"]);
    assert_eq!(loaded.status.code(), Some(0), "{}", said(&loaded));
    t.visitor().get("/2023/aturan").await.expect(200).says("Kualitas pembelajaran");

    let budi = judged(&t).await;
    let (snapshot, sheets) = published(&t, &budi).await;
    assert_eq!(sheets.lines().next(), Some("work_id,juror_id,content,learning,technical"));
    let named: Vec<(&str, &str, i64)> =
        snapshot.criteria.iter().map(|of| (of.key.as_str(), of.name.id.as_str(), of.weight)).collect();
    let expected = [
        ("content", "Kualitas isi materi microlearning", 40),
        ("learning", "Kualitas pembelajaran", 20),
        ("technical", "Kualitas teknis produksi", 40),
    ];
    assert_eq!(named, expected);
    let best = &snapshot.works[0];
    assert_eq!((best.number.as_str(), best.score, best.values.criteria.len()), ("ML-2023-0002", 8000, 3));
    let page = t.visitor().get("/2023/hasil").await.expect(200);
    page.says("Pembelajaran").says("nilai pembelajaran").says("Kualitas isi 40, Pembelajaran 20, Kualitas teknis 40");
    t.visitor().get("/2023/karya/ML-2023-0002").await.expect(200).says("Pembelajaran").says("84,00");
    let record = budi.browser.get("/2023/panitia/hasil/berita-acara.json").await.expect(200).body;
    let record: serde_json::Value = serde_json::from_str(&record).unwrap();
    assert_eq!(record["ranking"][1]["values"]["criteria"][1]["key"], "learning");

    makers_see_their_own_result(&t, &budi).await;

    // The same by the commands that need nothing but the two files.
    let seed = snapshot.seed.clone();
    let by_order = ranked(&t, "0.4,0.2,0.4", &seed);
    assert_eq!(ranked(&t, "content=0.4,learning=0.2,technical=0.4", &seed), by_order);
    let said_of = |row: &Vec<String>| (row[0].clone(), row[1].clone(), row[2].clone(), row[10].clone());
    let published: Vec<_> = snapshot.works.iter().map(|work| {
        let decided = work.decided_by.as_ref().map_or("", |step| step.as_str()).to_owned();
        (work.rank.to_string(), work.number.clone(), format!("{}.{:02}", work.score / 100, work.score % 100), decided)
    }).collect();
    assert_eq!(by_order.iter().map(said_of).collect::<Vec<_>>(), published);
    assert_eq!(published[1].3, "learning");
    // Asked in another order, technical quality comes before learning and decides for the other work.
    let other = ranked(&t, "content=0.4,technical=0.4,learning=0.2", &seed);
    assert_eq!((other[0][1].as_str(), other[1][10].as_str()), ("ML-2023-0001", "technical"));
    let two = lomba(&t, &["rank", "--scores", "lembar.csv", "--weights", "0.6,0.2,0.1,0.1", "--seed", "x", "--out", "R.csv"]);
    assert_eq!(two.status.code(), Some(1), "{}", said(&two));
    assert!(said(&two).contains("4"), "{}", said(&two));

    let yes = verified(&t, &t.dir.join("lembar.csv"));
    assert_eq!(yes.status.code(), Some(0), "{}", said(&yes));
    for (from, to) in [(",84.00,", ",83.00,"), (",learning,", ",lerning,")] {
        let altered = sheets.replacen(from, to, 1);
        assert_ne!(altered, sheets);
        std::fs::write(t.dir.join("lain.csv"), altered).unwrap();
        let no = verified(&t, &t.dir.join("lain.csv"));
        assert_eq!(no.status.code(), Some(1), "{}", said(&no));
        assert!(no.stdout.is_empty());
    }

    // A year later numbers are erased; whose work was judged keeps the name.
    t.set_clock("2024-09-01 10:00");
    assert_eq!(t.write(lomba::data_rights::carry_out_retention).unwrap(), WORKS);
    let maker = Someone::new(("Peserta Nomor 2", "peserta2@contoh.go.id"), t.visitor());
    maker.sign_in().await;
    let own = maker.browser.get("/akun/data-saya").await.expect(200).says("sudah dihapus");
    own.says("Peserta Nomor 2").hides(&crate::support::fixtures::nip(22));
}
}
