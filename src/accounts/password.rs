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
    let params = params(light).map_err(HashProblem::of)?;
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

/// What a hash costs today.
fn params(light: bool) -> argon2::Result<Params> {
    if light { Params::new(64, 1, 1, None) } else { Ok(Params::default()) }
}

/// A hash that takes the place of one that was made otherwise.
#[derive(Debug)]
pub struct RenewedHash {
    /// What the password was compared with.
    pub before: String,
    pub hash: String,
}

/// The hash to store from now on for a password that was found right: none where the stored one is made as today's are.
///
/// # Errors
/// The password could not be hashed.
pub fn renew_hash(password: &str, stored: String, light: bool) -> Result<Option<RenewedHash>, HashProblem> {
    if is_made_as_today(&stored, &params(light).map_err(HashProblem::of)?) {
        return Ok(None);
    }
    Ok(Some(RenewedHash { hash: hash_password(password, light)?, before: stored }))
}

fn is_made_as_today(stored: &str, today: &Params) -> bool {
    let Ok(stored) = PasswordHash::new(stored) else { return false };
    let Ok(made) = Params::try_from(&stored) else { return false };
    let costs = |params: &Params| (params.m_cost(), params.t_cost(), params.p_cost());
    stored.algorithm == Algorithm::Argon2id.ident()
        && stored.version == Some(Version::V0x13.into())
        && costs(&made) == costs(today)
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

    #[test]
    fn a_hash_made_otherwise_is_made_anew_and_one_of_today_is_left() {
        use argon2::PasswordHasher as _;
        let made = |algorithm, version, (memory, passes, lanes)| {
            let params = Params::new(memory, passes, lanes, None).unwrap();
            Argon2::new(algorithm, version, params).hash_password(b"perahu-kopi-lontar").unwrap().to_string()
        };
        let old = [
            made(Algorithm::Argon2id, Version::V0x13, (32, 1, 1)),
            made(Algorithm::Argon2id, Version::V0x13, (128, 1, 1)),
            made(Algorithm::Argon2id, Version::V0x13, (64, 2, 1)),
            made(Algorithm::Argon2id, Version::V0x13, (64, 1, 2)),
            made(Algorithm::Argon2id, Version::V0x10, (64, 1, 1)),
            made(Algorithm::Argon2i, Version::V0x13, (64, 1, 1)),
        ];
        for stored in old {
            assert!(verify_password("perahu-kopi-lontar", Some(&stored)), "{stored}");
            let renewed = renew_hash("perahu-kopi-lontar", stored.clone(), true).unwrap().unwrap();
            assert_eq!(renewed.before, stored);
            assert!(renewed.hash.starts_with("$argon2id$v=19$m=64,t=1,p=1$"), "{}", renewed.hash);
            assert!(verify_password("perahu-kopi-lontar", Some(&renewed.hash)));
            assert!(renew_hash("perahu-kopi-lontar", renewed.hash, true).unwrap().is_none());
        }
        let today = made(Algorithm::Argon2id, Version::V0x13, (19_456, 2, 1));
        assert!(renew_hash("perahu-kopi-lontar", today, false).unwrap().is_none());
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
