//! The walk as a whole, over films written box by box.

mod film;
mod found;
mod properties;
mod walks;
