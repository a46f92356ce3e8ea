//! The imitation as its users hold it: films go in, answers can be scripted, requests are remembered.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::net::TcpListener;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use actix_web::dev::ServerHandle;

use super::{Film, server};

/// The only key the imitation accepts.
pub const KEY: &str = "DEMO-KEY";
/// Requests remembered; the oldest are forgotten first.
const MEMORY: usize = 10_000;

/// One request to an API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Path with the API's base.
    pub path: String,
    /// Query as sent, still encoded.
    pub query: String,
    /// The key, from the header or the query.
    pub key: Option<String>,
    pub range: Option<String>,
    pub resource_keys: Option<String>,
}

/// An answer given once instead of the true one.
#[derive(Debug, Clone)]
pub(super) struct Scripted {
    pub(super) id: Option<String>,
    pub(super) status: u16,
    pub(super) body: String,
    pub(super) headers: Vec<(String, String)>,
}

#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) films: HashMap<String, Film>,
    pub(super) scripted: VecDeque<Scripted>,
    pub(super) failing: Option<(u16, String)>,
    /// Ids that spoil every answer they are part of: status and body.
    pub(super) broken: HashMap<String, (u16, String)>,
    pub(super) delay: Duration,
    /// Requests waiting for their answer now, and most at once so far.
    inside: (usize, usize),
    seen: VecDeque<Seen>,
}

impl State {
    pub(super) fn remember(&mut self, request: Seen) {
        if self.seen.len() == MEMORY {
            self.seen.pop_front();
        }
        self.seen.push_back(request);
    }

    pub(super) fn come_in(&mut self) {
        self.inside.0 += 1;
        self.inside.1 = self.inside.1.max(self.inside.0);
    }

    pub(super) fn go_out(&mut self) {
        self.inside.0 = self.inside.0.saturating_sub(1);
    }

    /// The next scripted answer meant for one of `ids`, taken off the script.
    pub(super) fn next_answer(&mut self, ids: &[&str]) -> Option<Scripted> {
        let fits = |answer: &Scripted| answer.id.as_deref().is_none_or(|id| ids.contains(&id));
        match self.scripted.iter().position(fits) {
            Some(place) => self.scripted.remove(place),
            None => self.spoiled(ids),
        }
    }

    fn spoiled(&self, ids: &[&str]) -> Option<Scripted> {
        let (status, body) = ids.iter().find_map(|id| self.broken.get(*id))?.clone();
        Some(Scripted { id: None, status, body, headers: Vec::new() })
    }
}

/// State shared with the server's workers; a worker that panicked does not take the others with it.
#[derive(Debug, Clone, Default)]
pub(super) struct Shared(Arc<Mutex<State>>);

impl Shared {
    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A running imitation; it stops when dropped.
#[derive(Debug)]
pub struct Imitation {
    /// `http://127.0.0.1:PORT`, without a slash: the origin of both players.
    pub base_url: String,
    shared: Shared,
    handle: ServerHandle,
}

impl Imitation {
    /// Starts on a free loopback port, inside the current Tokio runtime.
    ///
    /// # Errors
    /// When no port can be bound.
    pub fn start(films: Vec<Film>) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let base_url = format!("http://{}", listener.local_addr()?);
        let shared = Shared::default();
        let handle = server::run(listener, shared.clone())?;
        let imitation = Self { base_url, shared, handle };
        for film in films {
            imitation.put(film);
        }
        Ok(imitation)
    }

    /// For `google.drive_base_url`.
    #[must_use]
    pub fn drive_base_url(&self) -> String {
        format!("{}/drive/v3", self.base_url)
    }

    /// For `google.youtube_base_url`.
    #[must_use]
    pub fn youtube_base_url(&self) -> String {
        format!("{}/youtube/v3", self.base_url)
    }

    /// Adds a film, or replaces the one with its id.
    pub fn put(&self, film: Film) {
        self.shared.lock().films.insert(film.id.clone(), film);
    }

    /// Takes a film away.
    pub fn remove(&self, id: &str) {
        self.shared.lock().films.remove(id);
    }

    /// Gives this answer to the next API request for `id`, or for anything when `None`. May be called several
    /// times; answers are used up in order.
    pub fn answer_next(&self, id: Option<&str>, status: u16, body: &str, headers: &[(&str, &str)]) {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let answer = Scripted { id: id.map(str::to_owned), status, body: body.to_owned(), headers };
        self.shared.lock().scripted.push_back(answer);
    }

    /// From now on every request in which `id` takes part gets this answer, whatever else it asks for.
    pub fn break_item(&self, id: &str, status: u16, body: &str) {
        self.shared.lock().broken.insert(id.to_owned(), (status, body.to_owned()));
    }

    /// Answers every API request with this error until `recover`; `reason` is a word of `errors[0].reason` or
    /// of `details[].reason`, such as `quotaExceeded` or `API_KEY_INVALID`.
    pub fn fail_all(&self, status: u16, reason: &str) {
        self.shared.lock().failing = Some((status, reason.to_owned()));
    }

    /// Makes every API answer wait, to play time-outs.
    pub fn delay_all(&self, delay: Duration) {
        self.shared.lock().delay = delay;
    }

    /// Ends `fail_all`, `delay_all` and `break_item` and forgets scripted answers.
    pub fn recover(&self) {
        let mut state = self.shared.lock();
        state.failing = None;
        state.delay = Duration::ZERO;
        state.broken.clear();
        state.scripted.clear();
    }

    /// Most requests that ever waited for their answer at the same time; tells something together with
    /// `delay_all`.
    #[must_use]
    pub fn most_at_once(&self) -> usize {
        self.shared.lock().inside.1
    }

    /// The API requests received, oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<Seen> {
        self.shared.lock().seen.iter().cloned().collect()
    }
}

impl Drop for Imitation {
    fn drop(&mut self) {
        // The order to stop is sent by the call itself; nobody is left to wait for its end.
        drop(self.handle.stop(false));
    }
}
