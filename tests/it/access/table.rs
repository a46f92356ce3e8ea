//! The table: what every address answers to whom. Written by hand, so that a slip in the routes or in a handler's
//! actor shows as a difference.
//!
//! The stage is the third day of judging; work, entry, film and sheet in the addresses belong to entry A, and the
//! invitation waits for the invited person. One letter per role, in the order of `Role::ALL`: visitor, stranger,
//! entrant of A, rival, invited person, juror with the sheet, juror without, committee.
//!
//! Each letter is one exact answer. An act is sent as an empty form, so the one who may do it meets what stands
//! against that:
//!
//! - `O` 200; `E` 204, done without a page; `R` 303 to a page of the portal; `B` 400 unreadable; `N` 404, nothing is published, sealed or there
//!   yet; `C` 409, a rule or a stage stands against it; `U` 422, the form lacks something;
//! - turned away: `S` 303 to signing in and back; `F` 403; `H` 404, as if it did not exist.

use super::fixture::Role;

/// What a role meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Shown,
    Done,
    Redirected,
    Unreadable,
    NothingYet,
    Conflict,
    Incomplete,
    SignIn,
    Forbidden,
    Hidden,
}

impl Answer {
    fn read(letter: char) -> Self {
        match letter {
            'O' => Self::Shown,
            'E' => Self::Done,
            'R' => Self::Redirected,
            'B' => Self::Unreadable,
            'N' => Self::NothingYet,
            'C' => Self::Conflict,
            'U' => Self::Incomplete,
            'S' => Self::SignIn,
            'F' => Self::Forbidden,
            'H' => Self::Hidden,
            other => panic!("no answer {other}"),
        }
    }

    /// Whether the role is turned away.
    pub fn refuses(self) -> bool {
        matches!(self, Self::SignIn | Self::Forbidden | Self::Hidden)
    }

    /// The status, and no other.
    pub fn status(self) -> u16 {
        match self {
            Self::Shown => 200,
            Self::Done => 204,
            Self::Redirected | Self::SignIn => 303,
            Self::Unreadable => 400,
            Self::Forbidden => 403,
            Self::NothingYet | Self::Hidden => 404,
            Self::Conflict => 409,
            Self::Incomplete => 422,
        }
    }
}

/// The column of a role.
pub fn expected(role: Role) -> impl Iterator<Item = (&'static str, &'static str, Answer)> {
    let column = Role::ALL.iter().position(|other| *other == role).unwrap();
    TABLE.iter().map(move |(method, path, answers)| {
        (*method, *path, Answer::read(answers.chars().nth(column).unwrap()))
    })
}

#[rustfmt::skip]
pub const TABLE: &[(&str, &str, &str)] = &[
    ("get", "/healthz", "OOOOOOOO"),
    ("get", "/readyz", "OOOOOOOO"),
    ("get", "/aset/{file}", "OOOOOOOO"),
    ("post", "/bahasa", "RRRRRRRR"),
    ("post", "/tampilan", "RRRRRRRR"),
    ("get", "/instansi", "SOOOOOOO"),
    ("get", "/akun/daftar", "OOOOOOOO"),
    ("post", "/akun/daftar", "UUUUUUUU"),
    ("get", "/akun/masuk", "ORRRRRRR"),
    ("post", "/akun/masuk", "UUUUUUUU"),
    ("get", "/akun/lupa-sandi", "OOOOOOOO"),
    ("post", "/akun/lupa-sandi", "UUUUUUUU"),
    ("get", "/akun/sandi/{token}", "CCCCCCCC"),
    ("post", "/akun/sandi/{token}", "CCCCCCCC"),
    ("get", "/akun", "SOOOOOOO"),
    ("post", "/akun/bahasa", "SRRRRRRR"),
    ("post", "/akun/keluar", "SRRRRRRR"),
    ("post", "/akun/keluar-semua", "SRRRRRRR"),
    ("get", "/", "OOOOOOOO"),
    ("get", "/arsip", "OOOOOOOO"),
    ("get", "/panitia", "SRRRRRRR"),
    ("get", "/{k}/panitia", "SFFFFFFO"),
    ("get", "/{k}/panitia/karya", "SFFFFFFO"),
    ("post", "/{k}/panitia/karya/penerimaan", "SFFFFFFO"),
    ("post", "/{k}/panitia/karya/penerimaan/lakukan", "SFFFFFFU"),
    ("get", "/{k}/panitia/karya/{work}", "SFFFFFFO"),
    ("post", "/{k}/panitia/karya/{work}/pemeriksaan", "SFFFFFFC"),
    ("post", "/{k}/panitia/karya/{work}/keputusan", "SFFFFFFU"),
    ("get", "/{k}/panitia/karya/{work}/pencabutan", "SFFFFFFC"),
    ("post", "/{k}/panitia/karya/{work}/pencabutan", "SFFFFFFC"),
    ("post", "/{k}/panitia/karya/{work}/pencabutan/pengesahan", "SFFFFFFC"),
    ("post", "/{k}/panitia/persetujuan/{id}/penarikan", "SFFFFFFC"),
    ("get", "/{k}/panitia/tautan", "SFFFFFFO"),
    ("post", "/{k}/panitia/tautan/{video}/konfirmasi", "SFFFFFFC"),
    ("post", "/{k}/panitia/penyedia/{provider}/percobaan", "SFFFFFFC"),
    ("get", "/{k}/panitia/tautan/perubahan", "SFFFFFFO"),
    ("post", "/{k}/panitia/tautan/perubahan/pemeriksaan", "SFFFFFFR"),
    ("post", "/{k}/panitia/tautan/{video}/perubahan", "SFFFFFFC"),
    ("get", "/{k}/panitia/peserta", "SFFFFFFO"),
    ("get", "/{k}/panitia/peserta/{id}", "SFFFFFFO"),
    ("get", "/{k}/panitia/instansi", "SFFFFFFO"),
    ("post", "/{k}/panitia/instansi/{id}/penggabungan", "SFFFFFFU"),
    ("post", "/{k}/panitia/instansi/{id}/pengesahan", "SFFFFFFU"),
    ("get", "/{k}/panitia/surat", "SFFFFFFO"),
    ("post", "/{k}/panitia/surat/{id}/pengiriman", "SFFFFFFC"),
    ("post", "/{k}/panitia/pekerjaan/{id}/pengulangan", "SFFFFFFR"),
    ("get", "/{k}/panitia/jejak", "SFFFFFFO"),
    ("get", "/{k}/panitia/pengaturan", "SFFFFFFO"),
    ("post", "/{k}/panitia/pengaturan/perpanjangan", "SFFFFFFU"),
    ("get", "/{k}", "OOOOOOOO"),
    ("get", "/{k}/aturan", "OOOOOOOO"),
    ("get", "/{k}/hasil", "OOOOOOOO"),
    ("get", "/{k}/hasil.json", "NNNNNNNN"),
    ("get", "/{k}/hasil/lembar.csv", "NNNNNNNN"),
    ("get", "/{k}/hasil/metode.json", "OOOOOOOO"),
    ("get", "/{k}/hasil/pleno.json", "NNNNNNNN"),
    ("get", "/{k}/karya/{number}", "NNNNNNNN"),
    ("get", "/{k}/panitia/hasil", "SFFFFFFO"),
    ("get", "/{k}/panitia/hasil/lembar.csv", "SFFFFFFN"),
    ("get", "/{k}/panitia/hasil/perubahan.csv", "SFFFFFFN"),
    ("get", "/{k}/panitia/hasil/juri", "SFFFFFFR"),
    ("get", "/{k}/panitia/hasil/juri.csv", "SFFFFFFN"),
    ("get", "/{k}/panitia/hasil/berita-acara.json", "SFFFFFFN"),
    ("get", "/{k}/panitia/hasil/metode", "SFFFFFFO"),
    ("post", "/{k}/panitia/hasil/metode", "SFFFFFFR"),
    ("get", "/{k}/panitia/hasil/pleno", "SFFFFFFR"),
    ("post", "/{k}/panitia/hasil/pleno", "SFFFFFFB"),
    ("post", "/{k}/panitia/hasil/pleno/{id}/pengesahan", "SFFFFFFN"),
    ("post", "/{k}/panitia/hasil/pleno/{id}/pembatalan", "SFFFFFFN"),
    ("post", "/{k}/panitia/hasil/uji-coba", "SFFFFFFC"),
    ("get", "/{k}/panitia/hasil/penyegelan", "SFFFFFFO"),
    ("post", "/{k}/panitia/hasil/penyegelan", "SFFFFFFC"),
    ("post", "/{k}/panitia/hasil/penyegelan/persetujuan", "SFFFFFFC"),
    ("get", "/{k}/panitia/hasil/pengumuman", "SFFFFFFR"),
    ("post", "/{k}/panitia/hasil/pengumuman", "SFFFFFFC"),
    ("get", "/{k}/peserta/{entry}/karya", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya", "SHCHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/perubahan", "SHRHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}/tentang", "SHRHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/tentang", "SHCHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}/video", "SHRHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/video", "SHCHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/video/{part}/{position}", "SHCHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}/video/{part}/{position}/hasil-periksa", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/video/{part}/{position}/pemeriksaan", "SHCHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/video/{part}/{position}/penghapusan", "SHCHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/video/{part}/{position}/pernyataan", "SHCHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}/diskusi", "SHRHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/diskusi", "SHCHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}/kirim", "SHRHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/pengiriman", "SHCHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}/tanda-terima", "SHOHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}/penarikan", "SHRHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/penarikan", "SHCHHHHH"),
    ("get", "/{k}/peserta", "SORROOOO"),
    ("get", "/{k}/peserta/daftar", "SORROOOO"),
    ("post", "/{k}/peserta/daftar", "SUUUUUUU"),
    ("get", "/{k}/peserta/undangan/{member}", "SHHHOHHH"),
    ("post", "/{k}/peserta/undangan/{member}", "SHHHUHHH"),
    ("post", "/{k}/peserta/undangan/{member}/penolakan", "SHHHRHHH"),
    ("get", "/{k}/peserta/{entry}", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/anggota", "SHUHHHHH"),
    ("get", "/{k}/peserta/{entry}/anggota/{member}", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/anggota/{member}", "SHUHHHHH"),
    ("post", "/{k}/peserta/{entry}/anggota/{member}/undangan", "SHCHHHHH"),
    ("post", "/{k}/peserta/{entry}/anggota/{member}/penghapusan", "SHCHHHHH"),
    ("post", "/{k}/peserta/{entry}/perseorangan", "SHCHHHHH"),
    ("get", "/{k}/peserta/{entry}/pembatalan", "SHCHHHHH"),
    ("post", "/{k}/peserta/{entry}/pembatalan", "SHCHHHHH"),
    ("get", "/{k}/juri", "SFFFFOOF"),
    ("get", "/{k}/juri/undangan/{token}", "NNNNNNNN"),
    ("post", "/{k}/juri/undangan/{token}", "NNNNNNNN"),
    ("post", "/{k}/juri/undangan/{token}/penolakan", "NNNNNNNN"),
    ("get", "/{k}/juri/undangan/{token}/akun", "NNNNNNNN"),
    ("post", "/{k}/juri/undangan/{token}/akun", "NNNNNNNN"),
    ("post", "/{k}/juri/undangan/{token}/surat", "UUUUUUUU"),
    ("get", "/{k}/juri/pernyataan", "SFFFFOOF"),
    ("post", "/{k}/juri/pernyataan", "SFFFFUUF"),
    ("get", "/{k}/juri/pernyataan/instansi", "SFFFFOOF"),
    ("post", "/{k}/juri/pernyataan/instansi", "SFFFFUUF"),
    ("post", "/{k}/juri/perubahan", "SFFFFRRF"),
    ("get", "/{k}/juri/panduan", "SFFFFOOF"),
    ("get", "/{k}/juri/penguncian", "SFFFFOOF"),
    ("post", "/{k}/juri/penguncian", "SFFFFRCF"),
    ("post", "/{k}/juri/penguncian/pengiriman", "SFFFFOOF"),
    ("get", "/{k}/juri/pembukaan", "SFFFFOOF"),
    ("post", "/{k}/juri/pembukaan", "SFFFFUUF"),
    ("get", "/{k}/juri/ketua", "SFFFFFFF"),
    ("post", "/{k}/juri/ketua", "SFFFFFFF"),
    ("get", "/{k}/juri/karya/{assignment}", "SFFFFOHF"),
    ("post", "/{k}/juri/karya/{assignment}/mulai", "SFFFFEHF"),
    ("post", "/{k}/juri/karya/{assignment}/draf", "SFFFFCHF"),
    ("post", "/{k}/juri/karya/{assignment}/pengiriman", "SFFFFCHF"),
    ("post", "/{k}/juri/karya/{assignment}/nanti", "SFFFFCHF"),
    ("post", "/{k}/juri/karya/{assignment}/nanti/pembatalan", "SFFFFCHF"),
    ("get", "/{k}/juri/karya/{assignment}/pembukaan", "SFFFFOHF"),
    ("post", "/{k}/juri/karya/{assignment}/pembukaan", "SFFFFCHF"),
    ("get", "/{k}/juri/karya/{assignment}/acuan", "SFFFFNHF"),
    ("get", "/{k}/juri/karya/{assignment}/dugaan", "SFFFFOHF"),
    ("post", "/{k}/juri/karya/{assignment}/dugaan", "SFFFFUHF"),
    ("get", "/{k}/juri/karya/{assignment}/pengunduran", "SFFFFOHF"),
    ("post", "/{k}/juri/karya/{assignment}/pengunduran", "SFFFFCHF"),
    ("get", "/{k}/panitia/dugaan", "SFFFFFFO"),
    ("post", "/{k}/panitia/dugaan/{flag}/penyelesaian", "SFFFFFFU"),
    ("get", "/{k}/panitia/pembukaan", "SFFFFFFO"),
    ("post", "/{k}/panitia/pembukaan/{request}/keputusan", "SFFFFFFU"),
    ("get", "/{k}/panitia/juri", "SFFFFFFO"),
    ("post", "/{k}/panitia/juri", "SFFFFFFU"),
    ("get", "/{k}/panitia/juri/instansi", "SFFFFFFO"),
    ("post", "/{k}/panitia/juri/instansi/{change}/keputusan", "SFFFFFFU"),
    ("post", "/{k}/panitia/juri/{juror}/undangan", "SFFFFFFC"),
    ("post", "/{k}/panitia/juri/{juror}/pencabutan", "SFFFFFFC"),
    ("get", "/{k}/panitia/juri/{juror}/keluar", "SFFFFFFO"),
    ("post", "/{k}/panitia/juri/{juror}/keluar", "SFFFFFFU"),
    ("get", "/{k}/panitia/pembagian", "SFFFFFFO"),
    ("post", "/{k}/panitia/pembagian", "SFFFFFFC"),
    ("get", "/{k}/panitia/babak", "SFFFFFFO"),
    ("get", "/{k}/panitia/babak/penutupan", "SFFFFFFO"),
    ("post", "/{k}/panitia/babak/penutupan", "SFFFFFFU"),
    ("post", "/{k}/panitia/babak/penutupan/persetujuan", "SFFFFFFC"),
    ("get", "/{k}/panitia/babak/batas", "SFFFFFFC"),
    ("post", "/{k}/panitia/babak/batas", "SFFFFFFC"),
    ("post", "/{k}/panitia/babak/ketua", "SFFFFFFC"),
    ("post", "/{k}/panitia/babak/kalibrasi", "SFFFFFFU"),
    ("get", "/{k}/panitia/babak/kalibrasi/{work}/acuan", "SFFFFFFN"),
    ("post", "/{k}/panitia/babak/kalibrasi/{work}/acuan", "SFFFFFFN"),
    ("post", "/{k}/panitia/babak/kalibrasi/{work}/penghapusan", "SFFFFFFC"),
    ("get", "/{k}/panitia/penilaian", "SFFFFFFO"),
];
