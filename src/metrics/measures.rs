//! The measures themselves and how they are written.

use std::time::Duration;

use prometheus_client::encoding::prometheus_text;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};

use super::labels::{Build, Job, JobOutcome, Outcome, Provider, Reason, Refusal, Request, Route, State};
use super::readings::Readings;
use crate::clock::At;
use crate::db::Connections;

/// Upper ends of the steps in which answers are sorted by their time, in seconds.
const STEPS: [f64; 11] = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

type Decimal = Gauge<f64, std::sync::atomic::AtomicU64>;

/// A request that was answered.
#[derive(Debug, Clone, Copy)]
pub struct Answered<'a> {
    /// The route's pattern, or "-" where there is no such address.
    pub route: &'a str,
    pub method: &'static str,
    pub status: u16,
    /// From the first line of the request to the first of the answer.
    pub took: Duration,
}

/// Everything that is counted in this process.
#[derive(Debug)]
pub struct Measures {
    registry: Registry,
    requests: Family<Request, Counter>,
    durations: Family<Route, Histogram, fn() -> Histogram>,
    refused_sign_ins: Family<Reason, Counter>,
    film_checks: Family<Outcome, Counter>,
    jobs: Family<Job, Counter>,
    readings: Gauges,
}

/// What is set anew at every reading.
#[derive(Debug, Default)]
struct Gauges {
    answered: Gauge,
    jobs: Family<State, Gauge>,
    oldest_job: Decimal,
    letters: Family<State, Gauge>,
    oldest_letter: Decimal,
    circuits: Family<Provider, Gauge>,
    database_bytes: Gauge,
    connections: Family<State, Gauge>,
    queries: Gauge,
    memory: Gauge,
}

impl Measures {
    /// Nothing counted yet. `database` is its kind, `started` the process's first moment, `verdicts` are those on films.
    #[must_use]
    pub fn new(database: &'static str, started: At, verdicts: impl Iterator<Item = &'static str>) -> Self {
        let durations: fn() -> Histogram = || Histogram::new(STEPS);
        let mut made = Self {
            registry: Registry::default(),
            requests: Family::default(),
            durations: Family::new_with_constructor(durations),
            refused_sign_ins: Family::default(),
            film_checks: Family::default(),
            jobs: Family::default(),
            readings: Gauges::default(),
        };
        made.register_counts();
        made.readings.register(&mut made.registry);
        let build = Info::new(Build { version: env!("CARGO_PKG_VERSION"), database });
        made.registry.register("lomba_build", "Version of the portal and kind of its database", build);
        let start = Gauge::<i64>::default();
        start.set(started.unix_seconds());
        let words = "When the process started, in seconds since 1970";
        made.registry.register("process_start_time_seconds", words, start);
        // What has not happened yet is counted as such, so that its first time is an increase.
        for refusal in [Refusal::Credentials, Refusal::TooMany] {
            drop(made.refused_sign_ins.get_or_create(&Reason::of(refusal)));
        }
        for verdict in verdicts {
            drop(made.film_checks.get_or_create(&Outcome::new(verdict)));
        }
        made
    }

    fn register_counts(&mut self) {
        let registry = &mut self.registry;
        registry.register(
            "lomba_http_requests",
            "Answers by route, method and status",
            self.requests.clone(),
        );
        let words = "Time until an answer began, by route";
        let seconds = Unit::Seconds;
        registry.register_with_unit("lomba_http_request_duration", words, seconds, self.durations.clone());
        let words = "Attempts to sign in that were refused";
        registry.register("lomba_sign_ins_refused", words, self.refused_sign_ins.clone());
        registry.register("lomba_film_checks", "Checks of films by verdict", self.film_checks.clone());
        registry.register("lomba_jobs_run", "Runs of jobs by task and outcome", self.jobs.clone());
    }

    /// Counts an answer.
    pub fn answered(&self, request: Answered<'_>) {
        let Answered { route, method, status, took } = request;
        self.requests.get_or_create(&Request::new(route, method, status)).inc();
        self.durations.get_or_create(&Route::new(route)).observe(took.as_secs_f64());
    }

    /// Counts an attempt to sign in that was refused.
    pub fn sign_in_refused(&self, why: Refusal) {
        self.refused_sign_ins.get_or_create(&Reason::of(why)).inc();
    }

    /// Counts the verdict on a film, by its stored word.
    pub fn film_checked(&self, outcome: &'static str) {
        self.film_checks.get_or_create(&Outcome::new(outcome)).inc();
    }

    /// Counts a job that ended, by the stored word of its task.
    pub fn job_ended(&self, task: &str, outcome: JobOutcome) {
        self.jobs.get_or_create(&Job::new(task, outcome)).inc();
    }

    /// All measures in the text form of Prometheus, with what was read now; none if the database did not answer.
    pub fn write(&self, found: Option<&Readings>, pool: Connections, queries: u64) -> String {
        self.readings.set(found, pool, queries);
        let mut text = String::new();
        // Writing into a text does not fail.
        prometheus_text::encode(&mut text, &self.registry).ok();
        text
    }
}

impl Gauges {
    fn register(&self, registry: &mut Registry) {
        let words = "1 if the database answered this reading, else 0";
        registry.register("lomba_database_answers", words, self.answered.clone());
        registry.register("lomba_jobs", "Jobs in the queue: waiting, or failed for good", self.jobs.clone());
        let words = "How long the oldest due job has been due";
        registry.register_with_unit("lomba_jobs_oldest_due", words, Unit::Seconds, self.oldest_job.clone());
        registry.register("lomba_letters", "Letters that have not left, by state", self.letters.clone());
        let words = "How long the oldest letter that may leave has waited";
        let seconds = Unit::Seconds;
        registry.register_with_unit(
            "lomba_letters_oldest_waiting",
            words,
            seconds,
            self.oldest_letter.clone(),
        );
        let words = "1 while a provider of films is not asked, else 0";
        registry.register("lomba_circuit_open", words, self.circuits.clone());
        let words = "What the database takes on its disk";
        registry.register_with_unit("lomba_database_size", words, Unit::Bytes, self.database_bytes.clone());
        let words = "Connections of this process's pool: open, idle, and the most that may be";
        registry.register("lomba_database_connections", words, self.connections.clone());
        let words = "Statements begun by this process since its start";
        registry.register("lomba_database_statements", words, self.queries.clone());
        let words = "Memory that the process holds";
        registry.register_with_unit("process_resident_memory", words, Unit::Bytes, self.memory.clone());
    }

    fn set(&self, found: Option<&Readings>, pool: Connections, queries: u64) {
        self.answered.set(i64::from(found.is_some()));
        let state = |state: &'static str| State { state };
        for (name, number) in [("open", pool.open), ("idle", pool.idle), ("most", pool.most)] {
            self.connections.get_or_create(&state(name)).set(i64::from(number));
        }
        self.queries.set(i64::try_from(queries).unwrap_or(i64::MAX));
        self.memory.set(resident_memory().unwrap_or_default());
        let Some(Readings { queue, letters, circuits, database_bytes }) = found else { return };
        for (name, number) in [("waiting", queue.waiting), ("failed", queue.failed)] {
            self.jobs.get_or_create(&state(name)).set(number);
        }
        self.oldest_job.set(queue.oldest_due.as_secs_f64());
        let states = [
            ("waiting", letters.waiting),
            ("held", letters.held),
            ("sending", letters.sending),
            ("failed", letters.failed),
        ];
        for (name, number) in states {
            self.letters.get_or_create(&state(name)).set(number);
        }
        self.oldest_letter.set(letters.oldest_waiting.as_secs_f64());
        for (provider, open) in circuits {
            self.circuits.get_or_create(&Provider { provider: provider.clone() }).set(i64::from(*open));
        }
        self.database_bytes.set(*database_bytes);
    }
}

/// As Linux tells it, in kB; elsewhere nothing is known.
fn resident_memory() -> Option<i64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().trim_end_matches(" kB").trim().parse::<i64>().ok()?.checked_mul(1024)
}

#[cfg(test)]
mod tests {
    use super::super::readings::{Letters, Queue};
    use super::*;

    const POOL: Connections = Connections { open: 3, idle: 2, most: 6 };

    fn measures() -> Measures {
        Measures::new("sqlite", At(1_685_588_400_000), ["passed", "failed"].into_iter())
    }

    #[test]
    fn what_is_counted_is_written() {
        let measures = measures();
        let took = Duration::from_millis(7);
        for status in [200, 200, 404] {
            measures.answered(Answered { route: "/{k}/aturan", method: "GET", status, took });
        }
        measures.sign_in_refused(Refusal::Credentials);
        measures.film_checked("passed");
        measures.job_ended("send_letter", JobOutcome::Done);
        let queue = Queue { waiting: 4, failed: 1, oldest_due: Duration::from_millis(1500) };
        let letters = Letters { waiting: 2, ..Letters::default() };
        let circuits = vec![("youtube".to_owned(), true)];
        let found = Readings { queue, letters, circuits, database_bytes: 4096 };
        let text = measures.write(Some(&found), POOL, 12);
        for line in [
            "lomba_http_requests_total{route=\"/{k}/aturan\",method=\"GET\",status=\"200\"} 2",
            "lomba_http_requests_total{route=\"/{k}/aturan\",method=\"GET\",status=\"404\"} 1",
            "lomba_http_request_duration_seconds_bucket{route=\"/{k}/aturan\",le=\"0.01\"} 3",
            "lomba_sign_ins_refused_total{reason=\"credentials\"} 1",
            "lomba_sign_ins_refused_total{reason=\"too_many\"} 0",
            "lomba_film_checks_total{outcome=\"passed\"} 1",
            "lomba_film_checks_total{outcome=\"failed\"} 0",
            "lomba_jobs_run_total{task=\"send_letter\",outcome=\"done\"} 1",
            "lomba_jobs{state=\"waiting\"} 4",
            "lomba_jobs_oldest_due_seconds 1.5",
            "lomba_letters{state=\"failed\"} 0",
            "lomba_circuit_open{provider=\"youtube\"} 1",
            "lomba_database_size_bytes 4096",
            "lomba_database_connections{state=\"idle\"} 2",
            "lomba_database_answers 1",
            "process_start_time_seconds 1685588400",
        ] {
            assert!(text.lines().any(|found| found == line), "no {line} in\n{text}");
        }
        assert!(text.contains("database=\"sqlite\""), "{text}");
    }

    #[test]
    fn a_database_that_does_not_answer_is_told() {
        let text = measures().write(None, POOL, 0);
        assert!(text.lines().any(|line| line == "lomba_database_answers 0"), "{text}");
        assert!(text.contains("lomba_database_connections{state=\"open\"} 3"));
    }
}
