//! Words of the juror's guide and of the comparison with a reference sheet.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Panduan juri", "A juror's guide");
pub const LEAD: Text = text(
    "Satu karya dinilai dalam lima langkah. Semua yang Anda ketik tersimpan sendiri.",
    "A work is judged in five steps. Everything you type saves itself.",
);
/// What to do, and how.
pub const STEPS: [(Text, Text); 5] = [
    (
        text("Tonton filmnya", "Watch the film"),
        text(
            "Film ada di kiri, atau di atas pada ponsel, dan tetap terlihat saat Anda menilai. Bagian pembuka, inti, dan penutup ada pada tab di bawahnya. Spasi memutar dan menghentikan.",
            "The film stands on the left, on a phone at the top, and stays in sight while you judge. Opening, core and closing are the tabs below it. Space plays and pauses.",
        ),
    ),
    (
        text("Pilih tingkat tiap butir", "Choose a band for each item"),
        text(
            "Tiap butir mempunyai lima tingkat dengan kalimatnya. Tekan 1 sampai 5 atau pilih dengan jari; butir berikutnya terbuka sendiri. Panah atas dan bawah mengubah angkanya sedikit demi sedikit.",
            "Each item has five bands with a sentence. Press 1 to 5, or tap; the next item opens by itself. The up and down arrows change the figure little by little.",
        ),
    ),
    (
        text("Bandingkan bila ragu", "Compare when in doubt"),
        text(
            "Tombol “bandingkan”, atau tombol R, menampilkan kelima kalimat di samping nilai Anda sendiri pada karya lain.",
            "The button “compare”, or the key R, shows all five sentences beside your own marks on other works.",
        ),
    ),
    (
        text("Tulis komentar", "Write a comment"),
        text(
            "Komentar wajib bila sebuah butir sangat rendah; pembuat karya dapat membacanya kelak. Catatan pribadi hanya untuk Anda.",
            "A comment is needed where an item is very low; the makers may read it later. Private notes are yours alone.",
        ),
    ),
    (
        text("Kirim, tunda, atau mundur", "Submit, put off, or step back"),
        text(
            "Kirim bila lengkap; lembar yang terkirim masih dapat dibuka kembali selama penilaian. “Nanti” menyimpan karya untuk kemudian. Bila Anda mengenali pembuatnya, undurkan diri: karya itu dialihkan.",
            "Submit when it is complete; a submitted sheet can be taken back while judging lasts. “Later” keeps a work for later. If you recognise its makers, step back: the work goes to another juror.",
        ),
    ),
];
/// A step of the tour: the link to the next one.
pub const ONWARD: Text = text("Lanjut", "Next");
pub const PRACTICE: Text = text("Latihan", "Practice");
pub const PRACTICE_WHY: Text = text(
    "Karya kalibrasi tidak ikut lomba. Nilai dahulu menurut Anda; setelah lembar terkirim, lembar acuan panitia ditampilkan di samping nilai Anda, dan lembar Anda tetap seperti adanya.",
    "Calibration works do not compete. Judge by your own lights first; once your sheet is handed in, the committee's reference stands beside it, and yours stays as it is.",
);
pub const NO_PRACTICE: Text = text(
    "Belum ada karya kalibrasi untuk Anda. Anda dapat langsung mulai dari antrean.",
    "There is no calibration work for you. You can begin with your queue right away.",
);
pub const DONE: Text = text("lembar terkirim", "sheet handed in");
pub const NOT_YET: Text = text("belum dinilai", "not judged yet");
pub const BEGIN: Text = text("Mulai latihan", "Begin");
pub const SEE_REFERENCE: Text = text("Bandingkan dengan acuan", "Compare with the reference");
pub const NO_REFERENCE: Text = text(
    "Panitia tidak menulis lembar acuan untuk karya ini.",
    "The committee wrote no reference sheet for this work.",
);
/// The queue: the link.
pub const BEGIN_HERE: Text = text(
    "Baru pertama menilai? Baca panduan dan coba satu film latihan.",
    "New to judging? Read the guide and try a practice film.",
);

pub const COMPARE_LEAD: Text = text(
    "Beda pendapat itu wajar. Perhatikan butir yang jauh berbeda, dan baca alasannya sebelum menilai karya lomba.",
    "It is natural to differ. Look at items that are far apart, and read the reasons before judging the competition's works.",
);
pub const TOTAL: Text = text("Nilai akhir", "Total");
pub const TOGETHER: Text = text("Rata-rata kelompok", "Mean of the group");
pub const YOU: Text = text("Anda", "you");
pub const REFERENCE: Text = text("acuan", "reference");
pub const APART: Text = text("selisih", "apart");
pub const TO_QUEUE: Text = text("Ke antrean", "To the queue");
pub const OWN_SHEET: Text = text("Lembar saya", "My sheet");
