//! The places where films are kept. Each is one file: it reads links to its films, asks for what is known of one,
//! judges the answer, and knows its pages, its player and its name. A new one is added by its file and a line in
//! `HOSTS` (docs/extending.md).

pub mod direct;
pub mod drive;
mod host;
pub mod youtube;

#[cfg(test)]
mod example;

pub(super) use host::{Depth, Found, Host, LookUp, of, parse};
pub use host::{all, daily_units, name, number, player, player_tells_time, source};
