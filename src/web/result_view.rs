//! Parts that the public result and the committee's ranking share: the gate, what was measured, the jury's
//! decisions, and the adjustment in plain words.

mod decisions;
mod gate;
mod text;

pub use decisions::{decision, decisions};
pub use gate::{gate, interval, percent, plain_words};
