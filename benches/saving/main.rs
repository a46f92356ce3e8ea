//! Saves of a score sheet a second and how long each takes, with 1 juror and with 64 at once, beside two plain reads:
//! the room's own page, and `/healthz`, which asks no database.
//!
//! `cargo bench --bench saving` starts `lomba serve` as a process of its own on SQLite, and on PostgreSQL when
//! LOMBA_TEST_POSTGRES names a server. Each juror saves a whole sheet, takes the answer's version and saves the next.
//! The client runs on the same machine. Not a criterion benchmark: the figure is the whole way over HTTP.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::allow_attributes,
    dead_code
)]

// What tests prepare a portal and save sheets with.
#[path = "../../tests/it/saving/sheets.rs"]
mod sheets;
#[path = "../../tests/it/support/mod.rs"]
mod support;

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use lomba::clock::Clock;

use crate::sheets::{OFTEN, Sheet, Typed};
use crate::support::journey::CODES;
use crate::support::{Backend, Portal, TestApp};

const WRITERS: usize = 64;
const WARMING: Duration = Duration::from_secs(1);
const MEASURED: Duration = Duration::from_secs(5);

#[derive(Clone, Copy)]
enum Asked {
    Save,
    Room,
    Health,
}

impl Asked {
    const ALL: [(Self, &str); 3] =
        [(Self::Save, "save a sheet"), (Self::Room, "read the room"), (Self::Health, "/healthz")];
}

#[actix_web::main]
async fn main() {
    println!(
        "{:10} {:>7} {:14} {:>9} {:>8} {:>8}",
        "database", "writers", "request", "a second", "p50 ms", "p99 ms"
    );
    for backend in [Backend::Sqlite, Backend::Postgresql] {
        match TestApp::start(backend).await {
            Some(t) => measure(&t).await,
            None => println!("{backend:?}: no server given"),
        }
    }
}

async fn measure(t: &TestApp) {
    let mut sheets = sheets::sheets(t, WRITERS);
    sheets::judge_on(t);
    t.app.clock.set(Clock::System.now());
    let portal = Portal::beside(t, &OFTEN);
    for sheet in &mut sheets {
        sheet.move_to(&portal);
        sheet.sign_in(t);
    }
    let _process = portal.serve(&[]).await;
    for writers in [1, WRITERS] {
        for (asked, name) in Asked::ALL {
            ask_for(WARMING, &sheets[..writers], asked).await;
            let begun = Instant::now();
            let mut took = ask_for(MEASURED, &sheets[..writers], asked).await;
            let rate = took.len() as f64 / begun.elapsed().as_secs_f64();
            took.sort_unstable();
            let [p50, p99] = [50, 99].map(|share| took[took.len() * share / 100].as_secs_f64() * 1000.0);
            println!("{:10?} {writers:>7} {name:14} {rate:>9.0} {p50:>8.1} {p99:>8.1}", t.backend);
        }
    }
}

/// How long each request took, of all jurors.
async fn ask_for(span: Duration, sheets: &[Sheet], asked: Asked) -> Vec<Duration> {
    let until = Instant::now() + span;
    join_all(sheets.iter().map(|sheet| ask(sheet, asked, until))).await.concat()
}

async fn ask(sheet: &Sheet, asked: Asked, until: Instant) -> Vec<Duration> {
    let mut tab = sheet.tab("tab").await;
    let mut took = Vec::new();
    for n in 0.. {
        let begun = Instant::now();
        if begun >= until {
            break;
        }
        match asked {
            Asked::Save => {
                let told = tab.save(draft(n)).send().await;
                tab.take(&told.stored());
            }
            Asked::Room => drop(sheet.page().await),
            Asked::Health => drop(sheet.browser.get("/healthz").await.expect(200)),
        }
        took.push(begun.elapsed());
    }
    took
}

fn draft(n: usize) -> Typed {
    let marks =
        CODES.iter().enumerate().map(|(place, code)| (*code, format!("{},{:02}", 50 + place, n % 100)));
    let words = [
        (
            "comment",
            format!("Penjelasannya runtut dan contohnya dekat dengan pekerjaan sehari-hari. Draf {n}."),
        ),
        ("private_note", "[3.12] suara pecah; bandingkan dengan karya lain.".to_owned()),
    ];
    marks.chain(words).collect()
}
