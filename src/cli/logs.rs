//! Where log lines go: standard error, as text for people or JSON for collectors. `RUST_LOG` chooses what.

use tracing_subscriber::EnvFilter;

use crate::config::Config;

/// Starts logging; a second call changes nothing.
pub fn start(config: &Config) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let logs = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let started = match config.server.log_format.as_str() {
        "json" => logs.json().try_init(),
        _ => logs.with_ansi(false).try_init(),
    };
    if let Err(cause) = started {
        tracing::debug!(%cause, "logging was started before");
    }
}
