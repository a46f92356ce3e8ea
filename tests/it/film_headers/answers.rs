//! Single answers that are wrong, short, dressed up, late or no film at all.

use std::time::Duration;

use lomba::clock::At;
use lomba::video_check::{
    Answer, CheckStatus, Evidence, HeaderProblem, Limits, Probe, ProviderProblem as P, Reason, judge,
};

use super::film::{Film, header_first, header_last};
use super::fixture::{BOTH, Place, described_as, description, film_at};
use super::server::{End, Reply, Request, honest, part};

const MANY: u64 = 16 << 20;

/// The whole film at once, as a server without ranges sends it.
fn whole(film: &Film, _: &Request) -> Reply {
    Reply::new(200).header("Content-Type", "video/mp4").body(film.bytes(0, film.size - 1))
}

#[actix_web::test]
async fn an_honest_server_is_believed() {
    for place in BOTH {
        let outcome = film_at(place, &header_first(MANY), honest).await;
        assert!(outcome.is_read(), "{:?}", outcome.asked.probe);
        assert_eq!(outcome.ranges(), [(0, 65_535)]);
        let asked = outcome.server.asked();
        assert_eq!(asked[0].header("accept-encoding"), Some("identity"));
    }
}

#[actix_web::test]
async fn a_part_that_is_not_the_one_asked_for() {
    let wrong: [fn(&Film, u64, u64) -> String; 5] = [
        |film, first, last| format!("bytes {}-{last}/{}", first + 1, film.size),
        |film, first, last| format!("bytes {first}-{}/{}", last - 1, film.size),
        |film, first, last| format!("bytes {first}-{}/{}", last + 1, film.size),
        |_, first, last| format!("bytes {first}-{last}/x"),
        |film, first, last| format!("octets {first}-{last}/{}", film.size),
    ];
    for place in BOTH {
        for said in wrong {
            let outcome = film_at(place, &header_first(MANY), move |film, request| {
                let (first, last) = request.range();
                part(film, first, last).header("Content-Range", &said(film, first, last))
            })
            .await;
            outcome.refused(&P::Unparsable);
        }
        let silent = |film: &Film, request: &Request| part(film, request.range().0, request.range().1);
        film_at(place, &header_first(MANY), silent).await.refused(&P::Unparsable);
    }
}

#[actix_web::test]
async fn a_whole_film_is_read_from_the_front_only() {
    for place in BOTH {
        let outcome = film_at(place, &header_first(MANY), whole).await;
        assert!(outcome.is_read(), "{:?}", outcome.asked.probe);
        assert_eq!(outcome.ranges().len(), 1);
        assert!(outcome.asked.spent.bytes < 1 << 20, "{}", outcome.asked.spent.bytes);

        // The header lies within reach behind a little content: read through.
        let near = film_at(place, &header_last(1 << 20, 0), whole).await;
        assert!(near.is_read(), "{:?}", near.asked.probe);
        assert_eq!(near.ranges().len(), 1);

        // And beyond it behind a lot: for a person, without reading that far.
        let far = film_at(place, &header_last(MANY, 0), whole).await;
        assert_eq!(far.asked.probe, Probe::Broken(HeaderProblem::OutOfBudget));
        assert!(far.asked.spent.bytes < 1 << 20, "{}", far.asked.spent.bytes);
    }
}

#[actix_web::test]
async fn a_body_without_end_is_left_at_the_budget() {
    let flood =
        |film: &Film, _: &Request| Reply::new(200).body(film.bytes(0, 99)).unmeasured().ending(End::Flood);
    let outcome = film_at(Place::Direct, &header_last(1 << 40, 0), flood).await;
    assert_eq!(outcome.asked.probe, Probe::Broken(HeaderProblem::OutOfBudget));
    assert!(outcome.asked.spent.bytes <= (8 << 20) + 65_536 * 8, "{}", outcome.asked.spent.bytes);

    let flood = |film: &Film, request: &Request| {
        let (first, last) = request.range();
        let range = format!("bytes {first}-{last}/{}", film.size);
        part(film, first, last).header("Content-Range", &range).unmeasured().ending(End::Flood)
    };
    for place in BOTH {
        let outcome = film_at(place, &header_first(MANY), flood).await;
        outcome.refused(&P::Unparsable);
        assert!(outcome.asked.spent.bytes < 1 << 20, "{}", outcome.asked.spent.bytes);
    }
}

#[actix_web::test]
async fn a_web_page_in_place_of_a_film_on_drive_is_never_the_films_fault() {
    let film = header_first(MANY);
    for status in [200, 206, 403, 429] {
        film_at(Place::Drive, &film, move |_, _| Reply::html(status)).await.refused(&P::Throttled);
    }
    // Called a film, but the first bytes betray it, and nothing says that it is as large as the file.
    let disguised = |kind: &'static str, told: bool| {
        move |film: &Film, request: &Request| {
            let (first, last) = request.range();
            let mut page = b"\r\n <HTML><head>".to_vec();
            page.resize((last + 1 - first) as usize, b' ');
            let total = if told { film.size.to_string() } else { "*".to_owned() };
            Reply::new(206)
                .header("Content-Type", kind)
                .header("Content-Range", &format!("bytes {first}-{last}/{total}"))
                .body(page)
        }
    };
    film_at(Place::Drive, &film, disguised("video/mp4", false)).await.refused(&P::Throttled);
    // A file of exactly the described size is the file: somebody saved a web page under a film's name.
    for kind in ["video/mp4", "text/html"] {
        let saved = film_at(Place::Drive, &film, disguised(kind, true)).await;
        let page = HeaderProblem::NotMp4Mov { found: "HTML".to_owned() };
        assert_eq!(saved.asked.probe, Probe::Broken(page), "{kind}");
    }
}

#[actix_web::test]
async fn the_bytes_decide_while_drive_is_still_processing() {
    let page = Film::of(b"<!DOCTYPE html><html><title>Masuk</title>").hole(2000);
    let outcome = film_at(Place::Drive, &page, honest).await;
    let Answer::Drive(said) = &outcome.asked.answer else { panic!("{:?}", outcome.asked) };
    assert_eq!((said.width, said.duration_ms), (None, None), "still processing");
    let limits = Limits {
        min_width: 1280,
        min_height: 720,
        max_ms: 600_000,
        portrait: lomba::video_check::Portrait::Ask,
        containers: lomba::video_check::Accepted::BOTH,
    };
    let evidence =
        Evidence { probe: outcome.asked.probe.clone(), ..Evidence::new(outcome.asked.answer.clone()) };
    let report = judge(&evidence, &limits, At(0));
    assert_eq!(
        (report.status, report.reasons, report.retry_at),
        (CheckStatus::Failed, vec![Reason::NotMp4Mov], None)
    );
}

#[actix_web::test]
async fn a_web_page_on_an_own_host_is_what_the_link_leads_to() {
    let outcome = film_at(Place::Direct, &header_first(MANY), |_, _| Reply::html(200)).await;
    assert!(matches!(outcome.asked.probe, Probe::Broken(HeaderProblem::NotMp4Mov { .. })));
    film_at(Place::Direct, &header_first(MANY), |_, _| Reply::html(403)).await.refused(&P::Throttled);
}

#[actix_web::test]
async fn compressed_bytes_are_refused() {
    for place in BOTH {
        for coding in ["gzip", "br", "identity, gzip"] {
            let dressed = move |film: &Film, request: &Request| {
                honest(film, request).header("Content-Encoding", coding)
            };
            film_at(place, &header_first(MANY), dressed).await.refused(&P::Unparsable);
        }
        let plain =
            |film: &Film, request: &Request| honest(film, request).header("Content-Encoding", "identity");
        assert!(film_at(place, &header_first(MANY), plain).await.is_read());
    }
}

#[actix_web::test]
async fn bodies_that_break_off() {
    for place in BOTH {
        let film = header_first(MANY);
        let short = |film: &Film, request: &Request| honest(film, request).cut(1000);
        film_at(place, &film, short).await.refused(&P::Network);
        let reset = |film: &Film, request: &Request| honest(film, request).cut(1000).ending(End::Reset);
        film_at(place, &film, reset).await.refused(&P::Network);
        // Ends with the connection, so nothing but the range tells that something is missing.
        let quiet = |film: &Film, request: &Request| {
            let mut less = film.bytes(0, 999);
            less.truncate(999);
            Reply::new(206)
                .header("Content-Range", &format!("bytes 0-{}/{}", request.range().1, film.size))
                .body(less)
                .unmeasured()
        };
        film_at(place, &film, quiet).await.refused(&P::Network);
        let longer =
            |film: &Film, request: &Request| honest(film, request).body(film.bytes(0, request.range().1 + 1));
        film_at(place, &film, longer).await.refused(&P::Unparsable);
    }
}

#[actix_web::test]
async fn heads_without_measure_are_refused() {
    for place in BOTH {
        let many = |film: &Film, request: &Request| {
            (0..1000).fold(honest(film, request), |reply, n| reply.header(&format!("X-{n}"), "x"))
        };
        film_at(place, &header_first(MANY), many).await.refused(&P::Network);
        let long =
            |film: &Film, request: &Request| honest(film, request).header("X-Long", &"x".repeat(2 << 20));
        film_at(place, &header_first(MANY), long).await.refused(&P::Network);
    }
}

#[actix_web::test]
async fn nobody_is_waited_for_without_end() {
    for place in BOTH {
        let film = header_first(MANY);
        for end in [End::Silence, End::Drip] {
            let late = move |film: &Film, request: &Request| honest(film, request).cut(1000).ending(end);
            film_at(place, &film, late).await.refused(&P::Timeout);
        }
        let mute = |film: &Film, request: &Request| {
            std::thread::sleep(Duration::from_millis(2500));
            honest(film, request)
        };
        film_at(place, &film, mute).await.refused(&P::Timeout);
    }
}

#[actix_web::test]
async fn beyond_the_end_and_nothing_at_all() {
    let outside = |total: &str| {
        let said = format!("bytes */{total}");
        move |_: &Film, _: &Request| Reply::new(416).header("Content-Range", &said)
    };
    let film = header_first(MANY);
    let empty = film_at(Place::Direct, &film, outside("0")).await;
    assert_eq!(empty.asked.probe, Probe::Broken(HeaderProblem::Empty));
    film_at(Place::Direct, &film, outside("x")).await.refused(&P::OutOfRange);
    film_at(Place::Drive, &film, |_, _| Reply::new(416)).await.refused(&P::OutOfRange);
    film_at(Place::Drive, &film, outside(&film.size.to_string())).await.refused(&P::OutOfRange);
    // Drive's description gives a size and its content another one, both times: a person looks.
    let shrunk = film_at(Place::Drive, &film, outside("0")).await;
    assert_eq!(shrunk.asked.probe, Probe::Broken(HeaderProblem::OutOfBudget));
    assert_eq!(shrunk.ranges().len(), 2);
}

#[actix_web::test]
async fn refusals_of_the_content_alone() {
    let words = |reason: &str| {
        let body = serde_json::json!({"error": {"errors": [{"reason": reason}]}}).to_string();
        move |status| {
            let body = body.clone();
            move |_: &Film, _: &Request| Reply::new(status).body(body.clone())
        }
    };
    for (status, reason, problem) in [
        (403, "cannotDownloadFile", P::DownloadDisabled),
        (403, "downloadQuotaExceeded", P::DownloadQuota),
        (403, "cannotDownloadAbusiveFile", P::Abusive),
        (403, "fileNotDownloadable", P::NotDownloadable),
        (403, "userRateLimitExceeded", P::RateLimited { wait: None }),
        (404, "notFound", P::NotFound),
        (503, "backendError", P::Server { status: 503, wait: None }),
        (204, "", P::Unexpected { status: 204, reason: String::new() }),
    ] {
        film_at(Place::Drive, &header_first(MANY), words(reason)(status)).await.refused(&problem);
    }
    for (status, problem) in
        [(404, P::NotFound), (401, P::NotFound), (500, P::Server { status: 500, wait: None })]
    {
        film_at(Place::Direct, &header_first(MANY), words("")(status)).await.refused(&problem);
    }
    let later = |_: &Film, _: &Request| Reply::new(429).header("Retry-After", "90");
    let wait = Some(Duration::from_secs(90));
    film_at(Place::Direct, &header_first(MANY), later).await.refused(&P::RateLimited { wait });
}

#[actix_web::test]
async fn what_a_header_cannot_change_is_not_read() {
    let film = header_first(MANY);
    for (field, value) in [
        ("trashed", serde_json::json!(true)),
        ("capabilities", serde_json::json!({"canDownload": false})),
        ("mimeType", serde_json::json!("application/vnd.google-apps.folder")),
        ("mimeType", serde_json::json!("application/vnd.google-apps.document")),
        ("size", serde_json::json!("0")),
    ] {
        let mut said = description(film.size);
        said[field] = value;
        let outcome = described_as(Place::Drive, &said, &film, honest).await;
        assert_eq!(outcome.asked.probe, Probe::NotTried, "{field}");
        assert_eq!((outcome.asked.spent.requests, outcome.ranges().len()), (1, 0));
    }
}
