//! The verification desk by keyboard: twenty works decided without a mouse, one after the other.

use lomba::db::Fault;
use lomba::db::schema::decisions;
use lomba::verification::Verdict;

use diesel::prelude::*;

use crate::driver::Driver;
use crate::entrants;
use crate::support::{Backend, TestApp};
use crate::window::Window;

const ESCAPE: &str = "\u{e00c}";
const DOWN: &str = "\u{e015}";
const WORKS: usize = 20;

/// Presses the key of each condition, then that of the acceptance.
async fn accept(window: &Window) {
    let items = window.count("[data-decides] [name=checklist]").await;
    assert!((8..=10).contains(&items), "{items} conditions");
    for n in 1..=items {
        window.key(&(n % 10).to_string()).await;
    }
    window.key("a").await;
}

/// Chooses the decision, takes a reason of the library over, leaves the field and saves.
async fn with_a_reason(window: &Window, key: &str) {
    window.key(key).await;
    window.until("return document.activeElement.name === 'library'").await;
    // Letters and digits are the list's while it has the focus.
    window.key(DOWN).await;
    window.until("return document.querySelector('[name=reason]').value.length > 20").await;
    assert_ne!(window.ask("return document.querySelector('[data-decides] [name=rule]').value").await, "");
    window.key(ESCAPE).await;
    window.key(key).await;
}

#[actix_web::test]
async fn twenty_works_are_verified_by_keyboard_alone() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let works = entrants::individuals(&t, WORKS);
    t.run_jobs().await;
    t.committee("Budi Santoso", "budi@contoh.go.id").await;
    t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    let window = Window::open(&driver, &t, true).await;
    window.sign_in("budi@contoh.go.id").await;
    let page = |n: usize| format!("/2023/panitia/karya/{}", works[n]);
    window.go(&page(0)).await;
    // The choice that one makes once: from then on the browser goes on by itself.
    window.press("[name=advance]").await;

    // With a modifier, or in a field, a key presses nothing.
    window.key("n").await;
    window.until("return document.activeElement.name === 'reason'").await;
    window.key("apa").await;
    assert_eq!(window.ask("return document.activeElement.value").await, "apa");
    window.ask("document.activeElement.value = ''").await;
    window.key(ESCAPE).await;
    window.ask("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }))").await;
    assert_eq!(window.path().await, page(0));
    assert_eq!(window.count("[name=verdict]:checked").await, 0);
    window.key("?").await;
    window.until("return document.querySelector('dialog#tombol').open").await;
    window.key("a").await;
    assert_eq!(window.count("[name=verdict]:checked").await, 0, "nothing is pressed behind the list of keys");
    window.key(ESCAPE).await;
    window.until("return !document.querySelector('dialog#tombol').open").await;

    for n in 0..WORKS {
        window.arrives_at(&page(n)).await;
        window.find("[data-decides]").await;
        match n {
            5 => with_a_reason(&window, "p").await,
            9 => with_a_reason(&window, "t").await,
            _ => accept(&window).await,
        }
    }
    window.arrives_at("/2023/panitia/karya").await;
    assert!(window.words().await.contains("Tidak ada lagi karya yang menunggu Anda."));
    let verdicts: Vec<Verdict> = t
        .app
        .db
        .read(|conn| {
            decisions::table
                .order(decisions::id.asc())
                .select(decisions::verdict)
                .load(conn)
                .map_err(Fault::from)
        })
        .unwrap();
    let wanted = |n: usize| match n {
        5 => Verdict::RevisionRequested,
        9 => Verdict::Failed,
        _ => Verdict::Accepted,
    };
    assert_eq!(verdicts, (0..WORKS).map(wanted).collect::<Vec<_>>());
    t.run_jobs().await;
    window.close().await;
}

/// A member at the desk, before the one work there is.
struct Seated {
    t: TestApp,
    window: Window,
    desk: String,
}

impl Seated {
    async fn with(driver: &Driver, more: &[(&str, &str)]) -> Self {
        let t = TestApp::start_with(Backend::Sqlite, more).await.unwrap();
        let works = entrants::individuals(&t, 1);
        t.run_jobs().await;
        t.committee("Budi Santoso", "budi@contoh.go.id").await;
        let window = Window::open(driver, &t, true).await;
        window.sign_in("budi@contoh.go.id").await;
        let desk = format!("/2023/panitia/karya/{}", works[0]);
        window.go(&desk).await;
        Self { t, window, desk }
    }
}

#[actix_web::test]
async fn a_key_pressed_once_on_a_form_that_came_back_decides_nothing() {
    let Some(driver) = Driver::start() else { return };
    let Seated { t, window, desk } = Seated::with(&driver, &[]).await;
    window.key("t").await;
    window.until("return document.activeElement.name === 'library'").await;
    window.key(DOWN).await;
    window.until("return document.querySelector('[name=reason]').value.length > 20").await;
    window.key(ESCAPE).await;
    window.go("/2023/panitia/karya").await;
    window.go(&desk).await;
    window.until("return document.querySelector('[name=verdict][value=failed]').checked").await;
    let verdicts = || -> Vec<Verdict> {
        let read = |conn: &mut lomba::db::Conn| {
            decisions::table.select(decisions::verdict).load(conn).map_err(Fault::from)
        };
        t.app.db.read(read).unwrap()
    };
    window.key("t").await;
    window.until("return document.activeElement.name === 'library'").await;
    assert_eq!((window.path().await, verdicts()), (desk.clone(), vec![]));
    window.key(ESCAPE).await;
    window.key("t").await;
    window.until(&format!("return location.pathname !== '{desk}' || document.querySelector('[data-hold], [data-returned]') || !document.querySelector('[data-decides] [name=checklist]')")).await;
    assert_eq!(verdicts(), [Verdict::Failed]);
    t.run_jobs().await;
    window.close().await;
}

#[actix_web::test]
async fn an_acceptance_that_was_taken_back_is_chosen_before_it_is_given_again() {
    let Some(driver) = Driver::start() else { return };
    let held = [("LOMBA__LETTERS__HOLD_MINUTES", "15")];
    let Seated { t, window, desk } = Seated::with(&driver, &held).await;
    let taken = || -> i64 {
        let read =
            |conn: &mut lomba::db::Conn| decisions::table.count().get_result(conn).map_err(Fault::from);
        t.app.db.read(read).unwrap()
    };
    accept(&window).await;
    window.until("return !!document.querySelector('[data-hold]')").await;
    window.press("[data-hold] form[action$='/pembatalan'] button").await;
    window.go(&desk).await;
    window.find("[data-taken-back]").await;
    let ticked = window.count("[data-decides] [name=checklist]:checked").await;
    assert_eq!(ticked, window.count("[data-decides] [name=checklist]").await);
    window.key("a").await;
    window.until("return document.activeElement.name === 'verdict'").await;
    assert_eq!((window.path().await, taken()), (desk.clone(), 1));
    window.key("a").await;
    window.until("return !!document.querySelector('[data-hold]')").await;
    assert_eq!(taken(), 2);
    t.run_jobs().await;
    window.close().await;
}
