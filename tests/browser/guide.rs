//! The guides, walked: a new entrant on a phone, the committee and the jury at a desk. Every page that a guide names is
//! reached, every button and heading it quotes stands there, and every picture it shows is taken anew.
//!
//! In a guide (`docs/panduan-….md`) a page begins with `<!-- halaman: NAME -->`; what stands in `**“…”**` after it, up to
//! the next mark or heading, is on that page. The picture of a page is `NAME.webp` in the guide's folder (`pages::Book`).
//! Each run takes the pictures into a folder of its own; with `LOMBA_WRITE_PICTURES=1` they are written into `docs/`.

mod camera;
mod committee;
mod demo_walk;
mod jury;
mod pages;
mod walk;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use camera::{Camera, Screen};
use pages::{Book, Guide};

use crate::driver::Driver;

/// All pictures of a guide together, bytes.
const MOST_BYTES: u64 = 1_500_000;

#[actix_web::test]
async fn a_new_entrant_finds_everything_that_the_guide_names() {
    let Some(driver) = Driver::start() else { return };
    let mut camera = Camera::of(Book::ENTRANT, Screen::PHONE);
    walk::whole(&driver, &mut camera).await;
    camera.has_all();
}

#[actix_web::test]
async fn the_committee_finds_everything_that_its_guide_names() {
    let Some(driver) = Driver::start() else { return };
    let mut camera = Camera::of(Book::COMMITTEE, Screen::DESK);
    committee::whole(&driver, &mut camera).await;
    camera.has_all();
}

#[actix_web::test]
async fn a_juror_finds_everything_that_the_guide_names() {
    let Some(driver) = Driver::start() else { return };
    let mut camera = Camera::of(Book::JURY, Screen::DESK);
    jury::whole(&driver, &mut camera).await;
    camera.has_all();
}

#[test]
fn each_guide_has_a_picture_of_every_page_and_no_other() {
    for book in Book::ALL {
        let (guide, folder) = (Guide::read(book), book.folder());
        let files: BTreeSet<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        let shown: BTreeSet<String> = guide.pictures.iter().cloned().collect();
        let named: BTreeSet<String> = guide.pages.iter().map(|page| format!("{}.webp", page.name)).collect();
        assert_eq!((&files, &named), (&shown, &shown), "files, pages and pictures of {}", book.text);
        let sum: u64 =
            files.iter().map(|file| fs::metadata(Path::new(&folder).join(file)).unwrap().len()).sum();
        assert!(sum <= MOST_BYTES, "{sum} bytes of pictures in {folder}");
        for file in &files {
            let bytes = fs::read(Path::new(&folder).join(file)).unwrap();
            assert_eq!((&bytes[..4], &bytes[8..12]), (&b"RIFF"[..], &b"WEBP"[..]), "{file}");
        }
    }
}

#[test]
fn links_within_a_guide_lead_to_headings() {
    for book in Book::ALL {
        let guide = Guide::read(book);
        for link in guide.text.split("](#").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            assert!(guide.headings.iter().any(|heading| heading == link), "{}#{link}", book.text);
        }
    }
}
