//! The one way in which later rooms move a work on.

use super::WorkProblem;
use crate::db::Tx;
use crate::ids::WorkId;
use crate::works::model::WorkStatus;
use crate::works::{rules, store};

/// Moves a work from one state to another, for the desk, the jury and the ranking; who did it and why is
/// theirs to record. Refused if the work is not in the first state any more, or if no rule leads from the
/// one to the other.
pub fn set_status(tx: &mut Tx<'_>, id: WorkId, from: WorkStatus, to: WorkStatus) -> Result<(), WorkProblem> {
    if rules::may_become(from, to) && store::move_status(tx, id, (from, to))? == 1 {
        Ok(())
    } else {
        Err(WorkProblem::Changed)
    }
}
