//! Routing waits for the institution names of works, or for two members who go on without.

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, SARI, Someone};
use crate::support::{PASSWORD, TestApp};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
const JURY: [(&str, &str); 2] = [("Wira Kusuma", "wira@contoh.go.id"), ("Gita Permata", "gita@contoh.go.id")];
const ROUTING: &str = "/2023/panitia/pembagian";
const ASKING: &str = "/2023/panitia/pembagian/persetujuan";
const NAME: &str = "Dinas Contoh Belum Terdaftar";

/// Two members, an accepted work of an institution that is not in the directory, and a jury that has declared.
async fn a_name_is_open(t: &TestApp) -> (Someone, Someone) {
    let (budi, dewi) = (pages::committee(t, BUDI).await, pages::committee(t, DEWI).await);
    let maker = pages::individual(t, 1, NAME).await;
    let work = pages::whole_work(t, &maker, 1, "Notulen").await;
    pages::accept_work(&budi, &work).await;
    for (place, who) in std::iter::once(SARI).chain(JURY).enumerate() {
        pages::invite_and_declare_juror(t, &budi, who, ELSEWHERE[place]).await;
    }
    t.set_clock("2023-07-20 09:00");
    for one in [&budi, &dewi] {
        one.sign_in().await;
    }
    (budi, dewi)
}

on_both! {
async fn routing_waits_for_open_names_or_for_two_members(t: TestApp) {
    let (budi, dewi) = a_name_is_open(&t).await;
    let page = budi.browser.get(ROUTING).await.expect(200).says("Nama instansi belum diselesaikan 1").says(NAME);
    assert_eq!((page.values("data-open-name").len(), page.values("data-act")), (1, vec!["open".to_owned()]));
    let shown = page.field("fingerprint");
    let form = [("fingerprint", shown.as_str()), ("password", PASSWORD)];
    budi.browser.post(ROUTING, &form).await.expect(409).says("Belum ada anggota lain yang menyetujui persis ini");
    budi.browser.post(ASKING, &[("fingerprint", "x")]).await.expect(409).says("berubah");
    budi.browser.post(ASKING, &form).await.expect(303);
    budi.browser.post(ROUTING, &form).await.expect(409).says("Anda sudah menyetujuinya");
    let told = t.newest_letter(DEWI.1);
    assert!(told.text.contains("membagikan karya meski nama instansi belum diselesaikan"), "{}", told.text);
    dewi.browser.get("/2023/panitia").await.expect(200).says("Budi Santosa menyetujui membagikan karya meski nama");
    let ready = dewi.browser.get(ROUTING).await.expect(200).says("Bagikan meski nama belum diselesaikan");
    assert_eq!(ready.values("data-act"), ["ready"]);
    dewi.browser.post(ROUTING, &form).await.expect(303);
    let done = dewi.browser.get(ROUTING).await.expect(200).says("Pembagian ditetapkan");
    assert_eq!(done.values("data-act").len(), 0, "nothing is left to give out");
    t.run_jobs().await;
}
}

on_both! {
async fn a_settled_name_holds_nothing_up_and_makes_an_older_approval_stale(t: TestApp) {
    let (budi, dewi) = a_name_is_open(&t).await;
    let page = budi.browser.get(ROUTING).await.expect(200);
    let (shown, name) = (page.field("fingerprint"), page.values("data-open-name")[0].clone());
    budi.browser.post(ASKING, &[("fingerprint", &shown)]).await.expect(303);
    let listed = [("kind", "lembaga_lain"), ("province", "Bali")];
    let settled = dewi.browser.post(&format!("/2023/panitia/instansi/{name}/pengesahan"), &listed).await;
    assert_eq!(settled.status, 303, "{}", settled.body);
    let stale = [("fingerprint", shown.as_str()), ("password", PASSWORD)];
    dewi.browser.post(ROUTING, &stale).await.expect(409).says("berubah");
    let page = dewi.browser.get(ROUTING).await.expect(200).hides("Nama instansi belum diselesaikan");
    assert_eq!(page.values("data-act").len(), 0, "one member commits a plan as before");
    dewi.browser.post(ROUTING, &[("fingerprint", &page.field("fingerprint"))]).await.expect(303);
    t.run_jobs().await;
}
}

on_both! {
async fn two_members_who_give_works_out_at_once_do_it_once(t: TestApp) {
    let (budi, dewi) = a_name_is_open(&t).await;
    let rani = pages::committee(&t, ("Rani Contoh", "rani@contoh.go.id")).await;
    let shown = budi.browser.get(ROUTING).await.expect(200).field("fingerprint");
    let form = [("fingerprint", shown.as_str()), ("password", PASSWORD)];
    budi.browser.post(ASKING, &form).await.expect(303);
    let (one, two) = tokio::join!(dewi.browser.post(ROUTING, &form), rani.browser.post(ROUTING, &form));
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    t.run_jobs().await;
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=plan").await.expect(200);
    assert_eq!(trail.words().matches("Pembagian karya ditetapkan").count(), 1, "{}", trail.words());
}
}
