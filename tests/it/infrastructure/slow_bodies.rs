//! A form that never arrives keeps nothing, and one address does not take every place (`src/web/paced_body.rs`,
//! `src/web/connections.rs`).

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::support::{Backend, TestApp};

/// A form whose last bytes are missing.
fn half(base: &str) -> String {
    let host = base.trim_start_matches("http://");
    format!(
        "POST /akun/masuk HTTP/1.1\r\nhost: {host}\r\nsec-fetch-site: same-origin\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: 60\r\n\r\nemail=sari%40contoh.go.id"
    )
}

async fn connect(t: &TestApp) -> TcpStream {
    TcpStream::connect(t.base.trim_start_matches("http://")).await.unwrap()
}

/// Everything until the server closes.
async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    tokio::time::timeout(Duration::from_secs(30), stream.read_to_end(&mut bytes))
        .await
        .expect("it never ends")
        .unwrap();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[actix_web::test]
async fn a_form_sent_by_halves_is_answered_and_let_go() {
    let more = [("LOMBA__SERVER__BODY_SECONDS", "1"), ("LOMBA__SERVER__BODY_BYTES_PER_SECOND", "50")];
    let t = TestApp::start_with(Backend::Sqlite, &more).await.unwrap();
    let mut waiting = Vec::new();
    for _ in 0..150 {
        let mut stream = connect(&t).await;
        stream.write_all(half(&t.base).as_bytes()).await.unwrap();
        waiting.push(stream);
    }
    let asked = Instant::now();
    t.visitor().get("/akun/masuk").await.expect(200);
    for stream in &mut waiting {
        let answer = rest(stream).await;
        assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
        assert!(answer.contains("Kiriman terputus"), "{answer}");
        assert!(answer.to_lowercase().contains("connection: close"), "{answer}");
    }
    assert!(asked.elapsed() >= Duration::from_secs(1), "nobody is cut off before their time");
}

#[actix_web::test]
async fn a_slow_line_that_goes_on_sending_is_not_cut_off() {
    let more = [("LOMBA__SERVER__BODY_SECONDS", "1"), ("LOMBA__SERVER__BODY_BYTES_PER_SECOND", "10")];
    let t = TestApp::start_with(Backend::Sqlite, &more).await.unwrap();
    let mut stream = connect(&t).await;
    stream.write_all(half(&t.base).as_bytes()).await.unwrap();
    // 35 bytes in 2.1 seconds: longer than the grace, faster than the least.
    for piece in ["&password", "=salah-sa", "lah-salah", "-salah12"] {
        tokio::time::sleep(Duration::from_millis(520)).await;
        stream.write_all(piece.as_bytes()).await.unwrap();
    }
    let mut answer = vec![0; 64];
    let read =
        tokio::time::timeout(Duration::from_secs(30), stream.read(&mut answer)).await.unwrap().unwrap();
    let answer = String::from_utf8_lossy(&answer[..read]).into_owned();
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
}

#[actix_web::test]
async fn an_address_has_so_many_connections_and_no_more() {
    let more = [("LOMBA__SERVER__CONNECTIONS_PER_ADDRESS", "3")];
    let t = TestApp::start_with(Backend::Sqlite, &more).await.unwrap();
    let mut held = Vec::new();
    for _ in 0..3 {
        let mut stream = connect(&t).await;
        stream.write_all(half(&t.base).as_bytes()).await.unwrap();
        held.push(stream);
        // The server has to have seen it before the next one comes.
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let mut fourth = connect(&t).await;
    fourth.write_all(half(&t.base).as_bytes()).await.ok();
    let mut bytes = Vec::new();
    let ended = tokio::time::timeout(Duration::from_secs(10), fourth.read_to_end(&mut bytes))
        .await
        .expect("it is ended");
    assert!(ended.is_err() || bytes.is_empty(), "no answer: {}", String::from_utf8_lossy(&bytes));
    drop(held);
    let mut free = false;
    for _ in 0..100 {
        free = t.visitor().try_get("/healthz").await.is_ok_and(|page| page.status == 200);
        if free {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(free, "places come back");
}

#[actix_web::test]
async fn a_proxy_of_ours_brings_everybody() {
    let more =
        [("LOMBA__SERVER__CONNECTIONS_PER_ADDRESS", "1"), ("LOMBA__SERVER__TRUSTED_PROXIES", "127.0.0.1")];
    let t = TestApp::start_with(Backend::Sqlite, &more).await.unwrap();
    let mut held = Vec::new();
    for _ in 0..5 {
        let mut stream = connect(&t).await;
        stream.write_all(half(&t.base).as_bytes()).await.unwrap();
        held.push(stream);
    }
    t.visitor().get("/healthz").await.expect(200);
}
