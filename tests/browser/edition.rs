//! The edition is the committee's, at its pages: made from last year's, corrected on two devices at once, tried out,
//! announced, and corrected by two once it holds. A member with the script off does the same.

use crate::driver::Driver;
use crate::support::{Backend, TestApp};
use crate::window::{PASSWORD, Window};

const BUDI: &str = "budi@contoh.go.id";
const DEWI: &str = "dewi@contoh.go.id";
const SAVE: &str = "#isian button[type=submit]";

async fn committee(t: &TestApp) {
    t.committee("Budi Santosa", BUDI).await;
    t.committee("Dewi Lestari", DEWI).await;
}

async fn signed_in(driver: &Driver, t: &TestApp, email: &str, script: bool) -> Window {
    let window = Window::open(driver, t, script).await;
    window.sign_in(email).await;
    window
}

/// A draft of 2024 from the edition before it, made by pressing what is there.
async fn draft(window: &Window) {
    window.go("/panitia/edisi").await;
    window.choose("#isian", "source", "2023").await;
    window.fill("#isian", &[("year", "2024")]).await;
    window.press(SAVE).await;
    window.find("input[name=make]").await;
    assert!(window.words().await.contains("Belum ada yang disimpan"), "{}", window.words().await);
    window.press(SAVE).await;
    window.arrives_at("/2024/panitia/edisi").await;
}

#[actix_web::test]
async fn an_edition_is_made_tried_out_and_announced_at_its_pages() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    t.set_clock("2024-03-01 10:00");
    committee(&t).await;
    let window = signed_in(&driver, &t, BUDI, true).await;
    draft(&window).await;
    window.press("a[href='/2024/panitia/edisi/kontak']").await;
    window.fill("#isian", &[("contact.email", "tanya@contoh.go.id")]).await;
    window.press(SAVE).await;
    window.until("return document.body.textContent.includes('Pengaturan tersimpan')").await;

    window.go("/2024/panitia/edisi").await;
    window.press("a[href='/2024/panitia/edisi/uji-coba']").await;
    window.press("main form button[type=submit]").await;
    window.arrives_at("/2024/panitia/edisi").await;
    let visitor = Window::open(&driver, &t, true).await;
    visitor.go("/2024").await;
    visitor.find("[data-trial]").await;
    assert!(visitor.words().await.contains("tanya@contoh.go.id"));

    window.press("a[href='/2024/panitia/edisi/uji-coba']").await;
    window.fill("main form", &[("word", "2023")]).await;
    window.press("button[name=announce]").await;
    window.until("return document.body.textContent.includes('Belum ada yang dihapus')").await;
    assert_eq!(window.ask("return document.querySelector('[name=word]').value").await, "2023");
    window.fill("main form", &[("word", "2024")]).await;
    window.press("button[name=announce]").await;
    window.arrives_at("/2024/panitia/edisi").await;
    visitor.go("/").await;
    assert!(visitor.words().await.contains("Microlearning ASN 2024"));
    assert_eq!(visitor.count("[data-trial]").await, 0);
    window.close().await;
    visitor.close().await;
}

#[actix_web::test]
async fn two_members_at_one_form_lose_nothing() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    committee(&t).await;
    let (one, other) = (signed_in(&driver, &t, BUDI, true).await, signed_in(&driver, &t, DEWI, true).await);
    for window in [&one, &other] {
        window.go("/2023/panitia/edisi/kontak").await;
        window.find("#isian").await;
    }
    one.fill("#isian", &[("contact.email", "satu@contoh.go.id"), ("contact.phone", "021-1111")]).await;
    one.press(SAVE).await;
    one.until("return document.body.textContent.includes('Pengaturan tersimpan')").await;
    other
        .fill("#isian", &[("contact.email", "dua@contoh.go.id"), ("contact.officer_name", "Wening Contoh")])
        .await;
    other.press(SAVE).await;
    // Both texts stand there with whose they are; what nobody else touched is not asked about.
    other.until("return document.body.textContent.includes('satu@contoh.go.id')").await;
    // The page itself: its foot names the contact as it is stored.
    let words =
        other.ask("return document.querySelector('main').innerText").await.as_str().unwrap().to_owned();
    assert!(words.contains("dua@contoh.go.id") && words.contains("Budi Santosa"), "{words}");
    assert!(!words.contains("021-1111"), "{words}");
    one.close().await;
    other.close().await;
}

#[actix_web::test]
async fn what_is_fixed_is_corrected_by_two_without_a_script() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    committee(&t).await;
    let one = signed_in(&driver, &t, BUDI, false).await;
    one.go("/2023/panitia/edisi/batas").await;
    assert!(one.words().await.contains("Terkunci sejak penerimaan materi dibuka"), "{}", one.words().await);
    one.press("a[href='/2023/panitia/edisi/batas/koreksi']").await;
    one.fill("#isian", &[("limits.works", "4"), ("reason", "Surat keputusan menyebut empat.")]).await;
    one.press(SAVE).await;
    one.find(".corrections ins").await;
    one.press(SAVE).await;
    one.find("[data-act=waits]").await;

    let other = signed_in(&driver, &t, DEWI, false).await;
    other.go("/2023/panitia").await;
    other.press("a[href='/2023/panitia/edisi/batas/koreksi']").await;
    other.find("[data-act=ready]").await;
    if other.count("[name=password]").await > 0 {
        other.fill("[data-act=ready] form", &[("password", PASSWORD)]).await;
    }
    other.press("[data-act=ready] form.card button[type=submit]").await;
    other.arrives_at("/2023/panitia/edisi").await;
    other.go("/2023/aturan").await;
    let words = other.words().await;
    assert!(
        words.contains("Pembetulan ketentuan") && words.contains("Surat keputusan menyebut empat."),
        "{words}"
    );
    one.close().await;
    other.close().await;
}
