//! The portal under test.

use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use lomba::accounts::Role;
use lomba::app::App;
use lomba::cli::demo::google::Imitation;
use lomba::clock::{At, Clock};
use lomba::config;
use lomba::db::schema::letters;
use lomba::db::{Fault, Tx};
use lomba::editions::wall;
use lomba::team::NewMember;
use lomba::{jobs, queue, web};

use diesel::prelude::*;

use super::client::Client;
use super::database::{Backend, TestDatabase};
use super::fixtures;

/// A letter of the outbox.
#[derive(Debug, Clone)]
pub struct Letter {
    pub to: String,
    pub kind: String,
    pub subject: String,
    pub text: String,
}

impl Letter {
    /// The path of the link in the letter.
    pub fn path(&self, site: &str) -> String {
        let start = self.text.find(&format!("{site}/")).unwrap_or_else(|| panic!("no link in {}", self.text));
        self.text[start + site.len()..].split_whitespace().next().unwrap().to_owned()
    }
}

/// A running portal with its own database, clock, letters and imitated Google.
pub struct TestApp {
    pub app: App,
    pub base: String,
    pub google: Imitation,
    pub backend: Backend,
    /// Set by tests that leave jobs behind on purpose.
    pub leaves_jobs: bool,
    pub dir: PathBuf,
    pub database: TestDatabase,
    server: web::Started,
}

/// Makes the tables, institutions and edition of an empty database.
fn prepare(dir: &std::path::Path, url: &str) {
    let google = Imitation::start(Vec::new()).unwrap();
    let settings = TestApp::settings(dir, url, "http://127.0.0.1:1", &google);
    let config = config::load_from(None, &settings).unwrap();
    let app = App::build_light(config, Clock::fixed(wib("2023-06-01 10:00"))).unwrap();
    // Nobody needs a second factor here; the tests of the requirement ask for it on the page of settings.
    lomba::cli::prepare_demonstration(&app).unwrap();
}

/// A name no other test of this machine has.
pub fn unique() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::SeqCst))
}

/// More jobs than any test brings: a queue that makes its own work would never end.
const MOST_JOBS: usize = 50_000;

impl TestApp {
    /// Starts on 1 June 2023, 10.00 WIB: registration and intake are open.
    pub async fn start(backend: Backend) -> Option<Self> {
        Self::start_with(backend, &[]).await
    }

    /// Starts with further configuration, as environment variables; `{google}` in a value is the address of the
    /// imitation, `{port}` the portal's own.
    pub async fn start_with(backend: Backend, more: &[(&str, &str)]) -> Option<Self> {
        let dir = std::env::temp_dir().join(format!("lomba-test-{}", unique()));
        std::fs::create_dir_all(&dir).unwrap();
        let database = TestDatabase::prepared(backend, &dir, |url| prepare(&dir, url))?;
        let google = Imitation::start(Vec::new()).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let base = format!("http://{address}");
        let settings = Self::settings(&dir, &database.url, &base, &google);
        let mut variables: Vec<(String, String)> = settings;
        let place = google.youtube_base_url().replace("/youtube/v3", "");
        let port = address.port().to_string();
        let given = |value: &str| value.replace("{google}", &place).replace("{port}", &port);
        variables.extend(more.iter().map(|(name, value)| ((*name).to_owned(), given(value))));
        let config = config::load_from(None, &variables).unwrap();
        let app = App::build_light(config, Clock::fixed(wib("2023-06-01 10:00"))).unwrap();
        lomba::cli::prepare(&app).unwrap();
        let server = web::start(&app, listener).unwrap();
        Some(Self { app, base, google, backend, leaves_jobs: false, dir, database, server })
    }

    /// The configuration of a portal under test, also for the real binary.
    pub fn settings(
        dir: &std::path::Path,
        url: &str,
        base: &str,
        google: &Imitation,
    ) -> Vec<(String, String)> {
        [
            ("LOMBA__DATABASE__URL", url.to_owned()),
            ("LOMBA__SERVER__PUBLIC_URL", base.to_owned()),
            ("LOMBA__SERVER__WORKERS", "2".to_owned()),
            // Under a clock that stands still counts would never be made anew; the test of keeping them says so.
            ("LOMBA__SERVER__COUNTS_SECONDS", "0".to_owned()),
            ("LOMBA__SERVER__SHARED_PAGE_SECONDS", "0".to_owned()),
            ("LOMBA__SECURITY__ENCRYPTION_KEY", "5a".repeat(32)),
            ("LOMBA__SECURITY__DOCUMENT_CHECKS_PER_MINUTE", "100000".to_owned()),
            ("LOMBA__SECURITY__API_REQUESTS_PER_MINUTE", "100000".to_owned()),
            // One process makes the few documents of a test: starting it is most of the work.
            ("LOMBA__DOCUMENTS__PROCESSES", "1".to_owned()),
            // This process is the tests; the portal's program makes the documents.
            ("LOMBA__DOCUMENTS__RENDERER", env!("CARGO_BIN_EXE_lomba").to_owned()),
            ("LOMBA__SECURITY__ATTEMPTS_PER_ADDRESS", "100000".to_owned()),
            // Nobody measures a test's answers; the one that does says so.
            ("LOMBA__SECURITY__ACCOUNT_ANSWER_MILLISECONDS", "0".to_owned()),
            // Letters of decisions leave at once; tests of holding them say so.
            ("LOMBA__LETTERS__HOLD_MINUTES", "0".to_owned()),
            // Nor does a test wait for the pace, under a clock that stands still.
            ("LOMBA__LETTERS__RECIPIENT_PER_MINUTE", "0".to_owned()),
            ("LOMBA__LETTERS__RECIPIENT_PER_HOUR", "0".to_owned()),
            ("LOMBA__LETTERS__ALL_PER_MINUTE", "0".to_owned()),
            ("LOMBA__LETTERS__SENDER_PER_HOUR", "0".to_owned()),
            ("LOMBA__SECURITY__AUDIT_DIRECTORY", dir.join("audit").display().to_string()),
            ("LOMBA__MAIL__DIRECTORY", dir.join("letters").display().to_string()),
            ("LOMBA__GOOGLE__API_KEY", lomba::cli::demo::google::KEY.to_owned()),
            ("LOMBA__GOOGLE__DRIVE_BASE_URL", google.drive_base_url()),
            ("LOMBA__GOOGLE__YOUTUBE_BASE_URL", google.youtube_base_url()),
            ("LOMBA__GOOGLE__REQUEST_TIMEOUT_SECONDS", "5".to_owned()),
            // A clock that stands still would gather for ever; nor need a test wait for the pace.
            ("LOMBA__GOOGLE__GATHER_MILLISECONDS", "0".to_owned()),
            ("LOMBA__GOOGLE__REQUESTS_PER_SECOND", "1000".to_owned()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .to_vec()
    }

    /// A visitor without cookies.
    pub fn visitor(&self) -> Client {
        Client::new(&self.base)
    }

    /// A person with an account, signed in; the account is made through its own letter.
    pub async fn person(&self, name: &str, email: &str) -> Client {
        let client = self.visitor();
        client.post("/akun/daftar", &[("name", name), ("email", email)]).await.expect(200);
        self.set_password(client, &self.newest_letter(email).path(&self.app.config.server.public_url)).await
    }

    /// Follows a letter's link to the password page and chooses one.
    pub async fn set_password(&self, client: Client, path: &str) -> Client {
        client.get(path).await.expect(200);
        client.post(path, &[("password", PASSWORD)]).await.expect(303);
        client
    }

    /// A chair of the committee, signed in.
    pub async fn committee(&self, name: &str, email: &str) -> Client {
        self.committee_as(name, email, Role::Chair).await
    }

    /// A member of the committee in a role, signed in.
    pub async fn committee_as(&self, name: &str, email: &str, role: Role) -> Client {
        self.committee_from(name, email, role, fixtures::SECRETARIAT).await
    }

    /// The same from an institution of the directory.
    pub async fn committee_from(&self, name: &str, email: &str, role: Role, institution: &str) -> Client {
        let new = NewMember { email, name, role };
        let path = self.write(|tx| Ok::<_, Fault>(fixtures::joined_from(tx, &new, institution))).unwrap();
        self.set_password(self.visitor(), &path).await
    }

    /// A new browser in which the account with the common password signed in.
    pub async fn sign_in_again(&self, email: &str) -> Client {
        let client = self.visitor();
        client.post("/akun/masuk", &[("email", email), ("password", PASSWORD)]).await.expect(303);
        client
    }

    /// Runs every due job, and those they ask for, until none is due; panics if that never ends.
    pub async fn run_jobs(&self) {
        let app = self.app.clone();
        let run = move |task, attempt| jobs::run(app.clone(), task, attempt);
        for _ in 0..MOST_JOBS {
            let lease = Duration::from_secs(60);
            if !queue::work_once(&self.app.db, &self.app.clock, "test", lease, &run).await.unwrap() {
                return;
            }
        }
        panic!("the queue does not come to an end");
    }

    /// Moves the clock to a WIB wall time.
    pub fn set_clock(&self, wall_time: &str) {
        self.app.clock.set(wib(wall_time));
    }

    /// One transaction at the test's instant.
    pub fn write<T, E: From<Fault>>(&self, act: impl FnOnce(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        self.app.db.write(self.app.clock.now(), act)
    }

    /// Letters to an address, oldest first.
    pub fn letters(&self, email: &str) -> Vec<Letter> {
        self.all_letters().into_iter().filter(|letter| letter.to == email).collect()
    }

    /// Letters of a kind, oldest first.
    pub fn letters_of_kind(&self, kind: &str) -> Vec<Letter> {
        self.all_letters().into_iter().filter(|letter| letter.kind == kind).collect()
    }

    fn all_letters(&self) -> Vec<Letter> {
        let rows: Vec<(String, String, String, String)> = self
            .app
            .db
            .read(|conn| {
                letters::table
                    .order(letters::id.asc())
                    .select((letters::to_email, letters::kind, letters::subject, letters::body_text))
                    .load(conn)
                    .map_err(Fault::from)
            })
            .unwrap();
        rows.into_iter().map(|(to, kind, subject, text)| Letter { to, kind, subject, text }).collect()
    }

    /// The newest letter to an address.
    pub fn newest_letter(&self, email: &str) -> Letter {
        self.letters(email).pop().unwrap_or_else(|| panic!("no letter to {email}"))
    }
}

/// The password of every made-up person.
pub const PASSWORD: &str = "perahu-kopi-lontar-senja";

/// An instant given as WIB wall time `YYYY-MM-DD HH:MM[:SS]`.
pub fn wib(wall_time: &str) -> At {
    wall::read_opens(wall_time).unwrap()
}

impl Drop for TestApp {
    fn drop(&mut self) {
        drop(self.server.handle.stop(false));
        if !std::thread::panicking() && !self.leaves_jobs {
            let counts = self.app.db.read(queue::backlog).unwrap();
            assert_eq!(counts.1, 0, "failed jobs were left behind");
        }
        std::fs::remove_dir_all(&self.dir).ok();
    }
}
