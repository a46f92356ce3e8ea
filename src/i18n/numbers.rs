//! Numbers as people read them: "12.345" and "87,50" in Indonesian, "12,345" and "87.50" in English.

use super::{Lang, Message};

fn marks(lang: Lang) -> (char, char) {
    match lang {
        Lang::Id => ('.', ','),
        Lang::En => (',', '.'),
    }
}

/// A whole number with thousands marks.
#[must_use]
pub fn count(n: i64, lang: Lang) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if n < 0 {
        out.push('-');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(marks(lang).0);
        }
        out.push(digit);
    }
    out
}

/// What is said of a text that has `found` characters where `most` are taken: everything typed is kept.
#[must_use]
pub fn too_long(found: usize, most: usize) -> Message {
    let said = |n: usize, lang| count(i64::try_from(n).unwrap_or(i64::MAX), lang);
    Message {
        id: format!(
            "Terlalu panjang: {} karakter, paling banyak {}.",
            said(found, Lang::Id),
            said(most, Lang::Id)
        ),
        en: format!("Too long: {} characters, at most {}.", said(found, Lang::En), said(most, Lang::En)),
    }
}

/// Points stored as hundredths: 8750 is "87,50".
#[must_use]
pub fn points(hundredths: i64, lang: Lang) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let n = hundredths.unsigned_abs();
    format!("{sign}{}{}{:02}", n / 100, marks(lang).1, n % 100)
}

/// A measured value with so many decimals.
#[must_use]
pub fn decimal(value: f64, places: usize, lang: Lang) -> String {
    let text = format!("{value:.places$}");
    match lang {
        Lang::Id => text.replace('.', ","),
        Lang::En => text,
    }
}

/// "48,2 MB" in powers of ten, as film makers' own tools show it; below a thousand bytes the bytes themselves.
#[must_use]
pub fn file_size(bytes: i64, lang: Lang) -> String {
    const UNITS: [(i64, &str); 3] = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1000, "kB")];
    match UNITS.iter().find(|(unit, _)| bytes >= *unit) {
        Some((unit, name)) => {
            // Tenths by whole numbers: a size needs no floating point.
            let tenths = bytes / (unit / 10);
            let mark = if lang == Lang::Id { ',' } else { '.' };
            format!("{}{mark}{} {name}", tenths / 10, tenths % 10)
        }
        None if lang == Lang::Id => format!("{bytes} bita"),
        None => format!("{bytes} bytes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_follow_the_language() {
        assert_eq!(count(1_234_567, Lang::Id), "1.234.567");
        assert_eq!(count(999, Lang::Id), "999");
        assert_eq!(count(-12_345, Lang::En), "-12,345");
        assert_eq!(points(8750, Lang::Id), "87,50");
        assert_eq!(points(7, Lang::En), "0.07");
    }

    #[test]
    fn sizes_of_files_read_as_people_say_them() {
        for (bytes, expected) in [
            (999, "999 bita"),
            (1000, "1,0 kB"),
            (48_211_337, "48,2 MB"),
            (999_999_999, "999,9 MB"),
            (4_000_000_000, "4,0 GB"),
        ] {
            assert_eq!(file_size(bytes, Lang::Id), expected);
        }
        assert_eq!(file_size(48_211_337, Lang::En), "48.2 MB");
    }
}
