//! `lomba doctor`: one line per part, exit 1 when something needs a person.

mod deep;
mod pages;

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use super::process;
use crate::app::{App, BuildProblem};
use crate::clock::{Clock, Zone};
use crate::config::{self, Config, MailTransport};
use crate::db::{self, Fault, Transport, transport};
use crate::i18n::{Lang, date_time};
use crate::keys;
use crate::notifications::Mailer;
use crate::private_files;
use crate::video_check::problem::quota_day;
use crate::video_check::{
    OpenCircuit, Provider, circuit_breaker,
    providers::{self, drive},
};

/// Fewer open files than this do not carry the last evening of an intake.
const FEW_FILES: u64 = 4096;

/// Arguments of `lomba doctor`.
#[derive(Debug, clap::Args)]
pub struct DoctorArgs {
    /// Also read and compare everything in the database, and ask the portal's pages; writes nothing.
    #[arg(long)]
    deep: bool,
}

/// What was found out about one part.
enum Finding {
    Good(String),
    /// Works, but somebody should know.
    Note(String),
    Bad(String),
}

/// Looks at everything, even when an early part is bad.
pub fn run(args: &DoctorArgs) -> anyhow::Result<ExitCode> {
    let mut bad = 0;
    let mut say = |part: &str, finding: Finding| {
        let (mark, text) = match finding {
            Finding::Good(text) => ("ok  ", text),
            Finding::Note(text) => ("note", text),
            Finding::Bad(text) => {
                bad += 1;
                ("BAD ", text)
            }
        };
        println!("{mark}  {part:<12} {text}");
    };
    let config = match config::load() {
        Ok(config) => config,
        Err(problem) => {
            say("config", Finding::Bad(problem.to_string()));
            return Ok(ExitCode::FAILURE);
        }
    };
    say("config", address(&config));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    match App::inspect(config.clone(), Clock::System) {
        Ok(app) => {
            say("database", database(&app));
            say("key", key(&app));
            say("migrations", migrations(&app));
            say("google", runtime.block_on(google(&app)));
            for pause in pauses(&app) {
                say("google", pause);
            }
            say("youtube", units(&app));
            if let Some(finding) = runtime.block_on(identity_provider(&app)) {
                say("sign-in", finding);
            }
            if args.deep {
                deep::look(&app, &mut say);
            }
        }
        Err(problem) => say(part_of(&problem), Finding::Bad(problem.to_string())),
    }
    say("mail", runtime.block_on(mail(&config)));
    say("clock", clock());
    say("directories", directories(&config));
    say("privacy", privacy(&config));
    say("connections", connections());
    Ok(if bad == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn address(config: &Config) -> Finding {
    let url = &config.server.public_url;
    let local = ["localhost", "127.0.0.1", "[::1]"].iter().any(|host| url.contains(host));
    if config.server.is_https() || local {
        Finding::Good(format!("public address {url}"))
    } else {
        Finding::Bad(format!("server.public_url is {url}: without https sessions can be read on the way"))
    }
}

fn database(app: &App) -> Finding {
    let asked = app.db.read(|conn| Ok::<_, Fault>((conn.name(), transport(conn)?)));
    match asked {
        Ok((name, Transport::Here)) => Finding::Good(format!("{name} answers")),
        Ok((name, Transport::Encrypted(version))) => Finding::Good(format!("{name} answers, over {version}")),
        Ok((name, Transport::Plain)) => Finding::Note(format!(
            "{name} answers, but what travels there can be read on the way: docs/operations.md, \"PostgreSQL over TLS\""
        )),
        Err(fault) => Finding::Bad(format!("does not answer: {fault}")),
    }
}

/// Where a problem with the start belongs.
fn part_of(problem: &BuildProblem) -> &'static str {
    match problem {
        BuildProblem::Key(_) => "key",
        _ => "database",
    }
}

/// The key was compared with the database already; an empty database has none to compare with.
fn key(app: &App) -> Finding {
    match app.db.read(keys::stored_check_value) {
        Ok(Some(_)) => Finding::Good("the key is the one this database was last used with".to_owned()),
        Ok(None) => {
            Finding::Note("the database was not used with a key yet: start `lomba migrate`".to_owned())
        }
        Err(fault) => Finding::Note(format!("the key cannot be compared: {fault}")),
    }
}

fn migrations(app: &App) -> Finding {
    let Ok(mut conn) = app.db.connection() else { return Finding::Bad("cannot be read".to_owned()) };
    match db::pending(&mut conn) {
        Ok(0) => Finding::Good("all run".to_owned()),
        Ok(n) => Finding::Bad(format!("{n} to run: start `lomba migrate`")),
        Err(problem) => Finding::Bad(problem.to_string()),
    }
}

async fn google(app: &App) -> Finding {
    if app.config.google.api_key.is_empty() {
        return Finding::Note("no google.api_key: facts of films are confirmed by the committee".to_owned());
    }
    // An id that cannot exist: a good key answers "not found", a bad one says so.
    match drive::look_up(&app.google, "lomba-doctor-tests-the-key", None).await {
        Ok(_) => Finding::Good("key accepted".to_owned()),
        Err(problem) if problem.concerns_the_film() => Finding::Good("key accepted".to_owned()),
        Err(problem) => Finding::Bad(format!("the key or the way to Google fails: {problem}")),
    }
}

/// Nothing where no provider is configured.
async fn identity_provider(app: &App) -> Option<Finding> {
    let provider = app.identity_provider.as_ref()?;
    Some(provider.check(app.clock.now()).await.map_or_else(Finding::Bad, Finding::Good))
}

/// Providers the queue does not ask at present.
fn pauses(app: &App) -> Vec<Finding> {
    let now = app.clock.now();
    let standing = app.db.read(|conn| circuit_breaker::open_circuits(conn, now)).unwrap_or_default();
    let told = |pause: OpenCircuit| {
        let (name, why) =
            (providers::name(pause.provider), circuit_breaker::what_stopped(pause.reason).get(Lang::En));
        let (since, until) = (date_time(pause.since, Lang::En), date_time(pause.until, Lang::En));
        Finding::Note(format!("{name} is not asked since {since}: {why}; tried again {until}"))
    };
    standing.into_iter().map(told).collect()
}

/// What is left of the day.
fn units(app: &App) -> Finding {
    let day = quota_day(app.clock.now());
    let allowed = app.config.google.youtube_daily_units;
    match app.db.read(|conn| circuit_breaker::units_spent(conn, Provider::YOUTUBE, &day)) {
        Ok(spent) => Finding::Good(format!("{spent} of {allowed} units spent in the quota day {day}")),
        // The table is missing as long as migrations are; they have a line of their own.
        Err(fault) => Finding::Note(format!("units cannot be read: {fault}")),
    }
}

async fn mail(config: &Config) -> Finding {
    let mailer = match Mailer::new(&config.mail) {
        Ok(mailer) => mailer,
        Err(problem) => return Finding::Bad(problem.to_string()),
    };
    match (tokio::time::timeout(Duration::from_secs(20), mailer.check()).await, config.mail.transport) {
        (Ok(Ok(())), MailTransport::File) => {
            Finding::Note(format!("letters are written into {}, not sent", config.mail.directory))
        }
        (Ok(Ok(())), MailTransport::Smtp) => Finding::Good("SMTP server answers".to_owned()),
        (Ok(Err(problem)), _) => Finding::Bad(problem),
        (Err(_), _) => Finding::Bad("no answer within 20 seconds".to_owned()),
    }
}

fn clock() -> Finding {
    let now = Clock::System.now();
    let shown = crate::i18n::date_time(now, crate::i18n::Lang::En);
    if now.civil(Zone::Wib).year() < 2024 {
        Finding::Bad(format!("the machine says {shown}: deadlines depend on it"))
    } else {
        Finding::Good(format!("{shown} (UTC {})", now.iso()))
    }
}

/// Whether the database, the key and letters that wait as files are for the portal's user alone.
fn privacy(config: &Config) -> Finding {
    let mut paths = vec![Path::new(&config.security.key_file)];
    if config.mail.transport == MailTransport::File {
        paths.push(Path::new(&config.mail.directory));
    }
    paths.extend(db::sqlite_file(&config.database.url));
    let open = private_files::open_to_others(&paths);
    if open.is_empty() {
        return Finding::Good("database, key and letters are for the portal's own user".to_owned());
    }
    let names: Vec<String> = open.iter().map(|path| path.display().to_string()).collect();
    let names = names.join(" ");
    Finding::Bad(format!("others on this machine can open {names}: run `chmod -R go-rwx {names}`"))
}

/// How many connections fit.
fn connections() -> Finding {
    match process::most_files() {
        Some(most) if most < FEW_FILES => Finding::Note(format!(
            "at most {most} files and connections at once: raise the limit (LimitNOFILE= of the service) to {FEW_FILES} or more"
        )),
        Some(most) => Finding::Good(format!("up to {most} files and connections at once")),
        None => Finding::Good("no limit on files and connections".to_owned()),
    }
}

/// Whether the folders of key and database can be written; nothing is written to find out. A folder that does not exist yet
/// is made at the start, in the nearest one that does.
fn directories(config: &Config) -> Finding {
    let mut folders = vec![Path::new(&config.security.key_file)];
    folders.extend(db::sqlite_file(&config.database.url));
    for file in folders {
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let existing = folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(Path::new("."));
        if let Err(cause) = private_files::can_write(existing) {
            return Finding::Bad(format!("{} cannot be written: {cause}", existing.display()));
        }
    }
    Finding::Good("can be written".to_owned())
}
