//! Who verifies a work now: one member holds it, another takes it over, and nobody decides over another's head.

use diesel::prelude::*;
use lomba::db::schema::{decisions, desk_claims, works};

use crate::on_both;
use crate::support::fixtures::read;
use crate::support::journey::{self as pages, BALI, BUDI, Someone};
use crate::support::{Page, TestApp};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
const REJECTING: [(&str, &str); 3] =
    [("verdict", "failed"), ("rule", "R20"), ("reason", "Musik tanpa izin.")];

struct Setup {
    desk: String,
    budi: Someone,
    dewi: Someone,
}

impl Setup {
    async fn start(t: &TestApp) -> Self {
        let maker = pages::individual(t, 1, BALI).await;
        let work = pages::whole_work(t, &maker, 1, "Notulen").await;
        let (budi, dewi) = (pages::committee(t, BUDI).await, pages::committee(t, DEWI).await);
        Self { desk: pages::desk(&work), budi, dewi }
    }

    async fn post(&self, who: &Someone, act: &str, form: &[(&str, &str)]) -> Page {
        who.browser.post(&format!("{}/{act}", self.desk), form).await
    }

    async fn state(&self, who: &Someone) -> Vec<String> {
        who.browser.get(&self.desk).await.expect(200).values("data-claim")
    }
}

fn verdicts(t: &TestApp) -> Vec<String> {
    read(t, |conn| Ok(decisions::table.order(decisions::id.asc()).select(decisions::verdict).load(conn)?))
}

fn status(t: &TestApp) -> String {
    read(t, |conn| Ok(works::table.select(works::status).first(conn)?))
}

on_both! {
async fn one_member_holds_a_work_and_another_takes_it_over_with_a_press(t: TestApp) {
    let s = Setup::start(&t).await;
    assert_eq!((s.state(&s.budi).await, s.state(&s.dewi).await), (vec!["free".to_owned()], vec!["free".to_owned()]));
    s.post(&s.budi, "pemeriksaan", &[]).await.expect(303);
    assert_eq!(status(&t), "under_verification");
    assert_eq!(s.state(&s.budi).await, ["mine"]);
    let seen = s.dewi.browser.get(&s.desk).await.expect(200);
    assert_eq!(seen.values("data-claim"), ["other"]);
    let holds = "Budi Santosa sedang memverifikasi karya ini, paling lama sampai 1 Juni 2023, 10.20 WIB.";
    seen.says(holds).hides("value=\"revision_requested\"").hides("Diskualifikasi karya ini");
    s.dewi.browser.get("/2023/panitia/karya").await.expect(200).says("oleh Budi Santosa");
    s.post(&s.dewi, "pemeriksaan", &[]).await.expect(409).says(holds);

    // What the second hand typed comes back; nothing is decided.
    let kept = s.post(&s.dewi, "keputusan", &REJECTING).await.expect(409).says(holds);
    let kept = kept.says("Keputusan Anda belum disimpan").says("Ambil alih dan simpan keputusan");
    assert_eq!(kept.textarea("reason"), "Musik tanpa izin.");
    assert!(kept.body.contains("value=\"R20\" selected"), "{}", kept.body);
    let out = [("verdict", "disqualified"), ("rule", "R14"), ("reason", "Jiplakan."), ("evidence", "Menit 2.10.")];
    s.post(&s.dewi, "keputusan", &out).await.expect(409).says(holds);
    assert_eq!(verdicts(&t), Vec::<String>::new());

    // Taken over: the first is told, keeps what was typed, and may take it back in the same press.
    s.post(&s.dewi, "pemeriksaan", &[("over", "1")]).await.expect(303);
    assert_eq!(s.state(&s.dewi).await, ["mine"]);
    let told = "Dewi Lestari mengambil alih verifikasi karya ini dari Anda pada 1 Juni 2023, 10.00 WIB.";
    s.budi.browser.get(&s.desk).await.expect(200).says(told);
    let stays = s.post(&s.budi, "pemeriksaan/perpanjangan", &[]).await.expect(200).says(told);
    assert_eq!(stays.values("data-claim"), ["other"], "an open page learns it by itself");
    assert_eq!(s.post(&s.budi, "keputusan", &REJECTING).await.expect(409).says(told).textarea("reason"), "Musik tanpa izin.");
    s.post(&s.budi, "keputusan", &[&REJECTING[..], &[("over", "1")]].concat()).await.expect(303);
    assert_eq!(verdicts(&t), ["failed"]);

    // The other learns what was decided, and what they typed is there to copy.
    let mut late = pages::accepting();
    late.push(("reason", "Tulisan Dewi"));
    let lost = s.post(&s.dewi, "keputusan", &late).await.expect(409);
    let lost = lost.says("diputuskan: tidak lolos, oleh Budi Santosa").says("Keputusan Anda belum disimpan");
    assert!(lost.body.contains("Tulisan Dewi"), "{}", lost.body);
    assert_eq!(verdicts(&t), ["failed"]);
    let left: i64 = read(&t, |conn| Ok(desk_claims::table.count().get_result(conn)?));
    assert_eq!(left, 0, "a decided work is in nobody's hands");
    let trail = s.budi.browser.get("/2023/panitia/jejak").await.expect(200);
    trail.says("Verifikasi diambil alih").says("Diambil untuk diverifikasi");
    t.run_jobs().await;
}
}

on_both! {
async fn the_time_of_a_work_in_hand_runs_out_and_lasts_while_its_page_is_open(t: TestApp) {
    let s = Setup::start(&t).await;
    // The script keeps a work that is free; its makers may still change it.
    let kept = s.post(&s.budi, "pemeriksaan/perpanjangan", &[]).await.expect(200);
    assert_eq!((kept.values("data-claim"), status(&t)), (vec!["mine".to_owned()], "submitted".to_owned()));
    t.set_clock("2023-06-01 10:19:59");
    assert_eq!(s.state(&s.dewi).await, ["other"]);
    s.post(&s.budi, "pemeriksaan/perpanjangan", &[]).await.expect(200).says("1 Juni 2023, 10.39 WIB");
    t.set_clock("2023-06-01 10:39:58");
    assert_eq!(s.state(&s.dewi).await, ["other"]);
    t.set_clock("2023-06-01 10:39:59");
    assert_eq!(s.state(&s.dewi).await, ["free"]);

    // Letting go: one's own only.
    s.post(&s.dewi, "pemeriksaan", &[]).await.expect(303);
    s.post(&s.budi, "pemeriksaan/pelepasan", &[]).await.expect(303);
    assert_eq!(s.state(&s.budi).await, ["other"]);
    s.post(&s.dewi, "pemeriksaan/pelepasan", &[]).await.expect(303);
    assert_eq!(s.state(&s.budi).await, ["free"]);
    // Whoever decides on a free work needs no press before.
    s.post(&s.budi, "keputusan", &pages::accepting()).await.expect(303);
    s.post(&s.dewi, "pemeriksaan", &[]).await.expect(409).says("diputuskan: diterima, oleh Budi Santosa");
    let after = s.post(&s.dewi, "pemeriksaan/perpanjangan", &[]).await.expect(200);
    assert_eq!(after.values("data-claim"), ["free"], "a decided work is not taken");
    let left: i64 = read(&t, |conn| Ok(desk_claims::table.count().get_result(conn)?));
    assert_eq!(left, 0);
    t.run_jobs().await;
}
}

on_both! {
async fn of_two_hands_at_once_one_holds_the_work_and_decides(t: TestApp) {
    let s = Setup::start(&t).await;
    let (one, two) = tokio::join!(s.post(&s.budi, "pemeriksaan", &[]), s.post(&s.dewi, "pemeriksaan", &[]));
    let mut both = [one.status, two.status];
    both.sort_unstable();
    assert_eq!(both, [303, 409]);
    let (holder, other) = if one.status == 303 { (&s.budi, &s.dewi) } else { (&s.dewi, &s.budi) };
    let accepting = pages::accepting();
    let (yes, no) =
        tokio::join!(s.post(holder, "keputusan", &accepting), s.post(other, "keputusan", &REJECTING));
    yes.expect(303);
    no.expect(409);
    assert_eq!(verdicts(&t), ["accepted"], "whoever holds it decides, in whichever order they arrive");
    t.run_jobs().await;
}
}
