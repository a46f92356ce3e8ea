//! A locked juror asks to open again; the committee decides once; nothing is opened after the closing.

use super::super::postponing::{Jury, jury};
use super::{CHECK, busiest, lock_all, send};
use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self as pages, Someone};
use crate::support::two_members;

const ASK: &str = "/2023/juri/pembukaan";
const DESK: &str = "/2023/panitia/pembukaan";

async fn ask(juror: &Someone, what: &str) {
    juror.browser.post(ASK, &[("lembar", what), ("reason", "Keliru menilai suara")]).await.expect(303);
}

/// Where the newest request that waits is decided.
async fn waiting(budi: &Someone) -> String {
    let page = budi.browser.get(DESK).await.expect(200);
    let action = page.body.split("action=\"").find(|part| part.starts_with(DESK)).unwrap();
    action.split('"').next().unwrap().to_owned()
}

fn told(t: &TestApp, juror: &Someone) -> usize {
    t.letters(&juror.email).iter().filter(|letter| letter.kind == "unlock_decided").count()
}

on_both! {
async fn an_accepted_sheet_is_open_again_with_the_reason_beside_the_old_marks(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let (number, sheet) = pages::queue_of(juror).await[0].clone();
    let id = sheet.rsplit('/').next().unwrap();
    juror.browser.get(ASK).await.expect(200).says("Tidak ada nilai yang terkunci");
    juror.browser.post(ASK, &[("lembar", id), ("reason", "Suara")]).await.expect(409).says("Suara");
    lock_all(juror).await;
    let ask_for = juror.browser.get(&sheet).await.expect(200).link(&format!("{ASK}?lembar="));
    let chosen = format!("value=\"{id}\" selected");
    assert!(juror.browser.get(&ask_for).await.expect(200).body.contains(&chosen), "{ask_for}");
    juror.browser.post(ASK, &[("lembar", id)]).await.expect(422).says("Tulis mengapa perlu dibuka kembali");
    juror.browser.post(ASK, &[("lembar", "apa"), ("reason", "Alasan lama")]).await.expect(422).says("Alasan lama");
    ask(juror, id).await;
    let again = juror.browser.post(ASK, &[("lembar", id), ("reason", "lagi")]).await.expect(409);
    assert!(again.body.contains(&chosen) && again.textarea("reason") == "lagi");
    again.says("menunggu keputusan panitia");
    juror.browser.get(ASK).await.expect(200).says("menunggu").says("Keliru menilai suara");

    budi.browser.get("/2023/panitia").await.expect(200).says("1 permintaan juri untuk membuka nilai yang terkunci");
    budi.browser.get(DESK).await.expect(200).says("Keliru menilai suara").says(&number);
    let decide = waiting(&budi).await;
    budi.browser.post(&decide, &[]).await.expect(422).says("Pilih buka kembali atau tolak");
    budi.browser.post(&decide, &[("verdict", "declined"), ("answer", " ")]).await.expect(422);
    budi.browser.post(&decide, &[("verdict", "accepted")]).await.expect(303);
    budi.browser.post(&decide, &[("verdict", "declined"), ("answer", "Cukup")]).await.expect(409).says("sudah diputuskan").says("Cukup");
    budi.browser.get("/2023/panitia").await.expect(200).hides("permintaan juri untuk membuka");
    assert_eq!(told(&t, juror), 1);
    assert_eq!(t.newest_letter(&juror.email).path(&t.base), sheet);
    t.run_jobs().await;

    let page = juror.browser.get(&sheet).await.expect(200).says("Keliru menilai suara");
    assert_eq!(page.values("data-revisions"), ["1"]);
    juror.browser.get(CHECK).await.expect(200).says("Kirim semua (1)");
    send(juror, &sheet, "88").await;
    juror.browser.post(CHECK, &[]).await.expect(303);
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=juror").await.expect(200);
    trail.says("Juri meminta nilai dibuka kembali").says("Nilai juri dibuka kembali");
}
}

on_both! {
async fn an_accepted_lock_leaves_every_sheet_sent(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    lock_all(juror).await;
    ask(juror, "semua").await;
    budi.browser.post(&waiting(&budi).await, &[("verdict", "accepted"), ("answer", "Silakan")]).await.expect(303);
    let letter = t.newest_letter(&juror.email);
    assert!(letter.text.contains("Catatan panitia: Silakan") && letter.path(&t.base) == "/2023/juri", "{}", letter.text);
    juror.browser.get(CHECK).await.expect(200).says("Kunci 3 lembar nilai");
    for (_, sheet) in pages::queue_of(juror).await {
        juror.browser.get(&sheet).await.expect(200).link(&format!("{sheet}/pembukaan"));
    }
    juror.browser.post(CHECK, &[]).await.expect(303);
    // A refusal leaves the lock; the juror may ask again.
    ask(juror, "semua").await;
    budi.browser.post(&waiting(&budi).await, &[("verdict", "declined"), ("answer", "Sudah cukup")]).await.expect(303);
    juror.browser.get(ASK).await.expect(200).says("ditolak").says("Sudah cukup");
    juror.browser.get(CHECK).await.expect(200).says("Semua nilai Anda sudah terkunci");
    ask(juror, "semua").await;
    assert_eq!(told(&t, juror), 2);
    t.run_jobs().await;
}
}

on_both! {
async fn of_two_who_decide_at_once_one_holds(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let dewi = pages::committee(&t, ("Dewi Lestari", "dewi@contoh.go.id")).await;
    let juror = busiest(&jurors).await;
    lock_all(juror).await;
    for round in 1..=4 {
        ask(juror, "semua").await;
        let decide = waiting(&budi).await;
        let (yes, no) = ([("verdict", "accepted")], [("verdict", "declined"), ("answer", "Tidak perlu")]);
        let (one, two) = tokio::join!(budi.browser.post(&decide, &yes), dewi.browser.post(&decide, &no));
        let opened = match (one.status, two.status) {
            (303, 409) => { two.says("sudah diputuskan"); true }
            (409, 303) => { one.says("sudah diputuskan"); false }
            other => panic!("{other:?}"),
        };
        let page = juror.browser.get(CHECK).await.expect(200);
        assert_eq!(page.words().contains("Kunci 3 lembar nilai"), opened);
        assert_eq!(told(&t, juror), round);
        if opened {
            juror.browser.post(CHECK, &[]).await.expect(303);
        }
    }
    // Two requests at once are one.
    let form = [("lembar", "semua"), ("reason", "Keliru")];
    let (one, two) = tokio::join!(juror.browser.post(ASK, &form), juror.browser.post(ASK, &form));
    let mut both = [one.status, two.status];
    both.sort_unstable();
    assert_eq!(both, [303, 409]);
    t.run_jobs().await;
}
}

on_both! {
async fn nothing_is_opened_after_the_closing_or_for_others(t: TestApp) {
    let Jury { budi, jurors, .. } = jury(&t).await;
    let juror = busiest(&jurors).await;
    let (_, sheet) = pages::queue_of(juror).await[0].clone();
    let id = sheet.rsplit('/').next().unwrap().to_owned();
    lock_all(juror).await;
    let other = jurors.iter().find(|other| other.email != juror.email).unwrap();
    other.browser.post(ASK, &[("lembar", &id), ("reason", "x")]).await.expect(404);
    ask(juror, &id).await;
    let decide = waiting(&budi).await;
    juror.browser.post(&decide, &[("verdict", "accepted")]).await.expect(403);
    budi.browser.post(&format!("{DESK}/999999/keputusan"), &[("verdict", "accepted")]).await.expect(404);

    t.set_clock("2023-08-19 08:00");
    juror.sign_in().await;
    budi.sign_in().await;
    juror.browser.get(&sheet).await.expect(200).hides("/2023/juri/pembukaan?");
    juror.browser.post(ASK, &[("lembar", "semua"), ("reason", "Lupa")]).await.expect(409).says("sudah ditutup pada 18 Agustus 2023").says("Lupa");
    budi.browser.get(DESK).await.expect(200).says("hanya dapat ditolak").hides("value=\"accepted\"");
    let late = budi.browser.post(&decide, &[("verdict", "accepted"), ("answer", "Silakan")]).await.expect(409);
    assert_eq!(late.textarea("answer"), "Silakan");
    late.says("sudah ditutup pada 18 Agustus 2023");
    two_members::seal(&t, &budi.browser).await;
    budi.browser.post(&decide, &[("verdict", "accepted")]).await.expect(409).says("disegel");
    juror.browser.get(&sheet).await.expect(200).says("sudah dikunci");
    budi.browser.post(&decide, &[("verdict", "declined"), ("answer", "Sudah ditutup")]).await.expect(303);
    assert_eq!(told(&t, juror), 1);
    t.run_jobs().await;
}
}
