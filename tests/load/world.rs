//! What there is before the evening: an edition that is judged, one that was published, and one whose intake is open.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use diesel::prelude::*;
use lomba::clock::Clock;
use lomba::db::Fault;
use lomba::db::schema::{assignments, editions, jurors, phases, users};
use lomba::ids::EditionId;
use lomba::judging::AssignmentStatus;

use crate::flags::Flags;
use crate::place::{self, Draft};
use crate::support::{Backend, Client, Portal};

/// The password of everybody in the demonstration.
pub const PASSWORD: &str = "lomba-demo-2023";

/// A juror, and a sheet that is not handed in.
pub struct Juror {
    pub email: String,
    pub room: String,
}

/// Everything that the evening needs.
pub struct World {
    pub portal: Portal,
    /// Whose intake is open.
    pub edition: EditionId,
    pub drafts: Vec<Draft>,
    pub jurors: Vec<Juror>,
}

impl World {
    /// None without a server for PostgreSQL.
    pub async fn plant(flags: &Flags) -> Option<Self> {
        let more = [
            ("LOMBA__SECURITY__SAVES_PER_MINUTE", "100000"),
            ("LOMBA__SERVER__COUNTS_SECONDS", "30"),
            // Everybody comes from one machine, through a proxy that names nobody.
            ("LOMBA__SERVER__CONNECTIONS_PER_ADDRESS", "0"),
            ("LOMBA__SERVER__SHARED_PAGE_SECONDS", "3"),
            ("LOMBA__SECURITY__ATTEMPTS_PER_ADDRESS", "100000"),
            ("LOMBA__SECURITY__ATTEMPTS_PER_ACCOUNT", "100000"),
            ("LOMBA__LETTERS__ALL_PER_MINUTE", "0"),
            ("LOMBA__LETTERS__SENDER_PER_MINUTE", "0"),
        ];
        let backend = if flags.postgres { Backend::Postgresql } else { Backend::Sqlite };
        let portal = Portal::planted(backend, &more, |dir, database| demonstration(flags, dir, database))?;
        let edition = portal.open_edition();
        judge_on(&portal);
        let drafts = place::drafts(&portal, &edition, flags.entrants);
        let jurors = sheets(&portal, flags.jurors);
        Some(Self { portal, edition: edition.id, drafts, jurors })
    }
}

/// Plants a demonstration into a folder, or a database of a server, and ends it.
fn demonstration(flags: &Flags, dir: &Path, database: Option<&str>) {
    let listen = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let mut command = Command::new(env!("CARGO_BIN_EXE_lomba"));
    command.args(["demo", "--phase", "judging", "--listen", &listen, "--dir"]).arg(dir);
    command.args(["--works", &flags.works.to_string(), "--jurors", &flags.jurors.max(12).to_string()]);
    if let Some(url) = database {
        command.args(["--database", url]);
    }
    let mut process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while std::net::TcpStream::connect(&listen).is_err() || !ready(&listen) {
        assert!(process.try_wait().unwrap().is_none(), "the demonstration ended before it served");
        std::thread::sleep(Duration::from_millis(200));
    }
    process.kill().unwrap();
    process.wait().unwrap();
}

/// Whether it serves: its listener is open before its data are there.
fn ready(listen: &str) -> bool {
    use std::io::{Read as _, Write as _};
    let Ok(mut stream) = std::net::TcpStream::connect(listen) else { return false };
    stream.set_read_timeout(Some(Duration::from_secs(1))).unwrap();
    let mut head = [0; 12];
    let asked = stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    asked.is_ok() && stream.read_exact(&mut head).is_ok() && head.ends_with(b"200")
}

/// Judging lasts until long after the run, though the demonstration's year is long over.
fn judge_on(portal: &Portal) {
    let later = Clock::System.now().plus(Duration::from_secs(86_400));
    let write = portal.app.db.write(Clock::System.now(), |tx| {
        let year = editions::table.filter(editions::slug.eq("2023")).select(editions::id);
        diesel::update(
            phases::table.filter(phases::edition_id.eq_any(year)).filter(phases::key.eq("judging")),
        )
        .set(phases::closes_at.eq(later))
        .execute(tx.conn)
        .map_err(Fault::from)
    });
    assert_eq!(write.unwrap(), 1);
}

fn sheets(portal: &Portal, wanted: usize) -> Vec<Juror> {
    let open = [AssignmentStatus::Assigned, AssignmentStatus::Opened, AssignmentStatus::Drafted];
    let found: Vec<(String, i64)> = portal
        .app
        .db
        .read(|conn| {
            assignments::table
                .inner_join(jurors::table.inner_join(users::table))
                .filter(assignments::status.eq_any(open))
                .group_by(users::email)
                .select((users::email, diesel::dsl::min(assignments::id).assume_not_null()))
                .order(users::email)
                .limit(i64::try_from(wanted).unwrap())
                .load(conn)
                .map_err(Fault::from)
        })
        .unwrap();
    found.into_iter().map(|(email, id)| Juror { email, room: format!("/2023/juri/karya/{id}") }).collect()
}

/// A browser of somebody of the demonstration.
pub async fn signed_in(base: &str, email: &str) -> Client {
    let client = Client::new(base);
    client.post("/akun/masuk", &[("email", email), ("password", PASSWORD)]).await.expect(303);
    client
}
