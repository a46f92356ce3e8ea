//! Quizzes of a backup: their questions, marks and pass marks.

use super::archives::{all, backup, id, parsed, value};
use super::backup_numbers::everything;
use super::samples;

#[test]
fn a_quiz_finds_its_questions_and_its_grade() {
    for (name, files) in everything() {
        let bank = parsed(&files, "questions.xml");
        for path in files.keys().filter(|path| path.ends_with("/quiz.xml")) {
            let document = parsed(&files, path);
            let (activity, quiz) =
                (document.root_element(), document.root_element().first_element_child().unwrap());
            let context = activity.attribute("contextid").unwrap();
            let slots = all(quiz, "question_instance");
            let marks: f64 = slots.iter().map(|slot| value(*slot, "maxmark").parse::<f64>().unwrap()).sum();
            assert_eq!(value(quiz, "sumgrades").parse::<f64>().unwrap(), marks, "{name}");
            let categories = all(bank.root_element(), "question_category").into_iter();
            let own: Vec<_> = categories.filter(|one| value(*one, "contextid") == context).collect();
            let [top, category] = own[..] else { panic!("{name}: {} categories", own.len()) };
            assert_eq!((value(top, "name").as_str(), value(top, "parent").as_str()), ("top", "0"));
            assert_eq!(value(category, "parent"), id(top).to_string());
            let (level, instance) = (value(category, "contextlevel"), value(category, "contextinstanceid"));
            assert_eq!((level.as_str(), instance.as_str()), ("70", activity.attribute("moduleid").unwrap()));
            let entries = all(category, "question_bank_entry");
            assert_eq!(entries.len(), slots.len(), "{name}");
            for (number, (slot, entry)) in (1..).zip(slots.iter().zip(entries)) {
                assert_eq!(value(*slot, "question_reference/questionbankentryid"), id(entry).to_string());
                assert_eq!(value(*slot, "question_reference/usingcontextid"), context);
                let place = ["slot", "page"].map(|place| value(*slot, place));
                assert_eq!(place, [number.to_string(), number.to_string()]);
                assert_eq!(value(entry, "questioncategoryid"), id(category).to_string());
                assert!(value(entry, "idnumber").ends_with(&format!("-Q{number:02}")));
            }
            let folder = path.strip_suffix("/quiz.xml").unwrap();
            let grades = parsed(&files, &format!("{folder}/grades.xml"));
            let item = all(grades.root_element(), "grade_item")[0];
            assert_eq!(value(item, "iteminstance"), activity.attribute("id").unwrap());
            let inforef = parsed(&files, &format!("{folder}/inforef.xml"));
            let references: Vec<u32> = all(inforef.root_element(), "id")
                .into_iter()
                .map(|one| one.text().unwrap().parse().unwrap())
                .collect();
            assert_eq!(references, [id(item), id(top), id(category)], "{name}");
        }
    }
}

/// Of a single choice one answer gives all and the others nothing; ticking all of several gives nothing.
#[test]
fn marks_cannot_be_had_by_ticking_everything() {
    let mut single = 0;
    for (name, files) in everything() {
        let bank = parsed(&files, "questions.xml");
        for question in all(bank.root_element(), "question") {
            let answers = all(question, "answer");
            let shares: Vec<f64> =
                answers.into_iter().map(|answer| value(answer, "fraction").parse().unwrap()).collect();
            if value(question, "plugin_qtype_multichoice_question/multichoice/single") == "1" {
                single += 1;
                assert_eq!(shares.iter().filter(|share| **share == 1.0).count(), 1, "{name}");
                assert_eq!(shares.iter().filter(|share| **share == 0.0).count(), shares.len() - 1, "{name}");
            } else {
                let right: f64 = shares.iter().filter(|share| **share > 0.0).sum();
                assert!(
                    (right - 1.0).abs() < 1e-6 && shares.iter().sum::<f64>().abs() < 1e-6,
                    "{name} {shares:?}"
                );
            }
        }
    }
    assert_eq!(single, 2 + 1 + 50 + 2 + 2);
}

#[test]
fn the_pass_mark_is_the_works_own() {
    let mark = |work| {
        let files = backup(&work);
        let path = files.keys().find(|path| path.contains("/quiz_") && path.ends_with("grades.xml")).unwrap();
        value(parsed(&files, path).root_element(), "grade_items/grade_item/gradepass")
    };
    assert_eq!(mark(samples::full()), "75.00000");
    assert_eq!(mark(samples::hostile()), "70.01000");
    let mut odd = samples::full();
    odd.pass_mark = 101;
    assert_eq!(mark(odd), "70.01000");
}
