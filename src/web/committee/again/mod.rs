//! Trying again what failed, many rows of a list at once: first what would happen and to how many, then the act. Letters
//! and background jobs are tried again like this; what a row is and how it is tried again stays with its list.

mod act;
mod asked;
mod kind;
mod problem;
mod text;
mod view;

pub use act::{preview, run};
pub use kind::{Again, By, Named, Words, pick};
