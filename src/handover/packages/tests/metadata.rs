//! Metadata, read back.

use serde_json::Value;

use super::archives::{ending, package};
use super::samples;
use crate::handover::packages::files_of_cluster;

fn metadata(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

#[test]
fn a_work_is_described_for_catalogues() {
    let found = metadata(ending(&package(&samples::full()), "metadata.json"));
    let told = |path: &str| found.pointer(path).unwrap_or_else(|| panic!("{path}")).clone();
    let cases = [
        ("/@context", "https://schema.org"),
        ("/@type", "LearningResource"),
        ("/identifier", "ML-2023-0047"),
        ("/name", "Menulis nota dinas yang dibaca"),
        ("/author/1/name", "Budi Santoso"),
        ("/author/1/affiliation/name", "Pemerintah Kota Contoh"),
        ("/license/name", "Boleh dipakai untuk pengembangan kompetensi ASN dengan menyebut pembuatnya."),
        ("/datePublished", "2023-08-14"),
        ("/timeRequired", "PT21M"),
        ("/teaches/1", "Memilih kata yang tepat"),
        ("/educationalAlignment/0/@type", "AlignmentObject"),
        ("/educationalAlignment/0/targetDescription", "tingkat 3"),
        ("/isPartOf/1/name", "Surat-menyurat"),
        ("/audience/audienceType", "Semua ASN"),
        ("/hasPart/0/embedUrl", "https://www.youtube-nocookie.com/embed/a1B2c3D4e5F"),
        ("/hasPart/1/conditionsOfAccess", "tidak terbuka untuk umum"),
        ("/hasPart/1/duration", "PT4M12S"),
        ("/hasPart/3/conditionsOfAccess", "belum diperiksa"),
        ("/hasPart/5/text", "Mengapa nota dinas tidak dibaca?"),
        ("/hasPart/7/@type", "Quiz"),
    ];
    for (path, expected) in cases {
        assert_eq!(told(path), Value::from(expected), "{path}");
    }
    let videos = found["hasPart"].as_array().unwrap().iter().filter(|part| part["@type"] == "VideoObject");
    assert_eq!(videos.map(|video| video["position"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
}

#[test]
fn what_a_work_lacks_is_absent() {
    let found = metadata(ending(&package(&samples::empty()), "metadata.json"));
    let mut fields: Vec<&String> = found.as_object().unwrap().keys().collect();
    fields.sort();
    let expected = [
        "@context",
        "@type",
        "creditText",
        "datePublished",
        "educationalUse",
        "identifier",
        "inLanguage",
        "interactivityType",
        "isAccessibleForFree",
        "learningResourceType",
        "name",
    ];
    assert_eq!(fields, expected);
}

#[test]
fn a_cluster_holds_its_works() {
    let files = files_of_cluster(&samples::cluster(), &samples::frame()).unwrap();
    let found = metadata(ending(&files, "metadata.json"));
    let works = found["hasPart"].as_array().unwrap();
    let codes: Vec<&str> = works.iter().map(|work| work["identifier"].as_str().unwrap()).collect();
    assert_eq!(codes, ["ML-2023-0047", "ML-2023-0002", "ML-2023-0300", "ML-2023-0050"]);
    assert!(works.iter().all(|work| work.get("@context").is_none()));
}
