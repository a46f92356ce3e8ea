//! Words of help, contact and the privacy notice. What the notice says is what the portal does: whoever changes the one
//! changes the other.

use crate::i18n::{Text, text};

/// A part of a page: a heading with its steps or lines.
pub(super) struct Topic {
    /// Its address on the page.
    pub(super) anchor: &'static str,
    pub(super) title: Text,
    pub(super) steps: &'static [Text],
}

pub(super) const HELP: Text = text("Bantuan", "Help");
pub(super) const HELP_LEAD: Text = text(
    "Langkah-langkah yang paling sering ditanyakan. Semua yang Anda ketik tersimpan; Anda dapat berhenti dan melanjutkan kapan saja sebelum batas waktunya.",
    "The steps that are asked about most. Everything you type is kept; stop and go on whenever you like before the time limit.",
);
pub(super) const TOPICS: &[Topic] = &[
    Topic {
        anchor: "mendaftar",
        title: text("Mendaftar", "Registering"),
        steps: &[
            text(
                "Buat akun dengan alamat surel yang dapat Anda buka, lalu ikuti tautan di surat yang datang.",
                "Make an account with a mail address that you can open, then follow the link in the letter.",
            ),
            text(
                "Tekan Mulai pendaftaran di halaman pertama, lalu pilih perseorangan atau kelompok. Siapkan NIP atau NI PPPK, jabatan, nomor telepon, dan instansi.",
                "Press Start registering on the first page, then choose to enter alone or as a team. Have your NIP or NI PPPK, position, phone number and institution at hand.",
            ),
            text(
                "Baca dan setujui pernyataan. Kelompok lengkap setelah setiap anggota mengonfirmasi sendiri lewat tautan di suratnya.",
                "Read the declaration and agree. A team is complete once each member has confirmed through the link in their own letter.",
            ),
        ],
    },
    Topic {
        anchor: "mengirim",
        title: text("Mengirim karya", "Submitting a work"),
        steps: &[
            text(
                "Unggah film ke YouTube (publik atau tidak publik) atau Google Drive (siapa saja yang memiliki tautan). Portal tidak menyimpan filmnya.",
                "Upload the film to YouTube (public or unlisted) or Google Drive (anyone with the link). The portal does not keep films.",
            ),
            text(
                "Tempel tautannya pada karya Anda. Dalam beberapa detik terlihat apakah film memenuhi syarat, dan bila tidak, cara memperbaikinya.",
                "Paste its link into your work. Within seconds you see whether the film meets the conditions and, if not, how to mend it.",
            ),
            text(
                "Isi penjelasan, diskusi, dan soal. Tekan Kirim karya; tanda terima dengan nomor dan waktunya muncul saat itu juga.",
                "Fill in explanation, discussion and questions. Press Submit the work; the receipt with number and time appears at once.",
            ),
            text(
                "Sampai batas waktunya karya masih dapat diubah dan dikirim lagi. Yang berlaku adalah kiriman terakhir.",
                "Until the time limit a work can be changed and submitted again. The last submission counts.",
            ),
        ],
    },
    Topic {
        anchor: "perbaikan",
        title: text("Diminta memperbaiki", "A revision is asked for"),
        steps: &[
            text(
                "Surat dari panitia menyebut alasannya dan batas waktunya. Keduanya juga tertulis di halaman karya.",
                "The committee's letter says why and until when. Both stand on the page of the work as well.",
            ),
            text(
                "Perbaiki bagian yang disebut, lalu tekan Kirim ulang karya. Yang hanya disimpan belum sampai ke panitia.",
                "Mend what is named, then press Submit the work again. What is only saved has not reached the committee.",
            ),
        ],
    },
    Topic {
        anchor: "masuk",
        title: text("Tidak dapat masuk", "Signing in does not work"),
        steps: &[
            text(
                "Periksa alamat surel: pakai alamat yang menerima surat dari portal ini.",
                "Check the mail address: use the one that got letters from this portal.",
            ),
            text(
                "Pilih Lupa kata sandi di halaman masuk. Tautan di surat itu berlaku sekali.",
                "Choose Forgot password on the sign-in page. The link in that letter works once.",
            ),
            text(
                "Surat belum datang? Lihat folder spam, tunggu beberapa menit, lalu minta sekali lagi.",
                "No letter yet? Look into the spam folder, wait some minutes, then ask once more.",
            ),
        ],
    },
];
pub(super) const LINK_REFUSED: Text = text("Tautan film ditolak", "The link of a film is refused");
pub(super) const LINK_REFUSED_WHY: Text = text(
    "Paling sering film belum terbuka untuk semua orang. Buka aksesnya, lalu tekan Periksa ulang pada karya Anda.",
    "Most often the film is not open to everybody. Open it, then press Check again on your work.",
);
pub(super) const QUESTIONS: Text = text("Pertanyaan yang sering diajukan", "Questions that are often asked");

pub(super) const CONTACT: Text = text("Kontak panitia", "Contact the committee");
pub(super) const EMAIL: Text = text("Surel", "Mail");
pub(super) const PHONE: Text = text("Telepon", "Phone");
pub(super) const HOURS: Text = text("Jam layanan", "Hours");
pub(super) const NAME: Text = text("Nama", "Name");
pub(super) const SAY_WHICH: Text = text(
    "Sebutkan nomor karya atau nama kelompok Anda agar panitia cepat menemukannya.",
    "Give the number of your work or the name of your team, so that the committee finds it quickly.",
);
pub(super) const NO_CONTACT: Text = text(
    "Panitia belum mencantumkan alamatnya. Hubungi penyelenggara yang tertulis di bagian bawah halaman.",
    "The committee has not given its address yet. Write to the organiser named at the foot of the page.",
);
pub(super) const DATA_OFFICER: Text = text("Pejabat pelindungan data pribadi", "Data-protection officer");
pub(super) const NO_OFFICER: Text = text(
    "Penyelenggara belum mencantumkan pejabat pelindungan data. Sampaikan permintaan Anda kepada panitia.",
    "The organiser has not named a data-protection officer yet. Turn to the committee with your request.",
);
pub(super) const HOLES: Text = text("Celah keamanan", "Security holes");
pub(super) const HOLES_LEAD: Text = text(
    "Menemukan celah di portal ini? Beri tahu kami sebelum orang lain mengetahuinya.",
    "Have you found a hole in this portal? Tell us before others learn of it.",
);
pub(super) const REPORT_HOLE: Text = text("Laporkan celah", "Report a hole");
pub(super) const HOLES_TO_COMMITTEE: Text = text(
    "Kirim laporan kepada panitia; panitia meneruskannya kepada pengelola portal.",
    "Send the report to the committee, who pass it on to those who run the portal.",
);
/// What a report holds, what its writer leaves alone, and what becomes of it.
pub(super) const ABOUT_HOLES: &[Text] = &[
    text(
        "Tulis alamat halamannya, langkah untuk mengulanginya, dan apa yang dapat dilakukan orang dengannya.",
        "Write which page it is, the steps that show it again, and what somebody could do with it.",
    ),
    text(
        "Cukup satu contoh dengan akun Anda sendiri. Jangan membuka atau mengubah data orang lain, dan jangan membuat portal lambat bagi peserta.",
        "One example with your own account is enough. Open and change nobody else's data, and do not slow the portal down for entrants.",
    ),
    text(
        "Anda diberi tahu bahwa laporan diterima, dan sekali lagi setelah celah ditutup.",
        "You are told that the report arrived, and once more when the hole is closed.",
    ),
];

/// The topic that says for how long data are kept.
pub(super) const HOW_LONG: &str = "lama";
pub(super) const PRIVACY: Text = text("Pelindungan data pribadi", "Privacy");
pub(super) const PRIVACY_LEAD: Text = text(
    "Data apa yang disimpan portal ini, untuk apa, siapa yang melihatnya, dan apa hak Anda (UU 27/2022).",
    "Which data this portal keeps, what for, who sees them, and what your rights are (Act 27/2022).",
);
pub(super) const NOTICE: &[Topic] = &[
    Topic {
        anchor: "data",
        title: text("Yang disimpan", "What is kept"),
        steps: &[
            text(
                "Akun: nama, alamat surel, sandi dalam bentuk yang tidak dapat dibaca kembali, bahasa, dan perangkat dari setiap sesi.",
                "The account: name, mail address, the password in a form that cannot be read back, language, and the device of each session.",
            ),
            text(
                "Pendaftaran: NIP atau NI PPPK (terenkripsi), jabatan, nomor telepon, instansi, kapan pernyataan disetujui, dan persetujuan yang Anda berikan.",
                "The entry: NIP or NI PPPK (encrypted), position, phone number, institution, when the declaration was agreed to, and the consents you gave.",
            ),
            text(
                "Pendaftaran yang Anda mulai tetapi belum dikirim: semua yang Anda tulis, terenkripsi, sampai dikirim atau 60 hari sejak terakhir diubah.",
                "A registration that you began and did not send: all you wrote, encrypted, until it is sent or for 60 days after its last change.",
            ),
            text(
                "Karya: yang Anda tulis, tautan film, dan keterangan teknis film dari YouTube atau Google Drive. Filmnya sendiri tidak disimpan.",
                "Works: what you write, links of films, and technical facts about them from YouTube or Google Drive. The films themselves are not kept.",
            ),
            text(
                "Penilaian, keputusan, surat yang dikirim, dan jejak siapa melakukan apa dan kapan.",
                "Scores, decisions, letters that were sent, and a trail of who did what and when.",
            ),
        ],
    },
    Topic {
        anchor: "tujuan",
        title: text("Untuk apa", "What for"),
        steps: &[text(
            "Hanya untuk menyelenggarakan kompetisi ini: memeriksa syarat, menilai tanpa benturan kepentingan, menerbitkan piagam, dan menyerahkan karya terpilih kepada LMS ASN Unggul.",
            "For holding this competition alone: checking conditions, judging without conflicts of interest, issuing charters, and handing chosen works to LMS ASN Unggul.",
        )],
    },
    Topic {
        anchor: "siapa",
        title: text("Siapa yang melihat", "Who sees them"),
        steps: &[
            text(
                "Panitia, sesuai perannya. Juri melihat karya tanpa nama pembuat dan tanpa NIP.",
                "The committee, each in their role. Jurors see works without their makers' names and without NIP.",
            ),
            text(
                "Umum, setelah pengumuman: nama pembuat, instansi, judul, dan film karya terbaik serta karya di galeri. Pembuat dapat menarik karyanya dari galeri.",
                "Everybody, after the announcement: makers, institution, title and film of the best works and of those in the gallery. Makers can take a work out of the gallery.",
            ),
            text(
                "YouTube dan Google Drive menerima kode film yang Anda tempel, tanpa data Anda. Film baru dimuat setelah tombol putar ditekan.",
                "YouTube and Google Drive get the code of the film that you paste, and no data of yours. Films load only once the play button is pressed.",
            ),
            text(
                "Tidak ada iklan, pelacak, atau alat statistik pihak lain di portal ini.",
                "There are no advertisements, trackers or statistics of others on this portal.",
            ),
        ],
    },
    Topic {
        anchor: "perangkat",
        title: text("Di perangkat Anda", "On your device"),
        steps: &[
            text(
                "Kuki untuk sesi masuk, bahasa, tampilan, pesan sekali baca, dan isian yang dititipkan ketika sesi berakhir. Tidak ada kuki lain.",
                "Cookies for the session, the language, the appearance, messages shown once, and a form that is kept when a session ends. There are no others.",
            ),
            text(
                "Yang sedang Anda ketik disimpan di peramban sampai terkirim, dan dihapus ketika Anda keluar.",
                "What you are typing is kept in the browser until it is sent, and deleted when you sign out.",
            ),
        ],
    },
    Topic {
        anchor: HOW_LONG,
        title: text("Berapa lama", "For how long"),
        steps: &[
            text(
                "Selama diperlukan untuk menyelenggarakan dan mempertanggungjawabkan kompetisi, karena hasilnya dapat diperiksa ulang.",
                "As long as holding the competition and accounting for it takes, since its result can be checked again.",
            ),
            text(
                "NIP, nomor telepon, dan alamat surel pada pendaftaran, serta nama peserta yang karyanya tidak dinilai, dihapus sendiri oleh portal setelah jangka simpan edisinya lewat. Nama pada hasil, piagam, dan jejak audit tetap sebagai arsip.",
                "Employee numbers, phones and addresses in entries, and names of entrants whose works were not judged, are erased by the portal itself once the edition's time for keeping them is over. Names on results, charters and in the trail stay as an archive.",
            ),
            text(
                "Sesi yang tidak dipakai sebulan dan tautan sekali pakai yang sudah lewat dihapus sendiri oleh portal.",
                "Sessions unused for a month and old one-time links are deleted by the portal itself.",
            ),
        ],
    },
    Topic {
        anchor: "hak",
        title: text("Hak Anda", "Your rights"),
        steps: &[text(
            "Anda berhak melihat, memperbaiki, dan memperoleh salinan data Anda, menarik persetujuan, serta meminta penghapusan atau pembatasan. Semuanya ada di halaman Data saya setelah masuk, atau melalui pejabat di bawah ini; menurut undang-undang permintaan ditanggapi paling lama 3 × 24 jam.",
            "You may see, correct and get a copy of your data, withdraw consent, and ask for erasure or restriction. All of it is on the page of your own data once you are signed in, or with the officer below; by law a request is dealt with within 3 × 24 hours.",
        )],
    },
];
