//! The running portal: everything a door needs, built once from the configuration.

use std::ops::Deref;
use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use crate::accounts::SessionLimits;
use crate::certificates::credential::CredentialKey;
use crate::certificates::render::Renderer;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Conn, Database, Fault, OpenProblem, Tx};
use crate::egress::{Egress, EgressClient, Times};
use crate::handover::GalleryLists;
use crate::metrics::Measures;
use crate::notifications::{Mailer, MailerProblem};
use crate::private_files;
use crate::secrets::{Seal, hex, random_bytes};
use crate::video_check::{CheckStatus, ClientProblem, GoogleClient};

/// The portal; cheap to clone.
#[derive(Clone, Debug)]
pub struct App(Arc<Parts>);

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
    /// What this process counts of itself.
    pub measures: Measures,
    /// The way to other systems whose addresses people gave; made when first needed.
    pub webhook_egress: OnceLock<EgressClient>,
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
    /// The path of this program.
    #[error("the program that makes documents cannot be found: {0}")]
    Renderer(std::io::Error),
    #[error("the sealing key cannot be read from or written to {file}: {cause}")]
    Key { file: String, cause: std::io::Error },
}

/// How long another system may take over a message.
const WEBHOOK_TIMES: Times = Times {
    connect: Duration::from_secs(5),
    silence: Duration::from_secs(10),
    whole: Duration::from_secs(15),
};

impl App {
    /// The way to other systems: into the open Internet alone.
    #[must_use]
    pub fn egress(&self) -> &EgressClient {
        self.webhook_egress.get_or_init(|| EgressClient::new(Egress::Public, WEBHOOK_TIMES))
    }

    /// Opens the database and prepares the clients; starts nothing.
    pub fn build(config: Config, clock: Clock) -> Result<Self, BuildProblem> {
        Self::assemble(config, clock, false)
    }

    /// The same with passwords hashed cheaply, for tests and demonstrations.
    pub fn build_light(config: Config, clock: Clock) -> Result<Self, BuildProblem> {
        Self::assemble(config, clock, true)
    }

    fn assemble(config: Config, clock: Clock, light_passwords: bool) -> Result<Self, BuildProblem> {
        rustls::crypto::ring::default_provider().install_default().ok();
        let seal = sealing_key(&config)?;
        let credential_key = CredentialKey::derive(&seal).map_err(|cause| BuildProblem::Key {
            file: config.security.key_file.clone(),
            cause: std::io::Error::other(cause),
        })?;
        let Config { database, server, letters, .. } = &config;
        let db = Database::open(&database.url, database.pool, seal, &server.public_url, *letters)?;
        let mailer = Mailer::new(&config.mail)?;
        let google = GoogleClient::new(&config.google)?;
        let measures = {
            let kind = if db.is_sqlite() { "sqlite" } else { "postgresql" };
            Measures::new(kind, clock.now(), CheckStatus::ALL.iter().map(|status| status.as_str()))
        };
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
            measures,
            webhook_egress: OnceLock::new(),
            light_passwords,
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
        self.blocking(move || app.db.read(run)).await
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
        self.blocking(move || app.db.write(app.clock.now(), act)).await
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
        self.blocking(move || app.db.write_durably(app.clock.now(), act)).await
    }

    async fn blocking<T, E>(&self, run: impl FnOnce() -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Fault> + Send + 'static,
    {
        match tokio::task::spawn_blocking(run).await {
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

/// The configured key, or the one kept in the key file, or a new one put there.
fn sealing_key(config: &Config) -> Result<Seal, BuildProblem> {
    let file = &config.security.key_file;
    let problem = |cause| BuildProblem::Key { file: file.clone(), cause };
    let text = match config.security.encryption_key.as_str() {
        "" => kept_key(Path::new(file)).map_err(problem)?,
        given => given.to_owned(),
    };
    Seal::from_hex(text.trim())
        .ok_or_else(|| problem(std::io::Error::other("it does not hold 64 hexadecimal digits")))
}

fn kept_key(file: &Path) -> std::io::Result<String> {
    if let Ok(text) = std::fs::read_to_string(file) {
        return Ok(text);
    }
    if let Some(folder) = file.parent() {
        private_files::create_folder(folder)?;
    }
    let key = hex(&random_bytes::<32>().map_err(std::io::Error::other)?);
    match private_files::options().write(true).create_new(true).open(file) {
        Ok(mut made) => std::io::Write::write_all(&mut made, key.as_bytes()).map(|()| key),
        // Another process was faster: its key is the key.
        Err(cause) if cause.kind() == std::io::ErrorKind::AlreadyExists => std::fs::read_to_string(file),
        Err(cause) => Err(cause),
    }
}
