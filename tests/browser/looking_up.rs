//! Institutions looked up while one types: by keyboard and by pointer; Enter chooses and sends nothing.

use fantoccini::key::Key;

use crate::driver::Driver;
use crate::support::journey::BALI;
use crate::support::{Backend, TestApp};
use crate::window::Window;

#[actix_web::test]
async fn a_name_is_found_and_chosen_by_keyboard_and_by_pointer() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    t.person("Sekar Wulandari", "sekar@contoh.go.id").await;
    let window = Window::open(&driver, &t, true).await;
    window.sign_in("sekar@contoh.go.id").await;
    window.go("/2023/peserta/daftar/instansi").await;
    let value = "return document.querySelector('#f-institution').value";
    let open = |names: usize| {
        format!(
            "return document.querySelectorAll('.suggest:has(#f-institution) [role=option]').length === {names} \
                 && document.querySelector('#f-institution').getAttribute('aria-expanded') === 'true'"
        )
    };
    let closed = "return document.querySelector('#f-institution').getAttribute('aria-expanded') === 'false'";
    window.fill("main form", &[("institution", "pemprov bal")]).await;
    window.until(&open(1)).await;
    window.key(&String::from(char::from(Key::Down))).await;
    let active = "const i = document.querySelector('#f-institution');
                  return document.getElementById(i.getAttribute('aria-activedescendant')).textContent";
    assert_eq!(window.ask(active).await, BALI);
    window.key(&String::from(char::from(Key::Enter))).await;
    window.until(closed).await;
    assert_eq!(window.ask(value).await, BALI);
    assert_eq!(window.path().await, "/2023/peserta/daftar/instansi", "the form is not sent");

    window.fill("main form", &[("institution", "jawa")]).await;
    window.until(&open(3)).await;
    window.key(&String::from(char::from(Key::Escape))).await;
    window.until(closed).await;
    assert_eq!(window.ask(value).await, "jawa", "what was typed stays");
    window.fill("main form", &[("institution", "pemprov jawa t")]).await;
    window.until(&open(2)).await;
    window.press(".suggest [role=option]:last-of-type").await;
    window.until(closed).await;
    assert_eq!(window.ask(value).await, "Pemerintah Provinsi Jawa Timur");
    // A name that is not there is answered as well.
    window.fill("main form", &[("institution", "kab si")]).await;
    let none = "return document.querySelector('.suggest [role=status]').textContent.startsWith('Direktori tidak memuat')";
    window.until(none).await;
    window.close().await;
}
