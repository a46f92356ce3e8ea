//! Documents as people meet them: the shelf, the page for checking with a file dropped on it, a template that is mended,
//! signed files sent back.

use crate::driver::Driver;
use crate::support::demo::{Demo, PASSWORD};
use crate::window::Window;

const CHAIR: &str = "budi@lomba.example";
const ENTRANT: &str = "lentera@lomba.example";

/// Gives a file to the field of a page as a person who chooses one: its bytes come from `make`, which gets those of `url`.
fn choose(url: &str, make: &str) -> String {
    format!(
        "return fetch('{url}').then(answer => answer.arrayBuffer()).then(made => {{
            const change = {make};
            const file = new File([change(new Uint8Array(made))], 'dokumen.pdf', {{ type: 'application/pdf' }});
            const given = new DataTransfer();
            given.items.add(file);
            const input = document.querySelector('main input[type=file]');
            input.files = given.files;
            input.dispatchEvent(new Event('change', {{ bubbles: true }}));
            return file.size;
        }})"
    )
}

/// Adds a revision that signs the whole file, as a signing service does.
const SIGN: &str = "(bytes => {
    const pad = n => String(n).padStart(10, '0');
    const head = r => '99 0 obj\\n<</Type/Sig/ByteRange [' + r.map(pad).join(' ') + ']/Contents ';
    const value = '<3082abcd>', rest = '>>\\nendobj\\n%%EOF\\n';
    const before = bytes.length + head([0, 0, 0, 0]).length, after = before + value.length;
    const added = new TextEncoder().encode(head([0, before, after, rest.length]) + value + rest);
    const whole = new Uint8Array(bytes.length + added.length);
    whole.set(bytes); whole.set(added, bytes.length);
    return whole;
})";

/// Waits until every file of the demonstration is made.
async fn made(window: &Window) {
    for _ in 0..120 {
        window.go("/2023/panitia/dokumen").await;
        if window.count("[data-making]").await == 0 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    }
    panic!("the files are not made: {}", window.words().await);
}

#[actix_web::test]
async fn a_person_finds_the_documents_and_anybody_checks_them() {
    let Some(driver) = Driver::start() else { return };
    let demo = Demo::start("published", 24);
    let chair = Window::at(&driver, &demo.base, true).await;
    chair.sign_in_with(CHAIR, PASSWORD).await;
    made(&chair).await;
    let entrant = Window::at(&driver, &demo.base, true).await;
    entrant.sign_in_with(ENTRANT, PASSWORD).await;
    entrant.press("footer a[href='/akun/dokumen']").await;
    entrant.arrives_at("/akun/dokumen").await;
    let file = entrant
        .ask("return document.querySelector('[data-document] a[download]').getAttribute('href')")
        .await;
    let file = file.as_str().unwrap().to_owned();
    let check = entrant
        .ask(
            "return document.querySelector('[data-document] a[href^=\"/sertifikat/\"]').getAttribute('href')",
        )
        .await;
    // The very file is known, a changed one is not, and nothing is sent anywhere.
    entrant.go(check.as_str().unwrap()).await;
    entrant.find(".drop input").await;
    entrant.ask(&choose(&file, "(bytes => bytes)")).await;
    entrant
        .until("return document.querySelector('.outcome.ok')?.textContent.includes('sama persis') === true")
        .await;
    entrant.ask(&choose(&file, "(bytes => { bytes[99] ^= 1; return bytes; })")).await;
    entrant
        .until("return document.querySelector('.outcome.no')?.textContent.includes('berbeda') === true")
        .await;
    // Without a script the code and the digest are typed.
    let visitor = Window::at(&driver, &demo.base, false).await;
    visitor.go("/sertifikat").await;
    let code = check.as_str().unwrap().rsplit('/').next().unwrap().to_lowercase();
    visitor.fill("main form", &[("kode", &code)]).await;
    visitor.press("main form button[type=submit]").await;
    visitor.find("h1[data-standing=valid]").await;
    visitor.fill("main form", &[("sha256", &"0".repeat(64))]).await;
    visitor.press("main form button[type=submit]").await;
    visitor.find("[data-digest=other]").await;
    for window in [chair, entrant, visitor] {
        window.close().await;
    }
}

#[actix_web::test]
async fn a_template_is_mended_and_signed_files_are_sent_back() {
    let Some(driver) = Driver::start() else { return };
    let demo = Demo::start("published", 24);
    let chair = Window::at(&driver, &demo.base, true).await;
    chair.sign_in_with(CHAIR, PASSWORD).await;
    made(&chair).await;
    chair.press("a[href='/2023/panitia/dokumen/templat/piagam-juri']").await;
    chair.arrives_at("/templat/piagam-juri").await;
    let add = |text: &str| format!("document.querySelector('[name=source]').value += '{text}'; return true");
    chair.ask(&add("\\n#let salah = \\n")).await;
    chair.press("form.template .button:not(.quiet):not(.plain)").await;
    chair.find("[data-template-faults]").await;
    let kept = chair.ask("return document.querySelector('[name=source]').value.includes('#let salah')").await;
    assert_eq!(kept, true);
    chair.ask("const box = document.querySelector('[name=source]'); box.value = box.value.replace('#let salah = ', '// catatan panitia'); return true").await;
    chair.press("form.template .button:not(.quiet):not(.plain)").await;
    chair.until("return document.body.textContent.includes('Templat tersimpan')").await;

    // From now on documents are signed outside.
    chair.go("/2023/panitia/edisi/dokumen").await;
    chair.choose("#isian", "documents.signing", "electronic").await;
    chair.press("#isian button[type=submit]").await;
    chair.until("return document.body.textContent.includes('Pengaturan tersimpan')").await;
    chair.go("/2023/panitia/dokumen/daftar").await;
    let document = chair.ask("return document.querySelector('main tbody a').getAttribute('href')").await;
    let unsigned = format!("{}/berkas/unsigned", document.as_str().unwrap());
    for (make, outcome) in [("(bytes => bytes)", "Ditolak"), (SIGN, "Disimpan")] {
        chair.go("/2023/panitia/dokumen/tanda-tangan").await;
        chair.find("main input[type=file]").await;
        chair.ask(&choose(&unsigned, make)).await;
        chair.press("main form button[type=submit]").await;
        chair.until(&format!("return document.body.textContent.includes('{outcome}')")).await;
    }
    chair.close().await;
}
