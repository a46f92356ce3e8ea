//! The running portal: everything a door needs, built once from the configuration.

use std::ops::Deref;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use crate::accounts::SessionLimits;
use crate::accounts::single_sign_on::IdentityProvider;
use crate::certificates::credential::{CredentialKey, NoKey};
use crate::certificates::render::Renderer;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{self, Conn, Database, Fault, OpenProblem, Turn, Tx};
use crate::egress::{Egress, EgressClient, Times};
use crate::handover::GalleryLists;
use crate::ids::ExportId;
use crate::keys::{self, KeyProblem, Made};
use crate::metrics::Measures;
use crate::notifications::{Mailer, MailerProblem};
use crate::overview::KeptCounts;
use crate::video_check::{CheckStatus, ClientProblem, GoogleClient};
use crate::web;

/// The portal; cheap to clone.
#[derive(Clone, Debug)]
pub struct App(Arc<Parts>);

/// How the file of a long list is made. Lists are declared with their pages, of which jobs know nothing.
#[derive(Clone, Copy, Debug)]
pub struct MakeFile(fn(App, ExportId) -> FileMade);

/// A file that is being made.
type FileMade = Pin<Box<dyn Future<Output = Result<(), Fault>> + Send>>;

impl MakeFile {
    /// Makes the file that somebody asked for.
    ///
    /// # Errors
    /// Our own failures only: it can be tried again.
    pub async fn run(self, app: &App, id: ExportId) -> Result<(), Fault> {
        (self.0)(app.clone(), id).await
    }
}

/// What the portal consists of.
#[derive(Debug)]
pub struct Parts {
    pub db: Database,
    pub clock: Clock,
    pub config: Config,
    /// The way letters leave.
    pub mailer: Mailer,
    /// The two Google interfaces.
    pub google: GoogleClient,
    /// Signs credentials and the list of revoked ones.
    pub credential_key: CredentialKey,
    /// Starts the processes that make documents.
    pub renderer: Renderer,
    /// Lists of the public gallery that were read before.
    pub gallery: GalleryLists,
    /// Counts of what waits for the committee that were made before.
    pub counts: KeptCounts,
    /// What this process counts of itself.
    pub measures: Measures,
    /// An agency's own identity provider, if one is configured.
    pub identity_provider: Option<IdentityProvider>,
    /// The way to other systems whose addresses people gave; made when first needed.
    pub webhook_egress: OnceLock<EgressClient>,
    pub make_file: MakeFile,
    /// Passwords are hashed with little effort: tests and demonstrations only.
    pub light_passwords: bool,
}

impl Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// Why the portal cannot be built.
#[derive(Debug, thiserror::Error)]
pub enum BuildProblem {
    #[error(transparent)]
    Database(#[from] OpenProblem),
    #[error(transparent)]
    Mail(#[from] MailerProblem),
    /// The client of the Google interfaces.
    #[error("the client of the video providers cannot be built: {0}")]
    Google(#[from] ClientProblem),
    /// The client of the identity provider.
    #[error("the client of the identity provider cannot be built: {0}")]
    IdentityProvider(reqwest::Error),
    /// The path of this program.
    #[error("the program that makes documents cannot be found: {0}")]
    Renderer(std::io::Error),
    #[error(transparent)]
    Key(#[from] KeyProblem),
    /// The signing key of credentials.
    #[error(transparent)]
    Signing(#[from] NoKey),
    /// Whoever only looks makes no database.
    #[error(
        "there is no database yet: {file} does not exist; the first `lomba serve` or `lomba migrate` makes it"
    )]
    NoDatabase { file: String },
    #[error("the database cannot be read: {0}")]
    Fault(#[from] Fault),
}

/// How long another system may take over a message.
const WEBHOOK_TIMES: Times = Times {
    connect: Duration::from_secs(5),
    silence: Duration::from_secs(10),
    whole: Duration::from_secs(15),
};

/// How the portal is built.
#[derive(Clone, Copy)]
struct Start {
    light_passwords: bool,
    made: Made,
}

impl App {
    /// The way to other systems: into the open Internet alone.
    #[must_use]
    pub fn egress(&self) -> &EgressClient {
        self.webhook_egress.get_or_init(|| EgressClient::new(Egress::Public, WEBHOOK_TIMES))
    }

    /// Opens the database and prepares the clients; starts nothing.
    pub fn build(config: Config, clock: Clock) -> Result<Self, BuildProblem> {
        Self::assemble(config, clock, Start { light_passwords: false, made: Made::IfNeeded })
    }

    /// The same for whoever only looks: no key, no database and no folder is made.
    ///
    /// # Errors
    /// As for `build`, and where there is no database or no key yet.
    pub fn inspect(config: Config, clock: Clock) -> Result<Self, BuildProblem> {
        if let Some(file) = db::sqlite_file(&config.database.url).filter(|file| !file.exists()) {
            return Err(BuildProblem::NoDatabase { file: file.display().to_string() });
        }
        Self::assemble(config, clock, Start { light_passwords: false, made: Made::Never })
    }

    /// The same with passwords hashed cheaply, for tests and demonstrations.
    pub fn build_light(config: Config, clock: Clock) -> Result<Self, BuildProblem> {
        Self::assemble(config, clock, Start { light_passwords: true, made: Made::IfNeeded })
    }

    fn assemble(config: Config, clock: Clock, start: Start) -> Result<Self, BuildProblem> {
        rustls::crypto::ring::default_provider().install_default().ok();
        let stored = stored_check_value(&config.database.url)?;
        let seal = keys::given_or_kept(&config.security, stored.as_deref(), start.made)?;
        let credential_key = CredentialKey::derive(&seal)?;
        let Config { database, server, letters, .. } = &config;
        let db = Database::open(&database.url, database.pool, seal, &server.public_url, *letters)?;
        let mailer = Mailer::new(&config.mail)?;
        let google = GoogleClient::new(&config.google)?;
        let identity_provider = IdentityProvider::of(&config).map_err(BuildProblem::IdentityProvider)?;
        let measures = {
            let kind = if db.is_sqlite() { "sqlite" } else { "postgresql" };
            Measures::new(kind, clock.now(), CheckStatus::ALL.iter().map(|status| status.as_str()))
        };
        let counts = KeptCounts::new(Duration::from_secs(server.counts_seconds));
        let renderer = Renderer::new(&config.documents).map_err(BuildProblem::Renderer)?;
        Ok(Self(Arc::new(Parts {
            db,
            clock,
            config,
            mailer,
            google,
            renderer,
            credential_key,
            gallery: GalleryLists::default(),
            counts,
            measures,
            identity_provider,
            webhook_egress: OnceLock::new(),
            make_file: MakeFile(|app, id| Box::pin(async move { web::make_export(&app, id).await })),
            light_passwords: start.light_passwords,
        })))
    }

    /// Runs queries on the blocking pool.
    pub async fn read<T, E>(
        &self,
        run: impl FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Fault> + Send + 'static,
    {
        let app = self.clone();
        let turn = self.db.admission().read().await?;
        self.blocking(turn, move || app.db.read(run)).await
    }

    /// Runs one action in one transaction on the blocking pool.
    pub async fn write<T, E>(
        &self,
        act: impl FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Fault> + Send + 'static,
    {
        let app = self.clone();
        let turn = self.db.admission().write().await?;
        self.blocking(turn, move || app.db.write(app.clock.now(), act)).await
    }

    /// Like `write`, and on disk before it answers: for acts that give a receipt.
    pub async fn write_durably<T, E>(
        &self,
        act: impl FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Fault> + Send + 'static,
    {
        let app = self.clone();
        let turn = self.db.admission().write().await?;
        self.blocking(turn, move || app.db.write_durably(app.clock.now(), act)).await
    }

    /// Runs `run` where it may block, and ends the turn with it, also when nobody waits for the answer any more.
    async fn blocking<T, E>(
        &self,
        turn: Turn,
        run: impl FnOnce() -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Fault> + Send + 'static,
    {
        let work = move || {
            let outcome = run();
            drop(turn);
            outcome
        };
        match tokio::task::spawn_blocking(work).await {
            Ok(outcome) => outcome,
            Err(cause) => Err(E::from(Fault::cut_off(cause))),
        }
    }

    /// How long sessions last.
    #[must_use]
    pub fn session_limits(&self) -> SessionLimits {
        SessionLimits {
            idle: Duration::from_secs(self.config.security.session_idle_minutes * 60),
            absolute: Duration::from_secs(self.config.security.session_absolute_hours * 3600),
        }
    }
}

/// What the database says of its key; nothing where there is no database yet. Nothing is made.
fn stored_check_value(url: &str) -> Result<Option<String>, BuildProblem> {
    if db::sqlite_file(url).is_some_and(|file| !file.exists()) {
        return Ok(None);
    }
    let mut conn = Conn::open(url).map_err(OpenProblem::Connect)?;
    Ok(keys::stored_check_value(&mut conn)?)
}
