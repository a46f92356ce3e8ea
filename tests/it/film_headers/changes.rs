//! A content that becomes another one while it is read: begun again once, then for a person.

use lomba::video_check::{Answer, HeaderProblem, Probe};

use super::film::{Film, header_last};
use super::fixture::{BOTH, Place, film_at};
use super::server::{Reply, Request, honest};

/// Two requests at least: the front, and the header behind the content.
fn film() -> Film {
    header_last(40 << 20, 0)
}

fn tagged(film: &Film, request: &Request, etag: &str) -> Reply {
    honest(film, request).header("ETag", etag)
}

#[actix_web::test]
async fn a_tag_is_sent_back_as_a_condition() {
    for place in BOTH {
        let outcome = film_at(place, &film(), |film, request| tagged(film, request, "\"satu\"")).await;
        assert!(outcome.is_read(), "{:?}", outcome.asked.probe);
        let conditions: Vec<_> =
            outcome.server.asked().iter().map(|r| r.header("if-range").map(str::to_owned)).collect();
        assert_eq!(conditions[0], None);
        assert!(conditions.len() > 1 && conditions[1..].iter().all(|c| c.as_deref() == Some("\"satu\"")));
        if let Answer::Direct(answer) = &outcome.asked.answer {
            assert_eq!(answer.etag.as_deref(), Some("\"satu\""));
            assert_eq!(answer.size_bytes, Some(film().size as i64));
            assert_eq!(answer.mime.as_deref(), Some("video/mp4"));
        }
        // A weak tag promises nothing about bytes: compared, but not sent.
        let weak = film_at(place, &film(), |film, request| tagged(film, request, "W/\"satu\"")).await;
        assert!(weak.is_read() && weak.server.asked().iter().all(|r| r.header("if-range").is_none()));
    }
}

#[actix_web::test]
async fn one_change_of_the_tag_begins_again() {
    for place in BOTH {
        let changing = |film: &Film, request: &Request| {
            tagged(film, request, if request.number == 0 { "\"satu\"" } else { "\"dua\"" })
        };
        let outcome = film_at(place, &film(), changing).await;
        assert!(outcome.is_read(), "{:?}", outcome.asked.probe);
        let ranges = outcome.ranges();
        assert_eq!((ranges[0], ranges[2]), ((0, 65_535), (0, 65_535)));
        let asked = outcome.server.asked();
        assert_eq!(asked[1].header("if-range"), Some("\"satu\""));
        assert_eq!(asked[2].header("if-range"), None, "the old condition is forgotten");
        assert_eq!(asked[3].header("if-range"), Some("\"dua\""));
    }
}

#[actix_web::test]
async fn a_tag_that_never_stays_is_for_a_person() {
    for place in BOTH {
        let restless =
            |film: &Film, request: &Request| tagged(film, request, &format!("\"{}\"", request.number));
        let outcome = film_at(place, &film(), restless).await;
        assert_eq!(outcome.asked.probe, Probe::Broken(HeaderProblem::OutOfBudget));
        assert_eq!(outcome.ranges().len(), 4);
    }
}

#[actix_web::test]
async fn a_condition_that_failed_begins_again() {
    for place in BOTH {
        // The answer to a failed condition is the whole new film.
        let replaced = |film: &Film, request: &Request| match request.number {
            0 => tagged(film, request, "\"satu\""),
            1 => Reply::new(200).header("ETag", "\"dua\"").body(film.bytes(0, 99_999)),
            _ => tagged(film, request, "\"dua\""),
        };
        let outcome = film_at(place, &film(), replaced).await;
        assert!(outcome.is_read(), "{:?}", outcome.asked.probe);
        assert_eq!(outcome.ranges()[2], (0, 65_535));
    }
}

#[actix_web::test]
async fn one_change_of_the_size_begins_again_and_two_are_for_a_person() {
    let grown = || header_last(41 << 20, 0);
    let once = |film: &Film, request: &Request| match request.number {
        0 => honest(film, request),
        _ => honest(&header_last(41 << 20, 0), request),
    };
    let outcome = film_at(Place::Direct, &film(), once).await;
    assert!(outcome.is_read(), "{:?}", outcome.asked.probe);
    let Answer::Direct(answer) = &outcome.asked.answer else { panic!("{:?}", outcome.asked.answer) };
    assert_eq!(answer.size_bytes, Some(grown().size as i64));

    // Drive's own description gave another size: its content never agrees with it.
    let outcome = film_at(Place::Drive, &film(), once).await;
    assert_eq!(outcome.asked.probe, Probe::Broken(HeaderProblem::OutOfBudget));
    assert_eq!(outcome.ranges().len(), 3);

    let always = |film: &Film, request: &Request| honest(&film.clone().hole(request.number as u64), request);
    let outcome = film_at(Place::Direct, &film(), always).await;
    assert_eq!(outcome.asked.probe, Probe::Broken(HeaderProblem::OutOfBudget));
    assert_eq!(outcome.ranges().len(), 4);
}
