//! The juror's guide: somebody who is invited, and a juror of the demonstration while works are judged.

use super::camera::Camera;
use super::demo_walk::{DemoWalk, Stop, stop};
use crate::driver::Driver;
use crate::support::journey::{self, BALI, BUDI, SARI};
use crate::support::{Backend, TestApp};
use crate::window::{PASSWORD, Window};

const JUROR: &str = "sari@lomba.example";

const ROOMS: [Stop; 6] = [
    stop("antrean", "/2023/juri"),
    stop("panduan", "/2023/juri/panduan").showing("main h2:last-of-type"),
    stop("keamanan", "/akun/keamanan"),
    stop("periksa", "/2023/juri/penguncian"),
    stop("minta", "/2023/juri/pembukaan"),
    stop("ruang", "/2023/juri").pressing(NEXT_WORK),
];
const NEXT_WORK: &str = "main a.button[href*='/juri/karya/']";

pub async fn whole(driver: &Driver, camera: &mut Camera) {
    arrival(driver, camera).await;
    let walk = DemoWalk::start(driver, camera, "judging", JUROR).await;
    walk.through(camera, &ROOMS).await;
    let sheet = walk.window.path().await;
    room(&walk.window, camera).await;
    beside(&walk.window, camera, &sheet).await;
    sent(&walk.window, camera).await;
    twice(&walk, camera, &sheet).await;
    walk.window.close().await;
}

/// From the letter to the declaration.
async fn arrival(driver: &Driver, camera: &mut Camera) {
    let mut t = TestApp::start(Backend::Sqlite).await.unwrap();
    t.leaves_jobs = true;
    let budi = journey::committee(&t, BUDI).await;
    let form = [("name", SARI.0), ("email", SARI.1), ("expertise", "Desain pembelajaran")];
    budi.browser.post("/2023/panitia/juri", &form).await.expect(303);
    let window = Window::sized(driver, &t, camera.screen.size, true).await;
    let link = t.newest_letter(SARI.1).path(&t.base);
    window.go(&link).await;
    camera.stands(&window, "undangan", "main").await;
    window.press(&format!("main form[action='{link}'] button[type=submit]")).await;
    window.arrives_at("/akun").await;
    camera.stands(&window, "akun", "main").await;
    window.fill("main form", &[("password", PASSWORD)]).await;
    window.press("main form button[type=submit]").await;
    window.go("/2023/juri").await;
    window.arrives_at("/pernyataan").await;
    window.fill("main form", &[("institution", BALI)]).await;
    camera.stands(&window, "pernyataan", "main").await;
    window.close().await;
}

/// The keys, and comparing.
async fn room(window: &Window, camera: &mut Camera) {
    window.find("main.room").await;
    window.key("?").await;
    window.find("#tombol[open]").await;
    camera.stands(window, "tombol", "main").await;
    window.key("\u{e00c}").await;
    window.gone("#tombol[open]").await;
    window.key("4").await;
    window.key("r").await;
    window.find("#banding[open]").await;
    camera.stands(window, "bandingkan", "main").await;
    window.key("\u{e00c}").await;
    camera.stands(window, "komentar", ".field:has([name=comment])").await;
}

/// What leads away from a sheet.
async fn beside(window: &Window, camera: &mut Camera, sheet: &str) {
    for (name, end) in [("mundur", "pengunduran"), ("dugaan", "dugaan")] {
        window.go(&format!("{sheet}/{end}")).await;
        camera.stands(window, name, "main").await;
    }
}

/// A sheet that was handed in is taken back.
async fn sent(window: &Window, camera: &mut Camera) {
    window.go("/2023/juri?tab=terkirim").await;
    window.press("tbody a[href*='/juri/karya/']").await;
    window.press("main a[href$='/pembukaan']").await;
    window.arrives_at("/pembukaan").await;
    camera.stands(window, "buka-kembali", "main").await;
}

/// Two devices write into one sheet: this one, and another that was faster.
async fn twice(walk: &DemoWalk, camera: &mut Camera, sheet: &str) {
    let window = &walk.window;
    window.go(sheet).await;
    let other = walk.demo.signed_in(JUROR).await;
    let version = other.get(sheet).await.expect(200).field("version");
    let words = "Tujuannya jelas; contohnya dekat dengan pekerjaan sehari-hari.";
    let typed = [("version", version.as_str()), ("comment", words)];
    other.post(&format!("{sheet}/draf"), &typed).await.expect(303);
    window.fill("form", &[("comment", "Tujuannya jelas; suara pada menit ketiga kurang terdengar.")]).await;
    window.until("return document.querySelector('[data-save-state]').dataset.saveState === 'conflict'").await;
    window.press("[data-save-state] button").await;
    window.find("form[data-merge]").await;
    camera.stands(window, "dua-tulisan", "main").await;
}
