//! Registering page by page: kept from the first field on, good or not, on every device of the person, and seen by
//! nobody else.

use std::time::Duration;

use futures_util::future::join_all;
use lomba::data_rights::carry_out_retention;

use crate::on_both;
use crate::support::client::Client;
use crate::support::journey::{self as pages, BALI, BAYU, SEKAR};

const AT: &str = "/2023/peserta/daftar";
const SIGNED: [(&str, &str); 3] = [("declaration", "on"), ("publication", "on"), ("personal_data", "on")];
const SCRIPT: [(&str, &str); 2] = [("sec-fetch-site", "same-origin"), ("x-requested-with", "autosave")];

fn at(step: &str) -> String {
    format!("{AT}/{step}")
}

/// Answers a page and presses on; where it leads comes back.
async fn answer(browser: &Client, step: &str, fields: &[(&str, &str)]) -> String {
    browser.post(&at(step), fields).await.expect(303).location().unwrap()
}

/// Every page but the last, answered well.
async fn answer_all(browser: &Client) {
    let identity = [
        ("name", SEKAR.0),
        ("document_name", "Dr. Sekar Wulandari, M.Si."),
        ("asn_kind", "pns"),
        ("nip", "19850101 200803 1 999"),
    ];
    assert_eq!(
        answer(browser, "kepesertaan", &[("kind", "team"), ("team_name", "Lentera")]).await,
        at("instansi")
    );
    assert_eq!(answer(browser, "instansi", &[("institution", BALI)]).await, at("identitas"));
    assert_eq!(answer(browser, "identitas", &identity).await, at("jabatan"));
    assert_eq!(
        answer(browser, "jabatan", &[("position", "Analis"), ("phone", "0812 3456 7890")]).await,
        at("periksa")
    );
}

/// What the script sends while the person writes: over what the page showed, from a tab of its own in each browser.
async fn autosave(
    browser: &Client,
    step: &str,
    over: (&str, &str),
    typed: &[(&str, &str)],
) -> (u16, serde_json::Value) {
    let tab = format!("{:p}", std::ptr::from_ref(browser));
    let origin = [("version", over.0), ("base", over.1), ("tab", tab.as_str()), ("sequence", "1")];
    let all: Vec<_> = origin.into_iter().chain(typed.iter().copied()).collect();
    let told = browser.post_with(&at(step), &all, &SCRIPT).await;
    (told.status, serde_json::from_str(&told.body).unwrap())
}

async fn origin(browser: &Client, step: &str) -> (String, String) {
    let page = browser.get(&at(step)).await.expect(200);
    (page.hidden("version").unwrap(), page.hidden("base").unwrap())
}

on_both! {
async fn it_goes_from_page_to_page_and_is_resumed_where_it_stopped(t: TestApp) {
    let sekar = pages::sign_up(&t, SEKAR).await;
    let browser = &sekar.browser;
    browser.get(AT).await.expect(200).says("langkah 1 dari 5");
    assert_eq!(browser.get(&at("identitas")).await.expect(200).field("name"), SEKAR.0, "the account knows it");
    answer(browser, "kepesertaan", &[("kind", "team"), ("team_name", "Lentera")]).await;
    // Another day, another device.
    let other = t.sign_in_again(SEKAR.1).await;
    other.get("/2023/peserta").await.expect(200).says("Pendaftaran Anda belum dikirim").says("Lanjutkan pendaftaran");
    other.get(AT).await.expect(200).says("langkah 2 dari 5");
    answer_all(&other).await;
    let review = browser.get(&at("periksa")).await.expect(200);
    let review = review.says("Lentera").says(BALI).says("Dr. Sekar Wulandari, M.Si.").says("19850101 200803 1 999");
    let review = review.hides("belum lengkap").hides("belum diisi");
    // Without the signature nobody is registered; with it the draft is gone.
    browser.post(AT, &[]).await.expect(422).says("Pernyataan belum disetujui");
    let key = review.hidden("key").unwrap();
    let signed: Vec<_> = SIGNED.into_iter().chain([("key", key.as_str())]).collect();
    let entry = browser.post(AT, &signed).await.expect(303).location().unwrap();
    browser.get(&entry).await.expect(200).says("Lentera");
    other.get("/2023/peserta").await.expect(303);
    assert_eq!(other.get(&at("jabatan")).await.expect(303).location().unwrap(), entry);
    assert_eq!(browser.get("/akun/dokumen").await.expect(200).field("name"), "Dr. Sekar Wulandari, M.Si.");
    let again = browser.post(AT, &signed).await.expect(303).location();
    assert_eq!(again.unwrap(), entry, "the first answer never arrived, and the button was pressed again");
    t.run_jobs().await;
}
}

on_both! {
async fn what_is_signed_is_what_was_shown(t: TestApp) {
    let sekar = pages::sign_up(&t, SEKAR).await;
    let (browser, other) = (&sekar.browser, t.sign_in_again(SEKAR.1).await);
    answer_all(browser).await;
    let review = browser.get(&at("periksa")).await.expect(200);
    let version = review.field("declaration_version");
    let signed = |base: String| {
        let mut form = vec![("declaration_version", version.clone()), ("base", base)];
        form.extend(SIGNED.map(|(name, value)| (name, value.to_owned())));
        form
    };
    let shown = signed(review.hidden("base").unwrap());
    let shown: Vec<_> = shown.iter().map(|(name, value)| (*name, value.as_str())).collect();
    // A save that changes nothing is in nobody's way; another position is.
    let position = [("position", "Analis"), ("phone", "0812 3456 7890")];
    answer(&other, "jabatan", &position).await;
    answer(&other, "jabatan", &[("position", "Pranata Komputer"), ("phone", "0812 3456 7890")]).await;
    let refused = browser.post(AT, &shown).await.expect(409);
    let refused = refused.says("isian yang berubah di perangkat atau jendela lain: Jabatan.");
    refused.says("Pranata Komputer").says("Anda belum terdaftar");
    browser.get("/2023/peserta").await.expect(200).says("Pendaftaran Anda belum dikirim");
    // Back to what was shown, the same signature holds.
    answer(&other, "jabatan", &position).await;
    let entry = browser.post(AT, &shown).await.expect(303).location().unwrap();
    browser.get(&entry).await.expect(200).says("Analis").hides("Pranata Komputer");
}
}

on_both! {
async fn after_the_page_of_a_change_one_signs_what_it_shows(t: TestApp) {
    let sekar = pages::sign_up(&t, SEKAR).await;
    let (browser, other) = (&sekar.browser, t.sign_in_again(SEKAR.1).await);
    answer_all(browser).await;
    let review = browser.get(&at("periksa")).await.expect(200);
    answer(&other, "kepesertaan", &[("kind", "team"), ("team_name", "Suluh")]).await;
    let version = review.field("declaration_version");
    let base = review.hidden("base").unwrap();
    let mut form = vec![("declaration_version", version.as_str()), ("base", base.as_str())];
    form.extend(SIGNED);
    let again = browser.post(AT, &form).await.expect(409);
    let fields = again.form_fields();
    assert_eq!(fields.iter().find(|(name, _)| name == "declaration"), None, "the tick was for another text");
    let mut sent: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    sent.push(("declaration", "on"));
    let entry = browser.post(AT, &sent).await.expect(303).location().unwrap();
    browser.get(&entry).await.expect(200).says("Suluh").hides("Lentera");
}
}

on_both! {
async fn a_bad_answer_is_kept_and_named_and_holds_up_going_on_alone(t: TestApp) {
    let sekar = pages::sign_up(&t, SEKAR).await;
    let browser = &sekar.browser;
    browser.post(&at("kepesertaan"), &[]).await.expect(422).says("Pilih perseorangan atau kelompok");
    browser.post(&at("kepesertaan"), &[("kind", "team")]).await.expect(422).says("Nama kelompok belum diisi");
    let bad = [("name", "S"), ("document_name", "Dr. Lain"), ("asn_kind", "pns"), ("nip", "1985")];
    let page = browser.post(&at("identitas"), &bad).await.expect(422);
    let page = page.says("yang Anda ketik 4 angka").says("Nama belum diisi lengkap").says("harus memuat nama lengkap");
    assert_eq!((page.field("nip"), page.field("name")), ("1985".to_owned(), "S".to_owned()));
    // It is there again, and going back asks for nothing.
    assert_eq!(browser.get(&at("identitas")).await.expect(200).field("nip"), "1985");
    let back: Vec<_> = bad.into_iter().chain([("then", "/instansi")]).collect();
    assert_eq!(answer(browser, "identitas", &back).await, at("instansi"));
    assert_eq!(answer(browser, "jabatan", &[("position", ""), ("then", "https://contoh.id")]).await, at("periksa"));
    browser.get(&at("periksa")).await.expect(200).says("belum lengkap").says("belum diisi");
    // Sent all the same, everything that lacks is named, and can be mended there.
    let page = browser.post(AT, &SIGNED).await.expect(422).says("Perbaiki di sini").says("Nomor telepon belum diisi");
    assert_eq!((page.field("nip"), page.checked("asn_kind")), ("1985".to_owned(), Vec::<String>::new()));
    let long = "a".repeat(2001);
    let page = browser.post(&at("jabatan"), &[("position", long.as_str()), ("phone", "0812")]).await.expect(422);
    assert_eq!(page.says("2.001 karakter").field("position").len(), 2001, "nothing is cut");
    let page = browser.get(&at("jabatan")).await.expect(200);
    assert_eq!((page.field("position").len(), page.field("phone").as_str()), (0, "0812"), "the good one is kept");
    for wrong in ["periksa", "lain"] {
        browser.post_bare(&at(wrong), &[]).await.expect(404);
    }
    browser.get(&at("lain")).await.expect(404);
    t.run_jobs().await;
}
}

on_both! {
async fn the_script_saves_and_two_devices_are_put_together(t: TestApp) {
    let sekar = pages::sign_up(&t, SEKAR).await;
    let (one, other) = (&sekar.browser, &t.sign_in_again(SEKAR.1).await);
    let (version, base) = origin(one, "jabatan").await;
    let seen = (version.as_str(), base.as_str());
    let (status, told) = autosave(one, "jabatan", seen, &[("position", "Analis"), ("phone", "")]).await;
    assert_eq!((status, told["version"].as_i64(), told["errors"].as_object().unwrap().len()), (200, Some(1), 0));
    // Half a number is kept as it is.
    let typed = [("position", ""), ("phone", "0812")];
    let (status, told) = autosave(other, "jabatan", seen, &typed).await;
    assert_eq!((status, &told["news"]["position"][0]), (200, &serde_json::json!("Analis")));
    let (status, told) = autosave(other, "jabatan", seen, &[("position", "Guru"), ("phone", "0812")]).await;
    assert_eq!((status, told["conflicts"]["position"].as_str()), (409, Some("Jabatan")));
    let both = [("version", seen.0), ("base", seen.1), ("position", "Guru"), ("phone", "0812")];
    let page = other.post_bare(&at("jabatan"), &both).await.expect(409).says("Analis").says("Guru");
    let (version, base) = (page.hidden("version").unwrap(), page.hidden("base").unwrap());
    let choice = [
        ("version", version.as_str()),
        ("base", base.as_str()),
        ("merge", "1"),
        ("mine.position", "Guru"),
        ("pick.position", "mine"),
    ];
    // The choice is taken; the number is still half a number.
    other.post_bare(&at("jabatan"), &choice).await.expect(422);
    let page = one.get(&at("jabatan")).await.expect(200);
    assert_eq!((page.field("position").as_str(), page.field("phone").as_str()), ("Guru", "0812"));
    t.run_jobs().await;
}
}

on_both! {
async fn eight_first_saves_at_once_make_one_draft_and_lose_nothing(t: TestApp) {
    let sekar = pages::sign_up(&t, SEKAR).await;
    let (kind, position) = (origin(&sekar.browser, "kepesertaan").await, origin(&sekar.browser, "jabatan").await);
    let (kind, position) = ((kind.0.as_str(), kind.1.as_str()), (position.0.as_str(), position.1.as_str()));
    let first = join_all((0..4).map(|_| autosave(&sekar.browser, "kepesertaan", kind, &[("kind", "team"), ("team_name", "Lentera")])));
    let second = join_all((0..4).map(|_| autosave(&sekar.browser, "jabatan", position, &[("position", "Analis"), ("phone", "0812")])));
    let (first, second) = futures_util::future::join(first, second).await;
    assert!(first.iter().chain(&second).all(|(status, _)| *status == 200));
    assert_eq!(sekar.browser.get(&at("kepesertaan")).await.expect(200).field("team_name"), "Lentera");
    assert_eq!(sekar.browser.get(&at("jabatan")).await.expect(200).field("phone"), "0812");
    t.run_jobs().await;
}
}

on_both! {
async fn a_draft_is_its_owners_and_goes_when_nobody_needs_it(t: TestApp) {
    let sekar = pages::sign_up(&t, SEKAR).await;
    let begun = t.app.clock.now();
    answer_all(&sekar.browser).await;
    let bayu = pages::sign_up(&t, BAYU).await;
    assert_eq!(bayu.browser.get(&at("jabatan")).await.expect(200).field("position"), "");
    bayu.browser.get("/2023/peserta").await.expect(200).hides("belum dikirim");
    t.visitor().get(&at("jabatan")).await.expect(303);
    // Its owner sees and takes it along.
    sekar.browser.get("/akun/data-saya").await.expect(200).says("Pendaftaran yang belum dikirim");
    let json = sekar.browser.get("/akun/data-saya.json").await.expect(200);
    let data: serde_json::Value = serde_json::from_str(&json.body).unwrap();
    assert_eq!(data["drafts"][0]["typed"]["position"], "Analis");
    // Sixty days after its last change it goes.
    t.app.clock.set(begun.plus(Duration::from_secs(60 * 86_400 - 1)));
    t.write(carry_out_retention).unwrap();
    let sekar = t.sign_in_again(SEKAR.1).await;
    let closed = sekar.get(&at("jabatan")).await.expect(200).says("Pendaftaran tidak dibuka saat ini");
    closed.says("masih dapat Anda baca dan salin").says("0812 3456 7890");
    t.app.clock.set(begun.plus(Duration::from_secs(60 * 86_400)));
    t.write(carry_out_retention).unwrap();
    sekar.get(&at("jabatan")).await.expect(200).hides("0812 3456 7890");
    sekar.get("/akun/data-saya").await.expect(200).hides("Pendaftaran yang belum dikirim");
    t.run_jobs().await;
}
}

on_both! {
async fn what_is_written_when_registration_closes_counts_within_the_grace_and_is_readable_after(t: TestApp) {
    t.set_clock("2023-07-07 23:50");
    let sekar = pages::sign_up(&t, SEKAR).await;
    answer_all(&sekar.browser).await;
    t.set_clock("2023-07-08 00:09:59");
    answer(&sekar.browser, "jabatan", &[("position", "Guru"), ("phone", "0812 3456 7890")]).await;
    let over = origin(&sekar.browser, "jabatan").await;
    t.set_clock("2023-07-08 00:10");
    let said = "sudah ditutup pada 7 Juli 2023, 23.59 WIB";
    let typed = [("version", over.0.as_str()), ("base", over.1.as_str()), ("position", "Kepala Seksi"), ("phone", "")];
    let page = sekar.browser.post_bare(&at("jabatan"), &typed).await.expect(409).says(said);
    assert_eq!(page.field("position"), "Kepala Seksi");
    let (status, told) = autosave(&sekar.browser, "jabatan", (&over.0, &over.1), &typed[2..]).await;
    assert!(status == 409 && told["error"].as_str().unwrap().contains(said), "{told}");
    let page = sekar.browser.post(AT, &SIGNED).await.expect(409).says(said);
    assert_eq!(page.field("position"), "Guru");
    sekar.browser.get("/2023/peserta").await.expect(200).says(said);
    t.run_jobs().await;
}
}

on_both! {
async fn the_directory_is_read_page_by_page_without_a_script(t: TestApp) {
    let sekar = pages::sign_up(&t, SEKAR).await;
    let browser = &sekar.browser;
    // A name that the directory holds in another form is asked about.
    let page = browser.post(&at("instansi"), &[("institution", "Pemprov Balii")]).await.expect(422);
    page.says("Instansi mana yang Anda maksud").says(BALI);
    let then = [("institution", "pemerintah"), ("then", "/cari")];
    let search = answer(browser, "instansi", &then).await;
    assert_eq!(search, at("instansi/cari?q=pemerintah"));
    let first = browser.get(&search).await.expect(200).says("Nama ke-1 sampai ke-25");
    let names = |page: &crate::support::Page| page.values("value");
    let second = browser.get(&first.link("hal=2")).await.expect(200);
    assert!(names(&first).iter().all(|name| !name.starts_with("Pemerintah") || !names(&second).contains(name)));
    browser.get(&at("instansi/cari?q=tidakadasamasekali")).await.expect(200).says("Tidak ada nama yang cocok");
    browser.get(&at("instansi/cari?q=a")).await.expect(200).says("paling sedikit dua huruf");
    // Chosen from the list it is saved, and the next page opens.
    let found = browser.get(&at("instansi/cari?q=provinsi+bali")).await.expect(200);
    assert_eq!(found.field("institution"), BALI);
    assert_eq!(answer(browser, "instansi", &[("institution", BALI)]).await, at("identitas"));
    assert_eq!(browser.get(&at("instansi")).await.expect(200).field("institution"), BALI);
    t.run_jobs().await;
}
}
