//! Sentences of the second step of signing in.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Langkah kedua", "Second step");
pub const LEAD: Text = text(
    "Kata sandi sudah cocok. Akun ini memakai faktor kedua, jadi tinggal satu langkah lagi.",
    "The password is right. This account has a second factor, so one step is left.",
);
pub const CODE: Text = text("Kode dari aplikasi autentikator", "Code of the authenticator app");
pub const CODE_HINT: Text = text(
    "Enam angka yang sedang tampil di aplikasi; boleh dengan spasi.",
    "The six digits that the app shows now; with or without spaces.",
);
pub const CONTINUE: Text = text("Masuk", "Sign in");
pub const USE_PASSKEY: Text = text("Pakai kunci sandi", "Use a passkey");
pub const PASSKEY: Text = text("Kunci sandi (passkey)", "Passkey");
pub const PASSKEY_HOW: Text = text(
    "Perangkat meminta sidik jari, wajah, atau PIN Anda.",
    "Your device asks for your fingerprint, face or PIN.",
);
pub const PASSKEY_NEEDS_SCRIPT: Text = text(
    "Kunci sandi memerlukan JavaScript. Tanpa itu, pakai kode dari aplikasi autentikator atau kode pemulihan.",
    "Passkeys need JavaScript. Without it, use a code of the authenticator app or a recovery code.",
);
pub const OR_CODE: Text = text("Atau dengan kode", "Or with a code");
pub const CANNOT: Text = text("Tidak dapat memakai faktor kedua?", "Cannot use the second factor?");
pub const OTHER_ACCOUNT: Text = text("Masuk dengan akun lain", "Sign in with another account");
pub const PASSWORD_SAVED_ONE_MORE: Text =
    text("Kata sandi tersimpan. Tinggal langkah kedua.", "The password is saved. The second step is left.");
pub const CODE_MISSING: Text = text("Ketik kode enam angka.", "Type the code of six digits.");

pub const LOST_TITLE: Text = text("Faktor kedua tidak dapat dipakai", "The second factor cannot be used");
pub const RECOVERY_TITLE: Text = text("Pakai kode pemulihan", "Use a recovery code");
pub const RECOVERY_LEAD: Text = text(
    "Satu dari sepuluh kode yang Anda simpan ketika memasang faktor kedua. Setiap kode hanya dapat dipakai satu kali.",
    "One of the ten codes you kept when you set up the second factor. Each works once.",
);
pub const RECOVERY: Text = text("Kode pemulihan", "Recovery code");
pub const RECOVERY_HINT: Text = text("Seperti abcde-fghjk.", "Such as abcde-fghjk.");
pub const RECOVERY_MISSING: Text = text("Ketik satu kode pemulihan.", "Type one recovery code.");
pub const ASK_TITLE: Text = text("Minta bantuan ketua panitia", "Ask a chair of the committee");
pub const ASK_LEAD: Text = text(
    "Bila kode pemulihan juga hilang, ketua panitia dapat mereset faktor kedua Anda. Anda mendapat surat, dan 24 jam kemudian Anda masuk dengan kata sandi saja lalu memasang faktor kedua yang baru. Panitia memastikan dahulu bahwa itu memang Anda; siapkan telepon dinas Anda.",
    "If the recovery codes are lost as well, a chair of the committee can reset your second factor. You get a letter, and 24 hours later you sign in with your password alone and set up a new one. The committee first makes sure that it is you; have your office telephone at hand.",
);
pub const ASK: Text = text("Minta reset faktor kedua", "Ask for a reset");
pub const ASKED: Text = text(
    "Permintaan Anda dikirim kepada ketua panitia. Panitia menghubungi Anda untuk memastikan bahwa itu memang Anda.",
    "Your request was sent to the chairs of the committee. They will contact you to make sure that it is you.",
);
pub const ASKED_BEFORE: Text = text(
    "Permintaan Anda hari ini sudah dikirim kepada ketua panitia. Bila mendesak, hubungi panitia langsung.",
    "Your request was sent to the chairs today already. If it is urgent, contact the committee directly.",
);
pub const ASK_NOBODY: Text = text(
    "Belum ada ketua panitia lain yang dapat menolong. Hubungi pengelola portal.",
    "There is no other chair who could help. Contact whoever runs the portal.",
);
pub const RESET_WAITS: Text = text("Reset sudah diminta", "A reset was asked for");
pub const BACK: Text = text("Kembali ke langkah kedua", "Back to the second step");

pub const REFUSE_TITLE: Text = text("Tolak reset faktor kedua", "Refuse the reset of the second factor");
pub const REFUSE: Text = text("Tolak reset ini", "Refuse this reset");
pub const REFUSE_WHY: Text = text(
    "Bila Anda menolaknya, faktor kedua Anda tetap seperti sekarang dan ketua panitia diberi tahu. Bila Anda memang kehilangan faktor kedua, tutup saja halaman ini.",
    "If you refuse, your second factor stays as it is and the chair is told. If you did lose it, just close this page.",
);
pub const REFUSED: Text = text(
    "Reset ditolak. Faktor kedua Anda tetap berlaku. Bila Anda tidak tahu siapa yang memintanya, ganti kata sandi Anda.",
    "The reset is refused. Your second factor still holds. If you do not know who asked for it, change your password.",
);
