//! The list of parts as CycloneDX 1.6: every crate of the shipped program, and what is no crate.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::crates::{CHECKSUMS, Id, KNOWN, LINKED, SHIPPED, TARGET, root};
use super::parts::{Part, parts};
use super::sha256;

/// The list; the same for the same `Cargo.lock`: no time and nothing random in it.
pub static SBOM: LazyLock<Value> = LazyLock::new(made);

/// A crate's name in the list: its package URL.
pub fn reference(id: &Id) -> String {
    format!("pkg:cargo/{}@{}", id.name, id.version.replace('+', "%2B"))
}

/// `excluded` is what CycloneDX calls a part that is needed to build and not to run.
fn component(id: &Id) -> Value {
    let scope = if LINKED.uses.contains_key(id) { "required" } else { "excluded" };
    json!({
        "type": "library",
        "bom-ref": reference(id),
        "name": id.name,
        "version": id.version,
        "scope": scope,
        "purl": reference(id),
        "licenses": [{ "expression": KNOWN[id].licence }],
        "hashes": [{ "alg": "SHA-256", "content": CHECKSUMS[id] }],
    })
}

fn other(part: &Part) -> Value {
    let mut said = json!({
        "type": if part.file.ends_with(".js") || part.file.is_empty() { "library" } else { "file" },
        "bom-ref": part.reference(),
        "name": part.name,
        "scope": "required",
        "licenses": [{ "license": { "id": part.licence } }],
    });
    if !part.version.is_empty() {
        said["version"] = part.version.clone().into();
        said["purl"] = part.reference().into();
    }
    if !part.file.is_empty() {
        let bytes = std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(&part.file)).unwrap();
        said["hashes"] = json!([{ "alg": "SHA-256", "content": sha256(&bytes) }]);
        said["properties"] = json!([{ "name": "lomba:file", "value": part.file }]);
    }
    said
}

fn made() -> Value {
    let (root, parts) = (root(), parts());
    let crates = SHIPPED.uses.keys().filter(|id| **id != root).map(component);
    let components: Vec<Value> = crates.chain(parts.iter().map(other)).collect();
    let uses = |id: &Id| -> Vec<String> {
        let crates = SHIPPED.uses[id].iter().map(reference);
        // Sources inside a crate belong to it, everything else to the portal.
        let inside = |part: &&Part| match (id.name.as_str(), part.name.as_str()) {
            ("libsqlite3-sys", "SQLite") | ("pq-src", "libpq") => true,
            (name, _) => *id == root && name == "lomba" && !part.file.is_empty(),
        };
        crates.chain(parts.iter().filter(inside).map(Part::reference)).collect()
    };
    let of_crates = SHIPPED.uses.keys().map(|id| json!({ "ref": reference(id), "dependsOn": uses(id) }));
    let of_parts = parts.iter().map(|part| json!({ "ref": part.reference() }));
    let dependencies: Vec<Value> = of_crates.chain(of_parts).collect();
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": serial(&json!([components, dependencies])),
        "version": 1,
        "metadata": {
            "lifecycles": [{ "phase": "build" }],
            "component": {
                "type": "application",
                "bom-ref": reference(&root),
                "name": root.name,
                "version": root.version,
                "licenses": [{ "expression": "MIT" }],
            },
            "properties": [
                { "name": "lomba:target", "value": TARGET },
                { "name": "lomba:features", "value": "default" },
            ],
        },
        "components": components,
        "dependencies": dependencies,
    })
}

/// A UUID (version 8: made from a digest of the content).
fn serial(content: &Value) -> String {
    let digest = sha256(content.to_string().as_bytes());
    let (a, b, c, d, e) = (&digest[..8], &digest[8..12], &digest[13..16], &digest[17..20], &digest[20..32]);
    format!("urn:uuid:{a}-{b}-8{c}-a{d}-{e}")
}

#[test]
fn the_list_is_written_and_the_same_each_time() {
    let text = format!("{}\n", serde_json::to_string_pretty(&*SBOM).unwrap());
    assert_eq!(text, format!("{}\n", serde_json::to_string_pretty(&made()).unwrap()));
    let path = super::folder().join("lomba.cdx.json");
    std::fs::write(&path, text).unwrap();
    println!("written: {}", path.display());
}
