//! The committee's desk and lists on a phone: what is looked for stands near, and nothing typed is lost on the way.

use crate::driver::Driver;
use crate::entrants;
use crate::support::{Backend, TestApp};
use crate::window::Window;

const FORM: &str = "form[data-decides]#isian";

/// Whether the first of these stands in the window.
fn in_sight(css: &str) -> String {
    format!(
        "const at = document.querySelector('{css}').getBoundingClientRect(); return at.top >= 0 && at.top < innerHeight && at.left >= 0 && at.left < innerWidth"
    )
}

async fn lists(window: &Window) {
    window.go("/2023/panitia/peserta").await;
    let tallest = "return Math.max(...[...document.querySelectorAll('.brief tbody tr')].map((row) => row.getBoundingClientRect().height)) <= 250";
    assert_eq!(window.ask(tallest).await, true, "short cards");
    assert_eq!(
        window
            .ask("return document.querySelector('.brief tbody tr').getBoundingClientRect().top < 380")
            .await,
        true
    );
    window.until(&in_sight("nav a[aria-current]")).await;

    // Nothing chosen, nothing offered.
    window.go("/2023/panitia/karya").await;
    let shown = "return document.querySelector('[data-of-selected]').offsetHeight > 0";
    assert_eq!(window.ask(shown).await, false);
    window.press("td.pick input").await;
    assert_eq!(window.ask(shown).await, true);
    assert_eq!(window.ask(&in_sight("[data-of-selected]")).await, true);
    window.press("td.pick input").await;
    assert_eq!(window.ask(shown).await, false);
}

async fn item(window: &Window, number: usize, about: &str, todo: &str) {
    let choose = format!("document.querySelector('[name=item_about_{number}]').value = '{about}'");
    window.ask(&choose).await;
    window.fill(FORM, &[(&format!("item_todo_{number}"), todo)]).await;
}

#[actix_web::test]
async fn the_desk_and_its_lists_are_for_a_phone_as_well() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let works = entrants::individuals(&t, 3);
    t.run_jobs().await;
    t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let window = Window::sized(&driver, &t, [360, 740], true).await;
    window.sign_in("budi@contoh.go.id").await;
    lists(&window).await;

    let desk = format!("/2023/panitia/karya/{}", works[0]);
    window.go(&desk).await;
    window.press(".to-decision").await;
    window.until(&in_sight(FORM)).await;
    window.choose(FORM, "verdict", "revision_requested").await;
    window.ask("document.querySelector('[name=rule]').value = 'R17'").await;
    item(&window, 1, "title", "Butir yang dihapus").await;
    window.press("details.item > summary").await;
    item(&window, 2, "benefits", "Sebutkan manfaat bagi unit kerja.").await;
    // The first is taken out without leaving the page: the second moves up, and its row folds.
    window.press("[data-remove-item][value='1']").await;
    let rows = "return [1, 2].map((n) => document.querySelector(`[name=item_todo_${n}]`).value).join('|') + document.querySelector('details.item').open";
    assert_eq!(window.ask(rows).await, "Sebutkan manfaat bagi unit kerja.|false");
    assert_eq!(window.path().await, desk);

    window.press(".only-told[name=preview]").await;
    window.find("[data-preview]").await;
    let words = window.words().await;
    assert!(
        words.contains("Yang akan dibaca peserta") && words.contains("Sebutkan manfaat bagi unit kerja."),
        "{words}"
    );
    assert!(!words.contains("Butir yang dihapus"), "{words}");
    assert_eq!(
        window.ask(rows).await,
        "Sebutkan manfaat bagi unit kerja.|false",
        "everything is in the form still"
    );
    // Back on the page of the work it is there as well, and sent from there it does not come back.
    window.go(&desk).await;
    window.until("return document.querySelector('[name=item_todo_1]').value.startsWith('Sebutkan')").await;
    window.press(".only-told[name=preview]").await;
    window.press("[data-preview] button").await;
    window.arrives_at(&desk).await;
    assert!(window.words().await.contains("Diminta dari peserta"), "{}", window.words().await);
    t.run_jobs().await;
    window.close().await;
}
