//! Questions to the provider. Its own host is the operator's choice and may stand inside the network; what it names on other
//! hosts has to be in the open Internet.

use std::time::Duration;

use openidconnect::{HttpRequest, HttpResponse};
use url::Url;

use crate::egress::{Egress, EgressClient, Times, bounded};

/// Longest answer that is read, bytes: keys and claims of a person are a few thousand.
const LARGEST: usize = 256 * 1024;

/// Why an answer could not be had.
#[derive(Debug, thiserror::Error)]
pub enum HttpProblem {
    #[error("{}", source_of(.0))]
    Request(#[from] reqwest::Error),
    #[error("it names an address that is none: {0}")]
    Address(#[from] url::ParseError),
    #[error("its answer has more than {LARGEST} bytes")]
    TooLong,
    #[error("it answers {0}")]
    Failed(u16),
}

/// What is behind a failure of the client, without the address, which may hold a secret.
fn source_of(error: &reqwest::Error) -> String {
    if error.is_timeout() {
        return "it took too long to answer".to_owned();
    }
    let mut cause: &dyn std::error::Error = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}

/// The two ways out; redirections are followed on neither.
#[derive(Debug)]
pub struct Http {
    host: Option<String>,
    to_provider: reqwest::Client,
    elsewhere: EgressClient,
}

impl Http {
    /// Clients for the provider at this address; nothing is opened yet.
    ///
    /// # Errors
    /// The client cannot be built.
    pub fn new(issuer: &str, seconds: u64) -> Result<Self, reqwest::Error> {
        let whole = Duration::from_secs(seconds);
        let times = Times { connect: whole, silence: whole, whole };
        // Without TLS on this machine alone (`config`).
        let to_provider = bounded(times).https_only(issuer.starts_with("https://")).build()?;
        let host = Url::parse(issuer).ok().and_then(|url| url.host_str().map(str::to_owned));
        Ok(Self { host, to_provider, elsewhere: EgressClient::new(Egress::Public, times) })
    }

    /// Asks once.
    ///
    /// # Errors
    /// Nobody answers in time, or the other side fails.
    pub async fn call(&self, asked: HttpRequest) -> Result<HttpResponse, HttpProblem> {
        let (parts, body) = asked.into_parts();
        let url = Url::parse(&parts.uri.to_string())?;
        let posts = parts.method.as_str() == "POST";
        let request = match (url.host_str() == self.host.as_deref(), posts) {
            (true, true) => self.to_provider.post(url),
            (true, false) => self.to_provider.get(url),
            (false, true) => self.elsewhere.post(&url)?,
            (false, false) => self.elsewhere.get(&url)?,
        };
        let mut answer = request.headers(parts.headers).body(body).send().await?;
        if answer.status().is_server_error() {
            return Err(HttpProblem::Failed(answer.status().as_u16()));
        }
        let mut bytes = Vec::new();
        while let Some(part) = answer.chunk().await? {
            if bytes.len() + part.len() > LARGEST {
                return Err(HttpProblem::TooLong);
            }
            bytes.extend_from_slice(&part);
        }
        let mut whole = HttpResponse::new(bytes);
        *whole.status_mut() = answer.status();
        *whole.headers_mut() = answer.headers().clone();
        Ok(whole)
    }
}
