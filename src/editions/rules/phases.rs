//! Which stage an instant falls in, and refusals outside it (R41, R42).

use crate::clock::At;
use crate::editions::EditionSettings;
use crate::editions::phase::{Phase, PhaseKey, PhaseState};
use crate::i18n::{Lang, Message, date_time, deadline};
use crate::say;

/// Where `now` stands relative to a stage. Without an opening time a stage is `Later`; without a
/// closing time it never ends.
#[must_use]
pub fn phase_state(phase: &Phase, now: At) -> PhaseState {
    match (phase.opens_at, phase.closes_at) {
        (None, _) => PhaseState::Later,
        (Some(opens), _) if now < opens => PhaseState::Later,
        (_, Some(closes)) if now >= closes => PhaseState::Done,
        _ => PhaseState::Now,
    }
}

/// Why a stage cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyClosed {
    /// It has not begun, or has no dates.
    NotYet,
    Over,
}

/// An act outside its stage.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} is not open", key.as_str())]
pub struct PhaseClosed {
    pub key: PhaseKey,
    /// Its name in the edition.
    pub name: Message,
    /// When it opens, if planned.
    pub opens_at: Option<At>,
    /// The instant after its last, if planned.
    pub closes_at: Option<At>,
    /// Too early or too late.
    pub why: WhyClosed,
}

impl PhaseClosed {
    /// The refusal in words, with the time that decided it.
    #[must_use]
    pub fn message(&self) -> Message {
        let (nama, name) = (&self.name.id, &self.name.en);
        match (self.why, self.opens_at, self.closes_at) {
            (WhyClosed::NotYet, Some(opens), _) => {
                let (mulai, start) = (date_time(opens, Lang::Id), date_time(opens, Lang::En));
                say!(
                    "{nama} belum dibuka. Silakan kembali mulai {mulai}.",
                    "{name} is not open yet. Please come back from {start}."
                )
            }
            (WhyClosed::Over, _, Some(closes)) => {
                let (akhir, end) = (deadline(closes, Lang::Id), deadline(closes, Lang::En));
                say!(
                    "{nama} sudah ditutup pada {akhir}. Hubungi panitia bila Anda memerlukan bantuan.",
                    "{name} closed on {end}. Please contact the committee if you need help."
                )
            }
            _ => say!(
                "{nama} belum dijadwalkan. Jadwal akan diumumkan panitia.",
                "{name} has no date yet. The committee will announce it."
            ),
        }
    }
}

/// Refuses an act outside stage `key`: the server's clock decides, the closing second included (R41).
///
/// # Errors
/// `PhaseClosed` when the stage is missing, without dates, not begun or over.
pub fn require_open(phases: &[Phase], key: PhaseKey, now: At) -> Result<(), PhaseClosed> {
    let phase = phases.iter().find(|phase| phase.key == key);
    let why = match phase.map_or(PhaseState::Later, |phase| phase_state(phase, now)) {
        PhaseState::Now => return Ok(()),
        PhaseState::Later => WhyClosed::NotYet,
        PhaseState::Done => WhyClosed::Over,
    };
    Err(PhaseClosed {
        key,
        name: phase.map_or_else(|| key.name().into(), |phase| phase.name.clone()),
        opens_at: phase.and_then(|phase| phase.opens_at),
        closes_at: phase.and_then(|phase| phase.closes_at),
        why,
    })
}

/// Like [`require_open`], for what was begun before the closing and arrives within the edition's grace: a slow line
/// must not cost what was typed in time. The refusal names the closing that was announced, not the end of the grace.
///
/// # Errors
/// `PhaseClosed` when the stage is missing, without dates, not begun, or over for longer than the grace.
pub fn require_open_late(settings: &EditionSettings, key: PhaseKey, now: At) -> Result<(), PhaseClosed> {
    require_open(&settings.phases, key, now).or_else(|closed| match closed.closes_at {
        Some(closes) if closed.why == WhyClosed::Over && now < closes.plus(settings.grace()) => Ok(()),
        _ => Err(closed),
    })
}

/// Whether a stage is over and nothing more can arrive in its grace.
#[must_use]
pub fn is_over(settings: &EditionSettings, key: PhaseKey, now: At) -> bool {
    settings
        .phase(key)
        .and_then(|phase| phase.closes_at)
        .is_some_and(|closes| now >= closes.plus(settings.grace()))
}

/// The stage that opens next after `now`.
#[must_use]
pub fn next_phase(phases: &[Phase], now: At) -> Option<&Phase> {
    phases.iter().filter(|phase| phase.opens_at.is_some_and(|at| at > now)).min_by_key(|phase| phase.opens_at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::phase::wall;
    use std::time::Duration;

    fn phase(key: PhaseKey, opens: Option<&str>, closes: Option<&str>) -> Phase {
        Phase {
            key,
            name: key.name().into(),
            opens_at: opens.map(|text| wall::read_opens(text).unwrap()),
            closes_at: closes.map(|text| wall::read_closes(text).unwrap()),
        }
    }

    fn intake() -> Phase {
        phase(PhaseKey::Intake, Some("2023-05-22 00:00"), Some("2023-07-14 23:59"))
    }

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn the_window_holds_to_the_second_on_both_sides() {
        let phases = [intake()];
        let opens = phases[0].opens_at.unwrap();
        let closes = phases[0].closes_at.unwrap();
        assert_eq!(require_open(&phases, PhaseKey::Intake, opens), Ok(()));
        assert_eq!(require_open(&phases, PhaseKey::Intake, closes.minus(SECOND)), Ok(()));
        let early = require_open(&phases, PhaseKey::Intake, opens.minus(SECOND)).unwrap_err();
        assert_eq!((early.why, early.opens_at), (WhyClosed::NotYet, Some(opens)));
        assert_eq!(
            early.message().id,
            "Penerimaan materi belum dibuka. Silakan kembali mulai 22 Mei 2023, 00.00 WIB."
        );
        for late in [closes, closes.plus(SECOND)] {
            let refused = require_open(&phases, PhaseKey::Intake, late).unwrap_err();
            assert_eq!(refused.why, WhyClosed::Over);
            assert!(refused.message().en.contains("14 July 2023, 23.59 WIB"));
        }
    }

    #[test]
    fn a_stage_without_dates_or_not_listed_is_not_open() {
        let phases = [phase(PhaseKey::Presentation, None, None)];
        for key in [PhaseKey::Presentation, PhaseKey::Judging] {
            let refused = require_open(&phases, key, At(0)).unwrap_err();
            assert_eq!((refused.key, refused.why), (key, WhyClosed::NotYet));
            assert!(refused.message().id.contains("belum dijadwalkan"));
        }
    }

    #[test]
    fn an_announcement_never_ends() {
        let results = phase(PhaseKey::Results, Some("2023-08-21 10:00"), None);
        let at = results.opens_at.unwrap();
        assert_eq!(phase_state(&results, at.minus(SECOND)), PhaseState::Later);
        assert_eq!(phase_state(&results, At(i64::MAX)), PhaseState::Now);
    }

    #[test]
    fn the_next_stage_is_the_one_that_opens_next() {
        let phases = [
            phase(PhaseKey::Registration, Some("2023-05-15 00:00"), Some("2023-07-07 23:59")),
            intake(),
            phase(PhaseKey::Judging, Some("2023-07-17 00:00"), Some("2023-08-18 23:59")),
            phase(PhaseKey::Presentation, None, None),
        ];
        let now = wall::read_opens("2023-06-01 12:00").unwrap();
        assert_eq!(next_phase(&phases, now).unwrap().key, PhaseKey::Judging);
        assert_eq!(next_phase(&phases, wall::read_opens("2023-09-01 00:00").unwrap()), None);
    }
}
