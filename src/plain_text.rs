//! What a person means by a text: without the characters that nobody sees.
//!
//! Text pasted from messengers, PDF files and spreadsheets carries zero-width characters, marks of direction, and
//! spaces, hyphens and digits that only look like those of the keyboard. Two such texts look the same and compare
//! different. Forms are read through `several_lines` (`web::clean`), a field of one line through `single_line`, a
//! number through `digits`; only passwords are taken as they are.

/// The line with invisible characters left out, spaces of every kind single and plain, hyphens plain, and nothing
/// around it.
#[must_use]
pub fn single_line(typed: &str) -> String {
    let mut line = String::with_capacity(typed.len());
    for c in typed.chars().filter(|c| !is_invisible(*c)).map(plain) {
        if !c.is_whitespace() {
            line.push(c);
        } else if !line.ends_with(' ') {
            line.push(' ');
        }
    }
    line.trim().to_owned()
}

/// Ends of addresses on the web that a name does not have. "Abd.Rahman" and "S.Pd" are names.
const TOP_DOMAINS: [&str; 19] = [
    "com", "net", "org", "id", "io", "co", "me", "info", "xyz", "top", "site", "online", "app", "dev", "ru",
    "cn", "link", "click", "biz",
];

/// Whether a name holds an address of the web or of mail: letters of the portal carry names, and mail programs make links of
/// such words.
#[must_use]
pub fn holds_address(name: &str) -> bool {
    let lower = name.to_lowercase();
    let is_host = |word: &str| {
        let host = word.split(['/', '?', ':']).next().unwrap_or_default();
        host.trim_matches('.').rsplit_once('.').is_some_and(|(before, end)| {
            before.chars().filter(|c| c.is_alphanumeric()).count() >= 3 && TOP_DOMAINS.contains(&end)
        })
    };
    lower.contains("://")
        || lower.contains("www.")
        || lower.contains('@')
        || lower.split_whitespace().any(is_host)
}

/// The text with invisible characters left out, spaces of every kind and hyphens plain, and line ends as `\n`. Lines,
/// tabs and the number of spaces stay as they were typed.
#[must_use]
pub fn several_lines(typed: &str) -> String {
    let lines = typed.replace("\r\n", "\n");
    lines.chars().filter(|c| !is_invisible(*c)).map(plain).collect()
}

/// A line that holds a number: as `single_line`, with the digits of every script as 0 to 9 and every dash as a hyphen.
#[must_use]
pub fn digits(typed: &str) -> String {
    let dash = |c| if matches!(c, '\u{2013}'..='\u{2015}' | '\u{2e3a}' | '\u{2e3b}') { '-' } else { c };
    let sign = |c| match c {
        '\u{ff0b}' => '+',
        '\u{ff0e}' => '.',
        '\u{ff0c}' | '\u{66b}' => ',',
        '\u{ff08}' => '(',
        '\u{ff09}' => ')',
        c => c,
    };
    single_line(typed).chars().map(|c| ascii_digit(c).unwrap_or_else(|| sign(dash(c)))).collect()
}

/// Characters without a shape of their own: zero width, marks and isolates of direction, soft hyphen, variation
/// selectors, fillers, tags, byte order mark, and control characters other than those that end lines or words.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
        || (c.is_control() && !c.is_whitespace())
}

/// The character of the keyboard that this one stands for: a space, a line end, a hyphen.
fn plain(c: char) -> char {
    match c {
        '\n' | '\t' => c,
        '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        // The blank of braille has the width of a letter and no dots.
        '\u{2800}' => ' ',
        c if c.is_whitespace() => ' ',
        '\u{2010}'..='\u{2012}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        c => c,
    }
}

/// The digit 0 to 9 that a decimal digit of another script or form stands for (Unicode `Nd`).
fn ascii_digit(c: char) -> Option<char> {
    /// The zeros of the scripts met in pasted numbers; their digits follow in order.
    const ZEROS: [u32; 14] = [
        0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50, 0x17e0, 0x1a80, 0x1b50, 0x1bb0, 0xa9d0, 0xa8d0, 0xff10,
        0x1fbf0,
    ];
    /// Five alphabets of mathematics, ten digits each.
    const MATHEMATICAL: std::ops::Range<u32> = 0x1d7ce..0x1d800;
    let code = u32::from(c);
    let value = if MATHEMATICAL.contains(&code) {
        Some((code - MATHEMATICAL.start) % 10)
    } else {
        ZEROS.iter().filter_map(|zero| code.checked_sub(*zero)).find(|value| *value < 10)
    };
    value.and_then(|value| char::from_digit(value, 10))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_with_an_address_is_told_from_one_with_initials() {
        for address in
            ["Menang di evil.com", "http://x", "Klik www.evil", "budi@contoh.go.id", "hadiah.xyz/klaim Sari"]
        {
            assert!(holds_address(address), "{address}");
        }
        for name in ["M.Nur Hidayat", "Abd.Rahman", "I.G.A. Made", "Ny. Sri", "S.Pd", "Tim 2.0"] {
            assert!(!holds_address(name), "{name}");
        }
    }

    #[test]
    fn what_nobody_sees_is_left_out() {
        let cases = [
            ("  Badan \u{a0} Contoh\t", "Badan Contoh"),
            ("\u{feff}nama", "nama"),
            ("dua\u{200b}@contoh.go.id\u{200b}", "dua@contoh.go.id"),
            ("\u{202a}198501012008032999\u{202c}", "198501012008032999"),
            ("\u{2066}Sari\u{2069} \u{2068}Lentera\u{2069}", "Sari Lentera"),
            ("19850101\u{2011}200803\u{2011}2\u{2011}001", "19850101-200803-2-001"),
            ("Rani\r\nAstuti", "Rani Astuti"),
            ("ba\u{ad}dan", "badan"),
            ("8\u{fe0f}1\u{e0100}", "81"),
            ("\u{3000}Badan\u{2028}Contoh", "Badan Contoh"),
            ("Badan\u{202f}\u{2009}Contoh\u{2003}\u{200a}", "Badan Contoh"),
            ("Sari\u{0}\u{3164}\u{115f} Lentera\u{e0041}", "Sari Lentera"),
            ("\u{a0}", ""),
        ];
        for (typed, meant) in cases {
            assert_eq!(single_line(typed), meant, "{typed:?}");
            assert_eq!(single_line(meant), meant);
        }
    }

    #[test]
    fn lines_and_spaces_of_a_longer_text_stay() {
        let cases = [
            ("satu\r\ndua\r\n", "satu\ndua\n"),
            ("  satu  dua\n\n\ttiga ", "  satu  dua\n\n\ttiga "),
            ("sa\u{ad}tu\u{200b}\u{feff}\u{2067}", "satu"),
            ("satu\u{a0}dua\u{202f}tiga", "satu dua tiga"),
            ("satu\u{2029}dua\rtiga", "satu\ndua\ntiga"),
            ("e\u{2011}learning – bagian 2 — akhir", "e-learning – bagian 2 — akhir"),
            ("nol\u{0}", "nol"),
        ];
        for (typed, meant) in cases {
            assert_eq!(several_lines(typed), meant, "{typed:?}");
        }
    }

    #[test]
    fn digits_of_every_form_are_digits() {
        let cases = [
            ("０８１２", "0812"),
            ("٠٨١٢٣٤٥٦٧٨٩", "08123456789"),
            ("۰۸۱۲", "0812"),
            ("𝟎𝟖𝟙𝟚", "0812"),
            ("꧐꧘᭐᮸", "0808"),
            ("＋62 812–3456—7890", "+62 812-3456-7890"),
            ("８６，５", "86,5"),
            ("\u{202d}0812\u{202c}", "0812"),
            ("abc", "abc"),
        ];
        for (typed, meant) in cases {
            assert_eq!(digits(typed), meant, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn a_text_that_was_read_reads_back_as_itself(typed in any::<String>()) {
            for read in [single_line, several_lines, digits] {
                let once = read(&typed);
                let hidden = once.chars().any(|c| is_invisible(c) || c == '\u{a0}');
                prop_assert!(!hidden);
                prop_assert_eq!(read(&once), once);
            }
        }
    }
}
