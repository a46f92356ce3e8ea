//! `lomba audit verify`: is the trail whole?

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Subcommand;

use crate::app::App;
use crate::audit::{self, Anchor, Anchored, Break, Whole};

/// Verbs on the audit trail.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Recompute the chain and hold it against the signed ends of days; exit 1 at the first thing that does not follow.
    Verify(VerifyTrail),
}

/// What the trail is held against besides what the database says.
#[derive(Debug, clap::Args)]
pub struct VerifyTrail {
    /// A signed end of a day that was kept outside: a file of security.audit_directory, or the data of /jejak. May be given
    /// several times.
    #[arg(long = "anchor", value_name = "FILE")]
    anchors: Vec<PathBuf>,
}

/// Runs the verb.
pub fn run(app: &App, command: &AuditCommand) -> anyhow::Result<ExitCode> {
    let AuditCommand::Verify(args) = command;
    let kept = args.anchors.iter().map(read).collect::<anyhow::Result<Vec<Anchor>>>()?;
    Ok(match app.db.read(|conn| audit::verify(conn, app.db.seal(), &kept))? {
        Ok(whole) => {
            println!("whole: {} lines", whole.lines);
            println!("{}", anchored(&whole));
            ExitCode::SUCCESS
        }
        Err(broken) => {
            println!("broken: {}", broken_trail(&broken));
            ExitCode::FAILURE
        }
    })
}

fn read(file: &PathBuf) -> anyhow::Result<Anchor> {
    let text = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is no signed end of a day", file.display()))
}

fn anchored(whole: &Whole) -> String {
    match &whole.anchored {
        None => "not anchored yet: no day has been signed; the first one is signed after midnight (WIB)"
            .to_owned(),
        Some(Anchored { first_day, last_day, until_line }) => format!(
            "anchored since {first_day}: signed until {last_day}, line {until_line} of {}",
            whole.lines
        ),
    }
}

/// What is wrong with a trail, in words.
pub fn broken_trail(broken: &Break) -> String {
    match broken {
        Break::Altered { line } => format!("line {line} was altered, or was not written by the portal"),
        Break::Gap { before } => format!("lines before line {before} are missing"),
        Break::End => "the last lines are missing".to_owned(),
        Break::Anchor { day } => format!("the trail is not the one that was signed on {day}"),
        Break::Signature { day } => format!("the signature of {day} is not the portal's"),
    }
}
