//! Judging opened again for named works and jurors: a preview, two members, one letter, a closing of their own. Pages
//! only.

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::editions;

use crate::juror::ending::{busiest, fill, lock_all, send};
use crate::juror::postponing::{Jury, jury};
use crate::on_both;
use crate::support::journey::{self as pages, Someone};
use crate::support::two_members::{self, ActForm, CLOSING, SEALING};
use crate::support::{PASSWORD, Page, TestApp};

const AT: &str = "/2023/panitia/babak/pembukaan";
const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
const RANI: (&str, &str) = ("Rani Anggraini", "rani@contoh.go.id");
const WHY: &str = "Film diputar tanpa suara";

async fn asked(who: &Someone, works: &str, until: &str) -> Page {
    who.browser.post(AT, &[("works", works), ("closes_at", until), ("reason", WHY)]).await
}

/// What a preview sends on.
fn go_on(shown: &Page) -> Vec<(&'static str, String)> {
    let names = ["fingerprint", "works", "juror", "closes_at", "reason"];
    names.into_iter().filter_map(|name| Some((name, shown.hidden(name)?))).collect()
}

pub(super) async fn ask(who: &Someone, works: &str, until: &str) {
    let shown = asked(who, works, until).await.expect(200);
    let form = go_on(&shown);
    let to = who.browser.post(&format!("{AT}/permintaan"), &pages::fields(&form)).await.expect(303);
    assert_eq!(to.location().unwrap(), AT);
}

pub(super) async fn confirm(who: &Someone) -> Page {
    let page = who.browser.get(AT).await.expect(200);
    who.browser.post(&format!("{AT}/pengesahan"), &ActForm::of(&page).pairs()).await
}

fn told(t: &TestApp) -> Vec<String> {
    t.letters_of_kind("judging_reopened").into_iter().map(|letter| letter.to).collect()
}

on_both! {
async fn chosen_sheets_open_by_two_members_until_their_own_closing_and_no_others(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let dewi = pages::committee(&t, DEWI).await;
    let juror = busiest(&jurors).await;
    let held = pages::queue_of(juror).await;
    let (number, sheet) = held[0].clone();
    lock_all(juror).await;
    for other in jurors.iter().filter(|other| other.email != juror.email) {
        for (_, sheet) in pages::queue_of(other).await {
            send(other, &sheet, "70").await;
        }
    }
    t.set_clock("2023-08-19 09:00");
    for who in [&budi, &dewi, juror] {
        who.sign_in().await;
    }
    budi.browser.get("/2023/panitia/babak").await.expect(200).says("Buka kembali penilaian karya atau juri tertentu");
    let id = juror_id(&budi, juror).await;
    let form = [("works", number.as_str()), ("juror", id.as_str()), ("closes_at", "2023-08-20T12:00"), ("reason", WHY)];
    let shown = budi.browser.post(AT, &form).await.expect(200);
    let shown = shown.says(&juror.name).says(&number).says("1 lembar nilai dari 1 juri dapat diubah sampai 20 Agustus 2023, 12.00 WIB");
    assert_eq!(shown.values("data-juror").len(), 1);
    // Nothing is stored by looking; what was typed comes back to be changed.
    juror.browser.get(&format!("{sheet}/pembukaan")).await.expect(409);
    let mut back = go_on(&shown);
    back.push(("edit", "1".to_owned()));
    let again = budi.browser.post(AT, &pages::fields(&back)).await.expect(200);
    assert_eq!((again.textarea("works"), again.textarea("reason"), again.field("closes_at")), (number.clone(), WHY.to_owned(), "2023-08-20T12:00".to_owned()));
    let request = go_on(&shown);
    budi.browser.post(&format!("{AT}/permintaan"), &pages::fields(&request)).await.expect(303);
    assert_eq!(told(&t), [""; 0]);
    budi.browser.get(AT).await.expect(200).says("Yang melakukannya harus anggota panitia lain").hides("/pengesahan");
    let act = [("fingerprint", request[0].1.as_str()), ("password", PASSWORD)];
    let own = budi.browser.post(&format!("{AT}/pengesahan"), &act).await.expect(409);
    own.says("Yang melakukannya harus anggota panitia lain");
    dewi.browser.get("/2023/panitia").await.expect(200).says("Budi Santosa menyetujui membuka kembali lembar nilai yang tertutup");
    dewi.browser.get(AT).await.expect(200).says(&juror.name).says(WHY);
    confirm(&dewi).await.expect(303);
    dewi.browser.post(&format!("{AT}/pengesahan"), &act).await.expect(409).says("Belum ada anggota lain yang menyetujui persis ini");
    assert_eq!(told(&t), std::slice::from_ref(&juror.email));
    let letter = t.newest_letter(&juror.email);
    assert!(letter.text.contains(WHY) && letter.text.contains(&number), "{}", letter.text);
    assert!(letter.text.contains("20 Agustus 2023, 12.00 WIB"), "{}", letter.text);
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=edition").await.expect(200);
    trail.says("Penilaian dibuka kembali").says(WHY).says("Dewi Lestari");

    // The juror's room: that sheet with its closing, and no other.
    let room = juror.browser.get("/2023/juri?tab=terkirim").await.expect(200);
    let room = room.says("Panitia membuka kembali 1 lembar nilai Anda").says("Dibuka kembali sampai 20 Agustus 2023, 12.00 WIB");
    assert_eq!(room.values("data-reopened"), std::slice::from_ref(&number));
    juror.browser.get(&sheet).await.expect(200).says("20 Agustus 2023, 12.00 WIB");
    juror.browser.post(&format!("{}/pembukaan", held[1].1), &[("reason", "Ikut")]).await.expect(409).says("sudah ditutup pada 18 Agustus 2023");
    juror.browser.post(&format!("{sheet}/pembukaan"), &[("reason", " ")]).await.expect(422);
    juror.browser.post(&format!("{sheet}/pembukaan"), &[("reason", "Suaranya baru terdengar")]).await.expect(303);
    let page = juror.browser.get(&sheet).await.expect(200).says("Suaranya baru terdengar");
    assert_eq!(page.values("data-revisions"), ["1"]);
    budi.browser.get(SEALING).await.expect(200).says("1 lembar nilai dibuka kembali dan masih dapat diubah sampai 20 Agustus 2023, 12.00 WIB").says(&juror.name);
    let early = [("fingerprint", "00"), ("number", "9"), ("password", PASSWORD)];
    budi.browser.post(SEALING, &early).await.expect(409).says("masih dapat diubah sampai");

    // Its last second, and the grace for what was typed in time.
    t.set_clock("2023-08-20 12:09:59");
    juror.sign_in().await;
    send(juror, &sheet, "91").await;
    juror.browser.post(&format!("{sheet}/pembukaan"), &[("reason", "Lagi")]).await.expect(409).says("sudah ditutup pada 20 Agustus 2023, 12.00 WIB");
    budi.sign_in().await;
    budi.browser.get(SEALING).await.expect(200).says("masih dapat diubah");
    t.set_clock("2023-08-20 12:11");
    for who in [&budi, &dewi, juror] {
        who.sign_in().await;
    }
    let stale = juror.browser.post(&format!("{sheet}/draf"), &[("A1", "10"), ("version", "99")]).await.expect(409);
    stale.says("sudah ditutup pada 20 Agustus 2023, 12.00 WIB");
    juror.browser.get("/2023/juri").await.expect(200).hides("data-reopened").hides("Panitia membuka kembali");
    budi.browser.get(SEALING).await.expect(200).hides("masih dapat diubah");
    two_members::by_two(&dewi.browser, &budi.browser, SEALING).await;
    assert_eq!(juror.browser.get(&sheet).await.expect(200).field("A1"), "91,00");
    // Nothing opens after the seal.
    assert_eq!(budi.browser.get(AT).await.expect(303).location().unwrap(), "/2023/panitia/babak");
    budi.browser.post(&format!("{AT}/permintaan"), &pages::fields(&request)).await.expect(409).says("disegel");
    t.run_jobs().await;
}
}

/// The value of a juror's box in the form.
async fn juror_id(who: &Someone, juror: &Someone) -> String {
    let page = who.browser.get(AT).await.expect(200);
    let before = page.body.split(&juror.name).next().unwrap().to_owned();
    before.rsplit("value=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

on_both! {
async fn what_cannot_be_opened_is_refused_beside_its_field_with_everything_kept(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let (number, sheet) = pages::queue_of(juror).await[0].clone();
    send(juror, &sheet, "80").await;
    let soon = "2023-08-20T12:00";
    // While judging runs nothing among these is shut.
    asked(&budi, &number, soon).await.expect(422).says("Tidak ada lembar nilai yang tertutup");
    t.set_clock("2023-08-19 09:00");
    budi.sign_in().await;
    budi.browser.post(AT, &[]).await.expect(422).says("Tulis nomor karya atau pilih juri").says("Pilih sampai kapan").says("Tuliskan mengapa");
    let late = asked(&budi, &number, "2023-08-21T10:00").await.expect(422);
    let late = late.says("Pengumuman hasil dibuka 21 Agustus 2023, 10.00 WIB");
    assert_eq!((late.textarea("works"), late.textarea("reason")), (number.clone(), WHY.to_owned()));
    asked(&budi, &number, "2023-08-21T09:59").await.expect(200);
    asked(&budi, &number, "2023-08-19T08:59").await.expect(422).says("sudah lewat");
    asked(&budi, &number, "besok").await.expect(422).says("tidak terbaca");
    let unknown = asked(&budi, &format!("{}, ML-2023-0999", number.to_lowercase()), soon).await.expect(422);
    unknown.says("Tidak ada karya yang dinilai dengan nomor ML-2023-0999.");
    // What has changed since it was shown is not asked for.
    let shown = asked(&budi, &number, soon).await.expect(200);
    let mut form = go_on(&shown);
    form[0].1 = "00".to_owned();
    budi.browser.post(&format!("{AT}/permintaan"), &pages::fields(&form)).await.expect(409).says("berubah sejak halaman ini ditampilkan");
    // A request whose time has come is told to be taken back.
    let dewi = pages::committee(&t, DEWI).await;
    ask(&budi, &number, "2023-08-19T10:00").await;
    t.set_clock("2023-08-19 10:01");
    dewi.sign_in().await;
    dewi.browser.get(AT).await.expect(200).says("Permintaan ini tidak dapat dilakukan lagi").says("sudah lewat");
    dewi.browser.post(&format!("{AT}/pengesahan"), &[("fingerprint", "00"), ("password", PASSWORD)]).await.expect(409);
    let withdraw = dewi.browser.get(AT).await.expect(200).link("/penarikan");
    dewi.browser.post(&withdraw, &[]).await.expect(303);
    dewi.browser.get(AT).await.expect(200).says("Nomor karya");
    assert_eq!(told(&t), [""; 0]);
    t.run_jobs().await;
}
}

on_both! {
async fn two_members_confirm_at_the_same_moment_and_it_opens_once(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let (number, _) = pages::queue_of(juror).await[0].clone();
    lock_all(juror).await;
    t.set_clock("2023-08-19 09:00");
    let (dewi, rani) = (pages::committee(&t, DEWI).await, pages::committee(&t, RANI).await);
    budi.sign_in().await;
    ask(&budi, &number, "2023-08-20T12:00").await;
    let form = ActForm::of(&dewi.browser.get(AT).await.expect(200));
    let (form, at) = (form.pairs(), format!("{AT}/pengesahan"));
    let (one, two) = tokio::join!(dewi.browser.post(&at, &form), rani.browser.post(&at, &form));
    let mut both = [one.status, two.status];
    both.sort_unstable();
    assert_eq!(both, [303, 409]);
    let mut letters = told(&t);
    letters.sort();
    letters.dedup();
    assert_eq!(letters.len(), told(&t).len(), "one letter each");
    assert!(letters.contains(&juror.email));
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=edition").await.expect(200);
    assert_eq!(trail.words().matches("Penilaian dibuka kembali").count(), 1);
    // More time for what is open: a later closing takes the place of the first.
    ask(&dewi, &number, "2023-08-20T15:00").await;
    confirm(&budi).await.expect(303);
    assert_eq!(told(&t).iter().filter(|to| **to == juror.email).count(), 2);
    asked(&budi, &number, "2023-08-20T15:00").await.expect(422).says("Tidak ada lembar nilai yang tertutup");
    t.run_jobs().await;
}
}

on_both! {
async fn a_sheet_of_a_closed_round_has_its_own_time_and_still_counts_for_the_cut(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let dewi = pages::committee(&t, DEWI).await;
    for juror in &jurors {
        for (_, sheet) in pages::queue_of(juror).await {
            send(juror, &sheet, "80").await;
        }
    }
    // Two who close the round at once close it once.
    let rani = pages::committee(&t, RANI).await;
    two_members::ask(&dewi.browser, CLOSING).await;
    let form = ActForm::of(&budi.browser.get(CLOSING).await.expect(200));
    let form = form.pairs();
    let (one, two) = tokio::join!(budi.browser.post(CLOSING, &form), rani.browser.post(CLOSING, &form));
    let mut closed = [one.status, two.status];
    closed.sort_unstable();
    assert_eq!(closed, [303, 409]);
    let juror = busiest(&jurors).await;
    let (number, sheet) = pages::queue_of(juror).await[0].clone();
    juror.browser.get(&format!("{sheet}/pembukaan")).await.expect(409);
    let before = budi.browser.get("/2023/panitia/babak/batas").await.expect(200).values("data-cut");
    asked(&budi, &number, "2023-07-18T12:00").await.expect(200).says("Berkas babak yang sudah ditutup tetap seperti dibekukan");
    ask(&budi, &number, "2023-07-18T12:00").await;
    confirm(&dewi).await.expect(303);
    budi.browser.get("/2023/panitia/babak/batas").await.expect(409).says("masih dapat diubah sampai 18 Juli 2023, 12.00 WIB");
    // Judging runs for a month yet; the sheet closes with its own time, and counts as it stands.
    t.set_clock("2023-07-18 12:11");
    juror.sign_in().await;
    budi.sign_in().await;
    juror.browser.post(&format!("{sheet}/pembukaan"), &[("reason", "Lagi")]).await.expect(409).says("sudah ditutup pada 18 Juli 2023, 12.00 WIB");
    let after = budi.browser.get("/2023/panitia/babak/batas").await.expect(200).values("data-cut");
    assert_eq!((before.len(), after.len()), (3, 3));
    t.run_jobs().await;
}
}

on_both! {
async fn a_juror_may_step_back_from_an_open_sheet_and_one_member_is_enough_where_the_edition_says_so(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let held = pages::queue_of(juror).await;
    fill(juror, &held[0].1, "80").await;
    let settings: String =
        t.app.db.read(|conn| editions::table.select(editions::settings).first(conn).map_err(Fault::from)).unwrap();
    let alone = settings.replace("\"second_member\":true", "\"second_member\":false");
    assert_ne!(alone, settings);
    t.write(|tx| diesel::update(editions::table).set(editions::settings.eq(alone)).execute(tx.conn).map_err(Fault::from)).unwrap();
    t.set_clock("2023-08-19 09:00");
    budi.sign_in().await;
    juror.sign_in().await;
    let shown = asked(&budi, &held[0].0, "2023-08-20T12:00").await.expect(200);
    let mut form = go_on(&shown);
    form.push(("password", PASSWORD.to_owned()));
    budi.browser.post(&format!("{AT}/permintaan"), &pages::fields(&form)).await.expect(303);
    juror.browser.get("/2023/juri?tab=draf").await.expect(200).says("Dibuka kembali sampai 20 Agustus 2023, 12.00 WIB");
    let recusal = format!("{}/pengunduran", held[0].1);
    juror.browser.post(&format!("{}/pengunduran", held[1].1), &[("reason", "close"), ("words", "")]).await.expect(409);
    juror.browser.get(&recusal).await.expect(200);
    juror.browser.post(&recusal, &[("reason", "close"), ("words", "")]).await.expect(303);
    let works = t.letters_of_kind("works_assigned").len();
    assert_eq!(works, jurors.len(), "nobody is given the work after the closing");
    t.run_jobs().await;
}
}
