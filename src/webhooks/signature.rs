//! Signatures of Standard Webhooks: HMAC-SHA256 over "id.timestamp.body", with a secret written as `whsec_` and base64.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::hmac;

use crate::secrets::{NoRandomness, random_bytes};

const PREFIX: &str = "whsec_";

/// A new secret of 256 bits.
///
/// # Errors
/// The system's random source failed.
pub fn fresh_secret() -> Result<String, NoRandomness> {
    Ok(format!("{PREFIX}{}", STANDARD.encode(random_bytes::<32>()?)))
}

/// The value of the header `webhook-signature`; none if the secret is none.
#[must_use]
pub fn sign(secret: &str, message_id: &str, seconds: i64, body: &str) -> Option<String> {
    let key = STANDARD.decode(secret.strip_prefix(PREFIX)?).ok()?;
    let key = hmac::Key::new(hmac::HMAC_SHA256, &key);
    let tag = hmac::sign(&key, format!("{message_id}.{seconds}.{body}").as_bytes());
    Some(format!("v1,{}", STANDARD.encode(tag)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example that the specification of Standard Webhooks gives.
    #[test]
    fn the_published_example_is_signed_alike() {
        let signed = sign(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            r#"{"test": 2432232314}"#,
        );
        assert_eq!(signed.as_deref(), Some("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
        assert_eq!(sign("whsec_?", "a", 0, ""), None);
    }

    #[test]
    fn secrets_differ_and_can_be_used() {
        let (one, other) = (fresh_secret().unwrap(), fresh_secret().unwrap());
        assert!(one != other && sign(&one, "msg_a", 1, "{}").is_some());
    }
}
