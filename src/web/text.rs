//! Sentences of the door itself: failures, accounts, preferences.

use crate::i18n::{Text, text};

pub const NOT_REGISTERED: Text =
    text("Anda belum terdaftar di edisi ini", "You are not registered in this edition");
pub const NOT_REGISTERED_WHY: Text = text(
    "Halaman ini untuk peserta. Buka beranda edisi untuk melihat apakah pendaftaran masih dibuka.",
    "This page is for entrants. See the edition's home page for whether registration is open.",
);
pub const NOT_DONE: Text = text("Belum dapat dilakukan", "This could not be done");
pub const SLOW_DOWN: Text = text("Mohon tunggu sebentar", "Please wait a little");
pub const VIEWING: Text = text("Hanya melihat", "Only seeing pages");
pub const FORBIDDEN: Text = text("Halaman ini bukan untuk akun Anda", "This page is not for your account");
pub const FORBIDDEN_WHY: Text = text(
    "Anda sudah masuk, tetapi akun ini tidak memiliki hak untuk halaman tersebut. Jika seharusnya memiliki, hubungi panitia.",
    "You are signed in, but this account has no right to that page. If it should have, please contact the committee.",
);
pub const NOT_FOUND: Text = text("Halaman tidak ditemukan", "Page not found");
pub const NOT_FOUND_WHY: Text = text(
    "Alamatnya mungkin salah ketik, atau halamannya belum atau tidak lagi tersedia.",
    "The address may be mistyped, or the page is not or no longer available.",
);
pub const INVALID: Text = text("Permintaan tidak dapat dibaca", "The request could not be read");
pub const INVALID_WHY: Text = text(
    "Buka kembali halamannya, lalu kirim lagi formulirnya. Yang Anda tulis tidak hilang.",
    "Open the page again, then send the form once more. What you wrote is not lost.",
);
pub const TOO_SLOW: Text = text("Kiriman terputus", "Sending was interrupted");
pub const TOO_SLOW_WHY: Text = text(
    "Isian ini tidak sampai seluruhnya: sambungan terlalu lambat atau terhenti. Kembali ke halaman sebelumnya, di sana isian Anda masih ada, lalu kirim lagi.",
    "Not all of this form arrived: the connection was too slow or stopped. Go back to the page before, where what you typed still stands, and send it again.",
);
pub const TOO_LARGE_WHY: Text = text(
    "Isiannya lebih besar daripada yang dapat kami terima. Persingkat teksnya, lalu kirim lagi.",
    "What was sent is larger than we can take. Shorten the text, then send it again.",
);
pub const OUR_FAULT: Text = text("Ada gangguan di pihak kami", "Something went wrong on our side");
pub const OUR_FAULT_WHY: Text = text(
    "Ini bukan kesalahan Anda, dan tidak ada yang berubah. Coba lagi sebentar lagi; bila tetap terjadi, sampaikan nomor berikut kepada panitia.",
    "This is not your fault, and nothing was changed. Try again in a moment; if it persists, give the committee this number.",
);
pub const OUT_OF_REACH: Text =
    text("Portal sedang tidak dapat menyimpan", "The portal cannot store anything right now");
pub const OUT_OF_REACH_WHY: Text = text(
    "Basis data portal sedang tidak menjawab. Ini bukan kesalahan Anda. Yang baru Anda kirim belum tersimpan; yang tersimpan sebelumnya tetap ada. Kembali ke halaman sebelumnya dan kirim lagi satu atau dua menit lagi; bila tetap terjadi, sampaikan nomor berikut kepada panitia.",
    "The portal's database is not answering. This is not your fault. What you just sent is not stored yet; what was stored before is still there. Go back to the page before and send it again in a minute or two; if it persists, give the committee this number.",
);
pub const UNREADABLE_NOW: Text =
    text("Halaman ini sedang tidak dapat dibuka", "This page cannot be opened right now");
pub const UNREADABLE_NOW_WHY: Text = text(
    "Basis data portal sedang tidak menjawab. Ini bukan kesalahan Anda, dan tidak ada yang hilang. Coba lagi satu atau dua menit lagi; bila tetap terjadi, sampaikan nomor berikut kepada panitia.",
    "The portal's database is not answering. This is not your fault, and nothing is lost. Try again in a minute or two; if it persists, give the committee this number.",
);
pub const REFERENCE: Text = text("Nomor rujukan", "Reference number");
pub const GO_HOME: Text = text("Ke beranda", "To the home page");
pub const TRY_AGAIN: Text = text("Coba lagi", "Try again");
pub const GO_BACK: Text = text("Kembali", "Back");

pub const YOUR_WORDS: Text = text("Yang Anda tulis", "What you wrote");
pub const YOUR_WORDS_HINT: Text =
    text("Belum tersimpan. Salin bila Anda masih memerlukannya.", "Not saved. Copy it if you still need it.");
pub const TEXT: Text = text("Tulisan", "Text");
pub const KEPT: Text = text(
    "Sesi Anda berakhir sebelum isian ini sampai, jadi belum ada yang tersimpan. Masuk lagi sebagai orang yang sama; isian Anda kembali seperti tadi.",
    "Your session ended before this form arrived, so nothing of it is saved yet. Sign in again as the same person and it comes back as it was.",
);
pub const KEPT_FACTOR: Text = text(
    "Isian Anda disimpan, tetapi belum terkirim: halaman itu memerlukan faktor kedua. Pasang di sini; sesudah itu isian Anda kembali seperti tadi.",
    "What you typed is kept, but not sent: that page takes a second factor. Set it up here; then your form comes back as it was.",
);
pub const KEPT_PROOF: Text = text(
    "Isian Anda disimpan, tetapi belum terkirim. Sesudah konfirmasi ini, isian Anda kembali dan tombolnya tinggal ditekan sekali lagi.",
    "What you typed is kept, but not sent. After you confirm here your form is back, and you press its button once more.",
);
pub const KEPT_ON_DEVICE: Text = text(
    "Belum tersimpan di portal: halaman ini sekarang memerlukan faktor kedua. Buka halaman keamanan akun Anda di tab lain dan pasang; tulisan Anda tetap ada di perangkat ini.",
    "Not saved on the portal: this page takes a second factor now. Open your account's page of security in another tab and set it up; what you wrote stays on this device.",
);
pub const STILL_HERE: Text = text(
    "Isian Anda masih di sini, tetapi belum terkirim.",
    "What you typed is still here, but not sent yet.",
);
pub const KEPT_BACK: Text =
    text("Isian Anda kembali, tetapi belum terkirim", "Your form is back, but not sent yet");

pub const SIGN_IN: Text = text("Masuk", "Sign in");
pub const SIGN_UP: Text = text("Buat akun", "Create an account");
pub const EMAIL: Text = text("Alamat surel", "E-mail address");
pub const EMAIL_HINT: Text = text(
    "Surel dinas lebih baik, surel pribadi juga boleh.",
    "An official address is best; a private one is fine.",
);
pub const PASSWORD: Text = text("Kata sandi", "Password");
pub const PASSWORD_HINT: Text = text(
    "Paling sedikit 12 karakter. Rangkaian beberapa kata mudah diingat dan sulit ditebak.",
    "At least 12 characters. A few words in a row are easy to remember and hard to guess.",
);
pub const FULL_NAME: Text = text("Nama lengkap (tanpa gelar)", "Full name (without titles)");
pub const ACCOUNT_NAME_HINT: Text = text(
    "Nama pada pendaftaran dan dokumen diubah di halamannya sendiri; mengubah nama akun tidak mengubahnya.",
    "Names in entries and on documents are changed on their own pages; this does not change them.",
);
pub const FULL_NAME_HINT: Text =
    text("Seperti tertulis di data kepegawaian.", "As in your personnel record.");
pub const FORGOT: Text = text("Lupa kata sandi", "Forgot password");
pub const NO_ACCOUNT: Text = text("Belum punya akun", "No account yet");
pub const HAVE_ACCOUNT: Text = text("Saya sudah punya akun", "I have an account already");
pub const SEND_LINK: Text = text("Kirim tautan", "Send the link");
pub const SIGN_UP_LEAD: Text = text(
    "Kami mengirim tautan ke surel Anda. Melalui tautan itu Anda membuat kata sandi, dan alamat Anda sekaligus terkonfirmasi.",
    "We send a link to your address. There you choose a password, which also confirms the address.",
);
pub const RESET_LEAD: Text = text(
    "Tulis alamat surel akun Anda. Jika akunnya ada, kami mengirim tautan untuk membuat kata sandi baru.",
    "Give the address of your account. If there is one, we send a link to choose a new password.",
);
pub const CHECK_MAIL: Text = text("Periksa surel Anda", "Check your mail");
pub const MAIL_TO: Text = text("Kepada", "To");
pub const MAIL_FROM: Text = text("Dari", "From");
pub const MAIL_SUBJECT: Text = text("Subjek", "Subject");
pub const OR: Text = text(" atau ", " or ");
pub const MAIL_LATE: Text = text(
    "Biasanya tiba dalam beberapa menit. Belum ada? Lihat folder spam, dan periksa alamat di atas.",
    "It usually arrives within minutes. Nothing yet? Look into the spam folder, and check the address above.",
);
pub const SEND_AGAIN: Text = text("Kirim lagi", "Send it again");
pub const OTHER_ADDRESS: Text = text("Ganti alamat", "Use another address");
pub const CHECK_MAIL_WHY: Text = text(
    "Buka tautan di surat ini untuk melanjutkan. Surat itu menyebut sampai kapan tautannya berlaku.",
    "Open the link in this letter to go on. The letter says how long the link works.",
);
pub const NAME_CHECK: Text =
    text("Tanpa gelar. Perbaiki bila belum sesuai.", "Without titles. Mend it if it is not right.");
pub const CHOOSE_PASSWORD: Text = text("Buat kata sandi", "Choose a password");
pub const SAVE_AND_SIGN_IN: Text = text("Simpan dan masuk", "Save and sign in");
pub const FOR_ACCOUNT: Text = text("Untuk akun", "For the account");
pub const ACCOUNT: Text = text("Akun saya", "My account");
pub const SIGN_OUT: Text = text("Keluar", "Sign out");
pub const SIGN_OUT_EVERYWHERE: Text = text("Keluar dari semua perangkat", "Sign out on all devices");
pub const SIGN_OUT_EVERYWHERE_HINT: Text = text(
    "Semua sesi akun ini berakhir, termasuk yang ini.",
    "Every session of this account ends, this one included.",
);
pub const LETTER_LANGUAGE: Text = text("Bahasa halaman dan surat", "Language of pages and letters");
pub const SAVE: Text = text("Simpan", "Save");
pub const SAVED: Text = text("Tersimpan.", "Saved.");
pub const DECLINE_INVITATION: Text = text("Tolak undangan", "Decline the invitation");
pub const DECLINE_WITHOUT_ACCOUNT: Text = text(
    "Untuk menolak, Anda tidak perlu membuat akun. Data yang diisi ketua tentang Anda dihapus dari kelompok; hanya nama dan alasan Anda yang tetap dibaca ketua.",
    "You need no account to decline. What the leader wrote about you is deleted from the team; only your name and your reason stay for the leader to read.",
);
pub const DECLINE_REASON: Text = text("Alasan", "Reason");
pub const DECLINE_REASON_HINT: Text = text("Dibaca ketua kelompok.", "The team's leader reads it.");
pub const DECLINED: Text = text("Undangan ditolak", "The invitation is declined");
pub const DECLINED_WHY: Text = text(
    "Tidak ada lagi yang perlu Anda lakukan. Bila berubah pikiran, mintalah ketua kelompok mengundang Anda kembali.",
    "There is nothing more to do. If you change your mind, ask the team's leader to invite you again.",
);
pub const SIGNED_OUT: Text = text("Anda sudah keluar.", "You are signed out.");
pub const PASSWORD_SAVED: Text =
    text("Kata sandi tersimpan dan Anda sudah masuk.", "The password is saved and you are signed in.");
pub const NO_TOKEN: Text = text("Token diperlukan", "A token is needed");
pub const NO_TOKEN_WHY: Text = text(
    "Sertakan token yang masih berlaku: Authorization: Bearer lomba_\u{2026}. Anggota panitia membuatnya di halaman Token API.",
    "Send a token that holds: Authorization: Bearer lomba_\u{2026}. Members of the committee make one on the page of API tokens.",
);
