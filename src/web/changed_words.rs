//! Two texts with the words marked in which they differ.

use maud::{Markup, html};
use similar::{ChangeTag, TextDiff};

/// The text before, with the words marked that are gone.
pub fn removed(before: &str, after: &str) -> Markup {
    side(before, after, ChangeTag::Delete)
}

/// The text after, with the words marked that are new.
pub fn added(before: &str, after: &str) -> Markup {
    side(before, after, ChangeTag::Insert)
}

/// Words that follow each other are marked as one, the blank between them with them.
fn side(before: &str, after: &str, tag: ChangeTag) -> Markup {
    let diff = TextDiff::from_words(before, after);
    let mut runs: Vec<(bool, String)> = Vec::new();
    let mut blank = String::new();
    for change in diff.iter_all_changes().filter(|change| [ChangeTag::Equal, tag].contains(&change.tag())) {
        let (marked, words) = (change.tag() == tag, change.value());
        let after_marked = runs.last().is_some_and(|(marked, _)| *marked);
        if after_marked && !marked && words.trim().is_empty() {
            blank.push_str(words);
            continue;
        }
        let (gap, words) = (std::mem::take(&mut blank), words.to_owned());
        match runs.last_mut() {
            Some((same, run)) if *same == marked => run.push_str(&(gap + &words)),
            _ => runs.push((marked, if marked { words } else { gap + &words })),
        }
    }
    runs.push((false, blank));
    html! {
        p.words {
            @for (marked, words) in &runs {
                @match (marked, tag) {
                    (false, _) => (words),
                    (true, ChangeTag::Insert) => ins { (words) },
                    (true, _) => del { (words) },
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_words_that_differ_are_marked() {
        let (before, after) = ("Cara menyusun <notulen>", "Menyusun notulen rapat");
        let said = (removed(before, after).into_string(), added(before, after).into_string());
        assert_eq!(said.0, "<p class=\"words\"><del>Cara menyusun &lt;notulen&gt;</del></p>");
        assert_eq!(said.1, "<p class=\"words\"><ins>Menyusun notulen rapat</ins></p>");
        assert_eq!(
            added("Rapat yang lama sekali", "Rapat yang singkat sekali").into_string(),
            "<p class=\"words\">Rapat yang <ins>singkat</ins> sekali</p>"
        );
        assert_eq!(removed("", "baru").into_string(), "<p class=\"words\"></p>");
    }
}
