//! A team's link becomes the best work of the year: every step by the forms that people use, every job as
//! the portal runs it, and at the end a result that anybody can check.

use std::collections::BTreeMap;

use diesel::prelude::*;
use lomba::cli::demo::films;
use lomba::db::Fault;
use lomba::db::schema::{letters, submissions, works};
use lomba::secrets::sha256_hex;

use super::podium::{
    anybody_can_check_it, everybody_was_told_once, judging_is_sealed, the_result_is_public,
    the_trail_is_whole,
};
use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self, BALI, BAYU, BUDI, ELSEWHERE, Entrant, SARI, STATEMENTS, Someone};

/// Works that compete: Lentera's and those of eleven others.
pub(super) const FIELD: usize = 12;
pub(super) const JURY: [(&str, &str, &str); 4] = [
    (SARI.0, SARI.1, BALI),
    ("Galih Nugraha", "galih@contoh.go.id", ELSEWHERE[0]),
    ("Laras Kusuma", "laras@contoh.go.id", ELSEWHERE[1]),
    ("Tegar Mahendra", "tegar@contoh.go.id", ELSEWHERE[2]),
];

/// A work that competes and who made it.
pub(super) struct Made {
    pub(super) maker: Entrant,
    at: String,
}

on_both! {
async fn from_link_to_podium(t: TestApp) {
    let (sekar, bayu) = lentera_registers(&t).await;
    let lentera = lentera_submits(&t, &sekar, &bayu).await;
    let mut field = vec![Made { maker: sekar, at: lentera }];
    others_submit(&t, &mut field).await;
    a_small_film_is_refused_until_mended(&t, &mut field).await;
    intake_closes(&t, &mut field).await;
    let budi = the_desk_accepts(&t, &field, &bayu).await;
    let jury = the_jury_is_routed(&t, &budi).await;
    the_jury_scores(&t, &jury).await;
    nothing_is_public(&t, &field).await;
    judging_is_sealed(&t, &budi).await;
    the_result_is_public(&t, &budi).await;
    anybody_can_check_it(&t).await;
    everybody_was_told_once(&t, &field, &bayu);
    the_trail_is_whole(&t);
}
}

fn number(n: usize) -> String {
    format!("ML-2023-{n:04}")
}

/// What the `n`th work deserves, 60 to 96; no two the same, and Lentera's is the best.
fn quality(number: &str) -> usize {
    let n: usize = number[number.len() - 4..].parse().unwrap();
    60 + 3 * ((5 * n + 7) % 13)
}

pub(super) fn best_first() -> Vec<String> {
    let mut all: Vec<String> = (1..=FIELD).map(number).collect();
    all.sort_by_key(|number| std::cmp::Reverse(quality(number)));
    all
}

pub(super) fn unsent_letters(t: &TestApp) -> i64 {
    let unsent = |conn: &mut lomba::db::Conn| {
        letters::table.filter(letters::sent_at.is_null()).count().get_result(conn).map_err(Fault::from)
    };
    t.app.db.read(unsent).unwrap()
}

async fn lentera_registers(t: &TestApp) -> (Entrant, Entrant) {
    let sekar = journey::register_team(t).await;
    journey::invite_member(&sekar, BAYU, 1).await;
    sekar.person.browser.get(&sekar.at).await.expect(200).says("belum lengkap").says("Bayu Pratama");
    let bayu = journey::confirm_member(t, BAYU, 1).await;
    assert_eq!(bayu.at, sekar.at);
    let page = sekar.person.browser.get(&sekar.at).await.expect(200).says(BALI);
    assert!(!page.words().contains("belum lengkap"), "{}", page.words());
    assert_eq!(t.newest_letter(&sekar.person.email).kind, "member_confirmed");
    (sekar, bayu)
}

async fn lentera_submits(t: &TestApp, sekar: &Entrant, bayu: &Entrant) -> String {
    let browser = &sekar.person.browser;
    let work = journey::draft_work(sekar, "Menyusun notulen rapat").await;
    journey::paste_link(sekar, &work, &journey::film(t, 0, films::SEVEN_MINUTES)).await;
    let waiting = browser.get(&format!("{work}/video")).await.expect(200);
    assert_eq!(waiting.values("data-verdict"), ["pending"]);
    t.run_jobs().await;
    let panel = browser.get(&format!("{work}/video/main/0/hasil-periksa")).await.expect(200);
    let verdicts = panel.values("data-verdict");
    assert!(verdicts.len() > 3 && verdicts.iter().all(|verdict| verdict == "passed"), "{verdicts:?}");
    browser.get(&format!("{work}/video")).await.expect(200).says("7 menit 12 detik · 1280 × 720");
    browser.get(&format!("{work}/tanda-terima")).await.expect(404);
    assert_eq!(journey::submit_work(sekar, &work).await, "ML-2023-0001-1");
    // The receipt is everybody's of the entry, and its digest is that of the content it shows.
    let receipt = bayu.person.browser.get(&format!("{work}/tanda-terima")).await.expect(200);
    let receipt =
        receipt.says("ML-2023-0001-1").says("1 Juni 2023").says("10.00 WIB").says("Sekar Wulandari");
    let receipt = receipt
        .says("Bayu")
        .says("Karya masih dapat diubah dan dikirim lagi sampai")
        .says("drive.google.com/file/d/");
    let inside = |open: &str, close: &str| {
        let rest = receipt.body.split(open).nth(1).unwrap();
        rest.split(close).next().unwrap().to_owned()
    };
    let hash = inside("<code>", "</code>");
    let content = inside("<textarea", "</textarea>").split_once('>').unwrap().1.to_owned();
    let content =
        content.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    assert_eq!(sha256_hex(&content), hash);
    t.run_jobs().await;
    for person in [sekar, bayu] {
        let received: Vec<_> =
            t.letters(&person.person.email).into_iter().filter(|l| l.kind == "work_received").collect();
        assert_eq!(received.len(), 1, "{}", person.person.email);
        assert!(received[0].text.contains("ML-2023-0001-1") && received[0].text.contains(&hash));
        assert_eq!(received[0].path(&t.base), work);
    }
    assert_eq!(unsent_letters(t), 0);
    work
}

/// Eleven more draft their works; all but the first two of them submit.
async fn others_submit(t: &TestApp, field: &mut Vec<Made>) {
    for n in 1..FIELD {
        let maker = journey::individual(t, n, ELSEWHERE[n - 1]).await;
        let at = journey::draft_work(&maker, &format!("Karya ke-{n}")).await;
        let sample = if n == 1 { films::TOO_SMALL } else { films::SHORT };
        journey::paste_link(&maker, &at, &journey::film(t, n, sample)).await;
        field.push(Made { maker, at });
    }
    t.run_jobs().await;
    for made in &field[3..] {
        journey::submit_work(&made.maker, &made.at).await;
    }
}

async fn a_small_film_is_refused_until_mended(t: &TestApp, field: &mut [Made]) {
    let Made { maker, at } = &field[1];
    let browser = &maker.person.browser;
    let mend = "Gambar terlalu kecil. Ekspor ulang film dengan ukuran 1280 × 720 piksel atau lebih";
    let page = browser.get(&format!("{at}/video")).await.expect(200).says(mend).says("854 × 480 piksel");
    assert_eq!(page.values("data-verdict")[0], "failed");
    browser.post(&format!("{at}/pengiriman"), &STATEMENTS).await.expect(422).says(mend);
    browser.get(&format!("{at}/tanda-terima")).await.expect(404);
    journey::paste_link(maker, at, &journey::film(t, 100, films::SHORT)).await;
    t.run_jobs().await;
    let page = browser.get(&format!("{at}/video")).await.expect(200);
    assert_eq!(page.values("data-verdict")[0], "passed");
    journey::submit_work(maker, at).await;
}

/// The last second counts, the next one does not.
async fn intake_closes(t: &TestApp, field: &mut [Made]) {
    let late = journey::individual(t, 12, ELSEWHERE[11]).await;
    let draft = journey::draft_work(&late, "Terlambat").await;
    journey::paste_link(&late, &draft, &journey::film(t, 12, films::SHORT)).await;
    t.run_jobs().await;
    t.set_clock("2023-07-14 23:59:59");
    let Made { maker, at } = &field[2];
    maker.person.sign_in().await;
    assert_eq!(journey::submit_work(maker, at).await, "ML-2023-0012-1");
    t.set_clock("2023-07-15 00:10:00");
    let words = "Penerimaan materi sudah ditutup pada 14 Juli 2023, 23.59 WIB";
    late.person.sign_in().await;
    let browser = &late.person.browser;
    browser.post(&format!("{draft}/pengiriman"), &STATEMENTS).await.expect(409).says(words);
    browser.post(&format!("{}/karya", late.at), &[]).await.expect(409).says(words);
    let edit = maker.person.browser.post(&format!("{at}/tentang"), &[("title", "Diubah")]).await;
    edit.expect(409).says(words);
    let sent = t.app.db.read(|conn| submissions::table.count().get_result::<i64>(conn).map_err(Fault::from));
    assert_eq!(sent.unwrap(), FIELD as i64);
    t.run_jobs().await;
    field.sort_by_key(|made| number_of(t, &made.at));
}

fn number_of(t: &TestApp, at: &str) -> Option<String> {
    let id: i64 = at.rsplit('/').next().unwrap().parse().unwrap();
    let found =
        t.app.db.read(|conn| works::table.find(id).select(works::number).first(conn).map_err(Fault::from));
    found.map_err(|fault: Fault| fault).unwrap()
}

async fn the_desk_accepts(t: &TestApp, field: &[Made], bayu: &Entrant) -> Someone {
    let budi = journey::committee(t, BUDI).await;
    let desk = journey::desk(&field[0].at);
    let unticked = [("verdict", "accepted"), ("checklist", "R17")];
    let refused = budi.browser.post(&format!("{desk}/keputusan"), &unticked).await;
    refused.expect(422).says("Butir R5, R18, R19, R20, R21, R22, R23 belum dicentang");
    for made in field {
        journey::accept_work(&budi, &made.at).await;
    }
    t.run_jobs().await;
    bayu.person.sign_in().await;
    bayu.person.browser.get(&field[0].at).await.expect(200).says("Lolos verifikasi");
    assert_eq!(t.newest_letter(BAYU.1).kind, "work_accepted");
    budi
}

async fn the_jury_is_routed(t: &TestApp, budi: &Someone) -> Vec<Someone> {
    let entrant = [("name", BAYU.0), ("email", BAYU.1), ("expertise", "Video")];
    let refused = budi.browser.post("/2023/panitia/juri", &entrant).await;
    refused.expect(422).says("tidak dapat menjadi juri");
    let mut jury = Vec::new();
    for (name, email, institution) in JURY {
        jury.push(journey::invite_and_declare_juror(t, budi, (name, email), institution).await);
    }
    for juror in &jury {
        assert_eq!(journey::queue_of(juror).await, [], "nothing is given out by a preview");
    }
    let stale = budi.browser.post("/2023/panitia/pembagian", &[("fingerprint", "0")]).await;
    stale.expect(409);
    journey::route(budi).await;
    t.run_jobs().await;
    t.set_clock("2023-07-20 09:00");
    let mut panels: BTreeMap<String, usize> = BTreeMap::new();
    for (place, juror) in jury.iter().enumerate() {
        juror.sign_in().await;
        let given = journey::queue_of(juror).await;
        assert_eq!(t.newest_letter(&juror.email).kind, "works_assigned");
        // Numbers follow the order of submission: the institutions of the jury made works 1, 11, 12 and 2.
        let own = [1, 11, 12, 2][place];
        assert!(given.iter().all(|(work, _)| *work != number(own)), "{}: {given:?}", juror.name);
        assert_eq!(given.len(), 9, "the load is even");
        given.into_iter().for_each(|(work, _)| *panels.entry(work).or_default() += 1);
    }
    assert_eq!(panels, (1..=FIELD).map(|n| (number(n), 3)).collect());
    jury
}

async fn the_jury_scores(t: &TestApp, jury: &[Someone]) {
    let sari = &jury[0];
    let given = journey::queue_of(sari).await;
    let at = &given[0].1;
    let room = sari.browser.get(at).await.expect(200);
    let names = ["Peserta Nomor", "Pemerintah Provinsi", "contoh.go.id"];
    let room = names.into_iter().fold(room, |room, name| room.hides(name));
    autosave_keeps_a_draft(sari, at, &room.field("version")).await;
    another_jurors_sheet_is_not_found(&jury[1], &given).await;
    let unfinished = sari.browser.post("/2023/juri/penguncian", &[]).await;
    unfinished.expect(409).says("Masih ada 9 karya");
    for (place, juror) in jury.iter().enumerate() {
        let severity = 25 * place;
        journey::score_all(juror, |work| format!("{},{severity:02}", quality(work))).await;
        juror.browser.post("/2023/juri/penguncian", &[]).await.expect(303);
        let (_, sheet) = &journey::queue_of(juror).await[0];
        juror.browser.get(sheet).await.expect(200).says("sudah dikunci");
        juror.browser.post(&format!("{sheet}/pembukaan"), &[]).await.expect(409);
        juror.browser.post(&format!("{sheet}/draf"), &journey::sheet("99", "100")).await.expect(409);
    }
    t.run_jobs().await;
}

async fn autosave_keeps_a_draft(sari: &Someone, at: &str, version: &str) {
    let script = [("sec-fetch-site", "same-origin"), ("accept", "application/json")];
    let draft = |fields: &[(&str, &str)]| {
        let fields: Vec<(String, String)> =
            fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        async move {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            sari.browser.post_with(&format!("{at}/draf"), &fields, &script).await
        }
    };
    let saved = draft(&[("A1", "86,5"), ("version", version)]).await.expect(200);
    let saved: serde_json::Value = serde_json::from_str(&saved.body).unwrap();
    assert_eq!(saved["filled"], 1);
    assert_eq!((&saved["saved"], &saved["total"]), (&"09.00 WIB".into(), &"86,50".into()));
    draft(&[("A1", "12"), ("version", version)]).await.expect(409);
    let wrong = draft(&[("A1", "101"), ("version", "1")]).await.expect(422);
    assert!(wrong.body.contains("errors"), "{}", wrong.body);
    let half = sari.browser.post(&format!("{at}/pengiriman"), &[("A1", "86,5")]).await;
    half.expect(422).says("Belum dinilai. Pilih tingkatnya.");
    // A low mark needs a comment.
    let mut low = journey::sheet("", "40");
    low.retain(|(name, _)| *name != "comment" && *name != "version");
    sari.browser.post(&format!("{at}/pengiriman"), &low).await.expect(422).says("Tulis komentar");
}

async fn another_jurors_sheet_is_not_found(galih: &Someone, of_sari: &[(String, String)]) {
    for (_, sheet) in of_sari {
        galih.browser.get(sheet).await.expect(404);
        galih.browser.get(&format!("{sheet}/pengunduran")).await.expect(404);
        for act in ["draf", "pengiriman", "nanti"] {
            galih.browser.post(&format!("{sheet}/{act}"), &journey::sheet("0", "1")).await.expect(404);
        }
        galih.browser.post(&format!("{sheet}/pembukaan"), &[]).await.expect(404);
    }
}

async fn nothing_is_public(t: &TestApp, field: &[Made]) {
    let sekar = &field[0].maker.person;
    sekar.sign_in().await;
    for reader in [&t.visitor(), &sekar.browser] {
        let page = reader.get("/2023/hasil").await.expect(200).hides("data-rank").hides("data-work");
        page.hides("Nilai disegel").hides("96,").says("21 Agustus 2023, 10.00 WIB");
        for path in ["hasil.json", "hasil/lembar.csv", "karya/ML-2023-0001", "karya/ML-2023-0012"] {
            reader.get(&format!("/2023/{path}")).await.expect(404);
        }
        reader.get("/2023").await.expect(200).hides("data-rank").hides("ML-2023");
    }
    sekar.browser.get(&field[0].at).await.expect(200).hides("96,").hides("data-rank");
}
