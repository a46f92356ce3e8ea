//! Words of the lists of works, films and entries.

use crate::i18n::{Text, text};

pub const WORKS: Text = text("Karya", "Works");
pub const WAITING: Text = text("menunggu verifikasi", "awaiting verification");
pub const Q_WORKS: Text = text("Nomor, judul, peserta, instansi", "Number, title, entrant, institution");
pub const FIND_WORK: Text = text("Cari karya", "Find a work");
pub const FIND_ENTRANT: Text = text("Cari peserta", "Find an entrant");
pub const ANY_STATUS: Text = text("Semua status", "Any status");
pub const ANY_LINK: Text = text("Semua tautan", "Any link");
pub const ANY_COMPETENCY: Text = text("Semua kompetensi", "Any competency");
pub const ANY_ADDRESS: Text = text("Semua surel", "Any address");
pub const ACCEPT_CHOSEN: Text = text("Terima yang dipilih", "Accept the selected");
pub const NO_WORKS: Text = text("Belum ada karya yang dikirim", "No work has been submitted yet");
pub const NO_WORKS_WHY: Text = text(
    "Karya muncul di sini begitu peserta mengirimnya. Draf tidak ditampilkan.",
    "Works appear here as soon as entrants submit them. Drafts are not shown.",
);
pub const BULK: Text = text("Terima beberapa karya", "Accept several works");
pub const BULK_READY: Text = text("Akan diterima", "Will be accepted");
pub const BULK_OPEN: Text =
    text("Tidak ikut: ada film atau bagian yang belum lolos", "Left out: a film or a part is not in order");
pub const BULK_HELD: Text =
    text("Tidak ikut: sedang diverifikasi anggota lain", "Left out: another member is verifying it");
pub const BULK_STATED: Text = text(
    "Tidak ikut: pernyataan peserta perlu dilihat satu per satu (R24, R27)",
    "Left out: what the entrant states has to be looked at one by one (R24, R27)",
);
pub const UNSEEN_WORK: Text =
    text("belum pernah dibawa ke meja verifikasi", "nobody has taken it to the verification desk");
pub const VERIFIER: Text = text("Pemeriksa", "Verifier");
pub const SENT_TIME: Text = text("Dikirim pukul", "Submitted at");
pub const VERIFIED_BY: Text = text("oleh", "by");
pub const BULK_OWN: Text =
    text("Dari instansi Anda, diserahkan kepada anggota lain", "Of your institution, left to other members");
pub const BULK_DECIDED: Text = text("Tidak ikut: tidak lagi menunggu", "Left out: no longer waiting");
pub const BULK_NONE: Text = text("Tidak ada yang dapat diterima", "Nothing can be accepted");
pub const BULK_NONE_WHY: Text = text(
    "Pilih karya yang menunggu verifikasi dan semua filmnya sudah lolos.",
    "Choose works that await verification and whose films have all passed.",
);
pub const BULK_NOTHING: Text = text("Belum ada karya yang dipilih", "No work is chosen");
pub const BULK_NOTHING_WHY: Text = text(
    "Tidak ada yang berubah. Centang karya pada daftar, lalu tekan \"Terima yang dipilih\" lagi.",
    "Nothing has changed. Tick works in the list, then press \"Accept the selected\" again.",
);
pub const BULK_PLEDGE: Text = text(
    "Saya sudah memeriksa butir-butir ini pada setiap karya tersebut, dan semuanya terpenuhi.",
    "I have checked these items for each of these works, and all are met.",
);
pub const BULK_PLEDGE_MISSING: Text = text(
    "Centang pernyataan ini setelah Anda memeriksa setiap karya. Bila belum, periksa dahulu satu per satu.",
    "Tick this statement once you have checked each work. If you have not, check them one by one first.",
);
pub const BACK_TO_WORKS: Text = text("Kembali ke daftar karya", "Back to the list of works");

pub const LINKS: Text = text("Tautan", "Links");
pub const LINKS_LEAD: Text = text(
    "Film yang tidak dapat dibuktikan mesin diputuskan oleh Anda. Putar filmnya, bandingkan dengan bukti di sampingnya, lalu konfirmasi atau tolak.",
    "You decide on films that no machine can prove. Play the film, compare it with the evidence beside it, then confirm or refuse.",
);
pub const LINKS_WAITING: Text = text("Menunggu keputusan", "Awaiting a decision");
pub const LINKS_FAILED: Text = text("Belum memenuhi", "Rule not met");
pub const LINKS_SHARED: Text = text("Dipakai beberapa karya", "Used by several works");
pub const NO_LINKS: Text = text("Tidak ada film di sini", "No films here");
pub const NO_LINKS_WHY: Text = text(
    "Semua film pada bagian ini sudah diputuskan. Film baru muncul setelah diperiksa mesin.",
    "Every film of this kind is decided. New ones appear after the machine has checked them.",
);
pub const CONFIRM: Text = text("Konfirmasi: memenuhi", "Confirm: meets the rules");
pub const REFUSE: Text = text("Tolak: tidak memenuhi", "Refuse: breaks the rules");
pub const NOTE_HINT: Text = text(
    "Apa yang Anda lihat, misalnya \"720p di pemutar, 7.12\". Wajib bila menolak, membenarkan yang dinyatakan tidak memenuhi, atau mengonfirmasi tanpa memutar.",
    "What you saw, such as \"720p in the player, 7:12\". Needed to refuse, to confirm what was found to break a rule, or to confirm without playing.",
);
pub const CONFIRMED: Text = text("Film dikonfirmasi memenuhi.", "The film is confirmed.");
pub const REFUSED: Text = text("Film ditolak dan dicatat.", "The film is refused, and that is on record.");
pub const KEYS: Text = text("Tombol:", "Keys:");
pub const LINKS_JUDGED: Text = text("Sudah diputuskan", "Decided");
pub const UNDO: Text = text("Batalkan keputusan ini", "Take this decision back");
pub const UNDO_LINE: Text = text(
    "Keputusan tadi dapat dibatalkan selama karyanya belum diputuskan; lihat juga bagian Sudah diputuskan.",
    "That decision can be taken back as long as the work is not decided; see also Decided.",
);
pub const UNDONE: Text =
    text("Keputusan dibatalkan; film menunggu lagi.", "The decision is taken back; the film waits again.");
pub const PLAY_FIRST: Text = text(
    "Putar dahulu, atau tulis mengapa Anda mengonfirmasi tanpa memutar.",
    "Play it first, or write why you confirm without playing.",
);
pub const KEY_NEXT_WORK: Text = text("karya menunggu berikutnya", "next waiting work");
pub const KEY_PREVIOUS_WORK: Text = text("karya menunggu sebelumnya", "previous waiting work");
pub const KEY_ACCEPT: Text = text("terima", "accept");
pub const KEY_REVISE: Text = text("minta perbaikan", "ask for a revision");
pub const KEY_REJECT: Text = text("tidak lolos", "reject");
pub const KEY_TICK: Text = text("centang daftar periksa", "tick the checklist");
pub const KEY_OPINION: Text = text("minta pendapat kedua", "ask for a second opinion");
pub const KEY_UNDO: Text = text("batalkan keputusan terakhir", "take the last decision back");
pub const KEY_REASON: Text = text("alasan", "reason");
pub const KEY_LEAVE: Text = text("keluar dari isian", "leave the field");
pub const KEY_CONFIRM: Text = text("konfirmasi", "confirm");
pub const KEY_REFUSE: Text = text("tolak", "refuse");
pub const KEY_NOTE: Text = text("catatan", "note");
pub const KEY_PREVIOUS: Text = text("film sebelumnya", "previous film");
pub const KEY_NEXT: Text = text("film berikutnya", "next film");
pub const NOTE_FIRST: Text = text("Tulis dahulu apa yang Anda lihat.", "First write down what you saw.");
pub const HOST: Text = text("Situs penyimpan", "Host");
pub const THE_FILE: Text = text("Isi berkas", "The file itself");
pub const THE_ENTRANT: Text = text("Peserta", "Entrant");
pub const FORMAT: Text = text("Format", "Format");
pub const OTHER_FORMAT: Text = text("format lain", "another format");
pub const CODEC: Text = text("Kodek gambar", "Picture codec");
pub const PICTURE: Text = text("Ukuran gambar", "Picture size");
pub const LENGTH: Text = text("Durasi", "Length");
pub const SIZE: Text = text("Ukuran berkas", "File size");
pub const HD: Text = text("HD, 720p ke atas", "HD, 720p or more");
pub const SD: Text = text("di bawah 720p", "below 720p");

pub const CHOOSE: Text = text("Pilih konfirmasi atau tolak.", "Choose to confirm or to refuse.");

pub const ENTRIES: Text = text("Peserta", "Entrants");
pub const Q_ENTRIES: Text = text("Kelompok, nama, surel, instansi", "Team, name, e-mail, institution");
pub const NO_ENTRIES: Text = text("Belum ada pendaftar", "Nobody has registered yet");
pub const NO_ENTRIES_WHY: Text = text(
    "Pendaftar muncul di sini sejak pendaftaran dibuka.",
    "Entries appear here once registration opens.",
);
pub const MEMBERS: Text = text("Anggota", "Members");
pub const REGISTERED_AT: Text = text("Terdaftar", "Registered");
pub const REGISTERED_TIME: Text = text("Terdaftar pukul", "Registered at");
pub const TWICE: Text = text("Orang yang sama di pendaftaran lain", "Same person in another entry");
pub const TWICE_LABEL: Text = text("Hanya", "Only");
pub const TWICE_VALUE: Text = text("orang yang terdaftar ganda", "people registered twice");
pub const MIXED_VALUE: Text = text("kelompok lintas instansi", "teams across institutions");
pub const MIXED: Text = text("instansi lain", "another institution");
pub const KIND: Text = text("Jenis", "Kind");
pub const OFFICIAL_ADDRESS: Text = text("surel dinas", "official address");
/// What the address of an entry's leader is not.
pub const PRIVATE_ADDRESS: Text = text("surel pribadi", "private address");
pub const ADDRESS_LABEL: Text = text("Surel ketua", "Leader's address");
pub const ALL_MEMBERS: Text = text("Anggota peserta", "People of the entries");
pub const COUNTED_MEMBERS: Text = text("orang", "people");
pub const Q_MEMBERS: Text = text(
    "Nama, surel, instansi, kelompok, atau 3 angka terakhir NIP",
    "Name, e-mail, institution, team, or the last 3 digits of an employee number",
);
pub const FIND_MEMBER: Text = text("Cari orang", "Find a person");
pub const CONFIRMATION: Text = text("Konfirmasi", "Confirmation");
pub const ANY_CONFIRMATION: Text = text("Semua konfirmasi", "Any confirmation");
pub const HAS_CONFIRMED: Text = text("sudah konfirmasi", "confirmed");
pub const NOT_CONFIRMED: Text = text("belum konfirmasi", "not confirmed");
pub const CONFIRMED_AT: Text = text("Dikonfirmasi", "Confirmed");
pub const ENTRY_STATUS: Text = text("Status peserta", "Entry's status");
pub const MEMBER_ROLE: Text = text("Peran", "Role");
pub const MEMBER: Text = text("anggota", "member");
pub const LEADER: Text = text("ketua", "leader");
pub const NO_SENT: Text = text("Belum ada karya yang dikirim.", "No work has been submitted yet.");
pub const PEOPLE: Text = text("Orang", "People");
// What a file of decisions is read by: its columns are called as these are.
pub const SUBMISSION: Text = text("Kiriman", "Submission");
pub const DECISION: Text = text("Putusan", "Decision");
pub const RULE: Text = text("Aturan", "Rule");
pub const REASON: Text = text("Alasan", "Reason");
pub const REVISION_DUE: Text = text("Tenggat perbaikan", "Revision due");
pub const NIP: Text = text("NIP", "Employee number");
// Columns that a list of corrections is read by: they are called as these are.
pub const ENTRY_NUMBER: Text = text("Nomor peserta", "Number of the entrant");
pub const MEMBER_NUMBER: Text = text("Nomor anggota", "Member number");
pub const ASN_KIND: Text = text("Jenis ASN", "Kind of employment");
pub const POSITION: Text = text("Jabatan", "Position");
pub const PHONE: Text = text("Telepon", "Phone");
pub const DECLARED: Text = text("Pernyataan", "Declaration");
pub const SIGNED: Text = text("ditandatangani", "signed");
pub const NOT_SIGNED: Text = text("belum", "not yet");
pub const NIP_NOTE: Text = text(
    "NIP hanya ditampilkan tiga angka terakhir.",
    "Only the last three digits of an employee number are shown.",
);
