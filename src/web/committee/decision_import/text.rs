//! Words of decisions that come as a file.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Impor putusan", "Import decisions");
pub(super) const LEAD: Text = text(
    "Kolom: nomor dan putusan (terima, perbaikan, tolak). Perbaikan dan tolak memerlukan aturan, misalnya R20, dan alasan; perbaikan boleh diberi tenggat. Kolom kiriman menjaga agar karya yang dikirim ulang tidak ikut diputus. Baris tanpa putusan dibiarkan; paling banyak 500 putusan sekali impor.",
    "Columns: number and decision (accept, revision, reject). Revision and reject need a rule, such as R20, and a reason; a revision may have a deadline. The column of the submission keeps works that were sent again from being decided. Lines without a decision are left alone; at most 500 decisions at once.",
);
pub(super) const PATTERN: Text = text(
    "Unduh karya yang menunggu sebagai lembar putusan (XLSX)",
    "Download the works that wait as a sheet for decisions (XLSX)",
);
pub(super) const APPLY: Text = text("Terapkan putusan", "Take the decisions");
pub(super) const WORKS: Text = text("Karya", "Works");
pub(super) const PLEDGE: Text = text(
    "Saya, atau panitia yang mengisi berkas ini, sudah melihat setiap karya yang diterima terhadap butir berikut.",
    "I, or the member who filled in this file, have looked at each work that is accepted for these points.",
);
pub(super) const PLEDGE_MISSING: Text = text(
    "Centang dahulu pernyataan bahwa karya yang diterima sudah dilihat.",
    "First tick that the works to be accepted were looked at.",
);
pub(super) const LETTERS: Text = text(
    "Surat untuk pesertanya ditahan seperti pada keputusan satu per satu; selama itu putusan dapat dibatalkan di daftar karya.",
    "The letters are held as with single decisions; until they leave, the decisions can be taken back in the list of works.",
);
