//! Who may ask the database.

use std::path::Path;

use super::{Source, on_floor, sources};

/// Words without which there is no query. `.load(` and `.first(` are missing, since others use them too; what they
/// stand behind is among these.
const QUERIES: [&str; 11] = [
    "::table",
    "sql_query",
    "batch_execute",
    "RunQueryDsl",
    "diesel::dsl",
    "diesel::insert_into",
    "diesel::update",
    "diesel::delete",
    "diesel::select",
    ".get_result(",
    ".execute(",
];

/// Types that are stored as columns, or read from them by a rule of their own; they ask nothing.
const STORED_VALUES: [&str; 4] = ["src/clock.rs", "src/ids.rs", "src/merge/edits.rs", "src/works/blind.rs"];

/// The cellar's own room, and the room of figures. `overview` is a reader of all other rooms' tables and consists of
/// queries, one file per page, so a folder `store/` in it would hold all of it; that it only reads is checked below.
const ROOMS_OF_QUERIES: [&str; 2] = ["db", "overview"];

fn uses<'a>(source: &Source, words: &[&'a str]) -> Option<&'a str> {
    words.iter().copied().find(|word| source.code.contains(word))
}

#[test]
fn only_stores_hold_queries() {
    let mut broken = Vec::new();
    for source in sources() {
        let asks = ROOMS_OF_QUERIES.contains(&source.room.as_str()) || on_floor(&source, "store");
        if asks || on_floor(&source, "tests") {
            continue;
        }
        let value = STORED_VALUES.iter().any(|path| source.path == Path::new(path));
        let found = if value || on_floor(&source, "model") {
            uses(&source, &QUERIES)
        } else {
            uses(&source, &["diesel", "db::schema", "sql_query"])
        };
        if let Some(word) = found {
            broken.push(format!("{} uses {word}", source.path.display()));
        }
    }
    assert!(broken.is_empty(), "queries belong into the room's store:\n{}", broken.join("\n"));
}

#[test]
fn the_room_of_figures_changes_nothing() {
    let changes = ["insert_into", "diesel::update", "diesel::delete", "INSERT ", "UPDATE ", "DELETE ", "Tx<"];
    let mut seen = 0;
    for source in sources().iter().filter(|s| s.room == "overview") {
        seen += 1;
        assert_eq!(uses(source, &changes), None, "{}", source.path.display());
    }
    assert!(seen > 5, "the room of figures was not found");
}

/// States inside hand-written SQL are built from their enum. Words that are no state stand in quotes as well, so the
/// columns that hold one are asked for.
#[test]
fn states_in_hand_written_sql_are_built_from_their_enum() {
    let columns = ["status", "state", "verdict", "part", "kind", "purpose", "problem"];
    let mut broken = Vec::new();
    for source in sources().iter().filter(|s| !on_floor(s, "tests")) {
        for (at, _) in source.code.match_indices("WHEN '") {
            if !source.code[at + 6..].starts_with('{') {
                broken.push(format!("{} holds a literal behind WHEN", source.path.display()));
            }
        }
        for column in columns {
            for literal in [" = '", " <> '", " IN ('", " NOT IN ('"] {
                for (at, _) in source.code.match_indices(&format!("{column}{literal}")) {
                    let word = source.code[at..].split('\'').nth(1).unwrap_or_default();
                    if !word.starts_with('{') {
                        broken.push(format!("{} holds {column}{literal}{word}'", source.path.display()));
                    }
                }
            }
        }
    }
    assert!(broken.is_empty(), "a misspelt word would match nothing:\n{}", broken.join("\n"));
}
