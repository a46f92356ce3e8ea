//! Labels and hints of a work's fields, and what is said of values that cannot be kept.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Judul", "Title");
pub const TITLE_HINT: Text = text(
    "Singkat dan jelas, seperti yang ingin Anda lihat di daftar karya.",
    "Short and clear, the way you want to see it in a list of works.",
);
pub const COMPETENCIES: Text = text("Jenis kompetensi", "Competency kind");
pub const COMPETENCIES_HINT: Text = text("Pilih paling sedikit satu.", "Choose at least one.");
pub const VIDEO_KIND: Text = text("Jenis video", "Video kind");
pub const VIDEO_KIND_OTHER: Text = text("Jenis lain, sebutkan", "Another kind, in your words");
pub const VIDEO_KIND_OTHER_HINT: Text =
    text("Diisi bila Anda memilih jenis lain.", "Only if you chose another kind.");
pub const EXPLANATION: Text = text("Penjelasan pelatihan", "What the training is about");
pub const EXPLANATION_HINT: Text = text(
    "Tentang apa materi ini, dan mengapa penting bagi seluruh ASN.",
    "What this material is about, and why it matters to all civil servants.",
);
pub const OBJECTIVES: Text = text("Tujuan pembelajaran", "Learning objectives");
pub const OBJECTIVES_HINT: Text =
    text("Apa yang dapat dilakukan peserta setelah menontonnya.", "What learners can do after watching it.");
pub const BENEFITS: Text = text("Manfaat", "Benefits");
pub const BENEFITS_HINT: Text = text(
    "Apa yang menjadi lebih baik bagi peserta, instansi, atau masyarakat.",
    "What gets better for learners, institutions or the public.",
);
pub const TOPICS: Text = text("Topik diskusi", "Discussion topics");
pub const TOPICS_HINT: Text = text(
    "Satu pertanyaan per baris yang mendorong peserta berpikir: bagaimana, mengapa, apa pendapat Anda.",
    "One question per line that makes learners think: how, why, what do you think.",
);
pub const TOPIC_EXAMPLES: Text =
    text("Contoh pertanyaan diskusi yang baik", "Examples of good discussion questions");
pub const GOOD_TOPICS: [Text; 3] = [
    text(
        "Bagaimana Anda menerapkan langkah kedua di unit kerja Anda, dan apa hambatannya?",
        "How would you take the second step in your own unit, and what stands in the way?",
    ),
    text(
        "Mengapa cara lama tetap dipakai walaupun hasilnya kurang baik?",
        "Why does the old way live on although it works less well?",
    ),
    text(
        "Apa akibatnya bagi warga bila langkah ini dilewati? Ceritakan dari pengalaman Anda.",
        "What happens to citizens if this step is left out? Tell it from your own experience.",
    ),
];
pub const TOPIC_EXAMPLES_WHY: Text = text(
    "Pertanyaan seperti ini berangkat dari isi film, jawabannya lebih dari satu, dan menyentuh pekerjaan peserta. Hindari yang cukup dijawab ya, tidak, atau satu istilah. Satu topik dibahas dalam satu video inti.",
    "Questions like these start from the film, have more than one answer and touch the learner's own work. Avoid what yes, no or a single term can answer. Each topic has a core video of its own.",
);
pub const EVALUATION: Text = text("Evaluasi", "Evaluation");
pub const EVALUATION_LEAD: Text = text(
    "Soal pilihan yang menentukan kelulusan peserta. Setiap soal memiliki satu kunci atau lebih; pilihan yang tidak dipakai dikosongkan.",
    "Multiple-choice questions that decide whether a learner passes. Each has one key or more; leave unused answers empty.",
);
pub const PASS_MARK: Text = text("Nilai lulus (persen)", "Pass mark (percent)");
pub const BAD_PERCENT: Text = text(
    "Nilai lulus adalah angka bulat dari 1 sampai 100.",
    "The pass mark is a whole number from 1 to 100.",
);
pub const ORIGINAL: Text = text(
    "Karya ini asli buatan kami, dan kami bertanggung jawab penuh atas isinya.",
    "This work is our own, and we take full responsibility for what it contains.",
);
pub const ORIGINAL_MISSING: Text = text(
    "Nyatakan bahwa karya ini asli sebelum mengirimnya.",
    "State that the work is your own before submitting it.",
);
pub const LICENCE_MISSING: Text = text(
    "Setujui pemanfaatan karya sebelum mengirimnya.",
    "Consent to the use of the work before submitting it.",
);
pub const TOPICS_TAB: Text = text("Diskusi", "Discussion");
pub const ORIGINAL_WORK: Text = text("karya asli", "original work");
pub const LICENCE: Text = text("izin penggunaan", "licence");

pub const BAD_LINK: Text = text(
    "Tautan ini tidak dapat dibuka. Salin alamat lengkapnya, yang diawali https://.",
    "This link cannot be opened. Copy the whole address, which begins with https://.",
);
pub const TAG_WITHOUT_CODE: Text = text(
    "Pilih kompetensinya, atau kosongkan tingkatnya.",
    "Choose the competency, or leave its level empty.",
);
pub const TAG_WITHOUT_LEVEL: Text = text(
    "Pilih tingkat dari daftar untuk kompetensi ini.",
    "Choose a level from the list for this competency.",
);
pub const TAG_UNKNOWN: Text = text("Pilih kompetensi dari daftar.", "Choose a competency from the list.");
pub const TAG_TWICE: Text = text(
    "Kompetensi ini sudah dipilih di atas. Satu kompetensi memiliki satu tingkat.",
    "This competency is chosen above already. A competency has one level.",
);
pub const AUDIENCE: Text = text("Untuk siapa", "For whom");
pub const AUDIENCE_HINT: Text = text(
    "Siapa yang paling terbantu, misalnya bendahara baru atau semua pejabat pengawas.",
    "Who gains most from it, such as new treasurers or all supervisors.",
);
pub const CAPTIONS_LINK: Text = text("Tautan takarir", "Link to captions");
pub const CAPTIONS_LINK_HINT: Text = text(
    "Berkas takarir (.srt, .vtt) yang dibagikan, atau film di YouTube atau Drive yang sudah bertakarir. Diawali https://.",
    "A shared caption file (.srt, .vtt), or a YouTube or Drive film that has captions. Begins with https://.",
);
pub const COMPETENCY_TAGS: Text = text("Kompetensi bidang pelatihan", "Competencies of the training field");
pub const COMPETENCY_TAGS_HINT: Text = text(
    "Hanya untuk karya tentang penyelenggaraan pelatihan ASN. Pilih kompetensi dan tingkatnya, paling banyak lima; kosongkan bila materinya tentang hal lain.",
    "Only for works about running the training of civil servants. Choose competencies and their level, five at most; leave it empty for any other subject.",
);
