//! `lomba committee add|list|remove`: the first member of the committee, and every further one.

use std::process::ExitCode;

use clap::Subcommand;

use super::error::CliError;
use crate::accounts::Role;
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Lang, Text, date_time, text};
use crate::refused::Refused;
use crate::registration::values::{EmailAddress, PersonName};
use crate::team::{self, NewMember, TeamMember};

const ONE_SIDE: Text = text(
    "Seseorang hanya mempunyai satu peran dalam satu edisi: cabut undangan jurinya atau batalkan pendaftarannya dahulu, atau tambahkan orang lain.",
    "A person has one role in an edition: revoke the invitation or cancel the entry first, or add somebody else.",
);
const SEE_LIST: Text = text(
    "Lihat siapa yang ada dalam panitia: lomba committee list",
    "See who is on the committee: lomba committee list",
);
const NOBODY: Text =
    text("Tidak ada anggota panitia dengan alamat itu.", "Nobody on the committee has that address.");
const BY_COMMAND: Text = text("Dikeluarkan dengan perintah.", "Removed by command.");

/// Verbs on the committee.
#[derive(Debug, Subcommand)]
pub enum CommitteeCommand {
    /// Add a member and print the one-time link that leads to accepting the role.
    Add {
        /// Address of the account.
        #[arg(long)]
        email: String,
        /// Full name, if the account is new.
        #[arg(long, default_value = "Panitia")]
        name: String,
        /// chair, verifier, secretary or observer; the first member is its chair.
        #[arg(long, value_parser = role)]
        role: Option<Role>,
    },
    /// Print the members: address, role, state, name, since when, last seen; separated by tabs.
    List,
    /// Take a member off the committee and end their sessions.
    Remove {
        /// Address of the account.
        #[arg(long)]
        email: String,
    },
}

fn role(word: &str) -> Result<Role, String> {
    Role::parse(word).ok_or_else(|| "expected chair, verifier, secretary or observer".to_owned())
}

/// Runs the verb.
pub fn run(app: &App, command: CommitteeCommand) -> anyhow::Result<ExitCode> {
    match command {
        CommitteeCommand::Add { email, name, role } => add(app, &email, &name, role),
        CommitteeCommand::List => list(app),
        CommitteeCommand::Remove { email } => remove(app, &email),
    }
}

fn add(app: &App, email: &str, name: &str, role: Option<Role>) -> anyhow::Result<ExitCode> {
    let email = address(email)?;
    let name =
        PersonName::parse(name).map_err(|problem| anyhow::anyhow!("--name: {}", problem.message().en))?;
    super::prepare(app)?;
    let added = app.db.write(app.clock.now(), |tx| {
        let first = team::list(tx.conn)?.is_empty();
        let role = role.unwrap_or(if first { Role::Chair } else { Role::Observer });
        team::invite(tx, None, &NewMember { email: email.key(), name: name.as_str(), role })
    });
    match added {
        Ok(invited) => {
            println!("{}{}", app.config.server.public_url, invited.path);
            Ok(ExitCode::SUCCESS)
        }
        Err(problem) => {
            let hint =
                if matches!(problem, team::InviteProblem::Member { .. }) { SEE_LIST } else { ONE_SIDE };
            refused(problem, hint)
        }
    }
}

fn list(app: &App) -> anyhow::Result<ExitCode> {
    super::prepare(app)?;
    for member in app.db.read(team::list)? {
        println!("{}", line(&member));
    }
    Ok(ExitCode::SUCCESS)
}

fn line(member: &TeamMember) -> String {
    let at = |at| date_time(at, Lang::En);
    let seen = member.seen_at.map_or_else(|| "-".to_owned(), at);
    let TeamMember { email, name, .. } = member;
    let (role, state, since) = (member.role.as_str(), member.state().text().en, at(member.added_at));
    format!("{email}\t{role}\t{state}\t{name}\t{since}\t{seen}")
}

fn remove(app: &App, email: &str) -> anyhow::Result<ExitCode> {
    let email = address(email)?;
    super::prepare(app)?;
    let found = app.db.read(|conn| team::find_by_email(conn, email.key()))?;
    let Some(member) = found else {
        CliError::new(NOBODY.into(), SEE_LIST).print();
        return Ok(ExitCode::from(1));
    };
    match app.db.write(app.clock.now(), |tx| team::remove(tx, None, member.id, BY_COMMAND.id)) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(problem) => refused(problem, SEE_LIST),
    }
}

fn address(typed: &str) -> anyhow::Result<EmailAddress> {
    EmailAddress::parse(typed).map_err(|problem| anyhow::anyhow!("--email: {}", problem.text().en))
}

/// Prints why not; a failure of ours goes on.
fn refused<P>(problem: P, hint: Text) -> anyhow::Result<ExitCode>
where
    P: Refused + Send + Sync + 'static + From<Fault>,
{
    let Some(said) = problem.message() else { return Err(problem.into()) };
    CliError::new(said, hint).print();
    Ok(ExitCode::from(1))
}
