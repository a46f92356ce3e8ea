//! What is written and read again is the same.

use proptest::collection::vec;
use proptest::prelude::*;

use super::strategies::{hostile, words};
use super::support::{question, with_feedback};
use crate::works::Question;
use crate::works::question_files::tidy::tidy;
use crate::works::question_files::{
    NotWritten, QuestionFormat, QuestionFormat::Aiken, ReadQuestions, TableRow, read, read_rows, write,
    write_rows,
};

fn questions(read: ReadQuestions) -> Vec<Question> {
    assert!(read.faults.iter().all(|fault| !fault.skipped), "{:?}", read.faults);
    read.questions.into_iter().map(|one| one.question).collect()
}

fn again(format: QuestionFormat, asked: &[Question], title: &str) -> Vec<Question> {
    let written = write(format, asked, title);
    assert_eq!(written.left_out, []);
    questions(read(format, &written.text))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn gift_reads_back(asked in vec(hostile(), 1..4), title in words()) {
        prop_assert_eq!(again(QuestionFormat::Gift, &asked, &title), asked);
    }

    #[test]
    fn moodle_xml_reads_back(asked in vec(hostile(), 1..4), title in words()) {
        prop_assert_eq!(again(QuestionFormat::MoodleXml, &asked, &title), asked);
    }

    #[test]
    fn a_table_reads_back(asked in vec(hostile(), 1..4)) {
        prop_assert_eq!(again(QuestionFormat::Table, &asked, ""), asked.clone());
        let rows: Vec<TableRow> =
            write_rows(&asked).into_iter().map(|cells| TableRow { line: 1, cells }).collect();
        prop_assert_eq!(questions(read_rows(&rows)), asked);
    }

    /// What Aiken cannot hold is said; all else reads back.
    #[test]
    fn aiken_reads_back_or_says_what_it_leaves_out(asked in vec(hostile(), 1..6)) {
        let written = write(Aiken, &asked, "");
        let gone = |number: usize| {
            let found = |one: &NotWritten| one.number == number && one.skipped;
            written.left_out.iter().any(found)
        };
        let numbered = asked.iter().enumerate().filter(|(place, _)| !gone(place + 1));
        let kept: Vec<Question> = numbered.map(|(_, one)| with_feedback(one.clone(), "")).collect();
        for one in asked.iter().filter(|one| !one.feedback.is_empty()) {
            let number = asked.iter().position(|other| std::ptr::eq(one, other)).unwrap() + 1;
            prop_assert!(written.left_out.iter().any(|left| left.number == number));
        }
        if !kept.is_empty() {
            prop_assert_eq!(questions(read(Aiken, &written.text)), kept);
        }
    }

    #[test]
    fn aiken_holds_every_simple_question(
        text in "[A-Z]?[.)]? ?[a-z:{}~=#é]{1,12}\\?",
        options in vec("[A-Z]?[.)]? ?[a-z:{}~=#é]{1,12}", 2..9),
        key in any::<prop::sample::Index>(),
    ) {
        let options: Vec<String> = options.iter().enumerate().map(|(n, o)| format!("{} {n}", o.trim())).collect();
        let key = key.index(options.len());
        let one = Question { text: tidy(&text), options, keys: vec![key], feedback: String::new() };
        prop_assert_eq!(again(Aiken, std::slice::from_ref(&one), ""), vec![one]);
    }

    /// Texts that nobody tidied read back tidy.
    #[test]
    fn blanks_around_and_unseen_characters_go(text in any::<String>(), feedback in any::<String>()) {
        let raw = with_feedback(question(&format!(" {text}x\r\n"), &[" a\u{200b}", "b "], &[0]), &feedback);
        let tidied = with_feedback(question(&tidy(&raw.text), &["a", "b"], &[0]), &tidy(&feedback));
        for format in QuestionFormat::ALL.into_iter().filter(|format| *format != Aiken) {
            prop_assert_eq!(again(format, std::slice::from_ref(&raw), "x"), vec![tidied.clone()]);
        }
    }
}

#[test]
fn a_full_evaluation_reads_back_in_every_format() {
    let one =
        |n: usize| question(&format!("Soal ke-{n}?"), &["a", "b", "c", "d", "e", "f", "g", "h"], &[n % 8]);
    let asked: Vec<Question> = (0..50).map(one).collect();
    for format in QuestionFormat::ALL {
        assert_eq!(again(format, &asked, "ML-2026-0001 Evaluasi"), asked);
        let text = write(format, &asked, "ML-2026-0001 Evaluasi").text;
        assert_eq!(QuestionFormat::detect("soal.txt", &text), Some(format));
    }
}

#[test]
fn incomplete_questions_are_named_and_not_written() {
    let asked =
        [question("Satu?", &["a", "b"], &[0]), question("Dua?", &["a", "b"], &[]), question("", &[], &[9])];
    for format in QuestionFormat::ALL {
        let written = write(format, &asked, "");
        assert_eq!(questions(read(format, &written.text)), asked[..1], "{format:?}");
        let numbers: Vec<usize> = written.left_out.iter().map(|one| one.number).collect();
        assert_eq!(numbers, [2, 3], "{format:?}");
    }
}

/// As other programs expect it: what Moodle reads without loss.
#[test]
fn the_written_files_look_as_moodle_expects_them() {
    let asked = [
        question("1 < 2 & {x}?", &["ya", "%50% [a]"], &[0]),
        with_feedback(question("Dua?", &["a", "b", "c"], &[0, 2]), "Lihat\nbab 1."),
    ];
    let gift = write(QuestionFormat::Gift, &asked, "Evaluasi 1/2").text;
    assert_eq!(
        gift,
        "$CATEGORY: $course$/top/Evaluasi 1//2\n\n\
         ::Soal 01::[html]1 &lt; 2 &amp; \\{x\\}?{\n=ya\n~&\\#37;50% [a]\n}\n\n\
         ::Soal 02::[html]Dua?{\n~%50%a\n~%-100%b\n~%50%c\n####Lihat<br>bab 1.\n}\n\n"
    );
    let xml = write(QuestionFormat::MoodleXml, &asked, "A & B").text;
    for part in [
        "<category><text>$course$/top/A &amp; B</text></category>",
        "<questiontext format=\"html\"><text><![CDATA[1 &lt; 2 &amp; {x}?]]></text></questiontext>",
        "<answer fraction=\"100\" format=\"html\"><text><![CDATA[ya]]></text>",
        "<single>false</single>",
        "<answer fraction=\"-100\" format=\"html\"><text><![CDATA[b]]></text>",
        "<generalfeedback format=\"html\"><text><![CDATA[Lihat<br>bab 1.]]></text></generalfeedback>",
    ] {
        assert!(xml.contains(part), "{part}\n{xml}");
    }
}
