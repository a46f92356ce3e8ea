//! A browser in words that its owner knows again: "Chrome di Windows".

use crate::i18n::Message;
use crate::say;

/// What a browser says in its agent line, and what people call it; the first that fits.
const BROWSERS: [(&str, &str); 9] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("UCBrowser", "UC Browser"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

/// The name of the browser with this agent line; the line itself where it is unknown.
#[must_use]
pub fn browser_name(agent: &str) -> Message {
    let first = |known: &[(&'static str, &'static str)]| {
        known.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    match (first(&BROWSERS), first(&SYSTEMS)) {
        (Some(browser), Some(system)) => say!("{browser} di {system}", "{browser} on {system}"),
        (Some(name), None) | (None, Some(name)) => say!("{name}", "{name}"),
        (None, None) if agent.trim().is_empty() => say!("Peramban tak dikenal", "Unknown browser"),
        (None, None) => {
            let agent: String = agent.chars().take(40).collect();
            say!("{agent}", "{agent}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::browser_name;

    #[test]
    fn browsers_are_called_as_people_call_them() {
        let named = |agent: &str| browser_name(agent).id;
        let windows =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0";
        assert_eq!(named(&format!("{windows} Safari/537.36")), "Chrome di Windows");
        assert_eq!(named(&format!("{windows} Safari/537.36 Edg/126.0")), "Edge di Windows");
        assert_eq!(named("Mozilla/5.0 (Android 14; Mobile; rv:127.0) Firefox/127.0"), "Firefox di Android");
        assert_eq!(named("curl/8.0"), "curl/8.0");
        assert_eq!(named(""), "Peramban tak dikenal");
    }
}
