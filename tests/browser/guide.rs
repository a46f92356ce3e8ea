//! The participant's guide, walked by a new entrant on a phone: every page it names is reached, every button and heading
//! it quotes stands there, and every picture it shows is taken anew.
//!
//! In `docs/panduan-peserta.md` a page begins with `<!-- halaman: NAME -->`; what stands in `**“…”**` after it, up to the
//! next mark or heading, is on that page. The picture of a page is `docs/images/panduan/NAME.webp`. Each run takes the
//! pictures into a folder of its own; with `LOMBA_WRITE_PICTURES=1` they are written into `docs/`.

mod pages;
mod walk;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use pages::{Guide, PICTURES};

/// All pictures together, bytes.
const MOST_BYTES: u64 = 1_500_000;

#[actix_web::test]
async fn a_new_entrant_finds_everything_that_the_guide_names() {
    let Some(driver) = crate::driver::Driver::start() else { return };
    let guide = Guide::read();
    let folder = match std::env::var("LOMBA_WRITE_PICTURES") {
        Ok(_) => PathBuf::from(PICTURES),
        Err(_) => std::env::temp_dir().join(format!("lomba-guide-{}", crate::support::unique())),
    };
    fs::create_dir_all(&folder).unwrap();
    let visited = walk::whole(&driver, &guide, &folder).await;
    let named: BTreeSet<String> = guide.pages.iter().map(|page| page.name.clone()).collect();
    assert_eq!(visited, named, "pages of the walk, pages of the guide");
    for name in &named {
        let bytes = fs::metadata(folder.join(format!("{name}.webp"))).unwrap().len();
        assert!((2_000..120_000).contains(&bytes), "{name}: {bytes} bytes");
    }
    if folder != Path::new(PICTURES) {
        fs::remove_dir_all(&folder).ok();
    }
}

#[test]
fn the_guide_has_a_picture_of_every_page_and_no_other() {
    let guide = Guide::read();
    let files: BTreeSet<String> = fs::read_dir(PICTURES)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    let shown: BTreeSet<String> = guide.pictures.iter().cloned().collect();
    let named: BTreeSet<String> = guide.pages.iter().map(|page| format!("{}.webp", page.name)).collect();
    assert_eq!((&files, &named), (&shown, &shown), "files, pages and pictures of the guide");
    let sum: u64 = files.iter().map(|file| fs::metadata(Path::new(PICTURES).join(file)).unwrap().len()).sum();
    assert!(sum <= MOST_BYTES, "{sum} bytes of pictures");
    for file in &files {
        let bytes = fs::read(Path::new(PICTURES).join(file)).unwrap();
        assert_eq!((&bytes[..4], &bytes[8..12]), (&b"RIFF"[..], &b"WEBP"[..]), "{file}");
    }
}

#[test]
fn links_within_the_guide_lead_to_headings() {
    let guide = Guide::read();
    for link in guide.text.split("](#").skip(1).map(|rest| rest.split(')').next().unwrap()) {
        assert!(guide.headings.iter().any(|heading| heading == link), "#{link}");
    }
}
