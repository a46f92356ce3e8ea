//! Any text as a file of questions in each format: what is read can be written in every format, and what was read,
//! written and read again is equal.
//!
//! The first byte chooses the format that is read and the one that is written.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lomba::works::Question;
use lomba::works::question_files::{
    MOST_CHARACTERS, MOST_OPTIONS, MOST_QUESTIONS, QuestionFault, QuestionFormat, read, write, write_rows,
};

/// Tables come seldom: the reader of CSV is made anew for each separator that is tried, which takes ten times as long as
/// the other formats.
const FORMATS: [QuestionFormat; 8] = {
    use QuestionFormat::{Aiken, Gift, MoodleXml, Table};
    [Gift, Gift, Gift, Aiken, Aiken, MoodleXml, MoodleXml, Table]
};

fuzz_target!(|input: &[u8]| {
    let [choice, bytes @ ..] = input else { return };
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (from, to) = (FORMATS[usize::from(choice & 7)], FORMATS[usize::from(choice >> 3 & 7)]);
    if choice >> 6 == 3 {
        let _ = QuestionFormat::detect("soal.txt", text);
    }
    let found = read(from, text);
    assert!(!found.questions.is_empty() || !found.faults.is_empty());
    found.faults.iter().for_each(|fault| told(fault, text));
    let questions: Vec<Question> = found.questions.into_iter().map(|one| one.question).collect();
    if !questions.is_empty() {
        again(&questions, to);
    }
});

fn told(fault: &QuestionFault, text: &str) {
    let sentence = fault.sentence();
    assert!(!sentence.id.is_empty() && !sentence.en.is_empty());
    assert!(fault.line >= 1 && fault.line <= text.split(['\n', '\r']).count());
}

fn again(questions: &[Question], to: QuestionFormat) {
    assert!(questions.len() <= MOST_QUESTIONS);
    assert!(questions.iter().all(|one| {
        (2..=MOST_OPTIONS).contains(&one.options.len())
            && !one.text.is_empty()
            && one.text.chars().count() <= MOST_CHARACTERS
            && one.keys.iter().all(|key| *key < one.options.len())
    }));
    let written = write(to, questions, "Kuis");
    let skipped = |place: usize| written.left_out.iter().any(|one| one.skipped && one.number == place + 1);
    let lossless = to != QuestionFormat::Aiken;
    assert!(!lossless || written.left_out.is_empty(), "{:?}", written.left_out);
    let kept = questions.iter().enumerate().filter(|(place, _)| !skipped(*place)).map(|(_, one)| one.clone());
    let kept: Vec<Question> = match lossless {
        true => kept.collect(),
        false => kept.map(|one| Question { feedback: String::new(), ..one }).collect(),
    };
    if !kept.is_empty() {
        assert_eq!(questions_of(to, &written.text), kept, "{}", written.text);
    }
    if to == QuestionFormat::Table {
        assert_eq!(questions_of(to, &downloaded(questions)), kept);
    }
}

fn questions_of(format: QuestionFormat, text: &str) -> Vec<Question> {
    read(format, text).questions.into_iter().map(|one| one.question).collect()
}

/// The table as the portal gives it out.
fn downloaded(questions: &[Question]) -> String {
    let mut out = csv::Writer::from_writer(Vec::new());
    for row in write_rows(questions) {
        assert!(!row.iter().any(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r'])));
        out.write_record(&row).expect("rows are of one length");
    }
    String::from_utf8(out.into_inner().expect("memory takes it")).expect("it was text")
}
