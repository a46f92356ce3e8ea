//! Language and colours are chosen in the middle of a form: with the script and without it nothing typed is lost.

use crate::driver::Driver;
use crate::support::journey::{self, ELSEWHERE};
use crate::support::{Backend, TestApp};
use crate::window::Window;

const ENGLISH: &str = ".foot button[value=en]";
const DARK: &str = ".foot button[value=dark]";

fn value(name: &str) -> String {
    format!("document.querySelector('[name={name}]').value")
}

async fn registration(script: bool) {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    t.person("Sekar Wulandari", "sekar@contoh.go.id").await;
    let window = Window::open(&driver, &t, script).await;
    window.sign_in("sekar@contoh.go.id").await;
    let at = "/2023/peserta/daftar/identitas";
    window.go(at).await;
    window.choose("main form", "asn_kind", "pppk").await;
    let typed = [("document_name", "Lentera & Kawan"), ("nip", "19850101 2008")];
    window.fill("main form", &typed).await;
    for (button, shown) in [(ENGLISH, "html[lang=en]"), (DARK, "html[data-scheme=dark]")] {
        window.press(button).await;
        window.find(shown).await;
        assert_eq!(window.path().await, at);
        for (name, text) in typed {
            window.until(&format!("return {} === '{text}'", value(name))).await;
        }
        assert_eq!(window.count("[name=asn_kind][value=pppk]:checked").await, 1);
    }
    window.close().await;
}

#[actix_web::test]
async fn a_half_filled_registration_stays_with_the_script() {
    registration(true).await;
}

#[actix_web::test]
async fn a_half_filled_registration_stays_without_the_script() {
    registration(false).await;
}

#[actix_web::test]
async fn a_step_of_a_work_is_saved_before_the_language_changes() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let maker = journey::individual(&t, 1, ELSEWHERE[0]).await;
    let work = journey::draft_work(&maker, "Notulen rapat").await;
    let at = format!("{work}/tentang");
    let window = Window::open(&driver, &t, true).await;
    window.sign_in(&maker.person.email).await;
    window.go(&at).await;
    // One field can be saved, the other cannot.
    window.fill("main form", &[("title", "Notulen yang dibaca"), ("captions_link", "bukan tautan")]).await;
    window.press(ENGLISH).await;
    window.find("html[lang=en]").await;
    assert_eq!(window.path().await, at);
    window.until(&format!("return {} === 'Notulen yang dibaca'", value("title"))).await;
    window.until(&format!("return {} === 'bukan tautan'", value("captions_link"))).await;
    window.until("return document.querySelector('[data-save-state]').dataset.saveState === 'refused'").await;
    let stored = maker.person.browser.get(&at).await.expect(200);
    assert_eq!(
        (stored.field("title").as_str(), stored.field("captions_link").as_str()),
        ("Notulen yang dibaca", "")
    );
    window.close().await;
}
