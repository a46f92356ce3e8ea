//! The way out to addresses that somebody pasted or a redirection names: only into the open Internet, and only
//! to the very address that was checked (google-video-apis.md §10).

use std::error::Error;
use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{RequestBuilder, redirect};
use url::Url;

use super::address::is_public;

/// How far requests to direct hosts and redirections go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Egress {
    /// Anywhere in the open Internet, with TLS.
    Public,
    /// This one server, without TLS, whatever the address says: for tests. No configuration leads here.
    Exactly(SocketAddr),
}

/// Time-outs of one request.
#[derive(Debug, Clone, Copy)]
pub struct Times {
    pub connect: Duration,
    /// From one piece of an answer to the next.
    pub silence: Duration,
    /// Until the last byte of the answer.
    pub whole: Duration,
}

/// The client for addresses that are not configured; made when first needed.
pub struct EgressClient {
    egress: Egress,
    times: Times,
    lookup: Arc<dyn Lookup>,
    made: OnceLock<reqwest::Client>,
}

impl EgressClient {
    /// A client that goes this far; nothing is opened yet.
    #[must_use]
    pub fn new(egress: Egress, times: Times) -> Self {
        let lookup: Arc<dyn Lookup> = match egress {
            Egress::Public => Arc::new(System),
            Egress::Exactly(address) => Arc::new(Only(address.ip())),
        };
        Self { egress, times, lookup, made: OnceLock::new() }
    }

    /// A question to `url`, whose host is resolved and checked when the connection is made.
    ///
    /// # Errors
    /// The client cannot be built.
    pub fn get(&self, url: &Url) -> Result<RequestBuilder, reqwest::Error> {
        Ok(self.made()?.get(self.address(url)))
    }

    /// The same for something that is sent there.
    ///
    /// # Errors
    /// As for `get`.
    pub fn post(&self, url: &Url) -> Result<RequestBuilder, reqwest::Error> {
        Ok(self.made()?.post(self.address(url)))
    }

    fn made(&self) -> Result<&reqwest::Client, reqwest::Error> {
        if let Some(client) = self.made.get() {
            return Ok(client);
        }
        let client = self.client()?;
        Ok(self.made.get_or_init(|| client))
    }

    fn client(&self) -> Result<reqwest::Client, reqwest::Error> {
        let open = self.egress == Egress::Public;
        let builder = bounded(self.times).https_only(open);
        builder.dns_resolver(Arc::new(Resolver { lookup: Arc::clone(&self.lookup), open })).build()
    }

    fn address(&self, url: &Url) -> Url {
        let mut url = url.clone();
        if let Egress::Exactly(server) = self.egress {
            // Neither can fail for an http(s) address that has a host.
            let _ = (url.set_scheme("http"), url.set_port(Some(server.port())));
        }
        url
    }
}

impl fmt::Debug for EgressClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EgressClient").field("egress", &self.egress).finish_non_exhaustive()
    }
}

/// What every client that goes out has in common: no proxy from the environment (it would resolve names
/// itself), no redirection followed unseen, bounded times.
pub fn bounded(times: Times) -> reqwest::ClientBuilder {
    reqwest::Client::builder()
        .no_proxy()
        .redirect(redirect::Policy::none())
        .connect_timeout(times.connect)
        .read_timeout(times.silence)
        .timeout(times.whole)
        .user_agent(concat!("lomba/", env!("CARGO_PKG_VERSION")))
}

/// Turns names into addresses; blocks.
trait Lookup: Send + Sync {
    fn look_up(&self, host: &str) -> io::Result<Vec<IpAddr>>;
}

/// As the machine is set up.
struct System;

impl Lookup for System {
    fn look_up(&self, host: &str) -> io::Result<Vec<IpAddr>> {
        Ok((host, 443).to_socket_addrs()?.map(|address| address.ip()).collect())
    }
}

/// Always the same.
struct Only(IpAddr);

impl Lookup for Only {
    fn look_up(&self, _host: &str) -> io::Result<Vec<IpAddr>> {
        Ok(vec![self.0])
    }
}

#[derive(Debug, thiserror::Error)]
#[error("the host has no address in the open Internet")]
struct NotPublic;

/// The only resolver of the client: a connection is made to an address that comes out of it, and only checked
/// ones do, so that a second, different answer of the name's server is checked again.
struct Resolver {
    lookup: Arc<dyn Lookup>,
    open: bool,
}

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let (lookup, open) = (Arc::clone(&self.lookup), self.open);
        Box::pin(async move {
            let host = name.as_str().to_owned();
            let mut found = tokio::task::spawn_blocking(move || lookup.look_up(&host)).await??;
            found.retain(|address| !open || is_public(*address));
            if found.is_empty() {
                return Err(Box::new(NotPublic) as Box<dyn Error + Send + Sync>);
            }
            Ok(Box::new(found.into_iter().map(|address| SocketAddr::new(address, 0))) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;
    use std::net::{Ipv4Addr, TcpListener};
    use std::sync::Mutex;

    use super::*;

    const TIMES: Times = Times {
        connect: Duration::from_millis(300),
        silence: Duration::from_millis(300),
        whole: Duration::from_millis(600),
    };
    const LOOPBACK: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

    /// A name server that answers differently each time; the last answer stays.
    struct Fickle(Mutex<VecDeque<Vec<IpAddr>>>);

    impl Lookup for Fickle {
        fn look_up(&self, _host: &str) -> io::Result<Vec<IpAddr>> {
            let mut answers = self.0.lock().unwrap();
            let next = if answers.len() > 1 { answers.pop_front() } else { answers.front().cloned() };
            Ok(next.unwrap_or_default())
        }
    }

    fn fickle(answers: &[&[IpAddr]]) -> Arc<dyn Lookup> {
        Arc::new(Fickle(Mutex::new(answers.iter().map(|answer| answer.to_vec()).collect())))
    }

    async fn resolve(lookup: &Arc<dyn Lookup>) -> Result<Vec<SocketAddr>, String> {
        let resolver = Resolver { lookup: Arc::clone(lookup), open: true };
        match resolver.resolve("video.lembaga.example".parse().unwrap()).await {
            Ok(addresses) => Ok(addresses.collect()),
            Err(problem) => Err(problem.to_string()),
        }
    }

    #[tokio::test]
    async fn only_checked_addresses_come_out() {
        let open: IpAddr = "103.10.20.30".parse().unwrap();
        let private: IpAddr = "10.0.0.1".parse().unwrap();
        let lookup = fickle(&[&[private, open, LOOPBACK], &[open], &[LOOPBACK, private], &[]]);
        assert_eq!(resolve(&lookup).await, Ok(vec![SocketAddr::new(open, 0)]));
        assert_eq!(resolve(&lookup).await, Ok(vec![SocketAddr::new(open, 0)]));
        for _ in 0..2 {
            assert_eq!(resolve(&lookup).await, Err(NotPublic.to_string()));
        }
    }

    /// First a public address where nobody answers, then this machine: nobody may knock here.
    #[tokio::test]
    async fn a_name_that_moves_to_this_machine_is_not_followed() {
        rustls::crypto::ring::default_provider().install_default().ok();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        listener.set_nonblocking(true).unwrap();
        let nowhere: IpAddr = "3ffe::1".parse().unwrap();
        let lookup = fickle(&[&[nowhere], &[LOOPBACK]]);
        let egress = EgressClient { lookup, ..EgressClient::new(Egress::Public, TIMES) };
        let port = listener.local_addr().unwrap().port();
        let url = Url::parse(&format!("https://video.lembaga.example:{port}/a.mp4")).unwrap();
        for _ in 0..3 {
            let problem = egress.get(&url).unwrap().send().await.unwrap_err();
            assert!(problem.is_connect() || problem.is_timeout(), "{problem:?}");
        }
        assert_eq!(listener.accept().unwrap_err().kind(), io::ErrorKind::WouldBlock);
    }

    #[tokio::test]
    async fn without_tls_nothing_leaves() {
        rustls::crypto::ring::default_provider().install_default().ok();
        let egress = EgressClient::new(Egress::Public, TIMES);
        let url = Url::parse("http://video.lembaga.example/a.mp4").unwrap();
        assert!(egress.get(&url).unwrap().send().await.unwrap_err().is_builder());
    }
}
