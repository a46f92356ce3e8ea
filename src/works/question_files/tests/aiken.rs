//! Aiken as people write it.

use super::support::{lines, only, question, skipped, with_feedback};
use crate::works::Question;
use crate::works::question_files::{QuestionFormat, ReadQuestions, read, write};

fn aiken(text: &str) -> ReadQuestions {
    read(QuestionFormat::Aiken, text)
}

#[test]
fn one_question_in_its_many_spellings() {
    let expected = question("Siapa yang menandatangani?", &["Camat", "Lurah", "Bupati"], &[1]);
    for text in [
        "Siapa yang menandatangani?\nA. Camat\nB. Lurah\nC. Bupati\nANSWER: B\n",
        "\u{feff}Siapa yang menandatangani?\r\nA) Camat\r\nB) Lurah\r\nC) Bupati\r\nANSWER: B",
        "Siapa yang menandatangani?\n\n\na. Camat\n\nb.\tLurah\n\nc) Bupati\n\njawaban : b.\n\n",
        "\n\n  Siapa yang\u{a0}menandatangani?\nA.Camat\nB.Lurah \nC.Bupati\nKUNCI JAWABAN: B. Lurah",
        "Siapa yang menandatangani?\rA. Camat\rB. Lurah\rC. Bupati\rANSWER: 2",
    ] {
        assert_eq!(only(&aiken(text)), expected, "{text}");
    }
}

#[test]
fn lines_that_go_on_belong_to_what_stands_above() {
    let text = "Perhatikan:\n1. hadir\n2. absen\nMana yang benar?\nA. satu\ndan dua\nB. dua\nANSWER: A\n";
    let expected =
        question("Perhatikan:\n1. hadir\n2. absen\nMana yang benar?", &["satu\ndan dua", "dua"], &[0]);
    assert_eq!(only(&aiken(text)), expected);
    let initials = aiken("B. J. Habibie adalah presiden ke berapa?\nA. 3\nB. 4\nANSWER: A");
    assert_eq!(only(&initials).text, "B. J. Habibie adalah presiden ke berapa?");
}

#[test]
fn questions_follow_one_another_without_blank_lines() {
    let text = "Satu?\nA. a\nB. b\nANSWER: A\nDua?\nA. c\nB. d\nANSWER: B\n";
    let read = aiken(text);
    assert_eq!(lines(&read), [1, 5]);
    assert_eq!(read.questions[1].question, question("Dua?", &["c", "d"], &[1]));
    assert_eq!(read.faults, []);
}

#[test]
fn a_missing_key_costs_only_its_question() {
    let text = "Satu?\nA. a\nB. b\n\nDua?\nA. c\nB. d\nTiga?\nA. e\nB. f\nANSWER: A\n\nEmpat?\nA. g\nB. h\n";
    let read = aiken(text);
    assert_eq!(lines(&read), [8]);
    assert_eq!(read.questions[0].question, question("Tiga?", &["e", "f"], &[0]));
    let found = skipped(&read);
    assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 5, 13]);
    assert!(found.iter().all(|(_, said)| said.contains("no key") && said.contains("ANSWER: B")), "{found:?}");
}

#[test]
fn what_is_wrong_is_named_with_its_line() {
    let cases = [
        ("ANSWER: A\n", 1, "No question stands above"),
        ("Kuis bab 1\n\nApa?\nA. a\nB. b\nANSWER: A", 1, "no options follow"),
        ("Apa?\nA. a\nC. b\nANSWER: C", 1, "C instead of B"),
        ("\nApa?\nA. a\nB. b\nANSWER: E", 2, "does not exist"),
        ("Apa?\nA. a\nB. b\nANSWER: mungkin", 1, "not understood"),
        ("Apa?\nA. a\nB.\nANSWER: B", 1, "Option B is empty"),
        ("Apa?\nA. a\nANSWER: A", 1, "only one option"),
        ("Apa?\nANSWER: A", 1, "no options follow"),
        ("Apa?\nA. a\nB. a\nANSWER: A", 1, "are the same"),
    ];
    for (text, line, said) in cases {
        let read = aiken(text);
        let found = skipped(&read);
        assert!(matches!(found[..], [(at, one)] if at == line && one.contains(said)), "{text}: {found:?}");
    }
    assert_eq!(aiken("Judul\n\nApa?\nA. a\nB. b\nANSWER: A").questions.len(), 1);
}

#[test]
fn what_the_format_cannot_hold_is_left_out_and_named() {
    let good = question("Apa?", &["a", "b"], &[1]);
    let questions: [Question; 7] = [
        good.clone(),
        question("Dua?", &["a", "b", "c"], &[0, 2]),
        question("Tiga\nbaris?", &["a", "b"], &[0]),
        question("Empat?", &["a\nb", "b"], &[0]),
        question("ANSWER: apa?", &["a", "b"], &[0]),
        with_feedback(question("Enam?", &["a", "b"], &[0]), "Umpan balik."),
        question("Tujuh?", &["a", "b"], &[]),
    ];
    let written = write(QuestionFormat::Aiken, &questions, "Judul");
    assert_eq!(written.text, "Apa?\nA. a\nB. b\nANSWER: B\n\nEnam?\nA. a\nB. b\nANSWER: A\n\n");
    let left: Vec<(usize, bool)> = written.left_out.iter().map(|one| (one.number, one.skipped)).collect();
    assert_eq!(left, [(2, true), (3, true), (4, true), (5, true), (6, false), (7, true)]);
    assert!(written.left_out[5].message.en.contains("no key"));
}
