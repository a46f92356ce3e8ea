//! The key itself.

use crate::secrets::{NoRandomness, hex, random_bytes};

/// 128 random bits as 32 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key(String);

impl Key {
    /// A key nobody has had before.
    pub fn random() -> Result<Self, NoRandomness> {
        Ok(Self(hex(&random_bytes::<16>()?)))
    }

    /// What a form brought back; `None` if it is no key.
    #[must_use]
    pub fn parse(sent: &str) -> Option<Self> {
        let digits = sent.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        (sent.len() == 32 && digits).then(|| Self(sent.to_owned()))
    }

    /// As sent and stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back_as_itself_and_nothing_else_is_one() {
        let (one, other) = (Key::random().unwrap(), Key::random().unwrap());
        assert_ne!(one, other);
        assert_eq!(Key::parse(one.as_str()), Some(one.clone()));
        let long = format!("{}0", one.as_str());
        for wrong in ["", "abc", &long, &"g".repeat(32), &"A".repeat(32), &"é".repeat(16)] {
            assert_eq!(Key::parse(wrong), None, "{wrong}");
        }
    }
}
