//! Recovery codes: ten, each good once, for when the device of the factor is lost.

use ring::hmac;

use crate::db::{Conn, Fault};
use crate::ids::UserId;
use crate::keys::{self, Purpose};
use crate::secrets::{NoRandomness, Seal, hex, random_bytes};

/// How many there are in a set.
pub const CODES: usize = 10;
/// Letters of one code: with 31 to choose from, ten hold 49 random bits.
const LENGTH: usize = 10;
/// Without those that are taken for one another: i l o 0 1.
const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";

/// A new set, as people read it: `abcde-fghjk`.
pub(super) fn new_set() -> Result<Vec<String>, NoRandomness> {
    (0..CODES).map(|_| new_code()).collect()
}

fn new_code() -> Result<String, NoRandomness> {
    let mut code = String::new();
    while code.len() < LENGTH {
        for byte in random_bytes::<16>()? {
            // 248 is the largest multiple of 31 in a byte: above it some letters would be likelier than others.
            let letter = LETTERS.get(usize::from(byte) % LETTERS.len()).filter(|_| byte < 248);
            if let Some(letter) = letter.filter(|_| code.len() < LENGTH) {
                code.push(char::from(*letter));
            }
        }
    }
    code.insert(LENGTH / 2, '-');
    Ok(code)
}

/// What is stored of a code: a keyed digest, so that a stolen database does not give it away.
pub(super) fn digest(seal: &Seal, user: UserId, typed: &str) -> String {
    digest_with(&seal.derived(Purpose::RecoveryCodes.label()), user, typed)
}

/// The digests that a typed code may be stored under: codes that were made before the portal's key was exchanged stay good.
pub(super) fn digests(conn: &mut Conn, seal: &Seal, user: UserId, typed: &str) -> Result<Vec<String>, Fault> {
    let retired = keys::retired(conn, seal, Purpose::RecoveryCodes)?.into_iter().map(|old| old.bytes);
    let all = [seal.derived(Purpose::RecoveryCodes.label())].into_iter().chain(retired);
    Ok(all.map(|key| digest_with(&key, user, typed)).collect())
}

fn digest_with(key: &[u8; 32], user: UserId, typed: &str) -> String {
    let letters: String =
        typed.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let key = hmac::Key::new(hmac::HMAC_SHA256, key);
    hex(hmac::sign(&key, format!("{user} {letters}").as_bytes()).as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_ten_different_codes_that_can_be_typed_in_any_way() {
        let set = new_set().unwrap();
        assert_eq!(set.len(), CODES);
        let mut unlike = set.clone();
        unlike.sort();
        unlike.dedup();
        assert_eq!(unlike.len(), CODES);
        for code in &set {
            assert_eq!((code.len(), code.chars().nth(5)), (11, Some('-')), "{code}");
            assert!(code.bytes().all(|b| b == b'-' || LETTERS.contains(&b)), "{code}");
        }
        let seal = Seal::from_hex(&"ab".repeat(32)).unwrap();
        let stored = digest(&seal, UserId(7), "abcde-fghjk");
        assert_eq!(digest(&seal, UserId(7), " ABCDE fghjk "), stored);
        assert_ne!(digest(&seal, UserId(8), "abcde-fghjk"), stored);
        assert_ne!(digest(&seal, UserId(7), "abcde-fghjm"), stored);
    }
}
