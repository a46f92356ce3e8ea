//! How fast packages are made: `cargo bench --bench handover [-- HOW_MANY]`.
//!
//! Every work has all its parts: four films, five topics, twenty questions. One thread, everything in memory.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::allow_attributes, missing_docs)]

use std::time::Instant;

use lomba::handover::packages::files_of_work;
use lomba::handover::{FilmHost, LearningFilm, LearningTag, LearningWork, PackageFrame};
use lomba::i18n::Lang;
use lomba::works::Question;

fn film(n: usize) -> LearningFilm {
    LearningFilm {
        host: FilmHost::Youtube { id: format!("a1B2c3D{n:04}") },
        seconds: Some(300),
        public: Some(true),
    }
}

fn work(n: usize) -> LearningWork {
    let words =
        "Setelah menonton, peserta mampu menerapkan langkah-langkahnya pada pekerjaan sendiri.\n".repeat(6);
    let question = |q: usize| Question {
        text: format!("Apa langkah ke-{q} dari karya {n}?"),
        options: (1..=4).map(|option| format!("Langkah {option} yang diambil lebih dahulu")).collect(),
        keys: if q.is_multiple_of(4) { vec![0, 2] } else { vec![q % 4] },
        feedback: "Lihat kembali menit kedua.".to_owned(),
    };
    LearningWork {
        code: format!("ML-2023-{n:04}"),
        title: format!("Menyusun notulen rapat yang ditindaklanjuti, bagian {n}"),
        explanation: words.clone(),
        objectives: words.clone(),
        benefits: words,
        makers: vec!["Sekar Wulandari".to_owned(), "Bima Pradana".to_owned()],
        institution: "Pemerintah Kabupaten Contoh".to_owned(),
        edition: "Kompetisi Pengembangan Materi Microlearning 2023".to_owned(),
        licence: "Boleh digunakan untuk pengembangan kompetensi ASN.".to_owned(),
        competencies: vec!["Teknis".to_owned()],
        tags: vec![LearningTag {
            code: "S10".to_owned(),
            name: "Pengelolaan E-Learning".to_owned(),
            level: 2,
        }],
        main: Some(film(n)),
        intro: Some(film(n)),
        core: vec![film(n), film(n)],
        closing: Some(film(n)),
        topics: (1..=5)
            .map(|topic| format!("Bagaimana langkah {topic} diterapkan di unit kerja Anda?"))
            .collect(),
        questions: (0..20).map(question).collect(),
        pass_mark: 80,
        ..LearningWork::default()
    }
}

fn main() {
    let wanted = std::env::args().filter_map(|word| word.parse::<usize>().ok()).next().unwrap_or(1000);
    let frame = PackageFrame {
        lang: Lang::Id,
        site: "https://lomba.example.go.id".to_owned(),
        edition: "2023".to_owned(),
        year: 2023,
        at: 1_692_586_800,
    };
    let works: Vec<LearningWork> = (1..=wanted).map(work).collect();
    let begun = Instant::now();
    let (mut files, mut bytes) = (0, 0);
    for work in &works {
        let made = files_of_work(work, &frame).unwrap();
        files += made.len();
        bytes += made.iter().map(|file| file.bytes.len()).sum::<usize>();
    }
    let took = begun.elapsed().as_secs_f64();
    let minute = 60.0 * f64::from(u32::try_from(wanted).unwrap()) / took;
    println!("{wanted} works, {files} files, {bytes} bytes in {took:.2} s: {minute:.0} packages a minute");
}
