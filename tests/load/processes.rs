//! The processes of the portal.

use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::flags::Flags;
use crate::support::{Client, Portal, Process};

/// So long a killed process is away.
const AWAY: Duration = Duration::from_secs(5);

/// Between two that are replaced.
const BETWEEN: Duration = Duration::from_secs(3);

/// `serve` and `worker` processes on one database.
pub struct Processes {
    serve: Vec<Serving>,
    workers: Vec<Process>,
}

struct Serving {
    listen: String,
    process: Process,
    /// Whether it works off jobs as well.
    alone: bool,
}

impl Processes {
    pub async fn start(portal: &Portal, flags: &Flags) -> Self {
        let alone = flags.worker == 0;
        let mut serve = Vec::new();
        for _ in 0..flags.serve {
            let listen = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
            serve.push(Serving::start(portal, listen, alone).await);
        }
        Self { serve, workers: (0..flags.worker).map(|_| portal.spawn("worker", &[])).collect() }
    }

    /// Where each `serve` listens.
    pub fn addresses(&self) -> Vec<String> {
        self.serve.iter().map(|of| of.listen.clone()).collect()
    }

    /// Kills the first `serve`, and starts it again after a while.
    pub async fn kill_one(&mut self, portal: &Portal) {
        let first = &mut self.serve[0];
        first.process.child.kill().unwrap();
        first.process.child.wait().unwrap();
        tokio::time::sleep(AWAY).await;
        *first = Serving::start(portal, first.listen.clone(), first.alone).await;
    }

    /// Runs the migrations of a newer program while the processes serve, then puts it in the place of each, one after the
    /// other, as `docs/operations.md` says.
    pub async fn replace_each(&mut self, portal: &Portal, program: &Path) {
        let begun = Instant::now();
        let mut migrate = portal.command_of(program, &["migrate"]);
        let ended = tokio::task::spawn_blocking(move || migrate.output()).await.unwrap().unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
        println!("{} in {:?}", String::from_utf8_lossy(&ended.stdout).trim(), begun.elapsed());
        for at in 0..self.serve.len() {
            let old = &mut self.serve[at];
            terminate(&mut old.process).await;
            let (listen, alone) = (old.listen.clone(), old.alone);
            self.serve[at] = Serving::start_as(portal, Some(program), listen, alone).await;
            tokio::time::sleep(BETWEEN).await;
        }
        for worker in &mut self.workers {
            terminate(worker).await;
            *worker = portal.spawn_of(program, "worker", &[]);
        }
        println!("all replaced in {:?}", begun.elapsed());
    }

    /// The processes' own share of memory.
    pub fn memory_mb(&self) -> Vec<u64> {
        let all = self.serve.iter().map(|of| &of.process).chain(&self.workers);
        all.map(|process| share(process.child.id())).collect()
    }
}

impl Serving {
    async fn start(portal: &Portal, listen: String, alone: bool) -> Self {
        Self::start_as(portal, None, listen, alone).await
    }

    /// By a program other than the one under test, or by that.
    async fn start_as(portal: &Portal, program: Option<&Path>, listen: String, alone: bool) -> Self {
        let more = [
            ("LOMBA__SERVER__LISTEN", listen.as_str()),
            ("LOMBA__QUEUE__WORKERS", if alone { "2" } else { "0" }),
        ];
        let process = match program {
            Some(program) => portal.spawn_of(program, "serve", &more),
            None => portal.spawn("serve", &more),
        };
        let client = Client::new(&format!("http://{listen}"));
        while !client.try_get("/readyz").await.is_ok_and(|page| page.status == 200) {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Self { listen, process, alone }
    }
}

/// Ends a process in good order, and waits for its end.
async fn terminate(process: &mut Process) {
    Command::new("kill").args(["-TERM", &process.child.id().to_string()]).status().unwrap();
    while process.child.try_wait().unwrap().is_none() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn share(process: u32) -> u64 {
    let rollup = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}
