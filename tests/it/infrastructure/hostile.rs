//! Requests that no browser sends: they cost little, and the log holds no failure of ours because of them.

use std::io::Write as _;

use crate::on_both;
use crate::support::{Backend, PASSWORD, TestApp};

/// Bytes of a form that unpack to a thousand times as many.
fn packed(bytes: usize) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(b"email=").unwrap();
    packer.write_all(&vec![b'a'; bytes]).unwrap();
    packer.finish().unwrap()
}

on_both! {
async fn a_form_that_comes_packed_is_refused_before_it_is_unpacked(t: TestApp) {
    let http = reqwest::Client::new();
    let send = |coding: &'static str, body: Vec<u8>| {
        let request = http.post(format!("{}/akun/masuk", t.base)).header("sec-fetch-site", "same-origin");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        request.header("content-encoding", coding).body(body).send()
    };
    let bomb = packed(8 * 1024 * 1024);
    assert!(bomb.len() < 16 * 1024, "{}", bomb.len());
    for coding in ["gzip", "br", "deflate", "zstd", "identity, gzip"] {
        let answer = send(coding, bomb.clone()).await.unwrap();
        assert_eq!(answer.status(), 415, "{coding}");
        assert!(answer.headers().contains_key("content-security-policy"));
    }
    let plain = send("identity", b"email=a%40contoh.go.id&password=x".to_vec()).await.unwrap();
    assert_eq!(plain.status(), 422, "a form as it is gets its answer");
}
}

on_both! {
async fn addresses_and_words_that_no_database_takes_are_answered(t: TestApp) {
    let visitor = t.visitor();
    for path in ["/%00", "/2023%00", "/2023%00/aturan", "/%ff", "/2023/karya/%00", "/sertifikat/%00", "/tanda-terima/%00", "/api/v1/editions/%00", "/api/v1/editions/2023/works/%00", "/2023/unduhan/1/%00", "/aset/%00", "/akun/sandi/%00"] {
        let status = visitor.get(path).await.status;
        assert_eq!(status, 404, "{path}");
    }
    let sari = t.person("Sari Dewi", "sari@contoh.go.id").await;
    for typed in ["a".repeat(60_000), "dinas ".repeat(6_000), "%25_".repeat(6_000), "dinas%00".to_owned()] {
        sari.get(&format!("/instansi?q={typed}")).await.expect(200);
    }
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    for list in ["karya", "peserta", "surat", "jejak", "instansi", "juri"] {
        for asked in ["a".repeat(60_000), "a%00".to_owned()] {
            budi.get(&format!("/2023/panitia/{list}?q={asked}")).await.expect(200);
        }
        budi.get(&format!("/2023/panitia/{list}?hal=9223372036854775807")).await.expect(200);
    }
}
}

on_both! {
async fn a_form_with_a_file_has_so_many_fields_and_no_more(t: TestApp) {
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    let many = vec![("title_id", "Selebaran"); 101];
    budi.upload("/2023/panitia/unduhan", &many[..100], ("a.txt", b"kata")).await.expect(422);
    budi.upload("/2023/panitia/unduhan", &many, ("a.txt", b"kata")).await.expect(400);
}
}

/// Two lengths, or a length beside pieces, would let a proxy and the portal disagree on where a request ends.
#[actix_web::test]
async fn a_request_of_two_lengths_is_refused_and_its_line_closed() {
    let Some(t) = TestApp::start(Backend::Sqlite).await else { return };
    let place = t.base.strip_prefix("http://").unwrap().to_owned();
    let heads = [
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked, identity",
        "Content-Length: +5",
    ];
    for head in heads {
        let place = place.clone();
        let answer = actix_web::web::block(move || {
            let asked = format!(
                "POST /akun/masuk HTTP/1.1\r\nHost: {place}\r\n{head}\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: {place}\r\n\r\n"
            );
            let mut line = std::net::TcpStream::connect(&place).unwrap();
            line.set_read_timeout(Some(std::time::Duration::from_secs(10))).unwrap();
            line.write_all(asked.as_bytes()).unwrap();
            let mut answer = Vec::new();
            // The line may be cut with the rest of what was sent still in it.
            if let Err(cut) = std::io::Read::read_to_end(&mut line, &mut answer) {
                assert_eq!(cut.kind(), std::io::ErrorKind::ConnectionReset);
            }
            String::from_utf8_lossy(&answer).into_owned()
        });
        let answer = answer.await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 400"), "{head}: {answer}");
        assert_eq!(answer.matches("HTTP/1.1").count(), 1, "{head}: {answer}");
    }
}

on_both! {
async fn a_password_is_not_kept_with_the_form_that_met_an_ended_session(t: TestApp) {
    let budi = t.committee("Budi Santoso", "budi@contoh.go.id").await;
    t.set_clock("2023-06-02 10:00");
    let typed = [("number", "BA-12/2023"), ("password", PASSWORD)];
    budi.post_bare("/2023/panitia/hasil/penyegelan", &typed).await.expect(303);
    let (token, seal) = (budi.cookie("lomba_titipan").unwrap(), t.app.db.seal().clone());
    let now = t.app.clock.now();
    let kept = t.app.read(move |conn| lomba::kept_forms::find(conn, &seal, &token, now)).await.unwrap().unwrap();
    assert_eq!(kept.body, "number=BA-12%2F2023");
}
}

on_both! {
async fn a_link_takes_so_many_tries_at_a_password(t: TestApp) {
    let visitor = t.visitor();
    visitor.post("/akun/daftar", &[("name", "Sari Dewi"), ("email", "sari@contoh.go.id")]).await.expect(200);
    let link = t.newest_letter("sari@contoh.go.id").path(&t.base);
    for _ in 0..10 {
        visitor.post(&link, &[("password", "pendek")]).await.expect(422);
    }
    let page = visitor.post(&link, &[("password", "pendek")]).await.expect(429);
    assert!(page.headers.contains_key("retry-after"));
    t.run_jobs().await;
}
}
