//! The jury room.
