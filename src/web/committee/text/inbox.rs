//! Words of the inbox.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Perlu perhatian", "Needs attention");
pub const ALL_DONE: Text = text("Semua sudah tertangani", "Everything is taken care of");
pub const ALL_DONE_WHY: Text = text(
    "Tidak ada karya, tautan, instansi, surat, atau juri yang menunggu Anda. Hal baru akan muncul di sini dengan sendirinya.",
    "No work, link, institution, letter or juror is waiting for you. Whatever comes up appears here by itself.",
);
pub const CHECKS: Text = text("pemeriksaan", "checks");
pub const TRY_NOW: Text = text("Coba sekarang", "Try now");
pub const TRYING: Text = text(
    "Dicoba sekarang dengan satu film. Bila dijawab, semua yang menunggu menyusul dengan sendirinya; bila tidak, pemberitahuannya muncul lagi.",
    "Trying now with one film. If it is answered, everything that waits follows by itself; if not, the notice comes back.",
);
pub const NOT_PAUSED: Text = text(
    "Pemeriksaan ini tidak sedang berhenti: mungkin sudah berjalan lagi, atau anggota panitia lain lebih dahulu menekan tombolnya. Muat ulang halaman Perlu perhatian.",
    "This check is not stopped: it may be running again, or another member pressed the button first. Reload the page Needs attention.",
);
pub const WORKS: Text = text("karya", "works");
pub const LINKS: Text = text("tautan", "links");
pub const INSTITUTIONS: Text = text("instansi", "institutions");
pub const PEOPLE: Text = text("NIP ganda", "same person");
pub const TWINS: Text = text("film ganda", "same film");
pub const CHANGED: Text = text("film berubah", "film changed");
pub const LETTERS: Text = text("surat", "letters");
pub const JOBS: Text = text("pekerjaan", "jobs");
pub const JURORS: Text = text("juri", "jurors");
pub const VERIFY: Text = text("Verifikasi", "Verify");
pub const CONFIRM: Text = text("Konfirmasi", "Confirm");
pub const MERGE: Text = text("Gabungkan", "Merge");
pub const COMPARE: Text = text("Bandingkan", "Compare");
pub const LOOK: Text = text("Lihat", "Look");
pub const JOURNEY: Text = text("Perjalanan pendaftar", "The entrants' journey");
pub const JOURNEY_LEAD: Text = text(
    "Berapa pendaftar yang sampai di setiap tahap. Seorang pendaftar dihitung satu kali, berapa pun karyanya.",
    "How many entries reached each stage. An entry counts once, however many works it has.",
);
pub const REGISTERED: Text = text("Terdaftar", "Registered");
pub const COMPLETE: Text = text("Anggota lengkap", "Members complete");
pub const SENT: Text = text("Karya dikirim", "Work submitted");
pub const CHECKED: Text = text("Lolos pemeriksaan", "Links passed");
pub const ACCEPTED: Text = text("Diterima", "Accepted");
pub const REFUSED: Text = text("tidak lolos atau didiskualifikasi", "failed or disqualified");
pub const SCORED: Text = text("Dinilai lengkap", "Fully scored");
