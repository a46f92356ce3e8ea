//! What holds for all packages together: well-formed, the same again, with credit and without private matters.

use super::archives::{ending, package, unpacked};
use super::samples;
use crate::handover::learning_work::{LearningWork, PackageFrame};
use crate::handover::packages::{EditionFiles, PackageFile, bundle_files, files_of_work};
use crate::i18n::Lang;

/// Every file of a package, archives opened, as text.
fn opened(files: Vec<PackageFile>) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for file in files {
        if file.path.ends_with(".mbz") || file.path.ends_with(".imscc") {
            let inside = unpacked(&file.bytes).into_iter();
            all.extend(inside.map(|(path, bytes)| (format!("{}:{path}", file.path), bytes)));
        } else {
            all.push((file.path, file.bytes));
        }
    }
    all.into_iter().map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

#[test]
fn every_xml_is_well_formed_and_every_page_without_control_characters() {
    let mut seen = 0;
    for (name, work) in samples::all() {
        for (path, text) in opened(package(&work)) {
            if path.ends_with(".xml") {
                seen += 1;
                roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{name} {path}: {error}"));
            }
            if !path.ends_with(".json") {
                let forbidden = |c: char| (c.is_control() && c != '\n') || c == '\u{fffe}';
                assert!(!text.contains(forbidden), "{name} {path}");
            }
        }
    }
    assert!(seen > 200);
}

#[test]
fn a_repetition_is_the_same_to_the_byte() {
    for (name, work) in samples::all() {
        assert_eq!(package(&work), package(&work.clone()), "{name}");
    }
    let works = [samples::full()];
    let make = || {
        let edition =
            EditionFiles { works: &works, clusters: &[samples::cluster()], frame: &samples::frame() };
        bundle_files(edition, |bytes| bytes.len().to_string()).unwrap()
    };
    assert_eq!(make(), make());
    let later = PackageFrame { at: 1_691_946_001, ..samples::frame() };
    assert_ne!(files_of_work(&works[0], &later).unwrap(), package(&works[0]));
}

#[test]
fn makers_institution_edition_and_licence_stand_in_every_file_that_is_used_alone() {
    let work = LearningWork {
        makers: vec!["Sari Unik".to_owned()],
        institution: "Instansi Unik".to_owned(),
        edition: "Edisi Unik".to_owned(),
        licence: "Lisensi Unik".to_owned(),
        ..samples::full()
    };
    let files = package(&work);
    let texts = opened(files.clone());
    let alone = [
        "ML-2023-0047.mbz:course/course.xml",
        "ML-2023-0047.mbz:activities/page_1/page.xml",
        "ML-2023-0047.mbz:questions.xml",
        "ML-2023-0047.imscc:imsmanifest.xml",
        "ML-2023-0047.imscc:pages/page_1.html",
        "soal.xml",
        "soal.gift.txt",
        "metadata.json",
    ];
    for path in alone {
        let (_, text) = texts.iter().find(|(one, _)| one == path).unwrap_or_else(|| panic!("{path}"));
        for said in ["Sari Unik", "Instansi Unik", "Edisi Unik", "Lisensi Unik"] {
            assert!(text.contains(said), "{path} does not name {said}");
        }
    }
    assert!(!ending(&files, ".mbz").is_empty());
}

/// The place is for the list of works; addresses, phone and employee numbers have no field in the model.
#[test]
fn nothing_private_is_in_a_package() {
    let work = LearningWork { place: "peringkat-rahasia".to_owned(), ..samples::full() };
    for (path, text) in opened(package(&work)) {
        assert!(!text.contains("peringkat-rahasia"), "{path}");
        let mail = |at: usize| {
            let beside = [text[..at].chars().next_back(), text[at + 1..].chars().next()];
            beside.iter().all(|c| c.is_some_and(char::is_alphanumeric))
        };
        assert!(!text.match_indices('@').any(|(at, _)| mail(at)), "{path} holds an e-mail address");
        let digits = text.split(|c: char| !c.is_ascii_alphanumeric());
        let numbers = digits.filter(|word| word.len() > 10 && word.bytes().all(|byte| byte.is_ascii_digit()));
        assert_eq!(numbers.collect::<Vec<_>>(), Vec::<&str>::new(), "{path}");
    }
}

#[test]
fn labels_are_in_the_language_of_the_packages() {
    let frame = PackageFrame { lang: Lang::En, ..samples::frame() };
    let texts = opened(files_of_work(&samples::full(), &frame).unwrap());
    for (path, text) in &texts {
        for word in ["Pengantar", "Tentang karya", "Pembuat", "Evaluasi ini", "Materi inti"] {
            assert!(!text.contains(word), "{path} says {word}");
        }
    }
    let manifest = &texts.iter().find(|(path, _)| path.ends_with("imsmanifest.xml")).unwrap().1;
    assert!(
        manifest.contains("<title>Evaluation and closing</title>") && manifest.contains("language=\"en\"")
    );
}
