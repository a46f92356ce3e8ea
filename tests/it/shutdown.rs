//! The process as an operator meets it: an orderly end, `lomba doctor`, a mistyped setting, clean logs.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use diesel::prelude::*;
use lomba::db::schema::{jobs, submissions, video_checks};
use lomba::db::{Conn, Fault};
use lomba::editions::Edition;
use lomba::ids::WorkId;

use crate::support::fixtures::Registering;
use crate::support::{Backend, Client, PASSWORD, Portal, fixtures, wib};

/// An individual's draft, whose film the queue must check: the session, the page's address and the work.
fn draft(portal: &Portal, edition: &Edition, n: usize) -> (String, String, WorkId) {
    let db = &portal.app.db;
    let (person, entry) = db
        .write(wib("2023-06-01 10:00"), |tx| {
            let person = fixtures::account(tx, "Ratna Wijaya", &format!("peserta{n}@contoh.go.id"));
            let entry = fixtures::register(
                tx,
                edition,
                &Registering { leader: &person, number: n, team: None, institution: "Badan Contoh Tertib" },
            );
            Ok::<_, Fault>((person, entry))
        })
        .unwrap();
    let (token, work, film) = db
        .write(portal.app.clock.now(), |tx| {
            let right = fixtures::entry_member(tx, edition, &person, entry);
            let (work, film) = fixtures::draft(tx, &right, "Notulen rapat");
            Ok::<_, Fault>((fixtures::token(tx, &person), work, film))
        })
        .unwrap();
    portal.google.put(film);
    (token, format!("/uji/peserta/{entry}/karya/{work}"), work)
}

fn read<T>(portal: &Portal, run: impl FnOnce(&mut Conn) -> Result<T, Fault>) -> T {
    portal.app.db.read(run).unwrap()
}

/// Waits until so many checks have reached the provider.
async fn asked(portal: &Portal, count: usize) {
    let begun = Instant::now();
    while portal.google.requests().len() < count {
        assert!(begun.elapsed() < Duration::from_secs(30), "no check was started");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Tasks left in the queue: the task, its tries, who holds it.
fn left(portal: &Portal) -> Vec<(i32, Option<String>)> {
    read(portal, |conn| {
        let checks = jobs::table.filter(jobs::task.like("%check_video%"));
        Ok(checks.select((jobs::attempts, jobs::leased_by)).load(conn)?)
    })
}

#[actix_web::test]
async fn a_request_and_a_job_finish_before_the_process_ends() {
    let portal = Portal::prepare(Backend::Sqlite, &[]).unwrap();
    let edition = portal.open_edition();
    let (token, path, work) = draft(&portal, &edition, 1);
    portal.google.delay_all(Duration::from_millis(1500));
    let mut process = portal.serve(&[]).await;
    asked(&portal, 1).await;
    // Half of a form is under way when the order to stop comes.
    let body = "original=on&licence=on";
    let mut stream = TcpStream::connect(portal.base.trim_start_matches("http://")).unwrap();
    write!(
        stream,
        "POST {path}/pengiriman HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nCookie: lomba={token}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{}",
        body.len(),
        &body[..10]
    )
    .unwrap();
    tokio::time::sleep(Duration::from_millis(300)).await;
    process.terminate();
    tokio::time::sleep(Duration::from_millis(500)).await;
    stream.write_all(&body.as_bytes()[10..]).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let mut answer = [0; 64];
    let length = stream.read(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer[..length]).into_owned();
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    drop(stream);
    assert_eq!(process.ended(Duration::from_secs(20)).await.code(), Some(0), "{}", process.log());
    let sent: Vec<WorkId> =
        read(&portal, |conn| Ok(submissions::table.select(submissions::work_id).load(conn)?));
    assert_eq!(sent, [work]);
    let checks: Vec<String> =
        read(&portal, |conn| Ok(video_checks::table.select(video_checks::status).load(conn)?));
    assert_eq!(checks, ["passed"]);
    assert!(Client::new(&portal.base).try_get("/healthz").await.is_err(), "somebody still answers");
}

#[actix_web::test]
async fn jobs_that_do_not_finish_go_back_and_the_try_does_not_count() {
    let slow = [("LOMBA__SERVER__SHUTDOWN_SECONDS", "3"), ("LOMBA__GOOGLE__REQUEST_TIMEOUT_SECONDS", "60")];
    let portal = Portal::prepare(Backend::Sqlite, &slow).unwrap();
    let edition = portal.open_edition();
    draft(&portal, &edition, 1);
    draft(&portal, &edition, 2);
    portal.google.delay_all(Duration::from_secs(50));
    let mut process = portal.serve(&[]).await;
    asked(&portal, 2).await;
    let held = left(&portal);
    assert!(held.len() == 2 && held.iter().all(|(tries, who)| *tries == 1 && who.is_some()), "{held:?}");
    let begun = Instant::now();
    process.terminate();
    assert_eq!(process.ended(Duration::from_secs(20)).await.code(), Some(0), "{}", process.log());
    // Both workers wait together, not one after the other.
    assert!(begun.elapsed() < Duration::from_secs(5), "took {:?}", begun.elapsed());
    assert_eq!(left(&portal), [(0, None), (0, None)]);
    portal.google.recover();
    let again = portal.serve(&[]).await;
    let begun = Instant::now();
    while !left(&portal).is_empty() {
        assert!(begun.elapsed() < Duration::from_secs(30), "{}", again.log());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let checks: Vec<String> =
        read(&portal, |conn| Ok(video_checks::table.select(video_checks::status).load(conn)?));
    assert_eq!(checks, ["passed", "passed"]);
}

/// Runs a command to its end: status, output, errors. The imitation of Google lives on this thread and must be
/// free to answer meanwhile.
async fn out(mut command: Command) -> (Option<i32>, String, String) {
    let ended = tokio::task::spawn_blocking(move || command.output()).await.unwrap();
    let Output { status, stdout, stderr } = ended.unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[actix_web::test]
async fn the_doctor_asks_for_migrations_and_is_then_content() {
    let portal = Portal::prepare(Backend::Sqlite, &[]).unwrap();
    let fresh = format!("sqlite:{}", portal.dir.join("baru/lomba.db").display());
    let with = |subcommand: &[&str]| {
        let mut command = portal.command(subcommand);
        command.env("LOMBA__DATABASE__URL", &fresh);
        out(command)
    };
    let (code, said, _) = with(&["doctor"]).await;
    assert_eq!(code, Some(1), "{said}");
    let bad: Vec<&str> = said.lines().filter(|line| line.starts_with("BAD")).collect();
    assert_eq!(bad.len(), 1, "{said}");
    // The doctor makes no database to look at.
    assert!(bad[0].contains("there is no database yet") && bad[0].contains("lomba migrate"), "{said}");
    assert!(!portal.dir.join("baru").exists(), "{said}");
    let (code, said, errors) = with(&["migrate"]).await;
    assert_eq!((code, said.contains("migration(s)")), (Some(0), true), "{said}{errors}");
    assert_eq!(with(&["migrate"]).await.1, "database is up to date\n");
    let (code, said, _) = with(&["doctor"]).await;
    assert_eq!((code, said.contains("BAD")), (Some(0), false), "{said}");
    portal.google.fail_all(400, "API_KEY_INVALID");
    let (code, said, _) = with(&["doctor"]).await;
    assert_eq!(code, Some(1), "{said}");
    assert!(said.lines().any(|line| line.starts_with("BAD") && line.contains("google")), "{said}");
    assert!(!said.contains(lomba::cli::demo::google::KEY), "{said}");
}

#[actix_web::test]
async fn a_mistyped_setting_stops_every_command_and_is_named() {
    let portal = Portal::prepare(Backend::Sqlite, &[]).unwrap();
    for subcommand in ["serve", "migrate", "doctor"] {
        let mut command = portal.command(&[subcommand]);
        command.env("LOMBA__SERVER__LISTN", "127.0.0.1:1");
        let (code, said, errors) = out(command).await;
        assert_eq!(code, Some(1), "{subcommand}: {said}{errors}");
        assert!(format!("{said}{errors}").contains("LOMBA__SERVER__LISTN"), "{subcommand}: {said}{errors}");
    }
    std::fs::create_dir_all(portal.dir.join("config")).unwrap();
    std::fs::write(portal.dir.join("config/local.toml"), "[queue]\nworkerz = 2\n").unwrap();
    let (code, said, errors) = out(portal.command(&["serve"])).await;
    assert_eq!((code, said.as_str()), (Some(1), ""));
    assert!(errors.contains("queue.workerz"), "{errors}");
}

/// The link of the newest letter to an address.
fn link(portal: &Portal, email: &str) -> String {
    use lomba::db::schema::letters;
    let text: String = read(portal, |conn| {
        let all = letters::table.filter(letters::to_email.eq(email)).order(letters::id.desc());
        Ok(all.select(letters::body_text).first(conn)?)
    });
    let start = text.find(&format!("{}/", portal.base)).unwrap();
    text[start + portal.base.len()..].split_whitespace().next().unwrap().to_owned()
}

#[actix_web::test]
async fn logs_hold_no_secret() {
    let portal = Portal::prepare(Backend::Sqlite, &[]).unwrap();
    portal.open_edition();
    let process = portal.serve(&[("RUST_LOG", "debug")]).await;
    let client = Client::new(&portal.base);
    let email = "sari.rahasia@contoh.go.id";
    client.post("/akun/daftar", &[("name", "Sari Lentera"), ("email", email)]).await.expect(200);
    let path = link(&portal, email);
    let link_token = path.strip_prefix("/akun/sandi/").unwrap().to_owned();
    client.get(&path).await.expect(200);
    client.post(&path, &[("password", "pendek")]).await.expect(422);
    client.post(&path, &[("password", PASSWORD)]).await.expect(303);
    client.post(&path, &[("password", PASSWORD)]).await.expect(409);
    let wrong = "sandi-yang-salah-sekali";
    Client::new(&portal.base).post("/akun/masuk", &[("email", email), ("password", wrong)]).await.expect(422);
    let nip = fixtures::nip(7);
    let (day, since, rest) = (&nip[..8], &nip[8..14], &nip[14..]);
    let spaced = format!("{day} {since} {} {}", &rest[..1], &rest[1..]);
    let mut form = vec![
        ("kind", "individual"),
        ("institution", "Badan Contoh Rapi"),
        ("name", "Sari Lentera"),
        ("asn_kind", "pns"),
        ("position", "Analis"),
        ("phone", "081255501234"),
        ("declaration", "on"),
        ("publication", "on"),
        ("personal_data", "on"),
    ];
    form.push(("nip", &nip[..17]));
    client.post("/uji/peserta/daftar", &form).await.expect(422);
    *form.last_mut().unwrap() = ("nip", &spaced);
    client.post("/uji/peserta/daftar", &form).await.expect(303);
    let session = client.cookie("lomba").unwrap();
    tokio::time::sleep(Duration::from_millis(300)).await;
    let log = process.log();
    assert!(log.contains("/akun/sandi/{token}") && log.contains("DEBUG"), "the log says too little:\n{log}");
    let key = lomba::cli::demo::google::KEY;
    for secret in
        [&link_token, PASSWORD, "pendek", wrong, &session, &nip, &nip[..17], &spaced, key, "81255501234"]
    {
        assert!(!log.contains(secret), "the log holds {secret}:\n{log}");
    }
    assert!(!log.contains(email), "the log holds an address:\n{log}");
}
