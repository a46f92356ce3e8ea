//! The one HTTP client for both Google APIs: key in a header, no redirects, no proxy, bounded time and size
//! (google-video-apis.md §1). One question, one attempt; trying again is the queue's business.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, DATE, HeaderName, HeaderValue, RETRY_AFTER};
use reqwest::{RequestBuilder, Response};
use serde_json::Value;

use super::model::{Asked, Spent, VideoLink};
use super::problem::{Api, ProviderProblem, Refusal, retry_after};
use super::rate_limit::{Permit, RateLimit};
use super::recent::Recent;
use crate::clock::At;
use crate::egress::{Egress, EgressClient, Times, bounded};

/// No description of a film is larger.
const LARGEST_BODY: usize = 1 << 20;
pub(super) const KEY_HEADER: HeaderName = HeaderName::from_static("x-goog-api-key");

/// Why the client cannot be made from the configuration.
#[derive(Debug, thiserror::Error)]
pub enum ClientProblem {
    /// `google.api_key` holds characters no key has.
    #[error("google.api_key contains characters that no API key has")]
    Key(#[source] reqwest::header::InvalidHeaderValue),
    /// The HTTP client could not start.
    #[error("the HTTP client for Google could not start")]
    Http(#[source] reqwest::Error),
}

/// Asks Drive and YouTube; cheap to clone. Clones share the connections and the count of what was spent.
#[derive(Clone)]
pub struct GoogleClient {
    http: reqwest::Client,
    key: Option<HeaderValue>,
    drive: String,
    youtube: String,
    meter: Arc<Meter>,
    rate_limit: Arc<RateLimit>,
    times: Times,
    egress: Arc<EgressClient>,
    direct_hosts: Arc<[String]>,
    recent: Arc<Recent>,
    gather: Duration,
    /// Until when links are gathered, UTC milliseconds; 0 when they are not.
    gathering: Arc<AtomicI64>,
}

#[derive(Default)]
struct Meter {
    requests: AtomicU32,
    bytes: AtomicU64,
}

impl fmt::Debug for GoogleClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GoogleClient")
            .field("drive", &self.drive)
            .field("youtube", &self.youtube)
            .finish_non_exhaustive()
    }
}

impl GoogleClient {
    /// Builds the client. Plain http is possible only when a base address says so, as tests and the
    /// demonstration do.
    ///
    /// # Errors
    /// A key that cannot be a header, or an HTTP client that cannot start.
    pub fn new(config: &crate::config::Google) -> Result<Self, ClientProblem> {
        let secure =
            [&config.drive_base_url, &config.youtube_base_url].iter().all(|url| url.starts_with("https://"));
        let whole = Duration::from_secs(config.request_timeout_seconds);
        let connect = Duration::from_secs(config.connect_timeout_seconds);
        let times = Times { connect, silence: whole * 3 / 4, whole };
        let http = bounded(times).https_only(secure).build().map_err(ClientProblem::Http)?;
        Ok(Self {
            http,
            key: key(&config.api_key)?,
            drive: config.drive_base_url.trim_end_matches('/').to_owned(),
            youtube: config.youtube_base_url.trim_end_matches('/').to_owned(),
            meter: Arc::default(),
            rate_limit: Arc::new(RateLimit::new(config.concurrent_requests, config.requests_per_second)),
            recent: Arc::default(),
            gather: Duration::from_millis(config.gather_milliseconds),
            gathering: Arc::default(),
            times,
            egress: Arc::new(EgressClient::new(Egress::Public, times)),
            direct_hosts: Arc::default(),
        })
    }

    /// The same client, which also reads films on these hosts (`video.direct_hosts` and the edition's).
    #[must_use]
    pub fn allowing(&self, hosts: &[String]) -> Self {
        Self { direct_hosts: hosts.into(), ..self.clone() }
    }

    /// The same client with another reach to direct hosts and redirections: for tests.
    #[must_use]
    pub fn with_egress(&self, egress: Egress) -> Self {
        Self { egress: Arc::new(EgressClient::new(egress, self.times)), ..self.clone() }
    }

    /// The same client with a count of its own, starting at zero: one per check.
    #[must_use]
    pub fn metered(&self) -> Self {
        Self { meter: Arc::default(), ..self.clone() }
    }

    /// Whether there is a key; without one nothing is ever asked.
    #[must_use]
    pub fn has_key(&self) -> bool {
        self.key.is_some()
    }

    /// Keeps the answer about a film that passed for other works with the same link.
    pub fn keep(&self, link: &VideoLink, asked: &Asked, now: At) {
        self.recent.keep(link, asked, now);
    }

    /// Until when to wait for more links before asking. `None` once that time is over: those gathered are asked
    /// about, and the next link begins another wait.
    #[must_use]
    pub fn gathers(&self, now: At) -> Option<At> {
        let begun = At(self.gathering.load(Ordering::Relaxed));
        let until = if begun.0 == 0 || now.plus(self.gather) < begun { now.plus(self.gather) } else { begun };
        let waits = now < until;
        self.gathering.store(if waits { until.0 } else { 0 }, Ordering::Relaxed);
        waits.then_some(until)
    }

    /// What was learned about the same link within the last minutes.
    #[must_use]
    pub fn known(&self, link: &VideoLink, now: At) -> Option<Asked> {
        self.recent.find(link, now)
    }

    /// What was spent since `new` or `metered`.
    #[must_use]
    pub fn spent(&self) -> Spent {
        Spent {
            requests: self.meter.requests.load(Ordering::Relaxed),
            bytes: self.meter.bytes.load(Ordering::Relaxed),
        }
    }

    pub(super) fn drive_base(&self) -> &str {
        &self.drive
    }

    pub(super) fn direct_hosts(&self) -> &[String] {
        &self.direct_hosts
    }

    /// The client for the configured addresses.
    pub(super) fn http(&self) -> &reqwest::Client {
        &self.http
    }

    /// The client for all others.
    pub(super) fn egress(&self) -> &EgressClient {
        &self.egress
    }

    pub(super) fn key(&self) -> Option<&HeaderValue> {
        self.key.as_ref()
    }

    /// Longest time spent on one film's header, all requests together.
    pub(super) fn patience(&self) -> Duration {
        self.times.whole * 3
    }

    /// Waits for leave to ask a question that does not go through `json`.
    pub(super) async fn enter(&self, api: Api) -> Permit {
        self.rate_limit.enter(api).await
    }

    /// A question to Drive; `path` begins with a slash and holds only checked ids.
    pub(super) fn ask_drive(&self, path: &str) -> RequestBuilder {
        self.http.get(format!("{}{path}", self.drive))
    }

    /// A question to YouTube.
    pub(super) fn ask_youtube(&self, path: &str) -> RequestBuilder {
        self.http.get(format!("{}{path}", self.youtube))
    }

    /// Sends a metadata question with the key and reads the JSON answer.
    pub(super) async fn json(&self, api: Api, question: RequestBuilder) -> Result<Value, ProviderProblem> {
        let key = self.key.clone().ok_or(ProviderProblem::NoKey)?;
        let _permit = self.rate_limit.enter(api).await;
        self.meter.requests.fetch_add(1, Ordering::Relaxed);
        let mut response = question.header(KEY_HEADER, key).send().await.map_err(unreachable)?;
        let status = response.status().as_u16();
        let (html, wait) = (is_html(&response), wait(&response));
        let body = match self.body(&mut response).await {
            // The status alone decides when the body of a refusal breaks off.
            Err(_) if status != 200 => Vec::new(),
            body => body?,
        };
        if status != 200 {
            return Err(ProviderProblem::read(api, Refusal { status, html, wait, body: &body }));
        }
        serde_json::from_slice(&body).or(Err(ProviderProblem::Unparsable))
    }

    async fn body(&self, response: &mut Response) -> Result<Vec<u8>, ProviderProblem> {
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(unreachable)? {
            self.meter.bytes.fetch_add(u64::try_from(chunk.len()).unwrap_or(u64::MAX), Ordering::Relaxed);
            if body.len() + chunk.len() > LARGEST_BODY {
                return Err(ProviderProblem::Unparsable);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }
}

fn key(text: &str) -> Result<Option<HeaderValue>, ClientProblem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let mut value = HeaderValue::from_str(text.trim()).map_err(ClientProblem::Key)?;
    value.set_sensitive(true);
    Ok(Some(value))
}

/// The address is cut from the error before it is logged.
pub(super) fn unreachable(error: reqwest::Error) -> ProviderProblem {
    let error = error.without_url();
    tracing::debug!(%error, "a question to a provider failed");
    if error.is_timeout() { ProviderProblem::Timeout } else { ProviderProblem::Network }
}

fn header(response: &Response, name: HeaderName) -> Option<&str> {
    response.headers().get(name)?.to_str().ok()
}

fn is_html(response: &Response) -> bool {
    header(response, CONTENT_TYPE)
        .is_some_and(|kind| kind.trim_start().to_ascii_lowercase().starts_with("text/html"))
}

/// The provider's wish from `Retry-After`.
pub(super) fn wait(response: &Response) -> Option<Duration> {
    retry_after(header(response, RETRY_AFTER)?, header(response, DATE))
}
