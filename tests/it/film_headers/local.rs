//! `lomba probe` on files and links: one line each, in order.

use std::path::Path;
use std::process::{Command, Output};

use lomba::cli::demo::films::{CINEMA, SEVEN_MINUTES, TOO_LONG, TOO_SMALL, UPRIGHT};
use serde_json::Value;

use super::film::{header_first, header_last};
use super::fixture::{KEY, description};
use super::server::{Server, honest};

fn probe(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_lomba"))
        .current_dir(folder)
        .env("LANG", "en_US.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .arg("probe")
        .args(arguments)
        .output()
        .unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn folder() -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("lomba-probe-{}", crate::support::unique()));
    std::fs::create_dir_all(&folder).unwrap();
    for (name, sample) in [
        ("baik.mp4", SEVEN_MINUTES),
        ("baik.mov", CINEMA),
        ("panjang.mp4", TOO_LONG),
        ("kecil.mp4", TOO_SMALL),
        ("tegak.mp4", UPRIGHT),
    ] {
        std::fs::write(folder.join(name), sample.bytes).unwrap();
    }
    std::fs::write(folder.join("catatan.mp4"), "bukan film").unwrap();
    header_last(4 << 30, 0).write(&folder.join("besar.mp4"));
    folder
}

#[test]
fn files_are_judged_by_their_headers_in_the_order_given() {
    let folder = folder();
    let inputs =
        ["besar.mp4", "baik.mp4", "baik.mov", "panjang.mp4", "kecil.mp4", "tegak.mp4", "catatan.mp4"];
    let output = probe(&folder, &[&inputs[..], &["https://bit.ly/x"]].concat());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let found = lines(&output);
    let brief: Vec<(&str, &str, &Value)> = found
        .iter()
        .map(|l| (l["input"].as_str().unwrap(), l["verdict"].as_str().unwrap(), &l["reasons"]))
        .collect();
    let none = serde_json::json!([]);
    let why = |reason: &str| serde_json::json!([reason]);
    let expected = [
        ("besar.mp4", "passed", &none),
        ("baik.mp4", "passed", &none),
        ("baik.mov", "passed", &none),
        ("panjang.mp4", "failed", &why("too_long")),
        ("kecil.mp4", "failed", &why("too_small")),
        ("tegak.mp4", "needs_review", &why("portrait")),
        ("catatan.mp4", "failed", &why("not_mp4_mov")),
        ("https://bit.ly/x", "failed", &why("unsupported_link")),
    ];
    assert_eq!(brief, expected);
    assert_eq!((&found[0]["provider"], &found[0]["id"]), (&"file".into(), &"besar.mp4".into()));
    assert_eq!(found[1]["facts"]["container"], "mp4");
    assert_eq!(found[1]["facts"]["duration_ms"], 432_000);
    assert_eq!(found[1]["facts"]["size_bytes"], 35_514);
    assert_eq!((&found[1]["requests"], &found[1]["bytes"]), (&1.into(), &35_514.into()));
    assert_eq!((&found[2]["facts"]["container"], &found[2]["facts"]["width"]), (&"mov".into(), &1920.into()));
    assert_eq!(found[7]["provider"], Value::Null);

    let refused = lines(&probe(&folder, &["--portrait", "refuse", "tegak.mp4"]));
    assert_eq!((&refused[0]["verdict"], &refused[0]["reasons"]), (&"failed".into(), &why("portrait")));
    let accepted = lines(&probe(&folder, &["--portrait", "accept", "--json", "tegak.mp4"]));
    assert_eq!(accepted[0]["verdict"], "passed");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_missing_file_is_one_sentence_and_the_others_are_answered() {
    let folder = folder();
    let output = probe(&folder, &["tidak-ada.mp4", "baik.mp4", "."]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(lines(&output).len(), 1);
    let said = String::from_utf8(output.stderr).unwrap();
    let hint = "Give the name of a film's file, or a link to YouTube or Google Drive.\n";
    assert_eq!(said, format!("There is no file tidak-ada.mp4.\n{hint}. is not a file.\n{hint}"));
    assert_eq!(probe(&folder, &[]).status.code(), Some(2));
    assert_eq!(probe(&folder, &["--portrait", "maybe", "baik.mp4"]).status.code(), Some(2));
    std::fs::remove_dir_all(&folder).unwrap();
}

/// Links are answered with their cost; a proxy named by the environment is not asked, since it would resolve
/// names in our place, and a name that leads to this machine is not followed.
#[test]
fn links_are_answered_without_a_proxy() {
    let id = "1AbCdEfGhIjKlMnOpQrStUvWxYz_012-4";
    let film = header_first(40 << 20);
    let mut said = description(film.size);
    said["id"] = id.into();
    let length = said.to_string().len() as u64;
    let drive = Server::start(said.to_string(), move |request| honest(&film, request));
    let proxy = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    proxy.set_nonblocking(true).unwrap();
    let through = format!("http://{}", proxy.local_addr().unwrap());
    let output = Command::new(env!("CARGO_BIN_EXE_lomba"))
        .envs(["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"].map(|n| (n, &through)))
        .env("LOMBA__GOOGLE__API_KEY", KEY)
        .env("LOMBA__GOOGLE__DRIVE_BASE_URL", format!("http://{}/drive/v3", drive.address))
        .env("LOMBA__VIDEO__DIRECT_HOSTS", "a.localhost")
        .args([
            "probe",
            &format!("https://drive.google.com/file/d/{id}/view"),
            "https://a.localhost/film.mp4",
        ])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let found = lines(&output);
    assert_eq!((&found[0]["provider"], &found[0]["id"]), (&"drive".into(), &id.into()));
    assert_eq!((&found[0]["requests"], &found[0]["bytes"]), (&2.into(), &(65_536 + length).into()));
    assert_eq!((&found[1]["provider"], &found[1]["verdict"]), (&"direct".into(), &"unchecked".into()));
    assert_eq!(found[1]["reasons"], serde_json::json!(["network"]));
    assert_eq!(proxy.accept().unwrap_err().kind(), std::io::ErrorKind::WouldBlock);
}
