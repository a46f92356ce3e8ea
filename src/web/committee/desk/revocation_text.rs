//! Words of the page on which an award is taken back.

use crate::i18n::{Text, text};

pub const ASK: Text = text("Minta pencabutan", "Ask for the revocation");
pub const REVOKE_NOW: Text = text("Cabut penghargaan", "Revoke the award");
pub const REVOKED: Text = text(
    "Penghargaan dicabut. Pembuat karya menerima surat.",
    "The award is revoked. The makers of the work get a letter.",
);
pub const REASON_HINT: Text = text(
    "Dibaca pembuat karya dan umum. Tulis apa yang dilanggar dan di mana terlihat.",
    "Read by the makers and by the public. Write what was broken and where it shows.",
);
pub const VACANCY: Text = text(
    "Tempat yang kosong tidak terisi sendiri: juri memutuskan di halaman Pleno apakah karya berikutnya naik.",
    "The empty place is not filled by itself: the jury decides on the Plenary page whether the next work moves up.",
);
pub const FOR_GOOD: Text = text(
    "Pencabutan tidak dapat dibatalkan. Catatan pengumuman semula tetap ada.",
    "A revocation cannot be undone. The record of the announcement stays.",
);
