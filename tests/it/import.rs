//! `lomba import` and `lomba edition`: the jury and a new edition from files.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lomba::cli::edition::{self, EditionCommand};
use lomba::cli::import::{self, ImportArgs, What};
use lomba::editions::{self, DEFAULT_EDITION};
use lomba::judging;

use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures::{EDITION, read};

const JURY: &str = "nama,surel,keahlian,instansi,kapasitas\n\
    Sari Puspita,sari@contoh.go.id,Video,Badan Contoh,12\n\
    Galih Nugraha,galih@contoh.go.id,Desain,,\n\
    Tanpa Alamat,bukan-surel,Desain,,\n\
    Tanpa Keahlian,ahli@contoh.go.id,,,\n";

fn file(t: &TestApp, name: &str, text: &str) -> PathBuf {
    let path = t.dir.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

/// `ExitCode` compares by nothing but its look.
fn run(t: &TestApp, what: What) -> String {
    format!("{:?}", import::run(&t.app, &ImportArgs { what }).unwrap())
}

fn code(status: u8) -> String {
    format!("{:?}", ExitCode::from(status))
}

fn jury(t: &TestApp) -> Vec<(String, Option<String>, Option<i32>)> {
    let lines = read(t, |conn| judging::jurors(conn, EDITION));
    lines.into_iter().map(|line| (line.email, line.institution, line.capacity)).collect()
}

on_both! {
async fn jurors_are_invited_once_and_bad_lines_left_out(t: TestApp) {
    let list = file(&t, "juri.csv", JURY);
    let what = |dry_run, edition: Option<&str>| What::Jurors {
        file: list.clone(),
        dry_run,
        edition: edition.map(str::to_owned),
    };
    assert_eq!(run(&t, what(false, Some("1999"))), code(1));
    assert_eq!(run(&t, what(true, None)), code(1), "a line is left out");
    assert_eq!((jury(&t), t.letters("sari@contoh.go.id").len()), (Vec::new(), 0));
    assert_eq!(run(&t, what(false, Some("2023"))), code(1));
    let both = [
        ("sari@contoh.go.id".to_owned(), Some("Badan Contoh".to_owned()), Some(12)),
        ("galih@contoh.go.id".to_owned(), None, None),
    ];
    assert_eq!(jury(&t), both);
    assert_eq!(t.newest_letter("galih@contoh.go.id").kind, "invite_juror");
    assert_eq!(run(&t, what(false, None)), code(1));
    assert_eq!((jury(&t).len(), t.letters("sari@contoh.go.id").len()), (2, 1), "nobody is invited twice");
    let good = file(&t, "satu.csv", "nama,surel,keahlian\nLaras Kusuma,laras@contoh.go.id,Video\n");
    assert_eq!(run(&t, What::Jurors { file: good, dry_run: false, edition: None }), code(0));
    t.run_jobs().await;
}
}

on_both! {
async fn an_edition_is_loaded_from_its_file_unless_its_word_is_taken(t: TestApp) {
    let edition = |command| format!("{:?}", edition::run(|| Ok(t.app.clone()), &command).unwrap());
    let load = |name: &str, text: &str, dry_run| {
        edition(EditionCommand::Import { file: file(&t, name, text), dry_run, public: false })
    };
    assert_eq!(load("lama.toml", DEFAULT_EDITION, false), code(1), "the word 2023 is taken");
    assert_eq!(load("rusak.toml", "slug = ", false), code(1));
    let begun = t.dir.join("baru.toml");
    assert_eq!(edition(EditionCommand::New { file: begun.clone(), year: 2024 }), code(0));
    let again = EditionCommand::New { file: begun.clone(), year: 2025 };
    assert!(edition::run(|| Ok(t.app.clone()), &again).is_err(), "no file is written over");
    let next = std::fs::read_to_string(&begun).unwrap();
    let check = |file: &Path| edition(EditionCommand::Check { file: file.to_owned() });
    assert_eq!((check(&begun), check(&file(&t, "salah.toml", &next.replace("works = 3", "works = 0")))), (code(0), code(1)));
    assert_eq!(load("baru.toml", &next, true), code(0));
    assert_eq!(read(&t, editions::list).len(), 1, "a dry run saves nothing");
    assert_eq!(load("baru.toml", &next, false), code(0));
    let all: Vec<(String, bool)> =
        read(&t, editions::list).into_iter().map(|edition| (edition.slug.clone(), edition.is_draft())).collect();
    assert_eq!(all, [("2024".to_owned(), true), ("2023".to_owned(), false)]);
    let missing = EditionCommand::Import { file: t.dir.join("tiada.toml"), dry_run: false, public: false };
    assert!(edition::run(|| Ok(t.app.clone()), &missing).is_err());

    // What is exported is what was loaded, for this edition and the one that stages of were moved.
    for slug in ["2024", "2023"] {
        let out = t.dir.join(format!("{slug}-keluar.toml"));
        assert_eq!(edition(EditionCommand::Export { edition: slug.to_owned(), out: Some(out.clone()) }), code(0));
        let stored = read(&t, |conn| editions::find(conn, slug)).unwrap();
        let exported = editions::check(&std::fs::read_to_string(out).unwrap()).unwrap();
        assert_eq!(exported, *stored.settings);
    }
    assert_eq!(editions::check(&next).unwrap(), *read(&t, |conn| editions::find(conn, "2024")).unwrap().settings);
}
}
