//! Words of the page of requests about personal data.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Permintaan data pribadi", "Requests about personal data");
pub const TAG: Text = text("Data pribadi", "Personal data");
pub const LOOK: Text = text("Jawab", "Answer");
pub const LEAD: Text = text(
    "Yang diminta orang tentang data mereka sendiri (UU 27/2022). Undang-undang memberi waktu 3 × 24 jam sejak permintaan masuk.",
    "What people ask about their own data (Act 27/2022). The law gives 3 × 24 hours from the moment of the request.",
);
pub const NONE: Text = text("Tidak ada yang menunggu", "Nothing waits");
pub const NONE_WHY: Text = text(
    "Permintaan muncul di sini begitu dikirim dari halaman Data saya, dan ketua menerima surat.",
    "Requests appear here as soon as they are sent from the page of one's own data, and the chairs get a letter.",
);
pub const ANSWERED: Text = text("Sudah dijawab", "Answered");
pub const ASKED: Text = text("Diminta", "Asked");
pub const DUE: Text = text("Jawab paling lambat", "Answer by");
pub const ANSWER: Text = text("Jawaban", "Answer");
pub const ANSWER_HINT: Text = text(
    "Apa yang dilakukan, atau mengapa tidak. Dikirim kepada orang itu.",
    "What was done, or why not. It is sent to the person.",
);
pub const SAY_WHAT: Text =
    text("Tulis apa yang dilakukan, atau mengapa tidak.", "Write what was done, or why not.");
pub const ERASURE_MEANS: Text = text(
    "Akun tidak dapat dipakai lagi; NIP, telepon, dan alamat surel dihapus, juga nama bila karyanya tidak dinilai. Hasil, piagam, dan jejak audit tetap. Tidak dapat dibatalkan.",
    "The account cannot be used any more; employee number, phone and address are erased, and the name as well where no work was judged. Results, charters and the trail stay. It cannot be undone.",
);
pub const ERASE: Text = text("Hapus data orang ini", "Erase this person's data");
pub const DO_DONE: Text = text("Sudah dilaksanakan", "It is carried out");
pub const DO_REFUSE: Text = text("Tolak permintaan", "Refuse the request");
pub const DONE: Text = text("Permintaan dijawab: dilaksanakan.", "The request is answered: carried out.");
pub const REFUSED: Text = text("Permintaan dijawab: ditolak.", "The request is answered: refused.");
pub const RETENTION: Text = text("Penghapusan menurut jangka simpan", "Erasing by retention");
pub const RETENTION_WHY: Text = text(
    "NIP, telepon, dan alamat peserta, serta nama orang yang karyanya tidak dinilai, dihapus sendiri oleh portal sesudah hasil diumumkan selama",
    "Employee numbers, phones and addresses of entrants, and names of people whose works were not judged, are erased by the portal itself once the result has been public for",
);
pub const DAYS: Text = text("hari.", "days.");
pub const NOTHING_YET: Text = text("Belum ada yang dihapus.", "Nothing was erased yet.");
pub const PEOPLE: Text = text("orang", "people");
pub const INCIDENT: Text = text("Bila data bocor", "If data leak");
pub const INCIDENT_WHY: Text = text(
    "Orang yang terdampak dan lembaga yang berwenang diberi tahu tertulis paling lama 3 × 24 jam: data apa, kapan dan bagaimana, penanganannya. Daftar ini memuat semua peserta edisi ini dengan kontaknya; pengambilannya tercatat.",
    "The people concerned and the authority are told in writing within 3 × 24 hours: which data, when and how, what is done about it. This list holds everybody of this edition's entries with their contacts; taking it is put on record.",
);
pub const REASON: Text = text("Alasan mengambil daftar", "Why the list is taken");
pub const REASON_HINT: Text = text("Tercatat di jejak audit.", "It stands in the audit trail.");
pub const SAY_WHY: Text = text("Tulis alasannya.", "Write the reason.");
pub const TAKE_LIST: Text = text("Unduh daftar (CSV)", "Download the list (CSV)");
