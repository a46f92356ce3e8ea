//! `docs/dependencies.md` speaks of every dependency that `Cargo.toml` names, of no other, and as cargo knows them.

use std::collections::BTreeMap;

use super::crates::{KNOWN, locked};

/// The cells of the table's rows under a heading, without the table's own heading.
pub fn rows(heading: &str) -> Vec<Vec<String>> {
    let document = super::read("docs/dependencies.md");
    let lines = document.lines().skip_while(|line| *line != heading).skip(1);
    let lines = lines.take_while(|line| !line.starts_with("## ")).filter(|line| line.starts_with("| "));
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    let rows: Vec<Vec<String>> = lines.skip(1).map(cells).collect();
    assert!(!rows.is_empty(), "docs/dependencies.md has no table under {heading:?}");
    rows
}

/// Names of direct dependencies and the sections of `Cargo.toml` that hold them.
fn direct() -> BTreeMap<String, &'static str> {
    let manifest: toml::Table = super::read("Cargo.toml").parse().unwrap();
    let mut found = BTreeMap::new();
    let mut take = |table: Option<&toml::Value>, section| {
        for name in table.and_then(|table| table.as_table()).into_iter().flatten().map(|(name, _)| name) {
            found.insert(name.clone(), section);
        }
    };
    take(manifest.get("dependencies"), "program");
    take(manifest.get("build-dependencies"), "program");
    for of_target in manifest["target"].as_table().unwrap().values() {
        take(of_target.get("dependencies"), "program");
    }
    take(manifest.get("dev-dependencies"), "tests");
    found
}

/// Rows by crate: what stands under "In the program" and under "In tests and benches alone".
fn noted() -> BTreeMap<String, (&'static str, Vec<String>)> {
    let mut found = BTreeMap::new();
    for (heading, section) in [("## In the program", "program"), ("## In tests and benches alone", "tests")] {
        for row in rows(heading) {
            let name = row[0].trim_matches('`').to_owned();
            assert!(found.insert(name.clone(), (section, row)).is_none(), "{name} has two rows");
        }
    }
    found
}

#[test]
fn every_direct_dependency_has_a_note_and_nothing_else_has() {
    let noted: BTreeMap<String, &str> =
        noted().into_iter().map(|(name, (section, _))| (name, section)).collect();
    assert_eq!(direct(), noted, "left: Cargo.toml, right: docs/dependencies.md");
}

/// A row is: crate, version and day of release, licence, what it does for us, why a library and why this one, what it may touch.
#[test]
fn each_note_agrees_with_what_cargo_knows() {
    for (name, (_, row)) in noted() {
        assert_eq!(row.len(), 6, "{name}: {row:?}");
        let (version, released) = row[1].split_once(", ").unwrap_or_else(|| panic!("{name}: version, day"));
        let versions: Vec<String> = locked()
            .iter()
            .filter(|package| package["name"].as_str() == Some(&name))
            .map(|package| package["version"].as_str().unwrap().to_owned())
            .collect();
        assert!(versions.contains(&version.to_owned()), "{name} {version}, but Cargo.lock has {versions:?}");
        assert!(released.len() == 10 && released.matches('-').count() == 2, "{name}: {released} is no day");
        for cell in &row[3..6] {
            assert!(cell.len() > 3, "{name}: {row:?}");
        }
        // What is not in the default build is not asked of cargo.
        let Some((_, about)) = KNOWN.iter().find(|(id, _)| id.name == name && id.version == version) else {
            continue;
        };
        assert_eq!(row[2], about.licence, "{name}");
        assert_eq!(row[5].contains("build script"), about.build_script, "{name}: {}", row[5]);
    }
}
