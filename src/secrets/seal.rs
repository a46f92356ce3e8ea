//! The portal's key and what is sealed with it.
//!
//! A NIP tells a person's birth date and sex (domain.md §2), so it is stored sealed beside a keyed digest that finds equal
//! numbers without opening them.

use std::fmt::Display;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hmac;

use super::{NoRandomness, bytes_of_hex, hex, random_bytes};

/// Where a sealed value stands: it opens there and nowhere else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place(String);

impl Place {
    /// The value of a column, written as `table.column`, in the row with this key.
    #[must_use]
    pub fn new(column: &'static str, row: impl Display) -> Self {
        Self(format!("{column}/{row}"))
    }
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
#[error(
    "a sealed value cannot be opened: it was sealed with another key than security.encryption_key, or for another place"
)]
pub struct Unopenable;

impl Seal {
    /// Builds the key from 64 hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Self> {
        let bytes = bytes_of_hex(text)?;
        let sealing = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &bytes).ok()?);
        // One configured key, two uses: the look-up key is derived so that neither reveals the other.
        let derived = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &bytes), b"lomba lookup v1");
        Some(Self { sealing, lookup: hmac::Key::new(hmac::HMAC_SHA256, derived.as_ref()) })
    }

    /// Seals a text for the place where it is stored (AES-256-GCM; the place is its additional data, so that nobody who
    /// writes the database can exchange two values).
    ///
    /// # Errors
    /// The system's random source failed.
    pub fn seal(&self, place: &Place, plain: &str) -> Result<String, NoRandomness> {
        let nonce = random_bytes::<NONCE_LEN>()?;
        let mut body = plain.as_bytes().to_vec();
        self.sealing
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(&place.0), &mut body)
            .map_err(|ring::error::Unspecified| NoRandomness)?;
        let mut out = nonce.to_vec();
        out.extend_from_slice(&body);
        Ok(BASE64.encode(out))
    }

    /// Opens what `seal` made for the same place.
    ///
    /// # Errors
    /// Another key, another place, or no sealed value at all.
    pub fn open(&self, place: &Place, sealed: &str) -> Result<String, Unopenable> {
        let bytes = BASE64.decode(sealed).ok().ok_or(Unopenable)?;
        let (nonce, body) = bytes.split_at_checked(NONCE_LEN).ok_or(Unopenable)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|ring::error::Unspecified| Unopenable)?;
        let mut body = body.to_vec();
        let plain = self
            .sealing
            .open_in_place(nonce, Aad::from(&place.0), &mut body)
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

    /// A key for the authentication of messages of one kind (HMAC-SHA256), which tells nothing of the portal's key.
    #[must_use]
    pub fn mac_key(&self, label: &[u8]) -> hmac::Key {
        hmac::Key::new(hmac::HMAC_SHA256, &self.derived(label))
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
    fn sealed_values_open_only_with_their_key_and_in_their_place() {
        let key = Seal::from_hex(&"ab".repeat(32)).unwrap();
        let (first, second) = (Place::new("members.nip_sealed", 1), Place::new("members.nip_sealed", 2));
        let sealed = key.seal(&first, "199001012020121999").unwrap();
        assert!(!sealed.contains("1990"));
        assert_ne!(sealed, key.seal(&first, "199001012020121999").unwrap());
        assert_eq!(key.open(&first, &sealed).unwrap(), "199001012020121999");
        assert!(key.open(&second, &sealed).is_err());
        assert!(key.open(&Place::new("jurors.nip_sealed", 1), &sealed).is_err());
        assert!(Seal::from_hex(&"cd".repeat(32)).unwrap().open(&first, &sealed).is_err());
        assert!(key.open(&first, "short").is_err());
    }

    #[test]
    fn what_is_derived_differs_by_label_and_key() {
        let (key, other) =
            (Seal::from_hex(&"ab".repeat(32)).unwrap(), Seal::from_hex(&"cd".repeat(32)).unwrap());
        assert_eq!(key.fingerprint("x"), key.fingerprint("x"));
        assert_ne!(key.fingerprint("x"), other.fingerprint("x"));
        assert_ne!(key.derived(b"a"), key.derived(b"b"));
        assert_eq!(key.check_value().len(), 32);
        assert_ne!(key.check_value(), other.check_value());
    }
}
