//! Argon2id. Takes tens of milliseconds on purpose: call it on the blocking pool only.

use std::sync::LazyLock;

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{Algorithm, Argon2, Params, Version};

use super::hash_memory::HashMemory;
use crate::secrets::random_bytes;

/// The password could not be hashed.
#[derive(Debug, thiserror::Error)]
#[error("password hashing failed: {0}")]
pub struct HashProblem(String);

impl HashProblem {
    fn of(cause: impl std::fmt::Display) -> Self {
        Self(cause.to_string())
    }
}

static MEMORY: LazyLock<HashMemory> = LazyLock::new(|| HashMemory::new(hashes_at_once()));

/// How many passwords are hashed side by side: one per processor, four at most. Each takes 19 MiB.
#[must_use]
pub fn hashes_at_once() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from).min(4)
}

/// Hashes a new password. `light` is for tests and demonstrations: the same function with little memory.
pub fn hash_password(password: &str, light: bool) -> Result<String, HashProblem> {
    let params = if light { Params::new(64, 1, 1, None) } else { Ok(Params::default()) };
    let params = params.map_err(HashProblem::of)?;
    let salt = Salt::new(&random_bytes::<16>().map_err(HashProblem::of)?).map_err(HashProblem::of)?;
    let text = ParamsString::try_from(&params).map_err(HashProblem::of)?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hash = output(&argon, password, &salt, Params::DEFAULT_OUTPUT_LEN).map_err(HashProblem::of)?;
    let stored = PasswordHash {
        algorithm: Algorithm::Argon2id.ident(),
        version: Some(Version::V0x13.into()),
        params: text,
        salt: Some(salt),
        hash: Some(hash),
    };
    Ok(stored.to_string())
}

/// Whether the password belongs to the hash. Without a hash the same work is done against a decoy, so
/// that the time taken does not tell whether an account exists.
#[must_use]
pub fn verify_password(password: &str, stored: Option<&str>) -> bool {
    const DECOY: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$bG9tYmEtZGVjb3ktc2FsdA$3vSBSwJ2dGZBmcVNoJdJyYHQ0b7C5vYB6Q4oXzJrJ4M";
    matches(password, stored.unwrap_or(DECOY)).unwrap_or(false) && stored.is_some()
}

/// None if the stored form cannot be read.
fn matches(password: &str, stored: &str) -> Option<bool> {
    let stored = PasswordHash::new(stored).ok()?;
    let (salt, expected) = (stored.salt.as_ref()?, stored.hash.as_ref()?);
    let algorithm = Algorithm::try_from(stored.algorithm.as_str()).ok()?;
    let version = stored.version.map_or(Ok(Version::V0x13), Version::try_from).ok()?;
    let argon = Argon2::new(algorithm, version, Params::try_from(&stored).ok()?);
    // Two outputs are compared in constant time.
    Some(output(&argon, password, salt, expected.len()).ok()? == *expected)
}

fn output(argon: &Argon2<'_>, password: &str, salt: &[u8], length: usize) -> Result<Output, HashProblem> {
    let mut out = vec![0; length];
    MEMORY
        .with(argon.params().block_count(), |blocks| {
            argon.hash_password_into_with_memory(password.as_bytes(), salt, &mut out, blocks)
        })
        .map_err(HashProblem::of)?;
    Output::new(&out).map_err(HashProblem::of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_password_is_accepted() {
        let hash = hash_password("perahu-kopi-lontar", true).unwrap();
        assert!(hash.starts_with("$argon2id$"));
        assert!(verify_password("perahu-kopi-lontar", Some(&hash)));
        assert!(!verify_password("perahu-kopi-lontar ", Some(&hash)));
        assert!(!verify_password("perahu-kopi-lontar", None));
        assert!(!verify_password("perahu-kopi-lontar", Some("not a hash")));
    }

    /// Hashes made by the library's own allocating function, of several sizes, in buffers that others have written in.
    #[test]
    fn stored_hashes_are_read_whatever_stood_in_the_buffer() {
        use argon2::PasswordHasher as _;
        for (memory, passes) in [(64, 1), (19_456, 2), (1024, 3), (64, 2)] {
            let params = Params::new(memory, passes, 1, None).unwrap();
            let library = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
            let stored = library.hash_password(b"perahu-kopi-lontar").unwrap().to_string();
            assert!(verify_password("perahu-kopi-lontar", Some(&stored)), "{stored}");
            assert!(!verify_password("perahu-kopi-lontat", Some(&stored)), "{stored}");
        }
    }
}
