//! A film on a server, read by ranges. Nothing the server says is believed unless it agrees with what was
//! asked and with what it said before.

use reqwest::Response;
use reqwest::header::HeaderMap;
use url::Url;

use super::budget::{Budget, Trouble};
use super::header::{Source, Span, read_header};
use super::place::Place;
use super::range::{self, ContentRange};
use super::whole::Whole;
use crate::video_check::google::{GoogleClient, unreachable, wait};
use crate::video_check::model::{DirectAnswer, HeaderProblem, Probe, Spent};
use crate::video_check::problem::{ProviderProblem, Refusal};
use crate::video_check::rate_limit::Permit;

/// No refusal says more.
const LONGEST_REFUSAL: usize = 64 << 10;

/// What reading a film on a server brought.
pub(in crate::video_check) struct WebFilm {
    pub(in crate::video_check) probe: Probe,
    /// What the server said beside the bytes.
    pub(in crate::video_check) answer: DirectAnswer,
    pub(in crate::video_check) spent: Spent,
}

/// Reads the header of the film at `place`, within the client's patience for one film.
pub(in crate::video_check) async fn read(client: &GoogleClient, place: Place) -> WebFilm {
    let mut budget = Budget::default();
    let mut web =
        Web { client, at: place.url.clone(), place, etag: None, total: None, mime: None, whole: None };
    let reading = read_header(&mut web, &mut budget);
    let probe = tokio::time::timeout(client.patience(), reading).await;
    let answer = DirectAnswer {
        size_bytes: web.total.and_then(|total| i64::try_from(total).ok()),
        etag: web.etag,
        mime: web.mime,
    };
    let probe = probe.unwrap_or(Probe::Refused(ProviderProblem::Timeout));
    WebFilm { probe, answer, spent: budget.spent() }
}

/// A reading in progress.
pub(super) struct Web<'c> {
    pub(super) client: &'c GoogleClient,
    pub(super) place: Place,
    /// Where the bytes were found, behind redirections.
    pub(super) at: Url,
    pub(super) etag: Option<String>,
    total: Option<u64>,
    mime: Option<String>,
    /// The answer of a server that sends everything or nothing.
    whole: Option<Whole>,
}

impl Source for Web<'_> {
    fn total(&self) -> Option<u64> {
        self.total.or(self.place.promised)
    }

    async fn read(&mut self, span: Span, budget: &mut Budget) -> Result<Vec<u8>, Trouble> {
        if self.whole.is_some() {
            return self.out_of_whole(span, budget).await;
        }
        budget.affords(span.length)?;
        let permit = self.client.enter(self.place.api).await;
        let response = self.send(span, budget).await?;
        match response.status().as_u16() {
            206 => self.part(response, span, budget).await,
            200 if span.start == 0 => {
                self.begin_whole(response, permit)?;
                self.out_of_whole(span, budget).await
            }
            // Either the condition did not hold any more, or ranges are taken at one time and not at another.
            200 => Err(Trouble::Changed),
            416 => Err(self.outside(response.headers())),
            _ => Err(self.refusal(response, budget).await),
        }
    }

    fn forget(&mut self) {
        self.at = self.place.url.clone();
        (self.etag, self.total, self.mime, self.whole) = (None, None, None, None);
    }
}

impl Web<'_> {
    async fn part(
        &mut self,
        mut response: Response,
        span: Span,
        budget: &mut Budget,
    ) -> Result<Vec<u8>, Trouble> {
        let part = range::content_range(response.headers());
        let total = part.and_then(ContentRange::total);
        self.look(response.headers(), total)?;
        if let Some(total) = total {
            self.agree(total)?;
        }
        let expected = part.and_then(|part| part.answers(span)).ok_or(ProviderProblem::Unparsable)?;
        let bytes = exactly(&mut response, expected, budget).await?;
        self.not_a_page(span.start, &bytes, total)?;
        Ok(bytes)
    }

    fn begin_whole(&mut self, response: Response, permit: Permit) -> Result<(), Trouble> {
        let length = range::content_length(response.headers());
        self.look(response.headers(), length)?;
        if let Some(length) = length {
            self.agree(length)?;
        }
        self.whole = Some(Whole::new(response, length, permit));
        Ok(())
    }

    async fn out_of_whole(&mut self, span: Span, budget: &mut Budget) -> Result<Vec<u8>, Trouble> {
        let Some(whole) = &mut self.whole else { return Err(Trouble::TooMuch) };
        let bytes = whole.read(span, budget).await?;
        let length = whole.length();
        if let Some(length) = length {
            self.agree(length)?;
        }
        self.not_a_page(span.start, &bytes, length)?;
        Ok(bytes)
    }

    /// Whether a web page of `total` bytes is what was linked, and no warning in its place: a file of exactly the
    /// described size is the file, whatever its name promises.
    fn may_be_page(&self, total: Option<u64>) -> bool {
        self.place.may_be_page || total.is_some() && total == self.place.promised
    }

    /// What the headers of an answer with bytes say: the same content as before, undressed, no web page.
    fn look(&mut self, headers: &HeaderMap, total: Option<u64>) -> Result<(), Trouble> {
        let mime = range::mime(headers);
        if range::is_html(mime.as_deref()) && !self.may_be_page(total) {
            return Err(ProviderProblem::Throttled.into());
        }
        if !range::is_plain(headers) {
            return Err(ProviderProblem::Unparsable.into());
        }
        let etag = range::etag(headers);
        if self.etag.is_some() && etag.is_some() && self.etag != etag {
            return Err(Trouble::Changed);
        }
        self.etag = self.etag.take().or(etag);
        self.mime = self.mime.take().or(mime);
        Ok(())
    }

    /// The same size every time, and the size the description gave.
    fn agree(&mut self, total: u64) -> Result<(), Trouble> {
        if self.total().is_some_and(|known| known != total) {
            return Err(Trouble::Changed);
        }
        self.total = Some(total);
        Ok(())
    }

    fn not_a_page(&self, start: u64, bytes: &[u8], total: Option<u64>) -> Result<(), Trouble> {
        if start == 0 && !self.may_be_page(total) && range::looks_like_html(bytes) {
            return Err(ProviderProblem::Throttled.into());
        }
        Ok(())
    }

    /// We never ask beyond a size we know: either the file is empty, or it has shrunk, or the server errs.
    fn outside(&mut self, headers: &HeaderMap) -> Trouble {
        let Some(ContentRange::Outside { total }) = range::content_range(headers) else {
            return ProviderProblem::OutOfRange.into();
        };
        match self.agree(total) {
            Ok(()) if total == 0 => Trouble::Film(HeaderProblem::Empty),
            Ok(()) => ProviderProblem::OutOfRange.into(),
            Err(trouble) => trouble,
        }
    }

    async fn refusal(&self, mut response: Response, budget: &mut Budget) -> Trouble {
        let wait = wait(&response);
        let named = range::is_html(range::mime(response.headers()).as_deref());
        let mut body = Vec::new();
        // The status alone decides when the body breaks off or goes on for ever.
        while let Ok(Some(chunk)) = response.chunk().await {
            budget.came(&chunk);
            body.extend_from_slice(&chunk);
            if body.len() > LONGEST_REFUSAL {
                break;
            }
        }
        let html = named || range::looks_like_html(&body);
        let refusal = Refusal { status: response.status().as_u16(), html, wait, body: &body };
        ProviderProblem::read(self.place.api, refusal).into()
    }
}

/// The body, if it holds as many bytes as announced: fewer is a broken connection, more is nonsense.
async fn exactly(response: &mut Response, expected: u64, budget: &mut Budget) -> Result<Vec<u8>, Trouble> {
    let mut bytes: Vec<u8> = Vec::new();
    let have = |bytes: &Vec<u8>| u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    while let Some(chunk) = response.chunk().await.map_err(unreachable)? {
        budget.came(&chunk);
        bytes.extend_from_slice(&chunk);
        if have(&bytes) > expected {
            return Err(ProviderProblem::Unparsable.into());
        }
    }
    if have(&bytes) < expected { Err(ProviderProblem::Network.into()) } else { Ok(bytes) }
}
