//! The console by its pages alone: many works accepted and taken back, jurors from a list, institutions merged and parted,
//! a letter to a part of the entrants, views, and decisions from a file.

use lomba::cli::demo::films::SHORT;
use lomba::db::Fault;

use crate::driver::Driver;
use crate::support::copies::copy;
use crate::support::journey::{self as pages, ELSEWHERE};
use crate::support::{Backend, Behaviour, Smtp, TestApp};
use crate::window::Window;

const BUDI: &str = "budi@contoh.go.id";
const DEWI: &str = "dewi@contoh.go.id";
const HELD: [(&str, &str); 1] = [("LOMBA__LETTERS__HOLD_MINUTES", "15")];

/// A member of the committee at a window.
async fn member(driver: &Driver, t: &TestApp, name: &str, email: &str) -> Window {
    t.committee(name, email).await;
    let window = Window::open(driver, t, true).await;
    window.sign_in(email).await;
    window
}

/// A work that its maker sent through the pages.
async fn one_work(t: &TestApp, n: usize, title: &str) {
    let maker = pages::individual(t, n, ELSEWHERE[n]).await;
    let work = pages::draft_work(&maker, title).await;
    pages::paste_link(&maker, &work, &pages::film(t, n, SHORT)).await;
    t.run_jobs().await;
    pages::submit_work(&maker, &work).await;
    t.run_jobs().await;
}

/// What the page says, its lines as one.
async fn flat(window: &Window) -> String {
    window.words().await.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many lines the list counts.
async fn counted(window: &Window, list: &str) -> String {
    window.go(list).await;
    window.find(".total b").await.text().await.unwrap()
}

#[actix_web::test]
async fn three_hundred_of_three_thousand_are_accepted_and_taken_back() {
    let Some(driver) = Driver::start() else { return };
    let mut t = TestApp::start_with(Backend::Sqlite, &HELD).await.unwrap();
    t.leaves_jobs = true;
    one_work(&t, 1, "Notulen 1").await;
    t.write(|tx| {
        for n in 2..=3000 {
            let title = if n <= 300 { format!("Notulen {n}") } else { format!("Lain {n}") };
            copy(tx.conn, n, &title)?;
        }
        Ok::<_, Fault>(())
    })
    .unwrap();
    let window = member(&driver, &t, "Budi Santosa", BUDI).await;
    window.go("/2023/panitia/karya").await;
    window.fill("form.toolbar", &[("q", "notulen")]).await;
    window.press("form.toolbar button[type=submit]").await;
    window.until("return location.search.includes('q=notulen')").await;
    assert!(flat(&window).await.contains("300 karya"));
    window.press("[data-select-all]").await;
    window.press("button[formaction$='/penerimaan-massal']").await;
    window.find("[name=pledge]").await;
    assert!(flat(&window).await.contains("Terima 300 karya?"), "{}", window.words().await);
    window.press("[name=pledge]").await;
    window.press("form[action$='/lakukan'] button[type=submit]").await;
    window.gone("[name=pledge]").await;
    let act = window.path().await;
    t.run_jobs().await;
    window.go(&act).await;
    window.find("[data-bulk=finished]").await;
    assert!(flat(&window).await.contains("300 karya diterima"), "{}", window.words().await);
    assert_eq!(counted(&window, "/2023/panitia/karya?status=accepted").await, "300");
    window.go(&act).await;
    window.press("main a[href*='/panitia/penahanan/']").await;
    window.press("form[action$='/pembatalan'] button[type=submit]").await;
    window.gone("form[action$='/pembatalan']").await;
    assert_eq!(counted(&window, "/2023/panitia/karya?status=submitted").await, "3.000");
    window.close().await;
}

#[actix_web::test]
async fn a_list_of_jurors_with_three_faulty_lines_is_mended_and_sent() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let window = member(&driver, &t, "Budi Santosa", BUDI).await;
    window.go("/2023/panitia/juri").await;
    window.press("main a[href$='/panitia/juri/impor']").await;
    let good = "Sari Puspita;sari@contoh.go.id;Video\nTirta Wijaya;tirta@contoh.go.id;Desain";
    let bad = "Tanpa Keahlian;ahli@contoh.go.id;\nSalah Surel;bukan-surel;Desain\nBudi Santosa;budi@contoh.go.id;Desain";
    window.fill("main form", &[("list", &format!("nama;surel;keahlian\n{good}\n{bad}\n"))]).await;
    window.press("main form button[type=submit]").await;
    window.find("[data-import='2 0 3']").await;
    assert_eq!(window.count("button[value=invite]").await, 0, "nothing is sent while a line is wrong");
    let said = window.words().await;
    for why in ["Keahliannya belum ditulis", "bukan-surel", "adalah anggota panitia"] {
        assert!(said.contains(why), "{why}: {said}");
    }
    assert!(t.letters_of_kind("invite_juror").is_empty());
    window.fill("main form", &[("list", &format!("nama;surel;keahlian\n{good}\n"))]).await;
    window.press("main form button[type=submit]").await;
    window.find("[data-import='2 0 0']").await;
    window.press("button[value=invite]").await;
    window.arrives_at("/2023/panitia/juri").await;
    let to: Vec<String> = t.letters_of_kind("invite_juror").into_iter().map(|letter| letter.to).collect();
    assert_eq!(to, ["sari@contoh.go.id", "tirta@contoh.go.id"]);
    t.run_jobs().await;
    window.close().await;
}

#[actix_web::test]
async fn two_institutions_are_merged_and_parted_again() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    pages::individual(&t, 1, "Pemprov Bali Dwipa").await;
    t.run_jobs().await;
    let window = member(&driver, &t, "Budi Santosa", BUDI).await;
    window.go("/2023/panitia/instansi").await;
    window.fill("form[action$='/penggabungan']", &[("name", "Pemerintah Provinsi Bali")]).await;
    // The names below the field lie above the button until one looks elsewhere.
    window.key("\u{e00c}").await;
    window.press("form[action$='/penggabungan'] button[type=submit]").await;
    window.find("[name=reason]").await;
    let merge = window.path().await;
    window.fill("main form", &[("reason", "Singkatan yang lazim")]).await;
    window.press("main form[method=post] button[type=submit]").await;
    window.find("form[action$='/penggabungan/pembatalan'] button").await;
    assert_eq!(window.path().await, merge);
    window.go("/2023/panitia/peserta").await;
    assert!(window.words().await.contains("Pemerintah Provinsi Bali"));
    window.go(&merge).await;
    window.press("form[action$='/penggabungan/pembatalan'] button").await;
    window.gone("form[action$='/penggabungan/pembatalan']").await;
    window.go("/2023/panitia/peserta").await;
    assert!(window.words().await.contains("Pemprov Bali Dwipa"));
    t.run_jobs().await;
    window.close().await;
}

#[actix_web::test]
async fn a_letter_to_a_part_of_the_entrants_reaches_all_but_one_address() {
    let Some(driver) = Driver::start() else { return };
    let office = Smtp::open(0).await;
    let url = format!("smtp://127.0.0.1:{}", office.port);
    let smtp = [("LOMBA__MAIL__TRANSPORT", "smtp"), ("LOMBA__MAIL__SMTP_URL", url.as_str())];
    let t = TestApp::start_with(Backend::Sqlite, &smtp).await.unwrap();
    for (n, place) in ELSEWHERE.into_iter().enumerate().skip(1).take(3) {
        let maker = pages::individual(&t, n, place).await;
        pages::draft_work(&maker, &format!("Karya {n}")).await;
    }
    // Without a draft: not of that part.
    pages::individual(&t, 4, ELSEWHERE[4]).await;
    t.run_jobs().await;
    let window = member(&driver, &t, "Budi Santosa", BUDI).await;
    t.run_jobs().await;
    let before = office.ids().len();
    office.behave(Behaviour::Answer {
        to: "RCPT TO:<peserta2@contoh.go.id>",
        with: "550 5.1.1 mailbox unavailable",
    });
    window.go("/2023/panitia/surat/tulis").await;
    window.press("main form button[type=submit]").await;
    window.find("[name=subject_id]").await;
    window.press("[name=audience] option[value=drafts]").await;
    let texts = [
        ("subject_id", "Kabar untuk {nama}"),
        ("body_id", "Karya {karya} belum dikirim."),
        ("subject_en", "News for {name}"),
        ("body_en", "Work {karya} is not sent yet."),
    ];
    window.fill("main form", &texts).await;
    window.press("button[value=preview]").await;
    window.find("[name=count]").await;
    assert!(flat(&window).await.contains("3 orang menerima surat ini"), "{}", window.words().await);
    window.press("form[action$='/pengiriman'] button[type=submit]").await;
    window.gone("[name=count]").await;
    t.run_jobs().await;
    assert_eq!(office.ids().len(), before + 2);
    window.go("/2023/panitia/surat?status=failed").await;
    let said = window.words().await;
    assert!(said.contains("peserta2@contoh.go.id") && said.contains("550"), "{said}");
    assert!(!said.contains("peserta1@contoh.go.id"), "{said}");
    office.behave(Behaviour::Accept);
    window.press("button[formaction$='/pengiriman']").await;
    window.gone("button[formaction$='/pengiriman']").await;
    t.run_jobs().await;
    assert_eq!(office.ids().len(), before + 3);
    window.close().await;
}

#[actix_web::test]
async fn a_view_is_saved_and_shared_with_the_others() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    one_work(&t, 1, "Notulen rapat").await;
    one_work(&t, 2, "Arsip digital").await;
    let budi = member(&driver, &t, "Budi Santosa", BUDI).await;
    let dewi = member(&driver, &t, "Dewi Lestari", DEWI).await;
    budi.go("/2023/panitia/karya?q=notulen&urut=-judul").await;
    budi.press("details:has(form[action$='/panitia/tampilan']) > summary").await;
    budi.fill("form[action$='/panitia/tampilan']", &[("name", "Notulen")]).await;
    budi.press("form[action$='/panitia/tampilan'] [name=shared]").await;
    budi.press("form[action$='/panitia/tampilan'] button[type=submit]").await;
    budi.find(".chips.views a[aria-current]").await;
    dewi.go("/2023/panitia/karya").await;
    dewi.press(".chips.views a").await;
    dewi.arrives_at("/2023/panitia/karya?q=notulen&urut=-judul").await;
    let said = flat(&dewi).await;
    assert!(said.contains("Notulen · Budi Santosa") && said.contains("1 karya"), "{said}");
    assert!(said.contains("Notulen rapat") && !said.contains("Arsip digital"), "{said}");
    t.run_jobs().await;
    budi.close().await;
    dewi.close().await;
}

/// Gives a file to the field of a page as a person who chooses one.
async fn give(window: &Window, name: &str, text: &str) {
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    window
        .ask(&format!(
            "const file = new File([{}], {}, {{ type: 'text/csv' }});
             const given = new DataTransfer();
             given.items.add(file);
             const input = document.querySelector('main input[type=file]');
             input.files = given.files;",
            quoted(text),
            quoted(name)
        ))
        .await;
    window.press("main form button[type=submit]").await;
}

#[actix_web::test]
async fn decisions_come_from_a_file_and_a_person_is_corrected() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start_with(Backend::Sqlite, &HELD).await.unwrap();
    one_work(&t, 1, "Notulen rapat").await;
    one_work(&t, 2, "Arsip digital").await;
    let window = member(&driver, &t, "Budi Santosa", BUDI).await;
    window.go("/2023/panitia/karya").await;
    window.press("main a[href$='/panitia/impor-putusan']").await;
    give(
        &window,
        "putusan.csv",
        "nomor;putusan;aturan;alasan\nML-2023-0001;terima;;\nML-2023-0002;perbaikan;R20;Ganti musiknya.\n",
    )
    .await;
    window.find("[data-import='1 1 0 0 0 0']").await;
    // Without the word that the works were looked at nothing is taken.
    window.press("main form button[type=submit]").await;
    window.find("main [role=alert]").await;
    window.press("[name=pledge]").await;
    window.press("main form button[type=submit]").await;
    window.arrives_at("/2023/panitia/karya?status=waiting").await;
    assert_eq!(window.count("[data-undo]").await, 2, "one line for the acceptance and one for the request");
    window.press("[data-undo] form button[type=submit]").await;
    window.until("return document.querySelectorAll('[data-undo]').length === 1").await;

    window.go("/2023/panitia/peserta").await;
    window.press("main table a[href*='/panitia/peserta/']").await;
    window.press("main a[href$='/koreksi']").await;
    window
        .fill("main form", &[("position", "Arsiparis Ahli Muda"), ("reason", "Sesuai SK yang dikirim.")])
        .await;
    window.press("main form button[type=submit]").await;
    window.gone("[name=reason]").await;
    assert!(window.words().await.contains("Arsiparis Ahli Muda"), "{}", window.words().await);
    t.run_jobs().await;
    window.close().await;
}
