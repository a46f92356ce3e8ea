//! Sentences about entries and their people.

use crate::i18n::{Text, text};

pub const INDIVIDUAL: Text = text("Perseorangan", "Individual");
pub const TEAM: Text = text("Kelompok", "Team");

pub const DRAFT: Text = text("belum lengkap", "not complete yet");
pub const COMPLETE: Text = text("lengkap", "complete");
pub const CANCELLED: Text = text("dibatalkan", "cancelled");
pub const DISQUALIFIED: Text = text("didiskualifikasi", "disqualified");

/// No name for a team.
pub const TEAM_NAME_MISSING: Text = text(
    "Nama kelompok belum diisi. Tulis nama 2 sampai 80 karakter yang akan tercantum pada piagam.",
    "The team has no name yet. Write one of 2 to 80 characters; it will stand on the charter.",
);
pub const POSITION_MISSING: Text = text(
    "Jabatan belum diisi. Tulis jabatan yang sekarang, misalnya Analis SDM Aparatur Ahli Muda.",
    "The position is missing. Write the present job title, such as Analis SDM Aparatur Ahli Muda.",
);

/// A team's name that holds an address.
pub const TEAM_NAME_ADDRESS: Text = text(
    "Nama kelompok tidak boleh memuat alamat web atau surel. Tulis namanya saja.",
    "A team's name may not hold an address of the web or of mail. Write the name alone.",
);

/// The account is a juror's.
pub const ENTRANT_IN_JURY: Text = text(
    "Akun Anda ada dalam tim juri edisi ini, sehingga Anda tidak dapat ikut sebagai peserta. Bila Anda memilih menjadi peserta, hubungi panitia lebih dahulu.",
    "Your account is in the jury of this edition, so you cannot take part as an entrant. If you would rather be an entrant, please contact the committee first.",
);
/// The account is of the committee.
pub const ENTRANT_ON_COMMITTEE: Text = text(
    "Akun Anda adalah akun panitia, sehingga Anda tidak dapat ikut sebagai peserta. Bila Anda memilih menjadi peserta, minta dikeluarkan dari panitia lebih dahulu.",
    "Your account is of the committee, so you cannot take part as an entrant. If you would rather be an entrant, ask to be taken off the committee first.",
);
/// The account is an entrant's.
pub const JUROR_TAKES_PART: Text = text(
    "Akun Anda terdaftar sebagai peserta edisi ini, sehingga Anda tidak dapat menjadi juri. Batalkan pendaftaran Anda lebih dahulu, atau tolak undangan ini.",
    "Your account takes part in this edition as an entrant, so you cannot be a juror. Cancel your entry first, or decline this invitation.",
);
/// The account is of the committee.
pub const JUROR_ON_COMMITTEE: Text = text(
    "Akun Anda adalah akun panitia, sehingga Anda tidak dapat menjadi juri edisi ini. Tolak undangan ini, atau minta dikeluarkan dari panitia lebih dahulu.",
    "Your account is of the committee, so you cannot be a juror of this edition. Decline this invitation, or ask to be taken off the committee first.",
);
/// Somebody of another side has the number.
pub const NUMBER_ELSEWHERE: Text = text(
    "NIP ini sudah dipakai untuk peran lain pada edisi ini. Periksa nomornya; bila benar milik Anda, hubungi panitia.",
    "This employee number is in use for another role in this edition. Check it; if it is yours, please contact the committee.",
);

/// Leads another entry of the edition.
pub const ALREADY_LEADS: Text = text(
    "Anda sudah memimpin satu pendaftaran di edisi ini. Buka halaman peserta Anda, atau batalkan pendaftaran itu dahulu.",
    "You lead one entry of this edition already. Open your entry, or cancel it first.",
);
/// Only the leader may.
pub const LEADER_ONLY: Text = text(
    "Hanya ketua yang dapat melakukannya. Sampaikan kepada ketua kelompok Anda.",
    "Only the leader can do this. Please ask the leader of your team.",
);
/// An individual entry has one person.
pub const NOT_A_TEAM: Text = text(
    "Pendaftaran perseorangan hanya memuat satu orang. Untuk berkelompok, batalkan lalu daftar sebagai kelompok.",
    "An individual entry holds one person. To take part as a team, cancel it and register as a team.",
);
/// The number stands in the entry already.
pub const SAME_NIP: Text = text(
    "NIP ini sudah dipakai anggota lain dalam kelompok ini. Periksa nomornya.",
    "Another member of this team has this employee number. Please check it.",
);
/// The address stands in the entry already.
pub const SAME_EMAIL: Text = text(
    "Alamat surel ini sudah dipakai anggota lain dalam kelompok ini. Setiap anggota memakai alamatnya sendiri.",
    "Another member of this team has this address. Every member uses an address of their own.",
);
/// Changed in person only.
pub const CONFIRMED_ALREADY: Text = text(
    "Anggota ini sudah mengonfirmasi datanya sendiri, sehingga hanya ia yang dapat mengubahnya.",
    "This member has confirmed the data in person, so only they can change them.",
);
pub const LEADER_STAYS: Text = text(
    "Ketua tidak dapat dikeluarkan. Untuk menarik seluruh pendaftaran, batalkan pendaftaran ini.",
    "The leader cannot be removed. To take everything back, cancel the entry.",
);
/// Another text than the one in force.
pub const DECLARATION_CHANGED: Text = text(
    "Teks pernyataan berubah setelah halaman ini Anda buka. Baca kembali, lalu setujui.",
    "The declaration changed after you opened this page. Please read it again, then agree.",
);
pub const ENTRY_CLOSED: Text = text(
    "Pendaftaran ini sudah dibatalkan atau didiskualifikasi, sehingga tidak dapat diubah lagi.",
    "This entry was cancelled or disqualified, so it can no longer be changed.",
);
/// An act of the committee is not final yet.
pub const BEING_CHECKED: Text = text(
    "Panitia sedang memeriksa pendaftaran ini, sehingga saat ini tidak dapat diubah. Coba lagi beberapa menit lagi.",
    "The committee is looking at this entry, so it cannot be changed right now. Try again in a few minutes.",
);
/// More than the leader.
pub const NOT_ALONE: Text = text(
    "Kelompok ini masih memuat anggota lain. Keluarkan undangan yang belum dijawab dahulu.",
    "The team still has other members. Remove the unanswered invitations first.",
);
/// Somebody else was faster.
pub const CHANGED_MEANWHILE: Text = text(
    "Data ini baru saja diubah dari tempat lain. Buka kembali halamannya, lalu ulangi.",
    "This was just changed elsewhere. Open the page again, then try once more.",
);

/// An edition that takes no team across institutions (R6).
pub const OTHER_INSTITUTION: Text = text(
    "Edisi ini tidak menerima kelompok lintas instansi: tulis instansi yang sama dengan ketua kelompok, atau bicarakan dengan ketua Anda.",
    "This edition takes no team across institutions: give the same institution as the leader's, or talk to your leader.",
);

/// The next leader has to be somebody who has confirmed.
pub const LEADER_NOT_CONFIRMED: Text = text(
    "Anggota ini belum mengonfirmasi, sehingga belum dapat menjadi ketua.",
    "This member has not confirmed yet and so cannot become the leader.",
);
/// One person leads one entry of an edition.
pub const LEADS_ANOTHER: Text = text(
    "Anggota ini sudah memimpin pendaftaran lain di edisi ini. Pilih anggota lain.",
    "This member leads another entry of this edition. Please choose somebody else.",
);
