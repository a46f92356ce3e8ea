//! What people read keeps to the words of `docs/words.md`.

use std::fs;

#[test]
fn no_text_uses_a_word_that_was_given_up() {
    let table = fs::read_to_string("docs/words.md").unwrap();
    let given_up: Vec<&str> =
        table.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    assert_eq!(given_up.len(), 17, "rows of the table: {given_up:?}");
    let mut found = Vec::new();
    for source in super::sources() {
        for words in given_up.iter().filter(|words| source.code.contains(**words)) {
            found.push(format!("{}: {words}", source.path.display()));
        }
    }
    assert!(found.is_empty(), "see docs/words.md:\n{}", found.join("\n"));
}

/// The two texts of each `text(…)` and `say!(…)` of a source.
fn texts(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for opening in ["text(", "say!("] {
        for (at, _) in code.match_indices(opening) {
            let mut rest = code[at + opening.len()..].trim_start();
            for _ in 0..2 {
                let Some(literal) = rest.strip_prefix('"') else { break };
                let Some(end) = end_of(literal) else { break };
                found.push(literal[..end].to_owned());
                rest = literal[end + 1..].trim_start().trim_start_matches(',').trim_start();
            }
        }
    }
    found
}

/// Where a literal's closing quote stands.
fn end_of(literal: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, letter) in literal.char_indices() {
        match (escaped, letter) {
            (false, '"') => return Some(at),
            (false, '\\') => escaped = true,
            _ => escaped = false,
        }
    }
    None
}

#[test]
fn what_a_work_consists_of_is_a_film() {
    let table = fs::read_to_string("docs/words.md").unwrap();
    let terms = table.lines().filter_map(|line| line.strip_prefix("- ~ "));
    let mut terms: Vec<&str> = terms.flat_map(|line| line.split(", ")).collect();
    assert!(terms.len() > 20, "the terms were not found: {terms:?}");
    // The longest first, so that no term is cut by a shorter one.
    terms.sort_by_key(|term| std::cmp::Reverse(term.len()));
    let (mut found, mut seen) = (Vec::new(), 0);
    for source in super::sources() {
        for text in texts(&source.code) {
            seen += 1;
            let mut left = text.to_lowercase().replace("{video}", "");
            for term in &terms {
                left = left.replace(term, "");
            }
            // A host's name in an example is no word.
            if left.replace("video.contoh", "").contains("video") {
                found.push(format!("{}: {text}", source.path.display()));
            }
        }
    }
    assert!(seen > 3000, "the texts were not found: {seen}");
    assert!(found.is_empty(), "say film, or see docs/words.md:\n{}", found.join("\n"));
}
