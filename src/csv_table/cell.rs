//! What stands in a cell, without what spreadsheets put around it.

use crate::plain_text::{digits, single_line};

/// How a cell begins that a spreadsheet takes as a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The cell as meant: one line, without `="…"` and the apostrophe that make a spreadsheet keep digits as text.
pub(super) fn meant(raw: &str) -> String {
    let line = single_line(raw);
    let line = match line.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        Some(inner) => inner.trim().to_owned(),
        None => line,
    };
    // A name such as 'Aisyiyah keeps its apostrophe.
    match line.strip_prefix('\'') {
        Some(rest) if rest.chars().any(|c| c.is_ascii_digit() || "@=+".contains(c)) => rest.trim().to_owned(),
        _ => without_guard(&line).to_owned(),
    }
}

/// A cell that a spreadsheet takes as text: one that would be read as a formula gets an apostrophe before it, and so does
/// one that looks as if it had got it.
#[must_use]
pub fn spreadsheet_safe(text: &str) -> String {
    if text.trim_start_matches('\'').starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

/// The text that `spreadsheet_safe` made a cell of.
#[must_use]
pub fn without_guard(cell: &str) -> &str {
    let guarded = cell.strip_prefix('\'');
    guarded.filter(|rest| rest.trim_start_matches('\'').starts_with(FORMULA)).unwrap_or(cell)
}

/// What two spellings of one number or code share: `w1` and `W1 ` are one work.
#[must_use]
pub fn id_key(cell: &str) -> String {
    single_line(cell).to_uppercase()
}

/// Whether a spreadsheet made a date out of a code: `3-1` becomes `1-Mar`.
#[must_use]
pub fn looks_like_a_date(cell: &str) -> bool {
    const MONTHS: [&str; 17] = [
        "jan", "feb", "mar", "apr", "mei", "may", "jun", "jul", "agu", "agt", "aug", "sep", "okt", "oct",
        "nov", "des", "dec",
    ];
    let parts: Vec<String> = cell.split(['-', '/', ' ']).map(str::to_lowercase).collect();
    let number =
        |part: &String| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let month = |part: &String| MONTHS.contains(&part.as_str());
    match parts.as_slice() {
        [a, b] => (number(a) && month(b)) || (month(a) && number(b)),
        [a, b, c] => {
            let separated = cell.contains('/') || month(a) || month(b);
            separated && number(c) && ((number(a) && (number(b) || month(b))) || (month(a) && number(b)))
        }
        _ => false,
    }
}

/// A number with a decimal point: a decimal comma is read as one.
#[must_use]
pub fn number(cell: &str) -> Option<String> {
    let plain = digits(cell).replace(',', ".");
    let (sign, figure) = plain.strip_prefix('-').map_or(("", plain.as_str()), |figure| ("-", figure));
    let (whole, part) = figure.split_once('.').map_or((figure, None), |(whole, part)| (whole, Some(part)));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (all_digits(whole) && part.is_none_or(all_digits)).then(|| format!("{sign}{figure}"))
}

/// A whole number; `12,0` and `12.00` are whole.
#[must_use]
pub fn whole_number(cell: &str) -> Option<i64> {
    let number = number(cell)?;
    let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
    if part.bytes().all(|byte| byte == b'0') { whole.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dress_of_spreadsheets_comes_off() {
        let cases = [
            ("'198501012008032999", "198501012008032999"),
            ("=\"198501012008032999\"", "198501012008032999"),
            ("198501012008032999\t", "198501012008032999"),
            ("'W1", "W1"),
            ("'sari@contoh.go.id", "sari@contoh.go.id"),
            ("'Aisyiyah", "'Aisyiyah"),
            ("'- tidak ada", "- tidak ada"),
            ("Ma'ruf", "Ma'ruf"),
            ("=", "="),
        ];
        for (raw, wanted) in cases {
            assert_eq!(meant(raw), wanted);
        }
        assert_eq!(id_key(" w1\u{a0}"), id_key("W1"));
    }

    #[test]
    fn what_keeps_a_cell_from_being_a_formula_comes_off_again() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("-5", "'-5"),
            ("@sari", "'@sari"),
            ("'=1+1", "''=1+1"),
            ("''-5", "'''-5"),
            ("'Aisyiyah", "'Aisyiyah"),
            ("'", "'"),
            ("", ""),
        ] {
            assert_eq!(spreadsheet_safe(text), cell);
            assert_eq!(without_guard(cell), text);
        }
    }

    #[test]
    fn dates_are_told_from_codes() {
        for date in ["1-Mar", "Mar-01", "01/03/2023", "3-Jan-23", "12 Agu 2023", "1/3/23"] {
            assert!(looks_like_a_date(date), "{date}");
        }
        for code in ["W1", "ML-2023-0001", "1", "2023-1", "K-1", "J-03", "10-20-30", "mar", "1-x"] {
            assert!(!looks_like_a_date(code), "{code}");
        }
    }

    #[test]
    fn numbers_are_read_with_either_sign() {
        assert_eq!(number("60,37").as_deref(), Some("60.37"));
        assert_eq!(number("60.37").as_deref(), Some("60.37"));
        assert_eq!(number("-1").as_deref(), Some("-1"));
        assert_eq!(number("６０,３").as_deref(), Some("60.3"));
        assert_eq!(number("−٣").as_deref(), Some("-3"));
        for wrong in ["", "1.234,5", "1e2", "abc", ",5", "5,", "1,98501E+17"] {
            assert_eq!(number(wrong), None, "{wrong}");
        }
        assert_eq!(
            (whole_number("12"), whole_number("12,0"), whole_number("12,5")),
            (Some(12), Some(12), None)
        );
    }
}
