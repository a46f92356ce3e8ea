//! How soon a phone on a slow line shows something: `cargo bench --bench slow_line`, in headless Chromium behind its driver.
//!
//! 360 × 740, 400 kbit/s both ways, 400 ms to the first byte of every answer, and a processor four times as slow. Each
//! page is opened once with an empty store, and once after another page of the portal; the time is the browser's own
//! first contentful paint, counted from the start of the navigation.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::allow_attributes,
    dead_code
)]

// What the browser tests stand on.
#[path = "../../tests/browser/devtools.rs"]
mod devtools;
#[path = "../../tests/browser/driver.rs"]
mod driver;
#[path = "../../tests/it/support/mod.rs"]
mod support;
#[path = "../../tests/browser/window.rs"]
mod window;

use serde_json::json;

use crate::devtools::devtools;
use crate::driver::Driver;
use crate::support::journey::{self, BAYU, SEKAR};
use crate::support::{Backend, TestApp};
use crate::window::Window;

const BYTES_A_SECOND: u32 = 400_000 / 8;
/// Openings of each page, of which the middle one counts.
const ROUNDS: usize = 3;

/// First paint, everything loaded (ms), requests, bytes over the wire.
const PAINTED: &str = "const p = performance.getEntriesByName('first-contentful-paint')[0]; \
    const n = performance.getEntriesByType('navigation')[0]; \
    const all = [n, ...performance.getEntriesByType('resource')]; \
    return p && n.loadEventEnd > 0 ? [p.startTime, n.loadEventEnd, all.filter(e => e.transferSize > 0).length, \
        all.reduce((sum, e) => sum + e.transferSize, 0), n.responseStart] : null";

#[actix_web::main]
async fn main() {
    let Some(driver) = Driver::start() else { return println!("no browser") };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let pages = pages(&t).await;
    let window = Window::sized(&driver, &t, [360, 740], true).await;
    devtools(&window.page, "Network.enable", json!({})).await;
    devtools(&window.page, "Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
    println!("| page | cold: first paint | everything | requests | bytes | warm: first paint | bytes |");
    println!("|---|---|---|---|---|---|---|");
    let mut signed_in = None;
    for (name, path, email) in pages {
        if let Some(email) = email.filter(|email| signed_in != Some(*email)) {
            window.sign_in(email).await;
            signed_in = Some(email);
        }
        let cold = middle(&window, &path, true).await;
        let warm = middle(&window, &path, false).await;
        println!(
            "| {name} | {:.0} ms | {:.0} ms | {} | {} | {:.0} ms | {} |",
            cold[0], cold[1], cold[2], cold[3], warm[0], warm[3]
        );
    }
    window.close().await;
    t.run_jobs().await;
}

/// The pages of a team's path, with a draft and a work that was sent, and the address of who opens them.
async fn pages(t: &TestApp) -> Vec<(&'static str, String, Option<&'static str>)> {
    let sekar = journey::register_team(t).await;
    journey::invite_member(&sekar, BAYU, 1).await;
    journey::confirm_member(t, BAYU, 1).await;
    let sent = journey::whole_work(t, &sekar, 1, "Notulen rapat").await;
    let draft = journey::draft_work(&sekar, "Surat dinas").await;
    journey::paste_link(&sekar, &draft, &journey::film(t, 2, lomba::cli::demo::films::SHORT)).await;
    t.run_jobs().await;
    journey::somebody_else(t).await;
    let of = |name, path: &str| (name, path.to_owned(), Some(SEKAR.1));
    vec![
        ("home", "/".to_owned(), None),
        ("sign-up", "/akun/daftar".to_owned(), None),
        ("sign-in", "/akun/masuk".to_owned(), None),
        ("help", "/bantuan".to_owned(), None),
        ("registration", "/2023/peserta/daftar".to_owned(), Some("lain@contoh.go.id")),
        of("entry", &sekar.at),
        of("works", &format!("{}/karya", sekar.at)),
        of("a work", &draft),
        of("about the work", &format!("{draft}/tentang")),
        of("its films", &format!("{draft}/video")),
        of("questions", &format!("{draft}/diskusi")),
        of("sending", &format!("{draft}/kirim")),
        of("receipt", &format!("{sent}/tanda-terima")),
        of("own data", "/akun/data-saya"),
    ]
}

/// The opening in the middle of several.
async fn middle(window: &Window, path: &str, cold: bool) -> [f64; 5] {
    let mut all = Vec::new();
    for _ in 0..ROUNDS {
        // Away from the page, at full speed; what a warm page needs is in the browser's store then.
        line(window, false).await;
        window.go("/arsip").await;
        if cold {
            devtools(&window.page, "Network.clearBrowserCache", json!({})).await;
        }
        line(window, true).await;
        window.go(path).await;
        window.until(&format!("return (() => {{ {PAINTED} }})() !== null")).await;
        all.push(serde_json::from_value::<[f64; 5]>(window.ask(PAINTED).await).unwrap());
    }
    all.sort_by(|one, other| one[0].total_cmp(&other[0]));
    line(window, false).await;
    all[ROUNDS / 2]
}

/// A slow line, or the machine's own.
async fn line(window: &Window, slow: bool) {
    let (latency, pace) = if slow { (400, i64::from(BYTES_A_SECOND)) } else { (0, -1) };
    let line =
        json!({ "offline": false, "latency": latency, "downloadThroughput": pace, "uploadThroughput": pace });
    devtools(&window.page, "Network.emulateNetworkConditions", line).await;
}
