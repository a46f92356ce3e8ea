//! Sentences of the committee's pages of reminders.

use crate::i18n::{Text, text};

pub const REMINDERS: Text = text("Pengingat", "Reminders");
pub const LEAD: Text = text(
    "Lihat penerima dan isi suratnya, lalu kirim. Tidak seorang pun diingatkan dua kali pada hari yang sama tentang hal yang sama.",
    "See the recipients and the words, then send. Nobody is reminded of one thing twice on a day.",
);
pub const SEE: Text = text("Lihat penerima dan isi surat", "See recipients and words");
pub const NOBODY: Text = text("Tidak ada yang perlu diingatkan", "Nobody needs a reminder");
pub const NOBODY_WHY: Text = text(
    "Halaman ini terisi selama ada yang ditunggu dan batasnya belum lewat.",
    "This page fills as long as something is awaited and its deadline lies ahead.",
);
pub const RECIPIENTS: Text = text("Penerima", "Recipients");
pub const WORDS: Text = text("Isi surat", "The letter");
pub const WORDS_WHY: Text = text(
    "Surat kepada penerima pertama; nama, angka, judul, dan batas mengikuti penerimanya. Setiap orang menerimanya dalam bahasanya sendiri.",
    "The letter to the first recipient; names, figures, titles and dates follow the reader. Each reads it in their own language.",
);
pub const TOLD: Text = text("diingatkan hari ini", "reminded today");
pub const ALL_TOLD: Text =
    text("Semua penerima sudah diingatkan hari ini.", "Every recipient was reminded today.");
pub const NOTHING_SENT: Text = text(
    "Tidak ada pengingat yang dikirim: semuanya sudah diingatkan hari ini, atau tidak ada lagi yang ditunggu.",
    "No reminder was sent: everybody was reminded today, or nothing is awaited any more.",
);
pub const REMIND_JURORS: Text = text("Ingatkan juri", "Remind jurors");
pub const REMIND_INVITED: Text =
    text("Ingatkan yang belum menandatangani pernyataan", "Remind those who have not declared");
