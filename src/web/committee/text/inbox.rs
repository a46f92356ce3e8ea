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
pub const PEOPLE_MIXED: Text = text("lintas instansi", "across institutions");
pub const APPROVALS: Text = text("persetujuan", "approval");
pub const SEALING: Text = text("penutupan", "closing");
pub const DRAFTS: Text = text("draf", "drafts");
pub const SHORT: Text = text("kurang juri", "lacks jurors");
pub const AT_RISK: Text = text("berisiko", "at risk");
pub const REMIND: Text = text("Ingatkan", "Remind");
pub const ROUTE: Text = text("Bagikan", "Route");
pub const WHOSE: Text = text("Baris siapa", "Whose lines");
pub const EVERYBODYS: Text = text("Semua baris", "All lines");
pub const MINE: Text = text("Milik saya", "Mine");
pub const NONE_MINE: Text = text("Tidak ada yang ditugaskan kepada Anda", "Nothing is assigned to you");
pub const NONE_MINE_WHY: Text = text(
    "Baris yang ditugaskan kepada Anda muncul di sini. Pilih Semua baris untuk melihat apa yang menunggu.",
    "Lines that are assigned to you appear here. Choose All lines to see what waits.",
);
pub const PUT_OFF: Text = text("Ditunda", "Put off");
pub const NOTE: Text = text("Tugaskan atau tunda", "Assign or put off");
pub const ASSIGNEE: Text = text("Ditangani oleh", "Looked after by");
pub const CHOOSE_MEMBER: Text = text("Pilih anggota panitia", "Choose a member");
pub const NOBODY: Text = text("Belum ada yang menangani", "Nobody yet");
pub const YOU: Text = text("Anda", "you");
pub const ASSIGN: Text = text("Tugaskan", "Assign");
pub const UNTIL: Text = text("Tunda sampai", "Put off until");
pub const UNTIL_HINT: Text = text(
    "Baris ini kembali pada hari itu, atau lebih awal bila jumlahnya bertambah.",
    "The line comes back on that day, or earlier when its number grows.",
);
pub const SNOOZE: Text = text("Tunda", "Put off");
pub const WAKE: Text = text("Tampilkan lagi", "Show again");
pub const NO_CHOICE: Text =
    text("Pilih siapa yang menangani baris ini.", "Choose who looks after this line.");
pub const NO_DAY: Text =
    text("Pilih hari baris ini kembali.", "Choose the day on which the line comes back.");
pub const ASSIGNED: Text = text("Penugasan baris ini dicatat.", "Who looks after the line is noted.");
pub const SNOOZED: Text = text(
    "Baris ini ditunda. Ia ada di bagian Ditunda dan kembali pada harinya, atau lebih awal bila jumlahnya bertambah.",
    "The line is put off. It stands under Put off and comes back on its day, or earlier when its number grows.",
);
pub const WOKEN: Text = text("Baris ini ditampilkan lagi.", "The line is shown again.");
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
