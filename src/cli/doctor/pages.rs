//! The portal's routes, started on a port of this machine for a moment, and asked. No job runs.

use std::net::TcpListener;
use std::time::Duration;

use super::Finding;
use crate::app::App;
use crate::editions;
use crate::web;

/// So long an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Asks for the pages that everybody needs: a line for each.
pub(super) fn ask(app: &App) -> Vec<(String, Finding)> {
    let system = actix_web::rt::System::new();
    system.block_on(async {
        match asked(app).await {
            Ok(findings) => findings,
            Err(cause) => vec![("pages".to_owned(), Finding::Bad(format!("cannot be asked: {cause:#}")))],
        }
    })
}

async fn asked(app: &App) -> anyhow::Result<Vec<(String, Finding)>> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let started = web::start(app, listener)?;
    let client = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .tls_certs_only([])
        .timeout(PATIENCE)
        .build()?;
    let mut findings = Vec::new();
    for page in pages(app) {
        let answer = client.get(format!("http://{}{page}", started.address)).send().await;
        findings.push(("page".to_owned(), judged(&page, answer).await));
    }
    started.handle.stop(false).await;
    Ok(findings)
}

/// The home page, the two of health, and the last public result if there is one.
fn pages(app: &App) -> Vec<String> {
    let mut pages: Vec<String> = ["/", "/healthz", "/readyz"].map(str::to_owned).to_vec();
    let editions = app.db.read(editions::list).unwrap_or_default();
    let published = editions.iter().filter(|edition| edition.published_at.is_some());
    pages
        .extend(published.max_by_key(|edition| edition.published_at).map(|of| format!("/{}/hasil", of.slug)));
    pages
}

async fn judged(page: &str, answer: reqwest::Result<reqwest::Response>) -> Finding {
    let answer = match answer {
        Ok(answer) => answer,
        Err(cause) => return Finding::Bad(format!("{page} is not answered: {cause}")),
    };
    let status = answer.status().as_u16();
    match answer.bytes().await {
        Ok(body) if status == 200 => Finding::Good(format!("{page} is answered, {} bytes", body.len())),
        Ok(_) => Finding::Bad(format!("{page} is answered with {status}")),
        Err(cause) => Finding::Bad(format!("{page} is answered in part: {cause}")),
    }
}
