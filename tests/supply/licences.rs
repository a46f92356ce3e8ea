//! The licences of the shipped program in one file for people: which part is under which, and the words of each.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use super::crates::{Id, KNOWN, SHIPPED, root};
use super::parts::parts;

/// Texts of a crate that say under what it may be used: (name of the file, text), in order.
fn texts(folder: &Path) -> BTreeMap<String, String> {
    let files = std::fs::read_dir(folder).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file());
    let told = files.filter_map(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        let upper = name.to_uppercase();
        let is_one = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"]
            .iter()
            .any(|start| upper.starts_with(start));
        let text = String::from_utf8_lossy(&std::fs::read(entry.path()).ok()?).replace("\r\n", "\n");
        is_one.then(|| (name, text.trim().to_owned()))
    });
    told.collect()
}

fn written() -> String {
    let mut out = String::from(
        "Parts of the portal Lomba and their licences. The portal itself is under the MIT licence (LICENSE).\n\
         Sources of every crate: https://crates.io/crates/NAME/VERSION\n\n",
    );
    let mut by_licence = BTreeMap::<String, BTreeSet<String>>::new();
    let mut by_text = BTreeMap::<String, BTreeSet<String>>::new();
    for Id { name, version } in SHIPPED.uses.keys().filter(|id| **id != root()) {
        let about = &KNOWN[&Id { name: name.clone(), version: version.clone() }];
        let crate_name = format!("{name} {version}");
        by_licence.entry(about.licence.clone()).or_default().insert(crate_name.clone());
        for text in texts(&about.folder).into_values() {
            by_text.entry(text).or_default().insert(crate_name.clone());
        }
    }
    for part in parts() {
        by_licence
            .entry(part.licence.clone())
            .or_default()
            .insert(format!("{} {}", part.name, part.version).trim().to_owned());
    }
    for font in ["static/plus-jakarta-sans-OFL.txt", "config/documents/fonts/OFL-Noto.txt"] {
        by_text.entry(super::read(font).trim().to_owned()).or_default().insert(font.to_owned());
    }
    for (licence, names) in &by_licence {
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        writeln!(out, "{licence}\n  {}\n", names.join(", ")).unwrap();
    }
    for (text, names) in &by_text {
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        writeln!(out, "{}\n{}\n\n{text}\n", "-".repeat(80), names.join(", ")).unwrap();
    }
    out
}

#[test]
fn the_licences_are_written_with_the_words_of_each() {
    let text = written();
    assert!(text.contains("\nPostgreSQL\n  libpq 18.6, pq-src "), "the list by licence");
    assert!(text.contains("ring 0.17"), "{}", text.len());
    assert_eq!(text, written());
    let path = super::folder().join("licences.txt");
    std::fs::write(&path, text).unwrap();
    println!("written: {}", path.display());
}

/// MIT, BSD and the others of their kind ask that their words come along.
#[test]
fn hardly_a_crate_comes_without_the_words_of_its_licence() {
    let bare: Vec<String> = SHIPPED
        .uses
        .keys()
        .filter(|id| texts(&KNOWN[*id].folder).is_empty())
        .map(|id| format!("{} {}", id.name, id.version))
        .collect();
    let known = super::read("docs/dependencies.md");
    let unknown: Vec<_> = bare
        .iter()
        .filter(|name| !known.contains(&format!("`{}`", name.split(' ').next().unwrap())))
        .collect();
    assert!(
        unknown.is_empty(),
        "their archives hold no licence text; name them in docs/dependencies.md: {unknown:?}"
    );
}
