//! Words of the verification desk.

use crate::i18n::{Text, text};

pub const PREVIOUS: Text = text("Karya menunggu sebelumnya", "Previous waiting work");
pub const NEXT: Text = text("Karya menunggu berikutnya", "Next waiting work");
pub const TO_LIST: Text = text("Daftar karya", "List of works");
pub const TAKE: Text = text("Mulai verifikasi", "Start verifying");
pub const TAKE_HINT: Text = text(
    "Belum ada yang memverifikasi karya ini sekarang. Mulailah agar anggota lain tahu; sejak itu pesertanya tidak lagi dapat mengubahnya.",
    "Nobody is verifying this work now. Start, so that other members know; from then on its makers can no longer change it.",
);
pub const YOURS: Text = text("Anda memverifikasi", "You are verifying");
pub const OTHERS: Text = text("Sedang diverifikasi", "Being verified");
pub const RELEASE: Text = text("Lepaskan", "Let go");
pub const RELEASED: Text = text("Karya ini Anda lepaskan.", "You let go of this work.");
pub const OVER: Text = text("Ambil alih", "Take over");
pub const OVER_HINT: Text = text(
    "Bila Anda mengambil alih, ia diberi tahu di halamannya dan keputusannya tidak lagi dapat disimpan tanpa mengambil alih kembali.",
    "If you take it over, they are told on their page and cannot save a decision without taking it back.",
);
pub const OVER_AND_SAVE: Text = text("Ambil alih dan simpan keputusan", "Take over and save the decision");
pub const NOT_SAVED: Text = text(
    "Keputusan Anda belum disimpan. Yang Anda ketik masih ada di halaman ini.",
    "Your decision is not saved. What you typed is still on this page.",
);
pub const TAKEN: Text = text("Karya ini sedang Anda verifikasi.", "You are verifying this work.");
pub const CONTENT: Text = text("Isi karya", "Content");
pub const FILMS: Text = text("Film", "Films");
pub const NO_FILM: Text = text(
    "Karya ini tidak memiliki tautan film. Minta perbaikan kepada peserta.",
    "This work links to no film. Ask the entrant for a revision.",
);
pub const PEOPLE: Text = text("Peserta", "Entrant");
pub const IDENTITY: Text = text("Data identitas", "Identity data");
pub const IDENTITY_HINT: Text =
    text("NIP lengkap; setiap akses dicatat.", "Full employee numbers; every look is on record.");
pub const IDENTITY_LOGGED: Text = text(
    "Akses ini dicatat: siapa yang melihat dan kapan. Gunakan hanya untuk memeriksa R5.",
    "This look is on record: who looked and when. Use it to check R5 only.",
);
pub const TO_WORK: Text = text("Karya", "The work");
pub const HISTORY: Text = text("Riwayat", "History");
pub const DECIDE: Text = text("Keputusan", "Decision");
pub const CHECKLIST: Text = text("Daftar periksa", "Checklist");
pub const CHECKLIST_HINT: Text = text(
    "Centang yang sudah Anda periksa dan terpenuhi. Semua harus tercentang sebelum karya diterima.",
    "Tick what you checked and found to be met. All must be ticked before a work is accepted.",
);
pub const STATED_HINT: Text = text(
    "Mesin tidak dapat membuktikannya; bandingkan dengan pernyataan peserta pada bagian Film.",
    "No machine can prove it; compare what the entrant states under Films.",
);
pub const IDENTITY_FIRST: Text = text(
    "Lihat dahulu data identitas dan peringatan NIP pada bagian Peserta.",
    "First look at the identity data and the warnings under Entrant.",
);
pub const ALIKE_FIRST: Text = text(
    "Bandingkan dahulu bagian Judul yang mirip, bila ada.",
    "First compare the titles that are alike, if any.",
);
pub const BY_MACHINE: Text = text("Diperiksa mesin", "Checked by machine");
pub const DUE: Text = text("Tenggat perbaikan", "Deadline of the revision");
pub const ALIKE: Text = text("Judul yang mirip", "Titles that are alike");
pub const ALIKE_HINT: Text = text(
    "Karya edisi ini dan tahun-tahun sebelumnya, dari yang paling mirip. Kemiripan dihitung dari huruf pada judulnya saja; bandingkan isinya sebelum mencentang R19. Hanya panitia yang melihat ini.",
    "Works of this edition and of earlier years, the most alike first. Only the letters of the titles are compared; compare the content before ticking R19. Only the committee sees this.",
);
pub const MIXED: Text = text(
    "Kelompok ini lintas instansi (R6): ada anggota yang bekerja di instansi lain. Yang diwakili adalah instansi ketua; putuskan apakah itu dapat diterima.",
    "This team spans institutions (R6): a member works elsewhere. The leader's institution is the one represented; decide whether that is acceptable.",
);
pub const SAME_FILM: Text = text(
    "Film karya ini juga dipakai oleh karya lain. Bandingkan sebelum memutuskan.",
    "Other works use a film of this one. Compare them before deciding.",
);

pub const VERDICT: Text = text("Keputusan Anda", "Your decision");
pub const ACCEPT: Text = text("Terima", "Accept");
pub const ACCEPT_HINT: Text =
    text("Semua film lolos dan daftar periksa terpenuhi.", "Every film passed and the checklist is met.");
pub const REVISE: Text = text("Minta perbaikan", "Ask for a revision");
pub const REVISE_HINT: Text =
    text("Peserta dapat memperbaiki sampai tenggat.", "The entrant may mend it until the deadline.");
pub const REJECT: Text = text("Tidak lolos", "Reject");
pub const REJECT_HINT: Text = text(
    "Karya tidak dinilai. Anggota lain dapat membukanya kembali sampai nilai disegel.",
    "The work is not judged. Another member can reopen it until the scores are sealed.",
);
pub const RULE: Text = text("Ketentuan", "Rule");
pub const ITEMS: Text = text("Butir perbaikan", "What is to be mended");
pub const ITEMS_HINT: Text = text(
    "Satu butir untuk setiap bagian karya, paling banyak sepuluh. Peserta membacanya dalam surat dan tepat di isiannya. Tanpa butir, alasan di bawah menjadi satu-satunya butir.",
    "One item for each part of the work, ten at most. The entrant reads it in the letter and right at its field. Without items, the reason below is the only one.",
);
pub const ITEM: Text = text("Butir", "Item");
pub const ADD_ITEM: Text = text("Tambah butir", "Add an item");
pub const ITEM_ABOUT: Text = text("Bagian karya", "Part of the work");
pub const ITEM_CHOOSE: Text = text("Pilih bagian karya", "Choose a part of the work");
pub const ITEM_TODO: Text = text("Yang perlu dilakukan", "What is to be done");
pub const ITEM_RULE: Text = text("Ketentuan butir ini", "Rule of this item");
pub const ITEM_SAME_RULE: Text = text("Ketentuan di atas", "The rule above");
pub const ITEM_ABOUT_MISSING: Text = text(
    "Pilih bagian karya yang dimaksud; pilih Lainnya bila tidak ada isiannya.",
    "Choose the part of the work that is meant; choose Something else if it has no field.",
);
pub const ITEM_TODO_MISSING: Text = text(
    "Tuliskan apa yang perlu dilakukan peserta pada butir ini.",
    "Write what the entrant has to do about this item.",
);
pub const RETURNED: Text = text("Kembali setelah perbaikan", "Back after the revision");
pub const RETURNED_LEAD: Text = text(
    "Setiap butir yang diminta, dengan isi sebelum dan sesudahnya serta tanggapan peserta.",
    "Each item that was asked for, with what stood there before and after, and what the entrant answered.",
);
pub const OUTSIDE: Text = text("Berubah di luar yang diminta", "Changed beside what was asked for");
pub const OUTSIDE_LEAD: Text = text(
    "Bagian lain yang diubah peserta sejak kiriman yang diputuskan itu.",
    "Other parts that the entrant changed since the submission that was decided on.",
);
pub const OUTSIDE_NONE: Text = text(
    "Tidak ada: bagian lain sama seperti pada kiriman yang diputuskan itu.",
    "Nothing: every other part is as in the submission that was decided on.",
);
pub const BEFORE_AND_AFTER: Text = text("sebelum dan sesudah", "before and after");
pub const AWAITED: Text = text("Diminta dari peserta", "Asked of the entrant");
pub const AWAITED_HINT: Text = text(
    "Yang sudah dikerjakan terlihat setelah karya dikirim ulang; draf peserta tidak ditampilkan.",
    "What is done shows once the work is submitted again; an entrant's draft is not shown.",
);
pub const FILMS_THEIRS: Text = text(
    "Film diputuskan setelah karya dikirim ulang.",
    "Films are decided on once the work is submitted again.",
);
pub const PREVIEW: Text = text("Lihat dahulu", "Look first");
pub const PREVIEW_TITLE: Text = text("Yang akan dibaca peserta", "What the entrant will read");
pub const PREVIEW_HINT: Text = text(
    "Belum dikirim. Peserta membacanya dalam surat dan di halaman karyanya.",
    "Not sent yet. The entrant reads it in the letter and on the page of the work.",
);
pub const SEND_AGAIN_BY: Text = text("Kirim ulang paling lambat", "Submit again by");
pub const CHANGE: Text = text("Ubah", "Change it");
pub const TO_DECISION: Text = text("Ke keputusan", "To the decision");
pub const ENTRANTS_ANSWER: Text = text("Tanggapan peserta", "The entrant's answer");
pub const RULE_HINT: Text =
    text("Wajib, kecuali bila karya diterima.", "Needed unless the work is accepted.");
pub const CHOOSE_RULE: Text = text("Pilih ketentuan", "Choose a rule");
pub const REASON_HINT: Text = text(
    "Dibaca peserta dalam surat: apa yang kurang dan apa yang perlu dilakukan. Saat meminta perbaikan, alasan tidak wajib bila ada butirnya.",
    "The entrant reads it in the letter: what is missing and what to do. A request for a revision needs none if it has items.",
);
pub const DUE_HINT: Text = text(
    "Waktu WIB, sampai akhir menit itu. Hanya dipakai bila Anda meminta perbaikan.",
    "WIB, to the end of that minute. Used only when you ask for a revision.",
);
pub const SAVE: Text = text("Simpan keputusan", "Save the decision");
pub const TAKEN_BACK_HERE: Text = text(
    "Isian keputusan yang Anda batalkan ada di sini lagi; belum terkirim.",
    "The form of the decision that you took back is here again; nothing is sent.",
);
pub const REOPEN: Text = text("Buka kembali keputusan …", "Reopen the decision …");
pub const REOPEN_TITLE: Text = text("Membuka kembali keputusan", "Reopening the decision");
pub const REOPEN_LEAD: Text = text(
    "Karya kembali ke meja verifikasi dan diputuskan lagi. Pembuatnya menerima surat dengan alasan ini. Yang membuka kembali adalah anggota lain, bukan yang memutuskan.",
    "The work goes back to the desk and is decided on anew. Its makers get a letter with this reason. Another member reopens it, not the one who decided.",
);
pub const REOPEN_SHEETS: Text = text(
    "Selama diperiksa lagi, karya ini keluar dari antrean juri. Lembar nilai yang sudah diberikan disimpan, dan dihitung lagi bila karya diterima kembali.",
    "While it is looked at again, the work leaves the jurors' queues. Sheets already given are kept, and count again if the work is accepted again.",
);
pub const REOPEN_HINT: Text =
    text("Mengapa keputusan itu perlu dilihat lagi.", "Why the decision has to be looked at again.");
pub const REOPEN_NOW: Text = text("Buka kembali", "Reopen");
pub const REOPENED: Text = text(
    "Keputusan dibuka kembali; karya menunggu di meja.",
    "The decision is reopened; the work waits at the desk.",
);
pub const REVOKE: Text = text("Cabut penghargaan …", "Revoke the award …");
pub const DISQUALIFY: Text = text("Diskualifikasi", "Disqualify");
pub const DISQUALIFY_LEAD: Text = text(
    "Bila terbukti melanggar ketentuan materi, karya dikeluarkan dari penilaian, peringkat, dan halaman publik. Semua anggota peserta menerima surat dengan alasannya. Anggota lain dapat membukanya kembali sampai nilai disegel.",
    "If a breach of the material rules is proven, the work leaves judging, ranking and public pages. All its makers receive a letter with the reason. Another member can reopen it until the scores are sealed.",
);
pub const EVIDENCE: Text = text("Bukti", "Evidence");
pub const EVIDENCE_HINT: Text = text(
    "Untuk catatan panitia: apa yang membuktikannya, di menit berapa, atau di mana dapat dilihat.",
    "For the committee's record: what proves it, at which minute, or where it can be seen.",
);
pub const DISQUALIFY_NOW: Text = text("Diskualifikasi karya ini", "Disqualify this work");

pub const CHOOSE_VERDICT: Text = text("Pilih salah satu keputusan.", "Choose one of the decisions.");
pub const UNKNOWN_RULE: Text = text("Pilih ketentuan dari daftar.", "Choose a rule from the list.");
pub const BAD_TIME: Text = text(
    "Tulis tanggal dan waktu, misalnya 07/07/2023 23.59.",
    "Give a date and a time, such as 07/07/2023 23:59.",
);

pub const SAID_ACCEPTED: Text = text(
    "Karya diterima. Surat untuk pesertanya sudah ditulis.",
    "The work is accepted. The letter to its makers is written.",
);
pub const SAID_REVISION: Text = text(
    "Perbaikan diminta. Surat untuk pesertanya sudah ditulis.",
    "A revision is asked for. The letter to its makers is written.",
);
pub const SAID_FAILED: Text = text(
    "Karya dinyatakan tidak lolos. Surat untuk pesertanya sudah ditulis.",
    "The work is rejected. The letter to its makers is written.",
);
pub const SAID_DISQUALIFIED: Text = text(
    "Karya didiskualifikasi. Surat untuk pesertanya sudah ditulis.",
    "The work is disqualified. The letter to its makers is written.",
);

pub const CONFIRM_AT_LINKS: Text = text("Putuskan film ini", "Decide on this film");
pub const CHECKED_AT: Text = text("diperiksa", "checked");
pub const FILM_TITLE: Text = text("Judul di penyedia", "Title at the provider");
pub const TRACE: Text = text("Jejak audit karya ini", "Audit trail of this work");
pub const RECEIPT: Text = text("Tanda terima", "Receipt");
pub const LMS: Text = text("Layak LMS menurut juri", "Fit for the LMS, as jurors see it");
pub const LMS_HINT: Text = text(
    "Pertimbangan juri di luar nilai (R48); terlihat sejak penjurian disegel.",
    "The jurors' view apart from their scores (R48); shown since judging was sealed.",
);
/// A decision in the history of a work that was taken back.
pub const CANCELLED: Text = text("dibatalkan", "taken back");

pub const ADVANCE: Text = text(
    "Buka karya menunggu berikutnya setelah keputusan disimpan",
    "Open the next waiting work once the decision is saved",
);
pub const NONE_LEFT: Text =
    text("Tidak ada lagi karya yang menunggu Anda.", "No work is left that waits for you.");
pub const NONE_LEFT_HERE: Text = text(
    "Tidak ada lagi karya yang menunggu Anda di antara yang disaring.",
    "No work that waits for you is left among those the list is narrowed to.",
);
pub const LIBRARY: Text = text("Alasan dari daftar", "Reason from the library");
pub const LIBRARY_HINT: Text = text(
    "Kalimatnya masuk ke isian Alasan dan dapat Anda ubah; ketentuannya ikut terpilih.",
    "Its words go into the reason, where you can edit them; its rule is chosen with it.",
);
pub const LIBRARY_CHOOSE: Text = text("Pilih alasan", "Choose a reason");
pub const LIBRARY_FILL: Text = text("Isikan alasan ini", "Fill in this reason");
pub const LIBRARY_OWN: Text = text("Kelola daftar alasan", "Manage the library of reasons");
pub const LETTER: Text = text("Suratnya kepada ketua", "The letter to the leader");
pub const OPINION: Text = text("Pendapat kedua", "Second opinion");
pub const OPINION_LEAD: Text = text(
    "Ragu? Mintalah pendapat anggota lain. Karya Anda lepaskan; siapa pun tetap dapat memutuskannya.",
    "In doubt? Ask another member. You let go of the work; anybody can still decide on it.",
);
pub const OPINION_FROM: Text = text("Diminta dari", "Asked of");
pub const OPINION_ANYONE: Text = text("Siapa saja", "Anybody");
pub const OPINION_QUESTION: Text = text("Yang ingin ditanyakan", "What you want to know");
pub const OPINION_ASK: Text = text("Minta pendapat kedua", "Ask for a second opinion");
pub const OPINION_ASKED: Text = text(
    "Pendapat kedua diminta. Karya ini Anda lepaskan.",
    "A second opinion is asked for. You let go of this work.",
);
pub const OPINION_OPEN: Text = text(
    "Pendapatnya belum ada. Karya ini tetap dapat diputuskan sekarang.",
    "The opinion is still to come. The work can be decided on now all the same.",
);
pub const OPINION_ANSWER: Text = text("Pendapat Anda", "Your opinion");
pub const OPINION_ANSWER_HINT: Text = text(
    "Hanya panitia yang membacanya; tercatat di riwayat karya.",
    "Only the committee reads it; it stays in the history of the work.",
);
pub const OPINION_MISSING: Text = text("Tuliskan pendapat Anda.", "Write what you think.");
pub const OPINION_GIVE: Text = text("Beri pendapat", "Give an opinion");
pub const OPINION_GIVEN: Text = text("Pendapat Anda dicatat.", "Your opinion is on record.");
