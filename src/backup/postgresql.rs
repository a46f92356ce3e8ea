//! PostgreSQL's own programs, started as children: `pg_dump` writes, `pg_restore` reads. Nothing secret stands on their
//! command lines.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::thread::JoinHandle;

use super::problem::BackupProblem;
use super::server_address::ServerAddress;

/// Of what a program says about a failure so much is kept.
const LONGEST_WORDS: u64 = 16 * 1024;

/// Where the programs are and to which server they go.
pub(super) struct Programs<'a> {
    /// Empty: the `PATH`.
    pub(super) folder: &'a str,
    pub(super) address: ServerAddress,
}

impl Programs<'_> {
    /// The program of this name, which will find the server and asks nobody anything.
    fn command(&self, name: &str) -> Command {
        let path =
            if self.folder.is_empty() { PathBuf::from(name) } else { Path::new(self.folder).join(name) };
        let mut command = Command::new(path);
        command.envs(self.address.variables.iter().map(|(name, value)| (name, value)));
        command.env("LC_MESSAGES", "C").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        command
    }

    /// Makes sure that a program is there and as new as the server, which an older one does not understand.
    pub(super) fn check(&self, name: &'static str, server: i32) -> Result<(), BackupProblem> {
        let missing = |cause: io::Error| BackupProblem::ProgramMissing { program: name, cause };
        let asked = self.command(name).arg("--version").stdout(Stdio::piped()).output().map_err(missing)?;
        let said = String::from_utf8_lossy(&asked.stdout).trim().to_owned();
        match major(&said) {
            Some(major) if major >= server => Ok(()),
            _ => Err(BackupProblem::ProgramOld { program: name, said, server }),
        }
    }

    /// Starts writing the whole database as of an instant that another connection named.
    pub(super) fn dump(&self, instant: &str) -> Result<Running, BackupProblem> {
        let mut command = self.command("pg_dump");
        command.args(["--format=custom", "--no-owner", "--no-privileges", "--no-password"]);
        command.arg(format!("--snapshot={instant}")).stdout(Stdio::piped());
        Running::start("pg_dump", command)
    }

    /// Starts reading an archive to its end without doing anything with it.
    pub(super) fn read_through(&self) -> Result<Running, BackupProblem> {
        let mut command = self.command("pg_restore");
        command.arg("--file=-").stdin(Stdio::piped());
        Running::start("pg_restore", command)
    }

    /// Starts putting an archive into the database, all of it or nothing.
    pub(super) fn restore(&self) -> Result<Running, BackupProblem> {
        let mut command = self.command("pg_restore");
        command.args([
            "--single-transaction",
            "--exit-on-error",
            "--no-owner",
            "--no-privileges",
            "--no-password",
        ]);
        command.arg(format!("--dbname={}", self.address.database)).stdin(Stdio::piped());
        Running::start("pg_restore", command)
    }
}

/// 15 of "pg_dump (PostgreSQL) 15.20 (Debian …)".
fn major(said: &str) -> Option<i32> {
    let (_, number) = said.split_once("(PostgreSQL) ")?;
    number.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// A program at work; killed when it is dropped before its end.
pub(super) struct Running {
    name: &'static str,
    child: Child,
    words: Option<JoinHandle<String>>,
}

impl Running {
    fn start(name: &'static str, mut command: Command) -> Result<Self, BackupProblem> {
        let missing = |cause| BackupProblem::ProgramMissing { program: name, cause };
        let mut child = command.spawn().map_err(missing)?;
        let words = child.stderr.take().map(|errors| std::thread::spawn(move || listen(errors)));
        Ok(Self { name, child, words })
    }

    /// What the program writes.
    pub(super) fn output(&mut self) -> Result<ChildStdout, BackupProblem> {
        self.child.stdout.take().ok_or_else(|| self.failed("its output is closed"))
    }

    fn input(&mut self) -> Result<ChildStdin, BackupProblem> {
        self.child.stdin.take().ok_or_else(|| self.failed("its input is closed"))
    }

    fn failed(&self, said: &str) -> BackupProblem {
        BackupProblem::ProgramFailed { program: self.name, said: said.to_owned() }
    }

    /// Gives the program all of `data` and waits for its end. If the data end with an error the program is killed before
    /// it can take what came for all there is.
    pub(super) fn feed(
        mut self,
        data: &mut impl Read,
        unreadable: impl FnOnce(io::Error) -> BackupProblem,
    ) -> Result<(), BackupProblem> {
        let mut input = Some(self.input()?);
        let mut piece = vec![0; 64 * 1024];
        loop {
            let read = match data.read(&mut piece) {
                Ok(0) => break,
                Ok(read) => read,
                Err(cause) => {
                    self.child.kill().ok();
                    return Err(unreadable(cause));
                }
            };
            let part = piece.get(..read).unwrap_or_default();
            // A program that has ended says why; the rest of the data is read for their digest all the same.
            if input.as_mut().is_some_and(|input| input.write_all(part).is_err()) {
                input = None;
            }
        }
        drop(input);
        self.finish()
    }

    /// Waits for the end and tells what went wrong.
    pub(super) fn finish(mut self) -> Result<(), BackupProblem> {
        let status = self.child.wait().map_err(|cause| self.failed(&cause.to_string()))?;
        let words = self.words.take().and_then(|words| words.join().ok()).unwrap_or_default();
        if status.success() { Ok(()) } else { Err(self.failed(words.trim())) }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Reads all, so that the program never waits for us, and keeps the beginning.
fn listen(mut errors: ChildStderr) -> String {
    let mut words = String::new();
    (&mut errors).take(LONGEST_WORDS).read_to_string(&mut words).ok();
    io::copy(&mut errors, &mut io::sink()).ok();
    words
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn versions_are_read_as_the_programs_write_them() {
        assert_eq!(major("pg_dump (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)"), Some(15));
        assert_eq!(major("pg_restore (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(major("something else"), None);
    }
}
