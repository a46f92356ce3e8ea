//! Pure decisions about an edition: which stage it is in, what a rubric's marks add up to, and whether
//! the settings make sense together.

mod criteria;
mod marks;
mod phases;
mod validity;

pub use marks::{band, band_index, meets_standard, needs_comment, weighted_total};
pub use phases::{PhaseClosed, WhyClosed, is_over, next_phase, phase_state, require_open, require_open_late};
pub use validity::validate;
