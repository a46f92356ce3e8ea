//! Words of the pages about works after they were sent: learning material, result, preview, what changed.

use crate::i18n::{Text, text};

pub const MATERIAL: Text = text("Bahan belajar untuk LMS", "Learning material for the LMS");
pub const TO_MATERIAL: Text = text("Kembali ke bahan belajar", "Back to the learning material");
pub const MATERIAL_LEAD: Text = text(
    "Karya Anda akan dipelajari ASN lain di LMS ASN Unggul. Periksa dan lengkapi salinan di bawah ini; yang sudah dinilai tidak berubah.",
    "Other civil servants will learn from your work on LMS ASN Unggul. Go through the copy below and complete it; what was judged does not change.",
);
pub const MATERIAL_ASKED: Text = text(
    "Panitia meminta bahan belajar dari karya ini.",
    "The committee asks for learning material from this work.",
);
pub const UNTIL: Text = text("Batas waktunya", "The time limit is");
pub const OPEN_MATERIAL: Text = text("Buka bahan belajar", "Open the learning material");
pub const MATERIAL_RELEASED: Text = text(
    "Bahan belajar dirilis. Paket LMS dan galeri memakainya mulai sekarang.",
    "The learning material is released. Packages and the gallery take it from now on.",
);
pub const NOTE_OF_COMMITTEE: Text = text("Catatan panitia", "A note of the committee");
pub const RELEASED: Text = text("sudah dirilis", "released");
pub const NOT_RELEASED_YET: Text = text(
    "Ada perubahan sejak rilis terakhir. LMS dan galeri masih memakai yang dirilis; rilis sekali lagi bila sudah selesai.",
    "There are changes since the last release. The platform and the gallery still take what was released; release once more when you are done.",
);
pub const WHAT_LMS_NEEDS: Text = text("Yang diperlukan LMS", "What the platform needs");
pub const IS_THERE: Text = text("ada", "there");
pub const IS_OPTIONAL: Text = text("boleh tidak ada", "not needed");
pub const STILL_LACKS: Text = text("belum ada", "lacking");
pub const RELEASE: Text = text("Rilis untuk LMS", "Release for the platform");
pub const RELEASE_LEAD: Text = text(
    "Boleh dirilis walaupun belum semuanya lengkap, dan boleh dirilis lagi sampai batas waktunya.",
    "It can be released before everything is there, and again until the time limit.",
);
pub const RELEASE_NOW: Text = text("Simpan dan rilis", "Save and release");
pub const NAMES_WITH_WORK: Text = text("Nama yang menyertai karya", "Names that go with the work");
pub const NAMES_HINT: Text = text(
    "Setiap orang dapat menuliskan gelarnya sendiri. Jika nama keliru, hubungi panitia.",
    "Everybody can add their own titles. If a name is wrong, write to the committee.",
);
pub const NAME_WITH_TITLES: Text = text("Tulis nama dengan gelar", "Write your name with titles");
pub const LICENCE: Text = text("Lisensi", "Licence");
pub const TICK_THIS: Text = text("Centang untuk merilis.", "Tick this to release.");

pub const RESULT: Text = text("Hasil karya ini", "The result of this work");
pub const NOT_AWARDED: Text = text(
    "Karya ini tidak termasuk karya terbaik yang diumumkan. Terima kasih atas karya Anda.",
    "This work is not among the best works that were announced. Thank you for your work.",
);
pub const PANEL_WHY: Text = text(
    "Rata-rata, dengan nilai terendah dan tertinggi dalam kurung. Nama juri tidak ditampilkan. Peringkat dihitung dengan metode yang diumumkan, yang juga memperhitungkan ketat longgarnya tiap juri.",
    "The mean, with the lowest and the highest in brackets. Jurors are not named. The ranking follows the published method, which also weighs how strict each juror is.",
);
pub const EACH_JUROR: Text = text("Nilai tiap juri", "Each juror's total");
pub const MEAN_TOTAL: Text = text("Nilai keseluruhan", "In all");
pub const COMMENTS: Text = text("Apa yang ditulis juri", "What jurors wrote");
pub const COMMENTS_WHY: Text = text(
    "Ditulis untuk Anda; panitia membacanya lebih dahulu.",
    "Written to you; the committee read it first.",
);

pub const PREVIEW: Text = text("Lihat seperti juri", "See it as a juror does");
pub const PREVIEW_BLIND: Text = text(
    "Begini juri melihat karya Anda: tanpa nama, kelompok, dan instansi. Pastikan film dan tulisan juga tidak menyebutkannya.",
    "This is how jurors see your work: without names, team and institution. Make sure that films and texts do not name them either.",
);
pub const PREVIEW_NAMED: Text = text(
    "Begini juri melihat karya Anda. Di edisi ini juri juga melihat kelompok dan instansi.",
    "This is how jurors see your work. In this edition they see team and institution as well.",
);
pub const SELF_CHECK: Text = text("Periksa sendiri", "Check it yourself");
pub const SELF_CHECK_WHY: Text = text(
    "Juri memakai rubrik ini. Buka tiap butir dan bandingkan dengan karya Anda; tidak ada yang dikirim atau disimpan.",
    "Jurors use this rubric. Open each item and hold your work against it; nothing is sent or stored.",
);

pub const DIFFERENCES: Text = text("Yang berubah sejak dikirim", "What changed since it was submitted");
