//! Sets the demonstration up, says where it is, and serves it.

use std::io::Write as _;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, ensure};

use super::args::DemoArgs;
use super::google::{Imitation, KEY};
use super::seed::{self, PASSWORD};
use crate::app::App;
use crate::cli::{logs, prepare_demonstration, serve};
use crate::clock::Clock;
use crate::config::{self, Config};
use crate::db::{self, Conn};
use crate::private_files;
use crate::web;

/// The file that marks a folder as a demonstration's own.
const MARK: &str = "lomba-demo";

/// Runs until stopped.
pub fn run(args: DemoArgs) -> anyhow::Result<ExitCode> {
    let listener = serve::listen(&args.listen)?;
    let address = listener.local_addr()?;
    ensure!(
        address.ip().is_loopback() || args.open_to_others,
        "{address} can be reached from other machines, and the demonstration's passwords are public: whoever reaches it is a \
         member of the committee. If that is meant, say so with --open-to-others"
    );
    args.database.as_deref().map_or(Ok(()), require_empty)?;
    let dir = own_folder(args.dir.clone())?;
    actix_web::rt::System::new().block_on(show(&args, &dir, listener))?;
    Ok(ExitCode::SUCCESS)
}

async fn show(args: &DemoArgs, dir: &Path, listener: TcpListener) -> anyhow::Result<()> {
    let google = Imitation::start(Vec::new()).context("the imitation of the film providers cannot start")?;
    let address = listener.local_addr()?;
    let site = format!("http://localhost:{}", address.port());
    let config = configuration(dir, &site, &google, None)?;
    logs::start(&config);
    let app = App::build_light(config, Clock::starting_at(args.phase.instant()))?;
    prepare_demonstration(&app)?;
    let films = seed::create(&app, args, &google).await.context("the demonstration's data cannot be made")?;
    tracing::debug!(films, "made");
    let app = match args.database.as_deref() {
        None => app,
        Some(url) => moved(&app, configuration(dir, &site, &google, Some(url))?, args)
            .context("the demonstration's data cannot be put into the database of --database")?,
    };
    announce(args, dir, &site);
    web::serve(app, listener).await?;
    Ok(())
}

/// The portal on the database of `config`, with everything that was planted in the folder's own, which goes. Data are planted
/// in a file also for a server, where each of the acts they are made of would cost hundreds of ways there and back.
fn moved(planted: &App, config: Config, args: &DemoArgs) -> anyhow::Result<App> {
    let mut target = Conn::open(&config.database.url)?;
    db::migrate(&mut target)?;
    planted.db.connection()?.carry_into(&mut target)?;
    if let Some(file) = db::sqlite_file(&planted.config.database.url) {
        // Serving needs none of it; what cannot be removed stays in the demonstration's own folder.
        for end in ["", "-wal", "-shm"] {
            std::fs::remove_file(format!("{}{end}", file.display())).ok();
        }
    }
    Ok(App::build_light(config, Clock::starting_at(args.phase.instant()))?)
}

/// Made-up data are planted beside nobody's: a database that holds anything is left alone.
fn require_empty(url: &str) -> anyhow::Result<()> {
    let tables = Conn::open(url).context("the database of --database cannot be opened")?.count_tables()?;
    ensure!(
        tables == 0,
        "the database of --database holds {tables} tables; give an empty one, for the demonstration fills it with made-up data"
    );
    Ok(())
}

/// Only these settings count: the demonstration must not find a real database or mail server.
fn configuration(
    dir: &Path,
    site: &str,
    google: &Imitation,
    database: Option<&str>,
) -> anyhow::Result<Config> {
    let path = |name: &str| dir.join(name).display().to_string();
    let file = || format!("sqlite:{}", path("demo.db"));
    let settings = [
        ("LOMBA__SERVER__PUBLIC_URL", site.to_owned()),
        ("LOMBA__DATABASE__URL", database.map_or_else(file, str::to_owned)),
        ("LOMBA__MAIL__DIRECTORY", path("letters")),
        ("LOMBA__SECURITY__KEY_FILE", path("demo.key")),
        ("LOMBA__SECURITY__AUDIT_DIRECTORY", path("audit")),
        // Whoever signs up here does not wait behind the letters of the planted editions.
        ("LOMBA__LETTERS__ALL_PER_MINUTE", "0".to_owned()),
        ("LOMBA__LETTERS__SENDER_PER_MINUTE", "0".to_owned()),
        ("LOMBA__SECURITY__ATTEMPTS_PER_ACCOUNT", "100000".to_owned()),
        ("LOMBA__SECURITY__ATTEMPTS_PER_ADDRESS", "100000".to_owned()),
        ("LOMBA__SECURITY__SAVES_PER_MINUTE", "100000".to_owned()),
        ("LOMBA__GOOGLE__API_KEY", KEY.to_owned()),
        ("LOMBA__GOOGLE__DRIVE_BASE_URL", google.drive_base_url()),
        ("LOMBA__GOOGLE__YOUTUBE_BASE_URL", google.youtube_base_url()),
        ("LOMBA__GOOGLE__DRIVE_PLAYER_URL", google.base_url.clone()),
        ("LOMBA__GOOGLE__YOUTUBE_PLAYER_URL", google.base_url.clone()),
    ];
    let settings = settings.map(|(name, value)| (name.to_owned(), value));
    Ok(config::load_from(None, &settings)?)
}

/// The folder: made new, or emptied if an earlier demonstration left it.
fn own_folder(wanted: Option<PathBuf>) -> anyhow::Result<PathBuf> {
    let dir =
        wanted.unwrap_or_else(|| std::env::temp_dir().join(format!("lomba-demo-{}", std::process::id())));
    let used = dir.exists() && std::fs::read_dir(&dir)?.next().is_some();
    if used {
        ensure!(
            dir.join(MARK).exists(),
            "{} is not empty and not a demonstration's folder; give a new one with --dir",
            dir.display()
        );
        std::fs::remove_dir_all(&dir)?;
    }
    private_files::create_folder(&dir).with_context(|| format!("{} cannot be made", dir.display()))?;
    std::fs::write(dir.join(MARK), "A folder of `lomba demo`; its next run empties it.\n")?;
    Ok(dir)
}

/// Said in one piece, and to nobody if nobody listens any more: `lomba demo | head -3` goes on serving.
fn announce(args: &DemoArgs, dir: &Path, site: &str) {
    let (phase, letters) = (args.phase, dir.join("letters"));
    let (committee, juror, entrant) = (seed::COMMITTEE_EMAIL, seed::juror_email(0), seed::ENTRANT_EMAIL);
    let second = seed::SECOND_EMAIL;
    let words = format!(
        "Lomba demonstration, made-up data; the clock stands in the stage \"{phase:?}\" of 2023.\n\n  {site}\n\n  \
         committee   {committee}\n              {second}\n  juror       {juror}\n  entrant     {entrant}\n  password    {PASSWORD}\n\n\
         Letters are files in {}. Stop with Ctrl-C.\n",
        letters.display()
    );
    let mut out = std::io::stdout().lock();
    if let Err(cause) = out.write_all(words.as_bytes()).and_then(|()| out.flush()) {
        tracing::debug!(%cause, "nobody reads what the demonstration says");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_other_files_is_left_alone() {
        let dir = std::env::temp_dir().join(format!("lomba-demo-test-{}", std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        std::fs::write(dir.join("lomba.db"), "real").unwrap();
        assert!(
            own_folder(Some(dir.clone())).unwrap_err().to_string().contains("not a demonstration's folder")
        );
        assert_eq!(std::fs::read_to_string(dir.join("lomba.db")).unwrap(), "real");
        std::fs::remove_file(dir.join("lomba.db")).unwrap();
        assert_eq!(own_folder(Some(dir.clone())).unwrap(), dir);
        std::fs::write(dir.join("demo.db"), "old").unwrap();
        own_folder(Some(dir.clone())).unwrap();
        assert!(!dir.join("demo.db").exists(), "an earlier demonstration is replaced");
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
