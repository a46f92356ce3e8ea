//! An imitation of the two Google APIs and their players on the loopback address, for `lomba demo` and the
//! tests: answers look as google-video-apis.md §2, §4 and §6 describe them, and every error can be played.
//!
//! It is not Google: it knows only the films it was given, and the key `DEMO-KEY`.

mod drive;
mod envelope;
mod film;
mod imitation;
mod mask;
mod player;
mod range;
mod server;
mod youtube;

pub use film::{Film, Visibility};
pub use imitation::{Imitation, KEY, Seen};
