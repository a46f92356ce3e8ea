//! The committee's guide: a chair in three phases of the demonstration, and the two members who seal and announce.

use super::camera::Camera;
use super::demo_walk::{DemoWalk, Stop, stop};
use crate::driver::Driver;
use crate::entrants;
use crate::support::two_members::{self, PUBLISHING, SEALING};
use crate::support::{Backend, Client, TestApp};
use crate::window::Window;

const CHAIR: &str = "budi@lomba.example";

/// While works come in.
const INTAKE: [Stop; 20] = [
    stop("tim", "/2023/panitia/tim"),
    stop("keamanan", "/akun/keamanan"),
    stop("edisi-baru", "/panitia/edisi").showing("main form"),
    stop("edisi", "/2023/panitia/edisi"),
    stop("tahapan", "/2023/panitia/tahapan"),
    stop("peserta", "/2023/panitia/peserta"),
    stop("pendaftaran", LENTERA).pressing(FIRST_ENTRY),
    stop("instansi", "/2023/panitia/instansi"),
    stop("perhatian", "/2023/panitia"),
    stop("tautan", "/2023/panitia/tautan"),
    stop("meja", WAITING).pressing(FIRST_WORK),
    stop("keputusan", WAITING).pressing(FIRST_WORK).showing("form#isian"),
    stop("daftar", WAITING),
    stop("surat", "/2023/panitia/surat"),
    stop("tulis", "/2023/panitia/surat/tulis"),
    stop("pengingat", "/2023/panitia/pengingat"),
    stop("juri", "/2023/panitia/juri"),
    stop("pembagian", "/2023/panitia/pembagian"),
    stop("koreksi", "/2023/panitia/edisi/batas/koreksi"),
    stop("jejak", "/2023/panitia/jejak"),
];
const LENTERA: &str = "/2023/panitia/peserta?q=Lentera";
const FIRST_ENTRY: &str = "tbody a[href*='/panitia/peserta/']";
const WAITING: &str = "/2023/panitia/karya?status=waiting";
const FIRST_WORK: &str = "tbody a[href*='/panitia/karya/']";

/// While jurors judge.
const JUDGING: [Stop; 3] = [
    stop("penilaian", "/2023/panitia/penilaian"),
    stop("babak", "/2023/panitia/babak"),
    stop("buka-nilai", "/2023/panitia/babak/pembukaan"),
];

/// Once the result is public.
const PUBLISHED: [Stop; 5] = [
    stop("peringkat", "/2023/panitia/hasil").showing("#zona-seri"),
    stop("ulasan", "/2023/panitia/hasil/ulasan"),
    stop("dokumen", "/2023/panitia/dokumen"),
    stop("layak", "/2023/panitia/layak"),
    stop("serah-terima", "/2023/panitia/serah-terima"),
];

pub async fn whole(driver: &Driver, camera: &mut Camera) {
    let walk = DemoWalk::start(driver, camera, "intake", CHAIR).await;
    walk.through(camera, &INTAKE).await;
    more_time(&walk.window, camera).await;
    several(&walk.window, camera).await;
    as_an_entrant(&walk, camera).await;
    walk.window.close().await;
    let walk = DemoWalk::start(driver, camera, "judging", CHAIR).await;
    walk.through(camera, &JUDGING).await;
    walk.window.close().await;
    result(driver, camera).await;
    let walk = DemoWalk::start(driver, camera, "published", CHAIR).await;
    walk.through(camera, &PUBLISHED).await;
    revocation(&walk.window, camera).await;
    walk.window.close().await;
}

/// From the page of an entry to its own closing.
async fn more_time(window: &Window, camera: &mut Camera) {
    window.go(LENTERA).await;
    window.press(FIRST_ENTRY).await;
    window.press("main a[href$='/perpanjangan']").await;
    window.arrives_at("/perpanjangan").await;
    camera.stands(window, "tambahan", "main").await;
}

/// The works that wait, chosen together.
async fn several(window: &Window, camera: &mut Camera) {
    window.go(WAITING).await;
    window.ask("document.querySelectorAll('td.pick input').forEach((box) => box.click())").await;
    window.press("button[formaction$='/penerimaan'], [data-of-selected] button[type=submit]").await;
    window.arrives_at("/penerimaan").await;
    camera.stands(window, "massal", "main").await;
}

/// The pages of the team's leader, from theirs to the end of it.
async fn as_an_entrant(walk: &DemoWalk, camera: &mut Camera) {
    let window = &walk.window;
    window.go(LENTERA).await;
    window.press(FIRST_ENTRY).await;
    window.press("main a[href*='/panitia/lihat-sebagai?surel=lentera']").await;
    window.find("main form [name=reason]").await;
    camera.stands(window, "lihat-sebagai", "main").await;
    let why = "Menelepon karena tidak menemukan tombol kirim.";
    let chair = walk.demo.signed_in(CHAIR).await;
    let typed = [("surel", "lentera@lomba.example"), ("reason", why)];
    chair.post("/2023/panitia/lihat-sebagai", &typed).await.expect(303);
    // The window goes on in the session that sees.
    window.page.delete_all_cookies().await.unwrap();
    let session = chair.cookie("lomba").unwrap();
    window.ask(&format!("document.cookie = 'lomba={session}; path=/'")).await;
    window.go("/2023/peserta").await;
    window.find("[data-viewing]").await;
    camera.stands(window, "dilihat", "main").await;
    window.press("[data-viewing] button").await;
    window.gone("[data-viewing]").await;
}

/// What stands before taking back the award of the first.
async fn revocation(window: &Window, camera: &mut Camera) {
    window.go("/2023/panitia/layak").await;
    window.press("tbody a[href*='/panitia/layak/']").await;
    window.leaves("/2023/panitia/layak").await;
    let work = window.path().await.replace("/layak/", "/karya/");
    window.go(&format!("{work}/pencabutan")).await;
    camera.stands(window, "pencabutan", "main").await;
}

const BUDI: &str = "budi@contoh.go.id";
const DEWI: &str = "dewi@contoh.go.id";

/// Six works judged by four: sealed, and ready to be announced.
async fn result(driver: &Driver, camera: &mut Camera) {
    let mut t = TestApp::start(Backend::Sqlite).await.unwrap();
    t.leaves_jobs = true;
    judged(&t).await;
    t.set_clock("2023-08-19 09:00");
    let window = Window::sized(driver, &t, camera.screen.size, true).await;
    seen(&window, camera, "penyegelan", SEALING).await;
    let (budi, dewi) = members(&t).await;
    two_members::by_two(&budi, &dewi, SEALING).await;
    seen(&window, camera, "pleno", "/2023/panitia/hasil/pleno").await;
    t.set_clock("2023-08-21 10:00");
    let (budi, _) = members(&t).await;
    two_members::ask(&budi, PUBLISHING).await;
    seen(&window, camera, "pengumuman", PUBLISHING).await;
    window.close().await;
}

async fn judged(t: &TestApp) {
    let works = entrants::individuals(t, 6);
    t.run_jobs().await;
    t.committee("Budi Santoso", BUDI).await;
    t.committee("Dewi Lestari", DEWI).await;
    let actor = entrants::committee(t, BUDI);
    entrants::accept(t, &actor, &works);
    let jurors = entrants::jury(t, &actor, 4);
    t.set_clock("2023-07-15 09:00");
    let (budi, _) = members(t).await;
    let shown = budi.get("/2023/panitia/pembagian").await.expect(200).field("fingerprint");
    budi.post("/2023/panitia/pembagian", &[("fingerprint", &shown)]).await.expect(303);
    t.set_clock("2023-08-01 09:00");
    entrants::score_all_but_one(t, &jurors);
}

/// Both members, signed in anew: sessions end while the clock moves by days.
async fn members(t: &TestApp) -> (Client, Client) {
    (t.sign_in_again(BUDI).await, t.sign_in_again(DEWI).await)
}

/// Dewi looks at a page.
async fn seen(window: &Window, camera: &mut Camera, name: &str, path: &str) {
    window.sign_in(DEWI).await;
    window.go(path).await;
    camera.stands(window, name, "main").await;
}
