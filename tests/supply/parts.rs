//! Parts of the program that are no crates: sources inside crates, scripts, fonts. Their table stands in `docs/dependencies.md`.

use super::crates::{KNOWN, SHIPPED};
use super::notes::rows;

/// One part.
#[derive(Debug)]
pub struct Part {
    pub name: String,
    /// Empty where its makers give none.
    pub version: String,
    pub licence: String,
    /// A file of the project; empty for what lies inside a crate.
    pub file: String,
}

/// All of them, as the document names them.
pub fn parts() -> Vec<Part> {
    let cell = |row: &[String], at: usize| row[at].trim_matches(['`', '–']).to_owned();
    let part = |row: Vec<String>| Part {
        name: cell(&row, 0),
        version: cell(&row, 1),
        licence: cell(&row, 2),
        file: if row[3].contains('/') { cell(&row, 3) } else { String::new() },
    };
    rows("## Parts that are no crates").into_iter().map(part).collect()
}

impl Part {
    /// Its name in the parts list.
    pub fn reference(&self) -> String {
        let version = if self.version.is_empty() { String::new() } else { format!("@{}", self.version) };
        format!("pkg:generic/{}{version}", self.name.to_lowercase().replace(' ', "-"))
    }
}

fn version_of(name: &str) -> String {
    parts().into_iter().find(|part| part.name == name).unwrap_or_else(|| panic!("no row for {name}")).version
}

#[test]
fn sources_inside_crates_have_the_version_that_is_compiled() {
    let sqlite = KNOWN.iter().find(|(id, _)| id.name == "libsqlite3-sys").unwrap().1;
    let header = std::fs::read_to_string(sqlite.folder.join("sqlite3/sqlite3.h")).unwrap();
    let line = header.lines().find(|line| line.starts_with("#define SQLITE_VERSION ")).unwrap();
    assert_eq!(line.split('"').nth(1), Some(version_of("SQLite").as_str()));
    let libpq = SHIPPED.uses.keys().find(|id| id.name == "pq-src").unwrap();
    assert_eq!(libpq.version.split_once("+libpq-").unwrap().1, version_of("libpq"));
}

/// Every file that is served or embedded and was made elsewhere has a row, and each row its file.
#[test]
fn every_file_from_elsewhere_is_named() {
    let mut found: Vec<String> = ["static", "config/documents/fonts"]
        .into_iter()
        .flat_map(|folder| {
            let entries =
                std::fs::read_dir(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
            entries.map(move |entry| format!("{folder}/{}", entry.unwrap().file_name().to_string_lossy()))
        })
        .filter(|path| [".min.js", ".woff2", ".ttf"].iter().any(|end| path.ends_with(end)))
        .collect();
    found.sort();
    let mut named: Vec<String> =
        parts().into_iter().map(|part| part.file).filter(|file| !file.is_empty()).collect();
    named.sort();
    assert_eq!(found, named);
    let htmx = super::read("static/htmx.min.js");
    assert!(
        htmx.contains(&format!("version:\"{}\"", version_of("htmx"))),
        "the script names another version"
    );
}
