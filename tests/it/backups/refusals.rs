//! What stands against a backup or a restore is said in a sentence with a hint, and nothing is left behind.

use std::io::Write as _;

use age::secrecy::SecretString;

use super::place::{Empty, PASSPHRASE, file, portal};
use crate::support::{Backend, Portal};

/// Something encrypted with the passphrase, as `lomba backup` does it.
fn encrypted(path: &str, plain: &[u8]) {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(PASSPHRASE.to_owned()));
    recipient.set_work_factor(10);
    let encryptor =
        age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).unwrap();
    let mut out = encryptor.wrap_output(std::fs::File::create(path).unwrap()).unwrap();
    out.write_all(plain).unwrap();
    out.finish().unwrap();
}

fn decrypted(path: &str) -> Vec<u8> {
    let identity = age::scrypt::Identity::new(SecretString::from(PASSPHRASE.to_owned()));
    let decryptor = age::Decryptor::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut reader = decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).unwrap();
    let mut plain = Vec::new();
    std::io::Read::read_to_end(&mut reader, &mut plain).unwrap();
    plain
}

/// The backup with another manifest.
fn with_manifest(from: &str, to: &str, change: impl Fn(&mut serde_json::Value)) {
    let plain = decrypted(from);
    let mut lines = plain.splitn(3, |byte| *byte == b'\n');
    let (name, manifest, rest) = (lines.next().unwrap(), lines.next().unwrap(), lines.next().unwrap());
    let mut manifest: serde_json::Value = serde_json::from_slice(manifest).unwrap();
    change(&mut manifest);
    let manifest = serde_json::to_vec(&manifest).unwrap();
    encrypted(to, &[name, b"\n", &manifest, b"\n", rest].concat());
}

/// A whole backup of a prepared portal.
async fn backup(portal: &Portal) -> String {
    let target = file(portal, "utuh.age");
    portal.run(&["backup", &target]).await.code(0);
    target
}

async fn refused(backend: Backend) {
    let (Some(portal), Some(empty)) = (portal(backend), Empty::place(backend)) else { return };
    let whole = backup(&portal).await;
    let no = async |name: &str, words: &str, hint: &str| {
        let ended = empty.run(&["restore", &file(&portal, name)]).await.code(1).says(words).says(hint);
        assert_eq!(ended.errors.lines().count(), 2, "a sentence and a hint: {ended:?}");
        assert!(empty.is_empty(), "{name} left something");
    };
    let bytes = std::fs::read(&whole).unwrap();
    let put = |name: &str, bytes: &[u8]| std::fs::write(file(&portal, name), bytes).unwrap();

    let mut changed = bytes.clone();
    changed[bytes.len() / 2] ^= 1;
    put("rusak.age", &changed);
    no("rusak.age", "rusak atau terpotong", "Pakai cadangan lain").await;
    put("potong.age", &bytes[..bytes.len() * 2 / 3]);
    no("potong.age", "rusak atau terpotong", "Pakai cadangan lain").await;
    // All of the data are there, but the end that says so is not.
    let plain = decrypted(&whole);
    encrypted(&file(&portal, "ujung.age"), &plain[..plain.len() - 30]);
    no("ujung.age", "rusak atau terpotong", "Pakai cadangan lain").await;
    put("lain.age", b"SQLite format 3\0");
    no("lain.age", "bukan cadangan Lomba", "lomba backup").await;
    encrypted(&file(&portal, "surat.age"), b"Sebuah surat.");
    no("surat.age", "rusak atau terpotong", "Pakai cadangan lain").await;
    no("tiada.age", "tidak dapat dibaca", "Periksa nama").await;

    with_manifest(&whole, &file(&portal, "baru.age"), |manifest| {
        manifest["format"] = 2.into();
        manifest["portal"] = "9.0.0".into();
    });
    no("baru.age", "portal yang lebih baru, versi 9.0.0", "Pasang portal versi 9.0.0").await;
    with_manifest(&whole, &file(&portal, "migrasi.age"), |manifest| {
        manifest["migrations"] = serde_json::json!(["20261122000001", "29991231000001"]);
        manifest["portal"] = "9.1.0".into();
    });
    no("migrasi.age", "migrasi 29991231000001", "Pasang portal versi 9.1.0").await;
    with_manifest(&whole, &file(&portal, "jumlah.age"), |manifest| manifest["counts"]["accounts"] = 7.into());
    let differs = empty.run(&["restore", &file(&portal, "jumlah.age")]).await.code(1);
    differs.says("tidak sama dengan yang dikatakan cadangan").says("Jangan pakai");
}

#[actix_web::test]
async fn sqlite() {
    refused(Backend::Sqlite).await;
}

#[actix_web::test]
async fn postgresql() {
    refused(Backend::Postgresql).await;
}

async fn settings(backend: Backend) {
    let (Some(portal), Some(empty)) = (portal(backend), Empty::place(backend)) else { return };
    let whole = backup(&portal).await;
    let with = async |more: &[(&str, &str)]| {
        let all: Vec<(&str, &str)> = empty.variables().into_iter().chain(more.iter().copied()).collect();
        let ended = empty.portal.run_with(&["restore", &whole], &all).await.code(1);
        assert!(empty.is_empty(), "{more:?} left something");
        ended
    };
    let none = [("LOMBA__BACKUP__PASSPHRASE", "")];
    with(&none).await.says("backup.passphrase kosong").says("openssl rand");
    portal
        .run_with(&["backup", &file(&portal, "x.age")], &none)
        .await
        .code(1)
        .says("backup.passphrase kosong");
    with(&[("LOMBA__BACKUP__PASSPHRASE", "lain")])
        .await
        .says("Frasa sandi tidak membuka")
        .says("tidak ada yang ditulis");
    let another = "6b".repeat(32);
    with(&[("LOMBA__SECURITY__ENCRYPTION_KEY", &another)])
        .await
        .says("bukan kunci cadangan ini")
        .says("Isi security.encryption_key dengan salinan kunci itu");
    let key_file = file(&empty.portal, "kunci/lomba.key");
    let kept = [("LOMBA__SECURITY__ENCRYPTION_KEY", ""), ("LOMBA__SECURITY__KEY_FILE", key_file.as_str())];
    with(&kept).await.says("tidak ada di sini").says(&format!("Letakkan salinan kunci itu di {key_file}"));
    assert!(!std::path::Path::new(&key_file).exists(), "a restore makes no key");

    let other = match backend {
        Backend::Sqlite => ("postgres://lomba@127.0.0.1:1/lomba".to_owned(), "dari SQLite"),
        Backend::Postgresql => (format!("sqlite:{}", file(&empty.portal, "b/x.db")), "dari PostgreSQL"),
    };
    with(&[("LOMBA__DATABASE__URL", &other.0)]).await.says(other.1).says("Atur database.url ke");

    // A place with something in it stays as it is, be it the backup's own source.
    let before = lomba::backup::count(&mut portal.app.db.connection().unwrap()).unwrap();
    portal
        .run(&["restore", &whole])
        .await
        .code(1)
        .says("tidak kosong dan tidak ditimpa")
        .says("arahkan database.url");
    assert_eq!(lomba::backup::count(&mut portal.app.db.connection().unwrap()).unwrap(), before);
    let bytes = std::fs::read(&whole).unwrap();
    portal.run(&["backup", &whole]).await.code(1).says("sudah ada dan tidak ditimpa");
    assert_eq!(std::fs::read(&whole).unwrap(), bytes);
    portal.run(&["backup", &file(&portal, "tiada/x.age")]).await.code(1).says("tidak dapat ditulis");
    portal.run(&["backup"]).await.code(2);
    empty.run(&["restore"]).await.code(2);
}

#[actix_web::test]
async fn settings_on_sqlite() {
    settings(Backend::Sqlite).await;
}

#[actix_web::test]
async fn settings_on_postgresql() {
    settings(Backend::Postgresql).await;
}

/// PostgreSQL's programs are not there, or older than the server.
#[cfg(unix)]
#[actix_web::test]
async fn programs_of_postgresql() {
    use std::os::unix::fs::PermissionsExt as _;

    let Some(portal) = portal(Backend::Postgresql) else { return };
    let target = file(&portal, "x.age");
    let folder = file(&portal, "bin");
    let more = [("LOMBA__BACKUP__POSTGRESQL_PROGRAMS", folder.as_str())];
    let missing = portal.run_with(&["backup", &target], &more).await.code(1);
    missing.says("Program pg_dump dari PostgreSQL tidak dapat dijalankan").says("postgresql-client");
    std::fs::create_dir(&folder).unwrap();
    let script = "#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6.1'\n";
    std::fs::write(format!("{folder}/pg_dump"), script).unwrap();
    std::fs::set_permissions(format!("{folder}/pg_dump"), std::fs::Permissions::from_mode(0o755)).unwrap();
    let old = portal.run_with(&["backup", &target], &more).await.code(1);
    old.says("pg_dump lebih tua dari servernya").says("seversi server");
    assert!(
        !std::path::Path::new(&target).exists() && !std::path::Path::new(&format!("{target}.part")).exists()
    );
}
