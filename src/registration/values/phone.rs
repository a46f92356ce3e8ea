//! An Indonesian telephone number, kept as E.164 (domain.md §2).

use std::fmt;

use super::text;
use crate::i18n::Text;
use crate::plain_text;

/// `+62` and 8 to 12 digits.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone(String);

/// Why a number is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a valid telephone number: {self:?}")]
pub enum PhoneProblem {
    Empty,
    /// A sign that is neither digit nor separator.
    NotDigits,
    /// Neither `0` nor `62` in front.
    Prefix,
    /// Too few or too many digits, or an area code beginning with 0.
    Length,
}

impl PhoneProblem {
    /// The refusal in words.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Empty => text::PHONE_EMPTY,
            Self::NotDigits => text::PHONE_DIGITS,
            Self::Prefix => text::PHONE_PREFIX,
            Self::Length => text::PHONE_LENGTH,
        }
    }
}

impl Phone {
    /// Reads `0812…`, `62812…`, `+62 812-…` and `+62 (0)812…`.
    ///
    /// # Errors
    /// The first `PhoneProblem` met.
    pub fn parse(typed: &str) -> Result<Self, PhoneProblem> {
        let line = plain_text::digits(typed);
        let bare: String = line.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '(' | ')')).collect();
        let (international, digits) = match bare.strip_prefix('+') {
            Some(rest) => (true, rest),
            None => (false, bare.as_str()),
        };
        if digits.is_empty() {
            return Err(PhoneProblem::Empty);
        }
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PhoneProblem::NotDigits);
        }
        let national = match (digits.strip_prefix("62"), digits.strip_prefix('0')) {
            (Some(rest), _) => rest.strip_prefix('0').unwrap_or(rest),
            (None, Some(rest)) if !international => rest,
            _ => return Err(PhoneProblem::Prefix),
        };
        if national.starts_with('0') || !(8..=12).contains(&national.len()) {
            return Err(PhoneProblem::Length);
        }
        Ok(Self(format!("+62{national}")))
    }

    /// E.164, for storage and `tel:` links.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `+62 812-3456-7890`, for its owner and the committee.
    #[must_use]
    pub fn readable(&self) -> String {
        let national = self.0.get(3..).unwrap_or_default();
        let mut groups = vec![national.get(..3).unwrap_or(national)];
        let mut rest = national.get(3..).unwrap_or_default();
        while rest.len() > 4 {
            let (group, left) = rest.split_at_checked(4).unwrap_or((rest, ""));
            groups.push(group);
            rest = left;
        }
        groups.push(rest);
        format!("+62 {}", groups.join("-"))
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phone(••••)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn usual_spellings_become_one_number() {
        for typed in
            ["081234567890", "6281234567890", "+62 812-3456-7890", "+62 (0)812 3456 7890", "0812.3456.7890"]
        {
            assert_eq!(Phone::parse(typed).unwrap().as_str(), "+6281234567890", "{typed}");
        }
        for typed in [
            "\u{202a}0812\u{a0}3456\u{202f}7890\u{202c}",
            "\u{2066}+62\u{2009}812\u{2011}3456\u{2010}7890\u{2069}",
            "+62 812–3456—7890\u{feff}",
            "08\u{200b}12\u{ad}34567890\u{fe0f}",
            "０８１２３４５６７８９０",
            "٠٨١٢٣٤٥٦٧٨٩٠",
            "（０812）3456．7890",
        ] {
            assert_eq!(Phone::parse(typed).unwrap().as_str(), "+6281234567890", "{typed:?}");
        }
        let office = Phone::parse("(021) 3868201").unwrap();
        assert_eq!(office.as_str(), "+62213868201");
    }

    #[test]
    fn other_numbers_are_refused() {
        let cases = [
            ("", PhoneProblem::Empty),
            ("+", PhoneProblem::Empty),
            ("0812-abc-7890", PhoneProblem::NotDigits),
            ("+6581234567", PhoneProblem::Prefix),
            ("+0812345678", PhoneProblem::Prefix),
            ("81234567890", PhoneProblem::Prefix),
            ("08123456", PhoneProblem::Length),
            ("08123456789012", PhoneProblem::Length),
            ("0081234567890", PhoneProblem::Length),
        ];
        for (typed, expected) in cases {
            assert_eq!(Phone::parse(typed), Err(expected), "{typed}");
        }
    }

    #[test]
    fn it_is_read_in_groups_and_never_logged() {
        let phone = Phone::parse("081234567890").unwrap();
        assert_eq!(phone.readable(), "+62 812-3456-7890");
        assert_eq!(format!("{phone:?}"), "Phone(••••)");
    }

    proptest! {
        #[test]
        fn any_text_is_answered(typed in any::<String>()) {
            let _ = Phone::parse(&typed);
        }

        #[test]
        fn a_number_reads_back_as_itself(typed in "0[1-9][0-9]{7,11}") {
            let phone = Phone::parse(&typed).unwrap();
            prop_assert_eq!(Phone::parse(phone.as_str()), Ok(phone.clone()));
            prop_assert_eq!(Phone::parse(&phone.readable()), Ok(phone));
        }
    }
}
