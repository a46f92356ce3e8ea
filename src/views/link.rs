//! An address with its words, the way parts take a link.

/// A link's address and label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub href: String,
    /// Words, a verb first when it starts something.
    pub label: String,
}

impl Link {
    /// A link to `href` reading `label`.
    #[must_use]
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into() }
    }
}
