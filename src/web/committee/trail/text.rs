//! Words of the audit trail's list and of the check of its chain.

use crate::i18n::{Text, text};

pub const COUNTED: Text = text("catatan", "lines");
pub const SEARCH: Text = text("Pelaku atau alasan", "Actor or reason");
pub const FIND: Text = text("Cari pelaku atau alasan", "Find an actor or a reason");
pub const ANY_KIND: Text = text("Semua catatan", "Any record");
pub const FROM: Text = text("Dari", "From");
pub const UNTIL: Text = text("Sampai", "Until");
pub const BEFORE: Text = text("Sebelum baris", "Before line");
pub const CHANGED: Text = text("Yang berubah", "What changed");
pub const LINE: Text = text("Baris", "Line");
pub const MORE: Text = text("lagi", "more");
pub const NOBODY: Text = text("Tidak ada catatan darinya", "Nothing recorded of theirs");
pub const NO_TRAIL_WHY: Text = text(
    "Setiap tindakan panitia, peserta, dan juri muncul di sini begitu dilakukan.",
    "Every act of the committee, of entrants and jurors appears here as soon as it is done.",
);
pub const SEALED: Text = text("Akhir jejak tiap hari", "The trail's end of each day");

pub const CHECK: Text = text("Periksa keutuhan jejak", "Check that the trail is whole");
pub const CHECK_AGAIN: Text = text("Periksa lagi", "Check again");
pub const CHECKED: Text = text("Keutuhan jejak", "Whether the trail is whole");
pub const WHOLE: Text = text("Utuh", "Whole");
pub const BROKEN: Text = text("Tidak utuh", "Broken");
pub const HOW: Text = text(
    "Rantai seluruh portal dihitung ulang dari baris pertama dan dicocokkan dengan akhir hari yang sudah ditandatangani. Sama dengan perintah \"lomba audit verify\".",
    "The chain of the whole portal is computed anew from the first line and held against the signed ends of days. The same as the command \"lomba audit verify\".",
);
pub const NOT_ANCHORED: Text = text(
    "Belum berjangkar: belum ada hari yang ditandatangani. Hari pertama ditandatangani setelah tengah malam (WIB).",
    "Not anchored yet: no day has been signed. The first one is signed after midnight (WIB).",
);
pub const BROKEN_NEXT: Text = text(
    "Jangan mengubah apa pun pada basis data. Hubungi pengelola portal, simpan salinan basis data, dan bandingkan dengan akhir hari yang tersimpan di luar portal.",
    "Change nothing in the database. Call whoever runs the portal, keep a copy of the database, and compare it with the ends of days that are kept outside the portal.",
);
pub const END_MISSING: Text = text("Baris-baris terakhir hilang.", "The last lines are missing.");
pub const LOOK_THERE: Text = text("Lihat baris di sekitarnya", "See the lines around it");

pub const NUMBERED: Text = text("nomor", "number");
pub const YES: Text = text("ya", "yes");
pub const NO: Text = text("tidak", "no");
pub const FORMERLY: Text = text("semula", "formerly");
pub const STATE: Text = text("Status", "State");
pub const LEADER: Text = text("Ketua (nomor anggota)", "Leader (number of the member)");
pub const VERIFIER: Text = text("Pemeriksa", "Verifier");
pub const COPIED_FROM: Text = text("Disalin dari", "Copied from");

/// A name of the details and its label.
struct Label {
    name: &'static str,
    label: Text,
}

const fn said(name: &'static str, label: Text) -> Label {
    Label { name, label }
}

/// The label of a name in the details of a line; none for one that only the log knows.
#[must_use]
pub fn label(name: &str) -> Option<Text> {
    LABELS.iter().find(|known| known.name == name).map(|known| known.label)
}

static LABELS: &[Label] = &[
    said("act", text("Tindakan", "Act")),
    said("added", text("Ditambahkan", "Added")),
    said("announced", text("Diumumkan", "Announced")),
    said("answer_by", text("Batas jawaban", "To be answered by")),
    said("approved_by", text("Disetujui akun nomor", "Approved by account number")),
    said("asked_by", text("Diminta oleh", "Asked by")),
    said("assignment", text("Nomor penilaian", "Number of the assignment")),
    said("audience", text("Penerima", "Recipients")),
    said("bytes", text("Ukuran (bita)", "Size (bytes)")),
    said("calibration", text("Karya kalibrasi", "Calibration works")),
    said("capacity", text("Kapasitas", "Capacity")),
    said("changes", text("Perubahan", "Changes")),
    said("closes_at", text("Ditutup", "Closes")),
    said("clusters", text("Kluster", "Clusters")),
    said("code", text("Kode", "Code")),
    said("complete", text("Lengkap", "Complete")),
    said("confirmed", text("Sudah konfirmasi", "Confirmed")),
    said("confirmed_by", text("Disahkan oleh", "Confirmed by")),
    said("count", text("Jumlah", "Count")),
    said("decided_at", text("Diputuskan", "Decided")),
    said("declaration", text("Versi pernyataan", "Version of the statement")),
    said("documents", text("Dokumen", "Documents")),
    said("done", text("Dikabulkan", "Granted")),
    said("dropped", text("Dilepas", "Dropped")),
    said("due_at", text("Batas waktu", "Due")),
    said("entries", text("Pendaftaran", "Entries")),
    said("entry", text("Nomor pendaftaran", "Number of the entry")),
    said("expertise", text("Keahlian", "Expertise")),
    said("expires_at", text("Berlaku sampai", "Valid until")),
    said("file", text("Berkas", "File")),
    said("film", text("Nomor film", "Number of the film")),
    said("fingerprint", text("Sidik pratinjau", "Fingerprint of the preview")),
    said("first", text("Nomor pertama", "First number")),
    said("form", text("Formulir", "Form")),
    said("forms", text("Formulir", "Forms")),
    said("granted", text("Dikabulkan", "Granted")),
    said("ground", text("Dasar", "Ground")),
    said("hold", text("Nomor penahanan", "Number of the hold")),
    said("institution", text("Instansi", "Institution")),
    said("into", text("Digabungkan ke nomor", "Merged into number")),
    said("into_name", text("Digabungkan ke", "Merged into")),
    said("item", text("Nomor butir", "Number of the item")),
    said("juror", text("Juri", "Juror")),
    said("jurors", text("Juri", "Jurors")),
    said("key", text("Tahap", "Stage")),
    said("keys", text("Kunci", "Keys")),
    said("kind", text("Jenis", "Kind")),
    said("left_out", text("Tidak disertakan", "Left out")),
    said("letters", text("Surat", "Letters")),
    said("line", text("Baris", "Line")),
    said("link", text("Tautan", "Link")),
    said("member", text("Nomor anggota", "Number of the member")),
    said("members", text("Anggota", "Members")),
    said("name", text("Nama", "Name")),
    said("named", text("Karya dan kelompok yang disebut", "Works and teams named")),
    said("new", text("Baru", "New")),
    said("new_number", text("Nomor baru", "New number")),
    said("nip", text("NIP disebut", "Employee number given")),
    said("number", text("Nomor", "Number")),
    said("of", text("Semula oleh", "First by")),
    said("opens_at", text("Dibuka", "Opens")),
    said("opinion", text("Nomor pendapat", "Number of the opinion")),
    said("others", text("Instansi lain", "Other institutions")),
    said("outcome", text("Putusan", "Outcome")),
    said("pairs", text("Pasangan karya dan juri", "Pairs of work and juror")),
    said("part", text("Bagian", "Part")),
    said("people", text("Orang", "People")),
    said("played", text("Diputar", "Played")),
    said("position", text("Urutan", "Position")),
    said("prepared_by", text("Disiapkan oleh", "Prepared by")),
    said("provider", text("Penyedia", "Provider")),
    said("reason", text("Alasan", "Reason")),
    said("reopened", text("Dibuka kembali", "Opened again")),
    said("request", text("Nomor permintaan", "Number of the request")),
    said("revision", text("Kiriman ke-", "Submission number")),
    said("role", text("Peran", "Role")),
    said("rule", text("Aturan", "Rule")),
    said("series", text("Seri", "Series")),
    said("set", text("Kelompok dokumen", "Set of documents")),
    said("settings", text("Pengaturan", "Settings")),
    said("sha256", text("Sidik SHA-256", "SHA-256")),
    said("sheets", text("Lembar nilai", "Score sheets")),
    said("slug", text("Alamat edisi", "Address of the edition")),
    said("stages", text("Tahap", "Stages")),
    said("subject", text("Perihal", "Subject")),
    said("taken_back", text("Ditarik kembali", "Taken back")),
    said("team", text("Kelompok", "Team")),
    said("team_name", text("Nama kelompok", "Name of the team")),
    said("title", text("Judul", "Title")),
    said("until", text("Sampai", "Until")),
    said("video", text("Nomor film", "Number of the film")),
    said("waiting", text("Menunggu", "Waiting")),
    said("work", text("Karya", "Work")),
    said("works", text("Karya", "Works")),
    said("works_given_up", text("Karya dilepas", "Works given up")),
    said("works_taken_back", text("Karya ditarik kembali", "Works taken back")),
];
