//! Figures as they are printed on the jury page.

use super::text;
use crate::i18n::{Lang, Text, decimal};
use crate::judging::JurorLine;
use crate::results::jury::{Flag, Reading, Severity};
use crate::views::{BadgeKind, PageCx};

/// "+1,2", "−0,4", "0,0".
pub(super) fn signed(value: f64, places: usize, lang: Lang) -> String {
    let size = decimal(value.abs(), places, lang);
    let nothing = !size.bytes().any(|digit| (b'1'..=b'9').contains(&digit));
    match (nothing, value < 0.0) {
        (true, _) => size,
        (false, true) => format!("−{size}"),
        (false, false) => format!("+{size}"),
    }
}

/// Two decimals with the sign of a negative value, a dash for none.
pub(super) fn ratio(value: Option<f64>, lang: Lang) -> String {
    value.map_or_else(|| "–".to_owned(), |value| signed(value, 2, lang).trim_start_matches('+').to_owned())
}

/// "12 %".
pub(super) fn per_cent(share: f64, lang: Lang) -> String {
    format!("{} %", decimal(share * 100.0, 0, lang))
}

/// "−6,2 ± 0,9".
pub(super) fn severity(found: Severity, lang: Lang) -> String {
    let value = signed(found.value, 1, lang);
    found.se.map_or(value.clone(), |se| format!("{value} ± {}", decimal(se, 1, lang)))
}

/// "p = 0,004", "p < 0,001".
pub(super) fn chance(p: f64, lang: Lang) -> String {
    if p < 0.001 {
        format!("p < {}", decimal(0.001, 3, lang))
    } else {
        format!("p = {}", decimal(p, 3, lang))
    }
}

/// Name of a juror by code; empty for one who is not in the list.
pub(super) fn name_of<'a>(jury: &'a [JurorLine], code: &str) -> &'a str {
    jury.iter().find(|juror| juror.pseudonym == code).map_or("", |juror| juror.name.as_str())
}

/// A flag in words.
pub(super) fn flag(flag: Flag) -> Text {
    match flag {
        Flag::Strict => text::STRICT,
        Flag::Lenient => text::LENIENT,
        Flag::Erratic => text::ERRATIC,
        Flag::Apart => text::APART,
        Flag::Flat => text::FLAT,
        Flag::Halo => text::HALO,
        Flag::Favour => text::FAVOUR,
    }
}

/// A reading as a badge.
pub(super) fn reading(cx: &PageCx, value: f64) -> (BadgeKind, &'static str) {
    match Reading::of(value) {
        Reading::Poor => (BadgeKind::Wait, cx.t(text::POOR)),
        Reading::Moderate => (BadgeKind::Info, cx.t(text::MODERATE)),
        Reading::Good => (BadgeKind::Ok, cx.t(text::GOOD)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_stand_only_before_something() {
        let said = [1.24, -0.44, 0.04, -0.04].map(|value| signed(value, 1, Lang::Id));
        assert_eq!(said, ["+1,2", "−0,4", "0,0", "0,0"]);
        assert_eq!(
            (ratio(Some(0.5), Lang::En), ratio(Some(-0.25), Lang::Id)),
            ("0.50".into(), "−0,25".into())
        );
        assert_eq!((ratio(None, Lang::Id), per_cent(0.126, Lang::Id)), ("–".into(), "13 %".into()));
        assert_eq!(
            (chance(0.00002, Lang::Id), chance(0.0414, Lang::En)),
            ("p < 0,001".into(), "p = 0.041".into())
        );
    }

    #[test]
    fn a_severity_without_an_error_is_said_without_one() {
        let found = |se| severity(Severity { value: -6.21, se }, Lang::Id);
        assert_eq!((found(Some(0.94)), found(None)), ("−6,2 ± 0,9".into(), "−6,2".into()));
    }
}
