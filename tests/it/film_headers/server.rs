//! A server that answers exactly as told, byte by byte, however wrong that is.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use super::film::Film;

/// A request as it came.
#[derive(Debug, Clone)]
pub struct Request {
    /// Place among the requests for bytes, from 0.
    pub number: usize,
    pub path: String,
    headers: Vec<(String, String)>,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// First and last byte asked for.
    pub fn range(&self) -> (u64, u64) {
        let (first, last) = self.header("range").unwrap()["bytes=".len()..].split_once('-').unwrap();
        (first.parse().unwrap(), last.parse().unwrap())
    }
}

/// How an answer ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// As it should.
    Close,
    /// The connection breaks.
    Reset,
    /// Nothing more comes, and the connection stays.
    Silence,
    /// Byte by byte, slowly, for ever.
    Drip,
    /// The body is followed by zeros without end.
    Flood,
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Reply {
    head: Vec<String>,
    body: Vec<u8>,
    measured: bool,
    end: End,
}

impl Reply {
    pub fn new(status: u16) -> Self {
        let head = vec![format!("HTTP/1.1 {status} X"), "Connection: close".to_owned()];
        Self { head, body: Vec::new(), measured: true, end: End::Close }
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.head.push(format!("{name}: {value}"));
        self
    }

    pub fn body(self, body: impl Into<Vec<u8>>) -> Self {
        Self { body: body.into(), ..self }
    }

    /// Without `Content-Length`: the body ends with the connection.
    pub fn unmeasured(self) -> Self {
        Self { measured: false, ..self }
    }

    pub fn ending(self, end: End) -> Self {
        Self { end, ..self }
    }

    /// Only the first bytes of the body, though all of them are announced.
    pub fn cut(self, bytes: usize) -> Self {
        let length = self.body.len().to_string();
        let mut cut = self.header("Content-Length", &length).unmeasured();
        cut.body.truncate(bytes);
        cut
    }

    pub fn html(status: u16) -> Self {
        let page = "<!DOCTYPE html><html><body>Our systems have detected unusual traffic</body></html>";
        Self::new(status).header("Content-Type", "text/html; charset=utf-8").body(page)
    }

    pub fn to(location: &str) -> Self {
        Self::new(302).header("Location", location).body("moved")
    }

    fn send(self, stream: &mut TcpStream, stopped: &AtomicBool) -> std::io::Result<()> {
        let mut head = self.head;
        if self.measured {
            head.push(format!("Content-Length: {}", self.body.len()));
        }
        stream.write_all(format!("{}\r\n\r\n", head.join("\r\n")).as_bytes())?;
        stream.write_all(&self.body)?;
        while !stopped.load(Ordering::SeqCst) {
            match self.end {
                End::Close | End::Reset => break,
                End::Silence => thread::sleep(Duration::from_millis(10)),
                End::Drip => {
                    stream.write_all(b"\0")?;
                    thread::sleep(Duration::from_millis(50));
                }
                End::Flood => stream.write_all(&[0; 65_536])?,
            }
        }
        Ok(())
    }
}

/// What an honest server answers to a range of a film.
pub fn honest(film: &Film, request: &Request) -> Reply {
    let (first, last) = request.range();
    if first >= film.size {
        return Reply::new(416).header("Content-Range", &format!("bytes */{}", film.size));
    }
    let last = last.min(film.size - 1);
    part(film, first, last).header("Content-Range", &format!("bytes {first}-{last}/{}", film.size))
}

/// The same, without saying which part it is.
pub fn part(film: &Film, first: u64, last: u64) -> Reply {
    Reply::new(206).header("Content-Type", "video/mp4").body(film.bytes(first, last))
}

type Script = dyn Fn(&Request) -> Reply + Send + Sync;

/// A running server; it stops when dropped.
pub struct Server {
    pub address: SocketAddr,
    seen: Arc<Mutex<Vec<Request>>>,
    stopped: Arc<AtomicBool>,
}

impl Server {
    /// `described` answers questions without a range, such as those for a description.
    pub fn start(described: String, script: impl Fn(&Request) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (seen, stopped) = (Arc::<Mutex<Vec<Request>>>::default(), Arc::<AtomicBool>::default());
        let script: Arc<Script> = Arc::new(script);
        let (log, over) = (Arc::clone(&seen), Arc::clone(&stopped));
        thread::spawn(move || {
            for stream in listener.incoming() {
                if over.load(Ordering::SeqCst) {
                    return;
                }
                let (log, over) = (Arc::clone(&log), Arc::clone(&over));
                let (script, described) = (Arc::clone(&script), described.clone());
                thread::spawn(move || {
                    // The client may leave at any moment; that is its right.
                    serve(stream.unwrap(), &described, &*script, &log, &over).ok();
                });
            }
        });
        Self { address, seen, stopped }
    }

    /// The requests for bytes, oldest first.
    pub fn asked(&self) -> Vec<Request> {
        self.seen.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(self.address));
    }
}

fn serve(
    mut stream: TcpStream,
    described: &str,
    script: &Script,
    log: &Mutex<Vec<Request>>,
    over: &AtomicBool,
) -> std::io::Result<()> {
    let text = head_of(&stream)?;
    let mut request = parse(&text);
    if request.header("range").is_none() {
        stream.read_exact(&mut vec![0; text.len()])?;
        return Reply::new(200).body(described).send(&mut stream, over);
    }
    let reply = {
        let mut log = log.lock().unwrap();
        request.number = log.len();
        log.push(request.clone());
        script(&request)
    };
    // A request left unread makes the kernel reset the connection when it is closed.
    if reply.end != End::Reset {
        stream.read_exact(&mut vec![0; text.len()])?;
    }
    reply.send(&mut stream, over)
}

/// The request's head, looked at without being taken.
fn head_of(stream: &TcpStream) -> std::io::Result<String> {
    let mut buffer = vec![0; 16_384];
    loop {
        let n = stream.peek(&mut buffer)?;
        if n == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        let text = String::from_utf8_lossy(&buffer[..n]).into_owned();
        if let Some(end) = text.find("\r\n\r\n") {
            return Ok(text[..end + 4].to_owned());
        }
        thread::sleep(Duration::from_millis(1));
    }
}

fn parse(head: &str) -> Request {
    let mut lines = head.lines();
    let path = lines.next().unwrap().split(' ').nth(1).unwrap().to_owned();
    let pair = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned()));
    Request { number: 0, path, headers: lines.filter_map(pair).collect() }
}
