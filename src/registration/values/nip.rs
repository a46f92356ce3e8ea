//! The civil servant's number of 18 digits (NIP, NI PPPK; domain.md §2).
//!
//! It holds birth date and sex, so it shows only its last three digits wherever it is printed. There is
//! no check digit: a well-formed number proves nothing, the verifier does.

use std::fmt;

use jiff::civil::Date;

use super::text;
use crate::clock::{At, Zone};
use crate::i18n::Message;
use crate::plain_text;
use crate::registration::model::AsnKind;
use crate::say;

const LENGTH: usize = 18;

/// A well-formed number.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nip(String);

/// Why a number is refused. Never holds the number itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a valid employee number: {self:?}")]
pub enum NipProblem {
    /// A spreadsheet turned it into `1,98501E+17`: the digits are lost.
    Scientific,
    /// A sign that is neither a digit nor a separator.
    NotDigits,
    /// Nine digits: a number from before 2007.
    Old,
    /// So many digits instead of 18.
    Length(usize),
    /// Digits 1-8 are no date.
    BirthDate,
    /// Digit 15 is neither 1 nor 2.
    Sex,
    /// Digits 16-18 are 000.
    Serial,
}

/// What makes a well-formed number unlikely; the verifier decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NipWarning {
    /// Younger than 17 at appointment.
    TooYoung,
    /// Older than 60 at appointment.
    TooOld,
    FutureAppointment,
    /// Appointed less than a year ago: probably still a candidate (CPNS), who may take part (domain Q9).
    Probation,
    /// A PNS without a month of appointment, or a PPPK with one.
    KindMismatch,
}

impl Nip {
    /// Reads a number; spaces, dots, hyphens and a leading "NIP" are ignored.
    ///
    /// # Errors
    /// The first `NipProblem` met.
    pub fn parse(typed: &str) -> Result<Self, NipProblem> {
        let line = plain_text::digits(typed);
        if is_scientific(&line) {
            return Err(NipProblem::Scientific);
        }
        let separator = |c: &char| matches!(c, ' ' | '.' | '-');
        let digits: String = without_label(&line).chars().filter(|c| !separator(c)).collect();
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NipProblem::NotDigits);
        }
        match digits.len() {
            LENGTH => {}
            9 => return Err(NipProblem::Old),
            other => return Err(NipProblem::Length(other)),
        }
        let nip = Self(digits);
        if nip.birth().is_none() {
            return Err(NipProblem::BirthDate);
        }
        if !matches!(nip.number(14, 15), 1 | 2) {
            return Err(NipProblem::Sex);
        }
        if nip.number(15, 18) == 0 {
            return Err(NipProblem::Serial);
        }
        Ok(nip)
    }

    /// All 18 digits, for encryption, the uniqueness check and the owner's own page. Never log it.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// The last three digits, which may be stored and shown in the clear.
    #[must_use]
    pub fn tail(&self) -> &str {
        self.0.get(15..).unwrap_or_default()
    }

    /// The form for everyone but owner and verifier: `•••• 999`.
    #[must_use]
    pub fn masked(&self) -> String {
        format!("•••• {}", self.tail())
    }

    /// The form printed on cards, for owner and verifier: `19900101 202012 1 999`.
    #[must_use]
    pub fn grouped(&self) -> String {
        let part = |from, to| self.0.get(from..to).unwrap_or_default();
        format!("{} {} {} {}", part(0, 8), part(8, 14), part(14, 15), part(15, 18))
    }

    /// What the verifier should look at for a person of `kind` at `now`.
    #[must_use]
    pub fn warnings(&self, kind: AsnKind, now: At) -> Vec<NipWarning> {
        let (year, month) = (self.number(8, 12), self.number(12, 14));
        let dated = (1..=12).contains(&month);
        let by_month = dated && kind == AsnKind::Pns;
        let mut found = Vec::new();
        if let Some(birth) = self.birth() {
            let before_birthday = by_month && month < i32::from(birth.month());
            let age = year - i32::from(birth.year()) - i32::from(before_birthday);
            if age < 17 {
                found.push(NipWarning::TooYoung);
            }
            if age > 60 {
                found.push(NipWarning::TooOld);
            }
        }
        let today = now.civil(Zone::Wib);
        let this = (i32::from(today.year()), i32::from(today.month()));
        if year > this.0 || (by_month && (year, month) > this) {
            found.push(NipWarning::FutureAppointment);
        } else if by_month && (this.0 - year) * 12 + this.1 - month < 12 {
            found.push(NipWarning::Probation);
        }
        if dated != (kind == AsnKind::Pns) {
            found.push(NipWarning::KindMismatch);
        }
        found
    }

    fn number(&self, from: usize, to: usize) -> i32 {
        self.0.get(from..to).and_then(|digits| digits.parse().ok()).unwrap_or(0)
    }

    fn birth(&self) -> Option<Date> {
        let small = |from, to| i8::try_from(self.number(from, to)).ok();
        let year = i16::try_from(self.number(0, 4)).ok().filter(|year| *year > 0)?;
        Date::new(year, small(4, 6)?, small(6, 8)?).ok()
    }
}

/// `1,98501E+17`: how a spreadsheet shows a number of 18 digits.
fn is_scientific(line: &str) -> bool {
    let Some((mantissa, power)) = line.split_once(['E', 'e']) else { return false };
    let power = power.trim_start_matches('+');
    let number = |text: &str, also: &[char]| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || also.contains(&c))
    };
    number(mantissa, &[',', '.']) && number(power, &[])
}

/// The number after "NIP", "NI PPPK" or the like.
fn without_label(line: &str) -> &str {
    const LABELS: [&str; 4] = ["nippppk", "ni pppk", "nipppk", "nip"];
    let label = |label: &&str| line.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label));
    let length = LABELS.iter().find(|name| label(name)).map_or(0, |label| label.len());
    line.get(length..).unwrap_or(line).trim_start_matches([' ', '.', ':'])
}

impl fmt::Debug for Nip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Nip({})", self.masked())
    }
}

impl fmt::Display for Nip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

impl NipProblem {
    /// The refusal in words.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::Scientific => text::NIP_SCIENTIFIC.into(),
            Self::NotDigits => text::NIP_DIGITS.into(),
            Self::Old => text::NIP_OLD.into(),
            Self::Length(found) => say!(
                "NIP terdiri atas 18 angka, sedangkan yang Anda ketik {found} angka. Periksa angka yang kurang atau lebih.",
                "The employee number has 18 digits; you typed {found}. Check which are missing or too many."
            ),
            Self::BirthDate => text::NIP_DATE.into(),
            Self::Sex => text::NIP_SEX.into(),
            Self::Serial => text::NIP_SERIAL.into(),
        }
    }
}

impl NipWarning {
    /// The stored name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TooYoung => "too_young",
            Self::TooOld => "too_old",
            Self::FutureAppointment => "future_appointment",
            Self::Probation => "probation",
            Self::KindMismatch => "kind_mismatch",
        }
    }

    /// The hint in words.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::TooYoung => text::NIP_YOUNG,
            Self::TooOld => text::NIP_AGED,
            Self::FutureAppointment => text::NIP_FUTURE,
            Self::Probation => text::NIP_PROBATION,
            Self::KindMismatch => text::NIP_KIND,
        }
        .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil;
    use proptest::prelude::*;

    fn now() -> At {
        At::from_civil(civil::date(2026, 11, 22).at(12, 0, 0, 0), Zone::Wib).unwrap()
    }

    fn warnings(number: &str, kind: AsnKind) -> Vec<NipWarning> {
        Nip::parse(number).unwrap().warnings(kind, now())
    }

    #[test]
    fn the_test_vectors_are_judged_as_written() {
        let cases = [
            ("199001012020121999", Ok(())),
            ("199001012023211999", Ok(())),
            ("199001012025242999", Ok(())),
            ("199002302020121999", Err(NipProblem::BirthDate)),
            ("199001012020123999", Err(NipProblem::Sex)),
            ("199001012020121000", Err(NipProblem::Serial)),
            ("19900101 202012 1 999", Ok(())),
            (" 19900101.202012-1-999\n", Ok(())),
            ("１９９００１０１２０２０１２１９９９", Ok(())),
            ("19900101202012199a", Err(NipProblem::NotDigits)),
            ("130123456", Err(NipProblem::Old)),
            ("19900101202012199", Err(NipProblem::Length(17))),
            ("", Err(NipProblem::Length(0))),
            ("000001012020121999", Err(NipProblem::BirthDate)),
        ];
        for (typed, expected) in cases {
            assert_eq!(Nip::parse(typed).map(|_| ()), expected, "{typed}");
        }
    }

    #[test]
    fn fitting_numbers_raise_no_warning() {
        assert_eq!(warnings("199001012020121999", AsnKind::Pns), []);
        assert_eq!(warnings("199001012023211999", AsnKind::Pppk), []);
        assert_eq!(warnings("199001012025242999", AsnKind::Pppk), []);
        assert_eq!(warnings("199001012025111999", AsnKind::Pns), []);
    }

    #[test]
    fn unlikely_numbers_are_flagged() {
        assert_eq!(warnings("199001012020121999", AsnKind::Pppk), [NipWarning::KindMismatch]);
        assert_eq!(warnings("199001012023211999", AsnKind::Pns), [NipWarning::KindMismatch]);
        assert_eq!(warnings("199001012020001999", AsnKind::Pns), [NipWarning::KindMismatch]);
        assert_eq!(warnings("199001012026111999", AsnKind::Pns), [NipWarning::Probation]);
        assert_eq!(warnings("199001012025121999", AsnKind::Pns), [NipWarning::Probation]);
        assert_eq!(warnings("199001012026121999", AsnKind::Pns), [NipWarning::FutureAppointment]);
        assert_eq!(warnings("199001012027211999", AsnKind::Pppk), [NipWarning::FutureAppointment]);
        assert_eq!(warnings("199006012007051999", AsnKind::Pns), [NipWarning::TooYoung]);
        assert_eq!(warnings("199006012007061999", AsnKind::Pns), []);
        assert_eq!(warnings("195001012010121999", AsnKind::Pns), []);
        assert_eq!(warnings("195001012011011999", AsnKind::Pns), [NipWarning::TooOld]);
    }

    #[test]
    fn only_three_digits_are_ever_printed() {
        let nip = Nip::parse("199001012020121999").unwrap();
        assert_eq!(nip.masked(), "•••• 999");
        assert_eq!(format!("{nip} {nip:?}"), "•••• 999 Nip(•••• 999)");
        assert_eq!(nip.digits(), "199001012020121999");
        assert_eq!(nip.grouped(), "19900101 202012 1 999");
    }

    #[test]
    fn a_number_is_read_as_lists_write_it() {
        let cases = [
            "NIP. 198501012008032999",
            "nip:198501012008032999",
            "NI PPPK 198501012008032999",
            "\u{202a}198501012008032999\u{202c}",
            "19850101\u{a0}200803\u{a0}2\u{a0}999",
            "19850101\u{2011}200803\u{2011}2\u{2011}999",
            "19850101–200803–2–999",
            "198501012008032999\u{200b}\t",
        ];
        for typed in cases {
            assert_eq!(
                Nip::parse(typed).map(|nip| nip.digits().to_owned()),
                Ok("198501012008032999".to_owned()),
                "{typed}"
            );
        }
        for typed in ["1,98501E+17", "1.98501E+17", "1,98501E17", "1.985e+17"] {
            assert_eq!(Nip::parse(typed), Err(NipProblem::Scientific), "{typed}");
        }
        assert_eq!(Nip::parse("NIP"), Err(NipProblem::Length(0)));
    }

    proptest! {
        #[test]
        fn any_text_is_answered(typed in any::<String>()) {
            if let Ok(nip) = Nip::parse(&typed) {
                prop_assert_eq!(nip.digits().len(), 18);
            }
        }

        #[test]
        fn any_eighteen_digits_are_judged(typed in "[0-9]{18}", millis in any::<i64>()) {
            match Nip::parse(&typed) {
                Ok(nip) => {
                    for kind in AsnKind::ALL.iter().copied() {
                        prop_assert!(nip.warnings(kind, At(millis)).len() <= 3);
                    }
                    prop_assert_eq!(Nip::parse(&nip.grouped()), Ok(nip));
                }
                Err(problem) => prop_assert!(!problem.message().id.contains(&typed)),
            }
        }
    }
}
