//! Everybody loads the published result at the announcement, again and again, over connections that stay open.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

const CONNECTIONS: usize = 64;
const SPAN: Duration = Duration::from_secs(10);

/// What one connection saw.
#[derive(Default)]
struct Seen {
    took: Vec<Duration>,
    bytes: usize,
}

/// Prints how many answers a second came: whole pages, or with `cached` "nothing has changed".
pub async fn run(addresses: &[String], path: &str, cached: bool) {
    let mark = if cached { mark_of(&addresses[0], path).await } else { String::new() };
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, br\r\nAccept-Language: id\r\n{mark}\r\n"
    );
    let (expected, until) = (if cached { "304" } else { "200" }, Instant::now() + SPAN);
    let all = (0..CONNECTIONS).map(|n| ask(&addresses[n % addresses.len()], &request, expected, until));
    let seen = futures_util::future::join_all(all).await;
    let bytes: usize = seen.iter().map(|of| of.bytes).sum();
    let mut took: Vec<Duration> = seen.into_iter().flat_map(|of| of.took).collect();
    took.sort_unstable();
    let ms = |share: usize| took[(took.len() * share / 100).min(took.len() - 1)].as_secs_f64() * 1000.0;
    println!(
        "{path} {expected}, {CONNECTIONS} connections: {:.0} a second, p50 {:.1} ms, p99 {:.1} ms, {} bytes each",
        took.len() as f64 / SPAN.as_secs_f64(),
        ms(50),
        ms(99),
        bytes / took.len()
    );
}

async fn ask(address: &str, request: &str, expected: &str, until: Instant) -> Seen {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.set_nodelay(true).unwrap();
    let (mut seen, mut buffer) = (Seen::default(), Vec::with_capacity(64 * 1024));
    while Instant::now() < until {
        let begun = Instant::now();
        stream.write_all(request.as_bytes()).await.unwrap();
        let head = answer(&mut stream, &mut buffer).await;
        assert_eq!(head.split(' ').nth(1), Some(expected), "{head}");
        seen.took.push(begun.elapsed());
        seen.bytes += buffer.len();
    }
    seen
}

/// The head of an answer; all of it stands in the buffer.
async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> String {
    buffer.clear();
    loop {
        assert!(stream.read_buf(buffer).await.unwrap() > 0, "the connection was closed");
        let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&buffer[..end]).into_owned();
        let length = header(&head, "content-length").and_then(|text| text.parse::<usize>().ok()).unwrap_or(0);
        assert!(header(&head, "transfer-encoding").is_none(), "an answer in pieces is not counted: {head}");
        while buffer.len() < end + 4 + length {
            assert!(stream.read_buf(buffer).await.unwrap() > 0, "the connection was closed");
        }
        return head;
    }
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let named = |line: &'a str| {
        let (field, value) = line.split_once(':')?;
        field.eq_ignore_ascii_case(name).then(|| value.trim())
    };
    head.lines().skip(1).find_map(named)
}

/// The header with which a browser asks whether a page has changed.
async fn mark_of(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, br\r\nAccept-Language: id\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let head = answer(&mut stream, &mut Vec::new()).await;
    format!("If-None-Match: {}\r\n", header(&head, "etag").expect("a published result has a mark"))
}
