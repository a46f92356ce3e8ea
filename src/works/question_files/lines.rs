//! Lines of a file as an editor counts them: LF, CRLF and a lone CR each end one.

use crate::plain_text::is_invisible;

/// A line of a file.
pub(super) struct Line {
    /// From 1.
    pub number: usize,
    /// Without its end and without characters that nobody sees, which would hide the marks of a format.
    pub text: String,
}

impl Line {
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The lines of `text` in order.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line> {
    let ends = |c: char| c == '\n' || c == '\r';
    let pieces = text.split_inclusive('\n').flat_map(move |piece| {
        let whole = piece.strip_suffix('\n').unwrap_or(piece);
        whole.strip_suffix('\r').unwrap_or(whole).split(ends)
    });
    pieces.enumerate().map(|(before, piece)| Line {
        number: before + 1,
        text: piece.chars().filter(|c| !is_invisible(*c)).collect(),
    })
}

/// Finds the line of a place in a file.
pub(super) struct LineNumbers {
    ends: Vec<usize>,
}

impl LineNumbers {
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let is_end =
            |at: usize, byte: u8| byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
        let ends =
            bytes.iter().enumerate().filter(|(at, byte)| is_end(*at, **byte)).map(|(at, _)| at).collect();
        Self { ends }
    }

    /// The line, from 1, that holds this byte.
    pub(super) fn line(&self, byte: usize) -> usize {
        self.ends.partition_point(|end| *end < byte) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_counts_once() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["\u{feff}a", "", "b\u{200b}c", "", ""].join(end);
            let found: Vec<(usize, String)> = lines(&text).map(|line| (line.number, line.text)).collect();
            let expected = [(1, "a"), (2, ""), (3, "bc"), (4, "")].map(|(n, t)| (n, t.to_owned()));
            assert_eq!(found, expected, "{end:?}");
            assert_eq!(LineNumbers::of(&text).line(text.find('b').unwrap()), 3, "{end:?}");
            assert_eq!(LineNumbers::of(&text).line(0), 1);
        }
        assert_eq!(lines("").count(), 0);
        assert_eq!(lines("a\r\nb\rc\nd").map(|line| line.number).max(), Some(4));
    }
}
