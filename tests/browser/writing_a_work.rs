//! A whole work from its link to its receipt: with scripts switched off, and by keyboard alone at a phone's width.

use fantoccini::key::Key;
use lomba::cli::demo::films::SHORT;
use lomba::cli::demo::google::Film;

use crate::driver::Driver;
use crate::support::journey::{self as pages, ELSEWHERE};
use crate::support::{Backend, TestApp};
use crate::window::Window;

const PHONE: [u32; 2] = [360, 740];
const ON: &str = "main form .save-bar button[type=submit]";

/// An individual who has begun a work, at a browser on its first step; and the work's address.
async fn begin(driver: &Driver, script: bool) -> (TestApp, Window, String) {
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let window = match script {
        true => Window::sized(driver, &t, PHONE, true).await,
        false => Window::open(driver, &t, false).await,
    };
    window.sign_in(&maker.person.email).await;
    window.go(&format!("{}/karya", maker.at)).await;
    window.press(&format!("form[action='{}/karya'] button", maker.at)).await;
    window.arrives_at("/video").await;
    let work = window.path().await.strip_suffix("/video").unwrap().to_owned();
    (t, window, work)
}

/// A film on the imitated Drive, which tells its format.
fn link(t: &TestApp) -> String {
    t.google.put(Film::on_drive("1FilmLomba00000000000000000000001", "film.mp4", SHORT));
    "https://drive.google.com/file/d/1FilmLomba00000000000000000000001/view".to_owned()
}

/// What the receipt says, each thing once.
fn read(words: &str) {
    for said in ["Karya Anda sudah kami terima", "Membaca grafik", "ML-2023-0001-1", "Sidik isi"] {
        assert_eq!(words.matches(said).count(), 1, "{said}: {words}");
    }
    assert!(words.contains("Pembuat\nPeserta Nomor 1"), "{words}");
}

#[actix_web::test]
async fn a_whole_work_without_a_script() {
    let Some(driver) = Driver::start() else { return };
    let (t, window, work) = begin(&driver, false).await;
    window.fill("main form", &[("main_video", &link(&t))]).await;
    window.press(ON).await;
    window.find(".verdict").await;
    t.run_jobs().await;
    window.go(&format!("{work}/tentang")).await;
    window.fill("main form", &[("title", "Membaca grafik"), ("explanation", "Satu gagasan.")]).await;
    window.choose("main form", "competencies", "technical").await;
    window.choose("main form", "video_kind", "vlog").await;
    // A row for a source, dismissed, asked for again, filled in by halves, completed; then it is one line.
    window.press("button[value=source]").await;
    window.find("[data-source='1']").await;
    window.press("button[value=no-source]").await;
    window.gone("[data-source]").await;
    window.press("button[value=source]").await;
    window.find("[data-source='1']").await;
    window.fill("main form", &[("third_party_source_1_title", "Gamelan")]).await;
    window.press("button[value=source]").await;
    window.find("[data-error-summary] a[href='#f-third_party_source_1_owner']").await;
    window.fill("main form", &[("third_party_source_1_owner", "Sanggar")]).await;
    window.press("[name=third_party_source_1_licence] option[value=own]").await;
    window.press(ON).await;
    window.arrives_at("/diskusi").await;
    window.go(&format!("{work}/tentang")).await;
    assert!(!window.find("[name=third_party_source_1_title]").await.is_displayed().await.unwrap());
    window.press("[data-source='1'] summary").await;
    assert!(window.find("[name=third_party_source_1_title]").await.is_displayed().await.unwrap());

    // Sent too early: each thing that lacks leads to its field.
    window.go(&format!("{work}/kirim")).await;
    window.press("[name=original]").await;
    window.press(&format!("form[action='{work}/pengiriman'] button.button:not([name])")).await;
    window.press("[data-error-summary] a[href$='/tentang#f-learning_objective']").await;
    window.arrives_at("/tentang#f-learning_objective").await;
    window
        .fill(
            "main form",
            &[("learning_objective", "Mampu membaca grafik."), ("benefit", "Menghemat waktu.")],
        )
        .await;
    window.press(ON).await;
    window.arrives_at("/diskusi").await;
    window.go(&format!("{work}/kirim")).await;
    window.press("[name=licence]").await;
    window.press(&format!("form[action='{work}/pengiriman'] button.button:not([name])")).await;
    window.arrives_at("/tanda-terima?terkirim=1").await;
    let words = window.words().await.replace("Mampu membaca grafik", "");
    read(&words);
    t.run_jobs().await;
    window.close().await;
}

/// Moves the focus by the tab key until it stands on this.
async fn tab_to(window: &Window, css: &str) {
    for _ in 0..120 {
        if window.ask(&format!("return document.activeElement.matches({css:?})")).await == true {
            return;
        }
        window.key(&String::from(char::from(Key::Tab))).await;
    }
    panic!("the tab key never comes to {css}; the page says: {}", window.words().await);
}

async fn enter(window: &Window, css: &str) {
    tab_to(window, css).await;
    window.key(&String::from(char::from(Key::Enter))).await;
}

#[actix_web::test]
async fn a_whole_work_by_keyboard_alone() {
    let Some(driver) = Driver::start() else { return };
    let (t, window, work) = begin(&driver, true).await;
    tab_to(&window, "[name=main_video]").await;
    window.key(&link(&t)).await;
    enter(&window, ON).await;
    window.find(".verdict").await;
    t.run_jobs().await;
    enter(&window, "button[name=then][value='/tentang']").await;
    window.arrives_at("/tentang").await;
    for (name, words) in [
        ("title", "Membaca grafik"),
        ("explanation", "Satu gagasan."),
        ("learning_objective", "Mampu membaca."),
        ("benefit", "Menghemat waktu."),
    ] {
        tab_to(&window, &format!("[name={name}]")).await;
        window.key(words).await;
    }
    for name in ["competencies", "video_kind"] {
        tab_to(&window, &format!("[name={name}]")).await;
        window.key(" ").await;
    }
    enter(&window, ON).await;
    window.arrives_at("/diskusi").await;
    enter(&window, ON).await;
    window.arrives_at("/kirim").await;
    for name in ["original", "licence"] {
        tab_to(&window, &format!("[name={name}]")).await;
        window.key(" ").await;
    }
    enter(&window, &format!("form[action='{work}/pengiriman'] button.button:not([name])")).await;
    window.arrives_at("/tanda-terima?terkirim=1").await;
    read(&window.words().await);
    t.run_jobs().await;
    window.close().await;
}
