//! The door of the queue: one file per task. A job loads, talks to the outside, calls an action.

mod asking;
mod asking_direct;
mod asking_youtube;
mod check_video;
mod check_youtube;
mod crew;
mod periodic;
mod run;
mod send_letter;
mod watch_films;

pub use crew::{Crew, start};
pub use periodic::tick;
pub use run::run;
