//! Questions whose texts are made of what formats take for their marks.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::works::Question;
use crate::works::question_files::tidy::{same, tidy};

/// Pieces that mean something in one format or another.
const PIECES: [&str; 58] = [
    "{",
    "}",
    "~",
    "=",
    "#",
    "####",
    ":",
    "::",
    "\\",
    "\\n",
    "\\\\",
    "->",
    "%50%",
    "%",
    "[html]",
    "[",
    "]",
    "//",
    "$CATEGORY: x",
    "$",
    "\n",
    "\n\n",
    "\t",
    " ",
    "  ",
    "\u{a0}",
    "]]>",
    "<![CDATA[",
    "<",
    ">",
    "&",
    "&amp;",
    "&#39;",
    "&nbsp;",
    "<b>",
    "</b>",
    "<br>",
    "<p>",
    "</quiz>",
    "<!--",
    "\"",
    "'",
    "A.",
    "B) ",
    "ANSWER: B",
    "JAWABAN:",
    "Soal",
    "Kunci",
    ";",
    ",",
    "|",
    "T",
    "TRUE",
    "1,3",
    "😀",
    "é",
    "كتاب",
    "A, C",
];

/// A tidy text made of them; may be empty.
pub(super) fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => select(&PIECES[..]).prop_map(str::to_owned),
        2 => "[a-zA-Z0-9 ]{1,6}",
        1 => any::<char>().prop_map(String::from),
    ];
    vec(piece, 0..10).prop_map(|pieces| tidy(&pieces.concat()))
}

fn filled() -> impl Strategy<Value = String> {
    words().prop_map(|words| if words.is_empty() { "x".to_owned() } else { words })
}

prop_compose! {
    fn options()(found in vec(filled(), 2..9)) -> Vec<String> {
        let mut options: Vec<String> = Vec::new();
        for (place, option) in found.into_iter().enumerate() {
            let mut option = option;
            // What is appended may make it another one's twin.
            while options.iter().any(|other| same(other) == same(&option)) {
                option = format!("{option} {place}");
            }
            options.push(option);
        }
        options
    }
}

/// A complete question of such texts.
pub(super) fn hostile() -> impl Strategy<Value = Question> {
    let keyed = options().prop_flat_map(|options| {
        let places: Vec<usize> = (0..options.len()).collect();
        let most = options.len();
        (Just(options), subsequence(places, 1..=most))
    });
    (filled(), keyed, words()).prop_map(|(text, (options, keys), feedback)| Question {
        text,
        options,
        keys,
        feedback,
    })
}
