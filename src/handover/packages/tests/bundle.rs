//! The bundle of an edition, read back.

use std::collections::BTreeMap;

use super::archives::{package, paths, unpacked};
use super::samples;
use crate::handover::learning_work::{LearningCluster, LearningWork, PackageFrame};
use crate::handover::packages::{
    EditionFiles, PackageFile, bundle_files, bundle_name, import_steps, works_list, zip,
};
use crate::i18n::Lang;

fn bundle() -> Vec<PackageFile> {
    let works = [samples::full(), samples::empty()];
    let clusters = [LearningCluster { works: works.to_vec(), ..samples::cluster() }];
    let edition = EditionFiles { works: &works, clusters: &clusters, frame: &samples::frame() };
    bundle_files(edition, |bytes| format!("hash-of-{}-bytes", bytes.len())).unwrap()
}

#[test]
fn each_work_and_cluster_has_its_folder() {
    let files = bundle();
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let expected = [
        "ML-2023-0002/ML-2023-0002.imscc",
        "ML-2023-0002/ML-2023-0002.mbz",
        "ML-2023-0002/metadata.json",
        "ML-2023-0047/ML-2023-0047.imscc",
        "ML-2023-0047/ML-2023-0047.mbz",
        "ML-2023-0047/metadata.json",
        "ML-2023-0047/soal.gift.txt",
        "ML-2023-0047/soal.xml",
        "PETUNJUK-IMPOR.txt",
        "SHA256SUMS",
        "daftar-karya.csv",
        "kluster/ML-2023-K01/ML-2023-K01.imscc",
        "kluster/ML-2023-K01/ML-2023-K01.mbz",
        "kluster/ML-2023-K01/metadata.json",
        "kluster/ML-2023-K01/soal.gift.txt",
        "kluster/ML-2023-K01/soal.xml",
    ];
    assert_eq!(paths, expected);
    assert_eq!(bundle_name(&samples::frame()), "serah-terima-2023.zip");
}

#[test]
fn the_sums_name_every_other_file() {
    let files: BTreeMap<String, Vec<u8>> = bundle().into_iter().map(|file| (file.path, file.bytes)).collect();
    let sums = String::from_utf8(files["SHA256SUMS"].clone()).unwrap();
    let expected: Vec<String> = files
        .iter()
        .filter(|(path, _)| *path != "SHA256SUMS")
        .map(|(path, bytes)| format!("hash-of-{}-bytes  {path}", bytes.len()))
        .collect();
    assert_eq!(sums.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn the_archive_holds_the_files_unchanged() {
    let files = bundle();
    let archive = zip(&files).unwrap();
    assert_eq!(paths(&archive), files.iter().map(|file| file.path.clone()).collect::<Vec<_>>());
    for file in files {
        assert_eq!(unpacked(&archive)[&file.path], file.bytes, "{}", file.path);
    }
}

/// Films that are closed or were not looked at are named, and stand in the packages all the same.
#[test]
fn the_list_marks_films_that_are_not_open() {
    let mut open = LearningWork { makers: vec!["=1+1".to_owned()], ..samples::full() };
    let films =
        [&mut open.main, &mut open.intro, &mut open.closing].into_iter().flatten().chain(&mut open.core);
    films.for_each(|film| film.public = Some(true));
    open.place = String::new();
    let works = [samples::full(), samples::empty(), open];
    let list = String::from_utf8(works_list(&works, &samples::frame()).unwrap()).unwrap();
    let expected = "kode,judul,pembuat,instansi,peringkat,status tautan film\n\
        ML-2023-0047,Menulis nota dinas yang dibaca,\"Sari Dewi, Budi Santoso\",Pemerintah Kota Contoh,1,\
        Video pengantar: tidak terbuka untuk umum; Video inti 2: belum diperiksa\n\
        ML-2023-0002,Kosong,,,memenuhi standar,tidak ada film\n\
        ML-2023-0047,Menulis nota dinas yang dibaca,'=1+1,Pemerintah Kota Contoh,memenuhi standar,terbuka\n";
    assert_eq!(list, expected);
    let page = super::archives::backup(&works[0]);
    assert!(super::archives::words(&page, "activities/page_2/page.xml").contains("/1IntroAbC/preview"));
    assert_eq!(package(&works[0]).len(), 5);
}

#[test]
fn the_steps_are_those_of_the_language() {
    let steps = |lang| import_steps(&PackageFrame { lang, ..samples::frame() });
    let (id, en) = (steps(Lang::Id), steps(Lang::En));
    assert!(id.starts_with(
        "Petunjuk impor karya microlearning, edisi 2023\r\nhttps://lomba.example.go.id\r\n\r\n"
    ));
    assert!(en.contains("\r\n1. Play every film.") && !id.contains("Play every"));
    for said in ["Restore course", "admin/cli/restore_backup.php --file=", "sha256sum --check SHA256SUMS"] {
        assert!(id.contains(said) && en.contains(said), "{said}");
    }
    assert_eq!(id.lines().count(), en.lines().count());
}
