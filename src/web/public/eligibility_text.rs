//! Words of the page on who may take part.

use crate::i18n::{Text, text};

pub(super) const TITLE: Text = text("Apakah saya boleh ikut?", "May I take part?");
pub(super) const ASK_ASN: Text = text("Apa status kepegawaian Anda?", "What kind of civil servant are you?");
pub(super) const ASK_ASN_HINT: Text = text(
    "PPPK paruh waktu termasuk PPPK. Calon PNS ikut sebagai PNS dan ditandai untuk panitia.",
    "Part-time PPPK count as PPPK. Candidate civil servants take part as PNS and are marked for the committee.",
);
pub(super) const PNS: Text = text("PNS", "PNS");
pub(super) const PPPK: Text = text("PPPK", "PPPK");
pub(super) const CPNS: Text = text("Calon PNS", "Candidate PNS");
pub(super) const NONE_OF_THESE: Text = text("Bukan ketiganya", "None of these");
pub(super) const ASK_INSTITUTION: Text =
    text("Apakah Anda bekerja di instansi pemerintah?", "Do you work at a government institution?");
pub(super) const ASK_INSTITUTION_HINT: Text = text(
    "Kementerian, lembaga, pemerintah provinsi, kabupaten, atau kota; termasuk sekolah, puskesmas, dan kampus milik pemerintah.",
    "A ministry, an agency, a province, a regency or a city; public schools, health centres and universities included.",
);
pub(super) const ASK_SERVES: Text = text(
    "Apakah Anda panitia atau juri kompetisi ini?",
    "Are you on the committee or the jury of this competition?",
);
pub(super) const ASK_SERVES_HINT: Text =
    text("Satu orang hanya di satu sisi.", "One person is on one side only.");
pub(super) const YES: Text = text("Ya", "Yes");
pub(super) const NO: Text = text("Tidak", "No");
pub(super) const CANNOT: Text = text("Anda belum dapat ikut", "You cannot take part");
pub(super) const NOT_ASN: Text = text(
    "Kompetisi ini khusus untuk aparatur sipil negara: PNS dan PPPK.",
    "This competition is for civil servants alone: PNS and PPPK.",
);
pub(super) const NO_INSTITUTION: Text = text(
    "Setiap peserta mewakili instansi pemerintah tempatnya bekerja.",
    "Everybody stands for the government institution where they work.",
);
pub(super) const SERVES: Text = text(
    "Panitia dan juri tidak ikut sebagai peserta, agar penilaian tetap adil.",
    "Committee and jury do not take part as entrants, so that judging stays fair.",
);
pub(super) const MISTAKE: Text = text(
    "Bila menurut Anda ini keliru, tanyakan kepada panitia.",
    "If you think this is wrong, ask the committee.",
);
pub(super) const CONTACT: Text = text("Kontak panitia", "Contact the committee");
pub(super) const AGAIN: Text = text("Ulangi dari awal", "Start again");
pub(super) const CAN: Text = text("Anda boleh ikut", "You may take part");
pub(super) const HAVE_READY: Text = text("Siapkan", "Have ready");
pub(super) const NEEDED: &[Text] = &[
    text("Alamat surel yang dapat Anda buka sekarang", "A mail address that you can open now"),
    text("NIP atau NI PPPK, 18 angka", "Your NIP or NI PPPK, 18 digits"),
    text(
        "Jabatan, nomor telepon, dan nama instansi",
        "Position, phone number, and the name of your institution",
    ),
    text(
        "Untuk kelompok: nama, NIP, dan surel setiap anggota",
        "For a team: name, NIP and mail address of every member",
    ),
    text(
        "Nanti, untuk karya: tautan film di YouTube atau Google Drive milik Anda",
        "Later, for a work: the link of a film on your own YouTube or Google Drive",
    ),
];
pub(super) const HOW_LONG: Text = text(
    "Pendaftaran sekitar tiga menit. Karya dapat diisi sedikit demi sedikit setelahnya.",
    "Registering takes about three minutes. A work can be filled in little by little afterwards.",
);
pub(super) const REGISTER: Text = text("Pendaftaran", "Registration");
