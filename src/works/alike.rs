//! How alike two titles are (R19). Pure.
//!
//! Titles are compared without case, marks and the forms in which one letter can be written (NFKC), by the pairs of
//! letters they share (Sørensen–Dice): words in another order still count as alike, and one letter more or less hardly
//! matters. It is a hint for a person, never a ground by itself.

use unicode_normalization::UnicodeNormalization as _;

use crate::i18n::Text;
use crate::works::text;

/// How alike, in the words of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Shares more than half of its pairs of letters.
    Similar,
    /// Shares most of them: a word differs.
    Close,
    /// Shares nearly all: a letter differs, or the order of the words.
    Nearly,
    /// The same but for case and marks.
    Same,
}

/// Least share of common pairs of each grade, the closest first.
const GRADES: [(f64, Likeness); 3] =
    [(0.88, Likeness::Nearly), (0.75, Likeness::Close), (0.62, Likeness::Similar)];

impl Likeness {
    /// The word for it.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Similar => text::TITLE_SIMILAR,
            Self::Close => text::TITLE_CLOSE,
            Self::Nearly => text::TITLE_NEARLY,
            Self::Same => text::TITLE_SAME,
        }
    }
}

/// A title ready to be compared with many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoldedTitle(String);

impl FoldedTitle {
    /// Lower case, letters and digits only, single spaces.
    #[must_use]
    pub fn new(title: &str) -> Self {
        let folded: String = title.nfkc().flat_map(char::to_lowercase).collect();
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        Self(words.collect::<Vec<_>>().join(" "))
    }

    /// How alike the two are; none if not worth a look.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> Option<Likeness> {
        if self.0.is_empty() || other.0.is_empty() {
            return None;
        }
        if self == other {
            return Some(Likeness::Same);
        }
        let share = strsim::sorensen_dice(&self.0, &other.0);
        GRADES.iter().find(|(least, _)| share >= *least).map(|(_, grade)| *grade)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, two: &str) -> Option<Likeness> {
        let (one, two) = (FoldedTitle::new(one), FoldedTitle::new(two));
        assert_eq!(one.likeness(&two), two.likeness(&one), "either way round");
        one.likeness(&two)
    }

    #[test]
    fn case_marks_and_forms_of_letters_do_not_matter() {
        assert_eq!(alike("Notulen Rapat", "notulen  rapat!"), Some(Likeness::Same));
        assert_eq!(alike("Ｎｏｔｕｌｅｎ Rapat", "Notulen Rapat"), Some(Likeness::Same));
        assert_eq!(alike("Berkas ﬁnal", "Berkas final"), Some(Likeness::Same));
        assert_eq!(alike("", ""), None);
        assert_eq!(alike("!!", "??"), None);
    }

    #[test]
    fn the_more_pairs_of_letters_are_shared_the_more_alike() {
        assert_eq!(alike("Menyusun Notulen Rapat", "Menyusun Notulensi Rapat"), Some(Likeness::Nearly));
        assert_eq!(alike("Rapat: Menyusun Notulen", "Menyusun Notulen Rapat"), Some(Likeness::Nearly));
        assert_eq!(alike("Mengelola Arsip Dinamis", "Arsip Dinamis Dikelola"), Some(Likeness::Close));
        assert_eq!(alike("Menyusun Notulen Rapat", "Menyusun Notulen Sidang"), Some(Likeness::Similar));
        assert_eq!(alike("Menyusun Notulen Rapat", "Pelayanan Publik yang Ramah"), None);
        assert!(Likeness::Same > Likeness::Nearly && Likeness::Nearly > Likeness::Close);
    }
}
