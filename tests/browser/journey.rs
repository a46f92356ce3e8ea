//! The whole walk once, by hand: a team registers and sends a work, the committee accepts it, a juror scores
//! it with the keyboard, and the result is published.

use std::time::Duration;

use lomba::cli::demo::films::SEVEN_MINUTES;
use lomba::cli::demo::google::Film;
use lomba::jobs;
use lomba::queue::{self, Stop};

use crate::driver::Driver;
use crate::entrants;
use crate::support::{Backend, TestApp};
use crate::window::Window;

const FILM: &str = "dQw0testAA1";
const SUBMIT: &str = "main form button[type=submit]";

#[actix_web::test]
async fn a_work_from_registration_to_publication() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let stop = Stop::default();
    let pool = jobs::start(&t.app, 2, &stop);
    let leader = Window::open(&driver, &t, true).await;
    let entry = a_team_registers(&t, &leader).await;
    a_member_confirms(&t, &driver, &leader, &entry).await;
    three_more_join(&t, &driver, &leader, &entry).await;
    let work = a_work_is_begun(&leader, &entry).await;
    its_link_is_checked(&t, &leader, &work).await;
    its_own_title_is_taken(&leader).await;
    it_is_written(&leader, &work).await;
    it_is_sent(&leader, &work).await;
    leader.close().await;

    let others = entrants::individuals(&t, 11);
    jobs_are_done(&t).await;
    let desk = Window::open(&driver, &t, true).await;
    t.committee("Budi Santoso", "budi@contoh.go.id").await;
    the_committee_accepts(&desk, &work).await;
    let budi = entrants::committee(&t, "budi@contoh.go.id");
    entrants::accept(&t, &budi, &others);
    let jurors = entrants::jury(&t, &budi, 4);
    the_works_are_shared_out(&t, &desk).await;
    t.set_clock("2023-08-01 09:00");
    entrants::score_all_but_one(&t, &jurors);
    a_juror_scores_by_keyboard(&t, &driver).await;
    the_result_is_published(&t, &desk).await;
    the_public_reads_it(&t, &driver).await;
    desk.close().await;
    jobs_are_done(&t).await;
    stop.ask();
    pool.finish(&t.app, lomba::clock::deadline_in(std::time::Duration::from_secs(20))).await;
}

/// Waits until the workers have nothing left to do.
async fn jobs_are_done(t: &TestApp) {
    for _ in 0..300 {
        let (waiting, failed) = t.app.db.read(queue::backlog).unwrap();
        assert_eq!(failed, 0);
        if waiting == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the workers do not come to an end");
}

async fn a_team_registers(t: &TestApp, window: &Window) -> String {
    window.go("/akun/daftar").await;
    window.fill("main form", &[("name", "Sekar Wulandari"), ("email", "sekar@contoh.go.id")]).await;
    window.press(SUBMIT).await;
    window.find("main .card a[href='/akun/masuk']").await;
    window.choose_password(&t.newest_letter("sekar@contoh.go.id").path(&t.base)).await;
    window.go("/2023/peserta/daftar").await;
    let on = ".save-bar button[type=submit]";
    window.arrives_at("/daftar").await;
    window.choose("#isian", "kind", "team").await;
    window.fill("#isian", &[("team_name", "Lentera")]).await;
    window.press(on).await;
    window.arrives_at("/daftar/instansi").await;
    window.fill("#isian", &[("institution", "Pemerintah Kabupaten Alor")]).await;
    window.press(on).await;
    window.arrives_at("/daftar/identitas").await;
    window
        .fill("#isian", &[("nip", "19900101 201512 2 999"), ("document_name", "Sekar Wulandari, S.Pd.")])
        .await;
    let printed = "return document.querySelector('[data-printed-name] output').textContent";
    assert_eq!(window.ask(printed).await, "Sekar Wulandari, S.Pd.");
    window.choose("#isian", "asn_kind", "pns").await;
    window.press(on).await;
    window.arrives_at("/daftar/jabatan").await;
    window.fill("#isian", &[("position", "Analis"), ("phone", "0812 3456 7890")]).await;
    window.press(on).await;
    window.arrives_at("/daftar/periksa").await;
    let form = "form[action='/2023/peserta/daftar']";
    window.press(&format!("{form} .actions button[type=submit]")).await;
    // The declaration was forgotten: what was typed is kept, and the focus is on what is wrong.
    window.until("return document.activeElement.hasAttribute('data-error-summary')").await;
    assert_eq!(window.ask("return document.querySelector('[name=team_name]').value").await, "Lentera");
    for name in ["declaration", "publication", "personal_data"] {
        window.press(&format!("[name={name}]")).await;
    }
    window.press(&format!("{form} .actions button[type=submit]")).await;
    window.find("#anggota-baru").await;
    window.path().await
}

async fn a_member_confirms(t: &TestApp, driver: &Driver, leader: &Window, entry: &str) {
    leader.fill("#anggota-baru", &[("name", "Bima Prasetyo"), ("email", "bima@contoh.go.id")]).await;
    leader.fill("#anggota-baru", &[("nip", "199202022016021999"), ("position", "Widyaiswara")]).await;
    leader.choose("#anggota-baru", "asn_kind", "pns").await;
    leader.press("#anggota-baru button[type=submit]").await;
    leader.find("[role=status]").await;
    let member = Window::open(driver, t, true).await;
    member.choose_password(&t.newest_letter("bima@contoh.go.id").path(&t.base)).await;
    assert!(member.path().await.starts_with("/2023/peserta/undangan/"), "{}", member.path().await);
    let form = "form[action^='/2023/peserta/undangan/']";
    member.fill(form, &[("nip", "199202022016021999"), ("phone", "081234567891")]).await;
    for name in ["declaration", "publication", "personal_data"] {
        member.press(&format!("[name={name}]")).await;
    }
    member.press(&format!("{form} button[type=submit]")).await;
    member.arrives_at(entry).await;
    let said = member.words().await;
    assert!(said.contains("Mulailah karya pertama") && said.contains("Paling lambat 14 Juli 2023"), "{said}");
    member.close().await;
}

/// The team is full: five people, each with a letter, a page and a signature of their own.
async fn three_more_join(t: &TestApp, driver: &Driver, leader: &Window, entry: &str) {
    let others = [
        ("Citra Lestari", "citra@contoh.go.id", "199303032017032999"),
        ("Dimas Saputra", "dimas@contoh.go.id", "199404042018041999"),
        ("Eka Wijaya", "eka@contoh.go.id", "199505052019052999"),
    ];
    for (name, email, nip) in others {
        leader.go(entry).await;
        leader.fill("#anggota-baru", &[("name", name), ("email", email)]).await;
        leader.fill("#anggota-baru", &[("nip", nip), ("position", "Analis")]).await;
        leader.choose("#anggota-baru", "asn_kind", "pns").await;
        leader.press("#anggota-baru button[type=submit]").await;
        leader.find("[role=status]").await;
        let member = Window::open(driver, t, true).await;
        member.choose_password(&t.newest_letter(email).path(&t.base)).await;
        let form = "form[action^='/2023/peserta/undangan/']";
        let fields = [("nip", nip), ("phone", "081234567892"), ("document_name", &format!("{name}, S.Kom."))];
        member.fill(form, &fields).await;
        let printed = "return document.querySelector('[data-printed-name] output').textContent";
        assert_eq!(member.ask(printed).await, format!("{name}, S.Kom."));
        for name in ["declaration", "publication", "personal_data"] {
            member.press(&format!("[name={name}]")).await;
        }
        member.press(&format!("{form} button[type=submit]")).await;
        member.arrives_at(entry).await;
        member.close().await;
    }
    leader.go(entry).await;
    let words = leader.words().await;
    assert!(words.contains("lengkap") && words.contains("Eka Wijaya"), "{words}");
    assert_eq!(leader.count("#anggota-baru").await, 0, "nobody more can be invited");
}

async fn a_work_is_begun(window: &Window, entry: &str) -> String {
    window.go(&format!("{entry}/karya")).await;
    window.press(&format!("form[action='{entry}/karya'] button")).await;
    window.arrives_at("/video").await;
    window.path().await.strip_suffix("/video").unwrap().to_owned()
}

/// The offer came with the verdict; its button saves it.
async fn its_own_title_is_taken(window: &Window) {
    window.press("[data-title-offer] button").await;
    window.until("return document.body.textContent.includes('Judul tersimpan.')").await;
    assert_eq!(window.count("[data-title-offer]").await, 0);
}

async fn it_is_written(window: &Window, work: &str) {
    window.go(&format!("{work}/tentang")).await;
    let form = format!("form[action='{work}/tentang']");
    assert_eq!(
        window.ask("return document.querySelector('[name=title]').value").await,
        "Literasi data",
        "as the film is called"
    );
    window.fill(&form, &[("title", "Literasi data dalam lima menit")]).await;
    window.choose(&form, "competencies", "technical").await;
    window.choose(&form, "video_kind", "vlog").await;
    window.fill(&form, &[("explanation", "Satu gagasan per segmen."), ("benefit", "Menghemat waktu.")]).await;
    window.fill(&form, &[("learning_objective", "Mampu membaca grafik.")]).await;
    window.press(&format!("{form} .save-bar button[type=submit]")).await;
    window.arrives_at("/diskusi").await;
}

/// The page says that the check runs, and then its outcome, without being loaded again.
async fn its_link_is_checked(t: &TestApp, window: &Window, work: &str) {
    t.google.put(Film::on_youtube(FILM, "Literasi data", SEVEN_MINUTES));
    t.google.delay_all(Duration::from_millis(2500));
    let link = format!("https://youtu.be/{FILM}?si=abc");
    window.fill("main form", &[("main_video", &link)]).await;
    window.press("main form .save-bar button[type=submit]").await;
    window.find(".verdict[data-verdict=pending]").await;
    window.ask("window.notLoadedAgain = true").await;
    window.find(".verdict[data-verdict=passed]").await;
    assert_eq!(window.ask("return window.notLoadedAgain").await, true);
    for rule in ["access", "resolution", "duration"] {
        assert_eq!(window.count(&format!("[data-rule={rule}][data-verdict=passed]")).await, 1, "{rule}");
    }
    assert_eq!(window.count("[hx-get]").await, 0, "a settled verdict asks no more");
    t.google.recover();
    // YouTube does not tell the format: the form for it is open, and sending waits for it (R24).
    window.ask("document.querySelector('[name=main_video_format]').value = 'mp4'").await;
    window.press("main form button[formaction$='/pernyataan']").await;
    // The answer first: the film as a whole had passed before.
    window.find("[data-rule=container][data-verdict=passed]").await;
    assert!(window.path().await.ends_with(&format!("{work}/video")));
}

async fn it_is_sent(window: &Window, work: &str) {
    window.go(&format!("{work}/kirim")).await;
    window.press("[name=original]").await;
    window.press("[name=licence]").await;
    window.press(&format!("form[action='{work}/pengiriman'] button[type=submit]")).await;
    window.arrives_at(&format!("{work}/tanda-terima?terkirim=1")).await;
    let words = window.words().await;
    assert!(words.contains("Karya Anda sudah kami terima"), "{words}");
    assert!(words.contains("ML-2023-0001") && words.contains("1 Juni 2023"), "{words}");
}

async fn the_committee_accepts(window: &Window, work: &str) {
    let id = work.rsplit('/').next().unwrap();
    window.sign_in("budi@contoh.go.id").await;
    window.go(&format!("/2023/panitia/karya/{id}")).await;
    let form = format!("form[action='/2023/panitia/karya/{id}/keputusan']");
    // Another button looks at the letter first.
    let decide = format!("{form} > .actions button[type=submit]:not([name=preview])");
    window.choose(&form, "verdict", "accepted").await;
    window.press(&decide).await;
    // Nothing was ticked: the checklist is asked for.
    window.find("[data-error-summary]").await;
    let boxes = window.count("[name=checklist]").await;
    assert!(boxes > 3);
    window.ask("document.querySelectorAll('[name=checklist]').forEach((box) => box.click())").await;
    window.press(&decide).await;
    window.find("[role=status]").await;
    window.go(&format!("/2023/panitia/karya/{id}")).await;
    assert_eq!(window.count("[name=verdict][value=accepted]").await, 0, "decided");
}

async fn the_works_are_shared_out(t: &TestApp, window: &Window) {
    t.set_clock("2023-07-15 09:00");
    window.sign_in("budi@contoh.go.id").await;
    window.go("/2023/panitia/pembagian").await;
    window.press("form[action='/2023/panitia/pembagian'] button").await;
    window.find("[role=status]").await;
    window.go("/2023/panitia/pembagian").await;
    assert_eq!(
        window.count("form[action='/2023/panitia/pembagian']").await,
        0,
        "nothing is left to share out"
    );
}

/// One band by its number for each criterion, one of them a point up by an arrow, and handed in: no mouse.
async fn a_juror_scores_by_keyboard(t: &TestApp, driver: &Driver) {
    let (right, enter, back) = ("\u{e014}", "\u{e007}", "\u{e003}");
    let window = Window::open(driver, t, true).await;
    window.sign_in("juri0@contoh.go.id").await;
    window.go("/2023/juri").await;
    window.press("main a.button[href*='/juri/karya/']").await;
    window.find("main.room").await;
    let sheet = window.path().await;
    let criteria = window.count("[data-criterion]").await;
    assert_eq!(criteria, 12);
    window.key("5").await;
    window.key(back).await;
    window.key(right).await;
    window.key(enter).await;
    for n in 1..criteria {
        window.key(["5", "4", "3"][n % 3]).await;
    }
    let marks = window
        .ask("return [...document.querySelectorAll('[data-exact]')].map((f) => f.value).slice(0, 3)")
        .await;
    assert_eq!(marks, serde_json::json!(["96,00", "85,00", "75,00"]));
    assert_eq!(window.ask("return document.querySelector('[data-filled]').textContent").await, "12");
    let saved = "return document.querySelector('[data-save-state]').textContent.includes('09.00 WIB')";
    window.until(saved).await;
    // After the last criterion the focus is on the button that sends.
    window.key(enter).await;
    window.find(".flash[role=status]").await;
    window.go(&sheet).await;
    assert_eq!(window.count(&format!("a[href='{sheet}/pembukaan']")).await, 1, "handed in");
    window.close().await;
}

async fn the_result_is_published(t: &TestApp, window: &Window) {
    t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    t.set_clock("2023-08-19 09:00");
    window.sign_in("budi@contoh.go.id").await;
    window.go("/2023/panitia/hasil").await;
    window.press("main a[href='/2023/panitia/hasil/penyegelan']").await;
    window.press("form[action='/2023/panitia/hasil/penyegelan/persetujuan'] button[type=submit]").await;
    window.arrives_at("/2023/panitia/hasil/penyegelan").await;
    window.sign_in("dewi@contoh.go.id").await;
    does_the_act(window, "/2023/panitia/hasil/penyegelan").await;
    t.set_clock("2023-08-21 10:00");
    window.sign_in("budi@contoh.go.id").await;
    window.go("/2023/panitia/hasil").await;
    window.press("main a[href='/2023/panitia/hasil/pengumuman']").await;
    window.press("form[action='/2023/panitia/hasil/uji-coba'] button[type=submit]").await;
    window.arrives_at("/2023/panitia/hasil/pengumuman").await;
    window.sign_in("dewi@contoh.go.id").await;
    does_the_act(window, "/2023/panitia/hasil/pengumuman").await;
}

/// The second member types the number that the page names, and does it.
async fn does_the_act(window: &Window, path: &str) {
    window.go(path).await;
    let label = window.ask("return document.querySelector('label[for=f-number]').textContent").await;
    let number: String = label.as_str().unwrap().chars().filter(char::is_ascii_digit).collect();
    let form = format!("form[action='{path}']");
    window.fill(&form, &[("number", &number)]).await;
    window.press(&format!("{form} button[type=submit]")).await;
    window.arrives_at("/2023/panitia/hasil").await;
}

async fn the_public_reads_it(t: &TestApp, driver: &Driver) {
    let window = Window::open(driver, t, true).await;
    window.go("/2023/hasil").await;
    window.find("[data-rank]").await;
    let ranks = window
        .ask("return [...document.querySelectorAll('li[data-rank]')].map((r) => Number(r.dataset.rank))")
        .await;
    assert_eq!(ranks, serde_json::json!([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
    assert_eq!(window.count("[data-rank]").await, 10);
    window.close().await;
}
