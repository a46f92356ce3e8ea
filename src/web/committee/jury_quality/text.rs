//! Sentences of the jury page.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Juri dalam angka", "The jury in figures");
pub const BACK: Text = text("Kembali ke hasil", "Back to the results");
pub const NOT_SEALED: Text = text(
    "Angka tentang juri baru dapat dibuka setelah lembar nilai disegel, agar tidak memengaruhi penjurian.",
    "Figures on the jury open once the score sheets are sealed, so that they cannot influence the judging.",
);
pub const WARNING: Text = text("Tanda adalah pertanyaan, bukan bukti", "Flags are questions, not proof");
pub const WARNING_WHY: Text = text(
    "Sebagian tanda muncul karena kebetulan, dan juri yang berbeda pendapat bisa saja benar. Gunakan halaman ini untuk bertanya kepada juri. Tidak ada angka di sini yang mengubah nilai atau peringkat.",
    "Some flags come about by chance, and a juror who differs may well be right. Use this page to ask the juror. No figure here changes a score or a rank.",
);
pub const NOTHING: Text = text("Belum ada nilai untuk dibaca", "No score to read yet");
pub const NOTHING_WHY: Text = text(
    "Lembar yang disegel tidak memuat nilai dari karya yang masih ikut.",
    "The sealed sheets hold no score of a work that is still in the competition.",
);

pub const JURORS: Text = text("Juri yang menilai", "Jurors who scored");
pub const SHEETS: Text = text("Lembar nilai", "Score sheets");
pub const FLAGGED: Text = text("Juri dengan tanda", "Jurors with a flag");

pub const OVERVIEW: Text = text("Gambaran umum", "Overview");
pub const SOURCES: Text =
    text("Dari mana perbedaan nilai berasal", "Where differences between scores come from");
pub const FROM_WORKS: Text = text("Mutu karya", "Quality of the works");
pub const FROM_SEVERITY: Text = text("Ketat-longgarnya juri", "Strict and lenient jurors");
pub const FROM_REST: Text = text("Selera, kebetulan, hal lain", "Taste, chance, anything else");
pub const SOURCES_WHY: Text = text(
    "Makin besar bagian mutu karya, makin banyak kata nilai tentang karya dan makin sedikit tentang siapa jurinya. Bagian ketat-longgar dapat diperhitungkan dengan penyesuaian; bagian ketiga hanya mengecil dengan lebih banyak juri per karya.",
    "The larger the share of the works, the more a score says about the work and the less about who gave it. The share of strictness can be adjusted for; the third share shrinks only with more jurors per work.",
);
pub const NO_VARIANCE: Text = text(
    "Perbedaan antarjuri belum dapat dipisahkan dari perbedaan antarkarya: perlu sedikitnya dua juri yang menilai beberapa karya yang sama.",
    "Differences between jurors cannot be told from differences between works yet: at least two jurors have to score several of the same works.",
);

pub const RELIABILITY: Text = text("Seberapa dapat diandalkan", "How far the scores can be relied on");
pub const ICC_ONE: Text = text("Nilai satu juri", "One juror's score");
pub const ICC_ADJUSTED: Text = text("Setelah penyesuaian", "After adjustment");
pub const ICC_WHY: Text = text(
    "0 berarti nilai tidak membedakan karya sama sekali; 1 berarti tim juri lain yang setara akan memberi nilai yang sama. Di bawah 0,50 lemah, 0,50 sampai 0,75 sedang, di atas 0,75 baik.",
    "0 means that scores do not tell works apart at all; 1 that another jury like this one would give the same. Below 0.50 is poor, 0.50 to 0.75 moderate, above 0.75 good.",
);
pub const POOR: Text = text("lemah", "poor");
pub const MODERATE: Text = text("sedang", "moderate");
pub const GOOD: Text = text("baik", "good");

pub const AGREEMENT: Text =
    text("Apakah juri sepakat tentang urutan", "Whether the jurors agree on the order");
pub const NO_AGREEMENT: Text = text(
    "Kesepakatan urutan tidak dihitung: belum ada dua juri yang menilai sedikitnya lima karya yang sama. Kendall W memerlukan seluruh juri menilai karya yang sama, misalnya pada babak final.",
    "Agreement on the order is not computed: no two jurors scored at least five of the same works. Kendall's W needs the whole jury to score the same works, as in a final.",
);
pub const AGREEMENT_WHY: Text = text(
    "0 berarti tidak ada kesepakatan, 1 berarti urutan yang persis sama.",
    "0 means no agreement, 1 the very same order.",
);

pub const QUESTIONS: Text = text("Yang patut ditanyakan", "What to ask");
pub const NO_QUESTIONS: Text = text(
    "Tidak ada juri yang melewati batas mana pun. Itu kabar baik, tetapi juga bukan bukti bahwa semua nilai tepat.",
    "No juror passes any of the limits. That is good news, and no proof either that every score is right.",
);
pub const STRICT: Text = text("jauh lebih ketat", "much stricter");
pub const LENIENT: Text = text("jauh lebih longgar", "much more lenient");
pub const ERRATIC: Text = text("sering jauh dari panel", "often far from the panel");
pub const APART: Text = text("urutan berbeda", "a different order");
pub const FLAT: Text = text("hampir sama rata", "hardly any spread");
pub const HALO: Text = text("kriteria menyatu", "criteria as one");
pub const FAVOUR: Text = text("satu instansi lebih tinggi", "one institution higher");

pub const SEVERITY: Text = text("Kecenderungan", "Severity");
pub const SEVERITY_PLOT: Text = text("Ketat atau longgar, per juri", "Strict or lenient, juror by juror");
pub const STRICTER: Text = text("lebih ketat", "stricter");
pub const MORE_LENIENT: Text = text("lebih longgar", "more lenient");
pub const SEVERITY_VALUE: Text = text("Poin ± galat baku", "Points ± standard error");
pub const SEVERITY_WHY: Text = text(
    "Titik menunjukkan berapa poin seorang juri memberi di atas atau di bawah rata-rata seluruh juri untuk karya yang sama; garisnya rentang 95 %. Garis putus-putus menandai dua simpangan baku. Juri yang ketat tidak salah: selisihnya dapat diperhitungkan, selama ia ketat kepada semua karya.",
    "The dot shows how many points a juror gives above or below the whole jury's mean for the same works; its line is the 95 % range. Dashed lines mark two standard deviations. A strict juror is not wrong: the difference can be adjusted for as long as it holds for every work.",
);
pub const SEVERITY_CUT: Text = text(
    "Ditampilkan 30 juri paling ketat dan 30 paling longgar; semua juri ada dalam tabel di bawah dan berkas CSV.",
    "The 30 strictest and the 30 most lenient jurors are drawn; all of them are in the table below and in the CSV file.",
);

pub const TABLE: Text = text("Angka per juri", "Figures per juror");
pub const TABLE_WHY: Text = text(
    "Juri dengan tanda di atas, lalu menurut kode. Simpangan, keselarasan, sebaran, dan halo baru diberi tanda mulai 15 nilai.",
    "Jurors with a flag first, then by code. Misfit, agreement, spread and halo are flagged from 15 scores on.",
);
pub const DOWNLOAD: Text = text("Unduh tabel (CSV)", "Download the table (CSV)");
pub const JUROR: Text = text("Juri", "Juror");
pub const SCORES: Text = text("Nilai", "Scores");
pub const MISFIT: Text = text("Simpangan", "Misfit");
pub const CORRELATION: Text = text("Keselarasan", "Agreement");
pub const SPREAD: Text = text("Sebaran", "Spread");
pub const MODAL: Text = text("Modus", "Mode");
pub const SAME: Text = text("Kriteria sama", "Equal criteria");
pub const HALO_COLUMN: Text = text("Halo", "Halo");

pub const READING: Text = text("Cara membaca setiap angka", "How to read each figure");
pub const READ_SEVERITY: Text = text(
    "Poin di atas (+) atau di bawah (−) rata-rata seluruh juri untuk karya yang sama, dengan galat bakunya. Ditanyakan bila lebih dari dua simpangan baku antarjuri dan lebih dari tiga galat baku. Dalam juri yang wajar pun sekitar satu dari dua puluh terkena.",
    "Points above (+) or below (−) the whole jury's mean for the same works, with the standard error. Asked about beyond two standard deviations between jurors and three standard errors. In any ordinary jury about one in twenty is.",
);
pub const READ_MISFIT: Text = text(
    "Seberapa jauh tiap nilai dari panelnya, setelah ketat-longgar disisihkan. Sekitar 1 itu biasa (0,72–1,13 pada juri cermat); di atas 1,4 ditanyakan.",
    "How far single scores stand from their panels, strictness set aside. About 1 is usual (0.72–1.13 for careful jurors); above 1.4 is asked about.",
);
pub const READ_CORRELATION: Text = text(
    "Korelasi dengan rata-rata juri lain yang sudah disesuaikan, nilai sendiri tidak ikut. Ukuran yang paling tajam: di bawah 0,3 ditanyakan, 0,48 atau lebih itu biasa.",
    "Correlation with the adjusted mean of the other jurors, one's own score left out. The sharpest of these figures: below 0.3 is asked about, 0.48 and more is usual.",
);
pub const READ_SPREAD: Text = text(
    "Simpangan baku nilai juri dibagi simpangan baku semua nilai. Biasanya 0,64–1,08; di bawah 0,4 karya hampir tidak dibedakan.",
    "Standard deviation of the juror's scores over that of all scores. Usually 0.64–1.08; below 0.4 works are hardly told apart.",
);
pub const READ_MODAL: Text = text(
    "Modus: bagian nilai akhir yang sama dengan nilai yang paling sering diberikan juri itu. Kriteria sama: bagian lembar yang semua kriterianya bernilai sama. Tanpa batas; berguna di samping sebaran.",
    "Mode: share of totals equal to the juror's most frequent one. Equal criteria: share of sheets whose criteria all have the same value. Without a limit; of use beside the spread.",
);
pub const READ_HALO: Text = text(
    "Apakah nilai tiap kriteria naik turun bersama melebihi yang dijelaskan karya dan ketat-longgarnya juri. Di atas 0,8 dan jauh di atas median juri ditanyakan.",
    "Whether the criteria rise and fall together beyond what the work and the juror's strictness explain. Above 0.8 and far above the jury's median is asked about.",
);
pub const READ_TIME: Text = text(
    "Lama menonton tiap karya tidak dicatat portal, jadi tidak dinilai di sini.",
    "The portal does not record how long a work was watched, so this is not looked at.",
);

pub const PANELS: Text = text("Panel karya teratas", "Panels of the best works");
pub const PANELS_LISTED: Text = text(
    "Jurinya terlalu banyak untuk satu gambar; simpangan tiap juri disebut per karya.",
    "There are too many jurors for one drawing; each juror's deviation is named by work.",
);
pub const PANELS_PLOT: Text =
    text("Selisih tiap juri dari rekan sepanelnya, poin", "Each juror beside the rest of the panel, points");
pub const PANELS_WHY: Text = text(
    "Angka menunjukkan berapa poin nilai seorang juri di atas (biru) atau di bawah (merah) rekan sepanelnya, setelah ketat-longgar disisihkan. Warna makin pekat bila selisihnya makin sulit dijelaskan oleh kebetulan. Karya dengan nilai tertinggi di atas.",
    "The number says how many points a juror's score stands above (blue) or below (red) the rest of the panel, strictness set aside. The colour deepens the harder the difference is to explain by chance. Works with the highest value first.",
);
pub const NO_PANELS: Text = text(
    "Tidak ada karya teratas dengan dua nilai atau lebih, jadi tidak ada yang dapat dibandingkan.",
    "No work at the top has two scores or more, so there is nothing to compare.",
);
pub const WORK: Text = text("Karya", "Work");
pub const DEVIATION: Text = text("Selisih per juri", "Difference per juror");

pub const NOT_TESTED: Text = text(
    "Belum ada juri yang menilai sedikitnya tiga karya dari instansi yang sama, jadi tidak ada yang dapat diperiksa.",
    "No juror scored at least three works of one institution, so there is nothing to look at.",
);
pub const INSTITUTIONS: Text = text("Instansi", "Institutions");
pub const NO_FAVOUR: Text = text(
    "Tidak ada yang menonjol. Pemeriksaan ini jarang menemukan sesuatu: keberpihakan 15 poin pun hanya terlihat pada sekitar tiga sampai lima dari sepuluh kejadian.",
    "Nothing stands out. This check seldom finds anything: even a favour of 15 points shows in about three to five of ten cases only.",
);
pub const INSTITUTION: Text = text("Instansi", "Institution");
pub const HIGHER: Text = text("Lebih tinggi", "Higher by");
pub const CHANCE: Text = text("Peluang kebetulan", "By chance");

pub const FAIRNESS: Text = text("Pembagian dan keadilan", "Sharing out and fairness");
pub const LOADS: Text = text("Lembar per juri", "Sheets per juror");
pub const EFFICIENCY: Text = text("Efisiensi-A", "A-efficiency");
pub const GROUPS: Text = text("Kelompok juri", "Groups of jurors");
pub const SHORT: Text = text("Karya kurang nilai", "Works short of scores");
pub const UNSCORED: Text = text("Karya tanpa nilai", "Works without a score");
pub const EFFICIENCY_GOOD: Text = text(
    "Juri bertemu cukup merata, sehingga ketat dan longgar dapat dibandingkan (0,900 atau lebih diharapkan; 1 berarti semua bertemu semua).",
    "The jurors met evenly enough for strictness to be compared (0.900 and more is expected; 1 means that everybody met everybody).",
);
pub const EFFICIENCY_LOW: Text = text(
    "Juri bertemu kurang merata; kecenderungan sebagian juri lebih tidak pasti (0,900 atau lebih diharapkan).",
    "The jurors met unevenly; the severity of some of them is less certain (0.900 and more is expected).",
);
pub const EFFICIENCY_SPLIT: Text = text(
    "Juri terpecah dalam kelompok yang tidak pernah menilai karya yang sama. Ketat-longgar antarkelompok tidak dapat dibandingkan, dan penyesuaian tidak berlaku.",
    "The jury falls into groups that never scored a common work. Strictness cannot be compared between them, and no adjustment applies.",
);
pub const SHARED_PLOT: Text = text("Karya yang dinilai bersama", "Works scored together");
pub const SHARED_SUM: Text =
    text("Pasangan juri menurut banyaknya karya bersama", "Pairs of jurors by works in common");
pub const SHARED_WORKS: Text = text("karya", "works");
pub const SHARED_WITH: Text = text("Bersama siapa, berapa karya", "With whom, how many works");
pub const MOVES: Text = text("Karya yang dialihkan", "Works given to another juror");
pub const NO_MOVES: Text = text(
    "Tidak ada juri yang mengundurkan diri dari karya, dan tidak ada karya yang ditarik darinya.",
    "No juror stepped back from a work, and no work was taken back.",
);
pub const WHAT: Text = text("Kejadian", "What happened");
pub const REASON: Text = text("Alasan", "Reason");
pub const NO_REASON: Text = text(
    "Ditarik saat pembagian diperbarui: benturan kepentingan baru atau juri keluar.",
    "Taken back when the sharing-out was renewed: a new conflict, or the juror left.",
);
