//! What a person means by one line of text: without the characters that nobody sees.
//!
//! Text pasted from messengers, PDF files and spreadsheets carries zero-width characters, marks of direction, and
//! spaces and hyphens that only look like those of the keyboard. Two such texts look the same and compare different.

/// The line with invisible characters left out, spaces of every kind single and plain, hyphens plain, and nothing
/// around it.
#[must_use]
pub fn single_line(typed: &str) -> String {
    let mut line = String::with_capacity(typed.len());
    for c in typed.chars().filter(|c| !is_invisible(*c)) {
        match c {
            c if c.is_whitespace() => {
                if !line.ends_with(' ') {
                    line.push(' ');
                }
            }
            '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => {
                line.push('-')
            }
            c => line.push(c),
        }
    }
    line.trim().to_owned()
}

/// Characters without a shape of their own: zero width, marks of direction, soft hyphen, variation selectors, byte
/// order mark.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_left_out() {
        let cases = [
            ("  Badan \u{a0} Contoh\t", "Badan Contoh"),
            ("\u{feff}nama", "nama"),
            ("dua\u{200b}@contoh.go.id\u{200b}", "dua@contoh.go.id"),
            ("\u{202a}198501012008032999\u{202c}", "198501012008032999"),
            ("19850101\u{2011}200803\u{2011}2\u{2011}001", "19850101-200803-2-001"),
            ("Rani\r\nAstuti", "Rani Astuti"),
            ("ba\u{ad}dan", "badan"),
            ("\u{3000}Badan\u{2028}Contoh", "Badan Contoh"),
            ("\u{a0}", ""),
        ];
        for (typed, meant) in cases {
            assert_eq!(single_line(typed), meant, "{typed:?}");
            assert_eq!(single_line(meant), meant);
        }
    }
}
