//! Roles of which the edition asks a second factor: who is led to setting one up, and that nothing typed is lost on the way.

use lomba::cli;
use lomba::editions;

use super::{SECURITY, enrol};
use crate::on_both;
use crate::support::Client;
use crate::support::fixtures::read;
use crate::support::journey::{self, BUDI, SARI};

const SETTINGS: &str = "/2023/panitia/edisi/batas";
const TEAM: &str = "/2023/panitia/tim";

/// Says on the page of settings who needs a second factor.
async fn require(chair: &Client, roles: &[&str]) {
    let mut form = chair.get(SETTINGS).await.expect(200).form_fields();
    form.retain(|(name, _)| name != "second_factor.required_of");
    form.extend(roles.iter().map(|role| ("second_factor.required_of".to_owned(), (*role).to_owned())));
    let pairs: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(chair.post_bare(SETTINGS, &pairs).await.expect(303).location().unwrap(), SETTINGS);
}

fn led_aside(to: &str, back: &str) -> bool {
    let query: String = url::form_urlencoded::byte_serialize(back.as_bytes()).collect();
    to == format!("{SECURITY}?ke={query}")
}

on_both! {
async fn the_committee_is_led_to_setting_a_factor_up_and_back(t: TestApp) {
    let budi = t.committee(BUDI.0, BUDI.1).await;
    budi.get(SECURITY).await.expect(200).says("tidak mewajibkan faktor kedua kepada siapa pun");
    require(&budi, &["committee"]).await;
    for page in ["/2023/panitia", "/2023/panitia/karya?hal=2", TEAM, "/akun/token", "/panitia/edisi"] {
        let to = budi.get(page).await.expect(303).location().unwrap();
        assert!(led_aside(&to, page), "{page}: {to}");
    }
    // What is everybody's stays open, and so does the account.
    for page in ["/", "/2023/aturan", "/akun", "/akun/dokumen"] {
        budi.get(page).await.expect(200);
    }
    let page = budi.get(&format!("{SECURITY}?ke=/2023/panitia/tim")).await.expect(200);
    let page = page.says("memerlukan faktor kedua");
    budi.get(SECURITY).await.expect(200).says("Wajib pada edisi ini bagi panitia.");
    assert_eq!(page.values("data-factor-needed"), ["yes"]);
    assert!(page.body.contains("/akun/keamanan/aplikasi?ke=%2F2023%2Fpanitia%2Ftim"), "the way back goes along");
    enrol(&t, &budi).await;
    budi.get(TEAM).await.expect(200);
    let page = budi.get(&format!("{SECURITY}?ke=/2023/panitia/tim")).await.expect(200);
    assert_eq!(page.values("data-factor-needed"), ["done"]);
    // Without a factor again, the pages are closed again.
    budi.post(&format!("{SECURITY}/aplikasi/penghapusan"), &[("password", crate::support::PASSWORD)]).await.expect(303);
    budi.get(TEAM).await.expect(303);
}
}

on_both! {
async fn a_form_that_meets_the_requirement_is_kept_and_comes_back(t: TestApp) {
    let budi = t.committee(BUDI.0, BUDI.1).await;
    budi.get(TEAM).await.expect(200);
    require(&budi, &["committee", "jury"]).await;
    let form = [("name", "Wayan Sudarma"), ("email", "wayan@contoh.go.id"), ("role", "verifier")];
    let to = budi.post_bare(TEAM, &form).await.expect(303).location().unwrap();
    assert!(led_aside(&to, TEAM), "{to}");
    budi.get(&to).await.expect(200).says("Isian Anda disimpan, tetapi belum terkirim");
    assert_eq!(t.letters("wayan@contoh.go.id").len(), 0);
    enrol(&t, &budi).await;
    let page = budi.get(TEAM).await.expect(200).says("belum terkirim");
    assert_eq!((page.field("name"), page.field("email")), ("Wayan Sudarma".to_owned(), "wayan@contoh.go.id".to_owned()));
    assert_eq!(page.checked("role"), ["verifier"]);
    budi.post(TEAM, &form).await.expect(303);
    assert_eq!(t.letters("wayan@contoh.go.id").len(), 1);
    // A page that saves by itself says so in its place.
    let sent = [("x-requested-with", "autosave"), ("sec-fetch-site", "same-origin")];
    let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    let told = dewi.post_with(TEAM, &form, &sent).await.expect(403);
    assert!(told.body.contains("Belum tersimpan di portal"), "{}", told.body);
    let submitted = [("x-requested-with", "submit"), ("sec-fetch-site", "same-origin")];
    let told = dewi.post_with(TEAM, &form, &submitted).await.expect(200);
    assert!(told.body.contains("/akun/keamanan?ke="), "{}", told.body);
}
}

on_both! {
async fn jurors_and_entrants_only_where_the_edition_says_so(t: TestApp) {
    let budi = journey::committee(&t, BUDI).await;
    let sari = journey::invite_and_declare_juror(&t, &budi, SARI, journey::ELSEWHERE[0]).await;
    let maker = journey::individual(&t, 1, journey::BALI).await;
    sari.browser.get("/2023/juri").await.expect(200);
    require(&budi.browser, &["jury"]).await;
    assert!(led_aside(&sari.browser.get("/2023/juri").await.expect(303).location().unwrap(), "/2023/juri"));
    budi.browser.get("/2023/panitia").await.expect(200);
    maker.person.browser.get(&maker.at).await.expect(200);
    enrol(&t, &sari.browser).await;
    sari.browser.get("/2023/juri").await.expect(200);
    require(&budi.browser, &["entrants"]).await;
    assert!(led_aside(&maker.person.browser.get(&maker.at).await.expect(303).location().unwrap(), &maker.at));
    budi.browser.get("/2023/panitia").await.expect(200);
    enrol(&t, &maker.person.browser).await;
    maker.person.browser.get(&maker.at).await.expect(200);
}
}

on_both! {
async fn a_new_portal_asks_it_of_committee_and_jury(t: TestApp) {
    use lomba::editions::FactorRole;
    assert_eq!(read(&t, editions::current).unwrap().settings.second_factor.required_of, []);
    // The edition that an empty portal starts with, beside the tests' own: another year of the shipped file.
    let file = editions::DEFAULT_EDITION.replace("2023", "2031").replace("ordinal = 2", "ordinal = 10");
    t.write(|tx| editions::load(tx, &file, false)).unwrap();
    let new = read(&t, |conn| editions::find(conn, "2031")).unwrap();
    assert_eq!(new.settings.second_factor.required_of, [FactorRole::Committee, FactorRole::Jury]);
    let budi = t.committee(BUDI.0, BUDI.1).await;
    assert!(led_aside(&budi.get("/2031/panitia").await.expect(303).location().unwrap(), "/2031/panitia"));
    budi.get("/2023/panitia").await.expect(200);
    assert!(cli::prepare(&t.app).is_ok());
}
}
