//! Writing Moodle XML.

use std::fmt::Write;

use crate::plain_text::single_line;
use crate::works::Question;
use crate::works::question_files::{html, write::share};

/// The questions as Moodle XML, in a category of this name unless it is blank.
pub(in super::super) fn write(questions: &[Question], title: &str) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
    let title = single_line(title).replace(['\u{fffe}', '\u{ffff}'], "");
    if !title.is_empty() {
        // A category of Moodle is a path.
        let path = html::from_text(&title.replace('/', "//")).replace("&nbsp;", " ");
        // Writing into a string does not fail.
        let _ = writeln!(
            out,
            "<question type=\"category\"><category><text>$course$/top/{path}</text></category></question>"
        );
    }
    for (place, question) in questions.iter().enumerate() {
        write_question(&mut out, place + 1, question);
    }
    out.push_str("</quiz>\n");
    out
}

fn write_question(out: &mut String, number: usize, question: &Question) {
    let single = question.keys.len() == 1;
    let share = share(question.keys.len());
    let _ = writeln!(out, "<question type=\"multichoice\">\n<name><text>Soal {number:02}</text></name>");
    let _ = writeln!(out, "<questiontext format=\"html\">{}</questiontext>", text(&question.text));
    let _ = writeln!(out, "<generalfeedback format=\"html\">{}</generalfeedback>", text(&question.feedback));
    let _ = writeln!(out, "<defaultgrade>1</defaultgrade>\n<penalty>0</penalty>\n<hidden>0</hidden>");
    let _ = writeln!(out, "<single>{single}</single>\n<shuffleanswers>true</shuffleanswers>");
    let _ = writeln!(out, "<answernumbering>ABCD</answernumbering>");
    for (place, option) in question.options.iter().enumerate() {
        let percent = match (question.keys.contains(&place), single) {
            (true, _) => share,
            (false, true) => "0",
            // Choosing everything is not right.
            (false, false) => "-100",
        };
        let _ = writeln!(
            out,
            "<answer fraction=\"{percent}\" format=\"html\">{}<feedback format=\"html\"><text></text></feedback></answer>",
            text(option)
        );
    }
    out.push_str("</question>\n");
}

/// The text as HTML. It holds no `]]>`, because every `>` of the text is an entity.
fn text(words: &str) -> String {
    format!("<text><![CDATA[{}]]></text>", html::from_text(words))
}
