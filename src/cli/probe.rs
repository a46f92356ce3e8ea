//! `lomba probe`: the checker's verdict for links and files from the command line, with the portal's own code.
//! A table for a person at a terminal, one JSON object per line for everything else.

mod reasons;
mod table;

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use futures_util::StreamExt as _;
use futures_util::stream;

use super::error::{CliError, terminal_lang};
use crate::clock::Clock;
use crate::config::Config;
use crate::editions::{DEFAULT_EDITION, EditionSettings};
use crate::i18n::text;
use crate::say;
use crate::video_check::{
    self, Answer, Asked, DirectAnswer, Evidence, GoogleClient, Limits, LocalFilm, PartKind, Portrait, Report,
    Subject, VideoLink, judge, judge_file, limits, probe_line, refuse,
};

/// Inputs looked at together; the pace towards each provider is kept elsewhere.
const TOGETHER: usize = 4;

/// Check links and files as the portal does: a table on a terminal, else one JSON object per line.
#[derive(Debug, clap::Args)]
pub struct ProbeArgs {
    /// What to do with films taller than wide; the edition's rule if left out.
    #[arg(long, value_name = "RULE", value_parser = ["refuse", "accept", "ask"])]
    pub portrait: Option<String>,
    /// JSON lines on a terminal as well.
    #[arg(long)]
    pub json: bool,
    /// Links to films, or files.
    #[arg(required = true, value_name = "LINK_OR_FILE")]
    pub inputs: Vec<String>,
}

/// What was found out about one input.
struct Checked {
    input: String,
    subject: Subject,
    report: Report,
}

/// What checking needs.
struct Checker {
    client: GoogleClient,
    limits: Limits,
    hosts: Vec<String>,
}

/// Answers every input in the order given. Exit status 2 if one is a file that cannot be read; the others are
/// answered all the same.
///
/// # Errors
/// A client that cannot be made, or a standard output that cannot be written.
pub async fn run(config: &Config, args: ProbeArgs) -> anyhow::Result<ExitCode> {
    rustls::crypto::ring::default_provider().install_default().ok();
    let checker = Checker::new(config, &args)?;
    let as_table = !args.json && io::stdout().is_terminal();
    let mut answers = stream::iter(args.inputs).map(|input| checker.check(input)).buffered(TOGETHER);
    let (mut rows, mut code) = (Vec::new(), ExitCode::SUCCESS);
    while let Some(answer) = answers.next().await {
        match answer {
            Ok(checked) if as_table => rows.push(checked),
            Ok(Checked { input, subject, report }) => {
                match say_line(&probe_line(&input, &subject, &report)) {
                    // Whoever read along has seen enough.
                    Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => return Ok(code),
                    said => said?,
                }
            }
            Err(error) => {
                error.print();
                code = ExitCode::from(2);
            }
        }
    }
    if as_table {
        io::stdout().write_all(table::draw(&rows, terminal_lang()).as_bytes())?;
    }
    Ok(code)
}

/// Each line leaves at once, so that a reader at the other end of a pipe sees progress.
fn say_line(line: &serde_json::Value) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

impl Checker {
    fn new(config: &Config, args: &ProbeArgs) -> anyhow::Result<Self> {
        let settings = EditionSettings::from_toml(DEFAULT_EDITION)
            .map_err(anyhow::Error::msg)
            .context("the built-in edition cannot be read")?;
        let mut limits = limits(&settings, PartKind::Main);
        if let Some(portrait) = args.portrait.as_deref().and_then(Portrait::parse) {
            limits.portrait = portrait;
        }
        let hosts = video_check::direct_hosts(&settings, &config.video.direct_hosts);
        let client = GoogleClient::new(&config.google)?.allowing(&hosts);
        Ok(Self { client, limits, hosts })
    }

    async fn check(&self, input: String) -> Result<Checked, CliError> {
        let (subject, report) =
            if is_file(&input) { (Subject::File, self.file(&input).await?) } else { self.link(&input).await };
        Ok(Checked { input, subject, report })
    }

    async fn link(&self, input: &str) -> (Subject, Report) {
        let link = match VideoLink::parse(input, &self.hosts) {
            Ok(link) => link,
            Err(problem) => {
                return (Subject::Nothing, refuse(&problem, &self.limits, Clock::System.now()));
            }
        };
        let Asked { answer, probe, spent } = video_check::ask(&self.client, &link).await;
        let evidence = Evidence { probe, spent, ..Evidence::new(answer) };
        let report = judge(&evidence, &self.limits, Clock::System.now());
        (Subject::Link(link), report)
    }

    async fn file(&self, name: &str) -> Result<Report, CliError> {
        let read = video_check::read_file(Path::new(name)).await;
        let LocalFilm { size_bytes, probe, spent } = read.map_err(|cause| unreadable(name, &cause))?;
        let size_bytes = i64::try_from(size_bytes).ok();
        let answer = Answer::Direct(DirectAnswer { size_bytes, ..DirectAnswer::default() });
        let evidence = Evidence { probe, spent, ..Evidence::new(answer) };
        Ok(judge_file(&evidence, &self.limits, Clock::System.now()))
    }
}

fn unreadable(name: &str, cause: &io::Error) -> CliError {
    let what = match cause.kind() {
        io::ErrorKind::NotFound => say!("Berkas {name} tidak ada.", "There is no file {name}."),
        io::ErrorKind::PermissionDenied => {
            say!("Berkas {name} tidak boleh dibaca.", "The file {name} may not be read.")
        }
        io::ErrorKind::InvalidInput => say!("{name} bukan berkas.", "{name} is not a file."),
        _ => say!("Berkas {name} tidak dapat dibaca: {cause}.", "The file {name} cannot be read: {cause}."),
    };
    CliError::new(
        what,
        text(
            "Berikan nama berkas video, atau tautan YouTube atau Google Drive.",
            "Give the name of a film's file, or a link to YouTube or Google Drive.",
        ),
    )
}

/// A link may lack its scheme, so only what exists on disk, is written as a path, or is a single word that
/// ends like a film's file counts as a file.
fn is_file(input: &str) -> bool {
    const FILMS: [&str; 9] = ["mp4", "mov", "m4v", "mkv", "avi", "webm", "wmv", "mpg", "3gp"];
    let path = Path::new(input);
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
    let named = !input.contains('/') && ending.is_some_and(|ending| FILMS.contains(&ending.as_str()));
    input.starts_with(['/', '.']) || (!input.contains("://") && (named || path.exists()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn a_path_is_told_from_a_link() {
        assert!(is_file("./film.mp4") && is_file("/tmp/film.mp4") && is_file("Cargo.toml"));
        assert!(is_file("tidak-ada.mp4") && is_file("KARYA.MOV") && is_file("src/lib.rs"));
        assert!(!is_file("drive.google.com/open?id=1AbC") && !is_file("https://youtu.be/a1B2c3D4e5F"));
        assert!(
            !is_file("video.lembaga.example/film.mp4") && !is_file("https://video.lembaga.example/a.mp4")
        );
    }

    #[test]
    fn a_missing_file_is_one_sentence_and_a_hint() {
        let missing = unreadable("a.mp4", &io::Error::from(io::ErrorKind::NotFound));
        assert_eq!(missing.what.get(Lang::En), "There is no file a.mp4.");
        assert_eq!(missing.what.get(Lang::Id), "Berkas a.mp4 tidak ada.");
        let folder = unreadable("src", &io::Error::from(io::ErrorKind::InvalidInput));
        assert_eq!(folder.what.get(Lang::En), "src is not a file.");
    }
}
