//! Nothing typed is lost with the script on: a line that drops, a tab that is closed, a session that ends, two tabs.

use crate::driver::Driver;
use crate::support::{Backend, TestApp};
use crate::window::{PASSWORD, Window};

const EMAIL: &str = "sekar@contoh.go.id";
const OFFLINE: &str =
    "window.lineOfBefore ??= window.fetch; window.fetch = () => Promise.reject(new TypeError('offline'));";
const ONLINE: &str = "window.fetch = window.lineOfBefore; dispatchEvent(new Event('online'));";
const STATE: &str = "document.querySelector('[data-save-state]').dataset.saveState";

/// A maker signed in at the page about a new work; its address.
async fn begin(driver: &Driver, t: &TestApp) -> (Window, String) {
    let sekar = t.person("Sekar Wulandari", EMAIL).await;
    let own = [
        ("kind", "individual"),
        ("institution", "Pemerintah Kota Ternate"),
        ("name", "Sekar Wulandari"),
        ("nip", "199001012015122999"),
        ("asn_kind", "pns"),
        ("position", "Analis"),
        ("phone", "081234567890"),
        ("declaration", "on"),
        ("publication", "on"),
        ("personal_data", "on"),
    ];
    let entry = sekar.post("/2023/peserta/daftar", &own).await.expect(303).location().unwrap();
    let at = sekar.post(&format!("{entry}/karya"), &[]).await.expect(303).location().unwrap();
    let at = at.replace("/video", "/tentang");
    let window = Window::open(driver, t, true).await;
    window.sign_in(EMAIL).await;
    window.go(&at).await;
    (window, at)
}

async fn state_is(window: &Window, state: &str) {
    window.until(&format!("return {STATE} === '{state}'")).await;
}

async fn stored_title(t: &TestApp, at: &str) -> String {
    let reader = t.visitor();
    reader.post("/akun/masuk", &[("email", EMAIL), ("password", PASSWORD)]).await.expect(303);
    reader.get(at).await.expect(200).field("title")
}

#[actix_web::test]
async fn a_line_that_drops_takes_nothing_away_and_says_so() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let (window, at) = begin(&driver, &t).await;
    window.fill("main form", &[("title", "Tersambung")]).await;
    state_is(&window, "saved").await;
    assert_eq!(stored_title(&t, &at).await, "Tersambung");

    window.ask(OFFLINE).await;
    window.fill("main form", &[("title", "Tanpa sambungan")]).await;
    state_is(&window, "offline").await;
    window.press(".save-bar button[type=submit]").await;
    window.until("return document.body.textContent.includes('Belum terkirim: sambungan terputus')").await;
    assert!(window.path().await.ends_with("/tentang"), "no error page of the browser");
    assert_eq!(
        stored_title(&t, &at).await,
        "Tersambung",
        "nothing is called saved that the server never had"
    );

    window.ask(ONLINE).await;
    window.arrives_at("/diskusi").await;
    assert_eq!(stored_title(&t, &at).await, "Tanpa sambungan");
    window.close().await;
}

#[actix_web::test]
async fn what_a_closed_tab_held_is_offered_back() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let (window, at) = begin(&driver, &t).await;
    window.ask(OFFLINE).await;
    window.fill("main form", &[("title", "Ditulis tanpa sambungan")]).await;
    state_is(&window, "offline").await;
    // A device whose store is slow to open has nothing yet; the page says which it is.
    window
        .until("return document.querySelector('[data-save-state]').textContent === 'luring, dicoba lagi; tersimpan di perangkat ini'")
        .await;
    window.ask("addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true)").await;
    window.go("/").await;
    window.go(&at).await;
    // Within a minute it comes back by itself, later at the press of a button.
    window
        .until("document.querySelector('[data-kept] .button')?.click(); return document.querySelector('[name=title]').value === 'Ditulis tanpa sambungan'")
        .await;
    state_is(&window, "saved").await;
    assert_eq!(stored_title(&t, &at).await, "Ditulis tanpa sambungan");
    window.close().await;
}

/// A device that answers late is not told to have kept anything, and what it had taken is not lost with the page.
#[actix_web::test]
async fn what_is_typed_the_moment_before_leaving_is_kept_and_nothing_is_called_kept_that_is_not() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let (window, at) = begin(&driver, &t).await;
    window.ask(OFFLINE).await;
    window.ask("addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true)").await;
    window
        .ask(
            "const title = document.querySelector('[name=title]');
             title.value = 'Ditulis sesaat sebelumnya';
             title.dispatchEvent(new Event('input', { bubbles: true }));
             setTimeout(() => location.assign('/'));",
        )
        .await;
    window.leaves(&at).await;
    window.go(&at).await;
    window.until("return document.querySelector('[name=title]').value === 'Ditulis sesaat sebelumnya'").await;
    state_is(&window, "saved").await;

    window.ask("IDBObjectStore.prototype.put = () => { throw new Error('full'); };").await;
    window.ask(OFFLINE).await;
    window.fill("main form", &[("title", "Perangkat penuh")]).await;
    state_is(&window, "offline").await;
    let words = "document.querySelector('[data-save-state]').textContent";
    assert_eq!(
        window.ask(&format!("return {words}")).await,
        "luring, dicoba lagi; belum tersimpan di perangkat ini, biarkan halaman ini terbuka"
    );
    window.press(".save-bar button[type=submit]").await;
    window.until(&format!("return {words}.includes('Biarkan halaman ini terbuka')")).await;
    window.ask(ONLINE).await;
    window.arrives_at("/diskusi").await;
    assert_eq!(stored_title(&t, &at).await, "Perangkat penuh");
    window.close().await;
}

#[actix_web::test]
async fn signing_in_again_happens_in_the_page() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let (window, at) = begin(&driver, &t).await;
    window.page.delete_cookie("lomba").await.unwrap();
    window.fill("main form", &[("title", "Sesudah sesi berakhir")]).await;
    window.find("dialog.sign-in [name=password]").await;
    state_is(&window, "local").await;
    window.fill("dialog.sign-in form", &[("email", EMAIL), ("password", PASSWORD)]).await;
    window.press("dialog.sign-in button[type=submit]").await;
    state_is(&window, "saved").await;
    assert_eq!(window.count("dialog[open]").await, 0);
    assert_eq!(stored_title(&t, &at).await, "Sesudah sesi berakhir");
    window.close().await;
}

#[actix_web::test]
async fn a_conflict_has_a_way_out_and_other_fields_arrive_by_themselves() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let (window, at) = begin(&driver, &t).await;
    let other = t.visitor();
    other.post("/akun/masuk", &[("email", EMAIL), ("password", PASSWORD)]).await.expect(303);
    other.post(&at, &[("title", "Dari tempat lain"), ("audience", "Sekretaris")]).await.expect(303);
    window.fill("main form", &[("title", "Dari jendela ini")]).await;
    state_is(&window, "conflict").await;
    window.until("return document.querySelector('[name=audience]').value === 'Sekretaris'").await;
    window.press("[data-save-state] button").await;
    window.find("form[data-merge]").await;
    assert_eq!(window.count("input:checked").await, 0);
    window.choose("form[data-merge]", "pick.title", "mine").await;
    window.press("form[data-merge] button[type=submit]").await;
    window.arrives_at("/diskusi").await;
    assert_eq!(stored_title(&t, &at).await, "Dari jendela ini");
    window.close().await;
}
