//! `lomba rank` and `lomba route`, as the processes an auditor starts.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::file;
use crate::support::unique;

struct Desk(PathBuf);

impl Desk {
    fn new() -> Self {
        let dir = std::env::temp_dir().join(format!("lomba-lists-{}", unique()));
        std::fs::create_dir_all(&dir).unwrap();
        Self(dir)
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.0.join(name), bytes).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lomba"));
        let Output { status, stderr, .. } =
            command.args(arguments).current_dir(&self.0).env("LC_ALL", "en_GB.UTF-8").output().unwrap();
        (status.code(), String::from_utf8(stderr).unwrap())
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(Path::new(&self.0).join(name)).unwrap()
    }

    /// The ranking of a file of scores, or the refusal.
    fn rank(&self, bytes: &[u8]) -> Result<String, String> {
        self.put("S.csv", bytes);
        let (code, said) = self.run(&["rank", "--scores", "S.csv", "--seed", "benih", "--out", "R.csv"]);
        match code {
            Some(0) => Ok(self.read("R.csv")),
            Some(1) => Err(said),
            other => panic!("{other:?}: {said}"),
        }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

#[test]
fn scores_rank_the_same_however_they_were_saved() {
    let desk = Desk::new();
    let plain = desk.rank(file!("31-rank-excel/plain.csv")).unwrap();
    assert_eq!(plain.lines().count(), 13);
    for dressed in [
        file!("31-rank-excel/blank-tail.csv"),
        file!("31-rank-excel/bom-crlf.csv"),
        file!("31-rank-excel/q-commadec.csv"),
        file!("31-rank-excel/quoted-num.csv"),
        file!("31-rank-excel/semicolon-comma.csv"),
        file!("31-rank-excel/semicolon-point.csv"),
        file!("31-rank-excel/spaces.csv"),
    ] {
        assert_eq!(desk.rank(dressed).unwrap(), plain);
    }
}

#[test]
fn scores_that_a_spreadsheet_spoilt_are_named() {
    let desk = Desk::new();
    let refused = |bytes: &[u8]| desk.rank(bytes).unwrap_err();
    assert!(
        refused(file!("31-rank-excel/case-dup.csv")).contains("line 38: W1, J1 is already listed on line 2")
    );
    let date = refused(file!("31-rank-excel/date-id.csv"));
    assert!(
        date.contains("line 2, column work_id: \"1-Mar\"") && date.contains("format the column as Text"),
        "{date}"
    );
    assert!(refused(file!("31-rank-excel/empty-score.csv")).contains("line 38, column content: \"\""));
    assert!(refused(file!("31-rank-excel/over100.csv")).contains("line 38, column content: \"8571\""));
    let ids = refused(file!("33-route-institution-spelling/ids.csv"));
    assert!(ids.contains("line 6: W2, J1 is already listed on line 5"), "{ids}");
    let comma = refused(b"work_id,juror_id,content,technical\nW1,J1,60,37,88,9\n");
    assert!(comma.contains("line 2: 6 cells found, but only 4 column headings"), "{comma}");
}

#[test]
fn institutions_are_one_however_they_are_spelt() {
    let desk = Desk::new();
    desk.put("W.csv", file!("33-route-institution-spelling/works.csv"));
    let jurors = String::from_utf8(file!("33-route-institution-spelling/jurors.csv").to_vec()).unwrap();
    let lookalike = "J7,D\u{456}nas  La\u{456}n\u{200b},\n";
    desk.put("J.csv", format!("{jurors}{lookalike}").as_bytes());
    let route = [
        "route",
        "--works",
        "W.csv",
        "--jurors",
        "J.csv",
        "--per-work",
        "3",
        "--seed",
        "benih",
        "--out",
        "A.csv",
    ];
    let (code, said) = desk.run(&route);
    assert_eq!(code, Some(0), "{said}");
    let plan = desk.read("A.csv");
    assert_eq!(plan.lines().count(), 10);
    for own in ["W1,J1", "W1,J3", "W2,J2", "W3,J7"] {
        assert!(!plan.lines().any(|line| line == own), "{own} judges for an own institution:\n{plan}");
    }
}
