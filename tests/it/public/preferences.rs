//! Language and colours chosen in the footer: kept, back to where the person was, never to another site.

use crate::entrant::saving::shown;
use crate::on_both;
use crate::support::journey::{self as pages, BAYU, BUDI, SEKAR};
use crate::support::{Client, Page};

on_both! {
async fn a_visitor_keeps_the_language_and_stays_on_the_page(t: TestApp) {
    let visitor = t.visitor();
    visitor.get("/2023/aturan").await.expect(200).says("Masuk").hides("Sign in");
    let chosen = [("lang", "en"), ("back", "/2023/aturan?x=1")];
    let to = visitor.post("/bahasa", &chosen).await.expect(303).location().unwrap();
    assert_eq!(to, "/2023/aturan?x=1");
    let page = visitor.get("/2023/aturan").await.expect(200).says("Sign in");
    assert!(page.body.contains("<html lang=\"en\""));
    visitor.get("/2023").await.expect(200).says("Sign in");
    let unknown = visitor.get("/2023/tidak-ada").await.expect(404);
    assert!(unknown.body.contains("<html lang=\"en\""), "refusals are in the language as well");
    // Whoever else visits is not affected, and an unknown language is the first one.
    t.visitor().get("/2023").await.expect(200).hides("Sign in");
    visitor.post("/bahasa", &[("lang", "xx"), ("back", "/2023")]).await.expect(303);
    visitor.get("/2023").await.expect(200).hides("Sign in");
}
}

on_both! {
async fn an_account_keeps_its_language_on_every_device_and_in_letters(t: TestApp) {
    let sekar = pages::sign_up(&t, SEKAR).await;
    sekar.browser.post("/bahasa", &[("lang", "en"), ("back", "/akun")]).await.expect(303);
    let elsewhere = t.visitor();
    let typed = [("email", SEKAR.1), ("password", crate::support::PASSWORD)];
    elsewhere.post("/akun/masuk", &typed).await.expect(303);
    let page = elsewhere.get("/akun").await.expect(200);
    assert!(page.body.contains("<html lang=\"en\""), "the stored language counts on another device");
    elsewhere.post("/akun/lupa-sandi", &[("email", SEKAR.1)]).await.expect(200);
    t.run_jobs().await;
    let letter = t.newest_letter(SEKAR.1);
    assert_eq!(letter.kind, "reset_password");
    assert!(letter.subject.to_lowercase().contains("password"), "{}", letter.subject);

    // The account's own page sets the language of letters, and the footer's older choice gives way.
    sekar.browser.post("/akun/bahasa", &[("lang", "id")]).await.expect(303);
    assert_eq!(sekar.browser.cookie("lomba_bahasa"), None);
    let page = sekar.browser.get("/akun").await.expect(200);
    assert!(page.body.contains("<html lang=\"id\""));
    let away = t.visitor().post("/akun/bahasa", &[("lang", "en")]).await.expect(303).location().unwrap();
    assert!(away.starts_with("/akun/masuk"), "{away}");
}
}

on_both! {
async fn the_colours_are_kept_for_the_browser(t: TestApp) {
    let visitor = t.visitor();
    visitor.get("/2023").await.expect(200).hides("data-scheme=\"dark\"");
    let scheme = |page: &crate::support::Page| {
        page.body.split("<html").nth(1).unwrap().split('>').next().unwrap().to_owned()
    };
    let plain = scheme(&visitor.get("/2023").await.expect(200));
    let to = visitor.post("/tampilan", &[("scheme", "dark"), ("back", "/2023/aturan")]).await.expect(303);
    assert_eq!(to.location().unwrap(), "/2023/aturan");
    let dark = scheme(&visitor.get("/2023").await.expect(200));
    assert!(dark.contains("dark") && dark != plain, "{dark}");
    visitor.post("/tampilan", &[("scheme", "light"), ("back", "/2023")]).await.expect(303);
    let light = scheme(&visitor.get("/2023").await.expect(200));
    assert!(light.contains("light") && light != dark, "{light}");
    // Anything else is the reader's own system's choice.
    visitor.post("/tampilan", &[("scheme", "\"><script>"), ("back", "/2023")]).await.expect(303);
    assert_eq!(scheme(&visitor.get("/2023").await.expect(200)), plain);
    assert_eq!(scheme(&t.visitor().get("/2023").await.expect(200)), plain);
}
}

on_both! {
async fn a_choice_leads_to_no_other_site_and_comes_from_none(t: TestApp) {
    let bayu = pages::sign_up(&t, BAYU).await;
    let outside = [
        "https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "evil.example",
        "/2023\r\nX-Injected: 1",
    ];
    for back in outside {
        for browser in [&t.visitor(), &bayu.browser] {
            for (at, field, value) in [("/bahasa", "lang", "id"), ("/tampilan", "scheme", "dark")] {
                let page = browser.post(at, &[(field, value), ("back", back)]).await.expect(303);
                assert_eq!(page.location().unwrap(), "/", "{at} {back:?}");
                assert!(page.headers.get("x-injected").is_none());
            }
        }
    }
    let foreign = [("sec-fetch-site", "cross-site")];
    for (at, field, value) in [("/bahasa", "lang", "en"), ("/tampilan", "scheme", "light")] {
        let form = [(field, value), ("back", "/")];
        bayu.browser.post_with(at, &form, &foreign).await.expect(403);
        t.visitor().post_with(at, &form, &[]).await.expect(403);
    }
    bayu.browser.get("/2023").await.expect(200).hides("Sign in");
    let budi = pages::committee(&t, BUDI).await;
    budi.browser.post("/bahasa", &[("lang", "en"), ("back", "/2023/panitia/karya?status=waiting")]).await.expect(303);
    assert!(budi.browser.get("/2023/panitia").await.expect(200).body.contains("<html lang=\"en\""));
}
}

/// Presses a choice of the footer on a page with a half-filled main form, as a browser without a script does: every
/// field of the form goes to the address that the button names.
async fn choose(browser: &Client, page: &Page, button: (&str, &str), typed: &[(&str, &str)]) -> String {
    let mark = format!("name=\"{}\" value=\"{}\"", button.0, button.1);
    let tag = page.body.split("<button").find(|tag| tag.split('>').next().unwrap().contains(&mark)).unwrap();
    assert!(tag.contains("form=\"isian\"") && tag.contains("formnovalidate"), "{tag}");
    let at = tag.split("formaction=\"").nth(1).unwrap().split('"').next().unwrap().replace("&amp;", "&");
    let all: Vec<(&str, &str)> = typed.iter().copied().chain([button]).collect();
    browser.post_bare(&at, &all).await.expect(303).location().unwrap()
}

on_both! {
async fn a_choice_takes_nothing_from_a_half_filled_registration(t: TestApp) {
    let sekar = pages::sign_up(&t, SEKAR).await;
    let browser = &sekar.browser;
    let at = "/2023/peserta/daftar/identitas";
    let page = browser.get(at).await.expect(200).hides("data-kept");
    let version = page.hidden("version").unwrap();
    let typed = [
        ("version", version.as_str()),
        ("name", "Sekar W"),
        ("document_name", "Sekar W & Kawan"),
        ("nip", "19850101 2008"),
        ("asn_kind", "pppk"),
        ("password", "rahasia-sekali"),
    ];
    assert_eq!(choose(browser, &page, ("lang", "en"), &typed).await, at);
    let page = browser.get(at).await.expect(200).says("What you typed is still here").says("Full name");
    assert!(page.body.contains("<html lang=\"en\""));
    let there = |page: &Page| {
        for (name, value) in [("document_name", "Sekar W &amp; Kawan"), ("name", "Sekar W"), ("nip", "19850101 2008")] {
            assert_eq!(page.field(name), value);
        }
        assert_eq!(page.checked("asn_kind"), ["pppk".to_owned()]);
        assert_eq!(page.hidden("version").as_deref(), Some(version.as_str()), "typed over what it was typed over");
    };
    there(&page);
    // The colours, one after the other, take nothing either, nor does opening the page once more.
    assert_eq!(choose(browser, &page, ("scheme", "dark"), &typed).await, at);
    let page = browser.get(at).await.expect(200);
    assert!(page.body.contains("data-scheme=\"dark\""));
    there(&page);
    there(&browser.get(at).await.expect(200));
    // Nobody else gets it with that browser, and once it is sent it does not come back.
    let kept = browser.cookie("lomba_titipan").unwrap();
    let bayu = pages::sign_up(&t, BAYU).await;
    bayu.browser.set_cookie("lomba_titipan", &kept);
    bayu.browser.get(at).await.expect(200).hides("Kawan");
    let own = [("name", "Sekar W"), ("document_name", ""), ("nip", "198501012008031999"), ("asn_kind", "pns")];
    let to = browser.post(at, &own).await.expect(303).location().unwrap();
    assert_eq!((browser.cookie("lomba_titipan"), to.as_str()), (None, "/2023/peserta/daftar/jabatan"));
    browser.get(at).await.expect(200).hides("data-kept");
}
}

on_both! {
async fn a_choice_takes_nothing_from_a_half_filled_step_of_a_work(t: TestApp) {
    let maker = pages::individual(&t, 1, pages::ELSEWHERE[0]).await;
    let browser = &maker.person.browser;
    let work = pages::draft_work(&maker, "Notulen").await;
    let at = format!("{work}/tentang");
    let page = browser.get(&at).await.expect(200);
    let fields = shown(&page);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    // A form in which nothing was typed is left as it is.
    assert_eq!(choose(browser, &page, ("scheme", "dark"), &fields).await, at);
    let page = browser.get(&at).await.expect(200).hides("data-kept");
    let text = "Dua baris:\nsatu \"kutipan\" & <tanda>";
    let typed = [("title", "Notulen rapat"), ("explanation", text), ("captions_link", "bukan tautan")];
    let kept = fields.iter().copied().filter(|(name, _)| !typed.iter().any(|(own, _)| own == name));
    let form: Vec<(&str, &str)> = kept.chain(typed).collect();
    assert_eq!(choose(browser, &page, ("lang", "en"), &form).await, at);
    // Another device saves another field meanwhile: what the form was typed over is still known.
    let other = t.visitor();
    other.set_cookie("lomba", &browser.cookie("lomba").unwrap());
    let elsewhere = fields.iter().copied().filter(|(name, _)| *name != "benefit");
    let elsewhere: Vec<(&str, &str)> = elsewhere.chain([("benefit", "Hemat")]).collect();
    other.post_bare(&at, &elsewhere).await.expect(303);
    let page = browser.get(&at).await.expect(200).says("What you typed is still here");
    let there = |page: &Page| {
        assert_eq!((page.field("title").as_str(), page.field("captions_link").as_str()), ("Notulen rapat", "bukan tautan"));
        assert_eq!(page.textarea("explanation"), text);
    };
    there(&page);
    let version = page.hidden("version").unwrap();
    assert_eq!(Some(version.as_str()), fields.iter().find(|(name, _)| *name == "version").map(|(_, value)| *value));
    let page = browser.post_bare(&at, &form).await.expect(422);
    there(&page);
    assert_eq!(page.textarea("benefit"), "Hemat", "the page that points something out takes nothing back");
    let page = other.get(&at).await.expect(200);
    assert_eq!((page.field("title").as_str(), page.textarea("benefit").as_str()), ("Notulen rapat", "Hemat"));
}
}

on_both! {
async fn a_choice_on_a_page_that_pointed_something_out_leads_to_the_page_of_the_form(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    let browser = &sekar.person.browser;
    let refused = browser.post_bare(&format!("{}/anggota", sekar.at), &[("name", "Bayu Pratama")]).await.expect(422);
    assert_eq!(choose(browser, &refused, ("lang", "en"), &[("name", "Bayu Pratama")]).await, sekar.at);
    assert_eq!(browser.get(&sekar.at).await.expect(200).field("name"), "Bayu Pratama");
}
}

on_both! {
async fn a_choice_on_the_page_of_both_texts_leads_back_to_ones_own_text(t: TestApp) {
    let maker = pages::individual(&t, 1, pages::ELSEWHERE[0]).await;
    let browser = &maker.person.browser;
    let work = pages::draft_work(&maker, "Notulen").await;
    let at = format!("{work}/tentang");
    let both = browser.post_bare(&at, &[("title", "Notulen rapat")]).await.expect(409);
    let hidden = ["version", "base", "mine.title"].map(|name| (name, both.hidden(name).unwrap()));
    let sent: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(choose(browser, &both, ("lang", "en"), &sent).await, at);
    let page = browser.get(&at).await.expect(200).says("What you typed is still here");
    assert_eq!(page.field("title"), "Notulen rapat");
}
}

on_both! {
async fn a_choice_takes_nothing_from_a_half_filled_sheet_or_declaration(t: TestApp) {
    let jury = crate::juror::postponing::jury(&t).await;
    let juror = &jury.jurors[0];
    let browser = &juror.browser;
    let (_, sheet) = pages::queue_of(juror).await[0].clone();
    let page = browser.get(&sheet).await.expect(200);
    let (version, base) = (page.field("version"), page.field("base"));
    let words = "Baris satu\nBaris <dua>";
    let typed = [("version", version.as_str()), ("base", base.as_str()), ("A1", "86,5"), ("comment", words)];
    assert_eq!(choose(browser, &page, ("lang", "en"), &typed).await, sheet);
    let page = browser.get(&sheet).await.expect(200).says("What you typed is still here");
    assert_eq!((page.field("A1"), page.field("version")), ("86,5".to_owned(), version.clone()));
    assert_eq!(page.textarea("comment"), words);
    browser.post_bare(&format!("{sheet}/draf"), &typed).await.expect(303);
    let page = browser.get(&sheet).await.expect(200).hides("data-kept");
    assert_eq!(page.field("A1"), "86.50", "stored, as English writes it");

    let at = "/2023/juri/pernyataan";
    let page = browser.get(at).await.expect(200);
    let (version, base) = (page.field("version"), page.field("base"));
    let typed = [("version", version.as_str()), ("base", base.as_str()), ("others", "Universitas Contoh"), ("accepted", "on")];
    assert_eq!(choose(browser, &page, ("scheme", "dark"), &typed).await, at);
    let page = browser.get(at).await.expect(200).says("What you typed is still here");
    assert_eq!(page.textarea("others"), "Universitas Contoh");
}
}
