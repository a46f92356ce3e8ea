//! Sentences of the pages on entries and their people.

use crate::i18n::{Text, text};

pub const SEE: Text = text("Lihat", "See");
pub const MY_ENTRIES: Text = text("Pendaftaran saya", "My entries");
pub const NO_ENTRY: Text =
    text("Anda belum terdaftar di edisi ini", "You are not registered in this edition");
pub const NO_ENTRY_WHY: Text = text(
    "Daftarkan diri Anda sendiri, atau daftarkan kelompok lalu undang anggotanya. Siapkan NIP dan jabatan Anda; pengisiannya sekitar tiga menit.",
    "Register yourself, or register a team and invite its members. Have your employee number and position at hand; it takes about three minutes.",
);
pub const START: Text = text("Mulai pendaftaran", "Start registering");
pub const START_OWN: Text = text("Daftarkan pendaftaran sendiri", "Register an entry of your own");
pub const NOT_OPEN: Text = text("Pendaftaran tidak dibuka saat ini", "Registration is not open now");
pub const INVITATIONS: Text =
    text("Undangan yang menunggu jawaban Anda", "Invitations waiting for your answer");
pub const INVITED_TO: Text = text("Kelompok", "Team");
pub const INVITED_BY: Text = text("Diundang oleh", "Invited by");
pub const OPEN_INVITATION: Text = text("Buka undangan", "Open the invitation");
pub const OPEN_ENTRY: Text = text("Buka", "Open");
pub const YOU_LEAD: Text = text("Anda ketua", "You lead it");
pub const YOU_BELONG: Text = text("Anda anggota", "You are a member");

pub const REGISTRATION: Text = text("Pendaftaran", "Registration");
pub const REGISTRATION_LEAD: Text = text(
    "Lima langkah pendek, sekitar tiga menit. Siapkan NIP, jabatan, dan nomor telepon Anda. Isian tersimpan sendiri: Anda boleh berhenti dan melanjutkan kapan saja, juga dari perangkat lain.",
    "Five short steps, about three minutes. Have your employee number, position and telephone number at hand. What you type is saved by itself: you may stop and go on at any time, on another device too.",
);
pub const STEP_KIND: Text = text("Cara ikut serta", "How you take part");
pub const STEP_INSTITUTION: Text = text("Instansi", "Institution");
pub const STEP_IDENTITY: Text = text("Identitas", "Identity");
pub const STEP_POSITION: Text = text("Jabatan dan kontak", "Position and contact");
pub const STEP_REVIEW: Text = text("Periksa dan tanda tangani", "Check and sign");
pub const REVIEW_LEAD: Text = text(
    "Bacalah sekali lagi. Anda terdaftar setelah menandatangani pernyataan di bawah dan menekan Daftar.",
    "Read it once more. You are registered once you have signed the declaration below and pressed Register.",
);
pub const TO_MEND: Text = text("Perbaiki di sini", "Mend it here");
pub const NOT_ANSWERED: Text = text("belum diisi", "not answered");
pub const NO_TITLES: Text = text("tanpa gelar", "without titles");
pub const GO_FURTHER: Text = text("Lanjut", "Go on");
pub const NOT_COMPLETE: Text = text("belum lengkap", "not complete");
pub const GO_ON: Text = text("Lanjutkan pendaftaran", "Go on registering");
pub const BEGUN: Text = text("Pendaftaran Anda belum dikirim", "Your registration is not sent yet");
pub const DRAFT_OTHER_SIDE: Text = text("Isian di bawah ini tidak dikirim.", "What is below was not sent.");
pub const DRAFT_CLOSED: Text = text(
    "Isian ini belum sempat dikirim. Isinya masih dapat Anda baca dan salin.",
    "This form was not sent in time. You can still read and copy what you wrote.",
);
pub const TITLED: Text = text("Nama dengan gelar", "Name with titles");
pub const TITLED_HINT: Text = text(
    "Bila ingin gelar Anda tercantum pada piagam, misalnya “Dr. Ani Lestari, M.Si.”.",
    "If your titles are to stand on the charter, for example “Dr. Ani Lestari, M.Si.”.",
);
pub const PRINTED: Text = text("Pada piagam tertulis", "The charter will say");
pub const SEARCH_TITLE: Text = text("Cari instansi", "Find the institution");
pub const SEARCH_NAME: Text = text("Nama instansi", "Name of the institution");
pub const SEARCH_HINT: Text = text(
    "Cukup awal katanya, misalnya “pemkab sle” atau “kementerian kes”.",
    "The beginnings of its words are enough, such as “pemkab sle” or “kementerian kes”.",
);
pub const SEARCH: Text = text("Cari", "Search");
pub const SEARCH_IN_LIST: Text = text("Cari di daftar instansi", "Find it in the directory");
pub const SEARCH_MORE: Text = text("Tulis paling sedikit dua huruf.", "Write at least two letters.");
pub const SEARCH_NONE: Text = text(
    "Tidak ada nama yang cocok. Coba kata yang lebih pendek; bila tetap tidak ada, kembali dan tulis nama lengkapnya, panitia akan mencocokkannya.",
    "No name fits. Try shorter words; if it still is not there, go back and write its full name, and the committee will match it.",
);
pub const SEARCH_BEFORE: Text = text("Sebelumnya", "Previous");
pub const SEARCH_AFTER: Text = text("Berikutnya", "Next");
pub const KIND: Text = text("Jenis kepesertaan", "Kind of entry");
pub const KIND_MISSING: Text = text("Pilih perseorangan atau kelompok.", "Choose individual or team.");
pub const ALONE_HINT: Text = text("Anda sendiri.", "You alone.");
pub const TEAM_NAME: Text = text("Nama kelompok", "Name of the team");
pub const TEAM_NAME_HINT: Text = text(
    "Nama ini tercantum pada piagam. Anggota Anda undang setelah mendaftar.",
    "This name will stand on the charter. You invite the members once you are registered.",
);
pub const INSTITUTION: Text = text("Instansi", "Institution");
pub const INSTITUTION_HINT: Text = text(
    "Instansi pemerintah yang Anda wakili. Pilih dari saran; bila belum ada, tulis nama lengkapnya dan panitia akan mencocokkannya.",
    "The government institution you stand for. Pick a suggestion; if it is not there, write its full name and the committee will match it.",
);
pub const ABOUT_YOU: Text = text("Data Anda", "About you");
pub const NAME: Text = text("Nama lengkap (tanpa gelar)", "Full name (without titles)");
pub const NAME_HINT: Text = text("Seperti tertulis di data kepegawaian.", "As in the personnel record.");
pub const NIP: Text = text("NIP", "Employee number (NIP)");
pub const NIP_HINT: Text = text(
    "18 angka, boleh dipisah spasi. Disimpan terenkripsi; orang lain hanya melihat tiga angka terakhir.",
    "18 digits, spaces allowed. Stored encrypted; others see its last three digits only.",
);
pub const NIP_KEEP: Text = text(
    "Kosongkan bila nomor yang Anda isi sebelumnya sudah benar.",
    "Leave empty if the number you gave before is right.",
);
pub const NIP_NOTES: Text = text("Catatan tentang NIP Anda", "A note on your employee number");
pub const NIP_NOTES_WHY: Text = text(
    "Ini bukan penolakan. Bila nomornya benar, Anda tidak perlu melakukan apa pun; panitia akan memeriksanya.",
    "This is no refusal. If the number is right you need not do anything; the committee will look at it.",
);
pub const ASN_KIND: Text = text("Jenis ASN", "Kind of employment");
pub const ASN_KIND_MISSING: Text = text(
    "Pilih PNS atau PPPK. Kompetisi ini khusus untuk ASN.",
    "Choose PNS or PPPK. The competition is for civil servants only.",
);
pub const POSITION: Text = text("Jabatan", "Position");
pub const POSITION_HINT: Text =
    text("Misalnya Analis SDM Aparatur Ahli Muda.", "For example Analis SDM Aparatur Ahli Muda.");
pub const PHONE: Text = text("Nomor telepon", "Telephone");
pub const PHONE_HINT: Text = text(
    "Hanya untuk panitia, bila ada hal mendesak tentang karya Anda.",
    "For the committee only, in urgent matters about your work.",
);
pub const EMAIL: Text = text("Alamat surel", "E-mail address");
pub const EMAIL_HINT: Text = text(
    "Undangan dikirim ke alamat ini. Setiap anggota memakai alamatnya sendiri.",
    "The invitation goes to this address. Every member uses an address of their own.",
);
pub const AGREE: Text = text(
    "Saya sudah membaca seluruh pernyataan di atas dan menyatakannya dengan sebenarnya.",
    "I have read the whole declaration above and state it truthfully.",
);
pub const MUST_AGREE: Text = text(
    "Pernyataan belum disetujui. Bacalah, lalu beri tanda centang; tanpa itu pendaftaran tidak dapat diterima.",
    "The declaration is not accepted yet. Please read it, then tick the box; nothing can be accepted without it.",
);
pub const MUST_CONSENT: Text = text(
    "Persetujuan ini belum dicentang. Bacalah, lalu beri tanda centang; tanpa itu pendaftaran tidak dapat diterima.",
    "This consent is not ticked yet. Please read it, then tick the box; nothing can be accepted without it.",
);
pub const CONSENTS: Text = text("Persetujuan", "Consents");
pub const CONSENTS_WHY: Text = text(
    "Terpisah dari pernyataan di atas, dan dapat Anda tarik kembali di halaman Data saya.",
    "Apart from the declaration above; you can take them back on the page of your data.",
);
pub const ACTIONS: Text = text("Tindakan", "Actions");
pub const READ_NOTICE: Text = text("Baca pemberitahuan pelindungan data pribadi", "Read the privacy notice");
pub const REGISTER: Text = text("Daftar", "Register");
pub const NOT_SENT_TWICE: Text = text(
    "Anda sudah terdaftar, misalnya dari jendela lain; isian di bawah ini tidak dikirim. Data diri dapat Anda ubah di pendaftaran itu.",
    "You are registered already, perhaps from another window; the form below was not sent. You can change your data in that entry.",
);
pub const TO_MY_ENTRY: Text = text("Buka pendaftaran saya", "Open my entry");
pub const REGISTERED: Text = text(
    "Pendaftaran Anda tersimpan dan pernyataan Anda tercatat.",
    "You are registered, and your declaration is on record.",
);

pub const STATUS: Text = text("Status", "Status");
pub const NOT_LISTED: Text = text("menunggu pencocokan panitia", "to be matched by the committee");
pub const PEOPLE: Text = text("Anggota", "Members");
pub const LEADER: Text = text("ketua", "leader");
pub const YOU: Text = text("Anda", "you");
pub const SIGNED: Text = text("pernyataan ditandatangani", "declaration signed");
pub const WAITING: Text = text("menunggu konfirmasi", "waiting for confirmation");
pub const CHANGE: Text = text("Ubah", "Change");
pub const MANAGE: Text = text("Kelola", "Manage");
pub const ADD_MEMBER: Text = text("Undang anggota", "Invite a member");
pub const ADD_MEMBER_LEAD: Text = text(
    "Anggota menerima surel, memeriksa datanya, lalu menandatangani pernyataan sendiri.",
    "The member gets a letter, checks the data, then signs the declaration in person.",
);
pub const SEND_INVITATION: Text = text("Kirim undangan", "Send the invitation");
pub const ENTRY_SAVED: Text = text("Data pendaftaran sudah tersimpan.", "The data of the entry are saved.");
pub const ALONE: Text = text("Lanjutkan sebagai perseorangan", "Continue as an individual");
pub const ALONE_WHY: Text = text(
    "Kelompok memerlukan paling sedikit dua orang. Bila Anda ternyata ikut sendiri, ubah menjadi perseorangan.",
    "A team needs at least two people. If you take part alone after all, make it an individual entry.",
);
pub const NOW_ALONE: Text =
    text("Pendaftaran Anda sekarang perseorangan.", "Your entry is an individual one now.");
pub const WORKS: Text = text("Karya", "Works");
pub const WORKS_WHY: Text = text(
    "Judul, tautan film, dan bagian karya diisi di halaman karya. Setiap tautan diperiksa dalam hitungan detik.",
    "Titles, film links and parts are filled in on the page of works. Every link is checked within seconds.",
);
pub const OPEN_WORKS: Text = text("Buka halaman karya", "Open the works");
pub const CANCEL: Text = text("Batalkan pendaftaran", "Cancel the entry");
pub const CANCELLED: Text = text(
    "Pendaftaran dibatalkan. Selama pendaftaran dibuka, Anda dapat mendaftar lagi.",
    "The entry is cancelled. While registration is open you can register again.",
);
pub const REASON: Text = text("Alasan", "Reason");
pub const REASON_HINT: Text = text(
    "Membantu panitia memperbaiki penyelenggaraan berikutnya.",
    "Helps the committee to do better next time.",
);

pub const OWN_DATA: Text = text("Data saya", "My data");
pub const SAVE: Text = text("Simpan", "Save");
pub const BACK: Text = text("Kembali", "Back");
pub const RESEND: Text = text("Kirim ulang undangan", "Send the invitation again");
pub const LAST_INVITED: Text = text("Undangan terakhir", "Last invitation");
pub const CONFIRMED_AT: Text = text("Dikonfirmasi", "Confirmed");
pub const REMOVE: Text = text("Keluarkan anggota", "Take the member out");

pub const INVITATION: Text = text("Konfirmasi keanggotaan", "Confirm your membership");
pub const CHECK_DATA: Text = text(
    "Periksa data berikut dan perbaiki bila perlu. NIP Anda ketik sendiri.",
    "Check the data and correct them if need be. You type your employee number yourself.",
);
pub const CONFIRM: Text = text("Konfirmasi dan tanda tangani", "Confirm and sign");
pub const CONFIRMED: Text = text(
    "Keanggotaan Anda terkonfirmasi dan pernyataan Anda tercatat.",
    "Your membership is confirmed, and your declaration is on record.",
);
pub const NOT_ME: Text = text("Bukan saya, atau saya tidak ikut", "Not me, or I do not take part");
pub const TITLED_ELSEWHERE: Text = text("Nama dengan gelar untuk piagam", "Name with titles for the charter");
pub const DECLINE_WHY: Text = text(
    "Data Anda dihapus dari kelompok ini; hanya nama dan alasan Anda yang tetap dibaca ketua. Untuk ikut lagi, ketua perlu mengundang Anda kembali.",
    "Your data are deleted from this team; only your name and your reason stay for the leader to read. To join again, the leader has to invite you anew.",
);
pub const DECLINE: Text = text("Tolak undangan", "Decline the invitation");

pub const WORKS_AT: Text = text("Instansi tempat Anda bekerja", "The institution where you work");
pub const WORKS_AT_HINT: Text = text(
    "Terisi instansi kelompok; ubah bila Anda bekerja di instansi lain. Instansi ketua tetap yang diwakili.",
    "It shows the team's; change it if you work elsewhere. The leader's institution stays the one represented.",
);

pub const NAME_SHORT: Text = text("Nama", "Name");
pub const INVITATION_OVER: Text = text("undangan berakhir", "invitation over");
pub const GOOD_UNTIL: Text = text("Dapat dijawab sampai", "Can be answered until");
pub const WAS_GOOD_UNTIL: Text = text("Berlaku sampai", "Was good until");
pub const DECLINED_TITLE: Text = text("Undangan yang ditolak", "Invitations that were declined");
pub const NO_REASON: Text = text("tanpa alasan", "no reason given");
pub const DECLINE_REASON: Text = text("Alasan", "Reason");
pub const DECLINE_REASON_HINT: Text = text("Dibaca ketua kelompok.", "The team's leader reads it.");

pub const ENTRY_DATA: Text = text("Data pendaftaran", "Entry data");
pub const TEAM_NAME_ON_CHARTER: Text =
    text("Nama ini tercantum pada piagam.", "This name will stand on the charter.");
pub const HAND_OVER: Text = text("Jadikan ketua", "Make the leader");
pub const HAND_OVER_YOU: Text = text(
    "Anda menjadi anggota biasa dan tetap mengisi serta mengirim karya.",
    "You become an ordinary member, and still fill in and submit works.",
);
pub const HAND_OVER_TOLD: Text =
    text("Semua anggota menerima surat tentang hal ini.", "Every member gets a letter about it.");
pub const LEAVE: Text = text("Keluar dari kelompok", "Leave the team");
pub const LEAVE_DATA: Text = text(
    "Data Anda dihapus dari kelompok ini, dan ketua diberi tahu.",
    "Your data are deleted from this team, and the leader is told.",
);
pub const LEAVE_WORKS: Text = text(
    "Karya yang sudah dikirim tetap ikut serta, tanpa nama Anda.",
    "Works that were submitted still take part, without your name.",
);
pub const LEAVE_AGAIN: Text = text(
    "Untuk ikut lagi, ketua perlu mengundang Anda kembali.",
    "To join again, the leader has to invite you anew.",
);
pub const FORWARD: Text = text("Pesan untuk diteruskan", "A message to forward");
pub const FORWARD_WHY: Text = text(
    "Surel sering terlewat. Salin pesan ini, atau kirim lewat WhatsApp; tautan pribadinya tetap hanya ada di surel.",
    "Letters are often missed. Copy this message, or send it by WhatsApp; the private link stays in the letter alone.",
);
pub const BY_WHATSAPP: Text = text("Kirim lewat WhatsApp", "Send by WhatsApp");
