//! What the importer of cartridges does not survive (lms-handover.md §6).

use std::collections::BTreeSet;

use roxmltree::Document;

use super::archives::{Files, all, cartridge, ending, parsed, unpacked, words};
use super::samples;
use crate::handover::packages::files_of_cluster;

const NAMESPACE: &str = "xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1\"";

fn everything() -> Vec<(&'static str, Files)> {
    let works = samples::all().into_iter().map(|(name, work)| (name, cartridge(&work)));
    let cluster = files_of_cluster(&samples::cluster(), &samples::frame()).unwrap();
    works.chain([("cluster", unpacked(ending(&cluster, ".imscc")))]).collect()
}

fn manifest(files: &Files) -> Document<'_> {
    parsed(files, "imsmanifest.xml")
}

#[test]
fn the_namespace_stands_in_the_first_bytes() {
    for (name, files) in everything() {
        let text = words(&files, "imsmanifest.xml");
        assert!(text.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest "), "{name}");
        assert!(text.find(NAMESPACE).is_some_and(|at| at + NAMESPACE.len() < 500), "{name}");
    }
}

#[test]
fn the_metadata_holds_nothing_its_schema_forbids() {
    let known = [
        "lom general identifier catalog entry title string language description keyword lifeCycle contribute role",
        "value entity date dateTime technical format educational learningResourceType rights cost",
        "copyrightAndOtherRestrictions",
    ];
    let known: BTreeSet<&str> = known.iter().flat_map(|names| names.split(' ')).collect();
    for (name, files) in everything() {
        let document = manifest(&files);
        let lom = all(document.root_element(), "lom")[0];
        let used: BTreeSet<&str> =
            lom.descendants().filter(|node| node.is_element()).map(|node| node.tag_name().name()).collect();
        assert!(used.is_subset(&known), "{name}: {:?}", used.difference(&known));
        let order: Vec<&str> =
            lom.children().map(|child| child.tag_name().name()).filter(|part| *part != "lifeCycle").collect();
        assert_eq!(order, ["general", "technical", "educational", "rights"], "{name}");
        let general: Vec<&str> =
            all(lom, "general")[0].children().map(|child| child.tag_name().name()).collect();
        let place = |part: &&str| {
            ["identifier", "title", "language", "description", "keyword"]
                .iter()
                .position(|known| known == part)
        };
        assert!(general.iter().map(place).is_sorted(), "{name}: {general:?}");
        assert!(!words(&files, "imsmanifest.xml").contains("authorizations"), "{name}");
    }
}

#[test]
fn identifiers_are_unique_names() {
    for (name, files) in everything() {
        let document = manifest(&files);
        let mut seen = BTreeSet::new();
        for node in document.descendants() {
            let Some(identifier) = node.attribute("identifier") else { continue };
            assert!(identifier.starts_with(|c: char| c.is_ascii_alphabetic()), "{name}: {identifier}");
            assert!(seen.insert(identifier.to_owned()), "{name}: {identifier} stands twice");
        }
        let depth = document.descendants().filter(|node| node.tag_name().name() == "item");
        let depth =
            depth.map(|item| item.ancestors().filter(|above| above.tag_name().name() == "item").count());
        assert_eq!(depth.max(), Some(3), "{name}: root, section, item and nothing deeper");
    }
}

/// The importer decodes twice: after any number of decodings nothing typed is markup.
#[test]
fn nothing_typed_becomes_markup_however_often_it_is_decoded() {
    let files = cartridge(&samples::hostile());
    for (path, bytes) in &files {
        let mut text = String::from_utf8(bytes.clone()).unwrap();
        for _ in 0..4 {
            for bad in ["<script", "<b>", "</script", "$@NULL"] {
                assert!(!text.contains(bad), "{path} holds {bad}: {text}");
            }
            text = decoded(&text);
        }
    }
    let page = words(&files, "pages/page_1.html");
    assert!(page.contains("‹script›alert(1)‹/script› ＆lt;b＆gt; &amp; ‹ › &quot; &#39; ’ é 😀"), "{page}");
    assert!(words(&files, "wl/link_4.xml").contains("?a=1&amp;quot%3B%3Cscript%3E"));
}

fn decoded(text: &str) -> String {
    let pairs =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&")];
    pairs.into_iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// No address ends the attribute it stands in, however often it is decoded.
#[test]
fn addresses_stay_in_their_attributes() {
    let mut seen = 0;
    for (name, files) in everything() {
        for (path, bytes) in files.iter().filter(|(path, _)| path.starts_with("wl/")) {
            let document = Document::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
            let href = all(document.root_element(), "url")[0].attribute("href").unwrap();
            let plain =
                |text: &str| text.chars().all(|c| c.is_ascii_graphic() && !"\"<>;\\^`{|}[]".contains(c));
            assert!(href.starts_with("http") && plain(href), "{name} {path}: {href}");
            assert_eq!(decoded(&decoded(href)), href, "{name} {path}");
            seen += 1;
        }
    }
    assert!(seen > 10);
}

/// The short name is the title without spaces, cut at 94 bytes: no character may stand across the cut (P4).
#[test]
fn the_title_leaves_a_short_name() {
    for (name, files) in everything() {
        let document = manifest(&files);
        let title = all(all(document.root_element(), "title")[0], "string")[0].text().unwrap();
        let squeezed = title.trim().replace(' ', "");
        let cut = &squeezed.as_bytes()[..squeezed.len().min(94)];
        assert!(!cut.is_empty() && std::str::from_utf8(cut).is_ok(), "{name}: {title}");
        assert!(title.chars().count() <= 254 && !title.contains(['’', '“', '–']), "{name}: {title}");
        let longest = document.descendants().filter(|node| node.tag_name().name() == "title");
        let longest = longest.filter_map(|node| node.text()).map(|text| text.chars().count()).max();
        assert!(longest <= Some(250), "{name}");
    }
}
