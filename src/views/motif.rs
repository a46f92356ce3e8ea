//! Kawung, the four-petal batik pattern: behind the home page's title and in empty states, never behind
//! text that has to be read.

use maud::{Markup, PreEscaped};

/// The pattern over a whole area, for the band of the home page.
pub const KAWUNG: &str = r##"<svg class="motif" aria-hidden="true" focusable="false"><defs><pattern id="kawung" width="64" height="64" patternUnits="userSpaceOnUse"><g fill="none" stroke="currentColor" stroke-width="2"><g id="k"><ellipse cx="16" cy="16" rx="19" ry="8.5" transform="rotate(45 16 16)"/><ellipse cx="48" cy="16" rx="19" ry="8.5" transform="rotate(-45 48 16)"/></g><use href="#k" transform="matrix(1 0 0 -1 0 64)"/></g><g fill="currentColor"><circle cx="32" cy="32" r="2.5"/><circle r="2.5"/><circle cx="64" r="2.5"/><circle cy="64" r="2.5"/><circle cx="64" cy="64" r="2.5"/></g></pattern></defs><rect width="100%" height="100%" fill="url(#kawung)"/></svg>"##;

const PETALS: &str = r#"<svg class="petals" viewBox="0 0 64 64" width="72" height="72" aria-hidden="true" focusable="false"><g fill="none" stroke="currentColor" stroke-width="2"><ellipse cx="18" cy="18" rx="17" ry="8" transform="rotate(45 18 18)"/><ellipse cx="46" cy="18" rx="17" ry="8" transform="rotate(-45 46 18)"/><ellipse cx="18" cy="46" rx="17" ry="8" transform="rotate(-45 18 46)"/><ellipse cx="46" cy="46" rx="17" ry="8" transform="rotate(45 46 46)"/></g><circle cx="32" cy="32" r="2.5" fill="currentColor"/></svg>"#;

/// The pattern as a background layer.
#[must_use]
pub fn kawung() -> Markup {
    PreEscaped(KAWUNG.to_owned())
}

/// One flower of the pattern, for empty states.
#[must_use]
pub fn petals() -> Markup {
    PreEscaped(PETALS.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pattern_stays_under_a_kilobyte() {
        assert!(KAWUNG.len() < 1000, "{}", KAWUNG.len());
    }
}
