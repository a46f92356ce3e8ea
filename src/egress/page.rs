//! Addresses of pages as people type them.

use url::{Host, Url};

/// Whether an address can be followed from a page and asked by the portal: https, a named host with a dot, no name or
/// password in it.
#[must_use]
pub fn is_page(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| {
        let named = matches!(url.host(), Some(Host::Domain(host)) if host.contains('.'));
        url.scheme() == "https" && named && url.username().is_empty() && url.password().is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::is_page;

    #[test]
    fn only_addresses_that_can_be_opened_safely_are_taken() {
        for good in ["https://youtu.be/a1B2c3D4e5F", "https://drive.google.com/file/d/1A/view?usp=sharing"] {
            assert!(is_page(good), "{good}");
        }
        for bad in [
            "http://youtu.be/a",
            "javascript:alert(1)",
            "https://",
            "youtu.be/a",
            "https://a:b@c.id/",
            "https://localhost/",
            "https://127.0.0.1/",
            "https://[::1]/",
        ] {
            assert!(!is_page(bad), "{bad}");
        }
    }
}
