//! What a process writes is for the portal's own user (`src/private_files.rs`), and `lomba doctor` looks.

use std::os::unix::fs::PermissionsExt as _;

use crate::support::{Backend, Portal};

#[actix_web::test]
async fn files_are_for_the_portals_user_alone_and_the_doctor_tells_when_they_are_not() {
    let portal = Portal::untouched(Backend::Sqlite, &[]).unwrap();
    // Whatever it is started with, it makes nothing for others.
    let mut command = std::process::Command::new("sh");
    command
        .args(["-c", "umask 000; exec \"$0\" migrate", env!("CARGO_BIN_EXE_lomba")])
        .current_dir(&portal.dir);
    let more = [
        ("LOMBA__DATABASE__URL", format!("sqlite:{}", portal.dir.join("own/lomba.db").display())),
        ("LOMBA__SECURITY__ENCRYPTION_KEY", String::new()),
        ("LOMBA__SECURITY__KEY_FILE", portal.dir.join("own/lomba.key").display().to_string()),
    ];
    let variables: Vec<(&str, &str)> = more.iter().map(|(name, value)| (*name, value.as_str())).collect();
    command.env_clear().envs(portal.variables.iter().cloned()).envs(variables.iter().copied());
    assert!(command.status().unwrap().success());
    let mode = |name: &str| std::fs::metadata(portal.dir.join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("own"), mode("own/lomba.db"), mode("own/lomba.key")), (0o700, 0o600, 0o600));
    portal.run_with(&["doctor"], &variables).await.code(0).says("for the portal's own user");
    let database = portal.dir.join("own/lomba.db");
    std::fs::set_permissions(&database, std::fs::Permissions::from_mode(0o644)).unwrap();
    let doctor = portal.run_with(&["doctor"], &variables).await.code(1);
    doctor.says("others on this machine can open").says("chmod -R go-rwx");
}
