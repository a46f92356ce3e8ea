//! The reasons that come with the portal, by rule (R5, R17–R27).

use crate::i18n::{Text, text};

/// A reason and the rule it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StandardReason {
    /// "R20".
    pub rule: &'static str,
    /// What is wrong with the work, as its makers read it.
    pub finding: Text,
    /// What mends it; none where nothing does. Whoever is rejected is not asked for it.
    pub remedy: Option<Text>,
}

const fn reason(rule: &'static str, finding: Text, remedy: Option<Text>) -> StandardReason {
    StandardReason { rule, finding, remedy }
}

pub const STANDARD: [StandardReason; 16] = [
    reason(
        "R5",
        text(
            "Salah satu anggota bukan pegawai ASN, atau NIP yang diisi bukan miliknya.",
            "A member is not a civil servant, or the employee number given is not theirs.",
        ),
        Some(text("Perbaiki data anggota pada pendaftaran.", "Correct the member's data in the entry.")),
    ),
    reason(
        "R17",
        text(
            "Topik karya tidak terkait kompetensi teknis, manajerial, atau sosial kultural.",
            "The topic does not concern technical, managerial or sociocultural competency.",
        ),
        None,
    ),
    reason(
        "R17",
        text(
            "Jenis kompetensi yang dipilih tidak sesuai dengan isi karya.",
            "The competency kind chosen does not fit the content.",
        ),
        Some(text("Pilih jenis yang sesuai.", "Choose the one that fits.")),
    ),
    reason(
        "R18",
        text(
            "Topik karya hanya berlaku bagi satu unit atau instansi, sehingga belum relevan bagi seluruh ASN.",
            "The topic concerns one unit or institution only and is not yet relevant for all civil servants.",
        ),
        None,
    ),
    reason(
        "R19",
        text(
            "Topik karya tumpang tindih dengan pelatihan teknis utama kementerian/lembaga.",
            "The topic overlaps a ministry's or agency's main technical training.",
        ),
        None,
    ),
    reason(
        "R20",
        text(
            "Musik atau bahan pihak ketiga dalam karya tidak disebutkan sumber dan lisensinya.",
            "Source and licence of music or other third-party material in the work are not given.",
        ),
        Some(text("Cantumkan pada bagian sumber.", "List them under sources.")),
    ),
    reason(
        "R20",
        text(
            "Karya memuat bahan pihak ketiga yang lisensinya tidak mengizinkan penggunaan ini.",
            "The work holds third-party material whose licence does not allow this use.",
        ),
        Some(text("Ganti bahan itu atau lampirkan izinnya.", "Replace it or give the permission.")),
    ),
    reason(
        "R21",
        text(
            "Karya mengandung unsur SARA dalam gambar, suara, atau teks.",
            "The work contains a SARA element in picture, sound or text.",
        ),
        None,
    ),
    reason(
        "R22",
        text(
            "Karya menampilkan orang atau data pribadi tanpa persetujuan yang dapat ditunjukkan.",
            "The work shows people or personal data without consent that can be shown.",
        ),
        None,
    ),
    reason(
        "R22",
        text(
            "Isi karya tidak sesuai dengan peraturan yang berlaku.",
            "The content of the work is not in keeping with the regulations in force.",
        ),
        None,
    ),
    reason(
        "R23",
        text("Jenis yang dipilih tidak sesuai dengan karya.", "The kind chosen does not fit the work."),
        Some(text("Pilih jenis yang sesuai.", "Choose the one that fits.")),
    ),
    reason(
        "R24",
        text("Film tidak berformat .mp4 atau .mov.", "The film is not .mp4 or .mov."),
        Some(text("Ekspor ulang dengan format tersebut.", "Export it again in one of these formats.")),
    ),
    reason(
        "R25",
        text("Resolusi film kurang dari 1280x720 piksel.", "The film's resolution is below 1280x720 pixels."),
        Some(text("Ekspor ulang dengan resolusi yang lebih tinggi.", "Export it again at a higher one.")),
    ),
    reason(
        "R26",
        text("Film utama lebih panjang dari 10 menit.", "The main film is longer than 10 minutes."),
        Some(text("Persingkat film itu.", "Shorten it.")),
    ),
    reason(
        "R27",
        text("Tautan film tidak dapat dibuka.", "The link of the film does not open."),
        Some(text(
            "Bagikan kepada siapa saja yang memiliki tautan.",
            "Share it with anybody who has the link.",
        )),
    ),
    reason(
        "R27",
        text(
            "Film tidak berada pada akun peserta atau kelompoknya.",
            "The film is not on the participant's or the group's own account.",
        ),
        Some(text("Unggah pada akun sendiri.", "Upload it to your own.")),
    ),
];
