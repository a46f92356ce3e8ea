//! The forms of entrants, each with what the promises are tried with.

use crate::entrant_pages::list::Who;
use crate::support::journey::BALI;

/// A form and what the promises are tried with.
pub struct Form {
    pub who: Who,
    /// Where it stands, and where it goes.
    pub page: &'static str,
    pub action: &'static str,
    /// Texts that are accepted, each unlike what stands there.
    pub texts: &'static [(&'static str, &'static str)],
    /// What has to go along: choices and boxes.
    pub along: &'static [(&'static str, &'static str)],
    /// Fields with a limit, in characters.
    pub limits: &'static [(&'static str, usize)],
    /// A value that is refused, of one of the texts.
    pub bad: Option<(&'static str, &'static str)>,
    /// The field that two windows change, where the record has a version.
    pub versioned: Option<&'static str>,
    /// Whether its page shows the texts once they are stored.
    pub shows: bool,
    /// Whether it can come too late.
    pub closes: bool,
}

const PERSON: Form = Form {
    who: Who::Leader,
    page: "{own}",
    action: "{own}",
    texts: &[
        ("name", "Sekar Wulandari Putri"),
        ("position", "Analis Kebijakan Madya"),
        ("phone", "+6281234567891"),
    ],
    along: &[("asn_kind", "pns")],
    limits: &[("name", 120), ("position", 120)],
    bad: Some(("phone", "0812abc")),
    versioned: Some("position"),
    shows: true,
    closes: true,
};

pub const FORMS: [Form; 13] = [
    Form {
        page: "{entry}/data",
        action: "{entry}/data",
        texts: &[("team_name", "Lentera Timur")],
        along: &[("institution", BALI)],
        limits: &[("team_name", 80)],
        bad: Some(("team_name", "")),
        versioned: Some("team_name"),
        ..PERSON
    },
    PERSON,
    Form {
        page: "{waiting}",
        action: "{waiting}",
        texts: &[("name", "Wayan Sudarma Putra"), ("position", "Pranata Komputer")],
        along: &[("asn_kind", "pns"), ("email", "wayan@contoh.go.id")],
        bad: Some(("email", "bukan alamat")),
        ..PERSON
    },
    Form {
        page: "{entry}",
        action: "{entry}/anggota",
        texts: &[("name", "Gita Permata"), ("email", "gita@contoh.go.id"), ("position", "Arsiparis Muda")],
        bad: Some(("email", "bukan alamat")),
        versioned: None,
        shows: false,
        ..PERSON
    },
    Form {
        who: Who::Invited,
        page: "{invitation}",
        action: "{invitation}",
        texts: &[("name", "Wayan Sudarma Yasa"), ("position", "Penata Laksana"), ("phone", "+6281234567892")],
        along: &[
            ("asn_kind", "pns"),
            ("institution", BALI),
            ("declaration", "on"),
            ("publication", "on"),
            ("personal_data", "on"),
        ],
        versioned: None,
        shows: false,
        ..PERSON
    },
    Form {
        who: Who::Invited,
        page: "{invitation}",
        action: "{invitation}/penolakan",
        texts: &[("reason", "Sedang tugas belajar di luar kota")],
        along: &[],
        limits: &[("reason", 500)],
        bad: None,
        versioned: None,
        shows: false,
        // One may decline for as long as one is invited.
        closes: false,
    },
    Form {
        page: "{entry}/pembatalan",
        action: "{entry}/pembatalan",
        texts: &[("reason", "Ketua kelompok pindah tugas")],
        along: &[],
        limits: &[("reason", 500)],
        bad: None,
        versioned: None,
        shows: false,
        ..PERSON
    },
    Form {
        page: "{draft}/tentang",
        action: "{draft}/tentang",
        texts: &[
            ("title", "Surat dinas yang dibaca"),
            ("explanation", "Langkah demi langkah."),
            ("learning_objective", "Peserta mampu menulis surat."),
            ("benefit", "Surat dibaca sampai akhir."),
            ("audience", "Pengelola surat"),
        ],
        along: &[("competencies", "technical"), ("video_kind", "vlog")],
        limits: &[("title", 200), ("explanation", 3000), ("benefit", 3000), ("audience", 200)],
        bad: Some(("captions_link", "bukan tautan")),
        versioned: Some("title"),
        ..PERSON
    },
    Form {
        page: "{draft}/video",
        action: "{draft}/video",
        texts: &[("main_video", "https://youtu.be/a1B2c3D4e5F")],
        along: &[],
        limits: &[],
        bad: Some(("main_video", "film kami ada di laci")),
        versioned: None,
        shows: false,
        ..PERSON
    },
    Form {
        page: "{draft}/diskusi",
        action: "{draft}/diskusi",
        texts: &[
            ("discussion_topic", "Apa yang membuat surat sulit dibaca?"),
            ("question_1", "Apa isi kalimat pertama?"),
            ("option_1_a", "Maksud surat"),
            ("option_1_b", "Salam pembuka yang panjang"),
        ],
        along: &[("pass_mark", "80"), ("answer_key_1", "A")],
        limits: &[("question_1", 1000), ("option_1_a", 1000)],
        bad: Some(("pass_mark", "seratus")),
        versioned: Some("question_1"),
        ..PERSON
    },
    Form {
        page: "/akun",
        action: "/akun/nama",
        texts: &[("name", "Sekar Wulandari Ayu")],
        along: &[],
        limits: &[("name", 120)],
        bad: Some(("name", "7")),
        versioned: None,
        closes: false,
        ..PERSON
    },
    Form {
        who: Who::Member,
        page: "/akun/data-saya",
        action: "/akun/data-saya",
        texts: &[("words", "Jabatan saya keliru ditulis")],
        along: &[("kind", "correction")],
        limits: &[("words", 2000)],
        bad: Some(("words", " ")),
        versioned: None,
        shows: true,
        closes: false,
    },
    Form {
        who: Who::Member,
        page: "/akun/dokumen",
        action: "/akun/dokumen/nama",
        texts: &[("name", "Dr. Bayu Pratama, M.Si.")],
        along: &[],
        limits: &[("name", 120)],
        bad: Some(("name", "Orang Lain")),
        versioned: None,
        shows: true,
        closes: false,
    },
];

/// Forms that are there once the result is public.
pub const AFTERWARDS: [Form; 2] = [
    Form {
        page: "{sent}/galeri",
        action: "{sent}/galeri/penarikan",
        texts: &[("reason", "Ada bagian yang perlu kami perbarui")],
        along: &[],
        limits: &[("reason", 1000)],
        bad: None,
        versioned: None,
        shows: false,
        ..PERSON
    },
    Form {
        page: "{sent}/materi",
        action: "{sent}/materi",
        texts: &[("audience", "Notulis baru"), ("benefit", "Rapat tidak perlu diulang.")],
        along: &[("pass_mark", "80")],
        limits: &[("benefit", 3000), ("audience", 200)],
        bad: Some(("captions_link", "bukan tautan")),
        versioned: Some("benefit"),
        ..PERSON
    },
];
