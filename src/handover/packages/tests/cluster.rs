//! The packages of a cluster, read back.

use super::archives::{all, ending, parsed, unpacked, value, words};
use super::restored::restored;
use super::samples;
use crate::handover::packages::files_of_cluster;

#[test]
fn a_cluster_is_one_course_with_a_section_for_each_work() {
    let files = files_of_cluster(&samples::cluster(), &samples::frame()).unwrap();
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let expected = ["ML-2023-K01.mbz", "ML-2023-K01.imscc", "soal.xml", "soal.gift.txt", "metadata.json"];
    assert_eq!(paths, expected);
    let files = unpacked(ending(&files, ".mbz"));
    let found = restored(&files);
    assert_eq!((found.fullname.as_str(), found.shortname.as_str()), ("Surat-menyurat", "ML-2023-K01"));
    let counts: Vec<usize> = found.sections.iter().map(|section| section.modules.len()).collect();
    assert_eq!(counts, [1, 9, 1, 8, 2]);
    assert_eq!(found.sections[1].name, "Menulis nota dinas yang dibaca");
    let quiz = &found.sections[4].modules[1];
    assert_eq!((quiz.name.as_str(), quiz.questions.len()), ("Evaluasi: 2 soal", 2));
    let bank = parsed(&files, "questions.xml");
    let names: Vec<String> =
        all(bank.root_element(), "question_category").into_iter().map(|one| value(one, "name")).collect();
    let [a, b, c] = ["ML-2023-0047 Evaluasi", "ML-2023-0300 Evaluasi", "ML-2023-0050 Evaluasi"];
    assert_eq!(names, ["top", a, "top", b, "top", c]);
    for maker in ["Sari Dewi, Budi Santoso", "Pemerintah Kota Contoh"] {
        assert!(words(&files, "course/course.xml").contains(maker));
    }
}
