//! How the portal behaves towards the providers: how little it asks, when it stops, how it comes back.

mod backoff;
mod batches;
mod breakers;
mod budget;
mod duty;
mod leases;
mod poison;
mod races;
mod rechecks;
mod stage;
