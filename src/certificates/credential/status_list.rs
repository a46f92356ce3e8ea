//! What is revoked, as a Bitstring Status List: <https://www.w3.org/TR/vc-bitstring-status-list/>.

use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;

use super::key::{CredentialKey, Issuer};
use crate::clock::At;
use crate::ids::DocumentId;

/// Documents of one list: the least length that the specification allows, so that a place tells little.
pub const LIST_LENGTH: i64 = 131_072;
/// How long a list may be kept by those who read it.
const VALID: std::time::Duration = std::time::Duration::from_secs(24 * 3600);

/// The list a document belongs to.
#[must_use]
pub const fn list_of(document: i64) -> i64 {
    document.div_euclid(LIST_LENGTH)
}

/// A list, signed; `marked` are the documents of it that are not valid any more.
///
/// # Errors
/// None in practice: it is written to memory.
pub fn status_list_jwt(
    list: i64,
    marked: &[DocumentId],
    issuer: &Issuer,
    key: &CredentialKey,
    now: At,
) -> std::io::Result<String> {
    let address = format!("{}/sertifikat/status/{list}", issuer.site);
    let credential = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": address,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer.did(),
        "validFrom": now.iso(),
        "validUntil": now.plus(VALID).iso(),
        "credentialSubject": {
            "id": format!("{address}#list"),
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": encoded(marked)?,
        },
        "iss": issuer.did(),
        "jti": address,
        "nbf": now.0.div_euclid(1000),
        "exp": now.plus(VALID).0.div_euclid(1000),
    });
    Ok(key.sign(issuer, &credential))
}

/// The bits, gzipped, in base64url behind the multibase letter `u`; bit 0 is the highest of the first byte.
fn encoded(marked: &[DocumentId]) -> std::io::Result<String> {
    let mut bits = vec![0_u8; usize::try_from(LIST_LENGTH / 8).unwrap_or_default()];
    for document in marked {
        let place = document.0.rem_euclid(LIST_LENGTH);
        let byte = usize::try_from(place / 8).ok().and_then(|at| bits.get_mut(at));
        if let Some(byte) = byte {
            *byte |= 0x80 >> (place % 8);
        }
    }
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&bits)?;
    Ok(format!("u{}", BASE64.encode(packed.finish()?)))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn exactly_the_marked_places_are_set() {
        let marked = [DocumentId(0), DocumentId(9), DocumentId(LIST_LENGTH + 15)];
        let text = encoded(&marked).unwrap();
        let packed = BASE64.decode(text.strip_prefix('u').unwrap()).unwrap();
        let mut bits = Vec::new();
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut bits).unwrap();
        assert_eq!(bits.len(), 16_384);
        assert_eq!(bits[..3], [0b1000_0000, 0b0100_0001, 0]);
        assert!(bits[3..].iter().all(|byte| *byte == 0));
        assert_eq!(list_of(LIST_LENGTH), 1);
    }
}
