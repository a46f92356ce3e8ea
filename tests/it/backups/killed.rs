//! `kill -9` in the middle: no file or database that looks whole and is not, and the next run goes as the first should have.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use lomba::accounts::Role;
use lomba::db::{Fault, Tx};
use lomba::downloads::{self, NewDownload};
use lomba::i18n::Message;

use super::place::{Empty, file, portal};
use crate::support::{Backend, Portal, fixtures};

/// Enough to be at it for a while.
const LEAFLETS: usize = 40;

/// Leaflets that weigh something, so that a backup takes its time.
async fn fill(portal: &Portal) {
    let edition = portal.open_edition().id;
    let bytes: Vec<u8> = lomba::secrets::random_bytes::<512>().unwrap().repeat(1024);
    for n in 0..LEAFLETS {
        let new = NewDownload {
            title: Message::same(&format!("Selebaran {n}")),
            file_name: format!("selebaran-{n}.pdf"),
            bytes: [format!("%PDF-1.7\n{n}\n").as_bytes(), &bytes].concat(),
        };
        let put_up = |tx: &mut Tx<'_>| {
            let name = format!("budi{n}@contoh.go.id");
            let who = fixtures::granted(tx, "Budi Santosa", &name, Role::Chair);
            downloads::put_up(tx, &fixtures::right(&who), edition, &new).unwrap();
            Ok::<_, Fault>(())
        };
        portal.app.db.write(portal.app.clock.now(), put_up).unwrap();
    }
}

/// Starts a command and kills it when `begun` says that it is in the middle; false if it ended before.
fn kill_in_the_middle(mut command: std::process::Command, begun: impl Fn() -> bool) -> bool {
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let started = Instant::now();
    while !begun() && started.elapsed() < Duration::from_secs(60) {
        if child.try_wait().unwrap().is_some() {
            return false;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    true
}

fn size(path: &str) -> u64 {
    std::fs::metadata(path).map_or(0, |found| found.len())
}

async fn killed(backend: Backend) {
    let (Some(portal), Some(empty)) = (portal(backend), Empty::place(backend)) else { return };
    fill(&portal).await;
    let target = file(&portal, "cadangan.age");
    let part = format!("{target}.part");
    let died = kill_in_the_middle(portal.command(&["backup", &target]), || size(&part) > 100_000);
    assert!(died, "the backup was done too soon");
    assert!(!Path::new(&target).exists(), "a part is never taken for a backup");
    portal.run(&["backup", &target]).await.code(0);
    assert!(!Path::new(&part).exists());
    let left = ["test.db.backup-copy", "test.db.backup-copy-journal"].map(|name| portal.dir.join(name));
    assert!(left.iter().all(|path| !path.exists()), "what the killed one left is gone");

    let restoring = format!("{}.restoring", empty.url.trim_start_matches("sqlite:"));
    let mut command = empty.portal.command(&["restore", &target]);
    command.envs(empty.variables());
    let begun: Box<dyn Fn() -> bool> = match backend {
        Backend::Sqlite => Box::new(|| size(&restoring) > 100_000),
        Backend::Postgresql => Box::new(|| copying(&empty)),
    };
    assert!(kill_in_the_middle(command, begun), "the restore was done too soon");
    settled(&empty).await;
    empty.run(&["restore", &target]).await.code(0).says("jumlahnya sama");
    assert_eq!(empty.counts(), lomba::backup::count(&mut portal.app.db.connection().unwrap()).unwrap());
    assert!(!Path::new(&restoring).exists());
}

#[derive(diesel::QueryableByName)]
struct Sessions {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    sessions: i64,
}

/// How many sessions of `pg_restore` the server has on the place's database, in a state.
fn sessions(empty: &Empty, of: &str) -> i64 {
    use diesel::prelude::*;

    let query = format!(
        "SELECT count(*) AS sessions FROM pg_stat_activity WHERE datname = current_database() \
         AND application_name = 'pg_restore' {of}"
    );
    diesel::sql_query(query).get_result::<Sessions>(&mut empty.connection()).unwrap().sessions
}

fn copying(empty: &Empty) -> bool {
    sessions(empty, "AND query LIKE 'COPY%'") > 0
}

/// The server has rolled back what the killed one began.
async fn settled(empty: &Empty) {
    if empty.url.starts_with("sqlite:") {
        return;
    }
    let asked = Instant::now();
    while sessions(empty, "") > 0 {
        assert!(asked.elapsed() < Duration::from_secs(20), "pg_restore outlives the command");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(empty.is_empty(), "a part was committed");
}

#[actix_web::test]
async fn sqlite() {
    killed(Backend::Sqlite).await;
}

#[actix_web::test]
async fn postgresql() {
    killed(Backend::Postgresql).await;
}
