//! One request for a stretch of bytes, followed through a few redirections, each checked like the first.

use reqwest::header::{ACCEPT_ENCODING, IF_RANGE, LOCATION, RANGE};
use reqwest::{RequestBuilder, Response};
use url::Url;

use super::budget::{Budget, Trouble};
use super::header::Span;
use super::range::{is_strong, word};
use super::web::Web;
use crate::video_check::google::{KEY_HEADER, unreachable};
use crate::video_check::problem::ProviderProblem;

/// Redirections followed for one stretch (google-video-apis.md §3).
const MOST_HOPS: usize = 3;

impl Web<'_> {
    /// The first answer that is no redirection. Where it came from is where the next stretch is asked for.
    pub(super) async fn send(&mut self, span: Span, budget: &mut Budget) -> Result<Response, Trouble> {
        let mut url = self.at.clone();
        for _ in 0..=MOST_HOPS {
            if !self.place.allowlist.allows(&url) {
                return Err(elsewhere("redirected to an address that is not allowed"));
            }
            budget.request()?;
            let response = self.question(&url, span)?.send().await.map_err(unreachable)?;
            let Some(target) = target(&url, &response) else {
                self.at = url;
                return Ok(response);
            };
            url = target?;
        }
        Err(elsewhere("redirected too often"))
    }

    /// Key and resource key go to the configured address alone, never along with a redirection.
    fn question(&self, url: &Url, span: Span) -> Result<RequestBuilder, Trouble> {
        let place = &self.place;
        let mut question = if place.allowlist.is_own(url) {
            self.client.http().get(url.clone())
        } else {
            self.client.egress().get(url).map_err(unreachable)?
        };
        if place.allowlist.is_own(url) && *url == place.url {
            if let Some(key) = self.client.key() {
                question = question.header(KEY_HEADER, key);
            }
            if let Some(keys) = &place.resource_keys {
                question = question.header("X-Goog-Drive-Resource-Keys", keys);
            }
        }
        if let Some(etag) = self.etag.as_deref().filter(|etag| is_strong(etag)) {
            question = question.header(IF_RANGE, etag);
        }
        let range = format!("bytes={}-{}", span.start, span.end().saturating_sub(1));
        Ok(question.header(RANGE, range).header(ACCEPT_ENCODING, "identity"))
    }
}

/// Where an answer sends us; `None` when it is no redirection.
fn target(from: &Url, response: &Response) -> Option<Result<Url, Trouble>> {
    if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let target = word(response.headers(), LOCATION).and_then(|place| from.join(place).ok());
    Some(target.ok_or_else(|| elsewhere("redirected to nowhere")))
}

fn elsewhere(reason: &str) -> Trouble {
    Trouble::Ours(ProviderProblem::Unexpected { status: 302, reason: reason.to_owned() })
}
