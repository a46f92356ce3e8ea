//! The link desk by keyboard: a film confirmed with one key, another refused with a reason, and the focus
//! moves on each time.

use lomba::cli::demo::films::SHORT;
use lomba::cli::demo::google::Film;

use crate::driver::Driver;
use crate::entrants;
use crate::support::{Backend, TestApp};
use crate::window::Window;

const ESCAPE: &str = "\u{e00c}";
const FOCUS: &str = "return document.activeElement.id";

/// Waits until so many films are left and the one with this id has the focus.
async fn goes_on(window: &Window, left: usize, id: &str) {
    let there = format!(
        "return document.querySelectorAll('[data-film]').length === {left} && document.activeElement.id === '{id}'"
    );
    window.until(&there).await;
}

#[actix_web::test]
async fn films_are_judged_with_one_key_each() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    entrants::individuals(&t, 3);
    for n in 0..3 {
        // Wider than 16:9: YouTube does not prove its size, so a person decides.
        t.google
            .put(Film { height: Some(536), ..Film::on_youtube(&format!("film-{n:06}"), "film.mp4", SHORT) });
    }
    t.run_jobs().await;
    t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let window = Window::open(&driver, &t, true).await;
    window.sign_in("budi@contoh.go.id").await;
    window.go("/2023/panitia/tautan").await;
    let ids = window.ask("return [...document.querySelectorAll('[data-film]')].map((film) => film.id)").await;
    let ids: Vec<String> = serde_json::from_value(ids).unwrap();
    assert_eq!((ids.len(), window.count("iframe").await), (3, 0), "no player before it is asked for");
    assert!(window.find(".keys").await.is_displayed().await.unwrap());

    window.key("j").await;
    assert_eq!(window.ask(FOCUS).await, ids[0]);
    window.key("j").await;
    assert_eq!(window.ask(FOCUS).await, ids[1]);
    window.key("k").await;
    assert_eq!(window.ask(FOCUS).await, ids[0], "the keys of the scoring room: J on, K back");
    // Unplayed, it is confirmed with a reason only: the key leads to the field.
    window.key("y").await;
    window
        .until(&format!("return document.activeElement.id === '{}'", ids[0].replace("film-", "f-note-")))
        .await;
    window.key(ESCAPE).await;
    window.key(" ").await;
    window.until("return document.querySelectorAll('iframe').length === 1").await;
    window.key("y").await;
    goes_on(&window, 2, &ids[1]).await;
    assert!(window.words().await.contains("Film dikonfirmasi memenuhi."), "{}", window.words().await);

    // A refusal needs its reason: the key leads to the field, where letters are letters.
    window.key("t").await;
    let note = ids[1].replace("film-", "f-note-");
    window.until(&format!("return document.activeElement.id === '{note}'")).await;
    window.key("tokoh tak terlihat, lanjut ke klip").await;
    assert_eq!(
        window.ask("return document.activeElement.value").await,
        "tokoh tak terlihat, lanjut ke klip",
        "typing judges nothing"
    );
    window.key(ESCAPE).await;
    assert_eq!(window.ask(FOCUS).await, ids[1]);
    window.key("t").await;
    goes_on(&window, 1, &ids[2]).await;

    // The last one: the desk is empty, and says so.
    window.key(" ").await;
    window.key("y").await;
    window.until("return document.querySelectorAll('[data-film]').length === 0").await;
    assert!(window.words().await.contains("Tidak ada film di sini"));
    window.close().await;
}
