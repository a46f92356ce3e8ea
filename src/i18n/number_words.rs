//! Numbers as words (*terbilang*), as minutes write them: 11 sebelas, 100 seratus, 1.000 seribu.

use super::Lang;

const BELOW_TWELVE: [&str; 12] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "sebelas",
];
const BELOW_TWENTY: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The number in words; negative ones as their absolute value after "minus".
#[must_use]
pub fn number_words(n: i64, lang: Lang) -> String {
    let words = match lang {
        Lang::Id => indonesian(n.unsigned_abs()),
        Lang::En => english(n.unsigned_abs()),
    };
    if n < 0 { format!("minus {words}") } else { words }
}

fn word(of: &[&'static str], n: u64) -> String {
    usize::try_from(n).ok().and_then(|i| of.get(i)).map(|word| (*word).to_owned()).unwrap_or_default()
}

/// `head` and, unless it is zero, the words of the rest.
fn with_rest(head: String, rest: u64, words: fn(u64) -> String) -> String {
    if rest == 0 { head } else { format!("{head} {}", words(rest)) }
}

fn indonesian(n: u64) -> String {
    let many = |of: u64, unit: &str| with_rest(format!("{} {unit}", indonesian(n / of)), n % of, indonesian);
    match n {
        0..=11 => word(&BELOW_TWELVE, n),
        12..=19 => format!("{} belas", word(&BELOW_TWELVE, n - 10)),
        20..=99 => many(10, "puluh"),
        100..=199 => with_rest("seratus".to_owned(), n - 100, indonesian),
        200..=999 => many(100, "ratus"),
        1000..=1999 => with_rest("seribu".to_owned(), n - 1000, indonesian),
        2000..=999_999 => many(1000, "ribu"),
        1_000_000..=999_999_999 => many(1_000_000, "juta"),
        _ => many(1_000_000_000, "miliar"),
    }
}

fn english(n: u64) -> String {
    let many = |of: u64, unit: &str| with_rest(format!("{} {unit}", english(n / of)), n % of, english);
    match n {
        0..=19 => word(&BELOW_TWENTY, n),
        20..=99 if n.is_multiple_of(10) => word(&TENS, n / 10),
        20..=99 => format!("{}-{}", word(&TENS, n / 10), english(n % 10)),
        100..=999 => many(100, "hundred"),
        1000..=999_999 => many(1000, "thousand"),
        1_000_000..=999_999_999 => many(1_000_000, "million"),
        _ => many(1_000_000_000, "billion"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spelled_as_people_write_them() {
        let cases = [
            (0, "nol", "zero"),
            (1, "satu", "one"),
            (10, "sepuluh", "ten"),
            (11, "sebelas", "eleven"),
            (12, "dua belas", "twelve"),
            (19, "sembilan belas", "nineteen"),
            (20, "dua puluh", "twenty"),
            (21, "dua puluh satu", "twenty-one"),
            (99, "sembilan puluh sembilan", "ninety-nine"),
            (100, "seratus", "one hundred"),
            (111, "seratus sebelas", "one hundred eleven"),
            (200, "dua ratus", "two hundred"),
            (1000, "seribu", "one thousand"),
            (1011, "seribu sebelas", "one thousand eleven"),
            (1100, "seribu seratus", "one thousand one hundred"),
            (2026, "dua ribu dua puluh enam", "two thousand twenty-six"),
            (11_000, "sebelas ribu", "eleven thousand"),
            (101_000, "seratus satu ribu", "one hundred one thousand"),
            (1_000_000, "satu juta", "one million"),
            (1_000_001, "satu juta satu", "one million one"),
            (-7, "minus tujuh", "minus seven"),
        ];
        for (n, id, en) in cases {
            assert_eq!(number_words(n, Lang::Id), id, "{n}");
            assert_eq!(number_words(n, Lang::En), en, "{n}");
        }
    }
}
