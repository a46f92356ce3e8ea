//! What reading each kind of film costs, counted to the byte; the figures stand in `docs/performance.md`.

use lomba::cli::demo::films::{CINEMA, SHORT};
use lomba::video_check::{HeaderProblem, LocalFilm, Probe, read_file};

use super::film::{Film, fragmented, header_first, header_last};
use super::server::honest;
use super::stage::{Place, film_at};

const LARGE: u64 = 4 << 30;

/// Name, film, and what reading it costs: requests and bytes.
fn classes() -> Vec<(&'static str, Film, (u32, u64))> {
    vec![
        ("header first, 40 MB", header_first(40 << 20), (1, 65_536)),
        ("header last, whole film 15 kB", Film::of(SHORT.bytes), (1, 14_981)),
        ("QuickTime, header last, whole film 11 kB", Film::of(CINEMA.bytes), (1, 10_549)),
        ("header last (5 kB), 40 MB", header_last(40 << 20, 0), (2, 0)),
        ("header last (2 MB), 40 MB", header_last(40 << 20, 2 << 20), (3, 0)),
        ("header last (5 kB), 4 GB sparse", header_last(LARGE, 0), (2, 0)),
        ("fragmented with an index, 24 MB", fragmented(true, 4 << 20), (1, 0)),
        ("fragmented without an index, 24 MB", fragmented(false, 4 << 20), (6, 0)),
        ("no film: Matroska, 40 MB", Film::of(b"\x1a\x45\xdf\xa3\x01matroska").hole(40 << 20), (1, 65_536)),
        ("a web page, 2 kB", Film::of(b"<!DOCTYPE html><html>").hole(2000), (1, 2021)),
    ]
}

#[actix_web::test]
async fn each_class_of_film_costs_what_it_should() {
    let folder = std::env::temp_dir().join(format!("lomba-films-{}", crate::support::unique()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut wrong = Vec::new();
    println!("| film | requests | bytes | outcome |\n|---|---|---|---|");
    for (place, (name, film, (requests, bytes))) in classes().into_iter().enumerate() {
        let on_host = film_at(Place::Direct, &film, honest).await.asked;
        let spent = (on_host.spent.requests, on_host.spent.bytes);
        println!("| {name} | {} | {} | {} |", spent.0, spent.1, word(&on_host.probe));
        if spent != (requests, bytes) {
            wrong.push(format!("{name}: {spent:?} {:?}", on_host.probe));
        }
        // On Drive the description is one request more, and a page is never a film.
        let on_drive = film_at(Place::Drive, &film, honest).await.asked;
        let page = name.starts_with("a web page");
        assert_eq!(on_drive.spent.requests, requests + 1, "{name}");
        assert!(page || on_drive.probe == on_host.probe, "{name}");

        let path = folder.join(format!("{place}.mp4"));
        film.write(&path);
        let LocalFilm { size_bytes, probe, spent: local } = read_file(&path).await.unwrap();
        assert_eq!((size_bytes, probe), (film.size, on_host.probe), "{name}");
        assert_eq!((local.requests, local.bytes), spent, "{name}");
        std::fs::remove_file(&path).unwrap();
    }
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn word(probe: &Probe) -> String {
    match probe {
        Probe::Read(header) => {
            format!("{} × {}, {} ms", header.width, header.height, header.duration_ms.unwrap_or(-1))
        }
        Probe::Broken(HeaderProblem::OutOfBudget) => "for a person".to_owned(),
        Probe::Broken(problem) => problem.to_string(),
        other => format!("{other:?}"),
    }
}
