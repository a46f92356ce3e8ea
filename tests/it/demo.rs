//! The demonstration: what its command prints is true.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use crate::support::Client;

struct Demo(Child, PathBuf);

impl Drop for Demo {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
        std::fs::remove_dir_all(&self.1).ok();
    }
}

/// Starts the real command in a phase of the edition; its address comes back once it says so.
fn demo(phase: &str) -> (Demo, String) {
    let dir = std::env::temp_dir().join(format!("lomba-demo-jury-{}-{phase}", std::process::id()));
    let child = Command::new(env!("CARGO_BIN_EXE_lomba"))
        .args(["demo", "--listen", "127.0.0.1:0", "--works", "40", "--phase", phase, "--dir"])
        .arg(&dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut demo = Demo(child, dir);
    let lines = BufReader::new(demo.0.stdout.take().unwrap()).lines();
    let address = lines.map_while(Result::ok).find(|line| line.trim().starts_with("http://localhost:"));
    let address = address.expect("the demonstration ended without an address");
    (demo, address.trim().replace("localhost", "127.0.0.1"))
}

async fn signed_in(base: &str, email: &str) -> Client {
    let client = Client::new(base);
    client.post("/akun/masuk", &[("email", email), ("password", "lomba-demo-2023")]).await.expect(303);
    client
}

#[actix_web::test]
async fn every_printed_login_opens_its_room_while_jurors_judge() {
    let (_demo, base) = demo("judging");
    signed_in(&base, "budi@lomba.example").await.get("/2023/panitia/penilaian").await.expect(200);
    let queue = signed_in(&base, "sari@lomba.example").await.get("/2023/juri").await.expect(200);
    assert!(
        queue.values("href").iter().any(|href| href.contains("/2023/juri/karya/")),
        "the juror has works"
    );
    let entry = signed_in(&base, "lentera@lomba.example").await.visit("/2023/peserta").await.expect(200);
    entry.says("Lentera");
    Client::new(&base).get("/2023/hasil.json").await.expect(404);
    let last_year = Client::new(&base).get("/2022/hasil").await.expect(200);
    let ranks: Vec<String> = (1..=10).map(|rank| rank.to_string()).collect();
    assert_eq!(last_year.values("data-rank"), ranks);
}

#[actix_web::test]
async fn the_published_demonstration_has_ten_ranks() {
    let (_demo, base) = demo("published");
    let page = Client::new(&base).get("/2023/hasil").await.expect(200);
    let ranks: Vec<String> = (1..=10).map(|rank| rank.to_string()).collect();
    assert_eq!(page.values("data-rank"), ranks);
}
