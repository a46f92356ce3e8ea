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

/// The whole address of a page that people are shown, as a browser would write it: http or https, which may be left
/// out, a named host with a dot, no name or password in it. None for anything else. The portal itself never asks it.
#[must_use]
pub fn page_address(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let url = Url::parse(&whole).ok()?;
    let named = matches!(url.host(), Some(Host::Domain(host)) if host.contains('.'));
    let plain = url.username().is_empty() && url.password().is_none();
    (matches!(url.scheme(), "http" | "https") && named && plain).then(|| url.to_string())
}

#[cfg(test)]
mod tests {
    use super::{is_page, page_address};

    #[test]
    fn an_address_to_be_shown_becomes_whole_or_is_refused() {
        for (typed, whole) in [
            ("https://contoh.id/musik", "https://contoh.id/musik"),
            ("http://contoh.id", "http://contoh.id/"),
            (" Contoh.ID/a b ", "https://contoh.id/a%20b"),
            ("www.contoh.id", "https://www.contoh.id/"),
        ] {
            assert_eq!(page_address(typed).as_deref(), Some(whole), "{typed}");
        }
        for bad in [
            "javascript:alert(1)",
            "javascript://contoh.id/%0aalert(1)",
            "ftp://contoh.id/a",
            "koleksi pribadi",
            "https://a:b@contoh.id/",
            "a@contoh.id",
            "localhost",
            "127.0.0.1",
        ] {
            assert_eq!(page_address(bad), None, "{bad}");
        }
    }

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
