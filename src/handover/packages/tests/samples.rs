//! Works to hand over: with every part, with none, with too much, and with what nobody should type.

use crate::handover::learning_work::{
    FilmHost, LearningCluster, LearningFilm, LearningSource, LearningTag, LearningWork, PackageFrame,
};
use crate::i18n::Lang;
use crate::works::Question;

pub const HOSTILE: &str = "<script>alert(1)</script> &lt;b&gt; & < > \" ' ’ é 😀 ]]> -- \u{0}\u{8}\u{1f}\u{fffe} $@NULL@$ \\n {~=#:} %50% [html]";

pub fn frame() -> PackageFrame {
    PackageFrame {
        lang: Lang::Id,
        site: "https://lomba.example.go.id".to_owned(),
        edition: "2023".to_owned(),
        year: 2023,
        at: 1_691_946_000,
    }
}

pub fn film(host: FilmHost, public: Option<bool>) -> LearningFilm {
    LearningFilm { host, seconds: Some(252), public }
}

pub fn youtube(id: &str) -> FilmHost {
    FilmHost::Youtube { id: id.to_owned() }
}

pub fn drive(id: &str, key: Option<&str>) -> FilmHost {
    FilmHost::Drive { id: id.to_owned(), resource_key: key.map(str::to_owned) }
}

pub fn other(url: &str) -> FilmHost {
    FilmHost::Other { url: url.to_owned() }
}

pub fn question(text: &str, options: &[&str], keys: &[usize]) -> Question {
    Question {
        text: text.to_owned(),
        options: options.iter().map(|&option| option.to_owned()).collect(),
        keys: keys.to_vec(),
        feedback: String::new(),
    }
}

/// A work with every part.
pub fn full() -> LearningWork {
    LearningWork {
        code: "ML-2023-0047".to_owned(),
        title: "Menulis nota dinas yang dibaca".to_owned(),
        explanation: "Nota dinas sering tidak dibaca.\nMateri ini menunjukkan sebabnya.".to_owned(),
        objectives: "Menulis satu gagasan per paragraf\nMemilih kata yang tepat".to_owned(),
        benefits: "Surat lebih cepat ditindaklanjuti.".to_owned(),
        audience: "Semua ASN".to_owned(),
        team: "Lentera".to_owned(),
        makers: vec!["Sari Dewi".to_owned(), "Budi Santoso".to_owned()],
        institution: "Pemerintah Kota Contoh".to_owned(),
        edition: "Lomba Microlearning 2023".to_owned(),
        licence: "Boleh dipakai untuk pengembangan kompetensi ASN dengan menyebut pembuatnya.".to_owned(),
        competencies: vec!["Manajerial".to_owned(), "Teknis".to_owned()],
        tags: vec![LearningTag { code: "M.03".to_owned(), name: "Komunikasi".to_owned(), level: 3 }],
        clusters: vec!["Surat-menyurat".to_owned()],
        main: Some(film(youtube("a1B2c3D4e5F"), Some(true))),
        intro: Some(film(drive("1IntroAbC", Some("0-key")), Some(false))),
        core: vec![film(youtube("zzzzzzzzzz1"), Some(true)), film(other("https://v.go.id/a b.mp4"), None)],
        closing: Some(film(other("https://v.go.id/akhir.mp4"), Some(true))),
        captions: "https://drive.google.com/file/d/1Takarir/view".to_owned(),
        sources: Vec::new(),
        topics: vec!["Mengapa nota dinas tidak dibaca?".to_owned(), "Bagaimana di tempat Anda?".to_owned()],
        questions: vec![
            question("Berapa gagasan per paragraf?", &["Satu", "Dua", "Tiga"], &[0]),
            Question {
                feedback: "Tiga di antaranya benar.".to_owned(),
                ..question("Mana yang perlu?", &["Hal", "Tujuan", "Salam", "Gambar", "Pantun"], &[0, 1, 2])
            },
            question("Nota dinas bersifat internal.", &["Benar", "Salah"], &[0]),
        ],
        pass_mark: 75,
        place: "1".to_owned(),
    }
}

/// A work nobody filled in.
pub fn empty() -> LearningWork {
    LearningWork { code: "ML-2023-0002".to_owned(), title: "Kosong".to_owned(), ..LearningWork::default() }
}

/// A work with this many questions.
pub fn questions(count: usize) -> LearningWork {
    let all =
        (1..=count).map(|n| question(&format!("Soal nomor {n}?"), &["Ya", "Tidak", "Mungkin"], &[n % 3]));
    LearningWork {
        code: "ML-2023-0050".to_owned(),
        title: format!("{count} soal"),
        questions: all.collect(),
        pass_mark: 70,
        ..LearningWork::default()
    }
}

/// A work whose every text is `text`.
pub fn with_every_text(text: &str) -> LearningWork {
    let t = || text.to_owned();
    LearningWork {
        code: "ML-2023-0300".to_owned(),
        title: t(),
        explanation: t(),
        objectives: t(),
        benefits: t(),
        audience: t(),
        team: t(),
        makers: vec![t(), t()],
        institution: t(),
        edition: t(),
        licence: t(),
        competencies: vec![t()],
        tags: vec![LearningTag { code: t(), name: t(), level: 1 }],
        clusters: vec![t()],
        main: Some(film(youtube(text), Some(true))),
        intro: Some(film(drive(text, Some(text)), Some(true))),
        core: vec![
            film(other(text), Some(true)),
            film(other(&format!("https://v.go.id/?a=1&quot;{text}")), None),
        ],
        closing: Some(film(other(text), None)),
        captions: t(),
        sources: vec![LearningSource { title: t(), owner: t(), licence: t(), link: t() }],
        topics: vec![t(), t()],
        questions: vec![Question { feedback: t(), ..question(text, &[text, text, text], &[0, 2]) }],
        pass_mark: 0,
        place: String::new(),
    }
}

/// Every text of 400 characters of several bytes, so that everything has to be cut.
pub fn longest() -> LearningWork {
    LearningWork { code: "ML-2023-0400".to_owned(), ..with_every_text(&"é😀 ’a".repeat(80)) }
}

/// Every text full of markup and control characters.
pub fn hostile() -> LearningWork {
    with_every_text(HOSTILE)
}

/// Every kind of work above, as one cluster.
pub fn cluster() -> LearningCluster {
    LearningCluster {
        code: "ML-2023-K01".to_owned(),
        name: "Surat-menyurat".to_owned(),
        description: "Karya tentang menulis.\nUntuk semua.".to_owned(),
        works: vec![full(), empty(), hostile(), questions(2)],
    }
}

/// All works with a name for messages.
pub fn all() -> Vec<(&'static str, LearningWork)> {
    vec![
        ("full", full()),
        ("empty", empty()),
        ("one question", questions(1)),
        ("fifty questions", questions(50)),
        ("longest", longest()),
        ("hostile", hostile()),
    ]
}
