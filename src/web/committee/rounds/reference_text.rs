//! Words about reference sheets.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Lembar acuan", "Reference sheet");
pub const LEAD: Text = text(
    "Nilai dan alasan panitia untuk karya kalibrasi ini. Juri membacanya setelah mengirim lembarnya sendiri, sebagai latihan. Lembar yang sudah dikirim tidak dapat dibuka kembali, karena nilainya mengukur ketegasan juri.",
    "The committee's marks and reasons for this calibration work. Jurors read them after handing in their own sheet, to practise. A sheet that was handed in is not opened again, since its marks measure the juror's severity.",
);
pub const COMPLETE: Text = text(
    "Lengkap: ditampilkan kepada juri yang sudah mengirim lembarnya.",
    "Complete: shown to jurors who have handed in their sheet.",
);
pub const INCOMPLETE: Text = text(
    "Belum lengkap: belum ditampilkan. Beri nilai untuk setiap butir; alasannya boleh kosong.",
    "Not complete: not shown yet. Give every item a mark; reasons may stay empty.",
);
pub const WAS_READ: Text = text(
    "Sudah ada juri yang mengirim lembar karya ini dan dapat membaca acuannya; acuan tidak dapat diubah lagi.",
    "A juror has handed in a sheet of this work and may have read the reference; it stays as it is.",
);
pub const REASON: Text = text("Alasan", "Reason");
pub const SUMMARY: Text = text("Tentang karya ini secara keseluruhan", "On the work as a whole");
pub const SAVE: Text = text("Simpan lembar acuan", "Save the reference sheet");
pub const SAVED: Text = text("Lembar acuan tersimpan.", "The reference sheet is saved.");
pub const UNREADABLE: Text = text(
    "Tulis angka 0 sampai 100, paling banyak dua desimal, misalnya 86,5.",
    "Write a number from 0 to 100 with at most two decimals, such as 86.5.",
);
/// The list of calibration works: the link.
pub const OPEN: Text = text("Lembar acuan", "Reference sheet");
