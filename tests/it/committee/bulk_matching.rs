//! Accepting all works that match a filter: exactly those that matched, as they were then; what changed in between is named
//! and left out; a job goes through them; all of it is taken back at once.

use diesel::prelude::*;
use lomba::cli::demo::films::SHORT;
use lomba::db::Fault;

use crate::on_both;
use crate::support::copies::copy;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Entrant, Someone};
use crate::support::{Page, TestApp};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
const HELD: [(&str, &str); 1] = [("LOMBA__LETTERS__HOLD_MINUTES", "15")];
const CHOOSE: &str = "/2023/panitia/penerimaan-massal";

/// A work whose film the machine proved, sent through the pages, and as many more like it as are wanted: the first ones
/// are about minutes, the others are not.
async fn works(t: &TestApp, minutes: i64, others: i64) -> (Entrant, Someone, Someone) {
    let budi = pages::committee(t, BUDI).await;
    let dewi = pages::committee(t, DEWI).await;
    let maker = pages::individual(t, 1, ELSEWHERE[1]).await;
    let work = pages::draft_work(&maker, "Notulen 1").await;
    pages::paste_link(&maker, &work, &pages::film(t, 1, SHORT)).await;
    t.run_jobs().await;
    pages::submit_work(&maker, &work).await;
    t.run_jobs().await;
    t.write(|tx| {
        for n in 2..=minutes + others {
            let title = if n <= minutes { format!("Notulen {n}") } else { format!("Lain {n}") };
            copy(tx.conn, n, &title)?;
        }
        Ok::<_, Fault>(())
    })
    .unwrap();
    (maker, budi, dewi)
}

async fn choose(who: &Someone, filter: &[(&str, &str)]) -> String {
    who.browser.post(CHOOSE, filter).await.expect(303).location().unwrap()
}

async fn begin(who: &Someone, at: &str) -> Page {
    who.browser.post(&format!("{at}/lakukan"), &[("pledge", "on")]).await
}

/// How many works the list counts with this status.
async fn counted(who: &Someone, status: &str, n: &str) {
    let list = who.browser.get(&format!("/2023/panitia/karya?status={status}")).await.expect(200);
    let total = list.body.split("class=\"total\"><b>").nth(1).and_then(|rest| rest.split('<').next());
    assert_eq!(total, Some(n), "{status}");
}

/// Letters about acceptances in this state.
fn letters(t: &TestApp, state: &str) -> i64 {
    use lomba::db::schema::letters as l;
    let rows = l::table.filter(l::kind.eq("work_accepted")).filter(l::state.eq(state.to_owned()));
    t.app.db.read(|conn| rows.count().get_result(conn).map_err(Fault::from)).unwrap()
}

on_both! {
with HELD;
async fn three_hundred_of_three_thousand_are_accepted_and_taken_back(t: TestApp) {
    let mut t = t;
    t.leaves_jobs = true;
    let (_, budi, dewi) = works(&t, 300, 2700).await;
    let list = budi.browser.get("/2023/panitia/karya?q=notulen").await.expect(200).says("300 karya");
    let list = list.says("Pilih semua 300 yang cocok");
    assert!(list.body.contains(&format!("formaction=\"{CHOOSE}\"")));

    let at = choose(&budi, &[("q", "notulen"), ("page", "1"), ("work", "2800")]).await;
    budi.browser.get(&at).await.expect(200).says("300 karya cocok dengan saringan").says("Terima 300 karya?");
    // Another member takes one of them, and a new one comes to match.
    dewi.browser.post("/2023/panitia/karya/7/pemeriksaan", &[]).await.expect(303);
    t.write(|tx| copy(tx.conn, 4000, "Notulen baru")).unwrap();
    let page = budi.browser.get(&at).await.expect(200).says("Terima 299 karya?");
    let page = page.says("Berubah sejak dipilih, tidak ikut (1) ML-2023-0007 Notulen 7");
    assert_eq!(page.values("data-changed"), ["1"]);
    budi.browser.post(&format!("{at}/lakukan"), &[]).await.expect(422).says("Centang pernyataan ini");
    dewi.browser.get(&at).await.expect(404);
    begin(&dewi, &at).await.expect(404);

    begin(&budi, &at).await.expect(303);
    budi.browser.get(&at).await.expect(200).says("Penerimaan sedang berjalan").says("0 karya diterima, 0 tidak ikut, 300 menunggu");
    begin(&budi, &at).await.expect(409).says("Penerimaan ini sudah dimulai");
    t.run_jobs().await;
    let page = budi.browser.get(&at).await.expect(200).says("299 karya diterima, 1 tidak ikut, 0 menunggu");
    let page = page.says("Penerimaan selesai").says("Berubah sejak dipilih; kini berstatus");
    assert_eq!(page.values("data-bulk"), ["finished"]);
    counted(&budi, "accepted", "299").await;
    counted(&budi, "submitted", "2.701").await;
    budi.browser.get("/2023/panitia/karya?q=notulen+baru&status=submitted").await.expect(200).says("1 karya");
    assert_eq!((letters(&t, "held"), letters(&t, "cancelled")), (299, 0));

    // Another member reads it, and only the one who decided takes it back.
    dewi.browser.get(&at).await.expect(200).says("299 karya diterima");
    dewi.browser.get(CHOOSE).await.expect(200).says("oleh Budi Santosa").says("299 karya diterima");
    let hold = page.link("/panitia/penahanan/");
    dewi.browser.post(&format!("{hold}/pembatalan"), &[]).await.expect(409);
    budi.browser.get(&hold).await.expect(200).says("Batalkan untuk 299 karya").says("Dan 199 karya lain");
    // Among the letters the act says how many, with a few numbers, and leads to the page that lists them.
    let letters_page = budi.browser.get("/2023/panitia/surat").await.expect(200).says("299 karya");
    let card = letters_page.body.split("Ditahan, masih dapat dibatalkan").nth(1).and_then(|rest| rest.split("</section>").next()).unwrap();
    assert_eq!((card.matches("ML-2023-").count(), card.contains(&hold)), (5, true), "{card}");
    budi.browser.post(&format!("{hold}/pembatalan"), &[]).await.expect(303);
    counted(&budi, "accepted", "0").await;
    counted(&budi, "submitted", "3.000").await;
    budi.browser.get(&at).await.expect(200).says("Penerimaan ini dibatalkan");
    assert_eq!((letters(&t, "held"), letters(&t, "cancelled")), (0, 299));
}
}

on_both! {
with HELD;
async fn what_is_taken_back_halfway_stops_there(t: TestApp) {
    let mut t = t;
    t.leaves_jobs = true;
    let (_, budi, _) = works(&t, 250, 0).await;
    let at = choose(&budi, &[]).await;
    begin(&budi, &at).await.expect(303);
    t.write(|tx| lomba::verification::bulk_act::accept_next(tx, lomba::ids::BulkActId(1))).unwrap();
    let page = budi.browser.get(&at).await.expect(200).says("100 karya diterima, 0 tidak ikut, 150 menunggu");
    let hold = page.link("/panitia/penahanan/");
    budi.browser.post(&format!("{hold}/pembatalan"), &[]).await.expect(303);
    t.run_jobs().await;
    let page = budi.browser.get(&at).await.expect(200).says("100 karya diterima, 150 tidak ikut, 0 menunggu");
    page.says("Penerimaan ini dibatalkan sebelum sampai pada karya ini").says("Penerimaan selesai");
    counted(&budi, "accepted", "0").await;
}
}

on_both! {
async fn a_few_are_accepted_at_once_and_the_rest_named_with_its_reason(t: TestApp) {
    let (maker, budi, dewi) = works(&t, 3, 0).await;
    dewi.browser.post("/2023/panitia/karya/2/pemeriksaan", &[]).await.expect(303);
    pages::accept_work(&budi, "/1").await;
    let at = choose(&budi, &[]).await;
    let page = budi.browser.get(&at).await.expect(200).says("Terima 1 karya?").says("2 karya lain yang cocok tidak ikut");
    page.says("Sedang diverifikasi Dewi Lestari").says("Tidak menunggu verifikasi saat dipilih")
        .says("Pada 1 karya ada yang belum dilihat panitia");
    let waiting = budi.browser.get(&format!("{at}?hasil=waiting")).await.expect(200);
    waiting.says("Belum pernah dibawa ke meja verifikasi. 1 film lolos menurut mesin").hides("Sedang diverifikasi Dewi");
    begin(&budi, &at).await.expect(303);
    budi.browser.get(&at).await.expect(200).says("1 karya diterima, 2 tidak ikut, 0 menunggu");
    // A new choice of what remains: nothing can be accepted, and saying so changes nothing.
    let again = choose(&budi, &[]).await;
    budi.browser.get(&again).await.expect(200).says("Tidak ada karya yang dapat diterima dari pilihan ini");
    begin(&budi, &again).await.expect(409);
    t.run_jobs().await;
    assert_eq!(t.letters(&maker.person.email).iter().filter(|one| one.kind == "work_accepted").count(), 2);
    // The list of all that was begun does not hold it.
    let acts = budi.browser.get(CHOOSE).await.expect(200);
    assert_eq!(acts.body.matches("oleh Budi Santosa").count(), 1);
    maker.person.browser.get(CHOOSE).await.expect(403);
}
}
