//! Numbers as people read them: "12.345" and "87,50" in Indonesian, "12,345" and "87.50" in English.

use super::Lang;

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
}
