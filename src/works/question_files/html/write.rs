//! HTML out of plain text.

use std::fmt::Write;

/// The text as HTML of one line, which reads back as the same text: lines by `<br>`, and blanks that HTML would take
/// together by entities.
pub(in super::super) fn from_text(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let between = !before.is_whitespace() && rest.peek().is_some_and(|next| !next.is_whitespace());
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\n' => html.push_str("<br>"),
            ' ' if !between => html.push_str("&nbsp;"),
            c if c.is_whitespace() && c != ' ' => numbered(&mut html, c),
            c => html.push(c),
        }
        before = c;
    }
    html
}

/// The character by its number.
fn numbered(html: &mut String, c: char) {
    // Writing into a string does not fail.
    let _ = write!(html, "&#{};", u32::from(c));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_lines_and_runs_of_blanks_are_kept() {
        assert_eq!(from_text("a < b & \"c\"\n\n d"), "a &lt; b &amp; &quot;c&quot;<br><br>&nbsp;d");
        assert_eq!(from_text("a b  c\td"), "a b&nbsp;&nbsp;c&#9;d");
        assert_eq!(from_text("]]>"), "]]&gt;");
    }
}
