//! Addresses that a learning platform takes: what it calls invalid it replaces (lms-handover.md P6).

use std::fmt::Write as _;

use url::{Host, Url};

/// The address in the form that every importer accepts; none if it is no address of the web.
pub fn web_address(typed: &str) -> Option<String> {
    let url = Url::parse(typed.trim()).ok()?;
    let web = matches!(url.scheme(), "http" | "https");
    let named = !matches!(url.host()?, Host::Domain(""));
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.!~*'();/?:@&=+$,%#".contains(c);
    let escaped = |url: &Url| with_whole_escapes(&escaped(url.as_str(), allowed));
    // "$@" begins the words of a backup.
    (web && named).then(|| with_one_fragment(&escaped(&url)).replace("$@", "%24@"))
}

/// Whether the importer of cartridges takes the address as a link: it knows no empty folder, no host in brackets, with
/// an underscore or with a dot at its end, and writes another address in its place.
pub fn importable(address: &str) -> bool {
    let Some((_, rest)) = address.split_once("://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !(rest.contains("//") || host.contains(['[', '%', '_']) || host.ends_with('.'))
}

/// A text as a part of an address.
pub fn address_part(text: &str) -> String {
    escaped(text, |c| c.is_ascii_alphanumeric() || "-_.~".contains(c))
}

/// An address without `;`: cartridges are decoded twice, and an entity spelt in an address would end its attribute (P2).
pub fn without_entities(address: &str) -> String {
    address.replace(';', "%3B")
}

/// Every `%` with two hexadecimal digits after it.
fn with_whole_escapes(address: &str) -> String {
    let mut pieces = address.split('%');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let whole = piece.chars().take(2).filter(char::is_ascii_hexdigit).count() == 2;
        out.push_str(if whole { "%" } else { "%25" });
        out.push_str(piece);
    }
    out
}

/// Only the first `#` begins a fragment.
fn with_one_fragment(address: &str) -> String {
    address.split_once('#').map_or_else(
        || address.to_owned(),
        |(before, fragment)| format!("{before}#{}", fragment.replace('#', "%23")),
    )
}

fn escaped(text: &str, stays: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if stays(c) {
            out.push(c);
            continue;
        }
        for byte in c.encode_utf8(&mut [0; 4]).bytes() {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_taken() {
        for bad in ["", "x", "javascript:alert(1)", "data:text/html,x", "ftp://a.b/c", "https://", "/a/b"] {
            assert_eq!(web_address(bad), None, "{bad}");
        }
        assert_eq!(
            web_address(" https://a.go.id/x?y=1&z=2#t ").as_deref(),
            Some("https://a.go.id/x?y=1&z=2#t")
        );
    }

    #[test]
    fn what_importers_refuse_is_escaped() {
        let made = web_address("https://a.go.id/b c|d[e]\"<f>`^é?g={h}\\|'");
        assert_eq!(
            made.as_deref(),
            Some("https://a.go.id/b%20c%7Cd%5Be%5D%22%3Cf%3E%60%5E%C3%A9?g=%7Bh%7D%5C%7C%27")
        );
        assert_eq!(
            web_address("https://a.go.id/50%?a=%zz%20#b#c").as_deref(),
            Some("https://a.go.id/50%25?a=%25zz%20#b%23c")
        );
        assert_eq!(web_address("https://a.go.id/$@NULL@$").as_deref(), Some("https://a.go.id/%24@NULL@$"));
        assert_eq!(address_part("a/b?c=\"é"), "a%2Fb%3Fc%3D%22%C3%A9");
        assert_eq!(without_entities("https://a/?b=1&quot;c"), "https://a/?b=1&quot%3Bc");
    }

    #[test]
    fn links_that_importers_replace_are_known() {
        for good in ["https://a.go.id:8443/b_c?d=e#f", "http://1.2.3.4/", "https://a.go.id?b=c."] {
            assert!(importable(good), "{good}");
        }
        for bad in ["https://a.go.id/b//c", "https://[::1]/", "https://a_b.go.id/", "https://a.go.id./b", "x"]
        {
            assert!(!importable(bad), "{bad}");
        }
    }
}
