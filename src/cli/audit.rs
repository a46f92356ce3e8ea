//! `lomba audit verify`: is the trail whole?

use std::process::ExitCode;

use clap::Subcommand;

use crate::app::App;
use crate::audit;

/// Verbs on the audit trail.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Recompute the chain of hashes; exit 1 at the first line that does not follow.
    Verify,
}

/// Runs the verb.
pub fn run(app: &App, command: &AuditCommand) -> anyhow::Result<ExitCode> {
    let AuditCommand::Verify = command;
    Ok(match app.db.read(audit::verify)? {
        Ok(lines) => {
            println!("whole: {lines} lines");
            ExitCode::SUCCESS
        }
        Err(audit::Break { line: Some(line) }) => {
            println!("broken: line {line} was altered, or the line before it was taken out");
            ExitCode::FAILURE
        }
        Err(audit::Break { line: None }) => {
            println!("broken: the last lines are missing");
            ExitCode::FAILURE
        }
    })
}
