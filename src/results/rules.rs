//! When judging may be closed and when the result may be announced (R31, R42). Pure.

use super::model::Progress;
use super::problems::{SealProblem, TooEarly};
use crate::clock::At;
use crate::editions::rules::{phase_state, require_open};
use crate::editions::{Phase, PhaseKey, PhaseState};

/// Why the sheets may be sealed now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealReason {
    /// The judging stage is over.
    StageOver,
    /// Every accepted work has all its scores and no sheet is open.
    AllGiven,
}

/// Judging is closed by its stage, or earlier when nothing lacks.
///
/// # Errors
/// `JudgingOpen` while scores lack inside the stage, `NothingToSeal` without a single sheet.
pub fn may_seal(phases: &[Phase], progress: &Progress, now: At) -> Result<SealReason, SealProblem> {
    let judging = phases.iter().find(|phase| phase.key == PhaseKey::Judging);
    let over = judging.is_some_and(|phase| phase_state(phase, now) == PhaseState::Done);
    let lacking = progress.missing.max(progress.open());
    match (over, lacking, progress.sheets) {
        (true, _, 0) | (_, 0, 0) => Err(SealProblem::NothingToSeal),
        (true, ..) => Ok(SealReason::StageOver),
        (false, 0, _) => Ok(SealReason::AllGiven),
        (false, lacking, _) => {
            Err(SealProblem::JudgingOpen { lacking, closes_at: judging.and_then(|phase| phase.closes_at) })
        }
    }
}

/// The announcement waits for its own stage and for the end of the judging stage (R42), also when judging was
/// closed early.
///
/// # Errors
/// `JudgingStage` or `NotYet`.
pub fn may_publish(phases: &[Phase], now: At) -> Result<(), TooEarly> {
    let judging = phases.iter().find(|phase| phase.key == PhaseKey::Judging);
    if let Some(closes_at) = judging.and_then(|phase| phase.closes_at).filter(|closes| now < *closes) {
        return Err(TooEarly::JudgingStage { closes_at });
    }
    Ok(require_open(phases, PhaseKey::Results, now)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::model::Behind;

    fn phases() -> Vec<Phase> {
        let phase = |key: PhaseKey, opens, closes: Option<i64>| Phase {
            key,
            name: key.name().into(),
            opens_at: Some(At(opens)),
            closes_at: closes.map(At),
        };
        vec![phase(PhaseKey::Judging, 100, Some(200)), phase(PhaseKey::Results, 300, None)]
    }

    fn progress(sheets: i64, missing: i64, open: i64) -> Progress {
        let behind = (open > 0).then(|| Behind { juror: "Sari".into(), drafted: 0, untouched: open });
        Progress {
            works: 2,
            complete: 0,
            sheets,
            jurors: 1,
            missing,
            undecided: 0,
            behind: behind.into_iter().collect(),
        }
    }

    #[test]
    fn sealing_waits_for_the_stage_or_for_the_last_sheet() {
        let asked =
            |sheets, missing, open, now| may_seal(&phases(), &progress(sheets, missing, open), At(now));
        assert!(matches!(asked(6, 0, 0, 150), Ok(SealReason::AllGiven)));
        for (missing, open) in [(1, 0), (0, 1), (1, 1)] {
            assert!(matches!(
                asked(5, missing, open, 199),
                Err(SealProblem::JudgingOpen { lacking: 1, closes_at: Some(At(200)) })
            ));
            assert!(matches!(asked(5, missing, open, 200), Ok(SealReason::StageOver)));
        }
        assert!(matches!(asked(0, 6, 6, 200), Err(SealProblem::NothingToSeal)));
        assert!(matches!(asked(0, 0, 0, 150), Err(SealProblem::NothingToSeal)));
    }

    #[test]
    fn the_announcement_waits_for_both_stages() {
        assert!(matches!(
            may_publish(&phases(), At(199)),
            Err(TooEarly::JudgingStage { closes_at: At(200) })
        ));
        assert!(matches!(may_publish(&phases(), At(299)), Err(TooEarly::NotYet(_))));
        assert!(may_publish(&phases(), At(300)).is_ok());
        let undated = vec![Phase {
            key: PhaseKey::Results,
            name: PhaseKey::Results.name().into(),
            opens_at: None,
            closes_at: None,
        }];
        assert!(matches!(may_publish(&undated, At(i64::MAX)), Err(TooEarly::NotYet(_))));
    }
}
