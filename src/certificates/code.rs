//! The code in the address on which anybody checks a document: 80 random bits in the letters and digits that are not
//! taken for one another (Crockford's base 32, without I, L, O and U).

use crate::secrets::{NoRandomness, random_bytes};

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Letters of a code, four groups of four.
const LENGTH: usize = 16;

/// A new code, such as `7KQM-2XTR-9HB4-P0WN`.
///
/// # Errors
/// The system's random source failed.
pub fn new_code() -> Result<String, NoRandomness> {
    let bits = random_bytes::<10>()?.into_iter().fold(0_u128, |bits, byte| (bits << 8) | u128::from(byte));
    Ok(grouped((0..LENGTH).rev().map(|place| letter(bits >> (place * 5)))))
}

fn letter(bits: u128) -> char {
    let place = usize::try_from(bits & 31).unwrap_or(0);
    char::from(LETTERS.get(place).copied().unwrap_or(b'0'))
}

fn grouped(letters: impl Iterator<Item = char>) -> String {
    let mut code = String::with_capacity(LENGTH + 3);
    for (place, letter) in letters.enumerate() {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        code.push(letter);
    }
    code
}

/// A code as people type it: small letters, with or without hyphens and blanks, O for 0, I and L for 1. None for what
/// cannot be one.
#[must_use]
pub fn parse_code(typed: &str) -> Option<String> {
    let letters: Vec<char> = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '_'))
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    let known = |c: &char| u8::try_from(*c).is_ok_and(|byte| LETTERS.contains(&byte));
    (letters.len() == LENGTH && letters.iter().all(known)).then(|| grouped(letters.into_iter()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn codes_differ_and_are_read_as_people_type_them() {
        let codes: BTreeSet<String> = (0..500).map(|_| new_code().unwrap()).collect();
        assert_eq!(codes.len(), 500);
        for code in &codes {
            assert_eq!(code.len(), 19);
            assert_eq!(parse_code(code).as_ref(), Some(code));
            assert_eq!(parse_code(&code.to_lowercase().replace('-', " ")).as_ref(), Some(code));
        }
        assert_eq!(parse_code("7kqm 2xtr–9hb4 pown"), Some("7KQM-2XTR-9HB4-P0WN".to_owned()));
        assert_eq!(parse_code("7kqm-2xtr-9hb4-i1lN").as_deref(), Some("7KQM-2XTR-9HB4-111N"));
        for wrong in
            ["", "7KQM-2XTR-9HB4", "7KQM-2XTR-9HB4-P0WU", "7KQM-2XTR-9HB4-P0WN-0", "é".repeat(16).as_str()]
        {
            assert_eq!(parse_code(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_letter_of_a_code_can_be_any_of_the_thirty_two() {
        let letters: BTreeSet<char> =
            (0..200).flat_map(|_| new_code().unwrap().chars().collect::<Vec<_>>()).collect();
        assert_eq!(letters.len(), 33);
    }
}
