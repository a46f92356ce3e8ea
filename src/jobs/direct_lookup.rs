//! Films on institutions' own hosts are read only where the portal or one of its editions allows it.

use crate::app::App;
use crate::editions;
use crate::video_check::GoogleClient;

/// The client that reads them.
pub(super) async fn client(app: &App) -> GoogleClient {
    let mut hosts = app.config.video.direct_hosts.clone();
    match app.read(editions::list).await {
        Ok(all) => {
            hosts.extend(all.into_iter().flat_map(|edition| edition.settings.video.own_hosts.clone()));
        }
        Err(fault) => tracing::warn!(%fault, "the editions' own hosts could not be read"),
    }
    app.google.allowing(&hosts)
}
