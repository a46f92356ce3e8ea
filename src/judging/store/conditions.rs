//! Parts that queries on `assignments` share.

use diesel::sql_types::Text;

use super::policy;
use crate::db::{Condition, Fragment, condition, condition_on, fragment};
use crate::ids::JurorId;
use crate::judging::model::AssignmentStatus;
use crate::works::WorkStatus;

/// The public number of a work or a calibration work. For queries that join both to `assignments`.
pub fn number() -> Fragment<Text> {
    fragment("COALESCE(works.number, calibration_works.number)".to_owned())
}

/// What is judged at all: accepted works, and calibration works. For queries on `assignments`.
pub fn judged() -> Condition {
    condition(format!(
        "(assignments.calibration_id IS NOT NULL OR EXISTS (SELECT 1 FROM works jw \
         WHERE jw.id = assignments.work_id AND jw.status IN ({})))",
        WorkStatus::sql_list(WorkStatus::IN_JUDGING)
    ))
}

/// No conflict stands between the juror and what is scored. For queries on `assignments`.
pub(in crate::judging) fn without_conflict() -> Condition {
    condition(policy::clear("assignments"))
}

/// The same for queries on what one juror holds: what stands between them and works is looked up once, not for each.
pub(in crate::judging) fn without_conflict_of(juror: JurorId) -> Condition {
    condition_on(&policy::clear_of("assignments", "{id}"), juror.0)
}

/// In one of these states. For queries on `assignments`.
pub(super) fn in_state(states: &[AssignmentStatus]) -> Condition {
    condition(format!("assignments.status IN ({})", AssignmentStatus::sql_list(states)))
}
