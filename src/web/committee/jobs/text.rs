//! Words of the list of background jobs.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Pekerjaan latar", "Background jobs");
pub const LEAD: Text = text(
    "Yang dikerjakan portal sendiri: surat, pemeriksaan film, dokumen. Yang gagal lebih dahulu; sesudah ulangan terakhir seseorang memutuskan.",
    "What the portal does by itself: letters, checks of films, documents. Failed ones first; after the last try a person decides.",
);
pub const COUNTED: Text = text("pekerjaan", "jobs");
pub const SEARCH: Text = text("Galat terakhir", "Last error");
pub const FIND: Text = text("Cari galat", "Find an error");
pub const ANY_STATE: Text = text("Semua status", "Any status");
pub const ANY_KIND: Text = text("Semua pekerjaan", "Any job");
pub const DUE: Text = text("Dicoba lagi", "Tried next");
pub const FAILED_AT: Text = text("Gagal pada", "Failed at");
pub const MADE: Text = text("Dibuat", "Made");
pub const STORED: Text = text("Isi", "Content");
pub const NUMBER: Text = text("Nomor", "Number");
pub const NONE: Text = text("Tidak ada pekerjaan", "No jobs");
pub const NONE_WHY: Text = text(
    "Semua sudah selesai. Pekerjaan muncul di sini selama menunggu atau bila gagal.",
    "All is done. A job stands here while it waits, or once it has failed.",
);
pub const FAILED: Text = text("gagal", "failed");
pub const RUNNING: Text = text("sedang dikerjakan", "in hand");
pub const WAITING: Text = text("menunggu", "waiting");
pub const FAILED_NONE: Text = text("Tidak ada pekerjaan yang gagal.", "No job has failed.");
pub const FAILED_SOME: Text = text("Lihat pekerjaan yang gagal", "See the jobs that failed");

/// A kind of work and its name.
pub struct Kind {
    /// As it is stored.
    pub word: &'static str,
    pub name: Text,
}

const fn kind(word: &'static str, name: Text) -> Kind {
    Kind { word, name }
}

/// Every kind of background work.
pub static KINDS: [Kind; 20] = [
    kind("send_letter", text("Mengirim surat", "Send a letter")),
    kind("release_hold", text("Melepas surat yang ditahan", "Send held letters")),
    kind("accept_works", text("Menerima banyak karya", "Accept many works")),
    kind("check_video", text("Memeriksa film", "Check a film")),
    kind("check_you_tube", text("Memeriksa film di YouTube", "Check films on YouTube")),
    kind("watch_films", text("Memeriksa ulang semua film", "Check all films again")),
    kind("watch_film", text("Memeriksa ulang satu film", "Check a film again")),
    kind("settle_conflicts", text("Menyelesaikan benturan instansi", "Settle conflicts of an institution")),
    kind("settle_entry", text("Menyelesaikan benturan pendaftaran", "Settle conflicts of an entry")),
    kind("release_unanswered", text("Melepas karya yang direncanakan", "Let planned works go")),
    kind("review_scores", text("Mencari nilai yang menyimpang", "Look for outlying scores")),
    kind("remind_drafts", text("Mengingatkan draf juri", "Remind jurors of drafts")),
    kind("remind", text("Mengirim pengingat", "Send reminders")),
    kind("make_documents", text("Membuat dokumen", "Make documents")),
    kind("tell_fitness", text("Memberitahukan kelayakan LMS", "Tell fitness for the LMS")),
    kind("make_packages", text("Membuat paket LMS", "Make LMS packages")),
    kind("deliver_webhook", text("Mengirim webhook", "Deliver a webhook")),
    kind("sign_trail", text("Menandatangani jejak", "Sign the trail")),
    kind("reset_factor", text("Mereset faktor kedua", "Reset a second factor")),
    kind("sweep", text("Membersihkan sesi dan token", "Sweep sessions and tokens")),
];
