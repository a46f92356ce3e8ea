//! The list of parts has the shape that CycloneDX 1.6 asks for, as far as it is used here, and its references hold.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::crates::{SHIPPED, root};
use super::parts::parts;
use super::sbom::{SBOM, reference};

/// Stricter than the standard's own schema: nothing but what is used, and all of it.
fn shape() -> Value {
    let licences = json!({
        "type": "array", "minItems": 1, "maxItems": 1,
        "items": { "type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false, "properties": {
            "expression": { "type": "string", "minLength": 2 },
            "license": { "type": "object", "required": ["id"], "additionalProperties": false, "properties": { "id": { "type": "string", "minLength": 2 } } },
        } },
    });
    let properties = json!({ "type": "array", "items": { "type": "object", "required": ["name", "value"], "additionalProperties": false,
        "properties": { "name": { "type": "string", "pattern": "^lomba:" }, "value": { "type": "string", "minLength": 1 } } } });
    let component = json!({
        "type": "object", "additionalProperties": false, "required": ["type", "bom-ref", "name", "scope", "licenses"],
        "properties": {
            "type": { "enum": ["library", "file"] },
            "bom-ref": { "type": "string", "pattern": "^pkg:(cargo|generic)/" },
            "name": { "type": "string", "minLength": 1 },
            "version": { "type": "string", "minLength": 1 },
            "scope": { "enum": ["required", "excluded"] },
            "purl": { "type": "string", "pattern": "^pkg:(cargo|generic)/[a-zA-Z0-9._-]+@[a-zA-Z0-9.%_-]+$" },
            "licenses": licences,
            "hashes": { "type": "array", "minItems": 1, "maxItems": 1, "items": { "type": "object", "required": ["alg", "content"], "additionalProperties": false,
                "properties": { "alg": { "const": "SHA-256" }, "content": { "type": "string", "pattern": "^[0-9a-f]{64}$" } } } },
            "properties": properties,
        },
    });
    json!({
        "type": "object", "additionalProperties": false,
        "required": ["$schema", "bomFormat", "specVersion", "serialNumber", "version", "metadata", "components", "dependencies"],
        "properties": {
            "$schema": { "const": "http://cyclonedx.org/schema/bom-1.6.schema.json" },
            "bomFormat": { "const": "CycloneDX" },
            "specVersion": { "const": "1.6" },
            "serialNumber": { "type": "string", "pattern": "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$" },
            "version": { "const": 1 },
            "metadata": { "type": "object", "required": ["lifecycles", "component", "properties"], "additionalProperties": false, "properties": {
                "lifecycles": { "const": [{ "phase": "build" }] },
                "component": { "type": "object", "required": ["type", "bom-ref", "name", "version", "licenses"] },
                "properties": properties,
            } },
            "components": { "type": "array", "uniqueItems": true, "items": component },
            "dependencies": { "type": "array", "uniqueItems": true, "items": { "type": "object", "required": ["ref"], "additionalProperties": false, "properties": {
                "ref": { "type": "string" }, "dependsOn": { "type": "array", "uniqueItems": true, "items": { "type": "string" } } } } },
        },
    })
}

#[test]
fn the_list_has_its_shape() {
    let validator = jsonschema::draft202012::new(&shape()).unwrap();
    let wrong: Vec<String> = validator
        .iter_errors(&SBOM)
        .take(5)
        .map(|error| format!("{} at {}", error, error.instance_path))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_part_is_there_once_and_every_reference_leads_to_one() {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let components: Vec<String> =
        SBOM["components"].as_array().unwrap().iter().map(|one| text(&one["bom-ref"])).collect();
    let mut all: BTreeSet<String> = components.iter().cloned().collect();
    assert_eq!(all.len(), components.len(), "a part stands there twice");
    let portal = reference(&root());
    assert!(all.insert(portal.clone()), "the portal is no part of itself");
    assert_eq!(all.len(), SHIPPED.uses.len() + parts().len());
    let mut led_to = BTreeSet::from([portal]);
    let mut described = BTreeSet::new();
    for one in SBOM["dependencies"].as_array().unwrap() {
        assert!(described.insert(text(&one["ref"])), "{one} stands there twice");
        led_to.extend(one["dependsOn"].as_array().into_iter().flatten().map(text));
    }
    assert_eq!(described, all);
    assert_eq!(led_to, all, "every part is used by something");
}
