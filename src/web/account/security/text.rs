//! Sentences of the page of security.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Keamanan akun", "Account security");
pub const SUMMARY: Text = text(
    "Kata sandi, faktor kedua, dan perangkat yang sedang masuk.",
    "Password, second factor, and the devices that are signed in.",
);
pub const OPEN: Text = text("Buka keamanan akun", "Open account security");
pub const BACK: Text = text("Kembali", "Back");
pub const CANCEL: Text = text("Batal", "Cancel");
pub const CONTINUE: Text = text("Lanjut", "Go on");
pub const REMOVE: Text = text("Hapus", "Remove");
pub const MANAGE: Text = text("Kelola", "Manage");

pub const FACTOR: Text = text("Faktor kedua", "Second factor");
pub const FACTOR_LEAD: Text = text(
    "Dengan faktor kedua, kata sandi saja tidak cukup untuk masuk: orang yang menebak atau mencuri kata sandi Anda tetap tertahan.",
    "With a second factor the password alone does not sign in: whoever guesses or steals it is still held back.",
);
pub const ON: Text = text("terpasang", "set up");
pub const OFF: Text = text("belum terpasang", "not set up");
pub const NEEDED: Text = text(
    "Halaman yang Anda buka memerlukan faktor kedua, karena di sana diputuskan tentang karya orang lain atau tampil data pribadi. Pasang salah satu di bawah ini; sesudah itu Anda melanjutkan ke halaman tadi.",
    "The page you opened takes a second factor, since it decides on works of others or shows personal data. Set one up below; then you go on to that page.",
);
pub const NEEDED_DONE: Text = text(
    "Faktor kedua sudah terpasang. Anda dapat melanjutkan.",
    "The second factor is set up. You can go on.",
);
pub const GO_ON: Text = text("Lanjut ke halaman tadi", "Go on to that page");
pub const REQUIRED_OF: Text = text("Wajib pada edisi ini bagi", "This edition asks it of");
pub const REQUIRED_OF_NOBODY: Text = text(
    "Edisi ini tidak mewajibkan faktor kedua kepada siapa pun, misalnya karena edisi peragaan. Bila diwajibkan (pengaturan awal: panitia dan juri), yang belum memasangnya diarahkan ke halaman ini sebelum membuka halaman perannya. Anda tetap dapat memasangnya sekarang.",
    "This edition asks a second factor of nobody, for example because it is a demonstration. Where it is asked (by default of the committee and the jury), whoever has none is led to this page before the pages of the role. You can set one up all the same.",
);

pub const APP: Text = text("Aplikasi autentikator", "Authenticator app");
pub const APP_ABOUT: Text = text(
    "Kode enam angka dari aplikasi di ponsel, misalnya Google Authenticator, Microsoft Authenticator, atau Aegis. Berfungsi tanpa sinyal.",
    "Codes of six digits from an app on your phone, such as Google Authenticator, Microsoft Authenticator or Aegis. Works without a signal.",
);
pub const SINCE: Text = text("sejak", "since");
pub const SET_UP: Text = text("Pasang", "Set it up");
pub const APP_TITLE: Text = text("Pasang aplikasi autentikator", "Set up an authenticator app");
pub const APP_BEGIN: Text = text("Mulai", "Begin");
pub const APP_BEGIN_LEAD: Text = text(
    "Anda memerlukan aplikasi autentikator di ponsel. Di langkah berikut Anda memindai kode QR dengan aplikasi itu, lalu mengetik enam angka yang ditampilkannya.",
    "You need an authenticator app on your phone. In the next step you scan a QR code with it, then type the six digits it shows.",
);
pub const STEP_SCAN: Text =
    text("1. Pindai kode QR ini dengan aplikasi", "1. Scan this QR code with the app");
pub const ON_THIS_PHONE: Text =
    text("Aplikasinya ada di ponsel ini? Buka langsung", "Is the app on this phone? Open it directly");
pub const BY_HAND: Text = text("Tidak dapat memindai? Ketik kunci ini", "Cannot scan? Type this key");
pub const BY_HAND_HOW: Text = text(
    "Pilih \"masukkan kunci penyiapan\", berbasis waktu. Spasi boleh dilewatkan.",
    "Choose \"enter a setup key\", time based. Spaces can be left out.",
);
pub const STEP_CODE: Text =
    text("2. Ketik enam angka yang tampil di aplikasi", "2. Type the six digits the app shows");
pub const CONFIRM_APP: Text = text("Pasang", "Set it up");
pub const QR_ALT: Text = text("Kode QR untuk aplikasi autentikator", "QR code for the authenticator app");
pub const ANEW: Text = text("Buat kunci lain", "Make another key");
pub const REMOVE_APP: Text = text("Hapus aplikasi autentikator", "Remove the authenticator app");
pub const REMOVE_APP_EFFECT: Text = text(
    "Kodenya tidak diminta lagi saat masuk. Anda diberi tahu melalui surel.",
    "Its codes are no longer asked for when you sign in. You are told by mail.",
);
pub const REMOVED: Text = text("Faktor kedua dihapus.", "The factor was removed.");

pub const PASSKEYS: Text = text("Kunci sandi (passkey)", "Passkeys");
pub const PASSKEYS_ABOUT: Text = text(
    "Sidik jari, wajah, atau PIN perangkat Anda, atau kunci USB. Tidak dapat dipancing oleh situs palsu.",
    "Your device's fingerprint, face or PIN, or a USB key. A false site cannot phish it.",
);
pub const NO_PASSKEYS: Text = text("Belum ada kunci sandi.", "No passkey yet.");
pub const ADD_PASSKEY: Text = text("Tambah kunci sandi", "Add a passkey");
pub const PASSKEY_NAME: Text = text("Nama kunci sandi", "Name of the passkey");
pub const PASSKEY_NAME_HINT: Text = text(
    "Agar Anda mengenalinya nanti, misalnya \"Ponsel kantor\".",
    "To know it by, such as \"Office phone\".",
);
pub const PASSKEY_SCRIPT: Text = text(
    "Menambah kunci sandi memerlukan JavaScript. Tanpa itu, pasang aplikasi autentikator.",
    "Adding a passkey needs JavaScript. Without it, set up an authenticator app.",
);
pub const PASSKEY_ADDED: Text = text("Kunci sandi ditambahkan.", "The passkey was added.");
pub const ADDED_ON: Text = text("ditambahkan", "added");
pub const LAST_USED: Text = text("terakhir dipakai", "last used");
pub const NEVER_USED: Text = text("belum pernah dipakai", "never used");
pub const RENAME: Text = text("Simpan nama", "Save the name");
pub const RENAMED: Text = text("Nama disimpan.", "The name is saved.");
pub const REMOVE_PASSKEY: Text = text("Hapus kunci sandi", "Remove the passkey");
pub const REMOVE_PASSKEY_EFFECT: Text = text(
    "Kunci ini tidak dapat dipakai masuk lagi. Hapus juga dari perangkatnya.",
    "It can no longer be used to sign in. Remove it from the device as well.",
);

pub const CODES: Text = text("Kode pemulihan", "Recovery codes");
pub const CODES_ABOUT: Text = text(
    "Sepuluh kode sekali pakai untuk masuk ketika ponsel atau kunci Anda hilang.",
    "Ten codes that each work once, for when your phone or key is lost.",
);
pub const CODES_NONE: Text = text("Belum ada kode pemulihan.", "No recovery codes yet.");
pub const CODES_FIRST: Text = text(
    "Dibuat otomatis ketika faktor kedua terpasang.",
    "Made by themselves when a second factor is set up.",
);
pub const MAKE_CODES: Text = text("Buat kode baru", "Make new codes");
pub const MAKE_CODES_EFFECT: Text = text(
    "Sepuluh kode baru ditampilkan satu kali; kode dari daftar lama tidak berlaku lagi.",
    "Ten new codes are shown once; those of the old list are worth nothing any more.",
);
pub const CODES_NEW: Text = text("Simpan kode pemulihan Anda", "Keep your recovery codes");
pub const CODES_ONCE: Text = text(
    "Kode ini hanya ditampilkan sekarang. Cetak halaman ini atau salin kodenya, lalu simpan di tempat yang aman dan terpisah dari ponsel Anda.",
    "These codes are shown now only. Print this page or copy them, and keep them in a safe place apart from your phone.",
);
pub const FACTOR_ON: Text = text(
    "Faktor kedua terpasang. Perangkat lain yang masuk tanpa faktor kedua sudah dikeluarkan.",
    "The second factor is set up. Other devices that were signed in without one were signed out.",
);
pub const KEPT_CODES: Text = text("Kode sudah saya simpan", "I have kept the codes");

pub const PASSWORD: Text = text("Kata sandi", "Password");
pub const PASSWORD_ABOUT: Text = text(
    "Ganti bila orang lain mungkin mengetahuinya. Perangkat lain dikeluarkan.",
    "Change it if somebody else may know it. Other devices are signed out.",
);
pub const CHANGE_PASSWORD: Text = text("Ganti kata sandi", "Change the password");
pub const CURRENT: Text = text("Kata sandi sekarang", "Current password");
pub const NEW: Text = text("Kata sandi baru", "New password");
pub const CURRENT_MISSING: Text = text("Tulis kata sandi Anda sekarang.", "Type your current password.");
pub const CURRENT_WRONG: Text = text(
    "Kata sandi sekarang tidak cocok. Kata sandi belum diganti.",
    "The current password is wrong. Nothing was changed.",
);
pub const SAME: Text = text("Kata sandi baru sama dengan yang lama.", "The new password is the old one.");
pub const PASSWORD_CHANGED: Text = text(
    "Kata sandi diganti. Perangkat lain sudah dikeluarkan.",
    "The password is changed. Other devices were signed out.",
);

pub const SESSIONS: Text = text("Perangkat yang sedang masuk", "Devices that are signed in");
pub const THIS_ONE: Text = text("perangkat ini", "this device");
pub const BEGAN: Text = text("masuk", "signed in");
pub const SEEN: Text = text("terakhir dipakai", "last used");
pub const FROM: Text = text("dari", "from");
pub const END: Text = text("Keluarkan", "Sign out");
pub const END_OTHERS: Text = text("Keluarkan semua perangkat lain", "Sign out all other devices");
pub const ENDED: Text = text("Perangkat itu dikeluarkan.", "That device is signed out.");
pub const ENDED_OTHERS: Text = text("Semua perangkat lain dikeluarkan.", "All other devices are signed out.");
pub const NO_OTHERS: Text = text("Tidak ada perangkat lain.", "There is no other device.");

pub const CONFIRM: Text = text("Konfirmasi bahwa ini Anda", "Confirm that it is you");
pub const CONFIRM_BUTTON: Text = text("Konfirmasi", "Confirm");
pub const CONFIRMED: Text = text("Terkonfirmasi", "Confirmed");
pub const CONFIRMED_LEAD: Text = text(
    "Sepuluh menit ke depan tidak ditanyakan lagi. Lanjutkan yang tadi Anda mulai.",
    "You are not asked again for ten minutes. Go on with what you began.",
);
pub const CONFIRM_FRESH: Text = text(
    "Anda baru saja mengonfirmasi; tidak ada yang perlu diketik.",
    "You confirmed a moment ago; there is nothing to type.",
);
