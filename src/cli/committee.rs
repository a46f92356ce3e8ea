//! `lomba committee add`: the first member of the committee, and every further one.

use std::process::ExitCode;

use clap::Subcommand;

use super::error::CliError;
use crate::app::App;
use crate::i18n::{Text, text};
use crate::refused::Refused;
use crate::registration;
use crate::registration::values::{EmailAddress, PersonName};

const ONE_SIDE: Text = text(
    "Seseorang hanya mempunyai satu peran dalam satu edisi: cabut undangan jurinya atau batalkan pendaftarannya dahulu, atau tambahkan orang lain.",
    "A person has one role in an edition: revoke the invitation or cancel the entry first, or add somebody else.",
);

/// Verbs on the committee.
#[derive(Debug, Subcommand)]
pub enum CommitteeCommand {
    /// Add a member and print the one-time link that sets the password.
    Add {
        /// Address of the account.
        #[arg(long)]
        email: String,
        /// Full name, if the account is new.
        #[arg(long, default_value = "Panitia")]
        name: String,
        /// The member chairs the committee.
        #[arg(long)]
        chair: bool,
    },
}

/// Runs the verb.
pub fn run(app: &App, command: CommitteeCommand) -> anyhow::Result<ExitCode> {
    let CommitteeCommand::Add { email, name, chair } = command;
    let email =
        EmailAddress::parse(&email).map_err(|problem| anyhow::anyhow!("--email: {}", problem.text().en))?;
    let name =
        PersonName::parse(&name).map_err(|problem| anyhow::anyhow!("--name: {}", problem.message().en))?;
    super::prepare(app)?;
    let now = app.clock.now();
    let added = app.db.write(now, |tx| registration::add_committee(tx, email.key(), name.as_str(), chair));
    let invited = match added {
        Ok(invited) => invited,
        Err(problem) => {
            let Some(said) = problem.message() else { return Err(problem.into()) };
            CliError::new(said, ONE_SIDE).print();
            return Ok(ExitCode::from(1));
        }
    };
    println!("{}{}", app.config.server.public_url, invited.path);
    Ok(ExitCode::SUCCESS)
}
