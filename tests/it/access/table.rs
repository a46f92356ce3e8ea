//! The table: whom every address is open to. Written by hand, so that a slip in the routes or in a handler's
//! actor shows as a difference.
//!
//! The stage is the third day of judging; work, entry, film and sheet in the addresses belong to entry A, and the
//! invitation waits for the invited person. One letter per role, in the order of `Role::ALL`: visitor, stranger,
//! entrant of A, rival, invited person, juror with the sheet, juror without, committee.
//!
//! - `O` open: no refusal of access, whatever the state then says (an empty form is 422, a closed stage 409);
//! - `S` must sign in first; `F` 403; `H` 404, as if it did not exist;
//! - `N` open, and a 404 is right: nothing is published or sealed yet.

use super::stage::Role;

/// What a role meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    Open,
    SignIn,
    Forbidden,
    Hidden,
    Neutral,
}

impl Class {
    fn read(letter: char) -> Self {
        match letter {
            'O' => Self::Open,
            'S' => Self::SignIn,
            'F' => Self::Forbidden,
            'H' => Self::Hidden,
            'N' => Self::Neutral,
            other => panic!("no class {other}"),
        }
    }

    /// Whether the role is turned away.
    pub fn refuses(self) -> bool {
        matches!(self, Self::SignIn | Self::Forbidden | Self::Hidden)
    }
}

/// The column of a role.
pub fn expected(role: Role) -> impl Iterator<Item = (&'static str, &'static str, Class)> {
    let column = Role::ALL.iter().position(|other| *other == role).unwrap();
    TABLE.iter().map(move |(method, path, classes)| {
        (*method, *path, Class::read(classes.chars().nth(column).unwrap()))
    })
}

#[rustfmt::skip]
pub const TABLE: &[(&str, &str, &str)] = &[
    ("get", "/healthz", "OOOOOOOO"),
    ("get", "/readyz", "OOOOOOOO"),
    ("get", "/aset/{file}", "OOOOOOOO"),
    ("post", "/bahasa", "OOOOOOOO"),
    ("post", "/tampilan", "OOOOOOOO"),
    ("get", "/akun/daftar", "OOOOOOOO"),
    ("post", "/akun/daftar", "OOOOOOOO"),
    ("get", "/akun/masuk", "OOOOOOOO"),
    ("post", "/akun/masuk", "OOOOOOOO"),
    ("get", "/akun/lupa-sandi", "OOOOOOOO"),
    ("post", "/akun/lupa-sandi", "OOOOOOOO"),
    ("get", "/akun/sandi/{token}", "OOOOOOOO"),
    ("post", "/akun/sandi/{token}", "OOOOOOOO"),
    ("get", "/akun", "SOOOOOOO"),
    ("post", "/akun/bahasa", "SOOOOOOO"),
    ("post", "/akun/keluar", "SOOOOOOO"),
    ("post", "/akun/keluar-semua", "SOOOOOOO"),
    ("get", "/", "OOOOOOOO"),
    ("get", "/arsip", "OOOOOOOO"),
    ("get", "/panitia", "SOOOOOOO"),
    ("get", "/{k}/panitia", "SFFFFFFO"),
    ("get", "/{k}/panitia/karya", "SFFFFFFO"),
    ("post", "/{k}/panitia/karya/penerimaan", "SFFFFFFO"),
    ("post", "/{k}/panitia/karya/penerimaan/lakukan", "SFFFFFFO"),
    ("get", "/{k}/panitia/karya/{work}", "SFFFFFFO"),
    ("post", "/{k}/panitia/karya/{work}/pemeriksaan", "SFFFFFFO"),
    ("post", "/{k}/panitia/karya/{work}/keputusan", "SFFFFFFO"),
    ("get", "/{k}/panitia/tautan", "SFFFFFFO"),
    ("post", "/{k}/panitia/tautan/{video}/konfirmasi", "SFFFFFFO"),
    ("post", "/{k}/panitia/penyedia/{provider}/percobaan", "SFFFFFFO"),
    ("get", "/{k}/panitia/tautan/perubahan", "SFFFFFFO"),
    ("post", "/{k}/panitia/tautan/perubahan/pemeriksaan", "SFFFFFFO"),
    ("post", "/{k}/panitia/tautan/{video}/perubahan", "SFFFFFFO"),
    ("get", "/{k}/panitia/peserta", "SFFFFFFO"),
    ("get", "/{k}/panitia/peserta/{id}", "SFFFFFFO"),
    ("get", "/{k}/panitia/instansi", "SFFFFFFO"),
    ("post", "/{k}/panitia/instansi/{id}/penggabungan", "SFFFFFFO"),
    ("post", "/{k}/panitia/instansi/{id}/pengesahan", "SFFFFFFO"),
    ("get", "/{k}/panitia/surat", "SFFFFFFO"),
    ("post", "/{k}/panitia/surat/{id}/pengiriman", "SFFFFFFO"),
    ("post", "/{k}/panitia/pekerjaan/{id}/pengulangan", "SFFFFFFO"),
    ("get", "/{k}/panitia/jejak", "SFFFFFFO"),
    ("get", "/{k}/panitia/pengaturan", "SFFFFFFO"),
    ("post", "/{k}/panitia/pengaturan/perpanjangan", "SFFFFFFO"),
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
    ("get", "/{k}/panitia/hasil/juri", "SFFFFFFO"),
    ("get", "/{k}/panitia/hasil/juri.csv", "SFFFFFFN"),
    ("get", "/{k}/panitia/hasil/berita-acara.json", "SFFFFFFN"),
    ("get", "/{k}/panitia/hasil/metode", "SFFFFFFO"),
    ("post", "/{k}/panitia/hasil/metode", "SFFFFFFO"),
    ("get", "/{k}/panitia/hasil/pleno", "SFFFFFFO"),
    ("post", "/{k}/panitia/hasil/pleno", "SFFFFFFO"),
    ("post", "/{k}/panitia/hasil/pleno/{id}/pengesahan", "SFFFFFFN"),
    ("post", "/{k}/panitia/hasil/pleno/{id}/pembatalan", "SFFFFFFN"),
    ("post", "/{k}/panitia/hasil/uji-coba", "SFFFFFFO"),
    ("get", "/{k}/panitia/hasil/penyegelan", "SFFFFFFO"),
    ("post", "/{k}/panitia/hasil/penyegelan", "SFFFFFFO"),
    ("get", "/{k}/panitia/hasil/pengumuman", "SFFFFFFO"),
    ("post", "/{k}/panitia/hasil/pengumuman", "SFFFFFFO"),
    ("get", "/{k}/peserta/{entry}/karya", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya", "SHOHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/perubahan", "SHOHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}/tentang", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/tentang", "SHOHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}/video", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/video", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/video/{part}/{position}", "SHOHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}/video/{part}/{position}/hasil-periksa", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/video/{part}/{position}/pemeriksaan", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/video/{part}/{position}/penghapusan", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/video/{part}/{position}/pernyataan", "SHOHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}/diskusi", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/diskusi", "SHOHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}/kirim", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/pengiriman", "SHOHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}/tanda-terima", "SHOHHHHH"),
    ("get", "/{k}/peserta/{entry}/karya/{work}/penarikan", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/karya/{work}/penarikan", "SHOHHHHH"),
    ("get", "/{k}/peserta", "SOOOOOOO"),
    ("get", "/{k}/peserta/daftar", "SOOOOOOO"),
    ("post", "/{k}/peserta/daftar", "SOOOOOOO"),
    ("get", "/{k}/peserta/undangan/{member}", "SHHHOHHH"),
    ("post", "/{k}/peserta/undangan/{member}", "SHHHOHHH"),
    ("post", "/{k}/peserta/undangan/{member}/penolakan", "SHHHOHHH"),
    ("get", "/{k}/peserta/{entry}", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/anggota", "SHOHHHHH"),
    ("get", "/{k}/peserta/{entry}/anggota/{member}", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/anggota/{member}", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/anggota/{member}/undangan", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/anggota/{member}/penghapusan", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/perseorangan", "SHOHHHHH"),
    ("get", "/{k}/peserta/{entry}/pembatalan", "SHOHHHHH"),
    ("post", "/{k}/peserta/{entry}/pembatalan", "SHOHHHHH"),
    ("get", "/{k}/juri", "SFFFFOOF"),
    ("get", "/{k}/juri/pernyataan", "SFFFFOOF"),
    ("post", "/{k}/juri/pernyataan", "SFFFFOOF"),
    ("get", "/{k}/juri/penguncian", "SFFFFOOF"),
    ("post", "/{k}/juri/penguncian", "SFFFFOOF"),
    ("get", "/{k}/juri/ketua", "SFFFFFFF"),
    ("post", "/{k}/juri/ketua", "SFFFFFFF"),
    ("get", "/{k}/juri/karya/{assignment}", "SFFFFOHF"),
    ("post", "/{k}/juri/karya/{assignment}/draf", "SFFFFOHF"),
    ("post", "/{k}/juri/karya/{assignment}/pengiriman", "SFFFFOHF"),
    ("post", "/{k}/juri/karya/{assignment}/nanti", "SFFFFOHF"),
    ("post", "/{k}/juri/karya/{assignment}/pembukaan", "SFFFFOHF"),
    ("get", "/{k}/juri/karya/{assignment}/pengunduran", "SFFFFOHF"),
    ("post", "/{k}/juri/karya/{assignment}/pengunduran", "SFFFFOHF"),
    ("get", "/{k}/panitia/juri", "SFFFFFFO"),
    ("post", "/{k}/panitia/juri", "SFFFFFFO"),
    ("post", "/{k}/panitia/juri/{juror}/undangan", "SFFFFFFO"),
    ("get", "/{k}/panitia/juri/{juror}/keluar", "SFFFFFFO"),
    ("post", "/{k}/panitia/juri/{juror}/keluar", "SFFFFFFO"),
    ("get", "/{k}/panitia/pembagian", "SFFFFFFO"),
    ("post", "/{k}/panitia/pembagian", "SFFFFFFO"),
    ("get", "/{k}/panitia/babak", "SFFFFFFO"),
    ("get", "/{k}/panitia/babak/penutupan", "SFFFFFFO"),
    ("post", "/{k}/panitia/babak/penutupan", "SFFFFFFO"),
    ("get", "/{k}/panitia/babak/batas", "SFFFFFFO"),
    ("post", "/{k}/panitia/babak/batas", "SFFFFFFO"),
    ("post", "/{k}/panitia/babak/ketua", "SFFFFFFO"),
    ("post", "/{k}/panitia/babak/kalibrasi", "SFFFFFFO"),
    ("post", "/{k}/panitia/babak/kalibrasi/{work}/penghapusan", "SFFFFFFO"),
    ("get", "/{k}/panitia/penilaian", "SFFFFFFO"),
];
