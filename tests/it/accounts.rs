//! Signing up, in and out; what reveals nothing; what another site cannot do.

use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, Version};
use lomba::accounts::{self, Browser, NewAccount, Role};
use lomba::i18n::Lang;
use lomba::team::NewMember;

use crate::on_both;
use crate::support::{Backend, PASSWORD, TestApp};

on_both! {
async fn an_account_is_made_through_its_letter(t: TestApp) {
    let visitor = t.visitor();
    visitor.get("/akun/daftar").await.expect(200).says("Nama lengkap");
    let page = visitor.post("/akun/daftar", &[("name", ""), ("email", "bukan surel")]).await.expect(422);
    assert_eq!(page.field("email"), "bukan surel", "what was typed is kept");
    visitor.post("/akun/daftar", &[("name", "Sari Dewi"), ("email", "Sari@Contoh.go.id")]).await.expect(200);
    let link = t.newest_letter("sari@contoh.go.id").path(&t.base);
    // Mail scanners open links; looking changes nothing.
    visitor.get(&link).await.expect(200);
    visitor.get(&link).await.expect(200);
    visitor.post(&link, &[("password", "pendek")]).await.expect(422).says("12 karakter");
    visitor.post(&link, &[("password", "perahu-kopi-lontar-senja")]).await.expect(303);
    visitor.get("/akun").await.expect(200).says("Sari Dewi");
    t.visitor().post(&link, &[("password", "perahu-kopi-lontar-senja")]).await.expect(409).says("sudah dipakai");
    t.run_jobs().await;
}
}

on_both! {
async fn answers_reveal_no_account(t: TestApp) {
    t.person("Sari Dewi", "sari@contoh.go.id").await;
    let known = t.visitor().post("/akun/daftar", &[("name", "X Y"), ("email", "sari@contoh.go.id")]).await;
    let fresh = t.visitor().post("/akun/daftar", &[("name", "X Y"), ("email", "baru@contoh.go.id")]).await;
    // The answer names what was typed, and nothing else differs.
    assert_eq!((known.status, known.words().replace("sari@", "baru@")), (fresh.status, fresh.words()));
    let said = fresh.says("baru@contoh.go.id").says("Lomba <lomba@localhost>").says("Konfirmasi alamat surel Anda");
    let again = [("name", "X Y"), ("email", "baru@contoh.go.id"), ("key", &said.field("key"))];
    t.visitor().post("/akun/daftar", &again).await.expect(200);
    t.visitor().post("/akun/daftar", &again).await.expect(200);
    assert_eq!(t.letters("baru@contoh.go.id").len(), 2, "asked for once more, and a double click is one");
    assert_eq!(t.newest_letter("sari@contoh.go.id").kind, "already_registered");
    let known = t.visitor().post("/akun/lupa-sandi", &[("email", "sari@contoh.go.id")]).await;
    let nobody = t.visitor().post("/akun/lupa-sandi", &[("email", "siapa@contoh.go.id")]).await;
    assert_eq!((known.status, known.words().replace("sari@", "siapa@")), (nobody.status, nobody.words()));
    assert!(t.letters("siapa@contoh.go.id").is_empty());
    let wrong = t.visitor().post("/akun/masuk", &[("email", "sari@contoh.go.id"), ("password", "salah-salah-salah")]).await.expect(422);
    let nobody = t.visitor().post("/akun/masuk", &[("email", "siapa@contoh.go.id"), ("password", "salah-salah-salah")]).await.expect(422);
    assert_eq!(wrong.words().replace("sari@", "siapa@"), nobody.words());
    t.run_jobs().await;
}
}

on_both! {
async fn a_link_to_a_new_password_is_good_for_an_hour_and_the_newest_alone(t: TestApp) {
    let phone = t.person("Sari Dewi", "sari@contoh.go.id").await;
    let ask = async || {
        t.visitor().post("/akun/lupa-sandi", &[("email", "sari@contoh.go.id")]).await.expect(200);
        t.newest_letter("sari@contoh.go.id").path(&t.base)
    };
    let first = ask().await;
    assert!(t.newest_letter("sari@contoh.go.id").text.contains("Tautan ini berlaku 1 jam"));
    let second = ask().await;
    t.visitor().get(&first).await.expect(409).says("sudah dipakai atau kedaluwarsa");
    t.visitor().get(&second).await.expect(200);
    t.set_clock("2023-06-01 10:59:59");
    t.visitor().get(&second).await.expect(200);
    t.set_clock("2023-06-01 11:00");
    t.visitor().get(&second).await.expect(409);
    let third = ask().await;
    let desk = t.visitor();
    desk.post(&third, &[("password", "gerimis-rak-sepatu-biru")]).await.expect(303);
    desk.get("/akun").await.expect(200);
    phone.get("/akun").await.expect(303);
    let told = t.newest_letter("sari@contoh.go.id");
    assert_eq!(told.kind, "password_changed");
    assert!(told.text.contains("diganti pada 1 Juni 2023, 11.00 WIB"), "{}", told.text);
    t.visitor().get(&third).await.expect(409);
    // Whoever chooses a first password changed nothing.
    t.person("Made Wirawan", "made@contoh.go.id").await;
    assert_eq!(t.newest_letter("made@contoh.go.id").kind, "confirm_address");
    t.run_jobs().await;
}
}

on_both! {
async fn the_owner_of_an_address_says_the_name_and_no_letter_carries_a_link_of_a_stranger(t: TestApp) {
    let address = [("name", "Klik hadiah.xyz"), ("email", "sari@contoh.go.id")];
    t.visitor().post("/akun/daftar", &address).await.expect(422).says("tidak boleh memuat alamat web");
    // Somebody else signs the address up first, under another name.
    t.visitor().post("/akun/daftar", &[("name", "Orang Lain"), ("email", "sari@contoh.go.id")]).await.expect(200);
    let letter = t.newest_letter("sari@contoh.go.id");
    assert!(!letter.text.contains("Orang Lain"), "{}", letter.text);
    let (sari, link) = (t.visitor(), letter.path(&t.base));
    assert_eq!(sari.get(&link).await.expect(200).field("name"), "Orang Lain");
    let bad = [("name", "S"), ("password", "pendek")];
    let page = sari.post(&link, &bad).await.expect(422);
    assert_eq!(page.field("name"), "S", "what was typed is kept");
    page.says("paling sedikit 12 karakter");
    let good = [("name", "Sari Dewi"), ("password", crate::support::PASSWORD)];
    sari.post(&link, &good).await.expect(303);
    assert_eq!(sari.get("/akun").await.expect(200).field("name"), "Sari Dewi");
    // A new password leaves the name alone.
    t.visitor().post("/akun/lupa-sandi", &[("email", "sari@contoh.go.id")]).await.expect(200);
    let link = t.newest_letter("sari@contoh.go.id").path(&t.base);
    sari.post(&link, &[("name", "Orang Lain"), ("password", "gerimis-rak-sepatu-biru")]).await.expect(303);
    assert_eq!(sari.get("/akun").await.expect(200).field("name"), "Sari Dewi");
    t.run_jobs().await;
}
}

on_both! {
async fn a_strange_way_back_leads_home_and_breaks_nothing(t: TestApp) {
    t.person("Sari Dewi", "sari@contoh.go.id").await;
    for way in ["/a\u{1}b", "/karya/\u{e9}", "/\\evil.example", "//evil.example", "/a\r\nSet-Cookie: x=1"] {
        let typed = [("email", "sari@contoh.go.id"), ("password", crate::support::PASSWORD), ("ke", way)];
        let to = t.visitor().post("/akun/masuk", &typed).await.expect(303).location().unwrap();
        // A character that nobody sees was taken out of what was typed; what is left may be a path.
        assert!(["/2023/peserta", "/ab"].contains(&to.as_str()), "{way:?} led to {to}");
    }
}
}

on_both! {
async fn signing_out_everywhere_ends_every_session(t: TestApp) {
    let phone = t.person("Sari Dewi", "sari@contoh.go.id").await;
    let desk = t.visitor();
    desk.post("/akun/masuk", &[("email", "SARI@contoh.go.id"), ("password", "perahu-kopi-lontar-senja"), ("ke", "//evil.example")])
        .await.expect(303);
    assert_eq!(desk.get("/akun").await.status, 200);
    desk.post("/akun/keluar-semua", &[]).await.expect(303);
    for device in [&phone, &desk] {
        let page = device.get("/akun").await.expect(303);
        assert_eq!(page.location().unwrap(), "/akun/masuk?ke=%2Fakun");
    }
    t.run_jobs().await;
}
}

on_both! {
async fn sessions_end_by_idling(t: TestApp) {
    let client = t.person("Sari Dewi", "sari@contoh.go.id").await;
    t.set_clock("2023-06-01 11:59:59");
    client.get("/akun").await.expect(200);
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    t.set_clock("2023-06-01 13:59:58");
    client.get("/akun").await.expect(200);
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    t.set_clock("2023-06-01 15:59:59");
    client.get("/akun").await.expect(303);
    t.run_jobs().await;
}
}

on_both! {
async fn another_site_cannot_act(t: TestApp) {
    let client = t.person("Sari Dewi", "sari@contoh.go.id").await;
    for headers in [
        vec![("sec-fetch-site", "cross-site")],
        vec![("sec-fetch-site", "same-site"), ("origin", t.base.as_str())],
        vec![("origin", "https://evil.example")],
        vec![],
    ] {
        client.post_with("/akun/keluar", &[], &headers).await.expect(403);
    }
    client.get("/akun").await.expect(200);
    let base = t.base.clone();
    client.post_with("/akun/keluar", &[], &[("origin", base.as_str())]).await.expect(303);
    client.get("/akun").await.expect(303);
    t.run_jobs().await;
}
}

#[actix_web::test]
async fn guessing_is_slowed_down_per_account_and_address() {
    let more =
        [("LOMBA__SECURITY__ATTEMPTS_PER_ACCOUNT", "3"), ("LOMBA__SERVER__TRUSTED_PROXIES", "127.0.0.1")];
    let t = TestApp::start_with(Backend::Sqlite, &more).await.unwrap();
    let owner = t.person("Sari Dewi", "sari@contoh.go.id").await;
    let try_from = |address: &'static str, password: &'static str, email: &'static str| {
        let (visitor, from) =
            (t.visitor(), [("sec-fetch-site", "same-origin"), ("x-forwarded-for", address)]);
        async move { visitor.post_with("/akun/masuk", &[("email", email), ("password", password)], &from).await }
    };
    let (sari, wrong) = ("sari@contoh.go.id", "salah-salah-salah");
    for _ in 0..4 {
        try_from("203.0.113.7", wrong, sari).await.expect(422);
    }
    let page = try_from("203.0.113.7", PASSWORD, sari).await.expect(429).says("coba lagi");
    assert_eq!(
        page.headers["retry-after"], "2",
        "the right password waits as well: nobody learns that it was right"
    );
    // Another account from there, and the owner elsewhere, are not held up.
    try_from("203.0.113.7", "x", "budi@contoh.go.id").await.expect(422);
    try_from("203.0.113.8", PASSWORD, sari).await.expect(303);
    // Many machines guess no faster than a few. The browser the owner knows gets in, also from an address that guesses.
    for n in 0..40 {
        let address: &'static str = Box::leak(format!("198.51.100.{n}").into_boxed_str());
        let status = try_from(address, wrong, sari).await.status;
        assert!(status == 422 || (status == 429 && n > 20), "{n}: {status}");
    }
    try_from("198.51.100.200", PASSWORD, sari).await.expect(429);
    owner.post("/akun/keluar", &[]).await.expect(303);
    let from = [("sec-fetch-site", "same-origin"), ("x-forwarded-for", "203.0.113.7")];
    owner.post_with("/akun/masuk", &[("email", sari), ("password", PASSWORD)], &from).await.expect(303);
    // A link in a letter lets anybody else in who reads the mailbox.
    t.visitor().post("/akun/lupa-sandi", &[("email", sari)]).await.expect(200);
    t.set_password(t.visitor(), &t.newest_letter(sari).path(&t.base)).await;
    t.run_jobs().await;
}

#[actix_web::test]
async fn the_session_cookie_is_bound_to_the_host_over_https() {
    let site = ("LOMBA__SERVER__PUBLIC_URL", "https://lomba.contoh.go.id");
    let t = TestApp::start_with(Backend::Sqlite, &[site]).await.unwrap();
    let budi = NewMember { email: "budi@contoh.go.id", name: "Budi", role: Role::Chair };
    let invited = t.write(|tx| lomba::team::invite(tx, None, &budi)).unwrap();
    let page = t.visitor().post(&invited.path, &[("password", "perahu-kopi-lontar-senja")]).await.expect(303);
    let cookies: Vec<_> =
        page.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap().to_owned()).collect();
    let session = cookies.iter().find(|cookie| cookie.starts_with("__Host-lomba=")).unwrap();
    for part in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
        assert!(session.contains(part), "{session}");
    }
    assert!(!session.contains("Domain"));
    assert_eq!(page.headers["strict-transport-security"], "max-age=31536000; includeSubDomains");
}

#[actix_web::test]
async fn every_answer_carries_the_strict_policy() {
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    for path in ["/", "/2023", "/2023/aturan", "/akun/masuk", "/tidak-ada", "/healthz"] {
        let page = t.visitor().get(path).await;
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert_eq!(
            policy,
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
             connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
             frame-src https://www.youtube-nocookie.com https://drive.google.com",
            "{path}"
        );
        assert_eq!(page.headers["x-content-type-options"], "nosniff");
        assert_eq!(page.headers["referrer-policy"], "strict-origin-when-cross-origin");
    }
    t.visitor().get("/tidak-ada").await.expect(404).says("Halaman tidak ditemukan");
    t.visitor().get("/2023/tidak-ada").await.expect(404).says("Halaman tidak ditemukan");
}

#[actix_web::test]
async fn a_session_in_constant_use_ends_after_a_day() {
    let idle = ("LOMBA__SECURITY__SESSION_IDLE_MINUTES", "100000");
    let t = TestApp::start_with(Backend::Sqlite, &[idle]).await.unwrap();
    let client = t.person("Sari Dewi", "sari@contoh.go.id").await;
    t.set_clock("2023-06-02 09:59:59");
    client.get("/akun").await.expect(200);
    t.set_clock("2023-06-02 10:00:00");
    client.get("/akun").await.expect(303);
    t.run_jobs().await;
}

/// Statuses of three sign-ins that claim to come from three addresses, when an address has two attempts.
async fn from_three_addresses(trusted: &str) -> Vec<u16> {
    let more = [("LOMBA__SECURITY__ATTEMPTS_PER_ADDRESS", "2"), ("LOMBA__SERVER__TRUSTED_PROXIES", trusted)];
    let t = TestApp::start_with(Backend::Sqlite, &more).await.unwrap();
    let mut statuses = Vec::new();
    for n in 1..=3 {
        let (email, address) = (format!("sari{n}@contoh.go.id"), format!("198.51.100.7, 203.0.113.{n}"));
        let headers = [("sec-fetch-site", "same-origin"), ("x-forwarded-for", address.as_str())];
        let fields = [("email", email.as_str()), ("password", "salah-salah-salah")];
        statuses.push(t.visitor().post_with("/akun/masuk", &fields, &headers).await.status);
    }
    statuses
}

#[actix_web::test]
async fn only_a_configured_proxy_is_believed_about_addresses() {
    assert_eq!(from_three_addresses("").await, [422, 422, 429], "a stranger's word changes nothing");
    assert_eq!(from_three_addresses("127.0.0.1").await, [422, 422, 422], "our own proxy's word does");
}

#[actix_web::test]
async fn how_long_an_answer_takes_tells_nobody_who_has_an_account() {
    let more = [("LOMBA__SECURITY__ACCOUNT_ANSWER_MILLISECONDS", "600")];
    let t = TestApp::start_with(crate::support::Backend::Sqlite, &more).await.unwrap();
    t.person("Sari Dewi", "sari@contoh.go.id").await;
    for email in ["sari@contoh.go.id", "tiada@contoh.go.id"] {
        for (path, form) in [
            ("/akun/lupa-sandi", vec![("email", email)]),
            ("/akun/daftar", vec![("email", email), ("name", "Sari Dewi")]),
        ] {
            let asked = std::time::Instant::now();
            t.visitor().post(path, &form).await.expect(200);
            assert!(asked.elapsed() >= std::time::Duration::from_millis(600), "{path} {email}");
        }
    }
    t.run_jobs().await;
}

on_both! {
async fn signing_in_again_ends_the_earlier_session_of_that_browser_alone(t: TestApp) {
    let browser = t.person("Sari Dewi", "sari@contoh.go.id").await;
    let desk = t.sign_in_again("sari@contoh.go.id").await;
    t.person("Bagus Pranata", "bagus@contoh.go.id").await;
    for email in ["sari@contoh.go.id", "bagus@contoh.go.id"] {
        let earlier = browser.cookie("lomba").unwrap();
        browser.post("/akun/masuk", &[("email", email), ("password", PASSWORD)]).await.expect(303);
        browser.get("/akun").await.expect(200).says(email);
        let copy = t.visitor();
        copy.set_cookie("lomba", &earlier);
        assert_eq!(copy.get("/akun").await.expect(303).location().unwrap(), "/akun/masuk?ke=%2Fakun");
    }
    // A wrong password ends nothing, and another device goes on.
    browser.post("/akun/masuk", &[("email", "bagus@contoh.go.id"), ("password", "salah-salah-salah")]).await.expect(422);
    browser.get("/akun").await.expect(200).says("bagus@contoh.go.id");
    desk.get("/akun").await.expect(200).says("sari@contoh.go.id");
    t.run_jobs().await;
}
}

/// The hash that is stored for an account.
fn stored_hash(t: &TestApp, email: &str) -> String {
    let user = t.app.db.read(|conn| accounts::find_by_email(conn, email)).unwrap().unwrap();
    user.password_hash.unwrap()
}

/// An account with the common password, hashed as it was before the cost was raised; somebody is signed in on a phone.
fn account_of_earlier_days(t: &TestApp, email: &str) -> String {
    let cheaper = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(32, 1, 1, None).unwrap());
    let hash = cheaper.hash_password(PASSWORD.as_bytes()).unwrap().to_string();
    let browser = Browser { device: "ponsel", address: "", earlier: None };
    t.write(|tx| {
        let user = accounts::account_for(tx, email, "Sari Dewi", Lang::Id)?.id;
        accounts::open_account(tx, user, &NewAccount { name: "Sari Dewi", hash: &hash, browser })
    })
    .unwrap();
    hash
}

on_both! {
async fn a_hash_of_earlier_days_is_made_anew_at_the_next_sign_in(t: TestApp) {
    let old = account_of_earlier_days(&t, "sari@contoh.go.id");
    assert!(old.starts_with("$argon2id$v=19$m=32,t=1,p=1$"));
    let wrong = [("email", "sari@contoh.go.id"), ("password", "salah-salah-salah")];
    t.visitor().post("/akun/masuk", &wrong).await.expect(422);
    assert_eq!(stored_hash(&t, "sari@contoh.go.id"), old, "a wrong password changes nothing");
    let first = t.sign_in_again("sari@contoh.go.id").await;
    let renewed = stored_hash(&t, "sari@contoh.go.id");
    assert!(renewed.starts_with("$argon2id$v=19$m=64,t=1,p=1$"), "{renewed}");
    let second = t.sign_in_again("sari@contoh.go.id").await;
    assert_eq!(stored_hash(&t, "sari@contoh.go.id"), renewed, "once is enough");
    for client in [&first, &second] {
        client.get("/akun").await.expect(200).says("Sari Dewi");
    }
    let sessions = first.get("/akun/keamanan").await.expect(200);
    assert_eq!(sessions.body.matches("/akun/keamanan/sesi/").count(), 2, "the session from before is still open");
    t.run_jobs().await;
}
}

on_both! {
async fn a_password_changed_meanwhile_is_not_put_back(t: TestApp) {
    let old = account_of_earlier_days(&t, "sari@contoh.go.id");
    let user = t.app.db.read(|conn| accounts::find_by_email(conn, "sari@contoh.go.id")).unwrap().unwrap().id;
    let renewed = accounts::renew_hash(PASSWORD, old, true).unwrap().unwrap();
    let sari = t.sign_in_again("sari@contoh.go.id").await;
    let change = [("password", PASSWORD), ("new_password", "kapal-teh-lontar-pagi")];
    sari.post("/akun/keamanan/kata-sandi", &change).await.expect(303);
    let changed = stored_hash(&t, "sari@contoh.go.id");
    t.write(|tx| accounts::keep_renewed(tx, user, &renewed)).unwrap();
    assert_eq!(stored_hash(&t, "sari@contoh.go.id"), changed);
    t.run_jobs().await;
}
}
