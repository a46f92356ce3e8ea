//! The cellar under load and misfortune: queue, letters, audit trail, health.

mod audit;
mod health;
mod letters;
mod queue;
