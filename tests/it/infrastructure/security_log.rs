//! Who signed in, was refused, took files out: noted with the address, for chairs, for a time (`src/security_log`).

use lomba::queue::{self, Task};
use lomba::security_log::{self, EventFilter, EventKind};

use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{BUDI, SEKAR};

/// Kind, address of mail and route of every line, the oldest first.
fn noted(t: &TestApp) -> Vec<(EventKind, String, String)> {
    let lines = t.app.db.read(|conn| security_log::list(conn, &EventFilter::default())).unwrap();
    assert!(lines.iter().all(|line| line.address == "127.0.0.1"), "{lines:?}");
    lines.into_iter().rev().map(|line| (line.kind, line.email.unwrap_or_default(), line.details)).collect()
}

on_both! {
async fn sign_ins_refusals_roles_and_files_are_noted(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    let budi = t.committee(BUDI.0, BUDI.1).await;
    let before = noted(&t).len();
    t.visitor().post("/akun/masuk", &[("email", SEKAR.1), ("password", "salah-salah-salah")]).await.expect(422);
    t.visitor().post("/akun/masuk", &[("email", "tiada@contoh.go.id"), ("password", "x")]).await.expect(422);
    t.sign_in_again(SEKAR.1).await;
    sekar.get("/2023/panitia").await.expect(403);
    let elsewhere = [("sec-fetch-site", "cross-site")];
    sekar.post_with("/akun/keluar", &[], &elsewhere).await.expect(403);
    t.visitor().get("/2023/panitia").await.expect(303);
    budi.post("/2023/panitia/tim", &[("email", "dewi@contoh.go.id"), ("name", "Dewi Lestari"), ("role", "verifier")]).await.expect(303);
    sekar.post("/akun/keluar", &[]).await.expect(303);
    let lines: Vec<_> = noted(&t).split_off(before);
    let said: Vec<(EventKind, &str, &str)> =
        lines.iter().map(|(kind, email, route)| (*kind, email.as_str(), route.as_str())).collect();
    assert_eq!(
        said,
        [
            (EventKind::SignInFailed, SEKAR.1, "POST /akun/masuk"),
            (EventKind::SignInFailed, "", "POST /akun/masuk"),
            (EventKind::SignedIn, SEKAR.1, "POST /akun/masuk"),
            (EventKind::Forbidden, SEKAR.1, "GET /{k}/panitia"),
            (EventKind::OtherSite, SEKAR.1, "POST /akun/keluar"),
            (EventKind::RolesChanged, BUDI.1, "POST /{k}/panitia/tim"),
            (EventKind::SignedOut, SEKAR.1, "POST /akun/keluar"),
        ]
    );

    let page = budi.get("/2023/panitia/jejak/keamanan").await.expect(200);
    page.says("Gagal masuk").says(SEKAR.1).says("127.0.0.1");
    let one = budi.get("/2023/panitia/jejak/keamanan?kejadian=forbidden&cari=sekar").await.expect(200);
    assert!(one.body.contains("GET /{k}/panitia") && !one.body.contains("POST /akun/masuk"));
    budi.get("/2023/panitia/jejak/keamanan?cari=10.9.").await.expect(200).says("Belum ada kejadian");
    budi.get("/2023/panitia/jejak/keamanan?cari=127.0").await.expect(200).hides("Belum ada kejadian");
    t.run_jobs().await;
}
}

on_both! {
async fn a_flood_is_kept_in_part_and_old_lines_go(t: TestApp) {
    let sekar = t.person(SEKAR.0, SEKAR.1).await;
    for _ in 0..45 {
        sekar.get("/2023/panitia").await.expect(403);
    }
    let forbidden = |t: &TestApp| noted(t).iter().filter(|line| line.0 == EventKind::Forbidden).count();
    assert_eq!(forbidden(&t), 30);
    t.set_clock("2023-11-27 10:00");
    t.write(|tx| queue::enqueue(tx, &Task::Sweep)).unwrap();
    t.run_jobs().await;
    assert_eq!(forbidden(&t), 30, "179 days");
    t.set_clock("2023-11-29 10:00");
    t.write(|tx| queue::enqueue(tx, &Task::Sweep)).unwrap();
    t.run_jobs().await;
    assert_eq!(noted(&t), []);
}
}
