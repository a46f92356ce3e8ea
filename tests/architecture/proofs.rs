//! Documents name tests as proofs: each of them is there. And the security document answers every item of the standard.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Documents whose words in backticks name tests as `file::function`.
const DOCUMENTS: [&str; 2] = ["docs/rules.md", "docs/security.md"];

/// A test that a document names: its file, and its function.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Proof {
    file: String,
    function: String,
}

/// What the document names. `::function` lies in the file named before it.
fn proofs(document: &str) -> Vec<Proof> {
    let (mut found, mut file) = (Vec::new(), String::new());
    // Every second piece stands between backticks.
    for word in document.split('`').skip(1).step_by(2) {
        let (named, function) = word.split_once("::").unwrap_or((word, ""));
        if named.ends_with(".rs") {
            file = match named {
                own if own.starts_with("src/") || own.starts_with("tests/") => own.to_owned(),
                other => format!("tests/it/{other}"),
            };
        } else if !named.is_empty() {
            continue;
        }
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if !function.is_empty() && function.chars().all(plain) && !file.is_empty() {
            found.push(Proof { file: file.clone(), function: function.to_owned() });
        }
    }
    found
}

#[test]
fn every_test_that_a_document_names_is_there() {
    let mut missing = Vec::new();
    for path in DOCUMENTS {
        let document = fs::read_to_string(path).unwrap();
        let named = proofs(&document);
        assert!(named.len() > 150, "{path} names {} tests", named.len());
        for Proof { file, function } in named {
            let source = fs::read_to_string(&file).unwrap_or_default();
            if !source.contains(&format!("fn {function}(")) {
                missing.push(format!("{path}: {file}::{function}"));
            }
        }
    }
    assert!(missing.is_empty(), "named and not there:\n{}", missing.join("\n"));
}

#[test]
fn proofs_are_read_as_they_are_written() {
    let of = |file: &str, function: &str| Proof { file: file.to_owned(), function: function.to_owned() };
    assert_eq!(
        proofs(
            "see `a.rs::one`, `::two` and `Type::method`, `src/b/c.rs::three`; `tests/d.rs`, `::four`, `x`"
        ),
        [
            of("tests/it/a.rs", "one"),
            of("tests/it/a.rs", "two"),
            of("src/b/c.rs", "three"),
            of("tests/d.rs", "four")
        ]
    );
}

/// The items of levels 1 and 2 of ASVS 5.0.0: `6.2.1-4` is V6.2.1 to V6.2.4.
const ITEMS: &str = "1.1.1-2 1.2.1-9 1.3.1-11 1.4.1-3 1.5.1-2 2.1.1-3 2.2.1-3 2.3.1-4 2.4.1 3.2.1-2 3.3.1-4 3.4.1-6 \
    3.5.1-5 3.7.1-2 4.1.1-3 4.2.1 4.3.1-2 4.4.1-4 5.1.1 5.2.1-3 5.3.1-2 5.4.1-3 6.1.1-3 6.2.1-12 6.3.1-4 \
    6.4.1-4 6.5.1-5 6.6.1-3 6.8.1-4 7.1.1-3 7.2.1-4 7.3.1-2 7.4.1-5 7.5.1-2 7.6.1-2 8.1.1-2 8.2.1-3 \
    8.3.1 8.4.1 9.1.1-3 9.2.1-4 10.1.1-2 10.2.1-2 10.3.1-4 10.4.1-11 10.5.1-5 10.6.1-2 10.7.1-3 11.1.1-2 \
    11.2.1-3 11.3.1-3 11.4.1-4 11.5.1 11.6.1 12.1.1-3 12.2.1-2 12.3.1-4 13.1.1 13.2.1-5 13.3.1-2 \
    13.4.1-5 14.1.1-2 14.2.1-4 14.3.1-3 15.1.1-3 15.2.1-3 15.3.1-7 16.1.1 16.2.1-5 16.3.1-4 16.4.1-3 \
    16.5.1-3 17.1.1 17.2.1-4 17.3.1-2";

fn items() -> BTreeSet<String> {
    let one = |item: &str| -> Vec<String> {
        let (section, numbers) = item.rsplit_once('.').unwrap();
        let (first, last) = numbers.split_once('-').unwrap_or((numbers, numbers));
        let (first, last): (u32, u32) = (first.parse().unwrap(), last.parse().unwrap());
        (first..=last).map(|number| format!("V{section}.{number}")).collect()
    };
    ITEMS.split_whitespace().flat_map(one).collect()
}

#[test]
fn every_item_of_the_standard_is_answered_once() {
    let document = fs::read_to_string("docs/security.md").unwrap();
    let mut answered = BTreeSet::new();
    for row in document.lines().filter(|line| line.starts_with("| V")) {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        assert_eq!(cells.len(), 3, "{row}");
        assert!(["yes", "part", "no", "operator", "–"].contains(&cells[1]), "{row}");
        assert!(cells[2].len() >= 4, "{row}");
        for item in cells[0].split(", ") {
            assert!(answered.insert(item.to_owned()), "{item} is answered twice");
        }
    }
    assert_eq!(items().len(), 253, "as many as the standard has");
    assert_eq!(answered, items(), "left: answered, right: asked");
    assert!(Path::new("SECURITY.md").exists(), "the document leads there");
}
