//! The way to the provider: what it says of itself, where it sends people, and what it says of them.
//!
//! Nothing is believed that it did not sign with a key it publishes, for this portal, for this browser and for now.

mod client;
mod failures;
mod http;
mod known;
mod word;

pub use client::IdentityProvider;
