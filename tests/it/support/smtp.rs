//! A mail server on loopback that takes letters, or refuses them when told to.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What the server does with a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behaviour {
    Accept,
    /// Answers what begins like this with that line.
    Answer {
        to: &'static str,
        with: &'static str,
    },
    /// Refuses each recipient once, as greylisting does, then takes the letter.
    Greylist,
    /// Takes the letter, then hangs up before saying so.
    HangUpAfterData,
}

impl Behaviour {
    pub const BUSY: Self = Self::Answer { to: "RCPT", with: "451 4.3.0 busy" };
    pub const NO_MAILBOX: Self = Self::Answer { to: "RCPT", with: "550 5.1.1 mailbox unavailable" };
}

/// A running mail server.
pub struct Smtp {
    pub port: u16,
    pub behaviour: Arc<Mutex<Behaviour>>,
    pub letters: Arc<Mutex<Vec<String>>>,
    task: tokio::task::JoinHandle<()>,
}

impl Smtp {
    pub async fn open(port: u16) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (behaviour, letters) =
            (Arc::new(Mutex::new(Behaviour::Accept)), Arc::new(Mutex::new(Vec::new())));
        let known = Arc::default();
        let talk_of = (behaviour.clone(), letters.clone());
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (behaviour, letters) = talk_of.clone();
                tokio::spawn(talk(stream, Desk { behaviour, letters, known: Arc::clone(&known) }));
            }
        });
        Self { port, behaviour, letters, task }
    }

    /// Message-IDs received, in order.
    pub fn ids(&self) -> Vec<String> {
        let letters = self.letters.lock().unwrap();
        letters
            .iter()
            .map(|l| l.lines().find(|line| line.starts_with("Message-ID:")).unwrap().to_owned())
            .collect()
    }

    pub fn behave(&self, behaviour: Behaviour) {
        *self.behaviour.lock().unwrap() = behaviour;
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// What all connections share.
struct Desk {
    behaviour: Arc<Mutex<Behaviour>>,
    letters: Arc<Mutex<Vec<String>>>,
    known: Arc<Mutex<BTreeSet<String>>>,
}

impl Desk {
    /// The refusal of a command, if it is to be refused.
    fn refusal(&self, command: &str, line: &str) -> Option<String> {
        match *self.behaviour.lock().unwrap() {
            Behaviour::Answer { to, with } if line.starts_with(to) => Some(format!("{with}\r\n")),
            Behaviour::Greylist
                if command == "RCPT" && self.known.lock().unwrap().insert(line.to_owned()) =>
            {
                Some("451 4.7.1 greylisted, come back later\r\n".to_owned())
            }
            _ => None,
        }
    }
}

async fn talk(stream: TcpStream, desk: Desk) -> Option<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 surat.contoh.go.id\r\n").await.ok()?;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let command = line.get(..4).unwrap_or("").to_uppercase();
        if let Some(refusal) = desk.refusal(&command, &line) {
            stream.write_all(refusal.as_bytes()).await.ok()?;
            continue;
        }
        let answer = match command.as_str() {
            "EHLO" | "HELO" => "250 surat.contoh.go.id\r\n",
            "DATA" => {
                stream.write_all(b"354 go on\r\n").await.ok()?;
                let letter = read_letter(&mut stream).await?;
                desk.letters.lock().unwrap().push(letter);
                if *desk.behaviour.lock().unwrap() == Behaviour::HangUpAfterData {
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
