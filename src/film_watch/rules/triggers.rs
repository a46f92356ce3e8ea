//! When an edition's films are looked at, and the deadlines that follow.

use std::time::Duration;

use crate::clock::{At, Zone};
use crate::editions::{Phase, PhaseKey};
use crate::queue::Trigger;

const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(24 * 3600);
/// How long an entrant has to mend a film.
const TO_MEND: Duration = Duration::from_secs(3 * 24 * 3600);
/// Begins of a walk for films that could not be asked; about three days.
const ROUNDS: u32 = 14;

/// Every occasion that has come, with the word that makes it happen once, in the order of the year. Nothing
/// before intake has closed, nothing once the result is public.
#[must_use]
pub fn due(phases: &[Phase], published: bool, now: At) -> Vec<(Trigger, String)> {
    let phase = |key| phases.iter().find(|phase| phase.key == key);
    let closed = phase(PhaseKey::Intake).and_then(|phase| phase.closes_at);
    if published || closed.is_none_or(|closed| now < closed) {
        return Vec::new();
    }
    let mut due = vec![(Trigger::Closing, Trigger::Closing.as_str().to_owned())];
    let judging = phase(PhaseKey::Judging);
    let opens = judging.and_then(|phase| phase.opens_at);
    let ends = judging.and_then(|phase| phase.closes_at);
    let over = ends.is_some_and(|ends| now >= ends);
    if opens.is_some_and(|opens| now >= opens.minus(DAY)) && !over {
        due.push((Trigger::BeforeJudging, Trigger::BeforeJudging.as_str().to_owned()));
    }
    let civil = now.civil(Zone::Wib);
    if opens.is_some_and(|opens| now >= opens) && !over && (2..4).contains(&civil.hour()) {
        due.push((Trigger::Nightly, format!("{}:{}", Trigger::Nightly.as_str(), civil.date())));
    }
    let announced = phase(PhaseKey::Results).and_then(|phase| phase.opens_at).map(|at| at.minus(DAY));
    if over && announced.is_none_or(|from| now >= from) {
        due.push((Trigger::BeforePublication, Trigger::BeforePublication.as_str().to_owned()));
    }
    due
}

/// When a walk begins again for films that could not be asked; none when the next occasion must do.
#[must_use]
pub fn next_round(round: u32, now: At) -> Option<At> {
    let pause = match round {
        0 => HOUR / 6,
        1 => HOUR / 2,
        2 => HOUR,
        3 => HOUR * 3,
        _ => HOUR * 6,
    };
    (round < ROUNDS).then(|| now.plus(pause))
}

/// The exclusive end of the time to mend a film: three days, but not beyond the end of judging while that
/// lies ahead.
#[must_use]
pub fn mend_by(phases: &[Phase], found_at: At) -> At {
    let usual = found_at.plus(TO_MEND);
    let judging = phases.iter().find(|phase| phase.key == PhaseKey::Judging);
    let ends = judging.and_then(|phase| phase.closes_at).filter(|ends| found_at < *ends);
    ends.map_or(usual, |ends| usual.min(ends))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::{DEFAULT_EDITION, EditionSettings, wall};

    fn at(text: &str) -> At {
        wall::read_opens(text).unwrap()
    }

    fn words(text: &str) -> Vec<String> {
        let phases = EditionSettings::from_toml(DEFAULT_EDITION).unwrap().phases;
        due(&phases, false, at(text)).into_iter().map(|(_, word)| word).collect()
    }

    #[test]
    fn each_occasion_comes_at_its_time() {
        let phases = EditionSettings::from_toml(DEFAULT_EDITION).unwrap().phases;
        let when = |key| phases.iter().find(|phase| phase.key == key).unwrap();
        let closed = when(PhaseKey::Intake).closes_at.unwrap();
        let second = Duration::from_secs(1);
        assert_eq!(due(&phases, false, closed.minus(second)), []);
        assert_eq!(due(&phases, false, closed).len(), 1);
        assert_eq!(due(&phases, true, closed), [], "a published edition is left alone");
        let opens = when(PhaseKey::Judging).opens_at.unwrap();
        assert_eq!(due(&phases, false, opens.minus(DAY)).last().unwrap().0, Trigger::BeforeJudging);
        assert_eq!(due(&phases, false, opens.minus(DAY).minus(second)).last().unwrap().0, Trigger::Closing);
        assert_eq!(words("2023-07-20 01:59"), ["closing", "before_judging"]);
        for night in ["2023-07-20 02:00", "2023-07-20 03:59"] {
            assert_eq!(words(night).last().unwrap(), "nightly:2023-07-20", "{night}");
        }
        assert_eq!(words("2023-07-20 04:00").len(), 2);
        let results = when(PhaseKey::Results).opens_at.unwrap();
        assert_eq!(due(&phases, false, results.minus(DAY)).last().unwrap().0, Trigger::BeforePublication);
        assert_eq!(due(&phases, false, results.minus(DAY).minus(second)).last().unwrap().0, Trigger::Closing);
    }

    #[test]
    fn time_to_mend_ends_with_judging() {
        let phases = EditionSettings::from_toml(DEFAULT_EDITION).unwrap().phases;
        let ends = phases.iter().find(|phase| phase.key == PhaseKey::Judging).unwrap().closes_at.unwrap();
        assert_eq!(mend_by(&phases, at("2023-07-20 02:10")), at("2023-07-23 02:10"));
        assert_eq!(mend_by(&phases, ends.minus(DAY)), ends);
        assert_eq!(mend_by(&phases, ends), ends.plus(TO_MEND));
    }

    #[test]
    fn rounds_end() {
        let now = at("2023-07-20 02:10");
        let pauses: Vec<_> = (0..20).map_while(|n| next_round(n, now)).map(|at| at.since(now)).collect();
        assert_eq!(pauses.len(), 14);
        assert!(pauses.iter().sum::<Duration>() > DAY * 2);
    }
}
