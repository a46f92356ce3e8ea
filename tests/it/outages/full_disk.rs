//! The disk of the SQLite file is full. What a full disk answers is played by a limit to the size of files, which the system
//! lifts again; SQLite meets both in the same place.

use std::os::unix::process::CommandExt as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Resource, Rlimit};

use crate::backups::place::drafts;
use crate::support::{Backend, Client, Portal};

/// Room that the log of the database has beyond what is in it.
const ROOM: u64 = 400_000;
const MOST_SAVES: usize = 4000;

fn limit(child: &std::process::Child, bytes: Option<u64>) {
    let pid = Pid::from_raw(i32::try_from(child.id()).unwrap());
    let new = Rlimit { current: bytes, maximum: None };
    rustix::process::prlimit(pid, Resource::Fsize, new).unwrap();
}

#[actix_web::test]
async fn a_full_disk_is_told_and_what_was_acknowledged_stays() {
    let portal =
        Portal::prepare(Backend::Sqlite, &[("LOMBA__SECURITY__SAVES_PER_MINUTE", "100000")]).unwrap();
    let edition = portal.open_edition();
    let draft = drafts(&portal, &edition, 1).remove(0);
    // The signal of the limit ends a program that does not ignore it; a full disk sends none.
    let mut command = Command::new("sh");
    command.args(["-c", "trap '' XFSZ; exec \"$0\" serve", env!("CARGO_BIN_EXE_lomba")]);
    command.current_dir(&portal.dir).env_clear().envs(portal.variables.iter().cloned());
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    let mut child = command.spawn().unwrap();
    let asked = Instant::now();
    while !Client::new(&portal.base).try_get("/readyz").await.is_ok_and(|page| page.status == 200) {
        assert!(asked.elapsed() < Duration::from_secs(60), "not ready");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let log = std::fs::metadata(portal.dir.join("test.db-wal")).map_or(0, |found| found.len());
    limit(&child, Some(log + ROOM));

    let about = format!("{}/tentang", draft.path());
    let text = |n: usize| format!("Naskah ke-{n} tentang rapat. {}", "Rapat singkat. ".repeat(60));
    let mut stored = String::new();
    let mut refused = None;
    for n in 0..MOST_SAVES {
        let typed = text(n);
        let page = draft.browser.post(&about, &[("title", "Rapat singkat"), ("explanation", &typed)]).await;
        match page.status {
            303 | 422 => stored = typed,
            _ => {
                refused = Some((page, typed));
                break;
            }
        }
    }
    let (page, typed) = refused.expect("the disk was never full");
    let page = page.expect(503).says("Portal sedang tidak dapat menyimpan").says("belum tersimpan");
    assert!(page.words().contains(typed.trim()), "what was typed stands there");
    // Whoever reads is served, and sees what was acknowledged.
    Client::new(&portal.base).get("/uji").await.expect(200);
    assert_eq!(draft.browser.get(&about).await.expect(200).textarea("explanation").trim(), stored.trim());

    limit(&child, None);
    draft.browser.post(&about, &[("title", "Rapat singkat"), ("explanation", &typed)]).await;
    assert_eq!(draft.browser.get(&about).await.expect(200).textarea("explanation").trim(), typed.trim());
    child.kill().unwrap();
    child.wait().unwrap();
    portal.run(&["doctor", "--deep"]).await.code(0);
}
