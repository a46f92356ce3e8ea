//! A form as it was sent: names may repeat and may be numbered, and everything typed is kept.

use crate::plain_text;

/// Names and values in the order in which they were sent.
#[derive(Debug, Clone, Default)]
pub struct Typed(Vec<(String, String)>);

impl Typed {
    /// What a form brought, with line ends as `\n` and without what nobody sees.
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        let meant = |value: String| plain_text::several_lines(&value);
        Self(pairs.into_iter().map(|(name, value)| (name, meant(value))).collect())
    }

    /// The first value of a name, if the form had the field.
    pub fn find(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The first value of a name, trimmed; empty without one.
    pub fn get(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default().trim()
    }

    /// Name and value pairs as they were sent.
    pub fn into_pairs(self) -> Vec<(String, String)> {
        self.0
    }

    /// Every value of a name.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_names_and_line_ends() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let typed = Typed::new(vec![pair("a", " x\r\ny "), pair("b", "1"), pair("b", "2\u{200b}")]);
        assert_eq!(typed.get("a"), "x\ny");
        assert_eq!(typed.all("b"), ["1", "2"]);
        assert_eq!((typed.find("c"), typed.get("c")), (None, ""));
    }
}
