//! Tables as people and quiz programs make them.

use super::support::{lines, only, question, skipped, warnings, with_feedback};
use crate::works::question_files::{
    QuestionFormat, ReadQuestions, TableRow, read, read_rows, write, write_rows,
};

fn rows(cells: &[&[&str]]) -> ReadQuestions {
    let row = |above: usize, cells: &[&str]| TableRow {
        line: above + 1,
        cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
    };
    read_rows(&cells.iter().enumerate().map(|(above, cells)| row(above, cells)).collect::<Vec<_>>())
}

#[test]
fn headings_of_the_portal_and_of_quiz_programs_are_known() {
    let tables: [&[&[&str]]; 4] = [
        &[
            &["No", "Soal", "Pilihan A", "Pilihan B", "Pilihan C", "Kunci", "Umpan Balik"],
            &["1", "Apa?", "ya", "tidak", "ragu", "A, C", "Lihat bab 1."],
        ],
        &[
            &["Templat kuis"],
            &[
                "Question - max 120 characters",
                "Answer 1 - max 75",
                "Answer 2 - max 75",
                "Answer 3",
                "Time limit (sec)",
                "Correct answer(s) - choose at least one",
                "Explanation",
            ],
            &["Apa?", "ya", "tidak", "ragu", "20", "1,3", "Lihat bab 1."],
        ],
        &[
            &[
                "Question Text",
                "Question Type",
                "Option 1",
                "Option 2",
                "Option 3",
                "Correct Answer",
                "Time in seconds",
                "Answer explanation",
            ],
            &["Apa?", "Checkbox", "ya", "tidak", "ragu", "1;3", "30", "Lihat bab 1."],
        ],
        &[
            &["Pembahasan", "Jawaban", "C", "B", "A", "Pertanyaan"],
            &["Lihat bab 1.", "ragu; ya", "ragu", "tidak", "ya", "Apa?"],
        ],
    ];
    let expected = with_feedback(question("Apa?", &["ya", "tidak", "ragu"], &[0, 2]), "Lihat bab 1.");
    for table in tables {
        assert_eq!(only(&rows(table)), expected, "{table:?}");
    }
}

#[test]
fn a_key_names_the_letter_of_its_column() {
    let read = rows(&[
        &["Soal", "Pilihan A", "Pilihan B", "Pilihan C", "Pilihan D", "Kunci"],
        &["Satu?", "a", "", "", "d", "D"],
        &["Dua?", "a", "b", "", "d", "C"],
        &["", "", "", "", "", ""],
        &["Tiga?", "a", "b"],
        &["Empat?", "a", "b", "c", "d", "D"],
    ]);
    assert_eq!(lines(&read), [2, 6]);
    assert_eq!(read.questions[0].question, question("Satu?", &["a", "d"], &[1]));
    let found = skipped(&read);
    assert!(
        matches!(found[..], [(3, a), (5, b)] if a.contains("does not exist") && b.contains("no key")),
        "{found:?}"
    );
}

#[test]
fn kinds_pictures_and_doubtful_keys_are_named() {
    let read = rows(&[
        &["Question", "Type", "Option 1", "Option 2", "Option 3", "Correct", "Image"],
        &["Satu?", "Open-Ended", "", "", "", "", ""],
        &["Dua?", "Multiple Choice", "2", "3", "4", "3", ""],
        &["Tiga?", "", "x", "y", "", "1", "https://contoh.go.id/a.png"],
    ]);
    assert_eq!(lines(&read), [3, 4]);
    assert!(matches!(skipped(&read)[..], [(2, one)] if one.contains("essay")));
    assert!(matches!(warnings(&read)[..], [a, b] if a.contains("option C") && b.contains("Pictures")));
}

#[test]
fn a_table_comes_as_text_with_any_separator() {
    let text = "Soal\tPilihan A\tPilihan B\tKunci\n\n\"Satu\n\"\"dua\"\"?\"\ta; b\tc\tA\n\nTiga?\td\te\tB\n";
    for (separator, end) in [("\t", "\n"), (";", "\r\n"), (",", "\n"), ("|", "\r")] {
        let text = text.replace("a; b", "\"a; b\"").replace('\t', separator).replace('\n', end);
        let read = read(QuestionFormat::Table, &format!("\u{feff}{text}"));
        assert_eq!(read.faults, [], "{separator}");
        assert_eq!(lines(&read), [3, 6], "{separator}");
        assert_eq!(read.questions[0].question, question("Satu\n\"dua\"?", &["a; b", "c"], &[0]));
    }
    let wrong = read(QuestionFormat::Table, "Soal;Pilihan A;Pilihan B\nApa?;a;b\n");
    assert!(matches!(skipped(&wrong)[..], [(1, one)] if one.contains("missing") && one.contains("Key")));
}

#[test]
fn rows_are_written_whether_complete_or_not() {
    let questions = [
        with_feedback(question(" Apa? ", &["a", "b"], &[0, 1]), "c"),
        question("", &["a", "b", "c", "d", "e"], &[]),
    ];
    let written = write_rows(&questions);
    let heading =
        ["Soal", "Pilihan A", "Pilihan B", "Pilihan C", "Pilihan D", "Pilihan E", "Kunci", "Umpan balik"];
    assert_eq!(written[0], heading);
    assert_eq!(written[1], ["Apa?", "a", "b", "", "", "", "A, B", "c"]);
    assert_eq!(written[2], ["", "a", "b", "c", "d", "e", "", ""]);
    assert_eq!(write_rows(&[]).len(), 1);
}

#[test]
fn tabs_within_a_text_part_no_cells() {
    let named = "Pertanyaan\tOpsi A\tOpsi B\tOpsi C\tOpsi D\tKunci\tPembahasan";
    let odd = question("Apa judul kolomnya?", &[named, "Lain"], &[0]);
    let kept = question("Apa judul kolomnya?", &[&named.replace('\t', "    "), "Lain"], &[0]);
    let pasted = write(QuestionFormat::Table, std::slice::from_ref(&odd), "").text;
    assert_eq!(read(QuestionFormat::Table, &pasted).questions[0].question, kept);
    let gift = write(QuestionFormat::Gift, std::slice::from_ref(&odd), "").text;
    let found = read(QuestionFormat::Gift, &gift).questions;
    assert_eq!(found[0].question, kept);
    let again = write(QuestionFormat::Table, &[found[0].question.clone()], "").text;
    assert_eq!(read(QuestionFormat::Table, &again).questions[0].question, kept);
}

#[test]
fn options_that_look_like_formulas_come_back_as_they_were() {
    let sums = question("-5 + 3 = ?", &["=-2", "-2", "+2", "'-2", "@2"], &[1]);
    let file = write_rows(std::slice::from_ref(&sums));
    assert_eq!(file[1][..6], ["'-5 + 3 = ?", "'=-2", "'-2", "'+2", "''-2", "'@2"]);
    let rows = file.into_iter().enumerate().map(|(at, cells)| TableRow { line: at + 1, cells });
    let read_again = read_rows(&rows.collect::<Vec<_>>());
    assert_eq!((read_again.faults.len(), &read_again.questions[0].question), (0, &sums));
    let pasted = write(QuestionFormat::Table, std::slice::from_ref(&sums), "").text;
    assert_eq!(read(QuestionFormat::Table, &pasted).questions[0].question, sums);
}
