//! `/metrics`: for this machine or whoever has the token, and without a word that a visitor sent.

use crate::on_both;
use crate::support::Page;

/// The value of a line.
fn value(page: &Page, line: &str) -> f64 {
    let found = page.body.lines().find_map(|found| found.strip_prefix(line));
    let found = found.unwrap_or_else(|| panic!("no {line} in\n{}", page.body));
    found.trim().parse().unwrap()
}

const TOKEN: &str = "jung-layar-sauh-dermaga";

on_both! {
with [("LOMBA__SERVER__METRICS_TOKEN", TOKEN)];
async fn only_this_machine_or_the_token_reads_them(t: TestApp) {
    let visitor = t.visitor();
    let own = visitor.get("/metrics").await.expect(200);
    assert_eq!(own.headers["content-type"], "text/plain; version=0.0.4; charset=utf-8");
    assert_eq!(own.headers["cache-control"], "no-store");
    let bearer = format!("Bearer {TOKEN}");
    // Whatever a proxy adds, and whoever it says asks.
    for (name, said) in [
        ("x-forwarded-for", "127.0.0.1"),
        ("x-forwarded-for", "203.0.113.9"),
        ("forwarded", "for=127.0.0.1"),
        ("x-real-ip", "127.0.0.1"),
        ("x-forwarded-proto", "https"),
        ("via", "1.1 proxy"),
        ("host", "lomba.example.go.id"),
    ] {
        visitor.get_with("/metrics", &[(name, said)]).await.expect(404);
        visitor.get_with("/metrics", &[(name, said), ("authorization", "Bearer lain")]).await.expect(404);
        visitor.get_with("/metrics", &[(name, said), ("authorization", TOKEN)]).await.expect(404);
        visitor.get_with("/metrics", &[(name, said), ("authorization", bearer.as_str())]).await.expect(200);
    }
}
}

on_both! {
async fn without_a_token_none_is_right(t: TestApp) {
    let handed_on = ("x-forwarded-for", "203.0.113.9");
    for given in ["Bearer ", "Bearer", "Bearer x"] {
        t.visitor().get_with("/metrics", &[handed_on, ("authorization", given)]).await.expect(404);
    }
}
}

on_both! {
async fn what_happened_is_counted(t: TestApp) {
    let visitor = t.visitor();
    visitor.get("/2023/aturan").await.expect(200);
    visitor.get("/2023/aturan").await.expect(200);
    visitor.get("/rahasia-9a7c/lain").await.expect(404);
    visitor.get("/sertifikat/rahasia-9a7c").await;
    visitor.post("/akun/masuk", &[("email", "rahasia-9a7c@contoh.go.id"), ("password", "salah")]).await.expect(422);
    visitor.post("/akun/daftar", &[("name", "Ratna Wijaya"), ("email", "ratna@contoh.go.id")]).await.expect(200);
    let waiting = visitor.get("/metrics").await.expect(200);
    assert_eq!(value(&waiting, "lomba_letters{state=\"waiting\"}"), 1.0);
    assert_eq!(value(&waiting, "lomba_jobs{state=\"waiting\"}"), 1.0);
    t.set_clock("2023-06-01 10:02");
    let later = visitor.get("/metrics").await.expect(200);
    assert_eq!(value(&later, "lomba_jobs_oldest_due_seconds"), 120.0);
    assert_eq!(value(&later, "lomba_letters_oldest_waiting_seconds"), 120.0);
    t.run_jobs().await;

    let page = visitor.get("/metrics").await.expect(200);
    let requests = |rest: &str| value(&page, &format!("lomba_http_requests_total{{{rest}}}"));
    assert_eq!(requests("route=\"/{k}/aturan\",method=\"GET\",status=\"200\""), 2.0);
    assert_eq!(requests("route=\"/akun/masuk\",method=\"POST\",status=\"422\""), 1.0);
    assert_eq!(value(&page, "lomba_http_request_duration_seconds_count{route=\"/{k}/aturan\"}"), 2.0);
    assert_eq!(value(&page, "lomba_sign_ins_refused_total{reason=\"credentials\"}"), 1.0);
    assert_eq!(value(&page, "lomba_jobs_run_total{task=\"send_letter\",outcome=\"done\"}"), 1.0);
    assert_eq!(value(&page, "lomba_letters{state=\"waiting\"}"), 0.0);
    assert_eq!(value(&page, "lomba_jobs_oldest_due_seconds"), 0.0);
    assert_eq!(value(&page, "lomba_database_answers"), 1.0);
    assert_eq!(value(&page, "lomba_circuit_open{provider=\"youtube\"}"), 0.0);
    assert!(value(&page, "lomba_database_size_bytes") > 100_000.0);
    assert!(value(&page, "lomba_database_connections{state=\"most\"}") >= 1.0);
    assert!(!page.body.contains("9a7c"), "a visitor's word became a label:\n{}", page.body);
}
}
