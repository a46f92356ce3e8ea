//! Made-up people, teams and titles. No name, number or film belongs to anybody.

/// Given names.
pub const GIVEN: [&str; 40] = [
    "Sekar", "Bayu", "Ratih", "Galih", "Laras", "Wira", "Nirmala", "Tegar", "Kinanti", "Rangga", "Melati", "Arya",
    "Puspita", "Damar", "Citra", "Satria", "Anindya", "Jaya", "Lestari", "Panji", "Ayu", "Bagas", "Dewi", "Fajar",
    "Gita", "Hendra", "Intan", "Krisna", "Maya", "Nanda", "Okta", "Prita", "Raka", "Sinta", "Tirta", "Utami",
    "Wulan", "Yoga", "Zahra", "Eka",
];

/// Family or second names; one-word names are common and occur too.
pub const FAMILY: [&str; 30] = [
    "Wulandari", "Pratama", "Nugraha", "Kusuma", "Saraswati", "Mahendra", "Anggraini", "Wijaya", "Permata", "Santika",
    "Hapsari", "Gunadi", "Paramita", "Setiadi", "Maharani", "Lubuk", "Tarigan Muda", "Rumahorbo Jati", "Wattimena Laut",
    "Karubaga", "Siwi", "Halim Perdana", "Sasongko", "Adiputra", "Cahyani", "Dirgantara", "Ekawati", "Firmansyah Rimba",
    "Gandasari", "",
];

/// Names of teams.
pub const TEAMS: [&str; 30] = [
    "Lentera", "Pijar Timur", "Garuda Muda", "Rakit", "Sinar Pagi", "Tapak Kecil", "Cakrawala", "Anyaman", "Gerbang Ilmu",
    "Layar Terkembang", "Jembatan", "Bintang Laut", "Kawan Belajar", "Titik Terang", "Akar Rumput", "Sumbu", "Padi Emas",
    "Suluh", "Kompas", "Mata Air", "Telaga", "Angin Segar", "Tumpal", "Roda Gigi", "Parahita", "Nawasena", "Wiyata",
    "Kelana", "Lumbung Kata", "Teras Baca",
];

/// Institutions beside the directory's: typed freely, so that the committee has something to merge.
pub const INSTITUTIONS: [&str; 30] = [
    "Pemerintah Provinsi Jawa Barat", "Pemerintah Provinsi Bali", "Pemerintah Provinsi Maluku Utara",
    "Pemerintah Provinsi Papua Selatan", "Pemerintah Provinsi Aceh", "Pemerintah Provinsi Kalimantan Timur",
    "Pemerintah Provinsi Sulawesi Selatan", "Pemerintah Provinsi Nusa Tenggara Timur", "Pemerintah Provinsi Riau",
    "Pemerintah Provinsi Jawa Timur", "Pemerintah Provinsi Lampung", "Pemerintah Provinsi Gorontalo",
    "Pemerintah Provinsi Papua Barat Daya", "Pemerintah Provinsi Sumatera Barat", "Pemerintah Provinsi Banten",
    "Pemerintah Provinsi Maluku", "Pemerintah Provinsi DI Yogyakarta", "Pemerintah Provinsi Bengkulu",
    "Pemerintah Provinsi Kalimantan Utara", "Pemerintah Provinsi Sulawesi Tengah", "Pemerintah Kabupaten Sumedang",
    "Pemerintah Kota Surabaya", "Pemerintah Kabupaten Alor", "Pemerintah Kota Bukittinggi",
    "Kementerian Energi dan Sumber Daya Mineral Republik Indonesia", "Badan Kepegawaian Negara",
    "Pemerintah Kabupaten Merauke", "Pemerintah Kota Ternate", "Lembaga Administrasi Negara",
    "Dinkes Kab Garut",
];

/// Titles, with the competency kind and the video kind they suggest.
pub const TITLES: [(&str, &str, &str); 40] = [
    ("Menyusun notulen rapat yang dibaca", "technical", "vlog"),
    ("Literasi data dalam lima menit", "technical", "short_film"),
    ("Bicara di depan umum tanpa gugup", "sociocultural", "vlog"),
    ("Etika bermedia sosial bagi ASN", "sociocultural", "parody"),
    ("Antikorupsi dimulai dari meja kerja", "managerial", "short_film"),
    ("Umpan balik yang membangun", "managerial", "short_film"),
    ("Rapat tiga puluh menit", "managerial", "parody"),
    ("Menulis surat dinas yang ringkas", "technical", "vlog"),
    ("Mengelola waktu dengan papan tugas", "managerial", "vlog"),
    ("Melayani warga dengan disabilitas", "sociocultural", "documentary"),
    ("Sandi yang kuat, akun yang aman", "technical", "parody"),
    ("Membaca grafik tanpa tersesat", "technical", "short_film"),
    ("Menghadapi keluhan di loket", "sociocultural", "short_film"),
    ("Delegasi: percaya, lalu periksa", "managerial", "vlog"),
    ("Kerja tim lintas generasi", "sociocultural", "documentary"),
    ("Mengenali surel palsu", "technical", "short_film"),
    ("Presentasi satu halaman", "technical", "vlog"),
    ("Mendengarkan sebelum menjawab", "sociocultural", "short_film"),
    ("Menyusun rencana aksi perubahan", "managerial", "documentary"),
    ("Bahasa yang mudah dipahami warga", "sociocultural", "vlog"),
    ("Arsip digital yang mudah dicari", "technical", "vlog"),
    ("Mengambil keputusan saat data kurang", "managerial", "short_film"),
    ("Keselamatan kerja di kantor", "technical", "parody"),
    ("Menjaga netralitas di tahun politik", "sociocultural", "short_film"),
    ("Berpikir kritis dengan lima pertanyaan", "managerial", "vlog"),
    ("Membuat formulir daring yang ramah", "technical", "vlog"),
    ("Coaching sepuluh menit", "managerial", "short_film"),
    ("Keberagaman sebagai kekuatan tim", "sociocultural", "music_video"),
    ("Negosiasi yang saling menguntungkan", "managerial", "short_film"),
    ("Mengolah data dengan tabel pivot", "technical", "vlog"),
    ("Merawat semangat pelayanan", "sociocultural", "music_video"),
    ("Manajemen risiko sederhana", "managerial", "documentary"),
    ("Menulis laporan dari kesimpulan", "technical", "vlog"),
    ("Kesehatan mental di tempat kerja", "sociocultural", "documentary"),
    ("Hemat energi di ruang kantor", "technical", "parody"),
    ("Mengelola konflik kecil sebelum besar", "managerial", "short_film"),
    ("Foto dokumentasi yang bercerita", "technical", "vlog"),
    ("Pelayanan publik tanpa pungutan", "sociocultural", "short_film"),
    ("Menyiapkan serah terima jabatan", "managerial", "vlog"),
    ("Hak atas informasi dan cara menjawabnya", "technical", "short_film"),
];

/// Endings for the second and third use of a title.
pub const ENDINGS: [&str; 4] = ["", " di daerah kepulauan", ", dari pengalaman lapangan", " untuk pemula"];

/// What jurors write where a comment is due.
pub const COMMENTS: [&str; 4] = [
    "Gagasannya kuat; suara pada menit ketiga tertutup musik latar.",
    "Contohnya dekat dengan pekerjaan sehari-hari. Teks pada layar terlalu cepat berganti.",
    "Tujuan jelas, tetapi evaluasi belum mengukur semuanya.",
    "Penyuntingan rapi; saran tindak lanjut perlu lebih konkret.",
];
