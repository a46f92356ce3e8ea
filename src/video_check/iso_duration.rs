//! ISO 8601 durations as YouTube writes them: `PT4M13S`, `P1DT2H`, `P0D`.

use jiff::SpanRelativeTo;
use jiff::fmt::temporal::SpanParser;

static PARSER: SpanParser = SpanParser::new();

/// Whole seconds; a fraction is dropped. `None` for months and years, which have no fixed length, for signs and
/// small letters, which YouTube does not write, and for what is too large to count.
pub(super) fn seconds(text: &str) -> Option<u64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || b"PTWDHMS.,".contains(&byte));
    let span = PARSER.parse_span(text).ok().filter(|_| plain)?;
    let length = span.to_duration(SpanRelativeTo::days_are_24_hours()).ok()?;
    u64::try_from(length.as_secs()).ok()
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
