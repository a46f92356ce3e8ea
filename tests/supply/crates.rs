//! The crates of a build, as cargo tells them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;

/// What is shipped is built for this.
pub const TARGET: &str = "x86_64-unknown-linux-gnu";

/// One crate in one version.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id {
    pub name: String,
    pub version: String,
}

/// What is known of it.
#[derive(Debug)]
pub struct About {
    /// An SPDX expression.
    pub licence: String,
    /// Where its source lies on this machine.
    pub folder: PathBuf,
    /// Whether it runs a program of its own while it is compiled.
    pub build_script: bool,
}

/// The crates that a build takes, and which of them takes which.
#[derive(Debug, Default)]
pub struct Graph {
    pub uses: BTreeMap<Id, BTreeSet<Id>>,
}

/// What goes into the program or helps to compile it.
pub static SHIPPED: LazyLock<Graph> = LazyLock::new(|| graph("normal,build"));
/// What is linked into the program.
pub static LINKED: LazyLock<Graph> = LazyLock::new(|| graph("normal,no-proc-macro"));
/// What cargo knows about every crate, those of tests and benches included.
pub static KNOWN: LazyLock<BTreeMap<Id, About>> = LazyLock::new(known);
/// SHA-256 of the archives, by crate.
pub static CHECKSUMS: LazyLock<BTreeMap<Id, String>> = LazyLock::new(checksums);

/// The portal itself.
pub fn root() -> Id {
    Id { name: "lomba".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() }
}

fn cargo(arguments: &[&str]) -> String {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let ran = Command::new(program).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(ran.status.success(), "cargo {arguments:?}: {}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8(ran.stdout).unwrap()
}

/// Each line of `cargo tree` is a depth and a crate; who stands one less deep above it uses it.
fn graph(edges: &str) -> Graph {
    let told = cargo(&[
        "tree", "--locked", "--edges", edges, "--target", TARGET, "--prefix", "depth", "--format", "|{p}",
    ]);
    let (mut graph, mut above) = (Graph::default(), Vec::<Id>::new());
    for line in told.lines() {
        let (depth, package) = line.split_once('|').unwrap();
        let mut words = package.split(' ');
        let (name, version) = (words.next().unwrap(), words.next().unwrap());
        let id = Id { name: name.to_owned(), version: version.trim_start_matches('v').to_owned() };
        above.truncate(depth.parse().unwrap());
        if let Some(user) = above.last() {
            graph.uses.get_mut(user).unwrap().insert(id.clone());
        }
        graph.uses.entry(id.clone()).or_default();
        above.push(id);
    }
    graph
}

fn known() -> BTreeMap<Id, About> {
    let told = cargo(&["metadata", "--locked", "--format-version", "1", "--filter-platform", TARGET]);
    let told: Value = serde_json::from_str(&told).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let about = |package: &Value| {
        let targets = package["targets"].as_array().unwrap();
        let about = About {
            licence: text(&package["license"]).replace('/', " OR "),
            folder: PathBuf::from(text(&package["manifest_path"])).parent().unwrap().to_owned(),
            build_script: targets.iter().any(|target| target["kind"] == serde_json::json!(["custom-build"])),
        };
        (Id { name: text(&package["name"]), version: text(&package["version"]) }, about)
    };
    told["packages"].as_array().unwrap().iter().map(about).collect()
}

/// Every package of `Cargo.lock`, as it is written there.
pub fn locked() -> Vec<toml::Table> {
    let lock: toml::Table = super::read("Cargo.lock").parse().unwrap();
    let packages = lock["package"].as_array().unwrap();
    packages.iter().map(|package| package.as_table().unwrap().clone()).collect()
}

fn checksums() -> BTreeMap<Id, String> {
    let text =
        |package: &toml::Table, key: &str| package.get(key).and_then(|v| v.as_str()).map(str::to_owned);
    let all = locked().into_iter().filter_map(|package| {
        let id = Id { name: text(&package, "name")?, version: text(&package, "version")? };
        Some((id, text(&package, "checksum")?))
    });
    all.collect()
}

#[test]
fn the_graph_is_whole() {
    let shipped = &SHIPPED.uses;
    assert!(shipped.len() > 300, "cargo named {} crates", shipped.len());
    assert!(LINKED.uses.keys().all(|id| shipped.contains_key(id)), "what is linked is shipped");
    let mut reached = BTreeSet::from([root()]);
    let mut open = vec![root()];
    while let Some(id) = open.pop() {
        open.extend(shipped[&id].iter().filter(|used| reached.insert((*used).clone())).cloned());
    }
    assert_eq!(reached, shipped.keys().cloned().collect());
    let unknown: Vec<_> = shipped.keys().filter(|id| !KNOWN.contains_key(id)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// Whatever is compiled comes from the one registry and is held to its checksum.
#[test]
fn every_crate_comes_from_the_registry_with_a_checksum() {
    let registry = "registry+https://github.com/rust-lang/crates.io-index";
    for package in locked() {
        let name = package["name"].as_str().unwrap();
        if name == "lomba" {
            assert!(!package.contains_key("source"), "the portal is built from this folder");
            continue;
        }
        assert_eq!(package.get("source").and_then(|v| v.as_str()), Some(registry), "{name}");
        let checksum = package.get("checksum").and_then(|v| v.as_str()).unwrap_or_default();
        assert_eq!(checksum.len(), 64, "{name}");
    }
}
