//! `lomba backup` and `lomba restore` as processes: while others write, into an empty place, refused, and killed.

#[cfg(unix)]
pub mod cluster;
mod contents;
#[cfg(unix)]
mod disk_loss;
mod killed;
pub mod place;
pub mod plays;
mod refusals;
mod under_load;
