//! What a request of each kind costs the portal: `cargo bench --bench pages [-- WORKS…]`.
//!
//! For each number of works (200, 2,000 and 20,000 unless others are given) a `lomba demo` of its own in the stage of
//! judging, five scores wanted of each work, on SQLite, and on PostgreSQL when LOMBA_BENCH_POSTGRES names an empty
//! database of a server per number, as `postgres://…/name_{works}`. Compression is asked for, as browsers do. Printed are
//! processor milliseconds of the process a request (user and system, as the system counts them), the median of how
//! long the answer took, statements (by `/metrics`), and bytes of the body. `LOMBA_BENCH_PROGRAM` measures another build.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::allow_attributes
)]

mod portal;
mod reader;

use std::time::Instant;

use crate::portal::Portal;
use crate::reader::Reader;

/// Requests of each kind that are counted, after a tenth as many that are not.
const REQUESTS: usize = 400;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let given: Vec<u32> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let sizes = if given.is_empty() { vec![200, 2_000, 20_000] } else { given };
    println!("| database | works | request | processor ms | median ms | statements | bytes |");
    println!("|---|---|---|---|---|---|---|");
    for works in sizes {
        measure(&Portal::start(works, None).await).await;
        if let Ok(url) = std::env::var("LOMBA_BENCH_POSTGRES") {
            let url = url.replace("{works}", &works.to_string());
            measure(&Portal::start(works, Some(&url)).await).await;
        }
    }
}

async fn measure(portal: &Portal) {
    let anybody = Reader::visitor(&portal.base);
    let committee = Reader::signed_in(&portal.base, "dewi@lomba.example").await;
    let juror = Reader::signed_in(&portal.base, "sari@lomba.example").await;
    let room = juror.first_room().await;
    let pages = [
        (&anybody, "home", "/2023".to_owned()),
        (&anybody, "published result", "/2022/hasil".to_owned()),
        (&committee, "list of works", "/2023/panitia/karya".to_owned()),
        (&committee, "works, films to judge", "/2023/panitia/karya?tautan=needs_review".to_owned()),
        (&committee, "entries", "/2023/panitia/peserta".to_owned()),
        (&committee, "entries, people twice", "/2023/panitia/peserta?ganda=1".to_owned()),
        (&committee, "inbox", "/2023/panitia".to_owned()),
        (&juror, "juror's queue", "/2023/juri".to_owned()),
        (&juror, "juror's room", room.clone()),
    ];
    for (reader, name, path) in pages {
        let cost = Cost::of(portal, async |_| reader.get(&path).await).await;
        cost.print(portal, name);
    }
    let mut sheet = juror.sheet(&room).await;
    Cost::of(portal, async |n| juror.save(&mut sheet, n).await).await.print(portal, "save a draft");
    println!("memory of {} after it: {} MB", portal.name, portal.resident_mb());
}

/// What one kind of request costs.
struct Cost {
    processor_ms: f64,
    median_ms: f64,
    statements: f64,
    bytes: usize,
}

impl Cost {
    async fn of(portal: &Portal, mut ask: impl AsyncFnMut(usize) -> usize) -> Self {
        // A page that takes long is asked for less often.
        let begun = Instant::now();
        ask(0).await;
        let requests = if begun.elapsed().as_millis() > 50 { REQUESTS / 10 } else { REQUESTS };
        for n in 0..requests / 10 {
            ask(n + 1).await;
        }
        let (before, statements) = (portal.processor_ms(), portal.statements().await);
        let mut took = Vec::with_capacity(requests);
        let mut bytes = 0;
        for n in 0..requests {
            let begun = Instant::now();
            bytes = ask(n + requests).await;
            took.push(begun.elapsed().as_secs_f64() * 1000.0);
        }
        let (after, more) = (portal.processor_ms(), portal.statements().await);
        took.sort_by(f64::total_cmp);
        let each = requests as f64;
        Self {
            processor_ms: (after - before) / each,
            median_ms: took[took.len() / 2],
            statements: (more - statements) / each,
            bytes,
        }
    }

    fn print(&self, portal: &Portal, name: &str) {
        println!(
            "| {} | {} | {name} | {:.2} | {:.2} | {:.1} | {} |",
            portal.name, portal.works, self.processor_ms, self.median_ms, self.statements, self.bytes
        );
    }
}
