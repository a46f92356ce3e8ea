//! Pure decisions of judging: what a typed mark means, which status follows which act, in which order a
//! juror meets the works, how the own totals are spread, and what a pool of works and jurors asks of routing.

mod anchors;
mod invitation;
mod marks;
mod moves;
mod order;
mod pool;
mod spread;

pub use anchors::nearest;
pub use invitation::{films_each, link_state};
pub use marks::{Given, MarkProblem, complaints, parse_mark, preset, running, running_of, settle};
pub use moves::{Act, next};
pub use order::{Place, place};
pub use pool::{
    Apart, CalibrationPair, CalibrationRow, HeldRow, JurorRow, Pool, PoolRows, WorkRow, fingerprint,
};
pub use spread::{Spread, spread};
