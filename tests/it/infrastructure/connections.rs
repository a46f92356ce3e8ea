//! A kept connection brings compressed pages without waiting for acknowledgements.

use std::io::Read as _;
use std::net::TcpListener;
use std::sync::Mutex;

use actix_web::rt::net::TcpStream;
use lomba::web;

use crate::support::{Backend, TestApp};

static CONNECTED: Mutex<Vec<bool>> = Mutex::new(Vec::new());

fn note(stream: &TcpStream) {
    CONNECTED.lock().unwrap().push(stream.nodelay().unwrap());
}

fn unpacked(coding: &str, bytes: &[u8]) -> String {
    let mut text = String::new();
    let read = match coding {
        "br" => brotli::Decompressor::new(bytes, 4096).read_to_string(&mut text),
        "gzip" => flate2::read::GzDecoder::new(bytes).read_to_string(&mut text),
        other => panic!("no coding {other}"),
    };
    assert_eq!(read.unwrap(), text.len());
    text
}

#[actix_web::test]
async fn a_kept_connection_sends_small_pieces_at_once() {
    let t = TestApp::start(Backend::Sqlite).await.unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let server = web::start_observed(&t.app, listener, note).unwrap();
    let http = reqwest::Client::builder().no_proxy().pool_max_idle_per_host(1).build().unwrap();
    let plain = http.get(format!("{base}/2023")).send().await.unwrap().text().await.unwrap();
    for coding in ["gzip", "br", "gzip", "br"] {
        let asked = http.get(format!("{base}/2023")).header("accept-encoding", coding);
        let answer = asked.send().await.unwrap();
        assert_eq!(answer.headers()["content-encoding"], coding);
        let page = unpacked(coding, &answer.bytes().await.unwrap());
        assert_eq!(page.len(), plain.len(), "{coding}");
    }
    assert_eq!(*CONNECTED.lock().unwrap(), [true], "one connection, and the system holds nothing back");
    drop(server.handle.stop(false));
}
