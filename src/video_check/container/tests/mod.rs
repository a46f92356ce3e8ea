//! The walk as a whole, over films written box by box.

mod film;
mod properties;
mod walks;
