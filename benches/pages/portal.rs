//! A demonstration as a process of its own, and what the system counts of it.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Ticks of the processor's clock a second, as Linux counts them for every process.
const TICKS: f64 = 100.0;

/// A running demonstration.
pub struct Portal {
    pub base: String,
    /// Kind of database.
    pub name: &'static str,
    pub works: u32,
    process: Child,
    folder: PathBuf,
}

impl Portal {
    /// Starts one with so many works, and waits until it serves.
    pub async fn start(works: u32, database: Option<&str>) -> Self {
        let program = std::env::var("LOMBA_BENCH_PROGRAM").unwrap_or(env!("CARGO_BIN_EXE_lomba").to_owned());
        let name = if database.is_some() { "PostgreSQL" } else { "SQLite" };
        let folder = std::env::temp_dir().join(format!("lomba-pages-{}-{name}-{works}", std::process::id()));
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let jurors = (works / 20).clamp(12, 500);
        let mut command = Command::new(program);
        command.args(["demo", "--phase", "judging", "--dir"]).arg(&folder);
        command.args(["--works", &works.to_string(), "--jurors", &jurors.to_string()]);
        command.args(["--listen", &format!("127.0.0.1:{port}")]);
        if let Some(url) = database {
            command.args(["--database", url]);
        }
        let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let base = format!("http://127.0.0.1:{port}");
        let mut portal = Self { base, name, works, process, folder };
        portal.serves().await;
        portal
    }

    async fn serves(&mut self) {
        loop {
            assert!(self.process.try_wait().unwrap().is_none(), "the demonstration ended before it served");
            if reqwest::get(format!("{}/readyz", self.base)).await.is_ok_and(|answer| answer.status() == 200)
            {
                return;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// Processor time so far, of all threads.
    pub fn processor_ms(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process.id())).unwrap();
        // The program's name stands in brackets and may hold spaces.
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
        let ticks: f64 = fields[11..13].iter().map(|field| field.parse::<f64>().unwrap()).sum();
        ticks * 1000.0 / TICKS
    }

    /// Memory that is the process's own share, in MB.
    pub fn resident_mb(&self) -> u64 {
        let rollup = std::fs::read_to_string(format!("/proc/{}/smaps_rollup", self.process.id())).unwrap();
        let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap();
        line.split_whitespace().next().unwrap().parse::<u64>().unwrap() / 1024
    }

    /// Statements that its connections have begun.
    pub async fn statements(&self) -> f64 {
        let metrics = reqwest::get(format!("{}/metrics", self.base)).await.unwrap().text().await.unwrap();
        let line = metrics.lines().find_map(|line| line.strip_prefix("lomba_database_statements_total "));
        line.and_then(|figure| figure.parse().ok()).unwrap_or(f64::NAN)
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
        std::fs::remove_dir_all(&self.folder).ok();
    }
}
