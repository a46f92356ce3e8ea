//! ISO 8601 durations as YouTube writes them: `PT4M13S`, `P1DT2H`, `P0D`.

/// Whole seconds; a fraction is dropped. `None` for anything that is not days, hours, minutes and seconds in
/// this order, or too large to count.
pub(super) fn seconds(text: &str) -> Option<u64> {
    let rest = text.strip_prefix('P')?;
    let (date, time) = match rest.split_once('T') {
        Some((_, "")) => return None,
        Some((date, time)) => (date, time),
        None if rest.is_empty() => return None,
        None => (rest, ""),
    };
    let days = sum(date, &[('W', 604_800), ('D', 86_400)])?;
    days.checked_add(sum(time, &[('H', 3600), ('M', 60), ('S', 1)])?)
}

/// Adds up `<number><unit>` pairs whose units come in the given order, each at most once.
fn sum(mut text: &str, units: &[(char, u64)]) -> Option<u64> {
    let mut total = 0_u64;
    for (unit, worth) in units {
        let Some((number, rest)) = text.split_once(*unit) else { continue };
        total = total.checked_add(whole(number)?.checked_mul(*worth)?)?;
        text = rest;
    }
    text.is_empty().then_some(total)
}

fn whole(number: &str) -> Option<u64> {
    let (digits, fraction) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    (all_digits(digits) && all_digits(fraction)).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn durations_youtube_sends() {
        for (text, expected) in [
            ("PT58S", 58),
            ("PT10M", 600),
            ("PT10M1S", 601),
            ("PT4M13S", 253),
            ("PT1H2M3S", 3723),
            ("P1DT2H", 93_600),
            ("P1W", 604_800),
            ("P0D", 0),
            ("PT0S", 0),
            ("PT600S", 600),
            ("PT4M13.9S", 253),
        ] {
            assert_eq!(seconds(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn anything_else_is_unknown() {
        for text in [
            "",
            "P",
            "PT",
            "P1",
            "PT5",
            "10M",
            "PT1S1M",
            "PT1M1M",
            "P1H",
            "PT1D",
            "PT-5S",
            "PT+5S",
            "pt5s",
            "PT5S ",
            "P1DT",
            "P1Y",
            "PT1.S",
            "PT99999999999999999999S",
            "P99999999999999999D",
        ] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(h in 0_u64..100, m in 0_u64..60, s in 0_u64..60) {
            prop_assert_eq!(seconds(&format!("PT{h}H{m}M{s}S")), Some(h * 3600 + m * 60 + s));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC*") {
            let _ = seconds(&text);
            let _ = seconds(&format!("PT{text}"));
        }
    }
}
