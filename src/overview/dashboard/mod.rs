//! Figures of the dashboard: how far an edition is, who takes part, how judging goes. Each is counted by the database, so
//! that a page costs the same number of questions whatever the size of the edition.

mod days;
mod figures;
mod jury;
mod parts;

pub use days::{Counted, DayCount, Previous};
pub use figures::Dashboard;
pub(super) use figures::dashboard;
pub(super) use jury::jury_pace;
pub use jury::{JurorPace, JuryPace};
pub use parts::{CompetencyCount, LetterCount, Origin, ScoreBand};
