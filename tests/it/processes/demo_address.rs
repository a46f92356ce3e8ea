//! The demonstration's passwords are public: it opens itself to this machine alone, unless somebody says otherwise.

use std::process::{Command, Stdio};

#[actix_web::test]
async fn a_demonstration_is_not_opened_to_others_by_accident() {
    let dir = std::env::temp_dir().join(format!("lomba-open-{}", crate::support::unique()));
    let demo = Command::new(env!("CARGO_BIN_EXE_lomba"))
        .args(["demo", "--listen", "0.0.0.0:0", "--dir"])
        .arg(&dir)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(demo.status.code(), Some(1));
    let said = String::from_utf8(demo.stderr).unwrap();
    assert!(said.contains("--open-to-others") && said.contains("passwords are public"), "{said}");
    assert!(!dir.exists(), "nothing was made");
}
