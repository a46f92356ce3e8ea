//! Finding tags in a text that may hold anything, in time that grows with its length only.

/// A tag of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    /// In small letters; empty for a comment or a declaration.
    pub name: String,
    pub closes: bool,
}

/// The rest of a text that is read from its start to its end.
pub(super) struct Scan<'t> {
    rest: &'t str,
    /// What was searched for and is not in the rest, so that it is not searched for again.
    absent: Vec<&'static str>,
    /// Whether an attribute's quotation mark was found open up to the end of the text.
    quotes_broken: bool,
}

impl<'t> Scan<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { rest: text, absent: Vec::new(), quotes_broken: false }
    }

    pub(super) fn rest(&self) -> &'t str {
        self.rest
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.skip(c.len_utf8());
        Some(c)
    }

    /// Passes over so many bytes.
    pub(super) fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// Passes over the tag that begins here; `None`, and nothing passed over, where none does.
    pub(super) fn tag(&mut self) -> Option<Tag> {
        let inside = self.rest.strip_prefix('<')?;
        if inside.starts_with("!--") {
            let end = self.find("-->")?;
            self.skip(end + 3);
            return Some(Tag { name: String::new(), closes: false });
        }
        let closes = inside.starts_with('/');
        let named = inside.strip_prefix('/').unwrap_or(inside);
        if !named.starts_with(|c: char| c.is_ascii_alphabetic() || (!closes && (c == '!' || c == '?'))) {
            return None;
        }
        let name: String = named.chars().take_while(|c| c.is_ascii_alphanumeric()).take(20).collect();
        let end = self.tag_end()?;
        self.skip(end + 1);
        Some(Tag { name: name.to_ascii_lowercase(), closes })
    }

    /// The `>` of the tag that begins here: the first outside quotation marks, or the first at all where a mark is
    /// never closed.
    fn tag_end(&mut self) -> Option<usize> {
        let first = self.find(">")?;
        if self.quotes_broken {
            return Some(first);
        }
        let mut open = None;
        for (at, c) in self.rest.char_indices() {
            match (open, c) {
                (None, '>') => return Some(at),
                (None, '"' | '\'') => open = Some(c),
                (Some(mark), c) if mark == c => open = None,
                _ => {}
            }
        }
        self.quotes_broken = true;
        Some(first)
    }

    fn find(&mut self, what: &'static str) -> Option<usize> {
        if self.absent.contains(&what) {
            return None;
        }
        let found = self.rest.find(what);
        if found.is_none() {
            self.absent.push(what);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(text: &str) -> Option<(String, bool, &str)> {
        let mut scan = Scan::of(text);
        let tag = scan.tag()?;
        Some((tag.name, tag.closes, scan.rest()))
    }

    #[test]
    fn tags_end_where_a_browser_ends_them() {
        let cases = [
            ("<p>a", Some(("p", false, "a"))),
            ("</P >a", Some(("p", true, "a"))),
            ("<br/>a", Some(("br", false, "a"))),
            ("<img alt=\"a > b\" src='x>'>c", Some(("img", false, "c"))),
            ("<a title=it's>b", Some(("a", false, "b"))),
            ("<!-- <p> -->a", Some(("", false, "a"))),
            ("<!DOCTYPE html>a", Some(("", false, "a"))),
            ("<o:p>a", Some(("o", false, "a"))),
            ("< b>", None),
            ("<3>", None),
            ("<p", None),
            ("<!-- a", None),
            ("</>", None),
            ("<", None),
            ("a<p>", None),
        ];
        for (text, expected) in cases {
            let expected = expected.map(|(name, closes, rest)| (name.to_owned(), closes, rest));
            assert_eq!(after(text), expected, "{text}");
        }
    }
}
