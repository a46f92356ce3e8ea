//! What a backup holds and says, who may read it, and that it says nothing it should not.

use super::place::{Empty, PASSPHRASE, file, portal};
use crate::support::Backend;

async fn told(backend: Backend) {
    let (Some(portal), Some(empty)) = (portal(backend), Empty::place(backend)) else { return };
    let target = file(&portal, "cadangan.age");
    // In the reader's language.
    let english = [("LANG", "en_GB.UTF-8")];
    let made = portal.run_with(&["backup", &target], &english).await.code(0);
    made.says("read again and whole").says("The sealing key is not in the backup");
    let held = empty.portal.run_with(&["restore", "--list", &target], &english).await.code(0);
    let key = portal.app.db.seal().check_value();
    let name = if backend == Backend::Sqlite { "SQLite" } else { "PostgreSQL" };
    let of = |name: &str| {
        let line = held.out.lines().find(|line| line.trim_start().starts_with(name)).unwrap();
        line.trim_start().strip_prefix(name).unwrap().trim().to_owned()
    };
    assert_eq!(of("check value of the key"), key);
    assert_eq!(of("database"), format!("{name}, 1 (20261122000001)"));
    assert_eq!((of("editions"), of("works")), ("1".to_owned(), "0".to_owned()));
    assert!(empty.is_empty(), "--list writes nothing");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&target).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let bytes = std::fs::read(&target).unwrap();
    for secret in ["lomba-backup", "CREATE TABLE", &key, "PGDMP", PASSPHRASE] {
        assert!(!bytes.windows(secret.len()).any(|part| part == secret.as_bytes()), "{secret} can be read");
    }
    let others: Vec<String> = std::fs::read_dir(&portal.dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("part") || name.contains("copy"))
        .collect();
    assert_eq!(others, Vec::<String>::new());
}

#[actix_web::test]
async fn sqlite() {
    told(Backend::Sqlite).await;
}

#[actix_web::test]
async fn postgresql() {
    told(Backend::Postgresql).await;
}

/// The passphrase may come from a file, as service managers give credentials.
#[actix_web::test]
async fn a_passphrase_from_a_file() {
    let portal = portal(Backend::Sqlite).unwrap();
    let (kept, target) = (file(&portal, "frasa"), file(&portal, "cadangan.age"));
    let more = [("LOMBA__BACKUP__PASSPHRASE", ""), ("LOMBA__BACKUP__PASSPHRASE_FILE", kept.as_str())];
    portal
        .run_with(&["backup", &target], &more)
        .await
        .code(1)
        .says("tidak dapat dibaca")
        .says("openssl rand");
    std::fs::write(&kept, "\n").unwrap();
    portal.run_with(&["backup", &target], &more).await.code(1).says("backup.passphrase kosong");
    std::fs::write(&kept, format!("{PASSPHRASE}\n")).unwrap();
    portal.run_with(&["backup", &target], &more).await.code(0);
    portal.run(&["restore", "--list", &target]).await.code(0);
}

/// An empty database is no portal, and a mistyped address makes none.
#[actix_web::test]
async fn nothing_is_no_backup() {
    let empty = Empty::place(Backend::Sqlite).unwrap();
    let target = file(&empty.portal, "cadangan.age");
    empty
        .run(&["backup", &target])
        .await
        .code(1)
        .says("tidak ada yang dapat dicadangkan")
        .says("database.url");
    assert!(!std::path::Path::new(&target).exists());
    assert!(empty.is_empty(), "asking for a backup makes no database");
    // Nor does it make a key, whose check value would be a wrong one.
    let portal = portal(Backend::Sqlite).unwrap();
    let key = file(&portal, "kunci/lomba.key");
    let more = [("LOMBA__SECURITY__ENCRYPTION_KEY", ""), ("LOMBA__SECURITY__KEY_FILE", key.as_str())];
    let refused = portal.run_with(&["backup", &file(&portal, "x.age")], &more).await.code(1);
    refused.says("Kunci penyegel tidak ada di sini").says(&format!("Letakkan salinan kunci itu di {key}"));
    assert!(!std::path::Path::new(&key).exists());
}
