//! Argon2id. Takes tens of milliseconds on purpose: call it on the blocking pool only.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};

/// The password could not be hashed or its stored form not read.
#[derive(Debug, thiserror::Error)]
#[error("password hashing failed: {0}")]
pub struct HashProblem(String);

/// Hashes a new password. `light` is for tests and demonstrations: the same function with little memory.
pub fn hash_password(password: &str, light: bool) -> Result<String, HashProblem> {
    let params = if light { Params::new(64, 1, 1, None) } else { Ok(Params::default()) };
    let params = params.map_err(|cause| HashProblem(cause.to_string()))?;
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|cause| HashProblem(cause.to_string()))
}

/// Whether the password belongs to the hash. Without a hash the same work is done against a decoy, so
/// that the time taken does not tell whether an account exists.
#[must_use]
pub fn verify_password(password: &str, stored: Option<&str>) -> bool {
    const DECOY: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$bG9tYmEtZGVjb3ktc2FsdA$3vSBSwJ2dGZBmcVNoJdJyYHQ0b7C5vYB6Q4oXzJrJ4M";
    let known = stored.is_some();
    let Ok(hash) = PasswordHash::new(stored.unwrap_or(DECOY)) else { return false };
    Argon2::default().verify_password(password.as_bytes(), &hash).is_ok() && known
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
    }
}
