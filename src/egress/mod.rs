//! The way out to addresses that people gave: only into the open Internet, over TLS, with bounded times and no
//! redirection followed unseen.

mod address;
mod client;
mod page;

pub use client::{Egress, EgressClient, Times, bounded};
pub use page::{is_page, page_address};
