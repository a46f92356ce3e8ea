//! Names of institutions typed freely: merged with the one they mean, or taken into the directory; each once.

use crate::on_both;
use crate::support::TestApp;
use crate::support::fixtures::{self, read};
use crate::support::journey::{self as pages, BALI, BUDI, ELSEWHERE, Entrant, SARI, Someone};

const LIST: &str = "/2023/panitia/instansi";
const TYPED: &str = "Pemprov Bali Dwipa";

/// Somebody of an institution that the directory does not know, and a member of the committee.
async fn unlisted(t: &TestApp) -> (Entrant, Someone, String) {
    let maker = pages::individual(t, 1, TYPED).await;
    let budi = pages::committee(t, BUDI).await;
    let merge = budi.browser.get(LIST).await.expect(200).link("/penggabungan");
    (maker, budi, merge)
}

/// The number of an institution of the directory, as the list offers it.
async fn number_of(budi: &Someone, name: &str) -> String {
    let page = budi.browser.get(LIST).await.expect(200);
    let option = page.body.split("value=\"").find(|part| part.contains(name)).unwrap();
    option.split('"').next().unwrap().to_owned()
}

on_both! {
async fn a_typed_name_is_merged_with_the_institution_it_means(t: TestApp) {
    let (maker, budi, merge) = unlisted(&t).await;
    let browser = &budi.browser;
    maker.person.browser.get(&maker.at).await.expect(200).says(TYPED).says("menunggu pencocokan panitia");
    browser.get(LIST).await.expect(200).says(TYPED).says("Dipakai pendaftaran: 1").says("Pemerintah Provinsi Bali (");
    let bali = number_of(&budi, "Pemerintah Provinsi Bali").await;

    let empty = browser.post(&merge, &[]).await.expect(422);
    empty.says("Pilih instansi yang sama dengan nama ini").says("Tuliskan mengapa kedua nama ini sama");
    let half = browser.post(&merge, &[("reason", "Singkatan")]).await.expect(422);
    assert_eq!(half.field("reason"), "Singkatan", "what was typed is kept");
    browser.post(&merge, &[("into", &bali), ("reason", &"a".repeat(501))]).await.expect(422);
    let own = merge.split('/').nth_back(1).unwrap();
    let same = browser.post(&merge, &[("into", own), ("reason", "Singkatan")]).await.expect(409);
    same.says("tidak dapat digabungkan dengan dirinya sendiri");
    browser.post(&merge, &[("into", "999999"), ("reason", "Singkatan")]).await.expect(404);
    browser.get(LIST).await.expect(200).says(TYPED);

    let good = [("into", bali.as_str()), ("reason", "Singkatan yang lazim")];
    browser.post(&merge, &good).await.expect(303);
    browser.get(LIST).await.expect(200).says("Semua instansi sudah terdaftar").hides("Dipakai pendaftaran");
    let page = maker.person.browser.get(&maker.at).await.expect(200).says("Pemerintah Provinsi Bali");
    page.hides(TYPED).hides("menunggu pencocokan panitia");
    let trail = browser.get("/2023/panitia/jejak?jenis=institution").await.expect(200);
    trail.says("Instansi digabungkan").says("Singkatan yang lazim");

    let again = browser.post(&merge, &good).await.expect(409);
    again.says("sudah digabungkan atau didaftarkan");
    let listed = browser.post(&merge.replace("penggabungan", "pengesahan"), &[("kind", "pemprov")]).await;
    listed.expect(409).says("sudah digabungkan atau didaftarkan");
    // Whoever types the name again is of the institution it means.
    let other = pages::individual(&t, 2, TYPED).await;
    other.person.browser.get(&other.at).await.expect(200).says("Pemerintah Provinsi Bali").hides(TYPED);
    t.run_jobs().await;
}
}

on_both! {
async fn a_typed_name_is_taken_into_the_directory_once(t: TestApp) {
    let (maker, budi, merge) = unlisted(&t).await;
    let (browser, list) = (&budi.browser, merge.replace("penggabungan", "pengesahan"));
    browser.post(&list, &[]).await.expect(422).says("Pilih jenis instansinya");
    browser.post(&list, &[("kind", "swasta")]).await.expect(422).says("Pilih jenis instansinya");
    browser.post(&format!("{LIST}/999999/pengesahan"), &[("kind", "pemprov")]).await.expect(404);
    browser.post(&list, &[("kind", "pemprov")]).await.expect(303);
    browser.get(LIST).await.expect(200).says("Semua instansi sudah terdaftar");
    maker.person.browser.get(&maker.at).await.expect(200).says(TYPED).hides("menunggu pencocokan panitia");
    browser.post(&list, &[("kind", "pemprov")]).await.expect(409).says("sudah digabungkan atau didaftarkan");
    // Others may choose it from now on.
    let other = pages::sign_up(&t, ("Peserta Lain", "lain@contoh.go.id")).await;
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("q", TYPED).finish();
    let found = other.browser.get(&format!("/instansi?{query}")).await.expect(200);
    let names: Vec<String> = serde_json::from_str(&found.body).unwrap();
    assert_eq!(names, [TYPED], "the directory offers the name");
    t.run_jobs().await;
}
}

on_both! {
async fn only_the_committee_settles_names(t: TestApp) {
    let (maker, budi, merge) = unlisted(&t).await;
    let rival = pages::individual(&t, 2, ELSEWHERE[1]).await;
    let bali = number_of(&budi, "Pemerintah Provinsi Bali").await;
    for person in [&maker, &rival] {
        let browser = &person.person.browser;
        browser.get(LIST).await.expect(403);
        browser.post(&merge, &[("into", &bali), ("reason", "Saya tahu")]).await.expect(403);
        browser.post(&merge.replace("penggabungan", "pengesahan"), &[("kind", "pemprov")]).await.expect(403);
    }
    budi.browser.get(LIST).await.expect(200).says(TYPED);
    t.run_jobs().await;
}
}

/// What the merge page shows for a target.
async fn preview(budi: &Someone, merge: &str, into: &str) -> crate::support::Page {
    budi.browser.get(&format!("{merge}?into={into}")).await.expect(200)
}

on_both! {
async fn a_merge_shows_what_it_touches_and_is_taken_back(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let typed = fixtures::institution(&t, TYPED, false);
    for n in 1..=3 {
        fixtures::accepted_work(&t, n, typed);
    }
    fixtures::method(&t);
    let sari = pages::invite_and_declare_juror(&t, &budi, SARI, BALI).await;
    for (n, home) in ELSEWHERE.into_iter().enumerate().take(3) {
        let (name, email) = (format!("Juri Lain {n}"), format!("jurilain{n}@contoh.go.id"));
        pages::invite_and_declare_juror(&t, &budi, (&name, &email), home).await;
    }
    t.set_clock("2023-07-15 10:00");
    budi.sign_in().await;
    // The name is open: two members go on without settling it.
    let dewi = pages::committee(&t, ("Dewi Lestari", "dewi@contoh.go.id")).await;
    pages::route_by_two(&dewi, &budi).await;
    t.run_jobs().await;
    sari.sign_in().await;
    let held: Vec<String> = pages::queue_of(&sari).await.into_iter().map(|(number, _)| number).collect();
    assert!(held.len() >= 2, "{held:?}");

    let merge = format!("{LIST}/{typed}/penggabungan");
    let bali = number_of(&budi, BALI).await;
    let page = preview(&budi, &merge, &bali).await.says("Pendaftaran: 3").says("Karya terkirim: 3");
    let mut clashes = page.values("data-clash");
    clashes.sort();
    let mut expected = held.clone();
    expected.sort();
    assert_eq!(clashes, expected);
    page.says("Peserta 1 (2023), Peserta 2 (2023), Peserta 3 (2023)").says("J01 Sari Hapsari");
    assert_eq!(pages::queue_of(&sari).await.len(), held.len(), "looking changes nothing");

    let said = budi.browser.post(&merge, &[("into", &bali), ("reason", "Singkatan yang lazim")]).await.expect(303);
    assert_eq!(said.location().unwrap(), merge);
    t.run_jobs().await;
    assert!(pages::queue_of(&sari).await.is_empty());
    let page = budi.browser.get(&merge).await.expect(200).says("Nama ini sudah digabungkan");
    page.says("oleh Budi Santosa, 15 Juli 2023, 10.00 WIB: Singkatan yang lazim. 3 pendaftaran dan 0 juri dipindahkan");
    let undo = format!("{merge}/pembatalan");
    budi.browser.post(&undo, &[]).await.expect(303);
    budi.browser.get(LIST).await.expect(200).says(TYPED).says("Dipakai pendaftaran: 3").hides("Penggabungan terakhir");
    assert!(pages::queue_of(&sari).await.is_empty(), "what went to others stays there");
    assert!(preview(&budi, &merge, &bali).await.values("data-clash").is_empty());
    budi.browser.post(&undo, &[]).await.expect(409).says("tidak ada yang dibatalkan");
    budi.browser.get("/2023/panitia/jejak?jenis=institution").await.expect(200).says("Penggabungan instansi dibatalkan");
    // Merged anew it can be undone anew.
    budi.browser.post(&merge, &[("into", &bali), ("reason", "Sama")]).await.expect(303);
    budi.browser.post(&undo, &[]).await.expect(303);
    t.run_jobs().await;
}
}

on_both! {
async fn a_merge_is_not_undone_under_a_later_one(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let first = fixtures::institution(&t, "Pemprov Bali Satu", false);
    let second = fixtures::institution(&t, "Pemprov Bali Dua", false);
    let (of_first, of_second) =
        (format!("{LIST}/{first}/penggabungan"), format!("{LIST}/{second}/penggabungan"));
    let bali = number_of(&budi, BALI).await;
    for merge in [&of_first, &of_second] {
        budi.browser.post(merge, &[("into", &bali), ("reason", "Sama")]).await.expect(303);
    }
    let refused = budi.browser.post(&format!("{of_first}/pembatalan"), &[]).await.expect(409);
    refused.says("\"Pemprov Bali Dua\" juga digabungkan").says("Batalkan penggabungan itu dahulu");
    budi.browser.post(&format!("{of_second}/pembatalan"), &[]).await.expect(303);
    // The name came back as another institution: the typed one cannot come back beside it.
    let file = "kode,nama,jenis\nX-1,Pemprov Bali Satu,pemprov\n";
    let rows = lomba::institutions::csv_file::parse(file.as_bytes()).rows;
    t.write(|tx| {
        lomba::institutions::import(tx, &rows)?;
        use lomba::db::schema::institutions as i;
        use diesel::prelude::*;
        // The fixture's key is not the portal's.
        diesel::update(i::table.filter(i::code.eq("X-1")))
            .set(i::name_key.eq("pemprov bali satu"))
            .execute(tx.conn)
            .map_err(lomba::db::Fault::from)
    })
    .unwrap();
    let refused = budi.browser.post(&format!("{of_first}/pembatalan"), &[]).await.expect(409);
    refused.says("nama yang sama sudah didaftarkan lagi");
    budi.browser.post(&format!("{LIST}/999999/penggabungan/pembatalan"), &[]).await.expect(404);
    t.run_jobs().await;
}
}

on_both! {
async fn a_target_is_looked_up_and_the_directory_is_not_carried_along(t: TestApp) {
    let (_, budi, merge) = unlisted(&t).await;
    let list = budi.browser.get(LIST).await.expect(200).says("Pemerintah Provinsi Bali (");
    list.hides("Pemerintah Provinsi Aceh").hides("<option value=\"1").says("Instansi lain di direktori");
    let page = budi.browser.get(&format!("{merge}?name=Pemprov+Aceh")).await.expect(200);
    page.says(&format!("{TYPED} → Pemerintah Provinsi Aceh")).says("tidak ada surat yang dikirim");
    let page = budi.browser.get(&format!("{merge}?name=Badan+Entah")).await.expect(422);
    assert_eq!(page.field("name"), "Badan Entah", "what was typed is kept");
    page.says("Direktori tidak memuat nama ini");
    // Without anything picked there is only the choice.
    budi.browser.get(&merge).await.expect(200).says("Lihat apa yang berubah").hides("Yang akan terjadi");
    let aceh: i64 = read(&t, |conn| {
        use lomba::db::schema::institutions as i;
        use diesel::prelude::*;
        Ok(i::table.filter(i::name.eq("Pemerintah Provinsi Aceh")).select(i::id).first(conn)?)
    });
    let typed = [("name", "Pemprov Aceh"), ("reason", "Cabang")];
    budi.browser.post(&merge, &typed).await.expect(303);
    let into: Option<i64> = read(&t, |conn| {
        use lomba::db::schema::institutions as i;
        use diesel::prelude::*;
        Ok(i::table.filter(i::name.eq(TYPED)).select(i::merged_into).first(conn)?)
    });
    assert_eq!(into, Some(aceh));
    t.run_jobs().await;
}
}

on_both! {
async fn a_word_of_two_scripts_is_refused_wherever_an_institution_is_typed(t: TestApp) {
    // Cyrillic letters that look like Latin ones.
    let mixed = "B\u{430}dan Contoh";
    let said = "memuat huruf dari aksara yang berbeda";
    let budi = pages::committee(&t, BUDI).await;
    let form = [("name", SARI.0), ("email", SARI.1), ("expertise", "Video"), ("institution", mixed)];
    let page = budi.browser.post("/2023/panitia/juri", &form).await.expect(422).says(said);
    assert_eq!(page.field("institution"), mixed);
    budi.browser.post("/2023/panitia/juri", &form[..3]).await.expect(303);
    let (sari, _) = pages::accept_jury_invitation(&t, SARI).await;
    let own = [("institution", mixed), ("accepted", "on")];
    assert_eq!(sari.browser.post("/2023/juri/pernyataan", &own).await.expect(422).says(said).field("institution"), mixed);
    let others = [("institution", BALI), ("others", mixed), ("accepted", "on")];
    sari.browser.post("/2023/juri/pernyataan", &others).await.expect(422).says(said);
    let maker = pages::sign_up(&t, ("Peserta Satu", "satu@contoh.go.id")).await;
    let form = [("kind", "individual"), ("institution", mixed), ("name", "Peserta Satu")];
    maker.browser.post("/2023/peserta/daftar", &form).await.expect(422).says(said);
    let list = lomba::institutions::csv_file::parse(format!("kode,nama,jenis\nX-1,{mixed},lpnk\n").as_bytes());
    assert_eq!((list.rows.len(), list.problems[0].line), (0, 2));
    assert!(list.problems[0].message.id.contains(said));
    let jury = lomba::judging::csv_file::parse(format!("nama,surel,keahlian,instansi\nRani,rani@contoh.go.id,Video,{mixed}\n").as_bytes());
    let (taken, refused) =
        t.write(|tx| lomba::judging::import_jurors(tx, None, fixtures::EDITION, &jury.rows)).unwrap();
    assert_eq!((taken, refused[0].line), (0, 2));
    assert!(refused[0].message.id.contains(said));
    // Wide letters and signs nobody sees are the same name.
    let wide = "\u{ff22}\u{ff41}\u{ff44}\u{ff41}\u{ff4e} Con\u{200b}toh";
    let wide = pages::individual(&t, 1, wide).await;
    let plain = pages::individual(&t, 2, "Badan Contoh").await;
    for maker in [wide, plain] {
        maker.person.browser.get(&maker.at).await.expect(200).says("Badan Contoh");
    }
    budi.browser.get(LIST).await.expect(200).says("Dipakai pendaftaran: 2");
    t.run_jobs().await;
}
}
