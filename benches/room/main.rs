//! The scoring room as a browser has it: from a key press to "tersimpan", and what a visit weighs.
//!
//! `cargo bench --bench room` opens the room of a juror in headless Chromium behind its driver. Times and sizes are the
//! browser's own: `performance.now()` from the key's event to `data-save-state="saved"`, and the resource timing of
//! everything the page loaded, with the compression that the browser asked for.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::allow_attributes,
    dead_code
)]

// What the browser tests stand on.
#[path = "../../tests/browser/driver.rs"]
mod driver;
#[path = "../../tests/it/saving/sheets.rs"]
mod sheets;
#[path = "../../tests/it/support/mod.rs"]
mod support;
#[path = "../../tests/browser/window.rs"]
mod window;

use crate::driver::Driver;
use crate::support::{Backend, TestApp};
use crate::window::Window;

const PRESSES: usize = 20;

/// Notes the time from every key press to the next "saved".
const WATCH: &str = "window.took = []; let pressed = null; \
    addEventListener('keydown', () => { pressed = performance.now(); }, true); \
    new MutationObserver(() => { \
        if (pressed !== null && document.querySelector('[data-save-state]').dataset.saveState === 'saved') { \
            took.push(performance.now() - pressed); pressed = null; } \
    }).observe(document.querySelector('[data-save-state]'), { attributes: true, attributeFilter: ['data-save-state'] })";

/// Every file of the page: name, bytes over the wire (headers included; 0 from the browser's store), compressed and whole.
const WEIGHT: &str = "const of = (e) => [new URL(e.name).pathname.split('/').pop(), e.transferSize, e.encodedBodySize, \
    e.decodedBodySize]; \
    return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(of)";

#[actix_web::main]
async fn main() {
    let Some(driver) = Driver::start() else { return println!("no browser") };
    let t = TestApp::start_with(Backend::Sqlite, &sheets::OFTEN).await.unwrap();
    let sheet = sheets::sheets(&t, 1).remove(0);
    let window = Window::sized(&driver, &t, [1280, 800], true).await;
    // A page that loads nothing of the room, for the browser takes a cookie only of an address it has been at.
    window.go("/healthz").await;
    let cookie = fantoccini::cookies::Cookie::new("lomba", sheet.browser.cookie("lomba").unwrap());
    window.page.add_cookie(cookie).await.unwrap();
    for visit in ["first visit", "repeat visit"] {
        window.go(&sheet.path).await;
        window
            .until("return document.readyState === 'complete' && !!document.querySelector('main.room')")
            .await;
        weigh(&window, visit).await;
    }
    time_presses(&window).await;
    window.close().await;
}

async fn weigh(window: &Window, visit: &str) {
    let files: Vec<(String, u64, u64, u64)> = serde_json::from_value(window.ask(WEIGHT).await).unwrap();
    println!("{visit}: {} requests", files.iter().filter(|file| file.1 > 0).count());
    println!("  {:34} {:>8} {:>10} {:>8}", "file", "wire", "compressed", "whole");
    for (name, wire, compressed, whole) in &files {
        println!("  {name:34} {wire:>8} {compressed:>10} {whole:>8}");
    }
    let sum = |of: fn(&(String, u64, u64, u64)) -> u64| files.iter().map(of).sum::<u64>();
    println!("  {:34} {:>8} {:>10} {:>8}", "all", sum(|file| file.1), sum(|file| file.2), sum(|file| file.3));
}

async fn time_presses(window: &Window) {
    window.ask(WATCH).await;
    for n in 0..PRESSES {
        window.ask("document.querySelector('#c-A1').focus()").await;
        window.key(["5", "4"][n % 2]).await;
        window.until(&format!("return took.length === {}", n + 1)).await;
    }
    let mut took: Vec<f64> = serde_json::from_value(window.ask("return took").await).unwrap();
    took.sort_unstable_by(f64::total_cmp);
    let median = (took[PRESSES / 2 - 1] + took[PRESSES / 2]) / 2.0;
    println!(
        "key press to saved, {PRESSES} presses: median {median:.0} ms, least {:.0}, most {:.0}",
        took[0],
        took[PRESSES - 1]
    );
}
