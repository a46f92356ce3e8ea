//! What a heading says of its column, in Indonesian and English and in the templates of quiz programs.

use crate::plain_text::single_line;

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Question,
    /// With its place from 0, if the heading has a letter or number.
    Option(Option<usize>),
    Key,
    Feedback,
    Kind,
    Image,
}

const WORDS: [(Column, &[&str]); 5] = [
    (
        Column::Question,
        &[
            "soal",
            "pertanyaan",
            "question",
            "question text",
            "teks soal",
            "teks pertanyaan",
            "isi soal",
            "butir soal",
            "questions",
            "stem",
        ],
    ),
    (
        Column::Key,
        &[
            "kunci",
            "kunci jawaban",
            "jawaban",
            "jawaban benar",
            "jawaban yang benar",
            "key",
            "answer key",
            "answer",
            "answers",
            "correct",
            "correct answer",
            "correct answers",
            "correct option",
            "right answer",
        ],
    ),
    (
        Column::Feedback,
        &[
            "umpan balik",
            "pembahasan",
            "penjelasan",
            "feedback",
            "general feedback",
            "explanation",
            "answer explanation",
            "rationale",
        ],
    ),
    (Column::Kind, &["jenis", "jenis soal", "tipe", "tipe soal", "type", "question type"]),
    (Column::Image, &["gambar", "image", "image link", "tautan gambar", "picture", "media"]),
];
/// Words before the letter or number of an option, the longer ones first.
const OPTION_WORDS: [&str; 10] = [
    "pilihan jawaban",
    "opsi jawaban",
    "answer option",
    "pilihan",
    "opsi",
    "alternatif",
    "option",
    "choice",
    "jawaban",
    "answer",
];
/// Last of the letters that are a heading alone.
const LAST_BARE: usize = 8;

impl Column {
    /// By its heading; `None` for a column that says nothing about a question.
    pub(super) fn of(heading: &str) -> Option<Self> {
        let words = words(heading);
        let known = WORDS.iter().find(|(_, known)| known.contains(&words.as_str()));
        known.map(|(column, _)| *column).or_else(|| option(&words))
    }
}

/// A heading in small letters without what templates add: "Answer 1 - max 75 characters", "Correct answer(s) – …".
fn words(heading: &str) -> String {
    let line = single_line(&heading.replace('_', " ")).to_lowercase();
    let cut = [" - ", " – ", " — ", "(", ":", "*"];
    let short = cut.iter().fold(line.as_str(), |line, at| line.split(at).next().unwrap_or_default());
    short.trim_matches(|c: char| c.is_whitespace() || c == '.').to_owned()
}

fn option(words: &str) -> Option<Column> {
    if let Some(place) = label(words).filter(|place| *place < LAST_BARE && words.is_ascii()) {
        let letter = words.chars().all(|c| c.is_ascii_alphabetic());
        return letter.then_some(Column::Option(Some(place)));
    }
    let rest = OPTION_WORDS.iter().find_map(|word| words.strip_prefix(word))?.trim();
    match (rest.is_empty(), label(rest)) {
        (true, _) => Some(Column::Option(None)),
        (false, place) => place.map(|place| Column::Option(Some(place))),
    }
}

/// Place of a letter, or of a number from 1 to 26.
fn label(word: &str) -> Option<usize> {
    let place = ('a'..='z').position(|letter| word.strip_prefix(letter) == Some(""));
    let number = || word.parse::<usize>().ok().filter(|n| (1..=26).contains(n) && !word.starts_with('+'));
    place.or_else(|| number().map(|n| n - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_people_and_programs_are_known() {
        let option = |place| Some(Column::Option(place));
        let cases = [
            ("Soal", Some(Column::Question)),
            (" PERTANYAAN * ", Some(Column::Question)),
            ("Question - max 120 characters", Some(Column::Question)),
            ("Question Text", Some(Column::Question)),
            ("Pilihan A", option(Some(0))),
            ("pilihan_h", option(Some(7))),
            ("Opsi 3", option(Some(2))),
            ("Option10", option(Some(9))),
            ("Answer 1 - max 75 characters", option(Some(0))),
            ("Jawaban B", option(Some(1))),
            ("Pilihan", option(None)),
            ("D", option(Some(3))),
            ("Z", None),
            ("1", None),
            ("Kunci", Some(Column::Key)),
            ("Kunci Jawaban (huruf)", Some(Column::Key)),
            ("Jawaban", Some(Column::Key)),
            ("Correct answer(s) - choose at least one", Some(Column::Key)),
            ("Correct Answer", Some(Column::Key)),
            ("Umpan  balik", Some(Column::Feedback)),
            ("Answer explanation", Some(Column::Feedback)),
            ("Question Type", Some(Column::Kind)),
            ("Image Link", Some(Column::Image)),
            ("Time limit (sec)", None),
            ("Time in seconds", None),
            ("Optional", None),
            ("Answer sheet", None),
            ("No.", None),
            ("", None),
        ];
        for (heading, column) in cases {
            assert_eq!(Column::of(heading), column, "{heading}");
        }
    }
}
