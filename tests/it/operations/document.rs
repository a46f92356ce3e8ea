//! `docs/operations.md` is true: its commands are run as they stand there, and what it says of PostgreSQL is what the plays
//! do.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::backups::plays;
use crate::support::unique;

/// The blocks of the document that are marked with these words.
fn blocks(mark: &str) -> Vec<String> {
    let document = fs::read_to_string("docs/operations.md").unwrap();
    let mut blocks = Vec::new();
    let mut rest = document.as_str();
    while let Some((_, from)) = rest.split_once(&format!("```{mark}\n")) {
        let (block, after) = from.split_once("```").unwrap();
        blocks.push(block.to_owned());
        rest = after;
    }
    blocks
}

/// A shell that finds the portal's program as an operator's does.
fn run(dir: &PathBuf, script: &str) -> std::process::Output {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_lomba"));
    let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("bash");
    shell.args(["-eu", "-o", "pipefail", "-c", script]).current_dir(dir);
    shell.env_clear().env("PATH", path).env("HOME", dir).env("LANG", "en_GB.UTF-8");
    shell.output().unwrap()
}

#[test]
fn the_commands_do_what_the_document_says() {
    let blocks = blocks("sh run");
    assert!(blocks.len() >= 8, "{} blocks", blocks.len());
    let dir = std::env::temp_dir().join(format!("lomba-document-{}", unique()));
    fs::create_dir(&dir).unwrap();
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let own = format!("127.0.0.1:{port}");
    let script = blocks.join("\n").replace("127.0.0.1:8080", &own);
    // The document serves on the default address; a test takes a free one.
    let script = format!(
        "export LOMBA__SERVER__LISTEN={own}\ntrap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n{script}"
    );
    let ended = run(&dir, &script);
    let (said, errors) = (String::from_utf8_lossy(&ended.stdout), String::from_utf8_lossy(&ended.stderr));
    assert!(ended.status.success(), "{script}\n{said}\n{errors}");
    fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn postgresql_is_told_as_it_is_played() {
    let told = blocks("sh").join("\n");
    for words in plays::TOLD {
        assert!(told.contains(words), "docs/operations.md does not say {words:?}");
    }
}
