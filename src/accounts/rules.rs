//! What a password must be: 12 to 200 characters and hard to guess (domain.md §3).

use super::breached::is_breached;
use super::text;
use crate::i18n::Text;

/// Why a password is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordProblem {
    /// Under 12 characters.
    TooShort,
    /// Over 200 characters.
    TooLong,
    /// Found early by a guesser who knows the person's name and address.
    TooWeak,
    /// Found in a large breach, as guessers know.
    Breached,
}

impl PasswordProblem {
    /// The sentence for the person.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::TooShort => text::TOO_SHORT,
            Self::TooLong => text::TOO_LONG,
            Self::TooWeak => text::TOO_WEAK,
            Self::Breached => text::BREACHED,
        }
    }
}

/// What people here choose first, one a line, the likeliest first: of this work, of faith, of the country, names, towns. The
/// checker knows English words by itself.
const COMMON_WORDS: &str = include_str!("common_words.txt");

/// Checks a new password; `known` are words a guesser would try first (name, address): as they are, and each of their parts.
pub fn check_password(password: &str, known: &[&str]) -> Result<(), PasswordProblem> {
    let parts = known.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let joined: Vec<String> =
        known.iter().map(|text| text.chars().filter(|c| c.is_alphanumeric()).collect()).collect();
    let own = known.iter().copied().chain(parts).chain(joined.iter().map(String::as_str));
    // One letter, such as an initial, is no word.
    let words: Vec<&str> = own.chain(COMMON_WORDS.lines()).filter(|word| word.chars().count() > 1).collect();
    match password.chars().count() {
        n if n < 12 => Err(PasswordProblem::TooShort),
        n if n > 200 => Err(PasswordProblem::TooLong),
        _ if is_one_word(password, &words) => Err(PasswordProblem::TooWeak),
        _ if !is_hard_to_guess(password, &words) => Err(PasswordProblem::TooWeak),
        _ if is_breached(password) => Err(PasswordProblem::Breached),
        _ => Ok(()),
    }
}

/// Characters that are judged together. The checker tries every part of a password with every reading of its signs: all
/// 200 at once would keep a processor for half a minute.
const PIECE: usize = 32;

/// Whether a piece of the password is hard to guess: then all of it is. Takes up to some hundred milliseconds: call it
/// where nobody waits behind.
fn is_hard_to_guess(password: &str, words: &[&str]) -> bool {
    let letters: Vec<char> = password.chars().collect();
    // What is written again and again is as hard as it is once.
    let repeats_after =
        |length: &usize| letters.iter().zip(letters.iter().skip(*length)).all(|(one, next)| one == next);
    let once = (1..=letters.len() / 2).find(repeats_after).unwrap_or(letters.len());
    let mut pieces =
        letters.get(..once).unwrap_or_default().chunks(PIECE).map(|piece| piece.iter().collect::<String>());
    pieces.any(|piece| zxcvbn::zxcvbn(&piece, words).score() >= zxcvbn::Score::Three)
}

/// Whether hardly a letter is left once known words are taken out: the rest is a year, a number and signs, which guessers
/// append to every word.
fn is_one_word(password: &str, words: &[&str]) -> bool {
    let mut rest = password.to_lowercase();
    let mut known: Vec<String> =
        words.iter().filter(|word| word.chars().count() > 3).map(|word| word.to_lowercase()).collect();
    known.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let before = rest.len();
    known.iter().for_each(|word| rest = rest.replace(word.as_str(), ""));
    rest.len() < before && rest.chars().filter(|c| c.is_alphabetic()).count() < 4
}

/// Most characters of a name with titles.
pub const LONGEST_DOCUMENT_NAME: usize = 120;

/// A name as documents and works bear it: with its titles as long as it is still that name.
#[must_use]
pub fn printed_name<'a>(titled: Option<&'a str>, name: &'a str) -> &'a str {
    titled.filter(|titled| contains_name(titled, name)).unwrap_or(name)
}

/// Whether a name with titles contains the words of a name one after the other, whatever the case and the marks around
/// them: "Dr. Ani Lestari, M.Si." contains "ani lestari". Nothing may stand between them.
#[must_use]
pub fn contains_name(titled: &str, name: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let letters = |c: char| if c.is_alphanumeric() || matches!(c, '\'' | '’') { c } else { ' ' };
        text.to_lowercase()
            .chars()
            .map(letters)
            .collect::<String>()
            .split_whitespace()
            .map(str::to_owned)
            .collect()
    };
    let (titled, name) = (words(titled), words(name));
    !name.is_empty() && titled.windows(name.len()).any(|part| part == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_titles_is_the_same_name() {
        for (titled, name) in [
            ("Dr. Ani Lestari, M.Si.", "Ani Lestari"),
            ("ANI LESTARI", "Ani Lestari"),
            ("Hj. Nurul A'isyah, S.Pd.", "Nurul A'isyah"),
            ("Prof. Suharto", "Suharto"),
            ("I Gusti Ayu Made, S.H.", "I Gusti Ayu Made"),
        ] {
            assert!(contains_name(titled, name), "{titled}");
        }
        for (titled, name) in [
            ("Dr. Ani, M.Si.", "Ani Lestari"),
            ("Ani, Peringkat I Nasional, Lestari", "Ani Lestari"),
            ("Lestari Ani", "Ani Lestari"),
            ("Budi Santoso", "Ani Lestari"),
            ("", "Ani Lestari"),
            ("Dr.", ""),
        ] {
            assert!(!contains_name(titled, name), "{titled}");
        }
    }

    #[test]
    fn length_and_guessability_are_checked() {
        assert_eq!(check_password("pendek", &[]), Err(PasswordProblem::TooShort));
        assert_eq!(check_password(&"x".repeat(201), &[]), Err(PasswordProblem::TooLong));
        assert_eq!(check_password("passwordpassword", &[]), Err(PasswordProblem::TooWeak));
        assert_eq!(
            check_password("sekarwulandari", &["Sekar Wulandari", "sekarwulandari"]),
            Err(PasswordProblem::TooWeak)
        );
        assert_eq!(check_password("perahu-kopi-lontar-7", &[]), Ok(()));
    }

    #[test]
    fn what_was_found_in_a_breach_is_refused_however_hard_to_guess() {
        for breached in ["655ScRVciELb6", "y!urYte6AgEgyq", "VU9agA#AzaPAXA", "vu9aga#azapaxa"] {
            assert_eq!(check_password(breached, &[]), Err(PasswordProblem::Breached), "{breached}");
        }
    }

    #[test]
    fn a_long_password_is_judged_by_its_pieces() {
        for weak in ["a".repeat(200), "password".repeat(20), "1234567890".repeat(12)] {
            assert_eq!(check_password(&weak, &[]), Err(PasswordProblem::TooWeak), "{weak}");
        }
        let long = format!("perahu-kopi-lontar-7 {}", "a".repeat(179));
        assert_eq!(check_password(&long, &[]), Ok(()));
        assert_eq!(check_password(&"gerimis tumbuh di rak sepatu. ".repeat(6), &[]), Ok(()));
    }

    #[test]
    fn what_people_here_choose_first_is_refused() {
        let known = ["Sekar Wulandari", "sekar.w@contoh.go.id"];
        for weak in [
            "LembagaAdministrasiNegara",
            "Indonesia2026!",
            "bismillahirrahmanirrahim",
            "Bismillah1234",
            "SekarWulandari1990",
            "wulandari-2026!",
            "sekar.w@contoh.go.id",
            "Jakarta17081945",
            "dinaskesehatan2024",
            "P4ncasila123!",
            "akusayangkamu99",
        ] {
            assert_eq!(check_password(weak, &known), Err(PasswordProblem::TooWeak), "{weak}");
        }
        for good in ["perahu-kopi-lontar-7", "gerimis tumbuh di rak sepatu", "tR9$kq2Vw!xZ"] {
            assert_eq!(check_password(good, &known), Ok(()), "{good}");
        }
    }
}
