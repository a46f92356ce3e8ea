//! What a load balancer asks.

use diesel::RunQueryDsl as _;
use lomba::db::Fault;

use crate::on_both;
use crate::support::{Backend, Portal};

on_both! {
async fn health_and_readiness_are_told_apart(t: TestApp) {
    assert_eq!(t.visitor().get("/healthz").await.expect(200).body, "ok\n");
    let ready = t.visitor().get("/readyz").await.expect(200);
    let said: serde_json::Value = serde_json::from_str(&ready.body).unwrap();
    assert_eq!(said, serde_json::json!({ "ready": true }));
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

on_both! {
async fn head_answers_as_get_does_without_the_body(t: TestApp) {
    let http = reqwest::Client::new();
    for path in ["/", "/2023", "/healthz", "/2023/aturan", "/tiada"] {
        let address = format!("{}{path}", t.base);
        let (get, head) = (http.get(&address).send().await.unwrap(), http.head(&address).send().await.unwrap());
        assert_eq!(head.status(), get.status(), "{path}");
        let kind = |answer: &reqwest::Response| answer.headers().get("content-type").cloned();
        assert_eq!(kind(&head), kind(&get), "{path}");
        assert_eq!(head.bytes().await.unwrap().len(), 0, "{path}");
    }
    // What changes something is not done by it.
    let address = format!("{}/akun/keluar", t.base);
    assert_eq!(http.head(&address).send().await.unwrap().status(), http.get(&address).send().await.unwrap().status());
}
}

/// A command that ends while a connection is on its way ends in the middle of it.
#[actix_web::test]
async fn no_connection_is_opened_that_nobody_asked_for() {
    for backend in [Backend::Sqlite, Backend::Postgresql] {
        let Some(portal) = Portal::prepare(backend, &[]) else { continue };
        for _ in 0..3 {
            portal.app.db.read(lomba::queue::backlog).unwrap();
        }
        let found = portal.app.db.connections();
        assert_eq!((found.open, found.idle), (1, 1), "{backend:?}");
    }
}

#[derive(diesel::QueryableByName)]
struct Setting {
    #[diesel(sql_type = diesel::sql_types::Text)]
    jit: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    planned: String,
}

/// PostgreSQL estimates the juror's queue so dear that it compiles it anew at each run, which takes 200 ms for one of 10 ms.
#[actix_web::test]
async fn postgresql_compiles_no_statement_to_machine_code_and_plans_a_kept_one_once() {
    let Some(portal) = Portal::prepare(Backend::Postgresql, &[]) else { return };
    let asked = "SELECT current_setting('jit') AS jit, current_setting('plan_cache_mode') AS planned";
    let read = portal.app.db.read(|conn| diesel::sql_query(asked).get_result(conn).map_err(Fault::from));
    let found: Setting = read.unwrap();
    assert_eq!((found.jit.as_str(), found.planned.as_str()), ("off", "force_generic_plan"));
}
