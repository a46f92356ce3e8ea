//! What a password must be: 12 to 200 characters and hard to guess (domain.md §3).

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
}

impl PasswordProblem {
    /// The sentence for the person.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::TooShort => text::TOO_SHORT,
            Self::TooLong => text::TOO_LONG,
            Self::TooWeak => text::TOO_WEAK,
        }
    }
}

/// Checks a new password; `known` are words a guesser would try first (name, address).
pub fn check_password(password: &str, known: &[&str]) -> Result<(), PasswordProblem> {
    match password.chars().count() {
        n if n < 12 => Err(PasswordProblem::TooShort),
        n if n > 200 => Err(PasswordProblem::TooLong),
        _ if zxcvbn::zxcvbn(password, known).score() < zxcvbn::Score::Three => Err(PasswordProblem::TooWeak),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
