//! The walk: one person, one phone, from the first page to the result.

use std::time::Duration;

use lomba::cli::demo::films::{SHORT, TOO_SMALL};
use lomba::cli::demo::google::Film;
use lomba::jobs;
use lomba::queue::Stop;

use super::camera::Camera;
use crate::driver::Driver;
use crate::support::fixtures;
use crate::support::journey::{self, BAYU, BUDI, SEKAR, Someone};
use crate::support::two_members::{self, SEALING};
use crate::support::{Backend, TestApp};
use crate::window::Window;

const SUBMIT: &str = "main form#isian button[type=submit]:not([name])";

struct Walk<'a> {
    t: TestApp,
    driver: &'a Driver,
    phone: Window,
    camera: &'a mut Camera,
}

/// Walks all of it.
pub async fn whole(driver: &Driver, camera: &mut Camera) {
    let mut t = TestApp::start(Backend::Sqlite).await.unwrap();
    t.leaves_jobs = true;
    fixtures::method(&t);
    let stop = Stop::default();
    let pool = jobs::start(&t.app, 2, &stop);
    let phone = Window::sized(driver, &t, camera.screen.size, true).await;
    let mut walk = Walk { t, driver, phone, camera };
    walk.look_around().await;
    walk.make_an_account().await;
    let entry = walk.register().await;
    walk.invite(&entry).await;
    let work = walk.fill_in(&entry).await;
    walk.mend_the_film(&work).await;
    walk.send(&work).await;
    walk.revise(&work).await;
    walk.read_the_result(&work).await;
    walk.own_data().await;
    let Walk { t, phone, .. } = walk;
    phone.close().await;
    stop.ask();
    pool.finish(&t.app, lomba::clock::deadline_in(Duration::from_secs(20))).await;
}

impl Walk<'_> {
    /// On the page that the guide calls so: what it quotes stands there, and the picture is taken with `top` in sight.
    async fn stands(&mut self, name: &str, top: &str) {
        self.camera.stands(&self.phone, name, top).await;
    }

    async fn look_around(&mut self) {
        self.phone.go("/").await;
        self.stands("beranda", "main").await;
        self.phone.press("main a[href$='/syarat']").await;
        self.phone.arrives_at("/syarat").await;
        self.stands("syarat", "main").await;
        self.phone.go("/bantuan").await;
        self.stands("bantuan", "main").await;
    }

    async fn make_an_account(&mut self) {
        self.phone.go("/").await;
        self.phone.press("main a[href='/akun/daftar']").await;
        self.phone.arrives_at("/akun/daftar").await;
        self.stands("akun", "main").await;
        self.phone.fill("main form", &[("name", SEKAR.0), ("email", SEKAR.1)]).await;
        self.phone.press("main form button[type=submit]").await;
        self.phone.find("main .card a[href='/akun/masuk']").await;
        let link = self.t.newest_letter(SEKAR.1).path(&self.t.base);
        self.phone.go(&link).await;
        self.stands("sandi", "main").await;
        self.phone.choose_password(&link).await;
    }

    /// Answers page after page of the registration, and signs on the last.
    async fn register(&mut self) -> String {
        self.phone.go("/2023/peserta").await;
        self.stands("mulai", "main").await;
        self.phone.press("main a[href$='/peserta/daftar']").await;
        self.phone.arrives_at("/daftar").await;
        self.stands("daftar", "main").await;
        let form = "main form#isian";
        self.phone.choose(form, "kind", "team").await;
        self.phone.fill(form, &[("team_name", "Lentera")]).await;
        self.saved_by(".save-bar button[type=submit]").await;
        self.stands("instansi", "main").await;
        self.phone.fill(form, &[("institution", journey::BALI)]).await;
        self.saved_by(".save-bar button[type=submit]").await;
        let nip = fixtures::nip(0);
        self.phone.fill(form, &[("document_name", "Dr. Sekar Wulandari, M.Si."), ("nip", &nip)]).await;
        self.phone.choose(form, "asn_kind", "pns").await;
        self.stands("identitas", "main h1").await;
        self.saved_by(".save-bar button[type=submit]").await;
        let last = [("position", "Analis Kebijakan"), ("phone", "0812 5555 0001")];
        self.phone.fill(form, &last).await;
        self.saved_by(".save-bar button[type=submit]").await;
        self.stands("periksa", "main").await;
        for name in ["declaration", "publication", "personal_data"] {
            tick(&self.phone, &format!("[name={name}]")).await;
        }
        self.phone.press("main form#isian .actions button[type=submit]").await;
        self.phone.find("#anggota-baru").await;
        self.phone.path().await
    }

    async fn invite(&mut self, entry: &str) {
        self.stands("kelompok", "#anggota-baru").await;
        let nip = fixtures::nip(1);
        let form = [("name", BAYU.0), ("email", BAYU.1), ("nip", &nip), ("position", "Widyaiswara")];
        self.phone.fill("#anggota-baru", &form).await;
        self.phone.choose("#anggota-baru", "asn_kind", "pns").await;
        self.phone.press("#anggota-baru button[type=submit]").await;
        self.phone.find("[role=status]").await;
        let member = Window::sized(self.driver, &self.t, self.camera.screen.size, true).await;
        member.choose_password(&self.t.newest_letter(BAYU.1).path(&self.t.base)).await;
        self.camera.stands(&member, "undangan", "main").await;
        member.fill("main form#isian", &[("nip", &nip), ("phone", "081255550002")]).await;
        for name in ["declaration", "publication", "personal_data"] {
            tick(&member, &format!("[name={name}]")).await;
        }
        member.press(SUBMIT).await;
        member.arrives_at(entry).await;
        member.close().await;
    }

    async fn fill_in(&mut self, entry: &str) -> String {
        self.phone.go(&format!("{entry}/karya")).await;
        self.stands("karya", "main").await;
        self.phone.press(&format!("main form[action='{entry}/karya'] button")).await;
        self.phone.leaves(&format!("{entry}/karya")).await;
        let at = self.phone.path().await;
        let work = at.rsplit_once('/').unwrap().0.to_owned();
        self.phone.go(&format!("{work}/tentang")).await;
        let texts = [
            ("title", "Notulen rapat yang dibaca"),
            ("explanation", "Notulen singkat dalam lima belas menit."),
            ("learning_objective", "Peserta mampu menyusun notulen."),
            ("benefit", "Rapat tidak diulang."),
        ];
        self.phone.fill("main form#isian", &texts).await;
        tick(&self.phone, "[name=competencies][value=technical]").await;
        tick(&self.phone, "[name=video_kind][value=vlog]").await;
        self.stands("tentang", "main h1").await;
        self.saved_by(".save-bar button[type=submit]:not([name])").await;
        self.phone.go(&format!("{work}/diskusi")).await;
        self.stands("diskusi", "main form#isian").await;
        work
    }

    /// Presses a button of the form and waits for the next page.
    async fn saved_by(&self, button: &str) {
        let before = self.phone.page.current_url().await.unwrap();
        self.phone.press(button).await;
        another(&self.phone, before.as_str()).await;
    }

    async fn mend_the_film(&mut self, work: &str) {
        let (small, good) = (format!("1KecilSekali{:022}", 1), format!("1SudahBenar{:023}", 1));
        self.t.google.put(Film::on_drive(&small, "kecil.mp4", TOO_SMALL));
        self.t.google.put(Film::on_drive(&good, "film.mp4", SHORT));
        self.paste(work, &small).await;
        self.phone.find(".verdict[data-verdict=failed]").await;
        self.stands("gagal", ".verdict").await;
        self.paste(work, &good).await;
        self.phone.find(".verdict[data-verdict=passed]").await;
        self.stands("film", "main form#isian").await;
    }

    async fn paste(&self, work: &str, id: &str) {
        self.phone.go(&format!("{work}/video")).await;
        let link = format!("https://drive.google.com/file/d/{id}/view?usp=sharing");
        self.phone.fill("main form#isian", &[("main_video", &link)]).await;
        self.phone.press("main .save-bar button[type=submit]:not([name])").await;
        self.phone.find(".save-bar").await;
        self.phone.go(&format!("{work}/video")).await;
    }

    async fn send(&mut self, work: &str) {
        self.phone.go(&format!("{work}/kirim")).await;
        self.stands("kirim", "main").await;
        for name in ["original", "licence"] {
            tick(&self.phone, &format!("[name={name}]")).await;
        }
        self.phone.press(SUBMIT).await;
        self.phone.arrives_at("/tanda-terima?terkirim=1").await;
        self.stands("terkirim", "main").await;
        self.phone.go(&format!("{work}/tanda-terima")).await;
        self.stands("tanda-terima", "main").await;
    }

    async fn revise(&mut self, work: &str) {
        let budi = journey::committee(&self.t, BUDI).await;
        let desk = journey::desk(work);
        budi.browser.post(&format!("{desk}/pemeriksaan"), &[]).await.expect(303);
        let asked = [
            ("verdict", "revision_requested"),
            ("rule", "R20"),
            ("reason", "Musik pada menit 2.10 belum berizin."),
            ("due_at", ""),
        ];
        budi.browser.post(&format!("{desk}/keputusan"), &asked).await.expect(303);
        self.phone.go(work).await;
        self.stands("perbaikan", "main").await;
        self.phone.go(&format!("{work}/tentang")).await;
        self.phone
            .fill("main form#isian", &[("benefit", "Rapat tidak diulang, musiknya rekaman sendiri.")])
            .await;
        self.saved_by(".save-bar button[type=submit]:not([name])").await;
        self.phone.go(&format!("{work}/kirim")).await;
        self.phone.press(SUBMIT).await;
        self.phone.arrives_at("/tanda-terima?terkirim=1").await;
        journey::accept_work(&budi, work).await;
        self.publish(work, &budi).await;
    }

    /// Judged by three, sealed and announced.
    async fn publish(&self, work: &str, budi: &Someone) {
        let id = lomba::ids::WorkId(work.rsplit('/').next().unwrap().parse().unwrap());
        for (n, points) in [(1, 8650), (2, 8400), (3, 8825)] {
            let juror = fixtures::juror(&self.t, n, None, None);
            let status = lomba::judging::AssignmentStatus::Submitted;
            fixtures::sheet(&self.t, id, juror, status, Some(points));
        }
        self.t.set_clock("2023-08-21 10:00");
        budi.sign_in().await;
        let dewi = self.t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
        two_members::by_two(&budi.browser, &dewi, SEALING).await;
        journey::publish_by_two(&budi.browser, &dewi).await;
    }

    async fn read_the_result(&mut self, work: &str) {
        self.phone.sign_in(SEKAR.1).await;
        self.phone.go(work).await;
        self.stands("hasil", "main").await;
        self.phone.press(&format!("main a[href='{work}/hasil']")).await;
        self.phone.arrives_at("/hasil").await;
    }

    async fn own_data(&mut self) {
        self.phone.go("/akun").await;
        self.phone.press("main a[href='/akun/data-saya']").await;
        self.phone.arrives_at("/akun/data-saya").await;
        self.stands("data", "main").await;
    }
}

/// Presses a box or a choice that the page has and that is not pressed yet.
async fn tick(window: &Window, css: &str) {
    let open = format!("main form {css}:not(:checked)");
    if window.count(&open).await > 0 {
        window.press(&open).await;
    }
}

/// Waits for another address than this one, or for the page to say what is wrong.
async fn another(window: &Window, before: &str) {
    window
        .until(&format!(
            "return location.href !== {before:?} || !!document.querySelector('[data-error-summary]')"
        ))
        .await;
    assert_eq!(window.count("[data-error-summary]").await, 0, "{}", window.words().await);
}
