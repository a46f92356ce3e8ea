//! The real binary as a process of its own, on a database that the test prepares and reads.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use lomba::app::App;
use lomba::cli::demo::google::Imitation;
use lomba::clock::Clock;
use lomba::config;
use lomba::editions::{self, Edition};
use lomba::queue;

use super::app::unique;
use super::client::Client;
use super::database::{Backend, TestDatabase};
use super::{TestApp, wib};

/// Longest that a process with nothing new to do may go on working off what waits.
const LONGEST_DRAIN: Duration = Duration::from_secs(180);

/// Everything a process needs, and the test's own way into the same database.
pub struct Portal {
    pub app: App,
    pub base: String,
    pub google: Imitation,
    pub dir: PathBuf,
    pub variables: Vec<(String, String)>,
    pub database: TestDatabase,
}

/// A running `lomba serve`; killed when dropped.
pub struct Process {
    pub child: Child,
    log: Arc<Mutex<String>>,
}

/// A subcommand that has ended.
#[derive(Debug)]
pub struct Ended {
    pub command: String,
    /// None if a signal ended it, as an abort does.
    pub code: Option<i32>,
    pub out: String,
    pub errors: String,
}

impl Ended {
    /// Asserts the exit status.
    #[track_caller]
    pub fn code(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    /// Asserts that these words were said, on either stream.
    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        assert!(self.out.contains(words) || self.errors.contains(words), "no {words:?} in {self:#?}");
        self
    }
}

impl Portal {
    /// An address and a database of its own, prepared; no process yet.
    pub fn prepare(backend: Backend, more: &[(&str, &str)]) -> Option<Self> {
        let portal = Self::untouched(backend, more)?;
        lomba::cli::prepare(&portal.app).unwrap();
        Some(portal)
    }

    /// The same with an empty database.
    pub fn untouched(backend: Backend, more: &[(&str, &str)]) -> Option<Self> {
        let dir = Self::folder();
        let database = TestDatabase::make(backend, &dir)?;
        Some(Self::on(dir, database, more))
    }

    /// The same on a database that `plant` fills: it is given a folder, and the address of an empty database of a server.
    /// In the folder it leaves `demo.key`, and `demo.db` where there is no server.
    pub fn planted(
        backend: Backend,
        more: &[(&str, &str)],
        plant: impl FnOnce(&std::path::Path, Option<&str>),
    ) -> Option<Self> {
        let dir = Self::folder();
        let inside = dir.join("demo");
        let mut database = TestDatabase::make(backend, &dir)?;
        match backend {
            Backend::Postgresql => plant(&inside, Some(&database.url)),
            Backend::Sqlite => {
                plant(&inside, None);
                database.url = format!("sqlite:{}", inside.join("demo.db").display());
            }
        }
        let key = std::fs::read_to_string(inside.join("demo.key")).unwrap();
        let key = [("LOMBA__SECURITY__ENCRYPTION_KEY", key.trim())];
        let more: Vec<_> = more.iter().copied().chain(key).collect();
        Some(Self::on(dir, database, &more))
    }

    /// A process for the database of a portal that the test has prepared in its own process.
    pub fn beside(t: &TestApp, more: &[(&str, &str)]) -> Self {
        Self::on(Self::folder(), t.database.shared(), more)
    }

    /// Waits until its processes have nothing to do any more, and nothing failed.
    pub async fn drained(&self) {
        let asked = Instant::now();
        loop {
            let (waiting, failed) = self.app.db.read(queue::backlog).unwrap();
            assert_eq!(failed, 0, "jobs failed");
            if waiting == 0 {
                return;
            }
            assert!(asked.elapsed() < LONGEST_DRAIN, "{waiting} jobs are still waiting");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Closes the test's own connections, for commands that must be alone with the database.
    pub fn let_go(&mut self) {
        let mut variables = self.variables.clone();
        variables.push((
            "LOMBA__DATABASE__URL".to_owned(),
            format!("sqlite:{}", self.dir.join("unused.db").display()),
        ));
        let config = config::load_from(None, &variables).unwrap();
        self.app = App::build_light(config, Clock::System).unwrap();
    }

    fn folder() -> PathBuf {
        let dir = std::env::temp_dir().join(format!("lomba-portal-{}", unique()));
        std::fs::create_dir_all(&dir).unwrap();
        dir
    }

    fn on(dir: PathBuf, database: TestDatabase, more: &[(&str, &str)]) -> Self {
        let google = Imitation::start(Vec::new()).unwrap();
        let listen = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
        let base = format!("http://{listen}");
        let mut variables = TestApp::settings(&dir, &database.url, &base, &google);
        variables.push(("LOMBA__SERVER__LISTEN".to_owned(), listen));
        variables.extend(more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let config = config::load_from(None, &variables).unwrap();
        let app = App::build_light(config, Clock::System).unwrap();
        Self { app, base, google, dir, variables, database }
    }

    /// The edition `uji`, whose registration and intake are open for the next hundred years.
    pub fn open_edition(&self) -> Edition {
        let mut text = editions::default_without_factor().replace("slug = \"2023\"", "slug = \"uji\"");
        for month in ["2023-07-", "2023-08-"] {
            text = text.replace(month, &month.replace("2023", "2123"));
        }
        self.app.db.write(wib("2023-06-01 10:00"), |tx| editions::load(tx, &text, true)).unwrap();
        self.app.db.read(|conn| editions::find(conn, "uji")).unwrap().unwrap()
    }

    /// A subcommand, told nothing but this portal's configuration.
    pub fn command(&self, subcommand: &[&str]) -> Command {
        self.command_of(Path::new(env!("CARGO_BIN_EXE_lomba")), subcommand)
    }

    /// The same of another program, such as a newer one.
    pub fn command_of(&self, program: &Path, subcommand: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(subcommand).current_dir(&self.dir).env_clear();
        command.envs(self.variables.iter().cloned()).stdin(Stdio::null());
        command
    }

    /// Starts `lomba serve` and waits until it is ready.
    pub async fn serve(&self, more: &[(&str, &str)]) -> Process {
        let mut process = self.spawn("serve", more);
        let asked = Instant::now();
        loop {
            if Client::new(&self.base).try_get("/readyz").await.is_ok_and(|page| page.status == 200) {
                return process;
            }
            assert_eq!(process.child.try_wait().unwrap(), None, "serve ended: {}", process.log());
            assert!(asked.elapsed() < Duration::from_secs(60), "not ready: {}", process.log());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Starts a subcommand that runs until it is stopped, and keeps its log.
    pub fn spawn(&self, subcommand: &str, more: &[(&str, &str)]) -> Process {
        self.spawn_of(Path::new(env!("CARGO_BIN_EXE_lomba")), subcommand, more)
    }

    /// The same of another program.
    pub fn spawn_of(&self, program: &Path, subcommand: &str, more: &[(&str, &str)]) -> Process {
        let mut command = self.command_of(program, &[subcommand]);
        command.envs(more.iter().copied()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (log, errors) = (Arc::new(Mutex::new(String::new())), child.stderr.take().unwrap());
        let kept = log.clone();
        std::thread::spawn(move || {
            for line in BufReader::new(errors).lines().map_while(Result::ok) {
                let mut log = kept.lock().unwrap();
                log.push_str(&line);
                log.push('\n');
            }
        });
        Process { child, log }
    }

    /// Runs a subcommand to its end. The imitations live on this thread and must be free to answer meanwhile.
    pub async fn run(&self, arguments: &[&str]) -> Ended {
        self.run_with(arguments, &[]).await
    }

    /// Like `run`, with further variables.
    pub async fn run_with(&self, arguments: &[&str], more: &[(&str, &str)]) -> Ended {
        let mut command = self.command(arguments);
        command.envs(more.iter().copied());
        let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap().unwrap();
        Ended {
            command: arguments.join(" "),
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            errors: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// A browser with the session of this token.
    pub fn browser(&self, token: &str) -> Client {
        let client = Client::new(&self.base);
        client.set_cookie("lomba", token);
        client
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.dir).ok();
    }
}

impl Process {
    /// What the process has written to its log so far.
    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// Asks the process to stop, as a service manager does.
    pub fn terminate(&self) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    }

    /// Waits for the end of the process.
    pub async fn ended(&mut self, limit: Duration) -> ExitStatus {
        let asked = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(asked.elapsed() < limit, "still running after {limit:?}: {}", self.log());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
