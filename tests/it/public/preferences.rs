//! Language and colours chosen in the footer: kept, back to where the person was, never to another site.

use crate::on_both;
use crate::support::journey::{self as pages, BAYU, BUDI, SEKAR};

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
