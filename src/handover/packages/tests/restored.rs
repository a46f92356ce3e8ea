//! A reader of backups that goes the way of the platform: from the table of contents to folders, from sections along
//! their sequence to modules, from slots to questions.

use roxmltree::Node;

use super::archives::{Files, all, id, parsed, value};

/// A course as it stands after a restore.
#[derive(Debug, PartialEq)]
pub struct Restored {
    pub fullname: String,
    pub shortname: String,
    pub visible: String,
    pub sections: Vec<RestoredSection>,
}

#[derive(Debug, PartialEq)]
pub struct RestoredSection {
    pub name: String,
    pub modules: Vec<RestoredModule>,
}

#[derive(Debug, PartialEq)]
pub struct RestoredModule {
    pub kind: String,
    pub name: String,
    /// Content of a page, address of a link, intro of a forum or quiz.
    pub content: String,
    pub questions: Vec<RestoredQuestion>,
}

/// A question; each answer with its share.
#[derive(Debug, PartialEq)]
pub struct RestoredQuestion {
    pub text: String,
    pub feedback: String,
    pub single: String,
    pub answers: Vec<(String, String)>,
}

pub fn restored(files: &Files) -> Restored {
    let contents = parsed(files, "moodle_backup.xml");
    let course = parsed(files, "course/course.xml");
    let course = course.root_element();
    let mut sections: Vec<(u32, RestoredSection)> = all(contents.root_element(), "section")
        .into_iter()
        .filter(|section| section.parent().unwrap().has_tag_name("sections"))
        .map(|section| read_section(files, &value(section, "directory")))
        .collect();
    sections.sort_by_key(|(number, _)| *number);
    let numbers: Vec<u32> = sections.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, (0..u32::try_from(sections.len()).unwrap()).collect::<Vec<_>>());
    Restored {
        fullname: value(course, "fullname"),
        shortname: value(course, "shortname"),
        visible: value(course, "visible"),
        sections: sections.into_iter().map(|(_, section)| section).collect(),
    }
}

fn read_section(files: &Files, folder: &str) -> (u32, RestoredSection) {
    let file = parsed(files, &format!("{folder}/section.xml"));
    let section = file.root_element();
    let sequence = value(section, "sequence");
    let modules = sequence.split(',').filter(|id| !id.is_empty()).map(|module| read_module(files, module));
    let read = RestoredSection { name: value(section, "name"), modules: modules.collect() };
    (value(section, "number").parse().unwrap(), read)
}

fn read_module(files: &Files, module: &str) -> RestoredModule {
    let contents = parsed(files, "moodle_backup.xml");
    let activities = all(contents.root_element(), "activity");
    let entry = activities
        .into_iter()
        .find(|entry| {
            entry.parent().unwrap().has_tag_name("activities") && value(*entry, "moduleid") == module
        })
        .unwrap();
    let (kind, folder) = (value(entry, "modulename"), value(entry, "directory"));
    let file = parsed(files, &format!("{folder}/{kind}.xml"));
    let instance = file.root_element().first_element_child().unwrap();
    assert_eq!((instance.tag_name().name(), value(instance, "name")), (kind.as_str(), value(entry, "title")));
    let content = value(
        instance,
        match kind.as_str() {
            "page" => "content",
            "url" => "externalurl",
            _ => "intro",
        },
    );
    let slots = all(instance, "question_instance");
    let questions = slots.into_iter().map(|slot| read_question(files, slot)).collect();
    RestoredModule { kind, name: value(instance, "name"), content, questions }
}

fn read_question(files: &Files, slot: Node) -> RestoredQuestion {
    let entry_id = value(slot, "question_reference/questionbankentryid");
    let bank = parsed(files, "questions.xml");
    let entries = all(bank.root_element(), "question_bank_entry");
    let entry = entries.into_iter().find(|entry| id(*entry).to_string() == entry_id).unwrap();
    let question = all(entry, "question")[0];
    let answers = all(question, "answer");
    RestoredQuestion {
        text: value(question, "questiontext"),
        feedback: value(question, "generalfeedback"),
        single: value(question, "plugin_qtype_multichoice_question/multichoice/single"),
        answers: answers.into_iter().map(|one| (value(one, "answertext"), value(one, "fraction"))).collect(),
    }
}
