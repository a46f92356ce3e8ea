//! Words about changes of jurors' institutions.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Perubahan instansi juri", "Jurors' changes of institution");
pub const LEAD: Text = text(
    "Diminta juri setelah pernyataan independensi. Sejak diminta, karya dari kedua instansi tidak sampai kepada juri itu, dan yang sudah dipegangnya dialihkan; keputusan Anda tidak mengubahnya (R30).",
    "Asked for by jurors after their declaration of independence. From then on no work of either institution reaches the juror, and works they held went to others; your decision does not change that (R30).",
);
pub const NONE: Text = text("Tidak ada perubahan instansi", "No change of institution");
pub const NONE_WHY: Text = text(
    "Bila instansi seorang juri berubah, permintaannya muncul di sini.",
    "When a juror's institution changes, the request appears here.",
);
pub const FROM: Text = text("Dari", "From");
pub const TO: Text = text("Ke", "To");
pub const REASON: Text = text("Alasan", "Reason");
pub const ASKED: Text = text("Diminta", "Asked");
pub const DECISION: Text = text("Keputusan", "Decision");
pub const DECISION_MISSING: Text = text("Pilih keputusan Anda.", "Choose your decision.");
pub const GRANT: Text = text("Setujui", "Grant");
pub const GRANT_HINT: Text =
    text("Instansi yang baru menjadi instansi juri ini.", "The new institution becomes this juror's own.");
pub const REFUSE: Text = text("Tidak setuju", "Refuse");
pub const REFUSE_HINT: Text = text("Instansi yang dinyatakan tetap.", "The declared institution stays.");
pub const NOTE: Text = text("Pesan untuk juri", "Message to the juror");
pub const NOTE_HINT: Text = text("Wajib bila tidak disetujui.", "Needed if the change is refused.");
pub const SAVE: Text = text("Simpan keputusan", "Save the decision");
pub const DECIDED: Text =
    text("Keputusan tersimpan; juri diberi tahu.", "The decision is saved; the juror is told.");
pub const GRANTED: Text = text("disetujui", "granted");
pub const REFUSED: Text = text("tidak disetujui", "refused");
pub const UNSENT: Text = text("Pesan Anda, belum tersimpan", "Your message, not saved");
/// Inbox: the button.
pub const LOOK: Text = text("Putuskan", "Decide");
pub const TAG: Text = text("instansi juri", "juror's institution");
