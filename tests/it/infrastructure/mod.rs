//! The cellar under load and misfortune: queue, letters, audit trail, health.

mod audit;
mod connections;
mod health;
mod hostile;
mod letters;
mod queue;
mod sealed_values;
mod security_log;
mod slow_bodies;
mod sqlite_log;
