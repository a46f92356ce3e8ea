//! How each room's refusals become pages: one file per room, every variant named.

mod judging;
mod results;
mod rounds;
mod verification;
mod watch;
mod works;

mod institutions;
mod registration;
