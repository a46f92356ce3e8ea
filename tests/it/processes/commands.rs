//! Each command starts, says what it should and ends with its status; none ends by a signal.

use std::time::Duration;

use super::in_every_configuration;
use crate::support::{Backend, Client, Portal};

const INSTITUTIONS: &str = "kode,nama,jenis\nX-1,Dinas Contoh Satu,pemkab\n";
const JURY: &str = "nama,surel,keahlian\nSari Puspita,sari@contoh.go.id,Video\n";
const BAD_JURY: &str = "nama,surel,keahlian\nTanpa Alamat,bukan-surel,Video\n";
const WORKS: &str = "work_id,institution\nK-1,Badan A\nK-2,Badan B\nK-3,Badan C\n";
const JURORS: &str = "juror_id,institution,capacity\nJ1,Badan D,\nJ2,Badan E,\nJ3,Badan F,\n";
const SCORES: &str =
    "work_id,juror_id,content,technical\nK-1,J1,80,80\nK-1,J2,82,81\nK-2,J1,70,75\nK-2,J2,71,70\n";

fn put(portal: &Portal, name: &str, text: &str) {
    std::fs::write(portal.dir.join(name), text).unwrap();
}

in_every_configuration! {
async fn every_command_ends_in_words(c: Configuration) {
    let Some((portal, server)) = c.portal().await else { return };
    let site = c.site(&portal);

    portal.run(&["audit", "verify"]).await.code(1).says("lomba: ");
    portal.run(&["doctor"]).await.code(1).says("lomba migrate");
    portal.run(&["migrate"]).await.code(0).says("migration(s)");
    portal.run(&["migrate"]).await.code(0).says("database is up to date");

    let transport = if c.smtp { "SMTP server answers" } else { "letters are written into" };
    let doctor = portal.run(&["doctor"]).await.code(0).says(transport).says(&site);
    assert!(!doctor.out.contains("BAD"), "{}", doctor.out);

    let added = portal.run(&["committee", "add", "--email", "budi@contoh.go.id"]).await.code(0);
    assert!(added.out.starts_with(&format!("{site}/akun/sandi/")), "{}", added.out);
    portal.run(&["committee", "add", "--email", "bukan-surel"]).await.code(1).says("--email");
    portal.run(&["committee", "add", "--email", "dewi@contoh.go.id", "--role", "ratu"]).await.code(2).says("verifier");
    let dewi = ["committee", "add", "--email", "dewi@contoh.go.id", "--name", "Dewi Lestari", "--role", "verifier"];
    portal.run(&dewi).await.code(0).says("/akun/sandi/");
    portal.run(&dewi).await.code(0).says("/akun/sandi/");
    let listed = portal.run(&["committee", "list"]).await.code(0);
    let lines: Vec<Vec<&str>> = listed.out.lines().map(|line| line.split('\t').take(4).collect()).collect();
    assert_eq!(lines, [["budi@contoh.go.id", "chair", "invited", "Panitia"], ["dewi@contoh.go.id", "verifier", "invited", "Dewi Lestari"]]);
    portal.run(&["committee", "remove", "--email", "tiada@contoh.go.id"]).await.code(1).says("lomba committee list");
    portal.run(&["committee", "remove", "--email", "dewi@contoh.go.id"]).await.code(0);
    portal.run(&["committee", "remove", "--email", "dewi@contoh.go.id"]).await.code(1);
    assert_eq!(portal.run(&["committee", "list"]).await.code(0).out.lines().count(), 1);
    put(&portal, "panitia.csv", "nama,surel,keahlian\nBudi Santosa,budi@contoh.go.id,Video\n");

    put(&portal, "instansi.csv", INSTITUTIONS);
    portal.run(&["import", "institutions", "instansi.csv", "--dry-run"]).await.code(0);
    portal.run(&["import", "institutions", "instansi.csv"]).await.code(0);
    put(&portal, "juri.csv", JURY);
    put(&portal, "buruk.csv", BAD_JURY);
    portal.run(&["import", "jurors", "juri.csv"]).await.code(0);
    portal.run(&["import", "jurors", "buruk.csv"]).await.code(1).says("2");
    portal.run(&["import", "jurors", "panitia.csv", "--dry-run"]).await.code(1).says("budi@contoh.go.id");
    portal.run(&["import", "jurors", "tiada.csv"]).await.code(1).says("tiada.csv");
    put(&portal, "edisi.toml", &lomba::editions::DEFAULT_EDITION.replacen("slug = \"2023\"", "slug = \"uji\"", 1));
    portal.run(&["edition", "import", "edisi.toml", "--dry-run"]).await.code(0);
    portal.run(&["edition", "import", "edisi.toml"]).await.code(0);
    portal.run(&["edition", "import", "edisi.toml"]).await.code(1).says("uji");
    portal.run(&["edition", "export", "--edition", "tiada"]).await.code(1).says("tiada");
    let exported = portal.run(&["edition", "export", "--edition", "uji"]).await.code(0);
    assert!(exported.out.starts_with("slug = \"uji\""), "{}", exported.out);
    portal.run(&["audit", "verify"]).await.code(0).says("whole: ");
    assert_eq!(server.ids(), Vec::<String>::new(), "letters leave through serve and worker alone");

    portal.run(&["no-such-command"]).await.code(2);
    portal.run(&["migrate", "--no-such-option"]).await.code(2);
}
}

in_every_configuration! {
async fn the_offline_commands_need_no_portal(c: Configuration) {
    let Some((portal, _server)) = c.portal().await else { return };
    put(&portal, "karya.csv", WORKS);
    put(&portal, "juri.csv", JURORS);
    put(&portal, "nilai.csv", SCORES);
    let route = ["route", "--works", "karya.csv", "--jurors", "juri.csv", "--per-work", "2", "--seed", "benih", "--out", "bagi.csv"];
    portal.run(&route).await.code(0);
    let too_many = route.map(|word| if word == "2" { "4" } else { word });
    portal.run(&too_many).await.code(1);
    portal.run(&["rank", "--scores", "nilai.csv", "--per-work", "2", "--seed", "benih", "--out", "urutan.csv"]).await.code(0);
    let ranked = std::fs::read_to_string(portal.dir.join("urutan.csv")).unwrap();
    assert!(ranked.lines().nth(1).unwrap().starts_with("1,K-1,"), "{ranked}");
    put(&portal, "hasil.json", "{}");
    portal.run(&["verify", "hasil.json", "--scores", "nilai.csv"]).await.code(1).says("hasil.json");
    std::fs::write(portal.dir.join("film.mp4"), include_bytes!("../film_headers/fragmented.mp4")).unwrap();
    portal.run(&["probe", "film.mp4"]).await.says("\"verdict\"");
    portal.run(&["probe", "tiada.mp4"]).await.code(2).says("tiada.mp4");
    portal.run(&["rank"]).await.code(2);
}
}

in_every_configuration! {
async fn serve_and_worker_run_until_they_are_stopped(c: Configuration) {
    let Some((portal, _server)) = c.portal().await else { return };
    let mut serve = portal.serve(&[]).await;
    let answer = Client::new(&portal.base).get("/akun/masuk").await.expect(200);
    let strict = answer.headers.contains_key("strict-transport-security");
    assert_eq!(strict, c.https, "only a portal reached over https asks for https");
    if c.backend == Backend::Postgresql {
        let mut worker = portal.spawn("worker", &[]);
        tokio::time::sleep(Duration::from_millis(700)).await;
        worker.terminate();
        assert_eq!(worker.ended(Duration::from_secs(20)).await.code(), Some(0), "{}", worker.log());
    } else {
        portal.run(&["worker"]).await.code(1).says("PostgreSQL");
    }
    serve.terminate();
    assert_eq!(serve.ended(Duration::from_secs(20)).await.code(), Some(0), "{}", serve.log());
}
}

/// The demonstration has a database, letters and films of its own, whatever the configuration says.
#[actix_web::test]
async fn the_demonstration_starts_beside_any_configuration() {
    for smtp in [false, true] {
        let c = super::Configuration { backend: Backend::Sqlite, smtp, https: true };
        let (portal, server) = c.portal().await.unwrap();
        let mut command = portal.command(&[
            "demo",
            "--dir",
            "demo",
            "--listen",
            "127.0.0.1:0",
            "--works",
            "12",
            "--jurors",
            "6",
        ]);
        let mut demo =
            command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::null()).spawn().unwrap();
        let out = demo.stdout.take().unwrap();
        let said = tokio::task::spawn_blocking(move || {
            use std::io::BufRead as _;
            let lines = std::io::BufReader::new(out).lines().map_while(Result::ok);
            lines.map(|line| line.trim().to_owned()).find(|line| line.starts_with("http://localhost:"))
        });
        let address = said.await.unwrap().expect("the demonstration ended without an address");
        Client::new(&address.replace("localhost", "127.0.0.1")).get("/2023").await.expect(200);
        demo.kill().unwrap();
        demo.wait().unwrap();
        assert_eq!(server.ids(), Vec::<String>::new());
    }
}
