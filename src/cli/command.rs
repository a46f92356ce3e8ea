//! Which subcommands there are, and the way into each.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use super::{
    audit, backup, committee, demo, doctor, documents, edition, handover, import, key, migrate, probe,
    process, rank, route, serve, verify,
};
use crate::app::App;
use crate::certificates::render;
use crate::clock::Clock;
use crate::config;

/// The portal of the microlearning competition of Indonesia's civil servants.
#[derive(Debug, Parser)]
#[command(name = "lomba", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the portal: web and background work in one process.
    Serve,
    /// Background work alone, beside `lomba serve` processes on PostgreSQL.
    Worker,
    /// A throw-away edition with made-up data; prints its address and logins.
    Demo(demo::DemoArgs),
    /// Bring the database up to date, and give an empty one its first edition and institutions.
    Migrate,
    /// Look at database, migrations, mail, Google key, clock and directories; exit 1 if a person is needed.
    Doctor(doctor::DoctorArgs),
    /// Write the whole database into one encrypted file while the portal serves, and read it again.
    Backup(backup::BackupArgs),
    /// Put a backup into an empty database, or say what it holds.
    Restore(backup::RestoreArgs),
    /// The committee's members.
    #[command(subcommand)]
    Committee(committee::CommitteeCommand),
    /// Editions and their files.
    #[command(subcommand)]
    Edition(edition::EditionCommand),
    /// Read institutions or jurors from a CSV file.
    Import(import::ImportArgs),
    /// Check films by link or file as the portal does: a table, or JSON lines when piped.
    Probe(probe::ProbeArgs),
    /// Share works out among jurors, from and to CSV files, as the portal does.
    Route(route::RouteArgs),
    /// Rank works from a CSV file of scores, as the portal does.
    Rank(rank::RankArgs),
    /// Does a published result follow from the sealed scores?
    Verify(verify::VerifyArgs),
    /// Every document of an edition as PDF, with index.csv.
    Documents(documents::DocumentsArgs),
    /// Write the packages for the learning platform, with a manifest.
    Handover(handover::HandoverArgs),
    /// Make documents for the portal, from standard input to standard output.
    #[command(name = render::CHILD_COMMAND, hide = true)]
    RenderDocuments(RenderArgs),
    /// The key that seals what is stored.
    #[command(subcommand)]
    Key(key::KeyCommand),
    /// The audit trail.
    #[command(subcommand)]
    Audit(audit::AuditCommand),
}

/// Limits of the process that makes documents.
#[derive(Debug, clap::Args)]
struct RenderArgs {
    /// Seconds that one document may take.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// MiB of memory that may be asked for.
    #[arg(long, default_value_t = 1024)]
    memory_mib: u64,
}

/// Runs the command line of this process.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    process::prepare();
    match run(cli.command) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("lomba: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Route(args) => route::run(args),
        Command::Rank(args) => rank::run(args),
        Command::Demo(args) => demo::run(args),
        Command::Verify(args) => verify::run(args),
        Command::Probe(args) => {
            rustls::crypto::ring::default_provider().install_default().ok();
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(probe::run(&config::load()?, args))
        }
        Command::Doctor(args) => doctor::run(&args),
        Command::RenderDocuments(args) => {
            render::serve(args.seconds, args.memory_mib)?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Backup(args) => backup::run(&args),
        Command::Restore(args) => backup::restore(&args),
        Command::Documents(args) => documents::run(&portal()?, &args),
        Command::Handover(args) => handover::run(&portal()?, &args),
        Command::Serve => serve::run(&portal()?),
        Command::Worker => serve::run_worker(&portal()?),
        Command::Migrate => migrate::run(&portal()?),
        Command::Edition(command) => edition::run(portal, &command),
        Command::Import(args) => import::run(&portal()?, &args),
        Command::Committee(command) => committee::run(&portal()?, command),
        Command::Key(command) => key::run(&portal()?, &command),
        Command::Audit(command) => audit::run(&portal()?, &command),
    }
}

fn portal() -> anyhow::Result<App> {
    Ok(App::build(config::load()?, Clock::System)?)
}
