//! Redirections: a few, to allowed places, and never with our key.

use lomba::video_check::ProviderProblem as P;

use super::film::{Film, header_first, header_last};
use super::fixture::{BOTH, HOST, KEY, Place, film_at};
use super::server::{Reply, Request, honest};

fn elsewhere(reason: &str) -> P {
    P::Unexpected { status: 302, reason: reason.to_owned() }
}

/// So many redirections, then the film.
fn chain(hops: usize) -> impl Fn(&Film, &Request) -> Reply {
    move |film, request| match request.number < hops {
        true => Reply::to(&format!("/lompat/{}", request.number)),
        false => honest(film, request),
    }
}

#[actix_web::test]
async fn three_redirections_are_followed_and_a_fourth_is_not() {
    for place in BOTH {
        let film = header_first(40 << 20);
        let outcome = film_at(place, &film, chain(3)).await;
        assert!(outcome.is_read(), "{:?}", outcome.asked.probe);
        assert_eq!(outcome.server.asked().len(), 4);
        assert_eq!(outcome.server.asked()[3].path, "/lompat/2");
        let outcome = film_at(place, &film, chain(4)).await;
        outcome.refused(&elsewhere("redirected too often"));
        assert_eq!(outcome.server.asked().len(), 4);
    }
}

#[actix_web::test]
async fn every_redirection_counts_as_a_request_and_the_last_place_is_kept() {
    for place in BOTH {
        let outcome = film_at(place, &header_last(40 << 20, 0), chain(1)).await;
        assert!(outcome.is_read(), "{:?}", outcome.asked.probe);
        let asked = outcome.server.asked();
        assert!(asked[1..].iter().all(|request| request.path == "/lompat/0"), "{asked:?}");
        let described = u32::from(place == Place::Drive);
        assert_eq!(outcome.asked.spent.requests, asked.len() as u32 + described);
    }
}

#[actix_web::test]
async fn forbidden_places_are_not_asked() {
    let common = [
        "http://video.lembaga.example/a.mp4",
        "http://127.0.0.1/a.mp4",
        "https://127.0.0.1/a.mp4",
        "https://10.0.0.1/a.mp4",
        "https://169.254.169.254/latest/meta-data/",
        "https://[::1]/a.mp4",
        "https://2130706433/a.mp4",
        "https://0x7f.1/a.mp4",
        "https://localhost/a.mp4",
        "https://evil.example/a.mp4",
        "https://user:pass@video.lembaga.example/a.mp4",
        "https://video.lembaga.example:8443/a.mp4",
        "https://video.lembaga.example.evil.example/a.mp4",
        "//evil.example/a.mp4",
        "ftp://video.lembaga.example/a.mp4",
        "file:///etc/passwd",
    ];
    let own = ["https://doc.googleusercontent.com/a.mp4", "https://www.googleapis.com/a.mp4"];
    let drive = [
        "http://doc.googleusercontent.com/a.mp4",
        "https://doc.googleusercontent.com.evil.example/a.mp4",
        "https://evilgoogleusercontent.com/a.mp4",
        "https://video.lembaga.example/a.mp4",
    ];
    for (place, more) in [(Place::Direct, own.as_slice()), (Place::Drive, drive.as_slice())] {
        for target in common.iter().chain(more) {
            let target = (*target).to_owned();
            let outcome = film_at(place, &header_first(40 << 20), move |_, _| Reply::to(&target)).await;
            outcome.refused(&elsewhere("redirected to an address that is not allowed"));
            assert_eq!(outcome.server.asked().len(), 1);
        }
        let outcome = film_at(place, &header_first(40 << 20), |_, _| Reply::new(302)).await;
        outcome.refused(&elsewhere("redirected to nowhere"));
    }
}

#[actix_web::test]
async fn neither_key_goes_along_with_a_redirection() {
    for target in ["https://doc-0k-apidata.googleusercontent.com/docs/x", "/drive/v3/lain"] {
        let script = move |film: &Film, request: &Request| match request.number {
            0 => Reply::to(target),
            _ => honest(film, request),
        };
        let outcome = film_at(Place::Drive, &header_last(40 << 20, 0), script).await;
        assert!(outcome.is_read(), "{:?}", outcome.asked.probe);
        let asked = outcome.server.asked();
        assert_eq!(asked[0].header("x-goog-api-key"), Some(KEY));
        assert_eq!(asked[0].header("x-goog-drive-resource-keys"), Some("1Film/0-KUNCI"));
        assert!(asked[0].path.starts_with("/drive/v3/files/1Film?alt=media"));
        for request in &asked[1..] {
            assert_eq!(request.header("x-goog-api-key"), None);
            assert_eq!(request.header("x-goog-drive-resource-keys"), None);
            assert!(!format!("{request:?}").contains(KEY));
        }
        if target.starts_with("https:") {
            let host = asked[1].header("host").unwrap();
            assert!(host.starts_with("doc-0k-apidata.googleusercontent.com"), "{host}");
        }
    }
}

#[actix_web::test]
async fn an_own_host_never_sees_a_key() {
    let outcome = film_at(Place::Direct, &header_first(40 << 20), honest).await;
    let asked = outcome.server.asked();
    assert_eq!(asked[0].header("x-goog-api-key"), None);
    assert!(asked[0].header("host").unwrap().starts_with(HOST));
    assert_eq!(asked[0].path, "/film.mp4");
}
