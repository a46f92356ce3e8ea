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
