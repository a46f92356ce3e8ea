//! Pasting and clicking as people do: nothing is cut, the counter says how much is too much, and a double click makes
//! one work.

use crate::driver::Driver;
use crate::support::journey::{self, ELSEWHERE};
use crate::support::{Backend, TestApp};
use crate::window::Window;

/// Puts a text into the explanation as a paste does.
fn paste(text: &str) -> String {
    format!(
        "const f = document.querySelector('[name=explanation]'); f.focus(); f.select();
         document.execCommand('insertText', false, {text}); return true;"
    )
}

#[actix_web::test]
async fn a_long_text_is_counted_and_kept() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let maker = journey::individual(&t, 1, ELSEWHERE[0]).await;
    let work = journey::draft_work(&maker, "Notulen rapat").await;
    let window = Window::open(&driver, &t, true).await;
    window.sign_in(&maker.person.email).await;
    window.go(&format!("{work}/tentang")).await;
    let counter = "document.querySelector('[name=explanation] ~ .count')";
    assert_eq!(
        window.ask(&format!("return {counter}.textContent")).await,
        "",
        "far below the limit nothing is said"
    );
    window.ask(&paste("'a'.repeat(2400)")).await;
    window.until(&format!("return {counter}.textContent === '2.400 dari 3.000 karakter'")).await;
    window.ask(&paste("'kata '.repeat(1800).trim()")).await;
    window.until(&format!("return {counter}.textContent === '8.999 karakter, paling banyak 3.000'")).await;
    let whole = "return document.querySelector('[name=explanation]').value.length";
    assert_eq!(window.ask(whole).await, 8999);
    assert_eq!(window.ask(&format!("return {counter}.getAttribute('aria-live')")).await, "polite");
    window.close().await;
}

#[actix_web::test]
async fn a_number_in_any_dress_is_not_blamed_while_it_is_typed() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    t.person("Sekar Wulandari", "sekar@contoh.go.id").await;
    let window = Window::open(&driver, &t, true).await;
    window.sign_in("sekar@contoh.go.id").await;
    window.go("/2023/peserta/daftar/jabatan").await;
    let type_in = |name: &str, text: &str| {
        format!(
            "const f = document.querySelector('[name={name}]'); f.value = '{text}'; f.dispatchEvent(new Event('input')); return f.parentElement.querySelector('.live').textContent"
        )
    };
    for phone in [
        "\\u202a0812\\u00a03456\\u202f7890\\u202c",
        "+62 812\\u20113456\\u20137890",
        "٠٨١٢٣٤٥٦٧٨٩٠",
        "０８１２３４５６７８９０",
    ] {
        assert_eq!(
            window.ask(&type_in("phone", phone)).await,
            "Akan disimpan sebagai +6281234567890",
            "{phone}"
        );
    }
    window.go("/2023/peserta/daftar/identitas").await;
    for nip in ["NIP. 19850101\\u00a0200803\\u20111\\u2013999", "\\u2066198501012008031999\\u2069\\u200b"] {
        assert_eq!(
            window.ask(&type_in("nip", nip)).await,
            "18 angka; lahir 1 Januari 1985; diangkat Maret 2008",
            "{nip}"
        );
    }
    for (nip, said) in [
        ("1985abc", "NIP hanya berisi angka."),
        ("198501012008033999", "Angka ke-15 harus 1 (laki-laki) atau 2 (perempuan)."),
        ("198501012008031000", "Tiga angka terakhir tidak boleh 000."),
        ("198501012023211999", "18 angka; lahir 1 Januari 1985; PPPK sejak 2023"),
    ] {
        assert_eq!(window.ask(&type_in("nip", nip)).await, said, "{nip}");
    }
    // The kind of employment chosen afterwards is held against the number that stands there.
    let choose = "document.querySelector('[name=asn_kind][value=pns]').click(); return document.querySelector('[name=nip]').parentElement.querySelector('.live').textContent";
    assert_eq!(
        window.ask(choose).await,
        "18 angka; lahir 1 Januari 1985; PPPK sejak 2023. Nomor ini milik PPPK; periksa jenis ASN."
    );
    window.close().await;
}

#[actix_web::test]
async fn a_double_click_begins_one_work() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let maker = journey::individual(&t, 1, ELSEWHERE[0]).await;
    let window = Window::open(&driver, &t, true).await;
    window.sign_in(&maker.person.email).await;
    let list = format!("{}/karya", maker.at);
    window.go(&list).await;
    window.ask(&format!("const b = document.querySelector(\"form[action='{list}'] button\"); for (let i = 0; i < 4; i++) b.click(); return true;")).await;
    window.arrives_at("/video").await;
    let page = maker.person.browser.get(&list).await.expect(200);
    page.says("1 dari 3");
    window.close().await;
}

#[actix_web::test]
async fn a_title_like_another_is_pointed_out_while_it_is_typed() {
    let Some(driver) = Driver::start() else { return };
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let maker = journey::individual(&t, 1, ELSEWHERE[0]).await;
    journey::draft_work(&maker, "Menyusun notulen rapat").await;
    let second = journey::draft_work(&maker, "Arsip dinamis").await;
    let window = Window::open(&driver, &t, true).await;
    window.sign_in(&maker.person.email).await;
    window.go(&format!("{second}/tentang")).await;
    assert_eq!(window.count("[data-alike]").await, 0);
    window.fill("main form#isian", &[("title", "Menyusun notulen rapat dinas")]).await;
    let said = window.find("[data-alike]").await.text().await.unwrap();
    assert!(said.contains("karya Anda yang lain: Menyusun notulen rapat"), "{said}");
    window.fill("main form#isian", &[("title", "Arsip statis")]).await;
    window.until("return !document.querySelector('[data-alike]')").await;
    window.close().await;
}
