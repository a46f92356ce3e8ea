//! What reading each kind of film costs, counted to the byte; the figures stand in `docs/performance.md`.

use lomba::cli::demo::films::{CINEMA, SHORT};
use lomba::video_check::{HeaderProblem, LocalFilm, Probe, read_file};

use super::film::{Film, fragmented, header_first, header_last};
use super::fixture::{Place, description, film_at};
use super::server::honest;

const LARGE: u64 = 4 << 30;

/// Name, film, and what reading it costs: requests and bytes.
fn classes() -> Vec<(&'static str, Film, (u32, u64))> {
    vec![
        ("header first, 40 MB", header_first(40 << 20), (1, 65_536)),
        ("header last, whole film 15 kB", Film::of(SHORT.bytes), (1, 14_981)),
        ("QuickTime, header last, whole film 11 kB", Film::of(CINEMA.bytes), (1, 10_549)),
        ("header last (5 kB), 40 MB", header_last(40 << 20, 0), (2, 70_814)),
        ("header last (2 MB), 40 MB", header_last(40 << 20, 2 << 20), (2, 131_072)),
        ("header last (5 kB), 4 GB sparse", header_last(LARGE, 0), (2, 70_814)),
        ("fragmented with an index, 24 MB", fragmented(true, 4 << 20), (1, 65_536)),
        ("fragmented without an index, 24 MB", fragmented(false, 4 << 20), (8, 4_603_904)),
        ("no film: Matroska, 40 MB", Film::of(b"\x1a\x45\xdf\xa3\x01matroska").hole(40 << 20), (1, 65_536)),
        ("a web page, 2 kB", Film::of(b"<!DOCTYPE html><html>").hole(2000), (1, 2021)),
    ]
}

#[actix_web::test]
async fn each_class_of_film_costs_what_it_should() {
    let folder = std::env::temp_dir().join(format!("lomba-films-{}", crate::support::unique()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut wrong = Vec::new();
    println!("| film | ranges | bytes | outcome |\n|---|---|---|---|");
    for (name, film, expected) in classes() {
        let path = folder.join("film.mp4");
        film.write(&path);
        let LocalFilm { size_bytes, probe, spent: local } = read_file(&path).await.unwrap();
        std::fs::remove_file(&path).unwrap();
        assert_eq!(size_bytes, film.size, "{name}");
        let on_host = film_at(Place::Direct, &film, honest).await.asked;
        let on_drive = film_at(Place::Drive, &film, honest).await.asked;
        println!("| {name} | {} | {} | {} |", local.requests, local.bytes, word(&probe));
        // The same from everywhere; Drive's description is one request more.
        let description = description(film.size).to_string().len() as u64;
        let found = [
            (local.requests, local.bytes),
            (on_host.spent.requests, on_host.spent.bytes),
            (on_drive.spent.requests - 1, on_drive.spent.bytes - description),
        ];
        if found != [expected; 3] || on_host.probe != probe || on_drive.probe != probe {
            wrong.push(format!("{name}: {found:?} {:?} {:?}", on_host.probe, on_drive.probe));
        }
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
