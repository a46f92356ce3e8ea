//! Letters that the committee writes itself: drafts, templates, preview, one letter for each person.

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Entrant, Someone};
use crate::support::{TestApp, two_members};

const WRITE: &str = "/2023/panitia/surat/tulis";
pub const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");

/// Somebody with so many drafts.
async fn drafting(t: &TestApp, n: usize, works: usize) -> Entrant {
    let maker = pages::individual(t, n, ELSEWHERE[n]).await;
    for work in 0..works {
        pages::draft_work(&maker, &format!("Karya {n}.{work}")).await;
    }
    maker
}

pub async fn begin(who: &Someone) -> String {
    who.browser.post(WRITE, &[]).await.expect(303).location().unwrap()
}

fn form<'a>(version: &'a str, audience: &'a str, body: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("version", version),
        ("audience", audience),
        ("subject_id", "Kabar untuk {nama}"),
        ("subject_en", "News for {name}"),
        ("body_id", body),
        ("body_en", body),
    ]
}

on_both! {
async fn each_person_gets_one_letter_with_their_own_values(t: TestApp) {
    let many = drafting(&t, 1, 3).await;
    let one = drafting(&t, 2, 1).await;
    drafting(&t, 3, 0).await;
    let budi = pages::committee(&t, BUDI).await;
    t.run_jobs().await;
    let at = begin(&budi).await;
    let body = "Karya Anda {karya} belum dikirim.\n\nKirim sebelum {tenggat}: {tautan}";
    let mut typed = form("1", "drafts", body);
    typed.push(("then", "preview"));
    let to = budi.browser.post(&at, &typed).await.expect(303).location().unwrap();
    let page = budi.browser.get(&to).await.expect(200).says("2 orang menerima surat ini").says("Penerima 1 dari 2");
    let page = page.says("Kabar untuk Peserta Nomor 1").says("Karya 1.0; Karya 1.1; Karya 1.2");
    budi.browser.get(&format!("{to}?ke=2")).await.expect(200).says("Kabar untuk Peserta Nomor 2").says("Karya 2.0");
    let (version, count) = (page.field("version"), page.field("count"));
    let seen = [("version", version.as_str()), ("count", count.as_str())];
    let send = format!("{at}/pengiriman");
    budi.browser.post(&send, &[("version", &version), ("count", "3")]).await.expect(409).says("Tidak ada yang dikirim");
    assert!(t.letters_of_kind("announcement").is_empty());
    let (first, second) = tokio::join!(budi.browser.post(&send, &seen), budi.browser.post(&send, &seen));
    assert_eq!((first.expect(303).location(), second.expect(303).location()), (Some(at.clone()), Some(at.clone())));
    t.run_jobs().await;
    let letters = t.letters_of_kind("announcement");
    let to: Vec<&str> = letters.iter().map(|letter| letter.to.as_str()).collect();
    assert_eq!(to, [many.person.email.as_str(), one.person.email.as_str()], "one for each person");
    assert!(letters[0].text.contains("7 Juli 2023, 23.59 WIB") || letters[0].text.contains("Juli 2023"), "{}", letters[0].text);
    assert!(letters[0].text.contains(&format!("{}/2023/peserta", t.base)), "{}", letters[0].text);
    budi.browser.get(&at).await.expect(200).says("2 surat").hides("pratinjau");
    budi.browser.post(&at, &typed).await.expect(409).says("sudah dikirim");
    budi.browser.post(&format!("{at}/penghapusan"), &[]).await.expect(409).says("tetap tercatat");
    many.person.browser.get(WRITE).await.expect(403);
    budi.browser.get("/2023/panitia/jejak?jenis=announcement").await.expect(200).says("Surat panitia dikirim");
}
}

on_both! {
async fn unknown_placeholders_are_named_and_nothing_typed_is_lost(t: TestApp) {
    drafting(&t, 1, 1).await;
    let budi = pages::committee(&t, BUDI).await;
    let dewi = pages::committee(&t, DEWI).await;
    let at = begin(&budi).await;
    let bad = budi.browser.post(&at, &form("1", "committee", "Halo {nam}, {karya}")).await.expect(422);
    let bad = bad.says("{nam}, {karya} tidak dikenal untuk sasaran ini");
    assert_eq!((bad.textarea("body_id"), bad.field("version")), ("Halo {nam}, {karya}".to_owned(), "2".to_owned()));
    budi.browser.post(&format!("{at}/pengiriman"), &[("version", "2"), ("count", "2")]).await.expect(409).says("tidak dikenal");
    dewi.browser.post(&at, &form("2", "committee", "Halo {nama}")).await.expect(303);
    // Without what it was typed over, nothing is overwritten unseen: both texts stand side by side.
    let both = budi.browser.post(&at, &form("2", "committee", "Halo dari Budi")).await.expect(409);
    both.says("Halo dari Budi").says("Halo {nama}").says("Dewi Lestari");
    let empty = begin(&budi).await;
    budi.browser.post(&format!("{empty}/pengiriman"), &[("version", "1"), ("count", "1")]).await.expect(409).says("kedua bahasa");

    // A template of the edition: made from a draft, changed, begun from.
    let mut template = form("3", "committee", "Halo {nama}");
    template.extend([("then", "template"), ("template_name", "Sapaan")]);
    let kept = dewi.browser.post(&at, &template).await.expect(303).location().unwrap();
    let id = kept.rsplit('/').next().unwrap();
    let mut edited = form("1", "committee", "Halo {nama}, apa kabar?");
    edited.push(("name", "Sapaan hangat"));
    budi.browser.post(&kept, &edited).await.expect(303);
    budi.browser.get(WRITE).await.expect(200).says("Templat edisi ini").says("Sapaan hangat");
    let from = budi.browser.post(WRITE, &[("from", id)]).await.expect(303).location().unwrap();
    assert_eq!(budi.browser.get(&from).await.expect(200).textarea("body_id"), "Halo {nama}, apa kabar?");
    budi.browser.post(&format!("{kept}/penghapusan"), &[]).await.expect(303);
    budi.browser.get(WRITE).await.expect(200).hides("Sapaan hangat");
    t.run_jobs().await;
}
}

on_both! {
async fn a_letter_about_the_result_waits_for_it(t: TestApp) {
    let setup = crate::juror::postponing::jury(&t).await;
    let budi = setup.budi;
    for juror in &setup.jurors {
        pages::score_all(juror, |_| "84".to_owned()).await;
    }
    let at = begin(&budi).await;
    let mut typed = form("1", "accepted_works", "Terima kasih atas {karya}.");
    typed.push(("about_results", "on"));
    budi.browser.post(&at, &typed).await.expect(303);
    let page = budi.browser.get(&format!("{at}/pratinjau")).await.expect(200).says("sampai hasil diumumkan");
    let seen = [("version", page.field("version")), ("count", page.field("count"))];
    let seen: Vec<(&str, &str)> = seen.iter().map(|(name, value)| (*name, value.as_str())).collect();
    budi.browser.post(&format!("{at}/pengiriman"), &seen).await.expect(303);
    t.run_jobs().await;
    let held = "/2023/panitia/surat?jenis=announcement&status=held";
    let waiting = budi.browser.get(held).await.expect(200);
    assert_eq!(waiting.body.matches(">Kabar untuk").count(), t.letters_of_kind("announcement").len());
    t.set_clock("2023-08-21 10:00");
    budi.sign_in().await;
    two_members::seal(&t, &budi.browser).await;
    let dewi = pages::committee(&t, DEWI).await;
    pages::publish_by_two(&dewi.browser, &budi.browser).await;
    t.run_jobs().await;
    budi.browser.get(held).await.expect(200).hides("Kabar untuk");
    budi.browser.get("/2023/panitia/surat?jenis=announcement&status=sent").await.expect(200).says("Kabar untuk");
}
}
