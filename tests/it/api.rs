//! Open data: the description is that of what is served, every answer and refusal has the form it promises, and nothing
//! is told that the public pages do not show.

use diesel::prelude::*;
use lomba::db::Fault;
use lomba::db::schema::draws;
use lomba::editions;
use lomba::judging::{self, DrawDocument, NewPlan};
use lomba::web::ROUTES;
use serde_json::{Value, json};

use crate::handover::{FIT, KLUSTER, Stage, borrowed, decide};
use crate::on_both;
use crate::support::{Backend, Client, Page, TestApp};

const DESCRIPTION: &str = "/api/v1/openapi.json";

async fn description(visitor: &Client) -> Value {
    serde_json::from_str(&visitor.get(DESCRIPTION).await.expect(200).body).unwrap()
}

/// Whether a value has the form of a response of the description.
fn fits(description: &Value, response: &Value, kind: &str, value: &Value) {
    let schema = &response["content"][kind]["schema"];
    assert!(!schema.is_null(), "no schema of {kind} in {response}");
    let mut whole = schema.clone();
    whole["components"] = description["components"].clone();
    let validator = jsonschema::draft202012::new(&whole).unwrap();
    let faults: Vec<String> =
        validator.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path)).collect();
    assert!(faults.is_empty(), "{faults:?} in {value}");
}

fn kind(page: &Page) -> String {
    page.headers.get("content-type").unwrap().to_str().unwrap().split(';').next().unwrap().to_owned()
}

/// The path of an operation with the examples of its parameters.
fn example(path: &str, operation: &Value, code: &str) -> String {
    let none = Vec::new();
    let parameters = operation["parameters"].as_array().unwrap_or(&none);
    parameters.iter().filter(|one| one["in"] == "path").fold(path.to_owned(), |path, one| {
        let name = one["name"].as_str().unwrap();
        let value = if name == "code" { code } else { one["example"].as_str().unwrap() };
        path.replace(&format!("{{{name}}}"), value)
    })
}

/// The fixture gives works out without a draw; here is one.
fn drawn(t: &TestApp) {
    let document = DrawDocument {
        format: "lomba-draw-1".to_owned(),
        seed: "benih".to_owned(),
        per_work: 1,
        works: Vec::new(),
        jurors: Vec::new(),
        forbidden: Vec::new(),
        standing: Vec::new(),
        movable: None,
        plan: Vec::new(),
    };
    let document = serde_json::to_string(&document).unwrap();
    t.write(|tx| {
        let edition = editions::current(tx.conn)?.unwrap();
        let by = lomba::accounts::find_by_email(tx.conn, "budi@contoh.go.id")?.unwrap().id;
        let new = NewPlan { edition: edition.id, by, seed: "benih", per_work: 1, summary: "{}" };
        let plan = judging::insert_plan(tx, &new)?;
        let values = (
            draws::plan_id.eq(plan),
            draws::edition_id.eq(edition.id),
            draws::document.eq(document),
            draws::sha256.eq("0"),
        );
        Ok::<_, Fault>(diesel::insert_into(draws::table).values(values).execute(tx.conn)?)
    })
    .unwrap();
}

on_both! {
async fn every_operation_answers_as_it_is_described(t: TestApp) {
    let stage = Stage::announced(&t).await;
    decide(&stage.budi, &stage.chosen(&[1, 11]), &FIT).await.expect(303);
    let at = stage.budi.post(KLUSTER, &[("name_id", "Rapat")]).await.expect(303).location().unwrap();
    stage.budi.post(&format!("{at}/karya"), &borrowed(&stage.chosen(&[11]))).await.expect(303);
    crate::documents::set_up(&stage.budi, "ink").await;
    let pair = crate::documents::Pair { budi: stage.budi.clone(), dewi: stage.dewi.clone() };
    crate::documents::ask(&pair.budi, "/2023/panitia/dokumen/penerbitan/daftar-hadir").await;
    crate::documents::act(&pair.dewi, "/2023/panitia/dokumen/penerbitan/daftar-hadir").await.expect(303);
    t.run_jobs().await;
    let code = crate::documents::register(&t)[0].document.code.clone();
    drawn(&t);
    let token = crate::api_tokens::token(&stage.budi, &["entries", "works", "scores"]).await;
    let works_alone = crate::api_tokens::token(&stage.budi, &["works"]).await;
    let entries_alone = crate::api_tokens::token(&stage.budi, &["entries"]).await;
    let visitor = t.visitor();
    let api = description(&visitor).await;
    assert!(api["openapi"].as_str().unwrap().starts_with("3.1"));
    assert_eq!(api["servers"][0]["url"], t.base);

    // What is described is what is served.
    let served = ROUTES.iter().filter(|route| route.path.starts_with("/api/v1/") && route.path != DESCRIPTION);
    let mut served: Vec<&str> = served.map(|route| route.path).collect();
    let mut described: Vec<&str> = api["paths"].as_object().unwrap().keys().map(String::as_str).collect();
    served.sort_unstable();
    described.sort_unstable();
    assert_eq!(described, served);

    for (path, operations) in api["paths"].as_object().unwrap() {
        let operation = &operations["get"];
        let at = example(path, operation, &code);
        let secured = operation["security"].is_array();
        let header = if secured { format!("Bearer {token}") } else { String::new() };
        if secured {
            let scope = operation["security"][0]["token"][0].as_str().unwrap();
            let other = if scope == "works" { &entries_alone } else { &works_alone };
            for (sent, status) in [(String::new(), "401"), (format!("Bearer {other}"), "403")] {
                let refused = visitor.get_with(&at, &[("authorization", &sent)]).await.expect(status.parse().unwrap());
                let value: Value = serde_json::from_str(&refused.body).unwrap();
                fits(&api, &operation["responses"][status], "application/problem+json", &value);
            }
        }
        let page = visitor.get_with(&at, &[("authorization", &header)]).await.expect(200);
        let value: Value = serde_json::from_str(&page.body).unwrap();
        assert_eq!(kind(&page), "application/json", "{at}");
        fits(&api, &operation["responses"]["200"], "application/json", &value);
        assert_eq!(page.headers.get("access-control-allow-origin").unwrap(), "*");
        let tag = page.headers.get("etag").unwrap().to_str().unwrap().to_owned();
        let again = reqwest::Client::new().get(format!("{}{at}", t.base)).header("if-none-match", tag).header("authorization", &header).send().await.unwrap();
        assert_eq!(again.status(), 304, "{at}");
        // What is not there is told as problem details.
        if path.contains('{') {
            let wrong = path.replace("{edition}", "1999").replace("{number}", "ML-1").replace("{code}", "XXXX-XXXX-XXXX-XXXX");
            let refused = visitor.get_with(&wrong, &[("authorization", &header)]).await.expect(404);
            assert_eq!(kind(&refused), "application/problem+json", "{wrong}");
            let value: Value = serde_json::from_str(&refused.body).unwrap();
            fits(&api, &operation["responses"]["404"], "application/problem+json", &value);
            assert_eq!((&value["status"], &value["type"]), (&json!(404), &json!("about:blank")));
        }
    }
}
}

on_both! {
async fn open_data_tell_what_the_public_pages_show(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    decide(&stage.budi, &stage.chosen(&[1, 2, 11]), &FIT).await.expect(303);
    let visitor = t.visitor();
    let read = async |path: &str| -> Value { serde_json::from_str(&visitor.get(path).await.expect(200).body).unwrap() };
    assert_eq!(read("/api/v1/editions/2023").await["state"], "judged");
    assert_eq!(read("/api/v1/editions/2023/works").await["total"], 0);
    visitor.get("/api/v1/editions/2023/results").await.expect(404);
    crate::support::journey::publish_by_two(&stage.budi, &stage.dewi).await;
    t.run_jobs().await;
    let editions = read("/api/v1/editions").await;
    assert_eq!((&editions["items"][0]["slug"], &editions["items"][0]["state"]), (&json!("2023"), &json!("announced")));
    let works = read("/api/v1/editions/2023/works?per_page=2").await;
    assert_eq!((&works["total"], &works["pages"], works["items"].as_array().unwrap().len()), (&json!(3), &json!(2), 2));
    let last = read("/api/v1/editions/2023/works?per_page=2&page=2").await;
    assert_eq!(last["items"][0]["number"], "ML-2023-0011");
    let one = read("/api/v1/editions/2023/works/ML-2023-0001").await;
    assert_eq!((&one["team"], &one["makers"]), (&json!("Lentera"), &json!(["Peserta 1"])));
    assert_eq!(one["url"], format!("{}/2023/karya/ML-2023-0001", t.base));
    assert_eq!(one["film"]["provider"], "drive");
    let result = visitor.get("/api/v1/editions/2023/results").await.expect(200);
    assert_eq!(result.body, visitor.get("/2023/hasil.json").await.expect(200).body);
    for path in ["/api/v1/editions/2023/works", "/api/v1/editions/2023", "/api/v1/editions/2023/clusters"] {
        let body = visitor.get(path).await.expect(200).body;
        assert!(!body.contains('@') && !body.contains("89.00") && !body.contains("Rahasia"), "{body}");
    }
    visitor.get("/api/v1/nothing").await.expect(404);
    visitor.get("/api/v2").await.expect(404);
    // A wrong number of a page is not an error of ours.
    let wrong = visitor.get("/api/v1/editions?page=satu").await.expect(400);
    assert_eq!(kind(&wrong), "application/problem+json");
}
}

#[actix_web::test]
async fn one_address_asks_so_often_and_no_more() {
    let limit = ("LOMBA__SECURITY__API_REQUESTS_PER_MINUTE", "4");
    let t = TestApp::start_with(Backend::Sqlite, &[limit]).await.unwrap();
    let visitor = t.visitor();
    let api = description(&visitor).await;
    for _ in 0..3 {
        visitor.get("/api/v1/editions").await.expect(200);
    }
    let refused = visitor.get("/api/v1/editions").await.expect(429);
    assert!(refused.headers.get("retry-after").unwrap().to_str().unwrap().parse::<u64>().unwrap() > 0);
    let value: Value = serde_json::from_str(&refused.body).unwrap();
    fits(
        &api,
        &api["paths"]["/api/v1/editions"]["get"]["responses"]["429"],
        "application/problem+json",
        &value,
    );
    // Pages for people are counted apart.
    visitor.get("/2023/galeri").await.expect(200);
}
