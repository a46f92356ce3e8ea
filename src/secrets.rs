//! Random tokens, digests, and the sealing of employee numbers at rest.
//!
//! A NIP tells a person's birth date and sex (domain.md §2), so it is stored sealed (AES-256-GCM) beside
//! a keyed digest that finds equal numbers without opening them.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::rand::{SecureRandom, SystemRandom};
use ring::{digest, hmac};

/// Bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
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

/// The portal's sealing key.
#[derive(Clone)]
pub struct Seal {
    sealing: LessSafeKey,
    lookup: hmac::Key,
}

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seal(…)")
    }
}

/// A sealed value cannot be opened with this key.
#[derive(Debug, thiserror::Error)]
#[error("a sealed value cannot be opened: is security.encryption_key the one it was sealed with?")]
pub struct Unopenable;

impl Seal {
    /// Builds the key from 64 hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Self> {
        let bytes: Vec<u8> = (0..text.len() / 2)
            .filter_map(|i| text.get(i * 2..i * 2 + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()))
            .collect();
        let sealing = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &bytes).ok()?);
        // One configured key, two uses: the look-up key is derived so that neither reveals the other.
        let derived = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &bytes), b"lomba lookup v1");
        Some(Self { sealing, lookup: hmac::Key::new(hmac::HMAC_SHA256, derived.as_ref()) })
    }

    /// Seals a text for storage.
    pub fn seal(&self, plain: &str) -> Result<String, NoRandomness> {
        let nonce = random_bytes::<NONCE_LEN>()?;
        let mut body = plain.as_bytes().to_vec();
        self.sealing
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut body)
            .map_err(|ring::error::Unspecified| NoRandomness)?;
        let mut out = nonce.to_vec();
        out.extend_from_slice(&body);
        Ok(BASE64.encode(out))
    }

    /// Opens what `seal` made.
    pub fn open(&self, sealed: &str) -> Result<String, Unopenable> {
        let bytes = BASE64.decode(sealed).ok().ok_or(Unopenable)?;
        let (nonce, body) = bytes.split_at_checked(NONCE_LEN).ok_or(Unopenable)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|ring::error::Unspecified| Unopenable)?;
        let mut body = body.to_vec();
        let plain = self
            .sealing
            .open_in_place(nonce, Aad::empty(), &mut body)
            .map_err(|ring::error::Unspecified| Unopenable)?;
        String::from_utf8(plain.to_vec()).ok().ok_or(Unopenable)
    }

    /// 32 bytes for another use, which tell nothing of the key.
    #[must_use]
    pub fn derived(&self, label: &[u8]) -> [u8; 32] {
        let mut bytes = [0; 32];
        let tag = hmac::sign(&self.lookup, &[b"derived ", label].concat());
        bytes.iter_mut().zip(tag.as_ref()).for_each(|(to, from)| *to = *from);
        bytes
    }

    /// Tells whether this is the key of a database or of a backup, and nothing of the key: 32 hexadecimal digits.
    #[must_use]
    pub fn check_value(&self) -> String {
        hex(&self.derived(b"key check v1")).chars().take(32).collect()
    }

    /// A digest by which equal values are found.
    #[must_use]
    pub fn fingerprint(&self, plain: &str) -> String {
        hex(hmac::sign(&self.lookup, plain.as_bytes()).as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sealed_values_open_only_with_their_key() {
        let key = Seal::from_hex(&"ab".repeat(32)).unwrap();
        let sealed = key.seal("199001012020121999").unwrap();
        assert!(!sealed.contains("1990"));
        assert_ne!(sealed, key.seal("199001012020121999").unwrap());
        assert_eq!(key.open(&sealed).unwrap(), "199001012020121999");
        assert!(Seal::from_hex(&"cd".repeat(32)).unwrap().open(&sealed).is_err());
        assert!(key.open("short").is_err());
        assert_eq!(key.fingerprint("x"), key.fingerprint("x"));
        assert_eq!(key.check_value().len(), 32);
        assert_ne!(key.check_value(), Seal::from_hex(&"cd".repeat(32)).unwrap().check_value());
    }

    #[test]
    fn digests_are_the_standard_ones() {
        assert_eq!(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
