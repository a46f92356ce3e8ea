//! Sentences of the invitation's pages.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Undangan sebagai juri", "Invitation to the jury");
pub const FOR: Text = text("Untuk", "For");
pub const FROM: Text = text("Dari", "From");
pub const EDITION: Text = text("Kompetisi", "Competition");
pub const ASKED: Text = text("Yang diminta dari Anda", "What is asked of you");
pub const FILMS: Text = text("Film", "Films");
pub const NOT_KNOWN_YET: Text = text(
    "Jumlah film belum diketahui; karya masih dikumpulkan.",
    "The number of films is not known yet; works are still coming in.",
);
pub const WHEN: Text = text("Waktu menilai", "When to judge");
pub const NO_DATES: Text = text("Tanggalnya belum ditetapkan.", "The dates are not fixed yet.");
pub const HOW: Text = text("Cara menilai", "How it is judged");
pub const BLIND: Text = text(
    "Secara daring, kapan saja dalam waktu itu, dengan rubrik yang sama untuk semua juri. Anda tidak melihat siapa pembuat karya, dan juri lain tidak melihat nilai Anda.",
    "Online, whenever it suits you within that time, by the same rubric for all. You do not see who made a work, and other jurors do not see your marks.",
);
pub const NOT_BLIND: Text = text(
    "Secara daring, kapan saja dalam waktu itu, dengan rubrik yang sama untuk semua juri. Juri lain tidak melihat nilai Anda.",
    "Online, whenever it suits you within that time, by the same rubric for all. Other jurors do not see your marks.",
);
pub const CONFIDENTIAL: Text = text("Kerahasiaan", "Confidentiality");
pub const CONFIDENTIAL_WHY: Text = text(
    "Karya dan nilai dirahasiakan sampai hasil diumumkan. Karya dari instansi Anda sendiri tidak akan sampai kepada Anda; karena itu kami menanyakan instansi Anda setelah undangan diterima.",
    "Works and marks stay confidential until the result is announced. No work of your own institution will reach you; that is why we ask for your institution once you have accepted.",
);
pub const ACCEPT: Text = text("Terima undangan", "Accept the invitation");
pub const ACCEPT_NEW: Text = text(
    "Setelah itu Anda menulis nama dan membuat kata sandi, lalu langsung masuk ke ruang juri.",
    "You then give your name and choose a password, and go straight to the jury room.",
);
pub const ACCEPT_KNOWN: Text = text(
    "Anda sudah mempunyai akun di portal ini. Setelah menerima, masuk dengan kata sandi Anda; pendaftaran dan data Anda tidak berubah.",
    "You have an account on this portal. After accepting, sign in with your password; your registrations and data stay as they are.",
);
pub const SAY_NO: Text = text("Saya tidak dapat menjadi juri", "I cannot be a juror");
pub const REASON: Text = text("Alasan", "Reason");
pub const REASON_HINT: Text = text(
    "Boleh dikosongkan. Hanya panitia yang membacanya.",
    "May be left empty. Only the committee reads it.",
);
pub const DECLINE: Text = text("Tolak undangan", "Decline the invitation");
pub const DECLINED: Text = text(
    "Jawaban Anda sudah kami catat. Terima kasih sudah memberi tahu kami.",
    "Your answer is noted. Thank you for letting us know.",
);
pub const ACCEPTED: Text = text(
    "Undangan diterima. Masuk dengan kata sandi Anda untuk membuka ruang juri.",
    "The invitation is accepted. Sign in with your password to open the jury room.",
);
pub const ACCEPTED_SIGNED_IN: Text = text("Undangan diterima.", "The invitation is accepted.");

pub const LAST_STEP: Text = text("Langkah terakhir: nama dan kata sandi", "Last step: name and password");
pub const LAST_STEP_WHY: Text = text(
    "Undangan sudah Anda terima. Dengan surel dan kata sandi ini Anda masuk lagi kapan saja.",
    "You have accepted the invitation. This address and password let you in again at any time.",
);
pub const OPEN_ROOM: Text = text("Simpan dan buka ruang juri", "Save and open the jury room");
pub const WELCOME: Text =
    text("Selamat datang di tim juri. Kata sandi tersimpan.", "Welcome to the jury. Your password is saved.");

pub const SIGN_IN: Text = text("Masuk ke ruang juri", "Sign in to the jury room");
pub const GO_TO_ROOM: Text = text("Buka ruang juri", "Open the jury room");
pub const OTHER_PERSON: Text = text(
    "Anda sedang masuk dengan akun lain. Keluar dahulu, lalu masuk dengan akun yang diundang.",
    "You are signed in with another account. Sign out first, then sign in with the invited one.",
);
pub const UNKNOWN: Text = text(
    "Tautan undangan ini tidak kami kenal. Mungkin alamatnya terpotong ketika disalin dari surat.",
    "We do not know this link. Its address may have been cut off when it was copied from the letter.",
);
pub const ASK: Text = text("Kirim surat baru", "Send a fresh letter");
pub const ASK_WHY: Text = text(
    "Surat baru dengan tautan baru kami kirim ke alamat surel yang diundang.",
    "A fresh letter with a new link goes to the address that was invited.",
);
pub const ASK_COMMITTEE: Text = text("Minta undangan baru", "Ask for a new invitation");
pub const ASK_COMMITTEE_WHY: Text = text(
    "Berubah pikiran, atau menduga ini keliru? Permintaan Anda kami sampaikan kepada panitia.",
    "Changed your mind, or think this is a mistake? We pass your wish on to the committee.",
);
pub const ASKED_FOR: Text = text("Permintaan Anda sudah kami terima", "We have your request");
pub const ASKED_FOR_WHY: Text = text(
    "Bila alamat itu diundang dan undangannya masih berlaku, surat baru tiba dalam beberapa menit; lihat juga folder spam. Bila undangannya sudah ditolak atau dicabut, panitia yang memutuskan.",
    "If that address was invited and the invitation still stands, a fresh letter arrives within minutes; look into the spam folder too. If the invitation was declined or revoked, the committee decides.",
);
