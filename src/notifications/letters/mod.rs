//! The words of every letter, by those who read them.

pub mod account;
pub mod committee;
pub mod data;
pub mod document;
pub mod entry;
pub mod factor;
pub mod handover;
pub mod jury;
pub mod member_correction;
pub mod membership;
mod parts;
pub mod schedule;
pub mod team;
pub mod verdict;
pub mod work;
