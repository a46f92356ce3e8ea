//! Why there is no backup, or no way back from one: a sentence and what to do about it.

use std::io;
use std::path::PathBuf;

use crate::db::ConnectionError;

use super::manifest::{Counts, DatabaseKind};
use crate::config::Security;
use crate::db::Fault;
use crate::i18n::{Message, text};
use crate::say;

/// Where the key that seals is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyPlace {
    /// `security.encryption_key`.
    Setting,
    /// `security.key_file`.
    File(String),
}

impl KeyPlace {
    /// Where this configuration has it.
    #[must_use]
    pub fn of(security: &Security) -> Self {
        match security.encryption_key.as_str() {
            "" => Self::File(security.key_file.clone()),
            _ => Self::Setting,
        }
    }
}

/// What stands against a backup or a restore.
#[derive(Debug, thiserror::Error)]
pub enum BackupProblem {
    #[error("no passphrase")]
    NoPassphrase,
    #[error("{file} cannot be read: {cause}")]
    PassphraseFile { file: String, cause: io::Error },
    #[error("{file} is there already")]
    TargetExists { file: PathBuf },
    #[error("another process writes {file}")]
    Busy { file: PathBuf },
    #[error("{file} cannot be written: {cause}")]
    Write { file: PathBuf, cause: io::Error },
    #[error("{file} cannot be read: {cause}")]
    Read { file: PathBuf, cause: io::Error },
    #[error("the passphrase does not open {file}")]
    WrongPassphrase { file: PathBuf },
    #[error("{file} is no backup")]
    NotABackup { file: PathBuf },
    #[error("{file} is damaged: {cause}")]
    Damaged { file: PathBuf, cause: io::Error },
    #[error("{file} was written by the newer portal {portal}")]
    Newer { file: PathBuf, portal: String },
    #[error("migration {migration} of portal {portal} is not known")]
    NewerMigration { portal: String, migration: String },
    #[error("a backup of {held:?} for {here:?}")]
    OtherDatabase { held: DatabaseKind, here: DatabaseKind },
    /// The key that is there is another one, or there is none.
    #[error("key {held} is needed, and {here:?} is there")]
    OtherKey { held: String, here: Option<String>, place: KeyPlace },
    /// A backup would not say which key it needs.
    #[error("no key in {place:?}")]
    NoKey { place: KeyPlace },
    #[error("{place} is not empty")]
    NotEmpty { place: String },
    #[error("the database is empty")]
    NothingThere,
    #[error("{program} is not there: {cause}")]
    ProgramMissing { program: &'static str, cause: io::Error },
    #[error("{said} is older than the server, {server}")]
    ProgramOld { program: &'static str, said: String, server: i32 },
    #[error("{program}: {said}")]
    ProgramFailed { program: &'static str, said: String },
    #[error("the database is damaged: {damages:?}")]
    DatabaseDamaged { damages: Vec<String> },
    #[error("the address of the database cannot be read: {why}")]
    Address { why: String },
    #[error("{name} in the address of the database is not known")]
    AddressParameter { name: String },
    #[error("{held:?} was to be found, and {found:?} was")]
    CountsDiffer { held: Box<Counts>, found: Box<Counts> },
    #[error("the trail has another end")]
    TrailDiffers,
    #[error(transparent)]
    Connection(#[from] ConnectionError),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl BackupProblem {
    /// What is wrong, in one sentence.
    #[must_use]
    pub fn what(&self) -> Message {
        match self {
            Self::NoPassphrase => text(
                "Frasa sandi cadangan belum diatur: backup.passphrase kosong.",
                "There is no passphrase for backups: backup.passphrase is empty.",
            )
            .into(),
            Self::PassphraseFile { file, cause } => say!(
                "Frasa sandi cadangan tidak dapat dibaca dari {file}: {cause}.",
                "The passphrase for backups cannot be read from {file}: {cause}."
            ),
            Self::Address { why } => say!(
                "database.url bukan alamat PostgreSQL yang dapat dibaca ({why}).",
                "database.url is not an address of PostgreSQL that can be read ({why})."
            ),
            Self::AddressParameter { name } => say!(
                "Parameter {name} di database.url tidak dapat diteruskan ke program PostgreSQL.",
                "The parameter {name} of database.url cannot be handed on to PostgreSQL's programs."
            ),
            Self::NothingThere => text(
                "Basis data masih kosong: tidak ada yang dapat dicadangkan.",
                "The database is empty: there is nothing to back up.",
            )
            .into(),
            Self::Connection(cause) => {
                say!("Basis data tidak dapat dibuka: {cause}.", "The database cannot be opened: {cause}.")
            }
            Self::Fault(fault) => say!("Basis data menolak: {fault}.", "The database refused: {fault}."),
            _ => self.about_a_file().or_else(|| self.about_a_program()).unwrap_or_else(|| self.about_data()),
        }
    }

    fn about_a_file(&self) -> Option<Message> {
        Some(match self {
            Self::TargetExists { file } => {
                let file = file.display();
                say!(
                    "{file} sudah ada dan tidak ditimpa.",
                    "{file} is there already and is not written over."
                )
            }
            Self::Busy { file } => {
                let file = file.display();
                say!("Proses lain sedang menulis {file}.", "Another process is writing {file}.")
            }
            Self::Write { file, cause } => {
                let file = file.display();
                say!("{file} tidak dapat ditulis: {cause}.", "{file} cannot be written: {cause}.")
            }
            Self::Read { file, cause } => {
                let file = file.display();
                say!("{file} tidak dapat dibaca: {cause}.", "{file} cannot be read: {cause}.")
            }
            Self::WrongPassphrase { file } => {
                let file = file.display();
                say!("Frasa sandi tidak membuka {file}.", "The passphrase does not open {file}.")
            }
            Self::NotABackup { file } => {
                let file = file.display();
                say!(
                    "{file} bukan cadangan Lomba yang dienkripsi dengan frasa sandi.",
                    "{file} is not a backup of Lomba that was encrypted with a passphrase."
                )
            }
            Self::Damaged { file, cause } => {
                let file = file.display();
                say!(
                    "{file} rusak atau terpotong ({cause}).",
                    "{file} is damaged or was cut short ({cause})."
                )
            }
            Self::Newer { file, portal } => {
                let file = file.display();
                say!(
                    "{file} ditulis oleh portal yang lebih baru, versi {portal}.",
                    "{file} was written by a newer portal, version {portal}."
                )
            }
            _ => return None,
        })
    }

    fn about_a_program(&self) -> Option<Message> {
        Some(match self {
            Self::ProgramMissing { program, cause } => say!(
                "Program {program} dari PostgreSQL tidak dapat dijalankan: {cause}.",
                "PostgreSQL's program {program} cannot be started: {cause}."
            ),
            Self::ProgramOld { program, said, server } => say!(
                "{program} lebih tua dari servernya, PostgreSQL {server}: {said}.",
                "{program} is older than the server, PostgreSQL {server}: {said}."
            ),
            Self::ProgramFailed { program, said } => {
                // Wrappers of the programs may complain of other things first.
                let own = said.lines().find(|line| line.starts_with(program));
                let said = own.or(said.lines().next_back()).unwrap_or_default().trim_end_matches('.');
                say!("{program} gagal: {said}.", "{program} failed: {said}.")
            }
            _ => return None,
        })
    }

    fn about_data(&self) -> Message {
        match self {
            Self::NewerMigration { portal, migration } => say!(
                "Cadangan berasal dari portal versi {portal} dengan migrasi {migration} yang tidak dikenal versi ini.",
                "The backup is of portal version {portal} with migration {migration}, which this version does not know."
            ),
            Self::OtherDatabase { held, here } => {
                let (held, here) = (held.name(), here.name());
                say!(
                    "Cadangan ini dari {held}, sedangkan database.url menunjuk ke {here}.",
                    "The backup is of {held}, but database.url leads to {here}."
                )
            }
            Self::OtherKey { held, here: Some(here), .. } => say!(
                "Kunci di sini (tanda {here}) bukan kunci cadangan ini (tanda {held}).",
                "The key that is here (check value {here}) is not the backup's (check value {held})."
            ),
            Self::OtherKey { held, here: None, .. } => say!(
                "Kunci cadangan ini (tanda {held}) tidak ada di sini.",
                "The backup's key (check value {held}) is not here."
            ),
            Self::NoKey { .. } => text(
                "Kunci penyegel tidak ada di sini: cadangan tanpa tanda kunci yang benar tidak dibuat.",
                "The sealing key is not here: no backup is made that does not say which key it needs.",
            )
            .into(),
            Self::NotEmpty { place } => {
                say!(
                    "{place} tidak kosong dan tidak ditimpa.",
                    "{place} is not empty and is not written over."
                )
            }
            Self::DatabaseDamaged { damages } => {
                let first = damages.first().map_or("", String::as_str);
                say!("Basis data rusak: {first}.", "The database is damaged: {first}.")
            }
            Self::CountsDiffer { .. } => text(
                "Isi basis data tidak sama dengan yang dikatakan cadangan.",
                "The database does not hold what the backup says.",
            )
            .into(),
            _ => text(
                "Jejak audit tidak berakhir seperti yang dikatakan cadangan.",
                "The audit trail does not end as the backup says.",
            )
            .into(),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self) -> Message {
        match self {
            Self::NoPassphrase | Self::PassphraseFile { .. } => text(
                "Buat dengan `openssl rand -base64 32`, simpan salinannya di tempat lain, lalu isi LOMBA__BACKUP__PASSPHRASE atau backup.passphrase_file.",
                "Make one with `openssl rand -base64 32`, keep a copy elsewhere, and give it as LOMBA__BACKUP__PASSPHRASE or in backup.passphrase_file.",
            )
            .into(),
            Self::TargetExists { .. } => text(
                "Sebutkan nama lain, atau nama folder: di sana cadangan diberi nama menurut waktunya.",
                "Name another file, or a folder: there the backup is named after its time.",
            )
            .into(),
            Self::Busy { .. } => text("Tunggu sampai selesai, lalu ulangi.", "Wait for its end, then repeat.").into(),
            Self::Write { .. } => text(
                "Periksa ruang disk dan hak tulis folder; tidak ada berkas setengah jadi yang tertinggal.",
                "Check the disk's space and the folder's permissions; no unfinished file was left.",
            )
            .into(),
            Self::Read { .. } => text("Periksa nama dan hak baca berkas.", "Check the file's name and permissions.").into(),
            Self::WrongPassphrase { .. } => text(
                "Pakai frasa sandi yang berlaku saat cadangan dibuat; tidak ada yang ditulis.",
                "Use the passphrase that was set when the backup was made; nothing was written.",
            )
            .into(),
            Self::NotABackup { .. } => text(
                "Sebutkan berkas yang ditulis `lomba backup`.",
                "Name a file that `lomba backup` wrote.",
            )
            .into(),
            Self::Damaged { .. } => text(
                "Pakai cadangan lain atau salinan lain dari berkas ini; tidak ada yang tersisa di basis data.",
                "Use another backup, or another copy of this file; nothing is left in the database.",
            )
            .into(),
            Self::Newer { portal, .. } | Self::NewerMigration { portal, .. } => say!(
                "Pasang portal versi {portal} atau yang lebih baru, lalu ulangi.",
                "Install version {portal} of the portal or a newer one, then repeat."
            ),
            _ => self.hint_about_places(),
        }
    }

    fn hint_about_places(&self) -> Message {
        match self {
            Self::OtherDatabase { held, .. } => {
                let example = held.example();
                say!("Atur database.url ke {example} yang kosong.", "Set database.url to an empty {example}.")
            }
            Self::OtherKey { place: KeyPlace::File(file), .. } | Self::NoKey { place: KeyPlace::File(file) } => say!(
                "Letakkan salinan kunci itu di {file} (mode 600) atau di security.encryption_key; tanpa kunci itu nomor induk pegawai tidak dapat dibuka.",
                "Put the copy of that key into {file} (mode 600) or into security.encryption_key; without it employee numbers cannot be opened."
            ),
            Self::OtherKey { place: KeyPlace::Setting, .. } | Self::NoKey { place: KeyPlace::Setting } => text(
                "Isi security.encryption_key dengan salinan kunci itu; tanpa kunci itu nomor induk pegawai tidak dapat dibuka.",
                "Set security.encryption_key to the copy of that key; without it employee numbers cannot be opened.",
            )
            .into(),
            Self::NotEmpty { .. } => text(
                "Pulihkan ke berkas yang belum ada atau basis data tanpa tabel, lalu arahkan database.url ke sana.",
                "Restore into a file that is not there or a database without tables, and point database.url there.",
            )
            .into(),
            Self::NothingThere => text("Periksa database.url.", "Check database.url.").into(),
            Self::Address { .. } | Self::AddressParameter { .. } => text(
                "Tulis postgres://pengguna:sandi@host/nama; parameter lain dapat diberikan lewat variabel PG… dari PostgreSQL.",
                "Write postgres://user:password@host/name; other parameters can be given by PostgreSQL's PG… variables.",
            )
            .into(),
            Self::ProgramMissing { .. } | Self::ProgramOld { .. } => text(
                "Pasang program klien PostgreSQL seversi server (Debian: postgresql-client), atau sebutkan foldernya di backup.postgresql_programs.",
                "Install PostgreSQL's client programs of the server's version (Debian: postgresql-client), or name their folder in backup.postgresql_programs.",
            )
            .into(),
            Self::DatabaseDamaged { .. } => text(
                "Jalankan `lomba doctor --deep`, dan pulihkan dari cadangan terakhir yang baik.",
                "Run `lomba doctor --deep`, and restore the last good backup.",
            )
            .into(),
            Self::CountsDiffer { .. } | Self::TrailDiffers => text(
                "Jangan pakai basis data ini; pulihkan cadangan lain.",
                "Do not use this database; restore another backup.",
            )
            .into(),
            _ => text(
                "Lihat `lomba doctor`; tidak ada yang tersisa dari percobaan ini.",
                "See `lomba doctor`; nothing is left of this attempt.",
            )
            .into(),
        }
    }
}
