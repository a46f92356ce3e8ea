//! Pure decisions of judging: what a typed mark means, which status follows which act, in which order a
//! juror meets the works, how the own totals are spread, what to look at before locking and closing, and what a pool of
//! works and jurors asks of routing.

mod anchors;
mod closing;
mod draw;
mod draw_files;
mod edit;
mod forecast;
mod invitation;
mod lock_check;
mod marks;
mod moves;
mod order;
mod pool;
mod spread;

pub use anchors::nearest;
pub use closing::{ClosingStage, closing_notice, due_reminder, may_speak};
pub use edit::{changed_pool, clashes_of};
pub use forecast::{done_at, expected_sheets, is_at_risk, needed_by, needed_pace, pace, share_by};
pub use invitation::{answer_date_refused, default_answer_by, films_each, link_state};
pub use lock_check::lock_check;
pub use marks::{Given, MarkProblem, complaints, parse_mark, preset, running, running_of, settle};
pub use moves::{Act, next};
pub use order::{Place, place};
pub use pool::{
    Apart, CalibrationPair, CalibrationRow, HeldRow, JurorRow, PlannedRow, Pool, PoolRows, Seat, WorkRow,
    fingerprint,
};
pub use spread::{Spread, spread};
