//! Sentences of the page on which a chair resets a lost second factor.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Reset faktor kedua", "Reset a second factor");
pub const LEAD: Text = text(
    "Untuk anggota panitia, juri, atau peserta edisi ini yang kehilangan ponsel atau kunci dan juga kode pemulihannya. Pastikan dahulu bahwa yang meminta memang orangnya, misalnya dengan menelepon nomor dinasnya.",
    "For a member of the committee, a juror or an entrant of this edition who lost the phone or key and the recovery codes as well. First make sure that it really is that person who asks, for example by calling the office's number.",
);
pub const EMAIL: Text = text("Surel akun", "Address of the account");
pub const EMAIL_HINT: Text = text("Seluruh alamatnya.", "The whole address.");
pub const FIND: Text = text("Cari", "Find");
pub const NOT_FOUND: Text = text(
    "Tidak ada anggota panitia, juri, atau peserta edisi ini dengan alamat itu. Periksa ejaannya.",
    "There is no member of the committee, juror or entrant of this edition with that address. Check the spelling.",
);
pub const FACTOR: Text = text("Faktor kedua", "Second factor");
pub const HAS: Text = text("terpasang", "set up");
pub const HAS_NONE: Text = text("tidak ada; tidak perlu reset", "none; no reset is needed");
pub const ASKED_AT: Text = text("Reset diminta", "A reset was asked for");
pub const DUE: Text = text("berlaku", "it takes effect");
pub const REASON: Text = text("Bagaimana Anda mengenalinya", "How you made sure who it is");
pub const REASON_HINT: Text = text(
    "Dicatat dalam jejak audit, misalnya \"ditelepon pada nomor dinasnya, menyebut NIP dan tanggal undangan\".",
    "Noted in the audit trail, such as \"called on the office number; named the NIP and the day of the invitation\".",
);
pub const WILL_HAPPEN: Text = text("Yang akan terjadi", "What will happen");
pub const EFFECT_LETTER: Text = text(
    "Pemilik akun langsung menerima surat dengan tautan untuk menolaknya.",
    "The owner of the account gets a letter at once, with a link to refuse.",
);
pub const EFFECT_DAY: Text = text(
    "24 jam kemudian faktor kedua dan kode pemulihannya dihapus, dan semua perangkatnya dikeluarkan.",
    "24 hours later the second factor and the recovery codes are removed, and every device is signed out.",
);
pub const EFFECT_STOPS: Text = text(
    "Bila faktor kedua dipakai sebelum itu, reset gugur dengan sendirinya.",
    "If the second factor is used before, the reset is over by itself.",
);
pub const ASK: Text = text("Minta reset", "Ask for the reset");
pub const ASKED: Text = text(
    "Reset diminta dan berlaku 24 jam lagi. Pemilik akun sudah disurati.",
    "The reset is asked for and takes effect in 24 hours. The owner of the account was written to.",
);
pub const TAKE_BACK: Text = text("Tarik permintaan reset", "Take the reset back");
pub const TAKEN_BACK: Text = text("Permintaan reset ditarik.", "The reset is taken back.");
pub const LOST: Text = text("Faktor kedua hilang?", "Second factor lost?");
