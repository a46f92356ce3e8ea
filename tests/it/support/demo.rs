//! The demonstration as a process of its own.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use super::{Client, unique};

/// The password of every login that the demonstration prints.
pub const PASSWORD: &str = "lomba-demo-2023";

/// A running demonstration; ends with the test.
pub struct Demo {
    child: Child,
    dir: PathBuf,
    /// "http://127.0.0.1:PORT".
    pub base: String,
}

impl Demo {
    /// Starts the command in a phase of the edition and waits until it says its address.
    pub fn start(phase: &str, works: u32) -> Self {
        Self::begin(phase, works, &[])
    }

    /// The same with its data on a server of its own.
    pub fn start_on(phase: &str, works: u32, database: &str) -> Self {
        Self::begin(phase, works, &["--database", database])
    }

    fn begin(phase: &str, works: u32, more: &[&str]) -> Self {
        let dir = std::env::temp_dir().join(format!("lomba-demo-{phase}-{}", unique()));
        let mut child = Command::new(env!("CARGO_BIN_EXE_lomba"))
            .args([
                "demo",
                "--listen",
                "127.0.0.1:0",
                "--works",
                &works.to_string(),
                "--phase",
                phase,
                "--dir",
            ])
            .arg(&dir)
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut demo = Self { child, dir, base: String::new() };
        let address = lines.map_while(Result::ok).find(|line| line.trim().starts_with("http://localhost:"));
        let address = address.expect("the demonstration ended without an address");
        demo.base = address.trim().replace("localhost", "127.0.0.1");
        demo
    }

    /// A file of the demonstration's folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }

    /// A client in which this person signed in.
    pub async fn signed_in(&self, email: &str) -> Client {
        let client = Client::new(&self.base);
        client.post("/akun/masuk", &[("email", email), ("password", PASSWORD)]).await.expect(303);
        client
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
        std::fs::remove_dir_all(&self.dir).ok();
    }
}
