//! What a run is asked to be.

use std::fmt;
use std::path::PathBuf;

/// Sizes of a run.
#[derive(Debug, Clone)]
pub struct Flags {
    pub entrants: usize,
    pub jurors: usize,
    pub works: usize,
    /// How long the evening lasts.
    pub seconds: u64,
    pub serve: usize,
    /// Workers beside them; with none each `serve` works as well.
    pub worker: usize,
    pub postgres: bool,
    pub kill: bool,
    /// nginx stands in front, and not the plain proxy.
    pub nginx: bool,
    /// A newer program that takes the processes' places one by one, half way.
    pub upgrade: Option<PathBuf>,
}

impl Flags {
    /// From the command line; unknown words are left to cargo.
    pub fn given() -> Self {
        let words: Vec<String> = std::env::args().collect();
        let number = |name: &str, otherwise: usize| {
            let at = words.iter().position(|word| word == name);
            at.and_then(|at| words.get(at + 1)).map_or(otherwise, |word| word.parse().expect("a number"))
        };
        let has = |name: &str| words.iter().any(|word| word == name);
        Self {
            entrants: number("--entrants", 3_000),
            jurors: number("--jurors", 150),
            works: number("--works", 2_000),
            seconds: number("--seconds", 120) as u64,
            serve: number("--serve", 1),
            worker: number("--worker", 0),
            postgres: has("--postgres"),
            kill: has("--kill"),
            nginx: has("--nginx"),
            upgrade: words
                .iter()
                .position(|word| word == "--upgrade")
                .map(|at| PathBuf::from(&words[at + 1])),
        }
    }
}

impl fmt::Display for Flags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let database = if self.postgres { "PostgreSQL" } else { "SQLite" };
        write!(
            f,
            "{database}, {} serve, {} worker: {} entrants, {} jurors, {} works judged, {} s{}{}{}",
            self.serve,
            self.worker,
            self.entrants,
            self.jurors,
            self.works,
            self.seconds,
            if self.kill { ", one process killed" } else { "" },
            if self.nginx { ", nginx in front" } else { "" },
            if self.upgrade.is_some() { ", each replaced by a newer one" } else { "" }
        )
    }
}
