//! The portal as a relying party of passkeys (WebAuthn level 2). They are bound to its name: an address without one, such
//! as 127.0.0.1, has none.

use webauthn_rs::prelude::{Url, Uuid, Webauthn, WebauthnBuilder};

use crate::ids::UserId;
use crate::secrets::Seal;

/// The relying party of the site with this origin; none where browsers allow no passkey.
pub(super) fn relying_party(site: &str) -> Option<Webauthn> {
    let origin = Url::parse(site).ok()?;
    let name = origin.domain()?.to_owned();
    WebauthnBuilder::new(&name, &origin).ok()?.rp_name("Lomba").build().ok()
}

/// Whether passkeys can be used on the site with this origin: over https, or on this very machine.
#[must_use]
pub fn passkeys_work(site: &str) -> bool {
    let safe = site.starts_with("https://") || site.starts_with("http://localhost");
    safe && relying_party(site).is_some()
}

/// What an authenticator knows an account by: it tells nothing of the person, and stays when the address changes.
pub(super) fn handle(seal: &Seal, user: UserId) -> Uuid {
    let derived = seal.derived(format!("passkey handle {user}").as_bytes());
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(derived).for_each(|(to, from)| *to = from);
    Uuid::from_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_need_a_name_and_a_safe_way() {
        for good in ["https://lomba.contoh.go.id", "http://localhost:8080", "http://localhost"] {
            assert!(passkeys_work(good), "{good}");
        }
        for bad in ["http://127.0.0.1:8080", "https://10.0.0.1", "http://lomba.contoh.go.id", "", "x"] {
            assert!(!passkeys_work(bad), "{bad}");
        }
    }

    #[test]
    fn each_account_has_one_handle_of_its_own() {
        let seal = Seal::from_hex(&"ab".repeat(32)).unwrap();
        assert_eq!(handle(&seal, UserId(7)), handle(&seal, UserId(7)));
        assert_ne!(handle(&seal, UserId(7)), handle(&seal, UserId(8)));
    }
}
