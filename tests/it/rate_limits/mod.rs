//! How the portal behaves towards the providers: how little it asks, when it stops, how it comes back.

mod backoff;
mod bad_items;
mod batches;
mod breakers;
mod budget;
mod doctor;
mod fixture;
mod leases;
mod races;
mod rechecks;
