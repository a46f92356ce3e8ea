//! Moodle XML as Moodle and people write it.

use super::support::{lines, only, question, skipped, warnings, with_feedback};
use crate::works::question_files::{QuestionFormat, ReadQuestions, read};

fn xml(text: &str) -> ReadQuestions {
    read(QuestionFormat::MoodleXml, text)
}

const EXPORTED: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<!-- question: 0  -->
  <question type="category">
    <category><text>$course$/top/Kuis</text></category>
    <info format="moodle_auto_format"><text></text></info>
  </question>

<!-- question: 12  -->
  <question type="multichoice">
    <name><text>Soal 1</text></name>
    <questiontext format="html">
      <text><![CDATA[<p dir="ltr">Kapan notulen dikirim?&nbsp;<br></p>]]></text>
    </questiontext>
    <generalfeedback format="html"><text><![CDATA[<p>Lihat Peraturan &amp; SOP.</p>]]></text></generalfeedback>
    <defaultgrade>1.0000000</defaultgrade>
    <penalty>0.3333333</penalty>
    <single>true</single>
    <correctfeedback format="html"><text>Jawaban Anda benar.</text></correctfeedback>
    <answer fraction="0" format="html"><text><![CDATA[<p>Sebelum rapat</p>]]></text><feedback format="html"><text></text></feedback></answer>
    <answer fraction="100" format="html"><text>&lt;p&gt;Setelah rapat&lt;/p&gt;</text><feedback format="html"><text></text></feedback></answer>
    <answer fraction="0" format="html"><text></text></answer>
  </question>

  <question type="truefalse">
    <name><text>Soal 2</text></name>
    <questiontext format="moodle_auto_format"><text>Rapat dicatat.
Selalu.</text></questiontext>
    <answer fraction="0" format="moodle_auto_format"><text>true</text><feedback><text></text></feedback></answer>
    <answer fraction="100" format="moodle_auto_format"><text>false</text><feedback><text>Tidak selalu.</text></feedback></answer>
  </question>

  <question type="multichoice">
    <questiontext format="plain_text"><text>Pilih dua &lt;tag&gt; HTML.</text></questiontext>
    <single>false</single>
    <answer fraction="50"><text>&lt;b&gt;</text></answer>
    <answer fraction="-100" format="plain_text"><text>&lt;x&gt;</text></answer>
    <answer fraction="50.00000" format="plain_text"><text>&lt;i&gt;</text></answer>
  </question>
</quiz>"#;

#[test]
fn an_exported_bank_is_read() {
    let read = xml(EXPORTED);
    assert_eq!(read.faults, []);
    assert_eq!(lines(&read), [10, 25, 33]);
    let found: Vec<_> = read.questions.into_iter().map(|one| one.question).collect();
    let first = question("Kapan notulen dikirim?", &["Sebelum rapat", "Setelah rapat"], &[1]);
    let second = question("Rapat dicatat.\nSelalu.", &["Benar", "Salah"], &[1]);
    let third = question("Pilih dua <tag> HTML.", &["<b>", "<x>", "<i>"], &[0, 2]);
    assert_eq!(
        found,
        [with_feedback(first, "Lihat Peraturan & SOP."), with_feedback(second, "Tidak selalu."), third]
    );
    let elsewhere = format!("\u{feff}\r\n\n{}", EXPORTED.replace('\n', "\r\n"));
    assert_eq!(lines(&xml(&elsewhere)), [12, 27, 35], "lines count from the start of the file");
}

/// A file with one question of this type and inside.
fn quiz(kind: &str, inside: &str) -> String {
    format!("<quiz>\n<question type=\"{kind}\">{inside}</question>\n</quiz>")
}

const TEXT: &str = "<questiontext format=\"html\"><text>Apa?</text></questiontext>";

fn answers(marks: &[&str]) -> String {
    let answer = |place: usize, mark: &str| {
        format!("<answer fraction=\"{mark}\"><text>pilihan {place}</text></answer>")
    };
    marks.iter().enumerate().map(|(place, mark)| answer(place, mark)).collect()
}

#[test]
fn keys_follow_the_marks_and_the_number_to_choose() {
    let keys = |kind, single: &str, marks: &[&str]| {
        let read = xml(&quiz(kind, &format!("{TEXT}{single}{}", answers(marks))));
        let keys = read.questions.first().map(|one| one.question.keys.clone());
        (keys, read.faults.len())
    };
    let several = "<single>false</single>";
    assert_eq!(keys("multichoice", "", &["100", "0", "0"]), (Some(vec![0]), 0));
    assert_eq!(keys("multichoice", "<single>1</single>", &["0", "100.0000"]), (Some(vec![1]), 0));
    assert_eq!(
        keys("multichoice", several, &["33.333", "33.333", "-50", "33,333"]),
        (Some(vec![0, 1, 3]), 0)
    );
    assert_eq!(keys("multichoice", "<single>0</single>", &["100", "0"]), (Some(vec![0]), 0));
    assert_eq!(keys("multichoice", "", &["50", "50"]), (None, 1));
    assert_eq!(keys("multichoice", "", &["100", "100", "0"]), (Some(vec![0, 1]), 1));
    assert_eq!(keys("multichoice", several, &["0", "-10"]), (None, 1));
    assert_eq!(keys("multichoice", several, &["inf", "NaN", "x"]), (None, 1));
    assert_eq!(keys("multichoiceset", "", &["100", "0", "100"]), (Some(vec![0, 2]), 0));
}

#[test]
fn kinds_that_are_not_held_are_named() {
    let cases = [
        ("essay", "essay"),
        ("matching", "matching"),
        ("numerical", "numerical"),
        ("shortanswer", "short answer"),
        ("cloze", "cloze"),
        ("calculatedmulti", "calculated"),
        ("description", "description"),
        ("ddwtos", "drag and drop"),
        ("stack", "“stack”"),
    ];
    for (kind, said) in cases {
        let read = xml(&quiz(kind, TEXT));
        assert!(matches!(skipped(&read)[..], [(2, one)] if one.contains(said)), "{kind} {read:?}");
    }
}

#[test]
fn a_bad_question_stops_no_other() {
    let bad = format!("<question type=\"multichoice\">{TEXT}</question>");
    let good = format!("<question type=\"multichoice\">{TEXT}{}</question>", answers(&["100", "0"]));
    let read = xml(&format!("<quiz>\n{bad}\n{good}\n<question type=\"multichoice\"/>\n{good}</quiz>"));
    assert_eq!(lines(&read), [3, 5]);
    let found = skipped(&read);
    assert!(
        matches!(found[..], [(2, a), (4, b)] if a.contains("no options") && b.contains("no text")),
        "{found:?}"
    );
}

#[test]
fn pictures_are_named_and_html_need_not_be_escaped() {
    let picture = "<questiontext format=\"html\"><text><![CDATA[<p>Apa?<img src=\"@@PLUGINFILE@@/a.png\"/></p>]]></text>\
                   <file name=\"a.png\" path=\"/\" encoding=\"base64\">iVBO</file></questiontext>";
    let read = xml(&quiz("multichoice", &format!("{picture}{}", answers(&["100", "0"]))));
    assert_eq!(read.questions[0].question.text, "Apa?");
    assert!(matches!(warnings(&read)[..], [one] if one.contains("Pictures")));
    let bare =
        "<questiontext format=\"html\"><text><p>Satu <b>dua</b></p><p>tiga &amp; 4</p></text></questiontext>";
    let read = xml(&quiz("multichoice", &format!("{bare}{}", answers(&["100", "0"]))));
    assert_eq!(only(&read).text, "Satu dua\ntiga & 4");
}

#[test]
fn malformed_xml_is_one_fault_with_its_place() {
    let cases = [
        ("<quiz>\n  <question type=\"essay\">\n</quiz>", 3, "<question> is not closed"),
        ("<quiz>\n<a>x & y</a></quiz>", 2, "&amp;"),
        ("<quiz>\n\n<a>x&nbsp;y</a></quiz>", 3, "&nbsp;"),
        ("<quiz>\n<a b='<'/></quiz>", 2, "cannot be read"),
        ("<quiz>\n<a b='1' b='2'/></quiz>", 2, "twice"),
        ("<quiz>\n<a>\n", 3, "cut off"),
        ("<quiz>\n<a ", 2, "cut off"),
        ("\n<!DOCTYPE quiz [<!ENTITY a 'b'>]>\n<quiz>&a;</quiz>", 2, "DOCTYPE"),
        ("<html><body/></html>", 1, "first element"),
        ("", 1, "holds no XML"),
        ("Apa?\nA. ya", 1, ""),
        ("<quiz>\n<1></quiz>", 2, "cannot be read"),
    ];
    for (text, line, said) in cases {
        let read = xml(text);
        assert_eq!(read.questions, []);
        let found = skipped(&read);
        assert!(matches!(found[..], [(at, one)] if at == line && one.contains(said)), "{text}: {found:?}");
    }
    let placed = xml("<quiz>\n<question><name>é&x;</name></question></quiz>");
    assert!(placed.faults[0].sentence().en.starts_with("Line 2: Column 18: "), "{placed:?}");
}

#[test]
fn characters_that_xml_forbids_are_passed_over() {
    let text = "<questiontext format=\"html\"><text>a\u{b}b\u{0}c &amp; d</text></questiontext>";
    let read = xml(&quiz("multichoice", &format!("{text}{}", answers(&["100", "0"]))));
    assert_eq!(only(&read).text, "a b c & d");
}
