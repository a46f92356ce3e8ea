//! The cartridge of a work, read back.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::archives::{Files, all, cartridge, ending, parsed, paths, value, words};
use super::samples;

const MANIFEST: &str = "imsmanifest.xml";

/// Type and file of each resource.
fn resources(files: &Files) -> BTreeMap<String, (String, String)> {
    let manifest = parsed(files, MANIFEST);
    let read = |resource: Node| {
        let file = resource.first_element_child().unwrap();
        let told = |name: &str| resource.attribute(name).unwrap().to_owned();
        (told("identifier"), (told("type"), file.attribute("href").unwrap().to_owned()))
    };
    all(manifest.root_element(), "resource").into_iter().map(read).collect()
}

/// Sections with the titles of their items, and where each leads.
fn sections(files: &Files) -> Vec<(String, Vec<String>)> {
    let manifest = parsed(files, MANIFEST);
    let resources = resources(files);
    let root = all(manifest.root_element(), "item")[0];
    assert_eq!(root.attribute("identifier"), Some("ROOT"));
    let items = |of: Node| -> Vec<String> {
        let items = of.children().filter(|child| child.tag_name().name() == "item");
        items
            .map(|item| {
                let (kind, path) = &resources[item.attribute("identifierref").unwrap()];
                assert!(all(item, "item").len() == 1, "nothing is nested in an item");
                format!("{} [{}] {}", title(item), kind.split('/').next().unwrap(), target(files, path))
            })
            .collect()
    };
    root.children()
        .filter(|child| child.tag_name().name() == "item")
        .map(|one| (title(one), items(one)))
        .collect()
}

fn title(item: Node) -> String {
    item.children().find(|child| child.tag_name().name() == "title").unwrap().text().unwrap().to_owned()
}

/// The address of a link; the path of anything else.
fn target(files: &Files, path: &str) -> String {
    if !path.starts_with("wl/") {
        return path.to_owned();
    }
    let link = parsed(files, path);
    all(link.root_element(), "url")[0].attribute("href").unwrap().to_owned()
}

#[test]
fn a_work_with_every_part_comes_back_whole() {
    let files = cartridge(&samples::full());
    let expected: [(&str, &[&str]); 5] = [
        (
            "Pengantar",
            &[
                "Tentang karya ini [webcontent] pages/page_1.html",
                "Video pengantar [imswl_xmlv1p1] https://drive.google.com/file/d/1IntroAbC/preview?resourcekey=0-key",
                "Takarir [imswl_xmlv1p1] https://drive.google.com/file/d/1Takarir/preview",
            ],
        ),
        ("Materi inti 1", &["Video inti 1 [imswl_xmlv1p1] https://www.youtube.com/watch?v=zzzzzzzzzz1"]),
        ("Materi inti 2", &["Video inti 2 [imswl_xmlv1p1] https://v.go.id/a%20b.mp4"]),
        (
            "Diskusi",
            &[
                "Mengapa nota dinas tidak dibaca? [imsdt_xmlv1p1] dt/topic_6.xml",
                "Bagaimana di tempat Anda? [imsdt_xmlv1p1] dt/topic_7.xml",
            ],
        ),
        (
            "Evaluasi dan Penutup",
            &[
                "Evaluasi [imsqti_xmlv1p2] qti/evaluation_8.xml",
                "Video penutup [imswl_xmlv1p1] https://v.go.id/akhir.mp4",
            ],
        ),
    ];
    let found = sections(&files);
    let found: Vec<(&str, Vec<&str>)> = found
        .iter()
        .map(|(name, items)| (name.as_str(), items.iter().map(String::as_str).collect()))
        .collect();
    let expected: Vec<(&str, Vec<&str>)> =
        expected.iter().map(|(name, items)| (*name, items.to_vec())).collect();
    assert_eq!(found, expected);
    let page = words(&files, "pages/page_1.html");
    assert!(
        page.contains("<p><a href=\"https://www.youtube.com/watch?v=a1B2c3D4e5F\" target=\"_blank\""),
        "{page}"
    );
    assert!(!page.contains("<iframe") && page.contains("Sari Dewi, Budi Santoso"));
    let topic = parsed(&files, "dt/topic_6.xml");
    let texts: Vec<&str> = topic.root_element().children().map(|child| child.text().unwrap()).collect();
    assert_eq!(texts, ["Mengapa nota dinas tidak dibaca?", "<p>Mengapa nota dinas tidak dibaca?</p>"]);
}

/// Cardinality, key and feedback of each question; a wrong answer of several is named as such.
#[test]
fn questions_keep_their_keys() {
    let files = cartridge(&samples::full());
    let document = parsed(&files, "qti/evaluation_8.xml");
    let read = |item: Node| {
        let choice = all(item, "response_lid")[0];
        let key = all(item, "respcondition").pop().unwrap();
        let conditions = all(key, "varequal").into_iter().map(|one| {
            let wrong = one.parent().unwrap().tag_name().name() == "not";
            assert_eq!(one.attribute("case"), Some("Yes"));
            format!("{}{}", if wrong { "!" } else { "" }, one.text().unwrap())
        });
        let feedback = all(item, "itemfeedback").into_iter().flat_map(|one| all(one, "mattext"));
        let feedback: Vec<&str> = feedback.filter_map(|one| one.text()).collect();
        let profile = all(item, "fieldentry")[0].text().unwrap();
        format!(
            "{profile} {} {} {} {feedback:?}",
            choice.attribute("rcardinality").unwrap(),
            all(item, "response_label").len(),
            conditions.collect::<Vec<_>>().join(" ")
        )
    };
    let found: Vec<String> = all(document.root_element(), "item").into_iter().map(read).collect();
    let expected = [
        "cc.multiple_choice.v0p1 Single 3 A []",
        "cc.multiple_response.v0p1 Multiple 5 A B C !D !E [\"<p>Tiga di antaranya benar.</p>\"]",
        "cc.multiple_choice.v0p1 Single 2 A []",
    ];
    assert_eq!(found, expected);
    let rules = all(document.root_element(), "qtimetadata")[0];
    let rules: Vec<String> =
        all(rules, "qtimetadatafield").into_iter().map(|field| value_of(field)).collect();
    let expected = [
        "cc_profile=cc.exam.v0p1",
        "qmd_assessmenttype=Examination",
        "qmd_scoretype=Percentage",
        "cc_maxattempts=3",
    ];
    assert_eq!(rules, expected);
}

fn value_of(field: Node) -> String {
    let texts: Vec<&str> = field.children().filter_map(|child| child.text()).collect();
    texts.join("=")
}

#[test]
fn the_manifest_stands_first_and_names_every_file() {
    for (name, work) in samples::all() {
        let package = super::archives::package(&work);
        let order = paths(ending(&package, ".imscc"));
        assert!(order[0] == MANIFEST && order[1..].is_sorted(), "{name}: {order:?}");
        let files = cartridge(&work);
        let mut named: Vec<String> = resources(&files).into_values().map(|(_, path)| path).collect();
        named.sort();
        assert_eq!(named, order[1..], "{name}");
        let used = sections(&files).into_iter().map(|(_, items)| items.len()).sum::<usize>();
        assert_eq!(used, named.len(), "{name}: each resource stands in one place");
    }
}

#[test]
fn metadata_names_the_makers() {
    let files = cartridge(&samples::full());
    let manifest = parsed(&files, MANIFEST);
    let texts = |name: &'static str| -> Vec<String> {
        let found = all(manifest.root_element(), name).into_iter();
        found.filter_map(|node| node.text().map(str::to_owned)).collect()
    };
    let makers = ["Sari Dewi, Pemerintah Kota Contoh", "Budi Santoso, Pemerintah Kota Contoh"];
    assert_eq!(texts("entity"), makers);
    assert_eq!(texts("dateTime"), ["2023-08-14", "2023-08-14"]);
    assert_eq!(texts("entry"), ["ML-2023-0047"]);
    let rights = all(manifest.root_element(), "rights")[0];
    let rights = all(rights, "string")[0].text().unwrap();
    assert!(
        rights.contains("Boleh dipakai untuk pengembangan kompetensi ASN") && rights.contains("Budi Santoso")
    );
    assert_eq!(value(manifest.root_element().first_element_child().unwrap(), "schemaversion"), "1.1.0");
}
