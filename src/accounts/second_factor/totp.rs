//! Codes of an authenticator app (RFC 6238): SHA-1, six digits, thirty seconds, one step either way, as every app has it.

use totp_rs::{Algorithm, Builder, Secret, Totp};

use super::model::PendingTotp;
use crate::clock::At;
use crate::secrets::{NoRandomness, random_bytes};

/// Seconds of one code.
const STEP: u64 = 30;
/// Steps before and after the present one whose code is taken too: clocks differ.
const SKEW: u16 = 1;
/// What the app calls the portal.
const ISSUER: &str = "Lomba";

/// A new secret of 160 bits, in base 32.
pub(super) fn new_secret() -> Result<String, NoRandomness> {
    Ok(Secret::from(random_bytes::<20>()?).to_base32())
}

/// The step of a code that is good at a moment; none for any other. The caller sees to it that no step is used twice.
pub(super) fn step_of(secret: &str, typed: &str, now: At) -> Option<i64> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let seconds = u64::try_from(now.unix_seconds()).ok()?;
    let step = totp(secret, "")?.check(&digits, seconds)?;
    i64::try_from(step).ok()
}

/// A secret as the page of its enrolment shows it.
pub(super) fn shown(secret: &str, account: &str) -> Option<PendingTotp> {
    let url = totp(secret, account)?.to_url().ok()?;
    let letters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    Some(PendingTotp { groups: groups.join(" "), url })
}

fn totp(secret: &str, account: &str) -> Option<Totp> {
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(SKEW)
        .with_step_duration(STEP)
        .with_secret(Secret::try_from_base32(secret).ok()?)
        .with_issuer(Some(ISSUER))
        .with_account_name(account)
        .build()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the secret "12345678901234567890" at 59 seconds gives 94287082, of which apps show the last six.
    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn codes_are_those_of_the_standard() {
        let at = |seconds: i64| At(seconds * 1000);
        assert_eq!(step_of(SECRET, "287082", at(59)), Some(1));
        assert_eq!(step_of(SECRET, "287 082", at(59)), Some(1));
        assert_eq!(step_of(SECRET, " 287-082 ", at(59)), Some(1));
        // One step late and one early, no more.
        assert_eq!(step_of(SECRET, "287082", at(89)), Some(1));
        assert_eq!(step_of(SECRET, "287082", at(0)), Some(1));
        assert_eq!(step_of(SECRET, "287082", at(90)), None);
        assert_eq!(step_of(SECRET, "081804", at(1_111_111_109)), Some(1_111_111_109 / 30));
        for wrong in ["", "287083", "28708", "2870822", "+87082", "abcdef"] {
            assert_eq!(step_of(SECRET, wrong, at(59)), None, "{wrong:?}");
        }
        assert_eq!(step_of("", "287082", at(59)), None);
    }

    #[test]
    fn a_secret_is_shown_as_apps_and_people_read_it() {
        let secret = new_secret().unwrap();
        assert_eq!(secret.len(), 32);
        assert_ne!(secret, new_secret().unwrap());
        let shown = shown(SECRET, "ani@contoh.go.id").unwrap();
        assert_eq!(shown.groups, "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert!(shown.url.starts_with("otpauth://totp/Lomba:ani%40contoh.go.id?"), "{}", shown.url);
        assert!(shown.url.contains(SECRET) && shown.url.contains("issuer=Lomba"), "{}", shown.url);
    }
}
