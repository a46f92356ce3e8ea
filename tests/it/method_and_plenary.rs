//! What the public can check: the method that no request changes, decisions of the jury that take two members, and
//! results that two members publish.

use std::collections::BTreeMap;

use diesel::prelude::*;
use lomba::approvals::SecondProblem;
use lomba::db::Fault;
use lomba::db::schema::{audit_log, editions as edition_rows, methods, works};
use lomba::editions::{self, DEFAULT_EDITION, EditionProblem};
use lomba::i18n::Lang;
use lomba::judging::rules::Given;
use lomba::judging::{self, AssignmentStatus, Draft, DraftProblem, RoomProblem, StepProblem, SubmitProblem};
use lomba::results::{self, PrepareProblem, PublishProblem, Snapshot};
use lomba::secrets::sha256_hex;

use crate::on_both;
use crate::results::{entrants_and_sheets, field_with};
use crate::support::fixtures::{self, EDITION, read, right};
use crate::support::{Client, TestApp, journey, two_members};

const HASIL: &str = "/2023/panitia/hasil";
const METODE: &str = "/2023/panitia/hasil/metode";
const PLENO: &str = "/2023/panitia/hasil/pleno";
const PENYEGELAN: &str = "/2023/panitia/hasil/penyegelan";
const PENGUMUMAN: &str = "/2023/panitia/hasil/pengumuman";
const UJI_COBA: &str = "/2023/panitia/hasil/uji-coba";
const TANPA_METODE: &str = "belum ditetapkan";

fn number(n: usize) -> String {
    format!("ML-2023-{n:04}")
}

on_both! {
async fn the_method_is_fixed_once_and_no_request_changes_it(t: TestApp) {
    entrants_and_sheets(&t, |n| 9000 - 100 * i64::try_from(n).unwrap());
    t.set_clock("2023-08-19 00:10");
    let (budi, visitor) = (t.committee("Budi Santoso", "budi@contoh.go.id").await, t.visitor());
    visitor.get("/2023/hasil/metode.json").await.expect(404);
    visitor.get("/2023/hasil").await.expect(200).hides("data-method");
    budi.post(PENYEGELAN, &[]).await.expect(409).says(TANPA_METODE);
    // Sheets were handed in already: the gate must stay closed for good.
    budi.get(METODE).await.expect(200).says("Sudah ada lembar nilai yang dibuka");
    budi.post(METODE, &[]).await.expect(303);
    let fixed = read(&t, |conn| results::find_method(conn, EDITION)).unwrap();
    let public = visitor.get("/2023/hasil/metode.json").await.expect(200);
    assert_eq!((public.body.as_str(), sha256_hex(&public.body)), (fixed.document.as_str(), fixed.sha256.clone()));
    assert!(fixed.document.contains("\"announced\":false"));
    assert_eq!(visitor.get("/2023/hasil").await.expect(200).values("data-method"), std::slice::from_ref(&fixed.sha256));
    budi.post(METODE, &[]).await.expect(303);
    assert_eq!(read(&t, |conn| results::find_method(conn, EDITION)), Some(fixed.clone()));
    let acts: Vec<String> = read(&t, |conn| Ok(audit_log::table.select(audit_log::act).load(conn)?));
    assert_eq!(acts.iter().filter(|act| *act == "method.fixed").count(), 1);

    // The file of the edition, with another weight.
    let changed = DEFAULT_EDITION.replace("jurors_per_work = 3", "jurors_per_work = 4");
    assert_ne!(changed, DEFAULT_EDITION);
    let refused = t.write(|tx| editions::load(tx, &changed, false)).unwrap_err();
    assert!(matches!(&refused, EditionProblem::Refused(said) if said.get(Lang::Id).contains(&fixed.sha256)), "{refused:?}");
    // The rows themselves.
    let touched = |changed: Result<usize, Fault>| changed.unwrap_err().to_string();
    let update = t.write(|tx| diesel::update(methods::table).set(methods::document.eq("{}")).execute(tx.conn).map_err(Fault::from));
    assert!(touched(update).contains("a fixed method does not change"));
    let delete = t.write(|tx| diesel::delete(methods::table).execute(tx.conn).map_err(Fault::from));
    assert!(touched(delete).contains("a fixed method does not change"));
    // The settings behind the portal's back: nothing is sealed or shown by other settings.
    for (from, to) in [
        ("\"jurors_per_work\":3", "\"jurors_per_work\":2"),
        ("\"award_size\":10", "\"award_size\":12"),
        ("\"seed_text\":\"", "\"seed_text\":\"x"),
        ("\"weight\":60", "\"weight\":100"),
    ] {
        let before: String = read(&t, |conn| Ok(edition_rows::table.select(edition_rows::settings).first(conn)?));
        assert!(before.contains(from), "{from}");
        let after = match to.contains("100") {
            true => before.replacen(from, to, 1).replacen("\"weight\":40", "\"weight\":0", 1),
            false => before.replacen(from, to, 1),
        };
        let put = |text: String| t.write(|tx| diesel::update(edition_rows::table).set(edition_rows::settings.eq(text)).execute(tx.conn).map_err(Fault::from)).unwrap();
        put(after);
        budi.post(PENYEGELAN, &[]).await.expect(409).says(&fixed.sha256);
        budi.post(METODE, &[]).await.expect(409).says(&fixed.sha256);
        put(before);
    }
    two_members::seal(&t, &budi).await;
    let json = budi.get("/2023/panitia/hasil/berita-acara.json").await.expect(200).body;
    let record: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&record["gate"]["open"], &record["method_sha256"]), (&false.into(), &fixed.sha256.into()));
    assert_eq!(record["acts"]["sealed"]["name"], "Budi Santoso");
    t.run_jobs().await;
}
}

on_both! {
async fn no_sheet_opens_before_the_method_is_fixed(t: TestApp) {
    let house = fixtures::institution(&t, "Badan Contoh", true);
    let work = fixtures::accepted_work(&t, 1, house).work;
    let sari = t.person("Sari Puspita", "sari@contoh.go.id").await;
    let user = read(&t, |conn| lomba::accounts::find_by_email(conn, "sari@contoh.go.id")).unwrap();
    let elsewhere = fixtures::institution(&t, "Badan Lain", true);
    let juror = fixtures::juror(&t, 1, Some(user.id), Some(elsewhere));
    let id = fixtures::sheet(&t, work, juror, AssignmentStatus::Assigned, None);
    t.set_clock("2023-07-20 09:00");
    sari.post("/akun/masuk", &[("email", "sari@contoh.go.id"), ("password", crate::support::PASSWORD)]).await.expect(303);
    let person = t.write(|tx| lomba::accounts::sign_in(tx, user.id, "uji")).unwrap().person;
    let actor = fixtures::judge(&t, &person);
    let edition = read(&t, editions::current).unwrap();
    let marks: BTreeMap<_, _> = edition.settings.rubric.items().map(|item| (item.code.clone(), Given { exact: Some(9000), band: None })).collect();
    let draft = Draft { marks, comment: "Jelas.".to_owned(), ..Draft::default() };
    let room = format!("/2023/juri/karya/{id}");
    sari.get(&room).await.expect(409).says(TANPA_METODE);
    assert!(matches!(t.write(|tx| judging::save_draft(tx, &actor, &edition, id, &draft)), Err(DraftProblem::Room(RoomProblem::MethodMissing))));
    assert!(matches!(t.write(|tx| judging::postpone(tx, &actor, id)), Err(StepProblem::Room(RoomProblem::MethodMissing))));
    assert!(matches!(t.write(|tx| judging::submit_sheet(tx, &actor, id)), Err(SubmitProblem::Room(RoomProblem::MethodMissing))));
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    budi.post(METODE, &[]).await.expect(303);
    let fixed = read(&t, |conn| results::find_method(conn, EDITION)).unwrap();
    assert!(fixed.document.contains("\"announced\":true"), "no sheet was open");
    sari.get(&room).await.expect(200);
    t.write(|tx| judging::save_draft(tx, &actor, &edition, id, &draft)).unwrap();
    t.run_jobs().await;
}
}

/// A decision's form.
fn decision<'a>(kind: &'a str, works: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut form = vec![
        ("kind", kind),
        ("works", works),
        ("minutes", "R-7/2023"),
        ("reason", "Keputusan bulat juri"),
        ("decided_on", "2023-08-20"),
        ("attendees", "3"),
    ];
    form.extend_from_slice(more);
    form
}

/// Works 10 and 11 are alike in everything; by three members of the committee, sealed, on the day of the results.
async fn tied(t: &TestApp) -> (Client, Client, Client) {
    field_with(t, |n| 9000 - 100 * i64::try_from(n.min(10)).unwrap());
    t.set_clock("2023-08-21 10:00");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    let citra = t.committee("Citra Ayu", "citra@contoh.go.id").await;
    budi.get(PLENO).await.expect(303);
    two_members::seal(t, &budi).await;
    (budi, dewi, citra)
}

/// Numbers of the published list.
async fn published(t: &TestApp) -> (Snapshot, Vec<String>) {
    let json = t.visitor().get("/2023/hasil.json").await.expect(200).body;
    let snapshot = Snapshot::parse(&json).unwrap();
    let csv = t.visitor().get("/2023/hasil/lembar.csv").await.expect(200).body;
    let sheets = results::parse_sheet_file(&csv).unwrap().sheets;
    assert_eq!(results::verify::differences(&snapshot, &sheets), []);
    let numbers = snapshot.works.iter().map(|work| work.number.clone()).collect();
    (snapshot, numbers)
}

on_both! {
async fn an_order_that_departs_takes_two_members(t: TestApp) {
    let (budi, dewi, citra) = tied(&t).await;
    let desk = budi.get(PLENO).await.expect(200);
    let drawn: Vec<String> = desk.values("data-tie")[0].split(' ').map(str::to_owned).collect();
    assert_eq!(desk.values("data-tie").len(), 1);
    let mut known = drawn.clone();
    known.sort_unstable();
    assert_eq!(known, [number(10), number(11)]);
    let reversed = format!("{}\n{}", drawn[1], drawn[0]);

    budi.post(PLENO, &decision("order", &drawn[0], &[])).await.expect(409).says("bukan satu kelompok utuh");
    let kept = budi.post(PLENO, &decision("departure", &drawn[0], &[("at", "d")])).await.expect(409);
    let kept = kept.says("Keputusan belum dicatat; isian Anda masih ada di bawah");
    assert!(kept.body.contains("R-7/2023") && kept.body.contains("<details open"), "{}", kept.body);
    budi.post(PLENO, &decision("order", &format!("{}\n{}", number(1), number(2)), &[])).await.expect(409);
    budi.post(PLENO, &[("kind", "x")]).await.expect(400);
    for (name, value, said) in [("minutes", " ", "Nomor risalah"), ("decided_on", "2023-08-22", "Tanggal rapat"), ("attendees", "0", "hadir")] {
        let form: Vec<_> = decision("order", &reversed, &[]).into_iter().map(|(n, v)| (n, if n == name { value } else { v })).collect();
        let form = [&form[..], &[("at", "t0")]].concat();
        // What was typed stays, beside what is wrong with it.
        let kept = budi.post(PLENO, &form).await.expect(422).says(said);
        let typed = |field: &str| kept.body.split(&format!("id=\"f-t0-{field}\"")).nth(1).unwrap().split('>').next().unwrap().to_owned();
        for (field, shown) in [("minutes", "R-7/2023"), ("reason", "Keputusan bulat juri"), ("decided_on", "2023-08-20")] {
            let shown = if field == name { value.trim() } else { shown };
            assert!(typed(field).contains(&format!("value=\"{shown}\"")) || shown.is_empty(), "{field}: {}", typed(field));
        }
        assert!(typed("decided_on").contains("type=\"date\""), "{}", typed("decided_on"));
        assert_eq!(kept.textarea("works"), reversed, "the order as it was typed");
    }
    // Prepared before the decision: stale after it.
    let shown = citra.get(PENGUMUMAN).await.expect(200).field("fingerprint");
    let stale = [("fingerprint", shown.as_str())];
    citra.post(UJI_COBA, &stale).await.expect(303);

    budi.post(PLENO, &decision("order", &reversed, &[])).await.expect(303);
    let waiting = budi.get(PLENO).await.expect(200).says("menunggu anggota kedua");
    let id = waiting.values("data-decision")[0].clone();
    let confirm = format!("{PLENO}/{id}/pengesahan");
    waiting.hides(&confirm);
    let ranks = budi.get(HASIL).await.expect(200).values("data-work");
    assert_eq!(ranks[9], drawn[0], "it does not count yet");
    let stale = [stale[0], ("number", "10"), ("password", crate::support::PASSWORD)];
    dewi.post(PENGUMUMAN, &stale).await.expect(409).says("1 keputusan pleno masih menunggu");
    budi.post(&confirm, &[]).await.expect(409).says("bukan oleh yang mencatatnya");
    let (one, two) = tokio::join!(dewi.post(&confirm, &[]), citra.post(&confirm, &[]));
    let mut both = [one.status, two.status];
    both.sort_unstable();
    assert_eq!(both, [303, 409]);
    budi.post(&format!("{PLENO}/{id}/pembatalan"), &[]).await.expect(409);
    assert_eq!(budi.get(HASIL).await.expect(200).says("juri memutuskannya").values("data-work")[9], drawn[1]);
    t.visitor().get("/2023/hasil/pleno.json").await.expect(404);
    dewi.post(PENGUMUMAN, &stale).await.expect(409).says("berubah sejak pratinjau");

    journey::publish_by_two(&budi, &dewi).await;
    let (snapshot, numbers) = published(&t).await;
    assert_eq!(numbers[9], drawn[1]);
    assert_eq!(snapshot.details.plenary.len(), 1);
    t.visitor().get("/2023/hasil").await.expect(200).says("Keputusan bulat juri").says("R-7/2023").hides("Budi Santoso");
    budi.post(PLENO, &decision("order", &reversed, &[])).await.expect(409).says("Hasil sudah diumumkan");
    let json = budi.get("/2023/panitia/hasil/berita-acara.json").await.expect(200).body;
    let record: serde_json::Value = serde_json::from_str(&json).unwrap();
    let said = &record["plenary"][0];
    assert_eq!((&said["recorded_by"]["name"], &said["departs"]), (&"Budi Santoso".into(), &true.into()));
    assert_ne!(said["confirmed_by"]["name"], "Budi Santoso");
    assert_eq!((&record["acts"]["prepared"]["name"], &record["acts"]["published"]["name"]), (&"Budi Santoso".into(), &"Dewi Lestari".into()));
    t.run_jobs().await;
}
}

on_both! {
async fn an_order_as_drawn_counts_at_once_and_a_waiting_one_can_be_withdrawn(t: TestApp) {
    let (budi, dewi, _) = tied(&t).await;
    let drawn = budi.get(PLENO).await.expect(200).values("data-tie")[0].replace(' ', "\n");
    budi.post(PLENO, &decision("order", &drawn, &[])).await.expect(303);
    assert_eq!(budi.get(HASIL).await.expect(200).says("juri memutuskannya").values("data-work")[9], drawn.lines().next().unwrap());
    let other = format!("{}\n{}", number(2), number(1));
    budi.post(PLENO, &decision("departure", &format!("{}\n{}", number(1), number(2)), &[])).await.expect(409).says("sudah berada dalam urutan");
    budi.post(PLENO, &decision("departure", &format!("{}\n{}", number(1), number(12)), &[])).await.expect(409).says("nilainya lengkap");
    budi.post(PLENO, &decision("departure", &other, &[])).await.expect(303);
    let id = budi.get(PLENO).await.expect(200).values("data-decision")[1].clone();
    budi.post(&format!("{PLENO}/{id}/pembatalan"), &[]).await.expect(303);
    dewi.post(&format!("{PLENO}/{id}/pengesahan"), &[]).await.expect(409);
    budi.post(&format!("{PLENO}/999/pengesahan"), &[]).await.expect(404);
    budi.post(PLENO, &decision("departure", &other, &[])).await.expect(303);
    let id = budi.get(PLENO).await.expect(200).values("data-decision")[2].clone();
    dewi.post(&format!("{PLENO}/{id}/pengesahan"), &[]).await.expect(303);
    journey::publish_by_two(&dewi, &budi).await;
    let (snapshot, numbers) = published(&t).await;
    assert_eq!(numbers[..2], [number(2), number(1)]);
    assert_eq!(snapshot.works[0].values.decision, Some(2));
    t.run_jobs().await;
}
}

on_both! {
async fn the_place_of_a_work_taken_out_is_the_jurys(t: TestApp) {
    let (budi, dewi, _) = tied(&t).await;
    let take_out = |n: usize| t.write(|tx| diesel::update(works::table.filter(works::number.eq(number(n)))).set(works::status.eq("disqualified")).execute(tx.conn).map_err(Fault::from)).unwrap();
    take_out(1);
    let free = budi.get(PLENO).await.expect(200).values("data-vacancy");
    assert_eq!(free, [number(1)]);
    budi.post(PLENO, &decision("vacancy", "", &[("taken_out", "ML-2023-0002")])).await.expect(409).says("tidak meninggalkan tempat");
    // Before the announcement the list closes up by itself: an empty place departs.
    budi.post(PLENO, &decision("vacancy", "", &[("taken_out", "ML-2023-0001")])).await.expect(303);
    budi.post(PLENO, &decision("vacancy", "", &[("taken_out", "ML-2023-0001")])).await.expect(409).says("sudah dicatat");
    let id = budi.get(PLENO).await.expect(200).values("data-decision")[0].clone();
    dewi.post(&format!("{PLENO}/{id}/pengesahan"), &[]).await.expect(303);
    journey::publish_by_two(&budi, &dewi).await;
    let (_, numbers) = published(&t).await;
    assert_eq!(numbers[..8], (2..=9).map(number).collect::<Vec<_>>());
    assert_eq!(numbers.len(), 9);

    // After it an empty place is the rule: moving up departs.
    let list = budi.get("/2023/panitia/karya?q=ML-2023-0003").await.expect(200);
    let at = format!("{}/pencabutan", list.bare_link("/2023/panitia/karya/"));
    let ground = [("rule", "R14"), ("reason", "Bukan karya asli."), ("evidence", "Tangkapan layar")];
    budi.post(&at, &ground).await.expect(303);
    let print = dewi.get(&at).await.expect(200).field("fingerprint");
    let done = [("fingerprint", print.as_str()), ("password", crate::support::PASSWORD)];
    dewi.post(&format!("{at}/pengesahan"), &done).await.expect(303);
    let desk = budi.get(PLENO).await.expect(200);
    assert_eq!(desk.values("data-vacancy"), [number(3)]);
    budi.post(PLENO, &decision("vacancy", "", &[("taken_out", "ML-2023-0003"), ("moves_up", "ya")])).await.expect(303);
    t.visitor().get("/2023/hasil").await.expect(200).hides("naik ke daftar");
    let id = budi.get(PLENO).await.expect(200).values("data-decision")[1].clone();
    budi.post(&format!("{PLENO}/{id}/pengesahan"), &[]).await.expect(409);
    dewi.post(&format!("{PLENO}/{id}/pengesahan"), &[]).await.expect(303);
    t.visitor().get("/2023/hasil").await.expect(200).says("naik ke daftar penghargaan").says("dicabut");
    let json = t.visitor().get("/2023/hasil/pleno.json").await.expect(200).body;
    let said: serde_json::Value = serde_json::from_str(&json).unwrap();
    let up = said[1]["resolution"]["moves_up"].as_str().unwrap().to_owned();
    assert!(!numbers.contains(&up) && [number(10), number(11)].contains(&up));
    assert!(!json.contains("Budi") && !json.contains("Dewi"));
    published(&t).await;
    t.run_jobs().await;
}
}

on_both! {
async fn one_member_alone_is_told_how_to_find_another(t: TestApp) {
    field_with(&t, |n| 9000 - 100 * i64::try_from(n).unwrap());
    t.set_clock("2023-08-21 10:00");
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let page = budi.get(PENYEGELAN).await.expect(200).says("baru ada satu").says("di halaman Tim");
    let shown = read(&t, |conn| {
        let edition = editions::current(conn)?.unwrap();
        results::seal_fingerprint(conn, &edition)
    });
    page.hides("Ketik").hides("name=\"fingerprint\"");
    let form = [("fingerprint", shown.as_str()), ("number", "35"), ("password", crate::support::PASSWORD)];
    let ask = format!("{PENYEGELAN}/persetujuan");
    budi.post(PENYEGELAN, &form).await.expect(409).says("baru ada satu");
    budi.post(&ask, &form).await.expect(303);
    budi.post(&ask, &form).await.expect(303);
    budi.post(PENYEGELAN, &form).await.expect(409).says("baru ada satu");
    budi.post(&ask, &[("fingerprint", "x")]).await.expect(409).says("berubah sejak halaman ini dibuka");
    // The act itself holds to it, whatever the page shows.
    let wira = fixtures::committee(&t);
    t.write(|tx| results::seal(tx, &right(&wira), EDITION, &shown)).unwrap();
    let shown = budi.get(PENGUMUMAN).await.expect(200).field("fingerprint");
    t.write(|tx| results::prepare(tx, &right(&wira), EDITION, &shown)).unwrap();
    let refused = t.write(|tx| results::publish(tx, &right(&wira), EDITION, "x")).unwrap_err();
    assert!(matches!(refused, PublishProblem::Prepare(PrepareProblem::PreviewChanged)));
    let refused = t.write(|tx| results::publish(tx, &right(&wira), EDITION, &shown)).unwrap_err();
    assert!(matches!(refused, PublishProblem::Second(SecondProblem::OwnRequest)));
    let dewi = fixtures::committee_named(&t, "Dewi Lestari", "dewi@contoh.go.id");
    t.write(|tx| results::publish(tx, &right(&dewi), EDITION, &shown)).unwrap();
    t.run_jobs().await;
}
}
