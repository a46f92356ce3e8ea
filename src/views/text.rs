//! The words of the frame and the parts themselves; a room's own words live in the room.

use crate::i18n::{Text, text};

/// Organiser (R1).
pub const IS_TRIAL: Text = text(
    "Uji coba: pendaftaran, karya, dan nilai di sini dihapus sebelum edisi ini diumumkan.",
    "A trial: entries, works and scores here are deleted before this edition is announced.",
);
pub const ORGANISER: Text = text(
    "Lembaga Administrasi Negara, Pusat Teknologi Pengembangan Kompetensi",
    "National Institute of Public Administration (LAN), Centre for Competency Development Technology",
);
/// Link that jumps over the header.
pub const SKIP: Text = text("Langsung ke isi", "Skip to content");
/// Name of the main navigation.
pub const MAIN_NAV: Text = text("Navigasi utama", "Main navigation");
pub const HOME: Text = text("Beranda", "Home");
pub const RULES: Text = text("Aturan", "Rules");
pub const RESULTS: Text = text("Hasil", "Results");
pub const GALLERY: Text = text("Galeri", "Gallery");
pub const ARCHIVE: Text = text("Arsip", "Archive");
/// Navigation and button: sign in.
pub const SIGN_IN: Text = text("Masuk", "Sign in");
pub const SIGN_OUT: Text = text("Keluar", "Sign out");
pub const ACCOUNT: Text = text("Akun", "Account");
/// Navigation: the entrant's room.
pub const ENTRANT_ROOM: Text = text("Karya saya", "My works");
/// Navigation: the juror's room.
pub const JUROR_ROOM: Text = text("Ruang juri", "Jury room");
/// Navigation: the committee's console.
pub const COMMITTEE_ROOM: Text = text("Panitia", "Committee");
pub const LANGUAGE: Text = text("Bahasa", "Language");
pub const SCHEME: Text = text("Tampilan", "Appearance");
/// Footer: colours as the device says.
pub const SCHEME_AUTO: Text = text("Otomatis", "Automatic");
pub const SCHEME_LIGHT: Text = text("Terang", "Light");
pub const SCHEME_DARK: Text = text("Gelap", "Dark");
/// Footer: who is signed in, before the name.
pub const SIGNED_IN_AS: Text = text("Masuk sebagai", "Signed in as");
/// Box heading: what to do next.
pub const NEXT_STEP: Text = text("Langkah Anda berikutnya", "Your next step");
pub const AT_THE_LATEST: Text = text("Paling lambat", "By");
pub const AFTER_THAT: Text = text("Sesudah itu", "After that");

pub const PHASE_DONE: Text = text("selesai", "over");
pub const PHASE_NOW: Text = text("sedang berlangsung", "under way");
pub const PHASE_NEXT: Text = text("akan datang", "to come");
/// A deadline that has passed.
pub const CLOSED: Text = text("sudah ditutup", "closed");

/// Verdict: being looked at.
pub const VERDICT_PENDING: Text = text("sedang diperiksa", "being checked");
/// Verdict: meets the rule.
pub const VERDICT_PASSED: Text = text("memenuhi", "meets the rule");
/// Verdict: breaks the rule.
pub const VERDICT_FAILED: Text = text("belum memenuhi", "does not meet the rule yet");
/// Verdict: a person decides.
pub const VERDICT_REVIEW: Text = text("menunggu konfirmasi panitia", "awaiting the committee's confirmation");
/// Verdict: our side could not check.
pub const VERDICT_UNCHECKED: Text = text("belum dapat kami periksa", "we could not check it yet");

/// Verdict: before what a weaker source says against a value.
pub const DIFFERS: Text = text("Sumber lain berbeda:", "Another source differs:");

/// Steps: how to share a file on Drive.
pub const SHARE_DRIVE: Text =
    text("Cara membuka berkas di Google Drive", "How to open the file on Google Drive");
/// Steps: how to show a film on YouTube.
pub const SHARE_YOUTUBE: Text = text("Cara membuka film di YouTube", "How to open the film on YouTube");
/// Drive's own button: share.
pub const DRIVE_SHARE: Text = text("Bagikan", "Share");
/// Drive's own words: general access.
pub const DRIVE_ACCESS: Text = text("Akses umum", "General access");
/// Drive's own words: anyone with the link.
pub const DRIVE_ANYONE: Text = text("Siapa saja …", "Anyone with …");
/// Drive's own words: viewer.
pub const DRIVE_VIEWER: Text = text("Pelihat", "Viewer");
/// Drive's own button: done.
pub const DRIVE_DONE: Text = text("Selesai", "Done");
pub const DRIVE_STEP_1: Text = text(
    "Buka berkasnya di Google Drive, lalu tekan Bagikan.",
    "Open the file on Google Drive, then press Share.",
);
pub const DRIVE_STEP_2: Text = text(
    "Pada Akses umum pilih Siapa saja yang memiliki link.",
    "Under General access choose Anyone with the link.",
);
pub const DRIVE_STEP_3: Text = text(
    "Biarkan perannya Pelihat, tekan Selesai, lalu kembali ke sini dan tekan Periksa ulang.",
    "Leave the role at Viewer, press Done, then come back here and press Check again.",
);
pub const YOUTUBE_STEP_1: Text = text(
    "Buka YouTube Studio → Konten, lalu pilih filmnya.",
    "Open YouTube Studio → Content, then choose the film.",
);
pub const YOUTUBE_STEP_2: Text = text(
    "Pada Visibilitas pilih Tidak publik atau Publik, lalu tekan Simpan.",
    "Under Visibility choose Unlisted or Public, then press Save.",
);
pub const YOUTUBE_STEP_3: Text =
    text("Kembali ke sini dan tekan Periksa ulang.", "Come back here and press Check again.");

pub const EVIDENCE: Text = text("Bukti menurut sumbernya", "Evidence by its source");
/// Evidence table: a value that another source contradicts.
pub const DIFFERENT: Text = text("berbeda", "differs");
/// Evidence table: what is measured.
pub const FACT: Text = text("Fakta", "Fact");
/// Evidence table: what the edition asks.
pub const LIMIT: Text = text("Batas", "Limit");

/// Behind the label of a field that may stay empty.
pub const OPTIONAL: Text = text("(boleh dikosongkan)", "(optional)");
/// Before an error, for screen readers.
pub const ERROR: Text = text("Perlu diperbaiki", "Needs correction");
/// Heading of the error summary.
pub const ERRORS: Text = text("Perbaiki dahulu hal berikut.", "Please correct the following first.");
/// "9 dari 14".
pub const OF: Text = text("dari", "of");
/// Table: choose a row, before its name.
pub const SELECT: Text = text("Pilih", "Select");
/// Table: choose all rows.
pub const SELECT_ALL: Text = text("Pilih semua di halaman ini", "Select all on this page");
/// Table: behind the number of chosen rows.
pub const SELECTED: Text = text("dipilih", "selected");
/// Chip: taken away by pressing.
pub const WITHOUT_FILTER: Text = text("hapus saringan ini", "remove this filter");
/// Name of the pager.
pub const PAGES: Text = text("Halaman", "Pages");
/// Previous page or work.
pub const PREVIOUS: Text = text("Sebelumnya", "Previous");
/// Next page or work.
pub const NEXT: Text = text("Berikutnya", "Next");
/// The way back from a confirmation.
pub const BACK: Text = text("Kembali", "Back");
/// Name of the steps of a form.
pub const STEPS: Text = text("Langkah", "Steps");
/// A complete step, for screen readers.
pub const STEP_DONE: Text = text("lengkap", "complete");
/// A revoked award (R12).
pub const REVOKED: Text = text("dicabut", "revoked");
/// Chart: the same figures as a table.
pub const AS_TABLE: Text = text("Lihat sebagai tabel", "Show as a table");
/// Film: opens at its host.
pub const NEW_TAB: Text = text("Buka film di tab baru", "Open the film in a new tab");
/// Film: its host does not allow playing here.
pub const NOT_EMBEDDABLE: Text = text(
    "Film ini tidak diizinkan diputar di halaman lain oleh pemiliknya. Buka di tab baru.",
    "The owner does not allow this film to be played on other pages. Open it in a new tab.",
);

/// Scoring room: names of its two sides.
pub const THE_WORK: Text = text("Karya yang dinilai", "The work to judge");
pub const THE_SHEET: Text = text("Lembar nilai", "Score sheet");
pub const OTHER_WORKS: Text = text("Karya lain", "Other works");
pub const PREVIOUS_WORK: Text = text("Karya sebelumnya", "Previous work");
pub const NEXT_WORK: Text = text("Karya berikutnya", "Next work");
/// Rubric: before own marks on other works: "Anda memberi 86 pada ML-2023-0046".
pub const YOU_GAVE: Text = text("Anda memberi", "You gave");
/// Rubric: between a mark and its work.
pub const GIVEN_ON: Text = text("pada", "to");
pub const AND: Text = text("dan", "and");
/// Rubric: own marks on other works, by band.
pub const OWN_MARKS: Text = text("Nilai Anda pada karya lain", "Your marks on other works");

/// Console: name of its navigation.
pub const CONSOLE_MENU: Text = text("Menu panitia", "Committee menu");
pub const CONSOLE_NAV: Text = text("Navigasi panitia", "Committee navigation");
/// Console: rounds of judging.
pub const ROUNDS: Text = text("Babak", "Rounds");
pub const WORKS: Text = text("Karya", "Works");
/// Console: the way to other editions.
pub const OTHER_EDITIONS: Text = text("Edisi lain", "Other editions");
/// Console: the public site.
pub const PUBLIC_SITE: Text = text("Lihat situs publik", "View the public site");

/// Rubric: weight of a criterion, before the number.
pub const WEIGHT: Text = text("bobot", "weight");
/// Rubric: the exact value of a criterion.
pub const EXACT: Text = text("Nilai 0–100", "Score 0–100");
/// Rubric: the slider within a band.
pub const FINE: Text = text("Nilai halus", "Fine score");
pub const RUNNING_TOTAL: Text = text("Nilai sementara", "Running total");
/// Rubric: behind "9 dari 12".
pub const FILLED: Text = text("terisi", "filled in");
/// Autosave: before the time.
pub const SAVED: Text = text("Tersimpan", "Saved");
/// Keys: heading of the legend.
pub const KEYS: Text = text("Tombol pintas", "Keyboard shortcuts");
/// Keys: opens the legend.
pub const ALL_KEYS: Text = text("semua tombol", "all keys");
/// Keys: choose a band.
pub const KEY_BAND: Text = text("tingkat", "band");
/// Keys: choose a band, in full.
pub const KEY_BAND_LONG: Text =
    text("pilih tingkat, lalu ke kriteria berikutnya", "choose a band and go on to the next criterion");
/// Keys: the space bar's name.
pub const KEY_SPACE: Text = text("Spasi", "Space");
pub const KEY_NEXT_LONG: Text = text("ke kriteria berikutnya", "to the next criterion");
pub const KEY_BACK_LONG: Text = text("kembali ke kriteria sebelumnya", "back to the criterion before");
pub const KEY_COMPARE: Text = text("bandingkan", "compare");
pub const KEY_COMPARE_LONG: Text = text(
    "bandingkan kelima tingkat dengan nilai yang pernah Anda beri",
    "compare the five bands with marks you gave before",
);
pub const KEY_PLAY: Text = text("putar", "play");
pub const KEY_PLAY_LONG: Text = text("putar atau jeda film", "play or pause the film");
pub const KEY_MARK_LONG: Text = text(
    "catat menit film yang sedang diputar di catatan pribadi",
    "put the minute the film is at into the private notes",
);
pub const KEY_SEND: Text = text("kirim", "send");
pub const KEY_SEND_LONG: Text = text("kirim nilai karya ini", "submit this work's sheet");
pub const KEY_FINE: Text = text("halus", "fine");
/// Keys: fine-tune, in full.
pub const KEY_FINE_LONG: Text = text(
    "naikkan atau turunkan satu angka; dengan Shift sepersepuluh",
    "one point up or down; with Shift a tenth",
);
pub const KEY_MOVE: Text = text("karya lain", "other works");
/// Keys: other works, in full.
pub const KEY_MOVE_LONG: Text = text("karya berikutnya dan sebelumnya", "next and previous work");
pub const KEY_NOTES: Text = text("catatan", "notes");
/// Keys: notes, in full.
pub const KEY_NOTES_LONG: Text = text("ke catatan pribadi", "to the private notes");
pub const KEY_HELP_LONG: Text = text("tampilkan daftar ini", "show this list");
pub const CLOSE: Text = text("Tutup", "Close");

/// Before the title of a page whose form was refused, so that whoever hears the title knows.
pub const TITLE_ERROR: Text = text("Galat", "Error");
pub const HELP: Text = text("Bantuan", "Help");
pub const CONTACT: Text = text("Kontak", "Contact");
pub const PRIVACY: Text = text("Privasi", "Privacy");
pub const CHECK_DOCUMENT: Text = text("Periksa keaslian dokumen", "Check a document");
pub const MY_DOCUMENTS: Text = text("Dokumen saya", "My documents");

/// The bar above pages that are seen as somebody else, before that person's name.
pub const VIEWING: Text = text("Anda melihat sebagai", "You see pages as");
/// The same bar, before the time at which it is over.
pub const VIEWING_ONLY: Text =
    text("Hanya melihat; berakhir sendiri pukul", "Only seeing them; this ends by itself at");
pub const VIEWING_END: Text = text("Selesai, kembali ke panitia", "Done, back to the committee");
