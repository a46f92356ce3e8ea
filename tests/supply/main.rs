//! What the portal is made of: the list of its parts, their licences, and the note on each dependency of its own.
//!
//! `cargo test --test supply` holds `Cargo.toml`, `Cargo.lock`, `deny.toml` and `docs/dependencies.md` against each other, and writes
//! `lomba.cdx.json` (CycloneDX 1.6) and `licences.txt` into the folder that `LOMBA_SUPPLY` names, else into
//! `supply` among cargo's files of tests. Both are the same bytes for the same `Cargo.lock`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::allow_attributes,
    missing_docs
)]

mod crates;
mod expression;
mod licences;
mod notes;
mod parts;
mod policy;
mod sbom;
mod shape;

/// A file of the project's root.
fn read(path: &str) -> String {
    std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// SHA-256 in hexadecimal.
fn sha256(bytes: &[u8]) -> String {
    let digest = ring::digest::digest(&ring::digest::SHA256, bytes);
    digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Where what is made here is put.
fn folder() -> std::path::PathBuf {
    let given = std::env::var_os("LOMBA_SUPPLY").map(std::path::PathBuf::from);
    let folder = given.unwrap_or_else(|| std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("supply"));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
