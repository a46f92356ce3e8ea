//! The audit trail as a list: narrowed by who, what, when and which record; what changed in words; as a file.

use lomba::accounts::SignedIn;
use lomba::audit::{self, Record, Subject};
use lomba::db::Fault;
use serde_json::{Value, json};

use super::juror_edit::given_out;
use super::list_files::{book, rows};
use crate::on_both;
use crate::support::journey::{self as pages, BUDI, Someone};
use crate::support::{TestApp, fixtures};

const TRAIL: &str = "/2023/panitia/jejak";

/// A line of the trail.
struct Planted {
    act: &'static str,
    subject: Subject,
    reason: String,
    details: Value,
}

fn of_work(n: i64, reason: &str) -> Planted {
    let reason = reason.to_owned();
    Planted { act: "work.accepted", subject: Subject::new("work", n), reason, details: Value::Null }
}

fn told(act: &'static str, subject: Subject, details: Value) -> Planted {
    Planted { act, subject, reason: String::new(), details }
}

fn plant(t: &TestApp, who: &SignedIn, lines: &[Planted]) {
    t.write(|tx| {
        for line in lines {
            let record = who.record(Some(fixtures::EDITION), line.act, line.subject);
            audit::record(tx, &Record { reason: &line.reason, details: line.details.clone(), ..record })?;
        }
        Ok::<_, Fault>(())
    })
    .unwrap();
}

/// The records of the lines that match, in their order.
async fn records(budi: &Someone, query: &str) -> Vec<String> {
    let file = budi.browser.get(&format!("{TRAIL}.csv?kolom=catatan{query}")).await.expect(200);
    rows(&file).into_iter().skip(1).map(|row| row[0].clone()).collect()
}

fn works(numbers: impl IntoIterator<Item = i64>) -> Vec<String> {
    numbers.into_iter().map(|n| format!("Karya {n}")).collect()
}

on_both! {
async fn the_trail_is_narrowed_by_who_what_when_and_which_record(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let (sekar, tirta) = (fixtures::person(&t, "Sekar Wulandari", "sekar@contoh.go.id"), fixtures::person(&t, "Tirta Wijaya", "tirta@contoh.go.id"));
    plant(&t, &sekar, &[of_work(1, "Lengkap"), told("work.reopened", Subject::new("work", 2), Value::Null)]);
    t.set_clock("2023-06-02 23:59");
    plant(&t, &tirta, &[of_work(3, "100% lengkap"), told("letter.held", Subject::new("letter", 3), Value::Null)]);
    t.set_clock("2023-06-03 00:00");
    plant(&t, &sekar, &[of_work(4, "")]);
    budi.sign_in().await;
    let of = |who: &SignedIn| format!("&orang={}", who.user_id());

    assert_eq!(records(&budi, &of(&sekar)).await, works([4, 2, 1]), "the newest first");
    assert_eq!(records(&budi, &format!("{}&urut=waktu", of(&sekar))).await, works([1, 2, 4]));
    assert_eq!(records(&budi, &of(&tirta)).await, ["Surat 3", "Karya 3"]);
    assert_eq!(records(&budi, "&jenis=work").await, works([4, 3, 2, 1]));
    assert_eq!(records(&budi, "&jenis=letter&id=3").await, ["Surat 3"]);
    assert_eq!(records(&budi, "&jenis=work&id=3").await, works([3]));
    assert_eq!(records(&budi, "&tindakan=karya+diterima").await, works([4, 3, 1]), "by the name of the act");
    assert_eq!(records(&budi, "&tindakan=work.reopened").await, works([2]));
    assert_eq!(records(&budi, "&tindakan=tidak-ada").await, [""; 0], "an act that nothing is called finds nothing");
    assert_eq!(records(&budi, "&jenis=work&dari=2023-06-02").await, works([4, 3]));
    assert_eq!(records(&budi, "&jenis=work&sampai=2023-06-02").await, works([3, 2, 1]), "the day's last minute counts");
    assert_eq!(records(&budi, "&jenis=work&dari=2023-06-02&sampai=2023-06-02").await, works([3]));
    assert_eq!(records(&budi, "&jenis=work&q=LENGKAP").await, works([3, 1]));
    assert_eq!(records(&budi, "&q=100%25").await, works([3]), "signs of a pattern stand for themselves");
    assert_eq!(records(&budi, "&jenis=work&q=tirta").await, works([3]));
    // Words of a link that say nothing narrow nothing.
    assert_eq!(records(&budi, "&jenis=work&orang=siapa").await, works([4, 3, 2, 1]));
    // The address of earlier pages: only older lines.
    let file = budi.browser.get(&format!("{TRAIL}.csv?jenis=work&id=3&kolom=baris")).await.expect(200);
    let third = &rows(&file)[1][0];
    assert_eq!(records(&budi, &format!("&jenis=work&sebelum={third}")).await, works([2, 1]));

    let page = budi.browser.get(&format!("{TRAIL}?orang={}&dari=2023-06-03", sekar.user_id())).await.expect(200);
    page.says("1 catatan").says("Pelaku: Sekar Wulandari").says("Dari: 3 Juni 2023").says("Karya diterima").hides("Tirta Wijaya");
    let none = budi.browser.get(&format!("{TRAIL}?tindakan=tidak-ada")).await.expect(200);
    none.says("Tidak ada yang cocok");
    t.run_jobs().await;
}
}

on_both! {
async fn records_are_called_and_found_as_people_call_them(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let house = fixtures::institution(&t, "Badan Contoh 1", true);
    // Another work before it, so that no id is the number of the work.
    fixtures::draft_of(&t, "Peserta Draf", "draf@contoh.go.id", house);
    let owned = fixtures::accepted_work(&t, 36, house);
    let (work, juror) = (owned.work.0, fixtures::juror(&t, 7, None, None).0);
    let (entry, user) = (owned.member.entry().0, budi_id(&t));
    let sekar = fixtures::person(&t, "Sekar Wulandari", "sekar@contoh.go.id");
    plant(&t, &sekar, &[
        told("work.taken", Subject::new("work", work), Value::Null),
        told("juror.invited_again", Subject::new("juror", juror), Value::Null),
        told("entry.extended", Subject::new("entry", entry), Value::Null),
        told("jury.chair_named", Subject::new("juror", juror), json!({ "approved_by": user, "before": null })),
        told("juror.plan_lapsed", Subject::new("juror", juror), json!({ "works": [work, 999] })),
        told("score.excluded", Subject::new("work", work), json!({ "work": "ML-2023-0036", "juror": "J07", "t": 3.5, "scores": [60.25] })),
        told("work.taken", Subject::new("work", 999), Value::Null),
    ]);
    let of = format!("&orang={}&urut=waktu", sekar.user_id());
    let called = ["Karya ML-2023-0036", "Juri J07 Juri Rahasia 7", "Pendaftaran Peserta 36", "Juri J07 Juri Rahasia 7"];
    assert_eq!(records(&budi, &of).await[..4], called);
    assert_eq!(records(&budi, &of).await[6], "Karya 999", "a record that is gone keeps its number");
    let file = budi.browser.get(&format!("{TRAIL}.csv?kolom=perubahan,nomor{of}")).await.expect(200);
    let told: Vec<Vec<String>> = rows(&file).into_iter().skip(1).collect();
    assert_eq!(told[3], ["Disetujui lebih dulu oleh: Budi Santosa", &juror.to_string()]);
    assert_eq!(told[4][0], "Karya: ML-2023-0036, nomor 999");
    assert!(!told[5][0].contains("60"), "a score stands where scores are shown: {told:?}");

    // By the number or the code that people know, in whatever letters, and by the portal's own.
    let by = async |typed: &str| records(&budi, &format!("{of}&id={typed}")).await;
    assert_eq!(by("ML-2023-0036").await, ["Karya ML-2023-0036"; 2]);
    assert_eq!(by("ml-2023-0036").await.len(), 2);
    assert_eq!(by("j07").await, ["Juri J07 Juri Rahasia 7"; 3]);
    assert_eq!(by("999").await, ["Karya 999"]);
    assert_eq!(by("ML-2023-9999").await, [""; 0], "a number that nothing has finds nothing");
    assert_eq!(records(&budi, "&jenis=juror&id=ML-2023-0036").await, [""; 0]);
    let sought = records(&budi, "&q=ml-2023-0036").await;
    assert_eq!(sought, ["Karya ML-2023-0036"; 3], "words that are a number find its record: with who began it");

    // What can be none of them is refused at its field, and nothing is shown in its place.
    let page = budi.browser.get(&format!("{TRAIL}?id=nomor+satu&jenis=work")).await.expect(422);
    assert_eq!(page.field("id"), "nomor satu");
    let page = page.says("Tulis nomor karya (ML-2023-0036), kode juri (J07), atau angka saja").hides("<tbody>");
    assert!(!page.words().contains("Tidak ada yang cocok") && !page.words().contains("0 catatan"));
    budi.browser.get(&format!("{TRAIL}?dari=kemarin")).await.expect(422).says("Pilih tanggal");
    budi.browser.get(&format!("{TRAIL}.csv?id=nomor+satu")).await.expect(409).says("kode juri (J07)");
    budi.browser.post("/bahasa", &[("lang", "en"), ("back", TRAIL)]).await.expect(303);
    budi.browser.get(&format!("{TRAIL}?id=x")).await.expect(422).says("Write a work's number (ML-2023-0036)");
    t.run_jobs().await;
}
}

fn budi_id(t: &TestApp) -> i64 {
    use diesel::prelude::*;
    use lomba::db::schema::users;
    let found = users::table.filter(users::email.eq(BUDI.1)).select(users::id);
    fixtures::read(t, |conn| Ok(found.first::<lomba::ids::UserId>(conn)?)).0
}

on_both! {
async fn beyond_the_last_page_stands_the_last_page(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let sekar = fixtures::person(&t, "Sekar Wulandari", "sekar@contoh.go.id");
    plant(&t, &sekar, &(1..=60).map(|n| of_work(n, "")).collect::<Vec<_>>());
    let of = format!("{TRAIL}?orang={}", sekar.user_id());
    let last = budi.browser.get(&format!("{of}&page=2")).await.expect(200);
    let beyond = budi.browser.get(&format!("{of}&page=99")).await.expect(200);
    for page in [last, beyond] {
        let page = page.says("60 catatan").says("51–60 dari 60").hides("Tidak ada yang cocok");
        assert_eq!(page.values("data-l").iter().filter(|label| *label == "Tindakan").count(), 10);
    }
    let directory = budi.browser.get("/2023/panitia/instansi/direktori?q=Provinsi&page=2").await.expect(200);
    directory.says("Pemerintah Provinsi Bali").hides("Tidak ada yang cocok");
    t.run_jobs().await;
}
}

on_both! {
async fn every_list_shows_its_last_page_beyond_it(t: TestApp) {
    let (budi, _) = given_out(&t, 2, 4).await;
    for list in ["karya", "peserta", "anggota", "juri", "penugasan", "jejak", "instansi/direktori"] {
        let first = budi.browser.get(&format!("/2023/panitia/{list}")).await.expect(200);
        let beyond = budi.browser.get(&format!("/2023/panitia/{list}?page=99")).await.expect(200);
        let cells = |page: &crate::support::Page| page.values("data-l").len();
        assert!(cells(&first) > 0, "{list} has lines");
        if list != "instansi/direktori" && list != "jejak" {
            assert_eq!(cells(&beyond), cells(&first), "{list}");
        }
        assert!(cells(&beyond) > 0, "{list}");
    }
    t.run_jobs().await;
}
}

on_both! {
async fn what_changed_is_told_in_words(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let sekar = fixtures::person(&t, "Sekar Wulandari", "sekar@contoh.go.id");
    let (work, entry, edition) = (Subject::new("work", 7), Subject::new("entry", 7), Subject::new("edition", fixtures::EDITION.0));
    plant(&t, &sekar, &[
        told("work.accepted", work, json!({ "from": "submitted", "revision": 2, "due_at": null })),
        told("entry.corrected", entry, json!({ "before": { "institution": ["Badan A"], "team_name": ["Tim"] }, "after": { "institution": ["Badan B"], "team_name": ["Tim"] } })),
        told("entry.leader_changed", entry, json!({ "from": 3, "to": 5 })),
        told("juror.edited", Subject::new("juror", 1), json!({ "before": { "capacity": null, "expertise": "Video" }, "capacity": 4, "expertise": "Video", "works_given_up": 0 })),
        told("film.confirmed", work, json!({ "video": 9, "part": "main", "was": "needs_review", "played": true })),
        told("edition.settings_changed", edition, json!({ "form": "batas", "fields": { "works_per_entry": { "from": "2", "to": "3" } } })),
        told("jury.answer_date_set", edition, json!({ "answer_by": lomba::clock::At(1_688_749_200_000_i64), "jurors": [1, 2] })),
        told("award.revoked", work, json!({ "unknown_word": { "inner": true } })),
    ]);
    let file = budi.browser.get(&format!("{TRAIL}.csv?orang={}&urut=waktu&kolom=perubahan", sekar.user_id())).await.expect(200);
    let said: Vec<String> = rows(&file).into_iter().skip(1).map(|row| row[0].clone()).collect();
    let status = lomba::works::WorkStatus::Submitted.text().id;
    let review = lomba::video_check::CheckStatus::NeedsReview.text().id;
    let part = lomba::video_check::PartKind::Main.text().id;
    let form = lomba::editions::form::SettingsForm::Limits.text().id;
    let wanted = [
        format!("Status: semula {status}; Kiriman ke-: 2"),
        "Instansi: Badan A → Badan B".to_owned(),
        "Ketua: nomor 3 → nomor 5".to_owned(),
        "Kapasitas: – → 4; Karya dilepas: 0".to_owned(),
        format!("Status: semula {review}; Bagian: {part}; Diputar: ya; Film karya: nomor 9"),
        format!("works per entry: 2 → 3; Formulir: {form}"),
        "Batas jawaban: 7 Juli 2023, 23.59 WIB; Juri: nomor 1, nomor 2".to_owned(),
        "unknown word › inner: ya".to_owned(),
    ];
    assert_eq!(said, wanted);
    let page = budi.browser.get(&format!("{TRAIL}?orang={}", sekar.user_id())).await.expect(200);
    let page = page.says("Kapasitas: – → 4; Karya dilepas: 0").says("Instansi: Badan A → Badan B");
    assert!(!page.words().contains("{\""), "nothing as the log keeps it");
    assert!(page.body.contains("href=\"/2023/panitia/karya/7\"") && page.body.contains("href=\"/2023/panitia/peserta/7\""));
    t.run_jobs().await;
}
}

on_both! {
async fn the_trail_is_taken_away_as_it_is_narrowed(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let sekar = fixtures::person(&t, "=Sekar", "sekar@contoh.go.id");
    let lines: Vec<Planted> = (1..=60).map(|n| of_work(n, if n == 1 { "=1+1" } else { "" })).collect();
    plant(&t, &sekar, &lines);
    let query = format!("?orang={}&urut=waktu", sekar.user_id());
    let first = budi.browser.get(&format!("{TRAIL}{query}")).await.expect(200).says("60 catatan").says("1–50 dari 60");
    assert!(first.body.contains("Karya 50<") && !first.body.contains("Karya 51<"));
    let second = budi.browser.get(&format!("{TRAIL}{query}&page=2")).await.expect(200).says("51–60 dari 60");
    assert!(second.body.contains("Karya 51<") && !second.body.contains("Karya 50<"));
    let link = second.link("/2023/panitia/jejak.xlsx");
    assert_eq!(link, format!("{TRAIL}.xlsx{query}"));
    let head = ["Waktu (WIB)", "Tindakan", "Pelaku", "Catatan", "Yang berubah", "Alasan"].map(str::to_owned).to_vec();
    let row = |n: i64, who: &str, reason: &str| {
        ["2023-06-01 10:00", "Karya diterima", who, &format!("Karya {n}"), "", reason].map(str::to_owned).to_vec()
    };
    let reason = |n: i64, first: &'static str| if n == 1 { first } else { "" };
    let csv = rows(&budi.browser.get(&link.replace(".xlsx", ".csv")).await.expect(200));
    let wanted: Vec<_> = std::iter::once(head.clone()).chain((1..=60).map(|n| row(n, "'=Sekar", reason(n, "'=1+1")))).collect();
    assert_eq!(csv, wanted);
    let wanted: Vec<_> = std::iter::once(head).chain((1..=60).map(|n| row(n, "=Sekar", reason(n, "=1+1")))).collect();
    let cells = |row: Vec<String>| (0..6).map(|n| row.get(n).cloned().unwrap_or_default()).collect::<Vec<_>>();
    assert_eq!(book(&budi.browser.get(&link).await.expect(200)).into_iter().map(cells).collect::<Vec<_>>(), wanted);

    let form = [("tabel", "jejak"), ("alamat", "jenis=work&dari=2023-06-01&bukan=ini&page=2"), ("name", "Karya Juni")];
    let to = budi.browser.post("/2023/panitia/tampilan", &form).await.expect(303).location().unwrap();
    assert_eq!(to, format!("{TRAIL}?jenis=work&dari=2023-06-01"));
    let shown = budi.browser.get(&to).await.expect(200).says("Karya Juni");
    assert!(shown.body.contains("?jenis=work&amp;dari=2023-06-01\" aria-current=\"true\""));
    t.run_jobs().await;
}
}
