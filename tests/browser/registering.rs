//! Registering: by keyboard alone at a phone's width, without a script through the directory's pages, and after a tab that
//! was closed in the middle.

use fantoccini::key::Key;

use crate::driver::Driver;
use crate::support::journey::BALI;
use crate::support::{Backend, TestApp};
use crate::window::Window;

const PHONE: [u32; 2] = [360, 740];
const EMAIL: &str = "sekar@contoh.go.id";

async fn begin(driver: &Driver, script: bool) -> (TestApp, Window) {
    let mut t = TestApp::start(Backend::Sqlite).await.unwrap();
    t.leaves_jobs = true;
    t.person("Sekar Wulandari", EMAIL).await;
    // The exact size of a window is measured by a script.
    let window = match script {
        true => Window::sized(driver, &t, PHONE, true).await,
        false => Window::open(driver, &t, false).await,
    };
    window.sign_in(EMAIL).await;
    window.go("/2023/peserta/daftar").await;
    (t, window)
}

/// Moves the focus by the tab key until it stands on this, as somebody without a pointer does.
async fn tab_to(window: &Window, css: &str) {
    for _ in 0..80 {
        let there = format!("return document.activeElement.matches({css:?})");
        if window.ask(&there).await == true {
            return;
        }
        window.key(&String::from(char::from(Key::Tab))).await;
    }
    panic!("the tab key never comes to {css}; the page says: {}", window.words().await);
}

async fn type_into(window: &Window, name: &str, text: &str) {
    tab_to(window, &format!("[name={name}]")).await;
    window.key(text).await;
}

/// Chooses with the space bar; a group of choices is one stop of the tab key.
async fn choose(window: &Window, name: &str, value: &str) {
    tab_to(window, &format!("[name={name}]")).await;
    window.key(" ").await;
    for _ in 0..4 {
        let chosen = format!("return document.querySelector('[name={name}][value={value}]').checked");
        if window.ask(&chosen).await == true {
            return;
        }
        window.key(&String::from(char::from(Key::Down))).await;
    }
    panic!("{name} has no {value}");
}

async fn enter(window: &Window) {
    window.key(&String::from(char::from(Key::Enter))).await;
}

#[actix_web::test]
async fn alone_by_keyboard_at_a_phones_width() {
    let Some(driver) = Driver::start() else { return };
    let (_t, window) = begin(&driver, true).await;
    choose(&window, "kind", "individual").await;
    // Who takes part alone is not asked for a team's name.
    let hidden = "return getComputedStyle(document.querySelector('.of-team')).display === 'none'";
    window.until(hidden).await;
    enter(&window).await;
    window.arrives_at("/instansi").await;
    type_into(&window, "institution", BALI).await;
    window.key(&String::from(char::from(Key::Escape))).await;
    enter(&window).await;
    window.arrives_at("/identitas").await;
    choose(&window, "asn_kind", "pns").await;
    type_into(&window, "nip", "19900101 201512 2 999").await;
    enter(&window).await;
    window.arrives_at("/jabatan").await;
    type_into(&window, "position", "Analis").await;
    type_into(&window, "phone", "0812 3456 7890").await;
    enter(&window).await;
    window.arrives_at("/periksa").await;
    for name in ["declaration", "publication", "personal_data"] {
        tab_to(&window, &format!("[name={name}]")).await;
        window.key(" ").await;
    }
    tab_to(&window, "#isian .actions button[type=submit]").await;
    enter(&window).await;
    window.leaves("/2023/peserta/daftar/periksa").await;
    window.until("return document.body.textContent.includes('Pendaftaran Anda tersimpan')").await;
    window.close().await;
}

#[actix_web::test]
async fn without_a_script_through_the_directorys_pages() {
    let Some(driver) = Driver::start() else { return };
    let (_t, window) = begin(&driver, false).await;
    let on = ".save-bar button[type=submit]";
    window.choose("#isian", "kind", "team").await;
    window.fill("#isian", &[("team_name", "Lentera")]).await;
    window.press(on).await;
    window.arrives_at("/instansi").await;
    window.fill("#isian", &[("institution", "pemprov bal")]).await;
    window.press("button[value='/cari']").await;
    window.find("main .plain-lines").await;
    window.press("main .plain-lines button").await;
    window.arrives_at("/identitas").await;
    window.choose("#isian", "asn_kind", "pns").await;
    window.fill("#isian", &[("nip", "1990")]).await;
    window.press(on).await;
    // What is wrong is named, and nothing else is gone.
    window.find("[data-error-summary]").await;
    window.fill("#isian", &[("nip", "19900101 201512 2 999")]).await;
    window.press(on).await;
    window.arrives_at("/jabatan").await;
    window.fill("#isian", &[("position", "Analis"), ("phone", "0812 3456 7890")]).await;
    window.press("button[value='/instansi']").await;
    window.arrives_at("/instansi").await;
    let said = window.words().await;
    window.go("/2023/peserta/daftar").await;
    window.find("[name=declaration]").await;
    let review = window.words().await;
    assert!(review.contains(BALI) && review.contains("0812 3456 7890"), "{said} {review}");
    for name in ["declaration", "publication", "personal_data"] {
        window.press(&format!("[name={name}]")).await;
    }
    window.press("#isian .actions button[type=submit]").await;
    window.find("#anggota-baru").await;
    window.close().await;
}

#[actix_web::test]
async fn a_closed_tab_takes_nothing_that_was_typed() {
    let Some(driver) = Driver::start() else { return };
    let (t, window) = begin(&driver, true).await;
    window.go("/2023/peserta/daftar/jabatan").await;
    window.fill("#isian", &[("position", "Widyaiswara"), ("phone", "0812")]).await;
    window.until("return document.querySelector('[data-save-state]').dataset.saveState === 'saved'").await;
    window.close().await;
    // Half a number is kept as it is, for another device as well.
    let again = Window::sized(&driver, &t, PHONE, true).await;
    again.sign_in(EMAIL).await;
    again.go("/2023/peserta/daftar/jabatan").await;
    let value = |name: &str| format!("return document.querySelector('[name={name}]').value");
    assert_eq!(again.ask(&value("position")).await, "Widyaiswara");
    assert_eq!(again.ask(&value("phone")).await, "0812");
    again.close().await;
}
