//! The numbers of a backup: unique, resolved, summed up.

use std::collections::{BTreeMap, BTreeSet};

use super::archives::{Files, all, backup, ending, id, parsed, unpacked, value, words};
use super::samples;
use crate::handover::packages::files_of_cluster;

pub fn everything() -> Vec<(&'static str, Files)> {
    let works = samples::all().into_iter().map(|(name, work)| (name, backup(&work)));
    let cluster = files_of_cluster(&samples::cluster(), &samples::frame()).unwrap();
    works.chain([("cluster", unpacked(ending(&cluster, ".mbz")))]).collect()
}

/// Values of one element of an entry in the table of contents.
fn listed(files: &Files, entry: &'static str, name: &str) -> Vec<String> {
    let contents = parsed(files, "moodle_backup.xml");
    let entries = all(contents.root_element(), entry).into_iter();
    entries
        .filter(|one| one.has_children() && one.first_element_child().is_some())
        .map(|one| value(one, name))
        .collect()
}

#[test]
fn each_module_stands_once_in_the_sequence_of_its_section() {
    for (name, files) in everything() {
        let mut seen = BTreeSet::new();
        for folder in listed(&files, "section", "directory") {
            let file = parsed(&files, &format!("{folder}/section.xml"));
            let section = file.root_element();
            for module in value(section, "sequence").split(',') {
                assert!(seen.insert(module.to_owned()), "{name}: {module} stands twice");
                let folder = files.keys().find(|path| {
                    path.ends_with(&format!("_{module}/module.xml")) && path.starts_with("activities/")
                });
                let file = parsed(&files, folder.unwrap());
                let module = file.root_element();
                assert_eq!(value(module, "sectionid"), section.attribute("id").unwrap(), "{name}");
                assert_eq!(value(module, "sectionnumber"), value(section, "number"), "{name}");
            }
        }
        let all: BTreeSet<String> = listed(&files, "activity", "moduleid").into_iter().collect();
        assert_eq!(seen, all, "{name}");
    }
}

#[test]
fn the_table_of_contents_names_every_file_and_setting() {
    for (name, files) in everything() {
        let activities = listed(&files, "activity", "directory");
        let sections = listed(&files, "section", "directory");
        let kinds = listed(&files, "activity", "modulename");
        let own = activities.iter().zip(&kinds).flat_map(|(folder, kind)| {
            [kind.as_str(), "module", "inforef", "grades", "roles"].map(|file| format!("{folder}/{file}.xml"))
        });
        let of_sections = sections
            .iter()
            .flat_map(|folder| ["section", "inforef"].map(|file| format!("{folder}/{file}.xml")));
        let course = ["course", "enrolments", "inforef", "roles"].map(|file| format!("course/{file}.xml"));
        let root =
            ["moodle_backup", "completion", "files", "gradebook", "groups", "outcomes", "questions", "roles"];
        let root = root.into_iter().chain(["scales"]).map(|file| format!("{file}.xml"));
        let expected: BTreeSet<String> = own.chain(of_sections).chain(course).chain(root).collect();
        assert_eq!(files.keys().cloned().collect::<BTreeSet<_>>(), expected, "{name}");
        let contents = parsed(&files, "moodle_backup.xml");
        let settings = all(contents.root_element(), "setting");
        let given: Vec<String> = settings
            .iter()
            .filter(|setting| value(**setting, "level") != "root")
            .map(|setting| format!("{}={}", value(*setting, "name"), value(*setting, "value")))
            .collect();
        let parts = sections.iter().chain(&activities).map(|folder| folder.rsplit('/').next().unwrap());
        let expected: Vec<String> =
            parts.flat_map(|part| [format!("{part}_included=1"), format!("{part}_userinfo=0")]).collect();
        assert_eq!(given, expected, "{name}");
        assert_eq!(settings.len(), given.len() + 19, "{name}");
    }
}

/// Contexts of modules tell apart; every id of a kind stands once.
#[test]
fn ids_are_unique() {
    let kinds = [
        "question_category",
        "question_bank_entry",
        "question_versions",
        "question",
        "answer",
        "multichoice",
        "question_instance",
        "question_reference",
        "grade_item",
        "module",
        "activity",
    ];
    for (name, files) in everything() {
        let mut seen: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
        let mut contexts = BTreeSet::from([1, 50]);
        for path in files.keys() {
            let document = parsed(&files, path);
            for kind in kinds {
                for node in
                    all(document.root_element(), kind).into_iter().filter(|one| one.has_attribute("id"))
                {
                    if !path.ends_with("inforef.xml") {
                        assert!(
                            seen.entry(kind).or_default().insert(id(node)),
                            "{name} {path} {kind} {}",
                            id(node)
                        );
                    }
                }
            }
            if let Some(context) =
                document.root_element().attribute("contextid").filter(|_| path.starts_with("act"))
            {
                assert!(contexts.insert(context.parse().unwrap()), "{name} {path}");
            }
        }
        let idnumbers = files.keys().filter(|path| path.ends_with("module.xml"));
        let idnumbers: Vec<String> =
            idnumbers.map(|path| value(parsed(&files, path).root_element(), "idnumber")).collect();
        let code = value(parsed(&files, "course/course.xml").root_element(), "idnumber");
        assert!(idnumbers.iter().all(|one| one.starts_with(&code) && one.len() <= 100), "{name}");
        assert_eq!(idnumbers.iter().collect::<BTreeSet<_>>().len(), idnumbers.len(), "{name}");
    }
}

#[test]
fn completion_follows_the_kind_of_activity() {
    let files = backup(&samples::full());
    let mut kinds = BTreeSet::new();
    for path in files.keys().filter(|path| path.ends_with("module.xml")) {
        let document = parsed(&files, path);
        let module = document.root_element();
        let rules = [
            "modulename",
            "completion",
            "completiongradeitemnumber",
            "completionpassgrade",
            "completionview",
        ];
        kinds.insert(rules.map(|rule| value(module, rule)).join(" "));
    }
    let expected = ["forum 2 $@NULL@$ 0 0", "page 2 $@NULL@$ 0 1", "quiz 2 0 1 0", "url 2 $@NULL@$ 0 1"];
    assert_eq!(kinds.iter().map(String::as_str).collect::<Vec<_>>(), expected);
    let course = parsed(&files, "course/course.xml");
    assert_eq!(value(course.root_element(), "enablecompletion"), "1");
    assert!(
        words(&files, "activities/forum_6/forum.xml").contains("<completionreplies>1</completionreplies>")
    );
}

/// Every time is the announcement's: 14 August 2023.
#[test]
fn no_time_is_the_machines() {
    let times =
        ["backup_date", "startdate", "timecreated", "timemodified", "added", "original_course_startdate"];
    let mut seen = 0;
    for (name, files) in everything() {
        for path in files.keys() {
            let document = parsed(&files, path);
            let found = document.descendants().filter(|node| times.contains(&node.tag_name().name()));
            for time in found {
                seen += 1;
                assert_eq!(time.text(), Some("1691946000"), "{name} {path}");
            }
        }
    }
    assert!(seen > 100);
}
