//! What follows the announcement, as people meet it: the second verdict, clusters, packages, the gallery, and questions
//! that come from a file.

use crate::driver::Driver;
use crate::support::demo::{Demo, PASSWORD};
use crate::window::Window;

const CHAIR: &str = "budi@lomba.example";

/// Waits until every package of the demonstration is made.
async fn made(window: &Window) {
    for _ in 0..120 {
        window.go("/2023/panitia/serah-terima").await;
        if window.count("[data-making]").await == 0 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    }
    panic!("the packages are not made: {}", window.words().await);
}

#[actix_web::test]
async fn works_are_decided_about_grouped_handed_over_and_found_in_the_gallery() {
    let Some(driver) = Driver::start() else { return };
    let demo = Demo::start("published", 24);
    let chair = Window::at(&driver, &demo.base, true).await;
    chair.sign_in_with(CHAIR, PASSWORD).await;
    made(&chair).await;
    let visitor = Window::at(&driver, &demo.base, false).await;
    visitor.go("/2023/galeri").await;
    let before = visitor.count(".gallery [data-work]").await;

    // A work that was refused is decided anew, with the count of what is ticked in sight.
    chair.go("/2023/panitia/layak?keputusan=unfit").await;
    let title =
        chair.ask("return document.querySelector('td a[href*=\"/panitia/layak/\"]').textContent").await;
    let title = title.as_str().unwrap().to_owned();
    chair.press("table input[name=work]").await;
    chair.press("main form[method=post] button[type=submit]").await;
    for name in ["standard", "quality", "relevance"] {
        chair.choose("main", name, "yes").await;
    }
    chair.press("main form.card button.button:not(.plain)").await;
    chair.arrives_at("/panitia/layak").await;
    chair.until("return document.body.textContent.includes('Keputusan atas 1 karya tersimpan')").await;
    // Another address: a public page may be kept for a minute.
    visitor.go("/2023/galeri?page=1").await;
    assert_eq!(visitor.count(".gallery [data-work]").await, before + 1);
    assert!(visitor.words().await.contains(&title));

    // A cluster saves itself while it is typed, and the gallery is narrowed to it without a script.
    chair.go("/2023/panitia/kluster").await;
    chair.fill("main form:not(.inline)", &[("name_id", "Rapat yang rapi")]).await;
    chair.press("main section:last-of-type form:not(.inline) button[type=submit]").await;
    chair.leaves("/2023/panitia/kluster").await;
    chair.fill("form[data-draft]", &[("description_id", "Dipelajari berurutan.")]).await;
    chair.until("return document.querySelector('[data-save-state]').dataset.saveState === 'saved'").await;
    chair.press("form[action$='/karya'] input[name=work]").await;
    chair.press("form[action$='/karya'] button[type=submit]").await;
    chair.until("return document.querySelectorAll('ol [data-work]').length === 1").await;
    visitor.go("/2023/galeri?kluster=2023-K02").await;
    assert_eq!(visitor.count(".gallery [data-work]").await, 1);
    visitor.press(".gallery h2 a").await;
    visitor.leaves("/2023/galeri").await;
    assert_eq!(
        (visitor.count("article[data-work]").await, visitor.count("iframe").await),
        (1, 0),
        "no film before a click"
    );

    // Packages are made anew and say what they are.
    chair.go("/2023/panitia/serah-terima").await;
    assert_eq!(chair.count("[data-changed]").await, 1);
    chair.press("form[action$='/panitia/serah-terima'] button").await;
    // The answer first: whoever goes on at once takes the request back.
    chair.until("return !!document.querySelector('main') && !document.querySelector('[data-changed]')").await;
    made(&chair).await;
    assert_eq!(chair.count("[data-changed]").await, 0);
    assert!(chair.words().await.contains("Rapat yang rapi"));
    for window in [chair, visitor] {
        window.close().await;
    }
}

/// Gives a file of questions to the field of a page as a person who chooses one.
const CHOOSE: &str = "
    const text = '::Satu::Apa langkah pertama? {\\n=Menetapkan tujuan\\n~Menutup rapat\\n}\\n\\n::Esai::Ceritakan. {}\\n';
    const file = new File([text], 'soal.gift.txt', { type: 'text/plain' });
    const given = new DataTransfer();
    given.items.add(file);
    const input = document.querySelector('main input[type=file]');
    input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return true;";

#[actix_web::test]
async fn questions_come_from_a_file_and_are_moved_and_deleted() {
    let Some(driver) = Driver::start() else { return };
    let demo = Demo::start("intake", 24);
    let maker = Window::at(&driver, &demo.base, true).await;
    maker.sign_in_with("lentera@lomba.example", PASSWORD).await;
    maker.go("/2023/peserta").await;
    maker.press("main a[href$='/karya']").await;
    maker.arrives_at("/karya").await;
    // The last of its works is a draft still.
    let last =
        "return [...document.querySelectorAll('main a[href*=\"/karya/\"]')].at(-1).getAttribute('href')";
    let work = maker.ask(last).await.as_str().unwrap().to_owned();
    assert!(work.contains("/karya/"), "{work}");
    maker.go(&format!("{work}/soal")).await;
    maker.ask(CHOOSE).await;
    maker.press("form[enctype] button[type=submit]").await;
    maker.find("[data-read='1'] [data-skipped]").await;
    maker.press("[data-read] form:last-of-type button[type=submit]").await;
    maker.arrives_at("/diskusi").await;
    let first = || "return document.querySelector('[name=question_1]').value";
    assert_eq!(maker.ask(first()).await, "Apa langkah pertama?");
    maker.press("#soal-1 details.inline summary").await;
    maker.press("#soal-1 details.inline button").await;
    maker.until("return document.querySelector('[name=question_1]').value === ''").await;
    maker.close().await;
}

#[actix_web::test]
async fn makers_are_asked_for_learning_material_and_release_it() {
    let Some(driver) = Driver::start() else { return };
    let demo = Demo::start("published", 24);
    let chair = Window::at(&driver, &demo.base, true).await;
    chair.sign_in_with(CHAIR, PASSWORD).await;
    chair.go("/2023/panitia/materi").await;
    chair.press("table input[name=work]").await;
    chair.press("main form[method=post] button[type=submit]").await;
    chair.arrives_at("/panitia/materi/pratinjau").await;
    chair.fill("main form.card", &[("note", "Lengkapi takarirnya.")]).await;
    chair.press("main form.card button.button:not(.plain)").await;
    chair.arrives_at("/panitia/materi").await;
    assert_eq!(chair.count("[data-material=waiting]").await, 1);
    let number = "return document.querySelector('[data-material=waiting]').closest('tr').querySelector('a').getAttribute('href')";
    let work = chair.ask(number).await.as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    // What was asked stands on the page of the work; what is typed saves itself.
    let maker = Window::at(&driver, &demo.base, true).await;
    chair.go(&format!("/2023/panitia/karya/{work}")).await;
    chair.press("main a[href*='/panitia/peserta/']").await;
    chair.leaves(&format!("/2023/panitia/karya/{work}")).await;
    let page = chair.words().await;
    let email =
        page.split_whitespace().find(|word| word.ends_with(".2023@lomba.example")).unwrap().to_owned();
    maker.sign_in_with(&email, PASSWORD).await;
    maker.go("/2023/peserta").await;
    maker.press("main a[href$='/karya']").await;
    maker.arrives_at("/karya").await;
    maker.press(&format!("main a[href$='/karya/{work}']")).await;
    maker.press("[data-material=waiting] a").await;
    maker.arrives_at("/materi").await;
    assert!(maker.words().await.contains("Lengkapi takarirnya."));
    maker.fill("form[data-draft]", &[("audience", "Notulis rapat kecil")]).await;
    maker.until("return document.querySelector('[data-save-state]').dataset.saveState === 'saved'").await;
    // Released without its statements it stays as it is, and nothing typed is lost.
    maker.press("button[value=release]").await;
    maker.find("[role=alert]").await;
    assert_eq!(
        maker.ask("return document.querySelector('[name=audience]').value").await,
        "Notulis rapat kecil"
    );
    maker.press("[name=names]").await;
    maker.press("[name=licence]").await;
    maker.press("button[value=release]").await;
    maker.find("[data-released]").await;
    chair.go("/2023/panitia/materi?keadaan=released").await;
    assert_eq!(chair.count("[data-material=released]").await, 1);
    for window in [chair, maker] {
        window.close().await;
    }
}

#[actix_web::test]
async fn a_token_and_a_webhook_are_made_once_and_shown_once() {
    let Some(driver) = Driver::start() else { return };
    let demo = Demo::start("published", 24);
    let chair = Window::at(&driver, &demo.base, true).await;
    chair.sign_in_with(CHAIR, PASSWORD).await;
    chair.go("/akun/token").await;
    chair.fill("main form.card", &[("name", "Laporan mingguan")]).await;
    chair.press("[name=scope][value=works]").await;
    chair.press("main form.card button[type=submit]").await;
    chair.find("[data-token=new]").await;
    assert_eq!(chair.count("li[data-token]").await, 1);
    // What was typed has arrived: it does not come back as unsent.
    chair.go("/akun/token").await;
    assert_eq!(chair.ask("return document.querySelector('[name=name]').value").await, "");
    assert_eq!((chair.count("[data-token=new]").await, chair.count("li[data-token]").await), (0, 1));
    chair.go("/2023/panitia/webhook").await;
    chair.fill("main form.card", &[("url", "https://dasbor.contoh.invalid/lomba")]).await;
    chair.press("main form.card button[type=submit]").await;
    chair.find("[data-secret=new]").await;
    assert_eq!(chair.count("[data-webhook]").await, 1);
    chair.press("[data-webhook] a").await;
    chair.find("form[action$='/uji']").await;
    chair.press("form[action$='/uji'] button").await;
    chair.find("[data-message]").await;
    chair.press("details.inline summary").await;
    chair.press("form[action$='/rahasia'] button").await;
    chair.find("[data-secret=new]").await;
    chair.close().await;
}
