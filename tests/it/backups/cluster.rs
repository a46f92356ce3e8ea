//! A PostgreSQL server of the test's own, whose disk can be lost. Its programs are those that `pg_config` or the `PATH`
//! names; without them there is nothing to try, unless PostgreSQL is required.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use diesel::prelude::*;
use lomba::db::Conn;

use super::plays;
use crate::support::unique;

/// Who may administer it.
const OVERSEER: &str = "overseer";

/// A server, its disk and another disk.
pub struct Cluster {
    programs: Programs,
    pub dir: PathBuf,
    pub port: u16,
    running: Option<PathBuf>,
}

struct Programs {
    folder: PathBuf,
    /// PostgreSQL does not run as root.
    user: Option<&'static str>,
}

fn programs() -> Option<Programs> {
    let asked = Command::new("pg_config").arg("--bindir").output().ok();
    let named = asked.map(|out| PathBuf::from(String::from_utf8(out.stdout).unwrap().trim()));
    let folders = std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect::<Vec<_>>());
    let mut all = named.into_iter().chain(folders.unwrap_or_default());
    let folder = all.find(|folder| folder.join("initdb").exists() && folder.join("pg_receivewal").exists());
    let required = std::env::var("LOMBA_TEST_REQUIRE").unwrap_or_default().contains("postgres");
    assert!(
        folder.is_some() || !required,
        "PostgreSQL is required, but its server's programs were not found"
    );
    let root = rustix::process::geteuid().is_root();
    folder.map(|folder| Programs { folder, user: root.then_some("postgres") })
}

impl Programs {
    fn command(&self, name: &str) -> Command {
        let program = self.folder.join(name);
        self.as_owner(program.to_str().unwrap())
    }

    /// Any program, as the one who owns the server's files.
    fn as_owner(&self, program: &str) -> Command {
        let mut command = match self.user {
            Some(user) => {
                let mut command = Command::new("runuser");
                command.args(["-u", user, "--", program]);
                command
            }
            None => Command::new(program),
        };
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).env_remove("LANG");
        command
    }
}

#[track_caller]
fn done(mut command: Command) {
    let out = command.output().unwrap();
    assert!(out.status.success(), "{command:?}: {}", String::from_utf8_lossy(&out.stderr));
}

#[derive(QueryableByName)]
struct Answer {
    #[diesel(sql_type = diesel::sql_types::Bool)]
    answer: bool,
}

impl Cluster {
    /// A server with the role and the database of a portal; none without the programs.
    pub fn start(settings: &[&str]) -> Option<Self> {
        let programs = programs()?;
        let dir = std::env::temp_dir().join(format!("lomba-cluster-{}", unique()));
        std::fs::create_dir(&dir).unwrap();
        if let Some(user) = programs.user {
            assert!(Command::new("chown").args([user, dir.to_str().unwrap()]).status().unwrap().success());
        }
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut cluster = Self { programs, dir, port, running: None };
        let mut init = cluster.programs.command("initdb");
        init.arg("-D").arg(cluster.disk()).args(["-U", OVERSEER, "-A", "trust", "-E", "UTF8", "--no-sync"]);
        init.arg("--locale=C.UTF-8").current_dir(&cluster.dir);
        done(init);
        cluster.up(&cluster.disk(), settings);
        cluster.say("CREATE ROLE lomba LOGIN");
        cluster.say("CREATE DATABASE lomba OWNER lomba");
        Some(cluster)
    }

    /// Where the server keeps its data.
    pub fn disk(&self) -> PathBuf {
        self.dir.join("disk")
    }

    /// A folder on the other disk.
    pub fn other_disk(&self, name: &str) -> PathBuf {
        let folder = self.dir.join(name);
        let mut make = self.programs.as_owner("mkdir");
        make.arg("-p").arg(&folder);
        done(make);
        folder
    }

    /// The portal's address of its database.
    pub fn url(&self) -> String {
        format!("postgres://lomba@127.0.0.1:{}/lomba", self.port)
    }

    fn admin(&self) -> Conn {
        Conn::open(&format!("postgres://{OVERSEER}@127.0.0.1:{}/postgres", self.port)).unwrap()
    }

    /// Something that an administrator says to the server.
    pub fn say(&self, words: &str) {
        diesel::sql_query(words).execute(&mut self.admin()).unwrap();
    }

    /// Waits until the server answers a question with yes.
    pub fn until(&self, question: &str) {
        let asked = Instant::now();
        let query = format!("SELECT ({question}) AS answer");
        while !diesel::sql_query(&query).get_result::<Answer>(&mut self.admin()).unwrap().answer {
            assert!(asked.elapsed() < Duration::from_secs(60), "{question}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Starts a server on a folder.
    pub fn up(&mut self, data: &Path, settings: &[&str]) {
        // Without a socket in the file system: its lock outlives a server that was killed.
        let always = ["listen_addresses=127.0.0.1", "unix_socket_directories="];
        let all = always.into_iter().chain(settings.iter().copied());
        let all = all.fold(format!("-p {}", self.port), |all, one| format!("{all} -c \"{one}\""));
        let mut start = self.programs.command("pg_ctl");
        start
            .arg("-D")
            .arg(data)
            .arg("-l")
            .arg(self.dir.join("server.log"))
            .args(["-w", "-t", "60", "-o", &all, "start"]);
        // The server outlives this command and would keep its error stream open.
        start.stderr(Stdio::null()).current_dir(&self.dir);
        assert!(
            start.status().unwrap().success(),
            "{}",
            std::fs::read_to_string(self.dir.join("server.log")).unwrap()
        );
        self.running = Some(data.to_owned());
    }

    fn stop(&mut self) {
        if let Some(data) = self.running.take() {
            let mut stop = self.programs.command("pg_ctl");
            stop.arg("-D").arg(data).args(["-m", "immediate", "stop"]);
            stop.output().ok();
        }
    }

    /// The disk is gone in this moment, and the server with it.
    pub fn lose_the_disk(&mut self) {
        let pid = std::fs::read_to_string(self.disk().join("postmaster.pid")).unwrap();
        let pid = pid.lines().next().unwrap().to_owned();
        done({
            let mut kill = self.programs.as_owner("kill");
            kill.args(["-9", &pid]);
            kill
        });
        self.running = None;
        // Its processes notice one after another, and the last ones may still make a file.
        let gone = (0..100).any(|_| {
            std::thread::sleep(Duration::from_millis(50));
            std::fs::remove_dir_all(self.disk()).is_ok()
        });
        assert!(gone, "the disk could not be taken away");
    }

    /// Ends the server in good order.
    pub fn down(&mut self) {
        let mut stop = self.programs.command("pg_ctl");
        stop.arg("-D").arg(self.running.take().unwrap()).args(["-m", "fast", "-w", "stop"]);
        done(stop);
    }

    /// A copy of all data as of now, in a folder of the other disk.
    pub fn base_backup(&self, folder: &Path) {
        let mut copy = self.programs.command("pg_basebackup");
        copy.arg("-D").arg(folder).args(["-h", "127.0.0.1", "-U", OVERSEER, "-p", &self.port.to_string()]);
        copy.args(plays::BASE_BACKUP.split(' '));
        done(copy);
    }

    /// Receives the log as it is written, so that no commit is acknowledged before the other disk has it.
    pub fn receive_log(&self, folder: &Path) -> Receiver {
        let at = ["-h", "127.0.0.1", "-U", OVERSEER, "-p", &self.port.to_string()].map(str::to_owned);
        let mut slot = self.programs.command("pg_receivewal");
        slot.args(&at).args(plays::SLOT.split(' '));
        done(slot);
        let mut receive = self.programs.command("pg_receivewal");
        receive.args(&at).args(plays::RECEIVE.split(' ')).args(["--no-loop", "-D"]).arg(folder);
        let child = receive.stderr(Stdio::null()).spawn().unwrap();
        self.until("SELECT count(*) = 1 FROM pg_stat_replication");
        self.say(plays::SYNCHRONOUS);
        self.say("SELECT pg_reload_conf()");
        self.until("SELECT count(*) = 1 FROM pg_stat_replication WHERE sync_state = 'sync'");
        Receiver(child)
    }

    /// Runs a line of shell as the one who owns the server's files.
    pub fn shell(&self, line: &str) {
        let mut shell = self.programs.as_owner("sh");
        shell.args(["-ec", line]).current_dir(&self.dir);
        done(shell);
    }
}

/// A program that receives the log; ended when dropped.
pub struct Receiver(Child);

impl Drop for Receiver {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.stop();
        std::fs::remove_dir_all(&self.dir).ok();
    }
}
