//! `deny.toml`, which cargo-deny reads, says the same as the tests: licences, their exceptions, and crates in two versions.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use toml::{Table, Value};

use super::crates::{Graph, Id, KNOWN, SHIPPED};
use super::expression::{holds, named};

pub static DENY: LazyLock<Table> = LazyLock::new(|| super::read("deny.toml").parse().unwrap());

/// The strings of a list.
fn strings(value: &Value) -> BTreeSet<String> {
    value.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

/// Licences that any crate may have.
pub fn allowed() -> BTreeSet<String> {
    strings(&DENY["licenses"]["allow"])
}

/// Licences of single crates, by the crate.
pub fn exceptions() -> BTreeMap<String, BTreeSet<String>> {
    let all = DENY["licenses"]["exceptions"].as_array().unwrap();
    all.iter().map(|one| (one["crate"].as_str().unwrap().to_owned(), strings(&one["allow"]))).collect()
}

#[test]
fn every_licence_is_one_that_is_allowed() {
    let (allowed, exceptions) = (allowed(), exceptions());
    let mut needed = BTreeSet::new();
    for (id, about) in KNOWN.iter() {
        assert!(!about.licence.is_empty(), "{id:?} names no licence");
        if holds(&about.licence, &|licence| allowed.contains(licence)) {
            continue;
        }
        let own = exceptions.get(&id.name).cloned().unwrap_or_default();
        let may = |licence: &str| allowed.contains(licence) || own.contains(licence);
        assert!(holds(&about.licence, &may), "{id:?} is under {:?}, which nobody has allowed", about.licence);
        needed.insert(id.name.clone());
    }
    assert_eq!(needed, exceptions.into_keys().collect(), "an exception that nothing needs is taken away");
}

/// Nothing that would oblige the portal, or who runs it for others, to publish their own source.
#[test]
fn no_licence_reaches_beyond_its_own_files() {
    let exceptions = exceptions();
    for licence in allowed().iter().chain(exceptions.values().flatten()) {
        let strong = ["GPL", "AGPL", "LGPL", "SSPL", "EUPL", "CDDL", "EPL", "OSL", "BUSL", "CC-BY-NC"];
        assert!(!strong.iter().any(|start| licence.starts_with(start)), "{licence}");
    }
    let weak: BTreeSet<_> = exceptions.values().flatten().cloned().collect();
    assert_eq!(
        weak,
        BTreeSet::from(["MPL-2.0".to_owned()]),
        "reaches its own files alone; docs/dependencies.md says why"
    );
}

#[test]
fn every_allowed_licence_is_used() {
    let used: BTreeSet<String> = KNOWN.values().flat_map(|about| named(&about.licence)).collect();
    let idle: Vec<_> = allowed().into_iter().filter(|licence| !used.contains(licence)).collect();
    assert!(idle.is_empty(), "{idle:?}");
}

/// Older versions of crates that stand twice in what is shipped, each with the newest left out.
fn older(graph: &Graph) -> BTreeSet<Id> {
    let mut versions = BTreeMap::<&str, Vec<&Id>>::new();
    graph.uses.keys().for_each(|id| versions.entry(&id.name).or_default().push(id));
    let number = |id: &Id| -> Vec<u64> {
        id.version.split(['.', '-', '+']).map_while(|part| part.parse().ok()).collect()
    };
    versions.values_mut().for_each(|all| all.sort_by_key(|id| number(id)));
    versions
        .into_values()
        .flat_map(|all| all[..all.len() - 1].iter().map(|id| (*id).clone()).collect::<Vec<_>>())
        .collect()
}

#[test]
fn every_second_version_of_a_crate_is_known() {
    let skip = DENY["bans"]["skip"].as_array().unwrap();
    let known: BTreeSet<Id> = skip
        .iter()
        .map(|one| {
            assert!(one["reason"].as_str().unwrap().len() > 10, "{one} says why");
            let (name, version) = one["crate"].as_str().unwrap().split_once("@=").unwrap();
            Id { name: name.to_owned(), version: version.to_owned() }
        })
        .collect();
    assert_eq!(older(&SHIPPED), known, "left: found, right: named in deny.toml");
}

/// What is known to be open is named with the reason why it stays, here and in the document.
#[test]
fn every_advisory_that_is_let_pass_is_explained() {
    let notes = super::read("docs/dependencies.md");
    let ignored = DENY["advisories"]["ignore"].as_array().unwrap();
    let mut ids = BTreeSet::new();
    for one in ignored {
        let id = one["id"].as_str().unwrap();
        assert!(one["reason"].as_str().unwrap().len() > 20, "{id} says why");
        assert!(notes.contains(&format!("| {id} |")), "docs/dependencies.md does not name {id}");
        ids.insert(id);
    }
    let told = notes.lines().filter(|line| line.starts_with("| RUSTSEC-")).count();
    assert_eq!(told, ids.len(), "docs/dependencies.md names what deny.toml does not");
}

#[test]
fn sources_and_yanked_versions_are_refused() {
    assert_eq!(DENY["sources"]["unknown-registry"].as_str(), Some("deny"));
    assert_eq!(DENY["sources"]["unknown-git"].as_str(), Some("deny"));
    assert_eq!(DENY["advisories"]["yanked"].as_str(), Some("deny"));
    assert_eq!(DENY["bans"]["multiple-versions"].as_str(), Some("deny"));
    assert_eq!(DENY["bans"]["wildcards"].as_str(), Some("deny"));
    assert_eq!(
        DENY["graph"]["targets"].as_array().unwrap()[0]["triple"].as_str(),
        Some(super::crates::TARGET)
    );
}
