//! Which times may move to where, and what moves along (R40-R43). Pure.

use super::model::{MovedStage, StageMove, StageTimes};
use super::problem::MoveProblem;
use super::text;
use crate::clock::At;
use crate::editions::rules::{phase_state, validate};
use crate::editions::{Edition, Phase, PhaseKey, PhaseState};
use crate::i18n::{Lang, Message, deadline};
use crate::say;

/// The stages that move, each with its times before and after.
///
/// # Errors
/// Why it cannot be: the time is past, the stage has begun, the result rests on it, or the stages would no longer
/// follow each other.
pub fn planned(edition: &Edition, asked: &StageMove, now: At) -> Result<Vec<MovedStage>, MoveProblem> {
    let stage = edition.phase(asked.stage).ok_or(MoveProblem::NoSuchStage)?;
    require_free(edition, asked.stage)?;
    require_possible(stage, asked.times, now, edition.is_trial())?;
    let shift = shift(stage, asked.times);
    let mut settings = (*edition.settings).clone();
    let mut moved = Vec::new();
    for phase in &mut settings.phases {
        let before = StageTimes::of(phase);
        let after = if phase.key == asked.stage {
            asked.times
        } else if asked.following {
            follows(stage, phase, now, shift)
        } else {
            before
        };
        (phase.opens_at, phase.closes_at) = (after.opens_at, after.closes_at);
        if after != before {
            moved.push(MovedStage { key: phase.key, name: phase.name.clone(), before, after });
        }
    }
    validate(&settings).map_err(|faults| MoveProblem::Contradiction { faults, alone: !asked.following })?;
    Ok(moved)
}

/// Whether a stage has closed: two members open it again.
#[must_use]
pub fn reopens(stage: &Phase, now: At) -> bool {
    phase_state(stage, now) == PhaseState::Done
}

/// Sealed sheets and a public result rest on the stages before them.
fn require_free(edition: &Edition, stage: PhaseKey) -> Result<(), MoveProblem> {
    match stage {
        _ if edition.is_published() => Err(MoveProblem::Published),
        PhaseKey::Presentation | PhaseKey::Results => Ok(()),
        _ if edition.sealed_at.is_some() => Err(MoveProblem::Sealed),
        _ => Ok(()),
    }
}

/// In a trial a running stage may be cut short as well: nobody relies on it.
fn require_possible(stage: &Phase, to: StageTimes, now: At, trial: bool) -> Result<(), MoveProblem> {
    let state = phase_state(stage, now);
    let refused = |field, said| Err(MoveProblem::Field { field, said });
    if to == StageTimes::of(stage) {
        return refused("closes_at", text::UNCHANGED.into());
    }
    if to.opens_at != stage.opens_at {
        if state != PhaseState::Later {
            return refused("opens_at", text::HAS_BEGUN.into());
        }
        if to.opens_at.is_some_and(|at| at < now) {
            return refused("opens_at", text::IS_PAST.into());
        }
    }
    if to.closes_at == stage.closes_at {
        return Ok(());
    }
    match (stage.closes_at, to.closes_at) {
        (_, Some(closes)) if closes <= now => refused("closes_at", text::IS_PAST.into()),
        (Some(old), Some(closes)) if !trial && state != PhaseState::Later && closes < old => {
            refused("closes_at", earlier_than(old))
        }
        (Some(old), None) if state != PhaseState::Later => refused("closes_at", earlier_than(old)),
        _ => Ok(()),
    }
}

/// The refusal of a closing earlier than the one that people rely on.
fn earlier_than(old: At) -> Message {
    let (akhir, end) = (deadline(old, Lang::Id), deadline(old, Lang::En));
    say!(
        "Tahap ini sudah dibuka, jadi penutupannya hanya dapat lebih lambat daripada {akhir}.",
        "This stage has opened, so its closing can only be later than {end}."
    )
}

/// How far what follows moves, in milliseconds: as far as the closing does, or the opening where that alone moves.
fn shift(stage: &Phase, to: StageTimes) -> i64 {
    let span = |from: Option<At>, to: Option<At>| from.zip(to).map_or(0, |(from, to)| to.0 - from.0);
    match span(stage.closes_at, to.closes_at) {
        0 => span(stage.opens_at, to.opens_at),
        closing => closing,
    }
}

/// Times of another stage when everything after `stage` moves along. What has happened stays.
fn follows(stage: &Phase, other: &Phase, now: At, shift: i64) -> StageTimes {
    let since = stage.closes_at.or(stage.opens_at);
    let moves = |at: At| since.is_some_and(|since| at >= since) && at > now;
    let moved = |at: Option<At>| at.map(|at| if moves(at) { At(at.0 + shift) } else { at });
    if other.key > stage.key {
        StageTimes { opens_at: moved(other.opens_at), closes_at: moved(other.closes_at) }
    } else {
        StageTimes::of(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::{DEFAULT_EDITION, EditionSettings, wall};
    use std::sync::Arc;

    fn edition() -> Edition {
        let settings = EditionSettings::from_toml(DEFAULT_EDITION).unwrap();
        Edition {
            id: crate::ids::EditionId(1),
            slug: settings.slug.clone(),
            title: settings.title.clone(),
            year: 2023,
            settings: Arc::new(settings),
            moved: Vec::new(),
            sealed_at: None,
            seal_hash: None,
            published_at: None,
            public_at: Some(At(0)),
            trial_at: None,
            version: 1,
        }
    }

    fn time(text: &str) -> At {
        wall::read_opens(text).unwrap()
    }

    fn asked(edition: &Edition, stage: PhaseKey, closes: &str, following: bool) -> StageMove {
        let closes_at = Some(wall::read_closes(closes).unwrap());
        let opens_at = edition.phase(stage).unwrap().opens_at;
        StageMove { stage, times: StageTimes { opens_at, closes_at }, following, reason: "Coba".to_owned() }
    }

    fn keys(moved: &[MovedStage]) -> Vec<PhaseKey> {
        moved.iter().map(|stage| stage.key).collect()
    }

    #[test]
    fn what_has_happened_stays_when_the_rest_moves_along() {
        let edition = edition();
        use PhaseKey::{Intake, Judging, Registration, Results};
        let week = asked(&edition, Intake, "2023-07-21 23:59", true);
        let moved = planned(&edition, &week, time("2023-07-10 08:00")).unwrap();
        assert_eq!(keys(&moved), [Intake, Judging, Results]);
        let days = |from: Option<At>, to: Option<At>| (to.unwrap().0 - from.unwrap().0) / 86_400_000;
        for stage in &moved[1..] {
            assert_eq!(days(stage.before.opens_at, stage.after.opens_at), 7, "{:?}", stage.key);
        }
        // Receipt runs beside registration: its opening is past, its closing moves.
        let registration = asked(&edition, Registration, "2023-07-09 23:59", true);
        let moved = planned(&edition, &registration, time("2023-07-01 08:00")).unwrap();
        assert_eq!(keys(&moved), [Registration, Intake, Judging, Results]);
        assert_eq!(moved[1].before.opens_at, moved[1].after.opens_at);
        assert_eq!(days(moved[1].before.closes_at, moved[1].after.closes_at), 2);
    }

    #[test]
    fn what_rests_on_a_stage_holds_it() {
        let mut sealed = edition();
        sealed.sealed_at = Some(At(1));
        let now = time("2023-08-19 08:00");
        for stage in [PhaseKey::Registration, PhaseKey::Intake, PhaseKey::Judging] {
            let asked = asked(&sealed, stage, "2023-08-20 23:59", false);
            assert!(matches!(planned(&sealed, &asked, now), Err(MoveProblem::Sealed)), "{stage:?}");
        }
        let later = asked(&sealed, PhaseKey::Results, "2023-09-30 23:59", false);
        assert_eq!(keys(&planned(&sealed, &later, now).unwrap()), [PhaseKey::Results]);
        sealed.published_at = Some(now);
        assert!(matches!(planned(&sealed, &later, now), Err(MoveProblem::Published)));
    }

    #[test]
    fn a_stage_that_runs_or_is_over_only_grows() {
        let edition = edition();
        let intake =
            |closes, now| planned(&edition, &asked(&edition, PhaseKey::Intake, closes, true), time(now));
        assert!(intake("2023-07-13 23:59", "2023-07-10 08:00").is_err());
        assert!(intake("2023-07-13 23:59", "2023-05-01 08:00").is_ok(), "not begun: earlier is possible");
        assert!(intake("2023-07-16 23:59", "2023-07-17 08:00").is_err(), "past");
        assert!(intake("2023-07-18 23:59", "2023-07-16 08:00").is_ok());
        let phase = edition.phase(PhaseKey::Intake).unwrap();
        assert!(!reopens(phase, time("2023-07-14 23:59")));
        assert!(reopens(phase, time("2023-07-15 00:00")));
    }
}
