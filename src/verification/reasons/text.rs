//! The reasons that come with the portal, by rule (R5, R17–R27).

use crate::i18n::{Text, text};

/// A reason and the rule it belongs to.
pub const STANDARD: [(&str, Text); 16] = [
    (
        "R5",
        text(
            "Salah satu anggota bukan pegawai ASN, atau NIP yang diisi bukan miliknya. Perbaiki data anggota pada pendaftaran.",
            "A member is not a civil servant, or the employee number given is not theirs. Correct the member's data in the entry.",
        ),
    ),
    (
        "R17",
        text(
            "Topik karya tidak terkait kompetensi teknis, manajerial, atau sosial kultural.",
            "The topic does not concern technical, managerial or sociocultural competency.",
        ),
    ),
    (
        "R17",
        text(
            "Jenis kompetensi yang dipilih tidak sesuai dengan isi karya. Pilih jenis yang sesuai.",
            "The competency kind chosen does not fit the content. Choose the one that fits.",
        ),
    ),
    (
        "R18",
        text(
            "Topik karya hanya berlaku bagi satu unit atau instansi, sehingga belum relevan bagi seluruh ASN.",
            "The topic concerns one unit or institution only and is not yet relevant for all civil servants.",
        ),
    ),
    (
        "R19",
        text(
            "Topik karya tumpang tindih dengan pelatihan teknis utama kementerian/lembaga.",
            "The topic overlaps a ministry's or agency's main technical training.",
        ),
    ),
    (
        "R20",
        text(
            "Musik atau bahan pihak ketiga dalam karya tidak disebutkan sumber dan lisensinya. Cantumkan pada bagian sumber.",
            "Source and licence of music or other third-party material in the work are not given. List them under sources.",
        ),
    ),
    (
        "R20",
        text(
            "Karya memuat bahan pihak ketiga yang lisensinya tidak mengizinkan penggunaan ini. Ganti bahan itu atau lampirkan izinnya.",
            "The work holds third-party material whose licence does not allow this use. Replace it or give the permission.",
        ),
    ),
    (
        "R21",
        text(
            "Karya mengandung unsur SARA dalam gambar, suara, atau teks.",
            "The work contains a SARA element in picture, sound or text.",
        ),
    ),
    (
        "R22",
        text(
            "Karya menampilkan orang atau data pribadi tanpa persetujuan yang dapat ditunjukkan.",
            "The work shows people or personal data without consent that can be shown.",
        ),
    ),
    (
        "R22",
        text(
            "Isi karya tidak sesuai dengan peraturan yang berlaku.",
            "The content of the work is not in keeping with the regulations in force.",
        ),
    ),
    (
        "R23",
        text(
            "Jenis yang dipilih tidak sesuai dengan karya. Pilih jenis yang sesuai.",
            "The kind chosen does not fit the work. Choose the one that fits.",
        ),
    ),
    (
        "R24",
        text(
            "Film tidak berformat .mp4 atau .mov. Ekspor ulang dengan format tersebut.",
            "The film is not .mp4 or .mov. Export it again in one of these formats.",
        ),
    ),
    (
        "R25",
        text(
            "Resolusi film kurang dari 1280x720 piksel. Ekspor ulang dengan resolusi yang lebih tinggi.",
            "The film's resolution is below 1280x720 pixels. Export it again at a higher one.",
        ),
    ),
    (
        "R26",
        text(
            "Film utama lebih panjang dari 10 menit. Persingkat film itu.",
            "The main film is longer than 10 minutes. Shorten it.",
        ),
    ),
    (
        "R27",
        text(
            "Tautan film tidak dapat dibuka. Bagikan kepada siapa saja yang memiliki tautan.",
            "The link of the film does not open. Share it with anybody who has the link.",
        ),
    ),
    (
        "R27",
        text(
            "Film tidak berada pada akun peserta atau kelompoknya. Unggah pada akun sendiri.",
            "The film is not on the participant's or the group's own account. Upload it to your own.",
        ),
    ),
];
