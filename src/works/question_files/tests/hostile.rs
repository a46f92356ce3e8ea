//! No file makes a reader fail, fall silent, or take long.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::support::question;
use crate::works::question_files::check::problems;
use crate::works::question_files::{
    MOST_QUESTIONS, QuestionFormat, ReadQuestions, TableRow, read, read_rows, write,
};

/// What holds of every answer of a reader.
fn holds(format: QuestionFormat, found: &ReadQuestions, lines: usize) {
    assert!(!found.questions.is_empty() || !found.faults.is_empty(), "silence");
    assert!(found.questions.len() <= MOST_QUESTIONS);
    for one in &found.questions {
        assert_eq!(problems(&one.question, format.key_hint()), [], "{one:?}");
        assert!((1..=lines).contains(&one.line), "{} of {lines}", one.line);
    }
    for fault in &found.faults {
        assert!((1..=lines).contains(&fault.line), "{} of {lines}: {fault:?}", fault.line);
        assert!(!fault.message.id.is_empty() && !fault.message.en.is_empty());
    }
    assert!(found.questions.is_sorted_by_key(|one| one.line));
}

fn read_all(text: &str) {
    let lines = text.replace("\r\n", "\n").split(['\n', '\r']).count();
    for format in QuestionFormat::ALL {
        holds(format, &read(format, text), lines);
    }
    let _ = QuestionFormat::detect("soal.txt", text);
}

const MARKS: [&str; 44] = [
    "{",
    "}",
    "~",
    "=",
    "#",
    "####",
    "::",
    "\\",
    "\\n",
    "->",
    "%50%",
    "[html]",
    "//",
    "$CATEGORY:",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\t",
    ";",
    "\"",
    "\u{feff}",
    "A. ",
    "b) ",
    "C.",
    "ANSWER: A",
    "JAWABAN:",
    "<quiz>",
    "</quiz>",
    "<question type=\"multichoice\">",
    "</question>",
    "<answer fraction=\"100\">",
    "</answer>",
    "<text>",
    "</text>",
    "<![CDATA[",
    "]]>",
    "&nbsp;",
    "&#0;",
    "<!--",
    "-->",
    "Soal\tPilihan A\tPilihan B\tKunci\n",
    "{T}",
    "\u{0}",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_text_is_answered(text in any::<String>()) {
        read_all(&text);
    }

    #[test]
    fn any_heap_of_marks_is_answered(
        pieces in vec(prop_oneof![3 => select(&MARKS[..]).prop_map(str::to_owned), 1 => "[a-zé😀 ]{1,4}"], 0..40),
    ) {
        read_all(&pieces.concat());
    }

    /// A written file with a part cut out and something put in.
    #[test]
    fn any_damaged_file_is_answered(
        from in any::<Index>(), length in 0_usize..30, mark in select(&MARKS[..]), which in select(&QuestionFormat::ALL[..]),
    ) {
        let asked = [question("Apa <b> & {x}?", &["a ~ b", "é\nc", "d"], &[0, 2]), question("Dua?", &["a", "b"], &[1])];
        let text: Vec<char> = write(which, &asked, "Judul").text.chars().collect();
        let at = from.index(text.len());
        let rest = text.iter().skip(at + length);
        let damaged: String = text.iter().take(at).copied().chain(mark.chars()).chain(rest.copied()).collect();
        read_all(&damaged);
    }

    #[test]
    fn any_rows_are_answered(
        rows in vec(vec(prop_oneof![select(&["Soal", "Pilihan A", "Option 2", "Kunci", "A", "1,3", ""][..]).prop_map(str::to_owned), any::<String>()], 0..8), 0..8),
    ) {
        let rows: Vec<TableRow> = rows.into_iter().enumerate().map(|(n, cells)| TableRow { line: n + 1, cells }).collect();
        holds(QuestionFormat::Table, &read_rows(&rows), rows.len().max(1));
    }
}

/// Twice the work for twice the text: on files that make a careless reader search the rest of the file at every sign
/// this would run for many minutes. They are also nested too deep for a reader that calls itself.
#[test]
fn long_files_take_no_long_time() {
    let quiz = "<quiz><question type=\"multichoice\"><questiontext format=\"html\"><text><![CDATA[";
    for piece in [
        "{",
        "}",
        "{=",
        "{~a ~b ~c\n",
        "a{=b~c}\n",
        "::",
        "\\",
        "%",
        "[",
        "####",
        "<a ",
        "<a '",
        "<a \"'>",
        "<!--",
        "</",
        "&",
        "<b><",
        "A. a\n",
        "A. a\nB. b\n",
        "ANSWER: A\n",
        "a\n\n",
        "\n",
        "\r",
        "\"",
        "\t",
        ";",
        "<q>",
        "<question/>",
        "<![CDATA[",
        "<question type=\"x\"/>\n",
        "=a~",
        "=a#b ",
        "<p>x",
        "Soal;",
    ] {
        let many = piece.repeat(60_000 / piece.len());
        for text in [
            &many,
            &format!("{quiz}{many}"),
            &format!("{quiz}{many}]]></text></questiontext></question></quiz>"),
            &format!("Apa?{{={many}~b}}"),
        ] {
            for format in QuestionFormat::ALL {
                let found = read(format, text);
                assert!(!found.questions.is_empty() || !found.faults.is_empty());
            }
        }
    }
}
