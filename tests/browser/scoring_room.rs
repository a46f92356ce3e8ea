//! The scoring room: a whole work by keyboard in twenty key presses, by touch on a phone, and without a script.

use lomba::judging::Juror;

use crate::driver::Driver;
use crate::entrants;
use crate::support::{Backend, TestApp};
use crate::window::{PASSWORD, Window};

const ENTER: &str = "\u{e007}";
const BACKSPACE: &str = "\u{e003}";
const RIGHT: &str = "\u{e014}";
const ESCAPE: &str = "\u{e00c}";
const JUROR: &str = "juri0@contoh.go.id";

const CURRENT: &str = "return document.querySelector('.criterion.active').dataset.criterion";
const FILLED: &str = "return Number(document.querySelector('[data-filled]').textContent)";

/// Six works shared out among four jurors, on a day of judging; the first juror has sent all but one sheet.
async fn judging(t: &TestApp) -> Vec<Juror> {
    let works = entrants::individuals(t, 6);
    t.run_jobs().await;
    let desk = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let budi = entrants::committee(t, "budi@contoh.go.id");
    entrants::accept(t, &budi, &works);
    let jurors = entrants::jury(t, &budi, 4);
    t.set_clock("2023-07-15 09:00");
    let typed = [("email", "budi@contoh.go.id"), ("password", PASSWORD)];
    desk.post("/akun/masuk", &typed).await.expect(303);
    let shown = desk.get("/2023/panitia/pembagian").await.expect(200).field("fingerprint");
    desk.post("/2023/panitia/pembagian", &[("fingerprint", &shown)]).await.expect(303);
    t.set_clock("2023-08-01 09:00");
    entrants::score_all_but_one(t, &jurors);
    jurors
}

/// Opens the sheet that waits.
async fn enter(window: &Window) {
    window.sign_in(JUROR).await;
    window.go("/2023/juri").await;
    window.press("main a.button[href*='/juri/karya/']").await;
    window.find("main.room").await;
}

/// Height of the bars that stay while the page scrolls, in hundredths of the window's.
async fn bars(window: &Window) -> i64 {
    let share = "const high = (css) => document.querySelector(css).getBoundingClientRect().height; \
                 return Math.round(100 * (high('.room-bar') + high('.sum')) / innerHeight)";
    window.ask(share).await.as_i64().unwrap()
}

#[actix_web::test]
async fn a_whole_work_by_keyboard() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    judging(&t).await;
    let window = Window::sized(&driver, &t, [1280, 800], true).await;
    enter(&window).await;
    let sheet = window.path().await;
    let in_sight = "const box = document.querySelector('.film .keys').getBoundingClientRect(); \
                    return box.height > 0 && box.bottom <= innerHeight";
    assert_eq!(window.ask(in_sight).await, true, "the legend at 1280 × 800");
    assert_eq!(window.ask("return document.querySelector('.room-bar').offsetHeight <= 57").await, true);
    assert_eq!(window.ask(CURRENT).await, "A1");

    // Every digit chooses and moves on; an arrow is a point up.
    let mut presses = 0;
    for n in 0..12 {
        window.key(["5", "4", "3"][n % 3]).await;
        presses += 1;
        assert_eq!(window.ask(FILLED).await, i64::try_from(n).unwrap() + 1);
    }
    window.until("return document.activeElement.matches('[data-send]')").await;
    window.ask("document.querySelector('#c-A1').focus()").await;
    window.key(RIGHT).await;
    presses += 1;
    let marks =
        "return [...document.querySelectorAll('[data-exact]')].map((field) => field.value).slice(0, 3)";
    assert_eq!(window.ask(marks).await, serde_json::json!(["96,00", "85,00", "75,00"]));
    let totals = "return [...document.querySelectorAll('[data-group-total], [data-total]')].map((el) => el.textContent)";
    let totals: Vec<String> = serde_json::from_value(window.ask(totals).await).unwrap();
    assert_eq!((totals.len(), totals.contains(&"–".to_owned())), (3, false), "{totals:?}");
    send(&window).await;
    presses += 1;
    window.find("[role=status].flash").await;
    assert!(presses <= 20, "{presses} key presses");
    window.go(&sheet).await;
    assert_eq!(window.count(&format!("a[href='{sheet}/pembukaan']")).await, 1, "handed in");
    window.close().await;
}

/// Ctrl and Enter together.
async fn send(window: &Window) {
    window.key(&format!("\u{e009}{ENTER}")).await;
}

#[actix_web::test]
async fn keys_go_back_compare_write_and_say_what_is_missing() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    judging(&t).await;
    let window = Window::sized(&driver, &t, [1280, 800], true).await;
    enter(&window).await;
    window.key("4").await;
    window.key(ENTER).await;
    assert_eq!(window.ask(CURRENT).await, "A3");
    window.key(BACKSPACE).await;
    assert_eq!(window.ask(CURRENT).await, "A2");
    assert_eq!(window.ask("return document.activeElement.id").await, "c-A2", "the focus is there too");

    // R: five sentences and the juror's own marks beside them.
    window.key("r").await;
    assert_eq!(window.count("#banding[open] li .says").await, 5);
    assert!(window.count("#banding .mine").await > 0, "own marks on other works");
    window.key("5").await;
    window.until("return !document.querySelector('#banding').open").await;
    assert_eq!(window.ask("return document.querySelector('#f-A2').value").await, "95,00");
    assert_eq!(window.ask(CURRENT).await, "A3");
    let anchor = "return document.querySelector('#c-A2 [data-anchor]').textContent";
    assert!(window.ask(anchor).await.as_str().unwrap().starts_with("Anda memberi "));

    // N: letters are letters in the notes, and Escape leads back.
    window.key("n").await;
    window.key("5 menit pertama jelas?").await;
    assert_eq!(window.ask("return document.activeElement.value").await, "5 menit pertama jelas?");
    window.key(ESCAPE).await;
    assert_eq!(window.ask(CURRENT).await, "A3");
    window.key("?").await;
    assert!(window.count("#tombol[open] kbd").await > 10);
    window.key(ESCAPE).await;

    // Sent too early: nothing goes, the first criterion without a mark has the focus and the reason is spoken.
    send(&window).await;
    window.until("return [...document.querySelectorAll('body > [role=status]')].some((el) => el.textContent.startsWith('Belum lengkap: A3'))").await;
    assert_eq!(window.ask("return document.activeElement.id").await, "c-A3");
    window.close().await;
}

#[actix_web::test]
async fn the_film_tells_its_time_and_a_mark_leads_back() {
    let Some(driver) = Driver::start() else { return };
    let players = [("LOMBA__GOOGLE__YOUTUBE_PLAYER_URL", "{google}")];
    let t = TestApp::start_with(Backend::Sqlite, &players).await.unwrap();
    judging(&t).await;
    let window = Window::sized(&driver, &t, [1280, 800], true).await;
    enter(&window).await;
    assert_eq!(window.count("iframe").await, 0, "no player before it is asked for");
    assert!(!window.find(".mark-time").await.is_displayed().await.unwrap());
    window.key(" ").await;
    window.find(".stage iframe").await;
    window.until("return document.querySelector('.stage .player').lombaPlayer?.time !== null").await;
    window.key("m").await;
    window.until("return /^\\[0\\.0\\d\\] $/.test(document.activeElement.value)").await;
    window.key("suara pecah").await;
    window.until("return document.querySelector('.marks button')?.textContent.includes('suara pecah')").await;
    window.ask("document.querySelector('#f-private_note').value = '[0.01] suara pecah'; document.querySelector('#f-private_note').dispatchEvent(new Event('input'))").await;
    window.press(".marks button").await;
    window.until("return document.querySelector('.stage .player').lombaPlayer.time >= 1").await;
    window.close().await;
}

#[actix_web::test]
async fn a_phone_shows_one_criterion_after_the_other() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    judging(&t).await;
    let window = Window::sized(&driver, &t, [360, 740], true).await;
    enter(&window).await;
    assert_eq!(window.ask("return document.documentElement.scrollWidth <= innerWidth").await, true);
    let share = bars(&window).await;
    assert!(share <= 18, "bars take {share} %");
    assert!(window.find(".room-bar .closes").await.is_displayed().await.unwrap());
    assert!(window.find(".room-bar .closes").await.text().await.unwrap().contains("18 Agu, 23.59 WIB"));

    for (n, (code, next)) in [("A1", "A2"), ("A2", "A3")].into_iter().enumerate() {
        window.press(&format!("#c-{code} .bands label:nth-of-type(4)")).await;
        window.until(&format!("{CURRENT} === '{next}'")).await;
        assert_eq!(window.ask(FILLED).await, i64::try_from(n).unwrap() + 1);
        // The card that came is under the film's strip, whole, and the one after it peeks in above the bar.
        let placed = format!(
            "const at = (css) => document.querySelector(css).getBoundingClientRect(); \
             const card = at('#c-{next}'), strip = at('.stage'), bar = at('.sum'); \
             return card.top >= strip.bottom - 1 && card.top <= strip.bottom + 40 && card.bottom + 20 <= bar.top"
        );
        window.until(&placed).await;
    }
    for css in ["#c-A3 .bands label", ".sum .onward-button", ".stage .player a", ".stage .tabs a"] {
        let high = format!("return document.querySelector('{css}').getBoundingClientRect().height");
        let high = window.ask(&high).await.as_f64().unwrap();
        assert!(high >= 44.0, "{css} is {high} px high");
    }
    // Saved by itself, and back after leaving.
    window
        .until("return document.querySelector('[data-save-state]').textContent.includes('09.00 WIB')")
        .await;
    window.close().await;
}

#[actix_web::test]
async fn without_a_script_every_control_does_something() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    judging(&t).await;
    let window = Window::open(&driver, &t, false).await;
    enter(&window).await;
    let sheet = window.path().await;
    assert_eq!(window.count("button[data-player-src]").await, 0);
    let film = window.find(".stage a[data-player-src]").await.attr("href").await.unwrap().unwrap();
    assert!(film.starts_with("https://www.youtube.com/watch?v="), "{film}");
    for css in [".onward-button", ".compare", ".mark-time", ".for-keyboards"] {
        for dead in window.page.find_all(fantoccini::Locator::Css(css)).await.unwrap() {
            assert!(!dead.is_displayed().await.unwrap(), "{css} does nothing here");
        }
    }
    assert_eq!(window.count("#c-A1 .says").await, 5, "every sentence can be read");
    window.press("#c-A1 .bands label:nth-of-type(4)").await;
    window.press("button.by-hand").await;
    window.find("[role=status].flash").await;
    assert_eq!(window.path().await, sheet);
    let first = window.find("#f-A1").await;
    assert_eq!(first.prop("value").await.unwrap().as_deref(), Some("85,00"));
    window.close().await;
}
