//! Sentences of the committee's pages on jurors, routing and progress.

use crate::i18n::{Text, text};

pub const JURORS: Text = text("Juri", "Jurors");
pub const CODE: Text = text("Kode", "Code");
pub const NAME: Text = text("Nama", "Name");
pub const EMAIL: Text = text("Surel", "E-mail");
pub const EXPERTISE: Text = text("Keahlian", "Expertise");
pub const INSTITUTION: Text = text("Instansi", "Institution");
pub const CAPACITY: Text = text("Kapasitas", "Capacity");
pub const STATUS: Text = text("Status", "Status");
pub const NO_LIMIT: Text = text("tanpa batas", "no limit");
pub const NO_JURORS: Text = text("Belum ada juri", "No jurors yet");
pub const NO_JURORS_WHY: Text = text(
    "Undang juri dengan formulir di atas. Setiap juri menyatakan independensi dan instansinya sebelum karya dibagikan.",
    "Invite jurors with the form above. Each declares independence and institution before any work is given out.",
);
pub const INVITE: Text = text("Undang juri", "Invite a juror");
pub const SEND_INVITATION: Text = text("Kirim undangan", "Send the invitation");
pub const PROPOSE: Text = text("Usulkan undangan", "Ask for the invitation");
pub const PROPOSED: Text = text(
    "Usulan tercatat. Anggota lain sudah diberi tahu lewat surat; undangan terkirim setelah ia menyetujuinya.",
    "The request is noted. The other members were told by letter; the invitation goes out once one of them agrees.",
);
pub const INVITING_BY_TWO: Text = text(
    "Karya sudah dibagikan, sehingga juri baru diundang oleh dua anggota: Anda mengusulkan, anggota lain memeriksa dan mengirim undangannya.",
    "Works were given out, so two members invite a new juror: you ask for it, another member goes through it and sends the invitation.",
);
pub const LIST: Text = text("Undang dari daftar", "Invite from a list");
pub const LIST_MEND: Text =
    text("Perbaiki daftar atau ganti berkasnya", "Mend the list, or send another file");
pub const LIST_PASTED: Text = text("Daftar juri", "List of jurors");
pub const LIST_COLUMNS: Text = text(
    "Baris pertama menyebut kolomnya: nama, surel, keahlian (wajib); instansi, kapasitas, nip (bila ada). Tempel langsung dari lembar kerja, atau pisahkan dengan koma atau titik koma.",
    "The first line names the columns: name, email, expertise (required); institution, capacity, nip (if known). Paste straight from a spreadsheet, or separate with commas or semicolons.",
);
pub const LIST_FILE: Text = text("Berkas CSV atau XLSX", "CSV or XLSX file");
pub const LIST_FILE_HINT: Text = text(
    "Isinya menggantikan daftar di bawah. Format kolom NIP di Excel sebagai Teks.",
    "What it holds takes the place of the list below. In Excel, format the column of employee numbers as text.",
);
pub const LIST_PATTERN: Text =
    text("Unduh daftar juri sekarang sebagai contoh", "Download the jury of today as a pattern");
pub const LIST_REPORT: Text = text("Unduh hasil tiap baris", "Download what becomes of each line");
pub const LIST_CHECK: Text = text("Periksa daftar", "Check the list");
pub const LIST_MISSING: Text =
    text("Pilih berkasnya atau tempel daftarnya.", "Choose the file, or paste the list.");
pub const LIST_TOO_LARGE: Text = text(
    "Daftar ini lebih dari 60 KB, kira-kira lima ratus orang. Bagi menjadi beberapa daftar.",
    "The list is larger than 60 KB, about five hundred people. Divide it into several.",
);
pub const LIST_FAULTS: Text = text(
    "Perbaiki baris yang salah di bawah, atau hapus barisnya, lalu periksa lagi. Selama ada yang salah tidak ada yang diundang.",
    "Mend the wrong lines below, or take them out, then check again. While a line is wrong nobody is invited.",
);
pub const LIST_SENT_ALREADY: Text = text(
    "Daftar ini sudah dikirim; tidak ada yang diundang dua kali.",
    "This list was sent already; nobody is invited twice.",
);
pub const LINE: Text = text("Baris", "Line");
pub const OUTCOME: Text = text("Yang terjadi", "What happens");
pub const LINE_INVITED: Text = text("undangan baru", "new invitation");
pub const LINE_KNOWN: Text = text("sudah dalam tim juri", "in the jury already");
pub const LINE_WRONG: Text = text("salah", "wrong");
pub const LINE_WHY: Text = text("Keterangan", "Remark");
pub const LINE_MEANT: Text = text("belum dikenal; mungkin maksudnya", "not known; perhaps");
pub const PROPOSALS: Text = text("Usulan undangan", "Invitations asked for");
pub const SEND_PROPOSED: Text = text("Kirim undangan ini", "Send these invitations");
pub const PROPOSAL_SENT: Text = text("Undangan dikirim.", "The invitations were sent.");
pub const INVITED_ANEW: Text = text("diundang lagi", "invited anew");
pub const PROPOSAL_LETTERS: Text = text(
    "Setiap orang menerima surat undangan. Yang menyatakan independensi ikut dalam pembagian berikutnya; karya yang sudah dibuka juri lain tidak berpindah.",
    "Each receives a letter. Who declares independence takes part in the next routing; works that other jurors opened do not move.",
);
pub const INVITE_AGAIN: Text = text("Kirim ulang undangan", "Send the invitation again");
pub const INVITED_AGAIN: Text =
    text("Undangan dikirim ulang dengan tautan baru.", "The invitation was sent again with a new link.");
pub const INVITE_ANEW: Text = text("Undang lagi", "Invite again");
pub const REVOKE: Text = text("Cabut undangan", "Revoke the invitation");
pub const REVOKED: Text = text(
    "Undangan dicabut; tautannya tidak berlaku lagi, dan yang bersangkutan diberi tahu.",
    "The invitation is revoked; its link does not work any more, and the person is told.",
);
pub const NAME_HINT: Text = text("Nama lengkap tanpa gelar.", "Full name without titles.");
pub const EXPERTISE_HINT: Text = text(
    "Misalnya: desain pembelajaran, produksi video, teknologi pembelajaran.",
    "For example: instructional design, video production, learning technology.",
);
pub const EXPERTISE_MISSING: Text = text(
    "Tulis keahliannya; juri adalah ahli di bidang pelatihan atau teknologi pembelajaran.",
    "Give the expertise; jurors are experts in training or learning technology.",
);
pub const INSTITUTION_HINT: Text = text(
    "Sebaiknya persis seperti di direktori. Juri memastikannya sendiri dalam pernyataan.",
    "Best exactly as in the directory. The juror confirms it in the declaration.",
);
pub const CAPACITY_HINT: Text =
    text("Jumlah karya terbanyak; kosong berarti tanpa batas.", "Most works; empty means no limit.");
pub const BAD_CAPACITY: Text = text(
    "Tulis bilangan bulat 1 sampai 9999, atau kosongkan.",
    "Write a whole number from 1 to 9999, or leave it empty.",
);
pub const NIP: Text = text("NIP", "Employee number (NIP)");
pub const NIP_HINT: Text = text(
    "Bila diketahui. Disimpan tersegel; peserta dengan NIP yang sama tidak akan bertemu juri ini.",
    "If known. Kept sealed; an entrant with the same number will never meet this juror.",
);
pub const ANSWER_BY: Text = text("Batas jawaban", "Answer by");
pub const ANSWER_BY_HINT: Text = text(
    "WIB; menit terakhir masih dihitung. Sampai saat itu karya direncanakan baginya; sesudahnya dibagikan kepada juri lain.",
    "WIB; the last minute still counts. Until then works are planned for them; after that they go to other jurors.",
);
pub const BAD_ANSWER_BY: Text = text(
    "Tulis tanggal dan jamnya, misalnya 2023-07-13 23:59.",
    "Write date and time, such as 2023-07-13 23:59.",
);
pub const ANSWER_DATE: Text =
    text("Batas jawaban bagi yang belum menyatakan", "Date by which those who have not declared must");
pub const ANSWER_DATE_LEAD: Text = text(
    "Berlaku bagi semua yang diundang dan belum menyatakan independensi. Tidak ada surat yang dikirim.",
    "Holds for everybody who is invited and has not declared independence. No letter goes out.",
);
pub const SET_ANSWER_DATE: Text = text("Tetapkan batas", "Set the date");
pub const ANSWER_DATE_SET: Text = text("Batas jawaban ditetapkan.", "The date is set.");
pub const CHANGE_ANSWER_DATE: Text = text("Ubah batas jawaban", "Change the date to answer by");
pub const AWAITED: Text = text("menunggu jawaban", "awaiting an answer");
pub const LATE: Text = text("lewat batas jawaban", "past the date");
pub const AWAITED_TITLE: Text = text("Belum menyatakan independensi", "Independence not declared");
pub const AWAITED_LEAD: Text = text(
    "Karya direncanakan bagi yang masih dapat menjawab, dan menjadi miliknya setelah ia menyatakan independensi sebelum batasnya. Sebelum itu antreannya kosong.",
    "Works are planned for those who can still answer, and become theirs once they declare independence in time. Until then their queue is empty.",
);
pub const LATE_WHY: Text =
    text("tidak diperhitungkan lagi dalam pembagian ini", "not counted in this plan any more");
pub const ENOUGH: Text = text("juri cukup", "enough jurors");
pub const WITHOUT_OK: Text =
    text("Tanpa mereka pembagian tetap dapat dibuat.", "Without them there is still a plan.");
pub const WITHOUT_SHORT: Text = text("tanpa mereka kurang juri", "too few jurors without them");
pub const PENDING: Text = text("Menunggu jawaban juri", "Awaiting a juror's answer");
pub const DROPPED: Text = text("Rencana yang dilepas", "Planned pairs let go");
pub const LET_GO: Text = text("Berhentikan sebagai juri", "Release from the jury");
pub const LEAVE_EFFECT_DONE: Text =
    text("Nilai yang sudah dikirim tetap dipakai.", "Sheets handed in stay in use.");
pub const LEAVE_EFFECT_OPEN: Text = text(
    "Karya yang belum dikirim nilainya dialihkan ke juri lain sejauh aturan memungkinkan.",
    "Works without a submitted sheet go to other jurors as far as the rules allow.",
);
pub const LEAVE_WARNING: Text = text(
    "Bila kelak diundang lagi, juri menyatakan independensi dari awal; karya yang dilepas tidak kembali kepadanya.",
    "Invited again later, the juror declares independence anew; works given up do not come back.",
);
pub const EDIT_CHECK: Text = text("Lihat akibatnya", "See what follows");
pub const EDIT_SAVE: Text = text("Simpan perubahan", "Save the change");
pub const EDIT_NOTHING_MOVES: Text = text("Tidak ada karya yang berpindah.", "No work moves.");
pub const EDIT_STORED: Text = text("Tersimpan sekarang", "Stored now");
pub const EDIT_NEW_HOUSE: Text = text(
    "Instansi ini belum dikenal portal; namanya menunggu disahkan atau digabungkan.",
    "The portal does not know this institution; its name waits to be listed or merged.",
);
pub const EDIT_FORMER_HOUSE: Text = text(
    "Instansi yang dinyatakan sebelumnya tetap dihindari.",
    "The institution declared before stays a conflict.",
);
pub const EDIT_GIVEN_UP: Text = text(
    "Karya instansi barunya dilepas dan dialihkan kepada juri lain sejauh aturan memungkinkan; nilainya tidak dipakai:",
    "Works of the new institution are given up and go to other jurors as far as the rules allow; marks on them do not count:",
);
pub const EDIT_CALIBRATION: Text = text("karya kalibrasi", "a calibration work");
pub const EDITED: Text = text("Perubahan disimpan.", "The change is saved.");
pub const REASON: Text = text("Alasan", "Reason");
pub const LEFT: Text = text(
    "Juri dikeluarkan; semua karyanya sudah mendapat juri lain.",
    "The juror left; every open work has another juror.",
);

pub const ROUTING: Text = text("Pembagian karya", "Routing");
pub const SEE_DRAW: Text = text("Lihat undian", "See the draw");
pub const DRAW_IS_PUBLIC: Text = text(
    "Dengan pembagian ini, masukan dan hasil undian terbuka untuk umum di halaman undian, dengan kode juri dan instansi, tanpa nama.",
    "With this act what works are drawn from, and the plan, are public on the page of the draw: under codes of jurors and institutions, without names.",
);
pub const ROUTING_LEAD: Text = text(
    "Pratinjau dihitung ulang setiap kali halaman dibuka, dari benih yang diumumkan. Pasangan yang sudah ditetapkan tidak berpindah, kecuali yang belum dibuka bila ada juri baru.",
    "The preview is computed afresh each time the page opens, from the published seed. Pairs that stand are not moved, except unopened ones when a juror joined.",
);
pub const NOTHING_TO_ROUTE: Text = text("Belum ada yang dapat dibagikan", "Nothing to route yet");
pub const NOTHING_TO_ROUTE_WHY: Text = text(
    "Pembagian memerlukan karya yang lolos verifikasi dan tim juri yang sudah diundang.",
    "Routing needs works that passed verification and jurors who have been invited.",
);
pub const WORKS: Text = text("Karya", "Works");
pub const PER_WORK: Text = text("Juri per karya", "Jurors per work");
pub const NEW_PAIRS: Text = text("Penilaian baru", "New assessments");
pub const ALL_PAIRS: Text = text("Seluruh penilaian", "All assessments");
pub const CALIBRATION: Text = text("Penilaian karya kalibrasi baru", "New assessments of calibration works");
pub const TAKEN_BACK: Text = text("Ditarik karena benturan", "Taken back for a conflict");
pub const MOVED: Text = text("Dialihkan ke juri baru", "Moved to a juror who joined");
pub const SAME_INSTITUTION: Text = text("Pasangan seinstansi dihindari", "Same-institution pairs avoided");
pub const DECLARED: Text = text("Instansi yang dinyatakan juri dihindari", "Declared institutions avoided");
pub const OWN_ENTRY: Text = text("Karya juri sendiri dihindari", "Jurors' own works avoided");
pub const NAMED_WORK: Text =
    text("Karya atau tim yang disebut juri dihindari", "Named works or teams avoided");
pub const BEFORE: Text =
    text("Pasangan yang pernah mundur atau dialihkan", "Pairs recused or reassigned before");
pub const SPLIT_SHORT: Text = text("tidak terhubung", "not connected");
pub const SPLIT: Text = text(
    "Juri terbagi dalam kelompok yang tidak berbagi karya, sehingga nilai antarkelompok tidak dapat dibandingkan. Tambah juri dari instansi lain, atau adakan karya kalibrasi yang dinilai semua juri.",
    "The jurors fall into groups that share no work, so scores cannot be compared between groups. Add jurors from other institutions, or let all jurors score calibration works.",
);
pub const QUALITY: Text = text("Mutu rancangan", "Quality of the design");
pub const LOADS: Text = text("Beban teringan dan terberat", "Lightest and heaviest load");
pub const GROUPS: Text = text("Kelompok juri yang terhubung", "Connected groups of jurors");
pub const EFFICIENCY: Text = text("Efisiensi A (harapan ≥ 0,900)", "A-efficiency (≥ 0.900 expected)");
pub const SHARED: Text = text("Terbanyak dua juri sepanel", "Most works two jurors share");
pub const SAME_PANEL: Text = text("Juri seinstansi dalam satu panel", "Jurors of one institution on a panel");
pub const TEAM_REPEATS: Text =
    text("Juri menilai dua karya peserta yang sama", "Jurors who hold two works of an entry");
pub const SEED: Text = text("Angka awal undian (benih)", "Seed of the draw");
pub const LOAD_PER_JUROR: Text = text("Beban per juri", "Load per juror");
pub const COMMIT: Text = text("Tetapkan pembagian", "Commit the routing");
pub const COMMIT_HINT: Text = text(
    "Setiap juri yang mendapat karya baru menerima satu surat. Bila data berubah sejak pratinjau ini, pembagian tidak disimpan dan pratinjau baru ditampilkan.",
    "Each juror with new works receives one letter. If the data changed since this preview, nothing is saved and a new preview is shown.",
);
pub const COMMIT_ANYWAY: Text =
    text("Bagikan meski nama belum diselesaikan", "Give the works out although names are open");
pub const NAMES_OPEN: Text =
    text("Nama instansi belum diselesaikan", "Institution names that are not settled");
pub const NAMES_OPEN_WHY: Text = text(
    "Selama nama ini belum disahkan atau digabungkan, juri dari instansi yang sama bisa menerima karyanya. Selesaikan dahulu. Bila pembagian tidak dapat menunggu, dua anggota memutuskannya.",
    "Until these names are listed or merged, a juror of the same institution may be given such a work. Settle them first. If routing cannot wait, two members decide so.",
);
pub const COMMITTED: Text = text(
    "Pembagian ditetapkan dan surat kepada juri disiapkan.",
    "The routing is committed and letters to the jurors are on their way.",
);
pub const NOT_YET: Text = text("belum dapat ditetapkan", "cannot be committed yet");
pub const UP_TO_DATE: Text = text(
    "Semua karya yang lolos sudah mempunyai juri; tidak ada pembagian baru.",
    "Every accepted work has its jurors; there is nothing new to commit.",
);
pub const INFEASIBLE: Text = text("Pembagian belum dapat dibuat", "No routing is possible yet");

pub const PROGRESS: Text = text("Penilaian", "Judging");
pub const ASSESSMENTS: Text = text("penilaian", "assessments");
pub const PER_JUROR: Text = text("Per juri", "Per juror");
pub const HELD: Text = text("Ditugaskan", "Assigned");
pub const DRAFTS: Text = text("Draf", "Drafts");
pub const READY: Text = text("Draf lengkap", "Complete drafts");
pub const DONE: Text = text("Terkirim", "Submitted");
pub const LOCKED: Text = text("Terkunci", "Locked");
pub const RECUSED: Text = text("Mengundurkan diri", "Recused");
pub const PANEL: Text = text("Juri dan alasannya", "Jurors and why");
pub const PER_WORK_TABLE: Text = text("Per karya", "Per work");
pub const NUMBER: Text = text("Nomor", "Number");
pub const TITLE: Text = text("Judul", "Title");
pub const STATE: Text = text("Status", "State");
pub const SHORT: Text = text("kurang juri", "lacks jurors");
pub const COMPLETE: Text = text("lengkap", "complete");
pub const RUNNING: Text = text("berjalan", "under way");
pub const COMPLETE_WORKS: Text = text("Karya dengan nilai lengkap", "Works with all sheets");
pub const SHORT_WORKS: Text = text("Karya kurang juri", "Works that lack jurors");
pub const TO_ROUTING: Text = text("Buka pembagian karya", "Open routing");
pub const FORECAST: Text = text("Apakah kita akan selesai?", "Shall we be done in time?");
pub const FORECAST_HOW: Text = text(
    "Laju = lembar terkirim dibagi hari sejak lembar pertama juri itu (paling sedikit satu hari). Perkiraan = sekarang + sisa lembar ÷ laju. Karya berisiko bila lembar terkirim, ditambah bagian sisa lembar tiap juri yang selesai sampai penutupan, dibulatkan kurang dari yang diperlukan.",
    "Pace = sheets handed in divided by days since that juror's first sheet (at least one day). Forecast = now + open sheets ÷ pace. A work is at risk if the sheets in, plus the part of each juror's open sheets that is done by the closing, round to fewer than it needs.",
);
pub const OPEN_SHEETS: Text = text("Belum terkirim", "Not handed in");
pub const PACE_NOW: Text = text("Lembar per hari sekarang", "Sheets a day now");
pub const PACE_NEEDED: Text = text("Lembar per hari yang diperlukan", "Sheets a day needed");
pub const IN_TIME: Text = text("tepat waktu", "in time");
pub const TOO_LATE: Text = text("lewat penutupan", "after the closing");
pub const CANNOT_TELL: Text = text("belum diketahui", "not known yet");
pub const ALL_IN: Text = text("Semua lembar sudah dikirim.", "Every sheet is handed in.");
pub const RISKY_WHY: Text = text(
    "Dengan laju sekarang lembarnya diperkirakan kurang saat penjurian ditutup. Ingatkan jurinya, atau tambah juri.",
    "At the present pace these are expected to lack sheets when judging closes. Remind their jurors, or add jurors.",
);
pub const RESERVE: Text = text("Juri cadangan", "Reserve jurors");
pub const NO_RESERVE: Text = text(
    "Tidak ada juri yang sudah menyatakan independensi dan masih dapat menerima karya.",
    "No juror who has declared independence can take more works.",
);
pub const PACES: Text = text("Laju per juri", "Pace of each juror");
pub const LAST_SEEN: Text = text("Terakhir aktif", "Last active");
pub const PACE: Text = text("Lembar per hari", "Sheets a day");
pub const DONE_ON: Text = text("Perkiraan selesai", "Done by");
pub const HANDED_PLOT: Text =
    text("Lembar terkirim dibanding yang diperlukan", "Sheets handed in against those needed");
pub const DAY: Text = text("Sampai hari", "Up to the day");
pub const HANDED_IN: Text = text("Terkirim", "Handed in");
pub const HANDED_NEEDED: Text = text("Diperlukan", "Needed");
pub const NO_PROGRESS: Text = text("Penilaian belum dimulai", "Judging has not begun");
pub const NO_PROGRESS_WHY: Text = text(
    "Kemajuan per juri dan per karya tampil di sini setelah karya dibagikan.",
    "Progress per juror and per work shows here once works are routed.",
);

pub const COUNTED: Text = text("juri", "jurors");
pub const SEARCH: Text =
    text("Kode, nama, surel, instansi, keahlian", "Code, name, e-mail, institution, expertise");
pub const FIND: Text = text("Cari juri", "Find a juror");
pub const ANY_STATUS: Text = text("Semua status", "Any status");
pub const ANSWER: Text = text("Jawaban", "Answer");
pub const ANY_ANSWER: Text = text("Semua jawaban", "Any answer");
pub const ANSWER_AWAITED: Text = text("belum menjawab", "not answered yet");
pub const ANSWER_GIVEN: Text = text("sudah menjawab", "answered");
pub const STANDING: Text = text("Laju", "Pace");
pub const ANY_STANDING: Text = text("Semua laju", "Any pace");
pub const BEHIND: Text = text("tertinggal", "behind");
pub const ALL_DONE: Text = text("selesai", "done");
pub const WITHOUT: Text = text("tanpa karya", "no works");
pub const ONE_JUROR: Text = text("satu orang", "one person");
pub const SHEETS: Text = text("Terkirim", "Submitted");
pub const INVITED_ON: Text = text("Diundang", "Invited");
pub const DECLARED_ON: Text = text("Menyatakan", "Declared");
