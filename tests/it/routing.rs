//! The portal's routing and the command's are one: committed pairs equal those drawn from files; each juror gets
//! one letter; what the files lack is said with file and line.

use std::path::{Path, PathBuf};
use std::process::Command;

use diesel::prelude::*;
use lomba::db::schema::{assignments, jurors, works};
use lomba::ids::JurorId;
use lomba::judging;
use lomba::judging::routing::Problem;

use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures::{self, read, right};

/// Runs the command in a folder, in English; exit status and what it said.
fn lomba(folder: &Path, words: &[&str]) -> (i32, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_lomba"))
        .args(words)
        .current_dir(folder)
        .env("LC_ALL", "en_US.UTF-8")
        .output()
        .unwrap();
    (done.status.code().unwrap(), String::from_utf8(done.stderr).unwrap())
}

fn file(folder: &Path, name: &str, header: &str, rows: impl IntoIterator<Item = String>) {
    let mut text = format!("{header}\n");
    rows.into_iter().for_each(|row| text.push_str(&format!("{row}\n")));
    std::fs::write(folder.join(name), text).unwrap();
}

/// The rows of a problem as the command reads them.
fn export(folder: &Path, problem: &Problem) {
    let or_none = |text: &Option<String>| text.clone().unwrap_or_default();
    let work = |work: &judging::routing::Work| {
        format!("{},{},{}", work.id, or_none(&work.institution), or_none(&work.team))
    };
    let juror = |juror: &judging::routing::Juror| {
        let capacity = juror.capacity.map(|most| most.to_string()).unwrap_or_default();
        format!("{},{},{capacity}", juror.id, or_none(&juror.institution))
    };
    file(folder, "W.csv", "work_id,institution,team_id", problem.works.iter().map(work));
    file(folder, "J.csv", "juror_id,institution,capacity", problem.jurors.iter().map(juror));
    file(folder, "R.csv", "juror_id,work_id", problem.conflicts.iter().map(|(w, j)| format!("{j},{w}")));
    file(folder, "P.csv", "work_id,juror_id", problem.pinned.iter().map(|(w, j)| format!("{w},{j}")));
}

const FILES: [&str; 12] = [
    "route",
    "--works",
    "W.csv",
    "--jurors",
    "J.csv",
    "--recusals",
    "R.csv",
    "--pinned",
    "P.csv",
    "--out",
    "A.csv",
    "--per-work",
];

fn route(folder: &Path, seed: &str) -> (i32, String) {
    let mut words = FILES.to_vec();
    words.extend(["3", "--seed", seed]);
    lomba(folder, &words)
}

on_both! {
async fn the_committed_plan_is_the_one_the_command_draws_and_each_juror_gets_one_letter(t: TestApp) {
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let houses: Vec<_> = (0..5).map(|n| fixtures::institution(&t, &format!("Badan Contoh {n}"), true)).collect();
    for n in 0..54 {
        fixtures::accepted_work(&t, n + 1, houses[n % 5]);
    }
    for n in 1..=4 {
        let person = fixtures::person(&t, "Juri", &format!("juri{n}@contoh.go.id"));
        // None is of an entrant's institution but the last, who takes what the others leave.
        fixtures::juror(&t, n, Some(person.user_id()), (n == 4).then_some(houses[0]));
    }
    t.set_clock("2023-07-20 09:00");
    let edition = read(&t, lomba::editions::current).unwrap();
    let seed = edition.settings.routing.seed_text.clone();
    let problem = read(&t, |conn| judging::problem(conn, &edition, &seed));
    export(&t.dir, &problem);
    let (status, said) = route(&t.dir, &seed);
    assert_eq!(status, 0, "{said}");
    assert!(said.starts_with("162 assessments routed;"), "{said}");
    let drawn = std::fs::read(t.dir.join("A.csv")).unwrap();

    // Other rows first: the same bytes.
    let mut turned = problem.clone();
    turned.works.reverse();
    turned.jurors.rotate_left(2);
    turned.conflicts.reverse();
    export(&t.dir, &turned);
    assert_eq!(route(&t.dir, &seed).0, 0);
    assert_eq!(std::fs::read(t.dir.join("A.csv")).unwrap(), drawn);
    assert_eq!(route(&t.dir, "benih lain").0, 0);
    assert_ne!(std::fs::read(t.dir.join("A.csv")).unwrap(), drawn);

    budi.post("/akun/masuk", &[("email", "budi@contoh.go.id"), ("password", crate::support::PASSWORD)])
        .await
        .expect(303);
    let page = budi.get("/2023/panitia/pembagian").await.expect(200);
    let fingerprint = page.field("fingerprint");
    page.says("Pasangan seinstansi dihindari 11").says("Efisiensi A").says("Kelompok juri yang terhubung 1");
    budi.post("/2023/panitia/pembagian", &[("fingerprint", &fingerprint)]).await.expect(303);
    let pairs: Vec<(String, String)> = read(&t, |conn| {
        Ok(assignments::table
            .inner_join(works::table)
            .inner_join(jurors::table)
            .order((works::number.asc(), jurors::pseudonym.asc()))
            .select((works::number.assume_not_null(), jurors::pseudonym))
            .load(conn)?)
    });
    let rows: Vec<String> = pairs.iter().map(|(work, juror)| format!("{work},{juror}\n")).collect();
    assert_eq!(format!("work_id,juror_id\n{}", rows.concat()).into_bytes(), drawn);

    the_published_draw_repeats(&t, 1).await;
    t.run_jobs().await;
    for n in 1..=4 {
        let held = pairs.iter().filter(|(_, code)| *code == format!("J{n:02}")).count();
        assert!(held >= 39, "{held}");
        let letters = t.letters(&format!("juri{n}@contoh.go.id"));
        assert_eq!(letters.iter().map(|letter| letter.kind.as_str()).collect::<Vec<_>>(), ["works_assigned"]);
        assert!(letters[0].text.contains(&held.to_string()), "{}", letters[0].text);
    }
    let progress = budi.get("/2023/panitia/penilaian").await.expect(200);
    assert_eq!(progress.values("data-juror").len(), 150, "fifty works on a page, three jurors each");
    progress.says("Juri dan alasannya").says("juri tanpa benturan kepentingan; memegang");
}
}

on_both! {
async fn a_juror_who_joins_takes_unopened_works_of_the_fullest(t: TestApp) {
    let budi = fixtures::committee(&t);
    let house = fixtures::institution(&t, "Badan Contoh", true);
    for n in 0..12 {
        fixtures::accepted_work(&t, n + 1, house);
    }
    (1..=3).for_each(|n| {
        fixtures::juror(&t, n, None, None);
    });
    t.set_clock("2023-07-20 09:00");
    let edition = read(&t, lomba::editions::current).unwrap();
    let commit = || {
        let preview = read(&t, |conn| judging::preview(conn, &edition, t.app.clock.now())).unwrap();
        t.write(|tx| judging::commit_plan(tx, &right(&budi), edition.id, &preview.fingerprint)).unwrap();
        preview
    };
    assert_eq!((commit().fresh.len(), nothing_new(&t)), (36, true));
    // The first juror has opened everything: nothing of it moves.
    let sari: JurorId = read(&t, |conn| Ok(jurors::table.order(jurors::id.asc()).select(jurors::id).first(conn)?));
    t.write(|tx| {
        diesel::update(assignments::table.filter(assignments::juror_id.eq(sari)))
            .set(assignments::status.eq("opened"))
            .execute(tx.conn)
            .map_err(lomba::db::Fault::from)
    })
    .unwrap();
    fixtures::juror(&t, 4, None, None);
    let preview = commit();
    assert_eq!((preview.moved.len(), preview.fresh.len()), (8, 8));
    let held = |status: &'static str| -> Vec<(String, i64)> {
        read(&t, |conn| {
            Ok(assignments::table
                .inner_join(jurors::table)
                .filter(assignments::status.eq(status))
                .group_by(jurors::pseudonym)
                .order(jurors::pseudonym.asc())
                .select((jurors::pseudonym, diesel::dsl::count_star()))
                .load(conn)?)
        })
    };
    let loads = |loads: &[(&str, i64)]| -> Vec<(String, i64)> {
        loads.iter().map(|(code, n)| ((*code).to_owned(), *n)).collect()
    };
    assert_eq!(held("opened"), loads(&[("J01", 12)]));
    assert_eq!(held("assigned"), loads(&[("J02", 8), ("J03", 8), ("J04", 8)]));
    assert_eq!(held("reassigned"), loads(&[("J02", 4), ("J03", 4)]));
    assert!(nothing_new(&t), "nobody is new any more");
    // The first draw stays as it was; the second was drawn from pairs that could move.
    the_published_draw_repeats(&t, 1).await;
    the_published_draw_repeats(&t, 2).await;
    let visitor = t.visitor();
    visitor.get("/2023/undian/1/dapat-pindah.csv").await.expect(404);
    assert_eq!(visitor.get("/2023/undian/2/dapat-pindah.csv").await.expect(200).body.lines().count(), 25);
    visitor.get("/2023/undian/3/undian.json").await.expect(404);
    visitor.get("/2023/undian/1/rahasia.csv").await.expect(404);
}
}

/// Does what the page of the draw tells everybody to do: fetches its files, runs its command, and once more with a plan
/// that somebody changed.
async fn the_published_draw_repeats(t: &TestApp, number: usize) {
    let visitor = t.visitor();
    let page = visitor.get("/2023/undian").await.expect(200);
    assert!(!page.body.contains("Badan Contoh") && !page.body.contains("juri1@"), "no name");
    let folder = Folder(t.dir.join(format!("undian-{number}")));
    std::fs::create_dir_all(&folder.0).unwrap();
    let start = format!("/2023/undian/{number}/");
    let files = page.body.split(&start).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
    for name in files {
        let file = visitor.get(&format!("{start}{name}")).await.expect(200);
        assert!(!file.body.contains("Badan Contoh"), "{name}");
        if name == "undian.json" {
            let digest = lomba::secrets::sha256_hex(&file.body);
            assert!(page.body.contains(&digest));
        }
        std::fs::write(folder.0.join(&name), file.body).unwrap();
    }
    let commands: Vec<String> = page
        .body
        .split("<pre class=\"plain\"><code>")
        .skip(1)
        .map(|rest| rest.split("</code>").next().unwrap().replace("&#39;", "'"))
        .collect();
    let words = shell_words(&commands[2 * number - 1]);
    let words: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
    let run = |words: &[&str]| {
        let done = Command::new(env!("CARGO_BIN_EXE_lomba"))
            .args(words)
            .current_dir(&folder.0)
            .env("LC_ALL", "id_ID.UTF-8")
            .output()
            .unwrap();
        (
            done.status.code().unwrap(),
            String::from_utf8(done.stdout).unwrap() + &String::from_utf8(done.stderr).unwrap(),
        )
    };
    let (status, said) = run(&words);
    assert!(status == 0 && said.starts_with("Sama: "), "{status} {said}");
    let one_file = shell_words(&commands[2 * number - 2]);
    let one_file: Vec<&str> = one_file.iter().skip(1).map(String::as_str).collect();
    assert_eq!(run(&one_file), (status, said));
    std::fs::write(folder.0.join("undian.json"), "{}").unwrap();
    let (refused, why) = run(&one_file);
    assert!(refused == 1 && why.contains("undian.json bukan berkas undian"), "{why}");
    let plan = std::fs::read_to_string(folder.0.join("hasil.csv")).unwrap();
    let last = plan.lines().last().unwrap().to_owned();
    std::fs::write(folder.0.join("hasil.csv"), plan.replace(&format!("{last}\n"), "")).unwrap();
    let (status, said) = run(&words);
    assert!(status == 1 && said.contains("Tidak sama: 1 pasangan"), "{status} {said}");
}

/// The words of a command: what stands between single quotation marks is one.
fn shell_words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (place, part) in command.split('\'').enumerate() {
        if place % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

fn nothing_new(t: &TestApp) -> bool {
    let edition = read(t, lomba::editions::current).unwrap();
    read(t, |conn| judging::preview(conn, &edition, t.app.clock.now())).unwrap().fresh.is_empty()
}

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// Good files, one of them replaced; what the command says, without its hint.
fn told(name: &str, text: &str) -> String {
    let folder = Folder(std::env::temp_dir().join(format!("lomba-route-{}", crate::support::unique())));
    std::fs::create_dir_all(&folder.0).unwrap();
    let good = [
        ("W.csv", "work_id,institution\nK-1,Badan A\nK-2,Badan B\n"),
        ("J.csv", "juror_id,institution,capacity\nJ1,,\nJ2,,9\nJ3,Badan C,\n"),
        ("R.csv", "juror_id,work_id\n"),
        ("P.csv", "work_id,juror_id\nK-1,J1\n"),
    ];
    good.iter().for_each(|(name, text)| std::fs::write(folder.0.join(name), text).unwrap());
    std::fs::write(folder.0.join(name), text).unwrap();
    let (status, said) = route(&folder.0, "benih");
    let made = folder.0.join("A.csv").exists();
    assert_eq!((status, made), if said.contains("routed") { (0, true) } else { (1, false) }, "{said}");
    said.lines().next().unwrap().to_owned()
}

#[test]
fn malformed_files_are_refused_with_file_line_and_what_was_expected() {
    let cases = [
        (
            "W.csv",
            "work_id\nK-1\n",
            "W.csv, line 1: column institution is missing; expected work_id,institution.",
        ),
        (
            "J.csv",
            "juror_id,institution\nJ1,\n",
            "J.csv, line 1: column capacity is missing; expected juror_id,institution,capacity.",
        ),
        ("R.csv", "juror_id\nJ1\n", "R.csv, line 1: column work_id is missing; expected work_id,juror_id."),
        (
            "P.csv",
            "work_id,juri\nK-1,J1\n",
            "P.csv, line 1: column juror_id is missing; expected work_id,juror_id.",
        ),
        ("W.csv", "work_id,institution\nK-1,A\nK-1,B\n", "W.csv, line 3: K-1 is already listed on line 2."),
        (
            "J.csv",
            "juror_id,institution,capacity\nJ1,,\nJ2,,\n\nJ1,,3\n",
            "J.csv, line 5: J1 is already listed on line 2.",
        ),
        (
            "R.csv",
            "juror_id,work_id\nJ1,K-2\nJ1,K-2\n",
            "R.csv, line 3: K-2, J1 is already listed on line 2.",
        ),
        (
            "P.csv",
            "work_id,juror_id\nK-1,J1\nK-1,J1\n",
            "P.csv, line 3: K-1, J1 is already listed on line 2.",
        ),
        (
            "R.csv",
            "juror_id,work_id\nJ9,K-1\n",
            "R.csv, line 2, column juror_id: \"J9\" is not a listed juror.",
        ),
        (
            "P.csv",
            "work_id,juror_id\nK-9,J1\n",
            "P.csv, line 2, column work_id: \"K-9\" is not a listed work.",
        ),
        (
            "J.csv",
            "juror_id,institution,capacity\nJ1,,banyak\n",
            "J.csv, line 2, column capacity: \"banyak\" is not a whole number of 0 or more (empty for no limit).",
        ),
        (
            "W.csv",
            "work_id,institution\n,Badan A\n",
            "W.csv, line 2: column work_id is empty; expected a number or code.",
        ),
        ("W.csv", "work_id,institution\nK-1\n", "W.csv, line 2: 1 columns found, 2 expected."),
    ];
    for (name, text, expected) in cases {
        assert_eq!(told(name, text), expected);
    }
}

#[test]
fn an_impossible_plan_is_explained_and_a_possible_one_written() {
    assert_eq!(
        told("J.csv", "juror_id,institution,capacity\nJ1,,\nJ2,Badan A,\nJ3,,\n"),
        "Badan A: 1 works (K-1) may be judged by only 2 jurors outside it without a conflict, 3 are needed; add at least 1 from another institution."
    );
    assert_eq!(
        told("J.csv", "juror_id,institution,capacity\nJ1,,1\nJ2,,1\nJ3,,1\n"),
        "All jurors together can take 3 assessments, 6 are needed: 3 short."
    );
    assert_eq!(
        told("R.csv", "juror_id,work_id\nJ1,K-1\n"),
        "Juror J1 has begun to score work K-1 although there is a conflict; that score must be set aside first."
    );
    assert_eq!(
        told("P.csv", "work_id,juror_id\n"),
        "6 assessments routed; loads 2 to 2; 0 conflicting pairs avoided; two jurors share at most 2 works; 1 groups of jurors, A-efficiency 1.000."
    );
}
