//! Letters of decisions are held: taking one back takes the decision back and leaves no trace to the entrant; sending
//! and taking back compete, and one of them wins.

use diesel::prelude::*;
use lomba::cli::demo::films::SHORT;
use lomba::db::Fault;
use lomba::db::schema::{cancelled_decisions, letters, works};

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Entrant, STATEMENTS, Someone};
use crate::support::{Page, TestApp};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
const HELD: [(&str, &str); 1] = [("LOMBA__LETTERS__HOLD_MINUTES", "15")];
const REVISE: [(&str, &str); 3] =
    [("verdict", "revision_requested"), ("rule", "R20"), ("reason", "Sebutkan sumber musiknya.")];
const REJECT: [(&str, &str); 3] = [("verdict", "failed"), ("rule", "R20"), ("reason", "Musik tanpa izin.")];

/// A work at the desk of Budi; what has happened so far is over.
async fn at_the_desk(t: &TestApp) -> (Entrant, String, Someone) {
    let maker = pages::individual(t, 1, ELSEWHERE[1]).await;
    let work = pages::whole_work(t, &maker, 1, "Notulen rapat").await;
    let budi = pages::committee(t, BUDI).await;
    budi.browser.post(&format!("{}/pemeriksaan", pages::desk(&work)), &[]).await.expect(303);
    t.run_jobs().await;
    (maker, work, budi)
}

async fn decide(who: &Someone, work: &str, form: &[(&str, &str)]) -> Page {
    who.browser.post(&format!("{}/keputusan", pages::desk(work)), form).await
}

/// What the entrant reads of a work: its page and its place in the list.
async fn seen(maker: &Entrant, work: &str) -> [String; 2] {
    let browser = &maker.person.browser;
    let list = browser.get(&format!("{}/karya", maker.at)).await.expect(200);
    [browser.get(work).await.expect(200).words(), list.words()]
}

fn status(t: &TestApp) -> String {
    t.app.db.read(|conn| works::table.select(works::status).first(conn).map_err(Fault::from)).unwrap()
}

/// Kind and state of the letters about decisions and entries, oldest first.
fn told(t: &TestApp) -> Vec<(String, String)> {
    let of_acts = [
        "work_accepted",
        "revision_requested",
        "work_failed",
        "work_disqualified",
        "decision_reopened",
        "entry_eliminated",
        "elimination_undone",
    ];
    let rows = letters::table.filter(letters::kind.eq_any(of_acts)).order(letters::id.asc());
    t.app
        .db
        .read(|conn| rows.select((letters::kind, letters::state)).load(conn).map_err(Fault::from))
        .unwrap()
}

fn letter(kind: &str, state: &str) -> Vec<(String, String)> {
    vec![(kind.to_owned(), state.to_owned())]
}

on_both! {
with HELD;
async fn a_decision_taken_back_leaves_no_trace_to_the_entrant(t: TestApp) {
    let (maker, work, budi) = at_the_desk(&t).await;
    let desk = pages::desk(&work);
    let before = seen(&maker, &work).await;
    assert!(before[0].contains("Sedang diverifikasi"), "{}", before[0]);
    let dewi = pages::committee(&t, DEWI).await;
    for (form, kind, to) in [
        (REVISE.to_vec(), "revision_requested", "revision_requested"),
        (REJECT.to_vec(), "work_failed", "failed"),
        (pages::accepting(), "work_accepted", "accepted"),
    ] {
        decide(&budi, &work, &form).await.expect(303);
        assert_eq!(status(&t), to);
        t.run_jobs().await;
        assert_eq!(told(&t).pop().unwrap(), letter(kind, "held")[0]);
        assert_eq!(seen(&maker, &work).await, before, "the entrant sees what was before");
        maker.person.browser.post(&format!("{work}/pengiriman"), &STATEMENTS).await.expect(409).says("sedang diverifikasi");
        maker.person.browser.get(&work).await.expect(200);

        let page = budi.browser.get(&desk).await.expect(200).says("ditahan sampai 10.15 WIB");
        let page = page.hides("value=\"disqualified\"").hides("/pembukaan\"");
        let at = page.link("/pembatalan");
        dewi.browser.get(&desk).await.expect(200).says("Hanya Budi Santosa yang dapat membatalkannya").hides("Batalkan keputusan");
        dewi.browser.post(&at, &[]).await.expect(409).says("Keputusan ini diambil Budi Santosa");
        decide(&dewi, &work, &REJECT).await.expect(409);
        assert_eq!(status(&t), to, "a second decision waits for the first one's letter");

        let back = budi.browser.post(&at, &[]).await.expect(303).location().unwrap();
        assert_eq!(back, desk, "back to the work that it was about");
        budi.browser.get(&back).await.expect(200).says("Dibatalkan. Suratnya tidak dikirim");
        let act = budi.browser.get(at.trim_end_matches("/pembatalan")).await.expect(200).says("sudah dibatalkan");
        act.link("/2023/panitia/karya");
        assert_eq!(status(&t), "under_verification");
        assert_eq!(told(&t).pop().unwrap(), letter(kind, "cancelled")[0]);
        assert_eq!(seen(&maker, &work).await, before);
        budi.browser.post(&at, &[]).await.expect(409).says("sudah dibatalkan pada");
    }
    t.set_clock("2023-06-01 11:00");
    t.run_jobs().await;
    assert!(told(&t).iter().all(|(_, state)| state == "cancelled"));
    assert_eq!(seen(&maker, &work).await, before);
    let history = budi.browser.get(&desk).await.expect(200);
    history.says("diterima (dibatalkan)").says("Keputusan dibatalkan sebelum suratnya dikirim");
    maker.person.browser.post(&at_hold(&t), &[]).await.expect(403);
}
}

fn at_hold(t: &TestApp) -> String {
    let newest = letters::table.filter(letters::hold_id.is_not_null()).order(letters::id.desc());
    let hold: i64 = t
        .app
        .db
        .read(|conn| newest.select(letters::hold_id.assume_not_null()).first(conn).map_err(Fault::from))
        .unwrap();
    format!("/2023/panitia/penahanan/{hold}/pembatalan")
}

on_both! {
with HELD;
async fn the_letter_leaves_when_the_time_is_up_or_at_once(t: TestApp) {
    let (maker, work, budi) = at_the_desk(&t).await;
    decide(&budi, &work, &REVISE).await.expect(303);
    let at = at_hold(&t);
    t.set_clock("2023-06-01 10:14:59");
    t.run_jobs().await;
    assert_eq!(told(&t), letter("revision_requested", "held"));
    t.set_clock("2023-06-01 10:15");
    t.run_jobs().await;
    assert_eq!(told(&t), letter("revision_requested", "sent"));
    let page = maker.person.browser.get(&work).await.expect(200);
    page.says("Perlu perbaikan").says("Sebutkan sumber musiknya.");
    budi.browser.post(&at, &[]).await.expect(409).says("Terlambat: suratnya sudah dikirim pada 1 Juni 2023, 10.15 WIB");
    assert_eq!(status(&t), "revision_requested");

    pages::submit_work(&maker, &work).await;
    t.run_jobs().await;
    decide(&budi, &work, &REJECT).await.expect(303);
    let hold = at_hold(&t).replace("/pembatalan", "");
    budi.browser.post(&format!("{hold}/pengiriman"), &[]).await.expect(303);
    budi.browser.post(&format!("{hold}/pengiriman"), &[]).await.expect(409).says("Terlambat");
    t.run_jobs().await;
    assert_eq!(told(&t).pop().unwrap(), letter("work_failed", "sent")[0]);
    maker.person.browser.get(&work).await.expect(200).says("Musik tanpa izin.");
    budi.browser.get("/2023/panitia/jejak").await.expect(200).says("Surat yang ditahan dikirim sekarang");
    budi.browser.get(&hold).await.expect(200).says("Suratnya sudah dikirim").hides("/pengiriman\"");
    t.run_jobs().await;
}
}

on_both! {
with HELD;
async fn sending_and_taking_back_compete_and_one_wins(t: TestApp) {
    let (maker, work, budi) = at_the_desk(&t).await;
    for round in 0..8 {
        decide(&budi, &work, &REJECT).await.expect(303);
        let at = at_hold(&t);
        t.set_clock(&format!("2023-06-01 10:{:02}", 20 + round * 5));
        // The time is up only for the first act, but whoever sends at once competes all the same.
        let now = at.replace("/pembatalan", "/pengiriman");
        let (cancelled, sent, ()) =
            tokio::join!(budi.browser.post(&at, &[]), budi.browser.post(&now, &[]), t.run_jobs());
        t.run_jobs().await;
        let (_, state) = told(&t).pop().unwrap();
        match cancelled.status {
            303 => assert_eq!((status(&t).as_str(), state.as_str(), sent.status), ("under_verification", "cancelled", 409)),
            409 => {
                assert_eq!((status(&t).as_str(), state.as_str()), ("failed", "sent"));
                maker.person.browser.get(&work).await.expect(200).says("Musik tanpa izin.");
                return;
            }
            other => panic!("{other}"),
        }
    }
}
}

on_both! {
with HELD;
async fn the_job_and_the_member_compete_and_one_wins(t: TestApp) {
    let (_, work, budi) = at_the_desk(&t).await;
    decide(&budi, &work, &REJECT).await.expect(303);
    let at = at_hold(&t);
    t.set_clock("2023-06-01 10:15");
    let (cancelled, ()) = tokio::join!(budi.browser.post(&at, &[]), t.run_jobs());
    t.run_jobs().await;
    let (_, state) = told(&t).pop().unwrap();
    let outcome = (cancelled.status, status(&t), state);
    let won = |code, work: &str, letter: &str| (code, work.to_owned(), letter.to_owned());
    assert!(
        outcome == won(303, "under_verification", "cancelled") || outcome == won(409, "failed", "sent"),
        "{outcome:?}"
    );
}
}

on_both! {
with HELD;
async fn many_are_taken_back_as_a_whole_or_one_by_one(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let mut makers = Vec::new();
    for (n, home) in ELSEWHERE.into_iter().enumerate().take(4).skip(1) {
        let maker = pages::individual(&t, n, home).await;
        let work = pages::whole_work(&t, &maker, n, &format!("Karya ke-{n}")).await;
        makers.push((maker, work));
    }
    t.run_jobs().await;
    let ids: Vec<&str> = makers.iter().map(|(_, work)| work.rsplit('/').next().unwrap()).collect();
    let mut form: Vec<(&str, &str)> = ids.iter().map(|id| ("work", *id)).collect();
    form.push(("pledge", "on"));
    let accept = "/2023/panitia/karya/penerimaan/lakukan";
    let states = || {
        let all = works::table.order(works::id.asc()).select(works::status);
        t.app.db.read(|conn| all.load::<String>(conn).map_err(Fault::from)).unwrap()
    };
    for _ in 0..2 {
        let to = budi.browser.post(accept, &form).await.expect(303).location().unwrap();
        let page = budi.browser.get(&to).await.expect(200).says("3 karya diterima").says("3 surat menunggu");
        page.says("Batalkan untuk 3 karya").says("Karya ke-1").says("Karya ke-3");
        assert_eq!(states(), ["accepted"; 3]);
        let back = budi.browser.post(&format!("{to}/pembatalan"), &[]).await.expect(303).location();
        assert_eq!(back.as_deref(), Some("/2023/panitia/karya"), "to the list that holds them all");
        assert_eq!(states(), ["submitted"; 3], "each is where it stood");
    }
    let to = budi.browser.post(accept, &form).await.expect(303).location().unwrap();
    budi.browser.post(&format!("{to}/pembatalan"), &[("work", ids[1])]).await.expect(303);
    assert_eq!(states(), ["accepted", "submitted", "accepted"]);
    budi.browser.post(&format!("{to}/pembatalan"), &[("work", ids[1])]).await.expect(409).says("tidak lagi termasuk");
    budi.browser.get(&to).await.expect(200).says("2 surat menunggu").hides("Karya ke-2");
    t.set_clock("2023-06-01 10:16");
    t.run_jobs().await;
    let sent: Vec<String> = told(&t).into_iter().map(|(_, state)| state).collect();
    assert_eq!(sent.iter().filter(|state| *state == "sent").count(), 2);
    assert_eq!(sent.iter().filter(|state| *state == "cancelled").count(), 7);
    assert!(t.letters(&makers[1].0.person.email).iter().all(|letter| letter.kind != "work_accepted" || letter.text.contains("Karya ke-2")));
    makers[1].0.person.browser.get(&makers[1].1).await.expect(200).hides("lolos verifikasi");
}
}

on_both! {
with HELD;
async fn what_is_written_meanwhile_is_kept_and_nothing_is_sent(t: TestApp) {
    let (maker, work, budi) = at_the_desk(&t).await;
    decide(&budi, &work, &REVISE).await.expect(303);
    t.set_clock("2023-06-01 10:15");
    t.run_jobs().await;
    let browser = &maker.person.browser;
    pages::paste_link(&maker, &work, &pages::film(&t, 2, SHORT)).await;
    t.run_jobs().await;
    browser.get(&work).await.expect(200);
    let before = seen(&maker, &work).await;

    // A disqualification over a revision that is asked for: its makers still see the request.
    let breach = [("verdict", "disqualified"), ("rule", "R20"), ("reason", "Menjiplak."), ("evidence", "Menit 1.")];
    decide(&budi, &work, &breach).await.expect(303);
    assert_eq!(status(&t), "disqualified");
    assert_eq!(seen(&maker, &work).await, before);
    let later = pages::film(&t, 3, SHORT);
    pages::paste_link(&maker, &work, &later).await;
    t.run_jobs().await;
    for way in ["pengiriman", "penarikan"] {
        let refused = browser.post(&format!("{work}/{way}"), &STATEMENTS).await.expect(409);
        assert!(refused.words().contains("Panitia sedang memeriksa karya ini"), "{way}: {}", refused.words());
    }
    budi.browser.post(&at_hold(&t), &[]).await.expect(303);
    assert_eq!(status(&t), "revision_requested");
    let kept = browser.get(&format!("{work}/video")).await.expect(200);
    assert!(kept.body.contains("1FilmLomba00000000000000000000003"), "what was pasted meanwhile is kept");
    pages::submit_work(&maker, &work).await;
    assert_eq!(status(&t), "submitted");
    t.run_jobs().await;
    let cancelled = cancelled_decisions::table.count();
    let cancelled: i64 = t.app.db.read(|conn| cancelled.get_result(conn).map_err(Fault::from)).unwrap();
    assert_eq!(cancelled, 1);
}
}

on_both! {
with HELD;
async fn an_elimination_and_its_undoing_are_held_too(t: TestApp) {
    let (maker, work, budi) = at_the_desk(&t).await;
    let browser = &maker.person.browser;
    let entry = format!("/2023/panitia/peserta/{}", maker.at.rsplit('/').next().unwrap());
    let at = format!("{entry}/pembatalan");
    let own = async || browser.get(&maker.at).await.expect(200).words();
    let (before, page) = (seen(&maker, &work).await, own().await);
    let ground = [("rule", "R5"), ("reason", "Ketua bukan ASN."), ("evidence", "Surat nomor 7.")];

    budi.browser.post(&at, &ground).await.expect(303);
    t.run_jobs().await;
    assert_eq!((seen(&maker, &work).await, own().await), (before.clone(), page.clone()));
    browser.post(&format!("{}/pembatalan", maker.at), &[("reason", "Batal")]).await.expect(409).says("Panitia sedang memeriksa");
    let shown = budi.browser.get(&entry).await.expect(200).says("Eliminasi pendaftaran oleh Budi Santosa");
    drop(shown);
    let hold = at_hold(&t);
    budi.browser.post(&format!("{entry}/pemulihan"), &[("reason", "Keliru")]).await.expect(409).says("masih ditahan");
    budi.browser.post(&hold, &[]).await.expect(303);
    assert_eq!(status(&t), "under_verification");
    assert_eq!(told(&t), letter("entry_eliminated", "cancelled"));
    assert_eq!((seen(&maker, &work).await, own().await), (before.clone(), page.clone()));

    budi.browser.post(&at, &ground).await.expect(303);
    t.set_clock("2023-06-01 10:15");
    t.run_jobs().await;
    let out = (seen(&maker, &work).await, own().await);
    assert!(out.1.contains("didiskualifikasi"), "{}", out.1);
    budi.browser.post(&format!("{entry}/pemulihan"), &[("reason", "Keliru")]).await.expect(303);
    assert_eq!(status(&t), "under_verification");
    assert_eq!((seen(&maker, &work).await, own().await), out, "its people see it as out until the letter leaves");
    budi.browser.get(&entry).await.expect(200).says("Pembatalan eliminasi");
    budi.browser.post(&at_hold(&t), &[]).await.expect(303);
    assert_eq!(status(&t), "disqualified");
    budi.browser.get(&at).await.expect(200).says("Ketua bukan ASN.");

    budi.browser.post(&format!("{entry}/pemulihan"), &[("reason", "Keliru")]).await.expect(303);
    t.set_clock("2023-06-01 10:30");
    t.run_jobs().await;
    assert_eq!((seen(&maker, &work).await[1].clone(), own().await), (before[1].clone(), page));
    let states: Vec<String> = told(&t).into_iter().map(|(_, state)| state).collect();
    assert_eq!(states, ["cancelled", "sent", "cancelled", "sent"]);
}
}
