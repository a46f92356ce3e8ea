//! What packages say beside what entrants wrote, and what comes with the bundle.

use crate::i18n::{Message, Text, text};
use crate::say;

pub const ABOUT: Text = text("Tentang karya ini", "About this work");
pub const ABOUT_CLUSTER: Text = text("Tentang kluster ini", "About this cluster");
pub const INTRODUCTION: Text = text("Pengantar", "Introduction");
pub const CORE_MATERIAL: Text = text("Materi inti", "Core material");
pub const DISCUSSION: Text = text("Diskusi", "Discussion");
pub const EVALUATION: Text = text("Evaluasi", "Evaluation");
pub const CLOSING: Text = text("Penutup", "Closing");
pub const EVALUATION_AND_CLOSING: Text = text("Evaluasi dan Penutup", "Evaluation and closing");

pub const MAIN_FILM: Text = text("Video utama", "Main video");
pub const INTRO_FILM: Text = text("Video pengantar", "Introductory video");
pub const CORE_FILM: Text = text("Video inti", "Core video");
pub const CLOSING_FILM: Text = text("Video penutup", "Closing video");
pub const CAPTIONS: Text = text("Takarir", "Captions");
pub const DURATION: Text = text("Durasi", "Duration");
pub const WATCH_IN_NEW_TAB: Text = text("buka di tab baru", "open in a new tab");

pub const EXPLANATION: Text = text("Penjelasan", "Explanation");
pub const OBJECTIVES: Text = text("Tujuan pembelajaran", "Learning objectives");
pub const BENEFITS: Text = text("Manfaat", "Benefits");
pub const AUDIENCE: Text = text("Sasaran", "Audience");
pub const WORKS: Text = text("Karya", "Works");
pub const CREDIT: Text = text("Pembuat dan hak cipta", "Makers and copyright");

pub const CODE: Text = text("Kode", "Code");
pub const MAKERS: Text = text("Pembuat", "Makers");
pub const TEAM: Text = text("Kelompok", "Group");
pub const INSTITUTION: Text = text("Instansi", "Institution");
pub const EDITION: Text = text("Edisi", "Edition");
pub const LICENCE: Text = text("Lisensi", "Licence");
pub const SOURCES: Text = text("Sumber pihak ketiga", "Third-party sources");
pub const COMPETENCIES: Text = text("Jenis kompetensi", "Competency kinds");
pub const TAGS: Text = text("Kompetensi", "Competencies");
pub const CLUSTERS: Text = text("Kluster", "Clusters");
pub const PASS_MARK: Text = text("Nilai lulus evaluasi", "Pass mark of the evaluation");

pub const RIGHT: Text = text("Benar.", "Correct.");
pub const PARTLY_RIGHT: Text = text("Sebagian benar.", "Partly correct.");
pub const WRONG: Text = text("Belum tepat.", "Not correct.");

pub const PUBLIC_FILM: Text = text("terbuka", "open to all");
pub const CLOSED_FILM: Text = text("tidak terbuka untuk umum", "not open to all");
pub const UNCHECKED_FILM: Text = text("belum diperiksa", "not checked");
pub const NO_FILMS: Text = text("tidak ada film", "no films");
pub const MEETS_STANDARD: Text = text("memenuhi standar", "meets the standard");

pub const LIST_CODE: Text = text("kode", "code");
pub const LIST_TITLE: Text = text("judul", "title");
pub const LIST_MAKERS: Text = text("pembuat", "makers");
pub const LIST_INSTITUTION: Text = text("instansi", "institution");
pub const LIST_PLACE: Text = text("peringkat", "rank");
pub const LIST_FILMS: Text = text("status tautan film", "status of film links");

/// "tingkat 3".
pub fn level(level: u8) -> Message {
    say!("tingkat {level}", "level {level}")
}

/// What stands before the questions.
pub fn evaluation_intro(questions: usize, pass_mark: Option<u8>) -> Message {
    match pass_mark {
        Some(mark) => say!(
            "Evaluasi ini terdiri atas {questions} soal dan boleh dicoba tiga kali. Nilai lulus: {mark} dari 100.",
            "This evaluation has {questions} questions and may be tried three times. Pass mark: {mark} of 100."
        ),
        None => say!(
            "Evaluasi ini terdiri atas {questions} soal dan boleh dicoba tiga kali.",
            "This evaluation has {questions} questions and may be tried three times."
        ),
    }
}

/// "Evaluasi: judul", for courses with more than one.
pub fn evaluation_of(title: &str) -> Message {
    say!("Evaluasi: {title}", "Evaluation: {title}")
}

/// "judul – pembuat, instansi" of a list.
pub fn work_by(title: &str, makers: &str) -> Message {
    if makers.is_empty() {
        say!("{title}", "{title}")
    } else {
        say!("{title} – {makers}", "{title} – {makers}")
    }
}

/// Name of a question bank's category.
pub fn category(code: &str) -> Message {
    say!("{code} Evaluasi", "{code} Evaluation")
}
