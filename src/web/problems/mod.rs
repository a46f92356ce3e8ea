//! What each room's refusals become as pages: a sentence for the person, or a failure of ours.

mod institutions;
mod registration;
