//! What fails around the portal: the disk is full, the database is gone and comes back, the clock leaps, two processes
//! share one file. In each the portal says what is, keeps what it acknowledged, and goes on by itself. Mail and Google:
//! `infrastructure/letters.rs`, `rate_limits/backoff.rs`.

mod clock;
#[cfg(unix)]
mod database_gone;
#[cfg(target_os = "linux")]
mod full_disk;
mod two_processes;
