//! Tokens of programs: made once, shown once, held to their scopes, and over when they are to be.

use lomba::accounts::Role;

use crate::handover::Stage;
use crate::on_both;
use crate::support::{Client, Page, TestApp};

const TOKEN: &str = "/akun/token";
const ENTRIES: &str = "/api/v1/editions/2023/entries";
const SUBMISSIONS: &str = "/api/v1/editions/2023/submissions";
const SCORES: &str = "/api/v1/editions/2023/scores";

/// Makes a token at its page; it comes back as the page shows it.
pub async fn token(who: &Client, scopes: &[&str]) -> String {
    let mut form = vec![("name", "laporan"), ("days", "30")];
    form.extend(scopes.iter().map(|scope| ("scope", *scope)));
    let page = who.post(TOKEN, &form).await.expect(200);
    assert_eq!(page.headers.get("cache-control").unwrap(), "private, no-store");
    page.body
        .split("<code>")
        .find_map(|part| part.split("</code>").next().filter(|code| code.starts_with("lomba_")))
        .unwrap()
        .to_owned()
}

async fn ask(t: &TestApp, path: &str, token: &str) -> Page {
    t.visitor().get_with(path, &[("authorization", &format!("Bearer {token}"))]).await
}

on_both! {
async fn a_token_reads_what_it_covers_and_nothing_else(t: TestApp) {
    let stage = Stage::sealed(&t).await;
    let nobody = t.visitor().get(ENTRIES).await.expect(401);
    assert_eq!(nobody.headers.get("www-authenticate").unwrap(), "Bearer realm=\"lomba\"");
    assert_eq!(nobody.headers.get("content-type").unwrap(), "application/problem+json");
    for wrong in ["lomba_x", "", &"a".repeat(4000)] {
        ask(&t, ENTRIES, wrong).await.expect(401);
    }
    let entries = token(&stage.budi, &["entries"]).await;
    let page = ask(&t, ENTRIES, &entries).await.expect(200);
    assert_eq!(page.headers.get("cache-control").unwrap(), "private, no-store");
    let list: serde_json::Value = serde_json::from_str(&page.body).unwrap();
    assert_eq!((list["total"].as_u64(), list["items"][0]["status"].as_str()), (Some(12), Some("complete")));
    assert!(!page.body.contains('@'), "no address");
    ask(&t, SUBMISSIONS, &entries).await.expect(403);
    ask(&t, SCORES, &entries).await.expect(403);
    ask(&t, "/api/v1/editions/1999/entries", &entries).await.expect(404);
    let all = token(&stage.dewi, &["works", "scores"]).await;
    let works: serde_json::Value = serde_json::from_str(&ask(&t, SUBMISSIONS, &all).await.expect(200).body).unwrap();
    assert_eq!((works["total"].as_u64(), works["items"][0]["number"].as_str()), (Some(12), Some("ML-2023-0001")));
    // Scores wait for the announcement.
    ask(&t, SCORES, &all).await.expect(404);
    crate::support::journey::publish_by_two(&stage.budi, &stage.dewi).await;
    let scores: serde_json::Value = serde_json::from_str(&ask(&t, SCORES, &all).await.expect(200).body).unwrap();
    assert_eq!((scores["total"].as_u64(), scores["items"][0]["place"].as_u64(), scores["items"][0]["score"].as_i64()), (Some(12), Some(1), Some(8900)));
    assert_eq!(scores["items"][11]["awarded"], false);
}
}

on_both! {
async fn tokens_are_whole_shown_once_and_end(t: TestApp) {
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    budi.post(TOKEN, &[("name", ""), ("scope", "works"), ("days", "30")]).await.expect(422).says("Tulis untuk apa token ini");
    budi.post(TOKEN, &[("name", "laporan"), ("days", "30")]).await.expect(422).says("paling sedikit satu");
    budi.post(TOKEN, &[("name", "laporan"), ("scope", "works"), ("days", "9999")]).await.expect(422).says("berapa lama");
    let kept = budi.post(TOKEN, &[("name", &"a".repeat(81)), ("scope", "works"), ("days", "30")]).await.expect(422);
    assert_eq!(kept.checked("scope"), ["works"]);
    let made = token(&budi, &["works"]).await;
    let list = budi.get(TOKEN).await.expect(200).says("belum pernah dipakai");
    assert!(!list.body.contains(&made) && list.body.contains(&made[made.len() - 4..]));
    ask(&t, SUBMISSIONS, &made).await.expect(200);
    budi.get(TOKEN).await.expect(200).says("terakhir dipakai");
    let id = list.values("data-token")[0].clone();
    // Nobody else ends it.
    let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    dewi.post(&format!("{TOKEN}/{id}/pencabutan"), &[]).await.expect(303);
    ask(&t, SUBMISSIONS, &made).await.expect(200);
    budi.post(&format!("{TOKEN}/{id}/pencabutan"), &[]).await.expect(303);
    ask(&t, SUBMISSIONS, &made).await.expect(401);
    for _ in 0..10 {
        token(&budi, &["works"]).await;
    }
    budi.post(TOKEN, &[("name", "satu lagi"), ("scope", "works"), ("days", "30")]).await.expect(422).says("sudah punya 10 token");
    let last = token(&dewi, &["works"]).await;
    ask(&t, SUBMISSIONS, &last).await.expect(200);
    t.set_clock("2023-07-01 10:01");
    ask(&t, SUBMISSIONS, &last).await.expect(401);
}
}

on_both! {
async fn a_token_gives_nothing_once_its_owner_may_not(t: TestApp) {
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let sari = t.committee_as("Sari Dewi", "sari@contoh.go.id", Role::Observer).await;
    let first = token(&sari, &["works"]).await;
    ask(&t, SUBMISSIONS, &first).await.expect(200);
    let team = budi.get("/2023/panitia/tim").await.expect(200);
    let links = team.body.split("href=\"/2023/panitia/tim/").skip(1).filter_map(|rest| rest.split('"').next());
    let mut sari_page = String::new();
    for id in links.filter(|id| id.parse::<i64>().is_ok()) {
        let page = budi.get(&format!("/2023/panitia/tim/{id}")).await.expect(200);
        if page.words().contains("sari@contoh.go.id") {
            sari_page = format!("/2023/panitia/tim/{id}");
        }
    }
    // Ending somebody's sessions ends the tokens of their programs.
    budi.post(&format!("{sari_page}/sesi"), &[]).await.expect(303);
    ask(&t, SUBMISSIONS, &first).await.expect(401);
    let sari = t.sign_in_again("sari@contoh.go.id").await;
    let second = token(&sari, &["works"]).await;
    ask(&t, SUBMISSIONS, &second).await.expect(200);
    budi.post(&format!("{sari_page}/penghapusan"), &[("remove_reason", "Pindah tugas.")]).await.expect(303);
    ask(&t, SUBMISSIONS, &second).await.expect(401);
    // Entrants and visitors have no tokens.
    let entrant = t.person("Rani", "rani@contoh.go.id").await;
    entrant.get(TOKEN).await.expect(403);
    t.visitor().get(TOKEN).await.expect(303);
}
}
