//! Lines as an editor counts them. The parser's own count is off after blank lines and CRLF.

/// Where the lines of a text end.
pub(super) struct Lines<'t> {
    text: &'t str,
    ends: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// LF, CRLF and a lone CR each end a line.
    pub(super) fn of(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let is_end =
            |at: usize, byte: u8| byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
        let ends =
            bytes.iter().enumerate().filter(|(at, byte)| is_end(*at, **byte)).map(|(at, _)| at).collect();
        Self { text, ends }
    }

    /// The line, from 1, on which the record found at this byte begins; blank lines before it do not count as its.
    pub(super) fn line(&self, byte: usize) -> u64 {
        let rest = self.text.get(byte..).unwrap_or_default();
        let start = byte + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        self.ends.partition_point(|end| *end < start) as u64 + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_counts_once() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a", "b", "", "", "c"].join(end);
            let lines = Lines::of(&text);
            assert_eq!(lines.line(0), 1);
            assert_eq!(lines.line(text.find('b').unwrap()), 2);
            assert_eq!(lines.line(text.find('b').unwrap() + 1), 5, "blank lines are passed over");
            assert_eq!(lines.line(text.find('c').unwrap()), 5);
        }
    }
}
