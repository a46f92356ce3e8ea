//! Two `lomba serve` on one SQLite file.

use std::net::TcpListener;
use std::time::{Duration, Instant};

use diesel::prelude::*;
use futures_util::future::join_all;
use lomba::db::Fault;
use lomba::db::schema::{letters, submissions};

use crate::backups::place::drafts;
use crate::support::fixtures::whole_trail;
use crate::support::{Backend, Client, Portal, Process};

const PEOPLE: usize = 20;
const BOTH: [(&str, &str); 2] = [("original", "on"), ("licence", "on")];

/// Another `lomba serve` on the same database.
struct Beside {
    base: String,
    #[expect(dead_code, reason = "the process ends when this is dropped")]
    process: Process,
}

async fn beside(portal: &Portal, more: &[(&str, &str)]) -> Beside {
    let listen = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let more: Vec<_> = more.iter().copied().chain([("LOMBA__SERVER__LISTEN", listen.as_str())]).collect();
    let (process, base) = (portal.spawn("serve", &more), format!("http://{listen}"));
    let asked = Instant::now();
    while !Client::new(&base).try_get("/readyz").await.is_ok_and(|page| page.status == 200) {
        assert!(asked.elapsed() < Duration::from_secs(60), "{}", process.log());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Beside { base, process }
}

#[actix_web::test]
async fn two_processes_on_one_file_share_the_work_and_do_nothing_twice() {
    let portal = Portal::prepare(Backend::Sqlite, &[]).unwrap();
    let edition = portal.open_edition();
    let drafts = drafts(&portal, &edition, PEOPLE);
    let first = portal.serve(&[]).await;
    let second = beside(&portal, &[]).await;
    // Each sends at one of the two, and the same once more at the other, at the same time.
    let send = |base: String, n: usize| {
        let draft = &drafts[n];
        let client = Client::new(&base);
        client.set_cookie("lomba", &draft.token);
        let path = format!("{}/pengiriman", draft.path());
        async move { client.post(&path, &BOTH).await.status }
    };
    let all = (0..PEOPLE).flat_map(|n| [(portal.base.clone(), n), (second.base.clone(), n)]);
    let answers = join_all(all.map(|(base, n)| send(base, n))).await;
    for pair in answers.chunks(2) {
        assert!(pair.contains(&303) && pair.iter().all(|status| [303, 409].contains(status)), "{pair:?}");
    }
    portal.drained().await;
    let (sent, told): (i64, i64) = portal
        .app
        .db
        .read(|conn| {
            let received = letters::table.filter(letters::kind.eq("work_received"));
            Ok::<_, Fault>((submissions::table.count().get_result(conn)?, received.count().get_result(conn)?))
        })
        .unwrap();
    let people = i64::try_from(PEOPLE).unwrap();
    assert_eq!((sent, told), (people, people));
    assert!(whole_trail(&portal.app) > 0);
    // A command that must be alone says so, and does nothing.
    portal.run(&["key", "rotate"]).await.code(1).says("a portal is using this database");
    drop((first, second));
}

/// Of eight tries at once two cost no wait; where each process counted for itself there would be four.
#[actix_web::test]
async fn who_guesses_at_two_processes_waits_as_at_one() {
    let free = [("LOMBA__SECURITY__ATTEMPTS_PER_ACCOUNT", "1")];
    let portal = Portal::prepare(Backend::Sqlite, &free).unwrap();
    let (_first, second) = (portal.serve(&free).await, beside(&portal, &free).await);
    let tries = (0..8).map(|n| {
        let client = Client::new(if n % 2 == 0 { &portal.base } else { &second.base });
        async move {
            let typed = [("email", "sari@contoh.go.id"), ("password", "salah-salah-salah")];
            client.post("/akun/masuk", &typed).await.status
        }
    });
    let answers = join_all(tries).await;
    let compared = answers.iter().filter(|status| **status == 422).count();
    // A busy machine may take a second for the eight, after which one more is compared.
    assert!((2..=3).contains(&compared), "{answers:?}");
    assert_eq!(answers.iter().filter(|status| **status == 429).count(), 8 - compared, "{answers:?}");
}
