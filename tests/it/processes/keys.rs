//! The key: never replaced in silence, exchanged by one command, and the doctor makes nothing (`src/keys`).

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::support::{Backend, Client, Portal};

/// A portal whose key is in a file of its folder, with the variables that say so.
struct Keyed {
    portal: Portal,
    more: Vec<(&'static str, String)>,
}

impl Keyed {
    fn new(backend: Backend) -> Option<Self> {
        let mut portal = Portal::untouched(backend, &[])?;
        portal.let_go();
        let more = vec![
            ("LOMBA__SECURITY__ENCRYPTION_KEY", String::new()),
            ("LOMBA__SECURITY__KEY_FILE", portal.dir.join("own.key").display().to_string()),
        ];
        Some(Self { portal, more })
    }

    fn variables(&self) -> Vec<(&str, &str)> {
        self.more.iter().map(|(name, value)| (*name, value.as_str())).collect()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.portal.dir.join(name)
    }

    async fn run(&self, arguments: &[&str]) -> crate::support::Ended {
        self.portal.run_with(arguments, &self.variables()).await
    }

    /// The key that was exchanged and is kept.
    fn old_key(&self) -> PathBuf {
        let names = std::fs::read_dir(&self.portal.dir).unwrap().map(|entry| entry.unwrap().path());
        let mut old = names.filter(|path| path.to_string_lossy().contains("own.key.old-"));
        let found = old.next().unwrap();
        assert_eq!(old.next(), None);
        found
    }
}

fn files_of(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

async fn a_lost_or_exchanged_key_is_refused_and_nothing_is_made(backend: Backend) {
    let Some(keyed) = Keyed::new(backend) else { return };
    let before = files_of(&keyed.portal.dir);
    keyed.run(&["doctor"]).await.code(1);
    assert_eq!(files_of(&keyed.portal.dir), before, "the doctor makes nothing");
    keyed.run(&["migrate"]).await.code(0);
    keyed.run(&["doctor"]).await.code(0).says("the key is the one this database was last used with");
    std::fs::rename(keyed.file("own.key"), keyed.file("elsewhere")).unwrap();
    for command in [&["serve"][..], &["migrate"], &["doctor"], &["audit", "verify"]] {
        keyed
            .run(command)
            .await
            .code(1)
            .says("the key of this database is missing")
            .says("Put the key's file back");
        assert!(!keyed.file("own.key").exists(), "{command:?} made a key");
    }
    std::fs::write(keyed.file("own.key"), "ab".repeat(32)).unwrap();
    for command in [&["serve"][..], &["migrate"], &["doctor"], &["key", "rotate"]] {
        keyed.run(command).await.code(1).says("is not the key of this database");
    }
    std::fs::write(keyed.file("own.key"), "no key").unwrap();
    keyed.run(&["doctor"]).await.code(1).says("64 hexadecimal digits");
    std::fs::rename(keyed.file("elsewhere"), keyed.file("own.key")).unwrap();
    keyed.run(&["doctor"]).await.code(0);
    keyed.run(&["migrate"]).await.code(0);
}

async fn a_rotation_seals_anew_and_survives_being_cut_off(backend: Backend) {
    let Some(keyed) = Keyed::new(backend) else { return };
    keyed.run(&["migrate"]).await.code(0);
    keyed.run(&["committee", "add", "--email", "budi@contoh.go.id"]).await.code(0);
    let first = std::fs::read_to_string(keyed.file("own.key")).unwrap();

    let mut serve = keyed.portal.serve(&keyed.variables()).await;
    keyed.run(&["key", "rotate"]).await.code(1).says("stop every `lomba serve`");
    assert_eq!(std::fs::read_to_string(keyed.file("own.key")).unwrap(), first);
    serve.terminate();
    serve.ended(Duration::from_secs(20)).await;

    keyed.run(&["key", "rotate"]).await.code(0).says("sealed anew").says("holds the new key");
    let second = std::fs::read_to_string(keyed.file("own.key")).unwrap();
    assert_ne!(second, first);
    assert_eq!(std::fs::read_to_string(keyed.old_key()).unwrap(), first);
    keyed.run(&["audit", "verify"]).await.code(0).says("whole: ");
    keyed.run(&["committee", "add", "--email", "dewi@contoh.go.id"]).await.code(0);
    keyed.run(&["audit", "verify"]).await.code(0).says("whole: ");

    // Cut off between the database and the files: as if the new key had not taken its place yet.
    std::fs::rename(keyed.file("own.key"), keyed.file("own.key.new")).unwrap();
    std::fs::rename(keyed.old_key(), keyed.file("own.key")).unwrap();
    keyed.run(&["doctor"]).await.code(0);
    assert_eq!(std::fs::read_to_string(keyed.file("own.key")).unwrap(), first, "the doctor moves nothing");
    let serve = keyed.portal.serve(&keyed.variables()).await;
    Client::new(&keyed.portal.base).get("/akun/masuk").await.expect(200);
    drop(serve);
    assert_eq!(std::fs::read_to_string(keyed.file("own.key")).unwrap(), second);
    assert_eq!(std::fs::read_to_string(keyed.old_key()).unwrap(), first);

    // A key that the database never took is thrown away by the next rotation.
    std::fs::write(keyed.file("own.key.new"), "cd".repeat(32)).unwrap();
    keyed.run(&["key", "rotate"]).await.code(0);
    assert!(!keyed.file("own.key.new").exists());
    keyed.run(&["audit", "verify"]).await.code(0);
    let keys = Client::new(&keyed.portal.base);
    let _serve = keyed.portal.serve(&keyed.variables()).await;
    let set: serde_json::Value =
        serde_json::from_str(&keys.get("/.well-known/jwks.json").await.expect(200).body).unwrap();
    let names: Vec<&str> =
        set["keys"].as_array().unwrap().iter().map(|key| key["kid"].as_str().unwrap()).collect();
    assert_eq!(names.len(), 3, "credentials signed with earlier keys stay good: {names:?}");
    assert!(names.iter().all(|name| names.iter().filter(|other| *other == name).count() == 1), "{names:?}");
}

async fn a_key_of_the_configuration_is_told_where_its_follower_is(backend: Backend) {
    let Some(keyed) = Keyed::new(backend) else { return };
    let own = [("LOMBA__SECURITY__ENCRYPTION_KEY", "ab".repeat(32)), keyed.more[1].clone()];
    let own: Vec<(&str, &str)> = own.iter().map(|(name, value)| (*name, value.as_str())).collect();
    keyed.portal.run_with(&["migrate"], &own).await.code(0);
    keyed.portal.run_with(&["key", "rotate"], &own).await.code(0).says("now set security.encryption_key");
    keyed.portal.run_with(&["audit", "verify"], &own).await.code(1).says("is not the key of this database");
    let next = std::fs::read_to_string(keyed.file("own.key.new")).unwrap();
    let next = [("LOMBA__SECURITY__ENCRYPTION_KEY", next.as_str()), own[1]];
    keyed.portal.run_with(&["audit", "verify"], &next).await.code(0);
}

macro_rules! on_each_database {
    ($($name:ident)+) => {
        mod sqlite { $(#[actix_web::test] async fn $name() { super::$name(crate::support::Backend::Sqlite).await; })+ }
        mod postgresql { $(#[actix_web::test] async fn $name() { super::$name(crate::support::Backend::Postgresql).await; })+ }
    };
}

on_each_database! {
    a_lost_or_exchanged_key_is_refused_and_nothing_is_made
    a_rotation_seals_anew_and_survives_being_cut_off
    a_key_of_the_configuration_is_told_where_its_follower_is
}
