//! One film, one server, one question: on Drive or on an institution's own host.

use lomba::config;
use lomba::video_check::{
    Answer, Asked, Egress, GoogleClient, Probe, Provider, ProviderProblem, VideoLink, ask,
};
use serde_json::{Value, json};

use super::film::Film;
use super::server::{Reply, Request, Server};

pub const HOST: &str = "video.lembaga.example";
pub const KEY: &str = "RAHASIA";

/// Where the film is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Drive,
    Direct,
}

pub const BOTH: [Place; 2] = [Place::Drive, Place::Direct];

/// What the question brought, and the server that was asked.
pub struct Outcome {
    pub asked: Asked,
    pub server: Server,
}

impl Outcome {
    /// The header was read.
    pub fn is_read(&self) -> bool {
        matches!(self.asked.probe, Probe::Read(_))
    }

    /// The bytes did not come, and nobody else spoke for a film on its own host.
    #[track_caller]
    pub fn refused(&self, problem: &ProviderProblem) {
        assert_eq!(self.asked.probe, Probe::Refused(problem.clone()));
        if !matches!(self.asked.answer, Answer::Drive(_)) {
            assert_eq!(self.asked.answer, Answer::Problem(Provider::DIRECT, problem.clone()));
        }
    }

    /// First and last byte of each request.
    pub fn ranges(&self) -> Vec<(u64, u64)> {
        self.server.asked().iter().map(Request::range).collect()
    }
}

/// Drive's description of the film.
pub fn description(size: u64) -> Value {
    json!({"id": "1Film", "name": "film.mp4", "mimeType": "video/mp4", "size": size.to_string(),
        "trashed": false, "resourceKey": "0-KUNCI", "capabilities": {"canDownload": true}})
}

pub fn client(server: &Server) -> GoogleClient {
    let variables = [
        ("LOMBA__GOOGLE__API_KEY", KEY.to_owned()),
        ("LOMBA__GOOGLE__DRIVE_BASE_URL", format!("http://{}/drive/v3", server.address)),
        ("LOMBA__GOOGLE__CONNECT_TIMEOUT_SECONDS", "1".to_owned()),
        ("LOMBA__GOOGLE__REQUEST_TIMEOUT_SECONDS", "1".to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value));
    rustls::crypto::ring::default_provider().install_default().ok();
    let client = GoogleClient::new(&config::load_from(None, &variables).unwrap().google).unwrap();
    client.allowing(&[HOST.to_owned()]).with_egress(Egress::Exactly(server.address))
}

pub fn link(place: Place) -> VideoLink {
    match place {
        Place::Drive => VideoLink { provider: Provider::DRIVE, id: "1Film".to_owned(), resource_key: None },
        Place::Direct => VideoLink::parse(&format!("https://{HOST}/film.mp4"), &[HOST.to_owned()]).unwrap(),
    }
}

/// Asks about `film`, whose bytes come as `script` says.
pub async fn film_at(
    place: Place,
    film: &Film,
    script: impl Fn(&Film, &Request) -> Reply + Send + Sync + 'static,
) -> Outcome {
    described_as(place, &description(film.size), film, script).await
}

/// The same, with another description.
pub async fn described_as(
    place: Place,
    description: &Value,
    film: &Film,
    script: impl Fn(&Film, &Request) -> Reply + Send + Sync + 'static,
) -> Outcome {
    let film = film.clone();
    let server = Server::start(description.to_string(), move |request| script(&film, request));
    let asked = ask(&client(&server), &link(place)).await;
    Outcome { asked, server }
}
