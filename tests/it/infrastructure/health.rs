//! What a load balancer asks.

use crate::on_both;

on_both! {
async fn health_and_readiness_are_told_apart(t: TestApp) {
    assert_eq!(t.visitor().get("/healthz").await.expect(200).body, "ok\n");
    let ready = t.visitor().get("/readyz").await.expect(200);
    let said: serde_json::Value = serde_json::from_str(&ready.body).unwrap();
    assert_eq!(said, serde_json::json!({ "ready": true, "jobs_waiting": 0, "jobs_failed": 0 }));
}
}

on_both! {
async fn assets_are_hashed_immutable_and_compressed(t: TestApp) {
    let home = t.visitor().get("/").await.expect(200);
    let css = home.link("/aset/lomba.");
    let http = reqwest::Client::new();
    let answer = http.get(format!("{}{css}", t.base)).header("accept-encoding", "br, gzip").send().await.unwrap();
    assert_eq!(answer.headers()["content-encoding"], "br");
    assert_eq!(answer.headers()["cache-control"], "public, max-age=31536000, immutable");
    assert_eq!(answer.headers()["content-type"], "text/css; charset=utf-8");
    t.visitor().get("/aset/lomba.00000000.css").await.expect(404);
}
}
