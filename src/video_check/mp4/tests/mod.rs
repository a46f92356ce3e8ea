//! The walk as a whole, over films written box by box.

mod film;
mod long;
mod parts;
mod properties;
mod ranges;
mod sparse;
