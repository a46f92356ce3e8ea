//! A post office on loopback that takes letters, or behaves badly when told to.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What the post office does with a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    Accept,
    /// 451: come back later.
    Busy,
    /// 550: no such mailbox.
    Refuse,
    /// Takes the letter, then hangs up before saying so.
    TakeAndHangUp,
}

/// A running post office.
pub struct Smtp {
    pub port: u16,
    pub manner: Arc<Mutex<Manner>>,
    pub letters: Arc<Mutex<Vec<String>>>,
    task: tokio::task::JoinHandle<()>,
}

impl Smtp {
    pub async fn open(port: u16) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (manner, letters) = (Arc::new(Mutex::new(Manner::Accept)), Arc::new(Mutex::new(Vec::new())));
        let (how, bag) = (manner.clone(), letters.clone());
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, how.clone(), bag.clone()));
            }
        });
        Self { port, manner, letters, task }
    }

    /// Message-IDs received, in order.
    pub fn ids(&self) -> Vec<String> {
        let letters = self.letters.lock().unwrap();
        letters
            .iter()
            .map(|l| l.lines().find(|line| line.starts_with("Message-ID:")).unwrap().to_owned())
            .collect()
    }

    pub fn behave(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn talk(stream: TcpStream, how: Arc<Mutex<Manner>>, bag: Arc<Mutex<Vec<String>>>) -> Option<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 pos.contoh.go.id\r\n").await.ok()?;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let manner = *how.lock().unwrap();
        let answer = match line.get(..4).unwrap_or("").to_uppercase().as_str() {
            "EHLO" | "HELO" => "250 pos.contoh.go.id\r\n",
            "RCPT" if manner == Manner::Busy => "451 busy\r\n",
            "RCPT" if manner == Manner::Refuse => "550 mailbox unavailable\r\n",
            "DATA" => {
                stream.write_all(b"354 go on\r\n").await.ok()?;
                let letter = read_letter(&mut stream).await?;
                bag.lock().unwrap().push(letter);
                if manner == Manner::TakeAndHangUp {
                    return None;
                }
                "250 taken\r\n"
            }
            "QUIT" => return stream.write_all(b"221 bye\r\n").await.ok(),
            _ => "250 ok\r\n",
        };
        stream.write_all(answer.as_bytes()).await.ok()?;
    }
}

async fn read_letter(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut letter = String::new();
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await.ok()?;
        if line == ".\r\n" {
            return Some(letter);
        }
        letter.push_str(&line);
    }
}
