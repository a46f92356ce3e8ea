//! Random tokens, digests, and the key that seals what is stored.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ring::digest;
use ring::rand::{SecureRandom, SystemRandom};

mod seal;

pub use seal::{Place, Seal, Unopenable};

/// Bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// The bytes of hexadecimal digits; none for anything else.
#[must_use]
pub fn bytes_of_hex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) {
        return None;
    }
    let pair =
        |i: usize| text.get(i * 2..i * 2 + 2).filter(|pair| pair.bytes().all(|b| b.is_ascii_hexdigit()));
    (0..text.len() / 2).map(|i| pair(i).and_then(|pair| u8::from_str_radix(pair, 16).ok())).collect()
}

/// SHA-256 of the text, in hexadecimal.
#[must_use]
pub fn sha256_hex(text: &str) -> String {
    sha256_of_bytes(text.as_bytes())
}

/// SHA-256 of a file's bytes, in hexadecimal.
#[must_use]
pub fn sha256_of_bytes(bytes: &[u8]) -> String {
    hex(digest::digest(&digest::SHA256, bytes).as_ref())
}

/// The system's random source failed; nothing secret can be made.
#[derive(Debug, thiserror::Error)]
#[error("the system's source of random numbers failed")]
pub struct NoRandomness;

/// `N` random bytes.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes).map_err(|ring::error::Unspecified| NoRandomness)?;
    Ok(bytes)
}

/// A 256-bit token for a cookie or a link. Only its digest is stored.
pub fn random_token() -> Result<String, NoRandomness> {
    Ok(BASE64.encode(random_bytes::<32>()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_the_standard_ones() {
        assert_eq!(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
