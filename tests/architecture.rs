//! Guards the floors of the house: which file may import what, in what order the rooms stand, and a few
//! habits that a compiler does not see.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::allow_attributes,
    missing_docs
)]

#[path = "architecture/parameters.rs"]
mod parameters;
#[path = "architecture/proofs.rs"]
mod proofs;
#[path = "architecture/queries.rs"]
mod queries;
#[path = "architecture/words.rs"]
mod words;

use std::fs;
use std::path::{Path, PathBuf};

/// Rooms in their order; a room imports only rooms above it.
const ROOMS: [&str; 42] = [
    "keys",
    "audit",
    "security_log",
    "queue",
    "notifications",
    "creation_keys",
    "accounts",
    "trail_days",
    "kept_forms",
    "imports",
    "institutions",
    "editions",
    "downloads",
    "approvals",
    "registration",
    "team",
    "member_corrections",
    "saved_views",
    "exports",
    "video_check",
    "works",
    "film_watch",
    "verification",
    "judging",
    "rounds",
    "results",
    "outbox",
    "schedule",
    "corrections",
    "trial",
    "handover",
    "duties",
    "reminders",
    "webhooks",
    "certificates",
    "data_rights",
    "key_rotation",
    "inbox",
    "overview",
    "backup",
    "soundness",
    "web",
];
const CELLAR: [&str; 12] = [
    "clock",
    "config",
    "csv_table",
    "db",
    "i18n",
    "ids",
    "linear_algebra",
    "merge",
    "metrics",
    "plain_text",
    "private_files",
    "secrets",
];
const DOORS: [&str; 4] = ["web", "jobs", "cli", "app"];

struct Source {
    path: PathBuf,
    name: String,
    room: String,
    /// Code without its unit tests and comments.
    code: String,
    lines: usize,
}

fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    walk(Path::new("src"), &mut found);
    assert!(found.len() > 100, "the sources were not found");
    found
}

fn walk(dir: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let inside = path.strip_prefix("src").unwrap();
            let room = inside.components().next().unwrap().as_os_str().to_string_lossy().replace(".rs", "");
            let code = text.split("#[cfg(test)]\nmod ").next().unwrap();
            let code: String =
                code.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            found.push(Source {
                name: path.file_name().unwrap().to_string_lossy().into_owned(),
                room,
                code,
                lines: text.lines().count(),
                path,
            });
        }
    }
}

/// Whether a file of the given floor: `rules.rs`, or anything in a folder `rules/`.
fn on_floor(source: &Source, floor: &str) -> bool {
    source.name == format!("{floor}.rs") || source.path.components().any(|part| part.as_os_str() == floor)
}

/// Whether a word stands in the code, and is not the beginning of a longer name, as `crate::web` is of `crate::webhooks`.
fn names(code: &str, word: &str) -> bool {
    let longer = |rest: &str| {
        word.starts_with("crate::") && rest.starts_with(|c: char| c.is_alphanumeric() || c == '_')
    };
    code.match_indices(word).any(|(at, _)| !longer(&code[at + word.len()..]))
}

fn refuse(floor: &str, forbidden: &[&str]) {
    let mut broken = Vec::new();
    for source in sources().iter().filter(|s| on_floor(s, floor) && !DOORS.contains(&s.room.as_str())) {
        for word in forbidden.iter().filter(|word| names(&source.code, word)) {
            broken.push(format!("{} uses {word}", source.path.display()));
        }
    }
    assert!(broken.is_empty(), "{floor} files must not:\n{}", broken.join("\n"));
}

const OUTSIDE: [&str; 4] = ["actix_web", "reqwest::", "maud::", ".await"];

#[test]
fn rules_decide_and_do_nothing_else() {
    let mut forbidden = OUTSIDE.to_vec();
    forbidden.extend(["diesel", "Clock", "super::store", "super::actions", "crate::db"]);
    for floor in ["rules", "routing", "aggregate", "tie_break", "ranking", "values", "policy"] {
        refuse(floor, &forbidden);
    }
}

/// The check of a result may use formulas, and nothing of the ranking that it checks; nothing but commands and tests
/// uses the check.
#[test]
fn the_check_of_a_result_is_independent_of_the_ranking() {
    let ranking = [
        "results::ranking",
        "results::ranked_result",
        "results::contender",
        "results::gate::",
        "results::actions",
        "results::minutes",
        "uncertainty::judge",
        "uncertainty::zone",
        "uncertainty::compare",
        "plenary::rules",
        "Chain",
        "PublishedValues::of",
        "GateReport::of",
        "numbers(&found.outcome",
    ];
    let mut inside = 0;
    for source in sources() {
        let path = source.path.display().to_string();
        if path.contains("results/verify/tests") {
            continue;
        }
        if path.contains("results/verify/") {
            inside += 1;
            for word in ranking {
                assert!(!source.code.contains(word), "{path} uses {word}");
            }
        } else if !path.contains("cli/verify") && !path.ends_with("results/mod.rs") {
            for word in ["results::verify", "super::verify", "verify::differences"] {
                assert!(!source.code.contains(word), "{path} uses {word}");
            }
        }
    }
    assert!(inside > 5, "the check was not found");
}

#[test]
fn stores_only_query() {
    let mut forbidden = OUTSIDE.to_vec();
    forbidden.extend(["super::actions", "audit::record", "queue::enqueue"]);
    let machinery = ["audit", "queue", "notifications"];
    let mut seen = 0;
    for source in sources().iter().filter(|s| on_floor(s, "store") && !machinery.contains(&s.room.as_str())) {
        seen += 1;
        for word in &forbidden {
            assert!(!source.code.contains(word), "{} uses {word}", source.path.display());
        }
    }
    assert!(seen > 20, "files in store folders are stores as well");
}

#[test]
fn jobs_know_no_page_and_no_command() {
    for source in sources().iter().filter(|s| s.room == "jobs") {
        for word in [
            "crate::web::",
            "crate::web;",
            "crate::web ",
            "crate::views",
            "crate::cli",
            "actix_web",
            "maud::",
        ] {
            assert!(!source.code.contains(word), "{} uses {word}", source.path.display());
        }
    }
}

/// Nouns with one owner: a second type of the same name would be a second model of one thing.
const OWNED: [(&str, &str); 8] = [
    ("WorkStatus", "works"),
    ("WorkContent", "works"),
    ("Submission", "works"),
    ("EntryStatus", "registration"),
    ("EntryMember", "registration"),
    ("CheckStatus", "video_check"),
    ("Video", "video_check"),
    ("Institution", "institutions"),
];

#[test]
fn an_owned_noun_has_one_type_in_its_room() {
    let sources = sources();
    for (noun, room) in OWNED {
        let declares = |line: &str| {
            let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
            let declared = words.by_ref().skip_while(|word| !["struct", "enum"].contains(word)).nth(1);
            declared == Some(noun)
        };
        let found: Vec<&str> = sources
            .iter()
            .flat_map(|s| s.code.lines().filter(|line| declares(line)).map(move |_| s.room.as_str()))
            .collect();
        assert_eq!(found, [room], "{noun}");
    }
}

#[test]
fn actions_know_no_door() {
    let mut forbidden = OUTSIDE.to_vec();
    forbidden.extend([
        "crate::web",
        "crate::jobs",
        "crate::cli",
        "crate::app::",
        "crate::app;",
        "crate::views",
    ]);
    refuse("actions", &forbidden);
}

#[test]
fn texts_know_only_words() {
    for source in sources().iter().filter(|s| s.name == "text.rs") {
        let foreign: Vec<_> = source
            .code
            .lines()
            .filter(|l| {
                l.starts_with("use crate::") && !l.contains("crate::i18n") && !l.contains("crate::say")
            })
            .collect();
        assert!(foreign.is_empty(), "{}: {foreign:?}", source.path.display());
    }
}

#[test]
fn rooms_import_only_what_stands_above_them() {
    let mut broken = Vec::new();
    for source in sources() {
        let Some(place) = ROOMS.iter().position(|room| *room == source.room) else { continue };
        if source.room == "web" {
            continue;
        }
        for below in ROOMS.iter().skip(place + 1).chain(["jobs", "cli", "app"].iter()) {
            if source.code.contains(&format!("crate::{below}::"))
                || source.code.contains(&format!("crate::{below};"))
            {
                broken.push(format!("{} imports {below}", source.path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_cellar_knows_no_room() {
    for source in sources().iter().filter(|s| CELLAR.contains(&s.room.as_str())) {
        for room in ROOMS.iter().chain(&["app", "views"]) {
            assert!(
                !source.code.contains(&format!("crate::{room}::")),
                "{} imports {room}",
                source.path.display()
            );
        }
    }
}

#[test]
fn views_know_no_database() {
    for source in sources().iter().filter(|s| s.room == "views") {
        for word in ["diesel", "actix_web", "crate::db", "crate::web", "crate::app::", "crate::app;"] {
            assert!(!source.code.contains(word), "{} uses {word}", source.path.display());
        }
    }
}

#[test]
fn only_the_clock_asks_the_machine_for_the_time() {
    for source in sources().iter().filter(|s| s.path != Path::new("src/clock.rs")) {
        for word in ["SystemTime::now", "Timestamp::now", "Zoned::now", "Utc::now", "Instant::now"] {
            assert!(!source.code.contains(word), "{} uses {word}", source.path.display());
        }
    }
}

#[test]
fn pages_hold_no_inline_script_or_style() {
    for source in sources().iter().filter(|s| s.room == "web" || s.room == "views") {
        for word in [" style=", "onclick=", "javascript:", "style {"] {
            assert!(!source.code.contains(word), "{} holds {word}", source.path.display());
        }
    }
}

#[test]
fn handlers_hold_no_queries() {
    for source in sources().iter().filter(|s| s.room == "web" && s.path.components().count() > 3) {
        assert!(!source.code.contains("diesel::"), "{} queries", source.path.display());
    }
}

#[test]
fn mod_files_hold_no_logic() {
    for source in sources().iter().filter(|s| s.name == "mod.rs") {
        let logic =
            source.code.lines().any(|line| line.trim_start().starts_with("fn ") || line.contains("pub fn "));
        assert!(!logic, "{} holds a function", source.path.display());
    }
}

#[test]
fn files_stay_small() {
    let long: Vec<_> = sources()
        .iter()
        .filter(|s| s.lines > 400)
        .map(|s| format!("{} {}", s.path.display(), s.lines))
        .collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn states_in_queries_are_values_of_their_type() {
    let mut broken = Vec::new();
    // Institutions stand before registration and may not import its states; they count entries that stand.
    let own = |s: &&Source| !on_floor(s, "tests") && s.path != Path::new("src/institutions/store.rs");
    for source in sources().iter().filter(own) {
        for call in ["status.eq(\"", "status.ne(\"", "state.eq(\"", "eq_any([\"", "ne_all([\""] {
            if source.code.contains(call) {
                broken.push(format!("{} holds {call}", source.path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "a misspelt word would match nothing and compile:\n{}", broken.join("\n"));
}

#[test]
fn letters_are_one_exhaustive_match() {
    let sources = sources();
    let mail: Vec<_> = sources.iter().filter(|s| s.path == Path::new("src/notifications/mail.rs")).collect();
    assert_eq!(mail.len(), 1);
    assert!(!mail[0].code.contains("_ =>"), "a letter without an arm of its own must not compile");
}

/// A comment of one to three words says no more than the name below it.
#[test]
fn comments_of_fields_say_something() {
    let mut broken = Vec::new();
    // What stands above a command's option is its help on the terminal.
    for source in sources().iter().filter(|s| !s.code.contains("clap::")) {
        let text = fs::read_to_string(&source.path).unwrap();
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        for (n, line) in lines.iter().enumerate() {
            let Some(words) = line.strip_prefix("/// ") else { continue };
            let alone = !lines.get(n.wrapping_sub(1)).is_some_and(|l| l.starts_with("///"))
                && !lines.get(n + 1).is_some_and(|l| l.starts_with("///"));
            let named = lines[n + 1..].iter().find(|l| !l.starts_with("#[")).copied().unwrap_or_default();
            let is_field = named.trim_start_matches("pub ").split_once(": ").is_some_and(|(name, _)| {
                !name.is_empty()
                    && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
            });
            let short = words.split_whitespace().count() <= 3
                && !words.chars().any(|c| c.is_ascii_digit() || c == '§');
            if alone && is_field && short {
                broken.push(format!("{}:{} {words}", source.path.display(), n + 1));
            }
        }
    }
    assert!(broken.is_empty(), "say something or leave it away:\n{}", broken.join("\n"));
}

/// Types, traits and functions that others may call are described; fields whose names say it all need not be.
#[test]
fn public_items_are_described() {
    let mut broken = Vec::new();
    for source in sources().iter().filter(|s| !on_floor(s, "text") && !on_floor(s, "tests")) {
        let text = fs::read_to_string(&source.path).unwrap();
        let text = text.split("#[cfg(test)]\nmod ").next().unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for (n, line) in lines.iter().enumerate() {
            let item = line.trim();
            let public = !item.contains('$')
                && ["pub fn ", "pub async fn ", "pub const fn ", "pub struct ", "pub enum ", "pub trait "]
                    .iter()
                    .any(|start| item.starts_with(start));
            if !public {
                continue;
            }
            let above = lines[..n].iter().rev().map(|line| line.trim());
            let mut above = above.take_while(|line| !line.is_empty() && !line.ends_with(['{', '}', ';']));
            if !above.any(|line| line.starts_with("///")) {
                broken.push(format!("{}:{} {item}", source.path.display(), n + 1));
            }
        }
    }
    assert!(broken.is_empty(), "not described:\n{}", broken.join("\n"));
}

/// Every form and query is read without what nobody sees: through `web::clean`, or through the works' `Typed` and the
/// jurors' sheet, which do the same.
#[test]
fn what_is_typed_is_read_through_one_function() {
    let others = ["clean.rs", "typed.rs", "steps.rs", "video.rs", "review.rs", "save.rs"];
    let mut broken = Vec::new();
    for source in sources().iter().filter(|s| s.room == "web" && !others.contains(&s.name.as_str())) {
        for word in ["web::Form<", "web::Query<", "web::Form::", "web::Query::"] {
            if source.code.contains(word) {
                broken.push(format!("{} uses {word}", source.path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "read through web::clean:\n{}", broken.join("\n"));
}
