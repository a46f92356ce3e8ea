//! Direct links: only allowed hosts, only in the open Internet.

use lomba::video_check::{Answer, Egress, Probe, Provider, ProviderProblem, VideoLink, ask};

use super::film::header_first;
use super::fixture::{HOST, client};
use super::server::{Server, honest};

fn direct(address: &str) -> VideoLink {
    VideoLink { provider: Provider::DIRECT, id: address.to_owned(), resource_key: None }
}

fn server() -> Server {
    let film = header_first(1 << 20);
    Server::start(String::new(), move |request| honest(&film, request))
}

#[actix_web::test]
async fn a_host_that_is_not_allowed_any_more_is_not_asked() {
    let server = server();
    let allowed = client(&server);
    for address in [
        "https://lain.example/film.mp4",
        "http://video.lembaga.example/film.mp4",
        "https://video.lembaga.example:444/film.mp4",
        "https://sari@video.lembaga.example/film.mp4",
        "https://127.0.0.1/film.mp4",
        "bukan alamat",
    ] {
        let asked = ask(&allowed, &direct(address)).await;
        let refused = matches!(asked.answer, Answer::Problem(_, ProviderProblem::BadRequest { .. }));
        assert!(refused && asked.probe == Probe::NotTried, "{address}: {asked:?}");
    }
    let nobody = allowed.allowing(&[]);
    let asked = ask(&nobody, &direct(&format!("https://{HOST}/film.mp4"))).await;
    assert!(matches!(asked.answer, Answer::Problem(_, ProviderProblem::BadRequest { .. })));
    assert_eq!(asked.spent.requests, 0);
    assert!(server.asked().is_empty());
}

/// Allowed by name, but the name leads to this machine: no connection is made.
#[actix_web::test]
async fn an_allowed_name_that_leads_inside_is_not_followed() {
    let server = server();
    let open = client(&server).allowing(&["a.localhost".to_owned()]).with_egress(Egress::Public);
    let asked = ask(&open, &direct("https://a.localhost/film.mp4")).await;
    assert_eq!(asked.probe, Probe::Refused(ProviderProblem::Network));
    assert!(server.asked().is_empty());
}
