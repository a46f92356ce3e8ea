//! When judging may be closed and when the result may be announced (R31, R42). Pure.

use super::model::Progress;
use super::problems::{SealProblem, TooEarly};
use crate::clock::At;
use crate::editions::rules::{is_over, require_open};
use crate::editions::{EditionSettings, Phase, PhaseKey};

/// Why the sheets may be sealed now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealReason {
    /// The judging stage is over.
    StageOver,
    /// Every accepted work has all its scores and no sheet is open.
    AllGiven,
}

/// Judging is closed by its stage, the grace for late saves included, or earlier when nothing lacks.
///
/// # Errors
/// `JudgingOpen` while scores lack inside the stage, `NothingToSeal` without a single sheet.
pub fn may_seal(settings: &EditionSettings, progress: &Progress, now: At) -> Result<SealReason, SealProblem> {
    let judging = settings.phase(PhaseKey::Judging);
    let over = is_over(settings, PhaseKey::Judging, now);
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
    use crate::editions::DEFAULT_EDITION;
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

    /// The edition with the stages of [`phases`] and a grace of one minute.
    fn settings() -> EditionSettings {
        let mut settings = EditionSettings::from_toml(DEFAULT_EDITION).unwrap();
        settings.phases = phases();
        settings.limits.grace_minutes = 1;
        settings
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
            |sheets, missing, open, now| may_seal(&settings(), &progress(sheets, missing, open), At(now));
        assert!(matches!(asked(6, 0, 0, 150), Ok(SealReason::AllGiven)));
        for (missing, open) in [(1, 0), (0, 1), (1, 1)] {
            for within in [199, 200, 60_199] {
                assert!(matches!(
                    asked(5, missing, open, within),
                    Err(SealProblem::JudgingOpen { lacking: 1, closes_at: Some(At(200)) })
                ));
            }
            assert!(matches!(asked(5, missing, open, 60_200), Ok(SealReason::StageOver)));
        }
        assert!(matches!(asked(0, 6, 6, 60_200), Err(SealProblem::NothingToSeal)));
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
