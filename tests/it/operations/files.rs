//! The files of `config/` for service managers, proxies, containers and monitoring: what they name exists.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use lomba::config;

use crate::support::{Backend, TestApp};

/// Everything in a text that begins so and goes on with letters, digits and `_`.
fn names<'a>(text: &'a str, starts: &[&str]) -> BTreeSet<&'a str> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    words.filter(|word| starts.iter().any(|start| word.starts_with(start))).collect()
}

#[actix_web::test]
async fn every_measure_that_is_watched_is_written() {
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    t.visitor().post("/akun/daftar", &[("name", "Ratna Wijaya"), ("email", "ratna@contoh.go.id")]).await;
    t.run_jobs().await;
    let page = t.visitor().get("/metrics").await.expect(200);
    let mut written = BTreeSet::new();
    for line in page.body.lines().filter_map(|line| line.strip_prefix("# TYPE ")) {
        let (name, kind) = line.split_once(' ').unwrap();
        let endings: &[&str] = if kind == "histogram" { &["_bucket", "_sum", "_count"] } else { &[""] };
        written.extend(endings.iter().map(|ending| format!("{name}{ending}")));
    }
    let (mut watched, mut files) = (0, 0);
    for file in ["config/monitoring/alerts.yml", "config/monitoring/grafana.json"] {
        let text = fs::read_to_string(file).unwrap();
        for name in names(&text, &["lomba_", "process_"]) {
            assert!(written.contains(name), "{file} names {name}, which is not written:\n{written:#?}");
            watched += 1;
        }
        files += 1;
    }
    assert!(files == 2 && watched > 20, "the names were not found");
    // And the document's table tells of every one.
    let document = fs::read_to_string("docs/operations.md").unwrap();
    for name in &written {
        let bare = ["_bucket", "_sum", "_count"]
            .iter()
            .fold(name.as_str(), |name, end| name.strip_suffix(end).unwrap_or(name));
        assert!(document.contains(bare), "docs/operations.md does not tell of {bare}");
    }
}

#[test]
fn the_dashboard_is_one() {
    let text = fs::read_to_string("config/monitoring/grafana.json").unwrap();
    let dashboard: serde_json::Value = serde_json::from_str(&text).unwrap();
    let panels = dashboard["panels"].as_array().unwrap();
    let ids: BTreeSet<i64> = panels.iter().map(|panel| panel["id"].as_i64().unwrap()).collect();
    assert_eq!(ids.len(), panels.len(), "two panels of one id");
    for panel in panels {
        assert!(panel["targets"].as_array().is_some_and(|targets| !targets.is_empty()), "{panel}");
    }
}

/// Each alert has a paragraph that says what to do.
#[test]
fn every_alert_is_in_the_document() {
    let alerts = fs::read_to_string("config/monitoring/alerts.yml").unwrap();
    let named: Vec<&str> = alerts.lines().filter_map(|line| line.trim().strip_prefix("- alert: ")).collect();
    assert_eq!(named.len(), 12);
    let document = fs::read_to_string("docs/operations.md").unwrap();
    for name in named {
        assert!(document.contains(&format!("| `{name}` |")), "{name}");
    }
}

const UNITS: [&str; 4] =
    ["lomba.service", "lomba-worker.service", "lomba-backup.service", "lomba-backup.timer"];

fn unit(name: &str) -> String {
    fs::read_to_string(format!("config/systemd/{name}")).unwrap()
}

#[test]
fn units_start_commands_and_settings_that_exist() {
    let mut started = Vec::new();
    for name in UNITS {
        let text = unit(name);
        for line in text.lines() {
            if let Some(command) = line.strip_prefix("ExecStart=/usr/local/bin/lomba ") {
                let word = command.split(' ').next().unwrap();
                let help = Command::new(env!("CARGO_BIN_EXE_lomba")).args([word, "--help"]).output().unwrap();
                assert!(help.status.success(), "{name} starts `lomba {word}`");
                started.push(word.to_owned());
            }
            if let Some((key, value)) =
                line.strip_prefix("Environment=").and_then(|line| line.split_once('='))
            {
                let set = [(key.to_owned(), value.to_owned())];
                assert!(config::load_from(None, &set).is_ok(), "{name} sets {key}");
            }
        }
        // What hardens one hardens all.
        if name.ends_with(".service") {
            for line in
                unit("lomba.service").lines().skip_while(|line| *line != "NoNewPrivileges=yes").take(20)
            {
                assert!(text.contains(line), "{name} lacks {line}");
            }
        }
    }
    assert_eq!(started, ["serve", "worker", "backup"]);
    let timer = unit("lomba-backup.timer");
    assert!(timer.contains("OnCalendar=*-*-* *:15:00"));
    // Longer than the portal takes to stop.
    let seconds =
        unit("lomba.service").lines().find_map(|line| line.strip_prefix("TimeoutStopSec=")?.parse().ok());
    assert!(config::load_from(None, &[]).unwrap().server.shutdown_seconds < seconds.unwrap());
}

#[test]
fn addresses_agree() {
    let listen = config::load_from(None, &[]).unwrap().server.listen;
    assert!(unit("lomba.service").contains(&format!("LOMBA__SERVER__LISTEN={listen}\n")));
    for (file, words) in [
        ("config/proxy/Caddyfile", format!("reverse_proxy {listen} {{\n")),
        ("config/proxy/nginx.conf", format!("server {listen};")),
        ("config/monitoring/prometheus.yml", format!("\"{listen}\"")),
    ] {
        assert!(fs::read_to_string(file).unwrap().contains(&words), "{file}: {words}");
    }
    for (file, words) in [
        ("config/proxy/Caddyfile", "respond /metrics 404"),
        ("config/proxy/nginx.conf", "location = /metrics {"),
        ("config/monitoring/prometheus.yml", "metrics_path: /metrics"),
        ("config/proxy/nginx.conf", "proxy_set_header X-Forwarded-For $remote_addr;"),
    ] {
        assert!(fs::read_to_string(file).unwrap().contains(words), "{file}: {words}");
    }
    let trusted = unit("lomba.service").contains("LOMBA__SERVER__TRUSTED_PROXIES=127.0.0.1\n");
    assert!(trusted, "the proxy of this machine is believed");
}

#[test]
fn the_container_starts_the_portal() {
    let text = fs::read_to_string("config/Containerfile").unwrap();
    let line = |start: &str| text.lines().find_map(|line| line.strip_prefix(start)).unwrap().to_owned();
    assert_eq!(line("ENTRYPOINT "), "[\"/usr/local/bin/lomba\"]");
    assert_eq!(line("CMD "), "[\"serve\"]");
    for setting in line("ENV ").split(' ') {
        let (key, value) = setting.split_once('=').unwrap();
        assert!(config::load_from(None, &[(key.to_owned(), value.to_owned())]).is_ok(), "{setting}");
    }
    let newest = fs::read_to_string("Cargo.toml").unwrap();
    let needed = newest.lines().find_map(|line| line.strip_prefix("rust-version = \"1.")).unwrap();
    let needed: u32 = needed.trim_end_matches('"').parse().unwrap();
    let image = text.split("rust:1.").nth(1).unwrap();
    let given: u32 = image.split('-').next().unwrap().parse().unwrap();
    assert!(given >= needed, "the image builds with Rust 1.{given}");
}
