//! The sentences of the room, both languages: refusals of links, limits, findings, names of states.

pub mod evidence;
pub mod finding;
pub mod link;
pub mod name;
pub mod problem;
