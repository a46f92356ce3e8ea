//! Scripts switched off: a link is pasted, and a plain reload shows its verdict.

use lomba::cli::demo::films::TOO_SMALL;
use lomba::cli::demo::google::Film;

use crate::driver::Driver;
use crate::support::{Backend, TestApp};
use crate::window::Window;

#[actix_web::test]
async fn a_link_is_checked_without_a_script() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    t.google.put(Film::on_youtube("tooSmall001", "Kecil", TOO_SMALL));
    let sekar = t.person("Sekar Wulandari", "sekar@contoh.go.id").await;
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

    let window = Window::open(&driver, &t, false).await;
    window.page.set_window_size(1280, 2400).await.unwrap();
    window.sign_in("sekar@contoh.go.id").await;
    window.go(&format!("{entry}/karya")).await;
    window.press(&format!("form[action='{entry}/karya'] button")).await;
    window.arrives_at("/video").await;
    window.fill("main form", &[("main_video", "https://youtu.be/tooSmall001")]).await;
    window.press("main form .save-bar button[type=submit]").await;
    window.find(".verdict[data-verdict=pending]").await;
    let reload = window.find("noscript a").await;
    assert!(reload.is_displayed().await.unwrap(), "scripts are off");

    t.run_jobs().await;
    reload.click().await.unwrap();
    window.find(".verdict[data-verdict=failed]").await;
    assert_eq!(window.count("[data-rule=resolution][data-verdict=failed]").await, 1);
    assert_eq!(window.count("[data-rule=duration][data-verdict=passed]").await, 1);
    window.close().await;
}
